"""Votes, polls of times and objections, as they look."""

from cards.kit import Mark

_MARK = Mark("vote")

title = _MARK.title
list_title = _MARK.list_title
over_title = _MARK.over_title
