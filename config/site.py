"""What every page's template may use."""

from functools import partial

from django.conf import settings
from django.http import HttpRequest

from articles.models import Outlet
from statements.policy import may_administer, may_manage_accounts
from statements.policy import may_import as allows_import


def every_page(request: HttpRequest) -> dict[str, object]:
    """Name the site, and let the page's frame ask whether invented articles are among those shown."""
    return {
        "SITE_NAME": settings.SITE_NAME,
        "shows_sample_data": shows_sample_data,
        "enters_admin": partial(enters_admin, request),
        "may_import": partial(may_import, request),
        "manages_accounts": partial(manages_accounts, request),
    }


def shows_sample_data() -> bool:
    """Tell whether any article comes from an invented outlet."""
    return Outlet.objects.filter(is_sample=True, articles__isnull=False).exists()


def enters_admin(request: HttpRequest) -> bool:
    """Tell whether Django's admin lets the reader in; asked by the template, so that a reader without the staff mark costs no query."""
    user = getattr(request, "user", None)
    return user is not None and user.is_active and user.is_staff and may_administer(user)


def may_import(request: HttpRequest) -> bool:
    """Tell whether the reader may bring in articles."""
    user = getattr(request, "user", None)
    return user is not None and allows_import(user)


def manages_accounts(request: HttpRequest) -> bool:
    """Tell whether the reader may manage accounts."""
    user = getattr(request, "user", None)
    return user is not None and may_manage_accounts(user)
