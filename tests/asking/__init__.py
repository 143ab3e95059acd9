"""What colleagues ask the directory, and what must come of it."""
