"""Audit what constraints cannot see: `manage.py verify`."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from statements.auditing import audit


class Command(BaseCommand):
    """Walk the whole database and name every row that contradicts another."""

    help = "Audit texts, pieces, effective values, offices and merges; exits with 1 where something is wrong."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print a line for each finding and their number."""
        findings = 0
        for finding in audit():
            findings += 1
            self.stdout.write(finding)
        if findings:
            raise CommandError(f"{findings} findings")
        self.stdout.write("Nothing contradicts anything.")
