"""Decisions, agreements, old minutes and what goes upward, as they look."""
