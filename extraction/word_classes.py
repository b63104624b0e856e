"""Which class a word of an English news text belongs to, as far as closed lists and the shipped lemma tables tell.

Open words are told apart only where a stage needs it: who can speak, and what is surely a verb.
"""

from __future__ import annotations

from functools import cache

from spacy.lookups import load_lookups

from extraction.word_lists import (
    ADJECTIVES,
    ADVERBS,
    AUXILIARIES,
    CLAUSE_WORDS,
    CONJUNCTIONS,
    CONTRASTS,
    DETERMINERS,
    DOCUMENTS,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)

CLASS_OF: dict[str, str] = {
    **dict.fromkeys(ADVERBS, "A"),
    **dict.fromkeys(PEOPLE | DOCUMENTS, "R"),
    **dict.fromkeys(PREPOSITIONS, "I"),
    **dict.fromkeys(DETERMINERS, "D"),
    **dict.fromkeys(AUXILIARIES, "X"),
    **dict.fromkeys(PRONOUNS, "P"),
    **dict.fromkeys(CLAUSE_WORDS, "S"),
    **dict.fromkeys(RELATIVES, "W"),
    **dict.fromkeys(CONJUNCTIONS, "C"),
    **dict.fromkeys(CONTRASTS, "B"),
    **dict.fromkeys(ADJECTIVES, "n"),
    "of": "O",
    "to": "F",
    "all": "D",
    "both": "D",
    "ago": "A",
}
"""One letter a class: Adverb, who can speak (R), preposition (I), Determiner, auXiliary, Pronoun, Subordinator, relative (W), Conjunction,
contrast (B), of (O), to (F)."""


@cache
def _tables() -> tuple[frozenset[str], frozenset[str], dict[str, list[str]]]:
    lookups = load_lookups("en", ["lemma_index", "lemma_exc"])
    index = lookups.get_table("lemma_index")
    return frozenset(index["verb"]), frozenset(index["noun"]) | frozenset(index["adj"]), dict(lookups.get_table("lemma_exc")["verb"])


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(load_lookups("en", ["lemma_index"]).get_table("lemma_index")["adj"])


@cache
def _nouns() -> frozenset[str]:
    return frozenset(load_lookups("en", ["lemma_index"]).get_table("lemma_index")["noun"])


@cache
def is_common(word: str) -> bool:
    """Tell a lower-case dictionary word (or a plural of one) from a name that only stands first in its sentence."""
    verbs, nouns, _ = _tables()
    if word in nouns or word in verbs:
        return True
    if word.endswith("s") and (word[:-1] in nouns or word[:-2] in nouns or word[:-3] + "y" in nouns):
        return True
    return any(word.endswith(ending) and _stems(word, len(ending)) & verbs for ending in ("ing", "ed"))


@cache
def is_past(word: str) -> bool:
    """Tell whether a lower-case word can be the past form of a verb."""
    verbs, _, exceptions = _tables()
    if word.endswith("ed"):
        return bool(_stems(word, 2) & verbs)
    return word in exceptions and word not in verbs and not word.endswith(("ing", "s"))


@cache
def is_verb_base(word: str) -> bool:
    """Tell whether a lower-case word can be the base form of a verb."""
    return word in _tables()[0]


@cache
def is_adjective(word: str) -> bool:
    """Tell whether a lower-case word is an adjective and no noun."""
    return word in _adjectives() and word not in _nouns()


@cache
def is_verb(word: str) -> bool:
    """Tell whether a lower-case word is a verb's form and hardly anything else."""
    verbs, nouns, _ = _tables()
    if is_past(word):
        return True
    if word.endswith("s") and word not in nouns:
        return bool(_stems(word, 1) & verbs) and not _stems(word, 1) & nouns
    return word in verbs and word not in nouns


def _stems(word: str, ending: int) -> frozenset[str]:
    stem = word[:-ending]
    doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
    return frozenset({stem, stem + "e", doubled, stem[:-1] + "y" if stem.endswith("i") else stem, stem[:-1] if stem.endswith("e") else stem})
