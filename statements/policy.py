"""Who may do what: the one place that asks for groups.

Roles are the groups `analyst`, `editor` and `admin`, made by a migration; a superuser is an admin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User

ROLES = ANALYST, EDITOR, ADMIN = "analyst", "editor", "admin"


def roles_of(user: User | AnonymousUser) -> frozenset[str]:
    """Give the names of the user's groups, asked once per user object."""
    if not user.is_authenticated:
        return frozenset()
    if "_roles" not in vars(user):
        vars(user)["_roles"] = frozenset(user.groups.values_list("name", flat=True)) | ({ADMIN} if user.is_superuser else frozenset())
    roles: frozenset[str] = vars(user)["_roles"]
    return roles


def may_read_full_text(user: User | AnonymousUser) -> bool:
    """Tell whether whole articles are shown, and not only a quote's paragraph."""
    return bool(settings.PUBLIC_FULL_TEXT) or user.is_authenticated


def may_review(user: User | AnonymousUser) -> bool:
    """Tell whether the user may confirm, correct and reject quotes, and see hidden ones."""
    return bool(roles_of(user) & {EDITOR, ADMIN})


def may_retract(user: User | AnonymousUser) -> bool:
    """Tell whether the user may mark an article as retracted and take that back."""
    return may_review(user)


def may_import(user: User | AnonymousUser) -> bool:
    """Tell whether the user may bring in articles."""
    return ADMIN in roles_of(user)


def may_administer(user: User | AnonymousUser) -> bool:
    """Tell whether the user may edit reference data in Django's admin; the staff mark is asked for there as well."""
    return ADMIN in roles_of(user)


def may_manage_accounts(user: User | AnonymousUser) -> bool:
    """Tell whether the user may invite, deactivate and anonymise accounts, and give roles."""
    return ADMIN in roles_of(user)
