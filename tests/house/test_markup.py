"""Nothing that people or sources write is ever taken for markup: whatever could do that is on a list, with its reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TRUSTING = {
    "*.py": r"\b(mark_safe|format_html\w*|html_safe|SafeString|SafeText|__html__)\b|autoescape\s*=\s*False|[\"']autoescape[\"']\s*:\s*False",
    "*.html": r"\|\s*(safe|safeseq)\b|{%\s*autoescape\s+off|<script(?![^>]*\bsrc=)|\son[a-z]+\s*=\s*[\"']|href=[\"']javascript:|\sstyle=[\"']",
    "*.js": r"\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\s*\(|new Function|setHTMLUnsafe|createContextualFragment",
}
JUSTIFIED = {
    ("templates/accounts/_fields.html", "|safe"): "the help texts of the site's own forms, of which Django writes the rules for passwords as a list",
}
PLACES = ("articles", "config", "language", "statements", "static", "templates")


def trusting(pattern: str) -> set[tuple[str, str]]:
    """Find file and words of everything that trusts a text."""
    found = set()
    for place in PLACES:
        for path in (ROOT / place).rglob(pattern):
            text = path.read_text(encoding="utf-8")
            found |= {(str(path.relative_to(ROOT)), match[0]) for match in re.finditer(TRUSTING[pattern], text)}
    return found


@pytest.mark.parametrize("pattern", TRUSTING)
def test_no_text_is_trusted_without_a_reason(pattern: str) -> None:
    assert trusting(pattern) - set(JUSTIFIED) == set()


def test_no_reason_outlasts_what_it_was_given_for() -> None:
    assert set(JUSTIFIED) <= set().union(*(trusting(pattern) for pattern in TRUSTING))


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        ("*.py", "return mark_safe(text)"),
        ("*.html", "{{ text | safe }}"),
        ("*.html", "{% autoescape off %}"),
        ("*.html", '<a onclick="go()">'),
        ("*.html", "<script>go()</script>"),
        ("*.js", "place.innerHTML = text"),
    ],
)
def test_what_trusts_a_text_is_noticed(pattern: str, line: str) -> None:
    assert re.search(TRUSTING[pattern], line)
