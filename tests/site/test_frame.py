"""What every page has: the frame, its banner, its rules for browsers, and answers for addresses that are none."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from model_bakery import baker

from tests.factories import make_outlet, make_version
from tests.reading_room import person

pytestmark = pytest.mark.django_db

PAGES = ["/", "/quotes/", "/speakers/", "/outlets/", "/topics/", "/events/", "/articles/", "/login/"]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers_without_data_and_forbids_inline_code(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 200
    assert "script-src 'self'" in response["Content-Security-Policy"]
    content = response.content.decode()
    assert "<style" not in content
    assert " style=" not in content
    assert content.count("<script") == content.count("<script src=")


@pytest.mark.parametrize("path", ["/nowhere/", "/quotes/0/", "/quotes/99999999999999999999/", "/speakers/nobody/", "/topics/none/", "/articles/7/"])
def test_an_address_that_is_none_says_so(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert "There is nothing at this address" in response.content.decode()


def test_invented_articles_put_a_banner_on_every_page(client: Client) -> None:
    make_version()
    assert "Sample data" not in client.get("/").content.decode()
    make_version(outlet=make_outlet(is_sample=True))
    for path in PAGES:
        assert "Sample data" in client.get(path).content.decode(), path


def test_readers_log_in_and_out_by_post(client: Client) -> None:
    user = baker.make(User, username="reader")
    user.set_password("long enough a phrase")
    user.save()
    assert "do not belong together" in client.post("/login/", {"username": "reader", "password": "wrong"}).content.decode()
    response = client.post("/login/?next=/quotes/", {"username": "reader", "password": "long enough a phrase", "next": "/quotes/"})
    assert response["Location"] == "/quotes/"
    assert "reader" in client.get("/").content.decode()
    assert client.get("/logout/").status_code == 405
    assert client.post("/logout/").status_code == 302
    assert "Log in" in client.get("/").content.decode()


def test_log_in_leads_back_to_this_site_only(client: Client) -> None:
    user = baker.make(User, username="reader")
    user.set_password("long enough a phrase")
    user.save()
    response = client.post("/login/", {"username": "reader", "password": "long enough a phrase", "next": "https://elsewhere.example/"})
    assert response["Location"] == "/"


@pytest.mark.parametrize(
    ("groups", "staff", "leads"), [([], True, False), (["editor"], True, False), (["admin"], False, False), (["admin"], True, True)]
)
def test_the_header_leads_to_the_admin_those_whom_it_lets_in(client: Client, groups: list[str], staff: bool, leads: bool) -> None:
    client.force_login(person("mika", *groups, is_staff=staff))
    assert ('<a href="/admin/">Admin</a>' in client.get("/").content.decode()) is leads
