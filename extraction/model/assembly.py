"""The component that puts labelled contents together into attributions: pieces by their cue, edges at quotation marks, quotations that go on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.language import Language
from spacy.tokens import Doc

from extraction.contents import TURN, is_headline
from extraction.contents.joining import merged_in_order
from extraction.contents.pieces import in_order, kind_of_words, quoted, snapped
from extraction.contents.transcripts import find_turns
from extraction.records import Attribution, LabelledSpan, Span
from language.marks import Quotation

FIRST_PERSONS = ("i", "we")
LABEL_ENDS, LONGEST_LABEL = ":—–", 60
SHORTEST_CUELESS = 4
"""How many words a quotation without a cue must have to be taken for speech."""


@dataclass(slots=True)
class _Draft:
    cue: int | None
    pieces: list[Span] = field(default_factory=list)
    touched: list[int] = field(default_factory=list)
    sure: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    paragraphs: Sequence[Span]
    quotations: Sequence[Quotation]
    labels: Sequence[LabelledSpan]

    def paragraph_of(self, place: int) -> int:
        return bisect_right([start for start, _ in self.paragraphs], place) - 1


def assemble(text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation], labels: Sequence[LabelledSpan]) -> tuple[Attribution, ...]:
    """Give the attributions of a text in order of appearance; headlines are passed over."""
    state = _Text(text, paragraphs, quotations, labels)
    sources = [label.span for label in labels if label.label == "source" and text[slice(*label.span)].casefold() not in FIRST_PERSONS]
    reported = {state.paragraph_of(start) for start, _ in sources}
    turns = [turn for turn in find_turns(text, paragraphs) if turn.name is None or turn.paragraph not in reported]
    headlines = {number for number, paragraph in enumerate(paragraphs) if is_headline(text, paragraph, paragraphs)}
    passed = headlines | {turn.paragraph for turn in turns}
    drafts = [draft for draft in _drafts(state, passed) if draft.pieces]
    _go_on(state, drafts, passed)
    linked = _finished(state, drafts)
    return merged_in_order(linked, [Attribution("direct", (turn.said,), None, "", turn.name, TURN) for turn in turns])


def _drafts(state: _Text, passed: set[int]) -> list[_Draft]:
    """Put the contents of one cue together; each content without a cue stands alone."""
    by_cue: dict[int, _Draft] = {}
    drafts: list[_Draft] = []
    for label in state.labels:
        if label.label != "content" or state.paragraph_of(label.span[0]) in passed:
            continue
        touched = _touched(state.quotations, label.span)
        cue = label.cue if label.cue is not None else None if touched else _idle_cue(state, label.span, by_cue)
        if cue is None and not _is_speech(state, label.span, touched):
            continue
        draft = by_cue.get(cue) if cue is not None else None
        if draft is None:
            draft = _Draft(cue)
            drafts.append(draft)
            if cue is not None:
                by_cue[cue] = draft
        _add(state, draft, label.span, touched, label.confidence)
    return drafts


def _add(state: _Text, draft: _Draft, span: Span, touched: list[int], sure: float) -> None:
    piece = snapped(state.text, span, state.quotations, touched)
    if piece:
        draft.pieces.append(piece)
        draft.touched += touched
        draft.sure.append(sure)


def _touched(quotations: Sequence[Quotation], span: Span) -> list[int]:
    return [index for index, each in enumerate(quotations) if each.level == 0 and each.inner[0] < span[1] and span[0] < each.inner[1]]


def _idle_cue(state: _Text, span: Span, taken: dict[int, _Draft]) -> int | None:
    """Give the nearest cue of the paragraph that has no content yet to words that must have one."""
    paragraph = state.paragraph_of(span[0])
    idle = [
        (min(abs(label.span[0] - span[1]), abs(span[0] - label.span[1])), index)
        for index, label in enumerate(state.labels)
        if label.label == "cue" and index not in taken and state.paragraph_of(label.span[0]) == paragraph
    ]
    return min(idle)[1] if idle else None


def _is_speech(state: _Text, span: Span, touched: list[int]) -> bool:
    """Tell whether words without a cue are somebody's: a quotation, or a whole paragraph of an interview, perhaps behind “NAME:”."""
    if len(state.text[slice(*span)].split()) < SHORTEST_CUELESS:
        return False
    start, end = state.paragraphs[state.paragraph_of(span[0])]
    before = state.text[start : span[0]].strip()
    return bool(touched) or (end - span[1] <= 1 and (not before or before[-1] in LABEL_ENDS and len(before) <= LONGEST_LABEL))


def _go_on(state: _Text, drafts: list[_Draft], passed: set[int]) -> None:
    """Add to each attribution the quotations that re-open in the next paragraphs what it left open, unless they have a cue of their own."""
    owners = {index: draft for draft in drafts for index in draft.touched}
    for index, quotation in enumerate(state.quotations):
        draft = owners.get(quotation.continues) if quotation.continues is not None else None
        own = owners.get(index)
        if draft is None or own is not None and own.cue is not None or own is draft or state.paragraph_of(quotation.outer[0]) in passed:
            continue
        piece = quoted(state.text, quotation.inner)
        if piece:
            if own:
                own.pieces.clear()
            draft.pieces.append(piece)
            draft.touched.append(index)
            owners[index] = draft
    drafts[:] = [draft for draft in drafts if draft.pieces]


def _finished(state: _Text, drafts: list[_Draft]) -> tuple[Attribution, ...]:
    drafts = sorted(drafts, key=lambda draft: min(draft.pieces))
    found: list[Attribution] = []
    for draft in drafts:
        attribution = _attribution(state, draft)
        if draft.cue is None:
            before = _speaker_before(state, found, attribution)
            attribution = replace(attribution, continues=before)
        found.append(attribution)
    return tuple(found)


def _attribution(state: _Text, draft: _Draft) -> Attribution:
    pieces = in_order(draft.pieces)
    kind = kind_of_words(pieces, [state.quotations[index] for index in sorted(set(draft.touched))])
    sure = sum(draft.sure) / len(draft.sure)
    if draft.cue is None:
        return Attribution(kind, pieces, None, "", None, sure)
    cue = state.labels[draft.cue]
    sources = [label for label in state.labels if label.label == "source" and label.cue == draft.cue]
    source = max(sources, key=lambda label: label.confidence).span if sources else None
    return Attribution(kind, pieces, cue.span, cue.lemma, source, round(sure * cue.confidence, 3))


def _speaker_before(state: _Text, found: Sequence[Attribution], cueless: Attribution) -> int | None:
    """Give the attribution of the same or the paragraph before whose speaker goes on."""
    here = state.paragraph_of(cueless.content[0][0])
    for index in range(len(found) - 1, -1, -1):
        if here - state.paragraph_of(found[index].content[-1][0]) > 1:
            return None
        if found[index].cue is not None:
            return index
        if found[index].continues is not None:
            return found[index].continues
    return None


class AssembledContents:
    """The component around `assemble`."""

    def __call__(self, doc: Doc) -> Doc:
        """Leave the attributions on the document."""
        doc._.attributions = assemble(doc.text, doc._.paragraphs, doc._.quotations, doc._.labels)
        return doc


@Language.factory("assembled_contents", assigns=["doc._.attributions"], requires=["doc._.labels", "doc._.paragraphs", "doc._.quotations"])
def make_assembled_contents(nlp: Language, name: str) -> AssembledContents:
    """Make the component for a pipeline."""
    return AssembledContents()
