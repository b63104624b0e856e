"""One's own account."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from statements.actions.accounts.change_own_account import change_own_account
from statements.filters.accounts import deeds_on
from statements.forms.accounts.account_forms import OwnAccountForm
from statements.presenters.accounts import account_line, deeds
from statements.views.accounts.managers_only import ManagersRequest


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
@never_cache
@login_required
def own_account(request: ManagersRequest) -> HttpResponse:
    """Show it, or change the printed name and the mail address."""
    form = OwnAccountForm(request.user, request.POST if request.method == "POST" else None)
    if form.is_valid():
        change_own_account(who=request.user, name=form.cleaned_data["name"], email=form.cleaned_data["email"])
        messages.success(request, "Saved.")
        return redirect("own-account")
    context = {"form": form, "account": account_line(request.user), "deeds": deeds(deeds_on(request.user))}
    return render(request, "accounts/own.html", context, status=422 if form.is_bound else 200)
