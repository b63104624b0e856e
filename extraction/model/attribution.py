"""The component that leaves on `doc._.labels` what the network finds: cues, sources and contents, each with its cue."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extraction.model.lemmas import lemma_and_form
from extraction.model.tagger import Linked, Network
from extraction.records import LabelledSpan


def labelled(text: str, linked: tuple[Linked, ...]) -> tuple[LabelledSpan, ...]:
    """Turn the network's spans into labels; a cue gets its lemma and form from the lexicon."""
    return tuple(_label(text, each) for each in linked)


def _label(text: str, each: Linked) -> LabelledSpan:
    span = (each.start, each.end)
    if each.kind == "content":
        return LabelledSpan("content", span, each.confidence, each.cue)
    if each.kind == "source":
        return LabelledSpan("source", span, each.confidence, each.cue)
    lemma, form = lemma_and_form(text[each.start : each.end])
    return LabelledSpan("cue", span, each.confidence, lemma=lemma, form=form)


class TaggedAttribution:
    """The component around the network."""

    def __init__(self, folder: str) -> None:
        self.network = Network(Path(folder))

    def __call__(self, doc: Doc) -> Doc:
        """Leave the labels on the document."""
        doc._.labels = labelled(doc.text, self.network.tag(doc.text))
        return doc


@Language.factory("tagged_attribution", assigns=["doc._.labels"], requires=["doc._.paragraphs", "doc._.sentences", "doc._.quotations"])
def make_tagged_attribution(nlp: Language, name: str, folder: str) -> TaggedAttribution:
    """Make the component for a pipeline; `folder` holds the network and its tokenizer."""
    return TaggedAttribution(folder)
