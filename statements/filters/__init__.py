"""Narrow, order, page and count lists; no page spells a filter a second time."""
