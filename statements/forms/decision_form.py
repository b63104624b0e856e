"""Decisions about a quote as it stands: confirm and restore need the revision, a rejection also a reason."""

from __future__ import annotations

from django import forms

from statements.forms.revision_field import RevisionField

LONGEST_REASON = 2000


class DecisionForm(forms.Form):
    """Confirm or restore a quote."""

    revision = RevisionField()
    why = forms.CharField(max_length=LONGEST_REASON, required=False)


class RejectForm(forms.Form):
    """Reject a quote for a reason."""

    revision = RevisionField()
    why = forms.CharField(
        max_length=LONGEST_REASON,
        error_messages={"required": "Say why it is rejected: the quote’s page keeps the reason, for example “a picture caption, nobody said this”."},
    )
