"""Make one of two speakers, and take that back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from articles.actions.traced import delete_traced, save_traced
from articles.models import Country
from statements.actions.names.aliases import AliasValues
from statements.actions.names.follow import follow
from statements.actions.names.holding import held_speakers
from statements.actions.names.refusals import NameRefusedError, refuse_doubled_alias, refuse_impossible_merge
from statements.actions.names.speakers import keep_name, save_speaker
from statements.actions.save_office import follow_offices
from statements.filters.names.quotes_naming import held_by, naming, slugs_of
from statements.models import Alias, Office, Speaker, SpeakerMerge

if TYPE_CHECKING:
    from django.contrib.auth.models import User

CHOICES = ("name", "kind", "country", "represents", "part_of", "gender", "wikidata")


@transaction.atomic
def merge_speakers(
    *, kept_slug: str, given_up_slug: str, who: User, why: str = "", choices: Mapping[str, Any] | None = None, alias: AliasValues | None = None
) -> SpeakerMerge:
    """Give one speaker up for another, to which its names, offices, parts, quotes and address go.

    1. Hold both, and those merged into the one that is given up, in the one order.
    2. Move what hangs on it; what the kept one has already stays where it is, unseen.
    3. Give the kept one the values chosen from the other; names that are given up become aliases.
    4. Let the quotes follow. Nobody's corrections are written anew: they go on naming the speaker that was given up.
    """
    if kept_slug == given_up_slug:
        raise NameRefusedError("A speaker cannot be merged into itself. Choose another one.")
    merged = list(Speaker.objects.filter(merged_into__slug=given_up_slug).values_list("slug", flat=True))
    kept, given_up = held_speakers(kept_slug, given_up_slug, *merged)[:2]
    refuse_impossible_merge(kept, given_up)
    why_moved = f"merged {given_up} ({given_up.slug}) into {kept} ({kept.slug})" + (f": {why}" if why else "")
    names = [kept.name, given_up.name]
    before: dict[str, Any] = {"status": given_up.status, "kept": _as_json(kept, choices or {})}
    given_up.status, given_up.merged_into = Speaker.Status.MERGED, kept
    save_speaker(speaker=given_up, who=who, why=why_moved)
    moved: dict[str, list[int]] = _move_rows(given_up, kept, who, why_moved)
    if choices:
        for name, value in choices.items():
            setattr(kept, name, value)
        save_speaker(speaker=kept, who=who, why=why_moved)
    before["chosen"] = _as_json(kept, choices or {})
    moved["added_aliases"] = _keep_names(kept, given_up, names, alias or {}, who, why_moved)
    before["quotes"] = follow(held_by(given_up))
    follow_offices(kept)
    return SpeakerMerge.objects.create(kept=kept, given_up=given_up, before=before, moved=moved, who=who, who_name=_printed(who), why=why)


@transaction.atomic
def unmerge_speakers(*, merge_id: int, who: User, why: str = "") -> SpeakerMerge:
    """Take a merge back: both speakers stand as before, with the quotes that name them; what people changed since stays changed."""
    found = SpeakerMerge.objects.select_related("kept", "given_up").get(pk=merge_id)
    slugs = Speaker.objects.filter(pk__in=found.moved["merged"]).values_list("slug", flat=True)
    kept, given_up = held_speakers(found.kept.slug, found.given_up.slug, *slugs)[:2]
    merge = SpeakerMerge.objects.select_for_update(of=("self",)).get(pk=merge_id)
    if merge.undone_at:
        raise NameRefusedError("This merge has been taken back already.")
    if given_up.merged_into_id != kept.pk or kept.status == Speaker.Status.MERGED:
        raise NameRefusedError(f"{kept} has been merged into {kept.merged_into or given_up.merged_into} since then. Take that merge back first.")
    why_moved = f"took back that {given_up} ({given_up.slug}) was merged into {kept} ({kept.slug})" + (f": {why}" if why else "")
    given_up.status, given_up.merged_into = merge.before["status"], None
    save_speaker(speaker=given_up, who=who, why=why_moved)
    _move_back(merge, given_up, kept, who, why_moved)
    follow(naming(slugs_of(given_up), among=held_by(kept)))
    for speaker in (kept, given_up):
        follow_offices(speaker)
    merge.undone_at, merge.undone_by, merge.undone_by_name, merge.undone_why = timezone.now(), who, _printed(who), why
    merge.save(update_fields=["undone_at", "undone_by", "undone_by_name", "undone_why"])
    return merge


def _move_rows(given_up: Speaker, kept: Speaker, who: User, why: str) -> dict[str, list[int]]:
    """Point what hangs on the one to the other; give the numbers of the rows."""
    moved: dict[str, list[int]] = {}
    for kind, rows, attribute in (
        ("aliases", Alias.objects.filter(speaker=given_up).exclude(candidate=kept), "speaker"),
        ("offices", Office.objects.filter(speaker=given_up), "speaker"),
        ("office_holders", Office.objects.filter(institution=given_up), "institution"),
        ("parts", Speaker.objects.filter(part_of=given_up), "part_of"),
        ("merged", Speaker.objects.filter(merged_into=given_up), "merged_into"),
    ):
        moved[kind] = [row.pk for row in rows.order_by("pk") if _point(row, attribute, kept, who, why)]
    return moved


def _move_back(merge: SpeakerMerge, given_up: Speaker, kept: Speaker, who: User, why: str) -> None:
    """Point the rows that went over, and are still there, to where they were; forget the aliases that were made for the merge."""
    for alias in Alias.objects.filter(pk__in=merge.moved["added_aliases"], speaker=kept):
        delete_traced(alias, who=who, why=why)
    for name, value in merge.before["kept"].items():
        if _as_json(kept, [name])[name] == merge.before["chosen"][name]:
            setattr(kept, *_from_json(name, value))
    if merge.before["kept"]:
        save_speaker(speaker=kept, who=who, why=why)
    for kind, model, attribute in (
        ("aliases", Alias, "speaker"),
        ("offices", Office, "speaker"),
        ("office_holders", Office, "institution"),
        ("parts", Speaker, "part_of"),
        ("merged", Speaker, "merged_into"),
    ):
        for row in model._default_manager.filter(pk__in=merge.moved[kind], **{attribute: kept}):
            _point(row, attribute, given_up, who, why)


def _point(row: Any, attribute: str, speaker: Speaker, who: User, why: str) -> bool:
    """Point a row to another speaker, unless that one has such a row already or is it."""
    setattr(row, attribute, speaker)
    if isinstance(row, Alias):
        try:
            refuse_doubled_alias(row)
        except NameRefusedError:
            return False
    if isinstance(row, Office) and row.institution_id and _has_term(row):
        return False
    save_traced(row, who=who, why=why)
    return True


def _has_term(office: Office) -> bool:
    same = Office.objects.filter(speaker=office.speaker, role=office.role, institution=office.institution, start=office.start)
    return same.exclude(pk=office.pk).exists()


def _keep_names(kept: Speaker, given_up: Speaker, names: list[str], alias: AliasValues, who: User, why: str) -> list[int]:
    """Make aliases of the names that the kept speaker does not bear; of the other's name with what the editor said of it."""
    said: AliasValues = {"source": alias.get("source", ""), "language": alias.get("language", ""), "as_of": alias.get("as_of")}
    made = [
        keep_name(kept, name, who=who, why=why, **(said if name != names[0] else AliasValues()))
        for name in dict.fromkeys([*names, alias.get("text") or given_up.name])
        if name != kept.name
    ]
    return [row.pk for row in made if row]


def _as_json(speaker: Speaker, names: Any) -> dict[str, Any]:
    """Give values of a speaker as they are kept with the merge."""
    return {name: getattr(speaker, f"{name}_id" if name in ("country", "part_of") else name) for name in names}


def _from_json(name: str, value: Any) -> tuple[str, Any]:
    """Give the attribute and the value that were kept."""
    model = {"country": Country, "part_of": Speaker}.get(name)
    return (name, value) if model is None else (name, model._default_manager.filter(pk=value).first() if value else None)


def _printed(who: User) -> str:
    return who.get_full_name() or who.get_username()
