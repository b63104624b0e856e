"""Which language a text is in, as its words tell: among those that newsrooms in and around the region write in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

KNOWN = ("en", "hy", "az", "ru", "tr", "fa", "ka", "fr", "de", "es", "it", "uk", "ar", "el", "he", "pl")
SHORTEST = 200
"""Characters below which nothing is said: names and figures outweigh the words."""
LOOKED_AT = 4000


@dataclass(frozen=True, slots=True)
class Detected:
    """A language by its code, and how sure that is, from 0 to 1."""

    code: str
    sureness: float


def detect(text: str) -> Detected | None:
    """Tell the language of a text that is long enough to tell."""
    text = text.strip()
    return Detected(*_identifier().classify(text[:LOOKED_AT])) if len(text) >= SHORTEST else None


@cache
def _identifier() -> Any:
    """Load the model when the first text asks for it: it takes a second and 120 MB."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(KNOWN)
    return identifier
