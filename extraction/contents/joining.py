"""Make attributions of links: quotations that run over paragraphs, quotations before and behind a cue's sentence, quotations without a cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extraction.contents.cueless import add_cueless
from extraction.contents.drafts import Draft, Drafting, Found, add_chain, add_quotation, draft_of, find_chains, finish, whole_quotation
from extraction.frames import Frame
from extraction.records import Attribution
from language.marks import Quotation


def join_links(text: str, frames: Sequence[Frame], quotations: Sequence[Quotation], found: Sequence[Found]) -> tuple[Attribution, ...]:
    """Give the attributions of a text in order of their first words."""
    state = Drafting(text, frames, quotations, find_chains(quotations))
    numbers = {id(frame): number for number, frame in enumerate(frames)}
    drafts: list[Draft] = []
    occupied = {numbers[id(item.frame)] for item in found if item.link.ranges}
    for item in found:
        draft = draft_of(state, item)
        if item.link.waiting:
            _take_neighbour(state, draft, numbers[id(item.frame)], occupied)
        if draft.pieces:
            drafts.append(draft)
            state.taken.update(draft.touched)
    _go_on_behind(state, drafts, numbers)
    add_cueless(state, drafts, numbers)
    return finish(state, drafts)


def merged_in_order(linked: Sequence[Attribution], others: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Put attributions found in another way among the linked ones; what these continue is still found at its new place."""
    if not others:
        return tuple(linked)
    both = [*linked, *others]
    order = sorted(range(len(both)), key=lambda index: both[index].content)
    place = {index: position for position, index in enumerate(order)}
    return tuple(replace(both[index], continues=place[origin]) if (origin := both[index].continues) is not None else both[index] for index in order)


def _take_neighbour(state: Drafting, draft: Draft, number: int, occupied: set[int]) -> None:
    """Give a cue that has no words in its sentence the quotation that ends before it, or follows its colon."""
    frame = state.frames[number]
    before = state.frames[number - 1] if number else None
    if before and before.paragraph == frame.paragraph and number - 1 not in occupied:
        index = _closing(before)
        if index is not None and index not in state.taken:
            add_quotation(state, draft, index)
            add_chain(state, draft, index)
            occupied.add(number - 1)
            return
    after = state.frames[number + 1] if number + 1 < len(state.frames) else None
    if frame.words[-1].text == ":" and after and (index := _opening(after)) is not None:
        add_quotation(state, draft, index)
        add_chain(state, draft, index)
        occupied.add(number + 1)


def _closing(frame: Frame) -> int | None:
    return frame.words[-1].quotation if frame.words[-1].quotation >= 0 else None


def _opening(frame: Frame) -> int | None:
    return frame.words[0].quotation if frame.words[0].quotation >= 0 else None


def _go_on_behind(state: Drafting, drafts: Sequence[Draft], numbers: dict[int, int]) -> None:
    """Join “A,” he said. “B.”: a quotation right behind the cue's sentence, in its paragraph and without a cue of its own."""
    with_cue = {numbers[id(draft.found.frame)] for draft in drafts if draft.found}
    for draft in drafts:
        if draft.found is None or draft.found.link.quotation is None or draft.found.link.report.form not in ("finite", "said"):
            continue
        number = numbers[id(draft.found.frame)] + 1
        while number < len(state.frames) and number not in with_cue and state.frames[number].paragraph == draft.found.frame.paragraph:
            index = whole_quotation(state.frames[number])
            if index is None or index in state.taken:
                break
            add_quotation(state, draft, index)
            add_chain(state, draft, index)
            state.taken.update(draft.touched)
            number += 1
