"""Decisions, agreements, amendments and drafts of minutes, as they are kept."""
