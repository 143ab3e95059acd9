"""Undoing: keeps for a short while what a deed changed, and offers to take it back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from bot.core import which
from bot.core.feature import Door
from bot.core.turn import Turn
from cards import undoing as show
from cards.kit import MOST_BUTTONS, Card, Tap, card, title
from cards.words import LANGUAGES, Leaf, Reader, read
from storage import cards, journal, undoing
from storage.db import Db
from storage.undoing import Deed


def begin(turn: Turn, door: Door) -> None:
    """From here on, what this door changes can be put back."""
    if door.deed.recorded:
        turn.db.record()


def keep(turn: Turn, door: Door, says: Sequence[Card | Leaf]) -> bool:
    """Remember what was done; True where it can be taken back."""
    changes = turn.db.recorded()
    did = bool(changes) or (door.deed.recorded and turn.leaves_letters)
    if not did and turn.done is None:
        return False
    about = turn.asked_about or turn.posted or (says[0] if says else "")
    known = undoing.keep(
        turn.db,
        changes if did else None,
        network=turn.network.id if turn.network else None,
        person=turn.person.id,
        room=turn.incoming.place.room,
        cause=turn.incoming.activity,
        door=door.name,
        at=turn.now,
        told=_told(turn, about),
    )
    if turn.done is not None and not turn.is_personal:
        _answer_the_question(turn, known)
    if did and door.deed.undone:
        turn.taken_back_by = show.Undo(turn.network.id if turn.network else None, known)
    return did


def _told(turn: Turn, about: Card | Leaf | str) -> dict[str, str]:
    """What it was, in one line, in both languages."""
    words = about.summary if isinstance(about, Card) else about
    return {language: read(words, Reader(language, turn.zone)) for language in LANGUAGES}


def _answer_the_question(turn: Turn, deed: UUID) -> None:
    """In the channel all see that it was answered, and by whom; what was asked in place of a card that lives
    stood there for one reader alone."""
    place, asked = turn.incoming.place, turn.incoming.about
    if asked and turn.network and cards.about(turn.db, asked) is None:
        shown = undoing.Message(asked, place.conversation, place.service_url, turn.network.language)
        undoing.show_instead(turn.db, deed, turn.network.id, shown, turn.now)
        turn.changes_cards = True


def to_put_right(turn: Turn, door: Door | None) -> Deed | None:
    """What the person did last here, where it was by this door and can be taken back at all."""
    done = undoing.lately(turn.db, turn.person.id, turn.incoming.place.room, turn.now)
    last = next((one for one in done if one.undone_at is None), None)
    is_so = door is not None and last is not None and not last.is_final and last.door == door.name
    return last if is_so else None


def others_went_on(turn: Turn, deed: Deed) -> bool:
    return not undoing.stands(turn.db, deed)


def instead(turn: Turn, deed: Deed, sentence: str) -> Card:
    """Whether it is taken back and done as said now."""
    return show.instead(sentence, show.Instead(deed.network, deed.id, sentence, which.settled(turn.mentions)))


def offered(turn: Turn, says: list[Card | Leaf]) -> list[Card | Leaf]:
    """The answer, with the button that takes back what was done, where it is for whoever did it."""
    if turn.taken_back_by is None or not says or turn.incoming.in_dialog:
        return says
    last = says[-1]
    alone = turn.incoming.in_response or not (isinstance(last, Card) and last.for_all)
    return [*says[:-1], with_button(turn, last)] if alone else says


def offered_on(turn: Turn, seen: Card) -> Card:
    """Somebody looks at a thing to which they did something a short while ago."""
    if seen.shows is None:
        return seen
    return offered_to(turn.db, turn.person.id, turn.incoming.place.room, turn.now, {seen.shows.id}, seen)


def offered_to(db: Db, person: UUID, room: str, now: datetime, of: Collection[UUID], seen: Card) -> Card:
    """A card about these things, before whoever did something to one of them there a short while ago.

    Not once they have gone on from it: who votes in the vote that they started would take back all of it.
    """
    for deed in undoing.lately(db, person, room, now):
        if deed.changes and undoing.things(deed.changes) & set(of):
            went_on = _went_on(db, person, of, deed) or not undoing.stands(db, deed)
            return seen if went_on else _with(seen, show.Undo(deed.network, deed.id))
    return seen


def _went_on(db: Db, person: UUID, of: Collection[UUID], deed: Deed) -> bool:
    later = journal.since(db, of, deed.at)
    return any(who == person and activity not in (None, deed.cause) for who, activity in later)


def with_button(turn: Turn, shown: Card | Leaf) -> Card | Leaf:
    return _with(shown, turn.taken_back_by) if turn.taken_back_by else shown


def _with(shown: Card | Leaf, tap: Tap) -> Card:
    """Words become a card; a card that is full, or has such a button of its own, stays as it is."""
    if not isinstance(shown, Card):
        return card(title(shown, spoken=True), summary=shown, buttons=show.button_for(tap))
    full = len(shown.actions) >= MOST_BUTTONS or any(map(show.is_undo, shown.actions))
    return shown if full else replace(shown, actions=show.among(shown.actions, tap))
