"""Walking: every door of the house entered by somebody, all that comes of it seen, and then undone."""

from __future__ import annotations

import contextlib
import dataclasses
import inspect
import itertools
import json
import re
import typing
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Table, func, select, text

from bot.core import documents
from bot.core import entrance as entering
from bot.core.arrivals import Wants
from bot.core.copies import Copy
from bot.core.feature import Door
from bot.core.found import Declined, Found, tapped
from bot.core.outcome import Outcome
from bot.core.rate_limit import Pace
from bot.core.router import Router
from bot.core.turn import Incoming, Quoted, Sought, Tick, Turn, message
from bot.core.uploads import Dropped
from bot.language.phrases.pattern import example
from cards.kit import Subject, carried_as
from cards.words import Reader
from storage import cards, networks, outbox, people
from storage.cards import Shown
from storage.db import AtHand, Db, Store, engine_for, tables
from storage.record import made_of
from tests.dialog import CHANNEL, COPENHAGEN, HOUSE, Network, Someone, ears_of

Change = Callable[[Db], None]
QUOTED = Quoted("Vi lukker døren fra mandag", "Bo Madsen", "https://teams.example/m/1")


# --- a store in which nothing stays -----------------------------------------------------------------------


class World:
    """A copy of a store in memory: what is tried in it is undone, and so is what was kept at hand of it."""

    def __init__(self, store: Store, change: Change | None = None) -> None:
        self._engine = engine_for("sqlite://")
        self._connection = self._engine.connect()
        self._at_hand: AtHand = {}
        with contextlib.closing(store.engine.raw_connection()) as source:
            source.driver_connection.backup(self._connection.connection.driver_connection)  # type: ignore[union-attr]
        if change:
            self.does(change)

    def does(self, change: Change) -> None:
        """Something that stays."""
        with self._connection.begin():
            change(Db(self._connection, {}))

    @contextlib.contextmanager
    def trying(self) -> Iterator[Db]:
        with self._connection.begin() as all_of_it:
            try:
                yield Db(self._connection, dict(self._at_hand))
            finally:
                all_of_it.rollback()

    def written_to(self, file: str) -> None:
        """As a store that a command can open."""
        with contextlib.closing(engine_for(f"sqlite:///{file}").raw_connection()) as target:
            self._connection.connection.driver_connection.backup(target.driver_connection)  # type: ignore[union-attr]

    def close(self) -> None:
        self._connection.close()
        self._engine.dispose()


def noting_writes(world: World, whose: Mapping[str, Any]) -> None:
    """From now on `written` tells which rows of such tables are other than they were."""
    world.does(lambda db: _note_writes(db, [one for one in tables.sorted_tables if one.info == whose]))


def _note_writes(db: Db, watched: Sequence[Table]) -> None:
    db.execute(text("CREATE TEMP TABLE written (name TEXT, told TEXT)"))
    for table in watched:
        names = [one.name for one in table.columns]
        differs = " OR ".join(f'OLD."{one}" IS NOT NEW."{one}"' for one in names)
        for deed, rows, when in (
            ("INSERT", ("NEW",), ""),
            ("DELETE", ("OLD",), ""),
            ("UPDATE", ("OLD", "NEW"), f"WHEN {differs}"),
        ):
            notes = "".join(
                f"INSERT INTO written VALUES ('{table.name}', json_object({_pairs(row, names)}));"
                for row in rows
            )
            made = f'CREATE TEMP TRIGGER "{table.name}_{deed}" AFTER {deed} ON main."{table.name}" {when}'
            db.execute(text(f"{made} BEGIN {notes} END".replace(":", "\\:")))


def _pairs(row: str, names: Sequence[str]) -> str:
    return ", ".join(f"'{one}', {row}.\"{one}\"" for one in names)


def written(db: Db) -> list[tuple[str, dict[str, Any]]]:
    """The rows that were written, as they were and as they are, by their table."""
    return [(row.name, json.loads(row.told)) for row in db.execute(text("SELECT name, told FROM written"))]


# --- what comes of a door ---------------------------------------------------------------------------------


@dataclass
class Seen:
    """What came of a door: for whoever entered it, in the channel, in letters to others, and in the store."""

    fault: str = ""
    to: dict[str, list[str]] = field(default_factory=dict)
    """Texts by reader: a person's name, or the channel."""

    facts: Any = None
    """What the walker was asked to look at in the store, before it was undone."""

    def add(self, reader: str, told: Any) -> None:
        self.to.setdefault(reader, []).append(
            told if isinstance(told, str) else json.dumps(told, ensure_ascii=False)
        )


class Walker:
    """Goes through doors in a network; nothing that happens behind them stays."""

    def __init__(self, network: Network, look: Callable[[Db], Any] = lambda _db: None) -> None:
        self.network = network
        self._look = look
        self._router = Router(
            HOUSE, network.store, network.router.entrance.defaults, Pace(0, 1.0), ears=ears_of(HOUSE)
        )
        self._people = {one.chat: one.name for one in network.people}
        self._last, self._shown = network.store.now(_newest)

    def read(self, sentence: str) -> Found:
        return self._router.finder.read(sentence)

    def enters(self, world: World, who: Someone, way: Way, where: str) -> Seen:
        """What is asked first is answered with a yes, and what is somebody's own matter is told anyway."""
        incoming = replace(who._incoming(where, None, **way.more), at=self.network.clock)
        seen = Seen()

        def asked(outcome: Outcome) -> None:
            self._answered(outcome, incoming, who, seen)

        with _agreeing(asked), world.trying() as db:
            try:
                outcome = self._router.entrance.run(db, incoming, way.found)
                self._answered(outcome, incoming, who, seen)
                self._posted(db, seen)
            except Declined as no:
                seen.fault = getattr(no.__cause__, "key", "declined")
                seen.add(who.name, message(no.told, no.reader))
            except Wants:
                seen.fault = "wants"
            else:
                seen.facts = self._look(db)
        return seen

    def ticks(self, world: World, deed: Callable[[Tick], None], at: datetime) -> Seen:
        """What the clock does at that time."""
        told, seen, before = self.network.router.entrance.defaults, Seen(), self.network.clock
        self.network.clock = at
        try:
            with world.trying() as db:
                deed(Tick(db, at, told.closed_days, told.keep_years, waits=HOUSE.waits))
                self._posted(db, seen)
                seen.facts = self._look(db)
        finally:
            self.network.clock = before
        return seen

    def _answered(self, outcome: Outcome, incoming: Incoming, who: Someone, seen: Seen) -> None:
        if outcome.answer.body:
            seen.add(who.name, outcome.answer.body.decode())
        for said in outcome.says:
            seen.add(who.name if incoming.place.kind == "personal" else CHANNEL, said)

    def _posted(self, db: Db, seen: Seen) -> None:
        """Letters that were left, and messages that are to be drawn anew."""
        db.write_later()
        for row in db.execute(select(outbox.letters).where(outbox.letters.c.id > self._last)).mappings():
            seen.add(self._reader(db, row), self._letter(db, dict(row)))
        for known, version in db.execute(select(cards.shown.c.id, cards.shown.c.version)).all():
            if version > self._shown.get(known, -1):
                row = db.execute(select(cards.shown).where(cards.shown.c.id == known)).mappings().one()
                card = made_of(Shown, row)
                home = networks.by_id(db, row["network"])
                seen.add(self._reader(db, row), self.network.delivery._shown_now(db, card, home) or "")

    def _reader(self, db: Db, row: Mapping[Any, Any]) -> str:
        """A person by name, who reads alone; else the conversation."""
        room = (row["conversation"] or "").partition(";")[0]
        if row["person"] and room in ("", people.by_id(db, row["person"]).chat):
            return people.by_id(db, row["person"]).own_name
        return self._people.get(room, room)

    def _letter(self, db: Db, row: Mapping[str, Any]) -> Any:
        """As it is drawn when it leaves."""
        delivery = self.network.delivery
        if row["kind"] and not row["draws"]:
            home = networks.by_id(db, row["network"])
            return delivery._drawing(db, row["kind"], row["thing"], home, "da") or ""
        if not row["draws"]:
            return row["body"]
        home = networks.by_id(db, row["network"])
        of = tuple(Subject(kind, UUID(thing)) for kind, thing in row["things"] or ())
        room = row["conversation"].partition(";")[0] if row["conversation"] else None
        copy = Copy(row["draws"], row["body"] or {}, of, room)
        drawn = delivery._copies.drawn(delivery._outlook(db, home, row["person"]), copy)
        return message(drawn, Reader("da", COPENHAGEN)) if drawn else ""


def _newest(db: Db) -> tuple[int, dict[int, int]]:
    """The last letter, and how new each card is, before anybody walks."""
    last = db.execute(select(func.max(outbox.letters.c.id))).scalar() or 0
    shown = db.execute(select(cards.shown.c.id, cards.shown.c.version)).all()
    return last, {row.id: row.version for row in shown}


@contextlib.contextmanager
def _agreeing(tell: Callable[[Outcome], None]) -> Iterator[None]:
    """What is asked first is told, and answered with a yes."""
    asking = entering._asked_first

    def agreed(turn: Turn, door: Door, found: Found, sentence: str) -> None:
        if question := asking(turn, door, found, sentence):
            tell(question)

    entering._asked_first = agreed
    try:
        yield
    finally:
        entering._asked_first = asking


# --- every way through a door -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Way:
    """What a door is found with, and what else comes in with it."""

    found: Found
    more: Mapping[str, Any]


@dataclass
class Known:
    """What somebody can name in a network: its things, and words of every kind."""

    things: Mapping[str, Sequence[UUID]]
    words: Mapping[str, Sequence[str]]
    files: Mapping[str, bytes]

    @classmethod
    def of(
        cls, network: Network, words: Mapping[str, Sequence[str]], files: Mapping[str, bytes] | None = None
    ) -> Known:
        def work(db: Db) -> dict[str, list[UUID]]:
            return {name: _ids(db, tables.tables[table]) for name, table in THINGS.items()}

        return cls(network.store.now(work), words, files or {})

    def ways(self, walker: Walker, door: Door, most: int) -> Iterator[Way]:
        """So many at most, where it matters what the door is about; one else."""
        return itertools.islice(self._ways(walker, door), most if TELLING & set(_names(door)) else 1)

    def _ways(self, walker: Walker, door: Door) -> Iterator[Way]:
        if door.noun in ("question", "command"):
            for sentence in self._sentences(door):
                yield Way(replace(walker.read(sentence), for_others=True), {"text": sentence})
        elif door.tap:
            for values in self._values(door):
                found = replace(tapped(door, values), for_others=True)
                yield Way(found, {"verb": door.tap.verb, "values": values, "in_response": True})
        elif door.kind:
            for content in [one for kind, one in self.files.items() if kind == door.kind] or [b""]:
                file = documents.read(Dropped(f"fil.{door.kind}", "https://example.org/fil", content=content))
                yield Way(Found(door, {"file": file}, for_others=True), {"file": file})
        elif door.action:
            more = {"action": door.action, "quoted": QUOTED, "in_response": True, "in_dialog": True}
            yield Way(Found(door, {"quoted": QUOTED}), more)
        elif door.seeks:
            for words in ("", *self.words.get(door.seeks, self.words[""])):
                more = {"sought": Sought(door.seeks, words), "in_response": True, "in_message": True}
                yield Way(Found(door, {}), more)
        else:
            yield Way(Found(door, {}), {"event": door.event})

    def _sentences(self, door: Door) -> Iterator[str]:
        """What somebody may say to it, in both languages, about one thing and another."""
        several = [self.words.get(name) for name in _names(door)]
        words = [word for one in several for word in one or ()] or self.words[""]
        for number, word in enumerate(words):
            for patterns in (door.da, door.en):
                if patterns:
                    yield example(patterns[number % len(patterns)]).replace("…", word)

    def _values(self, door: Door) -> Iterator[dict[str, Any]]:
        """What the button carries, as Teams brings it back."""
        tap = door.tap
        told = typing.get_type_hints(tap)
        fields = {one.name: (told[one.name], one) for one in dataclasses.fields(tap)}  # type: ignore[arg-type]
        return _each(
            {
                carried_as(name): self._field(name, kind)
                for name, (kind, one) in fields.items()
                if not one.metadata.get("each")
            }
        )

    def _field(self, name: str, kind: Any) -> Sequence[Any]:
        if kind in (UUID, UUID | None):
            return [str(thing) for thing in self.things.get(name, ())] or [str(uuid.uuid4())]
        if kind in (int, bool):
            return [1] if kind is int else [True, False]
        if typing.get_origin(kind) is Literal:
            return typing.get_args(kind)
        if isinstance(kind, type) and hasattr(kind, "__members__"):
            return [value.value for value in kind.__members__.values()]
        return self.words.get(name) or self.words[""]


def _names(door: Door) -> list[str]:
    """What it is told: the fields of its tap, or the slots of its sentences."""
    if door.tap:
        return [one.name for one in dataclasses.fields(door.tap)]  # type: ignore[arg-type]
    return [one.name for one in list(inspect.signature(door.handler).parameters.values())[1:]]


def _each(several: Mapping[str, Sequence[Any]]) -> Iterator[dict[str, Any]]:
    """As many as the longest has, each other beside it; the first of all first."""
    if not several:
        yield {}
        return
    for number in range(max(map(len, several.values()))):
        yield {name: found[number % len(found)] for name, found in several.items()}


def _ids(db: Db, table: Table) -> list[UUID]:
    return list(db.execute(select(table.c.id)).scalars())


TELLING = {
    "poll",
    "point",
    "sitting",
    "person",
    "place",
    "unit",
    "name",
    "sentence",
    "who",
    "role",
    "thing",
}
"""What a door may be about that has something to hide."""

THINGS = {
    "network": "networks",
    "meeting": "meetings",
    "agenda": "meetings",
    "item": "items",
    "poll": "polls",
    "decision": "decisions",
    "theme": "themes",
    "input": "inputs",
    "known": "imports",
    "group": "groups",
    "errand": "errands",
    "sitting": "sittings",
    "point": "points",
    "swap": "swaps",
    "correction": "corrections",
    "heading": "headings",
    "cover": "covers",
    "ask": "asks",
    "role": "roles",
    "pack": "packs",
    "template": "templates",
    "option": "options",
    "request": "agreement_requests",
    "absence": "absences",
    "person": "people",
    "thing": "inputs",
}
"""Which table the field of a tap leads to."""

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{32}\b")
"""An id, or the name of a question, which is made of its delivery."""


def normal(texts: Sequence[str], known: set[str]) -> list[str]:
    """Without the ids that were made on the way."""
    return sorted(_UUID.sub(lambda found: found[0] if found[0] in known else "*", one) for one in texts)
