"""When an article was published: a day, or a moment with its offset, and the day that moment was at the outlet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from articles.readers.records import RefusedError

DAY = re.compile(r"\d{4}-\d\d-\d\d")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?) ?(Z|[+-]\d\d:?\d\d)?", re.IGNORECASE)
EARLIEST = date(1900, 1, 1)
FORMS = "write 2025-04-09, or 2025-04-09T14:20:00+04:00 with the offset from UTC"


@dataclass(frozen=True, slots=True)
class Published:
    """The day at the outlet, and the moment where it is known."""

    on: date | None = None
    at: datetime | None = None


def read_published(value: str, time_zone: str) -> Published:
    """Read a date or a date-time; an empty one is unknown, anything else is refused."""
    value = value.strip()
    if not value:
        return Published()
    published = _read(value, time_zone)
    if published.on and not EARLIEST <= published.on <= _tomorrow():
        when = "before 1900" if published.on < EARLIEST else "in the future"
        raise RefusedError(f"the date “{value}” is {when}", "correct it, or leave it empty where it is not known")
    return published


def _read(value: str, time_zone: str) -> Published:
    try:
        if DAY.fullmatch(value):
            return Published(date.fromisoformat(value))
        if not (parts := MOMENT.fullmatch(value)):
            raise RefusedError(f"the date “{value[:60]}” cannot be read", FORMS)
        day, clock, offset = parts.groups()
        if not offset:
            raise RefusedError(f"the time “{value}” does not say which offset from UTC it has", FORMS)
        moment = datetime.fromisoformat(f"{day}T{clock}{offset.upper()}")
        return Published(moment.astimezone(ZoneInfo(time_zone)).date(), moment.astimezone(UTC))
    except RefusedError:
        raise
    except (ValueError, OverflowError) as error:
        raise RefusedError(f"the date “{value}” does not exist", FORMS) from error


def _tomorrow() -> date:
    """Allow for outlets whose day begins before ours."""
    return (datetime.now(UTC) + timedelta(days=1)).date()
