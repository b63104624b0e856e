"""Let stored quotes follow what names stand for by now.

Works out anew, from readings and corrections that stay as they are, whom each quote is said by, and writes only what differs. Thousands
of quotes may be in question, so rows are read as plain values.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import F, Max, QuerySet

from statements.actions.apply_values import office_on
from statements.actions.speakers_called import Called, named_in, spoken_by
from statements.core.overlay import Decision, Values, effective
from statements.filters.names.quotes_naming import Mentioned
from statements.models import Correction, JointSpeaker, Quote, Reading, Speaker

AT_ONCE = 1000
Offices = dict[tuple[int | None, date | None], int | None]


@dataclass(slots=True)
class Named:
    """A quote by what it says of names: as it is stored, and as readings and corrections have it."""

    pk: int
    speaker: int | None
    day: date | None
    values: Values = field(default_factory=dict)
    chosen: set[str] = field(default_factory=set)
    also: list[int] = field(default_factory=list)
    mentioned: set[int] = field(default_factory=set)


def follow(quotes: QuerySet[Quote]) -> int:
    """Give quotes the speakers that their names stand for by now; count those for which that is somebody else."""
    pks = list(quotes.order_by("pk").values_list("pk", flat=True).distinct())
    offices: Offices = {}
    return sum(_write(_named(pks[first : first + AT_ONCE]), offices) for first in range(0, len(pks), AT_ONCE))


def _named(pks: list[int]) -> list[Named]:
    """Bring quotes with what is stored of their names."""
    rows = Quote.objects.filter(pk__in=pks).values_list("pk", "speaker", "said_on", "version__article__published_on")
    found = {pk: Named(pk, speaker, said_on or published_on) for pk, speaker, said_on, published_on in rows}
    for pk, speaker in JointSpeaker.objects.filter(quote__in=pks).order_by("quote", "ordinal").values_list("quote", "speaker"):
        found[pk].also.append(speaker)
    for pk, speaker in Mentioned.objects.filter(quote__in=pks).values_list("quote", "speaker"):
        found[pk].mentioned.add(speaker)
    _read_values(found)
    return list(found.values())


def _read_values(found: dict[int, Named]) -> None:
    """Give each quote its effective values, by the rule that holds for every quote."""
    latest = dict(Reading.objects.filter(quote__in=found).order_by().values("quote").annotate(newest=Max("pk")).values_list("quote", "newest"))
    decided: dict[int, list[Any]] = defaultdict(list)
    for pk, *row in Correction.objects.filter(quote__in=found).order_by("pk").values_list("quote", "field", "new", "reading"):
        decided[pk].append(row)
    wanted = {*latest.values(), *(reading for rows in decided.values() for *_, reading in rows if reading)}
    said = dict(Reading.objects.filter(pk__in=wanted).values_list("pk", "values"))
    for pk, quote in found.items():
        decisions = [Decision(name, new, said.get(reading, {})) for name, new, reading in decided[pk]]
        quote.values = effective(said.get(latest.get(pk, 0), {}), decisions)
        quote.chosen = {decision.field for decision in decisions}


def _write(quotes: list[Named], offices: Offices) -> int:
    """Write what differs."""
    called = Called(slug for quote in quotes for slug in named_in(quote.values))
    moved: dict[tuple[int | None, int | None], list[int]] = defaultdict(list)
    joint, mentions = {}, {}
    for quote in quotes:
        speaker, others = spoken_by(called, quote.values, quote.day, quote.chosen.__contains__)
        also = [one.pk for one in others]
        mentioned = {one.pk for one in called.several(quote.values.get("mentioned_people") or (), quote.day)}
        if also != quote.also:
            joint[quote.pk] = also
        if mentioned != quote.mentioned:
            mentions[quote.pk] = mentioned
        if (speaker.pk if speaker else None) != quote.speaker or quote.pk in joint or quote.pk in mentions:
            moved[speaker.pk if speaker else None, _office(speaker, quote.day, offices)].append(quote.pk)
    for (speaker_id, office_id), pks in moved.items():
        Quote.objects.filter(pk__in=pks).update(speaker=speaker_id, office=office_id, revision=F("revision") + 1)
    _write_rows(joint, mentions)
    return sum(map(len, moved.values()))


def _office(speaker: Speaker | None, day: date | None, offices: Offices) -> int | None:
    """Give the office held on the day, asked for once."""
    key = (speaker.pk if speaker else None, day)
    if key not in offices:
        office = office_on(speaker, day)
        offices[key] = office.pk if office else None
    return offices[key]


def _write_rows(joint: dict[int, list[int]], mentions: dict[int, set[int]]) -> None:
    """Write those who spoke with the speaker, and those spoken of, anew."""
    JointSpeaker.objects.filter(quote__in=joint).delete()
    JointSpeaker.objects.bulk_create(
        JointSpeaker(quote_id=pk, speaker_id=one, ordinal=n) for pk, others in joint.items() for n, one in enumerate(others, start=1)
    )
    Mentioned.objects.filter(quote__in=mentions).delete()
    Mentioned.objects.bulk_create(Mentioned(quote_id=pk, speaker_id=one) for pk, spoken_of in mentions.items() for one in sorted(spoken_of))
