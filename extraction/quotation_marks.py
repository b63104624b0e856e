"""Reads `doc._.paragraphs`; leaves `doc._.quotations`, in order of their opening marks."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from language.marks import find_quotations


class QuotationMarks:
    """The component around `language.marks`."""

    def __call__(self, doc: Doc) -> Doc:
        """Leave the quotations on the document."""
        doc._.quotations = find_quotations(doc.text, doc._.paragraphs)
        return doc


@Language.factory("quotation_marks", assigns=["doc._.quotations"], requires=["doc._.paragraphs"])
def make_quotation_marks(nlp: Language, name: str) -> QuotationMarks:
    """Make the component for a pipeline."""
    return QuotationMarks()
