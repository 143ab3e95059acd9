"""The agenda, its items, meetings and what is done at them, as they look."""

from cards.kit import Mark

_MARK = Mark("agenda")

title = _MARK.title
list_title = _MARK.list_title
over_title = _MARK.over_title

_MEETING = Mark("meeting")

meeting_title = _MEETING.title
meeting_list_title = _MEETING.list_title
