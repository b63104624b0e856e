"""Where the words of one report end and the next report begins.

A later cue of the same frame either stands on its own (“…, adding that Y”, “… and claimed Y”, “…, while Baku said Y”, “…, which he claims Y”)
or belongs to what is reported (“said the sides agreed that Y”).
"""

from __future__ import annotations

from extraction.contents.reports import Report
from extraction.frames import Frame

TURNS = frozenset("while whereas although though as after when before but and yet since".split())
SUMMARIES = frozenset("charge allegation claim accusation demand assertion position move suggestion".split())
ASIDES = frozenset("referring alluding citing reacting responding commenting speaking pointing without".split())
NOUN_ASIDES = (("in", "reference"), ("in", "an", "apparent"), ("a", "reference"), ("an", "apparent", "reference"), ("in", "apparent"), ("in", "what"))


def break_before(frame: Frame, first: Report, later: Report) -> int | None:
    """Give the word at which the first report's words end because of the later cue; none if that cue is part of them."""
    start = later.block[0]
    if later.form == "according":
        return None if _is_parenthesis(frame, first, later) else _over_comma(frame, later.start)
    if later.lemma == "report" and frame.kinds[start - 1] == "," and later.block[1] >= len(frame.words) - 1:
        # “Pashinyan says X, the agency reports”
        return start - 1
    if later.form == "participle":
        return _participle(frame, first, later)
    if later.source == first.source and later.source and later.form == "finite" and not later.inverted and frame.kinds[later.start - 1] == ",":
        return later.start - 1 if later.start - 1 > first.end else None
    if start <= first.end:
        return None
    before = frame.words[start - 1]
    if before.kind in ";":
        return start - 1
    if before.lower in TURNS:
        return _turn(frame, first, later, start - 1)
    if before.kind == "W" and start < later.start:
        cut = frame.kinds[start - 2] == "," and not _goes_on_to(frame, start - 2, len(frame.words))
        return _over_comma(frame, start - 1) if cut else None
    if before.kind == "," and (relative := _relative_before(frame, first.end, start - 1)) is not None:
        return relative
    if before.kind == "," and (turn := _turn_with_lead(frame, first.end, start - 1)) is not None:
        return turn
    if before.kind == "," and start - 2 >= first.end and frame.kinds[start - 2] == "Q":
        return start - 1
    if before.kind == "Q" and later.form in ("finite", "said") and start < later.start:
        return start
    return None


def _is_parenthesis(frame: Frame, first: Report, later: Report) -> bool:
    """Tell “would, in his words, “give”” and “the mandate, as agreed by the council, is”: a phrase between commas within the words."""
    start, end = later.start, later.end
    if later.source is not None:
        start, end = min(start, later.source[0]), max(end, later.source[1])
    if start > 0 and frame.words[start - 1].lower == "as":
        start -= 1
    if frame.kinds[start - 1] == "W":
        # “the staff, which by his account advised him, was kept silent”
        return True
    return first.end < start - 1 and frame.kinds[start - 1] == "," and frame.kinds[end : end + 1] == ","


def _relative_before(frame: Frame, low: int, comma: int) -> int | None:
    """Give the comma before “, all of whom, it says,”: a relative clause with a report of its own."""
    if comma < low + 3 or frame.kinds[comma - 1] != "W":
        return None
    start = frame.kinds.rfind(",", low, comma)
    if _resumes(frame, comma + 1, len(frame.words)):
        return None
    return start if 0 < start >= comma - 5 else None


def _turn_with_lead(frame: Frame, low: int, comma: int) -> int | None:
    """Read “, while on the other side, NP said” and “, who asked not to be named, said”."""
    for index in range(comma - 1, max(low, comma - 9), -1):
        if frame.kinds[index] in "VXQ":
            return None
        if frame.words[index].lower in ("while", "whereas", "but", "and", "although", "though") and frame.kinds[index - 1] in ",;":
            return index - 1
    return None


def _turn(frame: Frame, first: Report, later: Report, index: int) -> int | None:
    """Read “, while NP said”, “and said”: a turn to another report."""
    shared = later.source is None or later.source[0] < first.end
    word = frame.words[index].lower
    comma = frame.kinds[index - 1] == ","
    if shared:
        return _over_comma(frame, index) if word in ("and", "but", "yet") and (first.source == later.source or not first.source) else None
    clause = bool(first.constructions & {"say", "that"})
    if comma and word in ("while", "whereas", "but", "and", "although", "though", "as"):
        return index - 1
    return _over_comma(frame, index) if not clause or word in ("while", "whereas") else None


def _participle(frame: Frame, first: Report, later: Report) -> int | None:
    index = later.start
    while index > 0 and frame.kinds[index - 1] == "A":
        index -= 1
    if index > 0 and frame.words[index - 1].lower in ("while", "by", "before", "after", "when"):
        index -= 1
        return _over_comma(frame, index)
    if frame.kinds[index - 1] in "CB":
        return _over_comma(frame, index - 1) if frame.kinds[index - 2] == "," or first.form == "participle" else None
    if frame.kinds[index - 1] in ",-;":
        return index - 1
    if later.source and later.source[0] > first.end:
        title = later.source[0]
        while title > first.end and frame.kinds[title - 1] in "nNRDG":
            title -= 1
        if frame.words[title - 1].lower == "with" or frame.kinds[title - 1] == "C" and first.form == "participle":
            return _over_comma(frame, title - 1)
    return index if frame.kinds[index - 1] == "Q" else None


def _over_comma(frame: Frame, index: int) -> int:
    return index - 1 if index > 0 and frame.kinds[index - 1] in ",-" else index


def aside_after(frame: Frame, start: int, end: int, *, clause: bool = True) -> int:
    """Give the place where the reporter's own remark begins: “, referring to …”, “, without naming …”; else the end.

    Behind words that are no clause, any participle and “when he met …” are the reporter's.
    """
    for index in range(start + 1, end - 1):
        if not clause and frame.words[index + 1].quotation < 0 and _leaves_phrase(frame, index) and not _goes_on_to(frame, index, end):
            return index + (frame.kinds[index] == "Q")
        # a closing mark may hold the comma: “… the operation,” referring to
        marked = frame.kinds[index] == "Q" and frame.kinds[index + 1] != "Q"
        if frame.kinds[index] not in ",-" and not marked:
            continue
        following = tuple(word.lower for word in frame.words[index + 1 : index + 4])
        if frame.kinds[index] == "-" and following[0] in ("a", "an"):
            return index
        if marked and frame.words[index - 1].text == "," and following[0].endswith("ing") and frame.kinds[index + 1] == "n":
            return index + 1
        if frame.kinds[index] == "," and is_summing_up(frame, index + 1) and not _resumes(frame, index + 1, end):
            return index
        if following[0] in ASIDES or any(following[: len(aside)] == aside for aside in NOUN_ASIDES):
            return index + marked
    return end


def is_summing_up(frame: Frame, start: int) -> bool:
    """Tell “, a claim for which it offered no evidence” and “, the foundation of which was laid”: a noun that only leads to “which”."""
    if frame.words[start].lower == "something" or frame.kinds[start] == "D" and frame.words[start + 1].lower in SUMMARIES:
        following = start + 1 + (frame.kinds[start] == "D")
        if frame.kinds[following : following + 1] in ("P", "N", "D", "S"):
            return True
    lead = frame.kinds[start : start + 4]
    return lead in ("DnIW", "DnOW", "DRIW", "DROW") or lead[:3] in ("DnW", "DRW") and frame.words[start].lower in ("a", "an")


def _resumes(frame: Frame, start: int, end: int) -> bool:
    """Tell “a treaty, the draft of which lies ready, would be signed”: the clause's verb stands behind the relative one."""
    comma = frame.kinds.find(",", start, end)
    # “, it says, are saboteurs” closes the reporter's words; only what follows them is the clause's
    while comma > 0:
        if frame.kinds[comma + 1 : comma + 2] == "X" and frame.kinds[start:comma].strip("PNVnDRA"):
            return True
        comma = frame.kinds.find(",", comma + 1, end)
    return False


def _goes_on_to(frame: Frame, index: int, end: int) -> bool:
    """Tell “to pursue the inquiry, which …, and to publish it”: an infinitive goes on behind the relative clause."""
    return frame.kinds[index + 1] == "W" and (frame.kinds.find(",CF", index, end) > 0 or frame.kinds.find(",F", index, end) > 0)


def _leaves_phrase(frame: Frame, index: int) -> bool:
    following = frame.words[index + 1]
    if frame.kinds[index] == ":" and following.quotation < 0:
        return True
    if frame.kinds[index] == "Q" and following.lower in ("after", "during", "when", "while", "amid", "following"):
        return True
    if frame.kinds[index] == "," and following.lower in ("but", "which", "who", "while", "although", "though", "whereas"):
        return True
    if frame.kinds[index] == "," and following.lower.endswith("ing") and following.kind == "n":
        return frame.kinds[index + 2 : index + 3] in ("D", "n", "N", "G", "F", "I")
    return frame.words[index].lower in ("when", "while", "during") or frame.words[index].lower == "as" and following.kind == "P"
