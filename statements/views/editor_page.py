"""The page of the quote editor, for every view that has to show it: fresh, with errors, or because somebody else was faster."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render

from statements.core.locating import Span, reach_around
from statements.core.merging import merged
from statements.filters.traces import Trace, trace_of
from statements.forms.correct_form import CorrectForm
from statements.forms.decision_form import RejectForm
from statements.forms.stored_values import stored_values
from statements.models import Quote
from statements.presenters.quote_editor import quote_editor, sides
from statements.presenters.value_words import ValueWords

CHANGED_MEANWHILE = "Somebody changed this quote after you opened it. Nothing was saved: look at it as it is now, then decide again."


@dataclass
class Editing:
    """A quote as the editor handles it: what it holds, what the machine says, and how much of the article is shown."""

    quote: Quote
    shows_whole: bool = False
    values: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self.values = stored_values(self.quote)

    @cached_property
    def trace(self) -> Trace:
        """Give what has been done to the quote and said of it."""
        return trace_of(self.quote, self.values)

    @cached_property
    def known(self) -> list[Span]:
        """Give the quote's pieces and those that the machine offers."""
        return [(start, end) for start, end in [*self.values["pieces"], *self.trace.latest.get("pieces", [])]]

    @cached_property
    def reach(self) -> Span:
        """Give the part of the text that is shown and in which pieces may lie."""
        length = len(self.quote.version.text)
        return (0, length) if self.shows_whole else reach_around(length, self.quote.version.paragraph_starts, sorted(self.known))

    def form(self, data: QueryDict | None = None, *, filled: dict[str, Any] | None = None, why: str = "") -> CorrectForm:
        """Make the form, with what was sent or with values to begin with."""
        return CorrectForm(data, quote=self.quote, values=self.values, reach=self.reach, known=self.known, filled=filled, why=why)

    def taken(self) -> dict[str, Any]:
        """Give the machine's new values, to begin the form with."""
        return {name: self.trace.latest[name] for name in self.trace.unseen} if self.quote.in_conflict else {}


def editing(pk: int, *, shows_whole: bool = False) -> Editing:
    """Load a quote for the editor."""
    quotes = Quote.objects.for_cards().prefetch_related("pieces")
    return Editing(get_object_or_404(quotes, pk=pk), shows_whole)


def editor_page(
    request: HttpRequest,
    work: Editing,
    form: CorrectForm | None = None,
    *,
    reject: RejectForm | None = None,
    problem: str = "",
    status: int = 200,
    **further: Any,
) -> HttpResponse:
    """Answer with the editor's page."""
    page = quote_editor(work.quote, work.trace, work.values, work.reach)
    reject = reject or RejectForm(initial={"revision": work.quote.revision})
    context = {"page": page, "history": page.history, "form": form or work.form(), "reject": reject, "problem": problem, **further}
    return render(request, "edit_quote.html", context, status=status)


def stale_page(request: HttpRequest, sent: CorrectForm, *, shows_whole: bool) -> HttpResponse:
    """Answer a save that came too late: both versions side by side, and the form with all that was typed.

    A form that was understood goes on from the quote as it is now, with the person's own changes laid over it. One that was not
    stays as it was sent, its revision too, so that saving it again compares again.
    """
    work = editing(sent.quote.pk, shows_whole=shows_whole)
    seen, mine = sent.seen_values, sent.understood
    understood = not sent.errors
    form = work.form(filled=merged(seen, work.values, mine), why=sent.cleaned_data["why"]) if understood else sent
    words = ValueWords(work.quote.version.text, trace_of(work.quote, work.values, seen, mine).names)
    compared = sides(seen, work.values, mine, words)
    return editor_page(request, work, form, status=409, is_stale=True, goes_on=understood, sides=compared)
