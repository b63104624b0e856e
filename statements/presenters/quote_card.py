"""What a quote card prints; the same wherever a quote is listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from statements.models import Quote, Speaker, Topic
from statements.presenters.value_words import coded
from statements.presenters.wording import written, written_to

LONG = 520  # characters: about six lines of a card

WORDINGS = {
    Quote.Kind.DIRECT: ("", ""),
    Quote.Kind.INDIRECT: ("reported speech", "The article’s words for what was said, not the speaker’s own."),
    Quote.Kind.MIXED: ("partly reported speech", "Only what stands in quotation marks is given as the speaker’s own words."),
}


@dataclass(frozen=True, slots=True)
class NamedSpeaker:
    """A speaker as a card names it; one without an address was not identified."""

    name: str
    href: str = ""
    verified: bool = True
    stands_for: str = ""


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """A quote, ready to print."""

    pk: int
    href: str
    words: str
    is_long: bool
    opens: str
    closes: str
    cue: str
    wording: str
    wording_explained: str
    speakers: tuple[NamedSpeaker, ...]
    office: str
    said: str
    inferred: bool
    outlet: str
    outlet_href: str
    is_sample: bool
    published: str
    article: str
    article_href: str
    more_outlets: int
    act: str
    act_name: str
    topics: tuple[Topic, ...]
    checked: bool
    state: str
    retracted: bool
    changed: bool
    former: bool


def quote_cards(quotes: Iterable[Quote], outlets: Mapping[int, int]) -> list[QuoteCard]:
    """Shape quotes loaded `for_cards`; `outlets` counts those that report each statement."""
    return [quote_card(quote, outlets) for quote in quotes]


def quote_card(quote: Quote, outlets: Mapping[int, int]) -> QuoteCard:
    """Shape one quote."""
    article, is_direct = quote.version.article, quote.kind == Quote.Kind.DIRECT
    wording, explained = WORDINGS[Quote.Kind(quote.kind)]
    return QuoteCard(
        pk=quote.pk,
        href=quote.get_absolute_url(),
        words=quote.words,
        is_long=len(quote.words) > LONG,
        # A direct quote is stored without its marks; reported speech never gets any that the article does not have
        opens="“" if is_direct else "",
        closes="”" if is_direct else "",
        # Reported words often begin in mid-sentence; the article's own word for saying leads into them
        cue="" if is_direct else " ".join(quote.cue.split()),
        wording=wording,
        wording_explained=explained,
        speakers=_speakers(quote),
        office=_office(quote),
        said=written_to(quote.said_on, quote.said_on_precision) if quote.said_on else "",
        inferred=quote.said_on_basis == Quote.Basis.INFERRED,
        outlet=article.outlet.name,
        outlet_href=article.outlet.get_absolute_url(),
        is_sample=article.outlet.is_sample,
        published=written(article.published_on) if article.published_on else "",
        article=article.title,
        article_href=article.get_absolute_url(),
        more_outlets=max(outlets.get(quote.statement_id or 0, 1) - 1, 0),
        act=quote.act,
        act_name=coded("act", quote.act),
        topics=tuple(link.topic for link in quote.quote_topics.all()),
        checked=quote.is_checked,
        state=_state(quote),
        retracted=article.retracted_at is not None,
        changed=quote.version.number > 1,
        former=quote.presence == Quote.Presence.SUPERSEDED,
    )


def _speakers(quote: Quote) -> tuple[NamedSpeaker, ...]:
    if quote.speaker is None:
        return (NamedSpeaker(f"Not identified (“{quote.mention}”)" if quote.mention else "Not identified"),)
    return (_named(quote.speaker, _office(quote)), *(_named(joint.speaker) for joint in quote.joint_speakers.all()))


def _named(speaker: Speaker, office: str = "") -> NamedSpeaker:
    verified, stands_for = speaker.status != Speaker.Status.CANDIDATE, speaker.stands_for
    # “Foreign Minister of Iran” needs no “Iran” after it
    said_already = stands_for in office or stands_for in speaker.name
    return NamedSpeaker(speaker.name, speaker.get_absolute_url(), verified, "" if said_already else stands_for)


def _office(quote: Quote) -> str:
    if quote.office:
        return quote.office.title
    return quote.speaker.printed_office if quote.speaker else ""


def _state(quote: Quote) -> str:
    return {
        Quote.Review.BULK_ACCEPTED: "unchecked, accepted in bulk",
        Quote.Review.CORRECTED: "checked and corrected",
        Quote.Review.ADDED: "added by an editor",
        Quote.Review.CONFIRMED: "checked",
        Quote.Review.REJECTED: "rejected",
    }.get(Quote.Review(quote.review), "unchecked")
