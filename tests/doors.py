"""Writes docs/doors.md: every door, who may use it, and what its deed does to others."""

from __future__ import annotations

from pathlib import Path

from bot.core.feature import Door, House
from bot.features import ALL

HEAD = """# Doors

Every way in, the least right that it asks for, whom its deed reaches, and how that is taken back: `undone`
by *Fortryd* or `fortryd` within ten minutes, by a door of its own, or not at all and therefore asked first.
Written by `python -m tests.doors`; a test holds it to the code.

| door | kind | by | reaches | taken back | found by |
|---|---|---|---|---|---|
"""


def table(house: House) -> str:
    return HEAD + "".join(sorted(_line(door) for door in house.doors))


def _line(door: Door) -> str:
    if door.tap:
        found = f"`{door.tap.verb}`"
    elif door.event:
        found = f"Teams: {door.event}"
    elif door.kind:
        found = f"a file `*.{door.kind}`"
    elif door.action:
        found = f"a message's menu: {door.action}"
    elif door.seeks:
        found = f"a search: {door.seeks}"
    else:
        found = f"`{door.da[0]}` · `{door.en[0]}`".replace("|", "\\|")
    deed = f"{door.deed.reach} | {door.deed.is_told}" if door.changes else "nobody | –"
    by = " or ".join(right.name for right in door.rights)
    return f"| {door.name} | {door.noun} | {by} | {deed} | {found} |\n"


if __name__ == "__main__":
    (Path(__file__).parents[1] / "docs" / "doors.md").write_text(table(House(ALL)), encoding="utf-8")
