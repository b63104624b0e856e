"""Name those who have no name by the text's own words: “unnamed: residents of Syunik”."""

from __future__ import annotations

import re

from extraction.records import Attributed, Span
from extraction.speakers.scene import Scene

ARTICLE = re.compile(r"^(?:the|an?|some|several|many|certain|these|those)\s+", re.IGNORECASE)
LONGEST = 90


def unnamed(scene: Scene, span: Span, confidence: float = 0.7) -> Attributed:
    """Give the record of an unnamed speaker, his words without the article before them."""
    words = " ".join(scene.text[slice(*span)].split()).rstrip("’'")
    words = ARTICLE.sub("", words)
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0]
    return Attributed(f"unnamed: {words}", None, "unnamed", confidence, (span,))
