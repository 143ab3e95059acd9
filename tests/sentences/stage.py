"""A demo network in which one sentence at a time is said: its door is really entered, then all is undone."""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bot.core.arrivals import Defaults, Wants
from bot.core.entrance import Entrance
from bot.core.feature import Door, House
from bot.core.found import Found
from bot.core.outcome import Outcome
from bot.core.rate_limit import Pace
from bot.core.router import Router
from bot.core.turn import Incoming, Place, Turn, message
from bot.features.hosts import seating
from cards import asking, lacking
from cards.words import Reader
from storage import demo, migrating, networks, outbox
from storage.db import Db, Refused, Store
from storage.people import Profile
from tests.dialog import COPENHAGEN, HOUSE, actions

TENANT = "local"
AT = datetime(2026, 11, 23, 9, 0, tzinfo=COPENHAGEN)
BEFORE = (
    ("signe", "beslutning: vi holder pause i juli"),
    ("signe", "aftale: Bo skaffer et lokale til 1/3"),
    ("anna", "start afstemning: Skal vi prøve et år uden referat?"),
)
"""What was said before: there is a vote to vote in, and something to find."""


@dataclass
class Came:
    """What a sentence came to: the doors entered in turn, what they were given, what can be tapped."""

    doors: list[str] = field(default_factory=list)
    given: list[Mapping[str, Any]] = field(default_factory=list)
    changes: bool = False
    offers: list[str] = field(default_factory=list)
    """The doors behind the buttons that came."""

    deeds: list[str] = field(default_factory=list)
    """Those of them that change something as soon as they are tapped."""

    asks: bool = False
    """The door that was entered asks before it does anything."""

    fault: str = ""

    @property
    def door(self) -> str:
        return self.doors[-1] if self.doors else ""


class Undone(Exception):
    """Takes back a turn that was looked at."""


class Watched(Entrance):
    """The entrance, with an eye on which doors are entered; nothing that a turn does stays."""

    came: Came
    undoes = False

    @cached_property
    def _doors(self) -> dict[str, Door]:
        return {door.name: door for door in self.house.doors}

    def _enter(self, turn: Turn, door: Door, found: Found, sentence: str) -> Outcome:
        self.came.doors.append(door.name)
        self.came.given.append(dict(found.given))
        return super()._enter(turn, door, found, sentence)

    def _otherwise(self, turn: Turn, found: Found, sentence: str) -> Outcome:
        self.came.doors.append("")
        self.came.given.append({})
        return super()._otherwise(turn, found, sentence)

    def run(self, db: Db, incoming: Incoming, found: Found) -> Outcome:
        outcome = super().run(db, incoming, found)
        if not self.undoes:
            return outcome
        self.came.offers, self.came.deeds = self._offered(_cards(self.house, db, incoming, outcome))
        raise Undone

    def _offered(self, cards: list[dict[str, Any]]) -> tuple[list[str], list[str]]:
        """What only says a sentence asks before it does anything: it is no deed."""
        buttons = [action for card in cards for action in actions(card)]
        doors = [(action, door) for action in buttons if (door := self._behind(action))]
        deeds = [door.name for action, door in doors if acts(door) and action.get("verb") not in ASKS]
        return [door.name for _, door in doors], deeds

    def _behind(self, action: Mapping[str, Any]) -> Door | None:
        """The door that a button leads to; of a button that says a sentence, the sentence's."""
        data = dict(action.get("data") or {})
        verb = action.get("verb") or data.get("verb")
        if verb == asking.Yes.verb:
            self.came.asks = self._doors[data["door"]].name == self.came.door
            return self._doors[data["door"]]
        if verb == lacking.Fill.verb:
            return self._doors[data["door"]]
        if verb == "help.Try":
            return self._finder.read(data["sentence"]).door
        return self.house.taps.get(verb or "")


ASKS = ("help.Try", lacking.Fill.verb)
"""Buttons that say a sentence, or ask for what it lacks, do nothing yet."""


def acts(door: Door) -> bool:
    """Something is different afterwards, for others or for oneself."""
    return door.changes and door.noun == "command" and not door.deed.looks


def _cards(house: House, db: Db, incoming: Incoming, outcome: Outcome) -> list[dict[str, Any]]:
    """The cards that came of it: said directly, and in the letters that it left."""
    mine = db.execute(select(outbox.letters).where(outbox.letters.c.cause == incoming.activity)).mappings()
    activities = [*outcome.says, *(body for row in mine if (body := _body(house, db, dict(row))))]
    return [one["content"] for activity in activities for one in activity.get("attachments") or []]


def _body(house: House, db: Db, row: Mapping[str, Any]) -> dict[str, Any] | None:
    if row["kind"] is None:
        body: dict[str, Any] | None = (row["body"] or {}).get("body")
        return body
    home = networks.by_id(db, row["network"])
    drawn = house.drawings[row["kind"]](db, row["thing"], home) if home else None
    return message(drawn, Reader("da", COPENHAGEN)) if drawn else None


class Stage:
    """The demo network on a Monday morning, a vote open."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.store = Store(f"sqlite:///{Path(self._folder.name)}/stafet.db")
        migrating.migrate(self.store.engine)
        loaded = demo.load_demo(self.store, AT.date(), AT, TENANT, "da", "Europe/Copenhagen")
        self.store.now(lambda db: seating.replan(db, loaded.network, AT))
        defaults = Defaults("da", "Europe/Copenhagen", frozenset())
        self.router = Router(HOUSE, self.store, defaults, Pace(0, 1.0), enters=Watched)
        entrance = self.router.entrance
        assert isinstance(entrance, Watched)
        self.watched = entrance
        for who, text in BEFORE:
            self.says(text, who=who)
        self.watched.undoes = True

    def says(self, text: str, *, who: str = "signe", where: str = "personal") -> Came:
        """Say it; what came of it is told, and undone."""
        self.watched.came = came = Came()
        incoming = self._incoming(text, who, where)
        found = self.router.finder.find(incoming)
        try:
            self._run(incoming, found)
        except Undone:
            pass
        except Refused as no:
            came.fault = no.key
        except Exception as no:  # a refusal, with its reason
            came.fault = type(no).__name__
            if came.fault != "Declined":
                raise
        if came.door:
            asked_about = (
                came.asks or "" in came.doors
            )  # what is asked about is tried first, and may be refused
            came.changes = not asked_about and acts(self.watched._doors[came.door])
        return came

    def _run(self, incoming: Incoming, found: Found) -> None:
        try:
            self.store.now(lambda db: self.watched.run(db, incoming, found))
        except Wants as wants:
            roster = tuple(map(_profile, demo.people()))
            told = Incoming(
                **{
                    **_fields(incoming),
                    "roster": roster,
                    "asked_teams": True,
                    "roster_of": wants.conversation,
                }
            )
            self.watched.came.doors.clear()
            self.watched.came.given.clear()
            self.store.now(lambda db: self.watched.run(db, told, found))

    def _incoming(self, text: str, who: str, where: str) -> Incoming:
        sender = next(_profile(one) for one in demo.people() if one.key == who)
        team = demo.TEAM
        place = Place(TENANT, f"a:{sender.teams_id}", "personal", team.service_url, team.bot)
        if where == "channel":
            place = Place(
                TENANT,
                team.channel_id,
                "channel",
                team.service_url,
                team.bot,
                team.id,
                team.name,
                team.channel_id,
            )
        return Incoming(place, uuid.uuid4().hex, sender, AT, AT, text=text)


def _fields(incoming: Incoming) -> dict[str, Any]:
    return {name: getattr(incoming, name) for name in Incoming.__slots__}


def _profile(one: demo.DemoPerson) -> Profile:
    return Profile(one.aad_object_id, one.name, one.teams_id, one.mail, one.mail)
