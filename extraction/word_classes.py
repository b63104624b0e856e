"""Which class a word of an English news text belongs to, as far as closed lists and the shipped lemma tables tell.

Open words are told apart only where a stage needs it: who can speak (`SPEAKING`), and what is surely a verb.
"""

from __future__ import annotations

from functools import cache

from spacy.lookups import load_lookups


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


PRONOUNS = _words("there he's she's they're we're i'm he she it they we i you both others many several everyone nobody those")
DETERMINERS = _words("the a an this that these those his her its their our my your some any each every another all no such either neither")
AUXILIARIES = _words("is are was were be been being am has have had having do does did will would shall should can could may might must cannot isn't aren't wasn't")
MODALS = _words("would shall should can could may might must cannot couldn't wouldn't shouldn't will won't")
NEGATIONS = _words("not never n't didn't doesn't don't hasn't haven't hadn't wouldn't won't isn't wasn't aren't weren't cannot hardly neither nor")
BE = _words("is are was were be been being am 's isn't aren't wasn't weren't")
HAVE = _words("has have had having hasn't haven't hadn't")
PREPOSITIONS = _words(
    "in on at by for from with to into about against between among during after before since until till over under through across behind "
    "beyond near along around amid despite without within toward towards upon per via following regarding concerning including besides as like ahead"
)
CLAUSE_WORDS = _words("that if when while because although though whereas unless whether where why how what so than lest whereby")
RELATIVES = _words("which who whom whose")
CONJUNCTIONS = _words("and or nor &")
CONTRASTS = _words("but yet")
ADVERBS = _words(
    "also once again then later earlier once further still already now often just even only too meanwhile however thus therefore instead "
    "always sometimes soon today yesterday tomorrow tonight subsequently previously recently repeatedly separately jointly both all "
    "ever here back additionally furthermore moreover nevertheless nonetheless long otherwise rather alike alone yet twice not never n't else"
)
NOT_ADVERBS = _words("only-child family ally italy july assembly daily weekly monthly early supply reply anomaly monopoly rally bully sicily likely friendly elderly deadly")
TIMES = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec week month year morning evening afternoon night weekend day days weeks months years noon midnight hours hour"
)
TIME_LEADS = _words("last next this that late early the previous following same earlier ago on in of at mid")
PEOPLE = _words(
    "president premier minister ministers spokesman spokeswoman spokesperson spokespeople spokespersons speaker leader leaders leadership chief head chairman "
    "chairwoman chairperson chair secretary secretary-general general ambassador ambassadors envoy envoys representative representatives diplomat diplomats "
    "official officials officer officers commander commanders colonel captain major lieutenant soldier soldiers servicemen lawmaker lawmakers deputy deputies "
    "mp mps senator senators congressman congresswoman congressmen governor mayor mayors councillor adviser advisor advisers aide aides counterpart "
    "counterparts director directors commissioner commissioners coordinator rapporteur negotiator negotiators mediator mediators observer observers monitor "
    "monitors analyst analysts expert experts scholar scholars historian historians professor lecturer researcher researchers economist economists scientist "
    "journalist journalists reporter reporters editor correspondent correspondents writer author authors activist activists campaigner campaigners critic critics "
    "opponent opponents supporter supporters member members resident residents villager villagers refugee refugees citizen citizens people locals local family "
    "families relatives mother father wife husband son daughter brother sister woman man women men farmer farmers teacher doctor doctors survivor survivors "
    "witness witnesses lawyer lawyers prosecutor prosecutors judge ombudsman ombudsperson ombudswoman bishop archbishop catholicos patriarch pope priest cleric "
    "king queen prince politician politicians candidate candidates protester protesters demonstrator demonstrators veteran veterans prisoner prisoners detainee "
    "hawks separatists rebels authorities authority government governments administration administrations ministry ministries department office cabinet "
    "parliament assembly council committee commission agency agencies court courts army military forces force troops command police service services guard guards party parties "
    "opposition bloc alliance coalition union organization organisation organizations organisations group groups association federation foundation institute "
    "institution institutions center centre company companies bank embassy embassies mission missions delegation delegations side sides capital capitals country countries state "
    "states nation nations republic community communities diaspora church media outlet outlets newspaper channel network broadcaster kremlin house university "
    "team panel board staff watchdog body bodies secretariat presidency consul consulate chargé affaires co-chair co-chairs co-chairman fighter fighters activist "
    "nominee rival campaign movement tribunal inquiry regulator operator partner neighbour neighbor ally sources source insider passenger driver shepherd pensioner student students trader businessman businesswoman developer engineer deminer caller official guest owner "
    "spokesmen premier-designate vice-president vice-premier ex-president ex-minister negotiators intermediary intermediaries neighbours neighbors "
    "ngo ngos fund fund's programme directorate inspectorate bureau legislature congress senate duma majlis pentagon treasury chancellery chancellor victims families' boss"
)
PEOPLE |= {word + "s" for word in PEOPLE if len(word) > 3 and not word.endswith(("s", "y", "men"))} | {
    word[:-1] for word in PEOPLE if len(word) > 5 and word.endswith("s") and not word.endswith(("ss", "ies", "us"))
}
INSTITUTIONS = _words(
    "leadership people family families hawks authority authorities government governments administration administrations ministry ministries department office "
    "cabinet parliament assembly council committee commission agency agencies court courts army military forces troops police service services guard party "
    "parties opposition bloc alliance coalition union organization organisation organizations organisations group groups association federation foundation "
    "institute institution institutions center centre company companies bank embassy embassies mission missions delegation delegations side sides capital "
    "capitals country countries state states nation nations republic community communities diaspora church media outlet outlets newspaper channel network "
    "broadcaster kremlin house university team panel board staff watchdog body bodies secretariat presidency consulate sources ngo ngos fund programme "
    "directorate inspectorate bureau legislature congress senate duma majlis pentagon treasury chancellery command general force troop"
)
PERSON_ROLES = (PEOPLE - INSTITUTIONS) | {"secretary-general", "mr.", "mrs.", "ms.", "dr.", "gen.", "lt.", "col.", "maj.", "sen.", "rep.", "gov.", "mr", "mrs", "ms", "dr"}
ADJECTIVES = _words("armed united occupied so-called alleged displaced unnamed elected appointed retired detained wounded disputed left leading")
DOCUMENTS = _words(
    "statement statements report reports letter document declaration communique communiqué resolution release post message article editorial note readout summary "
    "survey poll study text bulletin paper dispatch appeal petition verdict ruling indictment website commentary briefing memo"
)
EVENTS_OF_SPEECH = _words(
    "statement interview speech address briefing conference post tweet message letter remarks remark comment comments article video broadcast session meeting "
    "summit forum visit call conversation reply response report release testimony hearing debate appearance report press-conference op-ed facebook twitter x telegram "
    "television tv parliament editorial note talks event ceremony rally livestream commentary announcement declaration communiqué column essay podcast q&a reporters journalists"
)
CLASS_OF: dict[str, str] = {
    **dict.fromkeys(ADVERBS, "A"),
    **dict.fromkeys(PEOPLE | DOCUMENTS, "R"),
    **dict.fromkeys(PREPOSITIONS, "I"),
    **dict.fromkeys(DETERMINERS, "D"),
    **dict.fromkeys(AUXILIARIES, "X"),
    **dict.fromkeys(PRONOUNS, "P"),
    **dict.fromkeys(CLAUSE_WORDS, "S"),
    **dict.fromkeys(RELATIVES, "W"),
    **dict.fromkeys(CONJUNCTIONS, "C"),
    **dict.fromkeys(CONTRASTS, "B"),
    **dict.fromkeys(ADJECTIVES, "n"),
    "of": "O",
    "to": "F",
    "all": "D",
    "both": "D",
    "ago": "A",
}
"""One letter a class: Adverb, who can speak (R), preposition (I), Determiner, auXiliary, Pronoun, Subordinator, relative (W), Conjunction, contrast (B)."""


@cache
def _tables() -> tuple[frozenset[str], frozenset[str], dict[str, list[str]]]:
    lookups = load_lookups("en", ["lemma_index", "lemma_exc"])
    index = lookups.get_table("lemma_index")
    return frozenset(index["verb"]), frozenset(index["noun"]) | frozenset(index["adj"]), dict(lookups.get_table("lemma_exc")["verb"])


@cache
def is_common(word: str) -> bool:
    """Tell a lower-case dictionary word (or a plural of one) from a name that only stands first in its sentence."""
    verbs, nouns, _ = _tables()
    if word in nouns or word in verbs:
        return True
    if word.endswith("s") and (word[:-1] in nouns or word[:-2] in nouns or word[:-3] + "y" in nouns):
        return True
    return any(word.endswith(ending) and _stems(word, len(ending)) & verbs for ending in ("ing", "ed"))


@cache
def is_past(word: str) -> bool:
    """Tell whether a lower-case word can be the past form of a verb."""
    verbs, _, exceptions = _tables()
    if word.endswith("ed"):
        return bool(_stems(word, 2) & verbs)
    return word in exceptions and word not in verbs and not word.endswith(("ing", "s"))


@cache
def is_verb(word: str) -> bool:
    """Tell whether a lower-case word is a verb's form and hardly anything else."""
    verbs, nouns, _ = _tables()
    if is_past(word):
        return True
    if word.endswith("s") and word not in nouns:
        return bool(_stems(word, 1) & verbs) and not _stems(word, 1) & nouns
    return word in verbs and word not in nouns


def _stems(word: str, ending: int) -> frozenset[str]:
    stem = word[:-ending]
    doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
    return frozenset({stem, stem + "e", doubled, stem[:-1] + "y" if stem.endswith("i") else stem, stem[:-1] if stem.endswith("e") else stem})
