"""How far a soak has come: a file that is written after every step, so that one which is broken off is taken up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


class State:
    """What each part has found so far; what another commit, size or seed has left is forgotten."""

    def __init__(self, place: Path, settings: dict[str, Any]) -> None:
        self._place = place
        kept = json.loads(place.read_text()) if place.exists() else {}
        self._kept: dict[str, Any] = kept if kept.get("settings") == settings else {"settings": settings, "parts": {}}
        self.is_new = kept.get("settings") != settings

    @property
    def parts(self) -> dict[str, Any]:
        """Give what the parts have found."""
        found: dict[str, Any] = self._kept["parts"]
        return found

    @property
    def settings(self) -> dict[str, Any]:
        """Give what is soaked."""
        settings: dict[str, Any] = self._kept["settings"]
        return settings

    def keep(self, part: str, found: dict[str, Any]) -> None:
        """Write down what a part has found."""
        self.parts[part] = found
        beside = self._place.with_suffix(".new")
        beside.write_text(json.dumps(self._kept, ensure_ascii=False, indent=1))
        beside.replace(self._place)
