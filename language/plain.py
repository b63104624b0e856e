"""Take the marks off letters, so that António is found by Antonio and Khankəndi by Khankendi.

Unlike the folding key of names this keeps every word readable: it is what full-text search stores and asks for.
"""

from __future__ import annotations

import unicodedata

ODD_LETTERS = str.maketrans({"ə": "e", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'", "‘": "'", "ʼ": "'"})


def plain(text: str) -> str:
    """Give the text in lower case without diacritics, its apostrophes straight."""
    taken_apart = unicodedata.normalize("NFKD", text.casefold().translate(ODD_LETTERS))
    return "".join(letter for letter in taken_apart if not unicodedata.combining(letter))
