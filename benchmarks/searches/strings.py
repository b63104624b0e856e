"""Random strings as people, programs and attackers might send them: percent-encoded, for an address."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from urllib.parse import quote, quote_from_bytes

WORDS = ("border treaty peace minister Baku Yerevan Şuşa Stepanakert Алиев Փաշինյան حیدر 平和 negotiations ‘land’ corridor’s cease-fire").split()
STOP_WORDS = "the of and to in a is that it for on was with as by at be this are from or an not".split()
OPERATORS = "\" “ ” « AND OR NOT NEAR NEAR( ( ) * ^ : - -\" & | ! <-> <2> && :* ~ @@ { } \\ ' '' % _ , ; + = ^2 column:".split()
SCRIPTS = ((0x21, 0x7E), (0xC0, 0x24F), (0x370, 0x58F), (0x5D0, 0x6FF), (0x900, 0x97F), (0x4E00, 0x4FFF), (0x1F300, 0x1F64F), (0x2000, 0x206F))
SQL = ("' OR 1=1 --", '"; DROP TABLE statements_quote; --', "1 UNION SELECT * FROM auth_user", "%' ESCAPE '", "$$ || pg_sleep(9) || $$", "MATCH '*'")
NUMBERS = "0 -1 99999 1e9 ٣ 2024-02-30 2024-13 0000 9999 9999-12-31.1 0001-01-01.1 2024-01-01.99999999999999999 NaN".split()
BIDI = "\u202a\u202b\u202d\u202e\u2066\u2067\u2069\u200f\u061c"
MARKS = "\x00\x01\x08\x0b\x1f\x7f\u0085\u2028\ufeff\ufffd\u0301\u0338\u200d"
LONE_SURROGATES = ("%ED%A0%80", "%ED%BF%BF", "%ED%A0%BD", "%C0%AF", "%FF", "%FE%FF", "%F8%88%80%80%80", "%C3", "%u0041", "%")


def random_string(random: Random) -> str:
    """Give one string of a kind that is drawn too."""
    return random.choice(KINDS)(random)


def _words(random: Random) -> str:
    return quote(" ".join(random.choices(WORDS, k=random.randint(1, 6))))


def _stop_words(random: Random) -> str:
    return quote(" ".join(random.choices(STOP_WORDS, k=random.randint(1, 5))))


def _operators(random: Random) -> str:
    return quote(random.choice((" ", "")).join(random.choices([*OPERATORS, *WORDS], k=random.randint(1, 12))))


def _scripts(random: Random) -> str:
    first, last = random.choice(SCRIPTS)
    return quote("".join(chr(random.randint(first, last)) for _ in range(random.randint(1, 40))))


def _anything(random: Random) -> str:
    points = (random.choice((random.randint(0, 0xD7FF), random.randint(0xE000, 0x10FFFF))) for _ in range(random.randint(1, 30)))
    return quote("".join(map(chr, points)))


def _bytes(random: Random) -> str:
    return quote_from_bytes(random.randbytes(random.randint(1, 40)))


def _sql(random: Random) -> str:
    return quote(random.choice(SQL) + random.choice(WORDS))


def _marks(random: Random) -> str:
    return quote("".join(random.choices(BIDI + MARKS + "ab ", k=random.randint(1, 20))))


def _surrogates(random: Random) -> str:
    return "".join(random.choices([*LONE_SURROGATES, "a", "%20"], k=random.randint(1, 8)))


def _long(random: Random) -> str:
    return quote(random.choice((random.choice(WORDS), "ա", "a* ", '"', "-b ", "( ", "x OR ")) * random.choice((200, 1_000, 2_500)))


def _numbers(random: Random) -> str:
    return quote(
        random.choice(("0", "-1", "99999", "1e9", "٣", "2024-02-30", "2024-13", "0000", "9999-12-31.1", "2024-01-01.99999999999999999", "NaN"))
    )


def _wildcards(random: Random) -> str:
    return quote("".join(random.choices("abtn*%_?[]^ ", k=random.randint(1, 10))))


KINDS: tuple[Callable[[Random], str], ...] = (
    _words,
    _stop_words,
    _operators,
    _scripts,
    _anything,
    _bytes,
    _sql,
    _marks,
    _surrogates,
    _long,
    _numbers,
    _wildcards,
)
