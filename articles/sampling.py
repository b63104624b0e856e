"""Which texts of an import are read for its preview: some of every outlet, the same ones whenever they are chosen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import zip_longest

from articles.classifying import ADDED, CHANGED
from articles.metadata.languages import is_english
from articles.models import ImportBatch

SIZE = 20


def choose_sample(batch: ImportBatch, size: int = SIZE) -> list[int]:
    """Give the numbers of the items to read: outlets take turns, and the digests of their texts say who is next."""
    new = batch.items.filter(expected__in=(ADDED, CHANGED)).order_by("ordinal")
    rows = new.values_list("pk", "metadata__outlet", "metadata__language", "source_sha256", "ordinal")
    by_outlet: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for pk, outlet, language, digest, ordinal in rows:
        if is_english(language):
            by_outlet[outlet].append((digest, ordinal, pk))
    queues = [sorted(by_outlet[outlet]) for outlet in sorted(by_outlet)]
    return list(_in_turn(queues))[:size]


def _in_turn(queues: Iterable[list[tuple[str, int, int]]]) -> Iterable[int]:
    for round_of_outlets in zip_longest(*queues):
        yield from (chosen[2] for chosen in round_of_outlets if chosen)
