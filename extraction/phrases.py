"""Look up many phrases in one pass over a text: names, terms and events alike.

A text is cut into runs of letters and digits, so that “Nagorno-Karabakh”, “Nagorno Karabakh” and “good-will” need no second spelling.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from extraction.records import Span

RUN = re.compile(r"[^\W_]+")
# What may stand between two words of one phrase: a space, a hyphen, an apostrophe, the full stop of “U.S.”
GLUE = re.compile(r"[ \t\u00a0]{1,3}|\n|[-–‐‑’'ʼ.,/+&]|\. |[-–]\s|\r\n")

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Run:
    """One run of letters and digits and its key for look-ups."""

    start: int
    end: int
    key: str


@dataclass(slots=True)
class _Node(Generic[Value]):
    children: dict[str, _Node[Value]] = field(default_factory=dict)
    endings: list[tuple[str, _Node[Value]]] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)


def cut_runs(text: str, key: Callable[[str], str] = str.lower, start: int = 0, end: int | None = None) -> list[Run]:
    """Cut a part of the text into runs; `key` says what makes two of them alike."""
    return [Run(found.start(), found.end(), key(found.group())) for found in RUN.finditer(text, start, len(text) if end is None else end)]


class PhraseBook(Generic[Value]):
    """Phrases with the values they stand for; a last word ending in `*` matches any ending."""

    def __init__(self, entries: Iterable[tuple[str, Value]] = (), key: Callable[[str], str] = str.lower) -> None:
        """Collect the phrases under the keys of their words."""
        self.key = key
        self._root: _Node[Value] = _Node()
        for phrase, value in entries:
            self.add(phrase, value)

    def add(self, phrase: str, value: Value) -> None:
        """Put in one phrase; a phrase without letters or digits is left out."""
        words = [self.key(word) for word in RUN.findall(phrase)]
        if not all(words) or not words:
            return
        node = self._root
        for word in words[:-1]:
            node = node.children.setdefault(word, _Node())
        if phrase.endswith("*"):
            node.endings.append((words[-1], node := _Node()))
        else:
            node = node.children.setdefault(words[-1], _Node())
        node.values.append(value)

    def cut(self, text: str, start: int = 0, end: int | None = None) -> list[Run]:
        """Cut a part of a text the way the phrases are keyed."""
        return cut_runs(text, self.key, start, end)

    def longest_at(self, text: str, runs: Sequence[Run], at: int) -> tuple[int, list[Value]] | None:
        """Give the index after the longest phrase that begins at run `at`, and its values."""
        best = None
        for found in self.all_at(text, runs, at):
            best = found
        return best

    def all_at(self, text: str, runs: Sequence[Run], at: int) -> Iterator[tuple[int, list[Value]]]:
        """Give the phrases that begin at run `at`, shortest first."""
        node = self._root
        for index in range(at, len(runs)):
            if index > at and not GLUE.fullmatch(text, runs[index - 1].end, runs[index].start):
                return
            word = runs[index].key
            loose = [ending for start, ending in node.endings if word.startswith(start)]
            if loose:
                yield index + 1, [value for ending in loose for value in ending.values]
            following = node.children.get(word)
            if following is None:
                return
            node = following
            if node.values:
                yield index + 1, node.values

    def find_all(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Span, list[Value]]]:
        """Give the longest phrase at every run, overlapping ones included, in order."""
        runs = self.cut(text, start, end)
        for at in range(len(runs)):
            if found := self.longest_at(text, runs, at):
                stop, values = found
                yield (runs[at].start, runs[stop - 1].end), values
