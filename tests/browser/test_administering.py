"""The admin's path: Django's admin opens, and shows quotes without a way to change them there."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Site, Visit

pytestmark = [pytest.mark.browser, pytest.mark.once]


def test_quotes_are_there_to_be_read(visit: Visit, site: Site) -> None:
    admin = visit("admin")
    admin.expected = {403}
    page = admin.page
    page.goto("/")
    page.get_by_role("link", name="Administration").click()
    expect(page).to_have_url(re.compile("/admin/$"))
    page.get_by_role("link", name="Quotes", exact=True).first.click()
    shown = site.ask("SELECT count(*) FROM statements_quote")
    expect(page.locator(".paginator")).to_contain_text(f"{shown} quotes")
    expect(page.locator(".object-tools .addlink")).to_have_count(0)
    page.locator("#result_list tbody th a").first.click()
    expect(page.locator("#content")).to_contain_text("Speaker")
    expect(page.locator("#content-main").locator("input:visible, select:visible, textarea:visible")).to_have_count(0)
    expect(page.get_by_role("button", name=re.compile("^(Save|Delete)"))).to_have_count(0)
    answer = page.goto("/admin/statements/quote/add/")
    assert answer
    assert answer.status == 403


def test_nobody_else_gets_in(visit: Visit) -> None:
    editor = visit("editor")
    editor.expected = {403}
    answer = editor.page.goto("/admin/")
    assert answer
    assert answer.status == 403 or "/login/" in editor.page.url
