"""The agenda: showing it, proposing an item, and supporting one with a tap."""

from __future__ import annotations

from uuid import UUID

from bot.feature import Feature
from bot.rights import Right
from bot.rules import moments
from bot.taps import TooOld
from bot.turn import Turn
from cards import agenda as show
from cards.kit import Card, Thing
from storage import agenda as kept
from storage import people
from storage.db import Db
from storage.networks import Network

agenda = Feature("agenda")


@agenda.command(
    da=[
        "vis dagsordenen",
        "vis [mig] (dagsorden|agendaen|punkterne)",
        "dagsordenen",
        "hvad er på dagsordenen",
    ],
    en=["show the agenda", "show [me] [the] (agenda|items)", "agenda", "what is on the agenda"],
    by=Right.guest,
)
def show_agenda(turn: Turn) -> list[Card]:
    coming = kept.next_meeting(turn.db, turn.home.id, turn.now)
    items = kept.agenda(turn.db, turn.home.id, coming.id if coming else None)
    head = show.meeting(coming, items) if coming else show.no_meeting(items)
    return [head, *(show.item(item, _proposer(turn.db, item), coming=coming is not None) for item in items)]


@agenda.command(
    da=[
        "foreslå [et|nyt] punkt[:] {sentence}",
        "(tilføj|sæt) [et|punkt|punktet] (til|på) dagsordenen[:] {sentence}",
        "nyt punkt: {sentence}",
    ],
    en=[
        "(suggest|propose) [an] [agenda] item[:] {sentence}",
        "add to [the] agenda[:] {sentence}",
        "new item: {sentence}",
    ],
    by=Right.guest,
)
def propose_item(turn: Turn, sentence: str) -> Card:
    title, minutes = moments.minutes(sentence)
    return _propose(turn, title, minutes)


@agenda.question(
    da=["foreslå [et] [nyt] punkt", "nyt punkt", "tilføj [et] punkt [til dagsordenen]"],
    en=["(suggest|propose) [an] [agenda] item", "new item", "add [an] [agenda] item"],
    by=Right.guest,
    asks_which=True,
)
def propose_form(turn: Turn) -> Card:
    return show.form(turn.home.id)


@agenda.tap(show.Propose, by=Right.guest)
def propose_from_form(turn: Turn, tap: show.Propose) -> Card:
    if tap.network != turn.home.id:
        raise TooOld
    _, minutes = moments.minutes(f"{tap.title or '-'}, {tap.minutes} min") if tap.minutes else ("", None)
    card = _propose(turn, tap.title, minutes)
    turn.post(card, to=turn.home)
    return card


def _propose(turn: Turn, title: str, minutes: int | None) -> Card:
    coming = kept.next_meeting(turn.db, turn.home.id, turn.now)
    item = kept.propose(
        turn.db,
        turn.home.id,
        coming.id if coming else None,
        {turn.language: title},
        minutes=minutes,
        proposed_by=turn.person.id,
        proposed_at=turn.now,
    )
    turn.note("proposed", Thing(kept.KIND, item.id), after={"title": title, "minutes": minutes})
    return show.item(item, turn.person, coming=coming is not None)


@agenda.tap(show.Support, by=Right.guest)
def support(turn: Turn, tap: show.Support) -> Card:
    """Counted once a person, however often it is tapped or delivered."""
    item = _item(turn, tap.item)
    if kept.support(turn.db, item.id, turn.person.id, turn.now):
        turn.redraw(item.id)
        turn.note("supported", Thing(kept.KIND, item.id))
    return look(turn, show.Look(item.id))


@agenda.tap(show.Unsupport, by=Right.guest)
def unsupport(turn: Turn, tap: show.Unsupport) -> Card:
    item = _item(turn, tap.item)
    if kept.unsupport(turn.db, item.id, turn.person.id):
        turn.redraw(item.id)
        turn.note("no longer supported", Thing(kept.KIND, item.id))
    return look(turn, show.Look(item.id))


@agenda.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    """The item in the reader's language, and whether they support it."""
    item = _item(turn, tap.item)
    supported = kept.supports_it(turn.db, item.id, turn.person.id)
    return show.item(item, _proposer(turn.db, item), supported=supported, coming=item.meeting is not None)


@agenda.living(kept.KIND)
def draw_item(db: Db, item: UUID, network: Network) -> Card | None:
    found = kept.item(db, network.id, item)
    return show.item(found, _proposer(db, found), coming=found.meeting is not None) if found else None


def _item(turn: Turn, item: UUID) -> kept.Item:
    found = kept.item(turn.db, turn.home.id, item)
    if found is None:
        raise TooOld
    return found


def _proposer(db: Db, item: kept.Item) -> people.Person | None:
    return people.by_id(db, item.proposed_by) if item.proposed_by else None
