"""An article's text with its quotes marked, ready to print: the templates write the markup, this says what belongs where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from articles.models import ArticleVersion
from statements.core.marked_text import CONTENT, CUE, KINDS, OTHER, SOURCE, Mark, Paragraph, Segment, marked_paragraphs
from statements.filters.placed import PlacedQuote, Span
from statements.models import Quote
from statements.presenters.extent import Extent

LEGEND = {CONTENT: "words of the quote", SOURCE: "who is named as the source", CUE: "what tells that it was said", OTHER: "another quote"}
LEGEND_OF_ARTICLE = LEGEND | {CONTENT: "words of a quote; the number leads to it"}


@dataclass(frozen=True, slots=True)
class Reference:
    """A number in the text that leads to a quote."""

    number: int
    href: str
    label: str


@dataclass(frozen=True, slots=True)
class PrintedSegment:
    """Words with the classes of their marks, and what screen readers say before and after them."""

    text: str
    classes: str = ""
    highlighted: bool = False
    anchors: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedParagraph:
    """A paragraph; `ringed` holds the quote that the page is about, `follows_gap` tells that text before it is left out."""

    segments: tuple[PrintedSegment, ...]
    anchor: str = ""
    ringed: bool = False
    follows_gap: bool = False


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text, or the paragraphs of it that are shown, with the legend of the marks that occur."""

    paragraphs: tuple[PrintedParagraph, ...]
    legend: tuple[tuple[str, str], ...]
    ends_early: bool


def text_of_quote(version: ArticleVersion, current: Quote, placed: Sequence[PlacedQuote], extent: Extent) -> MarkedText | None:
    """Mark one quote with its source and cue, and the other quotes faintly; without the right to the whole, only its own paragraphs."""
    marks = [mark for row in placed for mark in (_full_marks(row) if row.quote.pk == current.pk else _marks(row.pieces, OTHER, row.quote.pk))]
    kept = frozenset({current.pk})
    return _printed(version, marks, extent, Printer(placed, current.pk), kept)


def text_of_article(version: ArticleVersion, placed: Sequence[PlacedQuote], extent: Extent) -> MarkedText | None:
    """Mark every quote with its source and cue; without the right to the whole, only the paragraphs that hold one."""
    marks = [mark for row in placed for mark in _full_marks(row)]
    return _printed(version, marks, extent, Printer(placed), frozenset(row.quote.pk for row in placed))


class Printer:
    """Gives segments their classes, anchors, references and spoken labels."""

    def __init__(self, placed: Sequence[PlacedQuote], current: int | None = None) -> None:
        self.numbers = {row.quote.pk: row.number for row in placed}
        self.quotes = {row.quote.pk: row.quote for row in placed}
        self.firsts = {row.quote.pk: row.pieces[0][0] for row in placed if row.pieces}
        self.lasts = {row.quote.pk: row.pieces[-1][1] for row in placed if row.pieces}
        self.current = current

    @property
    def legend(self) -> dict[str, str]:
        """Give the legend for one quote or for a whole article."""
        return LEGEND_OF_ARTICLE if self.current is None else LEGEND

    def segment(self, segment: Segment) -> PrintedSegment:
        """Shape one segment."""
        end = segment.start + len(segment.text)
        return PrintedSegment(
            segment.text,
            " ".join(f"m-{kind}" for kind in segment.kinds),
            highlighted=any(mark.kind in (CONTENT, OTHER) for mark in segment.marks),
            anchors=tuple(f"mark-{mark.quote}" for mark in segment.begins if self._opens(mark)),
            before="".join(self._before(mark) for mark in sorted(segment.begins, key=_spoken_order)),
            after="".join(self._after(mark) for mark in segment.ends),
            references=tuple(self._reference(mark) for mark in segment.ends if self._refers(mark) and self.lasts[mark.quote] == end),
        )

    def _opens(self, mark: Mark) -> bool:
        return mark.kind in (CONTENT, OTHER) and self.firsts[mark.quote] == mark.start

    def _refers(self, mark: Mark) -> bool:
        return mark.kind in (CONTENT, OTHER) and mark.quote != self.current

    def _before(self, mark: Mark) -> str:
        if mark.kind == SOURCE:
            return "[source:] "
        if mark.kind == CUE:
            return "[said:] "
        return f"[{self._name(mark)} {'begins' if self._opens(mark) else 'goes on'}:] "

    def _after(self, mark: Mark) -> str:
        if mark.kind in (SOURCE, CUE):
            return ""
        return f" [{self._name(mark)} {'ends' if mark.end == self.lasts[mark.quote] else 'pauses'}]"

    def _name(self, mark: Mark) -> str:
        return "this quote" if mark.quote == self.current else f"quote {self.numbers[mark.quote]}"

    def _reference(self, mark: Mark) -> Reference:
        quote, number = self.quotes[mark.quote], self.numbers[mark.quote]
        speaker = quote.speaker.name if quote.speaker else "a speaker not identified"
        href = f"#quote-{quote.pk}" if self.current is None else quote.get_absolute_url()
        return Reference(number, href, f"Quote {number}, by {speaker}")


def _spoken_order(mark: Mark) -> tuple[bool, int]:
    """Say where a quote begins before who is its source."""
    return mark.kind in (SOURCE, CUE), mark.start


def _full_marks(row: PlacedQuote) -> Iterator[Mark]:
    quote = row.quote
    yield from _marks(row.pieces, CONTENT, quote.pk)
    yield from _marks(_span(quote.mention_start, quote.mention_end), SOURCE, quote.pk)
    yield from _marks(_span(quote.cue_start, quote.cue_end), CUE, quote.pk)


def _marks(spans: Iterable[Span], kind: str, quote: int) -> Iterator[Mark]:
    return (Mark(start, end, kind, quote) for start, end in spans)


def _span(start: int | None, end: int | None) -> tuple[Span, ...]:
    return ((start, end),) if start is not None and end is not None else ()


def _printed(version: ArticleVersion, marks: Sequence[Mark], extent: Extent, printer: Printer, kept: frozenset[int]) -> MarkedText | None:
    if extent is Extent.NOTHING:
        return None
    whole = marked_paragraphs(version.text, version.paragraph_starts, marks)
    shown = [(place, paragraph) for place, paragraph in enumerate(whole) if extent is Extent.WHOLE or paragraph.quotes & kept]
    paragraphs, before = [], -1
    for place, paragraph in shown:
        paragraphs.append(replace(_paragraph(paragraph, printer), follows_gap=place != before + 1))
        before = place
    present = {kind for _, paragraph in shown for segment in paragraph.segments for kind in segment.kinds}
    legend = tuple((f"m-{kind}", printer.legend[kind]) for kind in KINDS if kind in present)
    return MarkedText(_with_anchor(paragraphs), legend, ends_early=before + 1 < len(whole))


def _paragraph(paragraph: Paragraph, printer: Printer) -> PrintedParagraph:
    ringed = printer.current is not None and paragraph.holds(printer.current, CONTENT)
    return PrintedParagraph(tuple(map(printer.segment, paragraph.segments)), ringed=ringed)


def _with_anchor(paragraphs: list[PrintedParagraph]) -> tuple[PrintedParagraph, ...]:
    """Name the first of the ringed paragraphs as the place to go to."""
    first = next((place for place, paragraph in enumerate(paragraphs) if paragraph.ringed), None)
    return tuple(replace(paragraph, anchor="quote") if place == first else paragraph for place, paragraph in enumerate(paragraphs))
