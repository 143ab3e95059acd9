"""Meetings: each stands on its card, goes into calendars, is moved and cancelled, and has a theme."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from bot.core import asking, calendar_files, rights
from bot.core.calendar_files import Invitation
from bot.core.deeds import Question, Reach, asked, undone
from bot.core.downloads import Handout, Unfolded
from bot.core.feature import Feature, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.turn import Tick, Turn
from bot.features.hosts import meeting, seating
from bot.features.hosts.seating import Rota
from bot.language import lengths, reasons, said_of_meetings, stretches
from bot.language.care import case_in
from bot.language.meetings import Fault, day, moved, parts
from bot.language.slots import Type
from cards.agenda import meetings as show
from cards.kit import Card, Words, claiming
from cards.meeting import when as at
from cards.words import Language, say
from storage import journal, networks, people
from storage.agenda import agenda, attendance
from storage.agenda.attendance import Answer
from storage.db import Db, Refused
from storage.hosts import covers, hosts, swaps
from storage.meetings import (
    MEETING,
    Meeting,
    all_meetings,
    cancelled_since,
    change_meeting,
    last_cancelled,
    meeting_by_id,
    meeting_of,
    over_by_now,
)
from storage.networks import Network

meetings = Feature("meetings")

JUST_NOW = timedelta(hours=12)
"""So long after one meeting was cancelled, the next is not cancelled without a question."""


class SameTime(Refused):
    """It takes place then already: nobody is told of a move that is none."""

    key = "meeting-same-time"


ITEMS = "items"
"""What the journal keeps of a cancelled meeting's agenda."""


class NoneCancelled(Refused):
    """No meeting to come was cancelled."""

    key = "meeting-none-cancelled"


class NoSuchTheme(Refused):
    key = "theme-unknown"


# --- showing it -------------------------------------------------------------------------------------------


@meetings.living(MEETING)
def draw(db: Db, thing: UUID, network: Network) -> Card | None:
    found = meeting_of(db, network.id, thing)
    return meeting.shown(db, found) if found else None


@meetings.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    return meeting.shown(turn.db, meeting.of(turn, tap.meeting), turn.person.id)


@meetings.tap(show.Mine, by=Right.guest)
def mine(turn: Turn, tap: show.Mine) -> Card:
    one = meeting.of(turn, tap.meeting)
    about = tap.about if tap.about == "me" else meeting.in_time(turn.db, one, turn.now)
    return meeting.for_one(turn.db, one, turn.person.id, about)


@meetings.tap(show.Manage, by=Right.guest)
def manage(turn: Turn, tap: show.Manage) -> Card:
    return meeting.managing(turn, meeting.of(turn, tap.meeting))


@meetings.every
def end_what_is_over(tick: Tick) -> None:
    """Nobody is invited to a meeting whose time has gone, whether or not it was ever begun here."""
    for one in over_by_now(tick.db, tick.now):
        change_meeting(tick.db, one.id, over_at=tick.now)
        tick.redraw(one.id)


# --- in calendars -----------------------------------------------------------------------------------------


@meetings.handout(MEETING)
def calendar_file(db: Db, thing: UUID, language: Language, now: datetime) -> Handout:
    """The meeting as it is when the file is fetched: moved and cancelled as it was since."""
    return calendar_files.file(_invitation(db, meeting_by_id(db, thing)), language, now)


@meetings.unfolds(MEETING)
def unfolded(db: Db, thing: UUID, url: Words) -> Unfolded:
    one = meeting_by_id(db, thing)
    return show.unfolded(one, say("meeting-file"), url), networks.by_id(db, one.network)


def _invitation(db: Db, one: Meeting) -> Invitation:
    home = networks.by_id(db, one.network)
    planner = people.by_id(db, one.planned_by) if one.planned_by else None
    return Invitation(
        one.id,
        one.title,
        one.starts_at,
        one.ends_at,
        home.zone,
        version=one.version,
        place=one.place,
        words=(say("meeting-file-words", network=home.name),),
        join_url=one.join_url,
        organiser=(planner.mail, planner.name) if planner and planner.mail else None,
        is_cancelled=one.cancelled_at is not None,
    )


@meetings.question(by=Right.guest)
def in_calendar(turn: Turn) -> Card:
    one = meeting.coming(turn)
    return show.in_calendar(one, meeting.file(turn.db, one))


def _tell_who_comes(turn: Turn, one: Meeting, notice: Card, too: Collection[UUID] = ()) -> None:
    """Whoever said that they come, and those `too`, where Graph does not tell their calendar anyway."""
    if one.event is not None:
        return
    answers = attendance.of_meeting(turn.db, one.id).items()
    come = {person for person, told in answers if told.answer in (Answer.THERE, Answer.ONLINE)}
    for person in sorted((come | set(too)) - {turn.person.id}):
        turn.post(notice, to=people.by_id(turn.db, person), network=turn.home)


def _concerned(turn: Turn, one: Meeting, *, another_day: bool) -> set[UUID]:
    """Its hosts, and on another day all whose answer counts no more: also those who could not come."""
    answered = set(attendance.of_meeting(turn.db, one.id)) if another_day else set[UUID]()
    here = {person.id for person in networks.everybody(turn.db, turn.home.id)}
    return (hosts.hosts_of(turn.db, one.id) | answered) & here


# --- moving and cancelling --------------------------------------------------------------------------------


class OneAtATime(Refused):
    """All are meant: each is moved by itself, so that nobody moves a year by a sentence."""

    key = "meeting-move-one-at-a-time"


def _heard(turn: Turn, when: str, old: str) -> tuple[str, str]:
    """To when, and which: with the day in front of a `til`, and so many hours later where that is all."""
    if said_of_meetings.means_all(turn.sentence):
        raise OneAtATime
    found = None if old.strip() else said_of_meetings.from_to(when)
    if found and all(isinstance(day(words, turn.now, turn.calendar), date) for words in found):
        return found[1], found[0]
    by = lengths.shift(turn.sentence)
    if by is None:
        return when, old
    if stretches.is_a_month(when):
        return lengths.in_minutes(*by), old or when
    named = parts(turn.sentence).day
    on = day(named, turn.now, turn.calendar) if named else None
    planned = {meeting.day_of(one, turn.calendar) for one in all_meetings(turn.db, turn.home.id)}
    if isinstance(on, date) and (on not in planned or not by[1]):
        return when, old
    return lengths.in_minutes(*by), old or (named if isinstance(on, date) else "")


def will_move(turn: Turn, when: str, old: str = "") -> Question:
    when, old = _heard(turn, when, old)
    if not old and stretches.is_a_month(when):
        raise Whither(when=at(meeting.coming(turn, when)))
    return _asked_to_move(turn, meeting.coming(turn, old), when)


class Whither(Refused):
    """Which meeting is to be moved was said, and not to which day."""

    key = "meeting-move-whither"


def will_move_by_card(turn: Turn, tap: show.Reschedule) -> Question:
    return _asked_to_move(turn, meeting.of(turn, tap.meeting), tap.when)


def _asked_to_move(turn: Turn, one: Meeting, when: str) -> Question:
    fresh = _at_another_time(turn, one, when)
    answers = 0 if _same_day(turn, one, fresh) else len(attendance.of_meeting(turn.db, one.id))
    beside = meeting.at_that_time(turn, fresh.starts_at, fresh.ends_at, one.id)
    away = seating.hosts_away(Rota(turn.db, turn.home, turn.now), fresh)
    return Question(
        say("meeting-move-sure"),
        say("meeting-move-yes"),
        [
            *show.what_moving_does(one, fresh, answers, turn.home.name, beside, [host.name for host in away]),
            *show.passes(one, fresh, all_meetings(turn.db, turn.home.id)),
        ],
        one.id,
        "",
        show.moved_in_words(one, fresh),
        kind=MEETING,
    )


@meetings.command(by=Right.host, slots={"when": Type.whole}, does=asked(Reach.EVERYBODY, will_move))
def move(turn: Turn, when: str, old: str = "") -> list[Card]:
    when, old = _heard(turn, when, old)
    return _move(turn, meeting.coming(turn, old), when)


class NeverMoved(Refused):
    """The coming meeting stands where it was planned."""

    key = "meeting-never-moved"


def will_move_back(turn: Turn) -> Question:
    one = meeting.coming(turn)
    return _asked_to_move(turn, one, _before_it_moved(turn, one))


@meetings.command(by=Right.host, does=asked(Reach.EVERYBODY, will_move_back), makes=False)
def move_back(turn: Turn) -> list[Card]:
    """To when it was before it was moved last."""
    one = meeting.coming(turn)
    return _move(turn, one, _before_it_moved(turn, one))


def _before_it_moved(turn: Turn, one: Meeting) -> str:
    moves = [entry.before for entry in journal.of_thing(turn.db, one.id) if entry.deed == "moved"]
    if not (moves and moves[-1]):
        raise NeverMoved
    starts, ends = (
        turn.calendar.local(datetime.fromisoformat(moves[-1][which])) for which in ("starts_at", "ends_at")
    )
    return f"{starts:%d-%m-%Y} kl. {starts:%H.%M}-{ends:%H.%M}"


@meetings.question(by=Right.host, asks_which=True, opens=["meetings.move"])
def ask_when(turn: Turn) -> Card:
    one = meeting.coming(turn)
    meeting.must_host_one_to_come(turn, one)
    return show.ask_when(one)


@meetings.tap(show.Reschedule, by=Right.host, does=asked(Reach.EVERYBODY, will_move_by_card))
def move_by_card(turn: Turn, tap: show.Reschedule) -> Card:
    one = meeting.of(turn, tap.meeting)
    notice, _ = _move(turn, one, tap.when)
    turn.post(notice, to=turn.home)
    return meeting.shown(turn.db, meeting.of(turn, one.id), turn.person.id)


def _at_another_time(turn: Turn, one: Meeting, when: str) -> Meeting:
    """As it would be; raises what stands in the way."""
    meeting.must_host(turn, one)
    found = moved(when, turn.now, (one.starts_at, one.ends_at), turn.calendar)
    if isinstance(found, Fault):
        raise meeting.NoSuchTime(found)
    place = {"da": found.place, "en": found.place} if found.place else one.place
    if (found.start, found.end, place) == (one.starts_at, one.ends_at, one.place):
        raise SameTime
    if found.start != one.starts_at:  # one that is being held may go to another room
        one.may_be_moved(turn.now)
    return replace(one, starts_at=found.start, ends_at=found.end, place=place)


def _same_day(turn: Turn, one: Meeting, other: Meeting) -> bool:
    return meeting.day_of(one, turn.calendar) == meeting.day_of(other, turn.calendar)


def _move(turn: Turn, one: Meeting, when: str) -> list[Card]:
    to = _at_another_time(turn, one, when)
    values = {"starts_at": to.starts_at, "ends_at": to.ends_at, "place": to.place}
    change_meeting(turn.db, one.id, **values, version=one.version + 1, tell_at=turn.now)
    fresh = meeting.of(turn, one.id)
    another_day = not _same_day(turn, one, fresh)
    notice = claiming(
        show.moved(one, fresh, meeting.file(turn.db, fresh), anew=another_day, by=turn.person.name),
        "meeting-moved",
        meeting.thing(one),
        **_told(turn, fresh),
        before=_seen(one),
        anew=another_day,
    )
    _tell_who_comes(turn, one, notice, _concerned(turn, one, another_day=another_day))
    if another_day:
        attendance.forget(turn.db, one.id)
    seating.settle(turn, turn.home, because=say("moved-meeting"))
    seating.call_for_who_cannot(turn, Rota(turn.db, turn.home, turn.now), fresh, turn.calendar)
    _redraw(turn, one)
    turn.note("moved", meeting.thing(one), _seen(one), _seen(fresh))
    return [notice, meeting.shown(turn.db, fresh)]


def will_cancel(turn: Turn, old: str = "") -> Question:
    """Said again, it does not take the meeting after it as well: the question says that it is another."""
    one = meeting.coming(turn, old)
    since = turn.now - JUST_NOW
    another = not old.strip() and bool(cancelled_since(turn.db, turn.home.id, since))
    return _asked_to_cancel(turn, one, another=another)


def will_cancel_by_card(turn: Turn, tap: show.Cancel | show.AskCancel) -> Question:
    return _asked_to_cancel(turn, meeting.of(turn, tap.meeting))


def _asked_to_cancel(turn: Turn, one: Meeting, *, another: bool = False) -> Question:
    meeting.must_host_one_to_come(turn, one)
    items, coming = len(_going_on(turn, one)), len(attendance.coming(turn.db, one.id))
    return Question(
        say("meeting-cancel-sure"),
        say("meeting-cancel-yes"),
        show.what_cancelling_does(
            one,
            items,
            coming,
            turn.home.name,
            another=another,
            why=_why(turn),
            kept_back=_leaves_out_why(turn),
        ),
        one.id,
        one.starts_at.isoformat(),
        show.cancelled_in_words(one),
        kind=MEETING,
        destroys=True,
    )


def _why(turn: Turn) -> str:
    """The reason that was said with it, for all to read; what is somebody's own matter is not told on."""
    why = reasons.because(turn.sentence)

    def here() -> list[str]:
        return [one.own_name for one in networks.everybody(turn.db, turn.home.id)]

    return "" if why and case_in(why, given=True, known=here) else why


def _leaves_out_why(turn: Turn) -> bool:
    """Was a reason said that is not told on, nor read as part of the sentence?"""
    return bool(reasons.because(turn.incoming.text or "")) and not _why(turn)


def _open_items(turn: Turn, one: Meeting) -> list[agenda.Item]:
    return [item for item in agenda.agenda(turn.db, turn.home.id, one.id) if item.is_open]


def _going_on(turn: Turn, one: Meeting) -> list[agenda.Item]:
    """To the next meeting, when it is cancelled: that has its standing items already."""
    return [item for item in _open_items(turn, one) if item.standing is None]


@meetings.command(by=Right.host, does=asked(Reach.EVERYBODY, will_cancel, instead="undo-instead-cancelled"))
def cancel(turn: Turn, old: str = "") -> Card:
    return _cancel(turn, meeting.coming(turn, old))


@meetings.question(by=Right.host)
def cancel_several(turn: Turn) -> Card:
    """Each of them is asked about; where a year was said, those of that year."""
    years = set(map(int, re.findall(r"\b20\d\d\b", turn.sentence)))
    planned = (one for one in all_meetings(turn.db, turn.home.id) if one.starts_at > turn.now)
    ahead = [one for one in planned if not years or meeting.day_of(one, turn.calendar).year in years]
    mine = [one for one in ahead if turn.hosts(one.id)]
    if not mine:
        raise meeting.NoMeeting if not ahead else rights.refusal(Right.host)
    return show.cancel_each(mine)


@meetings.tap(show.AskCancel, by=Right.host)
def ask_cancel(turn: Turn, tap: show.AskCancel) -> Card:
    """The question of cards that were drawn before the cancelling itself asked."""
    yes = show.Cancel(tap.meeting)
    return asking.before(turn, "meetings.cancel_by_card", yes, will_cancel_by_card(turn, yes))


@meetings.tap(
    show.Cancel,
    by=Right.host,
    does=asked(Reach.EVERYBODY, will_cancel_by_card, instead="undo-instead-cancelled"),
)
def cancel_by_card(turn: Turn, tap: show.Cancel) -> Card:
    one = meeting.of(turn, tap.meeting)
    turn.post(_cancel(turn, one), to=turn.home)
    return meeting.shown(turn.db, meeting.of(turn, one.id), turn.person.id)


def _cancel(turn: Turn, one: Meeting) -> Card:
    meeting.must_host_one_to_come(turn, one)
    items = _going_on(turn, one)
    agenda.cancel(turn.db, one, turn.now)
    seating.settle(turn, turn.home, because=say("moved-cancelled"))
    _redraw(turn, one)
    turn.note(
        "cancelled", meeting.thing(one), _seen(one), {ITEMS: {str(one.id): one.position for one in items}}
    )
    why = _why(turn)
    notice = claiming(
        show.cancelled(one, len(items), meeting.file(turn.db, one), by=turn.person.name, why=why),
        "meeting-cancelled",
        meeting.thing(one),
        **_told(turn, meeting.of(turn, one.id)),
        items=len(items),
        why=why,
    )
    _tell_who_comes(turn, one, notice, _concerned(turn, one, another_day=False))
    return notice


@meetings.command(
    by=Right.member,
    does=undone(Reach.EVERYBODY, "undo-instead-meeting", of=lambda turn: (at(_cancelled_last(turn)), None)),
    makes=False,
)
def call_again(turn: Turn) -> Card:
    """The meeting that was cancelled last, with title, theme, place, hosts and agenda as they were."""
    return _call_again(turn, _cancelled_last(turn))


def _cancelled_last(turn: Turn) -> Meeting:
    one = last_cancelled(turn.db, turn.home.id, turn.now)
    if one is None:
        raise NoneCancelled
    return one


@meetings.tap(show.CallAgain, by=Right.member, does=undone(Reach.EVERYBODY, instead="undo-instead-meeting"))
def call_again_by_card(turn: Turn, tap: show.CallAgain) -> Card:
    one = meeting.of(turn, tap.meeting)
    turn.post(_call_again(turn, one), to=turn.home)
    return meeting.shown(turn.db, meeting.of(turn, one.id), turn.person.id)


def _call_again(turn: Turn, one: Meeting) -> Card:
    if not turn.hosts(one.id):
        raise rights.refusal(Right.host)
    if one.cancelled_at is None or one.starts_at <= turn.now:
        raise NoneCancelled
    agenda.call_again(turn.db, one, turn.now, _items_of(turn, one))
    seating.settle_as_before(turn, turn.home, one.cancelled_at)
    _redraw(turn, one)
    turn.note("called again", meeting.thing(one), after=_seen(one))
    fresh = meeting.of(turn, one.id)
    items = len(_open_items(turn, fresh))
    notice = show.called_again(fresh, items, meeting.file(turn.db, fresh), by=turn.person.name)
    _tell_who_comes(turn, fresh, notice)
    return notice


def _redraw(turn: Turn, one: Meeting) -> None:
    """The meeting's cards, those of its items, which name it, the offers to swap seats of it, and the calls
    for somebody who takes one."""
    turn.redraw(one.id)
    for item in _open_items(turn, one):
        turn.redraw(item.id)
    for swap in swaps.open_in(turn.db, turn.home.id):
        if one.id in swap.meetings:
            turn.redraw(swap.id)
    for cover in covers.open_in(turn.db, turn.home.id):
        if cover.meeting == one.id:
            turn.redraw(cover.id)


def _items_of(turn: Turn, one: Meeting) -> dict[UUID, int | None]:
    """What was on its agenda when it was cancelled, and at which place."""
    entries = [entry for entry in journal.of_thing(turn.db, one.id) if entry.deed == "cancelled"]
    told = (entries[-1].after or {}).get(ITEMS, {}) if entries else {}
    return {UUID(item): position for item, position in told.items()}


def _told(turn: Turn, one: Meeting) -> dict[str, Any]:
    """Which meeting, as of which change, and by whom."""
    return {"meeting": str(one.id), "version": one.version, "by": str(turn.person.id)}


def _named(query: TaskQuery, about: Mapping[str, Any]) -> str:
    return people.by_id(query.db, UUID(about["by"])).name


def _as_told(query: TaskQuery, about: Mapping[str, Any]) -> Meeting | None:
    """The meeting, unless it was moved, cancelled or called again since."""
    found = meeting_of(query.db, query.network.id, UUID(about["meeting"]))
    return found if found and found.version == about["version"] else None


@meetings.letter("meeting-moved")
def draw_moved(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    new = _as_told(query, about)
    if new is None:
        return None
    starts, ends = (datetime.fromisoformat(about["before"][name]) for name in ("starts_at", "ends_at"))
    before, file = replace(new, starts_at=starts, ends_at=ends), meeting.file(query.db, new)
    return show.moved(before, new, file, anew=about["anew"], by=_named(query, about))


@meetings.letter("meeting-cancelled")
def draw_cancelled(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    one = _as_told(query, about)
    if one is None or one.cancelled_at is None:
        return None
    file, why = meeting.file(query.db, one), about.get("why", "")
    return show.cancelled(one, about["items"], file, by=_named(query, about), why=why)


# --- theme and break --------------------------------------------------------------------------------------


@meetings.command(by=Right.host, does=undone(Reach.EVERYBODY), makes=False)
def set_theme(turn: Turn, theme: str) -> Card:
    return _set_theme(turn, meeting.coming(turn), _theme(theme))


@meetings.tap(show.SetTheme, by=Right.host, does=undone(Reach.EVERYBODY))
def set_theme_by_card(turn: Turn, tap: show.SetTheme) -> Card:
    one = meeting.of(turn, tap.meeting)
    pause = meeting.pause(tap.pause, one.break_minutes)
    return _set_theme(turn, one, tap.theme or one.theme, leg=tap.leg or None, break_minutes=pause)


def _set_theme(turn: Turn, one: Meeting, theme: str | None, **more: object) -> Card:
    meeting.must_host(turn, one)
    if theme is not None and theme not in show.THEMES:
        raise NoSuchTheme
    change_meeting(turn.db, one.id, theme=theme, **more)
    turn.redraw(one.id)
    turn.note("themed", meeting.thing(one), after={"theme": theme})
    return meeting.managing(turn, meeting.of(turn, one.id))


def _theme(said: str) -> str:
    word = said.casefold()
    if word.startswith(("fys", "phys")):
        return "physical"
    if word.startswith(("psyk", "psych", "ment", "triv", "well")):
        return "mental"
    raise NoSuchTheme


def _seen(one: Meeting) -> dict[str, str]:
    moment: datetime = one.starts_at
    return {"starts_at": moment.isoformat(), "ends_at": one.ends_at.isoformat()}
