"""Values of a quote in words, as histories and comparisons print them."""

from __future__ import annotations

from typing import Any

from statements.core.values import SaidOn, words_of
from statements.filters.traces import Names
from statements.models import Correction, Quote
from statements.presenters.wording import either, written_to

LABELS = {
    "speaker": "Speaker",
    "also": "Joint speakers",
    "pieces": "Words",
    "kind": "Wording",
    "said_on": "Date said",
    "act": "Act",
    "topics": "Topics",
    "review": "State",
}


CODES: dict[str, dict[str, str]] = {"act": dict(Quote.Act.choices), "kind": dict(Quote.Kind.choices)}


def coded(field: str, value: Any) -> str:
    """Write an act or a wording the same way wherever it is named: on cards, beside choices, on chips and in histories."""
    return CODES[field].get(value, str(value))


class ValueWords:
    """Writes values of quotes of one text."""

    def __init__(self, text: str, names: Names) -> None:
        self.text, self.names = text, names

    def write(self, field: str, value: Any) -> str:
        """Write a value of a field."""
        match field:
            case Correction.Field.SPEAKER:
                return self.names.speakers.get(value, value) if value else "left open"
            case Correction.Field.ALSO:
                return self._listed(value, self.names.speakers) or "nobody else"
            case Correction.Field.PIECES:
                return f"“{words_of(self.text, value)}”"
            case Correction.Field.SAID_ON:
                return _said(SaidOn.from_json(value))
            case Correction.Field.TOPICS:
                return self._listed(value, self.names.topics) or "none"
            case Correction.Field.REVIEW:
                return str(Quote.Review(value).label).lower()
        return coded(field, value)

    @staticmethod
    def _listed(slugs: list[str], names: Any) -> str:
        return either([names.get(slug, slug) for slug in slugs], "and") if slugs else ""


def _said(said: SaidOn) -> str:
    if said.day is None:
        return "not known"
    basis = "stated in the article" if said.basis == Quote.Basis.STATED else "inferred from publication"
    return f"{written_to(said.day, said.precision)}, {basis}"
