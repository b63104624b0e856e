"""The sentences that bring an utterance into an article, and what of them is content, cue and mention."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from benchmarks.world.marked_text import MarkedText, Span
from benchmarks.world.mentions import Cast
from benchmarks.world.phrasebook import sections
from benchmarks.world.utterances import QUOTED, Utterance
from benchmarks.world.zipf import Deck

CUELESS = "“[*]”"
PART = re.compile(r"\[(?P<mark>[^\]]+)\]|\{(?P<slot>\w+)\}")


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an utterance stands in an article's text."""

    kind: str
    content: tuple[Span, ...]
    cue: Span | None
    mention: Span | None
    dated: bool


class Frames:
    """Deals out frames and fills them."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._decks = {heading: Deck(lines, random) for heading, lines in sections("frames").items() if "cues" not in heading}

    def choose(self, kind: str, utterance: Utterance, *, again: bool) -> str:
        """Choose a frame for words of a kind, among those for a speaker who goes on where there are such."""
        heading = "direct" if kind == "direct" else utterance.saying.way
        deck = self._decks[f"{heading} again"] if again and f"{heading} again" in self._decks else self._decks[heading]
        frame = deck.deal()
        while "[2]" in frame and len(utterance.sentences) == 1:
            frame = deck.deal()
        return frame

    def write(self, text: MarkedText, frame: str, kind: str, utterance: Utterance, cast: Cast, when: str, fill: Callable[[str], str]) -> Placed:
        """Write the utterance into the text."""
        writing = Writing(text, kind, utterance, cast, self._random)
        settings = {"when": when, "audience": "", "setting": ""}
        for name, heading in (("audience", "audiences"), ("setting", "settings")):
            if "{" + name + "}" in frame:
                settings[name] = fill(self._decks[heading].deal()).replace("{when}", when)
        end = 0
        for part in PART.finditer(frame):
            text.add(frame[end : part.start()])
            end = part.end()
            if part["slot"]:
                text.add(settings[part["slot"]])
            else:
                writing.mark(part["mark"], goes_on=frame[end : end + 1] in (" ", "{"))
        text.add(frame[end:])
        return writing.placed(dated=bool(when) and ("{when}" in frame or when in settings["setting"]))


class Writing:
    """One utterance on its way into a text."""

    def __init__(self, text: MarkedText, kind: str, utterance: Utterance, cast: Cast, random: Random) -> None:
        self._text, self._kind, self._utterance, self._cast, self._random = text, kind, utterance, cast, random
        self._content: list[Span] = []
        self._cue: Span | None = None
        self._mention: Span | None = None

    def mark(self, mark: str, *, goes_on: bool) -> None:
        """Write what a mark of the frame stands for; `goes_on` tells that words follow it."""
        if mark == "W":
            self._mention = self._write_mention(goes_on)
        elif mark.startswith("C"):
            words = mark[2:] if mark.startswith("C:") else self._random.choice(sections("frames")[f"cues {self._utterance.saying.act}"][0].split())
            self._cue = self._text.add(words)
        elif mark.endswith("R"):
            self._content.append(self._text.add(self._reported(mark)))
        else:
            self._write_direct(mark)

    def placed(self, *, dated: bool) -> Placed:
        """Give where everything has come to stand."""
        return Placed(self._kind, tuple(self._content), self._cue, self._mention, dated)

    def _write_mention(self, goes_on: bool) -> Span:
        one, also = self._utterance.voice, self._utterance.also
        found = self._cast.together(one, also) if also else self._cast.mention(one, capital=self._text.ends_sentence)
        self._text.add(found.before)
        place = self._text.add(found.words)
        self._text.add("," if goes_on and found.is_set_off else "")
        return place

    def _reported(self, mark: str) -> str:
        words = self._utterance.reported
        words = words if self._kind == "mixed" else QUOTED.sub(r"\1", words)
        return words[0].upper() + words[1:] if mark.startswith("^") else words

    def _write_direct(self, mark: str) -> None:
        sentences = self._utterance.sentences
        words = " ".join({"1": sentences[:1], "2": sentences[1:], "*": sentences}[mark[0]])
        if mark == "1" or mark.endswith(","):
            words = words.removesuffix(".")
        self._content.append(self._text.add(words))
        self._text.add("," if mark.endswith(",") else "")
