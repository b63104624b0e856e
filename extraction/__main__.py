"""Command line: `python -m extraction PATH... [--manifest CSV] [--directory FILE] --out DIR`.

Reads plain texts, writes one JSON file per text. A text that cannot be read is reported and the others are still done; the exit code is then 2.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from extraction import ExtractionError, extract, load, write
from extraction.directory import read_directory
from extraction.texts import Published, read_manifest, read_text, text_files

DIRECTORY = Path("fixtures/reference/directory.json")


def main(arguments: Sequence[str] | None = None) -> int:
    """Extract every text that was named; return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        nlp = load(read_directory(options.directory, code_book=DIRECTORY.parent))
        manifest = read_manifest(options.manifest) if options.manifest else {}
        options.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return _report([f"{options.out}: cannot be used as a folder ({error.strerror}): choose another with --out"])
    except ExtractionError as error:
        return _report([str(error)])
    files, problems = text_files(options.paths)
    for file in files:
        try:
            text = read_text(file, manifest.get(file.name, Published()))
            write(extract(nlp, text), file.name, text, options.out / f"{file.stem}.json")
        except ExtractionError as error:
            problems.append(str(error))
    return _report(problems)


def _report(problems: Sequence[str]) -> int:
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    return 2 if problems else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m extraction", description="Find who said what in plain news texts.")
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a .txt file, or a folder of them")
    parser.add_argument("--manifest", metavar="CSV", type=Path, help="table with the columns file,outlet,title,published,url")
    parser.add_argument("--directory", metavar="FILE", type=Path, default=DIRECTORY, help="people and offices (default: %(default)s)")
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder for the JSON files, made where it is missing")
    return parser


if __name__ == "__main__":
    sys.exit(main())
