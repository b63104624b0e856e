"""Load the reference data: `manage.py load_reference [FOLDER] [--overwrite]`."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from statements.actions.load_reference import ReferenceDataError, load_reference


class Command(BaseCommand):
    """Add what the files hold and the database lacks; report what differs."""

    help = "Load countries, outlets, speakers, topics and events from a folder of reference files."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the folder and whether the files' word replaces what is stored."""
        parser.add_argument("folder", nargs="?", type=Path, default=settings.REFERENCE_DIR)
        parser.add_argument("--overwrite", action="store_true", help="replace stored rows that differ from the files")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say what came of it."""
        try:
            loaded = load_reference(options["folder"], overwrite=options["overwrite"])
        except (ReferenceDataError, KeyError) as error:
            raise CommandError(f"nothing was loaded: {error}") from error
        self.stdout.write(f"{loaded.added} added, {loaded.overwritten} overwritten, {len(loaded.differing)} stored otherwise and left so")
        for line in loaded.differing:
            self.stdout.write(f"  {line}")
