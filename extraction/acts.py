"""Say what a statement does. Reads the attributions; leaves `doc._.acts`, one `Acting` per attribution.

The cue's lexeme decides first (“accused”). A negation before it turns it. Where the cue is neutral (“said”) or weak (“warned”),
the words themselves are looked at: what the speaker says he does, force held out, denials, modals, promises, blame. Otherwise: inform.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from extraction.act_words import CUES, NEGATED, QUESTION, TWO_WORDS, WEAK, read_sayings
from extraction.records import Act, Acting, Attribution, Span

PATTERNS = tuple(sorted(read_sayings(), key=lambda saying: saying[0] != "deny"))
"""Denials first: they tell what of the rest is denied."""
BY_LEMMA: Mapping[str, Act] = {lemma: act for act, lemmas in CUES.items() for lemma in lemmas.split()}
ORDER: tuple[Act, ...] = ("threaten", "demand", "deny", "pledge", "accuse", "affirm", "inform")
WEAK_CUE = 2.5
"""What a weak cue counts beside the patterns of the words said."""
READ = 1_200
"""How many characters of each piece are looked at: the act shows early, and the cost stays bounded."""
MARKS = "“”\"'‘’«»„ \n"


def find_act(text: str, attribution: Attribution) -> Acting:
    """Give the act of one statement with the cue or the words that show it."""
    lexeme, act = cue_act(text, attribution)
    span = attribution.cue
    if lexeme == "ask" and QUESTION.search(text[attribution.content[0][0] : attribution.content[-1][1]][-READ:]):
        act = None
    if act and span:
        if NEGATED.search(text[max(0, span[0] - 30) : span[0]]):
            return Acting("affirm" if act == "deny" else "deny", 0.5, (span,))
        if lexeme not in WEAK:
            return Acting(act, 0.85, (span,))
    weights, evidence = weigh_words(text, attribution.content)
    if act and span:
        weights[act] += WEAK_CUE
        evidence[act].append(span)
    if not weights:
        return Acting("inform", 0.55, (span,) if span else ())
    best = min(weights, key=lambda each: (-weights[each], ORDER.index(each)))
    rest = sum(weights.values()) - weights[best]
    return Acting(best, round(0.4 + 0.4 * weights[best] / (weights[best] + rest), 2), tuple(sorted(set(evidence[best]))))


def cue_act(text: str, attribution: Attribution) -> tuple[str, Act | None]:
    """Look up the cue: its words of two, its lemma, then each of its words."""
    if not attribution.cue:
        return "", None
    printed = re.findall(r"[\w-]+", text[slice(*attribution.cue)].lower())
    words = [*attribution.cue_lemma.lower().split(), *printed]
    stems = [stem for word in words for stem in _stems(word)]
    for pair, act in TWO_WORDS.items():
        if all(part in stems for part in pair.split()):
            return pair.replace(" ", "_"), act
    return next(((stem, BY_LEMMA[stem]) for stem in stems if stem in BY_LEMMA), ("", None))


def weigh_words(text: str, content: Sequence[Span]) -> tuple[dict[Act, float], dict[Act, list[Span]]]:
    """Add up what the words said do; a pattern counts once, and what is denied neither blames nor threatens (“will not use force”)."""
    weights: dict[Act, float] = defaultdict(float)
    evidence: dict[Act, list[Span]] = defaultdict(list)
    denied: list[Span] = []
    for act, weight, pattern in PATTERNS:
        # How a statement begins is seen in its first piece alone
        pieces = content[:1] if pattern.pattern.startswith(r"\A") else content
        found = [span for piece in pieces for span in _matches(text, piece, pattern)]
        if act == "deny":
            denied += found
        if act in {"accuse", "threaten"}:
            found = [(start, end) for start, end in found if not any(start < last and first < end for first, last in denied)]
        if found:
            weights[act] += weight
            evidence[act].append(found[0])
    return weights, evidence


def _matches(text: str, piece: Span, pattern: re.Pattern[str]) -> list[Span]:
    start, end = piece
    while start < end and text[start] in MARKS:
        start += 1
    return [(start + found.start(), start + found.end()) for found in pattern.finditer(text[start : min(end, start + READ)])]


def _stems(word: str) -> tuple[str, ...]:
    """Give the dictionary forms that an English verb form or plural may come from."""
    forms = [word]
    for ending, others in (("ies", ("y",)), ("ied", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ed", ("", "e")), ("ing", ("", "e"))):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending)
            forms += [stem + other for other in others]
            if len(stem) > 3 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
            break
    return tuple(forms)


class Acts:
    """The component around `find_act`."""

    def __call__(self, doc: Doc) -> Doc:
        """Leave the act of each attribution on the document."""
        text = doc.text  # spaCy joins the tokens anew each time it is asked
        doc._.acts = tuple(find_act(text, attribution) for attribution in doc._.attributions)
        return doc


@Language.factory("acts", assigns=["doc._.acts"], requires=["doc._.attributions"])
def make_acts(nlp: Language, name: str) -> Acts:
    """Make the component for a pipeline."""
    return Acts()
