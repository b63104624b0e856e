"""A web page taken to pieces: its article's paragraphs, and what the page says of itself."""

from __future__ import annotations

import re
from typing import Any

from lxml.etree import iterwalk
from lxml.html import HtmlElement
from trafilatura import bare_extraction, load_html

BLOCKS = frozenset("p head quote list item table row cell div ab code body".split())
BREAK = "lb"
FEWEST_WORDS = 15
"""What an article has besides its headline. A page whose words are only loaded by a script would else replace an article by its headline."""
SPACES = re.compile(r"\s+")
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# What is printed as published, and nothing that is guessed: a wrong day puts wrong days to every quote
DATES = {"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"}
MOMENTS = (
    '//meta[@property="article:published_time"]/@content',
    '//*[@itemprop="datePublished"]/@content',
    '//*[@itemprop="datePublished"]/@datetime',
)
OFFSET = re.compile(r"T\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$", re.IGNORECASE)
IN_SCRIPT = re.compile(r'"datePublished"\s*:\s*"([^"]{10,40})"')
LANGUAGES = (
    "/html/@lang",
    "//html/@*[local-name()='lang']",
    '//meta[@http-equiv="content-language"]/@content',
    '//meta[@property="og:locale"]/@content',
)


def read_page(html: str) -> dict[str, Any] | None:
    """Give a page's text and what it says of itself; nothing where no article can be told from the rest."""
    tree = load_html(DECLARATION.sub("", html, count=1))
    if tree is None:
        return None
    moments, language = _moments(tree), _first(tree, LANGUAGES)
    found: Any = bare_extraction(tree, favor_precision=True, with_metadata=True, include_comments=False, date_extraction_params=DATES)
    if found is None or found.body is None:
        return None
    paragraphs, title = _paragraphs(found.body), _plain(found.title)
    if sum(len(paragraph.split()) for paragraph in paragraphs if paragraph != title) < FEWEST_WORDS:
        return None
    return {
        "text": "\n\n".join(paragraphs),
        "title": title,
        "author": _plain(found.author).replace("; ", ", "),
        "published": _published(found.date or "", moments),
        "url": _plain(found.url),
        "host": _plain(found.hostname),
        "site": _plain(found.sitename),
        "language": language.partition(",")[0].strip(),
    }


def _paragraphs(body: HtmlElement) -> list[str]:
    """Give the texts of the blocks; a line break within one stays a line break."""
    paragraphs: list[str] = []
    pieces: list[str] = []

    def end_block() -> None:
        lines = (SPACES.sub(" ", line).strip() for line in "".join(pieces).split("\n"))
        pieces.clear()
        if text := "\n".join(filter(None, lines)):
            paragraphs.append(text)

    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in BLOCKS:
            end_block()
        if element.tag == BREAK and event == "start":
            pieces.append("\n")
        pieces.append(SPACES.sub(" ", (element.text if event == "start" else element.tail) or ""))
    end_block()
    return paragraphs


def _moments(tree: HtmlElement) -> list[str]:
    """Collect the moments of publication that the page prints, scripts that describe it included."""
    found = [value for path in MOMENTS for value in tree.xpath(path)]
    scripts = tree.xpath('//script[@type="application/ld+json"]/text()')
    return [value.strip() for value in (*found, *(moment for script in scripts for moment in IN_SCRIPT.findall(script)))]


def _published(day: str, moments: list[str]) -> str:
    """Give the moment whose day the library settled on, for its day at the outlet may be another; else the day."""
    return next((moment for moment in moments if day and moment.startswith(day) and OFFSET.search(moment)), day)


def _first(tree: HtmlElement, paths: tuple[str, ...]) -> str:
    return next((value.strip() for path in paths for value in tree.xpath(path) if value.strip()), "")


def _plain(value: str | None) -> str:
    return SPACES.sub(" ", value or "").strip()
