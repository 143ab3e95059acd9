"""Units, roles and their history, as they are kept."""
