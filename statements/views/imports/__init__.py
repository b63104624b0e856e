"""Bulk import in the browser: files are sent, looked through by a worker, decided on, imported, reported."""
