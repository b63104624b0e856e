"""Let an account rest, and wake it."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from statements.actions.accounts.end_sessions import end_sessions
from statements.actions.accounts.held_account import held_account, refuse_ending_last_admin, refuse_ending_own_power
from statements.actions.accounts.trace import leave_trace
from statements.core.account_state import AccountState, state_of


@transaction.atomic
def deactivate_account(*, account_id: int, who: User) -> User:
    """Shut the account at once, open sessions too; an invitation that was not accepted is withdrawn, and its link is dead for ever."""
    account = held_account(account_id)
    state = state_of(account)
    if state == AccountState.DEACTIVATED:
        return account
    refuse_ending_own_power(account, who)
    refuse_ending_last_admin(account)
    if state == AccountState.INVITED:
        account.set_unusable_password()
    account.is_active = False
    account.save()
    end_sessions(account=account)
    leave_trace(account=account, who=who, did="Withdrew the invitation" if state == AccountState.INVITED else "Deactivated")
    return account


@transaction.atomic
def reactivate_account(*, account_id: int, who: User) -> User:
    """Open the account again, with the roles and the password it had; one that never had a password is invited again."""
    account = held_account(account_id)
    if account.is_active:
        return account
    account.is_active = True
    account.save()
    leave_trace(account=account, who=who, did="Reactivated")
    return account
