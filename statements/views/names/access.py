"""What the views about names share: how a speaker is loaded, and the status of what is refused."""

from __future__ import annotations

from django.http import Http404

from statements.models import Speaker

REFUSED = 409


def speaker_or_404(slug: str) -> Speaker:
    """Load a speaker by its own address, merged or not."""
    speaker = Speaker.objects.select_related("country", "merged_into", "part_of").filter(slug=slug).first()
    if speaker is None:
        raise Http404("No speaker has this address.")
    return speaker
