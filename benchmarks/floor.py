#!/usr/bin/env python3
"""Hold the figures of a score to their floors.

usage: score.py … | floor.py NAME=FLOOR…

Passes the score on and fails when a figure that is named lies under its floor, or is not there at all.
"""

import re
import sys
from collections.abc import Iterable

FIGURE = re.compile(r"(?P<name>\S.*?)\s+(?P<value>[\d.]+)")


def figures(lines: Iterable[str]) -> dict[str, float]:
    """Read the lines of a score: a name, blanks, a number."""
    return {found["name"]: float(found["value"]) for line in lines if (found := FIGURE.fullmatch(line.rstrip()))}


def shortfalls(score: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Say of each figure under its floor how far it fell."""
    return [f"{name}: {score.get(name, 'missing')}, at least {floor} is asked for" for name, floor in floors.items() if score.get(name, -1.0) < floor]


def main(arguments: list[str]) -> int:
    """Judge the score on standard input."""
    lines = sys.stdin.readlines()
    sys.stdout.writelines(lines)
    floors = {name: float(floor) for name, _, floor in (argument.partition("=") for argument in arguments)}
    fallen = shortfalls(figures(lines), floors)
    for line in fallen:
        print(f"under the floor – {line}", file=sys.stderr)
    return 1 if fallen or not floors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
