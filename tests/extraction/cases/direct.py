"""Quotations: what stands between the marks."""

import pytest

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
    pytest.param("“⟦w1 It is a trap⟧,” ⟦c1 stormed⟧ on Tuesday ⟦s1 the envoy⟧.", id="an unlisted verb before its subject"),
    pytest.param("As ⟦s1 one diplomat⟧ ⟦c1 puts it⟧, “⟦w1 roads carry tanks as well as apples.⟧”", id="as somebody puts it"),
    pytest.param("⟦s1 The mayor⟧ ⟦c1 commented⟧ on the plan in the same paper (“⟦w1 It is a ruin⟧”).", id="a quotation in brackets"),
    pytest.param("“⟦w1 The road is closed for good.⟧” — ⟦s1 Vahan Kostanyan⟧, deputy minister", id="signed behind a dash"),
    pytest.param("“⟦w1 The road is closed for good⟧” (⟦s1 Vahan Kostanyan⟧, deputy minister).", id="signed in brackets"),
    pytest.param("⟦s1 He⟧ ended his speech with the words “⟦w1 long live peace⟧”.", id="with the words"),
    pytest.param("“⟦w1 It is over.⟧” ⟦c1 That was the verdict of⟧ ⟦s1 Tigran Balayan⟧, who teaches here.", id="that was the verdict of"),
    pytest.param("“⟦w1 No to the road!⟧” ⟦c1 chanted⟧ ⟦s1 the crowd⟧.", id="a crowd's cue before it"),
    pytest.param("⟦s1 Protesters⟧ ⟦c1 chanted⟧ “⟦w1 No to the road!⟧” and threw eggs.", id="right behind a cue that takes nothing else"),
    pytest.param("The road, which ⟦s1 the envoy⟧ ⟦c1 calls⟧ “⟦w1 a road of peace⟧”, is closed.", id="in a relative clause"),
    pytest.param("“⟦w1 A bridge of steel⟧” is how ⟦s1 the minister⟧ ⟦c1 describes⟧ the pipeline.", id="is how somebody describes"),
    pytest.param("He began what ⟦s1 the president⟧ ⟦c1 calls⟧ “⟦w1 a war of law⟧” and then slept.", id="what somebody calls"),
]
