"""The watch that is kept on every page notices what it is there for."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.looking import look_at

pytestmark = [pytest.mark.browser, pytest.mark.once]

BREAK = """async () => {
  document.body.insertAdjacentHTML("beforeend", '<p style="color: red">Refused</p>');
  setTimeout(() => { throw new Error("a broken script"); });
  console.error("a complaint");
  await fetch("/static/no-such-thing.png");
}"""


@pytest.fixture
def page(visit: Visit) -> Page:
    """Open a short page."""
    page = visit().page
    page.goto("/login/")
    return page


def test_what_is_refused_missing_or_broken_is_noticed(visit: Visit) -> None:
    watched = visit()
    watched.page.goto("/login/")
    assert watched.problems == []
    watched.page.evaluate(BREAK)
    watched.page.wait_for_timeout(50)
    problems = "\n".join(watched.problems)
    for sign in ("policy: style-src-attr", "script: a broken script", "console: a complaint", "answer 404: GET"):
        assert sign in problems
    watched.problems.clear()


def test_faint_words_are_noticed(page: Page) -> None:
    page.evaluate("document.querySelector('main .note').style.color = 'rgb(128 128 128 / .5)'")
    with pytest.raises(AssertionError, match="color-contrast"):
        look_at(page)


def test_what_stands_beside_the_screen_is_noticed(page: Page) -> None:
    page.evaluate("document.querySelector('main').style.minWidth = '330px'")
    with pytest.raises(AssertionError):
        look_at(page)
