"""What speaks for each thing that a quote is said to be: the words in the article, and how sure the reading was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from statements.filters.traces import Trace
from statements.models import Quote, Reading
from statements.presenters.value_words import coded
from statements.presenters.wording import either, written_to

MOST_WORDS, LONGEST = 8, 80
SURENESS = ((0.85, "very likely"), (0.65, "likely"), (0.4, "uncertain"), (0.0, "doubtful"))


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One thing said of the quote; `decided` tells that a person said so, and then the machine's evidence is not its reason."""

    label: str
    value: str
    words: tuple[str, ...] = ()
    sureness: str = ""
    decided: bool = False


def evidence_lines(quote: Quote, trace: Trace) -> list[EvidenceLine]:
    """Give a line for everything said of the quote, from the reading that its values come from."""
    reading, decided = base_reading(trace), {row.field for row in trace.corrections}
    return [_line(quote, reading, *row, decided=row[0] in decided) for row in _said_of(quote)]


def base_reading(trace: Trace) -> Reading | None:
    """Give the reading whose values the quote holds where no person decided: the one before its first decision, else the latest."""
    first = trace.corrections[0].reading_id if trace.corrections else None
    return next((row for row in trace.readings if row.pk == first), trace.readings[-1] if trace.readings else None)


def _said_of(quote: Quote) -> Iterator[tuple[str, str, str]]:
    """Give the field, its label and its value in words."""
    yield "pieces", "Words", f"{quote.get_kind_display()} speech" if quote.kind != Quote.Kind.MIXED else "partly reported speech"
    yield "speaker", "Speaker", quote.speaker.name if quote.speaker else "not identified"
    if quote.said_on:
        yield "said_on", "Date said", f"{written_to(quote.said_on, quote.said_on_precision)}, {quote.get_said_on_basis_display()}"
    else:
        yield "said_on", "Date said", "not known"
    yield "act", "Act", coded("act", quote.act)
    if topics := [row.topic.name for row in quote.quote_topics.all()]:
        yield "topics", "Topics", either(topics, "and")
    if quote.occasion:
        yield "occasion", "Occasion", quote.occasion.name


# what a reading calls the share and the evidence of a field where it does not use the field's own name
SHARES = {"pieces": "content"}
WITNESSES = {"pieces": ("cue",)}


def _line(quote: Quote, reading: Reading | None, field: str, label: str, value: str, *, decided: bool) -> EvidenceLine:
    if decided or reading is None:
        return EvidenceLine(label, value, decided=True)
    text = quote.version.text
    spans = [span for name in WITNESSES.get(field, (field,)) for span in reading.evidence.get(name, ())]
    if field == "speaker" and quote.mention_start is not None:
        spans.insert(0, [quote.mention_start, quote.mention_end])
    share = reading.confidence.get(SHARES.get(field, field))
    return EvidenceLine(label, value, _words(text[start:end] for start, end in spans), sureness(share) if share else "")


def sureness(share: float) -> str:
    """Write a share in words and as a figure."""
    return f"{next(word for least, word in SURENESS if share >= least)} ({share:.2f})"


def _words(found: Iterable[str]) -> tuple[str, ...]:
    """Give the words once each, long ones cut."""
    once = dict.fromkeys(" ".join(words.split()) for words in found)
    return tuple(words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…" for words in once if words)[:MOST_WORDS]
