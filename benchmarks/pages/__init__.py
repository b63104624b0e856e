"""How long each kind of page takes on an invented world, on both engines."""
