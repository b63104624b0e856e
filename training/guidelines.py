"""Turn PolNeAR's marks into what our guidelines would mark: speech only, “that” and outer marks stripped, quotations cut at their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from language.marks import Quotation, find_quotations
from language.segments import paragraph_spans
from training.annotated import Article, Marked, Span
from training.speech_cues import judge_cue

THAT = re.compile(r"that,?\s+(?!(?:is|was|would|will|has|had|could|should|may|might|can|does|did|makes|means)\b|['’])", re.IGNORECASE)
LOOSE = " \t\r\n\u00a0,;:—–-"
NEARLY = 0.7
"""How much of a quotation must be marked to take it for the whole."""
LONG_QUOTATION = 6
"""From how many words on a quotation that nobody marked may still be somebody's words, under our guidelines."""


def by_our_guidelines(article: Article) -> Article:
    """Convert one article; its headline and quotations that stand unmarked become unsure."""
    text = article.text
    paragraphs = paragraph_spans(text)
    quotations = [each for each in find_quotations(text, paragraphs) if each.level == 0]
    statements = tuple(_converted(text, paragraphs, quotations, marked) for marked in article.statements)
    headline = [paragraphs[0]] if len(paragraphs) > 1 else []
    return replace(article, statements=statements, unsure=(*headline, *_unmarked(text, quotations, article.statements)))


def _converted(text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation], marked: Marked) -> Marked:
    pieces = tuple(piece for span in marked.content for piece in _recut(text, paragraphs, quotations, span))
    quoted = any(_overlap(each.inner, piece) for each in quotations for piece in pieces)
    judged = judge_cue(text, marked.cue, quoted)
    cue_quoted = judged.cue and any(each.inner[0] <= judged.cue[0][0] < each.inner[1] for each in quotations)
    return Marked(pieces, judged.cue, marked.source, "skip" if cue_quoted else judged.fate)


def _recut(text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation], span: Span) -> Iterator[Span]:
    """Cut a piece at paragraphs and, where it is a quotation, at its marks."""
    for paragraph in paragraphs:
        part = (max(span[0], paragraph[0]), min(span[1], paragraph[1]))
        if part[0] >= part[1]:
            continue
        whole = next((each for each in quotations if _is_whole(part, each)), None)
        piece = _trimmed(text, whole.inner, " \t\r\n\u00a0", " \t\r\n\u00a0,") if whole else _clause(text, quotations, part)
        if piece[0] < piece[1]:
            yield piece


def _is_whole(part: Span, quotation: Quotation) -> bool:
    inside = quotation.outer[0] - 1 <= part[0] and part[1] <= quotation.outer[1] + 2
    return inside and _overlap(part, quotation.inner) >= NEARLY * (quotation.inner[1] - quotation.inner[0])


def _clause(text: str, quotations: Sequence[Quotation], part: Span) -> Span:
    """Trim a clause; marks at its ends stay where the quotation lies in it."""
    start, end = _trimmed(text, part, LOOSE, LOOSE)
    that = THAT.match(text, start, end)
    start = that.end() if that else start
    for each in quotations:
        if each.inner[0] <= end <= each.outer[1] and each.outer[0] >= start - 2:
            # the clause ends with a quotation of its own: the closing mark belongs to it
            start, end = min(start, each.outer[0]), each.outer[1]
    if text[end - 1 : end] == "." and not text[start : end - 1].endswith(("U.S", "U.N", "p.m", "a.m")):
        end -= 1
    return _trimmed(text, (start, end), LOOSE, LOOSE)


def _unmarked(text: str, quotations: Sequence[Quotation], statements: Sequence[Marked]) -> Iterator[Span]:
    spans = [span for marked in statements for span in marked.content]
    for each in quotations:
        if len(text[slice(*each.inner)].split()) >= LONG_QUOTATION and not any(_overlap(span, each.inner) for span in spans):
            yield each.inner


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _trimmed(text: str, span: Span, before: str, behind: str) -> Span:
    start, end = span
    while start < end and text[start] in before:
        start += 1
    while end > start and text[end - 1] in behind:
        end -= 1
    return start, end
