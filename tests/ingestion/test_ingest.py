"""`manage.py ingest` at the prompt: what it says, what it leaves, and how it ends."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from openpyxl import Workbook

from articles.models import Article, ArticleVersion, ImportBatch, ImportItem, Outlet
from statements.models import ExtractionRun, Quote

ROOT = Path(__file__).resolve().parents[2]
NEWS = "Road to open\n\n“The road will open in May,” the minister, Dara Solveig, said on Friday.\n"


def ingest(*arguments: object) -> tuple[int, list[str]]:
    """Run the command; give its exit status and what it printed."""
    output = StringIO()
    try:
        call_command("ingest", *map(str, arguments), stdout=output, stderr=StringIO())
    except SystemExit as ended:
        return int(ended.code or 0), output.getvalue().splitlines()
    return 0, output.getvalue().splitlines()


REMARKS = [
    "1 text names no outlet: it stands under Unknown outlet; name it with --outlet or in a manifest",
    "1 in Armenian: stored, and not read for quotes",
]
"""What every report on the folder below ends with."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write two texts with a manifest, and one without a row."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(f"Item {name}. {NEWS}")
    (folder / "manifest.csv").write_text(
        "file,outlet,title,published,url,language\n"
        "a.txt,Lamp Daily,Title A,2024-11-08T22:30:00Z,https://lamp.example/a,\n"
        "b.txt,sieve press,Title B,2024-11-08,,hy\n"
    )
    return folder


def test_a_folder_is_imported_and_read_for_quotes(outlets: None, folder: Path) -> None:
    assert ingest(folder) == (0, ["3 added, 0 known, 0 refused", *REMARKS])
    stored = Article.objects.order_by("id").values_list("outlet__slug", "title", "published_on", "versions__extraction")
    assert [(outlet, title, str(day), extraction) for outlet, title, day, extraction in stored] == [
        ("lamp", "Title A", "2024-11-09", "done"),
        ("sieve", "Title B", "2024-11-08", "skipped"),
        ("unknown", "Item c. Road to open", "None", "done"),
    ]
    assert Quote.objects.count() == 2
    assert ImportBatch.objects.get().state == "done"


def test_the_same_import_again_changes_nothing(outlets: None, folder: Path) -> None:
    ingest(folder)
    assert ingest(folder) == (0, ["0 added, 3 known, 0 refused", *REMARKS])
    assert (Article.objects.count(), ArticleVersion.objects.count(), ExtractionRun.objects.count()) == (3, 3, 2)
    assert ImportBatch.objects.filter(state="done").count() == 2


def test_a_changed_text_is_a_new_version(outlets: None, folder: Path) -> None:
    ingest(folder)
    (folder / "a.txt").write_text(NEWS.replace("May", "June"))
    assert ingest(folder) == (0, ["0 added, 1 new version, 2 known, 0 refused", *REMARKS])
    versions = ArticleVersion.objects.filter(article__title="Title A")
    words = [quote.words for version in versions for quote in version.quotes.all()]
    assert ["in May" in words[0], "in June" in words[1], len(words)] == [True, True, 2]


def test_texts_without_an_outlet_get_the_one_named(outlets: None, folder: Path) -> None:
    assert ingest(folder, "--outlet", "the lamp")[0] == 0
    assert sorted(Article.objects.values_list("outlet__slug", flat=True)) == ["lamp", "lamp", "sieve"]


@pytest.mark.parametrize("arguments", [(), ("--outlet", "The Lamp"), ("--manifest", "LIST")])
def test_a_dry_run_says_what_the_import_will_say(outlets: None, folder: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (folder / "bad.txt").write_bytes(b"\xff")
    (folder / "copy.jsonl").write_text(json.dumps({"text": f"Item c. {NEWS}"}) + '\n{"text": "x", "outlet": "Lampp"}\n')
    (tmp_path / "list.csv").write_text("file,outlet\na.txt,Lmap\nnews/b.txt,Lamp\ngone.txt,Lamp\n")
    arguments = tuple(str(tmp_path / "list.csv") if argument == "LIST" else argument for argument in arguments)
    ingest(folder / "b.txt")
    tables = [ImportBatch, ImportItem, Article, ArticleVersion, Quote]
    before = [table.objects.count() for table in tables]
    tried = ingest(folder, *arguments, "--dry-run")
    assert [table.objects.count() for table in tables] == before
    assert tried == ingest(folder, *arguments)
    assert tried[0] == 1
    assert len(tried[1]) > 2


def test_refusals_are_told_one_a_line_and_end_with_status_1(outlets: None, folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"no\x00 \xff")
    with (folder / "manifest.csv").open("a") as manifest:
        manifest.write("c.txt,The Lmap,,,,\ngone.txt,,,,,\n")
    status, lines = ingest(folder)
    assert status == 1
    assert lines == [
        "2 added, 0 known, 3 refused",
        f"{folder}/bad.txt: is not UTF-8 (byte 0xFF at offset 4) – save it as UTF-8; which other encoding it may be in cannot be told",
        f"{folder}/c.txt ({folder}/manifest.csv, line 4): no outlet is called “The Lmap” – did you mean “The Lamp”? If not, add the outlet first",
        f"{folder}/manifest.csv, line 5: names “gone.txt”, which is not there – correct the name, or add the file",
        REMARKS[1],
    ]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        pytest.param(["--outlet", "The Lmap"], "no outlet is called “The Lmap”: did you mean “The Lamp”", id="misspelt outlet"),
        pytest.param(["--manifest", "/nowhere.csv"], "/nowhere.csv: no such file or folder", id="no manifest"),
        pytest.param(["/nowhere"], "/nowhere: no such file or folder", id="no path"),
    ],
)
def test_a_mistake_at_the_prompt_stops_before_anything_is_read(outlets: None, folder: Path, arguments: list[str], why: str) -> None:
    with pytest.raises(CommandError, match="nothing was read") as refused:
        ingest(folder, *arguments)
    assert why in str(refused.value)
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize("number", ["0", "-1", "x", "1000"])
def test_the_number_of_workers_is_a_sane_one(outlets: None, folder: Path, number: str) -> None:
    with pytest.raises(CommandError, match="give a number from 1 to 64"):
        ingest(folder, f"--workers={number}")


@pytest.mark.django_db
def test_without_outlets_it_says_how_to_get_them(folder: Path) -> None:
    assert not Outlet.objects.exists()
    with pytest.raises(CommandError, match="load_reference"):
        ingest(folder)


@pytest.mark.once
def test_the_sample_articles_come_in(db: None) -> None:
    call_command("load_reference", stdout=StringIO())
    assert ingest(ROOT / "fixtures" / "articles") == (0, ["19 added, 0 known, 0 refused"])
    assert not Article.objects.filter(outlet__slug="unknown").exists()


@pytest.mark.once
def test_the_real_articles_come_in(db: None, shared: Path) -> None:
    call_command("load_reference", stdout=StringIO())
    assert ingest(shared / "seeds") == (0, ["5 added, 0 known, 0 refused"])
    assert not Article.objects.filter(outlet__slug="unknown").exists()


def texts(count: int) -> list[dict[str, str]]:
    """Make articles in a language that is not read for quotes; the seventh has a bad date."""
    rows = [{"outlet": "The Lamp", "title": f"T {n}", "published": "2024-11-08", "language": "hy", "text": f"Text {n}."} for n in range(count)]
    rows[6]["published"] = "2024-02-30"
    return rows


def as_csv(folder: Path, rows: list[dict[str, str]]) -> Path:
    """Write a table."""
    path = folder / "in.csv"
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def as_json(folder: Path, rows: list[dict[str, str]]) -> Path:
    """Write a list of objects, one a line."""
    path = folder / "in.json"
    path.write_text("[\n" + ",\n".join(map(json.dumps, rows)) + "]")
    return path


def as_json_lines(folder: Path, rows: list[dict[str, str]]) -> Path:
    """Write an object a line."""
    path = folder / "in.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def as_texts(folder: Path, rows: list[dict[str, str]]) -> Path:
    """Write a file a text, and a manifest."""
    below = folder / "in"
    below.mkdir()
    manifest = "file,outlet,title,published,language\n"
    for number, row in enumerate(rows):
        (below / f"{number:04}.txt").write_text(row["text"])
        manifest += f"{number:04}.txt,{row['outlet']},{row['title']},{row['published']},{row['language']}\n"
    (below / "manifest.csv").write_text(manifest)
    return below


def as_archive(folder: Path, rows: list[dict[str, str]]) -> Path:
    """Pack texts and manifest."""
    path = folder / "in.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in as_texts(folder, rows).iterdir():
            archive.write(file, file.name)
    return path


def as_workbook(folder: Path, rows: list[dict[str, str]]) -> Path:
    """Write a sheet."""
    path = folder / "in.xlsx"
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(list(rows[0]))
    for row in rows:
        sheet.append(list(row.values()))
    book.save(path)
    return path


BAD_LINES = {
    as_csv: ", line 8",
    as_workbook: ", row 8",
    as_json: ", line 8",
    as_json_lines: ", line 7",
    as_texts: "manifest.csv, line 8",
    as_archive: "manifest.csv, line 8",
}


# Storing is the same for all of them, so that one will do on the other engine
@pytest.mark.parametrize("write", [as_json_lines, *(pytest.param(one, marks=pytest.mark.once) for one in BAD_LINES if one != as_json_lines)])
def test_one_bad_text_in_a_thousand_is_the_only_one_left_out(
    outlets: None, tmp_path: Path, write: Callable[[Path, list[dict[str, str]]], Path]
) -> None:
    status, lines = ingest(write(tmp_path, texts(1000)))
    assert (status, lines[0], len(lines)) == (1, "999 added, 0 known, 1 refused", 3)
    assert f"{BAD_LINES[write]}" in lines[1]
    assert "the date “2024-02-30” does not exist" in lines[1]
    assert lines[2] == "999 in Armenian: stored, and not read for quotes"
