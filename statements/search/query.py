"""Read what a reader typed: words, "phrases", -unwanted ones and prefix*."""

from __future__ import annotations

import re
from dataclasses import dataclass

from language.searchable import searchable

MOST_TERMS = 32
LONGEST_TEXT = 2_000
LONGEST_WORD = 200  # PostgreSQL takes no word of more than 2,046 bytes; none in any article comes near it
OPENING = '"“”«»„'
ITEM = re.compile(rf"(?P<minus>(?<!\S)[-–−])?(?:[{OPENING}](?P<phrase>[^{OPENING}]*)[{OPENING}]?|(?P<word>[^\s{OPENING}]+))")


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that must stand next to each other; a prefix lets the last one go on."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One thing looked for, in any of its wordings; a literal one was put in quotation marks and has no variants."""

    wordings: tuple[Wording, ...]
    printed: str
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What a quote must and must not contain."""

    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.wanted or self.unwanted)


def parse(text: str) -> Query:
    """Read any text as a query; marks without words count for nothing."""
    wanted: list[Term] = []
    unwanted: list[Term] = []
    for item in ITEM.finditer(text[:LONGEST_TEXT]):
        if (term := _term(item)) is not None:
            (unwanted if item["minus"] else wanted).append(term)
    return Query(tuple(wanted[:MOST_TERMS]), tuple(unwanted[:MOST_TERMS]))


def _term(item: re.Match[str]) -> Term | None:
    phrase, word = item["phrase"], item["word"]
    printed = phrase if word is None else word
    words = tuple(found[:LONGEST_WORD] for found in searchable(printed).split())
    if not words:
        return None
    return Term((Wording(words, prefix=word is not None and word.endswith("*")),), printed.rstrip("*"), literal=word is None)
