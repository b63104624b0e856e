"""Somebody in an article: the name, the offices as printed, and what a name's form tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from extraction.entities import words
from extraction.records import Span
from language.folding import fold


@dataclass(frozen=True, slots=True)
class Held:
    """An office as the text or the directory gives it; `roles` are the directory's kinds it may be."""

    title: str
    roles: frozenset[str]
    country: str
    institution: str
    former: bool = False


@dataclass(slots=True, eq=False)
class Person:
    """Somebody in the article; `slug` is empty for those whom the directory does not know."""

    name: str
    slug: str = ""
    gender: str = ""
    country: str = ""
    held: list[Held] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    @property
    def key(self) -> str:
        """Give the folding key of the name."""
        return fold(self.name)

    def last_before(self, offset: int) -> int:
        """Give where the person is named last before a place, -1 for nowhere."""
        at = bisect_left(self.spans, (offset, 0))
        return self.spans[at - 1][0] if at else -1

    @property
    def office(self) -> str:
        """Give the first office that the text prints."""
        return self.held[0].title if self.held else ""


def split_initial(name: str) -> tuple[str, str]:
    """Take an initial from before a surname: “T.Qasimbeyli”."""
    found = re.match(r"([A-Z])\.\s*(?:[A-Z]\.\s*)*(?=\w{2})", name)
    return (found.group(1), name[found.end() :]) if found else ("", name)


def gender_of_surname(name: str) -> str:
    """Give the gender that a surname's ending shows: Aliyeva, Aliyev; none for most."""
    last = name.split()[-1].lower()
    if len(last) > 4 and last.endswith(words.FEMALE_ENDINGS):
        return "f"
    return "m" if len(last) > 4 and last.endswith(words.MALE_ENDINGS) else ""
