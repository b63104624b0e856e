"""Measure the pages of the database that DATABASE_URL names, and print the figures as JSON."""

from __future__ import annotations

import json
import os
import sys

import django


def main() -> None:
    """Set the site up and measure it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    # the models can be imported only now
    from benchmarks.pages.timing import time_first_pages, time_main_query, time_pages

    json.dump({"pages": time_pages(), "first": time_first_pages(), "queries": time_main_query()}, sys.stdout)


if __name__ == "__main__":
    main()
