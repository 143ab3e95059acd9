"""Meetings: each stands on its card, goes into calendars, is moved and cancelled, and has a theme."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from bot import invitations, meeting, seating
from bot.feature import Feature
from bot.handouts import Handout
from bot.invitations import Invitation
from bot.rights import Right
from bot.rules import moments
from bot.turn import Turn
from cards import meetings as show
from cards.kit import Card
from cards.words import Language, say
from storage import agenda, attendance, networks, people
from storage.agenda import Meeting
from storage.attendance import Answer
from storage.db import Db, Refused
from storage.networks import Network

meetings = Feature("meetings")

JUST_NOW = timedelta(hours=12)
"""So long after one meeting was cancelled, the next is not cancelled without a question."""


class SameTime(Refused):
    """It takes place then already: nobody is told of a move that is none."""

    key = "meeting-same-time"


class NoSuchTheme(Refused):
    key = "theme-unknown"


# --- showing it -------------------------------------------------------------------------------------------


@meetings.living(agenda.MEETING)
def draw(db: Db, thing: UUID, network: Network) -> Card | None:
    found = agenda.meeting_of(db, network.id, thing)
    return meeting.shown(db, found) if found else None


@meetings.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    return meeting.shown(turn.db, meeting.of(turn, tap.meeting), turn.person.id)


@meetings.tap(show.Manage, by=Right.guest)
def manage(turn: Turn, tap: show.Manage) -> Card:
    return meeting.managing(turn, meeting.of(turn, tap.meeting))


# --- in calendars -----------------------------------------------------------------------------------------


@meetings.handout(agenda.MEETING)
def calendar_file(db: Db, thing: UUID, language: Language, now: datetime) -> Handout:
    """The meeting as it is when the file is fetched: moved and cancelled as it was since."""
    return invitations.file(_invitation(db, agenda.meeting(db, thing)), language, now)


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


@meetings.question(
    da=[
        "[giv|send] [mig] [en] (kalenderfil|kalenderfilen|kalenderinvitation|ics fil|ics) [til mødet]",
        "(kan|må) jeg få en (kalenderfil|kalenderinvitation) [til mødet]",
        "(føj|læg|sæt|tilføj) [mødet|det] (til|i) (min|kalenderen) [kalender]",
        "føj [mødet] til kalender",
        "læg (det|mødet) i [min] outlook",
    ],
    en=[
        "[give|send] [me] [a|the] (calendar file|calendar invitation|ics|ics file) [for the meeting]",
        "can i (have|get) (a|the) calendar (file|invitation)",
        "(add|put) [it] (to|in) (my|the) (calendar|outlook)",
        "(add|put) the meeting (to|in) (my|the) calendar",
    ],
    by=Right.guest,
)
def in_calendar(turn: Turn) -> Card:
    one = meeting.coming(turn)
    return show.in_calendar(one, meeting.file(turn.db, one))


def _tell_who_comes(turn: Turn, one: Meeting, notice: Card) -> None:
    """Whoever said that they come, where Graph does not tell their calendar anyway."""
    if one.event is not None:
        return
    for person, told in sorted(attendance.of_meeting(turn.db, one.id).items()):
        if told.answer in (Answer.THERE, Answer.ONLINE) and person != turn.person.id:
            turn.post(notice, to=people.by_id(turn.db, person), network=turn.home)


# --- moving and cancelling --------------------------------------------------------------------------------


@meetings.command(
    da=[
        "[kan|skal] [vi] (flyt|flytte|ryk|rykke|udskyd|udskyde|udsæt|udsætte|skub) mødet til {when}",
        "(ryk|udskyd|udsæt|skub) mødet {when}",
        "(flyt|ryk|udskyd|udsæt|skub) mødet {when} (frem|senere)",
        "(flyt|ryk|udskyd) [det] næste møde til {when}",
        "(flyt|ryk|udskyd) mødet {old} til {when}",
        "mødet (flyttes|er flyttet) til {when}",
        "(flyt|ryk|udskyd|udsæt) [det] næste møde {when}",
        "kan [vi] (flytte|rykke|udskyde|udsætte) mødet {when}",
        "kan mødet (flyttes|rykkes|udskydes|udsættes) [til] {when}",
        "mødet (bliver|holdes|er) {when} i stedet",
        "lad os (tage|holde) mødet {when} [i stedet]",
        "mødet (skal være|holdes) (i|på) {when}",
    ],
    en=[
        "[can|shall] [we] (move|reschedule|postpone) [the] [next] meeting to {when}",
        "(move|reschedule|postpone) the meeting {old} to {when}",
        "(move|postpone) the meeting by {when}",
        "reschedule to {when}",
        "(postpone|push) [the|our] [next] meeting [to] {when}",
        "can we move (the|our) meeting {when}",
        "let us have the meeting {when} instead",
        "have the meeting {when} instead",
    ],
    by=Right.host,
)
def move(turn: Turn, when: str, old: str = "") -> list[Card]:
    return _move(turn, meeting.coming(turn, old), when)


@meetings.question(
    da=["[kan vi] (flyt|flytte|ryk|rykke|udskyd|udsæt) [det næste] (mødet|møde)", "mødet skal flyttes"],
    en=["[can we] (move|reschedule|postpone) (the|our) [next] meeting"],
    by=Right.host,
    asks_which=True,
)
def ask_when(turn: Turn) -> Card:
    one = meeting.coming(turn)
    meeting.must_host(turn, one)
    return show.ask_when(one)


@meetings.tap(show.Reschedule, by=Right.host)
def move_by_card(turn: Turn, tap: show.Reschedule) -> Card:
    one = meeting.of(turn, tap.meeting)
    notice, _ = _move(turn, one, tap.when)
    turn.post(notice, to=turn.home)
    return meeting.shown(turn.db, meeting.of(turn, one.id), turn.person.id)


def _move(turn: Turn, one: Meeting, when: str) -> list[Card]:
    meeting.must_host(turn, one)
    found = moments.moved(when, turn.now, (one.starts_at, one.ends_at), turn.calendar)
    if isinstance(found, moments.Fault):
        raise meeting.NoSuchTime(found.reason)
    place = {"da": found.place, "en": found.place} if found.place else one.place
    if (found.start, found.end, place) == (one.starts_at, one.ends_at, one.place):
        raise SameTime
    values = {"starts_at": found.start, "ends_at": found.end, "place": place}
    agenda.change_meeting(turn.db, one.id, **values, version=one.version + 1, tell_at=turn.now)
    fresh = meeting.of(turn, one.id)
    another_day = meeting.day_of(fresh, turn.calendar) != meeting.day_of(one, turn.calendar)
    notice = show.moved(one, fresh, meeting.file(turn.db, fresh), anew=another_day)
    _tell_who_comes(turn, one, notice)
    if another_day:
        attendance.forget(turn.db, one.id)
    seating.settle(turn, turn.home, because=say("moved-meeting"))
    turn.redraw(one.id)
    turn.note("moved", meeting.thing(one), _seen(one), _seen(fresh))
    return [notice, meeting.shown(turn.db, fresh)]


@meetings.command(
    da=[
        "(aflys|aflyse) mødet",
        "aflys [det] næste møde",
        "(aflys|aflyse) mødet {old}",
        "mødet er aflyst",
        "vi (aflyser|dropper) [det næste] (mødet|møde)",
        "vi (bliver nødt til|er nødt til) at aflyse mødet",
    ],
    en=[
        "cancel [the] [next] meeting",
        "cancel the meeting {old}",
        "call off the meeting",
        "the meeting is cancelled",
    ],
    by=Right.host,
)
def cancel(turn: Turn, old: str = "") -> Card:
    """Said again, it does not take the meeting after it as well: that is asked."""
    one = meeting.coming(turn, old)
    if not old.strip() and agenda.cancelled_since(turn.db, turn.home.id, turn.now - JUST_NOW):
        meeting.must_host(turn, one)
        return show.ask_cancel(one, another=True)
    return _cancel(turn, one)


@meetings.tap(show.AskCancel, by=Right.host)
def ask_cancel(turn: Turn, tap: show.AskCancel) -> Card:
    one = meeting.of(turn, tap.meeting)
    meeting.must_host(turn, one)
    return show.ask_cancel(one)


@meetings.tap(show.Cancel, by=Right.host)
def cancel_by_card(turn: Turn, tap: show.Cancel) -> Card:
    one = meeting.of(turn, tap.meeting)
    turn.post(_cancel(turn, one), to=turn.home)
    return meeting.shown(turn.db, meeting.of(turn, one.id), turn.person.id)


def _cancel(turn: Turn, one: Meeting) -> Card:
    meeting.must_host(turn, one)
    items = [item for item in agenda.agenda(turn.db, turn.home.id, one.id) if item.is_open]
    agenda.cancel(turn.db, one, turn.now)
    seating.settle(turn, turn.home, because=say("moved-cancelled"))
    turn.redraw(one.id)
    turn.note("cancelled", meeting.thing(one), _seen(one))
    notice = show.cancelled(one, len(items), meeting.file(turn.db, one))
    _tell_who_comes(turn, one, notice)
    return notice


# --- theme and break --------------------------------------------------------------------------------------


@meetings.command(
    da=[
        "(sæt|skift) temaet [for mødet] til {theme}",
        "temaet for [det] [næste] (mødet|møde) er {theme}",
        "temaet [næste gang] er {theme}",
    ],
    en=["(set|change) the theme [of the meeting] to {theme}", "the theme [of the meeting] is {theme}"],
    by=Right.host,
    makes=False,
)
def set_theme(turn: Turn, theme: str) -> Card:
    return _set_theme(turn, meeting.coming(turn), _theme(theme))


@meetings.tap(show.SetTheme, by=Right.host)
def set_theme_by_card(turn: Turn, tap: show.SetTheme) -> Card:
    one = meeting.of(turn, tap.meeting)
    pause = meeting.pause(tap.pause, one.break_minutes)
    return _set_theme(turn, one, tap.theme or one.theme, leg=tap.leg or None, break_minutes=pause)


def _set_theme(turn: Turn, one: Meeting, theme: str | None, **more: object) -> Card:
    meeting.must_host(turn, one)
    if theme is not None and theme not in show.THEMES:
        raise NoSuchTheme
    agenda.change_meeting(turn.db, one.id, theme=theme, **more)
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
