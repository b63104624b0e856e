"""A speaker as a person types it: a name or the last part of an address; where several are meant, the person chooses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from language.transliteration import typed_keys
from statements.models import Speaker
from statements.search.speakers import named, suggested, surnamed

MOST_CHOICES = 8
MOST_JOINT = 40
LONGEST = 300


@dataclass(frozen=True, slots=True)
class TypedSpeaker:
    """What the form sends: the text, and the speaker that was chosen for the text `chosen_for`."""

    text: str = ""
    slug: str = ""
    chosen_for: str = ""

    @classmethod
    def of(cls, speaker: Speaker) -> TypedSpeaker:
        """Give what stands in the form for a stored speaker."""
        return cls(speaker.name, speaker.slug, speaker.name)


class SpeakerWidget(forms.Widget):
    """One text field and two hidden ones; the template `_speaker_field.html` draws them."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> TypedSpeaker:
        """Collect the three."""
        return TypedSpeaker(*((data.get(part) or "").strip() for part in (name, f"{name}_slug", f"{name}_for")))


class SpeakerField(forms.Field):
    """Gives the speaker meant, None where nothing is typed; an error that can be answered by choosing carries the choices."""

    widget = SpeakerWidget

    def clean(self, value: Any) -> Speaker | None:
        """Find the one speaker meant."""
        typed: TypedSpeaker = value or TypedSpeaker()
        if not typed.text:
            return None
        if len(typed.text) > LONGEST or "\x00" in typed.text + typed.slug:
            raise ValidationError(f"That is no name. Write at most {LONGEST} letters.")
        if typed.slug and typed.text == typed.chosen_for and (chosen := by_slug(typed.slug)):
            return chosen
        return _resolved(typed.text)


def by_slug(slug: str) -> Speaker | None:
    """Give the speaker of that address, or the one it was merged into."""
    speaker = Speaker.objects.select_related("merged_into").filter(slug=slug).first()
    while speaker is not None and speaker.merged_into:
        speaker = speaker.merged_into
    return speaker


def choices_in(errors: list[ValidationError]) -> list[Speaker]:
    """Give the speakers that an error offers to choose from."""
    return [speaker for error in errors for speaker in (error.params or {}).get("speakers", ())]


def joint_names(data: Mapping[str, Any] | None, stored: int) -> list[str]:
    """Name the fields for joint speakers: as many as the form sent, or one more than there are."""
    sent = sum(f"also_{n}" in data for n in range(1, MOST_JOINT + 1)) if data is not None else 0
    filled = bool(data and data.get(f"also_{sent}", "").strip())
    return [f"also_{n}" for n in range(1, max(min(sent + filled, MOST_JOINT), stored + 1) + 1)]


def _resolved(text: str) -> Speaker:
    """Resolve the name that one speaker bears, or a slug; offer to choose where an alias, or several, may be meant."""
    found = list(named(text).select_related("country")[:MOST_CHOICES])
    if len(found) == 1 and found[0].folded in typed_keys(text):
        return found[0]
    if not found and (addressed := by_slug(text)) and addressed.status != Speaker.Status.IGNORED:
        return addressed
    found = found or list(surnamed(text).select_related("country")[:MOST_CHOICES])
    if found:
        several = f"{len(found)} speakers are known as “%(typed)s”. Choose the one you mean."
        # Aliases come and go with the years: the person says who is meant
        problem = several if len(found) > 1 else "“%(typed)s” may be this speaker. Choose them if you mean them."
        raise ValidationError(problem, code="several", params={"typed": text[:60], "speakers": found})
    nearest = list(suggested(text).select_related("country")[:MOST_CHOICES])
    remedy = "Choose one of these, or try another spelling." if nearest else "Try the surname, another spelling, or leave the speaker open."
    raise ValidationError(f"Nobody here is known as “%(typed)s”. {remedy}", code="nobody", params={"typed": text[:60], "speakers": nearest})
