"""Themes and the newsletter, as they look."""

from cards.kit import Mark

title = Mark("theme").title
