"""Every kind of page, wide and narrow, by day and by night: usable by everybody, nothing refused, nothing beside the screen."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Site, Visit
from tests.browser.looking import look_at

pytestmark = [pytest.mark.browser, pytest.mark.once]

QUOTE_OF = "SELECT min(q.id) FROM statements_quote q JOIN statements_speaker s ON s.id = q.speaker_id WHERE s.slug = '{}'"
ARTICLE_OF = "SELECT v.article_id FROM statements_quote q JOIN articles_articleversion v ON v.id = q.version_id WHERE q.id = {}"

ADDRESSES = {
    "home": "/",
    "quotes": "/quotes/?speaker=ilham-aliyev&topic=armament&said_from=2024&sort=oldest",
    "quotes none of which pass": "/quotes/?q=zyzzyva&said_from=soon&checked=yes",
    "quote": "/quotes/{quote}/",
    "report": "/quotes/{quote}/report/",
    "article": "/articles/{article}/",
    "person": "/speakers/ilham-aliyev/",
    "institution": "/speakers/azerbaijan-ministry-of-defence/",
    "candidate": "/speakers/rafig-rustamov/",
    "outlet": "/outlets/orrery-press-agency/",
    "topic": "/topics/border-delimitation/",
    "event": "/events/second-karabakh-war/",
    "speakers": "/speakers/?country=armenia",
    "topics": "/topics/",
    "events": "/events/",
    "articles": "/articles/",
    "outlets": "/outlets/",
    "log-in": "/login/?next=/quotes/",
    "password forgotten": "/account/forgotten/",
    "link used up": "/account/invited/MQ/used-up/",
    "nothing there": "/nothing/",
}

ADMINS_ADDRESSES = {
    "own account": "/account/",
    "password": "/account/password/",
    "accounts": "/accounts/",
    "account": "/accounts/{account}/",
    "invitation": "/accounts/invite/",
}


@pytest.fixture(scope="module")
def places(site: Site) -> dict[str, object]:
    """Find what the addresses leave open."""
    quote = site.ask(QUOTE_OF.format("mevlut-cavusoglu"))
    account = site.ask("SELECT id FROM auth_user WHERE username = 'editor'")
    return {"quote": quote, "article": site.ask(ARTICLE_OF.format(quote)), "account": account}


@pytest.mark.parametrize("name", ADDRESSES)
def test_readers_can_use_it(visit: Visit, places: dict[str, object], name: str) -> None:
    reader = visit()
    reader.expected = {"nothing there": {404}, "link used up": {410}}.get(name, set())
    reader.page.goto(ADDRESSES[name].format(**places))
    look_at(reader.page)


@pytest.mark.parametrize("name", ADMINS_ADDRESSES)
def test_admins_can_use_it(visit: Visit, places: dict[str, object], name: str) -> None:
    admin = visit("admin")
    admin.page.goto(ADMINS_ADDRESSES[name].format(**places))
    look_at(admin.page)
