"""Agreements: who does what was decided, until when, and that it is done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from bot import deciding
from bot.feature import Feature, Outlook, Waiting
from bot.rights import Right
from bot.rules import dates
from bot.rules.dates import Words
from bot.turn import Turn
from cards import agreements as show
from cards import decisions as taps
from cards.kit import Card
from storage import decisions as kept
from storage import members, people
from storage.db import Refused
from storage.decisions import Decision

agreements = Feature("agreements")

WARNED = (5, 1)
"""So many working days before it is due, an owner is reminded (mechanisms 7.4)."""


class NoSuchDate(Refused):
    key = "decision-no-such-date"


@agreements.tap(taps.Done, by=Right.guest)
def done(turn: Turn, tap: taps.Done) -> Card:
    one = deciding.to_change(turn, tap.decision)
    if one.status == kept.VALID:
        deciding.change(turn, one, "done", status=kept.DONE)
    return deciding.shown(turn, one.id)


@agreements.form(taps.EditForm, by=Right.guest)
def edit_form(turn: Turn, tap: taps.EditForm) -> Card:
    one = deciding.to_change(turn, tap.decision)
    present = members.members(turn.db, turn.home.id, turn.today)
    return show.edit_form(one, [(person.id, person.name) for person in present])


@agreements.tap(taps.Edit, by=Right.guest)
def edit(turn: Turn, tap: taps.Edit) -> Card:
    """Owner, dates, scope, and who else is told; the new owner hears of it."""
    one = deciding.to_change(turn, tap.decision)
    present = {str(person.id): person for person in members.members(turn.db, turn.home.id, turn.today)}
    owner = present[tap.owner].id if tap.owner in present else one.owner if tap.owner else None
    also = tap.also.split(",")
    deciding.change(
        turn,
        one,
        "changed",
        owner=owner,
        due=_day(turn, tap.due),
        review_on=_day(turn, tap.review_on),
        scope=tap.scope.strip(),
        to_management=taps.TO_MANAGEMENT in also,
        to_kamu=taps.TO_KAMU in also,
    )
    if owner and owner not in (one.owner, turn.person.id):
        fresh = deciding.of(turn, one.id)
        turn.post(
            show.handed_over(fresh, turn.person.name), to=people.by_id(turn.db, owner), network=turn.home
        )
    return deciding.shown(turn, one.id)


def _day(turn: Turn, words: str) -> date | None:
    """A day as people write it; nothing for none."""
    if not words.strip():
        return None
    read = Words(dates.tokens_of(words), 0)
    found = read.first(dates.day)
    if found is None or not read.at_end():
        raise NoSuchDate
    return found(turn.now.astimezone(turn.zone), 24 * 60 - 1, turn.calendar)


@agreements.waiting
def owed(outlook: Outlook) -> Iterator[Waiting]:
    """What somebody has taken on and not done yet."""
    for one in kept.open_ones(outlook.db, outlook.network.id):
        if one.owner and outlook.is_about(one.owner):
            yield Waiting(
                one.owner,
                deciding.thing(one),
                f"due-{one.due}",
                show.owed(one),
                show.open_it(one),
                remind_at=_moments(outlook, one),
                card=lambda one=one: deciding.whole(outlook.db, one, outlook.network),  # type: ignore[misc]
            )


def _moments(outlook: Outlook, one: Decision) -> tuple[datetime, ...]:
    if one.due is None:
        return ()
    calendar = outlook.calendar
    return tuple(calendar.at(calendar.add_working_days(one.due, -days), time(8, 30)) for days in WARNED)
