"""Read attributions out of a text with the marks written into it.

`⟨…⟩` is what was said, `{…}` the cue and `[…]` the source of the same statement; `⟨…⟩1` `{…}1` `[…]1` belong to statement 1, and so on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extraction.records import Attribution, QuoteType, Span
from language.marks import find_quotations
from language.segments import paragraph_spans, sentence_spans

OPENING, CLOSING = "⟨{[", "⟩}]"


@dataclass(slots=True)
class Marked:
    """A text without its marks, the statements that they showed, and its segments."""

    text: str
    attributions: tuple[Attribution, ...]
    paragraphs: tuple[Span, ...] = field(init=False)
    sentences: tuple[Span, ...] = field(init=False)
    quoted: tuple[Span, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Find the segments as the pipeline does."""
        self.paragraphs = paragraph_spans(self.text)
        self.sentences = sentence_spans(self.text)
        self.quoted = tuple(quotation.outer for quotation in find_quotations(self.text, self.paragraphs))


def marked(text: str) -> Marked:
    """Take the marks out of a text and give the statements in their order."""
    plain, open_marks, found = "", [], []
    for token in re.finditer(r"[⟨{\[]|[⟩}\]]\d?|[^⟨{\[⟩}\]]+", text):
        printed = token.group()
        if printed in OPENING:
            open_marks.append((printed, len(plain)))
        elif printed[0] in CLOSING:
            mark, start = open_marks.pop()
            found.append((int(printed[1:] or 0), mark, (start, len(plain))))
        else:
            plain += printed
    return Marked(plain, tuple(_attribution(plain, [row for row in found if row[0] == number]) for number in sorted({row[0] for row in found})))


def _attribution(text: str, rows: list[tuple[int, str, Span]]) -> Attribution:
    spans = {mark: [span for _, printed, span in rows if printed == mark] for mark in OPENING}
    content = tuple(spans["⟨"])
    cue = next(iter(spans["{"]), None)
    kind: QuoteType = "direct" if content and text[content[0][0] - 1 : content[0][0]] in {"“", '"', "‘"} else "indirect"
    return Attribution(kind, content, cue, text[slice(*cue)] if cue else "", next(iter(spans["["]), None), 1.0)
