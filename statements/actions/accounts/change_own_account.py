"""What people change about their own accounts."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from statements.actions.accounts.held_account import held_account
from statements.actions.accounts.trace import leave_trace


@transaction.atomic
def change_own_account(*, who: User, name: str, email: str) -> User:
    """Store how future work names the person, and where mail goes; what is printed on earlier work stays."""
    account = held_account(who.pk)
    did = [word for word, changed in (("name", name != account.get_full_name()), ("mail address", email != account.email)) if changed]
    if did:
        if "name" in did:
            account.first_name, account.last_name = name, ""
        account.email = email
        account.save()
        leave_trace(account=account, who=account, did=f"Changed the {' and the '.join(did)}")
    return account


@transaction.atomic
def change_password(*, account_id: int, password: str, did: str) -> User:
    """Give the account the password that its owner has chosen; all other sessions end with the old one."""
    account = held_account(account_id)
    account.set_password(password)
    account.save()
    leave_trace(account=account, who=account, did=did)
    return account
