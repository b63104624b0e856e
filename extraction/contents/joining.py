"""Make attributions of links: quotations that run over paragraphs, quotations before and behind a cue's sentence, quotations without a cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extraction.attribution.sources import main_subject, owner_before
from extraction.contents.links import Link
from extraction.contents.pieces import in_order, kind_of_words, quoted, snapped
from extraction.frames import POSSESSIVE, Frame
from extraction.records import Attribution, Span
from language.marks import Quotation

CUELESS = 0.6
LONGEST_LEAD = 25
SHORTEST_CUELESS = 4
"""How many words a quotation without a cue must have to be taken for speech: shorter ones are scare quotes and titles."""


@dataclass(frozen=True, slots=True)
class Found:
    """A link and the frame it was found in."""

    frame: Frame
    link: Link


@dataclass(slots=True)
class _Draft:
    found: Found | None
    pieces: list[Span]
    touched: list[int]
    continues: int | None = None
    source: Span | None = None


@dataclass(slots=True)
class _Text:
    text: str
    frames: Sequence[Frame]
    quotations: Sequence[Quotation]
    chains: dict[int, list[int]]
    taken: set[int] = field(default_factory=set)


def join_links(text: str, frames: Sequence[Frame], quotations: Sequence[Quotation], found: Sequence[Found]) -> tuple[Attribution, ...]:
    """Give the attributions of a text in order of their first words."""
    state = _Text(text, frames, quotations, _chains(quotations))
    numbers = {id(frame): number for number, frame in enumerate(frames)}
    drafts: list[_Draft] = []
    occupied = {numbers[id(item.frame)] for item in found if item.link.ranges}
    for item in found:
        draft = _draft(state, item)
        if item.link.waiting:
            _take_neighbour(state, draft, numbers[id(item.frame)], occupied)
        if draft.pieces:
            drafts.append(draft)
            state.taken.update(draft.touched)
    _go_on_behind(state, drafts, numbers)
    _add_cueless(state, drafts, numbers)
    return _finished(state, drafts)


def merged_in_order(linked: Sequence[Attribution], others: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Put attributions found in another way among the linked ones; what these continue is still found at its new place."""
    if not others:
        return tuple(linked)
    both = [*linked, *others]
    order = sorted(range(len(both)), key=lambda index: both[index].content)
    place = {index: position for position, index in enumerate(order)}
    return tuple(replace(both[index], continues=place[origin]) if (origin := both[index].continues) is not None else both[index] for index in order)


def _chains(quotations: Sequence[Quotation]) -> dict[int, list[int]]:
    """Give for each quotation the run of quotations over paragraphs that it belongs to."""
    chains: dict[int, list[int]] = {}
    for index, quotation in enumerate(quotations):
        chain = chains[quotation.continues] if quotation.continues is not None else []
        chain.append(index)
        chains[index] = chain
    return chains


def _draft(state: _Text, item: Found) -> _Draft:
    draft = _Draft(item, [], [])
    for start, end in item.link.ranges:
        words = item.frame.words[start:end]
        inside = sorted({word.quotation for word in words if word.quotation >= 0})
        span = snapped(state.text, (words[0].start, words[-1].end), state.quotations, inside) if words else None
        if span is None:
            continue
        draft.pieces.append(span)
        draft.touched += inside
        if inside:
            _add_chain(state, draft, inside[0])
            _add_chain(state, draft, inside[-1])
    return draft


def _add_chain(state: _Text, draft: _Draft, quotation: int) -> None:
    """Take with a quotation those it goes on from, and those that go on with it, in other paragraphs."""
    for index in state.chains[quotation]:
        if index not in draft.touched and index not in state.taken:
            _add_quotation(state, draft, index)


def _add_quotation(state: _Text, draft: _Draft, index: int) -> None:
    span = quoted(state.text, state.quotations[index].inner)
    if span:
        draft.pieces.append(span)
        draft.touched.append(index)


def _take_neighbour(state: _Text, draft: _Draft, number: int, occupied: set[int]) -> None:
    """Give a cue that has no words in its sentence the quotation that ends before it, or follows its colon."""
    frame = state.frames[number]
    before = state.frames[number - 1] if number else None
    if before and before.paragraph == frame.paragraph and number - 1 not in occupied:
        index = _closing(before)
        if index is not None and index not in state.taken:
            _add_quotation(state, draft, index)
            _add_chain(state, draft, index)
            occupied.add(number - 1)
            return
    after = state.frames[number + 1] if number + 1 < len(state.frames) else None
    if frame.words[-1].text == ":" and after and (index := _opening(after)) is not None:
        _add_quotation(state, draft, index)
        _add_chain(state, draft, index)
        occupied.add(number + 1)


def _closing(frame: Frame) -> int | None:
    return frame.words[-1].quotation if frame.words[-1].quotation >= 0 else None


def _opening(frame: Frame) -> int | None:
    return frame.words[0].quotation if frame.words[0].quotation >= 0 else None


def _go_on_behind(state: _Text, drafts: Sequence[_Draft], numbers: dict[int, int]) -> None:
    """Join “A,” he said. “B.”: a quotation right behind the cue's sentence, in its paragraph and without a cue of its own."""
    with_cue = {numbers[id(draft.found.frame)] for draft in drafts if draft.found}
    for draft in drafts:
        if draft.found is None or draft.found.link.quotation is None or draft.found.link.report.form not in ("finite", "said"):
            continue
        number = numbers[id(draft.found.frame)] + 1
        while number < len(state.frames) and number not in with_cue and state.frames[number].paragraph == draft.found.frame.paragraph:
            index = _whole(state.frames[number])
            if index is None or index in state.taken:
                break
            _add_quotation(state, draft, index)
            _add_chain(state, draft, index)
            state.taken.update(draft.touched)
            number += 1


def _whole(frame: Frame) -> int | None:
    """Give the quotation that a frame wholly consists of."""
    index = frame.words[0].quotation
    outside = [word for word in frame.words if word.quotation != index and word.text not in ".,!?"]
    return index if index >= 0 and not outside else None


def _add_cueless(state: _Text, drafts: list[_Draft], numbers: dict[int, int]) -> None:
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
        index = _whole(frame)
        if index is None or index in state.taken or len(frame.words) < SHORTEST_CUELESS + 2:
            continue
        if last is None or frame.paragraph - last[1] > 1:
            continue
        draft = _Draft(None, [], [], continues=last[0])
        _add_quotation(state, draft, index)
        _add_chain(state, draft, index)
        state.taken.update(draft.touched)
        if draft.pieces:
            drafts.append(draft)
            last = (last[0], frame.paragraph)


def _announced(state: _Text, frame: Frame) -> _Draft | None:
    """Take a quotation behind a colon whose sentence names its speaker: “The mayor had this to say: “…””."""
    colon = frame.kinds.find(":Q")
    if colon < 1 or colon > LONGEST_LEAD or frame.words[colon + 1].quotation in state.taken:
        return None
    source = owner_before(frame, colon) or main_subject(frame, colon)
    if source is None:
        return None
    last = frame.words[source[1] - 1]
    tail = POSSESSIVE.search(last.text) if last.kind == "G" else None
    draft = _Draft(None, [], [], source=(frame.words[source[0]].start, last.start + tail.start() if tail else last.end))
    _add_quotation(state, draft, frame.words[colon + 1].quotation)
    _add_chain(state, draft, frame.words[colon + 1].quotation)
    return draft if draft.pieces else None


def _finished(state: _Text, drafts: Sequence[_Draft]) -> tuple[Attribution, ...]:
    order = sorted(range(len(drafts)), key=lambda index: (min(drafts[index].pieces), index))
    place = {index: position for position, index in enumerate(order)}
    return tuple(_attribution(state, drafts[index], place) for index in order)


def _attribution(state: _Text, draft: _Draft, place: dict[int, int]) -> Attribution:
    pieces = in_order(draft.pieces)
    kind = kind_of_words(pieces, state.quotations, draft.touched)
    if draft.found is None:
        return Attribution(kind, pieces, None, "", draft.source, CUELESS, continues=place[draft.continues] if draft.continues is not None else None)
    report = draft.found.link.report
    return Attribution(kind, pieces, report.cue_span, report.lemma, report.source_span, report.confidence)
