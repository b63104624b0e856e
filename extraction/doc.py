"""What the stages leave on a `Doc`: one extension attribute each, holding plain records.

Offsets are characters into `doc.text`, which is exactly the text that was given.
"""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc

from extraction.records import Text

EXTENSIONS: dict[str, Any] = {
    "article": Text(""),
    "paragraphs": (),
    "sentences": (),
    "quotations": (),
    "labels": (),
    "attributions": (),
    "mentions": (),
    "speakers": (),
    "when": (),
    "acts": (),
    "topics": (),
    "occasions": (),
    "statements": (),
}
"""Name and default of each attribute: who wrote it, paragraphs and sentences, quotations, … in the order of the stages."""


def register_extensions() -> None:
    """Make the attributes known to spaCy; calling it again changes nothing."""
    for name, default in EXTENSIONS.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)


register_extensions()
