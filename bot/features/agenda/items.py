"""Items: which item of the agenda somebody means, by its number or by words of its title."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from bot.core.turn import Turn
from storage import agenda
from storage.agenda import Item, NoSuchItem

NEARLY = 85
_WHITHER = re.compile(
    r"\s+(?:(?:til|to|until|for|p.)\s+(?:(?:det|the)\s+)?(?:n.ste|next)\b.*"
    r"|op|ned|up|down|f.rst|.verst|sidst|first|last|igen)\s*$",
    re.IGNORECASE,
)
"""What is to be done with it, behind its name."""

_REMARK = re.compile(r"^(\d+)\s*[,;:–-].*$", re.DOTALL)
"""`2, no time`"""

_MINE = re.compile(r"(?:mit|my|min|mine)\b.*", re.IGNORECASE)


def named(turn: Turn, which: str) -> Item:
    """An open item of the coming agenda; raises NoSuchItem where none or several are meant."""
    coming = agenda.next_meeting(turn.db, turn.home.id, turn.now)
    listed = agenda.agenda(turn.db, turn.home.id, coming.id if coming else None)
    said = _REMARK.sub(r"\1", which.strip(' .,:;"”“'))
    wanted = _WHITHER.sub("", said).casefold()
    found = _by_number(listed, wanted) if wanted.isdecimal() else _by_words(turn, listed, wanted)
    if len(found) != 1:
        raise NoSuchItem
    return found[0]


def _by_number(listed: list[Item], wanted: str) -> list[Item]:
    """The number that the agenda shows."""
    return [one for number, one in agenda.numbered(listed) if one.is_open and number == int(wanted)]


def _by_words(turn: Turn, listed: list[Item], wanted: str) -> list[Item]:
    items = [one for one in listed if one.is_open]
    if _MINE.fullmatch(wanted):
        return [one for one in items if one.proposed_by == turn.person.id]
    for fits in (_has, _nearly_has):
        if wanted and (found := [one for one in items if any(fits(wanted, title) for title in _titles(one))]):
            return found
    return []


def _titles(one: Item) -> list[str]:
    return [title.casefold() for title in one.title.values()]


def _has(wanted: str, title: str) -> bool:
    return wanted in title


def _nearly_has(wanted: str, title: str) -> bool:
    """With a slip of the finger in it."""
    return len(wanted) > 3 and fuzz.partial_ratio(wanted, title) >= NEARLY
