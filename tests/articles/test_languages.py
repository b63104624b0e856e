"""Which language an article is stored under: what a person says, else what a long text's own words say, else its outlet's."""

from __future__ import annotations

import hashlib

import pytest

from articles.metadata.languages import Language, language_of
from articles.metadata.outlets import OutletNames
from articles.models import Outlet
from articles.preparing import Prepared, prepare
from articles.readers import Record

ENGLISH = "The minister told reporters on Friday that the road through the valley would open in May. Nobody had asked for more, she said. " * 3
AZERBAIJANI = "Nazir cümə günü jurnalistlərə bildirib ki, vadidən keçən yol may ayında açılacaq. Heç kim daha çox şey istəməyib. " * 3
ARMENIAN = "Նախարարը ուրբաթ օրը լրագրողներին ասաց, որ հովտով անցնող ճանապարհը կբացվի մայիսին։ Ոչ ոք ավելին չէր խնդրել։ " * 3
RUSSIAN = "Министр сообщила журналистам в пятницу, что дорога через долину откроется в мае. Никто не просил о большем. " * 3

DECIDED = [
    pytest.param(ENGLISH, {}, "en", "", id="English"),
    pytest.param(AZERBAIJANI, {}, "az", "", id="Azerbaijani"),
    pytest.param(RUSSIAN, {}, "ru", "", id="Russian"),
    pytest.param(ARMENIAN, {"outlet": "en"}, "hy", "", id="whatever the outlet"),
    pytest.param(ENGLISH[:80], {"outlet": "hy"}, "hy", "", id="a short text is in its outlet's"),
    pytest.param(ENGLISH[:80], {"outlet": "hy", "page": "en-GB"}, "en-gb", "", id="a short page in the one that it says"),
    pytest.param(ENGLISH, {"page": "en_GB"}, "en-gb", "", id="a page that agrees"),
    pytest.param(ENGLISH, {"page": "ru"}, "en", "", id="a page that does not"),
    pytest.param(ENGLISH, {"page": "whatever"}, "en", "", id="a page that says none"),
    pytest.param("12, 34, 56. " * 50, {"outlet": "az"}, "az", "", id="figures"),
    pytest.param(ENGLISH, {"said": "EN"}, "en", "", id="as a person says"),
    pytest.param(ENGLISH[:80], {"said": "hy"}, "hy", "", id="a short text as a person says"),
    pytest.param(
        ARMENIAN, {"said": "en"}, "en", "is said to be in English, and reads like Armenian: kept as English", id="what a person says against it"
    ),
]


@pytest.mark.parametrize(("text", "who", "code", "note"), DECIDED)
def test_the_language_is_settled(text: str, who: dict[str, str], code: str, note: str) -> None:
    assert language_of(text, **({"said": "", "page": "", "outlet": "en"} | who)) == Language(code, note)


def prepared(text: str = ENGLISH, page: dict[str, str] | None = None, default: str = "", **about: str) -> Prepared:
    """Prepare a record as a page gives it."""
    return prepare(Record("a.html", None, text, hashlib.sha256(text.encode()).hexdigest(), about, page=page or {}), OutletNames(), default)


@pytest.fixture
def lamp(outlets: dict[str, Outlet]) -> Outlet:
    """Give the Lamp a homepage."""
    Outlet.objects.filter(slug="lamp").update(homepage="https://www.lamp.example/")
    return outlets["lamp"]


@pytest.mark.parametrize(
    ("page", "outlet"),
    [
        ({"host": "lamp.example"}, "lamp"),
        ({"host": "www.Lamp.example"}, "lamp"),
        ({"host": "en.lamp.example", "site": "Sieve Press"}, "lamp"),
        ({"host": "clamp.example", "site": "sieve press"}, "sieve"),
        ({"host": "example"}, "unknown"),
        ({"site": "Lamp Daily"}, "lamp"),
        ({"site": "Evening"}, "unknown"),
        ({"site": "The Lantern"}, "unknown"),
        ({}, "unknown"),
    ],
)
def test_a_page_goes_to_the_outlet_of_its_host_then_of_its_name_and_to_none_that_is_not_there(
    lamp: Outlet, page: dict[str, str], outlet: str
) -> None:
    assert prepared(page=page).outlet == outlet
    assert Outlet.objects.count() == 3


def test_what_a_person_says_outranks_the_page(lamp: Outlet) -> None:
    page = {"host": "lamp.example", "title": "Page", "author": "P", "published": "2024-11-08", "url": "https://lamp.example/1", "language": "ru"}
    about = {"outlet": "Sieve Press", "title": "Given", "author": "G", "published": "2024-11-09", "url": "https://sieve.example/1", "language": "hy"}
    one = prepared(page=page, **about)
    assert (one.outlet, one.title, one.author, str(one.published_on), one.url, one.language) == (
        "sieve", "Given", "G", "2024-11-09", "https://sieve.example/1", "hy")  # fmt: skip
    assert one.notes[0] == "the page is of The Lamp, and is said to be of Sieve Press: kept under Sieve Press"


def test_what_a_page_says_wrongly_is_passed_over_with_a_note(lamp: Outlet) -> None:
    one = prepared(page={"published": "2924-11-08", "url": "javascript:alert(1)", "title": "T" * 600, "author": "A" * 400})
    assert (one.published_on, one.url, len(one.title), len(one.author)) == (None, "", 500, 300)
    assert one.notes == (
        "the page's own date was passed over: the date “2924-11-08” is in the future",
        "the page's own address was passed over: “javascript:alert(1)” is not a web address",
    )


def test_pages_that_call_themselves_by_their_site_are_not_one_article(lamp: Outlet) -> None:
    one, other = (prepared(page={"url": "https://lamp.example/", "title": title}) for title in ("One", "Other"))
    assert (one.url, one.identity == other.identity) == ("", False)


def test_a_default_outlet_is_for_pages_that_tell_none(lamp: Outlet) -> None:
    assert prepared(page={"host": "lamp.example"}, default="Sieve Press").outlet == "lamp"
    assert prepared(page={"host": "lantern.example"}, default="Sieve Press").outlet == "sieve"
