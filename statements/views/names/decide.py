"""Decide about a new name: look at what would change, then confirm."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from articles.actions.read_again import read_again
from statements.actions.names import candidates as deeds
from statements.actions.names.refusals import NameRefusedError
from statements.filters.names import outcomes
from statements.forms.names.deeds import AcceptForm, AsAliasForm, IgnoreForm
from statements.forms.names.fields import WhyForm
from statements.forms.speaker_field import TypedSpeaker
from statements.models import Speaker
from statements.policy import may_review
from statements.presenters.names.outcomes import OutcomeBlock, outcome_block
from statements.presenters.wording import counted
from statements.views.editors_only import EditorsRequest, only_those_who
from statements.views.names.access import REFUSED, speaker_or_404

FORMS: dict[str, type[WhyForm]] = {"accept": AcceptForm, "alias": AsAliasForm, "ignore": IgnoreForm}
UNKNOWN = "Choose what the name is: a speaker of its own, another name of somebody, or no name."


@require_http_methods(["GET", "HEAD", "POST"])
@only_those_who(may_review, "decide-name")
def decide_name(request: EditorsRequest, slug: str) -> HttpResponse:
    """Show a new name with the three decisions; or what the chosen one would change; or do it."""
    candidate = speaker_or_404(slug)
    if candidate.status != Speaker.Status.CANDIDATE:
        return redirect("edit-names", slug=slug)
    if request.method != "POST":
        return _page(request, candidate)
    deed = request.POST.get("deed", "")
    if deed not in FORMS:
        return _page(request, candidate, problem=UNKNOWN, status=422)
    form = FORMS[deed](request.POST)
    if not form.is_valid():
        return _page(request, candidate, {deed: form}, status=422)
    if "confirmed" not in request.POST:
        return _page(request, candidate, {deed: form}, chosen=deed, outcome=_outcome(candidate, deed, form))
    try:
        messages.success(request, _do(request, candidate, deed, form))
    except NameRefusedError as error:
        return _page(request, candidate, {deed: form}, problem=str(error), status=REFUSED)
    return redirect("names")


def _outcome(candidate: Speaker, deed: str, form: WhyForm) -> OutcomeBlock:
    """Tell what would change."""
    values = form.cleaned_data
    if deed == "accept":
        return outcome_block(outcomes.outcome_of_accepting(candidate), "will be shown without “not verified”")
    if deed == "ignore":
        return outcome_block(outcomes.outcome_of_ignoring(candidate), "will have no speaker")
    found = outcomes.outcome_of_alias(candidate, values["text"], values["start"], values["end"])
    return outcome_block(found, f"will be by {values['speaker']}")


def _do(request: EditorsRequest, candidate: Speaker, deed: str, form: WhyForm) -> str:
    """Make the decision, and say what came of it."""
    values: dict[str, Any] = form.cleaned_data
    said = {"slug": candidate.slug, "who": request.user, "why": values["why"]}
    if isinstance(form, AcceptForm):
        deeds.accept_candidate(**said, **form.values)
        return f"{values['name']} is a speaker now.{_reading(values, values['name'])}"
    if isinstance(form, AsAliasForm):
        number = deeds.accept_as_alias(**said, speaker_slug=values["speaker"].slug, **form.values)
        return f"{counted(number, 'quote is', 'quotes are')} by {values['speaker']} now.{_reading(values, values['text'])}"
    number = deeds.ignore_name(**said)
    return f"“{candidate.name}” is no name: {counted(number, 'quote has', 'quotes have')} no speaker now."


def _reading(values: dict[str, Any], name: str) -> str:
    return f" {counted(read_again(name=name), 'article', 'articles')} will be read again." if values["read_again"] else ""


def _page(
    request: EditorsRequest,
    candidate: Speaker,
    forms: dict[str, Any] | None = None,
    *,
    chosen: str = "",
    outcome: OutcomeBlock | None = None,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    fresh = {
        "accept": AcceptForm(initial={name: getattr(candidate, name) for name in ("name", "kind", "country", "represents")}),
        "alias": AsAliasForm(initial={"text": candidate.name, "read_again": True, "speaker": TypedSpeaker()}),
        "ignore": IgnoreForm(),
    }
    context = {
        "speaker": candidate,
        "forms": fresh | (forms or {}),
        "chosen": chosen,
        "outcome": outcome,
        "now": None if outcome else outcome_block(outcomes.outcome_of_accepting(candidate), "of this name"),
        "sent": [(name, value) for name, values in request.POST.lists() for value in values if name != "csrfmiddlewaretoken"] if chosen else [],
        "problem": problem,
    }
    return render(request, "names/decide.html", context, status=status)
