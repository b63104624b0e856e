"""Read cues in phrases that hang on a clause: “as reported by X”, “as the envoy put it”, “in her view”, “in the minister's words”."""

from __future__ import annotations

from extraction.attribution.lexicon import Cue, look_up
from extraction.attribution.noun_phrases import PHRASE, Range, mention, phrase_after, speaks
from extraction.attribution.places import FoundCue
from extraction.frames import Frame

VIEWS = frozenset("words phrase view opinion telling account assessment estimation judgment judgement reading".split())
ACCOUNTS = frozenset("account telling admission reckoning estimate count".split())
OWNERS = frozenset("his her their its".split())
QUOTING = frozenset({"quote", "cite"})
"""“As quoted by an agency” tells who passed the words on, not who said them."""
LONGEST_OWNER = 8
PARENTHETIC = Cue("according", ("to",), frozenset({"according"}), "inform")
"""What all these phrases are to the clause beside them."""


def read_in_words(frame: Frame, index: int) -> FoundCue | None:
    """Read “in her words”, “in the minister's view” and “in the words of X”."""
    words = frame.words
    if words[index].lower != "in" or index + 2 >= len(words):
        return None
    if words[index + 1].lower in OWNERS and words[index + 2].lower in VIEWS and not _of(frame, index + 3):
        return FoundCue(index, index + 3, PARENTHETIC, "according", (index + 1, index + 2))
    if words[index + 1].lower == "the" and words[index + 2].lower in VIEWS and _of(frame, index + 3):
        source = phrase_after(frame, index + 4)
        return FoundCue(index, index + 4, PARENTHETIC, "according", source) if source and speaks(frame, source) else None
    return _owned_view(frame, index)


def read_account(frame: Frame, index: int) -> FoundCue | None:
    """Read “by the ministry's account”, “per the ministry” and “to quote the ministry”."""
    words = frame.words
    if words[index].lower in ("by", "from"):
        if index + 2 < len(words) and words[index + 1].lower in OWNERS and words[index + 2].lower in ACCOUNTS and not _of(frame, index + 3):
            return FoundCue(index, index + 3, PARENTHETIC, "according", (index + 1, index + 2))
        return _owned_view(frame, index, ACCOUNTS)
    borders = index == 0 or frame.kinds[index - 1] == ","
    quotes = words[index].lower == "to" and index + 2 < len(words) and words[index + 1].lower == "quote"
    if not borders or words[index].lower != "per" and not quotes:
        return None
    end = index + 1 + quotes
    source = phrase_after(frame, end)
    return FoundCue(index, end, PARENTHETIC, "according", source) if source and speaks(frame, source) else None


def _owned_view(frame: Frame, index: int, views: frozenset[str] = VIEWS) -> FoundCue | None:
    """Read “in the minister's view” from its preposition on."""
    words = frame.words
    for owner in range(index + 1, min(index + LONGEST_OWNER, len(words) - 1)):
        if words[owner].kind == "G" and words[owner + 1].lower in views and not _of(frame, owner + 2):
            source = mention((index + 1, owner + 1), frame)
            return FoundCue(index, owner + 2, PARENTHETIC, "according", source) if speaks(frame, source) else None
        if words[owner].kind not in "DnNR":
            return None
    return None


def _of(frame: Frame, index: int) -> bool:
    return frame.kinds[index : index + 1] == "O"


def read_as(frame: Frame, index: int) -> FoundCue | None:
    """Read “as reported by X” and “as X put it”."""
    if frame.words[index].lower != "as" or index + 3 >= len(frame.words):
        return None
    return _as_by(frame, index) or _as_put(frame, index)


def _as_by(frame: Frame, index: int) -> FoundCue | None:
    entry = look_up([frame.words[index + 1].lower])
    if entry is None or entry[0].lemma in QUOTING or entry[1] != "past" or frame.words[index + 2].lower != "by":
        return None
    source = phrase_after(frame, index + 3)
    return FoundCue(index + 1, index + 2, PARENTHETIC, "according", source) if source and speaks(frame, source) else None


def _as_put(frame: Frame, index: int) -> FoundCue | None:
    match = PHRASE.match(frame.kinds, index + 1, min(len(frame.kinds), index + 16))
    if match is None:
        return None
    verb = match.end()
    while verb < len(frame.words) and frame.kinds[verb] in "AX":
        verb += 1
    if [word.lower for word in frame.words[verb : verb + 2]] not in (["put", "it"], ["puts", "it"]):
        return None
    source: Range = mention((index + 1, match.end()), frame)
    return FoundCue(verb, verb + 2, PARENTHETIC, "according", source)
