"""The names page as it is printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from statements.filters.names.lanes import Group, NewName
from statements.models import Alias, Speaker, SpeakerMerge
from statements.presenters.history import moment
from statements.presenters.quote_line import QuoteLine, lines_by_day
from statements.presenters.wording import counted, period

LANES = {"new": "New names", "doubtful": "Doubtful aliases", "none": "Not names", "merges": "Merges"}
EXPLAINED = {
    "new": "Names that only articles know, those of one likely person together, the most quoted first.",
    "doubtful": "Aliases without a source. They suggest, and no quote is attributed by them.",
    "none": "What editors have declared to be no name. The quotes are nobody’s, and no later reading brings the name back.",
    "merges": "Speakers that were given up for another, the newest first. A merge can be taken back.",
}


@dataclass(frozen=True, slots=True)
class NameLine:
    """A new name."""

    speaker: Speaker
    beside: str
    newest: QuoteLine | None


@dataclass(frozen=True, slots=True)
class GroupBlock:
    """New names that may be one."""

    names: list[NameLine]
    likely: list[Speaker]


@dataclass(frozen=True, slots=True)
class AliasLine:
    """An alias that only suggests."""

    alias: Alias
    when: str


@dataclass(frozen=True, slots=True)
class MergeLine:
    """A merge, and what became of it."""

    merge: SpeakerMerge
    said: str


def group_blocks(groups: Iterable[Group]) -> list[GroupBlock]:
    """Shape groups of new names."""
    return [GroupBlock([_name_line(name) for name in group.names], group.likely) for group in groups]


def alias_lines(aliases: Iterable[Alias]) -> list[AliasLine]:
    """Shape doubtful aliases."""
    return [AliasLine(alias, period(alias.start, alias.end)) for alias in aliases]


def merge_lines(merges: Iterable[SpeakerMerge]) -> list[MergeLine]:
    """Shape merges."""
    return [MergeLine(merge, _merge_said(merge)) for merge in merges]


def _name_line(name: NewName) -> NameLine:
    speaker = name.speaker
    parts = [speaker.get_kind_display(), speaker.stands_for, speaker.printed_office, counted(name.quotes_number, "quote", "quotes")]
    return NameLine(speaker, " · ".join(filter(None, parts)), next(iter(lines_by_day([name.newest] if name.newest else [])), None))


def _merge_said(merge: SpeakerMerge) -> str:
    said = f"{merge.who_name}, {moment(merge.made_at)}" + (f": “{merge.why}”" if merge.why else "")
    if merge.undone_at:
        said += f". Taken back by {merge.undone_by_name}, {moment(merge.undone_at)}" + (f": “{merge.undone_why}”" if merge.undone_why else "")
    return said
