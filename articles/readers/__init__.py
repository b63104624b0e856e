"""Readers: files in, records and refusals out, each naming its file and line; nothing here touches the database.

`read_sources` is the public face. One module reads one kind of file; `decoding` and `limits` hold what all of them keep to.
"""

from articles.readers.mapping import ColumnMapping
from articles.readers.records import COLUMNS, Record, Refusal, SourceError
from articles.readers.sources import Sources, read_sources

__all__ = ["COLUMNS", "ColumnMapping", "Record", "Refusal", "SourceError", "Sources", "read_sources"]
