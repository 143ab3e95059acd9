"""Writes docs/doors.md: every door, and who may use it."""

from __future__ import annotations

from pathlib import Path

from bot.feature import Door, House
from bot.features import ALL

HEAD = """# Doors

Every way in, and the least right that it asks for.
Written by `python -m tests.doors`; a test holds it to the code.

| door | kind | by | found by |
|---|---|---|---|
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
    else:
        found = f"`{door.da[0]}` · `{door.en[0]}`".replace("|", "\\|")
    return f"| {door.name} | {door.noun} | {door.by.name} | {found} |\n"


if __name__ == "__main__":
    (Path(__file__).parents[1] / "docs" / "doors.md").write_text(table(House(ALL)), encoding="utf-8")
