"""The closed word lists of news English: function words, times, and the nouns of people, institutions and documents that speak."""

CONTRACTED = frozenset(
    (
        "he's she's it's they're we're i'm he'd she'd it'd they'd we'd i'd he'll she'll it'll they'll we'll i'll they've we've i've that's there's"
    ).split()
)
"""Pronouns with their verb."""
PRONOUNS = CONTRACTED | frozenset("there he she it they we i you both others many several everyone nobody those".split())
DETERMINERS = frozenset("the a an this that these those his her its their our my your some any each every another all no such either neither".split())
AUXILIARIES = frozenset(
    (
        "is are was were be been being am has have had having do does did will would shall should can could may might must cannot isn't aren't wasn't"
    ).split()
)
MODALS = frozenset("would shall should can could may might must cannot couldn't wouldn't shouldn't will won't".split())
NEGATIONS = frozenset(
    "not never n't didn't doesn't don't hasn't haven't hadn't wouldn't won't isn't wasn't aren't weren't cannot hardly neither nor".split()
)
BE = frozenset("is are was were be been being am 's isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had having hasn't haven't hadn't".split())
PREPOSITIONS = frozenset(
    (
        "in on at by for from with to into about against between among during after before since until till over under through across "
        "behind beyond near along around amid despite without within toward towards upon per via following regarding concerning including "
        "besides as like ahead"
    ).split()
)
CLAUSE_WORDS = frozenset("that if when while because although though whereas unless whether where why how what so than lest whereby".split())
RELATIVES = frozenset("which who whom whose".split())
CONJUNCTIONS = frozenset("and or nor &".split())
CONTRASTS = frozenset("but yet".split())
ADVERBS = frozenset(
    (
        "also once again then later earlier further still already now often just even only too meanwhile however thus therefore instead "
        "always sometimes soon today yesterday tomorrow tonight subsequently previously recently repeatedly separately jointly both all "
        "ever here back additionally furthermore moreover nevertheless nonetheless long otherwise rather alike alone yet twice not never "
        "n't else elsewhere"
    ).split()
)
NOT_ADVERBS = frozenset(
    (
        "only-child family ally italy july assembly daily weekly monthly early supply reply anomaly monopoly rally bully sicily likely "
        "friendly elderly deadly"
    ).split()
)
TIMES = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
        "november december jan feb mar apr jun jul aug sep sept oct nov dec week month year morning evening afternoon night weekend day "
        "days weeks months years noon midnight hours hour"
    ).split()
)
PEOPLE = frozenset(
    (
        "president premier minister ministers spokesman spokeswoman spokesperson spokespeople spokespersons speaker leader leaders "
        "leadership chief head chairman chairwoman chairperson chair secretary secretary-general general ambassador ambassadors envoy "
        "envoys representative representatives diplomat diplomats official officials officer officers commander commanders colonel captain "
        "major lieutenant soldier soldiers servicemen lawmaker lawmakers deputy deputies mp mps senator senators congressman congresswoman "
        "congressmen governor mayor mayors councillor adviser advisor advisers aide aides counterpart counterparts director directors "
        "commissioner commissioners coordinator rapporteur negotiator negotiators mediator mediators observer observers monitor monitors "
        "analyst analysts expert experts scholar scholars historian historians professor lecturer researcher researchers economist "
        "economists scientist journalist journalists reporter reporters editor correspondent correspondents writer author authors activist "
        "activists campaigner campaigners critic critics opponent opponents supporter supporters member members resident residents villager "
        "villagers refugee refugees citizen citizens people locals local family families relatives mother father wife husband son daughter "
        "brother sister woman man women men farmer farmers teacher doctor doctors survivor survivors witness witnesses lawyer lawyers "
        "prosecutor prosecutors judge ombudsman ombudsperson ombudswoman bishop archbishop catholicos patriarch pope priest cleric king "
        "queen prince politician politicians candidate candidates protester protesters demonstrator demonstrators veteran veterans prisoner "
        "prisoners detainee hawks separatists rebels authorities authority government governments administration administrations ministry "
        "ministries department office cabinet parliament assembly council committee commission agency agencies court courts army military "
        "forces force troops command police service services guard guards party parties opposition bloc alliance coalition union "
        "organization organisation organizations organisations group groups association federation foundation institute institution "
        "institutions center centre company companies bank embassy embassies mission missions delegation delegations side sides capital "
        "capitals country countries state states nation nations republic community communities diaspora church media outlet outlets "
        "newspaper channel network broadcaster kremlin house university team panel board staff watchdog body bodies secretariat presidency "
        "consul consulate chargé affaires co-chair co-chairs co-chairman fighter fighters nominee rival campaign movement tribunal inquiry "
        "regulator operator partner neighbour neighbor ally sources source insider passenger driver shepherd pensioner student students "
        "trader businessman businesswoman developer engineer deminer caller guest owner spokesmen premier-designate vice-president "
        "vice-premier ex-president ex-minister intermediary intermediaries neighbours neighbors ngo ngos fund fund's programme directorate "
        "inspectorate bureau legislature congress senate duma majlis pentagon treasury chancellery chancellor victims families' boss "
        "captive hostage returnee evacuee mourner pilgrim worshipper vendor shopkeeper worker nurse miner "
        "widow widower grandmother grandfather neighbour neighbor colleague classmate tenant tourist traveller translator novelist poet "
        "painter singer composer actor architect engineer entrepreneur investor economist banker lawmaker legislator jurist barrister "
        "solicitor notary defendant plaintiff juror litigant claimant applicant petitioner archaeologist "
        "geologist curator librarian conservator monk nun rabbi imam mufti deacon cardinal sergeant corporal conscript volunteer "
        "pilot sniper gunner medic surgeon psychologist sociologist philosopher linguist theologian biographer essayist columnist blogger "
        "presenter moderator pollster strategist lobbyist broker dealer importer exporter manufacturer supplier retailer "
        "premier-elect president-elect voter taxpayer clerk receptionist caretaker janitor beekeeper herder winemaker baker crowd "
        "mob prosecution defence participant attendee delegate interlocutor signatory signatories"
    ).split()
)
PEOPLE |= {word + "s" for word in PEOPLE if len(word) > 3 and not word.endswith(("s", "y", "men"))} | {
    word[:-1] for word in PEOPLE if len(word) > 5 and word.endswith("s") and not word.endswith(("ss", "ies", "us"))
}
INSTITUTIONS = frozenset(
    (
        "leadership people family families hawks authority authorities government governments administration administrations ministry "
        "ministries department office cabinet parliament assembly council committee commission agency agencies court courts army military "
        "forces troops police service services guard party parties opposition bloc alliance coalition union organization organisation "
        "organizations organisations group groups association federation foundation institute institution institutions center centre "
        "company companies bank embassy embassies mission missions delegation delegations side sides capital capitals country countries "
        "state states nation nations republic community communities diaspora church media outlet outlets newspaper channel network "
        "broadcaster kremlin house university team panel board staff watchdog body bodies secretariat presidency consulate sources ngo ngos "
        "fund programme directorate inspectorate bureau legislature congress senate duma majlis pentagon treasury chancellery command "
        "general force troop"
    ).split()
)
TITLES = frozenset("secretary-general mr. mrs. ms. dr. gen. lt. col. maj. sen. rep. gov. mr mrs ms dr".split())
PERSON_ROLES = (PEOPLE - INSTITUTIONS) | TITLES
ADJECTIVES = frozenset(
    "armed united occupied so-called alleged displaced unnamed elected appointed retired detained wounded disputed left leading".split()
)
DOCUMENTS = frozenset(
    (
        "statement statements report reports letter document declaration communique communiqué resolution release post message article "
        "editorial note readout summary survey poll study text bulletin paper dispatch appeal petition verdict ruling indictment website "
        "commentary briefing memo"
    ).split()
)
EVENTS_OF_SPEECH = frozenset(
    (
        "statement interview speech address briefing conference post tweet message letter remarks remark comment comments article video "
        "broadcast session meeting summit forum visit call conversation reply response report release testimony hearing debate appearance "
        "press-conference op-ed facebook twitter x telegram television tv parliament editorial note talks event ceremony rally livestream "
        "commentary announcement declaration communiqué column essay podcast q&a reporters journalists"
    ).split()
)
