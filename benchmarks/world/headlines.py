"""Headlines: who said what sort of thing about what."""

from __future__ import annotations

from random import Random

from benchmarks.world.occasions import Occasion
from benchmarks.world.utterances import Utterance
from benchmarks.world.voices import Voice

MATTERS = {
    "peace-treaty": ("peace treaty", "treaty text", "peace talks"),
    "constitution": ("constitution", "basic law", "the disputed preamble"),
    "territorial-integrity": ("territorial claims", "sovereignty", "old maps"),
    "border-delimitation": ("the border line", "border markers", "delimitation"),
    "hostilities": ("ceasefire", "shelling", "clashes"),
    "armament": ("arms race", "weapons", "defence spending"),
    "highland": ("the Arkesh Highland", "the highland’s people", "the highland’s future"),
    "displacement": ("return of the displaced", "refugees", "resettlement"),
    "prisoners": ("prisoners", "detainees", "the missing"),
    "transport-links": ("roads and rails", "the checkpoint", "the railway"),
    "mediation": ("mediation", "Norland’s role", "the negotiating table"),
    "foreign-support": ("foreign aid", "allies", "sanctions"),
    "human-rights": ("human rights", "the court case", "the report on abuses"),
    "landmines": ("mines", "minefield maps", "demining"),
    "heritage": ("old churches and stones", "monuments", "the chapel"),
    "economy": ("trade", "prices", "the power line"),
    "domestic-politics": ("elections", "the government’s fate", "the square"),
}
DOINGS = {
    "threaten": ("warns over {matter}", "issues warning on {matter}"),
    "accuse": ("lays blame over {matter}", "complains about {matter}", "sharpens tone on {matter}"),
    "deny": ("denies reports on {matter}", "rejects criticism over {matter}"),
    "demand": ("presses for movement on {matter}", "wants an answer on {matter}"),
    "pledge": ("makes promise on {matter}", "offers step on {matter}"),
    "affirm": ("sees progress on {matter}", "stands by word on {matter}"),
    "inform": ("speaks of {matter}", "gives figures on {matter}", "takes stock of {matter}"),
}
PLAIN = ("{who} {doing}", "{who} {doing}", "{place}: {who} {doing}")
QUOTING = ("{Matter}: {who} ‘{words}’", "‘{words}’: {who} on {matter}", "{who} in {place}: ‘{words}’")
LONGEST = 70


def headline(random: Random, first: Utterance, occasion: Occasion) -> str:
    """Write the headline of an article that begins with this utterance."""
    matter = random.choice(MATTERS[first.saying.topics[0]])
    words = first.sentences[0].rstrip(".")
    forms = PLAIN + (QUOTING if len(words) < LONGEST else ())
    title = random.choice(forms).format(
        who=_who(first.voice),
        doing=random.choice(DOINGS[first.saying.act]).format(matter=matter),
        place=occasion.place.name,
        matter=matter,
        Matter=matter[0].upper() + matter[1:],
        words=words,
    )
    return title[0].upper() + title[1:]


def _who(voice: Voice) -> str:
    if voice.kind == "person":
        return voice.name.split()[-1] if voice.office else voice.name
    if voice.kind == "unnamed":
        return voice.described
    country, _, body = voice.name.partition(": ")
    if voice.country is None or not body:
        return voice.name
    return voice.country.capital if body == "Government" else f"{voice.country.demonym} {body.removeprefix('Ministry of ')}"
