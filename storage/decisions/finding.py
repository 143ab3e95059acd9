"""Finding: which decisions some words are about, whatever their Danish or English endings.

Both databases read words without their endings (the Snowball stemmers): SQLite through an FTS5 index in
memory, made anew when a decision has been added, PostgreSQL with its own Danish text search.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

import snowballstemmer  # type: ignore[import-untyped]
from sqlalchemy import ColumnElement, Text, bindparam, func, literal_column, select

from storage.db import Db
from storage.decisions import decisions
from storage.decisions.decisions import Decision
from storage.statements import prepared

MOST_FOUND = 50
_WORD = re.compile(r"[^\W_]+")
WORDS: frozenset[str] = (
    frozenset({"og", "i", "at", "det", "den", "de", "en", "et", "er", "til", "på", "for", "af", "med", "om"})
    | {"som", "vi", "skal", "ikke", "uden", "ved", "vores", "har", "blev", "hvad", "the", "a", "an", "of"}
    | {"to", "in", "on", "we", "and", "is", "about", "with", "without", "our", "what", "did", "was"}
)
"""Words that say nothing of what a decision is about."""


def by_words(db: Db, network: UUID, wanted: str) -> list[Decision]:
    """The decisions that have all the words, the best first; words are told apart by their stems."""
    words = _telling(wanted)
    if not words:
        return []
    register = {decision.id: decision for decision in decisions.all_decisions(db, network)}
    known = list(register.values())
    found = _in_postgresql(db, network, words) if db.is_postgresql else _in_sqlite(db, known, network, words)
    return [register[one] for one in found if one in register]


def _telling(words: str) -> list[str]:
    """Words as they are compared, without those that say nothing."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    return list(dict.fromkeys(word for word in _WORD.findall(folded) if word not in WORDS))


@cache
def _stemmer() -> Any:
    return snowballstemmer.stemmer("danish")


def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


def content(decision: Decision) -> str:
    """All the words of a record that one may remember it by."""
    told = decision.snapshot
    parts = [decision.title, decision.text, decision.scope]
    parts += [one["reason"] for one in (*told.get("objections", ()), *told.get("corrections", ()))]
    parts += [one["words"] for one in told.get("options", ())]
    asked = [str(told.get("question", "")), *told.get("earlier", ())]
    return " ".join([*parts, str(told.get("why", "")), *asked])


# --- SQLite -----------------------------------------------------------------------------------------------


def _in_sqlite(db: Db, known: Sequence[Decision], network: UUID, words: Sequence[str]) -> list[UUID]:
    titles = hash(tuple((one.id, one.title) for one in known))
    index = db.derived(("decisions", network), titles, lambda: _index(known))
    query = " AND ".join(f'"{_stem(word)}"*' for word in words)
    rows = index.execute(
        "SELECT id FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?", (query, MOST_FOUND)
    )
    return [UUID(one) for (one,) in rows]


def _index(known: Sequence[Decision]) -> sqlite3.Connection:
    """An FTS5 index of the network's register; of a decision's words only the title can be put otherwise."""
    index = sqlite3.connect(":memory:", check_same_thread=False)
    index.execute("CREATE VIRTUAL TABLE words USING fts5(id UNINDEXED, stems, tokenize='unicode61')")
    rows = [(str(decision.id), " ".join(map(_stem, _telling(content(decision))))) for decision in known]
    index.executemany("INSERT INTO words VALUES (?, ?)", rows)
    return index


# --- PostgreSQL -------------------------------------------------------------------------------------------

_table = decisions.decisions
_vector: ColumnElement[Any] = literal_column(f"({decisions.WORDS})")  # as the index ix_decisions_words has it
_query = func.to_tsquery(literal_column("'danish'"), bindparam("query", type_=Text))
BY_WORDS = (
    select(_table.c.id)
    .where(_table.c.network == bindparam("network"), _vector.op("@@")(_query))
    .order_by(func.ts_rank(_vector, _query).desc(), _table.c.decided_at.desc())
    .limit(MOST_FOUND)
)
_FOUND = prepared(BY_WORDS)


def _in_postgresql(db: Db, network: UUID, words: Sequence[str]) -> list[UUID]:
    query = " & ".join(f"{word}:*" for word in words)
    return [row["id"] for row in db.rows(_FOUND, {"network": network, "query": query})]
