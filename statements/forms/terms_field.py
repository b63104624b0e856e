"""The weighted terms of a topic as people edit them: one a line, the weight after it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

Terms = list[dict[str, Any]]


class TermsField(forms.CharField):
    """Reads lines like “peace treaty 3”; gives the stored list."""

    widget = forms.Textarea(attrs={"rows": 16, "cols": 60})

    def __init__(self) -> None:
        super().__init__(required=False, help_text="One term a line with its weight, such as “peace treaty 3”; a trailing * matches any ending.")

    def prepare_value(self, value: Any) -> Any:
        """Write the stored list as lines."""
        return "\n".join(f"{term['term']} {term['weight']:g}" for term in value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Terms:
        """Read every line, or say which one cannot be read."""
        lines = [line.split() for line in super().clean(value).splitlines()]
        terms = [self._term(number, words) for number, words in enumerate(lines, start=1) if words]
        names = [term["term"] for term in terms]
        if twice := next((name for name in names if names.count(name) > 1), None):
            raise ValidationError(f"“{twice}” is there twice.")
        return terms

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether the lines say other terms."""
        return bool(super().has_changed(self.prepare_value(initial) or "", (data or "").replace("\r\n", "\n")))

    @staticmethod
    def _term(number: int, words: list[str]) -> dict[str, Any]:
        try:
            weight = float(words[-1])
        except ValueError:
            weight = 0.0
        if len(words) < 2 or not 0 < weight <= 100:
            raise ValidationError(f"Line {number}, “{' '.join(words)}”, does not end with a weight above 0 and up to 100.")
        return {"term": " ".join(words[:-1]), "weight": weight}
