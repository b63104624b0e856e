"""The application that keeps who said what, and shows it."""

from django.apps import AppConfig


class StatementsConfig(AppConfig):
    """Speakers, quotes, statements, events, topics, corrections, and the site."""

    name = "statements"
