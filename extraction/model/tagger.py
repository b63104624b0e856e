"""Run the network over a text: windows in batches, the answers put together by word, and links from content and source to their cues."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from extraction.errors import ExtractionError
from extraction.model.decoding import Found, Scores, best_labels, spans_of
from extraction.model.labels import distance_bucket
from extraction.model.pieces import DOUBLE, FEATURE_SIZES, NESTED, Pieces, cut
from extraction.model.windows import Window, lay_windows

NETWORK, TOKENIZER = "tagger.onnx", "tokenizer.json"
FIRST_MARK, LAST_MARK = 101, 102
BATCH = 8
FARTHEST = 150
"""How many words a link may reach over."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A span of characters with how sure the network is, and the index of the cue that it hangs on."""

    kind: str
    start: int
    end: int
    confidence: float
    cue: int | None


@dataclass(frozen=True, slots=True)
class Answers:
    """What the network says of each word."""

    emissions: Scores
    dependents: Scores
    governors: Scores


class Network:
    """The exported network and its tokenizer, loaded from a folder when first used."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def session(self) -> onnxruntime.InferenceSession:
        """Load the network; one worker is one thread."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        path = self.folder / NETWORK
        try:
            return onnxruntime.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])
        except OSError as error:
            raise ExtractionError(f"{path}: cannot be read ({error.strerror}): put the model's files back, or run `make train`") from error
        except Exception as error:
            raise ExtractionError(f"{path}: is no network that can be run: put the model's files back, or run `make train`") from error

    @cached_property
    def tokenizer(self) -> Any:
        """Load the tokenizer."""
        path = self.folder / TOKENIZER
        try:
            tokenizer = Tokenizer.from_str(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise ExtractionError(f"{path}: cannot be read ({error.strerror}): put the model's files back, or run `make train`") from error
        except Exception as error:
            raise ExtractionError(f"{path}: is no tokenizer: put the model's files back, or run `make train`") from error
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return tokenizer

    @cached_property
    def numbers(self) -> dict[str, Scores]:
        """Read the small tables that travel in the network's file: chain of labels, links."""
        stored = self.session.get_modelmeta().custom_metadata_map
        return {name: np.array(json.loads(stored[name]), dtype=np.float32) for name in ("starts", "steps", "no_cue", "distances")}

    def tag(self, text: str) -> tuple[Linked, ...]:
        """Give the spans of a text in order, each content and source with the index of its cue."""
        pieces = cut(text, self.tokenizer)
        firsts, starts, ends = pieces.word_spans()
        if not len(firsts):
            return ()
        answers = self.answers(pieces, firsts)
        paragraphs = pieces.paragraphs[firsts]
        opens = np.r_[True, paragraphs[1:] != paragraphs[:-1]]
        labels = best_labels(answers.emissions, opens, self.numbers["starts"], self.numbers["steps"])
        quoted = np.isin(pieces.features[firsts, 0], (DOUBLE, NESTED))
        found = [each for each in spans_of(labels) if each.kind != "cue" or not quoted[each.first]]
        return self._linked(answers, found, labels, starts, ends)

    def answers(self, pieces: Pieces, firsts: NDArray[np.int64]) -> Answers:
        """Run all windows, those of like length together, and keep for each word what its own window says."""
        windows = sorted(lay_windows(pieces), key=lambda window: window.end - window.start)
        tables: list[Scores] = []
        for begin in range(0, len(windows), BATCH):
            batch = windows[begin : begin + BATCH]
            outputs = self.session.run(None, _inputs(pieces, batch))
            if not tables:
                tables = [np.zeros((len(firsts), output.shape[2]), dtype=np.float32) for output in outputs]
            for row, window in enumerate(batch):
                low, high = np.searchsorted(firsts, [window.own, window.end])
                for table, output in zip(tables, outputs, strict=True):
                    table[low:high] = output[row, firsts[low:high] - window.start + 1]
        return Answers(*tables)

    def _linked(
        self, answers: Answers, found: list[Found], labels: NDArray[np.int64], starts: NDArray[np.int64], ends: NDArray[np.int64]
    ) -> tuple[Linked, ...]:
        chances = _softmax(answers.emissions)
        cues = np.array([index for index, each in enumerate(found) if each.kind == "cue"], dtype=np.int64)
        linked = []
        for each in found:
            words = slice(each.first, each.last + 1)
            sure = float(chances[np.arange(each.first, each.last + 1), labels[words]].mean())
            cue, share = (None, 1.0) if each.kind == "cue" else self._cue_of(answers, found, cues, each.first)
            linked.append(Linked(each.kind, int(starts[each.first]), int(ends[each.last]), round(sure * share, 3), cue))
        return tuple(linked)

    def _cue_of(self, answers: Answers, found: list[Found], cues: NDArray[np.int64], word: int) -> tuple[int | None, float]:
        """Give the cue that a span beginning with this word hangs on, and how likely that is."""
        places = np.array([found[cue].first for cue in cues], dtype=np.int64)
        near = np.abs(places - word) <= FARTHEST
        cues, places = cues[near], places[near]
        vector = answers.dependents[word]
        scale = np.float32(len(vector) ** 0.5)
        to_cues = answers.governors[places] @ vector / scale + self.numbers["distances"][distance_bucket(np.array([word]), places)[0]]
        chances = _softmax(np.r_[self.numbers["no_cue"] @ vector / scale, to_cues])
        best = int(chances.argmax())
        return (int(cues[best - 1]) if best else None), float(chances[best])


def _inputs(pieces: Pieces, windows: list[Window]) -> dict[str, NDArray[np.int64]]:
    longest = max(window.end - window.start for window in windows) + 2
    ids, mask = (np.zeros((len(windows), longest), dtype=np.int64) for _ in range(2))
    features = np.zeros((len(windows), longest, len(FEATURE_SIZES)), dtype=np.int64)
    for row, window in enumerate(windows):
        length = window.end - window.start
        ids[row, : length + 2] = np.r_[FIRST_MARK, pieces.ids[window.start : window.end], LAST_MARK]
        mask[row, : length + 2] = 1
        features[row, 1 : length + 1] = pieces.features[window.start : window.end]
    return {"ids": ids, "mask": mask, "features": features}


def _softmax(scores: Scores) -> Scores:
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), dtype=np.float32)
