"""Items: which item of the agenda somebody means, by its number or by words of its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from bot.core.turn import Turn
from bot.core.which import Which, thing
from bot.language import titles
from cards.kit import Subject, Words
from cards.which import Choice
from cards.words import both, say
from storage.agenda import agenda
from storage.agenda.agenda import Item, NoSuchItem
from storage.meetings import next_meeting

NEARLY = 85
_WHITHER = re.compile(
    r"\s+(?:(?:til|to|until|for|p.)\s+(?:(?:det|the)\s+)?(?:n.ste|next)\b.*"
    r"|(?:(?:til|to|for|p.|at)\s+)?\d+\s*(?:min\w*|timer?|hours?)"
    r"|op|ned|up|down|f.rst|.verst|sidst|first|last|igen)\s*$",
    re.IGNORECASE,
)
"""What is to be done with it, behind its name."""

_PLACE = re.compile(
    r"(?:\s+|^)(?:p.\s+|at\s+|to\s+|in\s+|som\s+|as\s+)?(?:(?:the|det|den)\s+)?"
    r"(?:.verst|nederst|f.rst|f.rste|sidst|sidste|forrest|bagest|top|bottom|first|last|op|ned|up|down"
    r"|igen|tilbage|back|again)(?:\s+(?:of|i|in|p.|on))?$",
    re.IGNORECASE,
)
"""Where an item is to stand, behind its name."""

_ORDER = re.compile(
    r"\s+(?:.verst|nederst|f.rst|sidst|forrest|bagest|first|last|at the top(?: of)?)$", re.IGNORECASE
)

_OFF = re.compile(r"\s+(?:off|out|of|away|af|v.k|ned fra|ud)$", re.IGNORECASE)
"""It is to stand there no more."""

_ABOUT = re.compile(r"^(?:om|about|on|vedr\.?|vedrørende|regarding|called|der hedder)\s+", re.IGNORECASE)

_REMARK = re.compile(r"^(\d+)\s*[,;:–-].*$", re.DOTALL)
"""`2, no time`"""

_MINE = re.compile(
    r"(?:mit|my|min|mine)\b(?:\s+(?:eget|own|agenda|punkt\w*|items?|forslag|proposal))*\s*", re.IGNORECASE
)


class WhichItem(Which):
    """Several items of the agenda are meant by what was said."""

    key = "which-item"


def named(turn: Turn, which: str) -> Item:
    """An open item of the coming agenda; raises NoSuchItem, and WhichItem where several may be meant."""
    listed = _coming(turn)
    said = _REMARK.sub(r"\1", which.strip(' .,:;"”“'))
    wanted = _ABOUT.sub("", _WHITHER.sub("", said)).casefold()
    found = _by_number(listed, wanted) if wanted.isdecimal() else _by_words(turn, listed, wanted)
    if not found:
        raise NoSuchItem
    return found[0] if len(found) == 1 else _meant(turn, listed, found)


def _meant(turn: Turn, listed: list[Item], found: list[Item]) -> Item:
    """Of several the one whose card was replied to, or that was chosen; raises WhichItem."""
    about = turn.meant or turn.about
    chosen = [one for one in found if about is not None and one.id == about.id]
    if not chosen:
        numbered = [(number, one) for number, one in agenda.numbered(listed) if one in found]
        raise WhichItem(*(_choice(number, one) for number, one in numbered))
    return chosen[0]


def _choice(number: int, one: Item) -> Choice:
    """With its number: two may have one title."""
    words = say("item-headline", number=number, title=both(one.title))
    return thing(words, Subject(agenda.KIND, one.id))


def choices(turn: Turn) -> Iterator[tuple[str, Words]]:
    """The open ones of the coming agenda by their numbers, the person's own first."""
    listed = [(number, one) for number, one in agenda.numbered(_coming(turn)) if one.is_open]
    for number, one in sorted(listed, key=lambda pair: pair[1].proposed_by != turn.person.id):
        yield str(number), say("item-headline", number=number, title=both(one.title))


def standing(turn: Turn, title: str) -> Item | None:
    """What is put first, last, back or off the agenda stands there already: that one; None where it is new.

    Raises NoSuchItem where what is to be taken off does not stand there.
    """
    named_, off = _OFF.sub("", title), _OFF.search(title) is not None
    beside = _without(turn.sentence, title)
    if not off and named_ == (placed := _PLACE.sub("", title)) and not _PLACE.search(beside):
        return None
    try:
        return named(turn, named_ if off else placed)
    except NoSuchItem:
        if off:
            raise
        return None


def new_title(title: str) -> str:
    """Without where it is to stand: a new one stands where its support puts it."""
    return _ORDER.sub("", title) or title


def _without(sentence: str, title: str) -> str:
    """What is said beside the title."""
    before, _, after = sentence.strip(" .,!?").partition(title)
    return after or ("" if before == sentence else before)


def spoken_of(turn: Turn) -> Item | None:
    """The open item of which some words stand in the sentence, None where of none; raises WhichItem where of
    several."""
    listed = _coming(turn)
    known = [(" ".join(one.title.values()), one) for one in listed if one.is_open]
    run = titles.within(turn.sentence, [title for title, _ in known], range(len(turn.sentence)))
    if run is None:
        return None
    span = range(run.first, run.after)
    of_it = [one for title, one in known if titles.within(turn.sentence, [title], span)]
    return _meant(turn, listed, of_it) if len(of_it) > 1 else next(iter(of_it), None)


def just_told_of(turn: Turn) -> Item | None:
    """The open item that was shown last, else one's only one: `gør det til 20 minutter`."""
    listed = [one for one in _coming(turn) if one.is_open]
    shown = turn.spoken_of.id if turn.spoken_of else None
    mine = [one for one in listed if one.proposed_by == turn.person.id]
    found = [one for one in listed if one.id == shown] or mine
    return found[0] if len(found) == 1 else None


def _coming(turn: Turn) -> list[Item]:
    """The agenda of the coming meeting, or what waits for one."""
    coming = next_meeting(turn.db, turn.home.id, turn.now)
    return agenda.agenda(turn.db, turn.home.id, coming.id if coming else None)


def _by_number(listed: list[Item], wanted: str) -> list[Item]:
    """The number that the agenda shows."""
    return [one for number, one in agenda.numbered(listed) if one.is_open and number == int(wanted)]


def _by_words(turn: Turn, listed: list[Item], wanted: str) -> list[Item]:
    items = [one for one in listed if one.is_open]
    if own := _MINE.match(wanted):
        items = [one for one in items if one.proposed_by == turn.person.id]
        wanted = _ABOUT.sub("", wanted[own.end() :])
        if not wanted:
            return items
    for fits in (str.__eq__, _has, _nearly_has):
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
