"""How quotation marks pair: “ ” " " ‘ ’ ' ' « » „ “ `` ''.

A quotation lies inside one paragraph. Left open at its end it reaches to that end, and the next paragraph's opening mark goes on with it
(`continues`). Apostrophes, elisions (’90s, ’em), possessives (the sides’) and inches are no marks. Marks that fit nothing are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

Span = tuple[int, int]

MARK = re.compile(r"``|''|[“”„‟\"«»‘’‚'‹›]")
FAMILY = {
    **dict.fromkeys(("“", "”", "„", "‟", '"', "``", "''"), "double"),
    **dict.fromkeys(("«", "»"), "guillemet"),
    **dict.fromkeys(("‘", "’", "‚", "'"), "single"),
    **dict.fromkeys(("‹", "›"), "single guillemet"),
}
OPENING = frozenset("“„«‹‚‘") | {"``"}
CLOSING = frozenset("”»›’") | {"''"}
BEFORE_OPENING = frozenset("([{—–-/…:“„«‘‹‚\"'")
ELISION = re.compile(r"(?:\d\ds?|em|tis|twas|til|cause|n|s|t|re|ve|ll|d|m)\b", re.IGNORECASE)
LOOKAHEAD = 24
"""How many marks to look ahead when a possessive must be told from a closing mark: enough for a paragraph, and bounded."""

DEEPEST = 6
"""How deep quotations may nest; a bound, so that a page of odd marks costs no more than any other."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: its span with and without the marks, its depth, and which earlier quotation it goes on with."""

    outer: Span
    inner: Span
    level: int = 0
    closed: bool = True
    continues: int | None = None


@dataclass(slots=True)
class _Mark:
    start: int
    text: str
    opens: bool
    closes: bool

    @property
    def family(self) -> str:
        return FAMILY[self.text]

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def find_quotations(text: str, paragraphs: Iterable[Span]) -> tuple[Quotation, ...]:
    """Pair the marks of each paragraph; in order of their opening marks."""
    found: list[Quotation] = []
    pending: tuple[int, str] | None = None
    for paragraph in paragraphs:
        marks = _marks(text, paragraph)
        first = len(found)
        left_open = _pair(text, paragraph, marks, found)
        if pending is not None and len(found) > first and _reopens(found[first], paragraph, text, pending[1]):
            old = found[first]
            found[first] = Quotation(old.outer, old.inner, old.level, old.closed, pending[0])
        pending = left_open
    return tuple(_without_stray(text, found))


def _reopens(quotation: Quotation, paragraph: Span, text: str, family: str) -> bool:
    mark = MARK.match(text, paragraph[0])
    return mark is not None and quotation.outer[0] == paragraph[0] and FAMILY[mark.group()] == family


def _without_stray(text: str, found: list[Quotation]) -> list[Quotation]:
    """Drop what was opened with an ambiguous mark, never closed and never gone on with: more likely a stray mark."""
    continued = {quotation.continues for quotation in found}
    kept: dict[int, int] = {}
    result: list[Quotation] = []
    for index, quotation in enumerate(found):
        ambiguous = text[quotation.outer[0]] in "\"'‘’"
        if not quotation.closed and ambiguous and index not in continued and quotation.continues is None:
            continue
        kept[index] = len(result)
        before = kept.get(quotation.continues) if quotation.continues is not None else None
        result.append(Quotation(quotation.outer, quotation.inner, quotation.level, quotation.closed, before))
    return result


def _marks(text: str, paragraph: Span) -> list[_Mark]:
    """Give the marks of a paragraph with what each may do where it stands."""
    marks = []
    for match in MARK.finditer(text, *paragraph):
        mark = _read_mark(text, match, paragraph)
        if mark.opens or mark.closes:
            marks.append(mark)
    return marks


def _read_mark(text: str, match: re.Match[str], paragraph: Span) -> _Mark:
    sign, start, end = match.group(), match.start(), match.end()
    before = text[start - 1] if start > paragraph[0] else " "
    after = text[end] if end < paragraph[1] else " "
    free_before = before.isspace() or before in BEFORE_OPENING
    free_after = not after.isalnum()
    opens = free_before and not after.isspace()
    closes = free_after and not before.isspace()
    if sign in OPENING:
        # a low or left mark opens wherever it stands, unless it is one that closes in German or is stuck to a word's end
        closes = closes and sign in "“‘«‹" and not free_before
        opens = not closes
    elif sign in CLOSING and sign != "’":
        closes = not (free_before and not free_after)
        opens = not closes
    elif FAMILY[sign] == "single":
        opens = opens and not free_after and sign != "’"
        closes = closes and not (before.isalnum() and after.isalnum())
    if FAMILY[sign] == "single" and opens and ELISION.match(text, end):
        opens = False
    if sign == '"' and before.isdigit() and free_after:
        opens = False
    return _Mark(start, sign, opens, closes)


def _pair(text: str, paragraph: Span, marks: list[_Mark], found: list[Quotation]) -> tuple[int, str] | None:
    """Pair one paragraph's marks into `found`; return the index and family of an outermost quotation left open."""
    open_marks: list[_Mark] = []
    pairs: list[tuple[_Mark, _Mark | None, int]] = []
    closers = _closers_after(marks)
    for index, mark in enumerate(marks):
        partner = _partner(open_marks, mark)
        if mark.closes and partner is not None:
            if _is_possessive(text, marks, index):
                continue
            del open_marks[partner + 1 :]
            pairs.append((open_marks.pop(), mark, partner))
        elif mark.opens:
            if partner is not None and closers[index].get(mark.family, 0) <= sum(each.family == mark.family for each in open_marks):
                del open_marks[partner:]
            if len(open_marks) < DEEPEST:
                open_marks.append(mark)
    if open_marks and not any(mark.start < open_marks[0].start < (end.end if end else 0) for mark, end, _ in pairs):
        pairs.append((open_marks[0], None, 0))
    return _record(text, paragraph, pairs, found)


def _record(text: str, paragraph: Span, pairs: list[tuple[_Mark, _Mark | None, int]], found: list[Quotation]) -> tuple[int, str] | None:
    left_open = None
    ends: list[int] = []
    for opening, closing, _ in sorted(pairs, key=lambda pair: pair[0].start):
        outer = (opening.start, closing.end if closing else paragraph[1])
        inner = (opening.end, closing.start if closing else paragraph[1])
        if inner[0] >= inner[1] or not text[inner[0] : inner[1]].strip():
            continue
        while ends and ends[-1] <= opening.start:
            ends.pop()
        if closing is None and not ends:
            left_open = (len(found), opening.family)
        found.append(Quotation(outer, inner, len(ends), closing is not None))
        ends.append(outer[1])
    return left_open


def _closers_after(marks: list[_Mark]) -> list[dict[str, int]]:
    """Count, for each mark, the closing marks of every family behind it."""
    counts: dict[str, int] = {}
    after: list[dict[str, int]] = []
    for mark in reversed(marks):
        after.append(dict(counts))
        if mark.closes:
            counts[mark.family] = counts.get(mark.family, 0) + 1
    return after[::-1]


def _partner(open_marks: list[_Mark], mark: _Mark) -> int | None:
    for index in range(len(open_marks) - 1, -1, -1):
        if open_marks[index].family == mark.family:
            return index
    return None


def _is_possessive(text: str, marks: list[_Mark], index: int) -> bool:
    """Tell the apostrophe of “the sides’ talks” from a closing mark: a better closing mark follows before the next opening one."""
    mark = marks[index]
    if mark.family != "single" or text[mark.start - 1] not in "sS":
        return False
    if text[mark.end : mark.end + 2] in (",’", ".’", ",'", ".'"):
        return True
    if text[mark.end : mark.end + 1] != " " or not text[mark.end + 1 : mark.end + 2].islower():
        return False
    for later in marks[index + 1 : index + 1 + LOOKAHEAD]:
        if later.family == "single":
            return later.closes and not later.opens
    return False
