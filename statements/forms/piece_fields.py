"""The pieces of a quote as a person gives them: the words of each, one text field a piece, put back to their place in the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from statements.core.locating import NotLocatedError, Span, locate, same_words

MOST = 40
LONGEST = 20_000

NOWHERE = "These words do not stand in the text shown. Copy them from it exactly, marks and spelling included, or select them there."
SEVERAL = "These words stand {places} times in the text shown. Select the right place there, or paste more of the words around it."


@dataclass(frozen=True, slots=True)
class TypedPiece:
    """One text field: its words, and where they began when the person chose them."""

    words: str
    start: int | None

    def located(self, text: str, reach: Span, known: Sequence[Span]) -> Span:
        """Give the words' place; a piece that the quote has, or that is offered, keeps its very bounds."""
        begun_here = [span for span in known if span[0] == self.start]
        for start, end in begun_here:
            if same_words(text[start:end], self.words):
                return start, end
        try:
            return locate(text, self.words, reach, old=begun_here[0] if begun_here else None, chosen=self.start)
        except NotLocatedError as error:
            raise ValidationError(SEVERAL.format(places=error.places) if error.places else NOWHERE) from None


def piece_names(data: Mapping[str, Any] | None, stored: int) -> list[str]:
    """Name the fields: as many as the form sent, or one more than there are pieces."""
    sent = sum(f"piece_{n}" in data for n in range(1, MOST + 1)) if data is not None else 0
    filled = bool(data and data.get(f"piece_{sent}", "").strip())
    return [f"piece_{n}" for n in range(1, max(min(sent + filled, MOST), stored + 1) + 1)]


def in_order(spans: Mapping[str, Span]) -> list[list[int]]:
    """Put located pieces in the order of the text; raise ValidationError where two share words."""
    ordered = sorted(spans.values())
    for one, other in zip(ordered, ordered[1:], strict=False):
        if other[0] < one[1]:
            names = [f"piece {name.removeprefix('piece_')}" for name, span in spans.items() if span in (one, other)]
            raise ValidationError(f"{names[0].capitalize()} and {names[-1]} share words. Take them out of one, or empty it.")
    return [list(span) for span in ordered]


def read_start(sent: str) -> int | None:
    """Read where a piece began; None where the form does not know."""
    return int(sent) if sent.isascii() and sent.isdecimal() and len(sent) < 10 else None
