"""Who changed a row of reference data, when and why: a copy of the row after every change, kept for ever."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.dispatch import receiver
from simple_history.models import HistoricalRecords
from simple_history.signals import pre_create_historical_record


class Signed(models.Model):
    """A copy of a row with the name of whoever changed it, which stays when the account is anonymised."""

    history_user_name = models.CharField(max_length=160, blank=True, help_text="as printed; stays when the account is anonymised")

    class Meta:
        abstract = True


def kept_history() -> HistoricalRecords:
    """Give the history of a model: machines save without it, people never do."""
    return HistoricalRecords(bases=[Signed], history_change_reason_field=models.TextField(blank=True, default=""))


@receiver(pre_create_historical_record)
def sign(*, history_instance: Any, history_user: Any, history_change_reason: str | None, **_: Any) -> None:
    """Print the name of whoever makes the change, and leave no reason rather than a missing one."""
    history_instance.history_user_name = (history_user.get_full_name() or history_user.get_username()) if history_user else ""
    history_instance.history_change_reason = history_change_reason or ""
