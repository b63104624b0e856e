"""A batch worked off: every item comes to its end, whatever reading does to the process or the database."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import BrokenExecutor

import pytest
from django.db import OperationalError

from articles import draining
from articles.actions.fill_batch import fill_batch, open_batch
from articles.draining import CAREFUL_FROM, MOST_ATTEMPTS, Drain, OnDone
from articles.models import ArticleVersion, ImportBatch, Outlet
from articles.readers import Record, Refusal

TEXTS = 40


@pytest.fixture
def batch(transactional_db: None, outlets: dict[str, Outlet], monkeypatch: pytest.MonkeyPatch) -> ImportBatch:
    """Fill a batch with English texts and one refusal."""
    monkeypatch.setattr(draining, "WAIT_FOR_OTHERS", 0.01)
    batch, _ = open_batch(key="k", options={}, created_by_name="")
    records = [Record("a.jsonl", number, f"Text {number}.", "0", {"title": f"Title {number}"}) for number in range(1, TEXTS + 1)]
    fill_batch(batch=batch, found=[*records, Refusal("b.txt", None, "why", "what to do")])
    return batch


def note(version_id: int, error: str = "") -> None:
    """Note in the version that it was read, as the door does."""
    state = "failed" if error else "done"
    ArticleVersion.objects.filter(pk=version_id).update(extraction=state, extraction_error=error)


def read_all(version_ids: Iterable[int], on_done: OnDone) -> None:
    """Read every version without trouble."""
    for version_id in version_ids:
        note(version_id)
        on_done(version_id, "")


def states(batch: ImportBatch) -> dict[str, int]:
    """Count the states of a batch's items."""
    found: dict[str, int] = {}
    for state in batch.items.values_list("state", flat=True):
        found[state] = found.get(state, 0) + 1
    return found


def test_every_item_comes_to_its_end(batch: ImportBatch) -> None:
    heard = []
    assert Drain(batch, read_all, lambda phase, done, total: heard.append((phase, done, total))).run()
    assert states(batch) == {"added": TEXTS, "refused": 1}
    assert batch.state == "done"
    assert batch.finished_at is not None
    assert not batch.items.exclude(claimed_by="").exists()
    assert ("storing", TEXTS, TEXTS) in heard
    assert heard[-1] == ("reading", TEXTS, TEXTS)


def test_a_text_that_cannot_be_read_fails_alone(batch: ImportBatch) -> None:
    def read(version_ids: Iterable[int], on_done: OnDone) -> None:
        for number, version_id in enumerate(version_ids, start=1):
            error = "ValueError: no" if number == 3 else ""
            note(version_id, error)
            on_done(version_id, error)

    assert Drain(batch, read).run()
    assert states(batch) == {"added": TEXTS - 1, "refused": 1, "failed": 1}
    assert batch.items.get(state="failed").error == "ValueError: no"
    assert batch.items.get(state="failed").version is not None


def test_a_version_that_was_read_meanwhile_is_not_read_again(batch: ImportBatch) -> None:
    read = []

    def read_some(version_ids: Iterable[int], on_done: OnDone) -> None:
        if not read:
            # others read the last ones by `extract`
            last = ArticleVersion.objects.order_by("-id").values_list("pk", flat=True)[:5]
            ArticleVersion.objects.filter(pk__in=list(last)).update(extraction="done")
        for version_id in version_ids:
            read.append(version_id)
            note(version_id)
            on_done(version_id, "")

    assert Drain(batch, read_some).run()
    assert len(read) == len(set(read)) == TEXTS - 5
    assert states(batch) == {"added": TEXTS, "refused": 1}


def failing(error: type[Exception], poison: Callable[[str], bool], times: int) -> Callable[[Iterable[int], OnDone], None]:
    """Give a reader that breaks off at certain texts a number of times."""
    left = times

    def read(version_ids: Iterable[int], on_done: OnDone) -> None:
        nonlocal left
        for version_id in version_ids:
            if left and poison(ArticleVersion.objects.get(pk=version_id).text):
                left -= 1
                raise error("broken off")
            note(version_id)
            on_done(version_id, "")

    return read


@pytest.mark.parametrize("error", [OperationalError, BrokenExecutor])
def test_reading_goes_on_after_a_setback(batch: ImportBatch, error: type[Exception]) -> None:
    assert Drain(batch, failing(error, lambda text: text == "Text 20.", 2)).run()
    assert states(batch) == {"added": TEXTS, "refused": 1}


def test_a_text_that_ends_every_process_is_given_up_and_takes_none_along(batch: ImportBatch) -> None:
    assert Drain(batch, failing(BrokenExecutor, lambda text: text == "Text 20.", 1000)).run()
    assert states(batch) == {"added": TEXTS - 1, "refused": 1, "failed": 1}
    failed = batch.items.get(state="failed")
    assert failed.version is not None
    assert (failed.version.text, failed.version.extraction) == ("Text 20.", "failed")
    assert failed.error.startswith(f"reading was broken off {MOST_ATTEMPTS} times")
    assert max(batch.items.exclude(state="failed").values_list("attempts", flat=True)) <= CAREFUL_FROM + 1


def test_a_database_that_stays_away_ends_the_run(batch: ImportBatch) -> None:
    with pytest.raises(OperationalError):
        Drain(batch, failing(OperationalError, lambda text: True, 1000)).run()
    assert states(batch) == {"stored": TEXTS, "refused": 1}
    assert not batch.items.exclude(claimed_by="").exists()
    assert Drain(batch, read_all).run()


def test_a_run_that_is_told_to_stop_leaves_the_rest_for_the_next(batch: ImportBatch) -> None:
    read = []

    def read_slowly(version_ids: Iterable[int], on_done: OnDone) -> None:
        for version_id in version_ids:
            read.append(version_id)
            note(version_id)
            on_done(version_id, "")

    assert not Drain(batch, read_slowly, should_stop=lambda: len(read) >= 5).run()
    assert 5 <= len(read) < TEXTS
    assert batch.state == "running"
    assert not batch.items.filter(state="stored").exclude(claimed_by="", attempts=0).exists()
    assert Drain(batch, read_all).run()
    assert states(batch) == {"added": TEXTS, "refused": 1}
