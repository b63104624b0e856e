"""Noun phrases as patterns over the classes of a frame's words (`Frame.kinds`, one letter a word), and the name within a phrase."""

from __future__ import annotations

import re

from extraction.frames import Frame
from extraction.word_lists import DOCUMENTS, EVENTS_OF_SPEECH, PEOPLE, PERSON_ROLES

Range = tuple[int, int]

WINDOW = 30
"""How many words before a cue are looked at: longer subjects are not understood anyway, and the cost stays bounded."""
UNIT = r"[DG]{0,3}(?:[nNRG#]|(?<![nNRP#])V(?=[nNR])|-(?=[nNR]))*[nNR](?:\([NnR]+\))?"
OF = r"(?:[OI]|F(?=[DGN]))"
PHRASE = re.compile(rf"P(?:O{UNIT}|C{UNIT})?|{UNIT}(?:{OF}{UNIT}){{0,4}}(?:(?:(?:,{UNIT}){{1,3}},?)?C{UNIT}(?:{OF}{UNIT}){{0,3}}){{0,2}}|#O?{UNIT}")
NAMES = re.compile(r"N{1,4}(?:,N{1,4})*(?:,?CN{1,4})?")
DAY = re.compile(r"I?D?[nA]?T#?(?:,#,?)?T?")
"""What may stand between a verb and the subject behind it: “said on Friday the envoy”."""
INSIDE = frozenset({"for", "in", "at", "to", "from", "on", "with", "behind"})


def phrase_after(frame: Frame, start: int) -> Range | None:
    """Give the noun phrase that begins here: behind “said” or “according to”."""
    match = PHRASE.match(frame.kinds, start, min(len(frame.kinds), start + WINDOW))
    if not match:
        return None
    end = without_adverbials(frame, start, match.end())
    if end < len(frame.kinds) and frame.kinds[end] == "," and not is_named(frame, (start, end)):
        name = NAMES.match(frame.kinds, end + 1)
        if name and name.end() < len(frame.kinds) and frame.kinds[name.end()] in ",.;Q-":
            return name.span()
    return mention((start, end), frame)


def speaks(frame: Frame, phrase: Range) -> bool:
    """Tell whether a phrase names somebody who can speak: a name, a pronoun, a role, an institution."""
    return any(frame.kinds[index] in "NPR" or frame.words[index].text[:1].isupper() for index in range(*phrase))


def mention(phrase: Range, frame: Frame) -> Range:
    """Cut a noun phrase down to the name in it, where a title leads to one: “President | Ilham Aliyev | of Azerbaijan”."""
    start, end = phrase
    if "C" in frame.kinds[start:end]:
        return phrase
    for index in range(end - 2, start - 1, -1):
        if frame.words[index].lower in PERSON_ROLES and frame.kinds[index + 1] == "N":
            name_end = index + 1
            while name_end < end and frame.kinds[name_end] == "N":
                name_end += 1
            if frame.words[name_end - 1].lower not in PEOPLE:
                return index + 1, name_end
    if frame.kinds[start : start + 1] in ("N", "n") and (of := frame.kinds.find("O", start, end)) > start + 1 and is_named(frame, (start, of)):
        return start, of
    return phrase


def is_named(frame: Frame, phrase: Range) -> bool:
    """Tell whether the phrase is nothing but a person's name."""
    words = frame.words[slice(*phrase)]
    return 2 <= len(words) <= 4 and all(word.text[:1].isupper() and word.lower not in PEOPLE for word in words)


def without_adverbials(frame: Frame, start: int, end: int) -> int:
    """Cut “in an interview” and “on Friday” off a phrase that was read forwards."""
    for index in range(start + 1, end):
        if frame.kinds[index] in "IF":
            following = frame.words[index + 1 : end]
            stop = next((i for i, word in enumerate(following) if word.kind in "IFO"), len(following))
            head = following[stop - 1].lower if stop else ""
            if frame.words[index].lower not in INSIDE or head in EVENTS_OF_SPEECH | DOCUMENTS or not set(frame.kinds[start:index]) & set("RN"):
                return index
            if frame.kinds[index - 1] == "N" and frame.words[index - 1].lower not in PEOPLE:
                return index
    return end
