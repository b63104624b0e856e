"""The analyst's path: from a surname to the words in their article and back, with JavaScript and without."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from statements.core.values import JOIN
from tests.browser.conftest import Site, Visit

pytestmark = pytest.mark.browser

WORDS_OF = "SELECT words FROM statements_quote WHERE id = {}"
STYLES, SCRIPTS = {"site.css", "detail.css"}, {"combobox.js", "copy.js", "django_htmx/htmx-2.min.js"}


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_from_a_surname_to_the_words_in_their_article(visit: Visit, site: Site, javascript: bool) -> None:
    analyst = visit("analyst", javascript=javascript)
    page = analyst.page
    page.goto("/")
    find_speaker(page, javascript)
    expect(page).to_have_url(re.compile("/speakers/ilham-aliyev/$"))
    page.get_by_role("link", name=re.compile(r"All \d+ quotes, with filters")).click()
    expect(summary(page)).to_have_text(re.compile(r"^\d+ quotes by Ilham Aliyev, newest first$"))

    filter_by_topic_and_day(page, javascript)
    expect(summary(page)).to_have_text(re.compile(r"^\d+ quotes by Ilham Aliyev on armament, since 1 January 2024, newest first$"))
    assert chips(page) == ["Ilham Aliyev", "said from 2024", "Armament"]
    newest_first = listed(page)
    page.get_by_role("link", name="oldest first", exact=True).click()
    expect(summary(page)).to_have_text(re.compile("oldest first$"))
    oldest_first = listed(page)
    assert set(oldest_first) == set(newest_first)
    assert oldest_first != newest_first
    stranger = visit()
    stranger.page.goto(page.url)
    assert listed(stranger.page) == oldest_first, "the address alone does not give the list"

    address = page.url
    page.locator(f"#quote-{oldest_first[0]}").get_by_role("link", name="Permalink").click()
    expect(page).to_have_url(re.compile(f"/quotes/{oldest_first[0]}/$"))
    assert marked(page) == site.ask(WORDS_OF.format(oldest_first[0])).replace(JOIN, "")
    page.locator(f"#quote-{oldest_first[0]}").get_by_role("link", name=re.compile("^Article")).click()
    expect(page).to_have_url(re.compile("/articles/"))
    expect(page.locator(f"#mark-{oldest_first[0]}")).to_be_attached()
    page.go_back()
    page.go_back()
    assert page.url == address
    assert listed(page) == oldest_first

    page.get_by_role("link", name="Take away: Armament").click()
    expect(summary(page)).to_have_text(re.compile("^[0-9]+ quotes by Ilham Aliyev, since 1 January 2024, oldest first$"))
    assert chips(page) == ["Ilham Aliyev", "said from 2024"]
    assert analyst.statics >= (STYLES | SCRIPTS if javascript else STYLES)


def find_speaker(page: Page, javascript: bool) -> None:
    """Type a surname where everything is searched; without JavaScript a name that no quote has leads to its bearer."""
    search = page.locator("#site-search")
    search.focus()
    page.keyboard.type("aliyev")
    if javascript:
        options = page.locator("#site-search-list")
        expect(options.get_by_role("option", name="Ilham Aliyev")).to_be_visible()
        point_at(page, "#site-search-list", "Ilham Aliyev")
        page.keyboard.press("Enter")
    else:
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("/speakers/ilham-aliyev/$"))


def filter_by_topic_and_day(page: Page, javascript: bool) -> None:
    """Choose in the rail; with JavaScript each choice is answered at once."""
    page.get_by_role("checkbox", name=re.compile("^Armament")).check()
    if javascript:
        expect(page).to_have_url(re.compile("topic=armament"))
    page.locator("#f-said_from").fill("2024")
    if javascript:
        page.keyboard.press("Tab")
        expect(page).to_have_url(re.compile("said_from=2024"))
    else:
        page.get_by_role("button", name="Show these quotes").click()


def test_keys_alone_choose_a_speaker_in_the_filters(visit: Visit) -> None:
    page = visit().page
    page.goto("/quotes/")
    field, options = page.locator("#f-speaker_name"), page.locator("#f-speaker_list")
    field.focus()
    page.keyboard.type("badal")
    expect(options.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(options).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("badal")
    page.keyboard.press("ArrowUp")
    expect(options).to_be_visible()
    expect(field).to_have_attribute("aria-activedescendant", "speaker_name-option-1")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/quotes/\?speaker=ani-badalyan$"))
    expect(summary(page)).to_have_text(re.compile(r"^\d+ quotes by Ani Badalyan"))


def test_pages_of_a_long_list_lead_there_and_back(visit: Visit) -> None:
    page = visit().page
    page.goto("/quotes/")
    total = int(summary(page).inner_text().split()[0])
    first = listed(page)
    seen = list(first)
    while (onward := page.get_by_role("link", name="Older")).count():
        with page.expect_navigation():
            onward.click()
        seen += listed(page)
    assert len(seen) == len(set(seen)) == total, "a quote is on two pages or on none"
    while (back := page.get_by_role("link", name="Newer")).count():
        with page.expect_navigation():
            back.click()
    assert listed(page) == first


def test_every_stored_word_is_marked_where_it_stands(visit: Visit, site: Site) -> None:
    page = visit("analyst").page
    several = site.ask("SELECT min(quote_id) FROM statements_piece WHERE ordinal = 2")
    for number in {several, site.ask("SELECT max(id) FROM statements_quote")}:
        page.goto(f"/quotes/{number}/")
        assert marked(page) == site.ask(WORDS_OF.format(number)).replace(JOIN, "")
        assert page.locator(".article-text .ringed").count() >= 1


def summary(page: Page) -> Locator:
    """Find the sentence that says what the list shows."""
    return page.locator(".summary")


def listed(page: Page) -> list[int]:
    """Give the numbers of the quotes on the page, in order."""
    page.wait_for_load_state()
    return [int(place.removeprefix("quote-")) for place in page.locator(".card").evaluate_all("cards => cards.map(card => card.id)")]


def chips(page: Page) -> list[str]:
    """Give the filters at work."""
    page.wait_for_load_state()
    return [text.removeprefix("Take away: ").removesuffix(" ×") for text in page.locator(".chips a:not(.clear)").all_text_contents()]


def marked(page: Page) -> str:
    """Give the words of the quote as they are marked in the article."""
    page.wait_for_load_state()
    return "".join(page.locator(".article-text .m-content").all_text_contents())


def point_at(page: Page, listbox: str, name: str) -> None:
    """Press the arrow until the option is the one pointed at."""
    options = page.locator(f"{listbox} [role=option]")
    for _ in range(options.count()):
        page.keyboard.press("ArrowDown")
        if page.locator(f"{listbox} [aria-selected=true]").inner_text().startswith(name):
            return
    raise AssertionError(f"no option says {name}")
