"""Edit the names of a speaker: its own, its aliases; and see who changed what."""

from __future__ import annotations

from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from articles.actions.read_again import read_again
from statements.actions.names.aliases import add_alias, change_alias, remove_alias
from statements.actions.names.refusals import NameRefusedError
from statements.actions.names.revert import revert_name
from statements.actions.names.speakers import change_speaker
from statements.filters.names.outcomes import outcome_of_name
from statements.filters.names.traces import history_of, names_in
from statements.forms.names.deeds import AddAliasForm, RemoveAliasForm, RevertForm
from statements.forms.names.fields import AliasValuesForm, SpeakerForm, WhyForm
from statements.models import Alias, Speaker
from statements.policy import may_review
from statements.presenters.names.history import name_deeds
from statements.presenters.names.lanes import alias_lines
from statements.presenters.names.outcomes import outcome_block
from statements.presenters.wording import counted
from statements.views.editors_only import EditorsRequest, only_those_who
from statements.views.names.access import REFUSED, speaker_or_404

FORMS: dict[str, type[django_forms.Form]] = {"speaker": SpeakerForm, "add": AddAliasForm, "revert": RevertForm}
UNKNOWN = "Choose what to change, and press the button under it."
NOT_STANDING = "{} is {}, so its names cannot be changed."


@require_http_methods(["GET", "HEAD", "POST"])
@only_those_who(may_review, "edit-names")
def edit_names(request: EditorsRequest, slug: str) -> HttpResponse:
    """Show the names, or change them."""
    speaker = speaker_or_404(slug)
    if speaker.merged_into and request.method != "POST":
        return redirect("edit-names", slug=speaker.merged_into.slug)
    if request.method != "POST":
        return _page(request, speaker)
    deed = request.POST.get("deed", "")
    if deed not in FORMS:
        return _page(request, speaker, problem=UNKNOWN, status=422)
    form = FORMS[deed](request.POST)
    if not form.is_valid():
        return _page(request, speaker, {deed: form}, problem=UNKNOWN if deed == "revert" else "", status=422)
    if isinstance(form, AddAliasForm) and "confirmed" not in request.POST:
        outcome = outcome_block(outcome_of_name(speaker, form.cleaned_data["text"]), "")
        return _page(request, speaker, {deed: form}, outcome=outcome)
    try:
        messages.success(request, _do(request, speaker, form))
    except NameRefusedError as error:
        return _page(request, speaker, {deed: form}, problem=str(error), status=REFUSED)
    return redirect("edit-names", slug=slug)


def _do(request: EditorsRequest, speaker: Speaker, form: Any) -> str:
    """Change what the form says, and tell."""
    values = form.cleaned_data
    if isinstance(form, SpeakerForm):
        change_speaker(slug=speaker.slug, who=request.user, why=values["why"], **form.values)
        return "Saved."
    if isinstance(form, AddAliasForm):
        add_alias(speaker=speaker, who=request.user, why=values["why"], **form.values)
        again = f" {counted(read_again(name=values['text']), 'article', 'articles')} will be read again." if values["read_again"] else ""
        return f"“{values['text']}” is a name of {speaker} now.{again}"
    revert_name(speaker=speaker, kind=values["kind"], version=values["version"], who=request.user, why="as it was before")
    return "It holds again as it was before."


def _page(
    request: EditorsRequest, speaker: Speaker, forms: dict[str, Any] | None = None, *, outcome: Any = None, problem: str = "", status: int = 200
) -> HttpResponse:
    fresh = {
        "speaker": SpeakerForm(initial={name: getattr(speaker, name) for name in ("name", "kind", "country", "represents")}),
        "add": AddAliasForm(initial={"read_again": True}),
    }
    versions = history_of(speaker)
    context = {
        "speaker": speaker,
        "forms": fresh | (forms or {}),
        "outcome": outcome,
        "sent": [(name, value) for name, values in request.POST.lists() for value in values if name != "csrfmiddlewaretoken"] if outcome else [],
        "aliases": alias_lines(speaker.aliases.select_related("candidate").order_by("text", "start", "pk")),
        "deeds": name_deeds(versions, names_in(versions)),
        "problem": problem,
    }
    return render(request, "names/edit.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@only_those_who(may_review, "edit-alias")
def edit_alias(request: EditorsRequest, pk: int) -> HttpResponse:
    """Show an alias, give it other days, or remove it."""
    alias = get_object_or_404(Alias.objects.select_related("speaker", "candidate"), pk=pk)
    initial = {name: _typed(getattr(alias, name)) for name in ("text", "language", "start", "end", "source", "as_of")}
    change, remove, problem, status = AliasValuesForm(initial=initial), RemoveAliasForm(), "", 200
    if request.method == "POST":
        form: WhyForm = RemoveAliasForm(request.POST) if request.POST.get("deed") == "remove" else AliasValuesForm(request.POST)
        status = 422
        if form.is_valid():
            try:
                messages.success(request, _save(request, alias, form))
                return redirect("edit-names", slug=alias.speaker.slug)
            except NameRefusedError as error:
                problem, status = str(error), REFUSED
        if isinstance(form, AliasValuesForm):
            change = form
        else:
            remove = RemoveAliasForm(request.POST)
    context = {"alias": alias, "change": change, "remove": remove, "problem": problem}
    return render(request, "names/alias.html", context, status=status)


def _save(request: EditorsRequest, alias: Alias, form: WhyForm) -> str:
    why = form.cleaned_data["why"]
    if isinstance(form, AliasValuesForm):
        number = change_alias(alias_id=alias.pk, who=request.user, why=why, **form.values)
        did = "Saved."
    else:
        number = remove_alias(alias=alias, who=request.user, why=why)
        did = f"“{alias}” is removed. The history keeps it."
    return did + (f" {counted(number, 'quote has', 'quotes have')} another speaker now." if number else "")


def _typed(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
