"""Files are named for the one thing they do and stay short enough to read in one sitting."""

import ast
import subprocess
import warnings
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HARD_STOP = 400
SOON_A_FOLDER = 200
GRAB_BAGS = {"utils", "util", "helpers", "helper", "misc"}


def python_files() -> list[Path]:
    """List the project's Python files: what git tracks or would track."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", "*.py"]
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    return sorted({ROOT / name for name in names if name and (ROOT / name).is_file()})


def is_data(source: str) -> bool:
    """Tell whether a module only lists values: it defines no function and no class."""
    return not any(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) for node in ast.walk(ast.parse(source)))


def length(path: Path) -> int:
    """Count the lines of a module; migrations and lists of values count as none."""
    source = path.read_text(encoding="utf-8")
    return 0 if "migrations" in path.parts or is_data(source) else len(source.splitlines())


def test_there_are_files_to_look_at() -> None:
    assert ROOT / "manage.py" in python_files()


def test_no_file_is_a_grab_bag() -> None:
    assert [path for path in python_files() if GRAB_BAGS & {path.stem, path.parent.name}] == []


def test_no_file_passes_the_hard_stop() -> None:
    lengths = {str(path.relative_to(ROOT)): length(path) for path in python_files()}
    long = {name: lines for name, lines in lengths.items() if SOON_A_FOLDER < lines <= HARD_STOP}
    if long:
        warnings.warn(f"over {SOON_A_FOLDER} lines, soon a folder: {long}", stacklevel=1)
    assert {name: lines for name, lines in lengths.items() if lines > HARD_STOP} == {}


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        pytest.param('"""Say."""\n' + "WORDS = [\n" + '    "word",\n' * 500 + "]\n", 0, id="a list of values"),
        pytest.param("def add(a: int) -> int:\n    return a\n" + "\n" * 500, 502, id="a function"),
        pytest.param("class Long:\n" + "    a = 1\n" * 500, 501, id="a class"),
    ],
)
def test_only_code_counts(tmp_path: Path, source: str, lines: int) -> None:
    module = tmp_path / "module.py"
    module.write_text(source, encoding="utf-8")
    assert length(module) == lines
