"""Invite somebody."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from statements.actions.accounts.invite_account import invite_account
from statements.forms.accounts.account_forms import InviteForm
from statements.views.accounts.managers_only import ManagersRequest, managers_only
from statements.views.accounts.sending import send_and_tell


@require_http_methods(["GET", "HEAD", "POST"])
@managers_only
def invite(request: ManagersRequest) -> HttpResponse:
    """Show the form, or make the account and send the link."""
    form = InviteForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(request, "accounts/invite.html", {"form": form}, status=422 if form.is_bound else 200)
    account = invite_account(**form.cleaned_data, who=request.user)
    send_and_tell(request, account)
    return redirect("account", account.pk)
