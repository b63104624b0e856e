"""Sentences as the rules see them: words with a class each, quotations kept whole.

A frame is a sentence, or several where a quotation runs over their ends. Words inside a quotation are marked, so that no rule takes them for
the reporter's own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extraction.records import Span
from extraction.word_classes import CLASS_OF, is_common, is_verb
from extraction.word_lists import ADJECTIVES, DOCUMENTS, NOT_ADVERBS, PEOPLE, TIMES
from language.marks import Quotation

WORD = re.compile(
    r"(?:[A-Z]\.){2,}|[A-Z]\.(?= [A-Z])|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sen|Rep|Gov|St|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\."
    r"|\w+(?:[-.’'&/,]\w+)*(?:(?<=s)['’](?=\s+\w))?|[^\w\s]"
)
LONGEST_FRAME = 400
"""How many words a frame may have before it is cut: far more than sentences have."""
NAME_WITHIN = re.compile(r"(?<=[a-z,;] )[A-Z]\w+")
POSSESSIVE = re.compile(r"(?:['’]s|s['’])$", re.IGNORECASE)
LOWER_ONLY = CLASS_OF.keys() - PEOPLE - DOCUMENTS - ADJECTIVES - {"may"}
"""Words whose capital in mid-sentence makes no name of them."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark. `kind` is a letter: see `word_classes`, and name (N), number (#), possessive (G), time (T), verb (V), other (n), mark (Q)."""

    text: str
    lower: str
    start: int
    end: int
    kind: str
    quotation: int = -1
    """Index of the outermost quotation that the word or its mark belongs to, -1 for the reporter's own words."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The words of a sentence with their classes as one string, one letter a word."""

    words: tuple[Word, ...]
    kinds: str
    paragraph: int

    @property
    def start(self) -> int:
        """Give the first character of the frame."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Give the character after the frame."""
        return self.words[-1].end


def find_frames(text: str, paragraphs: Sequence[Span], sentences: Sequence[Span], quotations: Sequence[Quotation]) -> tuple[Frame, ...]:
    """Read all sentences of a text as frames, in order."""
    outer = [(index, quotation) for index, quotation in enumerate(quotations) if quotation.level == 0]
    starts = [quotation.outer[0] for _, quotation in outer]
    paragraph_starts = [start for start, _ in paragraphs]
    # a capital in mid-sentence shows that the word is a name where it opens a sentence too
    names = frozenset(NAME_WITHIN.findall(text))
    frames: list[Frame] = []
    for start, end in _joined(sentences, [quotation for _, quotation in outer], paragraph_starts):
        for words in _bounded(_words(text, start, end, outer, starts, names)):
            frames.append(Frame(words, "".join(word.kind for word in words), bisect_right(paragraph_starts, start) - 1))
    return tuple(frames)


def _bounded(words: Iterable[Word]) -> Iterator[tuple[Word, ...]]:
    """Cut what has no end, tables and lists without full stops, so that no rule looks over more than a long sentence; never within marks."""
    frame: list[Word] = []
    for word in words:
        if len(frame) >= LONGEST_FRAME and word.quotation < 0:
            yield tuple(frame)
            frame = []
        frame.append(word)
    if frame:
        yield tuple(frame)


def _joined(sentences: Sequence[Span], outer: Sequence[Quotation], paragraph_starts: Sequence[int]) -> Iterator[Span]:
    """Join sentences whose border lies within a quotation."""
    beginning: int | None = None
    position = 0
    for start, end in sentences:
        beginning = start if beginning is None else beginning
        while position < len(outer) and outer[position].outer[1] <= end:
            position += 1
        inside = position < len(outer) and outer[position].outer[0] < end
        if not inside:
            yield beginning, end
            beginning = None
    if beginning is not None:
        yield beginning, sentences[-1][1]


def _words(text: str, start: int, end: int, outer: Sequence[tuple[int, Quotation]], starts: Sequence[int], names: frozenset[str]) -> Iterator[Word]:
    first = True
    for match in WORD.finditer(text, start, end):
        place = bisect_right(starts, match.start()) - 1
        quoted = outer[place][0] if place >= 0 and match.start() < outer[place][1].outer[1] else -1
        word, lower = match.group(), match.group().casefold().replace("’", "'")
        yield Word(word, lower, match.start(), match.end(), "Q" if quoted >= 0 else kind_of(word, lower, first and word not in names), quoted)
        first = first and not word[0].isalnum()


def kind_of(word: str, lower: str, first: bool) -> str:
    """Give the class of a word; `first` if it opens its sentence, where a capital says nothing."""
    if not word[0].isalnum():
        return word[0] if word[0] in ",;:()" else "-" if word[0] in "—–-―" else "."
    if word[0].isdigit():
        return "#"
    if POSSESSIVE.search(word) and lower not in ("it's", "he's", "she's", "that's", "there's", "what's", "let's", "who's"):
        return "G"
    if word[0].isupper() and not first and lower not in LOWER_ONLY:
        return "T" if lower.rstrip(".") in TIMES else "N"
    known = CLASS_OF.get(lower)
    if known:
        return known
    if lower.rstrip(".") in TIMES:
        return "T"
    if lower.endswith("ly") and lower not in NOT_ADVERBS:
        return "A"
    if word[0].isupper() and not is_common(lower):
        return "N"
    return "V" if is_verb(lower) else "n"
