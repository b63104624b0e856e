"""Accounts as pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User

from statements.core.account_state import AccountState, state_of
from statements.policy import ADMIN, ROLES


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One account."""

    pk: int
    username: str
    name: str
    email: str
    roles: str
    state: AccountState
    last_login: datetime | None


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done to an account."""

    when: datetime
    who: str
    did: str


def account_line(account: User) -> AccountLine:
    """Shape an account; a superuser is an admin, whatever its groups."""
    held = {group.name for group in account.groups.all()}
    words = [f"{role} (superuser)" if role == ADMIN and account.is_superuser else role for role in ROLES if role in held or _is_super(account, role)]
    return AccountLine(
        account.pk, account.username, account.get_full_name(), account.email, ", ".join(words) or "none", state_of(account), account.last_login
    )


def deeds(entries: Iterable[LogEntry]) -> Sequence[Deed]:
    """Shape the trace of an account; whoever was anonymised since is named as the account is now."""
    return [Deed(entry.action_time, entry.user.get_full_name() or entry.user.username, entry.get_change_message()) for entry in entries]


def _is_super(account: User, role: str) -> bool:
    return role == ADMIN and account.is_superuser
