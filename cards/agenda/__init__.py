"""The agenda, its items, meetings and what is done at them, as they look."""

from cards.kit import Mark

_MARK = Mark("agenda")

title = _MARK.title
list_title = _MARK.list_title
meeting_title = Mark("meeting").title
