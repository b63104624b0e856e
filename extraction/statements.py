"""The last stage. Reads what all others left, attribution by attribution; leaves `doc._.statements` in order of appearance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from extraction.records import Acting, Attributed, Attribution, Dated, Occasions, Span, Statement, Topical

NOBODY = Attributed(name=None, slug=None, kind=None, confidence=0.0)
Found = TypeVar("Found")


def assemble_statement(
    attribution: Attribution, speakers: Sequence[Attributed], when: Dated, acting: Acting, topical: Topical, occasions: Occasions
) -> Statement:
    """Join what the stages found about one attribution."""
    speaker = speakers[0] if speakers else NOBODY
    evidence: dict[str, tuple[Span, ...]] = {
        "cue": (attribution.cue,) if attribution.cue else (),
        "speaker": speaker.evidence,
        "said_on": when.evidence,
        "act": acting.evidence,
        "topics": topical.evidence,
        "occasion": (occasions.occasion.evidence,) if occasions.occasion else (),
        "mentioned": tuple(occasion.evidence for occasion in occasions.mentioned),
    }
    confidence = {
        "content": attribution.confidence,
        "speaker": speaker.confidence,
        "said_on": when.confidence,
        "act": acting.confidence,
        "topics": topical.confidence,
        "occasion": occasions.confidence,
    }
    return Statement(
        type=attribution.type,
        content=attribution.content,
        cue=attribution.cue,
        speaker_mention=attribution.source,
        speaker=speaker,
        also=tuple(speakers[1:]),
        said_on=when.day,
        date_precision=when.precision,
        date_basis=when.basis,
        act=acting.act,
        topics=topical.slugs,
        occasion=occasions.occasion,
        mentioned=occasions.mentioned,
        confidence=confidence,
        evidence={field: spans for field, spans in evidence.items() if spans},
    )


def find_statements(doc: Doc) -> tuple[Statement, ...]:
    """Give the statements of a document whose attributions all stages have looked at; nested ones stay out."""
    attributions: tuple[Attribution, ...] = doc._.attributions
    count = len(attributions)
    rows = zip(
        attributions,
        _padded(doc._.speakers, count, ()),
        _padded(doc._.when, count, Dated(None)),
        _padded(doc._.acts, count, Acting("inform")),
        _padded(doc._.topics, count, Topical()),
        _padded(doc._.occasions, count, Occasions()),
        strict=True,
    )
    found = [assemble_statement(*row) for row in rows if not row[0].nested]
    return tuple(sorted(found, key=lambda statement: statement.content[0]))


def _padded(found: Sequence[Found], count: int, nothing: Found) -> Sequence[Found]:
    """Stand in for a stage that was left out of the pipeline."""
    return found if len(found) == count else [nothing] * count


class Statements:
    """The component around `find_statements`."""

    def __call__(self, doc: Doc) -> Doc:
        """Leave the statements on the document."""
        doc._.statements = find_statements(doc)
        return doc


@Language.factory(
    "statements",
    assigns=["doc._.statements"],
    requires=["doc._.attributions", "doc._.speakers", "doc._.when", "doc._.acts", "doc._.topics", "doc._.occasions"],
)
def make_statements(nlp: Language, name: str) -> Statements:
    """Make the component for a pipeline."""
    return Statements()
