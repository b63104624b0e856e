"""The list of quotes: what its filters let through, what it says, and what it does with nonsense."""

from datetime import date
from html import unescape

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from model_bakery import baker

from articles.models import Country
from statements.models import JointSpeaker, Office, Quote, Speaker
from tests.factories import make_outlet, make_quote, make_speaker, make_topic, make_version

pytestmark = pytest.mark.django_db


def listed(client: Client, **asked: str | list[str]) -> set[int]:
    response = client.get("/quotes/", asked)
    assert response.status_code == 200
    return {card.pk for card in response.context["cards"]}


def test_it_shows_quotes_newest_first_with_their_number(client: Client) -> None:
    older = make_quote("Said before.", said_on=date(2024, 1, 2))
    newer = make_quote("Said after.", said_on=date(2024, 3, 4))
    response = client.get("/quotes/")
    assert [card.pk for card in response.context["cards"]] == [newer.pk, older.pk]
    assert response.context["summary"] == "2 quotes, newest first"


def test_rejected_and_withdrawn_quotes_are_in_no_list_no_count_and_no_choice(client: Client) -> None:
    topic = make_topic("Mediation")
    make_quote("Never said that.", review=Quote.Review.REJECTED, topics=(topic,))
    make_quote("No longer read so.", presence=Quote.Presence.WITHDRAWN, topics=(topic,))
    vouched = make_quote("Vouched for.", presence=Quote.Presence.WITHDRAWN, review=Quote.Review.CONFIRMED)
    response = client.get("/quotes/")
    assert [card.pk for card in response.context["cards"]] == [vouched.pk]
    assert response.context["total"] == 1
    assert b"Mediation" not in response.content


def test_it_filters_by_speaker_alone_and_jointly(client: Client) -> None:
    speaker, other = make_speaker("Ilham Aliyev", slug="ilham-aliyev"), make_speaker("Nikol Pashinyan")
    own, joint = make_quote(speaker=speaker), make_quote(speaker=other)
    make_quote(speaker=other)
    JointSpeaker.objects.create(quote=joint, speaker=speaker, ordinal=1)
    assert listed(client, speaker="ilham-aliyev") == {own.pk, joint.pk}


def test_a_merged_speaker_stands_for_the_one_it_went_into(client: Client) -> None:
    speaker = make_speaker("Ilham Aliyev")
    make_speaker("Ilkham Aliev", slug="old", status=Speaker.Status.MERGED, merged_into=speaker)
    quote = make_quote(speaker=speaker)
    make_quote()
    assert listed(client, speaker="old") == {quote.pk}


def test_an_institution_speaks_through_whoever_held_its_office_that_day(client: Client) -> None:
    ministry = make_speaker("Foreign Ministry", slug="mfa", kind=Speaker.Kind.ORGANISATION)
    press = make_speaker("Press office", kind=Speaker.Kind.ORGANISATION, part_of=ministry)
    minister = make_speaker("Ararat Mirzoyan")
    office = baker.make(Office, speaker=minister, title="Foreign Minister", institution=ministry)
    as_minister, by_press, by_itself = make_quote(speaker=minister, office=office), make_quote(speaker=press), make_quote(speaker=ministry)
    make_quote(speaker=minister)
    assert listed(client, institution="mfa") == {as_minister.pk, by_press.pk, by_itself.pk}


def test_a_name_that_one_speaker_bears_becomes_the_filter(client: Client) -> None:
    make_speaker("Nikol Pashinyan", "Pashinyan", slug="nikol-pashinyan")
    response = client.get("/quotes/", {"speaker_name": "pashinian", "act": "deny"})
    assert response.status_code == 302
    assert response["Location"] == "/quotes/?act=deny&speaker=nikol-pashinyan"


def test_a_name_that_several_bear_gives_the_choice_and_never_a_guess(client: Client) -> None:
    ilham, heydar = make_speaker("Ilham Aliyev", "Aliyev", slug="ilham"), make_speaker("Heydar Aliyev", "Aliyev", slug="heydar")
    quotes = {make_quote(speaker=ilham).pk, make_quote(speaker=heydar).pk}
    make_quote(speaker=make_speaker("Somebody Else"))
    response = client.get("/quotes/", {"speaker_name": "Aliyev"})
    assert {card.pk for card in response.context["cards"]} == quotes
    assert {href for _, href in response.context["namesakes"]} == {"/quotes/?speaker=ilham", "/quotes/?speaker=heydar"}


def test_it_filters_by_place_outlet_act_kind_and_topic(client: Client) -> None:
    country, topics = baker.make(Country, slug="armenia", name="Armenia"), (make_topic("Landmines"), make_topic("Heritage"))
    outlet = make_outlet(slug="masrik")
    quote = make_quote(
        speaker=make_speaker("A", country=country, represents="the press"),
        version=make_version(outlet=outlet),
        act="deny",
        kind="indirect",
        topics=topics,
    )
    make_quote()
    for asked in (
        {"country": "armenia"},
        {"outlet": "masrik"},
        {"act": ["deny", "accuse"]},
        {"kind": "indirect"},
        {"topic": ["landmines", "heritage"]},
        {"represents": "the press"},
    ):
        assert listed(client, **asked) == {quote.pk}, asked


def test_it_filters_by_whether_a_person_has_read_it(client: Client) -> None:
    read, unread = make_quote(review=Quote.Review.CORRECTED), make_quote(review=Quote.Review.BULK_ACCEPTED)
    assert listed(client, checked="checked") == {read.pk}
    assert listed(client, checked="unchecked") == {unread.pk}


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        ({"said_from": "2024"}, {"2024-02-29", "2024-12-31", "2025-01-01"}),
        ({"said_from": "2024", "said_to": "2024"}, {"2024-02-29", "2024-12-31"}),
        ({"said_from": "2024-02", "said_to": "2024-02"}, {"2024-02-29"}),
        ({"said_to": "2023-12-31"}, {"2023-12-31"}),
        ({"said_from": "February 2024", "said_to": "February 2024"}, {"2024-02-29"}),
        ({"published_from": "31 December 2024", "published_to": "31 December 2024"}, {"2024-12-31"}),
        ({"published_from": "2024-12-31", "published_to": "2024-12-31"}, {"2024-12-31"}),
    ],
)
def test_a_month_or_year_is_a_period(client: Client, asked: dict[str, str], days: set[str]) -> None:
    dated = {}
    for day in ("2023-12-31", "2024-02-29", "2024-12-31", "2025-01-01"):
        quote = make_quote(version=make_version(published=date.fromisoformat(day)))
        dated[quote.pk] = day
    assert {dated[pk] for pk in listed(client, **asked)} == days


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"said_from": "soon"}, "“soon” is not a date. Write 2024-11-08, 2024-11 or 2024, or 8 November 2024."),
        ({"said_from": "2023-02-29"}, "There is no such day as 2023-02-29."),
        ({"said_from": "2024-13"}, "There is no such day as 2024-13."),
        ({"said_from": "0000"}, "There is no such day as 0000."),
        ({"said_from": "2024", "said_to": "2023"}, "The period ends before it begins."),
        ({"act": "shout"}, "“shout” is none of the choices here."),
        ({"topic": "weather"}, "“weather” is none of the choices here."),
        ({"speaker": "nobody"}, "Nobody here has the address “nobody”."),
        ({"speaker_name": "Zaphod"}, "Nobody here is known as “Zaphod”."),
        ({"q": "—"}, "There is no word in this to look for."),
        ({"sort": "sideways"}, "sideways is not one of the available choices"),
        ({"after": "yesterday"}, "The address names a place that this list does not have."),
        ({"page": "7", "sort": "relevance", "q": "happened"}, "This list ends here."),
    ],
)
def test_nonsense_is_explained_and_the_list_still_answers(client: Client, asked: dict[str, str], says: str) -> None:
    make_quote()
    response = client.get("/quotes/", asked)
    assert response.status_code == 200
    assert says in response.content.decode()


@pytest.mark.parametrize(
    "asked",
    [
        {"speaker_name": "Zaphod"},
        {"speaker": "nobody"},
        {"institution": "nothing"},
        {"institution_name": "Nothing"},
        {"said_from": "soon"},
        {"said_from": "2024", "said_to": "2023"},
        {"topic": ["weather", "landmines"]},
        {"outlet": "gazette"},
        {"act": "shout"},
        {"checked": "perhaps"},
        {"q": "—"},
        {"q": "happened", "sort": "relevance", "outlet": "gazette"},
    ],
)
def test_a_filter_that_is_not_understood_lets_nothing_through_and_says_how_to_go_on(client: Client, asked: dict[str, str | list[str]]) -> None:
    make_quote(topics=(make_topic("Landmines"),))
    response = client.get("/quotes/", asked)
    (refusal,) = response.context["refusals"]
    assert (list(response.context["cards"]), response.context["total"]) == ([], 0)
    assert "not understood" in response.content.decode()
    assert refusal.href in unescape(response.content.decode())
    assert client.get(refusal.href).context["total"] == 1


def test_an_unknown_topic_still_shows_the_topics_there_are(client: Client) -> None:
    make_quote(topics=(make_topic("Landmines"),))
    facets = {facet.name: {o.value: o.number for o in facet.options} for facet in client.get("/quotes/?topic=weather").context["facets"]}
    assert facets["topic"] == {"landmines": "1"}


def test_the_surname_of_somebody_whom_only_articles_know_is_enough(client: Client) -> None:
    make_quote(speaker=make_speaker("Rafig Rustamov", slug="rr", status=Speaker.Status.CANDIDATE))
    assert client.get("/quotes/?speaker_name=Rustamov")["Location"] == "/quotes/?speaker=rr"
    make_quote(speaker=make_speaker("Samir Rustamov", slug="sr", status=Speaker.Status.CANDIDATE))
    namesakes = client.get("/quotes/?speaker_name=Rustamov").context["namesakes"]
    assert {speaker.slug for speaker, _ in namesakes} == {"rr", "sr"}


@pytest.mark.parametrize("typed", ["Пашинян", "Փաշինյան", "Paşinyan"])
def test_a_name_in_other_letters_finds_its_bearer(client: Client, typed: str) -> None:
    make_speaker("Nikol Pashinyan", "Pashinyan", slug="np")
    assert client.get("/quotes/", {"speaker_name": typed})["Location"] == "/quotes/?speaker=np"
    assert "Nikol Pashinyan" in client.get("/find/speakers/", {"q": typed}).content.decode()


def test_half_the_name_of_an_institution_gives_the_choice(client: Client) -> None:
    make_speaker("Foreign Ministry of Armenia", "Armenian MFA", slug="am-mfa", kind=Speaker.Kind.ORGANISATION)
    make_speaker("Foreign Ministry of Azerbaijan", slug="az-mfa", kind=Speaker.Kind.ORGANISATION)
    assert client.get("/quotes/?institution_name=Armenian+MFA")["Location"] == "/quotes/?institution=am-mfa"
    (refusal,) = client.get("/quotes/?institution_name=Foreign+ministry").context["refusals"]
    assert [href for _, href in refusal.choices] == ["/quotes/?institution=am-mfa", "/quotes/?institution=az-mfa"]


def test_an_institution_is_suggested_without_a_number_that_the_filter_would_contradict(client: Client) -> None:
    make_quote(speaker=make_speaker("Foreign Ministry", kind=Speaker.Kind.ORGANISATION))
    assert "quote" not in client.get("/find/speakers/?institution_name=foreign").content.decode()
    assert "1 quote" in client.get("/find/speakers/?speaker_name=foreign").content.decode()


def test_a_bare_name_without_words_leads_to_its_one_bearer(client: Client) -> None:
    speaker = make_speaker("Ararat Mirzoyan", "Mirzoyan", slug="am")
    assert client.get("/quotes/?q=mirzoyan")["Location"] == speaker.get_absolute_url()
    assert client.get("/quotes/?q=mirzoyan&act=deny").status_code == 200
    make_quote("Mirzoyan was told.")
    assert client.get("/quotes/?q=mirzoyan").context["people"]


def test_a_bare_name_of_two_leads_to_neither(client: Client) -> None:
    make_speaker("Ilham Aliyev", "Aliyev")
    make_speaker("Heydar Aliyev", "Aliyev")
    assert len(client.get("/quotes/?q=aliyev").context["people"]) == 2


def test_empty_parameters_leave_the_address(client: Client) -> None:
    response = client.get("/quotes/?q=&act=deny&said_from=&speaker_name=")
    assert (response.status_code, response["Location"]) == (302, "/quotes/?act=deny")


def test_the_sentence_says_what_is_shown(client: Client) -> None:
    speaker = make_speaker("Ilham Aliyev", slug="ia")
    make_quote(speaker=speaker, topics=(make_topic("Border delimitation"),), said_on=date(2024, 5, 1))
    response = client.get("/quotes/?speaker=ia&topic=border-delimitation&said_from=2023&said_to=2024&checked=unchecked")
    assert response.context["summary"] == "1 unchecked quote by Ilham Aliyev on border delimitation, 2023–2024"


def test_every_filter_is_a_chip_that_takes_it_away_and_keeps_the_others(client: Client) -> None:
    make_quote(act="deny")
    chips = client.get("/quotes/?q=nothing&act=deny&act=accuse&sort=oldest").context["chips"]
    assert {chip.text: chip.href for chip in chips} == {
        "nothing": "/quotes/?act=deny&act=accuse&sort=oldest",
        "Deny": "/quotes/?q=nothing&act=accuse&sort=oldest",
        "Accuse": "/quotes/?q=nothing&act=deny&sort=oldest",
    }


def test_several_outlets_may_be_chosen_and_all_stand_in_order(client: Client) -> None:
    for slug, name in (("zenith", "zenith"), ("echo", "Écho"), ("apricot", "apricot"), ("beacon", "Beacon")):
        make_quote(version=make_version(outlet=make_outlet(slug=slug, name=name)))
    response = client.get("/quotes/?outlet=zenith&outlet=beacon")
    assert response.context["outlets"] == [
        ("beacon", "Beacon", True),
        ("zenith", "zenith", True),
        ("apricot", "apricot", False),
        ("echo", "Écho", False),
    ]
    content = response.content.decode()
    assert [content.count(f'name="outlet" value="{slug}" checked') for slug in ("zenith", "beacon", "apricot")] == [1, 1, 0]
    for path in ("/outlets/", "/articles/"):
        names = client.get(path).content.decode()
        assert names.index("apricot<") < names.index("Beacon<") < names.index("Écho<") < names.index("zenith<"), path


def test_other_words_in_the_header_keep_the_filters(client: Client) -> None:
    response = client.get("/quotes/?q=nothing&act=deny&after=2024-01-01.3")
    assert response.context["kept_filters"] == [("act", "deny")]


def test_choices_are_counted_as_if_their_own_filter_were_open(client: Client) -> None:
    topic = make_topic("Landmines")
    make_quote(act="deny", topics=(topic,))
    make_quote(act="accuse", topics=(topic,))
    make_quote(act="accuse")
    facets = {facet.name: {o.value: o.number for o in facet.options} for facet in client.get("/quotes/?act=deny").context["facets"]}
    assert facets["act"] == {"deny": "1", "accuse": "2"}
    assert facets["topic"] == {"landmines": "1"}


@pytest.mark.parametrize("sort", ["newest", "oldest", "published"])
def test_pages_lead_on_and_back_through_all_quotes_once(client: Client, sort: str) -> None:
    for number in range(60):
        published = date(2024, 1, 1 + number // 7) if number % 10 else None
        make_quote(version=make_version(published=published), said_on=date(2024, 2, 1 + number % 5))
    pages, href = [], f"/quotes/?sort={sort}"
    while href:
        context = client.get(href).context
        pages.append([card.pk for card in context["cards"]])
        last, href = href, context["pager"].onward
    assert [len(page) for page in pages] == [25, 25, 10]
    assert len({pk for page in pages for pk in page}) == 60
    back = []
    while last:
        context = client.get(last).context
        back.append([card.pk for card in context["cards"]])
        last = context["pager"].back
    assert back == pages[::-1]


def test_a_speakers_very_name_offers_the_speaker(client: Client) -> None:
    speaker = make_speaker("Ararat Mirzoyan", "Mirzoyan", slug="am")
    make_quote("Mirzoyan was told.")
    content = client.get("/quotes/?q=mirzoyan").content.decode()
    assert speaker.get_absolute_url() in content
    assert "/quotes/?speaker=am" in content


def test_an_unidentified_speaker_is_named_as_printed_and_never_guessed(client: Client) -> None:
    make_quote(speaker=None, mention="the deputy minister")
    assert "Not identified (“the deputy minister”)" in client.get("/quotes/").content.decode()


def test_reported_speech_gets_no_quotation_marks_of_ours(client: Client) -> None:
    make_quote("Words of his own.", kind="direct")
    make_quote("that the road was open", kind="indirect")
    content = client.get("/quotes/").content.decode()
    assert "“Words of his own.”" in content
    assert "“that the road was open" not in content
    assert "reported speech" in content


def test_reported_speech_is_led_into_by_the_articles_word_for_saying(client: Client) -> None:
    make_quote("both countries to go on", kind="indirect", cue="urged")
    make_quote("Words of his own.", kind="direct", cue="said")
    make_quote("the road is “open”", kind="mixed")
    content = client.get("/quotes/").content.decode()
    assert '<small class="cue">urged:</small> both countries to go on' in content
    assert content.count('class="cue"') == 1


def test_a_candidates_name_is_marked(client: Client) -> None:
    make_quote(speaker=make_speaker("Some Body", status=Speaker.Status.CANDIDATE))
    assert "not verified" in client.get("/quotes/").content.decode()


def test_htmx_gets_the_part_and_the_address_to_show(client: Client) -> None:
    make_quote(act="deny")
    response = client.get("/quotes/?act=deny&q=", headers={"HX-Request": "true"}, follow=True)
    assert "<html" not in response.content.decode()
    assert response["HX-Push-Url"] == "/quotes/?act=deny"
    assert "HX-Request" in response["Vary"]
    again = client.get("/quotes/?act=deny", headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert "<html" in again.content.decode()


def test_words_are_never_markup(client: Client) -> None:
    make_quote("<script>alert(1)</script>", mention="<b>x</b>")
    content = client.get("/quotes/", {"q": "<script>"}).content.decode()
    assert "<script>alert" not in content
    assert "<b>x</b>" not in content


def test_posting_to_it_is_refused(client: Client) -> None:
    assert client.post("/quotes/").status_code == 405


NAMES = st.sampled_from(
    ["q", "speaker", "speaker_name", "institution", "said_from", "said_to", "topic", "checked", "sort", "after", "before", "page"]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=st.dictionaries(NAMES, st.text(max_size=20) | st.sampled_from(["2024", "relevance", "2024-01-01.5", "9" * 30])))
def test_no_address_upsets_it(client: Client, asked: dict[str, str]) -> None:
    assert client.get("/quotes/", {name: value.encode("utf-8", "replace") for name, value in asked.items()}).status_code in (200, 302)
