"""A list of names as people edit it: one a line."""

from __future__ import annotations

from typing import Any

from django import forms


class NamesField(forms.CharField):
    """Reads lines, empty ones left out, each name once; gives a list."""

    widget = forms.Textarea(attrs={"rows": 4, "cols": 60})

    def __init__(self, *, help_text: str = "One a line.") -> None:
        super().__init__(required=False, help_text=help_text)

    def prepare_value(self, value: Any) -> Any:
        """Write a stored list as lines."""
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        """Give the names in their order."""
        lines = (" ".join(line.split()) for line in super().clean(value).splitlines())
        return list(dict.fromkeys(filter(None, lines)))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether the lines say another list."""
        return bool(super().has_changed(self.prepare_value(initial) or "", (data or "").replace("\r\n", "\n")))
