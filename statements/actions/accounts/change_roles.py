"""Give and take roles."""

from __future__ import annotations

from collections.abc import Collection

from django.contrib.auth.models import Group, User
from django.db import transaction

from statements.actions.accounts.held_account import AccountError, held_account, refuse_ending_last_admin, refuse_ending_own_power
from statements.actions.accounts.trace import leave_trace
from statements.policy import ADMIN, ROLES


@transaction.atomic
def change_roles(*, account_id: int, roles: Collection[str], who: User) -> User:
    """Give the account these roles and no others; one that has them already keeps its trace as it is."""
    account = held_account(account_id)
    before = set(account.groups.values_list("name", flat=True))
    if before == set(roles):
        return account
    if ADMIN in before - set(roles):
        refuse_ending_own_power(account, who)
        refuse_ending_last_admin(account)
    give_roles(account, roles)
    leave_trace(account=account, who=who, did=f"Changed the roles from {in_words(before)} to {in_words(roles)}")
    return account


def give_roles(account: User, roles: Collection[str]) -> None:
    """Store the roles; the staff mark, which Django's admin asks for, goes with the role of an admin."""
    if unknown := set(roles) - set(ROLES):
        raise AccountError(f"There is no role {', '.join(sorted(unknown))}.")
    account.groups.set(Group.objects.filter(name__in=roles))
    account.is_staff = ADMIN in roles or account.is_superuser
    account.save()


def in_words(roles: Collection[str]) -> str:
    """Name the roles in their usual order."""
    return ", ".join(role for role in ROLES if role in roles) or "none"
