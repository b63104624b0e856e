"""Read articles for quotes again: `manage.py extract [--article ID | --older-than VERSION | --failed] [--workers N]`."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles import selecting
from articles.extractor_order import UnknownVersionError
from articles.models.article import ArticleVersionQuerySet
from statements.actions.store_reading import Stored
from statements.extracting import MODEL, Extracted, extract_versions
from statements.management.commands.ingest import workers
from statements.management.progress import ProgressShown

HELP = """Read the newest versions of articles for quotes, those never read unless told otherwise. What is found is matched to the quotes
there are: what people have confirmed, corrected, rejected or added stays. Versions of extractors are compared number by number; under
another name than the one given they count as older."""


class Command(BaseCommand):
    """Choose versions, send them through the door, and sum up."""

    help = HELP

    def add_arguments(self, parser: CommandParser) -> None:
        """Take which articles to read, and by how many processes."""
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument("--article", type=int, metavar="ID", help="one article")
        choice.add_argument("--older-than", metavar="VERSION", help=f"those last read by an older extractor than, say, {MODEL}")
        choice.add_argument("--failed", action="store_true", help="those whose reading failed")
        parser.add_argument("--workers", type=workers, default=1, metavar="N", help="processes that read (default: 1)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, then sum up; a text that could not be read makes the exit status 1."""
        versions = list(self._chosen(options).values_list("pk", flat=True))
        total, stored, failed = len(versions), Stored(), []
        done = 0
        with ProgressShown() as progress:

            def tell(extracted: Extracted) -> None:
                nonlocal done, stored
                done, stored = done + 1, stored + extracted.stored
                if extracted.error:
                    failed.append(extracted)
                progress("reading", done, total)

            if versions:
                extract_versions(versions, workers=options["workers"], on_done=tell)
        self._report(total - len(failed), stored, failed)

    def _chosen(self, options: dict[str, Any]) -> ArticleVersionQuerySet:
        if options["article"] is not None:
            chosen = selecting.of_article(options["article"])
            if not chosen.exists():
                raise CommandError(f"there is no article {options['article']} in English")
            return chosen
        if options["older_than"] is not None:
            try:
                return selecting.older_than(options["older_than"])
            except UnknownVersionError as error:
                raise CommandError(str(error)) from error
        if options["failed"]:
            return selecting.failed()
        if left := selecting.waiting_in_imports():
            self.stderr.write(f"{left:,} more wait in unfinished imports: `manage.py work --once` reads them")
        return selecting.waiting()

    def _report(self, read: int, stored: Stored, failed: list[Extracted]) -> None:
        counts = f"{stored.new:,} new, {stored.matched:,} matched, {stored.withdrawn:,} withdrawn, {stored.conflicts:,} conflicts"
        self.stdout.write(f"{read:,} read by {MODEL}: {counts}" + (f"; {len(failed):,} failed" if failed else ""))
        for extracted in failed:
            self.stdout.write(f"version {extracted.version_id}: {extracted.error}")
        if failed:
            raise SystemExit(1)
