"""Lay out the folder desk/: letters of many languages in many encodings."""

from __future__ import annotations

from benchmarks.bulk_import.articles import article
from benchmarks.bulk_import.entries import Entry, Truth
from benchmarks.bulk_import.folders import Filed, folder
from benchmarks.bulk_import.pages import page

NEVER_WRONG = "; or refused for its encoding, but never new with wrong letters"


def desk() -> list[Entry]:
    """List the entries of desk/, whose manifest begins with a byte order mark."""
    return folder("desk/", [*_marked(), *_old_encodings(), *_languages(), *_same_names()], encoding="utf-8-sig")


def _marked() -> list[Filed]:
    bom, wide, ends = (
        article(key, outlet, day)
        for key, outlet, day in [("bom", "fenchurch", "2024-08-07"), ("utf16", "orrery", "2024-08-11"), ("crlf", "lusavan", "2024-08-13")]
    )
    return [
        Filed("bom.txt", bom, Truth("new", "UTF-8 with a byte order mark, which is no part of the text"), bom.text.encode("utf-8-sig")),
        Filed("utf16.txt", wide, Truth("new", "UTF-16 with a byte order mark"), wide.text.encode("utf-16-le").join([b"\xff\xfe", b""])),
        Filed("crlf.txt", ends, Truth("new", "line ends of Windows"), ends.text.replace("\n", "\r\n").encode()),
    ]


def _old_encodings() -> list[Filed]:
    russian = article("russian-wire", "neglinka", "2024-08-05", "ru")
    turkish = article("turkish", "ras-lulu", "2024-08-06", "tr")
    french = article("french", "depeche", "2024-08-09", "fr")
    russian_page = article("russian-page", "neglinka", "2024-08-16", "ru")
    return [
        Filed("windows-1251.txt", russian, Truth("new", "Russian in windows-1251" + NEVER_WRONG), russian.text.encode("windows-1251")),
        Filed("windows-1254.txt", turkish, Truth("new", "Turkish in windows-1254, near latin-1" + NEVER_WRONG), turkish.text.encode("windows-1254")),
        Filed("latin-1.txt", french, Truth("new", "French in latin-1" + NEVER_WRONG), french.text.replace("–", "-").encode("latin-1")),
        Filed(
            "declared-wrong.html",
            russian_page,
            Truth("new", "a page in windows-1251 that says it is UTF-8" + NEVER_WRONG),
            page(russian_page, dated="").encode("windows-1251"),
        ),
    ]


def _languages() -> list[Filed]:
    why = "not English: kept and shown with its letters, and read for quotes by no rule that is made for English"
    return [
        Filed("armenian.txt", article("armenian", "masrik", "2024-08-19", "hy"), Truth("new", why)),
        Filed("azerbaijani.txt", article("azerbaijani", "khazri", "2024-08-20", "az"), Truth("new", why)),
        Filed("georgian.txt", article("georgian", "lantern", "2024-08-21", "ka"), Truth("new", why)),
    ]


def _same_names() -> list[Filed]:
    why = "two files whose names differ in case only, each with a row and words of its own; or refused both, but never one under the other's title"
    return [
        Filed("REPORT.txt", article("report-large", "selat", "2024-08-22"), Truth("new", why)),
        Filed("report.txt", article("report-small", "sextant", "2024-08-23"), Truth("new", why)),
    ]
