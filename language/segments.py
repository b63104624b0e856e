"""Where paragraphs and sentences lie in a text.

Every span is `(start, end)` in characters of the very text given, without the white space around it; nothing is cleaned. Joined back with the white
space between them, the spans are the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

LINE = re.compile(r"[^\r\n\u2028\u2029]+")
STOP = re.compile(r"[.!?…։。]+[\"'”’»)\]]*")
OPENERS = "\"'“‘«„‚([—–-"
_CUT_SHORT = (
    "mr mrs ms dr prof gen lt col maj capt sgt adm brig gov sen rep rev hon st vs etc jan feb mar apr jun jul aug sep sept oct nov dec "
    "inc ltd corp co no vol fig al approx cf viz u.s u.k u.n e.g i.e a.m p.m ph.d"
)
_ENDING = "u.s u.k u.n e.g i.e a.m p.m etc inc ltd corp co jr sr"
_OPENERS = "the a an he she it they we i in on at but and however this that these those his her its their our as if when while after"
ABBREVIATIONS = frozenset(_CUT_SHORT.split())
ENDING_ABBREVIATIONS = frozenset(_ENDING.split())
"""Abbreviations that may also close a sentence: the next word decides."""
SENTENCE_OPENERS = frozenset(_OPENERS.split())
WRAPPED_LINE = range(50, 110)


def paragraph_spans(text: str) -> tuple[Span, ...]:
    """Give the paragraphs: blocks between blank lines or, unless a line is plainly wrapped, single lines."""
    lines = [span for match in LINE.finditer(text) if (span := _trimmed(text, match.start(), match.end()))]
    spans: list[Span] = []
    for start, end in lines:
        if spans and _is_wrapped(text, spans[-1], start):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(spans)


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Give the sentences of all paragraphs in order."""
    return tuple(sentence for paragraph in paragraph_spans(text) for sentence in sentences_within(text, paragraph))


def sentences_within(text: str, paragraph: Span) -> Iterator[Span]:
    """Cut one paragraph into sentences at its full stops, not at those of abbreviations, initials and figures."""
    start, end = paragraph
    for match in STOP.finditer(text, start, end):
        if match.end() < end and _ends_sentence(text, match, start, end):
            if span := _trimmed(text, start, match.end()):
                yield span
            start = match.end()
    if span := _trimmed(text, start, end):
        yield span


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _is_wrapped(text: str, before: Span, start: int) -> bool:
    """Tell a line broken for its width: no blank line follows, the sentence does not end there, the next word goes on."""
    gap = text[before[1] : start]
    if gap.count("\n") > 1 or "\u2029" in gap or text[before[1] - 1] in ".!?:;…”\"’'»)":
        return False
    line_start = max(text.rfind("\n", 0, before[1]), before[0] - 1) + 1
    return text[start].islower() and before[1] - line_start in WRAPPED_LINE


def _ends_sentence(text: str, match: re.Match[str], start: int, end: int) -> bool:
    if not text[match.end()].isspace():
        return False
    opening = match.end()
    while opening < end and (text[opening].isspace() or text[opening] in OPENERS):
        opening += 1
    if opening >= end or not (text[opening].isupper() or text[opening].isdigit() or text[opening] in OPENERS):
        return False
    return match.group() != "." or not _is_abbreviation(text, start, match.start(), opening, end)


def _is_abbreviation(text: str, start: int, stop: int, opening: int, end: int) -> bool:
    """Tell whether the word before a full stop is cut short there and the sentence goes on."""
    word_start = stop
    while word_start > max(start, stop - 8) and (text[word_start - 1].isalpha() or text[word_start - 1] == "."):
        word_start -= 1
    word = text[word_start:stop]
    if word.casefold() in ENDING_ABBREVIATIONS:
        return text[opening : opening + 6].split(maxsplit=1)[0].casefold() not in SENTENCE_OPENERS
    if word.casefold() in ABBREVIATIONS:
        # months and “no.” are words of their own unless a figure follows
        return word.casefold() != "no" or text[opening].isdigit()
    return len(word) == 1 and word.isupper() and word != "I"
