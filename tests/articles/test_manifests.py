"""Manifests: what they say reaches its text, and no text is read as if nothing were known when its row was bad."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from articles.readers import SourceError, Sources
from tests.articles.conftest import read, refusal

Write = Callable[[str, str | bytes], Path]


def test_the_manifest_of_a_folder_is_used(write: Write) -> None:
    write("a.txt", "A text.")
    folder = write("manifest.csv", "file,outlet,title,published,url\na.txt,Lamp,Title,2024-11-08,\n").parent
    records, refusals = read(folder)
    assert dict(records[0].about) == {"outlet": "Lamp", "title": "Title", "published": "2024-11-08", "url": ""}
    assert (records[0].line, records[0].manifest, refusals) == (2, str(folder / "manifest.csv"), [])


def test_a_text_without_a_row_is_read_alone(write: Write) -> None:
    write("a.txt", "A text.")
    records, _ = read(write("manifest.csv", "file,outlet\n").parent)
    assert (dict(records[0].about), records[0].line) == ({}, None)


def test_the_nearest_manifest_counts(write: Write) -> None:
    write("x/a.txt", "Near.")
    write("x/manifest.csv", "file,outlet\na.txt,Near\n")
    write("y/a.txt", "Far.")
    folder = write("manifest.csv", "file,outlet\ny/a.txt,Far\n").parent
    records, refusals = read(folder)
    assert [(record.text, record.about["outlet"]) for record in records] == [("Near.", "Near"), ("Far.", "Far")]
    assert refusals == []


def test_a_file_named_by_itself_has_the_manifest_beside_it(write: Write) -> None:
    text = write("a.txt", "A text.")
    write("b.txt", "Another.")
    write("manifest.csv", "file,outlet\nb.txt,Sieve\ngone.txt,Sieve\na.txt,Lamp\n")
    records, refusals = read(text)
    assert ([record.about["outlet"] for record in records], refusals) == (["Lamp"], [])


def test_a_named_manifest_replaces_those_in_folders(write: Write, tmp_path: Path) -> None:
    write("a.txt", "A text.")
    folder = write("manifest.csv", "file,outlet\na.txt,Wrong\n").parent
    named = tmp_path / "list.csv"
    named.write_text("file,outlet\na.txt,Right\n")
    records, refusals = read(folder, manifest=named)
    assert ([record.about["outlet"] for record in records], refusals) == (["Right"], [])


def test_a_named_manifest_may_name_files_from_where_it_lies(write: Write, tmp_path: Path) -> None:
    folder = write("a.txt", "A text.").parent
    named = tmp_path / "list.csv"
    named.write_text("file,outlet\nin/a.txt,Lamp\n")
    records, refusals = read(folder, manifest=named)
    assert ([record.about["outlet"] for record in records], refusals) == (["Lamp"], [])


def test_it_says_which_files_are_missing(write: Write) -> None:
    write("a.txt", "A text.")
    folder = write("manifest.csv", "file,outlet\na.txt,Lamp\nb.txt,Lamp\n").parent
    refused = refusal(folder)
    assert (refused.source, refused.line, refused.why) == (str(folder / "manifest.csv"), 3, "names “b.txt”, which is not there")


@pytest.mark.parametrize("name", ["../a.txt", "/etc/passwd", "x/../../a.txt", "C:\\a.txt", "..\\a.txt"])
def test_names_that_lead_out_of_the_folder_are_refused(write: Write, name: str) -> None:
    write("b.txt", "A text.")
    assert refusal(write("manifest.csv", f"file,outlet\n{name},Lamp\n").parent).why == f"“{name}” leads out of its folder"


@pytest.mark.parametrize(
    ("manifest", "why"),
    [
        pytest.param("file,outlet,publishd\na.txt,Lamp,2024\n", "has the unknown column “publishd”", id="unknown column"),
        pytest.param("outlet,title\nLamp,T\n", "has no column “file”", id="no file"),
        pytest.param(b"file,\xff\n", "is not UTF-8 (byte 0xFF at offset 5)", id="not UTF-8"),
    ],
)
def test_texts_under_a_bad_manifest_are_not_read(write: Write, manifest: str | bytes, why: str) -> None:
    write("a.txt", "A text.")
    write("below/b.txt", "Another.")
    records, refusals = read(write("manifest.csv", manifest).parent)
    assert records == []
    assert [one.why for one in refusals] == [f"{why}; the texts it describes were not read"]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(b"a.txt,Lamp, with a comma", id="too many fields"),
        pytest.param(b"a.txt,\xff", id="not UTF-8"),
        pytest.param(b"a.txt,Lamp\x00", id="NUL"),
    ],
)
def test_a_text_whose_row_is_bad_is_not_read(write: Write, row: bytes) -> None:
    write("a.txt", "A text.")
    write("b.txt", "Another.")
    records, refusals = read(write("manifest.csv", b"file,outlet\n" + row + b"\n").parent)
    assert [record.text for record in records] == ["Another."]
    assert [one.line for one in refusals] == [2]


def test_texts_that_an_unreadable_row_may_be_about_are_refused(write: Write) -> None:
    for name in ("a", "b"):
        write(f"{name}.txt", "A text.")
    records, refusals = read(write("manifest.csv", 'file,outlet\n"a.txt"x,Lamp\nb.txt,Lamp\n').parent)
    assert [record.source[-5:] for record in records] == ["b.txt"]
    assert [one.line for one in refusals] == [2, None]
    assert "may be what line 2" in refusals[1].why


def test_two_rows_that_disagree_refuse_their_text(write: Write) -> None:
    write("a.txt", "A text.")
    folder = write("manifest.csv", "file,outlet\na.txt,Lamp\na.txt,Sieve\n").parent
    records, refusals = read(folder)
    assert records == []
    assert [(one.line, one.why) for one in refusals] == [
        (3, "names “a.txt” a second time, first on line 2, and says otherwise; the file was not read")
    ]


def test_the_same_row_twice_does_no_harm(write: Write) -> None:
    write("a.txt", "A text.")
    records, refusals = read(write("manifest.csv", "file,outlet\na.txt,Lamp\na.txt,Lamp\n").parent)
    assert (len(records), refusals) == (1, [])


def test_a_row_about_a_table_is_refused_and_the_table_read(write: Write) -> None:
    write("a.jsonl", '{"text": "A text."}')
    records, refusals = read(write("manifest.csv", "file,outlet\na.jsonl,Lamp\n").parent)
    assert (len(records), [one.why for one in refusals]) == (1, ["describes “a.jsonl”, which is not a text"])


def test_a_bad_named_manifest_stops_the_import(write: Write, tmp_path: Path) -> None:
    folder = write("a.txt", "A text.").parent
    named = tmp_path / "list.csv"
    named.write_text("file,publishd\n")
    with pytest.raises(SourceError, match="unknown column “publishd”"):
        Sources([folder], named)


def test_a_manifest_is_nothing_to_import(write: Write) -> None:
    with pytest.raises(SourceError, match="describes articles and holds none"):
        Sources([write("manifest.csv", "file,outlet\n")])


def test_a_path_that_is_not_there_stops_the_import(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file or folder"):
        Sources([tmp_path / "nowhere"])


def test_the_key_changes_with_any_content_and_nothing_else(write: Write) -> None:
    folder = write("a.txt", "A text.").parent
    before = Sources([folder]).key()
    assert Sources([folder]).key() == before
    write("manifest.csv", "file,outlet\n")
    with_manifest = Sources([folder]).key()
    write("a.txt", "A text!")
    assert len({before, with_manifest, Sources([folder]).key()}) == 3
