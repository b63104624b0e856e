"""Send an invitation and tell its sender how that went."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.urls import reverse

from statements.actions.accounts.send_invitation import InvitationNotSentError, link_of, send_invitation
from statements.views.accounts.managers_only import ManagersRequest

NOT_SENT = "The mail server did not take the invitation for {}. The account is kept: send the invitation again when mail works."


def send_and_tell(request: ManagersRequest, account: User) -> None:
    """Send the link to the account's mail address."""
    link = request.build_absolute_uri(reverse("accept-invitation", args=link_of(account)))
    try:
        send_invitation(account=account, link=link, site=settings.SITE_NAME, who=request.user)
    except InvitationNotSentError:
        messages.error(request, NOT_SENT.format(account.email))
    else:
        messages.success(request, f"An invitation is on its way to {account.email}.")
