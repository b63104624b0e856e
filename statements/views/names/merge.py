"""Merge two speakers, side by side; and take a merge, or another decision about a name, back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from statements.actions.names.candidates import restore_name
from statements.actions.names.merge import merge_speakers, unmerge_speakers
from statements.actions.names.refusals import NameRefusedError, refuse_impossible_merge
from statements.filters.names.outcomes import outcome_of_merging
from statements.forms.names.deeds import MergeForm, OtherSpeakerForm, TakeBackForm
from statements.models import Speaker, SpeakerMerge
from statements.policy import may_review
from statements.presenters.names.lanes import merge_lines
from statements.presenters.quote_line import lines_by_day
from statements.views.editors_only import EditorsRequest, only_those_who
from statements.views.names.access import REFUSED, speaker_or_404


@require_http_methods(["GET", "HEAD", "POST"])
@only_those_who(may_review, "merge-speaker")
def merge_speaker(request: EditorsRequest, slug: str) -> HttpResponse:
    """Ask for the other speaker; show both; merge them."""
    one = speaker_or_404(slug)
    asked = OtherSpeakerForm(request.POST if request.method == "POST" else request.GET if "speaker" in request.GET else None)
    if not asked.is_bound:
        return render(request, "names/merge.html", {"one": one, "asked": asked})
    other = asked.cleaned_data["speaker"] if asked.is_valid() else None
    if other is None:
        return render(request, "names/merge.html", {"one": one, "asked": asked}, status=422 if request.method == "POST" else 200)
    if other == one:
        return render(request, "names/merge.html", {"one": one, "asked": asked, "problem": _hindrance(one, one)}, status=422)
    first = other if other.status == Speaker.Status.ACCEPTED and one.status != Speaker.Status.ACCEPTED else one
    sides = {"one": first, "other": one if first == other else other}
    form = MergeForm(request.POST if request.method == "POST" else None, **sides, initial={"keep": first.slug})
    if request.method == "POST" and form.is_valid():
        try:
            merge = _merge(request, form)
        except NameRefusedError as error:
            return _both(request, one, other, form, problem=str(error), status=REFUSED)
        messages.success(request, f"{merge.given_up} is {merge.kept} now. This can be taken back on the page of names.")
        return redirect(merge.kept)
    return _both(request, one, other, form, problem=_hindrance(*sides.values()), status=422 if request.method == "POST" else 200)


def _merge(request: EditorsRequest, form: MergeForm) -> SpeakerMerge:
    values = form.cleaned_data
    return merge_speakers(
        kept_slug=form.kept.slug,
        given_up_slug=form.given_up.slug,
        who=request.user,
        why=values["why"],
        choices=form.choices,
        alias={"source": values["source"]},
    )


def _hindrance(kept: Speaker, given_up: Speaker) -> str:
    """Say before anything is pressed why the two cannot be one."""
    try:
        refuse_impossible_merge(kept, given_up)
    except NameRefusedError as error:
        return str(error)
    return ""


def _both(request: EditorsRequest, one: Speaker, other: Speaker, form: MergeForm, *, problem: str, status: int) -> HttpResponse:
    cards = [{"speaker": row, "outcome": (found := outcome_of_merging(row)), "lines": lines_by_day(found.first[:5])} for row in form.both.values()]
    context: dict[str, Any] = {"one": one, "other": other, "form": form, "cards": cards, "problem": problem}
    return render(request, "names/merge.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@only_those_who(may_review, "unmerge-speakers")
def unmerge(request: EditorsRequest, pk: int) -> HttpResponse:
    """Show a merge, or take it back."""
    merge = get_object_or_404(SpeakerMerge.objects.select_related("kept", "given_up"), pk=pk)
    what = f"{merge.given_up} ({merge.given_up.slug}) was merged into {merge.kept} ({merge.kept.slug})."
    context = {"title": "Take a merge back", "what": what, "said": merge_lines([merge])[0].said, "button": "Take the merge back"}
    return _take_back(request, context, lambda why: unmerge_speakers(merge_id=pk, who=request.user, why=why), "Taken back: both stand as before.")


@require_http_methods(["GET", "HEAD", "POST"])
@only_those_who(may_review, "restore-name")
def restore(request: EditorsRequest, slug: str) -> HttpResponse:
    """Show what was declared to be no name, or take that back."""
    speaker = speaker_or_404(slug)
    context = {"title": "A name after all", "what": f"“{speaker}” is {speaker.get_status_display()}.", "said": "", "button": "It is a name"}
    return _take_back(request, context, lambda why: restore_name(slug=slug, who=request.user, why=why), "It waits for a decision again.")


def _take_back(request: EditorsRequest, context: dict[str, Any], deed: Any, done: str) -> HttpResponse:
    form = TakeBackForm(request.POST if request.method == "POST" else None)
    problem, status = "", 422 if request.method == "POST" else 200
    if request.method == "POST" and form.is_valid():
        try:
            deed(form.cleaned_data["why"])
            messages.success(request, done)
            return redirect("names")
        except NameRefusedError as error:
            problem, status = str(error), REFUSED
    return render(request, "names/take_back.html", {**context, "form": form, "problem": problem}, status=status)
