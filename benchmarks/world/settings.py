"""What makes one invented world differ from another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random


@dataclass(frozen=True, slots=True)
class Settings:
    """The seed, how much is wanted – quotes, or articles where these are given – and the days on which things are said."""

    quotes: int = 1_000
    seed: int = 1
    articles: int | None = None
    first: date = date(2016, 1, 1)
    last: date = date(2025, 12, 31)

    def random(self, purpose: str) -> Random:
        """Give a source of chance of its own to each purpose, so that a change in one leaves the others as they were."""
        return Random(f"{self.seed}:{self.quotes}:{self.articles}:{self.first}:{self.last}:{purpose}")

    @property
    def people(self) -> int:
        """Tell how many people there are beside the officials."""
        return 20 + self.quotes // 20

    @property
    def places(self) -> int:
        """Tell how many towns and villages there are."""
        return min(20_000, 60 + self.quotes // 5)

    @property
    def outlets(self) -> int:
        """Tell how many outlets there are at most."""
        return min(300, 22 + self.quotes // 1_000)
