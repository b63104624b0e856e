"""Fold running text for full-text search: the words alone, small letters, no diacritics, one space between.

What is stored and what is asked go through the same function, so that both database engines see the same words and the
words of a quotation stand next to each other whatever marks, hyphens or spaces the article put between them.
"""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
APOSTROPHES = "’'ʼ‘`ʿʾ´"
POSSESSIVE = re.compile(rf"(?<=\w)[{APOSTROPHES}]s\b")
LETTERS = str.maketrans({"ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th"} | dict.fromkeys(APOSTROPHES, ""))


def in_order(name: str) -> tuple[str, str]:
    """Give the key that names are sorted by, whatever their capitals and accents."""
    return searchable(name), name


def searchable(text: str) -> str:
    """Give the text as search sees it: “Azerbaijan’s Şuşa-based office” is “azerbaijan susa based office”."""
    small = unicodedata.normalize("NFKC", text).casefold()
    plain = unicodedata.normalize("NFKD", POSSESSIVE.sub("", small).translate(LETTERS))
    return " ".join(WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()))
