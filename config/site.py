"""What every page's template may use."""

from django.conf import settings
from django.http import HttpRequest

from articles.models import Outlet


def every_page(request: HttpRequest) -> dict[str, object]:
    """Name the site, and let the page's frame ask whether invented articles are among those shown."""
    return {"SITE_NAME": settings.SITE_NAME, "shows_sample_data": shows_sample_data}


def shows_sample_data() -> bool:
    """Tell whether any article comes from an invented outlet."""
    return Outlet.objects.filter(is_sample=True, articles__isnull=False).exists()
