"""The pages on which editors decide about names."""
