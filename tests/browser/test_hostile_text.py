"""Sixty texts that are markup or code, brought in by every format and put into every name: all are shown, none does anything."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote, urlencode, urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site, log_in
from tests.browser.hostile_files import SPEECH, TABLES, write_hostile_files, write_refused_files
from tests.browser.payloads import ADDRESSES, PAYLOADS
from tests.browser.serving import served
from tests.browser.watching import Watched
from tests.own_database import Database

pytestmark = [pytest.mark.browser, pytest.mark.once]

# Whatever runs what a text holds is heard
LISTEN = "window.hit = () => console.error('a text was run')"
# What people name in the site: speakers, aliases, topics, events and outlets
NAME = """
import json, sys
from articles.models import Article, Outlet
from language.folding import fold
from statements.models import Alias, Event, Quote, Speaker, Topic
quotes = list(Quote.objects.order_by("pk").values_list("pk", flat=True))
for number, text in enumerate(json.load(open({path!r}))):
    about = dict(slug=f"hostile-{{number}}", name=text[:100])
    speaker = Speaker.objects.create(kind="person", status=("accepted", "candidate")[number % 2], folded=fold(text)[:100], **about)
    Alias.objects.create(speaker=speaker, text=text, folded=fold(text)[:100])
    Quote.objects.filter(pk=quotes[number]).update(speaker=speaker)
    Topic.objects.create(description=text, **about)
    Event.objects.create(kind="war", place=text[:100], **about)
    outlet = Outlet.objects.create(kind="agency", **about)
    Article.objects.filter(title=f"{{number}} {{text}} csv").update(outlet=outlet)
"""
FILTERS = (
    "q",
    "speaker",
    "speaker_name",
    "institution_name",
    "outlet",
    "topic",
    "country",
    "act",
    "said_from",
    "said_to",
    "checked",
    "sort",
    "after",
)
ARTICLE = "SELECT id FROM articles_article WHERE title = '{}'"
FIRST_QUOTES = "SELECT id FROM statements_quote WHERE words LIKE '%{}%' ORDER BY id LIMIT 1"
EVERY_TENTH = PAYLOADS[7::10]


@pytest.fixture(scope="module")
def hostile(make_database: Callable[[], Database], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Bring the files in, put the payloads into names, and serve the site."""
    database, folder = make_database(), tmp_path_factory.mktemp("hostile")
    names = folder / "names.json"
    names.write_text(json.dumps(PAYLOADS))
    (folder / "files").mkdir()
    files = write_hostile_files(folder / "files")
    for command in (("local_accounts",), ("ingest", *map(str, files)), ("shell", "-c", NAME.format(path=str(names)))):
        result = database.run(*command)
        assert result.returncode == 0, result.stdout + result.stderr
        assert command[0] != "ingest" or " 0 refused" in result.stdout
    with served(database, folder / "log") as address:
        yield Site(address, database)


@pytest.fixture
def visit(chromium: Browser, hostile: Site) -> Iterator[Callable[[str], Watched]]:
    """Give browsers, of a stranger or of whoever has a local account, in which nothing that a text says may be done."""
    opened: dict[str, Watched] = {}

    def visit(who: str = "") -> Watched:
        if who not in opened:
            opened[who] = Watched(chromium, hostile.address, [])
            opened[who].context.add_init_script(LISTEN)
            if who:
                log_in(opened[who], who)
        return opened[who]

    yield visit
    for watched in opened.values():
        watched.context.close()
    assert [problem for watched in opened.values() for problem in watched.problems] == []


def test_what_is_brought_in_is_shown_as_text(visit: Callable[[str], Watched], hostile: Site) -> None:
    page = visit("analyst").page
    titles = walked(page, "/articles/")
    for form in ("txt", *TABLES):
        assert [one for one in PAYLOADS if spaced(f"{one} {form}") not in titles] == []
    text = shown(page, f"/articles/{hostile.ask(ARTICLE.format(SPEECH))}/")
    assert [one for one in PAYLOADS if spaced(one) not in text] == []
    for form in ("txt", *TABLES):
        one = hostile.ask(f"SELECT min(article_id) FROM articles_articleversion WHERE text LIKE '%Told by {'a file' if form == 'txt' else form}%'")
        assert "hit" in shown(page, f"/articles/{one}/")
    stranger = visit("").page
    assert "hit()" in walked(stranger, "/quotes/")
    words = "road number 8 leads", "road number 15 leads"
    for one in words:
        place = f"/quotes/{hostile.ask(FIRST_QUOTES.format(one))}/"
        assert "hit()" in shown(stranger, place)
        assert "hit()" in shown(visit("editor").page, f"{place}edit/")


def test_names_are_shown_as_text(visit: Callable[[str], Watched]) -> None:
    page = visit("editor").page
    for path in ("/speakers/", "/topics/", "/events/", "/outlets/"):
        names = walked(page, path)
        assert [one for one in PAYLOADS if spaced(one[:100]) not in names] == []
        for number in (7, 40, 42, 59):
            assert spaced(PAYLOADS[number]) in shown(page, f"{path}hostile-{number}/")
    page.goto("/")
    field = page.get_by_role("combobox", name="Search quotes and speakers")
    field.fill("img src")
    options = page.locator("#site-search-list [role=option]")
    options.first.wait_for()
    assert "<img src" in "".join(options.all_text_contents())
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_load_state()


def test_questions_are_shown_as_text(visit: Callable[[str], Watched]) -> None:
    watched = visit("")
    page = watched.page
    for start in range(0, len(PAYLOADS), 12):
        page.goto(f"/quotes/?{urlencode({'q': ' '.join(PAYLOADS[start : start + 12])})}")
    for payload in EVERY_TENTH:
        page.goto(f"/quotes/?{urlencode(dict.fromkeys(FILTERS, payload))}")
        expect(page.locator("#site-search")).to_have_value(payload)
    watched.expected = {403, 404}
    for path in ("/nothing/", "/quotes/", "/speakers/", "/admin/"):
        page.goto(f"{path}{quote(PAYLOADS[42], safe='')}/?{urlencode({'next': PAYLOADS[42]})}")
    for address in ADDRESSES:
        if address.startswith(("//", "https:")):
            continue
        page.goto(f"/login/?{urlencode({'next': address})}")
    page.get_by_label("Username").fill("analyst")
    page.get_by_label("Password").fill("local-analyst")
    page.locator("main").get_by_role("button", name="Log in").click()
    page.wait_for_url("**/")


def test_imports_and_the_admin_show_them_as_text(visit: Callable[[str], Watched], hostile: Site, tmp_path: Path) -> None:
    admin = visit("admin")
    page = admin.page
    page.goto("/imports/new/")
    (tmp_path / "files").mkdir()
    page.get_by_label("Files", exact=True).set_input_files([*write_refused_files(tmp_path), *write_hostile_files(tmp_path / "files")[1:]])
    page.get_by_role("button", name="Send and look through").click()
    page.wait_for_url("**/imports/*/")
    place = page.url.removeprefix(hostile.address)
    for press in ("", "commit"):
        if press:
            page.locator(f"form[action$='/{press}/'] button").click()
        worked = hostile.database.run("work", "--once")
        assert worked.returncode == 0, worked.stderr
        told = shown(page, place)
        assert "hit()" in told
        assert "<img src=x onerror=hit()>" in told
    for path in ("/imports/", "/accounts/", "/admin/articles/article/?q=hit", "/admin/articles/importitem/", "/admin/statements/speaker/?q=img"):
        shown(page, path)
    page.locator("#result_list tbody th a").first.click()
    page.wait_for_load_state()


def shown(page: Page, path: str) -> str:
    """Open a page and give what it says."""
    answer = page.goto(path)
    assert answer
    assert answer.status == 200, path
    return spaced(page.locator("body").inner_text())


def walked(page: Page, path: str) -> str:
    """Give what all pages of a list say."""
    told = [shown(page, path)]
    while onward := page.locator(".pager a[rel=next]").all():
        told.append(shown(page, urljoin(path, onward[0].get_attribute("href") or "")))
    return "\n".join(told)


def spaced(text: str) -> str:
    """Give a text with single spaces."""
    return " ".join(text.split())
