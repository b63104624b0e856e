"""What editors decide about a name, one form a deed."""

from __future__ import annotations

from typing import Any

from django import forms

from articles.models import Country
from statements.forms.names.fields import KINDS, AliasValuesForm, ReadAgainField, SpeakerForm, WhyForm
from statements.forms.speaker_field import SpeakerField, choices_in
from statements.models import Speaker


class AcceptForm(SpeakerForm):
    """Makes a new name a speaker of its own."""

    read_again = ReadAgainField()


class AsAliasForm(AliasValuesForm):
    """Makes a new name another name of a speaker."""

    speaker = SpeakerField(label="Another name of", error_messages={"required": "Say whose name it is."})
    read_again = ReadAgainField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["speaker"])

    def clean_speaker(self) -> Speaker:
        """Refuse to go on without anybody."""
        if (speaker := self.cleaned_data["speaker"]) is None:
            raise forms.ValidationError("Say whose name it is.")
        return speaker

    @property
    def speaker_choices(self) -> list[Speaker]:
        """Give those who may be meant by what was typed."""
        return choices_in(self.errors.as_data().get("speaker", []))


class IgnoreForm(WhyForm):
    """Declares that a new name is none."""


class TakeBackForm(WhyForm):
    """Takes a merge, or a declaration that something is no name, back."""


class AddAliasForm(AliasValuesForm):
    """Gives a speaker a further name."""

    read_again = ReadAgainField()


class RemoveAliasForm(WhyForm):
    """Forgets an alias."""


class RevertForm(forms.Form):
    """Names the row and the version of it that is to hold again."""

    kind = forms.ChoiceField(choices=[("speaker", "name"), ("alias", "alias")])
    version = forms.IntegerField(min_value=1, max_value=2**62)


class OtherSpeakerForm(forms.Form):
    """Asks which other speaker is the same one."""

    speaker = SpeakerField(label="The same as")

    @property
    def speaker_choices(self) -> list[Speaker]:
        """Give those who may be meant by what was typed."""
        return choices_in(self.errors.as_data().get("speaker", []))


class MergeForm(WhyForm):
    """Makes one of two speakers: which one is kept, and which value where they differ."""

    keep = forms.ChoiceField(label="Keep the address of", widget=forms.RadioSelect, error_messages={"required": "Choose whose address is kept."})
    source = forms.URLField(
        label="Source of the name that is given up",
        max_length=500,
        required=False,
        assume_scheme="https",
        help_text="An address. Without one the former name only suggests.",
    )

    CHOSEN = ("name", "kind", "country", "represents")

    def __init__(self, *args: Any, one: Speaker, other: Speaker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.both = {one.slug: one, other.slug: other}
        self.fields["keep"].choices = [(slug, f"{row.name} ({slug})") for slug, row in self.both.items()]  # type: ignore[attr-defined]
        for name in self.CHOSEN:
            values = [(slug, self.printed(row, name)) for slug, row in self.both.items()]
            if values[0][1] != values[1][1]:
                label = {"name": "Name", "kind": "Kind", "country": "Country", "represents": "Represents"}[name]
                self.fields[f"take_{name}"] = forms.ChoiceField(label=label, choices=values, widget=forms.RadioSelect, initial=one.slug)
        self.order_fields(["keep", *(f"take_{name}" for name in self.CHOSEN), "source", "why"])

    @staticmethod
    def printed(row: Speaker, name: str) -> str:
        """Write a value of a speaker."""
        value = getattr(row, name)
        return str(dict(KINDS).get(value, value) if name == "kind" else value.name if isinstance(value, Country) else value or "none")

    @property
    def kept(self) -> Speaker:
        """Give the one that is kept."""
        return self.both[self.cleaned_data["keep"]]

    @property
    def given_up(self) -> Speaker:
        """Give the other one."""
        return next(row for slug, row in self.both.items() if slug != self.cleaned_data["keep"])

    @property
    def choices(self) -> dict[str, Any]:
        """Give the values that the kept one takes from the other."""
        taken = [name for name in self.CHOSEN if self.cleaned_data.get(f"take_{name}", self.kept.slug) != self.kept.slug]
        return {name: getattr(self.given_up, name) for name in taken}
