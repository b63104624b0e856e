"""Whatever goes wrong, the answer keeps to the policy, speaks the house's language, and gives nothing away."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from config.urls import urlpatterns as site
from tests.reading_room import person
from tests.site.strictness import careless_headers, inline_code

pytestmark = pytest.mark.django_db


def fail(request: HttpRequest) -> HttpResponse:
    """Break down over something that nobody may read."""
    raise RuntimeError("the words of a secret")


urlpatterns = [path("broken/", fail), *site]


@pytest.mark.parametrize(
    ("status", "said", "method", "place", "more"),
    [
        (400, "not understood", "GET", "/", {"headers": {"Host": "evil.example"}}),
        (403, "may not open", "GET", "/accounts/", {}),
        (403, "form was not taken", "POST", "/account/", {}),
        (404, "nothing at this address", "GET", "/nothing/", {}),
        (405, "", "DELETE", "/", {"headers": {"X-CSRFToken": "a" * 32}}),
        (410, "no longer works", "GET", "/account/invited/MQ/used-up/", {}),
        (500, "went wrong on our side", "GET", "/broken/", {}),
    ],
)
def test_every_refusal_is_strict_and_plain(settings: Any, status: int, said: str, method: str, place: str, more: dict[str, Any]) -> None:
    settings.ROOT_URLCONF = __name__
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(person("nara", "editor"))
    client.cookies["csrftoken"] = "a" * 32
    response = client.generic(method, place, **more)
    content = response.content.decode()
    assert (response.status_code, said in content) == (status, True), content
    assert careless_headers(response) + inline_code(response) == []
    assert not any(word in content for word in ("Traceback", "the words of a secret", "RuntimeError"))


def test_what_went_wrong_is_logged_with_its_place(settings: Any, caplog: pytest.LogCaptureFixture) -> None:
    settings.ROOT_URLCONF = __name__
    Client(raise_request_exception=False).get("/broken/")
    record = next(record for record in caplog.records if record.levelno >= logging.ERROR)
    assert (record.name, record.getMessage()) == ("django.request", "Internal Server Error: /broken/")


def test_static_files_bear_the_policy(settings: Any, tmp_path: Path) -> None:
    (tmp_path / "site.css").write_text("body {}")
    settings.STATIC_ROOT = tmp_path
    response = Client().get("/static/site.css")
    assert (response.status_code, careless_headers(response)) == (200, [])
