"""What a machine lacks is told, and never passes for a success where success is owed."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests import postgres_server

ROOT = Path(__file__).resolve().parents[2]
SERVER = ROOT / "tests" / "postgres_server.py"
SAY_URL = [sys.executable, "-c", "import os; print(os.environ['DATABASE_URL'])"]


def with_server(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command through the throw-away PostgreSQL, with nothing of this run's own database in sight."""
    inherited = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "CI")}
    arguments = [sys.executable, str(SERVER), *command]
    return subprocess.run(arguments, env=inherited | environment, capture_output=True, text=True, check=False)


def test_a_database_that_was_given_is_used_as_it_is() -> None:
    result = with_server("--", *SAY_URL, DATABASE_URL="postgres://someone@db.example/tracker")
    assert result.stdout == "postgres://someone@db.example/tracker\n"


@pytest.mark.postgres
def test_a_server_is_started_for_the_command_and_gone_after_it() -> None:
    result = with_server("--", sys.executable, "-c", "import os, psycopg2; print(psycopg2.connect(os.environ['DATABASE_URL']).info.port)")
    assert result.returncode == 0, result.stderr
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", int(result.stdout)))


@pytest.mark.postgres
def test_the_exit_status_of_the_command_is_passed_on() -> None:
    assert with_server("--", sys.executable, "-c", "raise SystemExit(3)").returncode == 3


def test_it_asks_for_a_command() -> None:
    result = with_server()
    assert result.returncode == 2
    assert "usage:" in result.stderr


@pytest.mark.parametrize(("ci", "status"), [("true", 1), ("", 0)])
def test_a_missing_postgresql_is_told_and_fails_on_the_build_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ci: str, status: int
) -> None:
    monkeypatch.setattr(postgres_server, "DEBIAN", tmp_path)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CI", ci)
    assert postgres_server.main(["--", sys.executable, "-c", "raise SystemExit(9)"]) == status
    assert "not installed" in capsys.readouterr().err


@pytest.mark.browser
def test_chromium_shows_a_page(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content("<h1>Statement tracker</h1>")
    assert page.get_by_role("heading").inner_text() == "Statement tracker"
    page.close()
