"""Find countries that no directory knows where the text itself shows them: “Veltria’s foreign ministry”, “the Veltrian capital, Orvend”."""

from __future__ import annotations

import re

from extraction.entities.lexicon import Lexicon, Name
from extraction.entities.words import FUNCTION
from extraction.word_classes import is_common, is_verb
from language.folding import fold

_STATE = (
    r"(?:foreign|defen[cs]e|interior|health|economy|finance|justice) (?:ministry|minister)|ministry of \w+|president|prime minister|parliament|"
    r"ambassador|embassy|armed forces|army|troops|border|head of state|capital"
)
OWNED = re.compile(rf"\b([A-Z][^\W\d_]+)[’']s? (?i:(?:new |former |acting |then-)?(?:{_STATE}))\b")
OF = re.compile(
    r"\b(?i:minist(?:ry|er) (?:of|for) [a-z]+(?: (?:and )?[a-z]+){0,2}|(?:foreign|defen[cs]e|interior) ministry|government|republic|"
    r"capital|president|embassy|"
    r"armed forces|leadership|parliament|prime minister|mfa) of (?:the Republic of )?([A-Z][^\W\d_]+)\b"
)
ADJECTIVE = re.compile(
    r"(?:^|(?<=[a-z,;:—–-] )|(?<=[.!?”\"“] )|(?<=[“‘\"\n]))([A-Z][^\W\d_]{2,}(?:an|ese|ish|ic|i)) (?=((?:[A-Z][a-z]+ )?[a-z]+|[A-Z][a-z]+))"
)
"""An adjective before a noun, no surname before a verb: the word before it has no capital."""
STATE_NOUN = re.compile(rf"(?i:{_STATE}|government|authorities|army|troops|forces|officials?|side|soldiers|servicemen|leadership|border|territory)")
CAPITAL = re.compile(r"\b([A-Z][^\W\d_]+?)(?:[’']s?)? capital,? ([A-Z][^\W\d_]+)")
CAPITAL_AFTER = re.compile(r"\b([A-Z][^\W\d_]+), (?:the )?(?:capital (?:city )?of ([A-Z][^\W\d_]+)|([A-Z][^\W\d_]+?)(?:[’']s)? capital)\b")
ALIKE = 4
"""Letters that a country and its adjective share: Veltria, Veltrian."""


def find_countries(text: str, lexicon: Lexicon) -> dict[str, Name]:
    """Give names by folding key: countries, their adjectives and capitals, as this text shows them."""
    owners = {found.group(1) for pattern in (OWNED, OF) for found in pattern.finditer(text) if found.group(1)[0].isupper()}
    countries = {name for name in owners if not _is_known(name, lexicon)}
    attributive = [found for found in ADJECTIVE.finditer(text) if _is_attributive(text, found)]
    sure = {found.group(1) for found in attributive if STATE_NOUN.match(text, found.end())}
    adjectives = {found.group(1) for found in attributive}
    adjectives |= {found.group(1) for found in CAPITAL.finditer(text)}
    adjectives = {name for name in adjectives if not _is_known(name, lexicon)} - countries
    words = set(re.findall(r"\b[A-Z][^\W\d_]{3,}\b", text)) if adjectives else set()
    found = {fold(name): Name("country", country=name) for name in countries}
    for adjective in sorted(adjectives):
        country = _country_of(adjective, countries, words)
        if country:
            found[fold(country)] = Name("country", country=country)
        # Before a state's noun, an adjective of a country that nothing names is still no name of its own
        if country or adjective in sure:
            found[fold(adjective)] = Name("demonym", country=country)
    for pattern in (CAPITAL, CAPITAL_AFTER):
        for match in pattern.finditer(text):
            country, city = (match.group(1), match.group(2)) if pattern is CAPITAL else (match.group(2) or match.group(3), match.group(1))
            if (name := found.get(fold(country))) and not _is_known(city, lexicon):
                found[fold(city)] = Name("country", country=name.country, capital=True)
    return found


def _is_attributive(text: str, found: re.Match[str]) -> bool:
    """Tell whether a capitalised word stands before a noun as an adjective does: “the Veltrian side”, not “Tatoulian said”."""
    following = found.group(2).split()[-1]
    if STATE_NOUN.match(text, found.end()):
        return True
    if not following.islower() or not is_common(following) or following in FUNCTION or following.endswith("ed"):
        return False
    # “the Veltrian railways”, but “as Tatoulian insists”
    return not (following.endswith("s") and is_verb(following)) or text[max(0, found.start() - 4) : found.start()].lower() == "the "


def _country_of(adjective: str, countries: set[str], words: set[str]) -> str:
    """Give the one country of the text that an adjective may come from; none where several may."""
    for among in (countries, words):
        alike = {word for word in among if word[:ALIKE] == adjective[:ALIKE] and word != adjective and _comes_from(adjective, word)}
        if len(alike) == 1:
            return alike.pop()
    return ""


def _comes_from(adjective: str, country: str) -> bool:
    stem = re.sub(r"(?:ian|an|ese|ish|ic|i)$", "", adjective)
    return country.startswith(stem) and len(country) <= len(stem) + 4 and not country.endswith(("ian", "ese", "ians", "ans"))


def _is_known(name: str, lexicon: Lexicon) -> bool:
    runs = lexicon.names.cut(name)
    known = lexicon.names.longest_at(name, runs, 0)
    return known is not None or lexicon.nouns.longest_at(name.lower(), lexicon.nouns.cut(name.lower()), 0) is not None
