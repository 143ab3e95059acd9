"""Items, support, attendance, guests and the yearly rhythm, as they are kept."""
