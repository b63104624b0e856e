"""Accounts: invited, used, changed, deactivated and anonymised, each step with its trace and its refusals."""

from __future__ import annotations

import re
from threading import Barrier, Thread
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core import mail
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from model_bakery import baker

from articles.models import ImportBatch
from statements.actions.accounts.change_roles import change_roles
from statements.actions.accounts.held_account import AccountError
from statements.actions.correct_quote import correct_quote
from statements.core.account_state import AccountState, state_of
from statements.models import Quote
from tests.busy_article import busy_article
from tests.reading_room import person
from tests.site.pages import queries_of

pytestmark = pytest.mark.django_db

PHRASE = "a phrase for tests"
NEW_PHRASE = "another phrase for tests"
NARA = {"username": "nara", "name": "Nara Veil", "email": "nara@tracker.example", "roles": ["editor"]}
PASSWORDS = {"new_password1": NEW_PHRASE, "new_password2": NEW_PHRASE}


@pytest.fixture
def mika() -> User:
    """Make an admin."""
    return person("mika", "admin", is_staff=True, email="mika@tracker.example")


@pytest.fixture
def admin(client: Client, mika: User) -> Client:
    """Log the admin in."""
    client.force_login(mika)
    return client


def invited(admin: Client, **fields: Any) -> User:
    """Invite somebody through the form."""
    response = admin.post("/accounts/invite/", NARA | fields)
    assert response.status_code == 302, response.context["form"].errors
    return User.objects.get(username=fields.get("username", "nara"))


def link() -> str:
    """Find the link in the newest mail."""
    found = re.search(r"http://testserver(/account/\S+)", str(mail.outbox[-1].body))
    assert found, mail.outbox[-1].body
    return found[1]


def page_of(account: User) -> str:
    return f"/accounts/{account.pk}/"


def follow(client: Client, path: str) -> HttpResponse:
    """Open a link; the token leaves the address at once."""
    response = client.get(path)
    if response.status_code == 302:
        assert response["Location"].endswith("/set-password/")
        response = client.get(response["Location"])
    return response


def use(client: Client, path: str, **passwords: str) -> HttpResponse:
    """Open a link and send the form behind it."""
    opened = follow(client, path)
    return client.post(opened.request["PATH_INFO"], PASSWORDS | passwords)


def lets_in(username: str, password: str) -> bool:
    """Tell whether the log-in page lets somebody in."""
    return Client().post("/login/", {"username": username, "password": password}).status_code == 302


def did(account: User) -> list[str]:
    """Read the trace off the account's page, newest first."""
    reader = Client()
    reader.force_login(User.objects.filter(is_superuser=True).first() or person("root", is_superuser=True, is_staff=True))
    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td>(.*?)</td>', reader.get(page_of(account)).content.decode())
    return [f"{deed} by {who}" for deed, who in rows]


def quote_of_somebody() -> Quote:
    """Store a quote to work on."""
    return Quote.objects.get(version=busy_article(1))


def test_an_invitation_is_sent_accepted_and_used_up(admin: Client, mika: User) -> None:
    account = invited(admin)
    assert (state_of(account), mail.outbox[-1].to) == (AccountState.INVITED, ["nara@tracker.example"])
    assert "Mika Veil invites you" in str(mail.outbox[-1].body)
    first, stranger = link(), Client()
    assert "Welcome, Nara Veil" in follow(stranger, first).content.decode()
    assert "too short" in use(stranger, first, new_password1="short", new_password2="short").content.decode()
    assert use(stranger, first)["Location"] == "/account/"
    assert "Nara Veil" in stranger.get("/account/").content.decode()
    account.refresh_from_db()
    assert (state_of(account), list(account.groups.values_list("name", flat=True)), account.is_staff) == ("active", ["editor"], False)
    assert lets_in("nara", NEW_PHRASE)
    assert [follow(Client(), first).status_code, stranger.post(first, PASSWORDS).status_code] == [410, 410]
    assert did(account) == ["Accepted the invitation by Nara Veil", "Invited as editor by Mika Veil"]


def test_who_is_invited_can_neither_log_in_nor_reset_a_password(admin: Client) -> None:
    account = invited(admin)
    for password in ("", "!", account.password):
        assert not lets_in("nara", password)
    Client().post("/account/forgotten/", {"email": account.email})
    assert len(mail.outbox) == 1
    assert follow(Client(), link().replace("/invited/", "/forgotten/")).status_code == 410


def test_an_invitation_sent_again_replaces_the_one_before(admin: Client) -> None:
    account = invited(admin)
    first = link()
    admin.post(f"{page_of(account)}invite/", {"email": "nara.veil@tracker.example"})
    assert mail.outbox[-1].to == ["nara.veil@tracker.example"]
    assert follow(Client(), first).status_code == 410
    assert use(Client(), link()).status_code == 302
    assert admin.post(f"{page_of(account)}invite/", {"email": "nara@tracker.example"}).status_code == 409
    assert len(mail.outbox) == 2


def test_an_invitation_that_was_withdrawn_is_dead_for_ever(admin: Client) -> None:
    account = invited(admin)
    admin.post(f"{page_of(account)}deactivate/")
    assert follow(Client(), link()).status_code == 410
    admin.post(f"{page_of(account)}reactivate/")
    assert follow(Client(), link()).status_code == 410
    assert did(account)[:2] == ["Reactivated by Mika Veil", "Withdrew the invitation by Mika Veil"]


def test_a_form_that_was_open_while_the_invitation_was_withdrawn_is_refused(admin: Client) -> None:
    account, stranger = invited(admin), Client()
    place = follow(stranger, link()).request["PATH_INFO"]
    admin.post(f"{page_of(account)}deactivate/")
    assert stranger.post(place, PASSWORDS).status_code == 410
    account.refresh_from_db()
    assert not account.has_usable_password()


def test_links_grow_old(admin: Client, settings: Any, mika: User) -> None:
    invited(admin)
    Client().post("/account/forgotten/", {"email": mika.email})
    settings.PASSWORD_RESET_TIMEOUT = -1
    paths = [re.search(r"http://testserver(/\S+)", str(message.body)) for message in mail.outbox]
    assert [follow(Client(), path[1]).status_code for path in paths if path] == [410, 410]


def test_a_mail_server_that_is_down_is_told_and_the_invitation_can_be_sent_again(admin: Client, settings: Any) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1", 1
    response = admin.post("/accounts/invite/", NARA, follow=True)
    assert "did not take the invitation for nara@tracker.example" in response.content.decode()
    account = User.objects.get(username="nara")
    assert Client().post("/account/forgotten/", {"email": "mika@tracker.example"})["Location"] == "/account/forgotten/sent/"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert "on its way" in admin.post(f"{page_of(account)}invite/", {"email": account.email}, follow=True).content.decode()
    assert use(Client(), link()).status_code == 302


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"username": "MIKA"}, "Another account has this name"),
        ({"username": "Former-User-9"}, "are for anonymised accounts"),
        ({"username": "na ra"}, "Enter a valid username"),
        ({"name": " mika  VEIL "}, "work would be taken for theirs"),
        ({"name": "mika"}, "work would be taken for theirs"),
        ({"email": "Mika@Tracker.example"}, "Another account has this mail address"),
        ({"email": "nara"}, "Enter a valid email address"),
        ({"email": "nara@tracker.example\nBcc: all@tracker.example"}, "Enter a valid email address"),
        ({"roles": []}, "Choose at least one role"),
        ({"roles": ["superuser"]}, "is not one of the available choices"),
    ],
)
def test_an_invitation_that_would_confuse_people_is_refused(admin: Client, fields: dict[str, Any], problem: str) -> None:
    response = admin.post("/accounts/invite/", NARA | fields)
    assert response.status_code == 422
    assert problem in response.content.decode()
    assert (User.objects.count(), mail.outbox) == (1, [])


def test_nothing_but_the_fields_of_a_form_is_taken_from_it(admin: Client) -> None:
    account = invited(admin, is_superuser="on", is_staff="on", password=PHRASE, pk="1")
    use(Client(), link())
    account.refresh_from_db()
    own = Client()
    own.force_login(account)
    more = {"roles": ["admin"], "is_superuser": "on", "username": "root", "is_staff": "on"}
    assert own.post("/account/", {"name": "Nara V.", "email": account.email} | more).status_code == 302
    account.refresh_from_db()
    assert (account.username, account.get_full_name(), account.is_staff, account.is_superuser) == ("nara", "Nara V.", False, False)
    assert list(account.groups.values_list("name", flat=True)) == ["editor"]


def test_roles_change_what_an_open_session_may_do(admin: Client) -> None:
    account, open_session = person("nara", "analyst"), Client()
    open_session.force_login(account)
    assert open_session.get("/admin/").status_code == 302
    admin.post(f"{page_of(account)}roles/", {"roles": ["editor", "admin"]})
    assert open_session.get("/admin/").status_code == 200
    admin.post(f"{page_of(account)}roles/", {"roles": ["editor"]})
    assert (open_session.get("/admin/").status_code, open_session.get("/accounts/").status_code) == (302, 403)
    admin.post(f"{page_of(account)}roles/", {"roles": ["editor"]})
    assert did(account) == [
        "Changed the roles from editor, admin to editor by Mika Veil",
        "Changed the roles from analyst to editor, admin by Mika Veil",
    ]


@pytest.mark.parametrize(("place", "sent"), [("roles", {}), ("deactivate", {}), ("anonymise", {"username": "mika"})])
def test_nobody_locks_himself_out_and_the_last_admin_stays(admin: Client, mika: User, place: str, sent: dict[str, str]) -> None:
    person("nara", "admin", is_staff=True).set_unusable_password()
    response = admin.post(f"{page_of(mika)}{place}/", sent)
    assert (response.status_code, "your own account" in response.content.decode()) == (409, True)
    # Nor does somebody whose own power ends while he clicks
    other = person("omar", "admin", is_staff=True)
    User.objects.exclude(pk=mika.pk).filter(groups__name="admin").exclude(pk=other.pk).delete()
    other.set_unusable_password()
    other.save()
    admin.force_login(other)
    response = admin.post(f"{page_of(mika)}{place}/", sent)
    assert (response.status_code, "the last admin who can log in" in response.content.decode()) == (409, True)
    mika.refresh_from_db()
    assert (state_of(mika), mika.groups.filter(name="admin").exists()) == ("active", True)


def test_a_deactivated_account_is_shut_at_once_and_old_sessions_never_come_back(admin: Client) -> None:
    account, open_session = person("nara", "editor", email="nara@tracker.example"), Client()
    open_session.force_login(account)
    quote = quote_of_somebody()
    assert open_session.get(f"/quotes/{quote.pk}/edit/").status_code == 200
    admin.post(f"{page_of(account)}deactivate/")
    assert open_session.get(f"/quotes/{quote.pk}/edit/")["Location"].startswith("/login/")
    assert open_session.post(f"/quotes/{quote.pk}/confirm/", {"revision": quote.revision})["Location"].startswith("/login/")
    assert not lets_in("nara", PHRASE)
    Client().post("/account/forgotten/", {"email": account.email})
    assert mail.outbox == []
    admin.post(f"{page_of(account)}reactivate/")
    assert open_session.get(f"/quotes/{quote.pk}/edit/").status_code == 302
    assert lets_in("nara", PHRASE)
    assert did(account) == ["Reactivated by Mika Veil", "Deactivated by Mika Veil"]


def test_an_anonymised_account_is_nobody_and_its_work_keeps_its_name(admin: Client, mika: User) -> None:
    account = person("nara", "editor", email="nara@tracker.example", last_login="2024-11-08T12:00Z")
    Client().force_login(account)
    quote = quote_of_somebody()
    correct_quote(quote_id=quote.pk, revision=quote.revision, changes={"act": "deny"}, who=account)
    baker.make(ImportBatch, created_by=account, created_by_name="Nara Veil", key="k")
    place = f"{page_of(account)}anonymise/"
    assert "not the user name" in admin.post(place, {"username": "Nara"}).content.decode()
    admin.post(f"{page_of(account)}roles/", {"roles": ["analyst"]})
    assert admin.post(place, {"username": "nara"}).status_code == 302

    name = f"former-user-{account.pk}"
    kept = User.objects.filter(pk=account.pk).values().get()
    assert kept | {"date_joined": None, "password": None} == {
        "id": account.pk, "username": name, "first_name": "", "last_name": "", "email": "", "last_login": None,
        "is_active": False, "is_staff": False, "is_superuser": False, "date_joined": None, "password": None,
    }  # fmt: skip
    account.refresh_from_db()
    assert (account.has_usable_password(), account.groups.count(), state_of(account)) == (False, 0, "anonymised")
    assert [session for session in Session.objects.all() if session.get_decoded().get("_auth_user_id") == str(account.pk)] == []
    assert quote.corrections.first().who == account
    assert "Nara Veil" in Client().get(f"/quotes/{quote.pk}/").content.decode()
    assert ImportBatch.objects.get().created_by_name == "Nara Veil"
    shown = admin.get(page_of(account)).content.decode() + admin.get("/accounts/").content.decode()
    assert "nara" not in shown.lower()
    assert not LogEntry.objects.filter(object_repr="nara").exists()
    assert did(account) == ["Anonymised by Mika Veil", "Changed the roles from editor to analyst by Mika Veil"]
    for deed, sent in (("reactivate", {}), ("roles", {"roles": ["admin"]}), ("anonymise", {"username": name}), ("invite", {"email": "x@y.example"})):
        assert admin.post(f"{page_of(account)}{deed}/", sent).status_code == 409
    assert invited(admin).get_full_name() == "Nara Veil"


def test_a_forgotten_password_is_set_anew_by_a_link_that_works_once(mika: User) -> None:
    open_session, stranger = Client(), Client()
    open_session.force_login(mika)
    answers = [stranger.post("/account/forgotten/", {"email": address}) for address in ("Mika@tracker.example", "nobody@tracker.example")]
    assert [(answer.status_code, answer["Location"]) for answer in answers] == [(302, "/account/forgotten/sent/")] * 2
    assert [message.to for message in mail.outbox] == [["mika@tracker.example"]]
    path = link()
    assert follow(Client(), path.replace("/forgotten/", "/invited/")).status_code == 410
    refused = use(stranger, path, new_password2="something else entirely")
    assert (refused.status_code, "didn’t match" in refused.content.decode()) == (422, True)
    assert use(stranger, path)["Location"] == "/login/"
    assert (lets_in("mika", PHRASE), lets_in("mika", NEW_PHRASE)) == (False, True)
    assert open_session.get("/account/").status_code == 302
    assert follow(stranger, path).status_code == 410
    assert did(mika) == ["Set a new password by a link sent by mail by Mika Veil"]


def test_no_link_of_another_site_is_ever_sent(admin: Client, mika: User, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["testserver"]
    for forged in ({"Host": "evil.example"}, {"Host": "testserver@evil.example"}, {"Host": "evil.example:80"}):
        assert admin.post("/accounts/invite/", NARA, headers=forged).status_code == 400
        assert admin.post("/account/forgotten/", {"email": mika.email}, headers=forged).status_code == 400
    admin.post("/account/forgotten/", {"email": mika.email}, headers={"X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example"})
    assert [("evil" in str(message.body), User.objects.count()) for message in mail.outbox] == [(False, 1)]


def test_people_change_their_own_name_and_address_and_their_work_keeps_the_name_it_had(client: Client, mika: User) -> None:
    account = person("nara", "editor", email="nara@tracker.example")
    client.force_login(account)
    quote = quote_of_somebody()
    correct_quote(quote_id=quote.pk, revision=quote.revision, changes={"act": "deny"}, who=account)
    assert client.post("/account/", {"name": "Nara Orvend", "email": account.email}).status_code == 302
    assert "Nara Veil" in client.get(f"/quotes/{quote.pk}/").content.decode()
    assert "taken for theirs" in client.post("/account/", {"name": "Mika Veil", "email": account.email}).content.decode()
    moved = {"name": "Nara Orvend", "email": "orvend@tracker.example"}
    assert "not your password" in client.post("/account/", moved).content.decode()
    assert client.post("/account/", moved | {"password": PHRASE}).status_code == 302
    account.refresh_from_db()
    assert (account.get_full_name(), account.email) == ("Nara Orvend", "orvend@tracker.example")
    assert did(account) == ["Changed the mail address by Nara Orvend", "Changed the name by Nara Orvend"]


def test_a_changed_password_ends_all_other_sessions(client: Client, mika: User) -> None:
    elsewhere = Client()
    for browser in (client, elsewhere):
        browser.force_login(mika)
    assert client.post("/account/password/", PASSWORDS | {"old_password": "wrong"}).status_code == 422
    assert client.post("/account/password/", PASSWORDS | {"old_password": PHRASE})["Location"] == "/account/"
    assert (client.get("/account/").status_code, elsewhere.get("/account/").status_code) == (200, 302)
    assert lets_in("mika", NEW_PHRASE)
    assert did(mika) == ["Changed the password by Mika Veil"]


def test_the_list_finds_accounts_and_asks_no_more_queries_for_more_of_them(admin: Client) -> None:
    person("nara", "editor", email="veil@tracker.example")
    before = queries_of("/accounts/", "admin")
    for number in range(20):
        person(f"reader{number}", "analyst", "editor")
    assert queries_of("/accounts/", "admin") == before
    for words, found in (("nara", True), ("VEIL@tracker", True), ("nara veil", True), ("nobody", False), ("\x00", True)):
        assert (">nara</a>" in admin.get("/accounts/", {"name": words}).content.decode()) is found, words
    assert admin.get("/accounts/", {"name": ""})["Location"] == "/accounts/"
    assert "no such page" in admin.get("/accounts/", {"page": "0"}).content.decode()


@pytest.mark.parametrize("path", ["auth/user/", "auth/user/1/change/", "auth/user/1/delete/", "auth/group/", "auth/user/1/password/"])
def test_the_admin_opens_no_way_round(client: Client, path: str) -> None:
    client.force_login(person("root", is_staff=True, is_superuser=True))
    assert client.get(f"/admin/{path}").status_code == 404


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_admins_cannot_take_the_role_of_each_other() -> None:
    pair = [person(name, "admin", is_staff=True) for name in ("mika", "nara")]
    together, refused = Barrier(2), []

    def take(who: User, account: User) -> None:
        try:
            together.wait()
            change_roles(account_id=account.pk, roles=["editor"], who=who)
        except AccountError as error:
            refused.append(str(error))
        finally:
            connection.close()

    threads = [Thread(target=take, args=pair), Thread(target=take, args=pair[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [User.objects.filter(groups__name="admin").count(), len(refused)] == [1, 1]
