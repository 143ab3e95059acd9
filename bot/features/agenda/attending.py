"""Attending: everybody says in a tap or a sentence whether they come; who has not is reminded once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from bot.core import whom
from bot.core.deeds import Reach, undone, undone_by
from bot.core.feature import Feature, Put, Task, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.turn import Ask, Pass, Turn
from bot.features.agenda import partly
from bot.features.hosts import instead, meeting, seating
from bot.features.votes.polls import speaks_of_times
from bot.language import clocks, said_of_meetings, spells
from cards.agenda import meetings as show
from cards.kit import Card, Subject, Words, claiming
from cards.meeting import when
from cards.words import Leaf, When, listed, say
from storage import networks, people
from storage.agenda import attendance
from storage.agenda.attendance import Answer
from storage.hosts import absences, covers, hosts
from storage.meetings import MEETING, Meeting, all_meetings, meeting_of

attending = Feature("attending")


# --- coming or not ----------------------------------------------------------------------------------------


@attending.tap(show.Attend, by=Right.guest, does=undone_by(Reach.ME, "attending.attend"))
def attend(turn: Turn, tap: show.Attend) -> Card:
    """An answer for another day, which the meeting has meanwhile left, does not count for the new one."""
    one = meeting.of(turn, tap.meeting)
    if meeting.is_elsewhere(one, tap.begins, turn.calendar):
        one.may_change(turn.now)
        return meeting.for_one(turn.db, one, turn.person.id, moved=True)
    _answer(turn, one, tap.answer, tap.deputy)
    return meeting.shown(turn.db, one, turn.person.id)


def _of(turn: Turn, day: str = "", **_: str) -> tuple[Words, Subject | None]:
    if not day and _EACH.search(turn.sentence):
        return listed([When(one.starts_at, "day") for one in _all_ahead(turn)]), None
    one = meeting.coming(turn, day)
    return when(one), meeting.thing(one)


@attending.command(by=Right.guest, does=undone(Reach.ME, of=_of), makes=False, keeps=False)
def decline(turn: Turn, day: str = "", deputy: str = "") -> Card | Sequence[Card] | Pass:
    """Whoever hosts that meeting and asks for somebody to swap with speaks of the seat; where no meeting is
    that day, and it is voted on, of the vote."""
    if day and speaks_of_times(turn):
        return Pass()
    if instead.is_asked(day) and turn.person.id in hosts.hosts_of(turn.db, meeting.coming(turn, day).id):
        return Pass()
    return _attending(turn, Answer.NOT, day, deputy.strip(" ,.;–-"))


_EACH = re.compile(
    r"\b(begge|both|either|nogen af|any of|alle m.der\w*|all (the )?meetings)\b", re.IGNORECASE
)
_NOT_EACH = re.compile(r"\b(ikke|not|\w+n['’]t|cannot)\b.*\b(begge|alle|both|all)\b", re.IGNORECASE)
"""Perhaps to one of them."""


def _all_ahead(turn: Turn) -> list[Meeting]:
    """Those that somebody means who speaks of both or of all; raises what asks which, where not to all may be
    to one."""
    ahead = [one for one in all_meetings(turn.db, turn.home.id) if one.starts_at > turn.now]
    if not ahead:
        raise meeting.NoMeeting
    if _NOT_EACH.search(turn.sentence):
        raise meeting.SeveralThen(days=listed([When(one.starts_at, "day") for one in ahead]))
    return ahead


@attending.command(by=Right.guest, does=undone(Reach.ME, of=_of), makes=False, keeps=False)
def come(turn: Turn, day: str = "") -> Card | Sequence[Card] | Pass:
    if day and speaks_of_times(turn):
        return Pass()
    return _attending(turn, Answer.THERE, day)


def _can_after_all(sentence: str) -> float | bool:
    return bool(said_of_meetings.can_after_all(sentence)) and _WHOLLY


@attending.question(by=Right.member, hears=_can_after_all)
def can_after_all(turn: Turn, sentence: str) -> Ask:
    """It takes back that one does not come, that one is away, or that somebody is sought for one's seat."""
    off = [one for one in all_meetings(turn.db, turn.home.id) if one.starts_at > turn.now]
    off = [one for one in off if _declined(turn, one)]
    away = bool(absences.of_person(turn.db, turn.home.id, turn.person.id, turn.today))
    sought = any(one.absent == turn.person.id for one in covers.open_in(turn.db, turn.home.id))
    if off:
        unsure = len(off) > 1 or away or sought
        return Ask(sentence, offered=unsure, door="attending.come", given=_on(turn, off[0]))
    if sought:
        return Ask(sentence, offered=True, door="covers.withdraw_by_words")
    if away:
        return Ask(sentence, offered=True, door="absences.not_after_all")
    unsure = said_of_meetings.can_after_all(sentence) != "come"
    return Ask(sentence, offered=unsure, door="attending.come", given=_on(turn, meeting.coming(turn)))


def _on(turn: Turn, one: Meeting) -> dict[str, str]:
    return {"day": f"{meeting.day_of(one, turn.calendar):%d-%m-%Y}"}


def _declined(turn: Turn, one: Meeting) -> bool:
    told = attendance.said(turn.db, one.id, turn.person.id)
    return told is not None and told.answer == Answer.NOT


@attending.command(by=Right.guest, does=undone(Reach.ME, of=_of), makes=False, keeps=False)
def come_online(turn: Turn, day: str = "") -> Card | Sequence[Card]:
    return _attending(turn, Answer.ONLINE, day)


def _is_partly(sentence: str) -> float | bool:
    return partly.is_told(sentence) and _SURELY


_SURELY, _WHOLLY = 0.95, 1.0
"""Before what would note that somebody comes, or does not."""


@attending.question(by=Right.guest, hears=_is_partly, of_oneself=True)
def come_partly(turn: Turn, sentence: str) -> Card | Pass:
    """Whoever comes to a part of it is asked what shall count; when it begins is no part."""
    said = spells.spells(sentence, "", turn.now, turn.calendar)
    day = said.days[0].starts if isinstance(said, spells.Spells) and said.days else None
    one = meeting.coming(turn, f"{day:%d-%m-%Y}" if day else "")
    begins = meeting.begins_at(one, turn.calendar)
    if not partly.names_part(sentence) and clocks.all_in(sentence) == [begins]:
        return Pass()
    return show.partly(one)


def _attending(turn: Turn, given: Answer, day: str, deputy: str = "") -> Card | Sequence[Card]:
    if not day and _EACH.search(turn.sentence):
        return [_attending_to(turn, one, given, "") for one in _all_ahead(turn)]
    return _attending_to(turn, meeting.coming(turn, day), given, deputy)


def _attending_to(turn: Turn, one: Meeting, given: Answer, deputy: str) -> Card:
    _answer(turn, one, given, deputy)
    return meeting.for_one(turn.db, one, turn.person.id)


def _answer(turn: Turn, one: Meeting, given: Answer, deputy: str) -> None:
    one.may_change(turn.now)
    before = attendance.said(turn.db, one.id, turn.person.id)
    instead = deputy.strip() if given is Answer.NOT else ""
    attendance.answer(turn.db, one.id, turn.person.id, given, instead, turn.now)
    turn.redraw(one.id)
    after = {"answer": given.value, "deputy": instead}
    turn.note("attendance", meeting.thing(one), {"answer": before.answer} if before else None, after)
    if given is not Answer.NOT:
        _though_away(turn, one)
    elif not (before and before.answer == Answer.NOT):
        _tell_other_hosts(turn, one)


def _though_away(turn: Turn, one: Meeting) -> None:
    """Whoever stands as away that day hears that this meeting counts on them; nobody is sought for their
    seat any more."""
    day = meeting.day_of(one, turn.calendar)
    told = absences.told_by_people_of(turn.db, turn.home.id)
    away = [each for each in told if each.person == turn.person.id and each.is_away_on(day)]
    if not away:
        return
    turn.remarks.append(say("attend-though-away", day=When(one.starts_at, "day")))
    for each in away:
        turn.redraw(each.id)
    seating.settle(turn, turn.home)


def _tell_other_hosts(turn: Turn, one: Meeting) -> None:
    """A host who does not come leaves the others with it."""
    seated = hosts.hosts_of(turn.db, one.id)
    if turn.person.id not in seated:
        return
    about = {"meeting": str(one.id), "person": str(turn.person.id)}
    card = claiming(show.host_away(one, turn.person.name), "host-away", meeting.thing(one), **about)
    for other in sorted(seated - {turn.person.id}):
        turn.post(card, to=people.by_id(turn.db, other), network=turn.home)


@attending.letter("host-away")
def draw_host_away(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """As long as that one hosts it, and does not come."""
    one = meeting_of(query.db, query.network.id, UUID(about["meeting"]))
    person = UUID(about["person"])
    if one is None or one.cancelled_at or person not in hosts.hosts_of(query.db, one.id):
        return None
    told = attendance.of_meeting(query.db, one.id).get(person)
    if told is None or told.answer != Answer.NOT:
        return None
    return show.host_away(one, people.by_id(query.db, person).name)


@attending.question(by=Right.guest)
def who_comes(turn: Turn, day: str = "", person: str = "") -> Card:
    """Names are for the hosts, how many for all; who asks for one person hears of that one, or why not."""
    one = meeting.coming(turn, day)
    if not person:
        return meeting.who_comes(turn, one)
    asked = whom.guessed(turn, person, list(networks.everybody(turn.db, turn.home.id)))
    return meeting.whether_comes(turn, one, asked)


@attending.question(by=Right.guest)
def who_was_there(turn: Turn, day: str = "") -> Card:
    """At the meeting of that day, else at the last."""
    return meeting.who_was_there(turn, meeting.held(turn, day or turn.sentence))


@attending.puts
def put(query: TaskQuery) -> Iterator[Put]:
    """Everybody is asked whether they come, until they have said so."""
    one = query.coming
    if one is None or query.person is None:
        return
    told = attendance.of_meeting(query.db, one.id).get(query.person.id)
    if not (told and told.answer):
        yield Put(
            meeting.thing(one),
            show.attendance_asked(one),
            show.attendance_button(one),
            show.Mine(one.id),
            (say("attend-there"), show.Attend(one.id, Answer.THERE, one.starts_at)),
            (say("attend-not"), show.Attend(one.id, Answer.NOT, one.starts_at)),
        )


# --- who has not answered ---------------------------------------------------------------------------------


@attending.waiting
def unanswered(query: TaskQuery) -> Iterator[Task]:
    """Five working days before a meeting, the members who have said neither whether they come nor that they
    are away that day."""
    coming = query.coming
    if coming is None:
        return
    told = attendance.of_meeting(query.db, coming.id)
    day = meeting.day_of(coming, query.calendar)
    found = absences.told_by_people_of(query.db, query.network.id)
    away = {one.person for one in found if one.is_away_on(day)}
    for person in query.members:
        if person.id not in away and not (person.id in told and told[person.id].answer):
            yield _unanswered(query, coming, person.id)


@attending.became(MEETING)
def became(query: TaskQuery, wanted: UUID, stage: str) -> Leaf | None:
    """The meeting is off or over, the answer is given, the seat is another's."""
    one = meeting_of(query.db, query.network.id, wanted)
    if one is None or query.person is None:
        return None
    if one.cancelled_at:
        return say("reminder-meeting-off")
    if one.is_past(query.now):
        return say("reminder-meeting-over")
    if stage.startswith("host-"):
        hosts_it = query.person.id in hosts.hosts_of(query.db, one.id)
        return None if hosts_it else say("reminder-not-host")
    told = attendance.of_meeting(query.db, one.id).get(query.person.id)
    return say("reminder-answered") if told and told.answer else None


def _unanswered(query: TaskQuery, coming: Meeting, person: UUID) -> Task:
    day = meeting.day_of(coming, query.calendar)
    asked = query.calendar.morning(day, -5)
    return Task(
        person,
        meeting.thing(coming),
        f"attendance-{day.isoformat()}",
        show.attendance_asked(coming),
        show.attendance_button(coming),
        until=coming.starts_at,
        remind_at=(asked,) if asked > coming.planned_at else (),
        card=lambda: show.answer_reminder(coming),
    )
