"""Whether a stretch of words holds a clause: a finite verb behind a subject."""

from __future__ import annotations

from extraction.frames import Frame
from extraction.word_classes import is_past
from extraction.word_lists import CONTRACTED


def has_clause(frame: Frame, start: int, limit: int) -> bool:
    """Tell whether a finite verb stands here behind a subject."""
    subject = False
    for index in range(start, limit):
        kind, lower = frame.kinds[index], frame.words[index].lower
        if subject and (
            kind == "X" and lower not in ("be", "been", "being", "having") or kind == "V" and frame.kinds[index - 1] in "nNRPAQ#T)" or kind == "Q"
        ):
            return True
        if lower in CONTRACTED and index + 1 < limit:
            return True
        if index == start + 1 and frame.kinds[start] == "P" and kind in "nV":
            return True
        if (
            subject
            and kind == "n"
            and (
                is_past(lower)
                or lower.endswith("s")
                and frame.kinds[index + 1 : min(index + 2, limit)] in ("", "D", "F", "S", "A", "Q", "X", "N", "G", "#")
            )
        ):
            return True
        if kind in "WS" and index > start + 1:
            return False
        subject = subject or kind in "nNRPDQ#"
    return False
