"""Say what a statement is about. Reads the attributions and paragraphs; leaves `doc._.topics`, one `Topical` per attribution.

The directory's terms speak for topics with a weight. The words said count first; only where they say little, their paragraph, then the
paragraph before and the article as a whole are asked, each for less.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from extraction.directory import Directory
from extraction.offsets import index_at
from extraction.phrases import PhraseBook
from extraction.records import Attribution, Span, Topical

MOST = 3
ENOUGH = 1.5
"""The least weight that makes a topic."""
SHARE = 0.35
"""A second topic has at least this share of the first one's weight."""
REPEATED = 0.3
"""What a term counts when it comes again."""
AROUND = (1.0, 0.7, 0.5)
"""What a term counts in the paragraph, in the one before it, in the whole article."""
AROUND_MOST = 1
"""Topics that the surroundings may give."""

EVIDENCE = 6
"""Terms shown for each topic."""

Terms = PhraseBook[tuple[str, float, str]]
Weighed = tuple[dict[str, float], dict[str, list[Span]]]
"""Weight and evidence by topic."""


def read_terms(directory: Directory) -> Terms:
    """Make the directory's topic terms ready for look-up: topic, weight and the term itself."""
    return PhraseBook((term.term, (topic.slug, term.weight, term.term)) for topic in directory.topics for term in topic.terms)


class Surroundings:
    """Weighs paragraphs and the article, each once and only when asked."""

    def __init__(self, text: str, paragraphs: Sequence[Span], terms: Terms) -> None:
        """Begin with nothing weighed."""
        self.text, self.paragraphs, self.terms = text, paragraphs, terms
        self._weighed: dict[Span, Weighed] = {}

    def around(self, offset: int) -> Iterable[Weighed]:
        """Give what the paragraph of an offset, the one before it and the article weigh, nearest first."""
        at = index_at(offset, self.paragraphs)
        if at is not None:
            yield self._weigh(self.paragraphs[at])
            yield self._weigh(self.paragraphs[max(0, at - 1)])
        yield self._weigh((0, len(self.text)))

    def _weigh(self, span: Span) -> Weighed:
        if span not in self._weighed:
            self._weighed[span] = weigh(self.text, [span], self.terms)
        return self._weighed[span]


def find_topics(text: str, content: Sequence[Span], terms: Terms, surroundings: Surroundings | None = None) -> Topical:
    """Give the topics of the words said, most central first; where they name none, those of what surrounds them."""
    said, evidence = weigh(text, content, terms)
    if max(said.values(), default=0.0) >= ENOUGH or surroundings is None:
        return _chosen(said, evidence, MOST, 0.4)
    for share, (nearby, more) in zip(AROUND, surroundings.around(content[0][0]), strict=False):
        for slug, weight in nearby.items():
            said[slug] += share * weight
            evidence[slug] += more[slug]
        if max(said.values(), default=0.0) >= ENOUGH:
            break
    return _chosen(said, evidence, AROUND_MOST, 0.2)


def _chosen(weights: dict[str, float], evidence: dict[str, list[Span]], most: int, base: float) -> Topical:
    ranked = sorted(weights, key=lambda slug: (-weights[slug], slug))
    chosen = tuple(slug for slug in ranked[:most] if weights[slug] >= max(ENOUGH, SHARE * weights[ranked[0]]))
    if not chosen:
        return Topical()
    confidence = round(min(base + 0.5, base + 0.1 * weights[chosen[0]]), 2)
    return Topical(chosen, confidence, tuple(sorted({span for slug in chosen for span in evidence[slug][:EVIDENCE]})))


def weigh(text: str, pieces: Iterable[Span], terms: Terms) -> Weighed:
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
                weights[slug] += weight * (REPEATED if (slug, term) in seen else 1.0)
                seen.add((slug, term))
                evidence[slug].append(span)
    return weights, evidence


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
        text = doc.text  # spaCy joins the tokens anew each time it is asked
        surroundings = Surroundings(text, doc._.paragraphs, self.terms)
        attributions: Sequence[Attribution] = doc._.attributions
        doc._.topics = tuple(find_topics(text, found.content, self.terms, surroundings) for found in attributions)
        return doc


@Language.factory("topics", assigns=["doc._.topics"], requires=["doc._.attributions", "doc._.paragraphs"])
def make_topics(nlp: Language, name: str) -> Topics:
    """Make the component for a pipeline."""
    return Topics()
