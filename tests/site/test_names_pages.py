"""The pages about names: what waits, what a decision would change, and what comes of it."""

from __future__ import annotations

import pytest
from django.test import Client
from model_bakery import baker

from articles.models import ArticleVersion
from statements.actions.names.candidates import ignore_name
from statements.actions.names.merge import merge_speakers
from statements.auditing import audit
from statements.core.values import NamedSpeaker
from statements.models import Alias, Quote, Speaker, SpeakerMerge
from tests.factories import make_quote, make_speaker, make_topic
from tests.reading_room import found, person, read, stored_article
from tests.site.pages import MOST_QUERIES, SEVERAL, client_of, opened, plain, queries_of

pytestmark = pytest.mark.django_db

NEW = NamedSpeaker("d-solveig", "D. Solveig", "person", known=False, office="road minister")


@pytest.fixture
def world() -> ArticleVersion:
    """Store the minister, a new name that may be hers, and two quotes of the new name."""
    make_topic("Transport links")
    make_speaker("Dara Solveig", slug="dara-solveig", represents="Veltria")
    version = stored_article()
    read(version, found(speaker=NEW), found("The road is long", speaker=NEW))
    return version


def text(content: str) -> str:
    return " ".join(plain(content.replace("<", " <")).split())


def sent(path: str, status: int = 302, **fields: str) -> str:
    """Send a form as an editor, and give the page that answers, or the one that it leads to."""
    client = client_of("editor")
    response = client.post(path, fields)
    assert response.status_code == status, text(response.content.decode())[:2000]
    return text((client.get(response["Location"]) if status == 302 else response).content.decode())


@pytest.mark.usefixtures("world")
def test_new_names_wait_in_groups_with_their_quotes_and_those_they_may_be() -> None:
    read(stored_article_again(), found(speaker=NamedSpeaker("dan-solveig", "Dan Solveig", "person", False)))
    page = text(opened("/names/", "editor"))
    assert "New names (2)" in page
    assert "D. Solveig Person · road minister · 2 quotes" in page
    assert "Dan Solveig Person · 1 quote" in page
    assert page.count("May be: Dara Solveig (Veltria)") == 1, "both surnames are one group"
    assert "Nothing here is called like this" in opened("/names/?name=zyzzyva", "editor")


def stored_article_again() -> ArticleVersion:
    version = ArticleVersion.objects.select_related("article").get()
    article = version.article
    article.pk, article._state.adding, article.identity = None, True, "url:again"
    article.save()
    version.pk, version._state.adding, version.article = None, True, article
    version.save()
    return version


def test_a_name_is_made_an_alias_after_a_look_at_what_changes(world: ArticleVersion) -> None:
    page = text(opened("/names/d-solveig/", "editor"))
    assert "What is “D. Solveig”?" in page
    asked = {
        "deed": "alias",
        "speaker": "Dara Solveig",
        "text": "D. Solveig",
        "source": "https://who.example/",
        "why": "her initial",
        "read_again": "on",
    }
    shown = sent("/names/d-solveig/", 200, **asked)
    assert "2 quotes will be by Dara Solveig: “The road is long”" in shown
    assert "0 articles mention this name." in shown
    assert Quote.objects.filter(speaker__slug="d-solveig").count() == 2, "nothing is done before it is confirmed"
    assert "2 quotes are by Dara Solveig now. 0 articles will be read again." in sent("/names/d-solveig/", **asked, confirmed="yes")
    assert client_of("editor").get("/speakers/d-solveig/")["Location"] == "/speakers/dara-solveig/"
    assert Alias.objects.get().source == "https://who.example/"
    assert list(audit()) == []


def test_what_somebody_decided_is_shown_as_kept_before_a_name_is_none(world: ArticleVersion) -> None:
    quote = Quote.objects.earliest("pk")
    sent(f"/quotes/{quote.pk}/confirm/", revision=str(quote.revision))
    shown = sent("/names/d-solveig/", 200, deed="ignore", why="a pronoun")
    assert "1 quote will have no speaker: “The road is long”" in shown
    assert "1 quote kept as they are, because somebody decided: “The road will open”" in shown
    assert "“D. Solveig” is no name: 1 quote has no speaker now." in sent("/names/d-solveig/", deed="ignore", why="a pronoun", confirmed="yes")
    assert "D. Solveig Take that back" in text(opened("/names/?lane=none", "editor"))
    assert "no name: no quote is attributed to it" in opened("/speakers/d-solveig/")
    assert "It waits for a decision again" in sent("/names/d-solveig/restore/", why="a name after all")


def test_a_name_is_accepted_and_its_names_are_edited_and_had_again_as_before(world: ArticleVersion) -> None:
    asked = {"deed": "accept", "name": "Danil Solveig", "kind": "person", "represents": "Veltria", "why": "seen on television"}
    assert "2 quotes will be shown without “not verified”" in sent("/names/d-solveig/", 200, **asked)
    sent("/names/d-solveig/", **asked, confirmed="yes")
    assert "not verified" not in opened("/speakers/d-solveig/")
    assert "Edit names" in opened("/speakers/d-solveig/", "editor")
    assert "Edit names" not in opened("/speakers/d-solveig/", "analyst")
    path = "/speakers/d-solveig/names/"
    asked = {
        "deed": "add",
        "text": "Solveig",
        "start": "2020",
        "end": "8 November 2024",
        "source": "https://who.example/",
        "read_again": "on",
        "why": "so printed",
    }
    assert "2 articles mention" not in (shown := sent(path, 200, **asked))
    assert "1 article mentions this name." in shown
    assert "“Solveig” is a name of Danil Solveig now. 1 article will be read again." in sent(path, **asked, confirmed="yes")
    assert ArticleVersion.objects.get().extraction == "waiting"
    assert "has the alias “Solveig” already for some of these days" in sent(path, 409, **asked, confirmed="yes")
    assert "The period ends before it begins." in sent(path, 422, **asked | {"end": "2019"})
    alias = Alias.objects.get(text="Solveig")
    page = sent(f"/aliases/{alias.pk}/", deed="change", text="Solveig", start="2021", source="https://who.example/", why="later")
    assert "One Veil" not in page
    assert "From 1 January 2020 → 1 January 2021" in page.replace("from 1", "1").replace("to 1", "1")
    before = Alias.history.filter(id=alias.pk).earliest("pk")
    sent(path, deed="revert", kind="alias", version=str(before.pk))
    alias.refresh_from_db()
    assert str(alias.start) == "2020-01-01"
    sent(f"/aliases/{alias.pk}/", deed="remove", why="nobody does")
    sent(path, deed="revert", kind="alias", version=str(Alias.history.filter(id=alias.pk).latest("pk").pk))
    assert Alias.objects.filter(text="Solveig").count() == 1
    sent(path, deed="speaker", name="Dan Solveig", kind="person", represents="Orvend", why="shorter")
    assert "Speaker “Dan Solveig” changed" in text(opened(path, "editor"))
    assert sent(path, 422, deed="speaker", name="", kind="king", why="").count("Say why in a few words") == 1
    for wrong in ({"deed": "dance"}, {}, {"deed": "revert", "kind": "alias", "version": "x"}):
        sent(path, 422, **wrong)
    sent(path, 409, deed="revert", kind="alias", version="999999")


def test_two_are_merged_side_by_side_and_taken_back(world: ArticleVersion) -> None:
    path = "/speakers/d-solveig/merge/"
    assert "Nobody here is known as" in text(opened(f"{path}?speaker=Zyzzyva", "editor"))
    page = text(opened(f"{path}?speaker=Dara+Solveig", "editor"))
    assert "Merge D. Solveig and Dara Solveig" in page
    assert "Quotes 2" in page
    asked = {
        "speaker": "dara-solveig",
        "speaker_slug": "dara-solveig",
        "speaker_for": "dara-solveig",
        "keep": "dara-solveig",
        "take_name": "dara-solveig",
    }
    sent(path, 422, **asked)
    kept_wrong = asked | {"keep": "d-solveig", "take_represents": "dara-solveig", "why": "one woman"}
    assert "is an accepted speaker and D. Solveig is not. Keep Dara Solveig." in sent(path, 409, **kept_wrong)
    assert "D. Solveig is Dara Solveig now." in sent(path, **asked, take_represents="dara-solveig", why="one woman")
    merge = SpeakerMerge.objects.get()
    assert "One-Editor Veil" in (page := text(opened("/names/?lane=merges", "editor")))
    assert "“one woman”" in page
    assert "was merged into Dara Solveig" in text(opened(f"/merges/{merge.pk}/undo/", "editor"))
    assert "both stand as before" in sent(f"/merges/{merge.pk}/undo/", why="two women")
    assert Quote.objects.filter(speaker__slug="d-solveig").count() == 2
    assert "taken back already" in sent(f"/merges/{merge.pk}/undo/", 409, why="again")
    itself = client_of("editor").get(f"{path}?speaker=d-solveig")
    assert itself.status_code == 422
    assert "cannot be merged into itself" in itself.content.decode()


@pytest.mark.parametrize(
    "path", ["/names/", "/names/?lane=doubtful", "/names/?lane=none", "/names/?lane=merges", "/speakers/kept/names/", "/names/new-1-0/"]
)
def test_the_number_of_queries_does_not_grow(path: str) -> None:
    who, kept, counts, stored = person("nara", "editor"), make_speaker("Kept", slug="kept"), [], 0
    for rows in SEVERAL:
        for number in range(stored, rows):
            new = make_speaker(f"New Name{number}", slug=f"new-{rows}-{number}" if number else "new-1-0", status="candidate")
            make_quote(speaker=new)
            make_quote(speaker=Speaker.objects.get(slug="new-1-0"))
            baker.make(Alias, speaker=kept, text=f"Alias {number}", folded="alias")
            make_speaker(f"None {number}", slug=f"none-{number}", status="candidate")
            ignore_name(slug=f"none-{number}", who=who)
            make_speaker(f"Twice {number}", slug=f"twice-{number}")
            merge_speakers(kept_slug="kept", given_up_slug=f"twice-{number}", who=who)
        stored = rows
        counts.append(queries_of(path, "editor"))
    assert len(set(counts)) == 1, counts
    assert counts[0] <= MOST_QUERIES, counts


def test_strangers_and_analysts_see_none_of_it(client: Client, world: ArticleVersion) -> None:
    assert client.get("/names/")["Location"] == "/login/?next=/names/"
    assert client_of("analyst").get("/names/").status_code == 403
    assert client_of("analyst").post("/names/d-solveig/", {"deed": "ignore", "why": "x", "confirmed": "yes"}).status_code == 403
    assert Quote.objects.filter(speaker__slug="d-solveig").count() == 2
