"""Words that show what a statement does: cues by their lexeme, and what the words said themselves do where the cue is neutral."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from extraction.records import Act

CUES: dict[Act, str] = {
    "threaten": "threaten threat warn warning intimidate menace ultimatum saber-rattle",
    "accuse": """accuse accusation blame criticise criticize criticism condemn condemnation denounce denunciation slam blast decry deplore allege
        allegation lambast lambaste rebuke castigate fault attack charge complain complaint chide chastise scold slam protest lament censure
        assail bemoan reproach regret rail ridicule mock
        retort scoff fume storm thunder taunt sneer bristle rage deride lambasted""",
    "deny": """deny denial reject rejection refuse refusal dismiss dismissal refute rebut rebuff dispute decline oppose contradict disavow
        repudiate debunk disagree veto counter maintain""",
    "demand": """demand urge appeal request press plead implore exhort order ask entreat beg advise recommend instruct invite
        petition advocate encourage seek""",
    "pledge": """pledge promise vow undertook swore offer commit undertake guarantee assure assurance swear propose proposal intend plan commitment
        volunteer""",
    "affirm": """support praise welcome hail back endorse agree accept thank congratulate applaud commend reaffirm recognise
        recognize admit approve laud salute appreciate sympathise sympathize reassert endorse affirm""",
}
"""Each act's cues in their dictionary form."""

TWO_WORDS: dict[str, Act] = {
    "lash out": "accuse",
    "hit out": "accuse",
    "speak out": "accuse",
    "point finger": "accuse",
    "rule out": "deny",
    "brush off": "deny",
    "brush aside": "deny",
    "wave away": "deny",
    "turn down": "deny",
    "call on": "demand",
    "call upon": "demand",
    "call for": "demand",
    "appeal to": "demand",
    "call out": "accuse",
    "speak in favor": "affirm",
    "speak in favour": "affirm",
    "describe as": "inform",
    "refer to": "inform",
    "call a": "inform",
    "express hope": "affirm",
    "express satisfaction": "affirm",
    "express gratitude": "affirm",
    "express thanks": "affirm",
    "express support": "affirm",
    "express solidarity": "affirm",
    "express appreciation": "affirm",
}
"""Cues of several words, looked up before their single words; function words between them are passed over."""

_WEAK = """retort scoff fume storm thunder taunt sneer bristle rage counter maintain warn warning ask attack charge seek lash_out
    reaffirm reassert regret lament support agree plan propose assure offer"""
WEAK = frozenset(_WEAK.split())
"""Cues that say something of the act, but less than plain words in what was said may say."""

QUESTION = re.compile(r"\?\s*[”\"»“']?\s*$|^\W*(?:why|how|whether|who|what|when|where|if)\b", re.IGNORECASE)
"""Words asked, not asked for: “asked why …”."""

NEGATED = re.compile(r"\b(?:not|never|n[’']t|without|stopped short of|declined to|refused to|neither|nor)\s+(?:\w+\s+)?$", re.IGNORECASE)

SAYINGS = Path(__file__).with_name("act_sayings.txt")


def read_sayings(file: Path = SAYINGS) -> Iterator[tuple[Act, float, re.Pattern[str]]]:
    """Give the patterns of what words do, each with its act and weight."""
    for line in re.sub(r"\n[ \t]+", "", file.read_text(encoding="utf-8")).splitlines():
        if line and not line.startswith("#"):
            act, weight, pattern = line.split(" ", 2)
            yield _act(act), float(weight), re.compile(pattern.replace("’", "[’']"), re.IGNORECASE)


def _act(word: str) -> Act:
    for act in CUES:
        if act == word:
            return act
    raise ValueError(f"{SAYINGS.name}: {word!r} is no act: write one of {', '.join(CUES)}")
