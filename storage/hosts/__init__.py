"""Seats, swaps, cover, absences and checklists, as they are kept."""
