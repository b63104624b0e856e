"""Invite somebody, and take up the invitation."""

from __future__ import annotations

from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction

from statements.actions.accounts.change_roles import give_roles, in_words
from statements.actions.accounts.held_account import AccountError, held_account
from statements.actions.accounts.trace import leave_first_trace, leave_trace
from statements.core.account_state import AccountState, state_of


@transaction.atomic
def invite_account(*, username: str, name: str, email: str, roles: Collection[str], who: User) -> User:
    """Make an account without a password, which can do nothing until the invitation is accepted."""
    account = User(username=username, first_name=name, email=email)
    account.set_unusable_password()
    account.save()
    give_roles(account, roles)
    leave_first_trace(account=account, who=who, did=f"Invited as {in_words(roles)}")
    return account


@transaction.atomic
def renew_invitation(*, account_id: int, email: str, who: User) -> User:
    """Make ready to send the invitation again, perhaps to another address; links sent before no longer work."""
    account = held_account(account_id)
    _refuse_unless_invited(account)
    account.email = email
    account.set_unusable_password()
    account.save()
    leave_trace(account=account, who=who, did="Renewed the invitation")
    return account


@transaction.atomic
def accept_invitation(*, account_id: int, password: str) -> User:
    """Give the account the password that its owner has chosen."""
    account = held_account(account_id)
    _refuse_unless_invited(account)
    account.set_password(password)
    account.save()
    leave_trace(account=account, who=account, did="Accepted the invitation")
    return account


def _refuse_unless_invited(account: User) -> None:
    if state_of(account) != AccountState.INVITED:
        raise AccountError("There is no open invitation for this account: it was accepted or withdrawn.")
