"""Hold an account while it is changed, and refuse what would leave the site without an admin."""

from __future__ import annotations

from django.contrib.auth.models import Group, User
from django.db.models import Q

from statements.core.account_state import AccountState, state_of
from statements.policy import ADMIN


class AccountError(Exception):
    """What was asked cannot be done with this account; the message says why, and the remedy."""


def held_account(account_id: int) -> User:
    """Load an account to change it; whoever would change one at the same time waits.

    All of them hold the same row, so that two admins cannot each take the role of the other and leave none.
    """
    Group.objects.select_for_update().get(name=ADMIN)
    account = User.objects.select_for_update().get(pk=account_id)
    if state_of(account) == AccountState.ANONYMISED:
        raise AccountError("This account is anonymised. Nothing about it can be changed any more.")
    return account


def refuse_ending_own_power(account: User, who: User) -> None:
    """Refuse somebody who would lock himself out."""
    if account.pk == who.pk:
        raise AccountError("This is your own account. Ask another admin to do it, so that nobody is locked out by mistake.")


def refuse_ending_last_admin(account: User) -> None:
    """Refuse to take away the only admin who can log in; invited ones do not count."""
    admins = User.objects.filter(Q(groups__name=ADMIN) | Q(is_superuser=True), is_active=True).distinct()
    able = {admin.pk for admin in admins if admin.has_usable_password()}
    if able == {account.pk}:
        raise AccountError("This is the last admin who can log in. Make somebody else an admin first.")
