"""Draw how much was said when: bars by month or year, in numbers that an SVG prints as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from statements.filters.activity import Activity
from statements.presenters.wording import counted, number

WIDTH, HEIGHT = 640, 120
LEFT, BOTTOM, TOP = 50, 30, 8
WIDEST = 40  # a single month is a bar, not a wall
LABEL_WIDTH = 72  # room for a year in the largest letters that narrow screens get


@dataclass(frozen=True, slots=True)
class Bar:
    """One period: a bar, or a gap where no article of it was read."""

    label: str
    number: int
    gap: bool
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A label on an axis."""

    text: str
    x: float
    y: float
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Chart:
    """An activity chart with its table and its note."""

    bars: tuple[Bar, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    note: str
    unit: str
    description: str
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    floor: int = HEIGHT - BOTTOM
    top: int = TOP
    drawn: int = HEIGHT - BOTTOM - TOP

    @property
    def has_gaps(self) -> bool:
        """Tell whether any period is without articles."""
        return any(bar.gap for bar in self.bars)


def activity_chart(activity: Activity) -> Chart | None:
    """Lay out the chart; None where there is nothing to draw."""
    if not activity.quotes:
        return None
    periods = list(_periods(activity))
    highest, width = max(activity.quotes.values()), min((WIDTH - LEFT) / len(periods), WIDEST)
    bars = tuple(_bar(activity, day, LEFT + place * width, width, highest) for place, day in enumerate(periods))
    unit = "year" if activity.by_year else "month"
    return Chart(
        bars,
        across=tuple(_across(periods, width)),
        up=(Tick(number(highest), LEFT - 6, TOP + 9, "end"), Tick("0", LEFT - 6, HEIGHT - BOTTOM, "end")),
        note=_note(activity, bars),
        unit=unit,
        description=f"Quotes by {unit}, {_span(bars)}; at most {number(highest)} in one {unit}.",
    )


def _periods(activity: Activity) -> Iterator[date]:
    day, last = min(activity.quotes), max(activity.quotes)
    while day <= last:
        yield day
        following = day.month % 12 + 1
        day = day.replace(year=day.year + 1) if activity.by_year else day.replace(year=day.year + (following == 1), month=following)


def _bar(activity: Activity, day: date, x: float, width: float, highest: int) -> Bar:
    quotes = activity.quotes.get(day, 0)
    tall = max(round((HEIGHT - BOTTOM - TOP) * quotes / highest, 1), 1.0 if quotes else 0.0)
    gap = not quotes and day not in activity.covered
    label = str(day.year) if activity.by_year else f"{day:%B} {day.year}"
    return Bar(label, quotes, gap, round(x, 1), round(HEIGHT - BOTTOM - tall, 1), round(max(width - 1, 1), 1), tall)


def _across(periods: list[date], width: float) -> Iterator[Tick]:
    """Label the years, as many as fit; one that begins near the right edge ends its label there."""
    years = [(place, day) for place, day in enumerate(periods) if day.month == 1 or place == 0]
    taken = -float(LABEL_WIDTH)
    for place, day in years:
        x = LEFT + place * width
        fits = x <= WIDTH - LABEL_WIDTH
        if (x if fits else WIDTH - LABEL_WIDTH) - taken >= LABEL_WIDTH:
            taken = x
            yield Tick(str(day.year), round(x, 1), HEIGHT - 5) if fits else Tick(str(day.year), WIDTH, HEIGHT - 5, "end")


def _note(activity: Activity, bars: tuple[Bar, ...]) -> str:
    share = f"{activity.checked:,} of {activity.total:,} checked ({activity.checked / activity.total:.0%})"
    return f"n = {counted(activity.total, 'quote', 'quotes')}, {_span(bars)}, {share}."


def _span(bars: tuple[Bar, ...]) -> str:
    return f"from {bars[0].label} to {bars[-1].label}" if len(bars) > 1 else f"in {bars[0].label}"
