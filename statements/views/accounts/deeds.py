"""What admins do to accounts: each is sent from the account's page and comes back to it."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from statements.actions.accounts.anonymise_account import anonymise_account
from statements.actions.accounts.change_roles import change_roles
from statements.actions.accounts.deactivate_account import deactivate_account, reactivate_account
from statements.actions.accounts.held_account import AccountError
from statements.actions.accounts.invite_account import renew_invitation
from statements.forms.accounts.account_forms import AnonymiseForm, RenewForm, RolesForm
from statements.views.accounts.account_page import account_or_404, account_page
from statements.views.accounts.managers_only import ManagersRequest, managers_only
from statements.views.accounts.sending import send_and_tell


@require_POST
@managers_only
def renew(request: ManagersRequest, pk: int) -> HttpResponse:
    """Send the invitation again."""
    account = account_or_404(pk)
    form = RenewForm(account, request.POST)
    if not form.is_valid():
        return account_page(request, account, renew=form, status=422)
    renewed: list[User] = []
    answer = _done(request, account, lambda: renewed.append(renew_invitation(account_id=pk, who=request.user, **form.cleaned_data)))
    for one in renewed:
        send_and_tell(request, one)
    return answer


@require_POST
@managers_only
def roles(request: ManagersRequest, pk: int) -> HttpResponse:
    """Change the roles."""
    account = account_or_404(pk)
    form = RolesForm(account, request.POST)
    if not form.is_valid():
        return account_page(request, account, roles=form, status=422)
    return _done(request, account, lambda: change_roles(account_id=pk, roles=form.cleaned_data["roles"], who=request.user), "The roles are saved.")


@require_POST
@managers_only
def deactivate(request: ManagersRequest, pk: int) -> HttpResponse:
    """Shut the account, or withdraw its invitation."""
    account = account_or_404(pk)
    return _done(request, account, lambda: deactivate_account(account_id=pk, who=request.user), "Deactivated. Nobody can use this account now.")


@require_POST
@managers_only
def reactivate(request: ManagersRequest, pk: int) -> HttpResponse:
    """Open the account again."""
    account = account_or_404(pk)
    return _done(request, account, lambda: reactivate_account(account_id=pk, who=request.user), "Reactivated, with the roles it had.")


@require_POST
@managers_only
def anonymise(request: ManagersRequest, pk: int) -> HttpResponse:
    """Forget whose the account was."""
    account = account_or_404(pk)
    form = AnonymiseForm(account, request.POST)
    if not form.is_valid():
        return account_page(request, account, anonymise=form, status=422)
    return _done(request, account, lambda: anonymise_account(account_id=pk, who=request.user), "Anonymised. The work done with it keeps its name.")


def _done(request: ManagersRequest, account: User, deed: Callable[[], object], said: str = "") -> HttpResponse:
    try:
        deed()
    except AccountError as error:
        return account_page(request, account, problem=str(error), status=409)
    if said:
        messages.success(request, said)
    return redirect("account", account.pk)
