"""A quote cited in one line, by example."""

from dataclasses import replace

import pytest

from statements.core.citation import Cited, citation

FULL = Cited(
    speaker="Dara Solveig, Minister of Roads",
    words="The road will open.",
    is_direct=True,
    said="said on 8 November 2024",
    title="A road",
    outlet="The Lamp",
    published="9 November 2024",
    url="https://lamp.example/road",
    address="https://tracker.example/quotes/1/",
)


@pytest.mark.parametrize(
    ("cited", "line"),
    [
        pytest.param(
            FULL,
            "Dara Solveig, Minister of Roads: “The road will open.” (said on 8 November 2024). "
            "In: “A road”, The Lamp, 9 November 2024, https://lamp.example/road – https://tracker.example/quotes/1/",
            id="everything known",
        ),
        pytest.param(
            replace(FULL, is_direct=False, words="the road would open"),
            "Dara Solveig, Minister of Roads, as reported: the road would open (said on 8 November 2024). "
            "In: “A road”, The Lamp, 9 November 2024, https://lamp.example/road – https://tracker.example/quotes/1/",
            id="reported speech gets no marks of ours",
        ),
        pytest.param(
            replace(FULL, said="", published="", url=""),
            "Dara Solveig, Minister of Roads: “The road will open.” In: “A road”, The Lamp – https://tracker.example/quotes/1/",
            id="what is not known is left out",
        ),
        pytest.param(
            replace(FULL, retracted=True),
            "Dara Solveig, Minister of Roads: “The road will open.” (said on 8 November 2024). "
            "In: “A road”, The Lamp, 9 November 2024, article retracted since, https://lamp.example/road – https://tracker.example/quotes/1/",
            id="a retraction is not kept quiet",
        ),
    ],
)
def test_it_names_who_what_when_and_where(cited: Cited, line: str) -> None:
    assert citation(cited) == line
