"""What every page's template may use."""

from functools import cached_property, partial

from django.conf import settings
from django.db.models import CharField, Count, IntegerField, Value
from django.http import HttpRequest

from articles.models import Outlet
from statements.models import ErrorReport
from statements.policy import may_administer, may_manage_accounts, may_review
from statements.policy import may_import as allows_import


def every_page(request: HttpRequest) -> dict[str, object]:
    """Name the site, and let the page's frame ask whether invented articles are among those shown."""
    frame = Frame(request)
    return {
        "SITE_NAME": settings.SITE_NAME,
        "shows_sample_data": frame.shows_sample_data,
        "open_reports": frame.open_reports,
        "enters_admin": partial(enters_admin, request),
        "may_import": partial(may_import, request),
        "decides_names": partial(decides_names, request),
        "manages_accounts": partial(manages_accounts, request),
    }


class Frame:
    """What every page says about the data, asked of the database when the page first prints it, by one query for those who review too."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    def shows_sample_data(self) -> bool:
        """Tell whether any article comes from an invented outlet."""
        return self._counts[0]

    def open_reports(self) -> int | None:
        """Count the readers' reports that wait; None for who may not answer them."""
        return self._counts[1] if self._reviews else None

    @cached_property
    def _reviews(self) -> bool:
        user = getattr(self._request, "user", None)
        return user is not None and may_review(user)

    @cached_property
    def _counts(self) -> tuple[bool, int]:
        samples = Outlet.objects.filter(is_sample=True, articles__isnull=False).order_by()
        if not self._reviews:
            return samples.exists(), 0
        told = samples.annotate(told=Value("sample", CharField()), rows=Value(1, IntegerField())).values_list("told", "rows").distinct()
        reports = ErrorReport.objects.open().order_by().values("state").annotate(rows=Count("pk", output_field=IntegerField()))
        found = dict(told.union(reports.values_list("state", "rows"), all=True))
        return "sample" in found, found.get(ErrorReport.State.OPEN, 0)


def enters_admin(request: HttpRequest) -> bool:
    """Tell whether Django's admin lets the reader in; asked by the template, so that a reader without the staff mark costs no query."""
    user = getattr(request, "user", None)
    return user is not None and user.is_active and user.is_staff and may_administer(user)


def may_import(request: HttpRequest) -> bool:
    """Tell whether the reader may bring in articles."""
    user = getattr(request, "user", None)
    return user is not None and allows_import(user)


def decides_names(request: HttpRequest) -> bool:
    """Tell whether the reader may decide about names."""
    user = getattr(request, "user", None)
    return user is not None and may_review(user)


def manages_accounts(request: HttpRequest) -> bool:
    """Tell whether the reader may manage accounts."""
    user = getattr(request, "user", None)
    return user is not None and may_manage_accounts(user)
