"""Run the stages up to `contents` over a text, and read what is expected from the text itself.

Expected marks are written into the text: `⟦w1 …⟧` words, `⟦c1 …⟧` cue, `⟦s1 …⟧` source of the first statement, and so on.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from extraction.attribution import find_labels
from extraction.contents import find_attributions
from extraction.frames import find_frames
from extraction.records import Attribution, Span
from language.marks import find_quotations
from language.segments import paragraph_spans, sentences_within

MARK = re.compile(r"⟦([wcs])(\d) |⟧")


@dataclass(frozen=True)
class Reported:
    """One statement in words: what was said, the cue, the source."""

    words: tuple[str, ...]
    cue: str | None
    source: str | None


def attributions_of(text: str) -> tuple[Attribution, ...]:
    """Give the attributions of a text."""
    paragraphs = paragraph_spans(text)
    sentences = tuple(span for paragraph in paragraphs for span in sentences_within(text, paragraph))
    quotations = find_quotations(text, paragraphs)
    frames = find_frames(text, paragraphs, sentences, quotations)
    return find_attributions(text, frames, paragraphs, quotations, find_labels(frames))


def in_words(text: str) -> list[Reported]:
    """Give the attributions of a text as the words they point at."""

    def words(span: Span | None) -> str | None:
        return text[slice(*span)] if span else None

    return [Reported(tuple(text[a:b] for a, b in each.content), words(each.cue), words(each.source)) for each in attributions_of(text)]


def read_marked(marked: str) -> tuple[str, list[Reported]]:
    """Take the marks out of a text; return the plain text and what the marks expect, in order."""
    pieces: dict[tuple[str, str], list[str]] = defaultdict(list)
    plain: list[str] = []
    open_marks: list[tuple[str, str, int]] = []
    position = length = 0
    for mark in MARK.finditer(marked):
        plain.append(marked[position : mark.start()])
        length += mark.start() - position
        position = mark.end()
        if mark.group() == "⟧":
            role, number, start = open_marks.pop()
            pieces[number, role].append("".join(plain)[start:length])
        else:
            open_marks.append((mark[1], mark[2], length))
    plain.append(marked[position:])
    numbers = sorted({number for number, _ in pieces})
    expected = [Reported(tuple(pieces[n, "w"]), next(iter(pieces[n, "c"]), None), next(iter(pieces[n, "s"]), None)) for n in numbers]
    return "".join(plain), expected
