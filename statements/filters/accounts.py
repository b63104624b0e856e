"""Questions asked of accounts."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Concat, Lower, Trim

from statements.filters.numbered import NumberedPage, numbered_page

SIZE = 50
MOST_DEEDS = 100


def accounts_page(words: str, number: str) -> NumberedPage[User]:
    """Give one page of the accounts whose user name, name or mail address has every word, by user name."""
    accounts = User.objects.prefetch_related("groups").order_by(Lower("username"), "pk")
    for word in words.replace("\x00", " ").split()[:10]:
        accounts = accounts.filter(
            Q(username__icontains=word) | Q(first_name__icontains=word) | Q(last_name__icontains=word) | Q(email__icontains=word)
        )
    return numbered_page(accounts, number, SIZE)


def others(account: User | None) -> QuerySet[User]:
    """Give all accounts but this one, each with its name as work prints it."""
    named = User.objects.annotate(printed=Trim(Concat("first_name", Value(" "), "last_name")))
    return named.exclude(pk=account.pk) if account else named


def is_name_taken(name: str, account: User | None) -> bool:
    """Tell whether another account is called so, by its user name or by the name that work prints."""
    return others(account).filter(Q(username__iexact=name) | Q(printed__iexact=name)).exists()


def is_email_taken(email: str, account: User | None) -> bool:
    """Tell whether another account has the mail address."""
    return others(account).filter(email__iexact=email).exists()


def deeds_on(account: User) -> Sequence[LogEntry]:
    """Give what was done to the account, newest first."""
    entries = LogEntry.objects.filter(content_type=ContentType.objects.get_for_model(User), object_id=str(account.pk))
    return list(entries.select_related("user").order_by("-action_time", "-pk")[:MOST_DEEDS])
