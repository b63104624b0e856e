"""Sentences with the expected marks written into them, one construction a case."""
