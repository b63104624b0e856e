"""The application that wires the rest together."""

from django.apps import AppConfig
from django.core.checks import register

from config.checks import psycopg2_drives_postgresql


class WiringConfig(AppConfig):
    """Settings, addresses and the guard of the database driver."""

    name = "config"

    def ready(self) -> None:
        """Have every command check the driver first."""
        register(psycopg2_drives_postgresql)
