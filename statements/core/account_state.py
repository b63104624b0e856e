"""How far an account has come: invited, active, deactivated or anonymised."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

FORMER = "former-user-"


class AccountState(StrEnum):
    """The four states; an invited account has never had a password."""

    INVITED = "invited"
    ACTIVE = "active"
    DEACTIVATED = "deactivated"
    ANONYMISED = "anonymised"


class Account(Protocol):
    """What the state is told from."""

    pk: int
    username: str
    is_active: bool

    def has_usable_password(self) -> bool:
        """Tell whether anybody can log in with a password."""


def former_name(pk: int) -> str:
    """Give the user name that an account bears once it is anonymised."""
    return f"{FORMER}{pk}"


def state_of(account: Account) -> AccountState:
    """Tell the state."""
    if account.username == former_name(account.pk):
        return AccountState.ANONYMISED
    if not account.is_active:
        return AccountState.DEACTIVATED
    return AccountState.ACTIVE if account.has_usable_password() else AccountState.INVITED
