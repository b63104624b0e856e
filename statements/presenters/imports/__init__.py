"""The pages of imports as they are printed."""
