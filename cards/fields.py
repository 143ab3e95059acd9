"""The fields of the directory's forms: one label, one length, one hint, wherever it is filled in."""

from __future__ import annotations

from typing import Any

from cards.kit import Words, line
from cards.words import say
from storage.directory.forms import LONGEST

_LABELS = {
    "name": say("form-name"),
    "mail": say("form-mail"),
    "phone": say("form-phone"),
    "languages": say("form-languages"),
    "starts": say("form-starts"),
    "ends": say("form-ends"),
    "leave_from": say("form-leave-from"),
    "leave_to": say("form-leave-to"),
    "area_da": say("form-area-da"),
    "area_en": say("form-area-en"),
    "buildings": say("form-buildings"),
    "group": say("form-group"),
    "elected_on": say("form-elected-on"),
    "trained_on": say("form-trained-on"),
    "supplement_offered_on": say("form-supplement-offered-on"),
    "supplement_done_on": say("form-supplement-done-on"),
    "yearly_done_on": say("form-yearly-done-on"),
    "documented_on": say("form-documented-on"),
    "called_on": say("form-called-on"),
    "decided_by": say("form-decided-by"),
}
_HINTS = {
    "name": say("form-name-hint"),
    "mail": say("form-mail-hint"),
    "phone": say("form-phone-hint"),
    "languages": say("form-languages-hint"),
    "area_da": say("form-area-da-hint"),
    "area_en": say("form-area-en-hint"),
    "buildings": say("form-buildings-hint"),
    "group": say("form-group-hint"),
    "decided_by": say("form-decided-by-hint"),
}
_LONGEST = {"area_da": "area", "area_en": "area", "decided_by": "name"}


def field_of(name: str, filled: str, *, day: bool = False, needed: Words = "") -> Any:
    most = LONGEST["day"] if day else LONGEST[_LONGEST.get(name, name)]
    hint = say("form-day-hint") if day else _HINTS[name]
    return line(name, label=_LABELS[name], placeholder=hint, most=most, filled=filled, needed=needed)
