"""Meetings: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from cards.agenda import meetings
from cards.agenda.meetings import Answers
from cards.meeting import Host
from cards.words import Both, Language, say
from storage.agenda.attendance import Answer, Attendance
from storage.meetings import Rhythm
from tests.gallery.scenes.agenda import AGENDA, MEETING, NEXT_MEETING
from tests.gallery.scenes.shared import ANNA, BO, CAMILLE, NETWORK, NOW, SIGNE, Scenes

THEMED = replace(MEETING, theme="physical", leg="CAS AB")
ANSWERS = {
    person.id: Attendance(MEETING.id, person.id, answer, deputy, None)
    for person, answer, deputy in (
        (ANNA, Answer.THERE, ""),
        (BO, Answer.NOT, "Tine Holst"),
        (CAMILLE, Answer.ONLINE, ""),
        (SIGNE, Answer.THERE, ""),
    )
}
GIVEN = Answers(ANSWERS, guests=1)
FILE = Both(
    "https://stafet.example.org/handouts/da/stafet.ics", "https://stafet.example.org/handouts/en/stafet.ics"
)
NAMED = [(person.name, ANSWERS[person.id]) for person in (ANNA, BO, CAMILLE, SIGNE)]


def show(language: Language) -> Scenes:
    assert language
    yield "a meeting was planned", meetings.meeting(MEETING, [Host(ANNA), None], Answers())
    yield "a meeting that people answer", meetings.meeting(THEMED, [Host(ANNA), Host(BO)], GIVEN, AGENDA)
    joined = replace(THEMED, join_url="https://teams.microsoft.com/l/meetup-join/19%3ameeting")
    yield (
        "a meeting, I come",
        meetings.meeting(joined, [Host(ANNA), Host(BO)], GIVEN, AGENDA, ANSWERS[ANNA.id]),
    )
    yield (
        "a meeting, I send a deputy",
        meetings.meeting(THEMED, [Host(ANNA), Host(BO)], GIVEN, AGENDA, ANSWERS[BO.id]),
    )
    yield (
        "a cancelled meeting",
        meetings.meeting(replace(MEETING, cancelled_at=NOW), [Host(ANNA), Host(BO)], GIVEN, AGENDA),
    )
    for what, mine, seat in (
        ("I come", ANNA, None),
        ("I host and do not come", BO, 2),
        ("I join online", CAMILLE, None),
    ):
        yield (
            f"my answer, {what}",
            meetings.for_me(THEMED, [Host(ANNA), Host(BO)], GIVEN, ANSWERS[mine.id], seat=seat),
        )
    away = replace(ANSWERS[ANNA.id], answer=Answer.NOT, away=True)
    yield "my answer, and I am away that day", meetings.for_me(THEMED, [Host(BO), None], GIVEN, away)
    yield "a meeting on a day on which I am away", meetings.meeting(MEETING, [Host(BO)], GIVEN, AGENDA, away)
    yield "whether somebody comes who is away that day", meetings.whether_comes(THEMED, ANNA.name, away)
    alone = meetings.for_me(THEMED, [Host(ANNA), Host(BO)], GIVEN, ANSWERS[BO.id], seat=2, reached=False)
    yield "my answer, and the other host cannot be told", alone
    yield "a meeting is over", meetings.meeting(replace(MEETING, over_at=NOW), [Host(ANNA)], GIVEN, AGENDA)
    yield "which are to be cancelled", meetings.cancel_each([MEETING, NEXT_MEETING])
    yield "asked when it is", meetings.for_me(THEMED, [Host(ANNA), Host(BO)], GIVEN, about="next")
    yield "asked about one after that", meetings.for_me(THEMED, [Host(ANNA), Host(BO)], GIVEN, about="then")
    yield "moved while I answered", meetings.for_me(THEMED, [Host(ANNA), Host(BO)], GIVEN, moved=True)
    yield "a host who does not come", meetings.host_away(THEMED, BO.name)
    yield "who comes, for its hosts", meetings.who_comes(THEMED, NAMED, ["Noah Lind"], hosts=True)
    yield "who comes, for the others", meetings.who_comes(THEMED, NAMED, hosts=False)
    yield (
        "who was there, for its hosts",
        meetings.who_was_there(THEMED, [ANNA.name, BO.name], hosts=True, told=True),
    )
    yield (
        "who was there, for the others",
        meetings.who_was_there(THEMED, [ANNA.name, BO.name], hosts=False, told=False),
    )
    yield "whether somebody comes", meetings.whether_comes(THEMED, BO.name, ANSWERS[BO.id])
    yield "whether somebody comes is not told", meetings.not_told_who(THEMED, GIVEN)
    yield "nobody has answered yet", meetings.who_comes(THEMED, [], hosts=True)
    yield "more, for its hosts", meetings.managing(THEMED, NAMED, ["Noah Lind"], hosts=True)
    alike = say("theme-twice", theme=say("theme-physical"))
    yield "more, two alike in a row", meetings.managing(THEMED, NAMED, hosts=True, alike=alike)
    yield "more, for the others", meetings.managing(MEETING, NAMED, hosts=False)
    yield (
        "a meeting was moved",
        meetings.moved(MEETING, replace(MEETING, starts_at=_at(15), ends_at=_at(15, 15)), FILE, by=ANNA.name),
    )
    yield (
        "a meeting is held in another place",
        meetings.moved(MEETING, replace(MEETING, place={"da": "lokale 205"}), FILE, anew=False, by=ANNA.name),
    )
    yield "a meeting was cancelled", meetings.cancelled(MEETING, 3, FILE, by=SIGNE.name)
    off = replace(MEETING, cancelled_at=NOW)
    before = {"starts_at": _at(15).isoformat(), "ends_at": _at(15, 15).isoformat()}
    yield (
        "whether it is on: it is, and who may change it",
        meetings.standing(MEETING, None, None, by=None, wished=True),
    )
    yield (
        "whether it is on: it was moved",
        meetings.standing(MEETING, before, None, by=ANNA.name, wished=False),
    )
    yield (
        "whether it is on: it is off",
        meetings.standing(off, None, NEXT_MEETING, by=SIGNE.name, wished=False),
    )
    yield "a room is to be booked", meetings.no_rooms()
    yield "a meeting is held after all", meetings.called_again(MEETING, 3, FILE, by=SIGNE.name)
    yield "into my calendar", meetings.in_calendar(MEETING, FILE)
    yield "what a link to it becomes", meetings.unfolded(MEETING, say("meeting-file"), FILE.da).card
    yield "into my calendar, without a file", meetings.in_calendar(MEETING, None)
    yield "reminder to answer", meetings.answer_reminder(MEETING)
    yield "somebody comes to a part", meetings.partly(MEETING)
    proposed = [date(2027, 6, 1), date(2027, 9, 7), date(2027, 12, 7), date(2028, 3, 7)]
    yield "the year, for its hosts", meetings.year(NETWORK, [MEETING, NEXT_MEETING], proposed, plans=True)
    yield "the year, for the others", meetings.year(NETWORK, [], proposed[:1], plans=False)
    yield "where to move it", meetings.ask_when(MEETING)
    yield "a new meeting", meetings.plan_form(NETWORK)
    filled = meetings.plan_form(NETWORK, "16. december", "kl. 12-15.30", left=["kaninhullet"])
    yield "a new meeting, not read whole", filled
    kamu = [date(2027, 3, 22), date(2027, 6, 7)]
    yield "the rhythm, with KAMU's own dates", meetings.rhythm(Rhythm(NETWORK), kamu)
    yield "the rhythm", meetings.rhythm(Rhythm(NETWORK, committee=("2027-03-22", "2027-06-07")))


def _at(day: int, hour: int = 12) -> datetime:
    return datetime(2026, 12, day, hour, 0, tzinfo=MEETING.starts_at.tzinfo)
