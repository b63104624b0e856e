"""The editor's path: what a person decides about a quote stands, shows, and outlasts every further reading."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, Visit
from tests.browser.looking import look_at

pytestmark = pytest.mark.browser

DIRECT_OF = """
    SELECT min(q.id) FROM statements_quote q JOIN statements_speaker s ON s.id = q.speaker_id
    WHERE s.slug = '{}' AND q.kind = 'direct' AND length(q.words) > 30 AND q.review = 'unchecked'
    AND (SELECT count(*) FROM statements_piece p WHERE p.quote_id = q.id) = 1"""
ARTICLE_OF = "SELECT v.article_id FROM statements_quote q JOIN articles_articleversion v ON v.id = q.version_id WHERE q.id = {}"
WORDS_OF = "SELECT words FROM statements_quote WHERE id = {}"
# Select the first words of what is marked, as far as a place within them
SELECT_UP_TO = """(end) => {
  const text = document.querySelector("#source .m-content").firstChild;
  getSelection().setBaseAndExtent(text, 0, text, end);
}"""


def test_a_correction_is_shown_with_its_trace_and_outlasts_a_further_reading(visit: Visit, site: Site) -> None:
    number = site.ask(DIRECT_OF.format("ani-badalyan"))
    words = site.ask(WORDS_OF.format(number))
    kept = words[: words.rindex(" ")]
    page = visit("editor").page
    page.goto(f"/quotes/{number}/")
    page.get_by_role("link", name="Edit or decide on this quote").click()
    speaker = page.get_by_role("combobox", name="Speaker", exact=True)
    speaker.fill("zakharova")
    page.locator("#f-speaker-list [role=option]").wait_for()
    speaker.press("ArrowDown")
    speaker.press("Enter")
    expect(speaker).to_have_value("Maria Zakharova")
    page.evaluate(SELECT_UP_TO, len(kept))
    page.locator("button[data-piece=piece_1]").click()
    expect(page.locator("#f-piece_1")).to_have_value(kept)
    page.get_by_label("Why", exact=True).fill("read again in the article")
    page.get_by_role("button", name="Save corrections").click()

    expect(page.locator(".messages")).to_have_text(re.compile("Saved: speaker and words"))
    shows_the_correction(page, number, kept)
    reading = site.database.run("extract", "--article", str(site.ask(ARTICLE_OF.format(number))))
    assert reading.returncode == 0, reading.stdout + reading.stderr
    stranger = visit().page
    stranger.goto(f"/quotes/{number}/")
    shows_the_correction(stranger, number, kept)
    expect(stranger.locator(".history summary")).to_have_text("2 readings by machine")
    stranger.goto("/quotes/?checked=checked&speaker=maria-zakharova")
    expect(stranger.locator(f"#quote-{number}")).to_be_visible()


def shows_the_correction(page: Page, number: int, words: str) -> None:
    """See the corrected words and speaker on the card, in the article, and in the history with who and why."""
    card, history = page.locator(f"#quote-{number}"), page.locator(".history .deeds-done > li").first
    expect(card.locator("blockquote")).to_have_text(f"“{words}”")
    expect(card.locator(".speaker")).to_have_text(re.compile("^Maria Zakharova"))
    expect(card.locator(".state")).to_have_text("checked and corrected")
    expect(history).to_contain_text("editor")
    expect(history).to_contain_text("“read again in the article”")
    expect(history.locator("del").filter(has_text="Ani Badalyan")).to_be_visible()
    expect(history.locator("ins").filter(has_text="Maria Zakharova")).to_be_visible()
    assert "".join(page.locator(".article-text .m-content").all_text_contents()) == words


def test_whoever_saves_second_sees_both_versions_and_keeps_both(visit: Visit, site: Site) -> None:
    number = site.ask(DIRECT_OF.format("mevlut-cavusoglu"))
    editor = visit("editor")
    editor.expected = {409}
    first, second = editor.page, editor.another()
    for tab in (first, second):
        tab.goto(f"/quotes/{number}/edit/")
    first.get_by_label("Act", exact=True).select_option(label="Threaten")
    first.get_by_role("button", name="Save corrections").click()
    expect(first.locator(".messages")).to_have_text(re.compile("Saved: act"))

    second.get_by_label("Date said").fill("2020-10")
    second.get_by_role("button", name="Save corrections").click()
    expect(second.get_by_role("alert").get_by_role("heading")).to_have_text(re.compile("^Somebody else changed this quote"))
    rows = {row.locator("th").inner_text(): row for row in second.locator(".notice tbody tr").all()}
    expect(rows["Act"]).to_contain_text("Threaten")
    expect(rows["Date said"]).to_contain_text("October 2020")
    look_at(second)
    second.get_by_role("button", name="Save corrections").click()
    card = second.locator(f"#quote-{number}")
    expect(card).to_contain_text("October 2020")
    expect(card).to_contain_text("Threaten", ignore_case=True)


def test_a_rejected_quote_leaves_a_tombstone_until_it_is_restored(visit: Visit, site: Site) -> None:
    number = site.ask(DIRECT_OF.format("rafig-rustamov"))
    reader = visit()
    reader.expected = {410}
    page, stranger = visit("editor").page, reader.page
    page.goto(f"/quotes/{number}/edit/")
    page.get_by_label("Why it is rejected").fill("a caption, nobody said it")
    page.get_by_role("button", name="Reject").click()
    expect(page.locator(".messages")).to_be_visible()

    stranger.goto(f"/quotes/{number}/")
    expect(stranger.locator("h1")).to_have_text(f"Quote {number} is no longer shown")
    expect(stranger.locator(".tombstone")).to_contain_text("“a caption, nobody said it”")
    expect(stranger.locator("blockquote")).to_have_count(0)
    look_at(stranger)
    stranger.goto("/quotes/?speaker=rafig-rustamov")
    expect(stranger.locator(f"#quote-{number}")).to_have_count(0)

    page.goto(f"/quotes/{number}/edit/")
    page.get_by_role("button", name="Restore").click()
    expect(page.locator(".messages")).to_be_visible()
    stranger.reload()
    expect(stranger.locator(f"#quote-{number}")).to_be_visible()


@pytest.mark.once
@pytest.mark.parametrize(
    "address", ["/quotes/{}/", "/quotes/{}/edit/", "/reports/", "/articles/1/retract/"], ids=["quote", "form", "reports", "retraction"]
)
def test_editors_can_use_it(visit: Visit, site: Site, address: str) -> None:
    page = visit("editor").page
    page.goto(address.format(site.ask(DIRECT_OF.format("ilham-aliyev"))))
    look_at(page)
