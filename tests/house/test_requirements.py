"""The requirements pin everything that gets installed, so that two machines run the same versions."""

from importlib.metadata import requires, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
# Comes with every virtual environment of Python 3.11.
GIVEN = {"setuptools"}


def pins(name: str) -> dict[str, str]:
    """Read a requirements file, and those it includes: name → version."""
    pinned: dict[str, str] = {}
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("-r "):
            pinned |= pins(line.removeprefix("-r "))
        elif line and not line.startswith("#"):
            package, _, exact = line.partition("==")
            pinned[canonicalize_name(package)] = exact
    return pinned


def brought_along(package: str) -> set[str]:
    """Name what a package needs on this machine, its extras left out."""
    needed = map(Requirement, requires(package) or [])
    return {canonicalize_name(need.name) for need in needed if need.marker is None or need.marker.evaluate({"extra": ""})}


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_what_is_installed_is_what_is_pinned(name: str) -> None:
    assert {package: version(package) for package in pins(name)} == pins(name)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_what_others_bring_along_is_pinned_too(name: str) -> None:
    needed = set().union(*map(brought_along, pins(name)))
    assert needed - GIVEN - set(pins(name)) == set()
