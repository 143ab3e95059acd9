"""Backups: the whole store out and in, on either database; damage is refused, and nothing is said again."""

from __future__ import annotations

import copy
import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Text, cast, delete, func, insert, null, select, update

import app
from bot.core import settings
from bot.delivery.worker import Delivery
from bot.process import backups as command
from storage import backups, journal, migrating, outbox
from storage.backups import MANIFEST, Unusable, kind_of
from storage.db import Db, Store, tables
from storage.decisions import decisions
from tests.dialog import HOUSE, Network, Someone, here
from tests.once import once
from tests.test_delivery import post, written
from tests.test_erasing import lived_in

AT = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
Content = dict[str, list[list[Any]]]


def content(store: Store) -> Content:
    """Every value of every row, in no order; NULL is not the structure null."""
    with store.reading() as db:
        return {table.name: sorted(_rows(db, table), key=repr) for table in tables.sorted_tables}


def _rows(db: Db, table: Any) -> list[list[Any]]:
    structured = [kind_of(column.type) == "structure" for column in table.columns]
    chosen = [
        cast(one, Text).label(one.name) if plain else one
        for one, plain in zip(table.columns, structured, strict=True)
    ]
    return [
        [json.loads(value) if plain and value is not None else (plain, value) for value, plain in pairs]
        for pairs in (zip(row, structured, strict=True) for row in db.execute(select(*chosen)))
    ]


def write(store: Store, to: Path, at: datetime = AT) -> Path:
    with store.snapshot() as db:
        backups.write(db, to, at, "1.0.0")
    return to


def restore(store: Store, file: Path, *, replace: bool = False) -> None:
    """What the file holds and nothing else: no clock goes on from it."""
    backups.restore(store, backups.read(file), replace=replace, afterwards=lambda db: None)


@contextmanager
def opened(url: str) -> Iterator[Store]:
    store = Store(url)
    try:
        yield store
    finally:
        store.close()


@pytest.fixture
def other(tmp_path: Path, migrated_file: Path) -> Iterator[Store]:
    """A store to restore into."""
    shutil.copy(migrated_file, tmp_path / "other.db")
    with opened(f"sqlite:///{tmp_path}/other.db") as store:
        yield store


@pytest.fixture
def servers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A migrated, empty PostgreSQL."""
    from tests.conftest import _empty

    engine = request.getfixturevalue("migrated_database")
    with opened(engine.url.set(drivername="postgresql").render_as_string(hide_password=False)) as store:
        yield store
    _empty(engine)


# --- there and back ---------------------------------------------------------------------------------------


def doubtful_structures(db: Db) -> None:
    """NULL and null, keys in an order of their own, and letters of every alphabet."""
    odd = {"å": 'Ærø 中 🙂 \\ " \n', "a": [1, 1.5, True, None], "": {}}
    structures: list[Any] = [None, null(), odd, [], "", {"z": 1, "b": 2}]
    for number, before in enumerate(structures):
        at = AT + timedelta(microseconds=number)
        row = {"at": at, "deed": "odd", "kind": "test", "thing": UUID(int=number), "before": before}
        db.execute(insert(journal.journal), row)


@pytest.fixture
def bare(store: Store) -> Network:
    return Network(store)


async def filled(network: Network) -> Network:
    await lived_in(network)
    network.store.now(doubtful_structures)
    return network


@once
async def full(bare: Network) -> Network:
    return await filled(bare)


async def test_everything_comes_back_on_either_database(full: Network, other: Store, tmp_path: Path) -> None:
    store = full.store
    file = write(store, tmp_path / "first.zip")

    restore(other, file)

    assert content(other) == content(store)
    assert sum(map(len, content(store).values())) == backups.read(file).rows > 100


async def test_everything_comes_back_from_sqlite_on_postgresql(
    other: Store, servers: Store, tmp_path: Path
) -> None:
    await filled(Network(other))
    restore(servers, write(other, tmp_path / "first.zip"))

    assert content(servers) == content(other)

    again = write(servers, tmp_path / "second.zip")
    before = content(other)
    restore(other, again, replace=True)

    assert content(other) == before


async def test_a_new_row_gets_a_number_of_its_own_on_postgresql(
    other: Store, servers: Store, tmp_path: Path
) -> None:
    network = await filled(Network(other))
    restore(servers, write(other, tmp_path / "first.zip"))

    servers.now(lambda db: outbox.write(db, AT, tenant="t", conversation="19:x", language="da"))

    newest = max(row["id"] for row in written(network))
    with servers.reading() as db:
        assert db.execute(select(outbox.letters.c.id)).scalars().all()[-1] > newest


async def test_the_same_store_gives_the_same_file(full: Network, other: Store, tmp_path: Path) -> None:
    """Of SQLite in the same order, too: in it a restored bot tells what nothing else puts in order."""
    store = full.store
    order = sorted if store.is_shared else list
    first = write(store, tmp_path / "first.zip")
    assert write(store, tmp_path / "again.zip").read_bytes() == first.read_bytes()

    restore(other, first)

    second = write(other, tmp_path / "second.zip")
    with zipfile.ZipFile(first) as a, zipfile.ZipFile(second) as b:
        for name in a.namelist():
            if name != MANIFEST:
                assert order(a.read(name).splitlines()) == order(b.read(name).splitlines())


async def test_it_is_of_one_moment_whatever_is_written_meanwhile(
    full: Network, other: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = full.store
    before = content(store)
    table = backups._table
    rounds: list[str] = []

    def written_to(db: Db, one: Any, *more: Any) -> Any:
        """Somebody decides something, and something is forgotten, between any two tables."""
        if rounds:
            store.now(doubtful_structures)
            store.now(lambda db: db.execute(update(decisions.decisions).values(title=f"{len(rounds)}")))
            store.now(lambda db: db.execute(delete(outbox.letters)))
        rounds.append(one.name)
        return table(db, one, *more)

    monkeypatch.setattr(backups, "_table", written_to)
    file = write(store, tmp_path / "first.zip")
    monkeypatch.undo()
    restore(other, file)

    assert len(rounds) == len(tables.tables)
    assert content(other) == before != content(store)


def test_a_backup_from_before_the_first_release_is_refused_and_says_what_to_do(
    whole: Path,
    tmp_path: Path,
    held: Store,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = Path(shutil.copy(whole, tmp_path / "older.zip"))
    _rewritten(file, lambda told, parts: told.update(schema="0031"), honest=True)

    said = refused(monkeypatch, capsys, held, file)

    assert "'0031', from before the first release" in said
    assert "migrate the store, then come back" in said


async def test_an_older_backup_goes_the_way_its_store_would_have_gone(
    full: Network, other: Store, tmp_path: Path
) -> None:
    store = full.store
    file = write(store, tmp_path / "first.zip")
    _rewritten(file, _from_before_polls, honest=True)

    restore(other, file)

    assert content(other) == content(store)
    with other.reading() as db:
        assert migrating.schema(db) == migrating.head()


def _from_before_polls(told: Told, parts: Parts) -> None:
    """As it was when polls were called ballots, and ballots papers; and without what came after that."""
    for table, column in COME_SINCE:
        _without(told["tables"][table], f"tables/{table}.jsonl", column, parts)
    for table in TABLES_SINCE:
        del told["tables"][table], parts[f"tables/{table}.jsonl"]
    named = {"ballots": "papers", "polls": "ballots"}
    told["schema"] = "0032"
    told["tables"] = {named.get(name, name): one for name, one in told["tables"].items()}
    for one in told["tables"].values():
        one["columns"] = {"ballot" if name == "poll" else name: kind for name, kind in one["columns"].items()}
    for old, older in named.items():
        parts[f"tables/{older}.jsonl"] = parts.pop(f"tables/{old}.jsonl")


COME_SINCE = (
    ("asks", "due"),
    ("asks", "themes"),
    ("asks", "link"),
    ("asks", "ended_at"),
    ("taken_up", "how"),
    ("taken_up", "named"),
    ("themes", "decision"),
    ("groups", "purpose"),
    ("minutes", "plan_year"),
    ("groups", "contact"),
    ("groups", "due"),
    ("inputs", "withdrawn_at"),
    ("items", "standing"),
    ("meetings", "over_at"),
    ("networks", "pulse"),
    ("people", "client_language"),
)
"""Columns of later migrations, which an older backup has not."""


TABLES_SINCE = (
    "feeds",
    "planned_votes",
    "rounds",
    "round_answers",
    "round_participants",
    "peers",
    "peer_rounds",
    "peer_groups",
    "peer_group_members",
    "lone_works",
    "unit_dialogues",
    "planned_dialogues",
    "joint_topics",
    "unit_checks",
    "welcomes",
    "lone_templates",
    "consultations",
    "consultation_remarks",
    "consulted",
    "milestones",
    "figures",
    "standing_items",
    "newsletter_questions",
    "safety_turns",
)


def _without(one: Told, lines: str, column: str, parts: Parts) -> None:
    at = list(one["columns"]).index(column)
    del one["columns"][column]
    rows = [json.loads(line) for line in parts[lines].splitlines()]
    parts[lines] = b"".join(json.dumps([*row[:at], *row[at + 1 :]]).encode() + b"\n" for row in rows)


def test_many_rows_are_never_all_in_memory(other: Store, tmp_path: Path) -> None:
    """What the tables themselves take is the same, however many rows they hold."""
    rows = [
        {"at": AT, "deed": "odd", "kind": "test", "thing": UUID(int=one), "after": "x" * 400}
        for one in range(1000)
    ]
    peaks = []
    for thousands in (1, 4):
        for _ in range(thousands):
            other.now(lambda db: db.execute(insert(journal.journal), rows))
        peaks.append(_most_for_a_backup(other, tmp_path / f"{thousands}.zip"))

    assert peaks[1] - peaks[0] < 1 << 20, "4,000 rows are more, as Python has them"


def _most_for_a_backup(store: Store, path: Path) -> int:
    """Bytes at most, for writing it and reading it again; what is read once is read by then."""
    import tracemalloc

    restore(store, write(store, path), replace=True)
    tracemalloc.start()
    try:
        restore(store, write(store, path), replace=True)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


# --- what is not taken ------------------------------------------------------------------------------------

Told = dict[str, Any]
Parts = dict[str, bytes]
Spoils = Callable[[Told, Parts], object]


def _rewritten(file: Path, spoils: Spoils, *, honest: bool = False) -> None:
    """The file with something in it otherwise; `honest` has the checksums and numbers follow."""
    with zipfile.ZipFile(file) as found:
        parts = {name: found.read(name) for name in found.namelist()}
    told = json.loads(parts.pop(MANIFEST))
    spoils(told, parts)
    for name, one in told["tables"].items() if honest else ():
        lines = parts[f"tables/{name}.jsonl"]
        one |= {"rows": lines.count(b"\n"), "sha256": hashlib.sha256(lines).hexdigest()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, lines in parts.items():
            made.writestr(name, lines)
        made.writestr(MANIFEST, json.dumps(told))


def _lines(change: Callable[[list[list[Any]]], object], table: str = "people") -> Spoils:
    """Some rows of a table otherwise."""

    def spoils(_told: Told, parts: Parts) -> None:
        name = f"tables/{table}.jsonl"
        rows = [json.loads(line) for line in parts[name].splitlines()]
        change(rows)
        parts[name] = b"".join(json.dumps(row).encode() + b"\n" for row in rows)

    return spoils


def _set(at: int, value: Any) -> Callable[[list[list[Any]]], object]:
    def change(rows: list[list[Any]]) -> None:
        rows[0][at] = value

    return change


BEFORE = list(journal.journal.columns.keys()).index("before")

DISHONEST: dict[str, Spoils] = {
    "a newer form": lambda told, parts: told.update(form=2),
    "a form of another kind": lambda told, parts: told.update(form="1"),
    "no form": lambda told, parts: told.pop("form"),
    "an unknown schema": lambda told, parts: told.update(schema="9999"),
    "no schema": lambda told, parts: told.pop("schema"),
    "no moment": lambda told, parts: told.update(taken_at="yesterday"),
    "a moment without its zone": lambda told, parts: told.update(taken_at="2026-11-24T03:00:00"),
    "tables of another kind": lambda told, parts: told.update(tables=[]),
    "a table that is gone": lambda told, parts: parts.pop("tables/votes.jsonl"),
    "a table too many": lambda told, parts: parts.update({"tables/more.jsonl": b""}),
    "a part outside": lambda told, parts: parts.update({"../evil": b""}),
    "a table that is not told of": lambda told, parts: told["tables"].pop("votes"),
    "a name that is none": lambda told, parts: told["tables"].update({'x"; DROP': told["tables"]["votes"]}),
    "a kind that is none": lambda told, parts: told["tables"]["votes"]["columns"].update(id="pickle"),
    "a number that is none": lambda told, parts: told["tables"]["votes"].update(rows="many"),
    "fewer rows than told": lambda told, parts: told["tables"]["people"].update(rows=99),
    "another checksum": lambda told, parts: told["tables"]["people"].update(sha256="0" * 64),
    "a row that is gone": _lines(lambda rows: rows.pop()),
    "a row that is there twice": _lines(lambda rows: rows.append(rows[0])),
    "rows in another order": _lines(lambda rows: rows.reverse()),
}

HONEST: dict[str, Spoils] = {
    "a table less": lambda told, parts: (told["tables"].pop("votes"), parts.pop("tables/votes.jsonl")),
    "a table more": lambda told, parts: (
        told["tables"].update(more=told["tables"]["votes"]),
        parts.update({"tables/more.jsonl": b""}),
    ),
    "a column of another name": lambda told, parts: told["tables"]["votes"]["columns"].update(more="text"),
    "no JSON": lambda told, parts: parts.update({"tables/people.jsonl": b"{\n"}),
    "no list": lambda told, parts: parts.update({"tables/people.jsonl": b"7\n"}),
    "a value too few": _lines(lambda rows: rows[0].pop()),
    "a value too many": _lines(lambda rows: rows[0].append(1)),
    "an id that is none": _lines(_set(0, "me")),
    "a number for an id": _lines(_set(0, 7)),
    "a structure for a text": _lines(_set(1, {"a": 1})),
    "a structure that is no JSON": _lines(_set(BEFORE, "{"), "journal"),
    "one key twice": _lines(lambda rows: rows.append(rows[0])),
    "nothing where something must be": _lines(_set(0, None)),
    "a row that leads to nothing": _lines(lambda rows: rows.clear(), "networks"),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Path:
    """A backup of a network that is alive."""
    import asyncio

    folder = tmp_path_factory.mktemp("whole")
    shutil.copy(migrated_file, folder / "stafet.db")
    with opened(f"sqlite:///{folder}/stafet.db") as store:
        asyncio.run(filled(Network(store)))
        return write(store, folder / "whole.zip")


def command_line(monkeypatch: pytest.MonkeyPatch, store: Store, *words: str, in_use: bool = False) -> int:
    for name in settings.Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    if not in_use:
        store.engine.dispose()
    url = store.engine.url.set(drivername=store.engine.dialect.name)
    monkeypatch.setenv("DATABASE_URL", url.render_as_string(hide_password=False))
    return app.main(words)


def refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], store: Store, file: Path
) -> str:
    """The one sentence that is said above the store's name; nothing is written, though everything may be
    replaced."""
    before = content(store)
    capsys.readouterr()

    assert command_line(monkeypatch, store, "restore", "--replace", str(file)) == 2

    out, err = capsys.readouterr()
    assert content(store) == before
    assert out == ""
    said, where = err.splitlines()
    assert where.startswith("Store: ")
    return said


@pytest.fixture
def held(other: Store) -> Store:
    """A store that holds something already."""
    other.now(doubtful_structures)
    return other


@pytest.mark.parametrize("kind", [*DISHONEST, *HONEST])
def test_what_is_damaged_is_refused_and_nothing_is_written(
    kind: str,
    whole: Path,
    tmp_path: Path,
    held: Store,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = Path(shutil.copy(whole, tmp_path / "spoilt.zip"))
    _rewritten(file, DISHONEST.get(kind) or HONEST[kind], honest=kind in HONEST)

    assert "spoilt.zip" in refused(monkeypatch, capsys, held, file)


@pytest.mark.parametrize("what", ["nothing", "empty", "text", "zip", "folder", "database"])
def test_what_is_no_backup_is_refused(
    what: str,
    tmp_path: Path,
    held: Store,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "other.zip"
    if what == "folder":
        file.mkdir()
    elif what == "zip":
        with zipfile.ZipFile(file, "w") as made:
            made.writestr("readme.txt", "hello")
    elif what == "database":
        shutil.copy(tmp_path / "other.db", file)
    elif what != "nothing":
        file.write_text("" if what == "empty" else "no backup at all")

    assert "other.zip" in refused(monkeypatch, capsys, held, file)


def test_a_bit_that_fell_over_anywhere_is_seen_or_harmless(whole: Path, tmp_path: Path) -> None:
    file, good = tmp_path / "bit.zip", whole.read_bytes()
    told = backups.read(whole)
    seen = 0
    for place in range(0, len(good), max(1, len(good) // 300)):
        file.write_bytes(good[:place] + bytes([good[place] ^ 0x10]) + good[place + 1 :])
        try:
            found = backups.read(file)
        except Unusable:
            seen += 1
        else:
            assert (found.tables, found.schema) == (told.tables, told.schema), place
    assert seen > 200


def test_what_was_cut_off_is_seen(whole: Path, tmp_path: Path) -> None:
    file, good = tmp_path / "cut.zip", whole.read_bytes()
    for place in range(0, len(good) - 1, max(1, len(good) // 100)):
        file.write_bytes(good[:place])
        with pytest.raises(Unusable):
            backups.read(file)


def test_a_store_that_holds_something_is_replaced_only_where_that_is_said(
    whole: Path,
    held: Store,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    command_line(monkeypatch, held, "restore", "--replace", str(whole))
    before = content(held)
    capsys.readouterr()

    assert command_line(monkeypatch, held, "restore", str(whole)) == 2
    assert "not empty" in capsys.readouterr().err
    assert content(held) == before


def test_a_store_that_is_served_is_not_replaced(
    whole: Path,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    store.serves()
    with store.reading():  # SQLite: a bot always has the file open
        assert command_line(monkeypatch, store, "restore", str(whole), in_use=True) == 2
    assert "stop the bot" in capsys.readouterr().err


# --- the file ---------------------------------------------------------------------------------------------


def test_the_file_is_its_makers_alone_and_there_only_whole(
    held: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "kept.zip"
    assert command_line(monkeypatch, held, "backup", str(file)) == 0
    assert file.stat().st_mode & 0o077 == 0
    kept = file.read_bytes()

    def breaks(*_: Any) -> Any:
        raise OSError("the disk is full")

    monkeypatch.setattr(backups, "_table", breaks)
    assert command_line(monkeypatch, held, "backup", str(file)) == 2
    assert file.read_bytes() == kept
    assert sorted(one.name for one in tmp_path.glob("kept*")) == ["kept.zip"]


def test_a_backup_takes_the_place_of_a_backup_and_of_nothing_else(
    held: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kept.zip"
    assert command_line(monkeypatch, held, "backup", str(file)) == 0
    assert command_line(monkeypatch, held, "backup", str(file)) == 0
    capsys.readouterr()

    before = (tmp_path / "other.db").read_bytes()
    assert command_line(monkeypatch, held, "backup", str(tmp_path / "other.db")) == 2
    assert (tmp_path / "other.db").read_bytes() == before
    assert "not written over" in capsys.readouterr().err


def test_no_store_is_made_by_backing_it_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(f"sqlite:///{tmp_path}/none.db") as store:
        assert command_line(monkeypatch, store, "backup", str(tmp_path / "kept.zip")) == 2
    assert "no store" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


# --- a restored bot ---------------------------------------------------------------------------------------


def restored(network: Network, store: Store, file: Path, at: datetime) -> Network:
    """Another bot that goes on from the backup at that moment, where Teams stands as it does by then."""
    told = settings.read(env_file=None, closed_days="12-24,12-31")
    command.restore(store, told, backups.read(file), HOUSE, at, replace=False)
    again = Network(store)
    again.teams, again.clock = copy.deepcopy(network.teams), at
    again.delivery = Delivery(HOUSE, store, again.teams, lambda: again.clock, told.closed_days)
    again.people = [Someone(again, one.name, one.key) for one in network.people]
    return again


def said(network: Network, since: int) -> list[tuple[str, str]]:
    """Who was told what; that something is known to stand in the channel, a restored bot cannot say."""
    told = [(one.conversation, one.words) for one in network.teams.messages[since:]]
    return sorted((to, words.replace("Det er meldt ud i kanalen.\n", "")) for to, words in told)


@once
async def busy(bare: Network) -> Network:
    return await much_to_say(bare)


async def much_to_say(network: Network) -> Network:
    """Votes with reminders and ends, a meeting that comes near, a host to be: the clock will have it said."""
    for name in ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dan Falk"):
        network.member(name)
    signe = network.facilitator()
    await signe.asks("planlæg møde 8. december kl. 12-15.30")
    anna, bo = network.people[0], network.people[1]
    await anna.says("start afstemning: Skal vi mødes online?")
    await bo.says("start afstemning: Skal vi spise sammen? til onsdag kl. 14")
    await bo.says("foreslå punkt: alenearbejde, 15 min")
    await anna.taps("Jeg støtter", on="mødes online")
    return network


async def test_nothing_is_said_again_and_what_comes_later_is_said_as_ever(
    busy: Network, other: Store, tmp_path: Path
) -> None:
    await says_nothing_again(busy, other, tmp_path, here(2026, 11, 26, 15, 0))


@pytest.mark.parametrize("until", [here(2026, 11, 23, 9, 40), here(2026, 12, 1, 8, 45)])
async def test_nothing_is_said_again_however_old_the_backup_is(
    until: datetime, other: Store, tmp_path: Path, migrated_file: Path
) -> None:
    shutil.copy(migrated_file, tmp_path / "first.db")
    with opened(f"sqlite:///{tmp_path}/first.db") as store:
        await says_nothing_again(await much_to_say(Network(store)), other, tmp_path, until)


async def says_nothing_again(network: Network, other: Store, tmp_path: Path, until: datetime) -> None:
    """The bot that was backed up goes on until then; the restored one says only what is new after that."""
    store = network.store
    post(network, to=network.people[0])
    post(network)
    store.now(lambda db: later(db, until + timedelta(days=1)))
    file = write(store, tmp_path / "kept.zip", network.clock)
    await goes_on(network, until)

    again = restored(network, other, file, until)
    before = len(again.teams.messages)
    await again.passes(seconds=5)
    await again.passes(minutes=5)

    assert said(again, before) == []
    assert not written(again, outbox.DUE) or all(
        row["due_at"] > again.clock for row in written(again, outbox.DUE)
    )

    await network.is_at(again.clock)
    since = len(network.teams.messages)
    for one in (network, again):
        await goes_on(one, until + timedelta(days=3))
    assert said(again, before) == said(network, since) != []


def later(db: Db, at: datetime) -> None:
    """The newest letter is meant for then."""
    newest = select(func.max(outbox.letters.c.id)).scalar_subquery()
    db.execute(update(outbox.letters).where(outbox.letters.c.id == newest).values(due_at=at))


async def goes_on(network: Network, until: datetime) -> None:
    """Past every moment at which the clock has something to say."""
    day = network.clock.replace(minute=0)
    while day < until:
        for hour, minute in ((0, 1), (8, 31), (9, 1), (12, 1), (14, 1), (16, 1)):
            moment = day.replace(hour=hour, minute=minute)
            if network.clock < moment <= until:
                await network.is_at(moment)
        day += timedelta(days=1)


@pytest.mark.parametrize("state", [outbox.CLAIMED, outbox.POSTING])
@pytest.mark.parametrize("policy", [outbox.AGAIN, outbox.NEVER_TWICE])
async def test_what_was_under_way_is_for_a_facilitator_to_decide(
    store: Store, other: Store, tmp_path: Path, state: str, policy: str
) -> None:
    network = Network(store)
    signe = network.facilitator()
    post(network, policy=policy)
    [letter] = store.now(lambda db: outbox.claim(db, network.clock, "one", 60.0, asked_for=False))
    if state == outbox.POSTING:
        store.now(lambda db: outbox.posting(db, letter, "one", 60.0))
    file = write(store, tmp_path / "kept.zip", network.clock)

    again = restored(network, other, file, network.clock + timedelta(minutes=1))
    await again.delivery.begin()
    await again.passes(minutes=1)

    assert again.channel == []
    [signe] = again.people
    assert "gendannet fra en sikkerhedskopi" in await signe.asks("status")
    await signe.taps("Send nr. 1 igen")
    assert len(again.channel) == 1


async def test_a_restored_bot_answers_the_same(full: Network, other: Store, tmp_path: Path) -> None:
    network = full
    await network.passes(minutes=1)
    again = restored(
        network, other, write(network.store, tmp_path / "kept.zip", network.clock), network.clock
    )

    for sentence in (
        "vis dagsordenen",
        "hvem er vært næste gang?",
        "hvad besluttede vi om online",
        "vis åbne afstemninger",
        "mine opgaver",
        "hvem er AMK i DTU Bo?",
        "vis bruttolisten",
        "vis handleplanen",
        "mine data",
    ):
        for one, two in zip(network.people, again.people, strict=True):
            assert await two.asks(sentence) == await one.asks(sentence)


async def test_a_deed_that_fails_does_not_keep_the_store_from_coming_back(
    busy: Network, other: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = busy
    file = write(network.store, tmp_path / "kept.zip", network.clock)

    def breaks(tick: Any) -> None:
        tick.db.execute(delete(outbox.letters))
        raise KeyError("broken")

    monkeypatch.setattr(HOUSE, "beats", [("broken", breaks), *HOUSE.beats])
    again = restored(network, other, file, network.clock)

    assert len(written(again)) == len(written(network))
