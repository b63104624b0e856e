"""Lay out the folder pages/: web pages, clean ones and others."""

from __future__ import annotations

import json
from html import escape

from benchmarks.bulk_import.articles import Article, article
from benchmarks.bulk_import.entries import Entry, Truth

SIX_MENU_ITEMS = "".join(f'<li><a href="/{name}">{name.title()}</a></li>' for name in "home politics economy culture sport weather".split())
MENU = f'<header><nav><ul>{SIX_MENU_ITEMS}</ul></nav><script>var tracked = "“We collect everything,” said the script.";</script></header>'
ASIDE = (
    "<aside><h3>Most read</h3><ul><li><a href='/x'>“I shall resign on Friday,” Prime Minister Petar Dolmin says</a></li>"
    "<li><a href='/y'>Ten recipes with onions</a></li></ul></aside>"
)
COOKIES = '<div class="cookie-banner" role="dialog">We value your privacy. <button>Accept all</button> <button>Reject</button></div>'
COMMENTS = (
    '<section id="comments"><h3>2 comments</h3><p>“They will burn every village,” President Malkhazar said to me, wrote a reader.</p>'
    "<p>First</p></section><footer>© Caucasus Lantern. All rights reserved. Subscribe to our newsletter.</footer>"
)
ENTITIES = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<!DOCTYPE x [<!ENTITY l0 "ha">{ENTITIES}]>'


def paragraphs(text: str) -> str:
    """Write a text as paragraphs of a page."""
    return "\n".join(f"<p>{escape(part, quote=False)}</p>" for part in text.strip().split("\n\n"))


def page(
    told: Article, *, dated: str | None = None, charset: str = "utf-8", head: str = "", before: str = "", after: str = "", body: str = ""
) -> str:
    """Write an article as a web page that names its outlet, its address and, unless `dated` is empty, its day."""
    day = told.published if dated is None else dated
    lines = [
        f'<!DOCTYPE html>\n<html lang="{told.language}"><head><meta charset="{charset}"><title>{escape(told.title)}</title>',
        f'<meta property="og:site_name" content="{escape(told.outlet)}"><meta property="og:title" content="{escape(told.title)}">',
        f'<link rel="canonical" href="{escape(told.url)}">',
        f'<meta property="article:published_time" content="{day}">' if day else "",
        f"{head}</head>\n<body>{before}<article><h1>{escape(told.title)}</h1>",
        f"{body or paragraphs(told.text)}</article>{after}</body></html>\n",
    ]
    return "\n".join(line for line in lines if line)


def pages() -> list[Entry]:
    """List the entries of pages/, which no manifest describes."""
    return [*_good(), *_hostile()]


def _good() -> list[Entry]:
    clean = article("clean-page", "orrery", "2024-09-01T15:00:00+00:00")
    menus = article("menu-page", "lantern", "2024-09-05T08:00:00+04:00")
    told = article("dated-page", "sextant", "2024-09-11T07:30:00+00:00")
    undated = article("undated-page", "selat", "2024-09-12")
    accents = article("charset-page", "fenchurch", "2024-09-14")
    busy = page(menus, before=MENU + COOKIES, after=ASIDE + COMMENTS)
    return [
        _entry("clean.html", page(clean), Truth("new", "outlet, title, day and address stand in its head")),
        _entry("menus.html", busy, Truth("new", "the article alone: nothing of menus, scripts, banner, lists, comments, nor their quotes")),
        _entry("json-ld.html", page(told, dated="", head=_json_ld(told)), Truth("new", "JSON-LD has the day: 11 September 2024")),
        _entry(
            "no-date.html", page(undated, dated=""), Truth("refused", "it prints no day; or new without a day, which is told, but not with today's")
        ),
        _entry(
            "wrong-charset.html",
            page(accents, charset="iso-8859-1"),
            Truth("new", "UTF-8 that says it is latin-1: Zoë Këllnari, “ ”, € come out right"),
        ),
    ]


def _json_ld(told: Article) -> str:
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": told.title,
        "datePublished": told.published,
        "dateModified": "2025-01-01T00:00:00+00:00",
        "publisher": {"@type": "Organization", "name": told.outlet},
        "mainEntityOfPage": told.url,
    }
    return f'<script type="application/ld+json">{json.dumps(facts, ensure_ascii=False)}</script>'


def _hostile() -> list[Entry]:
    script = article("hostile-page", "masrik", "2024-09-16")
    nested = article("nested-page", "neglinka", "2024-09-20")
    heavy = article("heavy-page", "khazri", "2024-09-23")
    laughs = article("laughs", "lusavan", "2024-09-27")
    evil = '<img src=x onerror="alert(1)"><script>alert(2)</script><p onclick="alert(3)">' + paragraphs(script.text).removeprefix("<p>")
    deep = "<div>" * 20_000 + paragraphs(nested.text) + "</div>" * 20_000
    filler = f'<script>var cache = "{"0123456789abcdef" * 200_000}";</script>'
    bomb = f'<?xml version="1.0"?>\n{LAUGHS}\n' + page(laughs, body=paragraphs(laughs.text) + "<p>&l9;</p>").removeprefix("<!DOCTYPE html>\n")
    return [
        _entry("onerror.html", page(script, body=evil), Truth("new", "its words alone; nothing of the markup is kept or run")),
        _entry("nested.html", page(nested, body=deep), Truth("refused", "20,000 nested elements; or new, in seconds and without ending the worker")),
        _entry(
            "three-megabytes.html",
            page(heavy, after=filler),
            Truth("refused", "more than 3 MB, nearly all of it script; or new with the article alone"),
        ),
        _entry("laughs.xhtml", bomb, Truth("refused", "entities that unfold without end; or new without them, at once")),
    ]


def _entry(name: str, content: str, truth: Truth) -> Entry:
    return Entry(f"pages/{name}", content.encode(), [truth])
