"""The page of one speaker."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from statements.filters.speaker_page import speaker_or_404, speaker_page_of
from statements.policy import may_review
from statements.presenters.speaker_page import speaker_page


@require_safe
def speaker(request: HttpRequest, slug: str) -> HttpResponse:
    """Show who the speaker is and what was said; a merged speaker's address leads to the one it went into."""
    found = speaker_or_404(slug)
    if found.merged_into:
        moved = redirect(found.merged_into, permanent=True)
        # A merge can be taken back: browsers must ask again, and not remember the way for ever
        moved["Cache-Control"] = "no-cache"
        return moved
    return render(request, "speaker.html", speaker_page(speaker_page_of(found)) | {"edits_names": may_review(request.user)})
