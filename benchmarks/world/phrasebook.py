"""What the files of `prose/` hold: what people say, how reporters put it, and the names of people and places."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PROSE = Path(__file__).parent / "prose"
WAYS = ("to", "of", "denied", "welcomed")
WHO = re.compile(r"(?P<act>\w+) (?P<who>[stc])(?: \[(?P<also>[^\]]+)\])?")


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing to say: its topics and act, its words, and a reporter's wording with the way it is brought in."""

    topics: tuple[str, ...]
    act: str
    who: str
    words: str
    reported: str
    way: str


@cache
def sayings() -> tuple[Saying, ...]:
    """Read what people say."""
    return tuple(_saying(topic, line) for topic, lines in sections("sayings").items() for line in lines)


def _saying(topic: str, line: str) -> Saying:
    head, words, reported = (part.strip() for part in line.split(" | "))
    found = WHO.fullmatch(head)
    if found is None:
        raise ValueError(f"who says “{line}”?")
    way, _, rest = reported.partition(" ")
    also = (found["also"] or "").split()
    return Saying((topic, *also), found["act"], found["who"], words, rest if way in WAYS else reported, way if way in WAYS else "that")


@cache
def pairs(name: str) -> dict[str, tuple[str, ...]]:
    """Read a file of lines `kind | sentence`, by kind."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in lines_of(name):
        kind, sentence = line.split(" | ")
        found[kind.strip()].append(sentence.strip())
    return {kind: tuple(sentences) for kind, sentences in found.items()}


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """Read a file of lines under headings `= heading`."""
    found: dict[str, list[str]] = {}
    for line in lines_of(name):
        if line.startswith("= "):
            lines = found.setdefault(line.removeprefix("= "), [])
        else:
            lines.append(line)
    return {heading: tuple(lines) for heading, lines in found.items()}


@cache
def lists(name: str) -> dict[str, tuple[str, ...]]:
    """Read a file of lines `what: words`."""
    split = (line.split(": ") for line in lines_of(name))
    return {what: tuple(word.replace("_", " ") for word in words.split()) for what, words in split}


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Read a file of lines of cells."""
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in lines_of(name))


@cache
def words(name: str) -> tuple[str, ...]:
    """Read a file of words."""
    return tuple(word for line in lines_of(name) for word in line.split())


def lines_of(name: str) -> tuple[str, ...]:
    """Read the lines of a file, without comments and empty ones; a space at the beginning of a line counts."""
    lines = (PROSE / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return tuple(line.rstrip() for line in lines if line.strip() and not line.startswith("#"))
