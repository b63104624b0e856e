"""Look at a page as people do: wide and narrow, by day and by night, with and without good eyes."""

from __future__ import annotations

import json

from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDE, NARROW, NARROWEST = 1280, 390, 320
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# What a narrow screen or the other colours can change
RULES_OF_COLOUR = ["color-contrast", "link-in-text-block", "target-size"]


def look_at(page: Page) -> None:
    """Look at the page that is open in every way; rules that neither colours nor widths can change are tried once."""
    page.wait_for_load_state()
    page.evaluate(Axe().axe_script)
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light dark", "the style sheet is not there"
    for width, scheme, rules in (
        (WIDE, "light", RULES),
        (NARROW, "dark", RULES_OF_COLOUR),
    ):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        fits(page, width)
        found = breaches(page, rules)
        assert not found, f"{width} pixels, {scheme}: {found}"
    fits(page, NARROWEST)


def fits(page: Page, width: int) -> None:
    """Make the screen this wide and see that nothing stands beside it."""
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def breaches(page: Page, rules: list[str]) -> str:
    """Report what axe finds wrong."""
    options = json.dumps({"runOnly": rules, "resultTypes": ["violations"]})
    found = page.evaluate(f"axe.run({options}).then(({{violations}}) => ({{violations}}))")
    return AxeResults(found).generate_report() if found["violations"] else ""
