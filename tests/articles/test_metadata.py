"""What is said about an article: resolved, brought to one form, or refused with the value and what to write instead."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from articles.metadata.addresses import canonical_url, read_url
from articles.metadata.dates import Published, read_published
from articles.metadata.identities import LONGEST_IDENTITY, identity_of
from articles.metadata.languages import is_english, read_language
from articles.metadata.outlets import OutletNames
from articles.models import Outlet
from articles.readers.records import RefusedError


@pytest.mark.parametrize("name", ["The Lamp", "the  LAMP ", "Lamp Daily", "lamp daily", "lamp"])
def test_an_outlet_goes_by_its_names_whatever_the_capitals(outlets: dict[str, Outlet], name: str) -> None:
    assert OutletNames().outlet(name) == outlets["lamp"]


def test_no_name_is_the_unknown_outlet(outlets: dict[str, Outlet]) -> None:
    assert OutletNames().outlet("") == outlets["unknown"]


@pytest.mark.parametrize(
    ("name", "why", "remedy"),
    [
        pytest.param("The Lmap", "no outlet is called “The Lmap”", "did you mean “The Lamp”? If not, add the outlet first", id="misspelt"),
        pytest.param(
            "lamp dayly", "no outlet is called “lamp dayly”", "did you mean “Lamp Daily”? If not, add the outlet first", id="misspelt alias"
        ),
        pytest.param("Qwxz", "no outlet is called “Qwxz”", "no known name is like it; add the outlet first", id="like nothing"),
        pytest.param("Evening", "the outlet “Evening” may be “Sieve Press” and “The Lamp”", "write its full name", id="two outlets"),
    ],
)
def test_an_outlet_that_is_not_known_is_refused_and_not_made(outlets: dict[str, Outlet], name: str, why: str, remedy: str) -> None:
    with pytest.raises(RefusedError) as refused:
        OutletNames().outlet(name)
    assert (refused.value.why, refused.value.remedy) == (why, remedy)
    assert Outlet.objects.count() == 3


@pytest.mark.parametrize(
    ("value", "zone", "day", "moment"),
    [
        pytest.param("", "UTC", None, None, id="unknown"),
        pytest.param(" 2024-11-08 ", "Asia/Yerevan", date(2024, 11, 8), None, id="a day"),
        pytest.param("2024-11-08T22:30:00Z", "Asia/Yerevan", date(2024, 11, 9), datetime(2024, 11, 8, 22, 30, tzinfo=UTC), id="the next day there"),
        pytest.param("2024-11-08 01:00+04:00", "America/New_York", date(2024, 11, 7), datetime(2024, 11, 7, 21, tzinfo=UTC), id="the day before"),
        pytest.param("2024-11-08t01:00:00.5+0400", "UTC", date(2024, 11, 7), datetime(2024, 11, 7, 21, 0, 0, 500_000, tzinfo=UTC), id="fractions"),
        pytest.param("2024-03-10T06:59:00Z", "America/New_York", date(2024, 3, 10), datetime(2024, 3, 10, 6, 59, tzinfo=UTC), id="summer time"),
    ],
)
def test_a_day_is_that_of_the_outlet(value: str, zone: str, day: date | None, moment: datetime | None) -> None:
    assert read_published(value, zone) == Published(day, moment)


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("08.11.2024", "the date “08.11.2024” cannot be read"),
        ("11/08/2024", "the date “11/08/2024” cannot be read"),
        ("20241108", "the date “20241108” cannot be read"),
        ("Friday", "the date “Friday” cannot be read"),
        ("2024-02-30", "the date “2024-02-30” does not exist"),
        ("2024-13-01", "the date “2024-13-01” does not exist"),
        ("2024-11-08T25:00Z", "the date “2024-11-08T25:00Z” does not exist"),
        ("0001-01-01T00:00:00+14:00", "the date “0001-01-01T00:00:00+14:00” does not exist"),
        ("2024-11-08T10:00:00", "the time “2024-11-08T10:00:00” does not say which offset from UTC it has"),
        ("1024-11-08", "the date “1024-11-08” is before 1900"),
        ("2924-11-08", "the date “2924-11-08” is in the future"),
    ],
)
def test_a_date_that_is_none_is_refused(value: str, why: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_published(value, "Asia/Yerevan")
    assert refused.value.why == why


def test_a_day_that_has_begun_somewhere_is_not_the_future() -> None:
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).date()
    assert read_published(tomorrow.isoformat(), "UTC").on == tomorrow


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTPS://Lamp.Example/News/A", "https://lamp.example/News/A"),
        ("https://lamp.example/a/", "https://lamp.example/a"),
        ("https://lamp.example/", "https://lamp.example"),
        ("https://lamp.example/a#part", "https://lamp.example/a"),
        ("https://lamp.example/a?utm_source=x&id=3&UTM_Medium=y", "https://lamp.example/a?id=3"),
        ("https://lamp.example/a/?utm_source=x#p", "https://lamp.example/a"),
        ("https://lamp.example:443/a", "https://lamp.example/a"),
        ("http://lamp.example:8080/a?b=1&c=2", "http://lamp.example:8080/a?b=1&c=2"),
        ("https://[2001:DB8::1]/a", "https://[2001:db8::1]/a"),
        ("https://lamp.example/%D5%80", "https://lamp.example/%D5%80"),
    ],
)
def test_spellings_of_an_address_are_one(url: str, canonical: str) -> None:
    assert canonical_url(read_url(url)) == canonical
    assert canonical_url(canonical) == canonical


@pytest.mark.parametrize(
    "value",
    ["lamp.example/a", "ftp://lamp.example/a", "javascript:alert(1)", "https://", "https:///a", "https://lamp example/a", "https://[lamp/a",
     "https://lamp.example:99999/a", "https://lamp.example/\x00", "file:///etc/passwd", "https://-lamp.example/"],
)  # fmt: skip
def test_an_address_that_is_none_is_refused(value: str) -> None:
    with pytest.raises(RefusedError, match="is not a web address"):
        read_url(value)


def test_an_address_with_a_password_is_refused() -> None:
    with pytest.raises(RefusedError, match="carries a user name"):
        read_url("https://me:secret@lamp.example/a")


def test_an_address_too_long_is_refused() -> None:
    with pytest.raises(RefusedError, match="1,021 characters"):
        read_url("https://lamp.example/" + "a" * 1000)


@pytest.mark.parametrize(("value", "code", "english"), [("", "hy", False), ("EN", "en", True), ("en_GB", "en-gb", True), ("az", "az", False)])
def test_languages_are_codes(value: str, code: str, english: bool) -> None:
    assert read_language(value, "hy") == code
    assert is_english(code) == english


@pytest.mark.parametrize("value", ["English", "e", "en-", "12"])
def test_a_language_that_is_no_code_is_refused(value: str) -> None:
    with pytest.raises(RefusedError, match="is not a language code"):
        read_language(value, "en")


def test_without_an_address_title_and_day_identify() -> None:
    one = identity_of(url="", title="“Peace” – now!", day=date(2024, 11, 8))
    assert one == identity_of(url="", title="peace now", day=date(2024, 11, 8)) == "title:peace now|2024-11-08"
    assert identity_of(url="", title="Peace now", day=None) == "title:peace now|-"
    assert identity_of(url="https://a.example/", title="Peace now", day=None) == "url:https://a.example"
    assert identity_of(url="", title="!?", day=None) == "title:!?|-"


def test_long_identities_fit_and_stay_apart() -> None:
    one, other = (identity_of(url="https://a.example/" + "x" * 900 + end, title="", day=None) for end in "ab")
    assert len(one) == len(other) == LONGEST_IDENTITY
    assert one != other
