"""Words get the day on which they were said: stated beside the cue, shown by the passage, or none. Marks: see `marked`."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.dates import find_dates
from extraction.dates.datelines import find_dateline, find_stamp
from extraction.dates.expressions import find_times
from extraction.records import Attributed, Dated, Text
from language.segments import paragraph_spans
from tests.extraction.marked import marked

WEDNESDAY = date(2024, 6, 5)


def dates_of(text: str, *, speakers: str = "", published: date | None = WEDNESDAY, outlet: str = "") -> list[Dated]:
    """Date the statements of a text; `speakers` holds one letter each, alike letters being one person, capitals one state's officials."""
    passage = marked(text)
    letters = speakers or "".join(chr(97 + index) for index in range(len(passage.attributions)))
    named = [(Attributed(letter, None, "person", 1.0),) for letter in letters]
    return list(find_dates(Text(passage.text, published, outlet), passage.attributions, named, passage.sentences, passage.paragraphs, passage.quoted))


def days_of(text: str, speakers: str = "", published: date | None = WEDNESDAY, outlet: str = "") -> list[str | None]:
    return [dated.day.isoformat() if dated.day else None for dated in dates_of(text, speakers=speakers, published=published, outlet=outlet)]


READ = [
    pytest.param("on Wednesday", "2024-06-05", id="the weekday of publication is that very day"),
    pytest.param("on Friday", "2024-05-31", id="another weekday is the last one"),
    pytest.param("last Wednesday", "2024-05-29", id="last Wednesday is a week ago on a Wednesday"),
    pytest.param("on June 4", "2024-06-04", id="month and day"),
    pytest.param("on 4 June", "2024-06-04", id="day and month"),
    pytest.param("on Nov. 8", "2023-11-08", id="a date still to come is last year's"),
    pytest.param("on June 6", "2024-06-06", id="tomorrow is granted to time zones"),
    pytest.param("on November 8, 2022", "2022-11-08", id="a printed year"),
    pytest.param("on Tuesday, June 4", "2024-06-04", id="weekday and date are one"),
    pytest.param("on 2024-06-04", "2024-06-04", id="figures, year first"),
    pytest.param("on 4.06.2024", "2024-06-04", id="figures, day first"),
    pytest.param("earlier today", "2024-06-05", id="today"),
    pytest.param("yesterday", "2024-06-04", id="yesterday"),
    pytest.param("last week", None, id="too vague"),
    pytest.param("next Friday", None, id="still to come"),
    pytest.param("on June 31", None, id="no day of the calendar"),
    pytest.param("on June\u00a04", "2024-06-04", id="a space that does not break"),
]


@pytest.mark.parametrize(("words", "day"), READ)
def test_it_reads_words_for_days(words: str, day: str | None) -> None:
    text = f"He spoke {words} in Hesk."
    days = [time.day.isoformat() for time in find_times(text, (0, len(text)), WEDNESDAY) if time.day]
    assert days == ([day] if day else [])


def test_weekdays_mean_nothing_without_a_day_of_publication() -> None:
    assert [time.day for time in find_times("on Friday", (0, 9), None)] == [None]


ATTACHED = [
    pytest.param("On Tuesday, [Ann]1 {said}1 ⟨no⟩1.", "2024-06-04", id="before the subject"),
    pytest.param("[Ann]1 on Tuesday {said}1 ⟨no⟩1.", "2024-06-04", id="between subject and cue"),
    pytest.param("“⟨No⟩1,” [Ann]1 {said}1 during a briefing on Tuesday.", "2024-06-04", id="behind the cue"),
    pytest.param("[Ann]1 {said}1 after talks in Hesk on Tuesday ⟨no⟩1.", "2024-06-04", id="at the end of talks"),
    pytest.param("[Ann]1 renewed threats against Ben on Tuesday, {warning}1 of ⟨war⟩1.", "2024-06-04", id="before a participle"),
    pytest.param("[Ann]1 {said}1 ⟨Ben would leave on Tuesday⟩1.", None, id="a day inside what was said"),
    pytest.param("[Ann]1, who came to Hesk on Tuesday, {said}1 ⟨no⟩1 at 9.", None, id="a day in a relative clause"),
    pytest.param("“⟨No⟩1,” [Ann]1 {said}1 of the shelling on Tuesday.", None, id="the day of something that happened"),
    pytest.param("[Ann]1 {said}1 ⟨no⟩1 to Tuesday’s report.", None, id="a day that owns something"),
    pytest.param("[Ann]1 {said}1 ⟨no⟩1 by Tuesday.", None, id="a day by which"),
    pytest.param("On Tuesday, 1919 fell. [Ann]1 has repeatedly {said}1 ⟨no⟩1.", None, id="what was said again and again has no day"),
    pytest.param("On Tuesday, rain fell. [Ann]1 has {said}1 ⟨many times that it was wet⟩1.", None, id="many times, swallowed by the words said"),
    pytest.param("On Tuesday, rain fell. [Ann]1 {accuses}1 ⟨Ben day after day of theft⟩1.", None, id="day after day"),
    pytest.param("[Ann]1 {expressed}1 ⟨deep concern on Tuesday⟩1.", "2024-06-04", id="a day that closes a noun"),
    pytest.param("[Ann]1 {expressed}1 ⟨concern over the clashes on Tuesday⟩1.", None, id="the day of what the noun is about"),
    pytest.param("Speaking before guests on Tuesday, [Ann]1 asked that he go and {warned}1 ⟨no⟩1.", "2024-06-04", id="an opening participle"),
    pytest.param("[Ann]1 last week {said}1 ⟨no⟩1. Ben came on Tuesday.", None, id="a vague time keeps other days away"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), ATTACHED)
def test_a_day_belongs_to_a_cue_by_the_words_between(text: str, day: str | None) -> None:
    assert days_of(text) == [day]


INFERRED = [
    pytest.param("[Ann]1 {said}1 ⟨no⟩1 on Tuesday. [Ann]2 {added}2 ⟨yes⟩2.", "aa", ["2024-06-04", "2024-06-04"], id="the same speaker goes on"),
    pytest.param("[Ann]1 {said}1 on Tuesday ⟨no⟩1, {adding}2 ⟨yes⟩2.", "ab", ["2024-06-04", "2024-06-04"], id="the same sentence"),
    pytest.param("[Ann]1 {said}1 ⟨no⟩1 on Tuesday.\n\n[Ben]2 {responded}2 that ⟨yes⟩2.", "ab", ["2024-06-04", "2024-06-04"], id="an answer"),
    pytest.param("[Ann]1 {said}1 ⟨no⟩1 on Tuesday.\n\n[Ben]2 {said}2 ⟨yes⟩2.", "ab", ["2024-06-04", "2024-06-04"], id="news of the same passage"),
    pytest.param("[Ann]1 {said}1 ⟨no⟩1 on Tuesday.\n\nShells fell after the vote on Monday.\n\n[Ben]2 {said}2 ⟨yes⟩2.", "ab", ["2024-06-04", None],
                 id="another day in between makes the passage unclear"),
    pytest.param("[Ann]1 {said}1 ⟨no⟩1 on May 3.\n\nMuch else.\n\n[Ann]2 {said}2 ⟨yes⟩2.", "aa", ["2024-05-03", None],
        id="an old day tells nothing of the rest"),
    pytest.param("[Ann]1 {said}1 ⟨no⟩1 on Tuesday.\n\nAt a lake on Monday, [Ben]2 {said}2 ⟨yes⟩2.\n\n[Cid]3 {said}3 ⟨perhaps⟩3.", "abc",
        ["2024-06-04", "2024-06-03", None],
        id="a step back in time holds for itself alone"),
    pytest.param("[Ann]1 {said}1 ⟨no⟩1 on Tuesday.\n\n[Ben]2, for his part, {accused}2 ⟨Ann of stealing on Tuesday and overnight⟩2.", "ab",
        ["2024-06-04", None], id="the day of an action is not that of the saying"),
    pytest.param("HESK, June 4 (LW) — ⟨All is well⟩1, {said}1 [Ann]1.", "a", ["2024-06-04"], id="what opens a datelined story"),
    pytest.param("[Ann]1 {announced}1 that ⟨on June 5 a lorry overturned⟩1.", "a", ["2024-06-05"], id="a report of what happened that very day"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers", "expected"), INFERRED)
def test_the_passage_shows_the_day(text: str, speakers: str, expected: list[str | None]) -> None:
    assert days_of(text, speakers) == expected


def test_it_tells_what_is_stated_from_what_is_inferred() -> None:
    first, second = dates_of("[Ann]1 {said}1 ⟨no⟩1 on Tuesday. [Ann]2 {added}2 ⟨yes⟩2.", speakers="aa")
    assert (first.basis, first.precision, second.basis) == ("stated", "day", "inferred")
    assert second.confidence < first.confidence
    assert first.evidence == second.evidence


def test_a_month_is_no_day() -> None:
    (dated,) = dates_of("[Ann]1 {said}1 in May 2023 that ⟨all was well⟩1.")
    assert (dated.day, dated.precision) == (date(2023, 5, 1), "month")


def test_words_to_the_outlet_take_the_dateline() -> None:
    text = "HESK, June 4 (LW) — Rain fell.\n\nIt fell.\n\n[Ann]1 {told}1 Lakeside Weekly ⟨he was wet⟩1."
    assert days_of(text, outlet="Lakeside Weekly") == ["2024-06-04"]


def test_without_any_anchor_there_is_no_day() -> None:
    assert days_of("[Ann]1 {said}1 ⟨no⟩1 on Friday.", published=None) == [None]
    assert days_of("[Ann]1 {said}1 ⟨no⟩1.") == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("HESK, Sept 14 (LW) — Rain.", "2023-09-14", id="agency in brackets"),
        pytest.param("Hesk, 4 June, LAKEFORM\n\nRain.", "2024-06-04", id="a line of its own"),
        pytest.param("The rain of June 4 fell.", None, id="a date in a sentence is no dateline"),
    ],
)
def test_it_knows_datelines(text: str, day: str | None) -> None:
    found = find_dateline(text, paragraph_spans(text), WEDNESDAY)
    assert (found.time.day.isoformat() if found and found.time.day else None) == day


def test_a_line_with_nothing_but_a_date_is_the_day_of_publication() -> None:
    text = "Rain falls\n\nSunday, 01 November 2020 4:25 PM\n\nIt fell."
    assert find_stamp(text, paragraph_spans(text)) == date(2020, 11, 1)


@given(st.text(alphabet="0123456789./- ,MayJunFridonst", max_size=60), st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_any_words_are_read_as_times_in_order(text: str, published: date) -> None:
    times = find_times(text, (0, len(text)), published)
    assert all(0 <= time.span[0] < time.span[1] <= len(text) for time in times)
    assert all(one.span[1] <= other.span[0] for one, other in zip(times, times[1:], strict=False))


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.sampled_from(["Monday", "Tuesday", "Friday", "Sunday"]))
def test_a_weekday_is_one_of_the_last_seven_days(published: date, weekday: str) -> None:
    (time,) = find_times(weekday, (0, len(weekday)), published)
    assert time.day is not None
    assert 0 <= (published - time.day).days < 7
    assert time.day.strftime("%A") == weekday
