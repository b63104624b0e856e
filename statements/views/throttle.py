"""How often one reader may send something that needs no account."""

from __future__ import annotations

from hashlib import sha256

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.module_loading import import_string

HOUR = 3600


def is_one_too_many(request: HttpRequest, what: str, most: int) -> bool:
    """Count what is sent from an address, and tell whether it is more than may be sent in an hour; each process counts for itself."""
    key = f"sent:{what}:{sha256(_address(request).encode()).hexdigest()}"
    cache.add(key, 0, HOUR)
    try:
        return cache.incr(key) > most
    except ValueError:  # the hour has ended between the two
        return False


def _address(request: HttpRequest) -> str:
    asks = getattr(settings, "AXES_CLIENT_IP_CALLABLE", None)
    return str((import_string(asks)(request) if asks else request.META.get("REMOTE_ADDR")) or "")
