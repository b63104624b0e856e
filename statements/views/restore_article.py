"""Take an article's retraction back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from articles.actions import retract_article as deeds
from statements.filters.article_page import article_or_404
from statements.forms.retract_form import RestoreArticleForm
from statements.policy import may_retract
from statements.views.editors_only import EditorsRequest, only_those_who

STANDS = "This article is not marked as retracted. Nothing was changed."


@require_http_methods(["GET", "HEAD", "POST"])
@only_those_who(may_retract, "restore-article")
def restore_article(request: EditorsRequest, pk: int) -> HttpResponse:
    """Show the form, or let the article stand again."""
    article = article_or_404(pk)
    form = RestoreArticleForm(request.POST if request.method == "POST" else None)
    status, problem = 200, "" if article.retracted_at else STANDS.split(". ")[0] + "."
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                deeds.take_back_retraction(article_id=pk, who=request.user, **form.cleaned_data)
            except deeds.StandingError:
                status, problem = 409, STANDS
            else:
                messages.success(request, "The article stands again. What was decided before stays in its trace.")
                return redirect(article)
    return render(request, "restore_article.html", {"article": article, "form": form, "problem": problem}, status=status)
