"""The application that keeps texts and where they come from."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """Articles, their versions, outlets and the import ledger."""

    name = "articles"
