"""Fields that the forms about names share."""

from __future__ import annotations

from typing import Any

from django import forms

from articles.models import Country
from statements.filters.days import DayField
from statements.models import Alias, Speaker

LONGEST = 300
LONGEST_REASON = 2000
KINDS = [choice for choice in Speaker.Kind.choices if choice[0] != Speaker.Kind.UNNAMED]


class WhyForm(forms.Form):
    """A deed with its reason, which stands in the history."""

    why = forms.CharField(
        label="Why",
        max_length=LONGEST_REASON,
        help_text="Stands in the history, with your name.",
        error_messages={"required": "Say why in a few words, for example “spelt so by her ministry”."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": f"{type(self).__name__.lower()}-%s"} | kwargs)
        why = self.fields.pop("why")
        self.fields["why"] = why


class SpeakerForm(WhyForm):
    """What is said of a speaker itself."""

    name = forms.CharField(label="Name, in English spelling", max_length=LONGEST, error_messages={"required": "Give the name."})
    kind = forms.ChoiceField(label="Kind", choices=KINDS)
    country = forms.ModelChoiceField(Country.objects.all(), label="Country", required=False, empty_label="none")
    represents = forms.CharField(label="Represents", max_length=160, required=False, help_text="Only where no country fits.")

    @property
    def values(self) -> dict[str, Any]:
        """Give what the action takes."""
        return {name: self.cleaned_data[name] for name in ("name", "kind", "country", "represents")}


class AliasValuesForm(WhyForm):
    """A printed form of a name, with the days on which it holds."""

    text = forms.CharField(label="Name as printed", max_length=LONGEST, error_messages={"required": "Give the name as articles print it."})
    language = forms.ChoiceField(label="Language", choices=[("", "not said"), *Alias.Language.choices], required=False)
    start = DayField(label="From", required=False, max_length=40, help_text="2024-11-08, 2024-11 or 2024. Empty if it always held.")
    end = DayField(label="To", required=False, last=True, max_length=40, help_text="The last day. Empty if it still holds.")
    source = forms.URLField(
        label="Source", max_length=500, required=False, assume_scheme="https", help_text="An address. Without one the name only suggests."
    )
    as_of = DayField(label="As of", required=False, max_length=40, help_text="The day on which the source said so.")

    def clean(self) -> dict[str, Any]:
        """Refuse periods that end before they begin."""
        cleaned = super().clean() or {}
        if cleaned.get("start") and cleaned.get("end") and cleaned["start"] > cleaned["end"]:
            self.add_error("end", "The period ends before it begins.")
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        """Give what the action takes."""
        return {name: self.cleaned_data[name] for name in ("text", "language", "start", "end", "source", "as_of")}


class ReadAgainField(forms.BooleanField):
    """Whether articles that mention the name are read again."""

    def __init__(self) -> None:
        super().__init__(label="Read the articles that mention the name again", required=False)
