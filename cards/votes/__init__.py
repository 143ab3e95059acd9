"""Votes, polls of times and objections, as they look."""
