"""Quotes that were found and not stored, in the form in which an import's preview keeps them."""

from __future__ import annotations

from typing import Any

from statements.core.values import FoundQuote, Span, words_of


def sampled(text: str, outcome: tuple[FoundQuote, ...] | str) -> dict[str, Any]:
    """Give what was found in a text, or why it could not be read."""
    if isinstance(outcome, str):
        return {"quotes": [], "error": outcome}
    return {"quotes": [_quote(text, found) for found in outcome], "error": ""}


def _quote(text: str, found: FoundQuote) -> dict[str, Any]:
    speakers = [
        {"name": speaker.name, "kind": speaker.kind, "known": speaker.known, "office": speaker.office}
        for speaker in (found.speaker, *found.also)
        if speaker
    ]
    return {
        "words": words_of(text, found.pieces),
        "kind": found.kind,
        "cue": _words(text, found.cue),
        "mention": _words(text, found.mention),
        "speakers": speakers if found.speaker else [],
        "said_on": found.said_on.to_json(),
        "act": found.act,
    }


def _words(text: str, span: Span | None) -> str:
    return text[span[0] : span[1]] if span else ""
