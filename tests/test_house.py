"""The house: what may be imported, who may enter where, and that nothing is promised without a door."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import JSON, LargeBinary, String, Table, Uuid

import storage
from bot.core.feature import BrokenHouse, Feature, House
from bot.core.phrasebook import phrasebook
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features import ALL
from bot.language import patterns
from bot.language.patterns import Patterns
from cards.kit import Tap
from storage import columns, migrating, people
from storage.columns import PersonId
from storage.db import Refused, Store, tables

ROOT = Path(__file__).parents[1]
HOUSE = House(ALL)


def sources(*folders: str) -> Iterator[tuple[Path, ast.Module]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def test_every_button_has_one_door_and_every_door_a_button() -> None:
    assert {door.tap for door in HOUSE.doors if door.tap} == {
        tap for tap in Tap.__subclasses__() if tap.__module__.startswith("cards.")
    }


def test_a_button_without_a_door_stops_the_start() -> None:
    without_votes = [feature for feature in ALL if feature.name != "votes"]

    with pytest.raises(BrokenHouse, match=r"votes\.Cast"):
        House(without_votes)


def test_two_doors_for_one_phrase_stop_the_start() -> None:
    def twice(_: Turn) -> None:
        return None

    twin = Feature("twin", {"twice": Patterns(da=("hvem er vært næste gang",), en=("who hosts next",))})
    twin.question(by=Right.guest)(twice)

    with pytest.raises(Exception, match="hvem er vært næste gang"):
        phrasebook(House([*ALL, twin]))


def test_a_pattern_without_a_door_stops_the_start() -> None:
    lost = Feature("lost", {"nobody": Patterns(da=("hvor er jeg",), en=("where am I",))})

    with pytest.raises(BrokenHouse, match="nobody"):
        House([*ALL, lost])


def test_every_file_of_patterns_is_a_features() -> None:
    assert {file.stem for file in patterns.FOLDER.iterdir()} <= {feature.name for feature in ALL}


def test_a_line_that_is_no_pattern_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "odd.tsv").write_text("listing\tda\tvis alt\nlisting\tde\tzeig alles\n", encoding="utf-8")
    monkeypatch.setattr(patterns, "FOLDER", tmp_path)

    with pytest.raises(ValueError, match="zeig alles"):
        patterns.patterns_of("odd")


def test_every_door_speaks_both_languages() -> None:
    spoken = [door for door in HOUSE.doors if door.noun in ("question", "command")]

    assert all(door.da and door.en for door in spoken)


def test_the_table_of_doors_is_the_one_committed() -> None:
    """A widened right shows in a diff; `python -m tests.doors` writes the table anew."""
    from tests.doors import table

    assert (ROOT / "docs" / "doors.md").read_text(encoding="utf-8") == table(HOUSE)


def test_nobody_imports_app() -> None:
    for path, tree in sources("bot", "cards", "storage"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                assert "app" not in {name.name.partition(".")[0] for name in node.names}, path
            if isinstance(node, ast.ImportFrom):
                assert (node.module or "").partition(".")[0] != "app", path


def test_no_clock_is_read_inside() -> None:
    """Time is passed in: only app reads the clock, and the local client, which plays Teams."""
    for path, tree in sources("bot", "cards", "storage"):
        if "local" in path.parts or path.name == "messenger.py":  # a Retry-After may be a date
            continue
        read = [
            ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_clock(node)
        ]
        assert not read, f"{path}: {read}"


def _is_clock(call: ast.Call) -> bool:
    name = ast.unparse(call.func)
    return name.endswith((".now", ".today", ".utcnow")) and name.split(".")[-2] in (
        "datetime",
        "date",
        "time",
    )


def test_words_to_people_stand_in_catalogues_and_phrases_only() -> None:
    """No string with Danish letters outside the phrases that doors listen for, and docstrings.

    What only reads sentences, beside the doors of its domain, holds the words that it reads.
    """
    listening = {"da", "en", "slots"}
    for path, tree in sources("bot/features", "cards"):
        if path.relative_to(ROOT).parts[1] == "features" and not _has_doors(tree):
            continue
        phrases = {
            id(text)
            for call in ast.walk(tree)
            if isinstance(call, ast.Call)
            for keyword in call.keywords
            if keyword.arg in listening
            for text in ast.walk(keyword.value)
        }
        vocabulary = {
            id(text)
            for assigned in ast.walk(tree)
            if isinstance(assigned, ast.AnnAssign) and ast.unparse(assigned.target) == "WORDS"
            for text in ast.walk(assigned)
        }
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                danish = any(letter in node.value for letter in "æøåÆØÅ")
                assert not danish or id(node) in phrases | vocabulary | docs, (
                    f"{path}:{node.lineno} {node.value}"
                )


def _has_doors(tree: ast.Module) -> bool:
    return any(isinstance(node, ast.Call) and ast.unparse(node.func) == "Feature" for node in ast.walk(tree))


def test_except_exception_stands_only_at_the_three_edges() -> None:
    edges = {
        "endpoint.py",
        "worker.py",
        "clock.py",
        "health.py",
        "backups.py",
        "client.py",
    }  # the last two run the clock's deeds, and the rounds of Graph
    for path, tree in sources("bot", "cards", "storage"):
        for node in ast.walk(tree):
            if isinstance(node, ast.ExceptHandler) and node.type is not None and "local" not in path.parts:
                assert ast.unparse(node.type) != "Exception" or path.name in edges, f"{path}:{node.lineno}"


def test_an_assertion_of_the_store_only_tells_the_types() -> None:
    """`python -O` leaves assertions out: what must never be read or changed is refused by a raise."""
    for path, tree in sources("storage"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Assert):
                assert ast.unparse(node.test).endswith("is not None"), f"{path}:{node.lineno}"


def test_every_refusal_has_its_sentence() -> None:
    catalogue = (ROOT / "cards" / "da.ftl").read_text(encoding="utf-8")
    keys = [refusal.key for refusal in Refused.__subclasses__() if "key" in vars(refusal)]

    assert keys
    assert [key for key in keys if f"\n{key} =" not in catalogue] == []


def test_every_column_says_what_it_tells_of_people() -> None:
    """Whoever is erased is found by it; a bare Uuid, String or JSON could be anybody's."""
    silent = {
        f"{table.name}.{column.name}"
        for table in _all_tables()
        for column in table.columns
        if isinstance(column.type, Uuid | String | JSON | LargeBinary)
        and not isinstance(column.type, columns.DECLARED)
    }

    assert silent == set()


def test_every_table_has_a_key() -> None:
    """What was done is put back row by row, and a row is known by its key."""
    assert {table.name for table in _all_tables() if not table.primary_key.columns} == set()


def test_every_table_says_whose_it_is() -> None:
    """The network's, the organisation's, somebody's own, or the bot's: rights are held to it."""
    assert {table.name for table in _all_tables() if table.info not in columns.SCOPES} == set()


def test_a_column_that_leads_to_people_is_one_of_a_person() -> None:
    leads = {
        column
        for table in _all_tables()
        for column in table.columns
        if any(key.column is people.people.c.id for key in column.foreign_keys)
    }

    assert {f"{one.table.name}.{one.name}" for one in leads if not isinstance(one.type, PersonId)} == set()


def _all_tables() -> list[Table]:
    """The code knows what nobody has asked for yet, too."""
    for module in pkgutil.walk_packages(storage.__path__, "storage."):
        if "migrations" not in module.name:
            importlib.import_module(module.name)
    return tables.sorted_tables


def test_what_came_before_the_first_release_is_no_migration_any_more() -> None:
    from alembic.script import ScriptDirectory

    [first] = ScriptDirectory(str(ROOT / "storage" / "migrations")).get_bases()

    assert first == migrating.FIRST


def test_the_migrations_make_the_tables_that_the_code_knows(store: Store) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    assert _all_tables()
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables) == []
