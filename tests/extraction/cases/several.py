"""Sentences with several reports; beside each, the sources that a later cue shares with an earlier one."""

import pytest

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
    pytest.param(
        "⟦s1 The group⟧ ⟦c1 condemned⟧ ⟦w1 what it termed a “deafening silence”⟧ and ⟦c2 called on⟧ ⟦w2 everybody to protest⟧.",
        [("The group", "called on")],
        id="what it termed is not the second verb's subject",
    ),
    pytest.param(
        "⟦s1 Kocharov⟧ ⟦c1 blamed⟧ ⟦w1 the premier for “every grave”⟧, ⟦c2 promised⟧ ⟦w2 to reopen the talks⟧ and ⟦c3 asked for⟧ ⟦w3 more time⟧.",
        [("Kocharov", "promised"), ("Kocharov", "asked for")],
        id="a list of verbs",
    ),
    pytest.param(
        "Baku ⟦c1 acknowledges⟧ ⟦w1 holding 38⟧, ⟦w2 all of whom⟧, ⟦s2 it⟧ ⟦c2 says⟧, ⟦w2 are saboteurs⟧.",
        [("Baku", "acknowledges")],
        id="a relative clause with a report of its own",
    ),
    pytest.param(
        "“⟦w1 The road is closed⟧,” ⟦s1 he⟧ ⟦c1 said⟧, and ⟦c2 added⟧: “⟦w2 For ever.⟧”", [("he", "added")], id="and added, with words of its own"
    ),
    pytest.param(
        "⟦s1 Turkey⟧ ⟦c1 pledged⟧ ⟦w1 its full support⟧, with President ⟦s2 Erdogan⟧ ⟦c2 saying⟧ ⟦w2 it would stand by its brothers⟧.",
        [],
        id="with a titled name saying",
    ),
    pytest.param(
        "The row grew, with ⟦s1 the premier⟧ ⟦c1 suggesting⟧ that ⟦w1 the bishop had lied⟧ and ⟦s2 the bishop⟧ ⟦c2 retorting⟧ that ⟦w2 he had not⟧.",
        [],
        id="with two subjects of their own",
    ),
    pytest.param(
        "While ⟦s1 the Armenian delegate⟧ ⟦c1 spoke of⟧ “⟦w1 flight⟧”, ⟦s2 the other side⟧ ⟦c2 spoke of⟧ “⟦w2 return⟧”.",
        [],
        id="a quotation on either side",
    ),
    pytest.param(
        "⟦s1 The company⟧ ⟦c1 says⟧ ⟦w1 exports rose 3 percent⟧ while ⟦s2 analysts⟧ ⟦c2 put⟧ ⟦w2 the figure at 2⟧.", [], id="while, without a comma"
    ),
]
