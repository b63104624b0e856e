"""The list of accounts."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from statements.filters.accounts import accounts_page
from statements.presenters.accounts import account_line
from statements.presenters.address import Address
from statements.presenters.pager import pager
from statements.views.accounts.managers_only import ManagersRequest, managers_only

LONGEST = 200


@require_safe
@managers_only
def accounts(request: ManagersRequest) -> HttpResponse:
    """List the accounts that were asked for."""
    address, words = Address(request.path, request.GET), request.GET.get("name", "")[:LONGEST]
    if address.has_empty:
        return redirect(str(address))
    page = accounts_page(words, request.GET.get("page", ""))
    rows = [account_line(account) for account in page.rows]
    return render(request, "accounts/list.html", {"rows": rows, "words": words, "pager": pager(page, address), "address": address})
