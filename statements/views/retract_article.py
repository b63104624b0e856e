"""Mark an article as retracted by its outlet."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from articles.actions import retract_article as deeds
from statements.filters.article_page import article_or_404
from statements.forms.retract_form import RetractForm
from statements.policy import may_retract
from statements.views.editors_only import EditorsRequest, only_those_who

ALREADY = "This article is marked as retracted already. Nothing was changed."


@require_http_methods(["GET", "HEAD", "POST"])
@only_those_who(may_retract, "retract-article")
def retract_article(request: EditorsRequest, pk: int) -> HttpResponse:
    """Show the form, or retract."""
    article = article_or_404(pk)
    form = RetractForm(request.POST if request.method == "POST" else None)
    status, problem = 200, ALREADY.split(". ")[0] + "." if article.retracted_at else ""
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                deeds.retract_article(article_id=pk, who=request.user, **form.cleaned_data)
            except deeds.StandingError:
                status, problem = 409, ALREADY
            else:
                messages.success(request, "Marked as retracted. Readers see the reason in place of the text, and its quotes are marked.")
                return redirect(article)
    return render(request, "retract_article.html", {"article": article, "form": form, "problem": problem}, status=status)
