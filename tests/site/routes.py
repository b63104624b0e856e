"""Who may do what at every address: the table that test_permissions.py holds the site to.

To add a route, add a row under its name: its address, and what it answers to whom. `page`, `form` and `deed` say the usual:

    "quote": Row("/quotes/{quote}/", page()),                           everybody reads it
    "edit-quote": Row("/quotes/{quote}/edit/", form(REVIEWERS)),        reviewers open and send it; an empty form is refused (422)
    "confirm-quote": Row("/quotes/{quote}/confirm/", deed(REVIEWERS)),  only sent, never opened

All else follows from them: strangers are sent to log in, other accounts are refused (403), other methods too (405). What is sent
is always empty, so `empty=` says what that leads to for those who may: 422 by default, MOVED where the deed needs no words.
Where an address answers in another way, give the answers by method and role: `page() | {"POST": only(ADMINS, MOVED)}`. Names in
braces are filled in from `furnished.py`; what is missing there is added there. A new model of the admin needs a line in
ADMIN_MODELS.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
ROLES = ("anonymous", "deactivated", "analyst", "editor", "admin", "superuser")

ANYBODY = frozenset(ROLES)
STRANGERS = frozenset({"anonymous", "deactivated"})  # who is deactivated while logged in is a stranger from then on
MEMBERS = ANYBODY - STRANGERS
REVIEWERS = frozenset({"editor", "admin", "superuser"})
ADMINS = frozenset({"admin", "superuser"})

LOGIN, MOVED = "to the log-in page", "elsewhere"  # a status of 300 or more, by where it leads
Outcome = int | str
Answers = dict[str, dict[str, Outcome]]


@dataclass(frozen=True)
class Row:
    """An address, and what each method answers to each role; a method that is not named is refused to all."""

    path: str
    answers: Answers

    def expected(self, method: str, role: str) -> Outcome:
        """Give what the method must answer to the role."""
        return self.answers[method][role] if method in self.answers else 405


def only(allowed: frozenset[str], outcome: Outcome, otherwise: Outcome = 403) -> dict[str, Outcome]:
    """Give the outcome to those who are allowed, send strangers to log in, refuse the others."""
    return {role: outcome if role in allowed else LOGIN if role in STRANGERS else otherwise for role in ROLES}


def page(allowed: frozenset[str] = ANYBODY, shown: Outcome = 200) -> Answers:
    """Describe what is opened."""
    return {"GET": only(allowed, shown), "HEAD": only(allowed, shown)}


def deed(allowed: frozenset[str], empty: Outcome = 422) -> Answers:
    """Describe what is sent."""
    return {"POST": only(allowed, empty)}


def form(allowed: frozenset[str], empty: Outcome = 422) -> Answers:
    """Describe what is opened, filled in and sent."""
    return page(allowed) | deed(allowed, empty)


ROUTES: dict[str, Row] = {
    # Reading
    "home": Row("/", page()),
    "quotes": Row("/quotes/", page()),
    "quote": Row("/quotes/{quote}/", page()),
    "speakers": Row("/speakers/", page()),
    "speaker": Row("/speakers/{speaker}/", page()),
    "speaker-typeahead": Row("/find/speakers/", page()),
    "outlets": Row("/outlets/", page()),
    "outlet": Row("/outlets/{outlet}/", page()),
    "topics": Row("/topics/", page()),
    "topic": Row("/topics/{topic}/", page()),
    "events": Row("/events/", page()),
    "event": Row("/events/{event}/", page()),
    "articles": Row("/articles/", page()),
    "article": Row("/articles/{article}/", page()),
    # Correcting
    "edit-quote": Row("/quotes/{quote}/edit/", form(REVIEWERS)),
    "confirm-quote": Row("/quotes/{quote}/confirm/", deed(REVIEWERS)),
    "reject-quote": Row("/quotes/{quote}/reject/", deed(REVIEWERS)),
    "restore-quote": Row("/quotes/{quote}/restore/", deed(REVIEWERS)),
    "text-changes": Row("/articles/{article}/changes/", page()),
    "retract-article": Row("/articles/{article}/retract/", form(REVIEWERS)),
    "restore-article": Row("/articles/{article}/restore/", form(REVIEWERS)),
    # Names
    "names": Row("/names/", page(REVIEWERS)),
    "decide-name": Row("/names/{new_name}/", form(REVIEWERS)),
    "restore-name": Row("/names/{new_name}/restore/", form(REVIEWERS)),
    "edit-names": Row("/speakers/{speaker}/names/", form(REVIEWERS)),
    "merge-speaker": Row("/speakers/{speaker}/merge/", form(REVIEWERS)),
    "edit-alias": Row("/aliases/{alias}/", form(REVIEWERS)),
    "unmerge-speakers": Row("/merges/{merge}/undo/", form(REVIEWERS)),
    # Reporting
    "report-error": Row("/quotes/{quote}/report/", form(ANYBODY)),
    "error-reports": Row("/reports/", page(REVIEWERS)),
    "answer-report": Row("/reports/{statements_errorreport}/", form(REVIEWERS)),
    # Accounts
    "login": Row("/login/", form(ANYBODY, empty=200)),
    "logout": Row("/logout/", deed(ANYBODY, empty=MOVED)),
    "own-account": Row("/account/", form(MEMBERS)),
    "change-password": Row("/account/password/", form(MEMBERS)),
    "reset-password": Row("/account/forgotten/", form(ANYBODY)),
    "reset-password-sent": Row("/account/forgotten/sent/", page()),
    "reset-password-by-link": Row("/account/forgotten/MQ/used-up/", page(shown=410) | deed(ANYBODY, 410)),
    "accept-invitation": Row("/account/invited/MQ/used-up/", page(shown=410) | deed(ANYBODY, 410)),
    "accounts": Row("/accounts/", page(ADMINS)),
    "invite-account": Row("/accounts/invite/", form(ADMINS)),
    "account": Row("/accounts/{account}/", page(ADMINS)),
    "renew-invitation": Row("/accounts/{account}/invite/", deed(ADMINS)),
    "change-roles": Row("/accounts/{account}/roles/", deed(ADMINS, empty=MOVED)),
    "deactivate-account": Row("/accounts/{account}/deactivate/", deed(ADMINS, empty=MOVED)),
    "reactivate-account": Row("/accounts/{account}/reactivate/", deed(ADMINS, empty=MOVED)),
    "anonymise-account": Row("/accounts/{account}/anonymise/", deed(ADMINS)),
    # Importing
    "imports": Row("/imports/", page(ADMINS)),
    "new-import": Row("/imports/new/", form(ADMINS)),
    "import": Row("/imports/{articles_importbatch}/", page(ADMINS)),
    "commit-import": Row("/imports/{articles_importbatch}/commit/", deed(ADMINS)),
    "discard-import": Row("/imports/{articles_importbatch}/discard/", deed(ADMINS)),
    "retry-import": Row("/imports/{articles_importbatch}/retry/", deed(ADMINS)),
    "import-problems": Row("/imports/{articles_importbatch}/problems.csv", page(ADMINS)),
    "import-report": Row("/imports/{articles_importbatch}/report.csv", page(ADMINS)),
}


def everybody(outcome: Outcome) -> dict[str, Outcome]:
    """Give all the same answer."""
    return dict.fromkeys(ROLES, outcome)


def admins(outcome: Outcome) -> dict[str, Outcome]:
    """Give admins another answer."""
    return dict.fromkeys(ADMINS, outcome)


def unless_admin(outcome: Outcome) -> dict[str, Outcome]:
    """Let admins into Django's admin, and send everybody else to log in as one."""
    return only(ADMINS, outcome, otherwise=LOGIN)


def shown(outcome: Outcome = 200, sent: Outcome | None = None) -> Answers:
    """Describe a page of Django's admin, and what it answers when sent empty."""
    answers = {"GET": unless_admin(outcome), "HEAD": unless_admin(outcome)}
    return answers | {"POST": unless_admin(outcome if sent is None else sent)}


# Beside the pages of single models
ADMIN: dict[str, Row] = {
    "admin:index": Row("/admin/", shown()),
    "admin:app_list": Row("/admin/statements/", shown()),
    "admin:login": Row("/admin/login/", {method: only(ADMINS, MOVED, otherwise=LOGIN) for method in ("GET", "HEAD")}),
    "admin:logout": Row("/admin/logout/", {"POST": everybody(MOVED)} | {method: everybody(MOVED) | admins(405) for method in ("GET", "HEAD")}),
    "admin:password_change": Row("/admin/password_change/", shown(MOVED)),
    "admin:password_change_done": Row("/admin/password_change/done/", shown(MOVED)),
    "admin:autocomplete": Row("/admin/autocomplete/", shown(403, sent=405)),  # asked without naming a field
    "admin:jsi18n": Row("/admin/jsi18n/", shown(sent=405)),
    "admin:view_on_site": Row("/admin/r/{quote_type}/{quote}/", shown(MOVED)),
    "admin:<anything else>": Row("/admin/nothing/there/", shown(404)),
}

# What admins may do with the rows of a model there: look, also add and change, also forget
LOOK, EDIT, FORGET = 1, 2, 3
ADMIN_MODELS = {
    "articles_article": LOOK,
    "articles_articleversion": LOOK,
    "articles_country": EDIT,
    "articles_historicalcountry": LOOK,
    "articles_historicaloutlet": LOOK,
    "articles_importbatch": LOOK,
    "articles_importitem": LOOK,
    "articles_outlet": EDIT,
    "articles_retraction": LOOK,
    "articles_upload": LOOK,
    "articles_uploadchunk": LOOK,
    "articles_worker": LOOK,
    "statements_alias": FORGET,
    "statements_correction": LOOK,
    "statements_errorreport": LOOK,
    "statements_event": EDIT,
    "statements_extractionrun": LOOK,
    "statements_historicalalias": LOOK,
    "statements_historicalevent": LOOK,
    "statements_historicaloffice": LOOK,
    "statements_historicalrole": LOOK,
    "statements_historicalspeaker": LOOK,
    "statements_historicaltopic": LOOK,
    "statements_jointspeaker": LOOK,
    "statements_office": FORGET,
    "statements_pairdecision": LOOK,
    "statements_piece": LOOK,
    "statements_quote": LOOK,
    "statements_quotetopic": LOOK,
    "statements_reading": LOOK,
    "statements_role": EDIT,
    "statements_speaker": EDIT,
    "statements_speakermerge": LOOK,
    "statements_statement": LOOK,
    "statements_topic": EDIT,
}


def admin_rows() -> Iterator[tuple[str, Row]]:
    """Give the rows of Django's admin."""
    yield from ADMIN.items()
    for model, may in ADMIN_MODELS.items():
        place, row = f"/admin/{model.replace('_', '/', 1)}/", f"{{{model}}}"
        yield f"admin:{model}_changelist", Row(place, shown())
        yield f"admin:{model}_history", Row(f"{place}{row}/history/", shown())
        yield f"admin:{model}_change", Row(f"{place}{row}/change/", shown(sent=200 if may >= EDIT else 403))
        yield f"admin:{model}_add", Row(f"{place}add/", shown(200 if may >= EDIT else 403))
        yield f"admin:{model}_delete", Row(f"{place}{row}/delete/", shown(200 if may == FORGET else 403))
        yield f"admin:{model}/<row>", Row(f"{place}{row}/", shown(MOVED))


def every_row() -> dict[str, Row]:
    """Give the rows of all routes by their names."""
    return ROUTES | dict(admin_rows())
