"""Read texts that nobody would write: nothing raises, and every place that is given lies in the text and on whole words.

usage: python -m benchmarks.soak.fuzz [--count N] [--seed N]
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

from articles.readers import Refusal, read_sources
from benchmarks.soak.odd_texts import Odd, odd_texts
from benchmarks.soak.processes import ROOT
from extraction import Text, load, read
from extraction.directory import read_directory
from extraction.records import Span, Statement

DIRECTORY = ROOT / "fixtures" / "reference" / "directory.json"
MOST_SHOWN = 5
# Where a small letter meets a capital, two words have been run together
WITHIN_WORD = re.compile("[a-z]{2}|[A-Z][A-Za-z]")


def main() -> int:
    """Read, and tell of every text that did not pass."""
    asked = _parser().parse_args()
    nlp = load(read_directory(DIRECTORY))
    statements = planted = failures = 0
    for odd in odd_texts(asked.seed, asked.count):
        try:
            doc = read(nlp, Text(odd.text))
            wrong = [] if doc.text == odd.text else ["the text has changed"]
            wrong += _wrong(odd, doc._.statements)
            statements += len(doc._.statements)
        except Exception:
            wrong = [traceback.format_exc()]
        planted += bool(odd.planted)
        failures += bool(wrong)
        if wrong and failures <= MOST_SHOWN:
            print(f"{odd.text[:2000]!r}\n{'; '.join(wrong)[:2000]}", file=sys.stderr)
    passed_border = _surrogates_that_pass()
    for source in passed_border:
        print(f"{source}: an unpaired surrogate is let in", file=sys.stderr)
    print(
        f"{asked.count:,} texts read (seed {asked.seed}), {statements:,} statements found in them: {failures:,} texts raised something or had a place"
        f" outside the text or within a word; {planted:,} quotations planted between noise are each found on their very characters."
        if not failures
        else f"{failures:,} of {asked.count:,} texts did not pass"
    )
    return 1 if failures or passed_border else 0


def _wrong(odd: Odd, statements: list[Statement]) -> Iterator[str]:
    """Tell what is wrong with the places of what was found."""
    for statement in statements:
        spans = [*statement.content, *filter(None, (statement.cue, statement.speaker_mention))]
        spans += [span for found in statement.evidence.values() for span in found]
        yield from (f"{span} of {statement.type}" for span in spans if not _holds(odd.text, span))
        if any(one[1] > other[0] for one, other in zip(statement.content, statement.content[1:], strict=False)):
            yield f"pieces out of order: {statement.content}"
    if odd.planted:
        right = (odd.place, odd.place + len(odd.planted))
        found = [statement for statement in statements if statement.content == (right,)]
        if not found:
            yield f"“{odd.planted}” at {right} is not found: {[statement.content for statement in statements]}"
        elif found[0].speaker.name != "Ilham Aliyev":
            yield f"“{odd.planted}” is given to {found[0].speaker.name}"


def _holds(text: str, span: Span) -> bool:
    """Tell whether a place lies in the text, is not empty, and cuts no word of plain letters in two."""
    start, end = span
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        return False
    return not any(WITHIN_WORD.fullmatch(text[edge - 1 : edge + 1]) for edge in (start, end) if edge)


def _surrogates_that_pass() -> list[str]:
    """Give the files with half of a pair, which no text may hold, that readers do not refuse."""
    with tempfile.TemporaryDirectory() as folder:
        texts = {
            "half.txt": b"Half \xed\xa0\x80 of a pair.",
            "half.jsonl": json.dumps({"text": "Half \ud800 of a pair."}).encode() + b"\n",
            "half.json": json.dumps([{"text": "Fine.", "title": "\udc00"}]).encode(),
            "half.csv": b"text\nHalf \xed\xb0\x80 of a pair.\n",
        }
        for name, content in texts.items():
            Path(folder, name).write_bytes(content)
        return [name for name in texts if not any(isinstance(one, Refusal) for one in read_sources([Path(folder, name)], None))]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak.fuzz", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=11)
    return parser


if __name__ == "__main__":
    sys.exit(main())
