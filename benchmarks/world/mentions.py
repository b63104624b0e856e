"""How a reporter prints who speaks: in full at first, by surname or pronoun later, an institution by its country or capital."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from benchmarks.world.voices import Voice

TITLES = {
    "president": ("{adjective} President", "President"),
    "prime-minister": ("{adjective} Prime Minister", "Prime Minister"),
    "foreign-minister": ("{adjective} Foreign Minister", "{country}’s foreign minister,", "the {adjective} foreign minister,"),
    "defence-minister": ("{adjective} Defence Minister", "{country}’s defence minister,"),
    "spokesperson": ("{adjective} {ministry} Ministry spokesperson", "the {ministry} Ministry’s spokesperson,"),
    "special-envoy": ("Special Representative", "the envoy"),
    "director": ("the head of {institution},",),
    "party-leader": ("{institution} leader",),
    "chair": ("{title}",),
}
BODIES = {
    "Government": ("{capital}", "the {adjective} government", "{country}", "the government in {capital}"),
    "Ministry of Foreign Affairs": ("the {adjective} Foreign Ministry", "{country}’s foreign ministry", "the Foreign Ministry in {capital}"),
    "Ministry of Defence": ("the {adjective} Defence Ministry", "{country}’s defence ministry", "the Defence Ministry in {capital}"),
    "Border Service": ("the {adjective} Border Service", "{country}’s border service"),
    "Mine Action Bureau": ("{country}’s Mine Action Bureau", "the {adjective} Mine Action Bureau"),
}

AGAIN = {
    "Government": "the government",
    "Ministry of Foreign Affairs": "the ministry",
    "Ministry of Defence": "the ministry",
    "Border Service": "the service",
    "Mine Action Bureau": "the bureau",
}


@dataclass(frozen=True, slots=True)
class Mention:
    """What stands before the words that name the speaker, and these."""

    before: str
    words: str

    @property
    def is_set_off(self) -> bool:
        """Tell whether a comma must follow where the sentence goes on: “the mayor, Garo Hovian, said”."""
        return self.before.endswith(", ")


class Cast:
    """Remembers who has been named in an article, and who spoke last."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._named: set[str] = set()
        self._last = ""

    def mention(self, voice: Voice, *, capital: bool) -> Mention:
        """Print the next mention of a voice; `capital` where it begins a sentence."""
        mention = self._print(voice)
        self._named.add(voice.name)
        self._last = voice.name
        if not capital:
            return mention
        before, name = mention.before, mention.words
        return Mention(before[0].upper() + before[1:], name) if before else Mention("", name[0].upper() + name[1:])

    def together(self, voice: Voice, also: Voice) -> Mention:
        """Print two who speak with one voice."""
        self._last = ""
        both = (one.name.split()[-1] if one.name in self._named else one.name for one in (voice, also))
        self._named |= {voice.name, also.name}
        return Mention("", " and ".join(both))

    def _print(self, voice: Voice) -> Mention:
        if voice.kind == "unnamed":
            return Mention("", voice.described)
        if voice.kind != "person":
            short = AGAIN.get(voice.name.partition(": ")[2])
            return Mention("", short if short and self._last == voice.name and self._random.random() < 0.7 else self._body(voice))
        if voice.name not in self._named:
            return Mention(self._title(voice), voice.name)
        if self._last == voice.name and self._random.random() < 0.6:
            return Mention("", "he" if voice.gender == "m" else "she")
        return Mention("", voice.name.split()[-1])

    def _body(self, voice: Voice) -> str:
        forms = BODIES.get(voice.name.split(": ")[-1]) if voice.country else None
        if not forms or voice.country is None:
            return voice.name if voice.name.startswith("New ") else f"the {voice.name}"
        form = self._random.choice(forms)
        return form.format(capital=voice.country.capital, adjective=voice.country.demonym, country=voice.country.name)

    def _title(self, voice: Voice) -> str:
        if voice.office is None or voice.country is None:
            return f"{voice.described}, " if voice.described else ""
        form = self._random.choice(TITLES[voice.office.role])
        institution = voice.office.institution
        body = institution if institution.startswith("New ") else f"the {institution.split(': ')[-1]}"
        told = form.format(
            adjective=voice.country.demonym,
            country=voice.country.name,
            ministry="Foreign" if "Foreign" in institution else "Defence",
            institution=body if voice.office.role == "director" else body.removeprefix("the "),
            title=f"{voice.office.title.replace('Chair', 'the chair', 1)},",
        )
        return f"{told} "
