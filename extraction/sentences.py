"""Reads the text; leaves `doc._.paragraphs` and `doc._.sentences`, in order, and `doc._.article` where the caller has told nothing of it."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extraction.records import Text
from language.segments import paragraph_spans, sentences_within


class Sentences:
    """The component around `language.segments`."""

    def __call__(self, doc: Doc) -> Doc:
        """Leave paragraphs and sentences on the document."""
        text = doc.text
        if not doc._.article.text:
            doc._.article = Text(text)
        doc._.paragraphs = paragraph_spans(text)
        doc._.sentences = tuple(span for paragraph in doc._.paragraphs for span in sentences_within(text, paragraph))
        return doc


@Language.factory("sentences", assigns=["doc._.article", "doc._.paragraphs", "doc._.sentences"])
def make_sentences(nlp: Language, name: str) -> Sentences:
    """Make the component for a pipeline."""
    return Sentences()
