"""What was said in the real articles is found by whoever said it, by the day and by the topic."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from tests.browser.serving import served
from tests.own_database import Database

SAID = [
    ("Ilham Aliyev", "ilham-aliyev", "2025-04-09", "constitution"),
    ("Aliyev", "ilham-aliyev", "2024-11-08", "armament"),
    ("Ani Badalyan", "ani-badalyan", "2024-10-04", "peace-treaty"),
    ("Maria Zakharova", "maria-zakharova", "2025-04-09", "hostilities"),
    ("Rafig Rustamov", "rafig-rustamov", "2022-09-14", "mediation"),
    ("Mevlut Cavusoglu", "mevlut-cavusoglu", "2020-11-01", "foreign-support"),
    ("Mevlüt Çavuşoğlu", "mevlut-cavusoglu", "2020-11-01", "foreign-support"),
    ("Emmanuel Macron", "emmanuel-macron", "2024-10-03", "foreign-support"),
    ("Antonio Guterres", "antonio-guterres", "2022-09-13", "hostilities"),
    ("António Guterres", "antonio-guterres", "2022-09-13", "hostilities"),
    ("Armenian Defense Ministry", "armenia-ministry-of-defence", "2025-04-09", "hostilities"),
    ("Azerbaijani Defence Ministry", "azerbaijan-ministry-of-defence", "2020-11-01", "hostilities"),
]
SPOKEN_FOR = [
    ("Armenian Foreign Ministry", "ani-badalyan", "2024-10-04"),
    ("Russian Foreign Ministry", "maria-zakharova", "2025-04-09"),
    ("Turkish Foreign Ministry", "mevlut-cavusoglu", "2020-11-01"),
]
CARD = re.compile(r'<article class="card.*?" id="quote-(\d+)".*?<p class="speaker">(.*?)</p>', re.DOTALL)


@pytest.fixture(scope="module")
def address(make_database: Callable[[], Database], shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Bring in the real articles and serve them."""
    database, seeds = make_database(), shared / "seeds"
    result = database.run("ingest", str(seeds), "--manifest", str(seeds / "manifest.csv"))
    assert result.stdout.splitlines()[-1] == "5 added, 0 known, 0 refused", result.stdout + result.stderr
    with served(database, tmp_path_factory.mktemp("server") / "log") as address:
        yield address


def found(address: str, **asked: str) -> dict[str, str]:
    """Give the quotes that a list begins with, and how each names its speakers."""
    with urlopen(f"{address}/quotes/?{urlencode(asked)}") as answer:
        return dict(CARD.findall(answer.read().decode()))


@pytest.mark.parametrize(("typed", "slug", "day", "topic"), SAID, ids=[row[0] for row in SAID])
def test_quotes_are_found_by_speaker_day_and_topic(address: str, typed: str, slug: str, day: str, topic: str) -> None:
    by_name = found(address, speaker_name=typed, said_from=day, said_to=day, topic=topic)
    assert by_name
    assert all(f"/speakers/{slug}/" in speakers for speakers in by_name.values())
    assert by_name.keys() <= found(address, speaker=slug).keys()
    assert found(address, said_from=day, said_to=day, topic=topic).keys() >= by_name.keys()
    with urlopen(f"{address}/speakers/{slug}/") as answer:
        assert f"speaker={slug}&amp;topic={topic}" in answer.read().decode()


@pytest.mark.parametrize(("typed", "slug", "day"), SPOKEN_FOR, ids=[row[0] for row in SPOKEN_FOR])
def test_ministries_speak_through_those_who_held_their_offices(address: str, typed: str, slug: str, day: str) -> None:
    spoken = found(address, institution_name=typed, said_from=day, said_to=day)
    assert any(f"/speakers/{slug}/" in speakers for speakers in spoken.values())
