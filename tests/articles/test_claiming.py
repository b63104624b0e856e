"""Claims: a text is in one hand at a time, and falls free when the hand does."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from articles.claiming import make_claims
from articles.claiming.holder import is_gone, own_name
from articles.models import ImportBatch, ImportItem
from tests.factories import make_version

sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="leases are for SQLite")


@pytest.fixture
def batch(transactional_db: None) -> ImportBatch:
    """Store a batch of five texts, the last two of them one version."""
    batch = ImportBatch.objects.create(key="k", state="running")
    versions = [make_version() for _ in range(4)]
    for ordinal, version in enumerate([*versions, versions[-1]], start=1):
        ImportItem.objects.create(batch=batch, ordinal=ordinal, source=str(ordinal), state="stored", outcome="added", version=version)
    return batch


def sources(items: list[ImportItem]) -> list[str]:
    """Name items."""
    return [item.source for item in items]


def test_what_is_claimed_is_not_claimed_again(batch: ImportBatch) -> None:
    with make_claims() as claims:
        assert sources(claims.claim(batch, 2)) == ["1", "2"]
        assert sources(claims.claim(batch, 2)) == ["3", "4"]
        assert claims.claim(batch, 2) == []
    assert not ImportItem.objects.exclude(claimed_by="", attempts=0).exists()


def test_two_items_of_one_version_are_claimed_together_or_in_turn(batch: ImportBatch) -> None:
    with make_claims() as claims:
        assert sources(claims.claim(batch, 4)) == ["1", "2", "3", "4"]
        last = claims.held[ImportItem.objects.get(source="4").version_id or 0]
        assert claims.claim(batch, 4) == []
        ImportItem.objects.filter(pk=last[0].pk).update(state="added")
        claims.let_go(last[0].version_id or 0)
        assert sources(claims.claim(batch, 4)) == ["5"]


def test_attempts_count_what_was_tried_and_broken_off(batch: ImportBatch) -> None:
    with make_claims() as claims:
        first, second = claims.claim(batch, 2)
        claims.let_go(first.version_id or 0, tried=True)
        claims.let_go(second.version_id or 0)
    assert list(batch.items.order_by("ordinal").values_list("attempts", flat=True)[:2]) == [1, 0]


CLAIM_ELSEWHERE = """
import sys, django
django.setup()
from articles.claiming import make_claims
from articles.models import ImportBatch
claims = make_claims()
print(*[item.source for item in claims.claim(ImportBatch.objects.get(), 2)], flush=True)
sys.stdin.read()
"""


def claim_elsewhere() -> subprocess.Popen[str]:
    """Claim two items in another process."""
    server = connection.settings_dict
    url = f"postgres://{server['USER']}@{server['HOST']}:{server['PORT']}/{server['NAME']}"
    environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "config.settings"}
    return subprocess.Popen([sys.executable, "-c", CLAIM_ELSEWHERE], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@pytest.mark.postgres
def test_a_lock_falls_with_its_holder(batch: ImportBatch) -> None:
    holder = claim_elsewhere()
    assert holder.stdout
    assert holder.stdout.readline() == "1 2\n"
    with make_claims() as claims:
        assert sources(claims.claim(batch, 2)) == ["3", "4"]
        holder.kill()
        holder.communicate()
        deadline = time.monotonic() + 5
        while not (freed := claims.claim(batch, 2)) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert sources(freed) == ["1", "2"]


def lease_to(name: str, batch: ImportBatch, seconds: float) -> None:
    """Lease every item to somebody."""
    batch.items.update(claimed_by=name, lease_until=timezone.now() + timedelta(seconds=seconds))


@sqlite
@pytest.mark.parametrize(
    ("holder", "seconds", "free"),
    [
        pytest.param(f"elsewhere {os.getpid()} 1", 60, False, id="on another machine"),
        pytest.param(f"elsewhere {os.getpid()} 1", -1, True, id="run out"),
        pytest.param(f"{socket.gethostname()[:60]} {os.getpid()} 1", 60, True, id="a process of the same number, long ago"),
        pytest.param(own_name(), 60, False, id="alive"),
    ],
)
def test_a_lease_holds_while_its_holder_may_live(batch: ImportBatch, holder: str, seconds: float, free: bool) -> None:
    lease_to(holder, batch, seconds)
    with make_claims() as claims:
        assert bool(claims.claim(batch, 5)) == free


def test_a_process_that_has_ended_is_gone() -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    name = own_name().replace(f" {os.getpid()} ", f" {ended.pid} ")
    ended.wait()
    assert is_gone(name)
    assert not is_gone(own_name())
    assert not is_gone("")


@pytest.mark.once
def test_a_lease_is_renewed_while_the_work_lasts(tmp_path: object) -> None:
    script = """
import time, django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from django.utils import timezone
from datetime import timedelta
from articles.claiming.leases import Leases
from articles.models import *
outlet = Outlet.objects.create(slug="o", name="O")
article = Article.objects.create(outlet=outlet, identity="i", title="t")
version = ArticleVersion.objects.create(article=article, number=1, text="t", paragraph_starts=[0], sentence_starts=[0])
batch = ImportBatch.objects.create(key="k", state="running")
ImportItem.objects.create(batch=batch, ordinal=1, state="stored", version=version)
with Leases(lease=timedelta(seconds=1), beat=0.2) as leases:
    assert leases.claim(batch, 1)
    time.sleep(1.5)
    assert ImportItem.objects.get().lease_until > timezone.now()
    assert not Leases().claim(batch, 1)
assert ImportItem.objects.get().lease_until is None
"""
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path}/lease.sqlite3", "DJANGO_SETTINGS_MODULE": "config.settings"}
    result = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
