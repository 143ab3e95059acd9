"""Absences: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from cards.hosts import absences
from cards.words import Language, say
from storage.hosts.absences import Absence
from tests.gallery.scenes.agenda import MEETING
from tests.gallery.scenes.hosts import seat
from tests.gallery.scenes.shared import ANNA, NETWORK, NOW, Scenes, thing

LEAVE = Absence(thing("leave"), NETWORK, ANNA.id, date(2026, 12, 1), date(2027, 1, 15), False, ANNA.id, NOW)
KINDS = {
    "a leave": LEAVE,
    "a day": replace(LEAVE, ends=LEAVE.starts),
    "until further notice": replace(LEAVE, ends=None),
    "no hosting": replace(LEAVE, ends=None, exempt=True),
}


def show(language: Language) -> Scenes:
    conflict, later = [(MEETING, seat(1, ANNA))], datetime(2026, 11, 26, 9, tzinfo=UTC)
    yield (
        "a leave that falls on a meeting",
        absences.told(LEAVE, conflict, call_on=later),
    )
    for name, absence in KINDS.items():
        yield name, absences.told(absence, [])
        yield f"{name}, told by the secretariat", absences.told(absence, [], name=ANNA.name)
        yield f"{name}, of whom it is told", absences.told(absence, [], by=ANNA.name)
    reasons: tuple[absences.Why, ...] = ("near", "waited", "asked")
    for why in reasons:
        sought = {conflict[0][1].place: why}
        told = absences.told(LEAVE, conflict, call_on=later, sought=sought)
        yield f"a leave that falls on a meeting, and somebody is asked for: {why}", told
    yield "a leave that falls on a meeting, and somebody will be asked for", absences.told(LEAVE, conflict)
    alone = absences.told(LEAVE, conflict, nobody={conflict[0][1].place})
    yield "a leave over a meeting that nobody else can host", alone
    yield "a leave over meetings that one had said yes to", absences.told(LEAVE, [], not_coming=[MEETING])
    yield "a leave over KAMU's day of its messenger", absences.told(LEAVE, [], carrying=[date(2026, 12, 1)])
    yield "nothing has begun", absences.list_of([LEAVE], say("absence-not-now"))
    yield "which absence", absences.list_of([LEAVE, KINDS["a day"]], say("absence-which"))
    days = [KINDS["a day"], replace(LEAVE, starts=date(2026, 12, 8), ends=date(2026, 12, 11))]
    for reason in ("part", "repeats", "unread"):
        yield f"days that are asked about, {reason}", absences.asked(NETWORK, days, reason)
    yield "one day that is asked about", absences.asked(NETWORK, days[:1], "part", person=ANNA.id)
    yield "days that repeat, none of them said", absences.asked(NETWORK, [], "repeats")
    yield "my absences", absences.list_of([LEAVE])
    leave, today = absences.Away(ANNA.name, date(2026, 11, 1), date(2026, 12, 11)), date(2026, 11, 23)
    each = [leave, replace(leave, ends=None), replace(leave, starts=date(2026, 11, 25))]
    each += [replace(leave, starts=date(2026, 11, 25), ends=None)]
    yield "who is away", absences.who_is_away(today, today, each)
    yield "who is away in these days", absences.who_is_away(today, date(2026, 11, 29), each)
    yield "when one is away", absences.away_of("Bo Madsen", today, each[:2])
    yield "one is not away", absences.away_of("Bo Madsen", today, [])
    yield "nobody is away", absences.who_is_away(today, None, [])
    yield "no absences", absences.list_of([])
