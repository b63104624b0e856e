"""Link cues and sources to the words they report. Reads the labels; leaves `doc._.attributions`, in order of appearance."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from extraction.contents.drafts import Found
from extraction.contents.joining import join_links, merged_in_order
from extraction.contents.links import find_links
from extraction.contents.reports import labels_by_frame, reports_of
from extraction.contents.transcripts import Turn, find_turns
from extraction.frames import Frame, find_frames
from extraction.records import Attribution, LabelledSpan, Span
from language.marks import Quotation

HEADLINE_WORDS = 22
TURN = 0.8
MARKS = "\"”’»'`“‘«"


def find_attributions(
    text: str, frames: Sequence[Frame], paragraphs: Sequence[Span], quotations: Sequence[Quotation], labels: Sequence[LabelledSpan]
) -> tuple[Attribution, ...]:
    """Give the attributions of a text; headlines and captions without a full stop are passed over."""
    found: list[Found] = []
    headlines = {number for number, paragraph in enumerate(paragraphs) if is_headline(text, paragraph, paragraphs)}
    reported = _reporting_paragraphs(frames, labels)
    turns = [turn for turn in find_turns(text, paragraphs) if turn.paragraph not in headlines and not _reports(turn, reported)]
    passed = headlines | {turn.paragraph for turn in turns}
    for frame, mine in zip(frames, labels_by_frame(frames, labels), strict=True):
        if frame.paragraph in passed:
            continue
        found += [Found(frame, link) for link in find_links(frame, reports_of(frame, mine))]
    linked = join_links(text, [frame for frame in frames if frame.paragraph not in passed], quotations, found)
    return merged_in_order(linked, [Attribution("direct", (turn.said,), None, "", turn.name, TURN) for turn in turns])


def _reports(turn: Turn, reported: set[int]) -> bool:
    """Tell a paragraph that a place's or a correspondent's name opens and that tells what others said."""
    return turn.name is not None and not turn.answers and turn.paragraph in reported


def _reporting_paragraphs(frames: Sequence[Frame], labels: Sequence[LabelledSpan]) -> set[int]:
    """Give the paragraphs in which somebody else than “I” or “we” is said to speak: news behind a place's name, no transcript."""
    return {
        frame.paragraph
        for frame, mine in zip(frames, labels_by_frame(frames, labels), strict=True)
        if any(report.source and frame.words[report.source[0]].lower not in ("i", "we") for report in reports_of(frame, mine))
    }


def is_headline(text: str, paragraph: Span, paragraphs: Sequence[Span]) -> bool:
    """Tell a headline or caption: a short paragraph among others that no full stop ends, or at the top nothing but a name in marks."""
    words = text[slice(*paragraph)]
    if len(paragraphs) == 1 or len(words.split()) > HEADLINE_WORDS or words[-1] in ".!?:…)":
        return False
    return words[-1] not in MARKS or (paragraph == paragraphs[0] and words[0] not in MARKS and words[-2] not in ".!?,")


class Contents:
    """The component around `find_attributions`."""

    def __call__(self, doc: Doc) -> Doc:
        """Leave the attributions on the document."""
        frames = find_frames(doc.text, doc._.paragraphs, doc._.sentences, doc._.quotations)
        doc._.attributions = find_attributions(doc.text, frames, doc._.paragraphs, doc._.quotations, doc._.labels)
        return doc


@Language.factory("contents", assigns=["doc._.attributions"], requires=["doc._.labels", "doc._.paragraphs", "doc._.sentences", "doc._.quotations"])
def make_contents(nlp: Language, name: str) -> Contents:
    """Make the component for a pipeline."""
    return Contents()
