"""Meetings: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from cards import meetings
from cards.words import Both, Language, say
from storage.attendance import Answer, Attendance
from storage.rhythms import Rhythm
from tests.gallery.scenes.agenda import AGENDA, MEETING, NEXT_MEETING
from tests.gallery.scenes.shared import ANNA, BO, CAMILLE, NETWORK, NOW, SIGNE, Scenes

THEMED = replace(MEETING, theme="physical", leg="CAS AB")
ANSWERS = {
    person.id: Attendance(MEETING.id, person.id, answer.value, deputy, None)
    for person, answer, deputy in (
        (ANNA, Answer.THERE, ""),
        (BO, Answer.NOT, "Tine Holst"),
        (CAMILLE, Answer.ONLINE, ""),
        (SIGNE, Answer.THERE, ""),
    )
}
FILE = Both(
    "https://stafet.example.org/handouts/da/stafet.ics", "https://stafet.example.org/handouts/en/stafet.ics"
)
NAMED = [(person.name, ANSWERS[person.id]) for person in (ANNA, BO, CAMILLE, SIGNE)]


def show(language: Language) -> Scenes:
    assert language
    yield "a meeting was planned", meetings.meeting(MEETING, [ANNA, None], {})
    yield "a meeting that people answer", meetings.meeting(THEMED, [ANNA, BO], ANSWERS, AGENDA)
    joined = replace(THEMED, join_url="https://teams.microsoft.com/l/meetup-join/19%3ameeting")
    yield "a meeting, I come", meetings.meeting(joined, [ANNA, BO], ANSWERS, AGENDA, ANSWERS[ANNA.id])
    yield "a meeting, I send a deputy", meetings.meeting(THEMED, [ANNA, BO], ANSWERS, AGENDA, ANSWERS[BO.id])
    yield (
        "a cancelled meeting",
        meetings.meeting(replace(MEETING, cancelled_at=NOW), [ANNA, BO], ANSWERS, AGENDA),
    )
    yield "more, for its hosts", meetings.managing(THEMED, NAMED, hosts=True)
    alike = say("theme-twice", theme=say("theme-physical"))
    yield "more, two alike in a row", meetings.managing(THEMED, NAMED, hosts=True, alike=alike)
    yield "more, for the others", meetings.managing(MEETING, NAMED, hosts=False)
    yield "shall it be cancelled", meetings.ask_cancel(MEETING)
    yield (
        "a meeting was moved",
        meetings.moved(MEETING, replace(MEETING, starts_at=_at(15), ends_at=_at(15, 15)), FILE),
    )
    yield "a meeting was cancelled", meetings.cancelled(MEETING, 3, FILE)
    yield "into my calendar", meetings.in_calendar(MEETING, FILE)
    yield "into my calendar, without a file", meetings.in_calendar(MEETING, None)
    yield "reminder to answer", meetings.answer_reminder(MEETING)
    proposed = [date(2027, 6, 1), date(2027, 9, 7), date(2027, 12, 7), date(2028, 3, 7)]
    yield "the year, for its hosts", meetings.year(NETWORK, [MEETING, NEXT_MEETING], proposed, plans=True)
    yield "the year, for the others", meetings.year(NETWORK, [], proposed[:1], plans=False)
    yield "where to move it", meetings.ask_when(MEETING)
    yield "shall the next one be cancelled too", meetings.ask_cancel(MEETING, another=True)
    kamu = [date(2027, 3, 22), date(2027, 6, 7)]
    yield "the rhythm, with KAMU's own dates", meetings.rhythm(Rhythm(NETWORK), kamu)
    yield "the rhythm", meetings.rhythm(Rhythm(NETWORK, committee=("2027-03-22", "2027-06-07")))


def _at(day: int, hour: int = 12) -> datetime:
    return datetime(2026, 12, day, hour, 0, tzinfo=MEETING.starts_at.tzinfo)
