"""How much is read, so that no file can fill the memory or the disk."""

LONGEST_TEXT = 5_000_000
"""Bytes of one article, in UTF-8."""
LONGEST_LINE = 20_000_000
"""Bytes of one line or row of a table of articles: a text, escaped, with what is said about it."""
LONGEST_DOCUMENT = 100_000_000
"""Bytes of a `.json` file or a manifest, which are read as a whole; `.jsonl` and `.csv` tables are read row by row and may be longer."""

MOST_MEMBERS = 10_000
LONGEST_MEMBER = 20_000_000
"""Bytes of one file in an archive, unpacked."""
LONGEST_ARCHIVE = 2_000_000_000
"""Bytes of all files of an archive, unpacked, those of archives within it included."""
LONGEST_CONTENTS = 3_000_000
"""Bytes of an archive's table of contents: 300 for each of the most members."""
HIGHEST_RATIO = 100
"""Unpacked to packed; English text reaches 3 to 5."""
DEEPEST_NESTING = 1

LONGEST_PAGE = 2_000_000
"""Bytes of a web page: reading takes a second at half of it, and minutes at five times as much."""
LONGEST_WORKBOOK = 100_000_000
"""Bytes of all parts of a workbook, unpacked."""
MOST_PARTS = 1000
"""Parts of a workbook."""
