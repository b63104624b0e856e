"""Lay out what does not belong into an archive of articles."""

from __future__ import annotations

from benchmarks.bulk_import.articles import article, printed
from benchmarks.bulk_import.entries import LINK, Entry, Truth
from benchmarks.bulk_import.folders import manifest
from benchmarks.bulk_import.packing import zipped

WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
APPLE_DOUBLE = bytes.fromhex("00051607000200004d6163204f5320582020202020202020") + b"\0" * 96


def odd() -> list[Entry]:
    """List the entries that lead out of the archive, nest, swell, or are of another kind."""
    return [*_leading_out(), *_of_another_kind()]


def _leading_out() -> list[Entry]:
    why = "its name leads out of the archive; no file outside may be written or read"
    return [
        Entry("../../evil.txt", printed()["evil"][1].encode(), [Truth("refused", why)]),
        Entry("/etc/statement-tracker-evil.txt", printed()["absolute"][1].encode(), [Truth("refused", why)]),
        Entry("odd/link.txt", b"/etc/passwd", [Truth("refused", "a link, here to a file of the server")], LINK),
    ]


def _of_another_kind() -> list[Entry]:
    inner = article("inner-zip", "orrery", "2024-10-30")
    box = zipped({"inner.txt": inner.text, "manifest.csv": manifest([("inner.txt", inner)])})
    paragraphs = "".join(f"<w:p><w:r><w:t>{part}</w:t></w:r></w:p>" for part in printed()["docx"][1].strip().split("\n\n"))
    letter = zipped({"word/document.xml": f'<w:document xmlns:w="{WORDS}"><w:body>{paragraphs}</w:body></w:document>'})
    boxes = zipped({"box/inner.zip": zipped({"innermost.zip": box})})
    return [
        Entry("odd/letter.docx", letter, [Truth("refused", "the ending .docx is not one that is read")]),
        Entry("odd/boxes.zip", boxes, [Truth("refused", "a zip in a zip in a zip; or its article new")]),
        Entry("odd/bomb.zip", zipped({"zeros.txt": b"0" * 30_000_000}), [Truth("refused", "30 MB in 30 kB, and at once")]),
        Entry("__MACOSX/wire/._dam-water.txt", APPLE_DOUBLE, [Truth("refused", "what a Mac puts beside a file; or left out as no article")]),
    ]
