"""Write an invented world to files: texts with a manifest, the truth about them in the form of the gold set, reference data."""

from __future__ import annotations

import csv
import hashlib
import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from benchmarks.world.articles import Article, Statement
from benchmarks.world.reference import reference_of
from benchmarks.world.world import World

COLUMNS = ("file", "outlet", "title", "published", "url", "language")


def write_world(world: World, folder: Path, *, truth: bool = True) -> int:
    """Write everything, an article at a time, and tell how many statements there are.

    `articles/` holds the texts and `manifest.csv`, `truth/` a file for each text, `reference/` what load_reference reads.
    """
    for name in ("articles", "reference", *(["truth"] if truth else [])):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name, content in reference_of(world).items():
        (folder / "reference" / name).write_text(_json(content), encoding="utf-8")
    statements = 0
    with (folder / "articles" / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        manifest = csv.writer(file, lineterminator="\n")
        manifest.writerow(COLUMNS)
        for article in world.articles():
            (folder / "articles" / f"{article.name}.txt").write_text(article.text, encoding="utf-8")
            manifest.writerow((f"{article.name}.txt", article.outlet.name, article.title, _published(article), article.url, "en"))
            if truth:
                (folder / "truth" / f"{article.name}.json").write_text(_json(truth_of(article)), encoding="utf-8")
            statements += len(article.statements)
    return statements


def truth_of(article: Article) -> dict[str, Any]:
    """Give what a perfect reader would find in an article."""
    return {
        "article": f"{article.name}.txt",
        "published": article.published_on.isoformat(),
        "sha256": hashlib.sha256(article.text.encode()).hexdigest(),
        "statements": [_statement(statement, article) for statement in article.statements],
    }


def _statement(statement: Statement, article: Article) -> dict[str, Any]:
    said, placed = statement.utterance, statement.placed
    return {
        "type": placed.kind,
        "content": [list(piece) for piece in placed.content],
        "cue": list(placed.cue) if placed.cue else None,
        "speaker_mention": list(placed.mention) if placed.mention else None,
        "speaker": said.voice.name,
        "also": [said.also.name] if said.also else [],
        "speaker_kind": said.voice.kind,
        "said_on": statement.said_on.isoformat() if statement.said_on else None,
        "act": said.saying.act,
        "topics": list(said.saying.topics),
        "occasion": article.occasion.event.slug if article.occasion.event else None,
        "mentioned": [event.slug for event in said.mentioned],
        "optional": False,
    }


def _published(article: Article) -> str:
    """Print the moment in the outlet's own time, or the day alone."""
    if article.published_at is None:
        return article.published_on.isoformat()
    local: datetime = article.published_at.astimezone(ZoneInfo(article.outlet.country.time_zone))
    return local.isoformat()


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
