"""Fields that say who somebody is and what he may do; the name and the mail address must tell accounts apart."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError

from statements.core.account_state import FORMER
from statements.filters.accounts import is_email_taken, is_name_taken
from statements.policy import ADMIN, ANALYST, EDITOR

ROLE_WORDS = [
    (ANALYST, "Analyst: reads whole articles"),
    (EDITOR, "Editor: also confirms, corrects and rejects quotes"),
    (ADMIN, "Admin: also imports articles and keeps reference data and accounts"),
]


class UsernameField(forms.CharField):
    """The name to log in with."""

    def __init__(self, **kwargs: Any) -> None:
        given: dict[str, Any] = {"label": "User name", "max_length": 150, "help_text": "To log in with. Letters, digits and @ . + - _ only."}
        super().__init__(validators=[UnicodeUsernameValidator()], **given | kwargs)

    def clean(self, value: Any) -> str:
        """Refuse a name that another account has, or will have once it is anonymised."""
        name: str = super().clean(value)
        if name.casefold().startswith(FORMER):
            raise ValidationError(f"Names that begin with “{FORMER}” are for anonymised accounts. Choose another.")
        if is_name_taken(name, None):
            raise ValidationError("Another account has this name. Choose another, or look for that account.")
        return name


class PrintedNameField(forms.CharField):
    """The name as corrections print it."""

    account: User | None = None

    def __init__(self, **kwargs: Any) -> None:
        given: dict[str, Any] = {"label": "Name", "max_length": 150, "help_text": "Printed beside every correction and decision, and kept there."}
        super().__init__(**given | kwargs)

    def clean(self, value: Any) -> str:
        """Refuse the name of somebody else: work would be taken for theirs."""
        name = " ".join(super().clean(value).split())
        if is_name_taken(name, self.account):
            raise ValidationError("Another account has this name, and work would be taken for theirs. Add something that tells the two apart.")
        return name


class OwnEmailField(forms.EmailField):
    """A mail address that is nobody else's, so that a link to set a password reaches one person."""

    account: User | None = None

    def __init__(self, **kwargs: Any) -> None:
        given: dict[str, Any] = {"label": "Mail address", "max_length": 254}
        super().__init__(**given | kwargs)

    def clean(self, value: Any) -> str:
        """Refuse the address of another account."""
        email: str = super().clean(value)
        if email and is_email_taken(email, self.account):
            raise ValidationError("Another account has this mail address.")
        return email


class RolesField(forms.MultipleChoiceField):
    """The roles of an account."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        given: dict[str, Any] = {"label": "Roles", "choices": ROLE_WORDS}
        super().__init__(**given | kwargs)
