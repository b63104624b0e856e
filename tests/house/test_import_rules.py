"""The rules of `.importlinter` hold, and each of them names a breach when one is planted."""

import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("config", "statements", "articles", "extraction", "language")
LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")

# contract, where the breach is planted, the import that breaks it
BREACHES = [
    ("apps", "articles/planted.py", "import statements.apps"),
    ("apps", "statements/planted.py", "import config.settings"),
    ("apps", "language/planted.py", "import articles.apps"),
    ("extraction", "extraction/planted.py", "from django.conf import settings"),
    ("extraction", "extraction/planted.py", "import articles.apps"),
    ("language", "language/planted.py", "import django"),
    ("language", "language/planted.py", "import spacy"),
    ("language", "language/planted.py", "import extraction.records"),
    ("one-door", "statements/planted.py", "from extraction import extract"),
    ("one-door", "statements/management/commands/planted.py", "import extraction.records"),
    ("door-keepers", "statements/planted.py", "import statements.extracting"),
    ("door-keepers", "config/planted.py", "from statements import extracting"),
    ("web", "config/planted.py", "import statements.management.commands"),
    ("spacy", "statements/planted.py", "import spacy"),
    ("spacy", "articles/planted.py", "from spacy.tokens import Doc"),
    ("statements", "statements/core/planted.py", "import statements.models"),
    ("statements", "statements/models/planted.py", "import statements.extracting"),
    ("statements", "statements/policy/planted.py", "import statements.search"),
    ("statements", "statements/views/planted.py", "import statements.admin"),
    ("statements", "statements/presenters/planted.py", "import statements.actions"),
    ("statements", "statements/tasks/planted.py", "import statements.management"),
]


def contracts() -> dict[str, str]:
    """Read the names of the contracts by their keys."""
    rules = ConfigParser()
    rules.read(ROOT / ".importlinter")
    prefix = "importlinter:contract:"
    return {section.removeprefix(prefix): rules[section]["name"] for section in rules.sections() if section.startswith(prefix)}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Hold the packages of a folder to its rules."""
    return subprocess.run([LINT_IMPORTS, "--no-logo", "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)


def plant(folder: Path, place: str, breach: str) -> None:
    """Write a module that breaks a rule, and the layers it needs where the house has not built them yet."""
    for layer in reversed(Path(place).parents[:-1]):
        make_package(folder / layer)
    for needed in ("actions", "admin", "extracting", "search"):
        if not any((folder / "statements").glob(f"{needed}*")):
            (folder / "statements" / f"{needed}.py").touch()
    (folder / place).write_text(breach + "\n", encoding="utf-8")


def make_package(layer: Path) -> None:
    """Make room for a module inside a layer that is a single file, or that is not there."""
    layer.mkdir(exist_ok=True)
    if layer.with_suffix(".py").exists():
        layer.with_suffix(".py").rename(layer / "__init__.py")
    (layer / "__init__.py").touch()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the packages and their rules to where a breach does no harm."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__", "*.onnx"))
    shutil.copy(ROOT / ".importlinter", tmp_path)
    return tmp_path


def test_the_house_keeps_its_rules() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(("contract", "place", "breach"), BREACHES, ids=[f"{key}-{place}-{breach}" for key, place, breach in BREACHES])
def test_a_planted_breach_is_named(copy: Path, contract: str, place: str, breach: str) -> None:
    plant(copy, place, breach)
    result = lint(copy)
    assert result.returncode == 1, result.stdout + result.stderr
    broken = f"{contracts()[contract]} BROKEN"
    assert broken in result.stdout, result.stdout
    planted, imported = place.removesuffix(".py").replace("/", "."), breach.split()[1].split(".")[0]
    assert f"{planted} -> {imported}" in result.stdout, result.stdout


def test_every_contract_has_a_planted_breach() -> None:
    assert {contract for contract, _, _ in BREACHES} == set(contracts())
