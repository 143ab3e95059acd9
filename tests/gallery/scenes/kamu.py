"""KAMU: the cards of its calendar and deadlines."""

from __future__ import annotations

from dataclasses import astuple, replace
from datetime import date, datetime

from bot.features.plan.ladder import Steps, as_numbers, ladder
from bot.language.workdays import Calendar
from cards.plan import kamu
from cards.words import Language, When, say
from storage.plan.kamu import CommitteeMeeting, Purpose
from tests.gallery.scenes.shared import ANNA, BO, NETWORK, NOW, ZONE, Scenes, thing

SITTING = CommitteeMeeting(
    id=thing("kamu"),
    network=NETWORK,
    day=date(2026, 12, 7),
    purpose=Purpose.APPROVED,
    messenger=ANNA.id,
    cancelled_at=None,
    opened_at=datetime(2026, 11, 9, 9, tzinfo=ZONE),
    close_at=datetime(2026, 11, 23, 12, tzinfo=ZONE),
    closed_at=None,
    points_asked_at=datetime(2026, 11, 9, 9, tzinfo=ZONE),
    points_settled_at=None,
)
LATER = replace(SITTING, id=thing("kamu later"), day=date(2027, 3, 22), purpose=Purpose.DISCUSSED)
MOMENTS = astuple(ladder(SITTING.day, Calendar(ZONE, frozenset({(12, 24), (12, 31)}))))


def show(_language: Language) -> Scenes:
    shown = kamu.Shown(SITTING, ANNA.name, MOMENTS[3])
    later = kamu.Shown(LATER, "", datetime(2027, 3, 8, 12, tzinfo=ZONE))
    yield "calendar", kamu.calendar(NETWORK, [shown, later], LATER, may_enter=True)
    yield "calendar, empty", kamu.calendar(NETWORK, [], None, may_enter=True)
    yield "calendar, empty for a member", kamu.calendar(NETWORK, [], None, may_enter=False)
    yield "calendar, after the last", kamu.calendar(NETWORK, [], SITTING, may_enter=True)
    gone = replace(SITTING, cancelled_at=NOW)
    yield "calendar, the last is cancelled", kamu.calendar(NETWORK, [], gone, may_enter=False)
    yield "entered", kamu.entered(shown)
    yield "moved", kamu.moved(later)
    yield "another messenger", kamu.messenger_named(shown)
    away = replace(shown, is_away=True)
    yield "another messenger, who is away", kamu.messenger_named(away)
    yield "to name another messenger", kamu.another(NETWORK, away, {str(BO.id): BO.name})
    yield "cancelled", kamu.cancelled(SITTING)
    yield "deadlines", kamu.deadlines(SITTING, MOMENTS, NOW)
    others = [
        *(say("vote-deadline-one", question=one, until=When(NOW)) for one in ("Planter?", "Stole?")),
        say("vote-deadline-how"),
    ]
    yield "deadlines, and others", kamu.deadlines(SITTING, MOMENTS, NOW, others)
    yield "other deadlines alone", kamu.only_others(others)
    yield "deadlines, past", kamu.deadlines(SITTING, MOMENTS, MOMENTS[4])
    yield "to enter one", kamu.form(NETWORK, {str(one.id): one.name for one in (ANNA, BO)})
    yield "the steps", kamu.steps_form(NETWORK, as_numbers(Steps()))
