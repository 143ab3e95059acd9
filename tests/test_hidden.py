"""Hidden stays hidden: whatever anybody does, what is not theirs to see changes nothing of what they see.

Every door is entered in two worlds that differ in nothing but their secrets. Whoever may not know these must
read the same in both: in answers, cards, letters, reminders, pages, files and exports.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from difflib import unified_diff
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import String, func, select, true, type_coerce, update

import app
from bot.core import responses
from bot.core.feature import Door
from bot.core.rights import NotFacilitator, NotHost, NotKeeper, NotMember, OutsideNetwork
from bot.core.turn import Tick
from bot.features.agenda.exports import SHEETS
from bot.features.plan import packpaper
from cards.agenda.consultations import FORMS as CONSULTED
from cards.words import LANGUAGES, Reader
from storage import networks, people, undoing
from storage.db import Db, tables
from storage.decisions import points
from storage.directory import directory, lone
from storage.hosts import hosts
from storage.journal import journal
from storage.meetings import meetings
from storage.votes import votes
from storage.votes.poll import Choice
from tests.dialog import HOUSE, TENANT, here, mail_of
from tests.stage import CANARIES, LIS, TOVE, Polls, Stage, staged
from tests.walking import Seen, Walker, Way, World, normal

# --- the secrets ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Secret:
    """Something hidden, another way that it could be, and who may know it."""

    name: str
    other: Callable[[Db], None]
    knows: frozenset[str] = frozenset()
    poll: UUID | None = None


SECRETARIAT = frozenset({"Signe Holm", LIS})
VOTERS = frozenset({"Bo Madsen", "Camille Rossi", "Emil Bach", "Ida Winther", "Dorte Iversen"})


def _secrets(polls: Polls, on_duty: frozenset[str]) -> list[Secret]:
    def hidden(name: str, poll: UUID, knows: frozenset[str] = frozenset()) -> Secret:
        return Secret(name, partial(_other_votes, poll=poll), knows, poll)

    return [
        Secret("points", _other_points, SECRETARIAT | on_duty | {"Dorte Iversen"}),
        Secret("tr", _other_tr, frozenset({"Anna Krogh"})),
        hidden("confidential", polls.confidential),
        hidden("few", polls.few),
        hidden("after_close", polls.after_close),
        hidden("never", polls.never),
        hidden("after_vote", polls.after_vote, VOTERS),
    ]


OTHER = "Helt andre ord"


def _other_points(db: Db) -> None:
    """As if they had been written so: what can be taken back, and what was noted, says the same."""
    db.execute(update(points.points).where(points.points.c.hosts_only).values(words={"da": OTHER}))
    for column, name in itertools.product((undoing.deeds.c.changes, journal.c.after), CANARIES):
        told = func.replace(column, name, OTHER, type_=String)
        db.execute(
            update(column.table).where(column.is_not(None)).values({column: type_coerce(told, String)})
        )


def _other_tr(db: Db) -> None:
    other = {"name": "Uffe Ukendt", "mail": "uffe@example.org", "phone": "+45 45 25 22 22"}
    db.execute(update(directory.roles).where(~directory.roles.c.public).values(**other))


def _other_votes(db: Db, poll: UUID) -> None:
    """As many answers by the same people, all of them another one; but what somebody who walks has answered
    themselves, they may read."""
    walks = select(people.people.c.id).where(people.people.c.name == "Bo Madsen")
    others = {votes.votes: votes.votes.c.person.not_in(walks), votes.ballots: true()}
    for table, which in others.items():
        mine = (table.c.poll == poll) & (table.c.choice != Choice.ANSWERED.value) & which
        db.execute(update(table).where(mine).values(choice=Choice.NO.value))


@dataclass(frozen=True)
class Facts:
    """What a door may have revealed rightly: which votes are what by now, who has voted, who is a host."""

    states: dict[UUID, str]
    voted: frozenset[tuple[UUID, str]]
    hosts: frozenset[str]


def _facts(db: Db) -> Facts:
    cast = select(votes.votes.c.poll, people.people.c.name).join(people.people)
    seated = {one for row in db.execute(select(meetings.c.id)) for one in hosts.hosts_of(db, row.id)}
    return Facts(
        {row.id: row.state for row in db.execute(select(votes.polls))},
        frozenset((row.poll, row.name) for row in db.execute(cast)),
        frozenset(people.by_id(db, one).name for one in seated),
    )


def _revealed(secret: Secret, who: str, seen: Seen) -> bool:
    """A vote that was closed has a result; and who has just voted may see how it stands."""
    if secret.poll is None or seen.facts is None:
        return False
    closed = secret.name != "few" and seen.facts.states[secret.poll] != "open"
    return closed or (secret.name == "after_vote" and (secret.poll, who) in seen.facts.voted)


def _knows(reader: str, secret: Secret, seen: Seen) -> bool:
    """Whoever has been given a seat just now hosts, too."""
    return reader in secret.knows or (
        secret.name == "points" and seen.facts is not None and reader in seen.facts.hosts
    )


# --- the worlds -------------------------------------------------------------------------------------------


@dataclass
class Walk:
    """The stage as it is, and as it would be with other secrets."""

    stage: Stage
    walker: Walker
    secrets: list[Secret]
    ids: set[str]
    worlds: dict[frozenset[str], World] = field(default_factory=dict)
    later: list[World] = field(default_factory=list)

    def world(self, others: Collection[Secret] = ()) -> World:
        names = frozenset(one.name for one in others)
        if names not in self.worlds:
            change = partial(_all_other, others) if others else None
            self.worlds[names] = World(self.stage.network.store, change)
        return self.worlds[names]

    def pairs(self) -> Iterator[tuple[World, World]]:
        """Worlds of which nobody may tell one from the other: now, and later, when votes have a result."""
        yield self.world(), self.world(self.secrets)
        if not self.later:
            words = [one for one in self.secrets if one.poll is None]
            self.later = [World(self.stage.network.store, partial(_all_other, one)) for one in ([], words)]
            for world, moment in itertools.product(self.later, LATER):
                world.does(partial(_time_goes_by, moment))
        yield self.later[0], self.later[1]

    def unknown_to(self, name: str) -> list[Secret]:
        return [one for one in self.secrets if name not in one.knows]

    def leaks(
        self, what: str, who: str, seen: Seen, again: Callable[[World], Seen], others: Sequence[Secret]
    ) -> list[str]:
        """Who read something else, although all that is different is hidden from them."""
        kept = [one for one in others if not _revealed(one, who, seen)]
        if not kept:
            return []
        other = again(self.world(kept))
        told = []
        for reader in {*seen.to, *other.to}:
            if not any(_knows(reader, one, seen) for one in kept):
                before, after = (normal(one.to.get(reader, ()), self.ids) for one in (seen, other))
                told += [f"{what} tells {reader}: {_difference(before, after)}"] if before != after else []
        return told


def _all_other(secrets: Collection[Secret], db: Db) -> None:
    for one in secrets:
        one.other(db)


LATER = (here(2026, 12, 29, 9), here(2027, 1, 5, 9), here(2027, 1, 8, 9))


def _time_goes_by(at: datetime, db: Db) -> None:
    for _, deed in HOUSE.beats:
        deed(Tick(db, at, waits=HOUSE.waits))
        db.write_later()


def _all_ids(db: Db) -> set[str]:
    rows = (row for table in tables.sorted_tables for row in db.execute(select(table)))
    return {str(value) for row in rows for value in row if isinstance(value, UUID)}


def _difference(before: list[str], after: list[str]) -> str:
    lines = list(unified_diff("\n".join(before).split('"'), "\n".join(after).split('"'), lineterm="", n=0))
    return " ".join(lines[2:])[:600]


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    stage = asyncio.run(staged(tmp_path_factory.mktemp("stage")))
    ids = stage.network.store.now(_all_ids)
    on_duty = stage.network.store.now(_facts).hosts
    walk = Walk(stage, Walker(stage.network, _facts), _secrets(stage.polls, on_duty), ids)
    yield walk
    for one in (*walk.worlds.values(), *walk.later):
        one.close()
    stage.network.store.close()


# --- every door -------------------------------------------------------------------------------------------

MOST_WAYS = {
    "employee": 1,
    "guest": 2,
    "deputy": 1,
    "member": 5,
    "amk": 1,
    "host": 2,
    "raiser": 1,
    "secretariat": 1,
}
"""Who walks, and in how many ways through a door at most."""

BY_RIGHT = {one.key for one in (OutsideNetwork, NotMember, NotHost, NotFacilitator, NotKeeper)}
"""Whoever is refused so has seen nothing of the store."""

FEWEST = 30
"""Through so many doors comes even who has the least right."""


@pytest.mark.parametrize("walker", MOST_WAYS)
def test_no_door_tells_what_is_hidden(walk: Walk, walker: str) -> None:
    told, through = [], set()
    for door in HOUSE.doors:
        for number, way in enumerate(walk.stage.known.ways(walk.walker, door, MOST_WAYS[walker])):
            for where in _where(door, number):
                found, fault = _told(walk, door, walker, way, where)
                told += found
                through |= {door.name} if not fault else set()
            if fault in BY_RIGHT:
                break

    assert told == []
    assert len(through) > FEWEST, sorted(through)


def _where(door: Door, number: int) -> tuple[str, ...]:
    """What is said in the channel is answered there; what is tapped, to whoever tapped."""
    both = door.noun in ("question", "command") and number < 2
    return ("personal", "channel") if both else ("personal",)


def _told(walk: Walk, door: Door, walker: str, way: Way, where: str) -> tuple[list[str], str]:
    who = walk.stage.people[walker]
    seen = walk.walker.enters(walk.world(), who, way, where)
    if seen.fault in BY_RIGHT:
        return [], seen.fault

    def again(world: World) -> Seen:
        return walk.walker.enters(world, who, way, where)

    unknown = walk.unknown_to(who.name)
    told = walk.leaks(door.name, who.name, seen, again, unknown)
    if set(seen.to) - {who.name}:  # of what they may know themselves others hear nothing by them
        known = [one for one in walk.secrets if one not in unknown]
        told += walk.leaks(door.name, who.name, seen, again, known)
    return told, seen.fault


# --- the clock --------------------------------------------------------------------------------------------

MOMENTS = (
    here(2026, 12, 17, 9),
    here(2026, 12, 18, 9),
    here(2027, 1, 8, 9),
    here(2027, 1, 12, 11, 50),
    here(2027, 1, 13, 9),
)


def test_no_letter_of_the_clock_tells_what_is_hidden(walk: Walk) -> None:
    """Whoever it writes to: each set of people who know the same reads what they know, and no more."""
    circles = {tuple(one.name for one in walk.unknown_to(name)) for name in _everybody(walk)}
    told, letters = [], 0
    for deed_of, deed in _deeds(walk):
        for at in MOMENTS:
            seen = walk.walker.ticks(walk.world(), deed, at)
            letters += len(seen.to)
            for unknown in circles:
                others = [one for one in walk.secrets if one.name in unknown]
                again = partial(walk.walker.ticks, deed=deed, at=at)
                told += walk.leaks(f"{deed_of} at {at:%d-%m %H}", "", seen, again, others) if seen.to else []

    assert told == []
    assert letters > 20


def _everybody(walk: Walk) -> list[str]:
    return [one.name for one in walk.stage.people.values()]


def _deeds(walk: Walk) -> list[tuple[str, Any]]:
    [home] = walk.stage.network.store.now(networks.active)
    rounds = [(name, partial(_in_network, deed, home)) for name, deed in HOUSE.rounds]
    return [*HOUSE.beats, *rounds]


def _in_network(deed: Any, home: networks.Network, tick: Any) -> None:
    deed(tick, home)


# --- files and pages --------------------------------------------------------------------------------------

OF = {
    "meeting": "meetings",
    "agenda-page": "meetings",
    "summary-page": "meetings",
    "guest": "guests",
    "theme": "themes",
    "decision": "decisions",
    "feed": "feeds",
    "archive-html": "meetings",
    "archive-docx": "meetings",
    lone.KIND: "lone_works",
    **{f"consultation-{form}": "consultations" for form in CONSULTED},
    **{packpaper.kind(form): "packs" for form in packpaper.FORMS},
    **{f"{kind}-{form}": "networks" for kind in SHEETS for form in ("sheet", "book")},
}
"""Which table the things of a signed link stand in."""


def test_no_page_behind_a_link_tells_what_is_hidden(walk: Walk) -> None:
    """Whoever has the link may read it: nobody's secrets are in it."""
    assert set(OF) == set(HOUSE.handouts), "say which things the new link is about"
    handed, told = set(), []
    for (one, other), kind in itertools.product(walk.pairs(), OF):
        before, after = (_handed(world, kind) for world in (one, other))
        handed |= {kind} if before else set()
        told += [f"{kind}: {before!r} {after!r}"] if before != after else []

    assert told == []
    assert handed >= {"meeting", "agenda-page", "pack-html", "consultation-html", lone.KIND}
    assert handed >= {f"{kind}-{form}" for kind in SHEETS for form in ("sheet", "book")}


OWN = {"guest", "feed", "lone-work"}
"""Links that are somebody's own: pasted into a message they stay links."""


def test_what_a_link_becomes_in_a_message_tells_nothing_that_is_hidden(walk: Walk) -> None:
    """Anybody may read it, also who knows nothing of the network."""
    told = {
        (kind, before == after)
        for (one, other), kind in itertools.product(walk.pairs(), HOUSE.unfoldings)
        for before, after in [[_unfolded(world, kind) for world in (one, other)]]
    }

    assert set(HOUSE.unfoldings) == set(OF) - OWN
    assert told == {(kind, True) for kind in HOUSE.unfoldings}
    unfolded = ("meeting", "theme", "decisions-sheet", "consultation-pdf")
    assert all(_unfolded(next(iter(walk.pairs()))[0], kind) for kind in unfolded)


def _unfolded(world: World, kind: str) -> list[bytes]:
    with world.trying() as db:
        things = db.execute(select(tables.tables[OF[kind]].c.id)).scalars().all()
        made = [HOUSE.unfoldings[kind](db, one, "https://stafet.example/handouts/x/y") for one in things]
        readers = [Reader(language, made[0][1].zone) for language in LANGUAGES if made and made[0]]
        return sorted(responses.hits([(one[0], reader)]) for one in made if one for reader in readers)


def _handed(world: World, kind: str) -> list[bytes]:
    """The files of all things of that kind, in each language, that can be compared."""
    with world.trying() as db:
        things = db.execute(select(tables.tables[OF[kind]].c.id)).scalars().all()
        several = itertools.product(things, LANGUAGES)
        made = [HOUSE.handouts[kind](db, *one, here(2026, 12, 17, 9)) for one in several]
    return sorted(one.body for one in made if one and not kind.endswith(("docx", "pdf")))


# --- exports ----------------------------------------------------------------------------------------------

EXPORTS: dict[str, list[list[str]]] = {
    "decisions": [["--format", one] for one in ("csv", "md", "json")],
    "archive": [["--year", "2026", "--to", "{folder}"]],
    "plan": [[]],
    "pack": [["--to", "{folder}"]],
    "proximity": [["--unit", "kemi", "--format", one, "--tenant", TENANT] for one in ("html", "md")],
    "amo": [["--format", one, "--tenant", TENANT] for one in ("html", "md")],
    "person": [["--mail", mail_of(one), "--tenant", TENANT] for one in ("Farah Aziz", "Noah Winkel")],
}
"""What is exported for many to read, or for somebody who may not know."""

OF_KEEPERS = {"directory"}
"""The whole directory as it is loaded again: for whoever may load it."""


@pytest.mark.parametrize("kind", EXPORTS)
def test_no_export_tells_what_is_hidden(
    walk: Walk,
    kind: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    for number, pair in enumerate(walk.pairs()):
        told = []
        for name, world in zip(("one", "other"), pair, strict=True):
            file = tmp_path / f"{name}{number}.db"
            world.written_to(str(file))
            monkeypatch.setenv("DATABASE_URL", f"sqlite:///{file}")
            told += [_exported(kind, tmp_path / f"{name}{number}", capsysbinary)]

        assert told[0] == told[1]
        assert TOVE not in repr(told)
    assert any(told[0])


def _exported(kind: str, folder: Path, said: pytest.CaptureFixture[bytes]) -> list[Any]:
    """What was said, and the files that can be compared."""
    out = []
    for words in EXPORTS[kind]:
        app.main(["export", kind, *(one.format(folder=folder) for one in words)])
        out.append(said.readouterr().out.replace(str(folder).encode(), b"").decode())
    files = sorted(folder.rglob("*")) if folder.exists() else []
    return [*out, *((one.name, one.read_text()) for one in files if one.suffix not in (".docx", ".pdf"))]


def test_every_export_is_walked() -> None:
    def words(of: argparse.ArgumentParser) -> dict[str, Any]:
        [named] = [one.choices for one in of._actions if isinstance(one, argparse._SubParsersAction)]
        return dict(named)

    assert set(words(words(app.parser())["export"])) == set(EXPORTS) | OF_KEEPERS
