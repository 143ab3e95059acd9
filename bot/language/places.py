"""Where a meeting is, when words say that they are a place: `i lokale S04`, `på Risø`, `b101`, `online`."""

import re

from bot.language import clocks, dates
from bot.language.sentence import Words, said

LEADS = said("i in på at @ hos ved on via")
_JOINTS = (",", "/", "&", *said("og and eller or"))
_ONLINE = said("online teams zoom skype virtuelt digitalt hybrid hjemmefra")
_ROOM = re.compile(
    r"\w*(?:lokale[rt]?|sal(?:en)?|kantinen?|auditori(?:um|et)|bygn(?:ing|ingen)?|bibliotek(?:et)?|kontor(?:et)?"
    r"|rum(?:met)?|lounge|kælder(?:en)?|atrium|foyer|hal(?:len)?|etagen?|laboratori(?:um|et)|teltet|værksted(?:et)?)"
    r"|rooms?|building|hall|floor|canteen|library|office|auditorium|lab|workshop"
)
_CODE = re.compile(r"[^\W\d_]{1,3}\d{1,4}[^\W\d_]?")
_ARTICLES = said("det den de the et en a an vores our")
_LEAD_WORDS = 3
"""So many words may stand between `i` and what says that it is a room: `i det store mødelokale`."""


def place(words: Words) -> bool | None:
    """Takes a place; what is called so by its name, its number or the kind of its room."""
    if not words.first(_led, _room, _code):
        return None
    while words.first(_more):
        pass
    return True


def _led(words: Words) -> bool | None:
    """`på Risø`, `at DTU Skylab`, `i det store mødelokale`."""
    if not words.take(*LEADS) or _is_time(words):
        return None
    return words.first(_described_room, _room, _code, _name)


def _described_room(words: Words) -> bool | None:
    if not words.take(*_ARTICLES):
        return None
    for _ in range(_LEAD_WORDS):
        if _ROOM.fullmatch(words.word) or not words.text.isalpha():
            break
        words.at += 1
    return _room(words)


def _room(words: Words) -> bool | None:
    if not _ROOM.fullmatch(words.word):
        return _floor(words)
    words.at += 1
    while words.first(_number_of_room, _name):
        pass
    return True


def _floor(words: Words) -> bool | None:
    """`2. sal`, `3rd floor`."""
    numbered = words.number(0, 99, digits=2) is not None and words.skip(".", "st", "nd", "rd", "th")
    return True if numbered and words.take("sal", "etage", "floor") else None


def _number_of_room(words: Words) -> bool | None:
    """A number, whatever touches it: `1.12`, `303A`, `32/14`; and a single letter."""
    is_letter = len(words.text) == 1 and words.word not in LEADS
    if not any(sign.isdecimal() for sign in words.text) and not is_letter:
        return None
    if not words.text.isalnum() or (_is_time(words) and not _touching_number(words)):
        return None
    words.at += 1
    while words.touches and not words.ends_here():
        words.at += 1
    return True


def _touching_number(words: Words) -> bool:
    """Behind `lokale` a number is the room's, also where it could be a date; not behind `kantinen`."""
    if not _ROOM.fullmatch(words.last) or words.last.endswith(("en", "et")):
        return False
    begin = words.at
    words.number(0, 99, digits=2)
    words.skip(".", "st", "nd", "rd", "th", "of")
    has_month = words.word in dates.MONTHS
    words.at = begin
    return not has_month


def _code(words: Words) -> bool | None:
    if words.word in _ONLINE:
        words.at += 1
        return True
    is_code = _CODE.fullmatch(words.word) and not _is_time(words)
    words.at += bool(is_code)
    return True if is_code else None


def _name(words: Words) -> bool | None:
    """Words that begin with a capital letter, or an address on the net."""
    if not (words.text[:1].isupper() or words.word.startswith("http")) or _is_time(words):
        return None
    words.at += 1
    while words.touches and not words.ends_here():
        words.at += 1
    words.first(_name)
    return True


def _more(words: Words) -> bool | None:
    words.take(*_JOINTS)
    return words.first(_led, _room, _code)


def _is_time(words: Words) -> bool:
    """Could a day or a clock time begin here?"""
    begin = words.at
    found = words.first(dates.day) is not None or words.first(clocks.clock) is not None
    words.at = begin
    return found
