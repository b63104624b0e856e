"""The order of extractor versions such as `rules-1.0.0`.

Numbers are compared one by one (1.9.0 is older than 1.10.0, 1.0 as old as 1.0.0). Versions of different names have no order of
their own: against the one asked about, every other name counts as older, for it is not what the texts are to be read by.
"""

from __future__ import annotations

import re

VERSION = re.compile(r"(?P<name>[a-z][a-z0-9_-]*)-(?P<numbers>\d{1,9}(?:\.\d{1,9})*)")


class UnknownVersionError(ValueError):
    """A text is not the version of an extractor."""


def is_older(version: str, than: str) -> bool:
    """Tell whether texts read by one version are to be read again when those older than another are."""
    name, numbers = parse(than)
    try:
        its_name, its_numbers = parse(version)
    except UnknownVersionError:
        return True
    return its_name != name or its_numbers < numbers


def parse(version: str) -> tuple[str, tuple[int, ...]]:
    """Take a version apart; zeros at its end say nothing."""
    if not (parts := VERSION.fullmatch(version.strip())):
        raise UnknownVersionError(f"“{version}” is not the version of an extractor: write a name and numbers, as rules-1.0.0")
    numbers = [int(number) for number in parts["numbers"].split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return parts["name"], tuple(numbers)
