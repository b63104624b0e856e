"""Read PolNeAR: brat files beside texts, several annotators for some of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.annotated import Article, Marked, Span

SPANS = re.compile(r"^(T\d+)\t(\S+) ([\d ;]+)\t")
RELATION = re.compile(r"^E\d+\tAttribution\S*")
ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")


def read_split(folder: Path) -> Iterator[Article]:
    """Give the articles of a split, each once: with the marks of the annotator whom the others agree with most."""
    versions: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        versions[ANNOTATOR.sub("", path.stem)].append(path)
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        readings = [tuple(read_marks(each.read_text(encoding="utf-8"))) for each in versions.get(path.stem, [])]
        if readings:
            yield Article(path.stem, text, max(readings, key=lambda reading: _agreement(reading, readings)))


def read_marks(annotations: str) -> Iterator[Marked]:
    """Read one annotator's file."""
    spans = {match[1]: _offsets(match[3]) for line in annotations.splitlines() if (match := SPANS.match(line))}
    for line in annotations.splitlines():
        if RELATION.match(line):
            roles: dict[str, list[Span]] = {"Content": [], "Cue": [], "Source": []}
            for part in line.split("\t")[1].split()[1:]:
                role, _, name = part.partition(":")
                roles.setdefault(role.rstrip("0123456789"), []).extend(spans.get(name, ()))
            yield Marked(*(tuple(sorted(roles[role])) for role in ("Content", "Cue", "Source")))


def _offsets(words: str) -> list[Span]:
    """Read “3 9;12 20”; fragments that touch are one."""
    merged: list[Span] = []
    for start, end in sorted((int(a), int(b)) for a, b in (pair.split() for pair in words.split(";"))):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _agreement(reading: tuple[Marked, ...], readings: list[tuple[Marked, ...]]) -> float:
    mine = _marked(reading)
    return sum(len(mine & _marked(other)) / max(len(mine | _marked(other)), 1) for other in readings)


def _marked(reading: tuple[Marked, ...]) -> set[int]:
    return {place for marked in reading for start, end in marked.content for place in range(start, end)}
