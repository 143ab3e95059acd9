"""The committee's yearly plan: inputs, the ladder, the pack and what became of it, as they look."""

from cards.kit import Mark

_MARK = Mark("plan")

title = _MARK.title
list_title = _MARK.list_title
