"""Quotations without a cue: those that stand alone and go on with a speaker, and those that a colon announces."""

from __future__ import annotations

from extraction.attribution.sources import main_subject, owner_before
from extraction.contents.drafts import Draft, Drafting, add_chain, add_quotation, whole_quotation
from extraction.frames import POSSESSIVE, Frame

LONGEST_LEAD = 25
SHORTEST_CUELESS = 4
"""How many words a quotation without a cue must have to be taken for speech: shorter ones are scare quotes and titles."""


def add_cueless(state: Drafting, drafts: list[Draft], numbers: dict[int, int]) -> None:
    """Take quotations that stand alone in a sentence and go on with the speaker of the paragraph before, or of their own."""
    last: tuple[int, int] | None = None
    by_frame: dict[int, int] = {}
    for position, draft in enumerate(drafts):
        if draft.found:
            by_frame[numbers[id(draft.found.frame)]] = position
    for number, frame in enumerate(state.frames):
        if number in by_frame:
            last = (by_frame[number], frame.paragraph)
            continue
        if (announced := _announced(state, frame)) is not None:
            drafts.append(announced)
            state.taken.update(announced.touched)
            last = (len(drafts) - 1, frame.paragraph)
            continue
        index = whole_quotation(frame)
        if index is None or index in state.taken or len(frame.words) < SHORTEST_CUELESS + 2:
            continue
        if last is None or frame.paragraph - last[1] > 1:
            continue
        draft = Draft(None, [], set(), continues=last[0])
        add_quotation(state, draft, index)
        add_chain(state, draft, index)
        state.taken.update(draft.touched)
        if draft.pieces:
            drafts.append(draft)
            last = (last[0], frame.paragraph)


def _announced(state: Drafting, frame: Frame) -> Draft | None:
    """Take a quotation behind a colon whose sentence names its speaker: “The mayor had this to say: “…””."""
    colon = frame.kinds.find(":Q")
    if colon < 1 or colon > LONGEST_LEAD or frame.words[colon + 1].quotation in state.taken:
        return None
    source = owner_before(frame, colon) or main_subject(frame, colon)
    if source is None:
        return None
    last = frame.words[source[1] - 1]
    tail = POSSESSIVE.search(last.text) if last.kind == "G" else None
    draft = Draft(None, [], set(), source=(frame.words[source[0]].start, last.start + tail.start() if tail else last.end))
    add_quotation(state, draft, frame.words[colon + 1].quotation)
    add_chain(state, draft, frame.words[colon + 1].quotation)
    return draft if draft.pieces else None
