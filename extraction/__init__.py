"""Find who said what, when and about what in a text, with the place of every piece of evidence.

Three verbs: `load` builds the pipeline once, `extract` reads one text, `write` stores what was found as JSON.
"""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extraction.directory import Directory
from extraction.doc import register_extensions
from extraction.errors import ExtractionError
from extraction.json_form import to_json
from extraction.records import Extraction, Text
from extraction.version import MODEL

__all__ = ["Extraction", "ExtractionError", "Text", "extract", "load", "write"]

PIPELINE = Path(__file__).with_name("pipeline.cfg")
LONGEST_TEXT = 5_000_000


def load(directory: Directory) -> Language:
    """Build the pipeline of `pipeline.cfg`, its names resolved against the directory."""
    register_extensions()
    config = spacy.util.load_config(PIPELINE)
    for stage in config["nlp"]["pipeline"]:
        # importing a stage registers its factory
        import_module(f"extraction.{stage}")
    nlp = spacy.util.load_model_from_config(config, auto_fill=True)
    nlp.max_length = LONGEST_TEXT
    for _, component in nlp.pipeline:
        if hasattr(component, "use"):
            component.use(directory)
    return nlp


def extract(nlp: Language, text: Text) -> Extraction:
    """Find the statements of one text."""
    doc = read(nlp, text)
    return Extraction(doc._.statements, MODEL)


def read(nlp: Language, text: Text) -> Doc:
    """Run all stages over one text and keep what each of them left."""
    if len(text.text) > nlp.max_length:
        raise ExtractionError(f"the text has {len(text.text):,} characters, more than {nlp.max_length:,}: split it into articles")
    doc = nlp.make_doc(text.text)
    doc._.article = text
    return nlp(doc)


def write(extraction: Extraction, article: str, text: Text, path: Path) -> None:
    """Store an extraction as a JSON file beside its siblings; `article` is the name of the text's file."""
    form = to_json(extraction, article, text.published)
    try:
        path.write_text(json.dumps(form, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise ExtractionError(f"{path}: cannot be written ({error.strerror}): choose another folder with --out") from error
