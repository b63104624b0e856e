"""End whatever sessions somebody has open."""

from __future__ import annotations

from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.utils import timezone


def end_sessions(*, account: User) -> None:
    """Forget them; a session does not say whose it is until it is opened, so each living one is."""
    living = Session.objects.filter(expire_date__gt=timezone.now())
    theirs = [session.pk for session in living.iterator() if session.get_decoded().get(SESSION_KEY) == str(account.pk)]
    Session.objects.filter(pk__in=theirs).delete()
