"""Audit what constraints cannot see. Every check yields one line for each row that contradicts another."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from django.db.models import Exists, F, OuterRef, Q, Subquery

from articles.models import Article, ArticleVersion, ImportBatch, ImportItem, Retraction
from language.searchable import searchable
from statements.actions.apply_values import office_on
from statements.actions.decisions import decisions_on
from statements.actions.speakers_called import Called, Chosen, UnknownNameError, named_in, spoken_by
from statements.core.overlay import effective
from statements.core.values import SaidOn, check_pieces, words_of
from statements.models import Alias, Correction, ErrorReport, JointSpeaker, Office, Quote, Speaker, SpeakerMerge

ROWS_AT_A_TIME = 500


def audit() -> Iterator[str]:
    """Run every check."""
    for check in (_texts, _articles, _retractions, _reports, _former_texts, _quotes, _offices, _aliases, _merges, _batches):
        yield from check()


def _texts() -> Iterator[str]:
    """Texts have the hash they were stored with; their paragraphs and sentences start inside them, in order."""
    for version in ArticleVersion.objects.iterator(ROWS_AT_A_TIME):
        if hashlib.sha256(version.text.encode()).hexdigest() != version.text_sha256:
            yield f"version {version.pk}: its text is not the one that was stored"
        for name in ("paragraph_starts", "sentence_starts"):
            starts = getattr(version, name)
            if starts != sorted(set(starts)) or (starts and not 0 <= starts[0] <= starts[-1] < len(version.text)):
                yield f"version {version.pk}: {name} lie outside the text or out of order"


def _articles() -> Iterator[str]:
    """Articles have versions numbered from one; none is a copy of a copy."""
    for pk in Article.objects.filter(~Exists(ArticleVersion.objects.filter(article=OuterRef("pk"), number=1))).values_list("pk", flat=True):
        yield f"article {pk}: has no first version"
    for pk in Article.objects.filter(copy_of__copy_of__isnull=False).values_list("pk", flat=True):
        yield f"article {pk}: is a copy of a copy"


def _retractions() -> Iterator[str]:
    """An article is marked as retracted where the last decision about its standing says so, and nowhere else."""
    last = Retraction.objects.filter(article=OuterRef("pk")).order_by("-id").values("deed")[:1]
    decided = Article.objects.annotate(last_deed=Subquery(last))
    stands = Q(last_deed__isnull=True) | Q(last_deed=Retraction.Deed.RESTORED)
    for pk in decided.filter(stands, retracted_at__isnull=False).values_list("pk", flat=True):
        yield f"article {pk}: is marked as retracted, and nobody decided so"
    for pk in decided.filter(last_deed=Retraction.Deed.RETRACTED, retracted_at__isnull=True).values_list("pk", flat=True):
        yield f"article {pk}: was retracted last, and is not marked so"


def _reports() -> Iterator[str]:
    """A report was answered after it was made, and then forgot the reader's address."""
    for pk in ErrorReport.objects.filter(settled_at__lt=F("made_at")).values_list("pk", flat=True):
        yield f"report {pk}: was answered before it was made"
    for pk in ErrorReport.objects.exclude(state=ErrorReport.State.OPEN).exclude(contact="").values_list("pk", flat=True):
        yield f"report {pk}: was answered, and still holds the reader's address"


def _former_texts() -> Iterator[str]:
    """The quotes of an article's former text are out of the lists once a newer one has been read."""
    newer = ArticleVersion.objects.filter(
        article=OuterRef("version__article"), number__gt=OuterRef("version__number"), extraction=ArticleVersion.Extraction.DONE
    )
    vouched = Q(presence=Quote.Presence.WITHDRAWN, review__in=Quote.VOUCHED)
    listed = Quote.objects.filter(Q(presence=Quote.Presence.PRESENT) | vouched, Exists(newer))
    for pk in listed.values_list("pk", flat=True):
        yield f"quote {pk}: stands in a former text of its article, and in the lists"


def _quotes() -> Iterator[str]:
    """Quotes hold the values that readings and corrections give, and pieces inside their text."""
    rows = Quote.objects.order_by("pk").select_related("version__article", "speaker", "office")
    related = rows.prefetch_related("pieces", "readings", "corrections__reading", "quote_topics__topic", "joint_speakers__speaker")
    for quote in related.iterator(ROWS_AT_A_TIME):
        for finding in _about(quote):
            yield f"quote {quote.pk}: {finding}"


def _about(quote: Quote) -> Iterator[str]:
    pieces = [[piece.start, piece.end] for piece in sorted(quote.pieces.all(), key=lambda piece: piece.ordinal)]
    try:
        check_pieces(quote.version.text, pieces)
    except ValueError as error:
        yield str(error)
        return
    if quote.words != words_of(quote.version.text, pieces):
        yield "its words are not those of its pieces"
    if quote.search_text != searchable(quote.words):
        yield "its search text is not that of its words"
    if quote.sort_date != (quote.said_on or quote.version.article.day):
        yield "it is sorted under another day than it was said or published"
    if quote.office != office_on(quote.speaker, quote.said_on or quote.version.article.published_on):
        yield "its office is not the one its speaker held that day"
    yield from _effective(quote, pieces)


def _effective(quote: Quote, pieces: list[list[int]]) -> Iterator[str]:
    readings = sorted(quote.readings.all(), key=lambda reading: reading.pk)
    decisions = decisions_on(quote)
    if not readings and quote.review != Quote.Review.ADDED:
        yield "no reading says it"
        return
    values = effective(readings[-1].values if readings else {}, decisions)
    stored = {
        "pieces": pieces,
        "kind": quote.kind,
        "act": quote.act,
        "said_on": SaidOn(quote.said_on, quote.said_on_precision, quote.said_on_basis).to_json(),
        "topics": [row.topic.slug for row in sorted(quote.quote_topics.all(), key=lambda row: row.ordinal)],
    }
    for name, value in stored.items():
        if values.get(name) != value:
            yield f"its {name} is {value!r}, readings and corrections say {values.get(name)!r}"
    try:
        day = quote.said_on or quote.version.article.published_on
        speaker, also = spoken_by(Called(named_in(values)), values, day, Chosen(quote).__contains__)
        if speaker != quote.speaker:
            yield f"its speaker is {quote.speaker}, readings and corrections say {speaker}"
        if also != (joint := [row.speaker for row in sorted(quote.joint_speakers.all(), key=lambda row: row.ordinal)]):
            yield f"its joint speakers are {joint}, readings and corrections say {also}"
    except UnknownNameError as error:
        yield str(error)
    reviews = [decision.new for decision in decisions if decision.field == Correction.Field.REVIEW]
    if reviews and reviews[-1] != quote.review:
        yield f"its review is {quote.review}, the last decision was {reviews[-1]}"
    if not decisions and quote.review not in (Quote.Review.UNCHECKED, Quote.Review.BULK_ACCEPTED):
        yield f"its review is {quote.review}, and nobody decided so"


def _offices() -> Iterator[str]:
    """A unique role has one holder an institution at a time."""
    terms = defaultdict(list)
    for office in (
        Office.objects.filter(role__unique=True, institution__isnull=False).exclude(source="").select_related("speaker", "role", "institution")
    ):
        terms[office.role, office.institution].append(office)
    for (role, institution), offices in terms.items():
        offices.sort(key=lambda office: (office.start or date.min, office.pk))
        for one, other in zip(offices, offices[1:], strict=False):
            if one.speaker_id != other.speaker_id and (one.end or date.max) >= (other.start or date.min):
                yield f"{role} at {institution}: {one.speaker} and {other.speaker} overlap on {other.start}"


def _aliases() -> Iterator[str]:
    """Aliases of one speaker under one text do not overlap."""
    together = defaultdict(list)
    for alias in Alias.objects.select_related("speaker").order_by("pk"):
        together[alias.speaker_id, alias.text].append(alias)
    for aliases in together.values():
        for one, other in combinations(aliases, 2):
            if (one.end or date.max) >= (other.start or date.min) and (other.end or date.max) >= (one.start or date.min):
                yield f"alias “{one}” of {one.speaker} is there twice for the same days"


def _merges() -> Iterator[str]:
    """A merged speaker points to one that stands, and no quote points to it."""
    for speaker in Speaker.objects.filter(merged_into__status=Speaker.Status.MERGED):
        yield f"speaker {speaker.slug}: merged into one that is itself merged"
    for pk in Quote.objects.filter(speaker__status=Speaker.Status.MERGED).values_list("pk", flat=True):
        yield f"quote {pk}: its speaker is merged into another"
    for pk in JointSpeaker.objects.filter(speaker__status=Speaker.Status.MERGED).values_list("quote", flat=True):
        yield f"quote {pk}: a joint speaker is merged into another"
    for merge in SpeakerMerge.objects.filter(undone_at__isnull=True).exclude(given_up__status=Speaker.Status.MERGED).select_related("given_up"):
        yield f"merge {merge.pk}: nobody took it back, and {merge.given_up.slug} stands"


def _batches() -> Iterator[str]:
    """A batch that is done has no open items; an ended item holds no stored bytes."""
    for pk in ImportBatch.objects.filter(state=ImportBatch.State.DONE, items__in=ImportItem.objects.open()).distinct().values_list("pk", flat=True):
        yield f"batch {pk}: is done, and has open items"
    for pk in ImportItem.objects.exclude(state="pending").filter(payload__isnull=False).values_list("pk", flat=True):
        yield f"import item {pk}: has ended, and still holds its text"
    for pk in ImportItem.objects.filter(version__isnull=False, state="refused").values_list("pk", flat=True):
        yield f"import item {pk}: was refused, and has an article"
