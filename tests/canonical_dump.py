"""Write what a database says about articles and statements in one canonical form: sorted, without row numbers or clocks.

usage: python tests/canonical_dump.py [LEFT-OUT…], each a model or one field of it, as ArticleVersion.batch

Two databases that say the same give the same bytes, whatever order their rows were made in. A reference to another row stands
as the digest of that row's own form, so that equal rows are equal wherever they are numbered; so does the row that history is about.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import django
from django.apps import apps
from django.db import models

APPS = ("articles", "statements")
# When a thing happened, and who did it, differs from run to run; publication and retraction are facts
FACTS = ("published_at", "retracted_at")
PASSING = ("ImportItem.attempts", "ImportItem.claimed_by", "ImportBatch.attempts", "ImportBatch.claimed_by")
# Which workers are alive is no matter of what is stored
LIVING = ("Worker",)
SHORT = 16


def canonical_dump(leave_out: Collection[str] = ()) -> str:
    """Give a line for each row of both apps, but for the models and fields left out."""
    return "\n".join(sorted(_lines(set(leave_out)))) + "\n"


def _lines(leave_out: set[str]) -> Iterator[str]:
    forms = Forms(leave_out)
    for app in APPS:
        for model in apps.get_app_config(app).get_models():
            if model.__name__ not in leave_out and model.__name__ not in LIVING:
                for pk in forms.rows(model):
                    yield f"{model.__name__} {forms.of(model, pk)}"


class Forms:
    """The canonical forms of rows, each made once."""

    def __init__(self, leave_out: Collection[str] = ()) -> None:
        self._left_out = {*leave_out, *PASSING}
        self._rows: dict[type[models.Model], dict[Any, models.Model]] = {}
        self._forms: dict[tuple[type[models.Model], Any], str] = {}
        self._linked: dict[tuple[type[models.Model], str], dict[Any, list[Any]]] = {}

    def rows(self, model: type[models.Model]) -> dict[Any, models.Model]:
        """Load a table once."""
        if model not in self._rows:
            self._rows[model] = {row.pk: row for row in model._default_manager.order_by("pk")}
        return self._rows[model]

    def of(self, model: type[models.Model], pk: Any) -> str:
        """Give the form of a row."""
        key = (model, pk)
        if key not in self._forms:
            # a circle of references ends here
            self._forms[key] = "itself"
            self._forms[key] = self._make(model, self.rows(model)[pk])
        return self._forms[key]

    def _make(self, model: type[models.Model], row: models.Model) -> str:
        said: dict[str, Any] = {}
        if tracked := getattr(model, "instance_type", None):
            said["of"] = self._digest(tracked, getattr(row, tracked._meta.pk.attname))
        for field in model._meta.concrete_fields:
            if self._is_said(field):
                value = getattr(row, field.attname)
                said[field.name] = self._reference(field, value) if field.is_relation else value
        for many in model._meta.many_to_many:
            if many.remote_field.through._meta.auto_created:
                said[many.name] = sorted(self._digest(many.related_model, pk) for pk in self._links(model, many).get(row.pk, []))
        return json.dumps(said, ensure_ascii=False, sort_keys=True, default=_printed)

    def _is_said(self, field: Any) -> bool:
        tracked = getattr(field.model, "instance_type", None)
        if field.primary_key or (tracked and field.name == tracked._meta.pk.name) or f"{field.model.__name__}.{field.name}" in self._left_out:
            return False
        return not isinstance(field, models.DateTimeField) or field.name in FACTS

    def _reference(self, field: Any, pk: Any) -> str | None:
        if pk is None:
            return None
        return self._digest(field.related_model, pk) if field.related_model._meta.app_label in APPS else "someone"

    def _digest(self, model: type[models.Model], pk: Any) -> str:
        # history remembers rows that are no more
        return hashlib.sha256(self.of(model, pk).encode()).hexdigest()[:SHORT] if pk in self.rows(model) else "gone"

    def _links(self, model: type[models.Model], many: Any) -> dict[Any, list[Any]]:
        key = (model, many.name)
        if key not in self._linked:
            found: dict[Any, list[Any]] = defaultdict(list)
            columns = (f"{many.m2m_field_name()}_id", f"{many.m2m_reverse_field_name()}_id")
            for one, other in many.remote_field.through._default_manager.values_list(*columns):
                found[one].append(other)
            self._linked[key] = found
        return self._linked[key]


def _printed(value: Any) -> str:
    return hashlib.sha256(value).hexdigest() if isinstance(value, bytes | memoryview) else str(value)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    sys.stdout.write(canonical_dump(sys.argv[1:]))
