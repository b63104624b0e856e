"""The sixty articles of `make demo`: what the generator writes, no two alike, all of them samples."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

from benchmarks.world import Settings, World
from benchmarks.world.writing import write_world

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "world"
SETTINGS = Settings(articles=60, seed=5, first=date(2024, 6, 3), last=date(2025, 5, 30))


def test_it_is_what_the_generator_writes(tmp_path: Path) -> None:
    """Run `make world` where this fails after a change of the generator."""
    write_world(World(SETTINGS), tmp_path, truth=False)
    written = {str(path.relative_to(tmp_path)): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    kept = {str(path.relative_to(FIXTURE)): path.read_bytes() for path in FIXTURE.rglob("*") if path.is_file()}
    assert written == kept


def test_no_two_articles_are_built_alike() -> None:
    structures = [article.structure for article in World(SETTINGS).articles()]
    assert len(structures) == len(set(structures)) == 60


def test_they_are_spread_over_a_year() -> None:
    days = sorted(article.published_on for article in World(SETTINGS).articles())
    assert (days[-1] - days[0]).days > 300
    assert len({(day.year, day.month) for day in days}) >= 10


def test_every_outlet_with_articles_is_a_sample() -> None:
    outlets = json.loads((FIXTURE / "reference" / "outlets.json").read_text(encoding="utf-8"))["outlets"]
    assert all(outlet["is_sample"] for outlet in outlets if outlet["slug"] != "unknown")


def test_no_country_of_the_real_world_is_in_it() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in FIXTURE.rglob("*") if path.is_file())
    assert not re.search(r"Armenia|Azerbaijan|Karabakh|Artsakh|Russia|Turk|Iran\b|Yerevan|Baku\b|Aliyev|Pashinyan", text)
