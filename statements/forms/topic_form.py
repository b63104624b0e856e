"""The form for a topic."""

from __future__ import annotations

from django import forms

from statements.forms.terms_field import TermsField
from statements.models import Topic


class TopicForm(forms.ModelForm):
    """Edits a topic's terms as lines."""

    terms = TermsField()

    class Meta:
        model = Topic
        fields = ("name", "slug", "description", "terms")
