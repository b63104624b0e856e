"""Make local accounts to try the site with: `manage.py local_accounts`."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from statements import policy


class Command(BaseCommand):
    """Make one account a role, its password the role's name, on a newcomer's own machine only."""

    help = "Make and print the local accounts analyst, editor and admin (only while DEBUG is on)."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Make what is missing; leave accounts that exist as they are."""
        if not settings.DEBUG:
            raise CommandError("local accounts have well-known passwords: they are made only while DEBUG is on")
        for role in (policy.ANALYST, policy.EDITOR, policy.ADMIN):
            user, added = User.objects.get_or_create(username=role, defaults={"is_staff": role == policy.ADMIN})
            if added:
                user.set_password(f"local-{role}")
                user.save()
            user.groups.add(Group.objects.get(name=role))
            self.stdout.write(f"{role:8} password local-{role}" if user.check_password(f"local-{role}") else f"{role:8} password was changed")
