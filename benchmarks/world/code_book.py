"""The topics of the invented world, each with the terms that speak for it."""

from __future__ import annotations

from typing import NamedTuple


class Topic(NamedTuple):
    """A subject, its strong terms and its weak ones."""

    slug: str
    name: str
    strong: str
    weak: str = ""


TOPICS = (
    Topic("peace-treaty", "Peace treaty", "peace treaty, treaty text, peace agreement, draft treaty, peace talks", "treaty, signing"),
    Topic("constitution", "Constitution", "constitution, constitutional*, basic law, preamble", "referendum, jurists"),
    Topic(
        "territorial-integrity",
        "Territorial integrity",
        "territorial integrity, territorial claim*, sovereign*",
        "atlas, borders",
    ),
    Topic("border-delimitation", "Border delimitation", "delimitation, border marker*, border post, maps of 1976", "surveyors, commission"),
    Topic("hostilities", "Hostilities", "ceasefire, clash, clashes, shell, shelling, mortar*, troops, truce", "war, soldiers, wounded, fire"),
    Topic("armament", "Armament", "weapons, arms race, ammunition, artillery, air defence, defence budget", "armies"),
    Topic("highland", "Arkesh Highland", "arkesh highland, seven valleys, highland", "street names"),
    Topic("displacement", "Displacement and return", "refugee*, displaced, resettle*, right of return, right to return", "tents, return"),
    Topic("prisoners", "Prisoners and the missing", "prisoner*, detainee*, captive*, captured, exchange of prisoners", "missing, court"),
    Topic("transport-links", "Transport links", "railway, checkpoint, corridor, train, lorries a day", "road, bus, customs"),
    Topic("mediation", "Mediation", "mediat*, negotiating table, good offices, observer mission", "talks, delegations"),
    Topic("foreign-support", "Foreign support", "allies, alliance, sanctions, military aid", "aid, partners, support"),
    Topic("human-rights", "Human rights and law of war", "human rights, humanitarian law, violations, witnesses", "court, monitors"),
    Topic("landmines", "Landmines", "mine, mines, minefield*, demining, deminers, mine map", "fields"),
    Topic("heritage", "Heritage", "heritage, chapel, monastery, cemetery, monument*", "graves, bell"),
    Topic("economy", "Economy", "trade, power station, electricity, gas, reconstruction, shortage", "budget, traders, flour"),
    Topic("domestic-politics", "Domestic politics", "election*, opposition, resign*, government stand, parties", "voted, protesters, square"),
)
STRONG, WEAK = 3.0, 1.0


def terms_of(topic: Topic) -> list[dict[str, object]]:
    """Give a topic's terms in the stored form."""
    weighted = ((topic.strong, STRONG), (topic.weak, WEAK))
    return [{"term": term, "weight": weight} for terms, weight in weighted for term in terms.split(", ") if term]
