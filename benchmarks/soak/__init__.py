"""What only time shows: imports that are killed and imports that overlap, on both engines, and texts that nobody would write."""
