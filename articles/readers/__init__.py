"""Readers: files in, records and refusals out, each naming its file and line; nothing here touches the database.

`read_sources` is the public face. One module reads one kind of file; `decoding` and `limits` hold what all of them keep to. Web pages
and workbooks are taken to pieces by `confined`, a process apart with limits of time and memory, which lives as long as one reading:
close the generator where it is not read to its end.

`Sources(paths, manifest, mapping)` takes how an outlet's tables name their columns. A `Record` has, beside what somebody says of it
(`about`), what a web page says of itself (`page`), which is weaker, and `notes` for the report.
"""

from articles.readers.mapping import ColumnMapping
from articles.readers.records import COLUMNS, Record, Refusal, SourceError
from articles.readers.sources import Sources, read_sources

__all__ = ["COLUMNS", "ColumnMapping", "Record", "Refusal", "SourceError", "Sources", "read_sources"]
