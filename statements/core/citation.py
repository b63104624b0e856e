"""Cite a quote in one line: who, the words, where they were printed, and the address that will keep."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation names; what is not known is empty. Authors of articles are not named."""

    speaker: str
    words: str
    is_direct: bool
    said: str
    title: str
    outlet: str
    published: str
    url: str
    address: str
    retracted: bool = False


def citation(cited: Cited) -> str:
    """Write the line. Reported speech gets no quotation marks of ours, for they would make it the speaker's own words."""
    said = f"{cited.speaker}: “{cited.words}”" if cited.is_direct else f"{cited.speaker}, as reported: {cited.words}"
    told = f"{said.rstrip('.')} ({cited.said})" if cited.said else said
    stop = "" if told.endswith((".", ".”")) else "."
    retracted = "article retracted since" if cited.retracted else ""
    printed = ", ".join(filter(None, [f"“{cited.title}”", cited.outlet, cited.published, retracted, cited.url]))
    # a dash, for a full stop or comma after an address is taken for a part of it
    return f"{told}{stop} In: {printed} – {cited.address}"
