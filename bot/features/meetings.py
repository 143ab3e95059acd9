"""Meetings: the rhythm's dates are confirmed, moved and cancelled, and everybody says whether they come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import chain
from uuid import UUID

from bot import handouts, invitations, rights, seating
from bot.feature import Feature, Outlook, Waiting
from bot.handouts import Handout
from bot.invitations import Invitation
from bot.rights import Right
from bot.rules import impossible, instead, moments, rhythm
from bot.rules.workdays import Calendar
from bot.taps import TooOld
from bot.turn import Ask, Pass, Turn
from cards import meetings as show
from cards.kit import Card, Thing
from cards.words import Language, Leaf, say
from storage import agenda, attendance, hosts, kamu, networks, people, rhythms
from storage.agenda import Meeting
from storage.attendance import Answer
from storage.db import Db, Refused
from storage.networks import Network

meetings = Feature("meetings")

LONGEST_BREAK = 240
MOST_PROPOSED = 4
JUST_NOW = timedelta(hours=12)
"""So long after one meeting was cancelled, the next is not cancelled without a question."""

KEPT_AFTER = timedelta(days=1)
"""So long after a meeting its calendar file can still be fetched."""


class NoMeeting(Refused):
    """None is planned."""

    key = "meeting-none"


class NoSuchTime(Refused):
    """A meeting cannot be moved there; the fault's name ends the key."""

    def __init__(self, reason: str) -> None:
        self.key = f"meeting-{reason}"  # type: ignore[misc]
        super().__init__()


class NoneOnThatDay(Refused):
    key = "meeting-none-that-day"


class SameTime(Refused):
    """It takes place then already: nobody is told of a move that is none."""

    key = "meeting-same-time"


class NoSuchTheme(Refused):
    key = "theme-unknown"


class NoSuchRhythm(Refused):
    key = "rhythm-unclear"


# --- showing it -------------------------------------------------------------------------------------------


@meetings.living(agenda.MEETING)
def draw(db: Db, meeting: UUID, network: Network) -> Card | None:
    found = agenda.meeting_of(db, network.id, meeting)
    return _shown(db, found) if found else None


def _shown(db: Db, one: Meeting, person: UUID | None = None) -> Card:
    seated = [people.by_id(db, host) if host else None for host in hosts.of_meeting(db, one.id)]
    answers = attendance.of_meeting(db, one.id)
    items = agenda.agenda(db, one.network, one.id)
    mine = answers.get(person) if person else None
    return show.meeting(one, seated, answers, items, mine, _file(db, one))


@meetings.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    return _shown(turn.db, _of(turn, tap.meeting), turn.person.id)


@meetings.tap(show.Manage, by=Right.guest)
def manage(turn: Turn, tap: show.Manage) -> Card:
    return _managing(turn, _of(turn, tap.meeting))


@meetings.question(
    da=[
        "hvem kommer [til] [mødet|møde]",
        "hvem (deltager|kommer) [i|på] [mødet]",
        "hvem har (meldt afbud|tilmeldt sig)",
        "hvor mange kommer [til mødet]",
    ],
    en=[
        "who (comes|is coming) [to the meeting]",
        "who is attending [the meeting]",
        "who has (declined|signed up)",
        "how many (come|are coming|are attending|will come)",
    ],
    by=Right.guest,
)
def who_comes(turn: Turn) -> Card:
    return _managing(turn, _next(turn))


def _managing(turn: Turn, one: Meeting) -> Card:
    given = attendance.of_meeting(turn.db, one.id)
    names = {person: people.by_id(turn.db, person).name for person, found in given.items() if found.answer}
    named = [(name, given[person]) for person, name in sorted(names.items(), key=lambda pair: pair[1])]
    return show.managing(one, named, hosts=turn.hosts(one.id), alike=_alike(turn.db, one))


def _alike(db: Db, one: Meeting) -> Leaf | None:
    """A warning where the meeting before or after has the same theme."""
    planned = agenda.all_meetings(db, one.network)
    place = [other.id for other in planned].index(one.id) if one in planned else 0
    beside = planned[max(0, place - 1) : place + 2]
    if one.theme and any(other.theme == one.theme and other.id != one.id for other in beside):
        return say("theme-twice", theme=say(f"theme-{one.theme}"))
    return None


# --- coming or not ----------------------------------------------------------------------------------------


@meetings.tap(show.Attend, by=Right.guest)
def attend(turn: Turn, tap: show.Attend) -> Card:
    one = _of(turn, tap.meeting)
    _answer(turn, one, tap.answer, tap.deputy)
    return look(turn, show.Look(one.id))


@meetings.command(
    da=[
        "jeg melder afbud [til mødet]",
        "melder afbud [til mødet]",
        "jeg melder afbud [til] [mødet] {day}",
        "meld afbud [for mig] [til mødet]",
        "jeg kan ikke komme [til] [mødet|næste møde]",
        "jeg kan ikke (komme|deltage) [til|i] [mødet] {day}",
        "jeg (må|er nødt til at) [desværre] melde afbud [til mødet]",
        "jeg kan desværre ikke (komme|deltage) [til|i] [mødet]",
        "jeg kan desværre ikke (komme|deltage) [til|i] [mødet] {day}",
        "jeg (kommer|deltager) [desværre] ikke [til|i] [mødet]",
        "jeg (kommer|deltager) [desværre] ikke [til|i] [mødet] {day}",
        "jeg er syg og kommer ikke [til mødet]",
        "kan [desværre] ikke (komme|deltage|være med) [til|på|i] [mødet]",
        "jeg er [desværre] forhindret [i at komme]",
        "jeg kan [desværre] ikke (være|deltage|komme) med [til|på|i] [mødet]",
        "jeg melder fra [til mødet]",
        "(afmeld|frameld) mig [mødet|fra mødet]",
        "afbud [fra mig] [til mødet]",
        "jeg melder afbud {deputy} kommer i stedet [for mig]",
    ],
    en=[
        "i (can not|cannot) (come|attend|make it) [to the meeting]",
        "i (can not|cannot) (come|attend|make it) [to the meeting] {day}",
        "i am not (coming|attending) [to] [the] [meeting]",
        "i will not (come|attend|be there|make it) [to] [the] [meeting]",
        "i will not (come|attend|be there|make it) [to] [the] [meeting] {day}",
        "send my (regrets|apologies) [for the meeting]",
        "(sorry|unfortunately) [i] (can not|cannot) (come|attend|make it) [to the meeting]",
        "(i am|count me) out [of the meeting]",
        "i (can not|cannot) come {deputy} comes instead [of me]",
    ],
    by=Right.guest,
    makes=False,
)
def decline(turn: Turn, day: str = "", deputy: str = "") -> Card | Pass:
    """Whoever hosts that meeting and asks for somebody to swap with speaks of the seat."""
    if instead.is_asked(day) and turn.person.id in hosts.hosts_of(turn.db, _next(turn, day).id):
        return Pass()
    return _attending(turn, Answer.NOT, day, deputy.strip(" ,.;–-"))


@meetings.command(
    da=[
        "jeg kommer [til mødet]",
        "jeg (kommer|deltager) alligevel [til mødet]",
        "jeg kommer til mødet {day}",
        "jeg deltager [fysisk|i mødet]",
        "jeg er med [til mødet]",
        "jeg er med {day}",
        "tilmeld mig [mødet]",
        "ja jeg (kommer|deltager)",
        "jeg kommer på {day}",
        "jeg deltager [på|i] mødet",
    ],
    en=[
        "i (will come|am coming|will attend|am attending|will be there) [to] [the] [meeting]",
        "i am coming to the meeting {day}",
        "sign me up [for the meeting]",
        "count me in",
        "yes i (am|will) (coming|come|be there)",
    ],
    by=Right.guest,
    makes=False,
)
def come(turn: Turn, day: str = "") -> Card:
    return _attending(turn, Answer.THERE, day)


@meetings.command(
    da=[
        "jeg (deltager|kommer|er med) (online|på teams|virtuelt|digitalt|hjemmefra|via teams)",
        "jeg (deltager|kommer|er med) online {day}",
    ],
    en=[
        "i (join|come|am coming|attend|will join|will attend|will be) (online|remotely|virtually|via teams)",
        "i am (joining|attending) (online|remotely|virtually|via teams)",
        "can i (join|attend) (online|remotely|virtually|via teams)",
        "i (join|will join) online {day}",
    ],
    by=Right.guest,
    makes=False,
)
def come_online(turn: Turn, day: str = "") -> Card:
    return _attending(turn, Answer.ONLINE, day)


def _attending(turn: Turn, given: Answer, day: str, deputy: str = "") -> Card:
    one = _next(turn, day)
    _answer(turn, one, given, deputy)
    shown = look(turn, show.Look(one.id))
    return replace(shown, shows=None, refresh=None)


def _answer(turn: Turn, one: Meeting, given: Answer, deputy: str) -> None:
    one.may_change(turn.now)
    before = attendance.of_meeting(turn.db, one.id).get(turn.person.id)
    instead = deputy.strip() if given is Answer.NOT else ""
    attendance.answer(turn.db, one.id, turn.person.id, given, instead, turn.now)
    turn.redraw(one.id)
    after = {"answer": given.value, "deputy": instead}
    turn.note("attendance", _thing(one), {"answer": before.answer} if before else None, after)


# --- in calendars -----------------------------------------------------------------------------------------


@meetings.handout(agenda.MEETING)
def calendar_file(db: Db, meeting: UUID, language: Language, now: datetime) -> Handout:
    """The meeting as it is when the file is fetched: moved and cancelled as it was since."""
    return invitations.file(_invitation(db, agenda.meeting(db, meeting)), language, now)


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


def _file(db: Db, one: Meeting) -> Leaf | None:
    """Where its calendar file is fetched, for as long as anybody may need it."""
    return handouts.link(db, _thing(one), one.ends_at + KEPT_AFTER, invitations.FILE)


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
    one = _next(turn)
    return show.in_calendar(one, _file(turn.db, one))


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
    return _move(turn, _next(turn, old), when)


@meetings.question(
    da=["[kan vi] (flyt|flytte|ryk|rykke|udskyd|udsæt) [det næste] (mødet|møde)", "mødet skal flyttes"],
    en=["[can we] (move|reschedule|postpone) (the|our) [next] meeting"],
    by=Right.host,
    asks_which=True,
)
def ask_when(turn: Turn) -> Card:
    one = _next(turn)
    _must_host(turn, one)
    return show.ask_when(one)


@meetings.tap(show.Reschedule, by=Right.host)
def move_by_card(turn: Turn, tap: show.Reschedule) -> Card:
    one = _of(turn, tap.meeting)
    notice, _ = _move(turn, one, tap.when)
    turn.post(notice, to=turn.home)
    return _shown(turn.db, _of(turn, one.id), turn.person.id)


def _move(turn: Turn, one: Meeting, when: str) -> list[Card]:
    _must_host(turn, one)
    found = moments.moved(when, turn.now, (one.starts_at, one.ends_at), turn.calendar)
    if isinstance(found, moments.Fault):
        raise NoSuchTime(found.reason)
    place = {"da": found.place, "en": found.place} if found.place else one.place
    if (found.start, found.end, place) == (one.starts_at, one.ends_at, one.place):
        raise SameTime
    values = {"starts_at": found.start, "ends_at": found.end, "place": place}
    agenda.change_meeting(turn.db, one.id, **values, version=one.version + 1, tell_at=turn.now)
    fresh = _of(turn, one.id)
    another_day = _day(fresh, turn.calendar) != _day(one, turn.calendar)
    notice = show.moved(one, fresh, _file(turn.db, fresh), anew=another_day)
    _tell_who_comes(turn, one, notice)
    if another_day:
        attendance.forget(turn.db, one.id)
    seating.settle(turn, turn.home, because=say("moved-meeting"))
    turn.redraw(one.id)
    turn.note("moved", _thing(one), _seen(one), _seen(fresh))
    return [notice, _shown(turn.db, fresh)]


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
    one = _next(turn, old)
    if not old.strip() and agenda.cancelled_since(turn.db, turn.home.id, turn.now - JUST_NOW):
        _must_host(turn, one)
        return show.ask_cancel(one, another=True)
    return _cancel(turn, one)


@meetings.tap(show.AskCancel, by=Right.host)
def ask_cancel(turn: Turn, tap: show.AskCancel) -> Card:
    one = _of(turn, tap.meeting)
    _must_host(turn, one)
    return show.ask_cancel(one)


@meetings.tap(show.Cancel, by=Right.host)
def cancel_by_card(turn: Turn, tap: show.Cancel) -> Card:
    one = _of(turn, tap.meeting)
    turn.post(_cancel(turn, one), to=turn.home)
    return _shown(turn.db, _of(turn, one.id), turn.person.id)


def _cancel(turn: Turn, one: Meeting) -> Card:
    _must_host(turn, one)
    items = [item for item in agenda.agenda(turn.db, turn.home.id, one.id) if item.is_open]
    agenda.cancel(turn.db, one, turn.now)
    seating.settle(turn, turn.home, because=say("moved-cancelled"))
    turn.redraw(one.id)
    turn.note("cancelled", _thing(one), _seen(one))
    notice = show.cancelled(one, len(items), _file(turn.db, one))
    _tell_who_comes(turn, one, notice)
    return notice


def _must_host(turn: Turn, one: Meeting) -> None:
    """The hosts of this very meeting, and who facilitates, while it is to come."""
    if not turn.hosts(one.id):
        raise rights.refusal(Right.host)
    one.may_change(turn.now)


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
    return _set_theme(turn, _next(turn), _theme(theme))


@meetings.tap(show.SetTheme, by=Right.host)
def set_theme_by_card(turn: Turn, tap: show.SetTheme) -> Card:
    one = _of(turn, tap.meeting)
    pause = _pause(tap.pause, one.break_minutes)
    return _set_theme(turn, one, tap.theme or one.theme, leg=tap.leg or None, break_minutes=pause)


def _set_theme(turn: Turn, one: Meeting, theme: str | None, **more: object) -> Card:
    _must_host(turn, one)
    if theme is not None and theme not in show.THEMES:
        raise NoSuchTheme
    agenda.change_meeting(turn.db, one.id, theme=theme, **more)
    turn.redraw(one.id)
    turn.note("themed", _thing(one), after={"theme": theme})
    return _managing(turn, _of(turn, one.id))


def _theme(said: str) -> str:
    word = said.casefold()
    if word.startswith(("fys", "phys")):
        return "physical"
    if word.startswith(("psyk", "psych", "ment", "triv", "well")):
        return "mental"
    raise NoSuchTheme


def _pause(typed: str, before: int) -> int:
    if not typed.strip():
        return before
    if not typed.strip().isdecimal() or int(typed) > LONGEST_BREAK:
        raise agenda.NoSuchLength(most=LONGEST_BREAK)
    return int(typed)


# --- the yearly rhythm ------------------------------------------------------------------------------------


@meetings.question(
    da=[
        "foreslå [nye|næste] (mødedatoer|møder)",
        "foreslå datoer [for|til] [næste] [års] [møder]",
        "[vis] årets møder",
        "[vis] (mødekalenderen|mødeplanen|mødedatoerne)",
        "vis [de] [næste|planlagte] møder",
        "hvilke møder (er|har) [vi] [planlagt]",
        "hvornår (er|ligger|holder vi) (møderne|vores møder|de næste møder) [næste år|til næste år]",
        "hvilke datoer (har|holder) vi møde [i år|næste år]",
    ],
    en=[
        "suggest [new] (meeting dates|meetings)",
        "[show] [the] (meeting calendar|meeting plan|meeting dates)",
        "show [the] [next|planned] meetings",
        "when are (the|our) [next] meetings",
        "the meetings of the year",
    ],
    by=Right.guest,
    asks_which=True,
)
def show_year(turn: Turn) -> Card:
    return _year(turn)


def _year(turn: Turn) -> Card:
    planned = [one for one in agenda.all_meetings(turn.db, turn.home.id) if one.ends_at > turn.now]
    return show.year(turn.home.id, planned, _proposed(turn), plans=turn.may(Right.host))


def _proposed(turn: Turn) -> list[date]:
    kept = rhythms.of_network(turn.db, turn.home.id)
    planned = [_day(one, turn.calendar) for one in agenda.all_meetings(turn.db, turn.home.id)]
    committee = _committee_days(turn, kept)
    first = rhythm.before_committee(turn.today, committee, kept.gap_days, kept.weekday, turn.calendar)
    then = rhythm.by_months(max([turn.today, *committee]), kept.weekday, kept.nth, kept.months, turn.calendar)
    return rhythm.proposals(chain(first, then), planned, MOST_PROPOSED)


def _committee_days(turn: Turn, kept: rhythms.Rhythm) -> list[date]:
    """As they stand in KAMU's own calendar; before any are entered there, as the rhythm's form says."""
    return _entered(turn) or [date.fromisoformat(day) for day in kept.committee]


def _entered(turn: Turn) -> list[date]:
    return [one.day for one in kamu.sittings_of(turn.db, turn.home.id) if one.day > turn.today]


@meetings.tap(show.Confirm, by=Right.host)
def confirm(turn: Turn, tap: show.Confirm) -> Ask:
    """As if the meeting had been planned in a sentence, at the rhythm's hours and place."""
    if tap.network != turn.home.id or tap.day not in {day.isoformat() for day in _proposed(turn)}:
        raise TooOld
    kept = rhythms.of_network(turn.db, turn.home.id)
    place = next(iter((kept.place or {}).values()), "")
    return Ask(f"plan meeting {tap.day} {kept.starts}-{kept.ends} {place}".strip())


@meetings.form(show.RhythmForm, by=Right.host)
def rhythm_form(turn: Turn, tap: show.RhythmForm) -> Card:
    if tap.network != turn.home.id:
        raise TooOld
    return show.rhythm(rhythms.of_network(turn.db, turn.home.id), _entered(turn))


@meetings.tap(show.SetRhythm, by=Right.host)
def set_rhythm(turn: Turn, tap: show.SetRhythm) -> Card:
    if tap.network != turn.home.id:
        raise TooOld
    before = rhythms.of_network(turn.db, turn.home.id)
    fresh = _rhythm(turn, tap, before)
    rhythms.keep(turn.db, fresh)
    thing = Thing("rhythm", turn.home.id)
    turn.note(
        "rhythm", thing, after={"weekday": fresh.weekday, "nth": fresh.nth, "months": list(fresh.months)}
    )
    return _year(turn)


def _rhythm(turn: Turn, tap: show.SetRhythm, before: rhythms.Rhythm) -> rhythms.Rhythm:
    hours = moments.hours(tap.hours) if tap.hours.strip() else _hours(before)
    months = [int(month) for month in tap.months.replace(",", " ").split() if month.isdecimal()]
    typed = _committee(turn, tap.committee)
    committee = [day.isoformat() for day in typed] if not _entered(turn) else list(before.committee)
    weekday, nth = _whole(tap.weekday, before.weekday), _whole(tap.nth, before.nth)
    gap = _whole(tap.gap, before.gap_days)
    valid = 1 <= weekday <= 5 and nth in (-1, 1, 2, 3, 4) and 0 <= gap <= 120
    if not (hours and months and valid and all(1 <= month <= 12 for month in months)):
        raise NoSuchRhythm
    return replace(
        before,
        weekday=weekday,
        nth=nth,
        months=sorted(set(months)),
        starts=f"{hours[0]:%H:%M}",
        ends=f"{hours[1]:%H:%M}",
        place={turn.language: tap.place} if tap.place.strip() else {},
        gap_days=gap,
        committee=committee,
        break_minutes=_pause(tap.pause, before.break_minutes),
    )


def _hours(before: rhythms.Rhythm) -> tuple[time, time]:
    return time.fromisoformat(before.starts), time.fromisoformat(before.ends)


def _whole(typed: str, before: int) -> int:
    plain = typed.strip()
    return int(plain) if plain.lstrip("-").isdecimal() else before


def _committee(turn: Turn, typed: str) -> list[date]:
    """The days on which the committee meets, with commas or on lines of their own."""
    parts = [part for part in typed.replace(";", ",").replace("\n", ",").split(",") if part.strip()]
    found = [moments.day(part, turn.now, turn.calendar) for part in parts]
    if None in found:
        raise NoSuchRhythm
    return sorted(day for day in found if day)


# --- who has not answered ---------------------------------------------------------------------------------


@meetings.waiting
def unanswered(outlook: Outlook) -> Iterator[Waiting]:
    """Five working days before a meeting, the members who have not said whether they come."""
    coming = agenda.next_meeting(outlook.db, outlook.network.id, outlook.now)
    if coming is None or coming.starts_at <= outlook.now:
        return
    told = attendance.of_meeting(outlook.db, coming.id)
    for person in outlook.members:
        if not (person.id in told and told[person.id].answer):
            yield _unanswered(outlook, coming, person.id)


def _unanswered(outlook: Outlook, coming: Meeting, person: UUID) -> Waiting:
    day = _day(coming, outlook.calendar)
    asked = outlook.calendar.at(outlook.calendar.add_working_days(day, -5), time(8, 30))
    return Waiting(
        person,
        _thing(coming),
        f"attendance-{day.isoformat()}",
        show.attendance_asked(coming),
        show.attendance_button(coming),
        until=coming.starts_at,
        remind_at=(asked,) if asked > coming.planned_at else (),
        card=lambda: show.answer_reminder(coming),
    )


# --- which meeting ----------------------------------------------------------------------------------------


def _of(turn: Turn, meeting: UUID) -> Meeting:
    found = agenda.meeting_of(turn.db, turn.home.id, meeting)
    if found is None:
        raise TooOld
    return found


def _next(turn: Turn, day: str = "") -> Meeting:
    """The coming meeting, or the one on the day that is named; raises NoMeeting."""
    found = agenda.next_meeting(turn.db, turn.home.id, turn.now)
    if impossible.is_named(day):
        raise NoSuchTime("no-such-date")
    wanted = moments.day(day, turn.now, turn.calendar) if day.strip() else None
    if wanted:
        planned = agenda.all_meetings(turn.db, turn.home.id)
        found = next((one for one in planned if _day(one, turn.calendar) == wanted), None)
        found = found or _in_another_year(turn, planned, wanted, day)
    if found is None:
        raise NoneOnThatDay if wanted else NoMeeting
    return found


def _in_another_year(turn: Turn, planned: list[Meeting], wanted: date, said: str) -> Meeting | None:
    """`den 11. november` without a year is the coming meeting on such a day, in whichever year that is."""
    if str(wanted.year) in said:
        return None
    same = ((one, _day(one, turn.calendar)) for one in planned if one.ends_at > turn.now)
    return next((one for one, day in same if (day.month, day.day) == (wanted.month, wanted.day)), None)


def _day(one: Meeting, calendar: Calendar) -> date:
    return calendar.local(one.starts_at).date()


def _thing(one: Meeting) -> Thing:
    return Thing(agenda.MEETING, one.id)


def _seen(one: Meeting) -> dict[str, str]:
    moment: datetime = one.starts_at
    return {"starts_at": moment.isoformat(), "ends_at": one.ends_at.isoformat()}
