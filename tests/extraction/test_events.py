"""Events are where words were said, or what they mention. Marks: see `marked`."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.events import find_events, find_occasions, read_events
from extraction.offsets import span_at
from tests.extraction.marked import marked
from tests.extraction.small_directory import SMALL

BOOK = read_events(SMALL)
SUMMIT_DAY = date(2024, 6, 5)
CASES = [
    pytest.param("Ann {said}1 at the Hesk summit that ⟨rain fell⟩1.", SUMMIT_DAY, "hesk-2024", [], id="beside the cue: the occasion"),
    pytest.param("On the sidelines of the Hesk summit, Ann {said}1 ⟨rain fell⟩1.", SUMMIT_DAY, "hesk-2024", [], id="before the subject"),
    pytest.param("Ann {said}1 ⟨the Hesk summit had failed⟩1.", SUMMIT_DAY, None, ["hesk-2024"], id="in the words: mentioned"),
    pytest.param("Ann {said}1 ⟨the 2023 Hesk summit had failed⟩1.", SUMMIT_DAY, None, ["hesk-2023"], id="the year tells two of a name apart"),
    pytest.param("Ann {said}1 ⟨the Hesk summit had failed⟩1.", date(2025, 1, 1), None, [], id="two of a name and neither year nor day: none"),
    pytest.param("Ann {said}1 ⟨the six-week war was lost⟩1.", date(2025, 1, 1), None, ["six-week-war"], id="the only one of its name needs no day"),
    pytest.param("Ann {said}1 during the six-week war ⟨no⟩1.", date(2025, 1, 1), None, [], id="no occasion years after it ended"),
    pytest.param("Ann {said}1 during an address at an international conference in Hesk ⟨no⟩1.", SUMMIT_DAY, "hesk-2024", [], id="by place and day"),
    pytest.param("Ann {told}1 a conference in Hesk that ⟨rain fell⟩1.", date(2024, 6, 9), None, [], id="the place on another day"),
    pytest.param("Ann {told}1 a conference in Orvend that ⟨rain fell⟩1.", SUMMIT_DAY, None, [], id="another place on the day"),
    pytest.param("Ann, who skipped the Hesk summit, {said}1 ⟨no⟩1.", SUMMIT_DAY, None, [], id="named, but not as the place"),
]


@pytest.mark.parametrize(("text", "day", "occasion", "mentioned"), CASES)
def test_it_tells_the_occasion_from_what_is_mentioned(text: str, day: date, occasion: str | None, mentioned: list[str]) -> None:
    passage = marked(text)
    (attribution,) = passage.attributions
    assert attribution.cue is not None
    found = find_occasions(passage.text, attribution, span_at(attribution.cue[0], passage.sentences), day, BOOK)
    assert (found.occasion.slug if found.occasion else None) == occasion
    assert [event.slug for event in found.mentioned] == mentioned


def test_the_evidence_is_the_name_as_printed() -> None:
    text = "after the Hesk summit"
    assert [text[slice(*found.evidence)] for found in find_events(text, (0, len(text)), BOOK, SUMMIT_DAY)] == ["Hesk summit"]


@given(st.text(alphabet="the Hesk summit 2023six-week war.,\n", max_size=80), st.dates(date(2019, 1, 1), date(2025, 1, 1)))
def test_events_lie_inside_the_text_in_order(text: str, day: date) -> None:
    found = [event.evidence for event in find_events(text, (0, len(text)), BOOK, day)]
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert found == sorted(found)
