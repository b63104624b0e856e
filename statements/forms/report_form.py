"""Report an error in a quote, and answer such a report."""

from __future__ import annotations

from typing import Any

from django import forms

from statements.forms.decision_form import LONGEST_REASON
from statements.models import ErrorReport


class ReportForm(forms.Form):
    """What a reader says is wrong; `website` is for machines alone, which fill in whatever they find."""

    kind = forms.ChoiceField(
        label="What is wrong?",
        choices=ErrorReport.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what is wrong.", "invalid_choice": "Choose one of these."},
    )
    note = forms.CharField(
        label="What should it say?",
        max_length=LONGEST_REASON,
        required=False,
        error_messages={"max_length": f"Say it in {LONGEST_REASON:,} characters or fewer."},
    )
    contact = forms.EmailField(
        label="Your mail address, if you want an answer",
        max_length=254,
        required=False,
        error_messages={"invalid": "This is no mail address. Mend it, or leave it empty."},
    )
    website = forms.CharField(required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for words where the choices do not say what is wrong."""
        if self.cleaned_data.get("kind") == ErrorReport.Kind.OTHER and "note" in self.cleaned_data and not self.cleaned_data["note"]:
            self.add_error("note", "Say what is wrong.")
        return self.cleaned_data

    @property
    def is_by_a_machine(self) -> bool:
        """Tell whether the field that no reader sees was filled in."""
        return bool(self.data.get("website"))


class AnswerForm(forms.Form):
    """Settle a report, or dismiss it."""

    state = forms.ChoiceField(
        choices=[(state.value, state.label) for state in (ErrorReport.State.SETTLED, ErrorReport.State.DISMISSED)],
        error_messages={"required": "Press one of the two buttons.", "invalid_choice": "Press one of the two buttons."},
    )
    answer = forms.CharField(
        max_length=LONGEST_REASON,
        error_messages={
            "required": "Say what came of it, for example “the speaker is corrected”: it is kept, and sent to whoever left an address.",
            "max_length": f"Say it in {LONGEST_REASON:,} characters or fewer.",
        },
    )
