"""Send an invitation by mail, with a link that works once."""

from __future__ import annotations

import logging

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

logger = logging.getLogger(__name__)


class InvitationNotSentError(Exception):
    """The mail server did not take the invitation."""


class InvitationTokens(PasswordResetTokenGenerator):
    """Django's tokens with a salt of their own, so that a link to set a new password is no invitation and the other way round."""

    key_salt = "statements.invitation"


invitation_tokens = InvitationTokens()


def link_of(account: User) -> tuple[str, str]:
    """Give the two parts of the link: whose it is, and the token."""
    return urlsafe_base64_encode(force_bytes(account.pk)), invitation_tokens.make_token(account)


def link_days() -> int:
    """Give the number of days that links sent by mail work."""
    return int(settings.PASSWORD_RESET_TIMEOUT) // 86_400


def send_invitation(*, account: User, link: str, site: str, who: User) -> None:
    """Send it; the account waits whether or not the mail server takes it."""
    context = {"account": account, "link": link, "site": site, "days": link_days(), "who": who.get_full_name() or who.get_username()}
    try:
        send_mail(f"Your account at {site}", render_to_string("accounts/invitation.txt", context), None, [account.email])
    except (OSError, ValueError) as error:  # every error of smtplib is an OSError; a ValueError is an address that no mail can bear
        logger.error("The invitation of account %s could not be sent: %s", account.pk, error.__class__.__name__)
        raise InvitationNotSentError from error
