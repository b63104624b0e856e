"""Let stored quotes follow what names stand for by now.

Works out anew, from readings and corrections that stay as they are, whom each quote is said by, and writes only what differs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from django.db.models import F, QuerySet

from statements.actions.apply_values import office_on
from statements.actions.decisions import decisions_on
from statements.actions.speakers_called import Called, Chosen, named_in, spoken_by
from statements.core.overlay import Values, effective
from statements.filters.names.quotes_naming import Mentioned
from statements.models import JointSpeaker, Office, Quote, Reading, Speaker

AT_ONCE = 500


def follow(quotes: QuerySet[Quote]) -> int:
    """Give quotes the speakers that their names stand for by now; count those for which that is somebody else."""
    pks = list(quotes.order_by("pk").values_list("pk", flat=True).distinct())
    offices: dict[tuple[int | None, date | None], Office | None] = {}
    changed = 0
    for first in range(0, len(pks), AT_ONCE):
        changes = _Changes()
        for quote, values in _with_values(pks[first : first + AT_ONCE]):
            changes.compare(quote, values)
        changed += changes.write(offices)
    return changed


def _with_values(pks: list[int]) -> Iterator[tuple[Quote, Values]]:
    """Bring quotes with their effective values."""
    rows = Quote.objects.filter(pk__in=pks).select_related("version__article")
    rows = rows.defer("version__text", "version__paragraph_starts", "version__sentence_starts", "search_text", "words")
    latest = dict(Reading.objects.filter(quote__in=pks).order_by("pk").values_list("quote", "pk"))
    values = dict(Reading.objects.filter(pk__in=latest.values()).values_list("quote", "values"))
    for quote in rows.prefetch_related("corrections__reading", "joint_speakers", "mentioned_people"):
        yield quote, effective(values.get(quote.pk, {}), decisions_on(quote))


@dataclass
class _Changes:
    """What is to be written for some quotes."""

    held: list[tuple[Quote, Values]] = field(default_factory=list)

    def compare(self, quote: Quote, values: Values) -> None:
        """Take a quote with its values."""
        self.held.append((quote, values))

    def write(self, offices: dict[tuple[int | None, date | None], Office | None]) -> int:
        """Write what differs."""
        called = Called(slug for _, values in self.held for slug in named_in(values))
        moved: dict[tuple[int | None, int | None], list[int]] = defaultdict(list)
        touched = []
        for quote, values in self.held:
            day = quote.said_on or quote.version.article.published_on
            speaker, also = spoken_by(called, values, day, Chosen(quote).__contains__)
            mentioned = called.several(values.get("mentioned_people") or (), day)
            new = (speaker.pk if speaker else None, [one.pk for one in also], {one.pk for one in mentioned})
            if new == _as_stored(quote):
                continue
            if (new[0], day) not in offices:
                offices[new[0], day] = office_on(speaker, day)
            office = offices[new[0], day]
            moved[new[0], office.pk if office else None].append(quote.pk)
            touched.append((quote, also, mentioned))
        for (speaker_id, office_id), pks in moved.items():
            Quote.objects.filter(pk__in=pks).update(speaker=speaker_id, office=office_id, revision=F("revision") + 1)
        _write_rows(touched)
        return len(touched)


def _as_stored(quote: Quote) -> tuple[int | None, list[int], set[int]]:
    joint = sorted(quote.joint_speakers.all(), key=lambda row: row.ordinal)
    return quote.speaker_id, [row.speaker_id for row in joint], {one.pk for one in quote.mentioned_people.all()}


def _write_rows(touched: list[tuple[Quote, list[Speaker], list[Speaker]]]) -> None:
    """Write those who spoke with the speaker, and those spoken of, anew."""
    pks = [quote.pk for quote, _, _ in touched]
    JointSpeaker.objects.filter(quote__in=pks).delete()
    JointSpeaker.objects.bulk_create(
        JointSpeaker(quote=quote, speaker=one, ordinal=n) for quote, also, _ in touched for n, one in enumerate(also, start=1)
    )
    Mentioned.objects.filter(quote__in=pks).delete()
    Mentioned.objects.bulk_create(Mentioned(quote=quote, speaker=one) for quote, _, mentioned in touched for one in mentioned)
