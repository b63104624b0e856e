"""Attributions in the making: pieces of text and the quotations that they touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extraction.contents.linked import Link
from extraction.contents.pieces import in_order, kind_of_words, quoted, snapped
from extraction.frames import Frame
from extraction.records import Attribution, Span
from language.marks import Quotation

CUELESS = 0.6


@dataclass(frozen=True, slots=True)
class Found:
    """A link and the frame it was found in."""

    frame: Frame
    link: Link


@dataclass(slots=True)
class Draft:
    found: Found | None
    pieces: list[Span]
    touched: set[int]
    continues: int | None = None
    source: Span | None = None


@dataclass(slots=True)
class Drafting:
    text: str
    frames: Sequence[Frame]
    quotations: Sequence[Quotation]
    chains: dict[int, list[int]]
    taken: set[int] = field(default_factory=set)


def find_chains(quotations: Sequence[Quotation]) -> dict[int, list[int]]:
    """Give for each quotation the run of quotations over paragraphs that it belongs to."""
    chains: dict[int, list[int]] = {}
    for index, quotation in enumerate(quotations):
        chain = chains[quotation.continues] if quotation.continues is not None else []
        chain.append(index)
        chains[index] = chain
    return chains


def draft_of(state: Drafting, item: Found) -> Draft:
    draft = Draft(item, [], set())
    for start, end in item.link.ranges:
        words = item.frame.words[start:end]
        inside = sorted({word.quotation for word in words if word.quotation >= 0})
        span = snapped(state.text, (words[0].start, words[-1].end), state.quotations, inside) if words else None
        if span is None:
            continue
        draft.pieces.append(span)
        draft.touched.update(inside)
        if inside:
            add_chain(state, draft, inside[0])
            add_chain(state, draft, inside[-1])
    return draft


def add_chain(state: Drafting, draft: Draft, quotation: int) -> None:
    """Take with a quotation those it goes on from, and those that go on with it, in other paragraphs."""
    for index in state.chains[quotation]:
        if index not in draft.touched and index not in state.taken:
            add_quotation(state, draft, index)


def add_quotation(state: Drafting, draft: Draft, index: int) -> None:
    span = quoted(state.text, state.quotations[index].inner)
    if span:
        draft.pieces.append(span)
        draft.touched.add(index)


def whole_quotation(frame: Frame) -> int | None:
    """Give the quotation that a frame wholly consists of."""
    index = frame.words[0].quotation
    outside = [word for word in frame.words if word.quotation != index and word.text not in ".,!?"]
    return index if index >= 0 and not outside else None


def finish(state: Drafting, drafts: Sequence[Draft]) -> tuple[Attribution, ...]:
    order = sorted(range(len(drafts)), key=lambda index: (min(drafts[index].pieces), index))
    place = {index: position for position, index in enumerate(order)}
    return tuple(_attribution(state, drafts[index], place) for index in order)


def _attribution(state: Drafting, draft: Draft, place: dict[int, int]) -> Attribution:
    pieces = in_order(draft.pieces)
    kind = kind_of_words(pieces, [state.quotations[index] for index in sorted(draft.touched)])
    if draft.found is None:
        return Attribution(kind, pieces, None, "", draft.source, CUELESS, continues=place[draft.continues] if draft.continues is not None else None)
    report = draft.found.link.report
    return Attribution(kind, pieces, report.cue_span, report.lemma, report.source_span, report.confidence)
