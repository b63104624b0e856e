"""Find who and what is named. Reads the sentences; leaves `doc._.mentions`: people, bodies, places, nationalities, offices, pronouns.

Names of the directory are known by their aliases; others by their capitals and by the titles and offices around them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from extraction.directory import Directory
from extraction.entities.atoms import Extra, cut_atoms
from extraction.entities.countries import find_countries
from extraction.entities.lexicon import Lexicon, read_lexicon
from extraction.entities.noun_phrases import SentenceReader
from extraction.entities.unknown_names import is_heading, join_names
from extraction.records import Mention, Span


def find_mentions(text: str, sentences: Sequence[Span], lexicon: Lexicon, day: date | None = None) -> tuple[Mention, ...]:
    """Give the mentions of a text in order; `day` tells which of the dated aliases were in use."""
    extra = find_countries(text, lexicon)
    found = [mention for sentence in sentences for mention in find_in_sentence(text, sentence, lexicon, day, extra)]
    return tuple(sorted(found, key=lambda mention: (mention.span[0], -mention.span[1])))


def find_in_sentence(text: str, sentence: Span, lexicon: Lexicon, day: date | None, extra: Extra) -> list[Mention]:
    """Give the mentions of one sentence."""
    atoms = cut_atoms(text, sentence, lexicon, day, extra)
    if not atoms:
        return []
    return SentenceReader(text, join_names(text, atoms, heading=is_heading(text, atoms)), lexicon).read_all()


class Entities:
    """The component around `find_mentions`."""

    def __init__(self) -> None:
        """Start without names; `use` brings them."""
        self.lexicon = Lexicon()

    def use(self, directory: Directory) -> None:
        """Take the names, offices and countries of the directory."""
        self.lexicon = read_lexicon(directory)

    def __call__(self, doc: Doc) -> Doc:
        """Leave the mentions on the document."""
        doc._.mentions = find_mentions(doc.text, doc._.sentences, self.lexicon, doc._.article.published)
        return doc


@Language.factory("entities", assigns=["doc._.mentions"], requires=["doc._.article", "doc._.sentences"])
def make_entities(nlp: Language, name: str) -> Entities:
    """Make the component for a pipeline."""
    return Entities()
