"""A process apart that reads what others' libraries have to take to pieces: web pages and workbooks.

Their parsers may be kept busy for minutes, or fill the memory, by a single file. Here they have a limit of both, and a file that
goes beyond takes along nothing but this process, which the next file starts anew.
"""

from articles.readers.confined.keeper import Confined, ConfinedError

__all__ = ["Confined", "ConfinedError"]
