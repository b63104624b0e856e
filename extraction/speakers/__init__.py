"""Say who speaks. Reads attributions and mentions; leaves `doc._.speakers`: for each attribution its speaker, then those who join in.

One resolver a file: names, offices, governments and other bodies, pronouns, joint speakers, unnamed ones. Whatever two answers are
possible for stays open: a speaker without a name.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extraction.directory import Directory
from extraction.entities.lexicon import Lexicon, read_lexicon
from extraction.speakers.resolution import find_speakers

__all__ = ["SpeakersStage", "find_speakers", "make_speakers"]


class SpeakersStage:
    """The component around `find_speakers`."""

    def __init__(self) -> None:
        """Start without a directory; `use` brings it."""
        self.lexicon = Lexicon()

    def use(self, directory: Directory) -> None:
        """Take the directory that speakers are resolved against."""
        self.lexicon = read_lexicon(directory)

    def __call__(self, doc: Doc) -> Doc:
        """Leave the speakers of each attribution on the document."""
        quoted = [quotation.outer for quotation in doc._.quotations]
        doc._.speakers = find_speakers(doc._.article, doc._.attributions, doc._.mentions, doc._.sentences, quoted, self.lexicon)
        return doc


@Language.factory(
    "speakers",
    assigns=["doc._.speakers"],
    requires=["doc._.article", "doc._.attributions", "doc._.mentions", "doc._.sentences", "doc._.quotations"],
)
def make_speakers(nlp: Language, name: str) -> SpeakersStage:
    """Make the component for a pipeline."""
    return SpeakersStage()
