"""A list that the database cannot find in its time says so in words, counts that it cannot make leave the list alone, and nothing is left behind."""

from typing import Any

import pytest
from django.db import connection
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL
from django.http import QueryDict
from django.test import Client

from statements.filters import quotes as quote_filters
from statements.filters.data_version import data_version
from statements.filters.limits import RanOutOfTimeError, within
from statements.filters.listing import list_quotes
from statements.models import Quote
from tests.factories import make_quote

# With transactions of the requests' own: inside a test's transaction PostgreSQL could not go on after a query that was cut off
pytestmark = pytest.mark.django_db(transaction=True)

# Counts to some hundred million: seconds on either engine, so that only a limit ends it early
SLOW = "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %s) SELECT count(*) FROM n) > 0"
ENDLESS = 300_000_000


@pytest.fixture
def slow_acts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the filter by act as slow as a table of many millions would: every row is asked something that takes for ever."""

    def slowly(self: quote_filters.AnyOf, quotes, value):  # type: ignore[no-untyped-def]
        return quotes.filter(RawSQL(SLOW, [ENDLESS], output_field=BooleanField())) if value and self.field_name == "act" else quotes

    monkeypatch.setattr(quote_filters.AnyOf, "filter", slowly)


def left_behind() -> str:
    """Tell what limit the connection is under."""
    if connection.vendor != "postgresql":
        list(Quote.objects.filter(RawSQL(SLOW, [300_000], output_field=BooleanField())))  # longer than a limit that was forgotten
        return "0"
    with connection.cursor() as cursor:
        cursor.execute("SHOW statement_timeout")
        return str(cursor.fetchone()[0])


@pytest.mark.usefixtures("slow_acts")
def test_a_list_that_takes_too_long_says_how_to_narrow_it(client: Client, settings: Any) -> None:
    make_quote()
    settings.LIST_TIME_LIMIT_MS = 100
    response = client.get("/quotes/?act=inform")
    assert response.status_code == 503
    page = response.content.decode()
    assert "Finding these takes too long" in page
    assert "a speaker or an institution" in page
    assert client.get("/quotes/?act=inform", headers={"HX-Request": "true"})["HX-Redirect"] == "/quotes/?act=inform"
    assert client.get("/quotes/").status_code == 200
    assert left_behind() == "0"


def test_counts_that_take_too_long_leave_the_list_alone(client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    quote = make_quote("Counting this takes for ever.")
    settings.FACET_TIME_LIMIT_MS = 100
    plain = quote_filters.QuoteFilterSet.leaving_out

    def slowly(self: quote_filters.QuoteFilterSet, name: str):  # type: ignore[no-untyped-def]
        return plain(self, name).filter(RawSQL(SLOW, [ENDLESS], output_field=BooleanField()))

    monkeypatch.setattr(quote_filters.QuoteFilterSet, "leaving_out", slowly)
    response = client.get("/quotes/?act=inform")
    page = response.content.decode()
    assert response.status_code == 200
    assert str(quote) in page
    assert "Not counted: too many quotes for this filter" in page
    assert "1 quote informing" in page, "counting the list alone is quick"
    assert left_behind() == "0"
    monkeypatch.undo()
    assert "Not counted" not in client.get("/quotes/?act=inform").content.decode(), "what ran out of time is not kept"


def test_a_list_that_cannot_even_be_counted_is_still_shown(client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    quote = make_quote()
    settings.FACET_TIME_LIMIT_MS = 100
    slow = Quote.objects.filter(RawSQL(SLOW, [ENDLESS], output_field=BooleanField()))
    monkeypatch.setattr("statements.filters.counts._counted", lambda filterset: list(slow))
    monkeypatch.setattr("statements.filters.counts.capped", lambda quotes: slow.count())
    page = client.get("/quotes/?act=inform").content.decode()
    assert str(quote) in page
    assert "Not counted: quotes informing, newest first" in page


@pytest.mark.parametrize("breaks", [False, True], ids=["ends well", "breaks"])
def test_a_limit_ends_with_its_block(breaks: bool) -> None:
    class OtherError(Exception):
        pass

    make_quote()
    try:
        with within(50):
            assert Quote.objects.count() == 1
            if breaks:
                raise OtherError
    except OtherError:
        pass
    assert left_behind() == "0"


def test_the_database_is_stopped_and_answers_again() -> None:
    make_quote()
    with pytest.raises(RanOutOfTimeError), within(50):
        list(Quote.objects.filter(RawSQL(SLOW, [ENDLESS], output_field=BooleanField())))
    assert Quote.objects.count() == 1
    assert left_behind() == "0"


def test_counts_are_kept_until_anything_is_written() -> None:
    first = make_quote()
    version = data_version()
    assert list_quotes(QueryDict()).counts.total == 1
    assert data_version() == version, "reading changes nothing"
    make_quote()
    assert data_version() != version
    assert list_quotes(QueryDict()).counts.total == 2
    Quote.objects.filter(pk=first.pk).update(review=Quote.Review.REJECTED)
    assert list_quotes(QueryDict()).counts.total == 1
    Quote.objects.all().delete()
    assert list_quotes(QueryDict()).counts.total == 0


def test_kept_counts_are_those_that_the_list_shows(client: Client) -> None:
    quotes = [make_quote(act=act) for act in ("deny", "deny", "accuse")]
    assert client.get("/quotes/?act=deny").context["total"] == 2
    Quote.objects.filter(pk=quotes[0].pk).update(act="accuse")
    assert client.get("/quotes/?act=deny").context["total"] == 1
    facets = {facet.name: facet for facet in client.get("/quotes/").context["facets"]}
    assert {option.value: option.number for option in facets["act"].options} == {"accuse": "2", "deny": "1"}
