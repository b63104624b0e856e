"""A generator of articles and quotes set in an invented world: the same seed and size give the same bytes.

`World` holds who lives there, `World.articles()` yields articles with the statements in them; `writing` makes files of them,
`loading` makes rows.
"""

from benchmarks.world.settings import Settings
from benchmarks.world.world import World

__all__ = ["Settings", "World"]
