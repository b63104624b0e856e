"""What the pages about names show: new names with their quotes, doubtful aliases, merges, and what a change would do."""
