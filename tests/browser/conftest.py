"""The site with the sample articles, served once for all tests of a run, and browsers to visit it with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import served
from tests.browser.watching import Watched
from tests.own_database import Database

SAMPLES = ("fixtures/articles", "--manifest", "fixtures/articles/manifest.csv")
Visit = Callable[..., Watched]


@dataclass
class Site:
    """The served site, and what tests want to know of it."""

    address: str
    database: Database
    cookies: dict[str, list[Any]] = field(default_factory=dict)

    def ask(self, query: str) -> Any:
        """Ask the database for one value."""
        return self.database.ask(query)


@pytest.fixture(scope="session")
def site(make_database: Callable[[], Database], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Bring in the sample articles, make the local accounts, and serve the site."""
    database = make_database()
    for command in (("local_accounts",), ("ingest", *SAMPLES)):
        result = database.run(*command)
        assert result.returncode == 0, result.stdout + result.stderr
    with served(database, tmp_path_factory.mktemp("server") / "log") as address:
        yield Site(address, database)


@pytest.fixture
def visit(chromium: Browser, site: Site) -> Iterator[Visit]:
    """Give a maker of browsers: of a stranger, or of whoever has a local account. Nothing may go wrong in them unseen."""
    opened: list[Watched] = []

    def visit(who: str = "", *, javascript: bool = True) -> Watched:
        watched = Watched(chromium, site.address, site.cookies.get(who, []), javascript=javascript)
        opened.append(watched)
        if who and who not in site.cookies:
            log_in(watched, who)
            site.cookies[who] = list(watched.context.cookies())
        return watched

    yield visit
    problems = [problem for watched in opened for problem in watched.problems]
    for watched in opened:
        watched.context.close()
    assert problems == []


def log_in(watched: Watched, who: str) -> None:
    """Log in with a local account."""
    watched.page.goto("/login/")
    watched.page.get_by_label("Username").fill(who)
    watched.page.get_by_label("Password").fill(f"local-{who}")
    watched.page.locator("main").get_by_role("button", name="Log in").click()
    watched.page.wait_for_url("**/")
