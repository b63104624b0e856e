"""Bring in articles: `manage.py ingest PATH... [--manifest CSV] [--outlet NAME] [--dry-run] [--workers N]`."""

from __future__ import annotations

import getpass
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.actions.fill_batch import fill_batch, make_key, open_batch
from articles.draining import Drain
from articles.metadata.outlets import UNKNOWN, OutletNames
from articles.models import ImportBatch, Outlet
from articles.readers import ColumnMapping, SourceError, Sources
from articles.readers.reading import KINDS
from articles.readers.records import RefusedError
from articles.reporting import Report, report_on
from articles.trying import try_import
from statements.extracting import Extracted, extract_versions
from statements.management.progress import ProgressShown

HELP = """Read articles from text files, web pages, workbooks, CSV and JSON tables, zip archives, and folders of them; store them and
find their quotes. A manifest.csv (columns file, outlet, title, author, published, url, language) describes the texts of its folder;
--manifest takes its place. The same command run again takes up where it was broken off, and adds nothing twice."""


def workers(value: str) -> int:
    """Read a number of processes."""
    if not value.isdigit() or not 1 <= int(value) <= 64:
        raise ArgumentTypeError("give a number from 1 to 64")
    return int(value)


class Command(BaseCommand):
    """Fill the ledger and drain it."""

    help = HELP

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the sources and how to read them."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=f"a file ({', '.join(KINDS)}), or a folder of them")
        parser.add_argument("--manifest", type=Path, metavar="CSV", help="what is known about text files and web pages")
        told = "the outlet of texts that name none (default: the unknown outlet); tables are read by its column mapping"
        parser.add_argument("--outlet", default="", metavar="NAME", help=told)
        parser.add_argument("--dry-run", action="store_true", help="report what would come of it and write nothing")
        parser.add_argument("--workers", type=workers, default=1, metavar="N", help="processes that read for quotes (default: 1)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, then report; any text that did not come through makes the exit status 1."""
        try:
            outlet = self._outlet(options["outlet"])
            sources = Sources(options["paths"], options["manifest"], _mapping(outlet) if options["outlet"] else None)
        except (SourceError, RefusedError) as error:
            raise CommandError(f"nothing was read: {error}") from error
        try:
            with ProgressShown() as progress:
                report = (
                    self._try(sources, outlet, progress) if options["dry_run"] else self._import(sources, outlet.slug, options["workers"], progress)
                )
        except KeyboardInterrupt:
            raise CommandError("broken off: run the same command again to take it up", returncode=130) from None
        for line in report.lines():
            self.stdout.write(line)
        if not report.is_clean:
            raise SystemExit(1)

    def _outlet(self, name: str) -> Outlet:
        """Check the outlet that texts without one get, and that the unknown one is there."""
        if not Outlet.objects.filter(slug=UNKNOWN).exists():
            raise SourceError("no outlets are stored yet: run `manage.py load_reference` first")
        return OutletNames().outlet(name)

    def _try(self, sources: Sources, outlet: Outlet, progress: ProgressShown) -> Report:
        self.stderr.write("dry run: nothing is written")
        return try_import(sources.read(), outlet=outlet.slug, on_tried=_summed(progress, "looking"))

    def _import(self, sources: Sources, outlet: str, processes: int, progress: ProgressShown) -> Report:
        options = {"paths": [str(folder.label()) for folder in sources.folders], "manifest": str(sources.manifest_path or ""), "outlet": outlet}
        batch, is_new = open_batch(key=make_key(sources.key(), outlet), options=options, created_by_name=getpass.getuser())
        if not is_new:
            self.stderr.write(f"taking up the import of {batch.created_at:%d %B %Y %H:%M} UTC, which is not finished")
        fill_batch(batch=batch, found=sources.read(), outlet=outlet, on_filled=_summed(progress, "reading files"))
        Drain(batch, reader(processes), progress).run()
        return report_on(ImportBatch.objects.get(pk=batch.pk))


def _mapping(outlet: Outlet) -> ColumnMapping:
    return ColumnMapping.from_json(outlet.column_mapping, outlet.name)


def reader(processes: int) -> Callable[[Iterable[int], Callable[[int, str], None]], object]:
    """Give the function that a drain reads versions by: the door to extraction."""

    def read(version_ids: Iterable[int], on_done: Callable[[int, str], None]) -> object:
        def tell(extracted: Extracted) -> None:
            on_done(extracted.version_id, extracted.error)

        return extract_versions(version_ids, workers=processes, on_done=tell)

    return read


def _summed(progress: ProgressShown, phase: str) -> Callable[[int], None]:
    """Turn numbers of further pieces into how many are done."""
    done = 0

    def add(more: int) -> None:
        nonlocal done
        done += more
        progress(phase, done)

    return add
