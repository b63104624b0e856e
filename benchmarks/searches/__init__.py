"""Ask every page that searches for thousands of random strings, and count how it answers."""
