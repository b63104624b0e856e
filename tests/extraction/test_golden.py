"""What is found in the golden texts is what was last looked over and kept."""

from pathlib import Path

import pytest

from tests.extraction.golden_files import FOLDER, found_in

TEXTS = sorted(FOLDER.glob("*.txt"))


def test_there_are_golden_texts() -> None:
    assert TEXTS


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_what_is_found_is_what_was_kept(path: Path) -> None:
    kept = path.with_suffix(".found").read_text(encoding="utf-8")
    assert found_in(path.read_text(encoding="utf-8")) == kept, "renew with: python -m tests.extraction.golden_files, and read the diff"
