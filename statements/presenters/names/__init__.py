"""What the pages about names print."""
