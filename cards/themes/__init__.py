"""Themes and the newsletter, as they look."""

from cards.kit import Mark

_MARK = Mark("theme")
title = _MARK.title
list_title = _MARK.list_title
