"""The watch at the door: what wrong passwords lead to, what is believed about where they come from, and what is logged of them."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

import pytest
from axes.models import AccessAttempt
from django.core import mail
from django.db.models import F
from django.http import HttpResponse
from django.test import Client, RequestFactory

from config.client_address import client_address
from tests.reading_room import person
from tests.site.strictness import careless_headers, inline_code

pytestmark = pytest.mark.django_db

PHRASE = "a phrase for tests"
HOME, ELSEWHERE = "203.0.113.7", "198.51.100.9"


def attempt(name: str = "nara", password: str = "wrong", address: str = HOME, **headers: str) -> HttpResponse:
    """Try to log in from an address."""
    return Client(REMOTE_ADDR=address).post("/login/", {"username": name, "password": password}, headers=headers)


def test_five_wrong_passwords_lock_this_name_from_this_address_and_nobody_else() -> None:
    person("nara", "editor")
    person("mika", "editor")
    assert [attempt().status_code for _ in range(5)] == [200] * 4 + [429]
    locked = attempt(password=PHRASE)
    assert (locked.status_code, locked["Retry-After"], "sessionid" in locked.cookies) == (429, "900", False)
    assert "for 15 minutes. From elsewhere it works as ever" in locked.content.decode()
    assert careless_headers(locked) + inline_code(locked) == []
    assert attempt(password=PHRASE, address=ELSEWHERE).status_code == 302
    assert attempt("mika", PHRASE).status_code == 302
    # The lock holds a quarter of an hour from the fifth failure, whatever is tried meanwhile
    AccessAttempt.objects.update(attempt_time=F("attempt_time") - timedelta(minutes=15, seconds=1))
    assert attempt(password=PHRASE).status_code == 302


def test_one_who_gets_in_starts_anew_and_a_name_that_is_none_is_watched_alike() -> None:
    person("nara")
    for _ in range(2):
        assert [attempt().status_code for _ in range(4)] == [200] * 4
        assert attempt(password=PHRASE).status_code == 302
    assert [attempt("nobody").status_code for _ in range(5)] == [200] * 4 + [429]


def test_a_new_password_by_mail_opens_the_door_again() -> None:
    person("nara", email="nara@tracker.example")
    for _ in range(5):
        attempt()
    reader = Client()
    reader.post("/account/forgotten/", {"email": "nara@tracker.example"})
    path = str(mail.outbox[0].body).partition("http://testserver")[2].split()[0]
    place = reader.get(path)["Location"]
    reader.post(place, {"new_password1": "a newer phrase", "new_password2": "a newer phrase"})
    assert attempt(password="a newer phrase").status_code == 302


def test_the_admin_has_no_door_of_its_own() -> None:
    person("mika", "admin", is_staff=True)
    sent = {"username": "mika", "password": PHRASE, "next": "/admin/"}
    assert Client().post("/admin/login/", sent).status_code == 405
    assert Client().get("/admin/", follow=True).redirect_chain[-1][0].startswith("/login/?next=/admin/")
    assert Client().post("/login/", sent)["Location"] == "/admin/"


def test_a_forged_header_neither_escapes_the_lock_nor_locks_others_out(settings: Any) -> None:
    person("nara")
    forged = {"X-Forwarded-For": ELSEWHERE, "X-Real-IP": ELSEWHERE, "Forwarded": f"for={ELSEWHERE}"}
    for number in range(5):
        attempt(**forged | {"X-Forwarded-For": f"198.51.100.{number}"})
    assert [attempt(**forged).status_code, attempt(password=PHRASE, address=ELSEWHERE).status_code] == [429, 302]
    settings.PROXY_COUNT = 1
    for number in range(5):
        attempt("mika", address="127.0.0.1", **{"X-Forwarded-For": f"198.51.100.{number}, {HOME}"})
    assert attempt("mika", address="127.0.0.1", **{"X-Forwarded-For": f"192.0.2.1, {HOME}"}).status_code == 429
    assert attempt("mika", address="127.0.0.1", **{"X-Forwarded-For": ELSEWHERE}).status_code == 200


@pytest.mark.parametrize(
    ("proxies", "heard", "address"),
    [
        (0, ELSEWHERE, HOME),
        (1, "", HOME),
        (1, ELSEWHERE, ELSEWHERE),
        (1, f"1.1.1.1, {ELSEWHERE}:4711", ELSEWHERE),
        (2, f"1.1.1.1, {ELSEWHERE}, 10.0.0.1", ELSEWHERE),
        (2, ELSEWHERE, HOME),
        (1, "[2001:db8::1]:4711", "2001:db8::1"),
        (1, "2001:db8::1", "2001:db8::1"),
        (1, "unknown", None),
        (1, "' OR 1=1 --", None),
    ],
)
def test_only_our_own_proxies_are_believed(settings: Any, proxies: int, heard: str, address: str | None) -> None:
    settings.PROXY_COUNT = proxies
    assert client_address(RequestFactory().get("/", REMOTE_ADDR=HOME, headers={"X-Forwarded-For": heard})) == address


def test_what_has_no_address_is_watched_as_well(settings: Any) -> None:
    person("nara")
    assert [attempt(address="").status_code for _ in range(5)][-1] == 429
    assert attempt(password=PHRASE).status_code == 302


def test_failures_are_logged_without_passwords_and_kept_without_them(caplog: pytest.LogCaptureFixture) -> None:
    person("nara")
    with caplog.at_level(logging.INFO):
        attempt(password="secret wrong phrase")
    assert HOME in caplog.text
    kept = str(AccessAttempt.objects.values().get())
    assert [word for word in ("secret wrong phrase", PHRASE) if word in caplog.text + kept] == []
    assert "nara" not in caplog.text


def test_the_session_changes_at_log_in_and_a_planted_one_is_worth_nothing() -> None:
    person("nara")
    planted = Client()
    planted.get("/login/")
    planted.session["a"] = "b"
    session = planted.session
    session["planted"] = True
    session.save()
    planted.cookies["sessionid"] = session.session_key
    before = planted.cookies["sessionid"].value
    assert planted.post("/login/", {"username": "nara", "password": PHRASE}).status_code == 302
    assert planted.cookies["sessionid"].value != before
    thief = Client()
    thief.cookies["sessionid"] = before
    assert thief.get("/account/").status_code == 302


@pytest.mark.parametrize(
    "target",
    ["https://evil.example/", "//evil.example/", "/\\evil.example", "http:evil.example", "javascript:alert(1)", "\thttps://evil.example", "https://testserver@evil.example/"],
)  # fmt: skip
def test_log_in_leads_to_no_other_site(target: str) -> None:
    person("nara")
    sent = {"username": "nara", "password": PHRASE, "next": target}
    assert Client().post("/login/", sent)["Location"] == "/"
    assert Client().post("/login/", {"username": "nara", "password": PHRASE}, query_params={"next": target})["Location"] == "/"
    reader = Client()
    reader.post("/login/", sent)
    assert reader.post("/logout/", {"next": target})["Location"] == "/"
