"""PostgreSQL is driven by psycopg2, and psycopg 3 cannot slip in beside it."""

import os
import re
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest
from django.core.checks import registry
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection

from config.checks import psycopg2_drives_postgresql

ROOT = Path(__file__).resolve().parents[2]


def test_psycopg_3_is_not_installed() -> None:
    assert find_spec("psycopg") is None


@pytest.mark.postgres
def test_postgresql_is_driven_by_psycopg2() -> None:
    assert connection.Database.__name__ == "psycopg2"  # type: ignore[attr-defined]


@pytest.mark.django_db
def test_the_run_is_on_the_engine_it_was_asked_for() -> None:
    scheme = os.environ.get("DATABASE_URL", "sqlite:").partition(":")[0]
    assert connection.vendor == {"sqlite": "sqlite", "postgres": "postgresql", "postgresql": "postgresql"}[scheme]


def test_the_guard_is_among_the_checks_of_every_command() -> None:
    checks: Sequence[object] = registry.registry.get_checks()
    assert psycopg2_drives_postgresql in checks


def test_a_psycopg_3_on_the_path_stops_every_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "psycopg.py").touch()
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    with pytest.raises(SystemCheckError, match=r"config\.E001"):
        call_command("check")


def test_the_requirements_name_one_driver() -> None:
    pins = "".join((ROOT / name).read_text(encoding="utf-8") for name in ("requirements.txt", "requirements-dev.txt"))
    assert re.findall(r"(?m)^psycopg[^=\s]*", pins) == ["psycopg2-binary"]
