"""The component that reads a text once more with the network and adds what the rules passed over; where both found words, the rules' edges stay."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extraction.contents.joining import merged_in_order
from extraction.model.assembly import assemble
from extraction.model.attribution import labelled
from extraction.model.tagger import Network
from extraction.records import Attribution, Span

LEAST = 0.2
"""How sure the network must be of content, cue and link together."""


def with_second_reading(first: Sequence[Attribution], second: Sequence[Attribution], least: float) -> tuple[Attribution, ...]:
    """Add to the first reading what the second is sure enough of, if it has a cue and shares no words with the first."""
    taken = sorted(piece for each in first for piece in each.content)
    added = [each for each in second if each.cue and each.confidence >= least and not any(_meets(taken, piece) for piece in each.content)]
    return merged_in_order(first, added)


def _meets(taken: Sequence[Span], piece: Span) -> bool:
    """Tell whether a piece shares characters with any of the others, which lie in order and apart."""
    place = bisect_left(taken, (piece[1], 0))
    return place > 0 and max(end for _, end in taken[max(0, place - 2) : place]) > piece[0]


class SecondReading:
    """The component around `with_second_reading`."""

    def __init__(self, folder: str, least: float) -> None:
        self.network = Network(Path(folder))
        self.least = least

    def __call__(self, doc: Doc) -> Doc:
        """Leave both readings' attributions on the document."""
        labels = labelled(doc.text, self.network.tag(doc.text))
        second = assemble(doc.text, doc._.paragraphs, doc._.quotations, labels)
        doc._.attributions = with_second_reading(doc._.attributions, second, self.least)
        return doc


@Language.factory(
    "second_reading",
    assigns=["doc._.attributions"],
    requires=["doc._.attributions", "doc._.paragraphs", "doc._.quotations"],
    default_config={"least": LEAST},
)
def make_second_reading(nlp: Language, name: str, folder: str, least: float) -> SecondReading:
    """Make the component for a pipeline, to stand behind `contents`; `folder` holds the network and its tokenizer."""
    return SecondReading(folder, least)
