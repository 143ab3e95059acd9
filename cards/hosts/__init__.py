"""Whose turn it is, swaps, cover, absences and what hosts prepare, as they look."""

from cards.kit import Mark

_MARK = Mark("hosts")

title = _MARK.title
list_title = _MARK.list_title
