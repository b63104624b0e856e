"""Noun phrases read backwards: the one that ends at a place of a frame, and begins where a subject can begin."""

from __future__ import annotations

from extraction.attribution.noun_phrases import INSIDE, PHRASE, WINDOW, Range, is_named, mention
from extraction.frames import Frame

CLAUSE_OPENING = frozenset({"after", "before", "since", "until", "as", "like"})
QUANTITIES = frozenset({"many", "several", "few"})


def region_start(frame: Frame, end: int) -> int:
    """Go back to the nearest border that no subject crosses."""
    start = end
    while start > 0 and end - start < WINDOW and frame.kinds[start - 1] not in "SBWQ;:.(-":
        start -= 1
    return start


def phrase_ending(frame: Frame, low: int, end: int) -> Range | None:
    """Give the longest noun phrase that ends here and begins at a legal border."""
    leading = low < end and frame.kinds[low] in "ISFA"
    for start in range(low, end):
        match = PHRASE.fullmatch(frame.kinds, start, end)
        if match and _is_border(frame, start, low, leading) and _is_one(frame, start, end):
            quantity = start > low and frame.words[start - 1].lower in QUANTITIES
            return mention((start - quantity, end), frame)
    return None


def person_ending(frame: Frame, low: int, end: int) -> Range | None:
    """Give the person behind a preposition: “quarrelled with the general Mais Agaev, who”."""
    for start in range(low + 1, end):
        if frame.kinds[start - 1] in "IOFn" and PHRASE.fullmatch(frame.kinds, start, end):
            found = mention((start, end), frame)
            names = frame.kinds[start:end].strip("N") == "" or is_named(frame, found)
            if frame.kinds[start] in "DGNR" and (names or "R" in frame.kinds[start:end]):
                return found
    return None


def _is_border(frame: Frame, start: int, low: int, leading: bool) -> bool:
    if start == low or frame.kinds[start - 1] in ",ACTBXV" or frame.words[start - 1].lower in CLAUSE_OPENING | QUANTITIES:
        return True
    # “In a statement the ministry said”: a phrase may begin behind a leading one, but never behind its preposition
    return leading and frame.kinds[start - 1] in "nRN#P" and frame.kinds[start] in "DPN" and frame.kinds[start - 1] + frame.kinds[start] != "NN"


def _is_one(frame: Frame, start: int, end: int) -> bool:
    """Refuse “the talks in Baku”-like phrases whose prepositions belong to a clause; those of people and offices are their own."""
    for index in range(start, end):
        if frame.kinds[index] in "IF" and (frame.words[index].lower not in INSIDE or not set(frame.kinds[start:index]) & set("RN")):
            return False
    return True
