"""Files to read, and the outlets that they name."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.models import Outlet
from articles.readers import Record, Refusal, read_sources


@pytest.fixture
def outlets(db: None) -> dict[str, Outlet]:
    """Store three outlets, the unknown one among them."""
    rows = [
        Outlet.objects.create(slug="unknown", name="Unknown outlet"),
        Outlet.objects.create(slug="lamp", name="The Lamp", aliases=["Lamp Daily", "Evening"], kind="independent", time_zone="Asia/Yerevan"),
        Outlet.objects.create(slug="sieve", name="Sieve Press", aliases=["Evening"], kind="agency", time_zone="America/New_York"),
    ]
    return {row.slug: row for row in rows}


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Give a writer of files below the test's folder."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def pack(tmp_path: Path) -> Callable[..., Path]:
    """Give a packer of archives: names and contents."""

    def pack(members: dict[str, str | bytes], name: str = "in.zip") -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, content in members.items():
                archive.writestr(member, content)
        return path

    return pack


def read(*paths: Path, manifest: Path | None = None) -> tuple[list[Record], list[Refusal]]:
    """Read sources to their end: records, refusals."""
    found = list(read_sources(paths, manifest))
    return [one for one in found if isinstance(one, Record)], [one for one in found if isinstance(one, Refusal)]


def refusal(*paths: Path, manifest: Path | None = None) -> Refusal:
    """Read sources that hold one refusal, and give it."""
    _, refusals = read(*paths, manifest=manifest)
    assert len(refusals) == 1, refusals
    return refusals[0]
