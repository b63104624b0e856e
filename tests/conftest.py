"""What every test may ask for: the folder of real texts, Chromium, and PostgreSQL by marker."""

import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.db import connection
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests import told_once
from tests.own_database import database, make_database, template

__all__ = ["database", "make_database", "template"]

# How long an example takes says more about the machine than about the code
settings.register_profile("tracker", deadline=None)
settings.load_profile("tracker")

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM = Path("/usr/bin/chromium")
CHROMIUM_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what the run on the other engine says."""
    told_once.leave_out(config, items)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let the process that shares out the tests know what was left out."""
    told_once.send(session)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """Hear from a worker what was left out."""
    told_once.receive(node)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was left out."""
    for line in told_once.tell(config):
        terminalreporter.write_line(line)


@pytest.fixture(autouse=True)
def groups_as_migrated(_django_db_helper: None, request: pytest.FixtureRequest) -> None:
    """Make the groups again where an earlier test, one with real transactions, has flushed what migrations made."""
    uses_database = request.node.get_closest_marker("django_db") or {"db", "transactional_db", "live_server"} & set(request.fixturenames)
    if not uses_database or Group.objects.exists():
        return
    modules = {label: apps.get_app_config(label).models_module for label in ("articles", "statements")}
    import_module("statements.migrations.0002_groups").make_groups(apps, None)
    import_module("statements.migrations.0003_admin_permissions").grant(apps, SimpleNamespace(connection=connection))
    for label, module in modules.items():
        apps.get_app_config(label).models_module = module


@pytest.fixture(scope="session")
def shared() -> Path:
    """Find the folder with the real articles and their annotations; skip where it is absent."""
    folder = (ROOT / os.environ.get("SHARED", "../shared")).resolve()
    if not folder.is_dir():
        pytest.skip("needs the folder of real articles that SHARED names")
    return folder


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start Debian's Chromium once for all pages of the run."""
    if not CHROMIUM.exists():
        missing = "needs Chromium (Debian's package is `chromium`)"
        pytest.fail(missing) if os.environ.get("CI") == "true" else pytest.skip(missing)
    # Playwright keeps an event loop in this thread; without this Django takes the tests' own queries for asynchronous ones.
    with pytest.MonkeyPatch.context() as environment, sync_playwright() as playwright:
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()
