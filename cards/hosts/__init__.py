"""Whose turn it is, swaps, cover, absences and what hosts prepare, as they look."""
