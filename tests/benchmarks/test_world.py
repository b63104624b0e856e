"""The invented world: the same bytes every time, true about itself, and shaped like real coverage."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from benchmarks.world import Settings, World
from benchmarks.world.articles import Article
from benchmarks.world.utterances import SAID, SLOT
from benchmarks.world.writing import truth_of, write_world

QUOTES = 3_000


@pytest.fixture(scope="module")
def world() -> World:
    """Make a world."""
    return World(Settings(quotes=QUOTES))


@pytest.fixture(scope="module")
def articles(world: World) -> list[Article]:
    """Write its articles."""
    return list(world.articles())


def files(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_same_seed_and_size_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_world(World(Settings(quotes=200, seed=4)), tmp_path / name)
    assert files(tmp_path / "one") == files(tmp_path / "other")


def test_another_seed_gives_another_world() -> None:
    one, other = (next(World(Settings(quotes=50, seed=seed)).articles()).text for seed in (1, 2))
    assert one != other


def test_it_has_exactly_as_many_quotes_as_were_asked_for(articles: list[Article]) -> None:
    assert sum(len(article.statements) for article in articles) == QUOTES


def test_it_has_exactly_as_many_articles_as_were_asked_for() -> None:
    assert len(list(World(Settings(articles=17)).articles())) == 17


def test_every_place_lies_in_the_text_and_says_what_it_should(articles: list[Article]) -> None:
    for article in articles:
        for statement in article.statements:
            placed, said = statement.placed, statement.utterance
            words = [article.text[start:end] for start, end in placed.content]
            assert all(piece and piece == piece.strip() for piece in words), (article.name, words)
            assert list(placed.content) == sorted(placed.content)
            if placed.kind == "direct":
                around = [article.text[start - 1] + article.text[end : end + 2].strip(",") for start, end in placed.content]
                assert all(marks[0] == "“" and marks[1] == "”" for marks in around), (article.name, around)
                assert " ".join(words).rstrip(".") == " ".join(said.sentences).rstrip(".") or len(words) == 2
            assert ("“" in "".join(words)) == (placed.kind == "mixed")
            assert (placed.cue is None) == (placed.mention is None)
            if placed.mention and said.voice.kind == "person" and not said.also:
                name = article.text[slice(*placed.mention)]
                assert name in said.voice.name or name.lower() in ("he", "she")


def test_no_slot_is_left_open_and_no_sentence_begins_small(articles: list[Article]) -> None:
    for article in articles:
        assert not re.search(r"[{}\[\]]|  |\.\.|,,| ,|that that", article.text), article.text
        assert not re.search(r"(?:^|\. |\n)“?[a-z]", article.text), article.text


def test_kinds_come_as_in_real_coverage(articles: list[Article]) -> None:
    kinds = Counter(statement.placed.kind for article in articles for statement in article.statements)
    assert kinds["indirect"] / QUOTES == pytest.approx(0.45, abs=0.05)
    assert kinds["direct"] / QUOTES == pytest.approx(0.40, abs=0.05)
    assert kinds["mixed"] / QUOTES == pytest.approx(0.15, abs=0.05)


def test_a_few_speak_most_and_many_speak_once(articles: list[Article]) -> None:
    voices = Counter(statement.utterance.voice.name for article in articles for statement in article.statements)
    assert sum(number for _, number in voices.most_common(10)) > 0.4 * QUOTES
    assert len(voices) > 100


def test_some_words_are_everywhere_and_many_are_rare(articles: list[Article]) -> None:
    words = Counter(word for article in articles for word in re.findall(r"\w+", article.text.casefold()))
    rare = sum(1 for number in words.values() if number <= 3)
    assert words.most_common(1)[0][1] > 0.05 * words.total()
    assert rare > 0.15 * len(words)


def test_several_outlets_report_the_same_words(articles: list[Article]) -> None:
    outlets: dict[int, set[str]] = {}
    for article in articles:
        for statement in article.statements:
            outlets.setdefault(id(statement.utterance), set()).add(article.outlet.name)
    assert sum(1 for found in outlets.values() if len(found) > 1) > 0.1 * len(outlets)


def test_articles_come_in_bursts(articles: list[Article]) -> None:
    months = sorted(Counter(f"{article.published_on:%Y-%m}" for article in articles).values())
    assert months[-1] > 3 * months[len(months) // 2]


def test_officials_speak_only_while_in_office(articles: list[Article]) -> None:
    for article in articles:
        for statement in article.statements:
            assert statement.utterance.voice.speaks_on(article.occasion.day)


def test_the_truth_has_the_form_of_the_gold_set(articles: list[Article]) -> None:
    gold = json.loads((Path(__file__).parents[1] / "gold" / "annotations" / "p01.json").read_text())
    truth = truth_of(articles[0])
    assert set(gold) <= set(truth)
    assert set(gold["statements"][0]) <= set(truth["statements"][0])


def test_every_kind_of_speaker_has_something_to_say_on_several_topics() -> None:
    assert all(len({topic for topic, who in SAID if who == kind}) >= 10 for kind in "stc")


def test_what_reporters_make_of_words_needs_nothing_that_the_words_do_not_settle() -> None:
    known = {"own", "owns", "capital", "other", "othersadj", "othercap", "region", "place", "place2", "river"}
    known |= {"number", "number2", "nth", "month", "thing", "person"}
    for sayings in SAID.values():
        for saying in sayings:
            assert set(SLOT.findall(saying.words + saying.reported)) <= known, saying


def test_days_lie_within_the_span_asked_for() -> None:
    first, last = date(2024, 6, 3), date(2025, 5, 30)
    occasions = World(Settings(articles=60, first=first, last=last)).occasions
    assert all(first <= occasion.day <= last for occasion in occasions)
