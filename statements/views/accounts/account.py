"""The page of one account."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from statements.views.accounts.account_page import account_or_404, account_page
from statements.views.accounts.managers_only import ManagersRequest, managers_only


@require_safe
@managers_only
def account(request: ManagersRequest, pk: int) -> HttpResponse:
    """Show whose it is, how far it has come, what was done to it, and what can be done."""
    return account_page(request, account_or_404(pk))
