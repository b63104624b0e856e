"""The form by which files are sent to be imported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from articles.models import Outlet

UNKNOWN = "unknown"


class FilesInput(forms.ClearableFileInput):
    """A field for several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files; an empty one is a file, and its import says what is wrong with it."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """Check each of the files."""
        files = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(file, initial) for file in files or [None]]


class ImportForm(forms.Form):
    """Takes files, and what is to be known of texts that say nothing of themselves."""

    outlet = forms.ChoiceField(required=False)
    manifest = forms.FileField(required=False, allow_empty_file=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # not declared above, where its name would be that of Django's own attribute
        self.fields["files"] = FilesField(
            allow_empty_file=True, error_messages={"required": "Choose the files to import, or one zip archive of them."}
        )
        names: Sequence[tuple[str, str]] = list(Outlet.objects.exclude(slug=UNKNOWN).values_list("slug", "name"))
        self.fields["outlet"].choices = [("", "none: count them under Unknown outlet"), *names]  # type: ignore[attr-defined]

    def clean_outlet(self) -> str:
        """Give the outlet's slug."""
        return self.cleaned_data["outlet"] or UNKNOWN
