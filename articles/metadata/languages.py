"""Languages of articles, as codes: only English is read for quotes."""

from __future__ import annotations

import re

from articles.readers.records import RefusedError

CODE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,4})?")


def read_language(value: str, default: str) -> str:
    """Give the code in small letters; without one, the outlet's language."""
    code = value.strip().lower().replace("_", "-") or default
    if not CODE.fullmatch(code):
        raise RefusedError(f"“{value[:40]}” is not a language code", "write en, hy, az, ru, tr, …")
    return code


def is_english(code: str) -> bool:
    """Tell whether texts in the language are read for quotes."""
    return code.partition("-")[0] in ("en", "eng")
