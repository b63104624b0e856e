"""Score an exported tagger inside the pipeline beside the rules, alone and as their second reader: `python -m training.evaluate NAME`.

Prints totals only: the invented passages of tests/gold are an exam that nobody reads while training.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

import extraction
import extraction.model.assembly
import extraction.model.attribution
import extraction.model.second_reading
from extraction.directory import read_directory
from extraction.texts import Published, read_manifest, read_text
from training.corpus import PASSAGES
from training.passages_of_ours import is_held_out
from training.train import BUILD

SHARED = Path(os.environ.get("SHARED", "../shared"))
INVENTED = Path("tests/gold/directory.json")
WAYS = ("rules", "tagger", "both")
REFERENCE = Path("fixtures/reference/directory.json")


@dataclass(frozen=True, slots=True)
class Part:
    """A set of articles with their gold annotations."""

    name: str
    texts: Path
    gold: Path
    manifests: tuple[Path, ...]
    directory: Path
    chosen: Callable[[str], bool] = lambda name: True
    """Which of the articles belong to the set, by name."""


def parts() -> Iterator[Part]:
    """Give the sets that are here."""
    yield Part("gold", Path("tests/gold/texts"), Path("tests/gold/annotations"), tuple(sorted(Path("tests/gold").glob("manifest_*.csv"))), INVENTED)
    manifests = tuple(sorted(PASSAGES.glob("manifest_*.csv")))
    yield Part("held-out passages", PASSAGES / "texts", PASSAGES / "annotations", manifests, INVENTED, is_held_out)
    yield Part("learned passages", PASSAGES / "texts", PASSAGES / "annotations", manifests, INVENTED, lambda name: not is_held_out(name))
    if (SHARED / "gold" / "seeds").exists():
        yield Part("seeds", SHARED / "seeds", SHARED / "gold" / "seeds", (SHARED / "seeds" / "manifest.csv",), REFERENCE)


def main() -> None:
    """Score the rules and the tagger on every part."""
    name = sys.argv[1]
    for part in parts():
        columns = []
        for way in WAYS:
            out = BUILD / "scored" / name / way / part.name
            words, seconds = _extract(part, out, pipeline(part.directory, BUILD / name / "model", way))
            columns.append(_score(part, out))
            print(f"{part.name}: {way} read {words:,} words in {seconds:.1f} s", file=sys.stderr)
        print(f"\n{part.name:45s}", *(f"{way:>8s}" for way in WAYS))
        for row in columns[0]:
            print(f"{row:45s}", *(f"{column[row]:>8s}" for column in columns))


def pipeline(directory: Path, model: Path, way: str) -> Language:
    """Build the pipeline with the rules, with the tagger in their place, or with the tagger as a second reader behind them."""
    nlp = extraction.load(read_directory(directory))
    if way == "tagger":
        nlp.replace_pipe("attribution", "tagged_attribution", config={"folder": str(model)})
        nlp.replace_pipe("contents", "assembled_contents")
    elif way == "both":
        nlp.add_pipe("second_reading", after="contents", config={"folder": str(model)})
    return nlp


def _extract(part: Part, out: Path, nlp: Language) -> tuple[int, float]:
    out.mkdir(parents=True, exist_ok=True)
    published: dict[str, Published] = {}
    for manifest in part.manifests:
        published |= read_manifest(manifest)
    words, begun = 0, time.perf_counter()
    for file in sorted(file for file in part.texts.glob("*.txt") if part.chosen(file.stem)):
        text = read_text(file, published.get(file.name, Published()))
        extraction.write(extraction.extract(nlp, text), file.name, text, out / f"{file.stem}.json")
        words += len(text.text.split())
    return words, time.perf_counter() - begun


def _score(part: Part, out: Path) -> dict[str, str]:
    gold = out.with_name(f"{out.name}, gold")
    gold.mkdir(exist_ok=True)
    for file in part.gold.glob("*.json"):
        if part.chosen(file.stem):
            shutil.copyfile(file, gold / file.name)
    command = [sys.executable, "benchmarks/score.py", str(part.texts), str(gold), str(out)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return {line[:45].strip(): line[45:].strip() for line in lines}


if __name__ == "__main__":
    main()
