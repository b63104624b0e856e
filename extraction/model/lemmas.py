"""The lemma and the form of a cue, looked up in the lexicon of the rules."""

from __future__ import annotations

import re

from extraction.attribution.cues import NOUNS
from extraction.attribution.lexicon import look_up

WORD = re.compile(r"[\w’'-]+")
FORMS = {"base": "finite", "s": "finite", "past": "finite", "ing": "participle"}


def lemma_and_form(cue: str) -> tuple[str, str]:
    """Give the lemma with its particles and the form of a cue; of an unknown one its words as they stand."""
    words = [word.casefold().replace("’", "'") for word in WORD.findall(cue)]
    if words[:2] == ["according", "to"]:
        return "according to", "according"
    for index in range(len(words)):
        if entry := look_up(words[index:]):
            return " ".join((entry[0].lemma, *entry[0].particles)), FORMS[entry[1]]
    return " ".join(words), "nominal" if NOUNS & set(words) else "said"
