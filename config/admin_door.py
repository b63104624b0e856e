"""Who gets into Django's admin."""

from __future__ import annotations

from django.contrib.admin import AdminSite
from django.http import HttpRequest

from statements.policy import may_administer


class TrackerAdminSite(AdminSite):
    """Lets in staff who are admins of the tracker, and nobody else."""

    site_header = site_title = "Statement tracker: administration"
    index_title = "Reference data, articles and quotes"

    def has_permission(self, request: HttpRequest) -> bool:
        """Ask for the group as well as for the staff mark."""
        return super().has_permission(request) and may_administer(request.user)
