"""A frame with its cues laid over its words: what the steps of linking work on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.attribution.lexicon import constructions_of
from extraction.frames import Frame
from extraction.records import LabelledSpan, Span

TAKES_CLAUSE = frozenset({"say", "that", "told", "quote"})
NOMINAL = frozenset({"nominal"})


@dataclass(frozen=True, slots=True)
class Report:
    """A cue at words `start` to `end` with its source's words, and the whole block that they and the titles between them form."""

    start: int
    end: int
    lemma: str
    form: str
    constructions: frozenset[str]
    source: tuple[int, int] | None
    block: tuple[int, int]
    cue_span: Span
    source_span: Span | None
    confidence: float

    @property
    def inverted(self) -> bool:
        """Tell whether the source stands behind its cue."""
        return self.source is not None and self.source[0] >= self.end and self.form != "participle"


def reports_of(frame: Frame, labels: Sequence[tuple[LabelledSpan, LabelledSpan | None]]) -> tuple[Report, ...]:
    """Lay the cues that fall into a frame over its words."""
    starts = {word.start: index for index, word in enumerate(frame.words)}
    ends = {word.end: index + 1 for index, word in enumerate(frame.words)}
    return tuple(_report(frame, cue, source, starts, ends) for cue, source in labels)


def _report(frame: Frame, cue: LabelledSpan, source: LabelledSpan | None, starts: dict[int, int], ends: dict[int, int]) -> Report:
    start, end = starts[cue.span[0]], ends[cue.span[1]]
    place = None
    if source and source.span[0] in starts:
        first = starts[source.span[0]]
        place = (first, next((i + 1 for i in range(first, len(frame.words)) if frame.words[i].end >= source.span[1]), first + 1))
    constructions = NOMINAL if cue.form == "nominal" else constructions_of(cue.lemma)
    return Report(
        start, end, cue.lemma, cue.form, constructions, place, _block(frame, start, end, place, cue.form), cue.span,
        source.span if source else None, cue.confidence,
    )  # fmt: skip


def _block(frame: Frame, start: int, end: int, source: tuple[int, int] | None, form: str) -> tuple[int, int]:
    """Give the words from the subject's first title to the cue, or from the cue to an inverted subject's end."""
    first, last = start, end
    if source and source[0] >= end:
        last = source[1]
    elif source and form in ("finite", "said", "infinitive") and not set(frame.kinds[source[1] : start]) & set("CSBQ;:"):
        first = source[0]
    while first > 0 and frame.kinds[first - 1] in ("nNRDGOA#P" if first < start else "AX"):
        first -= 1
    return first, last


def labels_by_frame(frames: Sequence[Frame], labels: Sequence[LabelledSpan]) -> Iterator[list[tuple[LabelledSpan, LabelledSpan | None]]]:
    """Share the labels out among the frames, each cue with its source."""
    sources = {label.cue: label for label in labels if label.label == "source"}
    cues = [(label, sources.get(index)) for index, label in enumerate(labels) if label.label == "cue"]
    position = 0
    for frame in frames:
        mine = []
        while position < len(cues) and cues[position][0].span[0] < frame.end:
            if cues[position][0].span[0] >= frame.start:
                mine.append(cues[position])
            position += 1
        yield mine
