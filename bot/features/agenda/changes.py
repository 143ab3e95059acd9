"""Changes of a planned meeting, told in passing: another room or hour; and whether it is still on."""

from __future__ import annotations

from datetime import date, datetime

from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Ask, Pass, Turn
from bot.features.hosts import meeting
from bot.language import periods, said_of_meetings, stretches
from bot.language.said_of_meetings import Otherwise, Standing
from bot.language.workdays import Calendar
from cards.agenda import meetings as show
from cards.kit import Card
from storage import journal
from storage.journal import Entry
from storage.meetings import MEETING, Meeting, all_meetings, cancelled_ahead, next_meeting

changes = Feature("changes")

_SURELY = 1.0
"""Every word of the sentence was read."""

_PLAIN_DAY = "%d-%m-%Y"


# --- another room, another hour ---------------------------------------------------------------------------


def _says_otherwise(sentence: str) -> float | bool:
    return said_of_meetings.otherwise(sentence) is not None and _SURELY


def _books_room(sentence: str) -> float | bool:
    return said_of_meetings.books_room(sentence) and _SURELY


@changes.question(by=Right.guest, hears=_says_otherwise)
def otherwise(turn: Turn, sentence: str) -> Ask | Pass:
    """As if it had been asked for: what is not said stays, and it is asked about before it is done."""
    said = said_of_meetings.otherwise(sentence)
    one = _named(turn, said) if said else None
    if said is None or one is None or _begins_then(turn, one, said) or _ends_before(turn, one, said):
        return Pass()
    given = {"when": _when(turn, one, said), **_old(turn, one, said.which)}
    return Ask(sentence, door="meetings.move", given=given)


def _named(turn: Turn, said: Otherwise) -> Meeting | None:
    """The one that is meant; None where it is to be moved, and the day may be the one that it is moved to."""
    return meeting.ahead(turn, said.which) if said.which and said.moves else meeting.coming(turn, said.which)


def _old(turn: Turn, one: Meeting, which: str) -> dict[str, str]:
    return {"old": f"{meeting.day_of(one, turn.calendar):{_PLAIN_DAY}}"} if which else {}


def _begins_then(turn: Turn, one: Meeting, said: Otherwise) -> bool:
    """`start mødet kl. 12`, where it begins at 12 anyway, is a wish to begin."""
    return said.begins == meeting.begins_at(one, turn.calendar)


def _ends_before(turn: Turn, one: Meeting, said: Otherwise) -> bool:
    """Nothing ends before it begins: it is another meeting that is told of."""
    begins = turn.calendar.local(one.starts_at)
    return said.ends is not None and not said.new and said.ends <= begins.hour * 60 + begins.minute


def _when(turn: Turn, one: Meeting, said: Otherwise) -> str:
    if said.ends is None:
        return said.new
    begins, (hour, minute) = turn.calendar.local(one.starts_at), divmod(said.ends, 60)
    return f"{begins:%H.%M}-{hour:02}.{minute:02} {said.new}".strip()


@changes.question(by=Right.anyone, hears=_books_room)
def book_room(turn: Turn, sentence: str) -> Card:
    """Rooms are booked elsewhere; where a meeting is held can be told."""
    del turn, sentence
    return show.no_rooms()


# --- is it still on? --------------------------------------------------------------------------------------


def _asks_whether_on(sentence: str) -> float | bool:
    return said_of_meetings.standing(sentence) is not None and _SURELY


@changes.question(by=Right.guest, hears=_asks_whether_on)
def standing(turn: Turn, sentence: str) -> Card | Ask | Pass:
    """What the store knows of it; who tells that it is off is asked whether to cancel it."""
    said = said_of_meetings.standing_of(sentence)
    if said.of_it and not _speaks_of_meeting(turn):
        return Pass()
    one = _whichever(turn, said)
    if said.told and one.cancelled_at is None and turn.hosts(one.id):
        return Ask(sentence, door="meetings.cancel", given=_old(turn, one, said.which))
    turn.tells_of = meeting.thing(one)
    return _told(turn, one, wished=said.told)


def _speaks_of_meeting(turn: Turn) -> bool:
    thing = turn.meant or turn.about or turn.spoken_of
    return thing is None or thing.kind == MEETING


def _told(turn: Turn, one: Meeting, *, wished: bool) -> Card:
    known = journal.of_thing(turn.db, one.id)
    deeds = [entry for entry in known if entry.deed == "cancelled" or _is_move(entry)]
    last = deeds[-1] if deeds else None
    coming = next_meeting(turn.db, turn.home.id, turn.now) if one.cancelled_at else None
    before = next((entry.before for entry in reversed(deeds) if entry.deed == "moved"), None)
    return show.standing(one, before, coming, by=last.name if last else None, wished=wished)


def _is_move(entry: Entry) -> bool:
    """To another time, and not only to another place."""
    return entry.deed == "moved" and entry.before != entry.after


def _whichever(turn: Turn, said: Standing) -> Meeting:
    """The meeting that is named, else the one that comes first, also where it was cancelled; raises what
    `meeting.coming` raises."""
    gone = cancelled_ahead(turn.db, turn.home.id, turn.now)
    if not said.which:
        first = min(gone, key=lambda one: one.starts_at, default=None)
        planned = _coming_or_none(turn) if first else meeting.coming(turn)
        known = [one for one in (planned, first) if one is not None]
        return min(known, key=lambda one: one.starts_at)
    then = _days(turn, said.which)
    off = [one for one in gone if then and then[0] <= meeting.day_of(one, turn.calendar) <= then[1]]
    planned = meeting.ahead(turn, said.which)
    if planned is None and (left := _left(turn, then)):
        return left
    return planned or (off[-1] if off else meeting.coming(turn, said.which))


def _left(turn: Turn, then: tuple[date, date] | None) -> Meeting | None:
    """The one that was moved away from these days."""
    for one in all_meetings(turn.db, turn.home.id) if then else ():
        moves = (entry for entry in journal.of_thing(turn.db, one.id) if _is_move(entry))
        days = [_day_before(entry, turn.calendar) for entry in moves]
        if one.starts_at > turn.now and any(then[0] <= day <= then[1] for day in days if then):
            return one
    return None


def _day_before(entry: Entry, calendar: Calendar) -> date:
    return calendar.local(datetime.fromisoformat((entry.before or {})["starts_at"])).date()


def _coming_or_none(turn: Turn) -> Meeting | None:
    try:
        return meeting.coming(turn)
    except meeting.NoMeeting:
        return None


def _days(turn: Turn, which: str) -> tuple[date, date] | None:
    found = stretches.stretch(which, turn.now, turn.calendar)
    if isinstance(found, periods.Fault):
        return None
    return found.starts, found.ends or date.max
