"""Score an exported tagger inside the pipeline, beside the rules: `python -m training.evaluate NAME`.

Prints totals only: the invented passages of tests/gold are an exam that nobody reads while training.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

import extraction
import extraction.model.assembly
import extraction.model.attribution
from extraction.directory import read_directory
from extraction.texts import Published, read_manifest, read_text
from training.train import BUILD

SHARED = Path(os.environ.get("SHARED", "../shared"))
INVENTED = Path("tests/gold/directory.json")
REFERENCE = Path("fixtures/reference/directory.json")


@dataclass(frozen=True, slots=True)
class Part:
    """A set of articles with their gold annotations."""

    name: str
    texts: Path
    gold: Path
    manifests: tuple[Path, ...]
    directory: Path


def parts() -> Iterator[Part]:
    """Give the sets that are here."""
    yield Part("gold", Path("tests/gold/texts"), Path("tests/gold/annotations"), tuple(sorted(Path("tests/gold").glob("manifest_*.csv"))), INVENTED)
    if (SHARED / "gold" / "seeds").exists():
        yield Part("seeds", SHARED / "seeds", SHARED / "gold" / "seeds", (SHARED / "seeds" / "manifest.csv",), REFERENCE)


def main() -> None:
    """Score the rules and the tagger on every part."""
    name = sys.argv[1]
    for part in parts():
        columns = []
        for kind in ("rules", name):
            out = BUILD / "scored" / kind / part.name
            words, seconds = _extract(part, out, None if kind == "rules" else BUILD / name / "model")
            columns.append(_score(part, out))
            print(f"{part.name}: {kind} read {words:,} words in {seconds:.1f} s", file=sys.stderr)
        print(f"\n{part.name:45s} {'rules':>8s} {name:>8s}")
        for row in columns[0]:
            print(f"{row:45s} {columns[0][row]:>8s} {columns[1][row]:>8s}")


def pipeline(directory: Path, model: Path | None) -> Language:
    """Build the pipeline, with the tagger in place of the rules where a model is given."""
    nlp = extraction.load(read_directory(directory))
    if model:
        nlp.replace_pipe("attribution", "tagged_attribution", config={"folder": str(model)})
        nlp.replace_pipe("contents", "assembled_contents")
    return nlp


def _extract(part: Part, out: Path, model: Path | None) -> tuple[int, float]:
    out.mkdir(parents=True, exist_ok=True)
    nlp = pipeline(part.directory, model)
    published: dict[str, Published] = {}
    for manifest in part.manifests:
        published |= read_manifest(manifest)
    words, begun = 0, time.perf_counter()
    for file in sorted(part.texts.glob("*.txt")):
        text = read_text(file, published.get(file.name, Published()))
        extraction.write(extraction.extract(nlp, text), file.name, text, out / f"{file.stem}.json")
        words += len(text.text.split())
    return words, time.perf_counter() - begun


def _score(part: Part, out: Path) -> dict[str, str]:
    command = [sys.executable, "benchmarks/score.py", str(part.texts), str(part.gold), str(out)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return {line[:45].strip(): line[45:].strip() for line in lines}


if __name__ == "__main__":
    main()
