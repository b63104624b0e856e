"""Write names from Cyrillic, Armenian and Turkic letters as English prints them, so that a name typed in its own letters is found.

This serves people who type, not texts that are read: the folding key itself stays as it is.
"""

from __future__ import annotations

import unicodedata

from language.folding import fold

CYRILLIC = dict(
    zip("абвгдезийклмнопрстуфыэіј", ("a b v g d e z i y k l m n o p r s t u f y e i y").split(), strict=True),
    ё="yo", ж="zh", х="kh", ц="ts", ч="ch", ш="sh", щ="shch", ъ="", ь="", ю="yu", я="ya", є="ye", ї="yi", ґ="g",
    ә="a", ғ="gh", ҝ="g", ҹ="j", ө="o", ү="u", һ="h",
)  # fmt: skip
ARMENIAN = dict(
    zip("աբգդեզէըթիլկհմյնշոպջռսվտրւքօֆ", "a b g d e z e e t i l k h m y n sh o p j r s v t r v k o f".split(), strict=True),
    ժ="zh", խ="kh", ծ="ts", ձ="dz", ղ="gh", ճ="ch", չ="ch", ց="ts", փ="p",
)  # fmt: skip
TURKIC = {"ş": "sh", "ç": "ch"}
LETTERS = str.maketrans(CYRILLIC | ARMENIAN | TURKIC)


def romanized(name: str) -> str:
    """Write a name in Latin letters; what is Latin already stays, but for ş and ç, which English prints as sh and ch."""
    words = unicodedata.normalize("NFC", name).casefold().split()
    return " ".join(_armenian_vowels(word).translate(LETTERS) for word in words)


def typed_keys(name: str) -> tuple[str, ...]:
    """Give the folding keys that a typed name may stand for: that of its letters, and that of their English spelling."""
    return tuple(dict.fromkeys(filter(None, (fold(name), fold(romanized(name))))))


def _armenian_vowels(word: str) -> str:
    """Write the vowels that Armenian spells with two letters, or sounds otherwise at the beginning of a word."""
    if word.startswith("ո") and not word.startswith(("ու", "ով")):
        word = f"v{word}"
    return word.replace("ու", "u")
