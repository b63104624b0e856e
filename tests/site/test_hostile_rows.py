"""Every page with markup in every text of every row: all of it is shown as text, whatever page a route may lead to."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import DatabaseError, connection, models, transaction
from django.test import Client
from django.utils.http import urlencode

from statements.search import install
from tests.reading_room import person
from tests.site.furnished import furnish
from tests.site.routes import every_row

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# Ends an attribute, a tag, and whatever else may be open; the short one where a column is short
LONG = "\"'><hostile-tag onhostile=1></textarea></title></script>--> {{ 7|add:70 }}"
SHORT = '"><hostile-tag>'
ADDRESS = "https://hostile.example/\"'><hostile-tag"
ASKED = (
    "q speaker speaker_name institution institution_name outlet topic event country act kind said_from said_to checked sort after before page next"
).split()


class Parts(HTMLParser):
    """Collects what is markup of ours made of a row, and what is text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.markup: list[str] = []
        self.shown = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [tag, *(name for name, _ in attrs)]
        self.markup += [name for name in names if "hostile" in name]
        self.markup += [
            str(value) for name, value in attrs if name in ("href", "src", "action") and str(value).strip().lower().startswith("javascript:")
        ]

    def handle_data(self, data: str) -> None:
        self.shown += data.count("<hostile-tag")


def test_no_row_becomes_markup_on_any_page() -> None:
    rows = furnish()
    changed = list(corrupted())
    assert {"Article.title", "ArticleVersion.text", "Correction.why", "Quote.words", "Speaker.name", "Alias.text", "Topic.name"} <= set(changed)
    everybody = {role: client_of(person(f"one-{role}", role)) for role in ("analyst", "admin")}
    everybody |= {"superuser": client_of(person("one-superuser", is_staff=True, is_superuser=True)), "anonymous": Client()}
    shown = 0
    for name, row in every_row().items():
        for role in ("superuser",) if name.startswith("admin:") else everybody:
            path = row.path.format(**rows)
            shown += parts(everybody[role], path).shown
    assert shown > 300, "the pages do not show what the rows say"


def test_no_question_becomes_markup_on_any_page() -> None:
    rows = furnish()
    admin = client_of(person("one-superuser", is_staff=True, is_superuser=True))
    asked = urlencode(dict.fromkeys(ASKED, LONG))
    for path in {row.path.format(**rows) for name, row in every_row().items() if not name.startswith("admin:")}:
        parts(admin, f"{path}?{asked}")
        parts(admin, f"{path}{urlencode({'': LONG})[1:]}/")
    for name in ASKED:
        for path in ("/quotes/", "/speakers/", "/articles/", "/outlets/", "/find/speakers/"):
            parts(admin, f"{path}?{urlencode({name: LONG})}")
    parts(admin, f"/admin/statements/quote/?{urlencode({'q': LONG})}")


def parts(client: Client, path: str) -> Parts:
    """Open a page; nothing on it may be markup that a row or a question has brought."""
    response = client.get(path)
    assert response.status_code < 500, path
    # A table that is downloaded is no page
    is_page = response["Content-Type"].startswith("text/html")
    found = Parts(b"".join(response).decode() if is_page else "")
    assert found.markup == [], path
    return found


def client_of(user: User) -> Client:
    """Give a browser of somebody."""
    client = Client(raise_request_exception=True)
    client.force_login(user)
    return client


def corrupted() -> Iterator[str]:
    """Write markup into every column of words that takes it, and name those. What guards history from changes looks away meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'fixed_%'")
        for (name,) in cursor.fetchall():
            cursor.execute(f'DROP TRIGGER "{name}"')
    for label in ("articles", "statements"):
        for model in apps.get_app_config(label).get_models():
            for field in model._meta.concrete_fields:
                if (value := hostile(field)) is not None and written(model, field.name, value):
                    yield f"{model.__name__}.{field.name}"
    install()


def hostile(field: models.Field[Any, Any]) -> object:
    """Give what a column is to say; nothing where it does not hold words that people or sources write."""
    if isinstance(field, models.JSONField):
        return [LONG] if field.default is list and field.name.endswith(("names", "aliases", "demonyms", "capitals", "nouns")) else None
    if not isinstance(field, models.CharField | models.TextField) or isinstance(field, models.SlugField) or field.choices or field.unique:
        return None
    if field.name.endswith(("sha256", "key", "identity", "fingerprint", "folded", "time_zone", "extractor", "language")):
        return None
    if "url" in field.name or field.name == "source":
        return ADDRESS
    return f"{LONG} {'and more ' * 300}{LONG}" if field.max_length is None else (LONG if field.max_length >= len(LONG) else SHORT)


def written(model: type[models.Model], name: str, value: object) -> bool:
    """Write it into every row; what a constraint or a trigger refuses is as safe as it was."""
    try:
        with transaction.atomic():
            return model._base_manager.update(**{name: value}) > 0
    except DatabaseError:
        return False
