"""The page of one account, for every view that has to show it: as it is, or with what was wrong with a form."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from statements.core.account_state import AccountState, state_of
from statements.filters.accounts import deeds_on
from statements.forms.accounts.account_forms import AnonymiseForm, RenewForm, RolesForm
from statements.presenters.accounts import account_line, deeds
from statements.views.accounts.managers_only import ManagersRequest


def account_or_404(pk: int) -> User:
    """Load an account."""
    return get_object_or_404(User.objects.prefetch_related("groups"), pk=pk)


def account_page(request: ManagersRequest, account: User, *, problem: str = "", status: int = 200, **forms: Any) -> HttpResponse:
    """Answer with the page; forms that were filled in take the place of fresh ones."""
    own, state = account.pk == request.user.pk, state_of(account)
    context = {
        "account": account_line(account),
        "is_own": own,
        "is_ended": state == AccountState.ANONYMISED,
        "is_invited": state == AccountState.INVITED,
        "is_resting": state == AccountState.DEACTIVATED,
        "deeds": deeds(deeds_on(account)),
        "problem": problem,
        "renew": RenewForm(account),
        "roles": RolesForm(account),
        "anonymise": AnonymiseForm(account),
    }
    return render(request, "accounts/account.html", context | forms, status=status)
