"""Make a model's form fields so that an address typed without its scheme is taken for https."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models


def https_addresses(field: models.Field, **kwargs: Any) -> forms.Field | None:
    """Make the form field of a model field; for `formfield_callback`."""
    if isinstance(field, models.URLField):
        kwargs["assume_scheme"] = "https"
    return field.formfield(**kwargs)
