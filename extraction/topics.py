"""Say what a statement is about. Reads the attributions and paragraphs; leaves `doc._.topics`, one `Topical` per attribution.

The directory's terms speak for topics with a weight. The words said count first; the paragraph around them only helps where
the words themselves say little.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from extraction.directory import Directory
from extraction.offsets import span_at
from extraction.phrases import PhraseBook
from extraction.records import Attribution, Span, Topical

MOST = 3
ENOUGH = 1.5
"""The least weight that makes a topic."""
SHARE = 0.35
"""A second topic has at least this share of the first one's weight."""
REPEATED = 0.3
"""What a term counts when it comes again."""
AROUND = 0.3
"""What a term of the paragraph counts beside one of the content."""

Terms = PhraseBook[tuple[str, float, str]]


def read_terms(directory: Directory) -> Terms:
    """Make the directory's topic terms ready for look-up: topic, weight and the term itself."""
    return PhraseBook((term.term, (topic.slug, term.weight, term.term)) for topic in directory.topics for term in topic.terms)


def find_topics(text: str, content: Sequence[Span], around: Span | None, terms: Terms) -> Topical:
    """Give the topics of the words said, most central first."""
    said, evidence = _weigh(text, content, terms, 1.0)
    if around is not None and max(said.values(), default=0.0) < ENOUGH:
        pieces = list(_without(around, content))
        nearby, more = _weigh(text, pieces, terms, AROUND)
        for slug, weight in nearby.items():
            said[slug] += weight
            evidence[slug] += more[slug]
    ranked = sorted(said, key=lambda slug: (-said[slug], slug))
    chosen = tuple(slug for slug in ranked[:MOST] if said[slug] >= max(ENOUGH, SHARE * said[ranked[0]]))
    if not chosen:
        return Topical()
    best = said[chosen[0]]
    return Topical(chosen, round(min(0.9, 0.4 + 0.1 * best), 2), tuple(sorted({span for slug in chosen for span in evidence[slug]})))


def _weigh(text: str, pieces: Iterable[Span], terms: Terms, share: float) -> tuple[dict[str, float], dict[str, list[Span]]]:
    """Add up the weights by topic; inside a longer term of the same topic a shorter one does not count again."""
    weights: dict[str, float] = defaultdict(float)
    evidence: dict[str, list[Span]] = defaultdict(list)
    seen: set[tuple[str, str]] = set()
    for start, end in pieces:
        covered: dict[str, int] = defaultdict(int)
        for span, values in terms.find_all(text, start, end):
            for slug, weight, term in values:
                if span[0] < covered[slug]:
                    continue
                covered[slug] = span[1]
                weights[slug] += share * weight * (REPEATED if (slug, term) in seen else 1.0)
                seen.add((slug, term))
                evidence[slug].append(span)
    return weights, evidence


def _without(around: Span, pieces: Sequence[Span]) -> Iterable[Span]:
    """Give what is left of a span when the pieces are cut out."""
    at = around[0]
    for start, end in sorted(pieces):
        if at < start <= around[1]:
            yield at, start
        at = max(at, end)
    if at < around[1]:
        yield at, around[1]


class Topics:
    """The component around `find_topics`."""

    def __init__(self) -> None:
        """Start without terms; `use` brings them."""
        self.terms: Terms = PhraseBook()

    def use(self, directory: Directory) -> None:
        """Take the terms of the directory's topics."""
        self.terms = read_terms(directory)

    def __call__(self, doc: Doc) -> Doc:
        """Leave the topics of each attribution on the document."""
        paragraphs: Sequence[Span] = doc._.paragraphs
        attributions: Sequence[Attribution] = doc._.attributions
        doc._.topics = tuple(find_topics(doc.text, found.content, span_at(found.content[0][0], paragraphs), self.terms) for found in attributions)
        return doc


@Language.factory("topics", assigns=["doc._.topics"], requires=["doc._.attributions", "doc._.paragraphs"])
def make_topics(nlp: Language, name: str) -> Topics:
    """Make the component for a pipeline."""
    return Topics()
