"""Forms of the pages about names."""
