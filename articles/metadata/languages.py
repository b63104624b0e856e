"""Languages of articles, as codes: only English is read for quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.metadata.detected import detect
from articles.readers.records import RefusedError

CODE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,4})?")
SURE = 0.6
"""From here on a text's own words go before its outlet's language."""
CERTAIN = 0.99
"""From here on they contradict what somebody says."""
NAMES = {
    "en": "English",
    "hy": "Armenian",
    "az": "Azerbaijani",
    "ru": "Russian",
    "tr": "Turkish",
    "fa": "Persian",
    "ka": "Georgian",
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "it": "Italian",
    "uk": "Ukrainian",
    "ar": "Arabic",
    "el": "Greek",
    "he": "Hebrew",
    "pl": "Polish",
}


@dataclass(frozen=True, slots=True)
class Language:
    """The language that an article is stored under, and a note where its text reads like another."""

    code: str
    note: str = ""


def read_language(value: str, default: str) -> str:
    """Give the code in small letters; without one, the outlet's language."""
    code = value.strip().lower().replace("_", "-") or default
    if not CODE.fullmatch(code):
        raise RefusedError(f"“{value[:40]}” is not a language code", "write en, hy, az, ru, tr, …")
    return code


def language_of(text: str, *, said: str, page: str, outlet: str) -> Language:
    """Settle a text's language.

    What a person says counts, with a note where the text is plainly in another. Else a long text tells it itself. A short one is
    taken to be in what its page says, or in the outlet's language.
    """
    stated = read_language(said, "") if said.strip() else ""
    found = detect(text)
    if stated:
        return Language(stated, _contradiction(stated, found.code) if found and found.sureness >= CERTAIN else "")
    on_page = _code_or_nothing(page)
    if found and found.sureness >= SURE:
        # A page's own attribute may tell more than the words do: en-GB, where they tell English
        return Language(on_page if _same(on_page, found.code) else found.code)
    return Language(on_page or outlet)


def is_english(code: str) -> bool:
    """Tell whether texts in the language are read for quotes."""
    return code.partition("-")[0] in ("en", "eng")


def language_name(code: str) -> str:
    """Name a language for people; by its code where that is all we know."""
    return NAMES.get(code.partition("-")[0], f"the language “{code}”")


def _contradiction(stated: str, found: str) -> str:
    if _same(stated, found) or stated.partition("-")[0] not in NAMES:
        return ""
    return f"is said to be in {language_name(stated)}, and reads like {language_name(found)}: kept as {language_name(stated)}"


def _same(one: str, other: str) -> bool:
    return one.partition("-")[0] == other or (is_english(one) and is_english(other))


def _code_or_nothing(value: str) -> str:
    try:
        return read_language(value, "") if value.strip() else ""
    except RefusedError:
        return ""
