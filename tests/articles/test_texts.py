"""Plain texts: what is stored is what was written, but for a mark at the start and Windows line ends; what is no text is refused."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.readers import limits
from tests.articles.conftest import read, refusal

Write = Callable[[str, str | bytes], Path]

KEPT = [
    pytest.param(b"Plain words.", "Plain words.", id="as it is"),
    pytest.param(b"\xef\xbb\xbfMarked.", "Marked.", id="without the mark at the start"),
    pytest.param(b"One\r\nTwo\r\n\r\nThree", "One\nTwo\n\nThree", id="Windows line ends"),
    pytest.param(b"  Led by spaces \n\n", "  Led by spaces \n\n", id="spaces around it"),
    pytest.param("“Ərazi” – a\u00a0b\u2028c e\u0301".encode(), "“Ərazi” – a\u00a0b\u2028c e\u0301", id="odd characters, not composed anew"),
    pytest.param(b"a\rb", "a\rb", id="a lone carriage return"),
]
REFUSED = [
    pytest.param(b"One \xff", "is not UTF-8 (byte 0xFF at offset 4)", id="a letter of some alphabet"),
    pytest.param("“Ərazi” is the word".encode() + b" \xe9", "is not UTF-8 (byte 0xE9 at offset 25)", id="damaged UTF-8"),
    pytest.param(b"\xff\xfeH\x00i\x00\x00\xd8", "is not UTF-16 throughout (at offset 6)", id="damaged UTF-16"),
    pytest.param(bytes(range(1, 256)), "is not UTF-8 (byte 0x80 at offset 127)", id="no text at all"),
    pytest.param(b"surrogate \xed\xa0\x80", "is not UTF-8 (byte 0xED at offset 10)", id="an encoded surrogate"),
    pytest.param(b"", "the text is empty", id="empty"),
    pytest.param(b"\xef\xbb\xbf \r\n\t", "the text is empty", id="nothing but spaces"),
    pytest.param(b"ab\x00c", "the text has a NUL character at character 2", id="NUL"),
    pytest.param(b"x" * (limits.LONGEST_TEXT + 1), "the text has more than 5,000,000 bytes", id="too long"),
]


@pytest.mark.parametrize(("content", "text"), KEPT)
def test_a_text_is_kept_as_written(write: Write, content: bytes, text: str) -> None:
    records, refusals = read(write("a.txt", content))
    assert (records[0].text, refusals) == (text, [])
    assert records[0].sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(("content", "why"), REFUSED)
def test_what_is_no_text_is_refused(write: Write, content: bytes, why: str) -> None:
    path = write("a.txt", content)
    refused = refusal(path)
    assert (refused.source, refused.why) == (str(path), why)
    assert refused.remedy


def test_the_longest_text_is_read(write: Write) -> None:
    records, _ = read(write("a.txt", b"x" * limits.LONGEST_TEXT))
    assert len(records) == 1


@pytest.mark.parametrize("name", ["a.doc", "a", "a.txt.bak"])
def test_an_unknown_kind_is_refused(write: Write, name: str) -> None:
    assert "kind" in refusal(write(name, "Words.")).why


def test_endings_may_be_capitals(write: Write) -> None:
    records, _ = read(write("A.TXT", "Words."))
    assert records[0].text == "Words."


def test_a_folder_is_read_by_name_without_hidden_files(write: Write) -> None:
    for name in ("b.txt", "a/z.txt", ".hidden.txt", "__MACOSX/x.txt", ".git/y.txt"):
        folder = write(name, name).parents[len(Path(name).parts) - 1]
    records, refusals = read(folder)
    assert ([record.text for record in records], refusals) == (["a/z.txt", "b.txt"], [])
    (note,) = records[0].notes
    assert all(name in note for name in (".hidden.txt", "__MACOSX/", ".git/"))
    assert records[1].notes == ()


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path).why == "holds no file to import"


def test_a_linked_folder_is_not_followed(write: Write, tmp_path: Path) -> None:
    folder = write("a.txt", "Words.").parent
    (folder / "round").symlink_to(tmp_path)
    records, refusals = read(folder)
    assert len(records) == 1
    assert [(one.source, one.why) for one in refusals] == [(str(folder / "round"), "is a link to a folder")]


def test_a_link_out_of_the_folder_is_refused(write: Write, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    secret.write_text("Not meant to be imported.")
    folder = write("a.txt", "Words.").parent
    (folder / "link.txt").symlink_to(secret)
    records, refusals = read(folder)
    assert [record.text for record in records] == ["Words."]
    assert [one.why for one in refusals] == ["is a link that leads out of the folder"]


def test_a_pipe_does_not_hold_the_import_up(write: Write) -> None:
    folder = write("a.txt", "Words.").parent
    os.mkfifo(folder / "pipe.txt")
    records, refusals = read(folder)
    assert (len(records), refusals[0].why) == (1, "is not a file")


def test_a_name_that_is_no_text_is_shown_all_the_same(write: Write) -> None:
    folder = write("a.txt", "Words.").parent
    (Path(os.fsdecode(os.fsencode(folder) + b"/b\xe9.txt"))).write_text("More words.")
    records, _ = read(folder)
    assert records[1].source == f"{folder}/b\\xe9.txt"
