"""The words that report speech, each with the constructions it takes and a rough act.

One row: constructions | act | words. A word may carry the particle that belongs to it (“call on”). Constructions:

say       a clause with or without “that”, and quotations        He said (that) X.
that      a clause only behind “that”, “whether”, …, and quotations   He complained that X.
quote     quotations only                                         “X,” he smiled.
told      an addressee before the clause                          He told reporters that X.
to        an infinitive                                           He vowed to X.
whom-to   an addressee and an infinitive, both part of the words  He urged them to X.
thing     what is said as a noun                                  He voiced concern.
of        an addressee and “of”, “over”, “for”                    He accused Baku of X.
at        a thing and “at”                                 It put its losses at ten.
as        a thing and “as”, “a”, or a quotation                   He described it as X.

Words of thought, wish, sight and evidence (believe, hope, see, show) are left out on purpose: they report no speech.
"""

from __future__ import annotations

ROWS = """
say           | inform   | say state claim assert allege maintain contend insist argue note add remark observe reckon
say           | inform   | explain clarify specify declare opine reply recall recount recollect relate concede posit
say told      | inform   | tell inform assure notify brief advise remind
say thing     | inform   | announce report confirm stress emphasize emphasise underline underscore highlight reiterate repeat
say thing     | inform   | reaffirm affirm admit acknowledge disclose reveal mention suggest indicate signal imply predict
that thing    | inform   | proclaim profess certify attest testify restate detail outline describe narrate divulge
say           | inform   | estimate calculate caution stipulate surmise speculate joke quip write
that          | inform   | respond answer comment tweet post hint rule conclude elaborate reason wonder ponder muse
that          | inform   | point@out go@on@record make@clear make@it@clear make@the@point make@the@case spell@out
that          | inform   | let@slip let@it@be@known give@assurances give@notice
that          | inform   | inquire enquire query quote cite
quote that    | inform   | continue go@on conclude finish interject chime@in shout
quote         | inform   | begin open
quote         | inform   | read recite chant yell cry whisper mutter murmur sigh laugh smile nod shrug sing
quote         | inform   | exclaim intone ask gush enthuse rejoice lament moan weep sob joke deadpan
that          | inform   | lament grumble fume rage thunder bemoan regret apologize apologise
told          | inform   | ask
told          | accuse   | reproach
say thing     | threaten | warn
whom-to of    | threaten | warn caution
to thing that | threaten | threaten
thing         | threaten | warn@of warn@about warn@against caution@against
of            | accuse   | accuse blame criticize criticise condemn denounce chide rebuke reproach castigate berate chastise fault
of            | accuse   | charge indict lambast lambaste slam blast scold admonish upbraid rap reprimand censure assail
of            | accuse   | ridicule mock deride taunt
that          | accuse   | charge
that thing    | accuse   | complain condemn denounce deplore decry protest lament bemoan criticize criticise question
thing         | accuse   | complain@of complain@about lash@out@at hit@out@at rail@against speak@out@against object@to take@aim@at
thing         | deny     | take@issue@with cast@doubt@on
thing         | accuse   | protest@against inveigh@against vent@at
that          | deny     | scoff
that          | inform   | submit allow judge put@it
at            | inform   | put
as            | inform   | evaluate rate refer@to characterise
thing         | inform   | point@to
thing         | affirm   | agree@on agree@with
to            | inform   | claim profess
that          | accuse   | lash@out hit@back fire@back shoot@back strike@back snap retort object
of            | demand   | ask
of            | affirm   | praise thank commend congratulate applaud laud salute hail credit
say thing     | deny     | deny dispute
thing         | deny     | reject dismiss refute rebuff rebut repudiate disavow contradict contest disclaim decline rule@out
that          | deny     | rule@out counter rebut retort object protest
thing         | demand   | demand urge request request insist@on press@for push@for appeal@for call@for plead@for ask@for lobby@for
to            | demand   | demand ask beg plead appeal
whom-to       | demand   | urge ask implore beg beseech exhort entreat instruct order command direct press request invite
whom-to       | demand   | encourage advise recommend remind tell challenge petition lobby enjoin summon
whom-to       | demand   | call@on call@upon appeal@to plead@with
that          | demand   | demand request plead insist urge implore order instruct decree recommend propose exhort appeal
thing         | demand   | recommend propose advocate@for advocate
thing to      | inform   | propose
say to thing  | pledge   | pledge promise vow
say           | pledge   | swear
to            | pledge   | swear offer agree undertake volunteer guarantee commit
that          | pledge   | swear guarantee undertake agree
thing         | pledge   | offer guarantee
thing         | affirm   | welcome praise hail laud commend applaud endorse salute defend justify
that          | affirm   | agree concur rejoice
at            | inform   | put estimate
as            | inform   | describe characterize characterise portray depict brand label term dub deem call hail
as            | deny     | dismiss reject denounce condemn deride decry slam blast
that told     | inform   | bring@to@attention bring@to@the@attention@of
thing         | inform   | draw@attention@to point@out note
that          | inform   | voice express convey
thing         | inform   | voice express convey reassert spell@out hint@at speak@of talk@of speak@about touch@upon touch@on speak@out@about
thing         | inform   | relay forecast boast@of regret
that          | inform   | regret
thing         | affirm   | speak@in@favor@of speak@in@favour@of come@out@in@support@of
that          | affirm   | vouch cheer boast brag gloat crow exult
that          | inform   | editorialize editorialise rehash elucidate interpose enunciate articulate verbalize
that          | inform   | theorize theorise hypothesize hypothesise postulate prophesy forecast foretell
that          | inform   | correct counsel preach lecture sermonize expound pontificate rant ramble babble drone
that          | inform   | jest tease banter kid wisecrack
that          | inform   | whine whimper wail howl scream shriek bellow roar bark growl snarl hiss grunt groan croak rasp
that          | inform   | stammer stutter mumble splutter blurt drawl
that          | inform   | publicize publicise herald trumpet tout
that          | inform   | vent confess own@up concede plead@guilty swear@in
that          | accuse   | bristle carp cavil gripe grouse beef kvetch nag harangue insinuate allege intimate
that          | inform   | summarize summarise sum@up recap paraphrase reprise rejoin second echo reecho
that          | inform   | verify corroborate substantiate avow aver avouch depose swear vow
that          | threaten | menace forewarn prewarn
thing         | accuse   | bash pillory savage trash roast skewer lampoon vilify malign denigrate disparage belittle
"""
"""The rows; `@` stands between a word and its particles. A word may stand in several rows: it takes all their constructions."""

NOUNS = frozenset(
    "claim statement assertion allegation accusation insistence warning argument announcement declaration remark comment assurance assurances "
    "pledge promise vow threat admission suggestion contention complaint prediction denial reminder confirmation demand claims allegations "
    "accusations assertions statements remarks warnings demands threats observation explanation reply".split()
)
"""Nouns that report speech with “that”: “Baku's claim that X”."""

STRONG = frozenset(
    "say tell read claim state argue insist add explain declare reply stress emphasize emphasise reiterate note announce allege warn accuse "
    "deny urge vow pledge complain condemn criticize criticise denounce apologize apologise caution".split()
)
"""Cues so plain that their subject need not look like a speaker."""
