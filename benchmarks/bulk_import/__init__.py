"""Sixty entries as they come from newsrooms and from elsewhere, in one zip, with what should come of each."""
