"""Decisions, agreements, old minutes and what goes upward, as they look."""

from cards.kit import Mark

title = Mark("decision").title
