"""Topics and events in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from articles.admin.reference import IN_ADMIN, ReferenceAdmin, signed_in
from statements.actions.save_reference_row import save_reference_row
from statements.forms.event_form import EventForm
from statements.forms.topic_form import TopicForm
from statements.models import Event, Topic


@admin.register(Topic)
class TopicAdmin(ReferenceAdmin):
    """Topics."""

    form = TopicForm
    list_display = ("name", "slug")
    search_fields = ("name", "slug")

    def save_model(self, request: HttpRequest, obj: Topic, form: Any, change: bool) -> None:
        """Save it."""
        save_reference_row(row=obj, who=signed_in(request), why=IN_ADMIN)


@admin.register(Event)
class EventAdmin(ReferenceAdmin):
    """Events."""

    form = EventForm
    list_display = ("name", "kind", "start", "end", "place")
    list_filter = ("kind",)
    search_fields = ("name", "slug", "place")

    def save_model(self, request: HttpRequest, obj: Event, form: Any, change: bool) -> None:
        """Save it."""
        save_reference_row(row=obj, who=signed_in(request), why=IN_ADMIN)
