"""Save and forget offices, and say which quotes show another one for it.

The office beside a quote is the one its speaker held that day: it follows from the directory and is nobody's decision, so it has to follow
when the directory changes. Who is quoted never changes here.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.db import transaction

from articles.actions.traced import delete_traced, save_traced
from statements.actions.apply_values import office_on
from statements.actions.names.holding import held_speakers
from statements.actions.names.refusals import refuse_second_holder
from statements.models import Office, Quote, Speaker

if TYPE_CHECKING:
    from django.contrib.auth.models import User

AT_ONCE = 1000


@transaction.atomic
def save_office(*, office: Office, who: User | None = None, why: str = "") -> int:
    """Store an office, unless somebody else held it on the same day; give the number of quotes beside which another one stands now."""
    before = Speaker.objects.filter(offices=office.pk).first() if office.pk else None
    # Whoever saves another term of this institution waits here, and sees this one
    held_speakers(*{one.slug for one in (office.speaker, office.institution, before) if one})
    refuse_second_holder(office)
    save_traced(office, who=who, why=why)
    return sum(map(follow_offices, {office.speaker} | ({before} if before else set())))


@transaction.atomic
def delete_office(*, office: Office, who: User | None = None, why: str = "") -> int:
    """Forget an office; give the number of quotes beside which another one, or none, stands now."""
    speaker, shown = office.speaker, Quote.objects.filter(office=office).count()
    delete_traced(office, who=who, why=why)
    return max(shown, follow_offices(speaker))


def follow_offices(speaker: Speaker) -> int:
    """Give the speaker's quotes the office held on their day; count those that had another."""
    held = {}
    moved: dict[int | None, list[int]] = defaultdict(list)
    rows = Quote.objects.filter(speaker=speaker).values_list("pk", "said_on", "version__article__published_on", "office_id")
    for pk, said_on, published_on, office_id in rows.iterator(AT_ONCE):
        day = said_on or published_on
        if day not in held:
            office = office_on(speaker, day)
            held[day] = office.pk if office else None
        if held[day] != office_id:
            moved[held[day]].append(pk)
    for held_office, quotes in moved.items():
        for first in range(0, len(quotes), AT_ONCE):
            Quote.objects.filter(pk__in=quotes[first : first + AT_ONCE]).update(office=held_office)
    return sum(map(len, moved.values()))
