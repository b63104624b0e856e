"""Django's admin behind the tracker's own door; it stands apart from `config.apps`, where each module may have one default."""

from django.contrib.admin.apps import AdminConfig


class TrackerAdminConfig(AdminConfig):
    """Let the door decide who gets in."""

    default_site = "config.admin_door.TrackerAdminSite"
