"""`python -m tests.sentences.directory [FILE …]`: what people ask the directory, and whom the answers name.

Each row of `asked.jsonl` is said by a colleague of the unit it tells, in the personal chat with the demo
directory; the last answer is judged as it is read. Of further files with such rows only totals are printed:
whoever mends the reader does not see them.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from bot.core.logs import set_up
from storage import demo, migrating, people
from storage.db import Db, Store
from tests.dialog import COPENHAGEN, TENANT, Network, Someone

FOLDER = Path(__file__).parent
AT = datetime(2026, 11, 29, 9, 0, tzinfo=COPENHAGEN)
"""The day that the rows' dates belong to."""

Verdict = Literal["right", "asks back", "dead", "lacks", "wrong person"]
VERDICTS: tuple[Verdict, ...] = ("right", "asks back", "dead", "lacks", "wrong person")
_DEAD = (
    "Det forstod jeg ikke",
    "I did not understand",
    "I didn't understand",
    "I did not quite",
    "didn't quite",
)
_NONE = re.compile(
    r"\b(ingen|ikke|uden|ubesat|kender|fandt|no|not|none|nobody|noone|cannot|vacant|without|unknown)\b|n't\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Row:
    """What somebody of a unit says, and what must and must not stand in the last answer.

    Where nothing must, the answer says that there is none, or that it is not known.
    """

    id: int
    lang: str
    asker_unit: str | None
    turns: tuple[str, ...]
    must: tuple[str, ...]
    must_not: tuple[str, ...]
    kind: str


@dataclass(frozen=True)
class Answered:
    row: Row
    answer: str
    verdict: Verdict


BY: dict[str, Callable[[Answered], str]] = {
    "kind": lambda one: one.row.kind,
    "language": lambda one: one.row.lang,
}


def rows(file: Path) -> Iterator[Row]:
    for line in file.read_text(encoding="utf-8").splitlines():
        told: dict[str, Any] = json.loads(line)
        told.pop("note", None)
        read: dict[str, Any] = {
            name: tuple(one) if isinstance(one, list) else one for name, one in told.items()
        }
        yield Row(**read)


def verdict(row: Row, answer: str) -> Verdict:
    low = answer.casefold()
    if any(name.casefold() in low for name in row.must_not):
        return "wrong person"
    if any(line in answer for line in _DEAD):
        return "dead"
    if row.must:
        right = all(name.casefold() in low for name in row.must)
        return "right" if right else "asks back" if _asks(answer) else "lacks"
    return "right" if _NONE.search(answer) else "lacks"


def _asks(answer: str) -> bool:
    first = answer.strip().splitlines()[:2]
    return any("?" in line for line in first)


class University:
    """The demo directory, open to any colleague."""

    def __init__(self, folder: str) -> None:
        store = Store(f"sqlite:///{folder}/stafet.db")
        migrating.migrate(store.engine)
        demo.load_demo(store, AT.date(), AT, TENANT, "da", "Europe/Copenhagen")
        self.network = Network(store)
        self.network.clock = AT

    def colleague(self, number: int, unit: str | None) -> Someone:
        """Somebody without a role, who has said where they belong; of None nothing is known."""
        someone = self.network.employee(f"Colleague{number} Nobody")

        def work(db: Db) -> None:
            person = people.meet(db, TENANT, someone.profile)
            people.change(db, person, unit=unit)

        self.network.store.now(work)
        return someone

    async def answer(self, row: Row) -> str:
        someone = self.colleague(row.id, row.asker_unit)
        answer = ""
        for turn in row.turns:
            answer = await someone.asks(turn)
        return answer


async def measured(file: Path) -> list[Answered]:
    with tempfile.TemporaryDirectory() as folder:
        university, found = University(folder), []
        for row in rows(file):
            answer = await university.answer(row)
            found.append(Answered(row, answer, verdict(row, answer)))
        return found


def table(name: str, found: Sequence[Answered]) -> Iterable[str]:
    yield f"\n{name}: {len(found)} questions"
    yield f"{'':16}" + "".join(f"{one:>14}" for one in ("number", *VERDICTS))
    yield _line("all", found)
    for title, of in BY.items():
        yield f"by {title}"
        parts = defaultdict(list)
        for one in found:
            parts[of(one)].append(one)
        yield from (_line(f"  {key}", part) for key, part in sorted(parts.items()))


def _line(name: str, found: Sequence[Answered]) -> str:
    counted = Counter(one.verdict for one in found)
    return f"{name:16}{len(found):>14}" + "".join(f"{counted[one] or '':>14}" for one in VERDICTS)


def shown(found: Sequence[Answered], *, everything: bool) -> Iterable[str]:
    for one in found:
        if everything or one.verdict != "right":
            row, wants = one.row, ", ".join(one.row.must) or "none"
            yield f"{one.verdict}: {row.id} {' / '.join(row.turns)!r} of {row.asker_unit} wants {wants}"
            yield "    " + one.answer.replace("\n", "\n    ")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("files", nargs="*", type=Path, help="further rows, of which totals are printed")
    asked.add_argument("--show", action="store_true", help="list the open questions that are not right")
    asked.add_argument("--all", action="store_true", help="list all open questions with their answers")
    words = asked.parse_args()
    set_up("text", "ERROR")
    found = asyncio.run(measured(FOLDER / "asked.jsonl"))
    print("\n".join(table("open", found)))
    for file in words.files:
        print("\n".join(table("held out", asyncio.run(measured(file)))))
    if words.show or words.all:
        print("\n".join(shown(found, everything=words.all)))


if __name__ == "__main__":
    main()
