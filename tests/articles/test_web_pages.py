"""Web pages: the article's words and what the page says of itself, nothing of its markup, and never more than the time there is."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from articles.readers.confined import Confined, ConfinedError, keeper
from tests.articles.conftest import read, refusal

Write = Callable[[str, str | bytes], Path]
ROOT = Path(__file__).resolve().parents[2]

HEAD = """<title>Road to open | The Lamp</title><meta property="og:site_name" content="The Lamp"><meta property="og:title" content="Road to open">
<link rel="canonical" href="https://lamp.example/news/1"><meta property="article:published_time" content="2024-11-08T22:30:00+00:00">
<meta name="author" content="Ilse Varga"><style>p { color: peru }</style>"""
WORDS = "The minister, Dara Solveig, told reporters in the capital that item {0} of the plan would be carried out before the winter."
SPOKEN = "“The road will <b>open</b> in&nbsp;May,” <a href='/s'>she</a> said on Friday."
BODY = "".join(f"<p>{WORDS.format(number)}</p>\n" for number in range(5)) + f"<p>{SPOKEN}</p>"


def page(body: str = BODY, head: str = HEAD, language: str = "en") -> str:
    """Write a page as outlets do, with what belongs to no article around it."""
    return (
        f'<!DOCTYPE html><html lang="{language}"><head>{head}</head><body><nav><a href="/">Home</a> <a href="/w">Weather</a></nav>'
        f"<script>var stolen = 'peril';</script><article>{body}</article><footer>Copyright 2019 The Lamp</footer></body></html>"
    )


@pytest.fixture
def confined() -> Iterator[Confined]:
    """Give a process apart."""
    kept = Confined()
    yield kept
    kept.close()


def test_a_page_gives_its_article_and_what_it_says_of_itself(write: Write) -> None:
    records, refusals = read(write("a.html", page()))
    assert refusals == []
    assert records[0].text == "\n\n".join([*map(WORDS.format, range(5)), "“The road will open in May,” she said on Friday."])
    assert dict(records[0].page) == {
        "title": "Road to open",
        "author": "Ilse Varga",
        "published": "2024-11-08T22:30:00+00:00",
        "url": "https://lamp.example/news/1",
        "host": "lamp.example",
        "site": "The Lamp",
        "language": "en",
    }


def test_every_ending_of_pages_is_read_and_a_manifest_describes_them(write: Write) -> None:
    for ending in ("html", "htm", "xhtml"):
        write(f"a.{ending}", f'<?xml version="1.0" encoding="utf-8"?>\n{page()}')
    folder = write("manifest.csv", "file,outlet,title\na.htm,Sieve,Other title\n").parent
    records, refusals = read(folder)
    assert ([dict(record.about).get("title") for record in records], refusals) == (["Other title", None, None], [])


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param("", "has no article that can be told from the rest of the page", id="empty"),
        pytest.param(
            "<html><body><script>var x = 1</script></body></html>", "has no article that can be told from the rest of the page", id="no text"
        ),
        pytest.param(
            "<html><head><title>A bridge</title></head><body><article><h1>A bridge</h1><div></div></article></body></html>",
            "has no article that can be told from the rest of the page",
            id="a headline whose words only a script would load",
        ),
        pytest.param("<div>" * 20_000 + "</div>" * 20_000, "has no article that can be told from the rest of the page", id="nested"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(range(128)) * 50, "is no web page, whatever its name says", id="a picture"),
        pytest.param("<p>" + "x" * 11_000_000, "the page has more than 2,000,000 bytes", id="11 MB"),
    ],
)
def test_what_is_no_article_is_refused_with_its_remedy(write: Write, content: str | bytes, why: str) -> None:
    refused = refusal(write("a.html", content))
    assert (refused.why.startswith(why), bool(refused.remedy)) == (True, True), refused


def test_entities_are_not_expanded(write: Write) -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE html [<!ENTITY e0 "boom"><!ENTITY x SYSTEM "file:///etc/passwd">{levels}]><html><body><article>{BODY}<p>&e8; &x;</p></article>'
    records, _ = read(write("a.html", bomb))
    assert len(records[0].text) < 2000
    assert "root:" not in records[0].text


ENCODINGS = [
    pytest.param("utf-8-sig", "", (), id="UTF-8 with a mark"),
    pytest.param("utf-16", "", ("read as UTF-16",), id="UTF-16 with a mark"),
    pytest.param("cp1252", '<meta charset="iso-8859-1">', ("read as windows-1252",), id="declared Latin-1, as browsers take it"),
    pytest.param("cp1251", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", ("read as windows-1251",), id="declared"),
    pytest.param("utf-8", '<meta charset="windows-1251">', (), id="UTF-8 that was declared otherwise"),
    pytest.param("cp1252", "", ("read as windows-1252",), id="not declared"),
    pytest.param("cp1252", '<meta charset="idna">', ("read as windows-1252",), id="declared to be what is no character set"),
    pytest.param("cp1252", '<meta charset="euc-jp">', ("read as windows-1252",), id="declared wrongly"),
]


@pytest.mark.parametrize(("encoding", "declared", "notes"), ENCODINGS)
def test_a_page_is_decoded_as_it_says_or_looks(write: Write, encoding: str, declared: str, notes: tuple[str, ...]) -> None:
    records, _ = read(write("a.html", page(head=declared + HEAD).encode(encoding)))
    assert "“The road will open in May,” she said" in records[0].text
    assert records[0].notes == notes


def test_a_page_that_takes_too_long_is_refused_and_the_next_is_read(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.readers.web_page.SECONDS", 3)
    write("a.html", page("<p><a href='#'>x</a> y</p>" * 75_000))
    folder = write("b.html", page()).parent
    begun = time.monotonic()
    records, refusals = read(folder)
    assert [record.source[-6:] for record in records] == ["b.html"]
    assert [one.why for one in refusals] == ["the page takes more than 3 seconds to read"]
    assert time.monotonic() - begun < 20


def test_a_process_that_dies_is_replaced(confined: Confined) -> None:
    assert confined.ask("page", seconds=20, content=page().encode())["title"] == "Road to open"
    first = confined.pid
    os.kill(first or 0, 9)
    os.waitid(os.P_PID, first or 0, os.WEXITED | os.WNOWAIT)
    assert confined.ask("page", seconds=20, content=page().encode())["title"] == "Road to open"
    assert confined.pid != first


def test_a_process_that_would_fill_the_memory_gives_up(confined: Confined, monkeypatch: pytest.MonkeyPatch) -> None:
    small = "from articles.readers.confined import child; child.MEMORY = 300_000_000; child.serve()"
    monkeypatch.setattr(keeper, "START", f"import sys; sys.path.insert(0, {str(ROOT)!r}); {small}")
    assert confined.ask("page", seconds=20, content=page().encode())["title"] == "Road to open"
    with pytest.raises(ConfinedError, match="takes more memory"):
        confined.ask("page", seconds=20, content=page("<p><a href='#'>x</a> y</p>" * 75_000).encode())


def test_importing_the_readers_starts_and_loads_nothing() -> None:
    told = (
        "import sys, os; import articles.readers; "
        "print([name for name in ('trafilatura', 'lxml', 'openpyxl', 'charset_normalizer', 'py3langid', 'django') if name in sys.modules], "
        "open(f'/proc/{os.getpid()}/task/{os.getpid()}/children').read().split())"
    )
    assert subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True).stdout == "[] []\n"


def test_the_process_ends_with_the_reading_and_with_the_one_that_started_it(tmp_path: Path) -> None:
    told = (
        "import os, signal, sys; from articles.readers.confined import Confined; kept = Confined(); "
        "kept.ask('page', seconds=20, content=b'<p>x'); print(kept.pid, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    output = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    until = time.monotonic() + 10
    while _runs(int(output)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _runs(int(output))


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
