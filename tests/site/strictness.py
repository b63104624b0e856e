"""What every answer of the site keeps to, so that nothing that got into a page by fraud can run there."""

from __future__ import annotations

from html.parser import HTMLParser

from django.http import HttpResponse

DATA = ("application/json", "application/ld+json")


def careless_headers(response: HttpResponse) -> list[str]:
    """Name what the headers of an answer leave open."""
    policy = response.get("Content-Security-Policy", "")
    found = [f"the policy allows {word}" for word in ("unsafe-inline", "unsafe-eval", "*", "http:") if word in policy]
    found += [f"the policy lacks {rule}" for rule in ("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'") if rule not in policy]
    return found if response.get("X-Frame-Options") == "DENY" else [*found, "may be framed"]


def inline_code(response: HttpResponse) -> list[str]:
    """Name what a page of the site would have run or styled by itself."""
    if not response.get("Content-Type", "").startswith("text/html"):
        return []
    page = Page()
    page.feed(response.content.decode())
    return page.found


class Page(HTMLParser):
    """Reads a page for code and style that stand in it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at a tag."""
        given = dict(attrs)
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") not in DATA):
            self.found.append(f"<{tag}> in the page")
        self.found += [f"{name}= on <{tag}>" for name in given if name == "style" or name.startswith("on")]
        self.found += [f"{value} on <{tag}>" for value in given.values() if value and value.strip().lower().startswith("javascript:")]
