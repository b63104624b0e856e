"""Form fields of the filters: each turns an address's text into a value, or says in words what is wrong with it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from statements import search
from statements.models import Speaker
from statements.search.query import Query
from statements.search.speakers import called, named, suggested

MOST_CHOICES = 20


class WordsField(forms.CharField):
    """Words to look for, as a query that the engines understand."""

    def clean(self, value: Any) -> Query | None:
        """Read the words; marks alone are an error, not a list of everything."""
        if not (text := super().clean(value)):
            return None
        if not (query := search.read(text)):
            raise ValidationError("There is no word in this to look for. Type a word, a “phrase”, -unwanted or begin*.")
        return query


class SpeakerSlugField(forms.CharField):
    """The last part of a speaker's address; a merged speaker's stands for the one it went into."""

    def clean(self, value: Any) -> Speaker | None:
        """Find the speaker."""
        if not (slug := super().clean(value)):
            return None
        speaker = Speaker.objects.select_related("merged_into").filter(slug=slug).first()
        if speaker is None:
            raise ValidationError(f"Nobody here has the address “{slug[:60]}”. Type the name instead.")
        return speaker.merged_into or speaker


class SpeakerNameField(forms.CharField):
    """A name as people write it; it may be the name of several speakers."""

    def __init__(self, *, institutions: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.institutions = institutions

    def clean(self, value: Any) -> list[Speaker] | None:
        """Find everybody of that name; the error carries those who may be meant, for the reader to choose from."""
        if not (text := super().clean(value)):
            return None
        if found := list(named(text).institutions().select_related("country")[:MOST_CHOICES]) if self.institutions else called(text):
            return found
        nearest = suggested(text).institutions() if self.institutions else suggested(text)
        choices = list(nearest.select_related("country")[:MOST_CHOICES])
        who, remedy = ("No institution" if self.institutions else "Nobody"), ("Choose one of these" if choices else "Try a shorter name")
        # What was typed is a parameter: a percent sign in the message itself would be read as the beginning of one
        problem = f"{who} here is known as “%(typed)s”. {remedy}, or try another spelling."
        raise ValidationError(problem, params={"typed": text[:60], "speakers": choices})


class ChoicesField(forms.MultipleChoiceField):
    """Any of several choices; a value that is none of them is named."""

    default_error_messages = {"invalid_choice": "“%(value)s” is none of the choices here."}
