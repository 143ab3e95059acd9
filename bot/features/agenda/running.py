"""A meeting under way: it begins, its items end with a tap each, and the channel is told what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from bot.core import rights
from bot.core.deeds import Question, Reach, asked, asked_by, undone
from bot.core.feature import Feature, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Leaving, Tick, Turn
from bot.core.waiting import Task
from bot.features.agenda import handed_out
from bot.features.agenda.asks import ended_before
from bot.features.decisions import deciding
from bot.features.hosts import meeting
from cards.agenda import agenda as show_item
from cards.agenda import running as show
from cards.agenda.asks import Whole
from cards.kit import Card, Subject, own
from cards.words import Reader, Say, When, read, say
from storage import meetings, networks, people
from storage.agenda import agenda, attendance
from storage.agenda import voices as spoken
from storage.agenda.agenda import Item
from storage.agenda.attendance import Answer
from storage.db import Db, Refused
from storage.decisions import decisions
from storage.hosts import hosts
from storage.meetings import (
    MEETING,
    Meeting,
    MeetingIsCancelled,
    MeetingIsOver,
    NotUnderWay,
    all_meetings,
    change_meeting,
    following,
    meeting_by_id,
    meeting_of,
    next_meeting,
)
from storage.network import members
from storage.networks import Network
from storage.votes import votes

running = Feature("running")

JUST_ENDED = timedelta(days=1)
"""A meeting that ended within it is the one that people speak of."""

TOLD_FOR = 5
"""So many working days its hosts can still say who was at a meeting that the clock ended."""

AS_DECISION = {"decision": "decision", "agreement": "agreement"}
"""The outcomes that get a number in the register."""


# --- beginning --------------------------------------------------------------------------------------------


def will_start(turn: Turn) -> Question | None:
    return _asked_to_start(turn, _coming(turn))


def will_start_by_card(turn: Turn, tap: show.Begin) -> Question | None:
    return _asked_to_start(turn, _of(turn, tap.meeting))


def _asked_to_start(turn: Turn, one: Meeting) -> Question | None:
    """One that has begun is shown; one of another day has a question of its own."""
    _must_host(turn, one)
    if one.began_at is not None or not _is_today(turn, one):
        return None
    items = [item for item in _items(turn.db, one) if item.is_open]
    title, told, yes = show.sure_to_start(one, items)
    return Question(title, yes, told, one.id, one.starts_at.isoformat())


@running.command(by=Right.host, does=asked(Reach.EVERYBODY, will_start), makes=False)
def start(turn: Turn) -> Say | Card:
    return _start(turn, _coming(turn))


@running.tap(show.Begin, by=Right.host, does=asked(Reach.EVERYBODY, will_start_by_card))
def start_by_card(turn: Turn, tap: show.Begin) -> Say | Card:
    return _start(turn, _of(turn, tap.meeting))


@running.tap(show.BeginAnyway, by=Right.host, does=asked_by(Reach.EVERYBODY, "running.start_by_card"))
def start_on_another_day(turn: Turn, tap: show.BeginAnyway) -> Say:
    one = _of(turn, tap.meeting)
    _begin(turn, one)
    return show.begun(one)


def _start(turn: Turn, one: Meeting) -> Say | Card:
    """A meeting of another day is asked about first: begun too early, its agenda would be over before it."""
    _must_host(turn, one)
    if one.began_at is None and not _is_today(turn, one):
        return show.not_today(one)
    _begin(turn, one)
    return show.begun(one)


def _is_today(turn: Turn, one: Meeting) -> bool:
    return turn.calendar.local(one.starts_at).date() == turn.today


@running.event("meeting_started")
def started_in_teams(turn: Turn) -> None:
    """Teams tells the bot that is in the meeting; where it is no meeting of ours nothing happens."""
    one = _told_of(turn)
    if one is not None and one.began_at is None:
        _open(turn, one)


def _begin(turn: Turn, one: Meeting) -> None:
    """Begun by two hosts at once it begins once, and each gets the card."""
    _must_host(turn, one)
    if one.began_at is None:
        _open(turn, one)
    elif not turn.is_personal:
        turn.post(_show(turn, _of(turn, one.id)), to=turn.person, network=turn.home)
    else:
        turn.reply(_show(turn, _of(turn, one.id)))


def _open(turn: Turn, one: Meeting) -> None:
    change_meeting(turn.db, one.id, began_at=turn.now, over_at=None)
    _take_next(turn, one)
    turn.note("begun", Subject(MEETING, one.id))
    to = hosts.hosts_of(turn.db, one.id) | ({turn.person.id} if turn.hosts(one.id) else set())
    for host in sorted(to):
        turn.post_drawn(
            "running",
            {"meeting": str(one.id)},
            of=[Subject(MEETING, one.id)],
            to=people.by_id(turn.db, host),
            network=turn.home,
        )


# --- the run-of-show --------------------------------------------------------------------------------------


@running.question(by=Right.host)
def show_running(turn: Turn) -> Card:
    return _show(turn, _coming(turn))


@running.tap(show.Show, by=Right.host)
def refresh(turn: Turn, tap: show.Show) -> Card:
    one = _of(turn, tap.meeting)
    if not turn.hosts(one.id):
        raise rights.refusal(Right.host)
    return _show(turn, one)


@running.tap(show.Go, by=Right.host, does=undone(Reach.ONE))
def go(turn: Turn, tap: show.Go) -> Card:
    one = _under_way(turn, tap.meeting)
    items = agenda.agenda(turn.db, turn.home.id, one.id)
    wanted = still(next((item for item in items if str(item.id) == tap.next and item.is_open), None))
    for item in items:
        if item.is_open and item.began_at:
            agenda.change_item(turn.db, item.id, began_at=None)
    agenda.change_item(turn.db, wanted.id, began_at=turn.now)
    turn.redraw(one.id)
    return _show(turn, one)


@running.tap(show.End, by=Right.host, does=undone(Reach.ONE))
def end(turn: Turn, tap: show.End) -> Card:
    """An item ends in one tap, with a sentence on it where it came to something."""
    item, one = _on(turn, tap.item)
    if tap.outcome not in agenda.OUTCOMES:
        raise TooOld
    if tap.outcome != "no_conclusion" and not tap.words.strip():
        raise agenda.WordsMissing
    agenda.change_item(
        turn.db,
        item.id,
        state=agenda.State.CLOSED.value,
        outcome=tap.outcome,
        outcome_text=tap.words.strip() or None,
        closed_at=turn.now,
        closed_by=turn.person.id,
    )
    if kind := AS_DECISION.get(tap.outcome):
        _record(turn, one, item, kind, tap.words)
    turn.redraw(item.id)
    turn.note("closed", Subject(agenda.KIND, item.id), after={"outcome": tap.outcome, "words": tap.words})
    _take_next(turn, one)
    return _show(turn, one)


def _record(turn: Turn, one: Meeting, item: Item, kind: str, words: str) -> None:
    decision = deciding.write_down(turn, words, kind, meeting=one.id, item=item.id)
    turn.post(deciding.whole(turn.db, decision, turn.home), to=turn.home)


@running.tap(show.Later, by=Right.host, does=undone(Reach.ONE))
def later(turn: Turn, tap: show.Later) -> Card:
    item, one = _on(turn, tap.item)
    if not tap.words.strip():
        raise agenda.NoReasonToPark
    agenda.park(turn.db, item, one, tap.words.strip())
    turn.redraw(item.id)
    turn.note("parked", Subject(agenda.KIND, item.id), after={"reason": tap.words.strip()})
    if item.proposed_by:
        told = show_item.parked_because(item, turn.person.name, tap.words.strip())
        turn.post(told, to=people.by_id(turn.db, item.proposed_by), network=turn.home)
    _take_next(turn, one)
    return _show(turn, one)


def _show(turn: Turn, one: Meeting) -> Card:
    """Of a meeting that is not being held there is nothing to end, only what is planned."""
    if one.finished_at:
        raise MeetingHasEnded(at=When(one.finished_at))
    if not one.is_under_way:
        return show.to_come(one, _items(turn.db, one), today=_is_today(turn, one))
    return _under_way_now(turn.db, turn.home, one, turn.now)


def _under_way_now(db: Db, home: Network, one: Meeting, now: datetime) -> Card:
    items = _items(db, one)
    left = [item for item in items if item.is_open]
    current = next((item for item in left if item.began_at), left[0] if left else None)
    everybody = {person.id for person in members.members(db, home.id, now.astimezone(home.zone).date())}
    heard = {voice.person for voice in spoken.of_item(db, current.id)} if current else set()
    silent = {person for poll in votes.open_in(db, home.id) for person in everybody - votes.voters(db, poll)}
    return show.show(one, items, now, show.Silence(len(everybody - heard), len(silent)))


@running.letter("running")
def draw_running(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """The hosts' card of the meeting, for as long as it is held; then what came of it."""
    one = meeting_of(query.db, query.network.id, UUID(about["meeting"]))
    if one is None or one.cancelled_at:
        return None
    if one.finished_at:
        return _since(query.db, query.network, one.id)
    return _under_way_now(query.db, query.network, one, query.now)


def _items(db: Db, one: Meeting) -> list[Item]:
    return agenda.agenda(db, one.network, one.id)


def _take_next(turn: Turn, one: Meeting) -> None:
    """The clock of the next item begins when the one before it has ended."""
    left = [item for item in _items(turn.db, one) if item.is_open]
    if left and not any(item.began_at for item in left):
        agenda.change_item(turn.db, left[0].id, began_at=turn.now)
    turn.redraw(one.id)


# --- ending -----------------------------------------------------------------------------------------------


def will_stop(turn: Turn) -> Question:
    return _asked_to_stop(turn, _held(turn))


def will_stop_by_card(turn: Turn, tap: show.Finish) -> Question:
    return _asked_to_stop(turn, _under_way(turn, tap.meeting))


def _asked_to_stop(turn: Turn, one: Meeting) -> Question:
    _may_end(turn, one)
    left = [item for item in _items(turn.db, one) if item.is_open]
    title, told, yes = show.sure_to_stop(one, left, turn.home.name)
    done = say("running-finished-now")
    return Question(title, yes, told, one.id, ",".join(str(item.id) for item in left), done)


@running.command(by=Right.host, does=asked(Reach.EVERYBODY, will_stop), makes=False)
def stop(turn: Turn) -> Card:
    one = _held(turn)
    _finish(turn, one)
    return _since(turn.db, turn.home, one.id)


@running.tap(show.Finish, by=Right.host, does=asked(Reach.EVERYBODY, will_stop_by_card))
def stop_by_card(turn: Turn, tap: show.Finish) -> Card:
    one = _under_way(turn, tap.meeting)
    _finish(turn, one)
    turn.post(_since(turn.db, turn.home, one.id), to=turn.home)
    return _finished(turn.db, turn.home, one, turn.today)


@running.event("meeting_ended")
def ended_in_teams(turn: Turn) -> None:
    one = _told_of(turn)
    if one is not None and one.is_under_way:
        _close(turn, one)
        turn.post(_since(turn.db, turn.home, one.id), to=turn.home)


def _finish(turn: Turn, one: Meeting) -> None:
    _may_end(turn, one)
    _close(turn, one)


def _close(turn: Turn, one: Meeting) -> None:
    for item in _end(turn, turn.home, one, turn.now):
        turn.note("carried over", Subject(agenda.KIND, item.id), after={"times": item.postponed + 1})
    turn.note("finished", Subject(MEETING, one.id))
    if meetings.rhythm_of(turn.db, turn.home.id).classic:
        turn.post(
            handed_out.printed(turn.db, _of(turn, one.id), _reader(turn.home), turn.now, summary=True),
            to=turn.home,
        )
    for host in sorted(hosts.hosts_of(turn.db, one.id) - {turn.person.id}):
        turn.post(
            _finished(turn.db, turn.home, one, turn.today), to=people.by_id(turn.db, host), network=turn.home
        )


def _end(leaving: Leaving, home: Network, one: Meeting, at: datetime, **values: object) -> list[Item]:
    """What is open goes on and is returned; who said that they come is taken to have been there."""
    nobody_said = "over_at" in values
    listed = _items(leaving.db, one)
    for item in listed:
        if item.is_open:
            why = say("item-not-finished") if item.began_at else say("item-not-reached")
            told = say("item-nobody-said") if nobody_said else why
            agenda.park(leaving.db, item, one, read(told, _reader(home)))
        leaving.redraw(item.id)
    change_meeting(leaving.db, one.id, finished_at=at, **values)
    attendance.took_part(leaving.db, one.id, _there(leaving.db, one))
    leaving.redraw(one.id)
    return [item for item in listed if item.is_open]


@running.every_network
def end_what_was_left_open(tick: Tick, network: Network) -> None:
    """A meeting that nobody ended is over when its day is: without a word to the channel."""
    for one in all_meetings(tick.db, network.id):
        if one.finished_at is None and tick.has_come(one.left_open_until):
            for item in _end(tick, network, one, one.runs_out_at, over_at=tick.now):
                times = {"times": item.postponed + 1}
                tick.note("carried over", Subject(agenda.KIND, item.id), network, after=times)
            tick.note("finished", Subject(MEETING, one.id), network)


@running.waiting
def ended_by_itself(query: TaskQuery) -> Iterator[Task]:
    """Its hosts hear it once, the next working morning."""
    for one in all_meetings(query.db, query.network.id):
        if one.finished_at is None or one.over_at is None:
            continue
        day = query.calendar.on_or_after(query.calendar.local(one.over_at).date())
        until = query.calendar.morning(day, TOLD_FOR)
        for host in () if query.has_come(until) else sorted(hosts.hosts_of(query.db, one.id)):
            if query.is_about(host):
                yield Task(
                    host,
                    Subject(MEETING, one.id),
                    "ended",
                    show.ended_by_itself(one, _went_on(query.db, one)),
                    show.who_came(one),
                    until=until,
                    remind_at=(query.calendar.morning(day),),
                    card=lambda one=one: _finished(query.db, query.network, one, query.today),  # type: ignore[misc]
                    ends_quietly=True,
                )


def _went_on(db: Db, one: Meeting) -> int:
    return len(agenda.parked_from(db, one.network, one.id))


def _there(db: Db, one: Meeting) -> list[UUID]:
    answers = attendance.of_meeting(db, one.id)
    coming = {person for person, told in answers.items() if told.answer in (Answer.THERE, Answer.ONLINE)}
    away = {person for person, told in answers.items() if told.answer == Answer.NOT}
    return sorted((coming | hosts.hosts_of(db, one.id)) - away)


def _finished(db: Db, home: Network, one: Meeting, today: date) -> Card:
    everybody = members.members(db, home.id, today)
    there = [person for person, told in attendance.of_meeting(db, one.id).items() if told.attended]
    return show.finished(one, everybody, there, _went_on(db, one))


@running.tap(show.Attended, by=Right.host, does=undone(Reach.ONE))
def who_was_there(turn: Turn, tap: show.Attended) -> Say:
    one = _of(turn, tap.meeting)
    if not turn.hosts(one.id):
        raise rights.refusal(Right.host)
    if one.finished_at is None:
        raise NotUnderWay
    known = {str(person.id): person.id for person in networks.everybody(turn.db, turn.home.id)}
    chosen = [known[person] for person in tap.persons.split(",") if person in known]
    attendance.took_part(turn.db, one.id, chosen)
    turn.redraw(one.id)
    after = {"persons": [str(person) for person in chosen]}
    turn.note(attendance.TOLD, Subject(MEETING, one.id), after=after)
    return say("running-attended-saved", number=len(chosen))


# --- since last time --------------------------------------------------------------------------------------


@running.question(by=Right.guest)
def since(turn: Turn) -> Card:
    return own(_since(turn.db, turn.home, meeting.held(turn, turn.sentence).id))


@running.tap(show.Since, by=Right.guest)
def look_since(turn: Turn, tap: show.Since) -> Card:
    return _since(turn.db, turn.home, _of(turn, tap.meeting).id)


@running.living(show.SINCE)
def draw_since(db: Db, meeting: UUID, network: Network) -> Card | None:
    return _since(db, network, meeting) if meeting_of(db, network.id, meeting) else None


def _since(db: Db, network: Network, meeting: UUID) -> Card:
    one = meeting_by_id(db, meeting)
    closed, parked = _results(db, network, one)
    return show.since(one, closed, parked, _decided(db, network, one), _asks_over(db, network, one))


def _asks_over(db: Db, network: Network, one: Meeting) -> list[Whole]:
    """What all units had been asked for, and which number it came to, since the meeting before."""
    before = [each for each in all_meetings(db, network.id) if each.starts_at < one.starts_at]
    days = [each.starts_at.astimezone(network.zone).date() for each in (one, *before[-1:])]
    return ended_before(db, network, days[0], days[1] if before else None)


def _decided(db: Db, network: Network, one: Meeting) -> list[decisions.Decision]:
    """What the register has of that meeting, but for what another took the place of, or was withdrawn."""
    gone = (decisions.CHANGED, decisions.WITHDRAWN)
    register = reversed(decisions.all_decisions(db, network.id))
    return [each for each in register if each.meeting == one.id and each.status not in gone]


def _results(db: Db, network: Network, one: Meeting) -> tuple[list[Item], list[Item]]:
    """The items that ended at the meeting, and those that went on from it."""
    closed = [item for item in agenda.agenda(db, network.id, one.id) if item.outcome]
    return closed, agenda.parked_from(db, network.id, one.id)


@running.tap(show.Forward, by=Right.guest)
def forward(turn: Turn, tap: show.Forward) -> Card:
    one = _of(turn, tap.meeting)
    closed, parked = _results(turn.db, turn.home, one)
    besides = show.besides(closed, _decided(turn.db, turn.home, one))
    return show.forward(one, closed, parked, besides, following(turn.db, one), turn.reader)


# --- which meeting ----------------------------------------------------------------------------------------


def _reader(network: Network) -> Reader:
    return Reader("en" if network.language == "en" else "da", network.zone)


def _coming(turn: Turn) -> Meeting:
    found = next_meeting(turn.db, turn.home.id, turn.now)
    if found is None:
        raise _not_under_way(turn)
    return found


def _held(turn: Turn) -> Meeting:
    """What is under way; else what has had its time today, though nobody began it here."""
    planned = all_meetings(turn.db, turn.home.id)
    today = [one for one in planned if one.is_due_to_end(turn.now) and _is_today(turn, one)]
    return today[-1] if today else _coming(turn)


class MeetingHasEnded(Refused):
    """What runs no more needs nobody to start it."""

    key = "meeting-has-ended"


def _not_under_way(turn: Turn) -> Refused:
    """Nothing has begun; or what had begun has ended a short while ago."""
    since = turn.now - JUST_ENDED
    ended = [one.finished_at for one in all_meetings(turn.db, turn.home.id) if one.finished_at]
    lately = max((at for at in ended if at > since), default=None)
    if lately:
        return MeetingHasEnded(at=When(lately))
    return NotUnderWay() if next_meeting(turn.db, turn.home.id, turn.now) else meeting.none_planned(turn)


def _of(turn: Turn, meeting: UUID) -> Meeting:
    return still(meeting_of(turn.db, turn.home.id, meeting))


def _must_host(turn: Turn, one: Meeting) -> None:
    if not turn.hosts(one.id):
        raise rights.refusal(Right.host)
    if one.cancelled_at:
        raise MeetingIsCancelled
    if one.finished_at:
        raise MeetingIsOver


def _under_way(turn: Turn, meeting: UUID) -> Meeting:
    one = _of(turn, meeting)
    _may_end(turn, one)
    return one


def _may_end(turn: Turn, one: Meeting) -> None:
    """Where nothing is being held, that is said before who may end it."""
    if not (one.is_under_way or one.is_due_to_end(turn.now) or one.cancelled_at or one.finished_at):
        raise _not_under_way(turn)
    _must_host(turn, one)


def _on(turn: Turn, item: UUID) -> tuple[Item, Meeting]:
    """An open item of a meeting that is under way, for its hosts."""
    found = agenda.item(turn.db, turn.home.id, item)
    if found is None:
        raise TooOld
    if found.meeting is None:
        raise _not_under_way(turn)
    one = _under_way(turn, found.meeting)
    found.may_be_handled(hosts=True)
    return found, one


def _told_of(turn: Turn) -> Meeting | None:
    """The meeting that Teams tells of: by the address to join it, else the one near that the person hosts."""
    if turn.network is None:
        return None
    told = str(turn.incoming.values.get("join_url") or "")
    planned = all_meetings(turn.db, turn.home.id)
    named = next((one for one in planned if told and one.join_url == told), None)
    near = [one for one in planned if one.is_near(turn.now) and turn.hosts(one.id)]
    return named or next(iter(near), None)
