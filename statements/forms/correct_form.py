"""The form of the quote editor: every field that can be corrected, in the form that corrections are stored in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError

from statements.core.locating import Span
from statements.core.values import CORRECTABLE, SaidOn
from statements.forms.decision_form import LONGEST_REASON
from statements.forms.piece_fields import LONGEST, TypedPiece, in_order, piece_names, read_start
from statements.forms.revision_field import RevisionField
from statements.forms.said_on_field import SaidOnField, said_as_typed
from statements.forms.speaker_field import SpeakerField, TypedSpeaker, by_slug, choices_in, joint_names
from statements.models import Quote, Topic

TOPICS = 3
Values = Mapping[str, Any]


class CorrectForm(forms.Form):
    """Corrects a quote; `values` is what the quote holds, `filled` what stands in an untouched form where that differs."""

    revision = RevisionField()
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    speaker = SpeakerField(label="Speaker", required=False)
    speaker_open = forms.BooleanField(label="Leave open: the article does not say who, or it cannot be told", required=False)
    kind = forms.ChoiceField(label="Wording", choices=Quote.Kind.choices, widget=forms.RadioSelect)
    said_on = SaidOnField(label="Date said", required=False, max_length=40)
    said_on_basis = forms.ChoiceField(label="How that date is known", choices=Quote.Basis.choices, required=False)
    act = forms.ChoiceField(label="Act", choices=Quote.Act.choices)
    why = forms.CharField(label="Why", required=False, max_length=LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(
        self,
        data: Any = None,
        *,
        quote: Quote,
        values: Values,
        reach: Span,
        known: Sequence[Span] = (),
        filled: Values | None = None,
        why: str = "",
    ) -> None:
        """Take the quote, what it holds, which part of the text is shown, the pieces it has or that are offered, and what to fill in."""
        self.quote, self.stored, self.reach, self.known = quote, values, reach, known
        self.text = quote.version.text
        self.filled: Values = {**values, **(filled or {})}
        super().__init__(data)
        self.piece_names = piece_names(data, len(self.filled["pieces"]))
        self.also_names = joint_names(data, len(self.filled["also"]))
        self.topic_names = [f"topic_{n}" for n in range(1, max(TOPICS, len(self.filled["topics"]), len(values["topics"])) + 1)]
        self._add_numbered_fields()
        if data is None:
            self.initial = self._as_typed() | {"why": why}

    def _add_numbered_fields(self) -> None:
        topics = [("", "–"), *Topic.objects.values_list("slug", "name")]
        for name in self.also_names:
            self.fields[name] = SpeakerField(label="Said jointly with", required=False)
        for number, name in enumerate(self.piece_names, start=1):
            self.fields[name] = forms.CharField(label=f"Piece {number}", required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3}))
            self.fields[f"{name}_start"] = forms.CharField(required=False, widget=forms.HiddenInput)
        for number, name in enumerate(self.topic_names, start=1):
            self.fields[name] = forms.ChoiceField(label=f"Topic {number}", choices=topics, required=False)

    def _as_typed(self) -> dict[str, Any]:
        """Give the values as a person would have typed them."""
        filled, said = self.filled, SaidOn.from_json(self.filled["said_on"])
        speaker = by_slug(filled["speaker"]) if filled["speaker"] else None
        typed: dict[str, Any] = {
            "revision": self.quote.revision,
            "seen": signing.dumps(self.stored),
            "speaker": TypedSpeaker.of(speaker) if speaker else TypedSpeaker(),
            "speaker_open": speaker is None,
            "kind": filled["kind"],
            "act": filled["act"],
            "said_on": said_as_typed(filled["said_on"]["day"], said.precision),
            "said_on_basis": said.basis or Quote.Basis.STATED,
        }
        joint = filter(None, map(by_slug, filled["also"]))
        typed |= {name: TypedSpeaker.of(speaker) for name, speaker in zip(self.also_names, joint, strict=False)}
        typed |= dict(zip(self.topic_names, filled["topics"], strict=False))
        for name, (start, end) in zip(self.piece_names, filled["pieces"], strict=False):
            typed |= {name: self.text[start:end], f"{name}_start": start}
        return typed

    def clean(self) -> dict[str, Any]:
        """Make the stored values of the fields that could be understood."""
        cleaned = super().clean() or {}
        values: dict[str, Any] = {"kind": cleaned.get("kind"), "act": cleaned.get("act")}
        values["speaker"], values["also"] = self._speaker(cleaned), self._also(cleaned)
        values["pieces"], values["said_on"], values["topics"] = self._pieces(cleaned), self._said_on(cleaned), self._topics(cleaned)
        self.values = {name: values[name] for name in CORRECTABLE}
        return cleaned

    @property
    def changes(self) -> dict[str, Any]:
        """Give the fields that the person gave another value than the quote holds."""
        return {name: value for name, value in self.values.items() if value != self.stored[name]}

    @property
    def understood(self) -> dict[str, Any]:
        """Give the values of the fields that are without error."""
        broken = {name.split("_")[0] for name in self.errors}
        fields = {"said": "said_on", "topic": "topics", "piece": "pieces"}
        return {name: value for name, value in self.values.items() if name not in {fields.get(one, one) for one in broken}}

    @property
    def seen_values(self) -> dict[str, Any]:
        """Give what the quote held when the form was opened; empty where the form does not tell."""
        try:
            return dict(signing.loads(self.cleaned_data.get("seen", "")))
        except signing.BadSignature:
            return {}

    @property
    def speaker_rows(self) -> list[tuple[forms.BoundField, list[Any]]]:
        """Give the fields for joint speakers with the choices that their errors offer."""
        return [(self[name], choices_in(self.errors.as_data().get(name, []))) for name in self.also_names]

    @property
    def also_are_given(self) -> bool:
        """Tell whether a field for joint speakers holds anything, or is to be mended."""
        return any(name in self.errors or (self[name].value() or TypedSpeaker()).text for name in self.also_names)

    @property
    def speaker_choices(self) -> list[Any]:
        """Give the speakers to choose from where the name typed may mean several."""
        return choices_in(self.errors.as_data().get("speaker", []))

    @property
    def piece_rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Give each piece's field with the one that tells where it began."""
        return [(self[name], self[f"{name}_start"]) for name in self.piece_names]

    @property
    def topic_rows(self) -> list[forms.BoundField]:
        """Give the fields for topics, the most central first."""
        return [self[name] for name in self.topic_names]

    def _speaker(self, cleaned: Values) -> str | None:
        speaker, is_open = cleaned.get("speaker"), cleaned.get("speaker_open")
        if "speaker" not in self.errors and bool(speaker) == bool(is_open):
            both = "You named a speaker and left the speaker open. Take back one of them."
            self.add_error("speaker", both if speaker else "Name the speaker, or tick “Leave open” if the article does not say who.")
        return speaker.slug if speaker else None

    def _also(self, cleaned: Values) -> list[str]:
        joint = [(name, cleaned[name].slug) for name in self.also_names if cleaned.get(name)]
        said = [cleaned["speaker"].slug] if cleaned.get("speaker") else []
        for place, (name, slug) in enumerate(joint):
            if slug in said or slug in [other for _, other in joint[:place]]:
                self.add_error(name, "This speaker is named already. Empty the field.")
        return [slug for _, slug in joint]

    def _pieces(self, cleaned: Values) -> list[list[int]]:
        spans: dict[str, Span] = {}
        for name in (name for name in self.piece_names if cleaned.get(name)):
            try:
                spans[name] = TypedPiece(cleaned[name], read_start(cleaned.get(f"{name}_start", ""))).located(self.text, self.reach, self.known)
            except ValidationError as error:
                self.add_error(name, error)
        broken = any(name in self.errors for name in self.piece_names)
        if not spans and not broken:
            self.add_error(self.piece_names[0], "A quote needs words. If these are nobody’s words, reject the quote instead.")
        try:
            return in_order(spans)
        except ValidationError as error:
            self.add_error(next(iter(spans)), error)
            return []

    def _said_on(self, cleaned: Values) -> dict[str, str | None]:
        stored, basis = self.stored["said_on"], cleaned.get("said_on_basis") or Quote.Basis.STATED
        if not (said := cleaned.get("said_on")):
            return SaidOn().to_json()
        if said_as_typed(stored["day"], stored["precision"]) == said_as_typed(said[0].isoformat(), said[1]) and basis == stored["basis"]:
            return dict(stored)
        published = self.quote.version.article.published_on
        # A day's grace: it may be tomorrow where the words were said
        if published and said[0] > published + timedelta(days=1):
            self.add_error("said_on", f"The article was published on {published.day} {published:%B %Y}: nobody had said it later than that.")
        return SaidOn(said[0], said[1], basis).to_json()

    def _topics(self, cleaned: Values) -> list[str]:
        chosen = [(name, cleaned[name]) for name in self.topic_names if cleaned.get(name)]
        for place, (name, slug) in enumerate(chosen):
            if slug in [other for _, other in chosen[:place]]:
                self.add_error(name, "This topic is chosen already. Choose another one, or none.")
        return [slug for _, slug in chosen]
