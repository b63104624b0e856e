"""What a decision about a name would change, in words and with the quotes."""

from __future__ import annotations

from dataclasses import dataclass

from statements.filters.names.outcomes import FIRST, Outcome
from statements.presenters.quote_line import QuoteLine, lines_by_day
from statements.presenters.wording import counted, either


@dataclass(frozen=True, slots=True)
class OutcomeBlock:
    """The sentence, and the first quotes."""

    changing: str
    first: list[QuoteLine]
    kept: str
    first_kept: list[QuoteLine]
    mentioning: str
    shared: str


def outcome_block(outcome: Outcome, becomes: str) -> OutcomeBlock:
    """Say how many quotes would change into what, and how many stay because somebody decided."""
    changing = "No stored quote changes."
    if outcome.changing:
        changing = f"{counted(outcome.changing, 'quote', 'quotes')} {becomes}{_first(outcome.changing)}"
    kept = ""
    if outcome.kept:
        kept = f"{counted(outcome.kept, 'quote', 'quotes')} kept as they are, because somebody decided{_first(outcome.kept)}"
    shared = ""
    if outcome.shared_with:
        names = either([speaker.name for speaker in outcome.shared_with], "and")
        shared = f"It is also a name of {names}: where both fit, the machine leaves the speaker open."
    mentioning = ""
    if outcome.mentioning is not None:
        mentioning = f"{counted(outcome.mentioning, 'article mentions', 'articles mention')} this name."
    return OutcomeBlock(changing, lines_by_day(outcome.first_changing), kept, lines_by_day(outcome.first_kept), mentioning, shared)


def _first(number: int) -> str:
    return f". The newest {FIRST}:" if number > FIRST else ":"
