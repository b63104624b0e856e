"""Quotations without a cue: those that stand alone and go on with a speaker, and those that a colon announces."""

from __future__ import annotations

from extraction.contents.announced import announced, named_before
from extraction.contents.drafts import Draft, Drafting, add_chain, add_quotation, whole_quotation

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
        after = state.frames[number + 1] if number + 1 < len(state.frames) else None
        if (signed := announced(state, frame, after)) is not None:
            drafts.append(signed)
            state.taken.update(signed.touched)
            last = (len(drafts) - 1, frame.paragraph)
            continue
        index = whole_quotation(frame)
        if index is None or index in state.taken or len(frame.words) < SHORTEST_CUELESS + 2:
            continue
        near = last is not None and frame.paragraph - last[1] <= 1
        before = state.frames[number - 1] if number and number - 1 not in by_frame else None
        own = named_before(state, before, frame) if before else None
        if own is not None:
            drafts.append(own)
            state.taken.update(own.touched)
            last = (len(drafts) - 1, frame.paragraph)
            continue
        if last is None or not near:
            continue
        draft = Draft(None, [], set(), continues=last[0])
        add_quotation(state, draft, index)
        add_chain(state, draft, index)
        state.taken.update(draft.touched)
        if draft.pieces:
            drafts.append(draft)
            last = (last[0], frame.paragraph)
