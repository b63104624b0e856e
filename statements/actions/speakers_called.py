"""Tell whom the names in readings and corrections stand for, as editors have decided by now.

Readings and corrections are never rewritten: they go on naming the slug that they were made with. Whom that stands for follows

- merges, always;
- the alias that an editor has made of a new name for the day on which the words were said;
- what editors have declared to be no name stands for nobody.

The last two leave alone what a person has chosen for a quote by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from django.db import connection

from statements.models import Alias, Quote, Speaker


class UnknownNameError(ValueError):
    """A value names a speaker, topic or event that is not stored."""


class Called:
    """The speakers behind some slugs, looked up together."""

    def __init__(self, slugs: Iterable[str]) -> None:
        wanted = set(slugs)
        rows = Speaker.objects.filter(slug__in=wanted).select_related("merged_into__merged_into", "country") if wanted else ()
        self._by_slug = {row.slug: row for row in rows}
        everybody = {one.pk for row in self._by_slug.values() for one in _chain(row)}
        self._stand_ins: dict[int, list[Alias]] = {}
        for alias in Alias.objects.filter(candidate__in=everybody).select_related("speaker__merged_into").order_by("pk") if everybody else ():
            self._stand_ins.setdefault(alias.candidate_id or 0, []).append(alias)

    def one(self, slug: str | None, day: date | None, *, chosen: bool = False) -> Speaker | None:
        """Give the speaker meant on that day; `chosen` where a person has put this very name there."""
        if not slug:
            return None
        if slug not in self._by_slug:
            raise UnknownNameError(f"no speaker is stored under “{slug}”")
        chain = _chain(self._by_slug[slug])
        if chosen:
            return chain[-1]
        for name in chain:
            if alias := next((alias for alias in self._stand_ins.get(name.pk, ()) if covers(alias, day)), None):
                return _chain(alias.speaker)[-1]
        return None if chain[-1].status == Speaker.Status.IGNORED else chain[-1]

    def several(self, slugs: Iterable[str], day: date | None, *, chosen: bool = False) -> list[Speaker]:
        """Give the speakers meant, each once, in the order named."""
        return list(dict.fromkeys(filter(None, (self.one(slug, day, chosen=chosen) for slug in slugs))))


class Chosen:
    """Tells which names of a quote a person has chosen; asked only where it matters."""

    def __init__(self, quote: Quote) -> None:
        self._quote = quote
        self._fields: set[str] | None = None

    def __contains__(self, field: str) -> bool:
        if self._fields is None:
            self._fields = {row.field for row in self._quote.corrections.all()} if self._quote.pk else set()
        return field in self._fields


def hold_names(slugs: Iterable[str]) -> None:
    """Keep speakers as they are until the transaction ends, in the one order in which everybody takes them; readers may share."""
    wanted = sorted(set(slugs))
    if connection.vendor == "postgresql" and wanted:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id FROM statements_speaker WHERE slug = ANY(%s) ORDER BY slug FOR SHARE", [wanted])


def _chain(speaker: Speaker) -> list[Speaker]:
    """Give the speaker and those it went into, to the one that stands."""
    chain = [speaker]
    while chain[-1].merged_into:
        chain.append(chain[-1].merged_into)
    return chain


def covers(alias: Alias, day: date | None) -> bool:
    """Tell whether the alias holds on the day; one that holds for some days only never holds on a day that is not known."""
    if day is None:
        return alias.start is None and alias.end is None
    return (alias.start is None or alias.start <= day) and (alias.end is None or day <= alias.end)


def named_in(values: Mapping[str, Any]) -> list[str]:
    """List the slugs of speakers that values name."""
    one = values.get("speaker")
    return [*([one] if one else []), *(values.get("also") or []), *(values.get("mentioned_people") or [])]


def spoken_by(called: Called, values: Mapping[str, Any], day: date | None, chosen: Callable[[str], bool]) -> tuple[Speaker | None, list[Speaker]]:
    """Give the speaker of a quote and those who spoke with it, nobody twice."""
    speaker = called.one(values.get("speaker"), day, chosen=chosen("speaker"))
    return speaker, [one for one in called.several(values.get("also") or (), day, chosen=chosen("also")) if one != speaker]


def in_todays_names(values: Mapping[str, Any], day: date | None, chosen: Callable[[str], bool] = lambda _: False) -> dict[str, Any]:
    """Give the values with every speaker under the slug that stands for it by now, so that two of them can be compared."""
    called = Called(named_in(values))
    speaker, also = spoken_by(called, values, day, chosen)
    return {**values, "speaker": speaker.slug if speaker else None, "also": [one.slug for one in also]}
