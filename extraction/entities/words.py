"""Words that make up the names of speakers: titles, offices, ministries, groups, particles, first names and endings of surnames."""

from __future__ import annotations

from pathlib import Path


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PRONOUNS: dict[str, tuple[str, bool]] = {
    "he": ("m", False),
    "she": ("f", False),
    "it": ("n", False),
    "they": ("", True),
    "who": ("", False),
    "which": ("n", False),
    "i": ("", False),
    "we": ("", True),
    "himself": ("m", False),
    "herself": ("f", False),
    "itself": ("n", False),
    "themselves": ("", True),
    "him": ("m", False),
    "her": ("f", False),
    "them": ("", True),
    "both": ("", True),
    "his": ("m", False),
    "the latter": ("", False),
}
"""Pronoun to gender (m, f, n for things, empty for any) and whether it is plural."""

DETERMINERS = _set("the a an this that these those his her its their our my another one some several many both two other no any")
FORMER = _set("former ex then late ousted deposed erstwhile onetime ex-")
ADJECTIVES = _set(
    """acting new newly visiting interim caretaker outgoing incoming top senior chief official prominent veteran high ranking leading main
    longtime current elected appointed de facto internationally recognized recognised country nation state national local regional own ruling
    pro government opposition independent unidentified anonymous unnamed military political ethnic western european young elderly displaced
    first second permanent special principal lead press big small self styled so called same powerful hawkish hardline"""
)
TITLES: dict[str, str] = {
    "mr": "m",
    "mrs": "f", "ms": "f", "miss": "f", "madam": "f", "dame": "f", "madame": "f", "monsieur": "m", "sir": "m", "lady": "f", "lord": "m", "dr": "",
    "prof": "", "professor": "", "gen": "", "general": "", "lt": "", "lieutenant": "", "col": "", "colonel": "", "maj": "", "major": "",
    "capt": "", "captain": "", "sgt": "", "brig": "", "admiral": "", "marshal": "", "sen": "", "rep": "", "hon": "", "rev": "", "archbishop": "m",
    "datuk": "m", "dato": "m", "tan": "", "sri": "", "haji": "m", "hajji": "m", "comrade": "", "shaykh": "m", "archimandrite": "m",
    "abbot": "m", "reverend": "m", "imam": "m", "mullah": "m", "rabbi": "m", "cardinal": "m",
    "brigadier": "", "sergeant": "", "commander": "",
    "bishop": "m", "catholicos": "m", "patriarch": "m", "father": "m", "pope": "m", "sheikh": "m", "ayatollah": "m", "king": "m", "queen": "f",
    "prince": "m", "princess": "f", "judge": "", "justice": "", "chancellor": "", "pm": "", "fm": "",
}  # fmt: skip
"""Word before a name to the gender it shows."""

OFFICES: tuple[str, ...] = (
        "chargé d'affaires ad interim", "charge d'affaires ad interim", "chargé d'affaires", "charge d'affaires", "diplomat", "lawmaker",
        "legislator",
        "deputy", "senator", "congressman", "congresswoman", "member of parliament", "mp", "member of congress", "governor", "deputy governor",
        "mayor", "deputy mayor", "minister", "deputy minister", "commander", "deputy commander", "commander-in-chief", "head", "deputy head", "chief",
        "deputy chief", "director", "deputy director", "executive director", "chairman", "chairwoman", "chairperson", "chair", "deputy chairman",
        "vice chairman", "secretary", "deputy secretary", "undersecretary", "under secretary", "assistant secretary of state",
        "deputy secretary of state", "assistant secretary", "adviser", "advisor", "aide", "analyst", "expert", "political scientist", "historian",
        "professor", "economist", "researcher", "activist", "journalist", "lawyer", "attorney", "prosecutor", "prosecutor general",
        "prosecutor-general",
        "judge", "commissioner", "high commissioner", "negotiator", "representative", "permanent representative", "coordinator", "opposition leader",
        "party leader", "faction leader", "chancellor", "king", "emir", "crown prince", "foreign secretary", "interior minister", "finance minister",
        "economy minister", "justice minister", "health minister", "education minister", "energy minister", "environment minister",
        "transport minister", "minister of internal affairs", "minister of economy", "vice speaker", "deputy speaker", "speaker", "founder", "bishop",
        "archbishop", "priest", "catholicos", "officer", "soldier", "general", "colonel", "farmer", "teacher", "doctor", "villager", "resident",
        "pensioner", "shepherd", "driver", "student", "mother", "father", "widow", "nurse", "businessman", "businesswoman", "writer", "engineer",
        "observer", "monitor", "official", "envoy", "ambassador", "consul", "attaché", "leader", "co-leader", "first lady", "human rights activist",
        "community leader", "village head", "community head", "head of the community", "party member", "campaigner", "rapporteur",
        "ambassador-at-large", "ombudsman", "ombudswoman", "ombudsperson", "human rights defender", "interpreter", "secretary-general",
        "archbishop",
        "patriarch", "abbot", "bishop", "pope", "imam", "candidate", "senator", "sociologist", "chief of staff",
)  # fmt: skip
"""Offices and occupations beside the directory's roles: they introduce a person, and without a name they stay unnamed."""

STATE_OFFICES = _set(
    """president prime-minister foreign-minister defence-minister spokesperson vice-president first-vice-president deputy-foreign-minister
    president-parliamentary parliament-speaker security-council-secretary ambassador"""
)
"""Roles that only a state has: “Veltria's foreign minister” shows that Veltria is a country."""

DOCUMENTS = _set(
    """statement report document letter resolution website communique press-release release message study survey article post note remarks remark
    comments comment speech claim claims accusation accusations interview address tweet text"""
)
"""What is written speaks for whoever wrote it."""
MODIFYING = _set("military side congress")
"""Nouns that are a body only where no other noun follows: “the Azerbaijani military”, not “military action”."""

GROUPS = _set(
    """neighbors neighbours study survey article interview tweet ministry department office embassy watchdog body
    residents villagers locals inhabitants officials sources source officers soldiers lawmakers legislators deputies diplomats activists
    analysts experts observers critics supporters protesters demonstrators opponents witnesses survivors refugees relatives families members
    people civilians farmers journalists reporters media outlets reports ministers leaders presidents politicians historians lawyers prosecutors
    investigators monitors peacekeepers separatists rebels insurgents commanders servicemen troops forces servicewomen parties groups
    organizations organisations allies partners countries nations states powers representatives spokespersons spokespeople negotiators mediators
    co-chairs senators congressmen mps eyewitnesses insiders doctors teachers workers parents mothers students veterans settlers returnees
    captives prisoners detainees scholars academics researchers economists bloggers users commentators pundits sides both-sides opposition
    public community diaspora delegation mission agency newspaper broadcaster outlet report statement document letter resolution website
    channel portal service company firm union association federation foundation institute centre center organization organisation party group
    committee commission council court parliament police bank panel team bloc alliance coalition movement faction"""
)
"""Nouns for people or bodies that speak without a name."""

ORGANISATION_WORDS = _set(
    """ministry committee commission council union party foundation agency institute centre center court parliament army office organization
    organisation university academy association federation league alliance bank group society club assembly congress senate department service
    bureau forum network company corporation coalition movement mission board authority watch house international initiative observatory
    front bloc community church forces command police telegraph times news post press radio television tv media today daily herald tribune
    project fund trust secretariat"""
)
STYLES = _set("archbishop bishop catholicos patriarch father pope sheikh ayatollah king queen prince princess brother sister mother imam rabbi saint")
"""Titles that go with a name of one word: “Archbishop Ghevond”."""
FUNCTION = _set(
    """said says told claims claimed added warned adds called noted stated reported by as that than has have had is are was were will would and
    or but after when while because if not"""
)
"""Words that never modify a noun."""
PARTICLES = _set("de da di du del della la le von van der den bin ibn al el oglu ogly ogli qizi gizi kyzy ul zu ben abu ad ii iii jr sr")
NUMBERS = _set("two three four five six seven eight nine ten dozens hundreds thousands")

FEMALE_ENDINGS = ("ova", "eva", "yeva", "skaya", "ina")
MALE_ENDINGS = ("ov", "ev", "yev", "sky", "skiy", "skii")
SURNAME_ENDINGS = (
    "yan", "ian", "yants", "iants", "ov", "ev", "ova", "eva", "zade", "zadeh", "zada", "oglu", "shvili", "dze", "sky", "ski", "skaya", "enko",
    "chuk", "vich", "uly", "bayli", "beyli", "poor", "nejad", "yants", "unts", "ents",
)  # fmt: skip


def _read_first_names() -> dict[str, str]:
    """Give each first name's gender; a name that men and women share has none."""
    genders: dict[str, str] = {}
    gender = ""
    for line in Path(__file__).with_name("first_names.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            gender = line.strip("[]")
        elif not line.startswith("#"):
            genders.update({name: gender if genders.get(name, gender) == gender else "" for name in line.split()})
    return genders


FIRST_NAMES = _read_first_names()

NOT_NAMES = _set(
    """a about above according accordingly across actually additionally after again against ago all along already also although always amid among
    an and another any anyone anyway apart are around as aside ask asked at away back based be because before behind being below beside besides
    between beyond both but by calls can clearly commenting concerning consequently could currently despite did do does down due during each
    earlier either else even eventually ever every everyone except far few finally first following for former formerly fortunately from further
    furthermore given had has have having he hence her here his how however i if in indeed initially instead into is it its itself just
    last lastly late later lately let like likewise local many may maybe meanwhile might more moreover most much must my nearly neither never
    nevertheless new next no nobody none nonetheless nor not nothing now obviously of off officially often on once one only or other others
    otherwise our over overall overnight part perhaps possibly presumably previously rather recently regarding relatedly reportedly responding
    right second secondly separately several she should similarly since so some sometimes soon speaking still subsequently such than that the
    their them then there thereby therefore these they third this those though three through throughout thus to today together tomorrow
    tonight too toward towards two under unfortunately unless unlike until up upon us using very via was we well were what whatever when
    where whereas whether which while who whose why will with within without would yes yesterday yet you your
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
    december jan feb mar apr jun jul aug sept sep oct nov dec"""
)
"""Words that stand with a capital at a sentence's start or name a day: never a person's name by themselves."""
