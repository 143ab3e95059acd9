"""Themes, as they are kept."""
