"""Store what an extraction run found in a version: append readings, match them to the quotes there are, lose nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.models import ArticleVersion
from statements.actions.apply_values import apply_values, version_for_quotes
from statements.actions.carry_decisions import carry_decisions, supersede_former_texts
from statements.actions.decisions import decisions_on
from statements.actions.keep_candidates import keep_candidates
from statements.actions.speakers_called import Chosen, hold_names, in_todays_names, named_in
from statements.core.matching import match
from statements.core.overlay import Decision, disagreements, effective
from statements.core.values import FoundQuote
from statements.models import Correction, ExtractionRun, Quote, Reading


@dataclass(frozen=True, slots=True)
class Stored:
    """How many quotes of one version were new, matched, withdrawn, and are in conflict with a person."""

    new: int = 0
    matched: int = 0
    withdrawn: int = 0
    conflicts: int = 0

    def __add__(self, other: Stored) -> Stored:
        return Stored(self.new + other.new, self.matched + other.matched, self.withdrawn + other.withdrawn, self.conflicts + other.conflicts)


@transaction.atomic
def store_reading(*, version_id: int, extractor: str, found: Sequence[FoundQuote]) -> Stored:
    """Store one run over one version.

    1. Hold the version, so that two runs over it follow one another, and everybody named in it, known or new.
    2. Take over what people decided about the same words in the article's former texts.
    3. Match by overlap with every shape a stored quote has had, so that moved boundaries and rejections are recognised.
    4. Append a reading to each matched or new quote; what no person has touched takes its values.
    5. Mark what was not found again as withdrawn, and let the quotes of former texts leave the lists.
    """
    version = version_for_quotes(version_id)
    _hold_names(version, found)
    left = carry_decisions(version)
    run = ExtractionRun.objects.create(version=version, extractor=extractor)
    # Held, so that nobody corrects a quote between its being read here and being written
    held = Quote.objects.select_for_update().filter(version=version).order_by("id")
    quotes = list(held.prefetch_related("pieces", "readings", "corrections__reading"))
    matches = match([_shapes(quote) for quote in quotes], [quote.pieces for quote in found])
    conflicts = sum(_read_again(quotes[i], run, found[j]) for i, j in matches.pairs)
    for j in matches.new:
        _add_quote(version, run, found[j])
    withdrawn = [quotes[i].pk for i in matches.vanished if quotes[i].review != Quote.Review.ADDED]
    Quote.objects.filter(pk__in=withdrawn).update(presence=Quote.Presence.WITHDRAWN)
    _note_extraction(version, extractor)
    supersede_former_texts(version.article, left)
    return Stored(len(matches.new), len(matches.pairs), len(withdrawn), conflicts)


@transaction.atomic
def note_failed_extraction(*, version_id: int, extractor: str, error: str) -> None:
    """Note that a version could not be read, and why; its quotes stay as they were."""
    version = version_for_quotes(version_id)
    version.extraction, version.extraction_error = ArticleVersion.Extraction.FAILED, error
    version.extractor, version.extracted_at = extractor, timezone.now()
    version.save(update_fields=["extraction", "extraction_error", "extractor", "extracted_at"])


def _hold_names(version: ArticleVersion, found: Sequence[FoundQuote]) -> None:
    """Store as candidates the speakers that nobody knows yet, and keep everybody from being merged meanwhile."""
    speakers = [speaker for quote in found for speaker in (quote.speaker, *quote.also) if speaker]
    keep_candidates(speaker for speaker in speakers if not speaker.known)
    stored = Reading.objects.filter(quote__version__article=version.article_id).values_list("values", flat=True)
    hold_names({speaker.slug for speaker in speakers}.union(*map(named_in, stored)))


def _shapes(quote: Quote) -> list[Any]:
    """Give every set of pieces the quote has or had: its own, its readings' and its corrections'."""
    shapes: list[Any] = [[(p.start, p.end) for p in quote.pieces.all()]]
    shapes += [reading.values["pieces"] for reading in quote.readings.all()]
    shapes += [c.new for c in quote.corrections.all() if c.field == Correction.Field.PIECES]
    return shapes


def _add_quote(version: ArticleVersion, run: ExtractionRun, found: FoundQuote) -> None:
    quote = Quote(version=version, confidence=_confidence(found))
    values = found.values()
    apply_values(quote, values)
    _append_reading(quote, run, found, values)


def _read_again(quote: Quote, run: ExtractionRun, found: FoundQuote) -> bool:
    """Append the reading; take its values where no person stands in the way. Tell whether it contradicts one."""
    values = found.values()
    decisions = decisions_on(quote)
    _append_reading(quote, run, found, values)
    if quote.presence == Quote.Presence.WITHDRAWN:
        quote.presence = Quote.Presence.PRESENT
    quote.confidence = _confidence(found)
    if not decisions:
        quote.in_conflict = False
        apply_values(quote, values)
        return False
    base = decisions[0].seen or values
    quote.in_conflict = bool(_disagreements(quote, values, effective(base, decisions), decisions))
    quote.save(update_fields=["presence", "confidence", "in_conflict"])
    return quote.in_conflict


def _disagreements(quote: Quote, latest: dict[str, Any], held: dict[str, Any], decisions: list[Decision]) -> tuple[str, ...]:
    """Compare under the names that hold by now: two that have become one speaker do not disagree."""
    day = quote.said_on or quote.version.article.published_on
    seen = in_todays_names(decisions[-1].seen, day) if decisions[-1].seen else {}
    last = replace(decisions[-1], seen=seen)
    held = in_todays_names(held, day, Chosen(quote).__contains__)
    return disagreements(in_todays_names(latest, day), held, [*decisions[:-1], last])


def _append_reading(quote: Quote, run: ExtractionRun, found: FoundQuote, values: dict[str, Any]) -> None:
    Reading.objects.create(
        run=run,
        quote=quote,
        values=values,
        confidence={name: round(share, 4) for name, share in found.confidence.items()},
        evidence={name: [list(span) for span in spans] for name, spans in found.evidence.items()},
    )


def _confidence(found: FoundQuote) -> float:
    """Give the share that decides where a quote stands in the review queue: its attribution's, words and speaker."""
    content, speaker = found.confidence.get("content", 0.0), found.confidence.get("speaker", 0.0)
    return round(min(content, speaker), 4)


def _note_extraction(version: ArticleVersion, extractor: str) -> None:
    version.extraction, version.extraction_error = ArticleVersion.Extraction.DONE, ""
    version.extractor, version.extracted_at = extractor, timezone.now()
    version.save(update_fields=["extraction", "extraction_error", "extractor", "extracted_at"])
