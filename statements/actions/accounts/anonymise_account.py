"""Forget whose an account was, and keep what was done with it."""

from __future__ import annotations

from axes.utils import reset
from django.contrib.auth.models import User
from django.db import transaction

from statements.actions.accounts.end_sessions import end_sessions
from statements.actions.accounts.held_account import held_account, refuse_ending_last_admin, refuse_ending_own_power
from statements.actions.accounts.trace import forget_name, leave_trace
from statements.core.account_state import former_name


@transaction.atomic
def anonymise_account(*, account_id: int, who: User) -> User:
    """Empty the account for ever. Its row stays, for work hangs on it; the work keeps the name that was printed on it when it was done."""
    account = held_account(account_id)
    refuse_ending_own_power(account, who)
    refuse_ending_last_admin(account)
    end_sessions(account=account)
    reset(username=account.username)
    account.username, account.email, account.first_name, account.last_name = former_name(account.pk), "", "", ""
    account.last_login = None
    account.is_active = account.is_staff = account.is_superuser = False
    account.set_unusable_password()
    account.save()
    account.groups.clear()
    account.user_permissions.clear()
    forget_name(account=account)
    leave_trace(account=account, who=who, did="Anonymised")
    return account
