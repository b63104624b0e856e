"""What changed between two texts: paragraph by paragraph, and word by word within paragraphs that were rewritten.

Joined, what is kept and taken out is the former text's paragraphs; what is kept and put in, the new one's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from language.segments import paragraph_spans

KEPT, GONE, NEW = "kept", "gone", "new"
WORDS = re.compile(r"\s+|\w+|[^\w\s]")
LONGEST = 400_000  # characters of both texts together: a comparison must not keep the reader waiting
MOST_WORDS = 3_000  # of a rewritten stretch, for the same reason: past it whole paragraphs are put against each other
ALIKE = 0.4  # paragraphs that share less are other paragraphs, and mixing their words would be no help


@dataclass(frozen=True, slots=True)
class Part:
    """Words that are kept, gone or new."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with its parts, or a run of paragraphs that are the same in both texts."""

    parts: tuple[Part, ...]
    unchanged: int = 0


def changes(old: str, new: str) -> list[Passage] | None:
    """Give the passages of both texts in order; None where they are too long to be compared."""
    if len(old) + len(new) > LONGEST:
        return None
    before, after = ([text[start:end] for start, end in paragraph_spans(text)] for text in (old, new))
    passages: list[Passage] = []
    for tag, a, a_end, b, b_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            passages.append(Passage((), unchanged=a_end - a))
        else:
            passages += _rewritten(before[a:a_end], after[b:b_end])
    return passages


def _rewritten(before: Sequence[str], after: Sequence[str]) -> Iterator[Passage]:
    """Put rewritten paragraphs beside what they were, in the order of both."""
    place = 0
    for paragraph in before:
        partner = next((index for index in range(place, len(after)) if _is_alike(paragraph, after[index])), None)
        if partner is None:
            yield Passage((Part(GONE, paragraph),))
            continue
        yield from (Passage((Part(NEW, added),)) for added in after[place:partner])
        yield Passage(tuple(_parts(paragraph, after[partner])))
        place = partner + 1
    yield from (Passage((Part(NEW, added),)) for added in after[place:])


def _is_alike(one: str, other: str) -> bool:
    words, others = one.split(), other.split()
    if max(len(words), len(others)) > MOST_WORDS:
        return False
    matcher = SequenceMatcher(None, words, others, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _parts(one: str, other: str) -> Iterator[Part]:
    """Give the words of a paragraph, those between two changes with nothing but a blank joined to them."""
    words, others = WORDS.findall(one), WORDS.findall(other)
    for tag, a, a_end, b, b_end in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Part(KEPT, "".join(words[a:a_end]))
            continue
        if a < a_end:
            yield Part(GONE, "".join(words[a:a_end]))
        if b < b_end:
            yield Part(NEW, "".join(others[b:b_end]))
