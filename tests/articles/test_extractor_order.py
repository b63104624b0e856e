"""Which extractor is older than which."""

import pytest

from articles.extractor_order import UnknownVersionError, is_older


@pytest.mark.parametrize(
    ("version", "than", "older"),
    [
        ("rules-1.0.0", "rules-1.0.1", True),
        ("rules-1.9.0", "rules-1.10.0", True),
        ("rules-1.0.0", "rules-1.0.0", False),
        ("rules-1.0", "rules-1.0.0", False),
        ("rules-2.0.0", "rules-1.10.0", False),
        ("rules-9.0.0", "learned-1.0.0", True),
        ("learned-1.0.0", "rules-9.0.0", True),
        ("", "rules-1.0.0", True),
        ("something else", "rules-1.0.0", True),
    ],
)
def test_numbers_decide_and_other_names_are_older(version: str, than: str, older: bool) -> None:
    assert is_older(version, than) == older


@pytest.mark.parametrize("than", ["", "1.0.0", "rules", "rules-", "rules-1.x", "rules-1..2"])
def test_it_wants_the_version_of_an_extractor(than: str) -> None:
    with pytest.raises(UnknownVersionError):
        is_older("rules-1.0.0", than)
