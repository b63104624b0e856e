"""How an outlet's tables name their columns: checked where it is edited, used where it fits, refused with both sides named where not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from articles.forms.outlet_form import OutletForm
from articles.models import Outlet
from articles.readers import ColumnMapping, Record, Refusal, Sources, read_sources

Write = Callable[[str, str | bytes], Path]
MAPPING = ColumnMapping({"text": "Body", "title": "Headline", "published": "Day"}, "%d.%m.%Y", "hy", "The Lamp")


def by_mapping(path: Path, mapping: ColumnMapping = MAPPING) -> list[Record | Refusal]:
    """Read a table by the mapping of its outlet."""
    return list(read_sources([path], mapping=mapping))


def test_mapped_headers_are_found_whatever_their_capitals_and_spaces(write: Write) -> None:
    path = write("a.csv", " BODY,headline ,Day,Remark,url,Title\nOne.,T,08.11.2024,aside,https://lamp.example/1,Other\nTwo.,U,2024-11-09,,,\n")
    one, two = by_mapping(path)
    assert isinstance(one, Record)
    assert isinstance(two, Record)
    assert dict(one.about) == {"title": "T", "published": "2024-11-08", "url": "https://lamp.example/1", "language": "hy"}
    assert (two.text, two.about["published"], two.line) == ("Two.", "2024-11-09", 3)


@pytest.mark.parametrize(
    ("date_format", "written", "read"),
    [
        ("%d/%m/%y", "08/11/24", "2024-11-08"),
        ("%B %d, %Y", " November 8, 2024 ", "2024-11-08"),
        ("%d.%m.%Y %H:%M", "08.11.2024 23:50", "2024-11-08"),
        ("%d.%m.%Y %H:%M %z", "08.11.2024 23:50 +0400", "2024-11-08T23:50:00+04:00"),
        ("%d.%m.%Y", "8 Nov", "8 Nov"),
    ],
)
def test_dates_are_read_as_the_outlet_writes_them(date_format: str, written: str, read: str) -> None:
    assert ColumnMapping({}, date_format).applied({"published": written}) == {"published": read}


def test_a_mapping_that_does_not_fit_names_what_is_missing_what_is_there_and_the_remedy(write: Write) -> None:
    [refused] = by_mapping(write("a.csv", "Body,Title,When\nOne.,T,x\n"))
    assert isinstance(refused, Refusal)
    assert refused.why == "has no column “Headline”, which The Lamp maps to “title”; its columns are “Body”, “Title”, “When”"
    assert refused.remedy == "correct the column mapping of the outlet, or the table's header"


def test_a_table_in_our_own_names_needs_no_mapping(write: Write) -> None:
    [one] = by_mapping(write("a.csv", "text,title\nOne.,T\n"))
    assert isinstance(one, Record)
    assert (one.text, one.about["title"], one.about["language"]) == ("One.", "T", "hy")


def test_another_mapping_is_another_import(write: Write) -> None:
    path = write("a.csv", "text\nOne.\n")
    keys = {Sources([path]).key(), Sources([path], mapping=ColumnMapping()).key(), Sources([path], mapping=MAPPING).key()}
    assert len(keys) == 2


def form(outlet: Outlet | None = None, **said: Any) -> OutletForm:
    """Fill the form for an outlet."""
    return OutletForm({"name": "The Lens", "slug": "lens", "language": "en", "kind": "agency", "time_zone": "UTC"} | said, instance=outlet)


@pytest.mark.django_db
def test_the_outlets_form_keeps_a_mapping_and_shows_it_again() -> None:
    filled = form(table_columns="Text = Body\r\ntitle=Headline\r\n\r\n", table_dates="%d.%m.%Y", table_language="HY")
    outlet = filled.save()
    assert outlet.column_mapping == {"columns": {"text": "Body", "title": "Headline"}, "date_format": "%d.%m.%Y", "language": "hy"}
    again = OutletForm(instance=Outlet.objects.get())
    assert (again["table_columns"].value(), again["table_dates"].value()) == ("text = Body\ntitle = Headline", "%d.%m.%Y")
    assert form(outlet, table_columns="").save().column_mapping == {}


@pytest.mark.parametrize(
    ("said", "field", "problem"),
    [
        ({"table_columns": "headline = Title"}, "table_columns", "“headline” is none of our names"),
        ({"table_columns": "text = Body\ntitle = body"}, "table_columns", "The header “body” stands for two of our names"),
        ({"table_columns": "text = Body\nText = Words"}, "table_columns", "“Text” stands twice"),
        ({"table_columns": "text Body"}, "table_columns", "“text Body” has no equals sign"),
        ({"table_columns": "text ="}, "table_columns", "“text” has no header"),
        ({"table_dates": "%d.%m"}, "table_dates", "does not name day, month and year"),
        ({"table_language": "Armenian"}, "table_language", "is not a language code"),
    ],
)
@pytest.mark.django_db
def test_a_mapping_that_makes_no_sense_is_refused_beside_its_field(said: dict[str, str], field: str, problem: str) -> None:
    filled = form(**said)
    assert not filled.is_valid()
    assert list(filled.errors) == [field]
    assert problem in filled.errors[field][0]
