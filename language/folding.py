"""Fold the spellings of one name to one key.

Names of the region reach English through Armenian, Azerbaijani, Turkish and Russian: Pashinyan is also Pashinian, Əliyev
also Aliyev and Aliev, Karabakh also Garabagh and Qarabağ. The key drops what those spellings disagree about and keeps what
tells people apart (Aliyev and Aliyeva). Equal keys *suggest* one name; which person it is, aliases decide.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:[’'ʼ‘`-][^\W_]+)*")
SILENT = dict.fromkeys(map(ord, "’'ʼ‘`ʿʾ.-"), None)

# Letters that Unicode does not take apart, then what is written in two ways; the order matters (“zh” before “h” is lost)
LETTERS = str.maketrans({"ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
SOUNDS = (
    (re.compile(r"dzh|dj"), "j"),
    (re.compile(r"tch"), "ch"),
    (re.compile(r"sch"), "sh"),
    (re.compile(r"kh|gh|ck|[qgk]"), "k"),
    (re.compile(r"\bx"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"\bye"), "e"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"(?<=.)(?:iy|ij|y|i)?ev(?=a?\b)"), "ev"),
    (re.compile(r"(?<=.)(?:iy|i|y)an(ts)?\b"), r"ian\1"),
    (re.compile(r"(?<=.)(?:[iy]j|[iy]{1,2})\b"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=50_000)
def fold(name: str) -> str:
    """Give the folding key of a name: its words in lower case, the letters that transliterations disagree about made alike."""
    return " ".join(filter(None, map(_fold_word, WORD.findall(name))))


def same_key(one: str, other: str) -> bool:
    """Tell whether two spellings may be one name; empty keys are nobody's."""
    return bool(key := fold(one)) and key == fold(other)


def _fold_word(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold().translate(LETTERS)).translate(SILENT)
    key = "".join(letter for letter in plain if not unicodedata.combining(letter))
    for pattern, sound in SOUNDS:
        key = pattern.sub(sound, key)
    return key
