"""Voices: members prepare for an item, ask, and tell their experience; what they bring stands on its card."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature, Task, TaskQuery
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from cards.agenda import voices as show
from cards.kit import Card, Subject
from cards.words import Say, say
from storage.agenda import agenda
from storage.agenda import voices as kept
from storage.agenda.agenda import Item
from storage.agenda.voices import Kind

voices = Feature("voices")


@voices.form(show.Bring, by=Right.guest)
def bring(turn: Turn, tap: show.Bring) -> Card:
    item = _item(turn, tap.item)
    mine = [one for one in kept.of_item(turn.db, item.id) if one.person == turn.person.id]
    earlier = next((one.text for one in mine if one.kind == tap.kind), "")
    return show.form(item, tap.kind, earlier)


@voices.tap(show.Give, by=Right.guest, does=undone(Reach.ONE))
def give(turn: Turn, tap: show.Give) -> Say:
    item = _item(turn, tap.item)
    kept.say_it(turn.db, item.id, turn.person.id, tap.kind, tap.words, turn.now)
    turn.redraw(item.id)
    turn.note("brought", Subject(agenda.KIND, item.id), after={"kind": tap.kind.value, "words": tap.words})
    return say("voice-thanks")


def _item(turn: Turn, item: UUID) -> Item:
    found = still(agenda.item(turn.db, turn.home.id, item))
    if not found.is_open:
        raise agenda.ItemIsOver
    return found


@voices.waiting
def homework(query: TaskQuery) -> Iterator[Task]:
    """Five working days and one before the meeting, for members who have not prepared (mechanisms 7.4)."""
    coming = query.coming
    if coming is None:
        return
    for item in agenda.agenda(query.db, query.network.id, coming.id):
        if item.is_open and item.preparation:
            done = {one.person for one in kept.of_item(query.db, item.id) if one.kind == Kind.HOMEWORK}
            for person in query.members:
                if person.id not in done:
                    yield _prepare(query, item, person.id, coming.starts_at)


def _prepare(query: TaskQuery, item: Item, person: UUID, until: datetime) -> Task:
    day = query.calendar.local(until).date()
    moments = [query.calendar.morning(day, before) for before in (-5, -1)]
    return Task(
        person,
        Subject(agenda.KIND, item.id),
        f"homework-{day.isoformat()}",
        show.homework(item),
        show.homework_button(item),
        until=until,
        remind_at=tuple(moment for moment in moments if moment > item.proposed_at),
        card=lambda: show.form(item, Kind.HOMEWORK, ""),
    )
