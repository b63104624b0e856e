"""The trace of what is done to accounts: who did what to which account when, in Django's own log."""

from __future__ import annotations

from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType


def leave_trace(*, account: User, who: User, did: str, flag: int = CHANGE) -> None:
    """Note a deed. No name and no address belongs into `did`: the trace outlives the person's data."""
    LogEntry.objects.create(
        user=who,
        content_type=ContentType.objects.get_for_model(User),
        object_id=str(account.pk),
        object_repr=account.get_username(),
        action_flag=flag,
        change_message=did,
    )


def leave_first_trace(*, account: User, who: User, did: str) -> None:
    """Note the deed that made the account."""
    leave_trace(account=account, who=who, did=did, flag=ADDITION)


def forget_name(*, account: User) -> None:
    """Let the entries about an account name it as it is called now."""
    entries = LogEntry.objects.filter(content_type=ContentType.objects.get_for_model(User), object_id=str(account.pk))
    entries.update(object_repr=account.get_username())
