"""Every address, by every method, as everybody: the answers are those of the table in routes.py, and the table has every address.

No answer lets a browser run code that stands in a page, and none is shown inside the page of another site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from http.cookies import SimpleCookie
from itertools import product
from logging import CRITICAL
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.reading_room import person
from tests.site.furnished import furnish
from tests.site.routes import ADMIN, LOGIN, METHODS, MOVED, ROLES, Outcome, every_row
from tests.site.strictness import careless_headers, inline_code

UNSAFE = ("POST", "PUT", "PATCH", "DELETE")
TOKEN = "a" * 32
ROWS = every_row()
OF_MODELS = {name for name in ROWS if name.startswith("admin:") and name not in ADMIN}


def named(patterns: list[Any], space: str = "", path: str = "") -> Iterator[tuple[str, str]]:
    """Give name and pattern of every route."""
    for entry in patterns:
        place = path + str(entry.pattern).removeprefix("^")
        if isinstance(entry, URLResolver):
            yield from named(entry.url_patterns, space + (f"{entry.namespace}:" if entry.namespace else ""), place)
        elif isinstance(entry, URLPattern):
            yield space + (entry.name or unnamed(place)), place


def unnamed(place: str) -> str:
    """Name the two routes of Django's admin that have no name."""
    row = re.fullmatch(r"admin/(\w+)/(\w+)/<path:object_id>/", place)
    return f"{row[1]}_{row[2]}/<row>" if row else "<anything else>" if place.startswith("admin/(") else place


class Visitor:
    """A browser of somebody, which every request finds as it was first."""

    def __init__(self, user: User | None) -> None:
        self.client = Client(enforce_csrf_checks=True)
        if user:
            self.client.force_login(user)
        self.client.cookies["csrftoken"] = TOKEN
        self.cookies = {name: morsel.value for name, morsel in self.client.cookies.items()}

    def ask(self, method: str, path: str, *, token: bool = True) -> HttpResponse:
        """Ask for a path, and undo what that has done."""
        self.client.cookies = SimpleCookie(self.cookies)
        headers = {"X-CSRFToken": TOKEN} if token else {}
        with transaction.atomic():
            response = self.client.generic(method, path, content_type="application/x-www-form-urlencoded", headers=headers)
            transaction.set_rollback(True)
        return response


def outcome(response: HttpResponse) -> Outcome:
    """Say where an answer leads, or its status."""
    if response.status_code not in (301, 302, 303, 307, 308):
        return response.status_code
    return LOGIN if re.match(r"(/admin)?/login/\?", response["Location"]) else MOVED


def asked_as(name: str, method: str) -> tuple[str, ...]:
    """Name those who ask. Admin pages share one door, and one list of methods that are none: of those who ask alike, one will do."""
    if name not in OF_MODELS and (method == "GET" or not name.startswith("admin:")):
        return ROLES
    some = {"GET": ("anonymous", "editor", "admin"), "HEAD": ("anonymous",), "POST": ("anonymous", "editor", "superuser")}
    return some.get(method, ("superuser",))


def accounts() -> dict[str, User | None]:
    """Make an account of each role; of whom is deactivated, only the session is left."""
    made: dict[str, User | None] = {role: person(f"one-{role}", role) for role in ("analyst", "editor")}
    made["admin"] = person("one-admin", "admin", is_staff=True)
    made["superuser"] = person("one-superuser", is_staff=True, is_superuser=True)
    made["deactivated"] = person("one-gone", "admin", is_staff=True, is_superuser=True)
    return made | {"anonymous": None}


@pytest.fixture
def visitors(db: None, caplog: pytest.LogCaptureFixture) -> dict[str, Visitor]:
    """Let everybody in."""
    caplog.set_level(CRITICAL, "django")  # thousands of refusals, each with its traceback, would be kept
    opened = {role: Visitor(user) for role, user in accounts().items()}
    User.objects.filter(username="one-gone").update(is_active=False)
    return opened


@pytest.fixture
def paths(db: None) -> dict[str, str]:
    """Give the address of every row."""
    rows = furnish()
    return {name: row.path.format(**rows) for name, row in ROWS.items()}


def test_every_route_has_a_row_and_every_row_a_route() -> None:
    routes = {name for name, _ in named(get_resolver().url_patterns)}
    strays = [*(f"without a row: {name}" for name in routes - set(ROWS)), *(f"without a route: {name}" for name in set(ROWS) - routes)]
    assert "\n".join(sorted(strays)) == ""


def test_every_address_is_the_one_of_its_row(paths: dict[str, str]) -> None:
    resolver = get_resolver()
    reached = {name: resolver.resolve(path).route for name, path in paths.items()}
    assert {name: route for name, route in reached.items() if dict(named(resolver.url_patterns))[name] != route} == {}


@pytest.mark.once
def test_every_address_answers_as_listed(visitors: dict[str, Visitor], paths: dict[str, str]) -> None:
    wrong: list[str] = []
    looked_into: set[tuple[str, Outcome]] = set()
    for (name, path), method in product(paths.items(), METHODS):
        for role in asked_as(name, method):
            response = visitors[role].ask(method, path)
            got, due = outcome(response), ROWS[name].expected(method, role)
            found = [f"{got}, not {due}"] if got != due else []
            found += careless_headers(response)
            if (name, got) not in looked_into:
                looked_into.add((name, got))
                found += inline_code(response)
            wrong += [f"{method} {path} ({name}) as {role}: {problem}" for problem in found]
    assert "\n".join(wrong) == ""


@pytest.mark.once
def test_nothing_is_taken_from_a_form_of_another_site(visitors: dict[str, Visitor], paths: dict[str, str]) -> None:
    asked = [(name, method) for name, method in product(paths, UNSAFE) if method == "POST" or not name.startswith("admin:")]
    answers = {(name, method): visitors["superuser"].ask(method, paths[name], token=False).status_code for name, method in asked}
    assert {asked: status for asked, status in answers.items() if status != 403} == {}
