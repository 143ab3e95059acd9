"""Themes and the newsletter, as they look."""
