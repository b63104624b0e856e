"""What admins and owners of accounts fill in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from statements.forms.accounts.account_fields import OwnEmailField, PrintedNameField, RolesField, UsernameField


class InviteForm(forms.Form):
    """Who is invited, and as what."""

    username = UsernameField()
    name = PrintedNameField()
    email = OwnEmailField(help_text="The invitation goes there.")
    roles = RolesField(error_messages={"required": "Choose at least one role."})


class RenewForm(forms.Form):
    """Where the invitation goes this time."""

    email = OwnEmailField()

    def __init__(self, account: User, data: Any = None) -> None:
        super().__init__(data, initial={"email": account.email}, auto_id="renew_%s")
        self.fields["email"].account = account  # type: ignore[attr-defined]


class RolesForm(forms.Form):
    """The roles that an account shall have; none leaves it like a reader who has logged in."""

    roles = RolesField(required=False, label="What this account may do")

    def __init__(self, account: User, data: Any = None) -> None:
        super().__init__(data, initial={"roles": [group.name for group in account.groups.all()]}, auto_id="roles_%s")


class AnonymiseForm(forms.Form):
    """The user name, typed by somebody who means it."""

    username = forms.CharField(label="Type the user name to confirm", max_length=150, widget=forms.TextInput(attrs={"autocomplete": "off"}))

    def __init__(self, account: User, data: Any = None) -> None:
        super().__init__(data, auto_id="anonymise_%s")
        self.account = account

    def clean_username(self) -> str:
        """Refuse any other name."""
        if self.cleaned_data["username"] != self.account.username:
            raise ValidationError("This is not the user name of the account. Nothing was changed.")
        return self.account.username


class OwnAccountForm(forms.Form):
    """What somebody may change about the own account; a new mail address asks for the password, for a new password can be sent there."""

    name = PrintedNameField(help_text="Printed beside your corrections and decisions from now on. Earlier ones keep the name they bear.")
    email = OwnEmailField(help_text="Links to set a new password go there.")
    password = forms.CharField(
        label="Your password",
        required=False,
        strip=False,
        help_text="Only needed to change the mail address.",
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, account: User, data: Any = None) -> None:
        super().__init__(data, initial={"name": account.get_full_name() or account.username, "email": account.email})
        self.account = account
        for name in ("name", "email"):
            self.fields[name].account = account  # type: ignore[attr-defined]
        self.fields["email"].required = bool(account.email)

    def clean(self) -> dict[str, Any]:
        """Ask for the password where the mail address changes."""
        cleaned = super().clean() or {}
        if cleaned.get("email", self.account.email) != self.account.email and not self.account.check_password(cleaned.get("password", "")):
            self.add_error("password", "This is not your password. The mail address can only be changed with it.")
        return cleaned
