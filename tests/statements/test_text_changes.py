"""What changed between two texts, and what became of the quotes of the former one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.segments import paragraph_spans
from statements.core.fates import Fate, Followed, Said, follow
from statements.core.text_changes import GONE, KEPT, LONGEST, NEW, Passage, changes


def shown(passages: list[Passage] | None) -> list[str]:
    """Write passages as a line each: =3 for three unchanged ones, -gone- and +new+."""
    marks = {KEPT: "", GONE: "-", NEW: "+"}
    return [
        f"={row.unchanged}" if row.unchanged else "".join(f"{marks[part.kind]}{part.text}{marks[part.kind]}" for part in row.parts)
        for row in passages or ()
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("One.\n\nTwo.", "One.\n\nTwo.", ["=2"], id="nothing"),
        pytest.param(
            "One.\n\nThe road will open, he said.\n\nEnd.",
            "One.\n\nThe road may open, he said.\n\nEnd.",
            ["=1", "The road -will-+may+ open, he said.", "=1"],
            id="a word",
        ),
        pytest.param("One.\n\nEnd.", "One.\n\nA further one.\n\nEnd.", ["=1", "+A further one.+", "=1"], id="a paragraph put in"),
        pytest.param("One.\n\nLeft out.\n\nEnd.", "One.\n\nEnd.", ["=1", "-Left out.-", "=1"], id="a paragraph taken out"),
        pytest.param("All of this.", "Nothing like it, ever.", ["-All of this.-", "+Nothing like it, ever.+"], id="another text"),
        pytest.param("<b>One</b> way.", "<i>One</i> way.", ["<-b-+i+>One</-b-+i+> way."], id="markup is words"),
    ],
)
def test_changes_are_told_by_word_and_by_paragraph(old: str, new: str, said: list[str]) -> None:
    assert shown(changes(old, new)) == said


def test_texts_without_end_are_not_compared() -> None:
    assert changes("a" * LONGEST, "b") is None


TEXTS = st.lists(st.text(alphabet="ab .\n“”", max_size=12), max_size=6).map("\n\n".join)


@given(TEXTS, TEXTS)
def test_what_is_kept_and_gone_is_the_former_text_and_what_is_kept_and_new_the_later(old: str, new: str) -> None:
    passages = changes(old, new) or []
    for text, kind in ((old, GONE), (new, NEW)):
        whole = iter([text[start:end] for start, end in paragraph_spans(text)])
        for passage in passages:
            if passage.unchanged:
                assert len([next(whole) for _ in range(passage.unchanged)]) == passage.unchanged
            elif words := "".join(part.text for part in passage.parts if part.kind in (KEPT, kind)):
                assert words == next(whole)
        assert list(whole) == []


ANN, BEN = frozenset({1}), frozenset({2})


@pytest.mark.parametrize(
    ("later", "text", "fate"),
    [
        pytest.param([Said(9, "The road will\nopen", ANN)], "", Followed(Fate.STANDS, 9), id="stands, with a line broken elsewhere"),
        pytest.param([Said(9, "The road will open", BEN)], "", Followed(Fate.REATTRIBUTED, 9), id="somebody else says it"),
        pytest.param([Said(8, "The road will open", BEN), Said(9, "The road will open", ANN)], "", Followed(Fate.STANDS, 9), id="twice"),
        pytest.param([Said(9, "The road may open", ANN)], "", Followed(Fate.REWORDED, 9), id="reworded"),
        pytest.param([Said(9, "The road may open", BEN)], "", Followed(Fate.REWORDED_AND_REATTRIBUTED, 9), id="both"),
        pytest.param([Said(9, "Nothing of the kind", ANN)], "The road will  open.", Followed(Fate.UNFOUND), id="printed, and no quote any more"),
        pytest.param([], "The road is closed.", Followed(Fate.GONE), id="gone"),
    ],
)
def test_a_quote_is_followed_into_the_newer_text(later: list[Said], text: str, fate: Followed) -> None:
    assert follow([Said(1, "The road will open", ANN)], later, text) == {1: fate}


def test_each_newer_quote_is_taken_once_by_the_likest() -> None:
    former = [Said(1, "we will open the road in May", ANN), Said(2, "we will open the road", ANN)]
    assert follow(former, [Said(9, "we will open the road soon", ANN)], "") == {1: Followed(Fate.GONE), 2: Followed(Fate.REWORDED, 9)}
