"""Change what names stand for – aliases, new names, two rows that are one speaker – and let the quotes follow."""
