"""Encodings other than UTF-8: told by their mark or by the words they make, and left alone where they cannot be told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.articles.conftest import read

Write = Callable[[str, str | bytes], Path]

TEXTS = {
    "en": "The minister said on Friday: “We agree – it’s done,” and left.",
    "ru": "Министр заявила в пятницу, что переговоры продолжатся. «Мы готовы», – сказала она.",
    "uk": "Міністерка заявила в п'ятницю, що переговори продовжаться. «Ми готові», – сказала вона.",
    "tr": "Bakan cuma günü görüşmelerin süreceğini söyledi. “Hazırız,” dedi ve şehre döndü.",
    "fr": "La ministre a déclaré vendredi que les pourparlers reprendraient. « Nous sommes prêts », a-t-elle ajouté.",
    "de": "Die Außenministerin erklärte am Freitag, über Öl müsse man reden. „Wir sind bereit“, sagte sie.",
}
READ = [
    pytest.param("en", "cp1252", "windows-1252", id="a few quotation marks"),
    pytest.param("ru", "cp1251", "windows-1251", id="Russian"),
    pytest.param("uk", "cp1251", "windows-1251", id="Ukrainian"),
    pytest.param("ru", "koi8_r", "koi8-r", id="Russian, from an old mailbox"),
    pytest.param("ru", "iso8859_5", "iso-8859-5", id="Russian, by the standard"),
    pytest.param("tr", "cp1254", "windows-1254", id="Turkish"),
    pytest.param("fr", "cp1252", "windows-1252", id="French"),
    pytest.param("de", "cp1252", "windows-1252", id="German"),
    pytest.param("ru", "utf-16", "UTF-16", id="with a mark"),
]


@pytest.mark.parametrize(("language", "encoding", "name"), READ)
def test_texts_and_tables_are_decoded_and_the_report_says_how(write: Write, language: str, encoding: str, name: str) -> None:
    content = TEXTS[language].encode(encoding, "ignore")
    words = content.decode(encoding)
    write("a.txt", content)
    write("b.csv", f'text,title\n"{words}",T\n"{words}",U\n'.encode(encoding))
    write("c.json", json.dumps([{"text": words}], ensure_ascii=False).encode(encoding))
    folder = write("d.jsonl", (json.dumps({"text": words}, ensure_ascii=False) + "\n").encode(encoding)).parent
    records, refusals = read(folder)
    assert ([record.text for record in records], refusals) == ([words] * 5, [])
    assert [record.notes for record in records] == [(f"read as {name}",)] * 2 + [()] + [(f"read as {name}",)] * 2


def test_a_long_table_is_decoded_by_its_telling_lines(write: Write) -> None:
    rows = b"text\n" + b"Plain words.\n" * 30_000 + f'"{TEXTS["ru"]}"\n'.encode("cp1251")
    records, refusals = read(write("a.csv", rows))
    assert (records[-1].text, len(records), refusals) == (TEXTS["ru"], 30_001, [])


def test_what_a_manifest_says_in_another_encoding_is_understood(write: Write) -> None:
    write("a.txt", "A text.")
    folder = write("manifest.csv", f"file,title\na.txt,{TEXTS['ru'].replace(',', '')}\n".encode("cp1251")).parent
    records, _ = read(folder)
    assert records[0].about["title"] == TEXTS["ru"].replace(",", "")


@pytest.mark.parametrize("content", [b"\xff", "Пят".encode("cp1251"), "“Ərazi”".encode() + b" \xe9", b"\x00\x01\x02\xff" * 20])
def test_what_cannot_be_told_is_refused_with_its_remedy(write: Write, content: bytes) -> None:
    records, refusals = read(write("a.txt", content))
    assert records == []
    assert refusals[0].why.startswith("is not UTF-8 (byte ")
    assert refusals[0].remedy.startswith("save it as UTF-8")
