"""A text in the making that knows where its parts stand."""

from __future__ import annotations

Span = tuple[int, int]


class MarkedText:
    """Grows at its end; what is added as marked gives its place."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._tail = ""
        self.length = 0

    def __str__(self) -> str:
        return "".join(self._parts)

    def add(self, words: str) -> Span:
        """Put words to the end and give their place."""
        start = self.length
        self._parts.append(words)
        self.length += len(words)
        self._tail = (self._tail + words)[-4:]
        return start, self.length

    def ends_with(self, tail: str) -> bool:
        """Tell whether the text ends so."""
        return self._tail.endswith(tail)

    @property
    def ends_sentence(self) -> bool:
        """Tell whether the next word begins a sentence."""
        if not self._tail or self._tail.endswith(("\n", "– ")):
            return True
        return self._tail.endswith(" ") and self._tail.rstrip(" ”")[-1:] in (".", "?", "!")
