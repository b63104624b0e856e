"""Carry people's decisions from an article's former texts to a new one, where the very words still stand as they stood.

Before a run's quotes are stored, what people decided about a former text is put in its place in the new one: the readings they saw, their
decisions with who made them and when. The run then finds it there, or does not, as with any quote that a person has touched. Where the words
do not stand exactly once, or what tells who said them has changed, nothing is moved: the quote of the former text waits for an editor.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db.models import Exists, OuterRef, Q

from articles.models import Article, ArticleVersion
from language.folding import fold
from statements.actions.apply_values import apply_values
from statements.actions.decisions import decisions_on
from statements.core.locating import occurrences
from statements.core.matching import ENOUGH, overlap
from statements.core.overlay import effective
from statements.core.standing import Ground, common_ground
from statements.core.values import JOIN, Span
from statements.models import Correction, ExtractionRun, Quote, Reading

LONGEST_EXTRACTOR = 60


def carry_decisions(version: ArticleVersion) -> list[int]:
    """Put decided quotes of former texts in their places in this one; name those that have none, rejected ones only if their words still stand."""
    if version.number == 1 or version.article.versions.filter(number__gt=version.number, extraction=ArticleVersion.Extraction.DONE).exists():
        return []
    decided = Quote.objects.filter(Exists(Correction.objects.filter(quote=OuterRef("pk"))), version__article=version.article)
    former = decided.filter(version__number__lt=version.number).order_by("-version__number", "id").select_related("version", "speaker", "occasion")
    placed = [_pieces(quote) for quote in version.quotes.prefetch_related("pieces")]
    runs: dict[int, ExtractionRun] = {}
    left = []
    for old in former.prefetch_related("pieces", "readings__run", "corrections__reading", "mentioned_events", "mentioned_people"):
        ground = _ground(old, version.text)
        place = ground.move_all(_pieces(old)) if ground else None
        if ground is None or place is None:
            left += [old.pk] if old.review != Quote.Review.REJECTED or _still_says(version.text, old.words) else []
        elif not any(overlap(place, other) >= ENOUGH for other in placed):
            _plant(old, version, ground, place, runs)
            placed.append(place)
    return left


def supersede_former_texts(article: Article, left: Collection[int]) -> None:
    """Take the quotes of former texts out of the lists, once a newer text has been read; what a person has decided and is left waits for one."""
    read = article.versions.filter(extraction=ArticleVersion.Extraction.DONE).order_by("-number").values_list("number", flat=True)
    vouched = Q(presence=Quote.Presence.WITHDRAWN, review__in=Quote.VOUCHED)
    former = Quote.objects.filter(version__article=article, version__number__lt=read[0])
    leaving = former.filter(Q(presence=Quote.Presence.PRESENT) | vouched)  # what was withdrawn stays a tombstone
    waiting = list(leaving.filter(pk__in=left, review__in=(*Quote.VOUCHED, Quote.Review.REJECTED)).values_list("pk", flat=True))
    leaving.update(presence=Quote.Presence.SUPERSEDED, in_conflict=False)
    Quote.objects.filter(pk__in=waiting).update(in_conflict=True)


def _pieces(quote: Quote) -> list[list[int]]:
    return [[piece.start, piece.end] for piece in sorted(quote.pieces.all(), key=lambda piece: piece.ordinal)]


def _still_says(text: str, words: str) -> bool:
    return all(occurrences(text, piece, (0, len(text))) for piece in words.split(JOIN))


def _ground(old: Quote, text: str) -> Ground | None:
    source = [span for span in (_span(old.mention_start, old.mention_end), _span(old.cue_start, old.cue_end)) if span]
    is_named = old.speaker is not None and bool(set(fold(old.mention).split()) & set(fold(old.speaker.name).split()))
    return common_ground(old.version.text, text, [(start, end) for start, end in _pieces(old)], source, is_named=is_named)


def _span(start: int | None, end: int | None) -> Span | None:
    return (start, end) if start is not None and end is not None else None


def _plant(old: Quote, version: ArticleVersion, ground: Ground, place: list[list[int]], runs: dict[int, ExtractionRun]) -> None:
    """Store the quote in the new text with what people saw and decided; whether the machine finds it there is yet to be seen."""
    is_added = old.review == Quote.Review.ADDED
    presence = Quote.Presence.PRESENT if is_added else Quote.Presence.WITHDRAWN
    new = Quote(
        version=version,
        review=old.review,
        presence=presence,
        confidence=old.confidence,
        in_conflict=old.in_conflict and old.presence != Quote.Presence.SUPERSEDED,
        statement_id=old.statement_id,
    )
    rows = sorted(old.corrections.all(), key=lambda row: row.pk)
    seen = {row.reading_id: row.reading for row in rows if row.reading}
    first = rows[0].reading
    apply_values(new, _rest(old, ground) | (_moved(first.values, ground, place) if first else {}) | {"pieces": place} | _decided(rows))
    copies = {pk: _copy(reading, old, new, ground, place, runs) for pk, reading in sorted(seen.items())}
    for row in rows:
        _carry(row, new, copies.get(row.reading_id), ground, place)
    apply_values(new, _rest(old, ground) | effective({}, decisions_on(new)))


def _decided(rows: list[Correction]) -> dict[str, Any]:
    return {row.field: row.new for row in rows if row.field not in (Correction.Field.REVIEW, Correction.Field.PIECES)}


def _rest(old: Quote, ground: Ground) -> dict[str, Any]:
    """Give what nobody can correct, for quotes that no machine has read."""
    return {
        "cue": ground.move(_span(old.cue_start, old.cue_end)),
        "mention": ground.move(_span(old.mention_start, old.mention_end)),
        "occasion": old.occasion.slug if old.occasion else None,
        "mentioned_events": [event.slug for event in old.mentioned_events.all()],
        "mentioned_people": [speaker.slug for speaker in old.mentioned_people.all()],
    }


def _moved(values: dict[str, Any], ground: Ground, place: list[list[int]]) -> dict[str, Any]:
    """Give a reading's values with their places in the new text; pieces that do not all stand there give way to the quote's own."""
    spans = {name: ground.move(values[name]) for name in ("cue", "mention")}
    return {**values, **spans, "pieces": ground.move_all(values["pieces"]) or place}


def _copy(reading: Reading | None, old: Quote, new: Quote, ground: Ground, place: list[list[int]], runs: dict[int, ExtractionRun]) -> Reading:
    """Write a reading that a person saw again, as what it is: made of the former text."""
    assert reading is not None
    if reading.run_id not in runs:
        beside = f", version {old.version.number}"
        name = reading.run.extractor[: LONGEST_EXTRACTOR - len(beside)] + beside
        runs[reading.run_id] = ExtractionRun.objects.create(version=new.version, extractor=name)
    evidence = {name: [moved for span in spans if (moved := ground.move(span))] for name, spans in reading.evidence.items()}
    values = _moved(reading.values, ground, place)
    return Reading.objects.create(run=runs[reading.run_id], quote=new, values=values, confidence=reading.confidence, evidence=evidence)


def _carry(row: Correction, new: Quote, reading: Reading | None, ground: Ground, place: list[list[int]]) -> None:
    """Write a decision again, with who made it and when."""
    before, after = row.old, row.new
    if row.field == Correction.Field.PIECES:
        before, after = (ground.move_all(pieces or []) or place for pieces in (row.old, row.new))
    origin = f"decided on the former text, quote {row.quote_id}"
    why = f"{row.why} ({origin})" if row.why else origin.capitalize()
    carried = Correction(quote=new, field=row.field, old=before, new=after, reading=reading, who_id=row.who_id, who_name=row.who_name)
    carried.made_at, carried.why = row.made_at, why
    carried.save()
