"""Who reports what in which words: one construction a case, the expected marks written into the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.attributions_of import attributions_of, in_words, read_marked

DIRECT = [
    pytest.param("“⟦w1 We want peace⟧,” ⟦s1 Mirzoyan⟧ ⟦c1 said⟧.", id="name and verb behind the quotation"),
    pytest.param("“⟦w1 We want peace⟧,” ⟦c1 said⟧ ⟦s1 Mirzoyan⟧.", id="verb before its subject"),
    pytest.param("“⟦w1 We want peace⟧,” ⟦s1 he⟧ ⟦c1 said⟧, “⟦w1 but not at any price.⟧”", id="broken by its cue"),
    pytest.param("“⟦w1 We want peace⟧,” ⟦s1 he⟧ ⟦c1 said⟧ on Friday. “⟦w1 We waited long.⟧”", id="goes on in the next sentence"),
    pytest.param("⟦s1 Petrosyan⟧ ⟦c1 said⟧: “⟦w1 We want peace.⟧”", id="behind a colon"),
    pytest.param("⟦s1 The minister⟧ ⟦c1 told⟧ reporters in Goris on Friday: “⟦w1 We want peace.⟧”", id="addressee, place and day before the colon"),
    pytest.param("“⟦w1 Who pays? Who decides?⟧” ⟦s1 Orujov⟧ ⟦c1 asked⟧.", id="question marks inside"),
    pytest.param("‘⟦w1 It’s the ministers’ job⟧,’ ⟦s1 she⟧ ⟦c1 said⟧.", id="british marks with apostrophes"),
    pytest.param("“⟦w1 No⟧,” ⟦s1 Tatoyan⟧, who chairs the council, ⟦c1 said⟧.", id="relative clause between name and verb"),
    pytest.param("“⟦w1 No⟧,” ⟦c1 said⟧ the mayor of Kapan, ⟦s1 Gevorg Parsyan⟧.", id="name behind the office"),
    pytest.param("“⟦w1 No⟧,” Foreign Minister ⟦s1 Ararat Mirzoyan⟧ ⟦c1 said⟧.", id="title before the name"),
    pytest.param("“⟦w1 One.⟧\n\n“⟦w1 Two.⟧\n\n“⟦w1 Three⟧,” ⟦s1 he⟧ ⟦c1 said⟧.", id="over three paragraphs"),
    pytest.param("“⟦w1 Enough⟧,” ⟦s1 the colonel⟧ ⟦c1 thundered⟧.", id="any verb beside a quotation"),
    pytest.param("⟦s1 The mayor⟧ had this to say: “⟦w1 We will not leave.⟧”", id="announced without a cue"),
    pytest.param("“⟦w1 We accept⟧,” it is ⟦c1 said⟧ in the text.", id="passive beside a quotation"),
    pytest.param("Q: Will there be war?\n\nA: ⟦w1 No. Nobody wants it.⟧", id="an interview's answer"),
]
INDIRECT = [
    pytest.param("⟦s1 Badalyan⟧ ⟦c1 said⟧ that ⟦w1 the road would open⟧.", id="with that"),
    pytest.param("⟦s1 Avoyan⟧, who was elected in March, ⟦c1 told⟧ reporters that ⟦w1 the bridge was old⟧.", id="the addressee is no speaker"),
    pytest.param("The spokesman, ⟦s1 Aram Torosyan⟧, ⟦c1 told⟧ a briefing that ⟦w1 nobody fired⟧.", id="a name in an apposition"),
    pytest.param("⟦w1 The two leaders agreed to meet again⟧, ⟦s1 the council⟧ ⟦c1 announced⟧.", id="the last cue reports the whole"),
    pytest.param("⟦w1 It was not clear⟧, ⟦s1 the ministry⟧ ⟦c1 conceded⟧, ⟦w1 who had fired first⟧.", id="who goes on"),
    pytest.param("⟦s1 Its president⟧ ⟦c1 warned⟧ last week of ⟦w1 a hard winter⟧.", id="a week before of"),
    pytest.param("It was ⟦c1 reported⟧ last week that ⟦w1 the offices would be merged⟧.", id="a week before that"),
    pytest.param("⟦s1 The ministers⟧ ⟦c1 pledged⟧ last month ⟦w1 to open a line⟧.", id="a month before the infinitive"),
    pytest.param("⟦s1 Badalyan⟧ ⟦c1 said⟧ ⟦w1 the road would open⟧.", id="without that"),
    pytest.param("⟦s1 Badalyan⟧ ⟦c1 said⟧ on Friday that ⟦w1 the road would open⟧.", id="a day before that"),
    pytest.param("⟦s1 She⟧ ⟦c1 said⟧ that ⟦w1 the road was ready and that the trains would run⟧.", id="that … and that is one"),
    pytest.param("⟦w1 The road will open⟧, ⟦s1 officials in Baku⟧ ⟦c1 said⟧.", id="behind its words"),
    pytest.param("⟦w1 The road⟧, ⟦s1 she⟧ ⟦c1 said⟧, ⟦w1 will open soon⟧.", id="within its words"),
    pytest.param("⟦s1 Moscow⟧ ⟦c1 urged⟧ ⟦w1 both sides to show restraint⟧.", id="addressee and infinitive"),
    pytest.param("⟦s1 Aliyev⟧ ⟦c1 warned⟧ ⟦w1 Armenia against rearming⟧.", id="warned against"),
    pytest.param("⟦s1 The ministry⟧ ⟦c1 accused⟧ ⟦w1 Baku of planning an attack⟧.", id="accused of"),
    pytest.param("⟦s1 Macron⟧ ⟦c1 pledged⟧ ⟦w1 to send engineers⟧.", id="infinitive"),
    pytest.param("⟦s1 Guterres⟧ ⟦c1 voiced⟧ ⟦w1 deep concern about the fighting⟧.", id="a noun phrase"),
    pytest.param("⟦c1 According to⟧ ⟦s1 the ministry⟧, ⟦w1 two soldiers were wounded⟧.", id="according to, first"),
    pytest.param("⟦w1 Two soldiers were wounded⟧, ⟦c1 according to⟧ ⟦s1 the ministry⟧.", id="according to, last"),
    pytest.param("It was ⟦c1 announced⟧ on Monday that ⟦w1 the talks would resume⟧.", id="passive without a source"),
    pytest.param("The row prompted ⟦s1 Moscow⟧ to ⟦c1 urge⟧ ⟦w1 both countries to refrain from escalation⟧.", id="prompted somebody to urge"),
    pytest.param("⟦s1 Aliyev⟧ went on to ⟦c1 say⟧ that ⟦w1 the road was closed⟧.", id="went on to say"),
    pytest.param("⟦s1 Both countries⟧ ⟦c1 accused⟧ ⟦w1 each other of breaking the truce⟧.", id="joint subject"),
    pytest.param("⟦s1 He and other officials⟧ have repeatedly ⟦c1 stressed⟧, however, that ⟦w1 Armenia wants peace⟧.", id="adverbs between"),
    pytest.param("⟦s1 He⟧ was quoted by the paper as ⟦c1 saying⟧ that ⟦w1 the deal was dead⟧.", id="quoted as saying"),
]
SEVERAL = [
    pytest.param(
        "“⟦w1 We are ready⟧,” ⟦s1 Zakharova⟧ ⟦c1 said⟧, ⟦c2 adding⟧ that ⟦w2 Russia watches the border⟧.",
        [("Zakharova", "adding")],
        id="a participle shares the subject",
    ),
    pytest.param(
        "⟦s1 Armenia⟧ ⟦c1 said⟧ ⟦w1 49 soldiers had died⟧, while ⟦s2 Azerbaijan⟧ ⟦c2 claimed⟧ ⟦w2 50 had⟧.", [], id="while turns to another speaker"
    ),
    pytest.param(
        "⟦s1 Yerevan⟧ ⟦c1 called for⟧ ⟦w1 the release of prisoners⟧ and ⟦c2 demanded⟧ that ⟦w2 Baku withdraw its troops⟧.",
        [("Yerevan", "demanded")],
        id="and shares the subject",
    ),
    pytest.param(
        "⟦s1 Zakharova⟧ ⟦c1 accused⟧ ⟦w1 the West of derailing the talks⟧, and ⟦s2 Peskov⟧ ⟦c2 said⟧ ⟦w2 Moscow remained ready⟧.",
        [],
        id="a second main clause",
    ),
    pytest.param("“⟦w1 We waited⟧,” ⟦s1 she⟧ ⟦c1 said⟧. ⟦s2 She⟧ ⟦c2 added⟧ that ⟦w2 nobody came⟧.", [], id="two sentences, two cues"),
]
NOTHING = [
    pytest.param("She did not say when they would meet.", id="negated"),
    pytest.param("Baku could accuse Yerevan of delay.", id="under a modal"),
    pytest.param("Nobody said that it was over.", id="nobody's words"),
    pytest.param("She believes that the road will open and hopes to travel.", id="thoughts are not voiced"),
    pytest.param("The so-called “corridor” runs along the “old” railway.", id="scare quotes of the reporter's own"),
    pytest.param("The claimed territory lies east of the stated line.", id="participles before nouns"),
    pytest.param("Armenia denied the allegations.", id="only points back"),
    pytest.param("Talks were held and a statement was signed.", id="no act of speaking"),
    pytest.param("Aliyev Threatens Armenia With War\n\nThe road lies open.", id="a headline"),
    pytest.param("He refused to comment.", id="declined to speak"),
    pytest.param("The army attacked at dawn and claimed the hill.", id="deeds that use a cue's verb"),
]


@pytest.mark.parametrize("marked", DIRECT)
def test_direct_speech(marked: str) -> None:
    text, expected = read_marked(marked)
    assert in_words(text) == expected
    assert {each.type for each in attributions_of(text)} == {"direct"}


@pytest.mark.parametrize("marked", INDIRECT)
def test_indirect_speech(marked: str) -> None:
    text, expected = read_marked(marked)
    assert in_words(text) == expected
    assert {each.type for each in attributions_of(text)} == {"indirect"}


@pytest.mark.parametrize(("marked", "shared"), SEVERAL)
def test_several_statements_in_one_sentence(marked: str, shared: list[tuple[str, str]]) -> None:
    text, expected = read_marked(marked)
    found = in_words(text)
    assert [each.words for each in found] == [each.words for each in expected]
    assert [each.cue for each in found] == [each.cue for each in expected]
    assert [each.source for each in found] == [each.source or {cue: source for source, cue in shared}[str(each.cue)] for each in expected]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_statement_is_left_out(text: str) -> None:
    assert in_words(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Aliyev warned of a “new war” if talks fail.", "a “new war” if talks fail", id="a word in marks"),
        pytest.param("She said she waits, “as it will help us,” she said.", "she waits, “as it will help us,”", id="two cues for the same words"),
        pytest.param("He pondered whether Baku left the “peace agenda.”", "whether Baku left the “peace agenda.”", id="ends with marks"),
    ],
)
def test_mixed_speech_keeps_its_inner_marks(text: str, words: str) -> None:
    (found,) = attributions_of(text)
    assert found.type == "mixed"
    assert [text[a:b] for a, b in found.content] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "He warned them not to forget “the operation,” referring to the attack of last year.",
            "them not to forget “the operation,”",
            id="referring to",
        ),
        pytest.param("Macron pledged continued support to Armenia when he met with Pashinyan.", "continued support to Armenia", id="when"),
        pytest.param(
            "Aliyev criticized France for its arms deals, which began last year.",
            "France for its arms deals, which began last year",
            id="which, in a clause",
        ),
    ],
)
def test_the_reporters_background_is_cut_off(text: str, words: str) -> None:
    assert in_words(text)[0].words == (words,)


def test_a_quotation_that_stands_alone_goes_on_with_the_speaker_before_it() -> None:
    text = "Rustamov said that the talks had failed.\n\n“We waited for a very long time.”\n\n“Nobody came,” Rustamov said."
    found = attributions_of(text)
    assert [each.cue is None for each in found] == [False, True, False]
    assert found[1].continues == 0


def test_the_inner_speaker_of_reported_speech_is_left_to_the_outer_one() -> None:
    (found,) = in_words("The Kremlin said that Putin had urged both sides to talk.")
    assert found.source == "The Kremlin"


VOCABULARY = (
    "Aliyev said that the minister of Armenia told reporters , . “ ” \" ' ’ : ; — and but while accusing Baku of to urge according "
    "“We he it which who as on Friday"
)
WORDS = st.sampled_from([*VOCABULARY.split(), "\n\n"])


@settings(deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_for_any_text_offsets_lie_inside_and_pieces_are_in_order(text: str) -> None:
    found = attributions_of(text)
    for index, each in enumerate(found):
        assert each.content
        edges = [edge for piece in each.content for edge in piece]
        assert edges == sorted(edges)
        assert all(start < end <= len(text) for start, end in each.content)
        assert each.cue is None or 0 <= each.cue[0] < each.cue[1] <= len(text)
        assert each.source is None or 0 <= each.source[0] < each.source[1] <= len(text)
        assert each.continues is None or each.continues in range(len(found))
        assert each.continues != index
    assert [each.content for each in found] == sorted(each.content for each in found)
