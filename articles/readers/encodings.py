"""Which encoding bytes are in, where they are not UTF-8: what a mark at the start says, else the one that makes words of them.

A guess is made among few encodings, those that the region's newsrooms have used. It is not made where bytes are damaged UTF-8, nor
where too few of them tell one encoding from another: a wrong letter in a name is worse than a file that has to be saved again.
"""

from __future__ import annotations

import re

MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
"""What files in UTF-16 begin with."""
GUESSED = ("cp1252", "cp1254", "cp1251", "koi8_r", "iso8859_5", "iso8859_15")
"""In the order of preference where their texts are the same."""
NAMES = {
    "cp1252": "windows-1252",
    "cp1254": "windows-1254",
    "cp1251": "windows-1251",
    "koi8_r": "koi8-r",
    "iso8859_5": "iso-8859-5",
    "iso8859_15": "iso-8859-15",
}
SAMPLE = 200_000
FEWEST_TELLING = 10
MOST_MIXED = 0.02

BEYOND_UTF8 = re.compile("[\udc80-\udcff]")
BEYOND_ASCII = re.compile("[^\x00-\x7f\udc80-\udcff]")
MIXED = re.compile("[A-Za-zÀ-ÿ][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-zÀ-ÿ]")
# Controls, and the frames and mathematical signs that koi8-r has where others have quotation marks
NO_WORDS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u2219-\u2265\u2320-\u2321\u2500-\u25a0]")
# Ğ İ Ş ğ ı ş; windows-1252 has letters there that nobody here writes, and short texts look as likely with them
TURKISH = re.compile(rb"[\xd0\xdd\xde\xf0\xfd\xfe]")
ICELANDIC = ("cp1252", "iso8859_15")
HIGH = re.compile(rb"[\x80-\xff]")


def marked(content: bytes) -> str:
    """Give the encoding that a mark at the start tells, or nothing."""
    return next((name for mark, name in MARKS if content.startswith(mark)), "")


def guess(content: bytes) -> str:
    """Give the encoding of bytes that are not UTF-8; nothing where it cannot be told."""
    sample = telling_lines(content)
    if _is_damaged_utf8(sample):
        return ""
    names = [name for name in GUESSED if name not in ICELANDIC or not TURKISH.search(sample)]
    texts = {name: text for name in names if (text := _as_words(sample, name)) is not None}
    if len(set(texts.values())) == 1:
        return next(iter(texts))
    if len(HIGH.findall(sample)) < FEWEST_TELLING or not texts:
        return ""
    return _likeliest(sample, list(texts))


def name_of(encoding: str) -> str:
    """Name an encoding as people know it."""
    return "UTF-16" if encoding.startswith("utf-16") else NAMES.get(encoding.replace("-", "_"), encoding.lower())


def telling_lines(content: bytes) -> bytes:
    """Give the lines that have bytes beyond ASCII: the others are the same in every encoding."""
    lines, size = [], 0
    for line in content.splitlines(keepends=True):
        if HIGH.search(line):
            lines.append(line[: SAMPLE - size])
            size += len(lines[-1])
        if size >= SAMPLE:
            break
    return b"".join(lines)


def _is_damaged_utf8(sample: bytes) -> bool:
    """Tell bytes of which more are UTF-8 than not."""
    text = sample.decode("utf-8", "surrogateescape")
    return len(BEYOND_ASCII.findall(text)) >= len(BEYOND_UTF8.findall(text)) > 0


def _as_words(sample: bytes, encoding: str) -> str | None:
    """Decode, where that gives neither signs that no article has nor words of two alphabets."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        return None
    mixed = len(MIXED.findall(text)) > MOST_MIXED * len(HIGH.findall(sample))
    return None if mixed or NO_WORDS.search(text) else text


def _likeliest(sample: bytes, encodings: list[str]) -> str:
    # The library is loaded when a file needs it, which few do
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=encodings).best()
    return best.encoding if best else ""
