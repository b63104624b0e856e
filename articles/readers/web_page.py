"""Web pages (`.html`): the main text, and what the page says of itself. Nothing of its markup, scripts or styles is kept."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping

from articles.readers.confined import Confined, ConfinedError
from articles.readers.decoding import Decoded, as_stored, decode_file, read_as
from articles.readers.encodings import marked
from articles.readers.limits import LONGEST_PAGE
from articles.readers.records import PAGE, Record, Refusal, RefusedError, digest

SECONDS = 20
HEAD = 4096
DECLARED = re.compile(rb"""<(?:meta\b[^>]{0,500}?charset|\?xml\b[^>]{0,200}?encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
# As browsers take them: what calls itself Latin-1 has nearly always the quotation marks of windows-1252
MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
CHARACTER_SETS = ("cp", "iso8859", "koi8", "mac", "gb", "big5", "euc", "shift")
WORTHLESS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
MOST_WORTHLESS = 0.001
REMEDY = "save the article's text as .txt, and describe it in a manifest"


def read_page(content: bytes, source: str, about: Mapping[str, str], line: int | None, manifest: str, confined: Confined) -> Record | Refusal:
    """Read one page; `line` is that of its row in the manifest. `content` may be cut off one byte past the limit."""
    try:
        if len(content) > LONGEST_PAGE:
            raise RefusedError(f"the page has more than {LONGEST_PAGE:,} bytes", REMEDY)
        decoded = _decoded(content)
        if len(WORTHLESS.findall(decoded.text)) > MOST_WORTHLESS * len(decoded.text):
            raise RefusedError("is no web page, whatever its name says", "give it the ending of what it is")
        page = _taken_to_pieces(WORTHLESS.sub("", decoded.text), confined)
        said = {name: page[name] for name in PAGE if page[name]}
        return Record(source, line, as_stored(page["text"]), digest(content), about, manifest, said, decoded.notes)
    except RefusedError as error:
        return Refusal.of(source, line, error, manifest)


def _taken_to_pieces(html: str, confined: Confined) -> dict[str, str]:
    try:
        page: dict[str, str] | None = confined.ask("page", seconds=SECONDS, content=html.encode("utf-8", "replace"))
    except ConfinedError as error:
        raise RefusedError(f"the page {error}", REMEDY) from error
    if not page or not page["text"]:
        raise RefusedError("has no article that can be told from the rest of the page", REMEDY)
    return page


def _decoded(content: bytes) -> Decoded:
    """Decode by a mark, as UTF-8 where the bytes are that, by what the page declares, else by what its bytes look like."""
    if marked(content) or _is_utf8(content):
        return decode_file(content)
    if encoding := _declared(content):
        try:
            return Decoded(content.decode(encoding), (read_as(encoding),))
        except UnicodeError:
            # a page that declares what it is not
            return decode_file(content)
    return decode_file(content)


def _declared(content: bytes) -> str:
    """Give the codec that a page declares; nothing where it is no character set, for Python has codecs for other things too."""
    found = DECLARED.search(content[:HEAD])
    name = found[1].decode().lower() if found else ""
    try:
        codec = codecs.lookup(name or "utf-8").name
    except LookupError:
        return ""
    codec = MEANT.get(codec, codec)
    return codec if codec.startswith(CHARACTER_SETS) else ""


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
