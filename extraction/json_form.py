"""The JSON form of an extraction: what the command line writes and the scorer reads."""

from __future__ import annotations

from datetime import date
from typing import Any

from extraction.records import Extraction, Statement


def to_json(extraction: Extraction, article: str, published: date | None) -> dict[str, Any]:
    """Give the form of one text's extraction."""
    return {
        "article": article,
        "published": published.isoformat() if published else None,
        "model": extraction.model,
        "statements": [_statement(statement) for statement in extraction.statements],
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "type": statement.type,
        "content": [list(piece) for piece in statement.content],
        "cue": list(statement.cue) if statement.cue else None,
        "speaker_mention": list(statement.speaker_mention) if statement.speaker_mention else None,
        "speaker": statement.speaker.name,
        "also": [speaker.name for speaker in statement.also if speaker.name],
        "speaker_kind": statement.speaker.kind,
        "said_on": statement.said_on.isoformat() if statement.said_on else None,
        "date_precision": statement.date_precision,
        "date_basis": statement.date_basis,
        "act": statement.act,
        "topics": list(statement.topics),
        "occasion": statement.occasion.slug if statement.occasion else None,
        "mentioned": [occasion.slug for occasion in statement.mentioned],
        "confidence": dict(statement.confidence),
        "evidence": {field: [list(span) for span in spans] for field, spans in statement.evidence.items()},
    }
