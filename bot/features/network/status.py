"""Status: a facilitator asks how delivery goes, and says what becomes of what perhaps did not arrive."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.core.deeds import Reach, asked_by
from bot.core.feature import Feature, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Turn
from cards.kit import Card, Subject
from cards.network import status as show
from cards.words import Say, say
from storage import outbox, pauses, people

status = Feature("status")

LATELY = timedelta(days=14)
"""What failed longer ago is of no use to anybody any more."""

UNSENT = {outbox.DUE, outbox.CLAIMED, outbox.POSTING}

PATIENCE = timedelta(minutes=1)
"""What is due for less is on its way."""


@status.letter(show.POSTED)
def draw_posted(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card:
    """What has become of what somebody had posted to the channel."""
    states = outbox.posted(query.db, about["cause"], about["room"])
    waits = bool(states & UNSENT) and pauses.is_closed(query.db, about["room"])
    return show.posted(query.network.name, waits=waits, failed=outbox.FAILED in states)


@status.question(by=Right.facilitator, asks_which=True)
def report(turn: Turn) -> Card | Say:
    return _report(turn)


@status.question(by=Right.anyone)
def how_are_you(turn: Turn) -> Card | Say:
    """A facilitator wants to know whether all is sent; everybody else is only being kind."""
    return _report(turn) if turn.right >= Right.facilitator else say("status-i-am-fine")


@status.tap(show.Resend, by=Right.facilitator, does=asked_by(Reach.ONE, "status.report"))
def resend(turn: Turn, tap: show.Resend) -> Card | Say:
    if not outbox.resend(turn.db, turn.home.id, tap.letter, turn.now):
        raise TooOld
    turn.leaves_letters = True
    turn.note("sent again", Subject("network", turn.home.id), after={"letter": tap.letter})
    return _report(turn)


@status.tap(show.LetLie, by=Right.facilitator, does=asked_by(Reach.ONE, "status.report"))
def let_lie(turn: Turn, tap: show.LetLie) -> Card | Say:
    if not outbox.let_lie(turn.db, turn.home.id, tap.letter, turn.now):
        raise TooOld
    turn.note("let lie", Subject("network", turn.home.id), after={"letter": tap.letter})
    return _report(turn)


def _report(turn: Turn) -> Card | Say:
    home, now = turn.home, turn.now
    failed = outbox.troubles(turn.db, home.id, outbox.FAILED, now - LATELY)
    unknown = outbox.troubles(turn.db, home.id, outbox.UNKNOWN, now - LATELY)
    paused = pauses.of_network(turn.db, home.id)
    number, oldest = outbox.overdue(turn.db, home.id, now - PATIENCE)
    known: list[outbox.Trouble | pauses.Pause] = [*failed, *unknown, *paused]
    told = show.Report(
        home,
        unknown,
        failed,
        paused,
        number,
        oldest,
        people.names(
            turn.db,
            [one.person for one in known if one.person],
            [one.conversation for one in known if one.conversation],
        ),
    )
    return say("status-all-well") if told.all_well else show.report(told)
