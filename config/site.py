"""What every page's template may use."""

from django.conf import settings
from django.http import HttpRequest


def every_page(request: HttpRequest) -> dict[str, object]:
    """Name the site."""
    return {"SITE_NAME": settings.SITE_NAME}
