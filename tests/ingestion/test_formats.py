"""Every format in one folder, brought in at the prompt: what comes of each, what is refused, and that a dry run says the same."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from django.core.management import call_command
from openpyxl import Workbook

from articles.models import Article, ArticleVersion, Outlet
from statements.models import Quote
from tests.articles.test_languages import ARMENIAN
from tests.articles.test_web_pages import page
from tests.ingestion.test_ingest import NEWS, ingest


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Write a folder with one article of every format, and something wrong in most."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "a.txt").write_bytes(f"Item a. {NEWS}".encode("cp1252"))
    (folder / "b.html").write_text(page())
    (folder / "c.htm").write_text("<html><body><script>nothing()</script></body></html>")
    (folder / "d.csv").write_text(f'text,outlet,published\n"Item d. {NEWS}",The Lamp,2024-11-08\nItem d2,The Lmap,\n')
    book = Workbook()
    for row in (["text", "outlet", "published"], [f"Item e. {NEWS}", "The Lamp", "2024-11-08"], ["Item e2", "The Lamp", "soon"]):
        book.worksheets[0].append(row)
    book.save(folder / "e.xlsx")
    (folder / "f.json").write_text(json.dumps([{"text": f"Item f. {NEWS}", "outlet": "Sieve Press"}]))
    (folder / "g.jsonl").write_text(json.dumps({"text": ARMENIAN, "outlet": "The Lamp"}) + "\n[]\n")
    with zipfile.ZipFile(folder / "h.zip", "w") as archive:
        archive.writestr("h.html", page(head="").replace("item", "step"))
        archive.writestr("manifest.csv", "file,outlet,title,author\nh.html,Sieve Press,Steps,Oda Lind\n")
        archive.writestr("i.pdf", "%PDF")
    return folder


EXPECTED = """7 added, 0 known, 5 refused
c.htm: has no article that can be told from the rest of the page – save the article's text as .txt, and describe it in a manifest
d.csv, line 6: no outlet is called “The Lmap” – did you mean “The Lamp”? If not, add the outlet first
e.xlsx, row 3: the date “soon” cannot be read – write 2025-04-09, or 2025-04-09T14:20:00+04:00 with the offset from UTC
g.jsonl, line 2: is a list where an article is expected – give an object with a text
h.zip!i.pdf: is of the unknown kind “.pdf” – kinds that can be read: .txt, .html, .htm, .xhtml, .csv, .xlsx, .json, .jsonl, .zip
a.txt: read as windows-1252
1 text names no outlet: it stands under Unknown outlet; name it with --outlet or in a manifest
1 in Armenian: stored, and not read for quotes"""


def test_every_format_comes_in_and_every_refusal_says_where_why_and_what_to_do(outlets: None, mixed: Path) -> None:
    Outlet.objects.filter(slug="lamp").update(homepage="https://lamp.example")
    tried = ingest(mixed, "--dry-run")
    assert not Article.objects.exists()
    status, lines = ingest(mixed)
    assert (status, [line.replace(f"{mixed}/", "") for line in lines]) == (1, EXPECTED.splitlines())
    assert tried == (status, lines)
    stored = Article.objects.order_by("id").values_list("outlet__slug", "title", "author", "language", "versions__extraction")
    assert list(stored)[1] == ("lamp", "Road to open", "Ilse Varga", "en", "done")
    assert list(stored)[5:] == [("lamp", ARMENIAN.strip(), "", "hy", "skipped"), ("sieve", "Steps", "Oda Lind", "en", "done")]
    assert Quote.objects.filter(version__article__title="Road to open", pieces__isnull=False).exists()
    texts = ArticleVersion.objects.values_list("text", flat=True)
    assert not any(mark in text for text in texts for mark in ("<p>", "stolen", "peru", "Copyright"))
    assert ingest(mixed)[1][0] == "0 added, 7 known, 5 refused"


def test_a_manifest_named_with_an_archive_outranks_its_own_row_by_row(outlets: None, mixed: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(mixed / "h.zip", "w") as archive:
        archive.writestr("a.txt", f"One. {NEWS}")
        archive.writestr("b.txt", f"Two. {NEWS}")
        archive.writestr("manifest.csv", "file,outlet,title\na.txt,The Lamp,A\nb.txt,The Lamp,B\n")
    (tmp_path / "list.csv").write_text("file,outlet\nb.txt,Sieve Press\n")
    assert ingest(mixed / "h.zip", "--manifest", tmp_path / "list.csv") == (0, ["2 added, 0 known, 0 refused"])
    assert list(Article.objects.order_by("id").values_list("outlet__slug", "title")) == [("lamp", "A"), ("sieve", "Two. Road to open")]


def test_an_outlets_tables_are_read_by_its_mapping_where_outlet_names_it(outlets: None, tmp_path: Path) -> None:
    Outlet.objects.filter(slug="lamp").update(column_mapping={"columns": {"text": "Body", "published": "Day"}, "date_format": "%d.%m.%Y"})
    table = tmp_path / "a.csv"
    table.write_text(f'body,day,remark\n"{NEWS}",08.11.2024,x\n')
    assert ingest(table, "--outlet", "The Lamp") == (0, ["1 added, 0 known, 0 refused"])
    assert str(Article.objects.get().published_on) == "2024-11-08"
    assert "has the unknown column “body”" in ingest(table)[1][1]
    table.write_text("text,day\nx,y\n")
    assert "has no column “Body”, which The Lamp maps to “text”; its columns are “text”, “day” – " in ingest(table, "--outlet", "lamp")[1][1]


def test_a_date_that_comes_later_dates_the_quotes_and_keeps_what_people_decided(outlets: None, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("Road to open\n\n" + NEWS.split("\n\n")[1] + "\n" + "The road has been shut since the winter before last. " * 4)
    ingest(text)
    quote = Quote.objects.get()
    assert quote.said_on is None
    (tmp_path / "manifest.csv").write_text("file,outlet,published\na.txt,The Lamp,2024-11-08\n")
    lines = ingest(text)[1]
    assert lines == ["0 added, 1 known, 0 refused", "filled in where articles lacked it: outlet 1, date 1"]
    quote.refresh_from_db()
    assert str(quote.said_on) == "2024-11-08"
    assert (Article.objects.count(), ArticleVersion.objects.get().extraction) == (1, "done")
    call_command("verify", verbosity=0)
