"""Set a password: as an invited person, by a link sent by mail, or knowing the old one."""

from __future__ import annotations

from typing import Any, cast

from axes.utils import reset
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, update_session_auth_hash, views
from django.contrib.auth.models import User
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_http_methods

from statements.actions.accounts.change_own_account import change_password
from statements.actions.accounts.held_account import AccountError
from statements.actions.accounts.invite_account import accept_invitation
from statements.actions.accounts.send_invitation import invitation_tokens, link_days
from statements.core.account_state import AccountState, state_of

MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"
open_or_send = method_decorator(require_http_methods(["GET", "HEAD", "POST"]), name="dispatch")


class ByLink(views.PasswordResetConfirmView):
    """Set a password by a link that works once, for accounts in one state; any other link is gone."""

    state: AccountState

    def get_user(self, uidb64: str) -> User | None:
        """Give the account of the link."""
        user: User | None = super().get_user(uidb64)
        return user if user and state_of(user) == self.state else None

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        """Show the form, or that the link is used up."""
        status = 410 if not self.validlink else 422 if context["form"].is_bound else 200
        return super().render_to_response(context, status=status, **kwargs)

    def form_valid(self, form: Form) -> HttpResponse:
        """Store the password; the token in the session goes with it."""
        try:
            user = self.store(cast(User, self.user), form.cleaned_data["new_password1"])
        except AccountError:  # withdrawn or used since the form was sent
            self.validlink = False
            return self.render_to_response(self.get_context_data())
        self.request.session.flush()
        return self.then(user)

    def store(self, user: User, password: str) -> User:
        """Give the account its password."""
        raise NotImplementedError

    def then(self, user: User) -> HttpResponse:
        """Lead on."""
        raise NotImplementedError


@open_or_send
class AcceptInvitation(ByLink):
    """Take up an invitation."""

    state = AccountState.INVITED
    token_generator = invitation_tokens
    template_name = "accounts/accept.html"

    def store(self, user: User, password: str) -> User:
        """Make the account one that can log in."""
        return accept_invitation(account_id=user.pk, password=password)

    def then(self, user: User) -> HttpResponse:
        """Log its owner in."""
        login(self.request, user, MODEL_BACKEND)
        messages.success(self.request, "Your account is ready, and you are logged in.")
        return redirect("own-account")


@open_or_send
class ResetByLink(ByLink):
    """Set a new password in place of one that was forgotten."""

    state = AccountState.ACTIVE
    template_name = "accounts/reset_by_link.html"

    def store(self, user: User, password: str) -> User:
        """Replace the password, and open the door that wrong ones may have shut."""
        reset(username=user.get_username())
        return change_password(account_id=user.pk, password=password, did="Set a new password by a link sent by mail")

    def then(self, user: User) -> HttpResponse:
        """Lead to the log-in page, where the new password can be tried."""
        messages.success(self.request, "Your new password is stored. Log in with it.")
        return redirect("login")


@open_or_send
class AskForLink(views.PasswordResetView):
    """Ask for a link by mail; the answer is the same whether or not the address is that of an account."""

    template_name = "accounts/reset.html"
    email_template_name = "accounts/reset.txt"
    subject_template_name = "accounts/reset_subject.txt"
    success_url = reverse_lazy("reset-password-sent")
    extra_email_context = {"site": settings.SITE_NAME, "days": link_days()}

    def form_invalid(self, form: Form) -> HttpResponse:
        """Show what is wrong with the address."""
        return self.render_to_response(self.get_context_data(form=form), status=422)


class LinkSent(views.PasswordResetDoneView):
    """Say that a link is on its way if there is an account to send it to."""

    http_method_names = ["get", "head"]
    template_name = "accounts/reset_sent.html"
    extra_context = {"days": link_days()}


@open_or_send
class ChangePassword(views.PasswordChangeView):
    """Change one's own password, knowing the old one."""

    template_name = "accounts/change_password.html"

    def form_invalid(self, form: Form) -> HttpResponse:
        """Show what is wrong with the passwords."""
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def form_valid(self, form: Form) -> HttpResponse:
        """Store it; this session goes on, all others end."""
        user = change_password(account_id=cast(User, self.request.user).pk, password=form.cleaned_data["new_password1"], did="Changed the password")
        update_session_auth_hash(self.request, user)
        messages.success(self.request, "Your new password is stored. Wherever else you were logged in, you no longer are.")
        return redirect("own-account")
