"""Numbers that are counted once and kept until anything is written that could change them."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar

from django.core.cache import caches

from statements.filters.data_version import data_version

Number = TypeVar("Number")
CACHE = "counts"
MISSING = object()


def kept(name: str, count: Callable[[], Number], *, as_of: str | None = None) -> Number:
    """Give what was counted under this name, or count it now.

    The version is read before anything is counted: what is written in between may be counted already, but then nobody asks for
    this version again. A count that runs out of time is not kept.
    """
    version = data_version() if as_of is None else as_of
    key = f"{version}:{sha256(name.encode(errors='surrogatepass')).hexdigest()}"
    found = caches[CACHE].get(key, MISSING)
    if found is MISSING:
        found = count()
        caches[CACHE].set(key, found)
    return found
