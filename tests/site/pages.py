"""What tests of single pages do alike: open them as somebody, count the queries, read the text."""

from __future__ import annotations

import re
from html import unescape

from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.reading_room import person

MOST_QUERIES = 12
MOST_TO_COUNT = 5
SEVERAL = (1, 40)
READERS = ("", "analyst", "editor")


def client_of(group: str) -> Client:
    """Give a browser of somebody of the group, or of nobody."""
    client = Client()
    if group:
        client.force_login(User.objects.filter(groups__name=group).first() or person(f"one-{group}", group))
    return client


def opened(path: str, group: str = "", status: int = 200) -> str:
    """Open a page that must answer so, and give what it says."""
    response = client_of(group).get(path)
    assert response.status_code == status, response.status_code
    return response.content.decode()


def queries_of(path: str, group: str = "") -> int:
    """Count the queries of a page, with what it counts kept already; making the counts takes a few more, however many rows there are."""
    first, again = asked_twice(client_of(group), path)
    assert first <= again + MOST_TO_COUNT, (first, again)
    return again


def asked_twice(client: Client, path: str) -> tuple[int, int]:
    """Count the queries of a page when its counts have to be made, and when they are kept."""
    numbers = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path).status_code == 200
        numbers.append(len(queries))
    return numbers[0], numbers[1]


def plain(markup: str) -> str:
    """Give what a sighted reader reads of some markup."""
    unspoken = re.sub(r'<span class="unseen">.*?</span>|<sup.*?</sup>', "", markup, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", "", unspoken))


def article_text(content: str) -> list[str]:
    """Give the paragraphs of the article that a page shows, without labels and numbers."""
    block = re.search(r'<div class="article-text"[^>]*>(.*?)</div>', content, re.DOTALL)
    assert block, "the page shows no text"
    return [plain(paragraph) for paragraph in re.findall(r"<p[^>]*>(.*?)</p>", block[1], re.DOTALL)]
