"""Join capitalised words that no list knows into names, and tell people from bodies by what stands in and around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extraction.entities import words
from extraction.entities.atoms import Atom, AtomKind
from extraction.word_classes import is_common

LONGEST = 6
"""Words of a name; longer rows of capitals are headings."""


def join_names(text: str, atoms: Sequence[Atom], *, heading: bool = False) -> list[Atom]:
    """Give the atoms with rows of unknown capitalised words made one; in a heading such words are left as plain words."""
    joined: list[Atom] = []
    at = 0
    while at < len(atoms):
        end = at + 1 if heading else _name_end(text, atoms, at)
        whole = _joined(text, atoms[at:end], joined) if end > at + 1 else None
        if whole:
            joined.append(whole)
        else:
            end = at + 1
            joined.append(_single(text, atoms[at], joined, heading))
        at = end
    return joined


def is_heading(text: str, atoms: Sequence[Atom]) -> bool:
    """Tell whether nearly every word of a sentence has a capital, as headings in English do."""
    long = [atom for atom in atoms if len(atom.text) > 3]
    return (
        len(long) > 3
        and sum(atom.text[0].isupper() for atom in long) >= 0.8 * len(long)
        and text[atoms[-1].stop : atoms[-1].stop + 1] not in {".", "”"}
    )


def is_adjacent(text: str, one: Atom, other: Atom) -> bool:
    """Tell whether two atoms stand side by side in one name: a space, a hyphen or the full stop of an initial between them."""
    gap = text[one.end : other.start]
    return gap in {" ", "-", "\u00a0", "\n", "’", "'"} or (
        gap in {". ", "."} and len(one.text) <= 4 and one.kind in {"unknown", "title", "person", "role"}
    )


def _name_end(text: str, atoms: Sequence[Atom], at: int) -> int:
    """Give the index after the last atom of the name that begins here; `at + 1` where none is joined."""
    if not _may_begin(atoms[at]):
        return at + 1
    if atoms[at].first and atoms[at].kind == "unknown" and _is_occupation_before_name(text, atoms, at):
        return at + 1
    end, last = at + 1, at + 1
    while end < min(len(atoms), at + LONGEST) and not atoms[end - 1].possessive and is_adjacent(text, atoms[end - 1], atoms[end]):
        atom = atoms[end]
        if _may_continue(atom):
            last = end + 1
        elif atom.text in {"of", "for"} and atoms[end - 1].text.lower() in words.ORGANISATION_WORDS and atoms[end - 1].text[0].isupper():
            pass  # “Assembly of Nations”
        elif atom.text.lower() not in words.PARTICLES:
            break
        end += 1
    return last


def _is_occupation_before_name(text: str, atoms: Sequence[Atom], at: int) -> bool:
    """Tell whether a sentence begins with a word for what somebody is: “Philanthropist Ann Other vowed”."""
    word = atoms[at].text.lower()
    names = [atom for atom in atoms[at + 1 : at + 3] if atom.kind in {"unknown", "person"} and atom.text.lower() not in words.NOT_NAMES]
    beside = len(names) == 2 and is_adjacent(text, atoms[at], names[0]) and is_adjacent(text, names[0], names[1])
    return beside and word not in words.FIRST_NAMES and is_common(word) and word not in words.ORGANISATION_WORDS


def _may_begin(atom: Atom) -> bool:
    if atom.kind == "unknown":
        return atom.text.lower() not in words.NOT_NAMES
    # “National Committee”, “Veltrian National Committee”, but not “The new committee” at a sentence's start
    return atom.surname or (atom.kind in {"demonym", "adjective"} and atom.text[0].isupper() and not (atom.first and atom.kind == "adjective"))


def _may_continue(atom: Atom) -> bool:
    if atom.kind == "unknown":
        return atom.text.lower() not in words.NOT_NAMES
    return atom.surname or (atom.text[0].isupper() and not atom.names and (atom.text.lower() in words.ORGANISATION_WORDS or atom.kind == "adjective"))


def _joined(text: str, atoms: Sequence[Atom], before: Sequence[Atom]) -> Atom | None:
    """Make one atom of several; none where a known surname only happens to stand before a capital (“Aliyev Threatens”)."""
    first, last = atoms[0], atoms[-1]
    name = text[first.start : last.end]
    kind: AtomKind
    if any(atom.text.lower() in words.ORGANISATION_WORDS for atom in atoms):
        kind = "organisation"
    elif first.kind in {"demonym", "adjective"} or (first.surname and first.text.lower() not in words.FIRST_NAMES):
        return None
    else:
        kind = "person" if looks_like_person(atoms, before) else "organisation" if _is_plain(atoms) else "unknown"
    return replace(first, end=last.end, stop=last.stop, kind=kind, text=name, names=(), noun=None, possessive=last.possessive)


def _single(text: str, atom: Atom, before: Sequence[Atom], heading: bool) -> Atom:
    if atom.kind != "unknown":
        return atom
    if heading or atom.text.lower() in words.NOT_NAMES:
        return replace(atom, kind="word")
    titled = bool(before) and before[-1].kind in {"title", "role"} and before[-1].text[0].isupper() and is_adjacent(text, before[-1], atom)
    body = atom.text.lower() in words.ORGANISATION_WORDS
    return replace(atom, kind="person") if titled and len(atom.text) > 1 and not body else atom


def _is_plain(atoms: Sequence[Atom]) -> bool:
    """Tell whether a name is made of dictionary words alone, as bodies' names are: “Stone Witness”, “Freedom House”."""
    return len(atoms) > 1 and all(is_common(atom.text.lower()) for atom in atoms)


def looks_like_person(atoms: Sequence[Atom], before: Sequence[Atom]) -> bool:
    """Tell whether several capitalised words are a person: a title or office before them, a first name, the ending of a surname."""
    if before and before[-1].kind in {"title", "role"} and not before[-1].possessive:
        return True
    last = atoms[-1].text.lower()
    return atoms[0].text.lower() in words.FIRST_NAMES or any(atom.surname for atom in atoms) or last.endswith(words.SURNAME_ENDINGS)
