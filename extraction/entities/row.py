"""A sentence's atoms side by side: what stands next to what, and whether an office or a body follows."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.entities import words
from extraction.entities.atoms import Atom

HEADS = frozenset({"role", "institution", "group"})
LINKS = frozenset({"of", "for", "at", "to", "in", "on", "from", "with"})


class Row:
    """The atoms of one sentence in order."""

    def __init__(self, text: str, atoms: Sequence[Atom]) -> None:
        """Keep the text for what stands between the atoms."""
        self.text, self.atoms = text, atoms

    def joined(self, at: int) -> bool:
        """Tell whether nothing but white space or a hyphen stands before an atom."""
        if not 0 < at < len(self.atoms):
            return False
        before = self.atoms[at - 1]
        gap = self.text[before.stop : self.atoms[at].start]
        return gap.strip(" \t\n\u00a0-‑") == "" or (before.kind == "title" and gap.strip() == ".")

    def next(self, at: int) -> Atom | None:
        """Give the atom side by side after one, if there is one."""
        return self.atoms[at + 1] if self.joined(at + 1) else None

    def modifies(self, at: int) -> bool:
        """Tell whether a country's name only says whose office or body follows: “Armenia’s Foreign Ministry”, “Azerbaijan government”."""
        if not self.joined(at + 1):
            return False
        following = self.atoms[at + 1].kind
        if self.atoms[at].possessive:
            return following in {"unknown", "person"} or self.heads_within(at)
        return following in HEADS

    def heads_within(self, at: int, far: int = 4) -> bool:
        """Tell whether an office, a body or a group follows side by side, with nothing but modifiers between."""
        for here in range(at + 1, at + 1 + far):
            if not self.joined(here):
                return False
            atom = self.atoms[here]
            if atom.kind in HEADS or (atom.kind in {"organisation", "government"} and not atom.possessive):
                return True
            if atom.kind not in {"adjective", "former", "demonym", "number", "title", "determiner"} and not self.is_adjective(here):
                return False
        return False

    def is_adjective(self, at: int) -> bool:
        """Tell whether a plain word may stand before an office: “high-ranking”, “Paris-based”, not a verb."""
        atom = self.atoms[at]
        return atom.kind == "word" and atom.text.islower() and atom.text not in words.FUNCTION | LINKS and self._near_head(at)

    def _near_head(self, at: int) -> bool:
        return any(self.joined(here) and self.atoms[here].kind in HEADS and self.joined(at + 1) for here in (at + 1, at + 2))
