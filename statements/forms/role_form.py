"""The form for a role."""

from __future__ import annotations

from django import forms

from articles.forms.names_field import NamesField
from statements.models import Role


class RoleForm(forms.ModelForm):
    """Edits a role's nouns as lines."""

    nouns = NamesField(help_text="How news texts call a holder, one a line.")

    class Meta:
        model = Role
        fields = ("name", "slug", "unique", "nouns")
