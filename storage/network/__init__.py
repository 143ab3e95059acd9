"""Who belongs to a network, and what waits for them, as it is kept."""
