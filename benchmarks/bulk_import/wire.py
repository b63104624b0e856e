"""Lay out the folder wire/: what is there already, what has changed, and what is wrong with single articles."""

from __future__ import annotations

from benchmarks.bulk_import.articles import Article, already_there, article
from benchmarks.bulk_import.entries import Entry, Truth
from benchmarks.bulk_import.folders import Filed, folder

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
SCRIPT_NAME = "<script>alert(1)</script>.txt"
TURNED_NAME = "railway-\u202efdp.txt"


def wire() -> list[Entry]:
    """List the entries of wire/."""
    gone = article("dam-water", "orrery", "2024-06-24").but(
        key="never-sent", title="Never sent", url="https://orrery-press-agency.example/never-sent"
    )
    return folder("wire/", [*_there_already(), *_new(), *_doubtful(), *_broken(), *_hostile()], missing=[("never-sent.txt", gone)]) + [
        Entry(
            "wire/no-row.txt",
            article("no-row", "orrery", "2024-06-01").text.encode(),
            [Truth("refused", "the manifest has no row for it; or new under an outlet given for the whole import")],
        )
    ]


def _there_already() -> list[Filed]:
    there = {each.key: each for each in already_there()}
    spaced = there["ferry-line"].text.replace(" ", "  ").replace("\n", " \r\n")
    return [
        Filed("lake-talks.txt", there["lake-talks"], Truth("known", "word for word what is there")),
        Filed("ferry-line.txt", there["ferry-line"], Truth("known", "differs in spaces and line ends only"), spaced.encode()),
        _changed(there["grain-accord"], "two hundred thousand tonnes", "three hundred thousand tonnes", "words changed"),
        _changed(
            there["border-post"],
            "“We have learned to count to three and go on with breakfast,” Resztova told the agency.\n\n",
            "",
            "a quote dropped: it must no longer be shown as printed, and a decision on it must not be lost",
        ),
        _changed(
            there["mine-clearing"],
            "said Lenka Orvath, the Torvian foreign minister,",
            "said Edda Lorint, the Torvian culture minister,",
            "the speaker of a quote changed: what was confirmed for the first speaker must not be said of the second one unasked",
        ),
        Filed(
            "school-bus.txt",
            there["school-bus"].but(title="Dovik’s school buses cross the line of contact again"),
            Truth("changed", "the title only; or known, where it is told that the title differs"),
        ),
    ]


def _changed(there: Article, old: str, new: str, why: str) -> Filed:
    if old not in there.text:
        raise ValueError(f"{there.key} does not hold: {old}")
    return Filed(f"{there.key}.txt", there.but(text=there.text.replace(old, new)), Truth("changed", why))


def _new() -> list[Filed]:
    water = article("dam-water", "orrery", "2024-06-24T11:20:00+00:00")
    return [
        Filed("dam-water.txt", water, Truth("new", "a plain article")),
        Filed("dam-water-copy.txt", water, Truth("known", "text, outlet and address of dam-water.txt; whichever comes second is the double")),
        Filed("prompt.txt", article("prompt", "khazri", "2024-07-11"), Truth("new", "its orders to a machine are words and are not obeyed")),
    ]


def _doubtful() -> list[Filed]:
    bad_day = article("bad-date", "khazri", "2024-02-29").but(published="31 February 2024")
    script = article("javascript-address", "masrik", "2024-07-02").but(url="javascript:alert(document.cookie)")
    long = article("long-title", "sextant", "2024-07-07").but(title=("No declaration " * 40).strip() + "!")
    unknown = article("unknown-outlet", "lantern", "2024-07-12").but(outlet="Torvian Evening Star", url="https://torvian-evening-star.example/mast")
    return [
        Filed("bad-date.txt", bad_day, Truth("refused", "31 February 2024 is no day; or new without a day, which is told")),
        Filed("javascript-address.txt", script, Truth("refused", "the address is none of the web; or new without an address, which is told")),
        Filed("long-title.txt", long, Truth("refused", "the title has 600 characters; or new, with the whole title or a cut one, which is told")),
        Filed("unknown-outlet.txt", unknown, Truth("refused", "the site does not know the outlet Torvian Evening Star and does not make it up")),
    ]


def _broken() -> list[Filed]:
    stub = article("dam-water", "fenchurch", "2024-07-15")
    return [
        Filed("empty.txt", _renamed(stub, "empty"), Truth("refused", "there is nothing in it"), b""),
        Filed("nulls.txt", _renamed(stub, "nulls"), Truth("refused", "4,096 NULs are no text"), b"\0" * 4096),
        Filed("picture.txt", _renamed(stub, "picture"), Truth("refused", "a picture is no text, whatever its name"), PICTURE),
    ]


def _hostile() -> list[Filed]:
    script = article("script-name", "selat", "2024-07-17")
    turned = article("bidi", "ras-lulu", "2024-07-20")
    return [
        Filed(SCRIPT_NAME, script, Truth("new", "its name and title are shown as they are written and run nowhere; or refused for its name")),
        Filed(TURNED_NAME, turned, Truth("new", "its name turns the direction of writing and must not mislead; or refused for its name")),
    ]


def _renamed(stub: Article, key: str) -> Article:
    return stub.but(key=key, title=key.capitalize(), url=f"https://fenchurch-courier.example/2024/{key}")
