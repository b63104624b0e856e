"""Where a request comes from, as far as that can be believed."""

from __future__ import annotations

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str | None:
    """Give the address that the outermost of our own proxies has seen, or the one that is connected where there is none.

    Each proxy adds to the end of X-Forwarded-For whom it has heard. What stands before was written by readers, who may write anything.
    """
    heard = [entry.strip() for entry in request.headers.get("X-Forwarded-For", "").split(",") if entry.strip()]
    proxies = settings.PROXY_COUNT
    return _address(heard[-proxies] if 0 < proxies <= len(heard) else request.META.get("REMOTE_ADDR", ""))


def _address(written: str) -> str | None:
    """Read an address, which may bear a port; a socket of the machine itself has none."""
    bare = written.partition("]")[0].lstrip("[") if written.startswith("[") else written
    if bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        return str(ip_address(bare))
    except ValueError:
        return None
