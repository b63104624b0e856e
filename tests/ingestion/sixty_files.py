"""Sixty files in one archive, as a new admin may send them: good, known, changed, broken and hostile ones."""

from __future__ import annotations

import io
import zipfile

SPEAKERS = ("Minister Dara Solveig", "the envoy, Ilan Verd,", "a source close to the talks")
OUTLETS = ("Orrery Press Agency", "The Fenchurch Courier", "Caucasus Lantern")
TITLE = "Talks on the Orvend road: part {}"
KNOWN, CHANGED, NEW = 8, 6, 26
BROKEN: dict[str, bytes] = {
    "empty.txt": b"",
    "spaces.txt": b" \n\n ",
    "nul.txt": b"A text\0 with a NUL",
    "not-utf8.jsonl": b'{"text": "caf\xe9"}\n',
    "no-json.jsonl": b"{not json\n",
    "no-text-column.csv": b"outlet,title\nOrrery Press Agency,Without a text\n",
    "half-a-row.csv": b'title,text\n"One, unclosed\n',
    "torn.zip": b"PK\x03\x04 and no more",
    "picture.png": b"\x89PNG\r\n",
    "no-ending": b"A text without an ending in its name",
}
HOSTILE: dict[str, bytes] = {
    "../../etc/passwd": b"root:x:0:0",
    "/etc/cron.d/import.txt": b"An absolute name",
    "C:\\windows\\import.txt": b"A drive",
    "<script>alert(1)</script>.txt": b"Words beside a script",
    "=cmd|calc!A1.txt": b"\xff\xfe\x00",
    "x" * 300 + ".txt": b"A name of three hundred letters",
    "case.txt": b"Small letters in its name",
    "CASE.txt": b"Capitals in its name",
    "\u202egnp.txt": b"A name that runs backwards",
    "bomb.txt": b"0" * 5_000_000,
}


def text_of(number: int, word: str = "May") -> str:
    """Write an article."""
    speaker = SPEAKERS[number % len(SPEAKERS)]
    return f"Part {number} of the talks\n\n“The road will open in {word},” {speaker} said on Friday.\n\nNothing else happened on day {number}.\n"


def manifest_row(number: int) -> str:
    """Describe an article."""
    return f"{number:02}.txt,{OUTLETS[number % len(OUTLETS)]},{TITLE.format(number)},2024-11-08\n"


def former_articles() -> dict[str, bytes]:
    """Give what is here before: the known ones as they will come again, the others with another text."""
    files = {f"{number:02}.txt": text_of(number).encode() for number in range(KNOWN)}
    files |= {f"{number:02}.txt": text_of(number, "June").encode() for number in range(KNOWN, KNOWN + CHANGED)}
    return with_manifest(files, range(KNOWN + CHANGED))


def sixty_files() -> dict[str, bytes]:
    """Give the sixty, and the manifest that describes the numbered ones."""
    files = {f"{number:02}.txt": text_of(number).encode() for number in range(KNOWN + CHANGED + NEW)}
    return with_manifest(files | BROKEN | HOSTILE, range(KNOWN + CHANGED + NEW))


def with_manifest(files: dict[str, bytes], described: range) -> dict[str, bytes]:
    """Add the manifest."""
    manifest = "file,outlet,title,published\n" + "".join(map(manifest_row, described))
    return {**files, "manifest.csv": manifest.encode()}


def zipped(files: dict[str, bytes]) -> bytes:
    """Pack files as they are named."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()
