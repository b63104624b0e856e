"""A column mapping as people edit it: our name and the outlet's header, with an equals sign between them, one a line."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from articles.readers.mapping import MAPPED

HELP = (
    "How the outlet's .csv and .xlsx tables head their columns: our name = their header, one a line, as “text = Body”. "
    f"Our names: {', '.join(MAPPED)}. Used for imports that name this outlet; other columns are passed over."
)


class ColumnsField(forms.CharField):
    """Reads lines; gives our names with their headers."""

    widget = forms.Textarea(attrs={"rows": 6, "cols": 60})

    def __init__(self) -> None:
        super().__init__(required=False, label="Columns of its tables", help_text=HELP)

    def prepare_value(self, value: Any) -> Any:
        """Write a stored mapping as lines."""
        return "\n".join(f"{name} = {header}" for name, header in value.items()) if isinstance(value, dict) else value

    def clean(self, value: Any) -> dict[str, str]:
        """Give the mapping; whether its names are ours is for the form to see."""
        found: dict[str, str] = {}
        for line in filter(None, map(str.strip, super().clean(value).splitlines())):
            name, equals, header = (part.strip() for part in line.partition("="))
            if not equals:
                raise ValidationError(f"“{line}” has no equals sign: write it like “text = Body”.")
            if name.casefold() in found:
                raise ValidationError(f"“{name}” stands twice: which header is meant?")
            found[name.casefold()] = header
        return found

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether the lines say another mapping."""
        return bool(super().has_changed(self.prepare_value(initial) or "", (data or "").replace("\r\n", "\n")))
