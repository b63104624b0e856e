"""A possible cue in its frame, and what becomes of it: the cue that was found there."""

from __future__ import annotations

from dataclasses import dataclass

from extraction.attribution.lexicon import Cue
from extraction.attribution.noun_phrases import Range
from extraction.frames import Frame


@dataclass(frozen=True, slots=True)
class FoundCue:
    """A cue at words `start` to `end`, how it stands, and the words that name its source."""

    start: int
    end: int
    cue: Cue
    form: str
    source: Range | None
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A possible cue: its place, what stands before it over adverbs and auxiliaries, and what was passed."""

    frame: Frame
    index: int
    cue: Cue
    before: int
    passed: frozenset[str]
    noun: int = 0
    """How many words of a noun belong to the cue: “expressed his hope that”."""

    @property
    def end(self) -> int:
        """Give the place behind the cue and its particles."""
        return self.index + 1 + len(self.cue.particles) + self.noun

    @property
    def kind_before(self) -> str:
        """Give the class of the word before adverbs and auxiliaries, `^` at the head of the frame."""
        return self.frame.kinds[self.before] if self.before >= 0 else "^"

    @property
    def kind_after(self) -> str:
        """Give the class of the word behind the cue, `$` at the end of the frame."""
        return self.frame.kinds[self.end] if self.end < len(self.frame.kinds) else "$"


def pass_back(frame: Frame, index: int) -> tuple[int, frozenset[str]]:
    """Go back over adverbs and auxiliaries; return the place before them and the words passed."""
    before = index - 1
    while before >= 0 and frame.kinds[before] in "AX":
        before -= 1
    return before, frozenset(word.lower for word in frame.words[before + 1 : index])
