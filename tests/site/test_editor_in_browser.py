"""The quote editor in a browser: words are selected, speakers picked, and everybody can use it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from statements.models import Quote, Speaker
from tests.factories import make_speaker, make_topic
from tests.reading_room import TEXT, person, span, stored_quote

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SELECT = """([words, place]) => {
  const walker = document.createTreeWalker(document.getElementById("source"), NodeFilter.SHOW_TEXT);
  const own = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement.closest(".unseen")) own.push(node);
  const at = (place) => { for (const node of own) { if (place <= node.data.length) return [node, place]; place -= node.data.length; } };
  const range = document.createRange();
  range.setStart(...at(place));
  range.setEnd(...at(place + words.length));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


@pytest.fixture
def quote() -> Quote:
    """Store a quote with its speaker and topics."""
    make_topic("Transport links")
    make_speaker("Dara Solveig", slug="dara-solveig")
    make_speaker("Ilan Verd", slug="ilan-verd")
    return stored_quote()


@pytest.fixture
def page(chromium: Browser, live_server: LiveServer, quote: Quote) -> Iterator[Page]:
    """Open the editor as an editor; nothing may go wrong in it unseen."""
    client = Client()
    client.force_login(person("nara", "editor"))
    context = chromium.new_context()
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.goto(live_server.url + reverse("edit-quote", args=[quote.pk]))
    yield page
    context.close()
    assert problems == []


def test_words_selected_across_marks_become_a_piece_where_they_stand(page: Page, quote: Quote) -> None:
    second = "The road is"
    page.evaluate(SELECT, [second, TEXT.index("“The road is ready") + 1])
    page.click("button[data-piece=piece_2]")
    assert page.input_value("#f-piece_2") == second
    words = "open,” Minister Dara"
    page.evaluate(SELECT, [words, TEXT.index(words)])
    page.click("button[data-piece=piece_1]")
    page.click("text=Save corrections")
    page.wait_for_url(f"**{quote.get_absolute_url()}")
    start = TEXT.index("“The road is ready") + 1
    assert [(piece.start, piece.end) for piece in quote.pieces.all()] == [span(words), (start, start + len(second))]


def test_pressing_without_a_selection_says_what_to_do(page: Page) -> None:
    page.click("button[data-piece=piece_1]")
    assert page.inner_text("#selection-said") == "Select the words in the article first."


def test_a_speaker_picked_from_the_list_is_the_one_saved(page: Page, quote: Quote) -> None:
    page.fill("#f-speaker", "ver")
    page.wait_for_selector("#f-speaker-list [role=option]")
    page.press("#f-speaker", "ArrowDown")
    page.press("#f-speaker", "Enter")
    assert page.input_value("#f-speaker") == "Ilan Verd"
    page.click("text=Save corrections")
    page.wait_for_url(f"**{quote.get_absolute_url()}")
    assert Quote.objects.get(pk=quote.pk).speaker == Speaker.objects.get(slug="ilan-verd")


def test_leaving_the_speaker_open_empties_the_name_and_typing_one_takes_it_back(page: Page) -> None:
    page.check("#speaker-open")
    assert page.input_value("#f-speaker") == ""
    page.fill("#f-speaker", "Ilan")
    assert not page.is_checked("#speaker-open")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_everybody_can_use_it(page: Page, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
