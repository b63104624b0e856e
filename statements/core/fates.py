"""What became of the quotes of a former text in a newer one: the words stand, were reworded, are given to somebody else, or are gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

ENOUGH = 0.5


class Fate(Enum):
    """What became of a quote."""

    STANDS = "stands"
    REATTRIBUTED = "reattributed"
    REWORDED = "reworded"
    REWORDED_AND_REATTRIBUTED = "reworded, reattributed"
    UNFOUND = "unfound"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Said:
    """A quote as far as it matters here: its words, and everybody who is named as saying them."""

    pk: int
    words: str
    speakers: frozenset[int]


@dataclass(frozen=True, slots=True)
class Followed:
    """A quote's fate, and the quote of the newer text in which it goes on."""

    fate: Fate
    heir: int | None = None


def follow(former: Sequence[Said], later: Sequence[Said], text: str) -> dict[int, Followed]:
    """Tell what became of each former quote, both given in the order of their texts; `text` is the newer one."""
    found: dict[int, Followed] = {}
    heirs = {said.pk: said for said in later}
    for quote in former:
        same = [said for said in heirs.values() if _even(said.words) == _even(quote.words)]
        # words that stand twice go to the place where the same person says them
        if heir := next((said for said in same if said.speakers == quote.speakers), same[0] if same else None):
            found[quote.pk] = Followed(Fate.STANDS if heir.speakers == quote.speakers else Fate.REATTRIBUTED, heir.pk)
            del heirs[heir.pk]
    alike = [
        (score, quote, said) for quote in former if quote.pk not in found for said in heirs.values() if (score := _likeness(quote, said)) >= ENOUGH
    ]
    for _, quote, said in sorted(alike, key=lambda row: (-row[0], row[1].pk, row[2].pk)):
        if quote.pk not in found and said.pk in heirs:
            kept = quote.speakers == said.speakers
            found[quote.pk] = Followed(Fate.REWORDED if kept else Fate.REWORDED_AND_REATTRIBUTED, said.pk)
            del heirs[said.pk]
    printed = _even(text)
    for quote in former:
        still = all(_even(piece) in printed for piece in quote.words.split(" … "))
        found.setdefault(quote.pk, Followed(Fate.UNFOUND if still else Fate.GONE))
    return found


def _even(words: str) -> str:
    return " ".join(words.split())


def _likeness(one: Said, other: Said) -> float:
    """Give the share of words that both have, in the same order."""
    matcher = SequenceMatcher(None, one.words.casefold().split(), other.words.casefold().split(), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= ENOUGH and matcher.quick_ratio() >= ENOUGH else 0.0
