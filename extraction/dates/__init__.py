"""Say when the words were said. Reads attributions, speakers, sentences and the day of publication; leaves `doc._.when`.

One `Dated` per attribution. A day stated beside the cue is `stated`; one taken from the passage (the same sentence, speech, reaction
or dateline) is `inferred`; where nothing clear anchors it there is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from extraction.dates.attachment import blanked, dated, is_background, stated_time
from extraction.dates.datelines import Dateline, find_dateline, find_stamp
from extraction.dates.expressions import Time
from extraction.dates.passages import infer_days
from extraction.dates.passing import ends_said, find_passing, happened_today, told_days, with_speakers
from extraction.dates.sayings import describe
from extraction.offsets import Spread, index_at, span_at
from extraction.records import Attributed, Attribution, Dated, Span, Text

AROUND = 600
"""Characters before and after a cue within which its sentence is looked at: a bound on the cost of sentences without an end."""
NONE = Dated(None)


class Surroundings:
    """Gives each cue its sentence and the stretches of it that are somebody's words."""

    def __init__(self, attributions: Sequence[Attribution], sentences: Sequence[Span], quoted: Sequence[Span]) -> None:
        """Sort contents and quotations by sentence."""
        self.sentences = sentences
        self.spread = Spread([*quoted, *(piece for found in attributions for piece in found.content)])

    def of(self, cue: Span) -> tuple[Span, list[Span]]:
        """Give the sentence around a cue and the contents and quotations in it, without those that hold the cue itself."""
        start, end = span_at(cue[0], self.sentences) or cue
        start, end = max(start, cue[0] - AROUND), min(end, cue[1] + AROUND)
        return (start, end), [span for span in self.spread.near(start, end) if not (span[0] <= cue[0] and cue[1] <= span[1])]


def find_dates(
    article: Text, attributions: Sequence[Attribution], speakers: Sequence[Sequence[Attributed]], sentences: Sequence[Span],
    paragraphs: Sequence[Span], quoted: Sequence[Span],
) -> tuple[Dated, ...]:  # fmt: skip
    """Give the day of every attribution."""
    text = article.text
    published = article.published or find_stamp(text, paragraphs)
    dateline = find_dateline(text, paragraphs, published)
    today = published or (dateline.time.day if dateline else None)
    surroundings = Surroundings(attributions, sentences, quoted)
    outlets = [name for name in (article.outlet, dateline.agency if dateline else "") if name]
    stated: list[Dated] = []
    sayings = []
    for attribution, named in zip(attributions, speakers, strict=True):
        time, background, around = _look_around(text, attribution, surroundings, today)
        stated.append(dated(time) if time else _within(text, attribution, today))
        sentence = span_at(attribution.cue[0], sentences) if attribution.cue else None
        sayings.append(
            describe(attribution, named, sentence, paragraphs, around, text[slice(*attribution.cue)] if attribution.cue else "",
                     background=background, vague=time is not None and time.day is None, to_outlet=_names_outlet(around, outlets),
                     told=told_days(text, attribution, today))
        )  # fmt: skip
    passing = with_speakers(find_passing(text, sentences, paragraphs, surroundings.spread, dateline, today), sayings, sentences)
    days = infer_days(sayings, stated, dated(dateline.time) if dateline else NONE, _paragraph_of(dateline, paragraphs), passing, today)
    return tuple(_continued(attributions, days))


def _look_around(text: str, attribution: Attribution, surroundings: Surroundings, today: date | None) -> tuple[Time | None, bool, str]:
    """Give the time stated beside the cue, whether the words are background, and the reporter's words around the cue."""
    if attribution.cue is None:
        return None, False, ""
    sentence, others = surroundings.of(attribution.cue)
    time = stated_time(text, sentence, attribution.cue, others, today)
    background = time is None and is_background(text, sentence, attribution.cue, others)
    return time, background, blanked(text, sentence, others)


def _within(text: str, attribution: Attribution, today: date | None) -> Dated:
    """Give the day that the words said show themselves."""
    closing = ends_said(text, attribution, today)
    return closing if closing.day else happened_today(text, attribution, today)


def _names_outlet(around: str, outlets: Sequence[str]) -> bool:
    """Tell whether the words were said to the outlet that prints them."""
    names = {word for outlet in outlets for word in (outlet, *re.findall(r"[^\W\d_]{5,}", outlet))}
    return any(re.search(rf"\b(?:told|to|with)\s+(?:the\s+)?{re.escape(name)}\b", around, re.IGNORECASE) for name in names)


def _paragraph_of(dateline: Dateline | None, paragraphs: Sequence[Span]) -> int:
    """Give the index of the paragraph that a dateline opens; one that stands alone opens the next."""
    at = index_at(dateline.paragraph[0], paragraphs) if dateline else None
    if at is None or dateline is None:
        return -2
    return at + 1 if dateline.paragraph[1] - dateline.time.span[1] < 30 else at


def _continued(attributions: Sequence[Attribution], days: list[Dated]) -> list[Dated]:
    """Let a quotation without a cue take the day of the one that it goes on with."""
    for index, attribution in enumerate(attributions):
        before = attribution.continues
        if before is not None and 0 <= before < len(days) and days[index].day is None and days[before].day:
            days[index] = Dated(days[before].day, days[before].precision, "inferred", 0.7, days[before].evidence)
    return days


class Dates:
    """The component around `find_dates`."""

    def __call__(self, doc: Doc) -> Doc:
        """Leave the day of each attribution on the document."""
        attributions: Sequence[Attribution] = doc._.attributions
        speakers = doc._.speakers if len(doc._.speakers) == len(attributions) else [()] * len(attributions)
        quoted = [quotation.outer for quotation in doc._.quotations]
        doc._.when = find_dates(doc._.article, attributions, speakers, doc._.sentences, doc._.paragraphs, quoted)
        return doc


@Language.factory(
    "dates",
    assigns=["doc._.when"],
    requires=["doc._.article", "doc._.attributions", "doc._.speakers", "doc._.sentences", "doc._.paragraphs", "doc._.quotations"],
)
def make_dates(nlp: Language, name: str) -> Dates:
    """Make the component for a pipeline."""
    return Dates()
