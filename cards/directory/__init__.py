"""Who has which role where, and how that is kept true, as it looks."""

from cards.kit import Mark

_MARK = Mark("people")

title = _MARK.title
list_title = _MARK.list_title
