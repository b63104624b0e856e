"""Claims on stored items, so that of several runs over one batch each text is read for quotes by one.

On PostgreSQL a claim is an advisory lock, which its holder's death frees; SQLite has none, so that there it is a lease which
its holder renews, and which ends with the holder's process. What is claimed is the *version*: two items may bring the same.
"""

from __future__ import annotations

from django.db import connection

from articles.claiming.batches import claimed
from articles.claiming.claims import Claims
from articles.claiming.leases import Leases
from articles.claiming.locks import Locks

__all__ = ["Claims", "claimed", "make_claims"]


def make_claims() -> Claims:
    """Give the kind of claims that the database allows."""
    return Locks() if connection.vendor == "postgresql" else Leases()
