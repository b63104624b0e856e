"""`python -m extraction`: texts in, one JSON file each; what is wrong is said with its remedy and the rest is done."""

import json
from pathlib import Path

import pytest

from extraction.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
DIRECTORY = ROOT / "fixtures" / "reference" / "directory.json"
TEXT = "“We are ready,” President Ilham Aliyev said in Baku on Friday.\n"
FIELDS = {
    "type", "content", "cue", "speaker_mention", "speaker", "also", "speaker_kind", "said_on", "date_precision", "date_basis", "act", "topics",
    "occasion", "mentioned", "confidence", "evidence",
}  # fmt: skip


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    (folder / "two.txt").write_text("Nobody spoke.", encoding="utf-8")
    return folder


def run(*arguments: object) -> int:
    return main([str(argument) for argument in (*arguments, "--directory", DIRECTORY)])


def test_a_folder_gives_one_file_a_text(texts: Path, tmp_path: Path) -> None:
    assert run(texts, "--out", tmp_path / "out") == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["one.json", "two.json"]


def test_the_form_is_the_one_that_is_scored(texts: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.csv"
    manifest.write_text("file,outlet,title,published,url\none.txt,Sample Post,Ready,2024-10-05,\n", encoding="utf-8")
    assert run(texts / "one.txt", "--manifest", manifest, "--out", tmp_path / "out") == 0
    form = json.loads((tmp_path / "out" / "one.json").read_text(encoding="utf-8"))
    assert form["article"] == "one.txt"
    assert form["published"] == "2024-10-05"
    assert form["model"]
    (statement,) = form["statements"]
    assert set(statement) == FIELDS
    assert [TEXT[a:b] for a, b in statement["content"]] == ["We are ready"]
    assert TEXT[slice(*statement["cue"])] == "said"
    assert TEXT[slice(*statement["speaker_mention"])] == "Ilham Aliyev"
    assert statement["speaker"] == "Ilham Aliyev"
    assert statement["said_on"] == "2024-10-04"


def test_offsets_count_carriage_returns(tmp_path: Path) -> None:
    (tmp_path / "crlf.txt").write_bytes(("One.\r\n\r\n" + TEXT).encode())
    assert run(tmp_path / "crlf.txt", "--out", tmp_path / "out") == 0
    (statement,) = json.loads((tmp_path / "out" / "crlf.json").read_text(encoding="utf-8"))["statements"]
    assert ("One.\r\n\r\n" + TEXT)[slice(*statement["content"][0])] == "We are ready"


def test_one_bad_file_does_not_stop_the_others(texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (texts / "bad.txt").write_bytes(b"caf\xe9 said")
    assert run(texts, "--out", tmp_path / "out") == 2
    assert "bad.txt: is not UTF-8 (byte 3): save it as UTF-8" in capsys.readouterr().err
    assert (tmp_path / "out" / "one.json").exists()
    assert (tmp_path / "out" / "two.json").exists()


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        pytest.param("page.html", "<p>x</p>", "is not a .txt file", id="another kind of file"),
        pytest.param("missing.txt", None, "does not exist", id="a missing file"),
    ],
)
def test_it_refuses_what_is_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: str | None, complaint: str) -> None:
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert run(tmp_path / name, "--out", tmp_path / "out") == 2
    error = capsys.readouterr().err
    assert name in error
    assert complaint in error


def test_it_refuses_an_empty_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert run(tmp_path / "empty", "--out", tmp_path / "out") == 2
    assert "holds no .txt file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        pytest.param("file,title\none.txt,Ready\n", "lacks the column outlet, published", id="a missing column"),
        pytest.param("file,outlet,title,published,url\none.txt,Post,Ready,5 October,\n", "line 2: '5 October' is no date", id="no date"),
    ],
)
def test_it_refuses_a_manifest_that_it_cannot_read(
    texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], table: str, complaint: str
) -> None:
    manifest = tmp_path / "manifest.csv"
    manifest.write_text(table, encoding="utf-8")
    assert run(texts, "--manifest", manifest, "--out", tmp_path / "out") == 2
    assert complaint in capsys.readouterr().err


def test_it_refuses_a_directory_that_is_no_json(texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "directory.json"
    broken.write_text("{", encoding="utf-8")
    assert main([str(texts), "--directory", str(broken), "--out", str(tmp_path / "out")]) == 2
    assert "directory.json" in capsys.readouterr().err


def test_it_refuses_an_out_folder_that_is_a_file(texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    assert run(texts, "--out", tmp_path / "out") == 2
    assert "choose another with --out" in capsys.readouterr().err
