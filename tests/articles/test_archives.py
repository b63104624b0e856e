"""Archives: honest ones are read like folders, traps are refused in no time and no memory, and nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import stat
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.articles.conftest import read, refusal

Pack = Callable[..., Path]
ROOT = Path(__file__).resolve().parents[2]
MEASURE = """
import resource, sys, time
from pathlib import Path
from articles.readers import read_sources

before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
refusals = [one.why for one in read_sources([Path(sys.argv[1])])]
print(time.monotonic() - begun, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, *refusals, sep="\\n")
"""


def measure(path: Path) -> tuple[float, float, list[str]]:
    """Read an archive in a process of its own: seconds, further megabytes, refusals."""
    result = subprocess.run([sys.executable, "-c", MEASURE, str(path)], cwd=ROOT, capture_output=True, text=True, check=True)
    seconds, megabytes, *refusals = result.stdout.splitlines()
    return float(seconds), float(megabytes), refusals


def test_an_archive_is_read_like_a_folder(pack: Pack) -> None:
    path = pack({"b.txt": "B text.", "x/a.txt": "A text.", "t.jsonl": '{"text": "C text."}', "manifest.csv": "file,outlet\nx/a.txt,Lamp\n"})
    records, refusals = read(path)
    assert [(record.source, record.text) for record in records] == [
        (f"{path}!b.txt", "B text."),
        (f"{path}!t.jsonl", "C text."),
        (f"{path}!x/a.txt", "A text."),
    ]
    assert (records[2].about, records[2].manifest, refusals) == ({"outlet": "Lamp"}, f"{path}!manifest.csv", [])


def test_a_manifest_may_be_named_with_an_archive(pack: Pack, tmp_path: Path) -> None:
    named = tmp_path / "list.csv"
    named.write_text("file,outlet\na.txt,Lamp\ngone.txt,Lamp\n")
    records, refusals = read(pack({"a.txt": "A text."}), manifest=named)
    assert records[0].about == {"outlet": "Lamp"}
    assert [one.line for one in refusals] == [3]


def test_an_archive_in_an_archive_is_read_and_one_deeper_is_not(pack: Pack) -> None:
    deepest = pack({"c.txt": "C text."}, "deepest.zip").read_bytes()
    deeper = pack({"b.txt": "B text.", "deepest.zip": deepest}, "deeper.zip").read_bytes()
    path = pack({"a.txt": "A text.", "deeper.zip": deeper})
    records, refusals = read(path)
    assert [record.text for record in records] == ["A text.", "B text."]
    assert [(one.source, one.why) for one in refusals] == [(f"{path}!deeper.zip!deepest.zip", "is an archive in an archive in an archive")]


@pytest.mark.parametrize("name", ["../x.txt", "/x.txt", "a/../../x.txt", "..\\x.txt", "C:/x.txt"])
def test_names_that_lead_out_are_refused(pack: Pack, tmp_path: Path, name: str) -> None:
    path = pack({name: "Out.", "a.txt": "A text."})
    before = sorted(tmp_path.rglob("*"))
    records, refusals = read(path)
    assert [record.text for record in records] == ["A text."]
    assert [one.why for one in refusals] == [f"“{name}” leads out of its folder"]
    assert sorted(tmp_path.rglob("*")) == before
    assert not (tmp_path.parent / "x.txt").exists()


def test_links_are_refused(pack: Pack) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = pack({link: "/etc/passwd", "a.txt": "A text."})  # type: ignore[dict-item]
    assert refusal(path).why == "is a link"


def test_encrypted_members_are_refused(pack: Pack) -> None:
    path = pack({"a.txt": "A text."})
    content = bytearray(path.read_bytes())
    # the flags, in the local header and in the table of contents
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert refusal(path).why == "is encrypted"


def test_unbounded_methods_of_packing_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("a.txt", "A text.")
    assert refusal(path).why == "is packed by an unusual method"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "First.")
        archive.writestr("a.txt", "Second.")
    records, refusals = read(path)
    assert ([record.text for record in records], refusals[0].why) == (["First."], "is in the archive twice")


def test_a_nul_in_a_name_is_refused(pack: Pack) -> None:
    path = pack({"aXb.txt": "A text."})
    path.write_bytes(path.read_bytes().replace(b"aXb.txt", b"a\0b.txt"))
    assert refusal(path).why == "has a NUL character in its name"


def test_a_damaged_member_is_refused_and_the_rest_is_read(pack: Pack) -> None:
    path = pack({"a.txt": "A text that is longer than a few bytes.", "b.txt": "B text."})
    content = bytearray(path.read_bytes())
    content[40] ^= 0xFF
    path.write_bytes(content)
    records, refusals = read(path)
    assert [record.text for record in records] == ["B text."]
    assert "cannot be unpacked" in refusals[0].why


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"no archive at all" * 10])
def test_what_is_no_archive_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    assert "zip archive" in refusal(path).why


def test_a_bomb_is_refused_and_the_rest_is_read(pack: Pack) -> None:
    records, refusals = read(pack({"bomb.txt": bytes(2_000_000), "a.txt": "A text."}))
    assert [record.text for record in records] == ["A text."]
    assert refusals[0].why == "unpacks to more than 100 times its size"


def test_a_header_that_lies_about_the_size_does_not_help(pack: Pack) -> None:
    path = pack({"a.txt": "x" * 1000})
    content = path.read_bytes()
    path.write_bytes(content.replace(struct.pack("<I", 1000), struct.pack("<I", 10)))
    assert "cannot be unpacked" in refusal(path).why


def test_a_member_too_long_is_refused(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.readers.limits.LONGEST_MEMBER", 10)
    path = pack({"a.txt": "eleven chars", "b.txt": "ten chars"})
    records, refusals = read(path)
    assert ([record.text for record in records], refusals[0].why) == (["ten chars"], "unpacks to more than 10 bytes")


def test_the_whole_is_limited_with_the_archives_in_it(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.readers.limits.LONGEST_ARCHIVE", 330)
    inner = pack({"b.txt": "B" * 20, "c.txt": "C" * 200}, "inner.zip").read_bytes()
    records, refusals = read(pack({"a.txt": "A" * 20, "inner.zip": inner, "z.txt": "Z" * 100}))
    assert [record.text[0] for record in records] == ["A", "B"]
    assert refusals
    assert all("unpacked" in one.why for one in refusals)


def test_members_are_counted_with_those_within(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.readers.limits.MOST_MEMBERS", 3)
    inner = pack({f"{n}.txt": "A text." for n in range(3)}, "inner.zip").read_bytes()
    records, refusals = read(pack({"a.txt": "A text.", "inner.zip": inner}))
    assert len(records) == 1
    assert refusals[0].why == "has more than 3 files"


def test_overlapping_members_are_refused(pack: Pack) -> None:
    path = pack({"a.txt": "A text, first.", "b.txt": "B text, second."})
    content = bytearray(path.read_bytes())
    second = content.rindex(b"PK\x01\x02")
    # the second entry of the table of contents points to the first member
    content[second + 42 : second + 46] = struct.pack("<I", 0)
    path.write_bytes(content)
    assert "overlaps" in refusal(path).why


def hundred_thousand(path: Path) -> None:
    """Pack a hundred thousand empty files."""
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(100_000):
            archive.writestr(zipfile.ZipInfo(f"{number}.txt"), b"")


def zeros(path: Path) -> None:
    """Pack 256 million zeros."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.txt", "w") as member:
        for _ in range(256):
            member.write(bytes(1_000_000))


def nested_zeros(path: Path) -> None:
    """Pack an archive of zeros into an archive."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", bytes(50_000_000))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("inner.zip", inner.getvalue())


@pytest.mark.parametrize("make", [hundred_thousand, zeros, nested_zeros])
def test_traps_cost_neither_time_nor_memory(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "trap.zip"
    make(path)
    seconds, megabytes, refusals = measure(path)
    assert refusals
    assert seconds < 2
    assert megabytes < 50
