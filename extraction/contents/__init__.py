"""Link cues and sources to the words they report. Reads the labels; leaves `doc._.attributions`, in order of appearance."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from extraction.contents.joining import Found, join_links
from extraction.contents.links import find_links
from extraction.contents.reports import labels_by_frame, reports_of
from extraction.frames import Frame, find_frames
from extraction.records import Attribution, LabelledSpan, Span
from language.marks import Quotation

HEADLINE_WORDS = 22


def find_attributions(
    text: str, frames: Sequence[Frame], paragraphs: Sequence[Span], quotations: Sequence[Quotation], labels: Sequence[LabelledSpan]
) -> tuple[Attribution, ...]:
    """Give the attributions of a text; headlines and captions without a full stop are passed over."""
    found: list[Found] = []
    for frame, mine in zip(frames, labels_by_frame(frames, labels), strict=True):
        if is_headline(text, paragraphs[frame.paragraph], len(paragraphs)):
            continue
        found += [Found(frame, link) for link in find_links(frame, reports_of(frame, mine))]
    return join_links(text, frames, quotations, found)


def is_headline(text: str, paragraph: Span, paragraphs: int) -> bool:
    """Tell a headline or caption: a short paragraph among others that no full stop or closing mark ends."""
    words = text[slice(*paragraph)]
    return paragraphs > 1 and words[-1] not in ".!?:…\"”’»'`)" and len(words.split()) <= HEADLINE_WORDS


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
