"""The one kind of error that this package raises, in words for a person."""


class ExtractionError(Exception):
    """Something that the caller can mend; the message names the file or argument and the remedy."""


class DirectoryError(ExtractionError):
    """A reference file is missing, unreadable or inconsistent."""
