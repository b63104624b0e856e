"""Quotations whose speaker is named beside them without a cue: “The mayor had this to say: “…””, “…” — the mayor, “… with the words “…””."""

from __future__ import annotations

from extraction.attribution.noun_phrases import PHRASE, WINDOW, Range, mention, phrase_after, speaks
from extraction.attribution.sources import main_subject, owner_before
from extraction.contents.drafts import Draft, Drafting, add_chain, add_quotation, whole_quotation
from extraction.frames import POSSESSIVE, Frame
from extraction.records import Span
from extraction.word_lists import PEOPLE

LONGEST_LEAD = 25
FEWEST_WORDS = 3
"""How many words a quotation that a name only follows must have to be speech and no title."""


def announced(state: Drafting, frame: Frame, after: Frame | None) -> Draft | None:
    """Give the quotation that a frame announces, or that it or the next one signs."""
    if after is not None and (signed := _signed_behind(state, frame, after)) is not None:
        return signed
    found = _behind_colon(frame) or _with_the_words(frame) or _signed(frame)
    if found is None or frame.words[found[0]].quotation in state.taken:
        return None
    return _draft(state, frame.words[found[0]].quotation, _span(frame, found[1]))


def named_before(state: Drafting, before: Frame, frame: Frame) -> Draft | None:
    """Give the whole quotation of a frame whose speaker is the subject of the sentence before: “The mayor shrugs. “…””."""
    index = whole_quotation(frame)
    if index is None or before.paragraph != frame.paragraph or "Q" in before.kinds:
        return None
    source = main_subject(before, len(before.words))
    if source is None or not _is_person(before, source):
        return None
    return _draft(state, index, _span(before, source))


def _is_person(frame: Frame, source: Range) -> bool:
    """Tell a person's name or role, which may be followed by his words, from a place, a body or “it”."""
    words = frame.words[slice(*source)]
    return words[-1].lower in PEOPLE or words[0].lower in ("he", "she") or len(words) > 1 and all(word.kind == "N" for word in words)


def _behind_colon(frame: Frame) -> tuple[int, Range] | None:
    colon = frame.kinds.find(":Q")
    if colon < 1 or colon > LONGEST_LEAD:
        return None
    source = owner_before(frame, colon) or main_subject(frame, colon)
    return (colon + 1, source) if source else None


def _with_the_words(frame: Frame) -> tuple[int, Range] | None:
    """Read “ended his speech with the words “…””."""
    for index in range(3, min(len(frame.words), LONGEST_LEAD)):
        if frame.kinds[index] == "Q":
            lead = [word.lower for word in frame.words[index - 3 : index]]
            source = main_subject(frame, index) if lead == ["with", "the", "words"] else None
            return (index, source) if source else None
    return None


def _signed(frame: Frame) -> tuple[int, Range] | None:
    """Read ““…” — Orkhan Aliyev, minister” and ““…” (Orkhan Aliyev)”: nothing but a name and a title behind the quotation."""
    first = frame.kinds.find("Q")
    if first < 0 or first > LONGEST_LEAD or first and frame.kinds[first - 1] != ":":
        return None
    end = first
    while end < len(frame.words) and frame.words[end].quotation == frame.words[first].quotation:
        end += 1
    if end - first < FEWEST_WORDS + 2 or frame.kinds[end : end + 1] not in ("-", "("):
        return None
    source = _signature(frame, end + 1)
    return (first, source) if source else None


def _signed_behind(state: Drafting, frame: Frame, after: Frame) -> Draft | None:
    """Read ““….” — Orkhan Aliyev” where the full stop stands inside the marks and the name looks like a sentence of its own."""
    index = frame.words[-1].quotation
    if index < 0 or index in state.taken or after.paragraph != frame.paragraph or after.kinds[0] != "-":
        return None
    source = _signature(after, 1)
    return _draft(state, index, _span(after, source)) if source else None


def _signature(frame: Frame, start: int) -> Range | None:
    """Give the name in “Orkhan Aliyev, minister of trade” and “Minister Orkhan Aliyev”, if no clause goes on behind it."""
    phrase = PHRASE.match(frame.kinds, start, min(len(frame.kinds), start + WINDOW))
    closes = phrase is not None and frame.kinds[phrase.end() : phrase.end() + 1] in ("", ",", ".", ")")
    source = phrase_after(frame, start) if closes else None
    return mention(source, frame) if source and speaks(frame, source) else None


def _draft(state: Drafting, index: int, source: Span) -> Draft | None:
    draft = Draft(None, [], set(), source=source)
    add_quotation(state, draft, index)
    add_chain(state, draft, index)
    return draft if draft.pieces else None


def _span(frame: Frame, source: Range) -> Span:
    last = frame.words[source[1] - 1]
    tail = POSSESSIVE.search(last.text) if last.kind == "G" else None
    return frame.words[source[0]].start, last.start + tail.start() if tail else last.end
