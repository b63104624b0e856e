"""The editors' pages about names, for everybody's eyes and keys: from a new name to the speaker it belongs to, and back."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.looking import look_at

pytestmark = [pytest.mark.browser, pytest.mark.once]

NEW = "Rafig Rustamov"


def test_a_new_name_is_made_another_name_of_somebody_and_that_is_taken_back(visit: Visit) -> None:
    page = visit("editor").page
    page.goto("/names/")
    look_at(page)
    page.get_by_role("link", name=NEW).click()
    look_at(page)
    alias = page.locator("form", has=page.get_by_role("heading", name="Another name of somebody known"))
    speaker = alias.get_by_role("combobox", name="Another name of")
    speaker.fill("hikmet")
    page.locator("#f-speaker-list [role=option]").first.wait_for()
    speaker.press("ArrowDown")
    speaker.press("Enter")
    expect(speaker).to_have_value("Hikmet Hajiyev")
    alias.get_by_label("Why").fill("to try it")
    alias.get_by_role("button", name="Show what changes").click()
    expect(page.get_by_role("heading", name="Look at what changes, then confirm")).to_be_visible()
    look_at(page)
    page.get_by_role("button", name="Confirm").click()
    expect(page.locator(".messages")).to_contain_text("by Hikmet Hajiyev now")
    page.goto("/speakers/rafig-rustamov/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hikmet Hajiyev")
    page.get_by_role("link", name="Edit names").click()
    look_at(page)
    page.goto("/names/?lane=merges")
    look_at(page)
    page.get_by_role("link", name="Take it back").click()
    page.get_by_label("Why").fill("it was only tried")
    look_at(page)
    page.get_by_role("button", name="Take the merge back").click()
    page.goto("/speakers/rafig-rustamov/")
    expect(page.get_by_role("heading", level=1)).to_contain_text(NEW)
    page.goto("/speakers/rafig-rustamov/merge/?speaker=Hikmet+Hajiyev")
    look_at(page)
    page.goto("/names/?lane=doubtful")
    page.locator("tbody a").first.click() if page.locator("tbody a").count() else None
    look_at(page)
