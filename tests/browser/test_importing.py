"""A new admin's import: sixty files in one zip – good, known, changed, broken, hostile –, every one of them accounted for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import log_in
from tests.browser.looking import look_at
from tests.browser.serving import served
from tests.browser.watching import Watched
from tests.ingestion.sixty_files import BROKEN, CHANGED, KNOWN, former_articles, sixty_files, zipped
from tests.own_database import Database

pytestmark = [pytest.mark.browser, pytest.mark.once]

MINUTES = 120_000
# Of the twenty odd files these can be read after all
READABLE = {"<script>alert(1)</script>.txt", "case.txt", "CASE.txt", "\u202egnp.txt", "not-utf8.jsonl"}


@pytest.fixture(scope="module")
def database(make_database: Callable[[], Database], tmp_path_factory: pytest.TempPathFactory) -> Database:
    """Bring in what is here before, with an account for the admin."""
    database, former = make_database(), tmp_path_factory.mktemp("former") / "former.zip"
    former.write_bytes(zipped(former_articles()))
    for command in (("local_accounts",), ("ingest", str(former))):
        result = database.run(*command)
        assert result.returncode == 0, result.stdout + result.stderr
    return database


@pytest.fixture
def page(database: Database, chromium: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Serve the site, start a worker beside it, and log the admin in."""
    worker = database.start("work")
    with served(database, tmp_path_factory.mktemp("server") / "log") as address:
        admin = Watched(chromium, address, [])  # type: ignore[arg-type]
        log_in(admin, "admin")
        yield admin.page
        problems = list(admin.problems)
        admin.context.close()
    worker.terminate()
    _, errors = worker.communicate(timeout=60)
    assert (problems, errors) == ([], "")


def listed(page: Page) -> list[str]:
    """Give the files of the list that is open."""
    return [name.removeprefix("sixty.zip!") for name in page.locator("table.texts .file").all_text_contents()]


def numbers(page: Page) -> dict[str, int]:
    """Give how many texts each list has."""
    found = {}
    for label in page.locator("nav[aria-label='Lists of texts'] a").all_text_contents():
        name, number = re.fullmatch(r"(.+?)\s*\((\d+)\)\s*", label.strip(), re.DOTALL).groups()  # type: ignore[union-attr]
        found[name.strip()] = int(number)
    return found


def test_every_one_of_sixty_files_is_accounted_for(page: Page, database: Database, tmp_path: Path) -> None:
    archive = tmp_path / "sixty.zip"
    files = sixty_files()
    archive.write_bytes(zipped(files))
    page.get_by_role("link", name="Import", exact=True).click()
    page.get_by_role("link", name="Import articles").click()
    look_at(page)
    page.get_by_label("Files").set_input_files(archive)
    page.get_by_role("button", name="Send and look through").click()
    page.wait_for_url(re.compile(r"/imports/\d+/$"))
    deed = page.get_by_role("button", name=re.compile("^Import these"))
    expect(deed).to_be_visible(timeout=MINUTES)
    look_at(page)
    counts, address = numbers(page), page.url
    sent = [name for name in files if name != "manifest.csv"]
    assert len(sent) == 60
    assert (counts["Known"], counts["New versions"]) == (KNOWN, CHANGED)
    assert counts["Cannot be imported"] + counts["New versions"] + counts["New"] + counts["Known"] == 60
    assert database.ask("SELECT count(*) FROM articles_article") == KNOWN + CHANGED
    seen = {}
    for name in ("refused", "changed", "added", "known"):
        page.goto(f"{address}?show={name}")
        seen |= dict.fromkeys(listed(page), name)
    assert len(seen) == 60
    assert {name for name in seen if seen[name] == "refused"} >= {name for name in BROKEN if name not in READABLE}
    page.locator("details summary").first.wait_for()
    page.get_by_role("button", name=re.compile(f"^Import these {counts['New'] + CHANGED} articles")).click()
    expect(page.locator(".summary")).to_contain_text("Done.", timeout=MINUTES)
    look_at(page)
    assert numbers(page) == {
        "Refused": counts["Cannot be imported"],
        "New versions": CHANGED,
        "Added": counts["New"],
        "Known": KNOWN,
    }
    assert database.ask("SELECT count(*) FROM articles_article") == KNOWN + CHANGED + counts["New"]
    page.goto("/imports/")
    look_at(page)
    assert database.run("verify").returncode == 0


def test_it_works_without_javascript(database: Database, chromium: object, tmp_path_factory: pytest.TempPathFactory) -> None:
    with served(database, tmp_path_factory.mktemp("server") / "log") as address:
        admin = Watched(chromium, address, [], javascript=False)  # type: ignore[arg-type]
        log_in(admin, "admin")
        admin.page.goto("/imports/new/")
        admin.page.get_by_label("Files").set_input_files([{"name": "a.txt", "mimeType": "text/plain", "buffer": b"Words of an article"}])
        admin.page.get_by_role("button", name="Send and look through").click()
        expect(admin.page.locator(".notice")).to_contain_text("none has been heard of in the last 2 minutes")
        assert database.run("work", "--once").returncode == 0
        admin.page.get_by_role("link", name="Refresh").click()
        admin.page.get_by_role("button", name="Discard").click()
        expect(admin.page.locator(".messages")).to_contain_text("Nothing of it was imported")
        assert admin.problems == []
        admin.context.close()
