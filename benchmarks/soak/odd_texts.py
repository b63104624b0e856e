"""Texts that nobody would write: articles with their characters shaken, scripts mixed, noise of every kind, lines without an end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from benchmarks.world import Settings, World

MARKS = "“”‘’\"'«»„‟‹›‚`´—–-"
ODD = "\u00a0\u200b\u200d\u202e\u2066\u2069\u2028\u2029\ufeff\u00ad\r\n\t\v\f\x00\x01\x1b\x7f\u0085\ufffd\U0010ffff"
SCRIPTS = "Ильхам Алиев Իլհամ Ալիև الهام علیف אילהם 伊利哈姆 อิลฮัม ილჰამ İlham Əliyev ﬁ ß ǆ Ⅷ ① ﷽"
EMOJI = "😀👩‍👩‍👧‍👦🇦🇲🇦🇿🏳️‍🌈👍🏽❤️‍🔥🧿"
COMBINING = "e\u0301a\u0308\u0323n\u0303\u0345Z\u0351\u0352\u0353"
LONG_EVERY, LONG = 5_000, 1_000_000
# A letter or digit beside the planted words would be part of them, and a quotation mark would quote them
NOISE = "😀🧿❤\ufe0f👍🏽—…،؟। 。、\u0301\u0308\u200b\u200d\u202e\u2066\x01\x1b\u00ad中文字العربية עברית ไทย ქართ"
PLANTED = "“The road {} will open,” Ilham Aliyev said."


@dataclass(frozen=True, slots=True)
class Odd:
    """A text; `planted` are the words that stand in it as a quotation at `place`, where noise alone surrounds them."""

    text: str
    planted: str = ""
    place: int = 0


def odd_texts(seed: int, count: int) -> Iterator[Odd]:
    """Give texts of every kind in turn."""
    random = Random(seed)
    articles = [article.text for article in World(Settings(seed=seed, articles=200)).articles()]
    kinds = (_shaken, _mixed, _spliced, _noise)
    for number in range(1, count + 1):
        yield Odd(_endless(random, articles)) if number % LONG_EVERY == 0 else kinds[number % len(kinds)](random, articles)


def _shaken(random: Random, articles: list[str]) -> Odd:
    """Change, double and drop single characters of part of an article."""
    letters = list(_part(random, articles))
    for _ in range(random.randrange(1, 30)):
        place = random.randrange(len(letters) + 1)
        letters[place : place + random.randrange(3)] = _few(random)
    return Odd("".join(letters))


def _mixed(random: Random, _: list[str]) -> Odd:
    """Throw characters and words of news together."""
    words = "said told Aliyev “ ” Armenia accused that according to . , the minister on Friday \n\n “We he".split(" ")
    return Odd("".join(random.choice((" ", "", "".join(_few(random)))) + random.choice(words) for _ in range(random.randrange(60))))


def _spliced(random: Random, articles: list[str]) -> Odd:
    """Put the pieces of two articles together in the midst of words, some of them in other letters' case."""
    pieces = [_part(random, articles)[: random.randrange(500)] for _ in range(random.randrange(2, 6))]
    return Odd("".join(random.choice((str, str.upper, str.title, str.swapcase))(piece) for piece in pieces))


def _noise(random: Random, _: list[str]) -> Odd:
    """Plant a quotation between paragraphs of noise."""
    planted = PLANTED.format(random.randrange(1000))
    before, after = ("".join(random.choices(NOISE, k=random.randrange(1, 80))) + ".\n\n" for _ in range(2))
    return Odd(f"{before}{planted}\n\n{after}", planted[1 : planted.index(",")], len(before) + 1)


def _endless(random: Random, articles: list[str]) -> str:
    """Write one line of a million characters."""
    line = " ".join(" ".join(random.choice(articles).split()) for _ in range(20)) + random.choice((" ", "😀", "“", ", he said, "))
    return (line * (LONG // len(line) + 1))[:LONG]


def _part(random: Random, articles: list[str]) -> str:
    article = random.choice(articles)
    start = random.randrange(len(article))
    return article[start : start + random.randrange(1, 900)]


def _few(random: Random) -> list[str]:
    return random.choices(random.choice((MARKS, ODD, SCRIPTS, EMOJI, COMBINING, "aZ .,\n0")), k=random.randrange(1, 4))
