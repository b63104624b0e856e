"""CSV tables and JSON: a row or object an article, the bad ones refused by line while the rest is read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.readers import limits
from tests.articles.conftest import read, refusal

Write = Callable[[str, str | bytes], Path]


def test_a_table_gives_a_record_a_row(write: Write) -> None:
    table = 'Title,text,outlet,published,url,language,file\r\n"A, b","Line one\r\nline “two”",Lamp,2024-11-08,https://a.example/1,en,x\r\n'
    records, refusals = read(write("a.csv", "\ufeff" + table))
    assert refusals == []
    assert (records[0].text, records[0].line) == ("Line one\nline “two”", 2)
    assert records[0].about == {
        "title": "A, b",
        "outlet": "Lamp",
        "published": "2024-11-08",
        "url": "https://a.example/1",
        "language": "en",
    }


def test_lines_are_counted_in_the_file_and_not_in_rows(write: Write) -> None:
    records, refusals = read(write("a.csv", 'text,title\n"one\ntwo\n\nthree",A\n\nfour,B\nonly one field\nfive,C\n'))
    assert [(record.text, record.line) for record in records] == [("one\ntwo\n\nthree", 2), ("four", 7), ("five", 9)]
    assert [(one.line, one.why) for one in refusals] == [(8, "the row has 1 fields where the header has 2")]


@pytest.mark.parametrize(("mark", "named"), [(";", "semicolons"), ("\t", "tabs")])
def test_fields_may_be_apart_by_other_marks(write: Write, mark: str, named: str) -> None:
    records, refusals = read(write("a.csv", f"title{mark}text\nA, b{mark}One, two.\nC{mark}Three{mark}four\n"))
    assert [(record.text, record.about) for record in records] == [("One, two.", {"title": "A, b"})]
    assert [(one.line, one.remedy) for one in refusals] == [(3, f"put fields with {named} in quotes")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.csv", "text,priority,desk\nOne.,4,night\nTwo.,5,day\n", id="table"),
        pytest.param("a.jsonl", '{"text": "One.", "priority": 4, "desk": {"a": []}}\n{"text": "Two.", "desk": 1, "priority": 2}\n', id="lines"),
        pytest.param("a.json", '[{"text": "One.", "priority": 4, "desk": null}, {"text": "Two.", "priority": 4}]', id="JSON"),
    ],
)
def test_what_is_nobodys_business_here_is_passed_over_and_told_once(write: Write, name: str, content: str) -> None:
    records, refusals = read(write(name, content))
    assert [record.text for record in records] == ["One.", "Two."]
    assert refusals == []
    what = "columns" if name.endswith(".csv") else "fields"
    assert [record.notes for record in records] == [(f"not read: the {what} “priority”, “desk”",), ()]


@pytest.mark.parametrize(
    ("header", "why"),
    [
        pytest.param("text,headline", "has the unknown column “headline”", id="what others call a title"),
        pytest.param("title,text,publishd", "has the unknown column “publishd”", id="unknown column"),
        pytest.param("text,title,text", "has the column “text” twice", id="column twice"),
        pytest.param("title,outlet", "has no column “text”", id="no text"),
        pytest.param("", "has no header row", id="empty file"),
    ],
)
def test_a_table_with_a_wrong_header_is_refused(write: Write, header: str, why: str) -> None:
    assert refusal(write("a.csv", header + "\nx,y,z\n")).why == why


@pytest.mark.parametrize(
    ("row", "why"),
    [
        pytest.param(b'"quoted" badly,T', "is not valid CSV (',' expected after '\"')", id="quotes"),
        pytest.param("“ü” and ".encode() + b"\xe9,T", "is not UTF-8 (byte 0xE9 at offset 33)", id="bytes"),
        pytest.param(b"nul\x00,T", "the text has a NUL character at character 3", id="NUL in the text"),
        pytest.param(b"text,T\x00", "the title has a NUL character at character 1", id="NUL in the title"),
        pytest.param(b",T", "the text is empty", id="no text"),
        pytest.param(b"a,b,c", "the row has 3 fields where the header has 2", id="too many fields"),
    ],
)
def test_a_bad_row_is_refused_and_the_next_is_read(write: Write, row: bytes, why: str) -> None:
    records, refusals = read(write("a.csv", b"text,title\nFirst.,A\n" + row + b"\nLast.,Z\n"))
    assert [record.text for record in records] == ["First.", "Last."]
    assert [(one.line, one.why) for one in refusals] == [(3, why)]


def test_a_quote_that_never_closes_is_refused_from_where_it_opens(write: Write) -> None:
    records, refusals = read(write("a.csv", 'text,title\nFirst.,A\n"Second,B\nThird,C\n'))
    assert [record.text for record in records] == ["First."]
    assert [one.line for one in refusals] == [3]


def test_json_lines_give_a_record_a_line(write: Write) -> None:
    lines = [json.dumps({"text": "One\r\ntwo", "outlet": "Lamp", "title": None}), "", json.dumps({"text": "Three"})]
    records, refusals = read(write("a.jsonl", "\ufeff" + "\r\n".join(lines)))
    assert [(record.text, record.line, dict(record.about)) for record in records] == [
        ("One\ntwo", 1, {"outlet": "Lamp", "title": ""}),
        ("Three", 3, {}),
    ]
    assert refusals == []


BAD_OBJECTS = [
    pytest.param("not json", "is not valid JSON (Expecting value at column 1)", id="malformed"),
    pytest.param('{"text": "cut off', "is not valid JSON (Unterminated string starting at column 10)", id="cut off"),
    pytest.param('["text"]', "is a list where an article is expected", id="a list"),
    pytest.param("null", "is null where an article is expected", id="null"),
    pytest.param('"text"', "is a string where an article is expected", id="a string"),
    pytest.param("{}", "has no text", id="no text"),
    pytest.param('{"text": 3}', "the text is a number", id="a number"),
    pytest.param('{"text": ["a"]}', "the text is a list", id="a list of texts"),
    pytest.param('{"text": "a", "txet": "b"}', "has the unknown field “txet”", id="unknown field"),
    pytest.param('{"text": "a", "text": "b"}', "gives “text” twice", id="field twice"),
    pytest.param('{"text": "\\ud83d"}', "the text has half a surrogate pair (U+D83D) at character 0", id="half a surrogate pair"),
    pytest.param('{"text": "a\\u0000"}', "the text has a NUL character at character 1", id="NUL"),
    pytest.param('{"text": "a", "url": "\\udc00"}', "the url has half a surrogate pair (U+DC00) at character 0", id="in the address"),
    pytest.param("[" * 100_000, "is JSON that cannot be read (nested too deeply, or a number too long)", id="nested"),
    pytest.param('{"text": ' + "9" * 5000 + "}", "is JSON that cannot be read (nested too deeply, or a number too long)", id="long number"),
]


@pytest.mark.parametrize(("line", "why"), BAD_OBJECTS)
def test_a_bad_line_is_refused_and_the_next_is_read(write: Write, line: str, why: str) -> None:
    records, refusals = read(write("a.jsonl", f'{{"text": "First."}}\n{line}\n{{"text": "Last."}}\n'))
    assert [record.text for record in records] == ["First.", "Last."]
    assert [(one.line, one.why) for one in refusals] == [(2, why)]


def test_bytes_are_counted_from_the_start_of_the_file(write: Write) -> None:
    refused = refusal(write("a.jsonl", b'{"text": "x"}\n{"text": "\xe9"}\n'))
    assert (refused.line, refused.why) == (2, "is not UTF-8 (byte 0xE9 at offset 24)")


def test_an_endless_line_is_passed_over(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.readers.lines.LONGEST_LINE", 100)
    records, refusals = read(write("a.jsonl", '{"text": "' + "x" * 1000 + '"}\n{"text": "Last."}\n'))
    assert [(record.text, record.line) for record in records] == [("Last.", 2)]
    assert refusals[0].line == 1


@pytest.mark.parametrize("content", ['{"text": "Only."}', '\n[\n  {"text": "Only."}\n]\n'])
def test_a_json_file_is_an_object_or_a_list(write: Write, content: str) -> None:
    records, _ = read(write("a.json", content))
    assert [record.text for record in records] == ["Only."]


def test_objects_of_a_list_are_told_by_their_lines(write: Write) -> None:
    records, refusals = read(write("a.json", '[{"text": "[A\\n]"},\n\n{"text": ""},\n  {"text": "C"}]'))
    assert [(record.text, record.line) for record in records] == [("[A\n]", 1), ("C", 4)]
    assert [(one.line, one.why) for one in refusals] == [(3, "the text is empty")]


def test_a_malformed_json_file_is_refused_whole(write: Write) -> None:
    records, refusals = read(write("a.json", '[{"text": "A"},\n{"text": "B",}]'))
    assert records == []
    assert [(one.line, one.why) for one in refusals] == [(2, "is not valid JSON (Expecting property name enclosed in double quotes at column 14)")]


@pytest.mark.parametrize("content", ["", "[]", "  "])
def test_a_json_file_without_articles_is_told(write: Write, content: str) -> None:
    assert refusal(write("a.json", content)).why == "holds no article"


def test_a_json_file_too_long_for_the_memory_is_refused(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.readers.json_records.LONGEST_DOCUMENT", 20)
    refused = refusal(write("a.json", '[{"text": "A long one."}]'))
    assert "more than 20 bytes" in refused.why
    assert ".jsonl" in refused.remedy


def test_a_text_in_a_table_has_the_limit_of_other_texts(write: Write) -> None:
    refused = refusal(write("a.jsonl", json.dumps({"text": "x" * (limits.LONGEST_TEXT + 1)})))
    assert refused.why == "the text has 5,000,001 bytes, more than 5,000,000"
