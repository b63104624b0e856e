"""The one door to the `extraction` package: texts go out, found quotes come back and are stored.

Only management commands and the worker come through here, so that the web process never loads a model.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from typing import Any

from django.utils.text import slugify
from spacy.language import Language

from articles.models import ArticleVersion, Country, Outlet
from articles.pausing import Pauses
from articles.preparing import Prepared
from extraction import ExtractionError, Text, extract, load
from extraction import directory as directories
from extraction.records import Attributed, Statement
from extraction.version import MODEL
from statements import models, spawning
from statements.actions.store_reading import Stored, note_failed_extraction, store_reading
from statements.core.sampled_quotes import sampled
from statements.core.values import FoundQuote, NamedSpeaker, SaidOn

__all__ = ["MODEL", "Extracted", "build_directory", "extract_versions", "make_sampler"]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Extracted:
    """What came of one version: what was stored, or why it could not be read."""

    version_id: int
    stored: Stored
    error: str = ""


def extract_versions(version_ids: Iterable[int], *, workers: int = 1, on_done: Callable[[Extracted], None] = lambda _: None) -> list[Extracted]:
    """Read versions and store what is found, in the order given, whatever the number of worker processes."""
    done, pauses = [], Pauses()
    for version_id, outcome in _read_all(_texts(version_ids), workers):
        with pauses.write():
            extracted = _store(version_id, outcome)
            on_done(extracted)
        done.append(extracted)
    return done


def make_sampler() -> Callable[[Prepared], dict[str, Any]]:
    """Load what reads for quotes, and give a function that reads texts not stored and stores nothing of what it finds."""
    reader = Reader(build_directory())
    outlets = {outlet.slug: outlet for outlet in Outlet.objects.all()}

    def read(text: Prepared) -> dict[str, Any]:
        outlet = outlets[text.outlet]
        outcome = reader.read(Text(text.text, text.published_on, outlet.name, text.title, outlet.time_zone))
        return sampled(text.text, outcome)

    return read


def build_directory() -> directories.Directory:
    """Give the directory that names are resolved against, from the accepted speakers of the database."""
    return directories.Directory(
        countries=tuple(
            directories.Country(row.code, row.name, tuple(row.names), tuple(row.demonyms), tuple(row.capitals))
            for row in Country.objects.order_by("slug")
        ),
        roles=tuple(directories.Role(row.slug, row.name, row.unique, tuple(row.nouns)) for row in models.Role.objects.order_by("slug")),
        speakers=tuple(map(_speaker, _accepted_speakers())),
        topics=tuple(map(_topic, models.Topic.objects.order_by("slug"))),
        events=tuple(
            directories.Event(row.slug, row.name, row.kind, row.start, row.end, row.place, tuple(row.aliases))
            for row in models.Event.objects.order_by("slug")
        ),
    )


def _accepted_speakers() -> Iterable[models.Speaker]:
    accepted = models.Speaker.objects.accepted().select_related("country", "part_of")
    return accepted.prefetch_related("aliases", "offices__role", "offices__institution", "offices__country").order_by("slug")


def _speaker(row: models.Speaker) -> directories.Speaker:
    return directories.Speaker(
        slug=row.slug,
        name=row.name,
        kind=row.kind,
        country=_country_key(row.country),
        represents=row.represents,
        part_of=row.part_of.slug if row.part_of else "",
        gender=row.gender,
        aliases=tuple(directories.Alias(alias.text, alias.start, alias.end, bool(alias.source)) for alias in row.aliases.all()),
        offices=tuple(map(_office, row.offices.all())),
    )


def _office(row: models.Office) -> directories.Office:
    institution = row.institution.slug if row.institution else ""
    return directories.Office(row.role.slug, row.title, institution, _country_key(row.country), row.start, row.end, bool(row.source))


def _topic(row: models.Topic) -> directories.Topic:
    return directories.Topic(row.slug, row.name, tuple(directories.Term(term["term"], float(term["weight"])) for term in row.terms))


def _country_key(country: Country | None) -> str:
    """Give the code that the directory knows a country by, or its name where it has none."""
    return (country.code or country.name) if country else ""


def _texts(version_ids: Iterable[int]) -> Iterator[tuple[int, Text]]:
    for version_id in version_ids:
        version = ArticleVersion.objects.select_related("article__outlet").get(pk=version_id)
        article = version.article
        yield version_id, Text(version.text, article.published_on, article.outlet.name, article.title, article.outlet.time_zone)


Outcome = tuple[FoundQuote, ...] | str


def _read_all(texts: Iterator[tuple[int, Text]], workers: int) -> Iterator[tuple[int, Outcome]]:
    """Read texts here or in spawned processes; an outcome is what was found, or the error in words."""
    directory = build_directory()
    if workers <= 1:
        reader = Reader(directory)
        for version_id, text in texts:
            yield version_id, reader.read(text)
        return
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=spawning.start, initargs=(spawning.pickled(_start_worker, directory),)) as pool:
        try:
            for batch in _batches(texts, workers * 8):
                with spawning.out_of_reach():
                    outcomes = pool.map(_read_in_worker, [text for _, text in batch])
                yield from zip([version_id for version_id, _ in batch], outcomes, strict=True)
        finally:
            # whoever is told to end waits for the texts in hand and not for those in the queue
            pool.shutdown(wait=False, cancel_futures=True)


def _batches(texts: Iterator[tuple[int, Text]], size: int) -> Iterator[list[tuple[int, Text]]]:
    """Cut a stream into lists, so that a long import does not wait in memory as a whole."""
    batch: list[tuple[int, Text]] = []
    for item in texts:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


class Reader:
    """The pipeline, loaded once, with the directory it names speakers by."""

    def __init__(self, directory: directories.Directory) -> None:
        self.directory = directory
        self.nlp: Language = load(directory)

    def read(self, text: Text) -> Outcome:
        """Find the quotes of a text; where reading fails give the error in words, for one bad text must not stop a batch."""
        try:
            return tuple(self._found(statement) for statement in extract(self.nlp, text).statements)
        except ExtractionError as error:
            return str(error)
        except Exception as error:
            log.exception("reading “%s” failed", text.title)
            return f"{type(error).__name__}: {error}"

    def _found(self, statement: Statement) -> FoundQuote:
        return FoundQuote(
            pieces=statement.content,
            kind=statement.type,
            cue=statement.cue,
            mention=statement.speaker_mention,
            speaker=self._named(statement.speaker),
            also=tuple(filter(None, map(self._named, statement.also))),
            said_on=_said_on(statement.said_on, statement.date_precision, statement.date_basis),
            act=statement.act,
            topics=statement.topics,
            occasion=statement.occasion.slug if statement.occasion else None,
            mentioned_events=tuple(dict.fromkeys(event.slug for event in statement.mentioned)),
            confidence=statement.confidence,
            evidence=statement.evidence,
        )

    def _named(self, attributed: Attributed) -> NamedSpeaker | None:
        """Give the speaker's slug; a new name gets its own, apart from that of anybody it was *not* resolved to."""
        if not attributed.name or not attributed.kind:
            return None
        slug = attributed.slug or slugify(attributed.name)[:140]
        if not attributed.slug and (not slug or slug in self.directory.by_slug):
            slug = f"{slug}-unverified".strip("-")
        return NamedSpeaker(slug, attributed.name, attributed.kind, bool(attributed.slug), attributed.country, attributed.office)


def _said_on(day: date | None, precision: str, basis: str) -> SaidOn:
    return SaidOn(day, precision, basis) if day else SaidOn()


_reader: Reader


def _start_worker(directory: directories.Directory) -> None:
    global _reader
    _reader = Reader(directory)


def _read_in_worker(text: Text) -> Outcome:
    return _reader.read(text)


def _store(version_id: int, outcome: Outcome) -> Extracted:
    if isinstance(outcome, str):
        note_failed_extraction(version_id=version_id, extractor=MODEL, error=outcome)
        return Extracted(version_id, Stored(), outcome)
    return Extracted(version_id, store_reading(version_id=version_id, extractor=MODEL, found=outcome))
