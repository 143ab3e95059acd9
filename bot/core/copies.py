"""Copies: how a message that shows a thing, or says something of it, is drawn for its reader again.

A channel's card is drawn by its kind (`@votes.living`). What stands before one person is drawn as they would
see it if they looked now, and a letter by what it said when it left (`@votes.letter`). What is no longer so
says that, above the thing as it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from bot.core import undoing
from bot.core.feature import House, TaskQuery
from bot.core.taps import tap_from
from bot.core.turn import LOOK, Incoming, Place, Turn, looked
from cards.kit import Card, Subject, card, title, under
from cards.words import Language, Leaf, say
from storage.db import Refused
from storage.network import members
from storage.people import Person, Profile

REMINDER = "reminder"
"""The letter of what waits for a person."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A message that a letter draws: what that is given, what it is about, and where it stands."""

    draws: str
    about: Mapping[str, Any]
    of: tuple[Subject, ...]
    room: str | None

    def is_alone_with(self, person: Person) -> bool:
        """Does nobody else read it?"""
        return self.room in (None, person.chat)

    @property
    def ids(self) -> set[UUID]:
        return {one.id for one in self.of}


class Copies:
    """Draws for one reader, who is the query's person; of a letter to a channel there is none."""

    def __init__(self, house: House) -> None:
        self._house = house

    def drawn(self, query: TaskQuery, copy: Copy) -> Card | None:
        """What is to leave now; None where it is not wanted any more."""
        try:
            found = self._drawn(query, copy)
        except Refused:
            return None
        return _with_undo(query, copy, found) if found else None

    def again(self, query: TaskQuery, copy: Copy) -> Card | None:
        """What stands there is to show this now; None where it is not theirs to see any more."""
        try:
            found = self._drawn(query, copy)
        except Refused:
            return self._for_all(query, copy.of[0]) or gone()
        if found is not None:
            return _with_undo(query, copy, found)
        if copy.draws == REMINDER:
            return self._waits_no_more(query, copy)
        if copy.draws == LOOK:
            return _left(query)
        return self._no_longer(query, copy)

    def _drawn(self, query: TaskQuery, copy: Copy) -> Card | None:
        if copy.draws == LOOK:
            return self._look(query, copy, copy.about)
        return self._house.letters[copy.draws](query, copy.about, self._house.waits)

    def _no_longer(self, query: TaskQuery, copy: Copy) -> Card:
        now = self._as_it_stands(query, copy) if len(copy.of) == 1 else None
        return under(say("copy-no-longer-now"), now) if now else gone()

    def _waits_no_more(self, query: TaskQuery, copy: Copy) -> Card:
        """A reminder of what waits for the reader no more says what became of it."""
        if copy.about.get("inside") and (left := _left(query)):
            return left
        [stage, *others] = copy.about["stages"]
        if others or len(copy.of) != 1:
            return only(say("reminder-no-longer"))
        ending = self._house.endings.get(copy.of[0].kind)
        told = ending(query, copy.of[0].id, stage.rpartition("/")[2]) if ending else None
        if isinstance(told, Card):
            return told
        now = self._as_it_stands(query, copy)
        told = told or say("reminder-no-longer")
        return under(told, now) if now else only(told)

    def _as_it_stands(self, query: TaskQuery, copy: Copy) -> Card | None:
        """The thing as the reader may see it."""
        shown = self._for_all(query, copy.of[0])
        if shown is None or shown.look is None or query.person is None:
            return shown
        try:
            return self._look(query, copy, looked(shown.look))
        except Refused:
            return shown

    def _for_all(self, query: TaskQuery, thing: Subject) -> Card | None:
        drawing = self._house.drawings.get(thing.kind)
        return drawing(query.db, thing.id, query.network) if drawing else None

    def _look(self, query: TaskQuery, copy: Copy, about: Mapping[str, Any]) -> Card | None:
        """As if the reader had tapped to see it; None where they may not. Raises Refused where it is gone."""
        door = self._house.taps.get(about["verb"])
        if door is None or door.tap is None or not door.only_looks or query.person is None:
            return None
        turn = _looking(query, query.person, alone=copy.is_alone_with(query.person))
        seen = door.answer(turn, {"tap": tap_from(door.tap, about["data"])}) if turn.may(door.by) else None
        return seen if isinstance(seen, Card) else None


def _with_undo(query: TaskQuery, copy: Copy, found: Card) -> Card:
    """For a short while whoever did something to the thing there can take it back; but not on what only
    reminds of it: under `You host on 19 January` it would read as hosting no more."""
    if query.person is None or copy.draws == REMINDER:
        return found
    room = copy.room or query.person.chat or ""
    return undoing.offered_to(query.db, query.person.id, room, query.now, copy.ids, found)


def _left(query: TaskQuery) -> Card | None:
    """What stands before whoever is in the network no more; None for those who are."""
    if query.person is None or query.is_here(query.person.id):
        return None
    return only(say("reminder-left", network=query.network.name))


def gone() -> Card:
    """What a message shows whose thing is no more."""
    return only(say("copy-no-longer"))


def only(words: Leaf) -> Card:
    return card(title(words), summary=words)


def _looking(query: TaskQuery, person: Person, *, alone: bool) -> Turn:
    """A turn in which the reader looks, and nothing came in."""
    db, home = query.db, query.network
    found = members.speaker(db, home.tenant, person.aad_id, home.id, query.today)
    assert found is not None, "whoever reads was met"
    room = (person.chat or "") if alone else home.channel
    place = Place(home.tenant, room, "personal" if alone else "channel", home.service_url, home.bot)
    reader = Profile(person.aad_id, person.name, person.teams_id or "", person.mail, person.upn)
    incoming = Incoming(place, "", reader, query.now, query.now)
    language: Language = "en" if (person.reads or home.language) == "en" else "da"
    return Turn(
        db, query.now, incoming, person, found[1], home, [home], language, query.calendar, waits=_nothing
    )


def _nothing(_outlook: TaskQuery) -> list[Any]:
    return []
