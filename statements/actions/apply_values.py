"""Write effective values into a quote's columns and rows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import F

from articles.models import ArticleVersion
from language.searchable import searchable
from statements.actions.speakers_called import Called, Chosen, UnknownNameError, named_in, spoken_by
from statements.core.values import SaidOn, words_of
from statements.models import Event, JointSpeaker, Office, Piece, Quote, QuoteTopic, Speaker, Topic


def apply_values(quote: Quote, values: Mapping[str, Any]) -> None:
    """Make the quote, new or stored, hold these values: its columns, pieces, topics, joint speakers and mentions."""
    version = quote.version
    said = SaidOn.from_json(values["said_on"])
    day = said.day or version.article.published_on
    called = Called(named_in(values))
    speaker, also = spoken_by(called, values, day, Chosen(quote).__contains__)
    quote.words = words_of(version.text, values["pieces"])
    quote.search_text = searchable(quote.words)
    quote.kind, quote.act = values["kind"], values["act"]
    quote.cue_start, quote.cue_end, quote.cue = _slice(version.text, values["cue"], 200)
    quote.mention_start, quote.mention_end, quote.mention = _slice(version.text, values["mention"], 500)
    quote.speaker = speaker
    quote.said_on, quote.said_on_precision, quote.said_on_basis = said.day, said.precision, said.basis
    quote.sort_date = said.day or version.article.day
    quote.office = office_on(speaker, day)
    quote.occasion = _event(values["occasion"]) if values["occasion"] else None
    quote.save()
    _replace_rows(quote, values, also, called.several(values["mentioned_people"], day))


def office_on(speaker: Speaker | None, day: date | None) -> Office | None:
    """Give the office a speaker held on the day, the latest begun where there were several."""
    if speaker is None or day is None:
        return None
    return Office.objects.filter(speaker=speaker).exclude(source="").held_on(day).order_by(F("start").desc(nulls_last=True), "-id").first()


def _replace_rows(quote: Quote, values: Mapping[str, Any], also: list[Speaker], mentioned: list[Speaker]) -> None:
    """Write what hangs on the quote anew, and only where it differs."""
    pieces = [tuple(piece) for piece in values["pieces"]]
    if pieces != [(p.start, p.end) for p in quote.pieces.order_by("ordinal")]:
        quote.pieces.all().delete()
        Piece.objects.bulk_create(Piece(quote=quote, ordinal=n, start=start, end=end) for n, (start, end) in enumerate(pieces, start=1))
    if values["topics"] != list(quote.quote_topics.order_by("ordinal").values_list("topic__slug", flat=True)):
        quote.quote_topics.all().delete()
        QuoteTopic.objects.bulk_create(QuoteTopic(quote=quote, topic=_topic(slug), ordinal=n) for n, slug in enumerate(values["topics"], start=1))
    if also != [joint.speaker for joint in quote.joint_speakers.select_related("speaker").order_by("ordinal")]:
        quote.joint_speakers.all().delete()
        JointSpeaker.objects.bulk_create(JointSpeaker(quote=quote, speaker=speaker, ordinal=n) for n, speaker in enumerate(also, start=1))
    quote.mentioned_events.set([_event(slug) for slug in values["mentioned_events"]])
    quote.mentioned_people.set(mentioned)


def _slice(text: str, span: list[int] | None, longest: int) -> tuple[int | None, int | None, str]:
    if span is None:
        return None, None, ""
    start, end = span
    return start, end, text[start:end][:longest]


def _topic(slug: str) -> Topic:
    try:
        return Topic.objects.get(slug=slug)
    except Topic.DoesNotExist:
        raise UnknownNameError(f"no topic is stored under “{slug}”") from None


def _event(slug: str) -> Event:
    try:
        return Event.objects.get(slug=slug)
    except Event.DoesNotExist:
        raise UnknownNameError(f"no event is stored under “{slug}”") from None


def version_for_quotes(version_id: int) -> ArticleVersion:
    """Load a version as applying values needs it, held against other writers until the transaction ends."""
    return ArticleVersion.objects.select_for_update(of=("self",)).select_related("article").get(pk=version_id)
