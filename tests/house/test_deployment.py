"""A deployment, which sets its key, gets the strict settings: looked at in a process of its own, as a server would start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.own_database import Database

ROOT = Path(__file__).resolve().parents[2]
STARTED = """
import json, logging
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
user = User.objects.create_user("nara", password="a phrase for tests")
browser = Client(SERVER_NAME="tracker.example")
plain = browser.get("/login/")
entered = browser.post("/login/", {"username": "nara", "password": "a phrase for tests"}, secure=True)
cookies = {name: [bool(morsel["secure"]), bool(morsel["httponly"]), morsel["samesite"]] for name, morsel in entered.cookies.items()}
logging.getLogger("django.request").error("Internal Server Error: /broken/")
print(json.dumps({
    "debug": settings.DEBUG, "hash": user.password, "plain": plain["Location"], "entered": entered.status_code, "cookies": cookies,
    "hsts": entered["Strict-Transport-Security"], "policy": entered["Content-Security-Policy"],
    "mail": settings.EMAIL_BACKEND,
}))
"""


@pytest.fixture
def environment(database: Database) -> dict[str, str]:
    """Give what a deployment sets."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DEBUG", "DJANGO_SETTINGS_MODULE", "DJANGO_ALLOW_ASYNC_UNSAFE")}
    given = {"SECRET_KEY": "k" * 60 + "abcdefgh", "ALLOWED_HOSTS": "tracker.example", "EMAIL_URL": "smtp+tls://u:p@mail.example:587"}
    return kept | given | {"DATABASE_URL": database.url, "ADMINS": "ops@tracker.example"}


def test_a_key_turns_on_the_strict_settings(environment: dict[str, str]) -> None:
    # The mail server that was named does not exist; the log must not wait for it
    quiet = environment | {"ADMINS": "", "PYTHONWARNINGS": "ignore"}
    result = subprocess.run([sys.executable, "manage.py", "shell", "-c", STARTED], cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout.splitlines()[-1])
    assert (told["debug"], told["hash"].split("$")[:2]) == (False, ["argon2", "argon2id"])
    assert (told["plain"], told["entered"]) == ("https://tracker.example/login/", 302)
    assert told["cookies"] == {"sessionid": [True, True, "Lax"], "csrftoken": [True, True, "Lax"]}
    assert told["hsts"].startswith("max-age=31536000")
    assert "script-src 'self'" in told["policy"]
    assert told["mail"] == "django.core.mail.backends.smtp.EmailBackend"
    assert "ERROR django.request: Internal Server Error: /broken/" in result.stderr


def test_the_strict_settings_pass_the_check_for_deployments(environment: dict[str, str]) -> None:
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
