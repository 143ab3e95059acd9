"""The network that Stafet is measured with: forty units, each with its AMK, AMR and leader."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.poll import CHOICES
from tests.bench.servers import Standin, wait_for
from tests.microsoft import Person, Team, buttons, cards, person
from tests.process import Answer, Stafet

SIZE = 40
QUESTION = "hvem er AMR i min enhed?"
UNITS_HEAD = "key;name_da;name_en;kind;aliases;former_names;successor_of;valid_from;valid_to"
ROLES_HEAD = (
    "unit;group;area_da;area_en;buildings;work_type;role;name;mail;phone;languages;"
    "from;to;leave_from;leave_to;substitute_for;public;confirmed_on"
)


def members() -> list[Person]:
    return [person(f"Medlem Nummer{number:02}") for number in range(SIZE)]


def team() -> Team:
    return Team(members=members())


def write(folder: Path) -> tuple[Path, Path]:
    """units.csv and directory.csv of that network."""
    units = [f"enhed{number:02};Enhed {number:02};Unit {number:02};institut;;;;;" for number in range(SIZE)]
    roles = [line for number, one in enumerate(members()) for line in _roles(number, one)]
    return csv(folder / "units.csv", [UNITS_HEAD, *units]), csv(
        folder / "directory.csv", [ROLES_HEAD, *roles]
    )


def _roles(number: int, amk: Person) -> list[str]:
    unit = f"enhed{number:02}"
    rest = ";da|en;2024-01-02;;;;;yes;2026-10-01"
    return [
        f"{unit};;;;;;AMK;{amk.name};{amk.mail};+45 45 00 10 {number:02}{rest}",
        f"{unit};G1;kontorer;offices;;office;AMR;Valgt Nummer{number:02};valgt{number:02}@example.org;"
        f"+45 45 00 20 {number:02}{rest}",
        f"{unit};G1;kontorer;offices;;office;LEADER;Leder Nummer{number:02};leder{number:02}@example.org;"
        f"+45 45 00 30 {number:02}{rest}",
    ]


def csv(path: Path, lines: list[str]) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


class Network:
    """Stafet, installed in the team, with the directory loaded and a poll posted."""

    def __init__(self, stafet: Stafet, standin: Standin) -> None:
        self.stafet, self.standin = stafet, standin
        self.teams = standin.activities
        self.people = self.teams.team.members

    def questions(self) -> list[dict[str, Any]]:
        return [self.teams.message(QUESTION, by=one) for one in self.people]

    def taps(self) -> list[dict[str, Any]]:
        """One tap for each member and choice on the poll that is posted by this; an objection takes two."""
        self._post(self.teams.installed(by=self.people[0]))
        self._wait(self._posted, "the welcome")
        self._post(
            self.teams.message("start afstemning: Skal vi prøve et år uden referat?", by=self.people[1])
        )
        _, known, body = self._wait(self._ballot, "the ballot's card")
        plain = [self._tap(known, body, choice, one) for one in self.people for choice in CHOICES]
        asked = self._post(plain[-1]).body
        said = {_field(asked): "Vi mangler et arkiv."}
        return plain + [self._tap(known, asked, CHOICES[-1], one, said) for one in self.people]

    def _tap(
        self, known: str, body: dict[str, Any], choice: str, by: Person, said: dict[str, str] | None = None
    ) -> dict[str, Any]:
        button = _first([one for one in buttons(body) if one.get("title") == choice], f"button “{choice}”")
        return self.teams.tap(known, button["verb"], {**button["data"], **(said or {})}, by)

    def _post(self, activity: dict[str, Any]) -> Answer:
        answer = self.stafet.post(activity, self.standin.token())
        if answer.status not in (200, 201, 202):
            raise RuntimeError(f"Stafet answered {answer.status} {answer.body} to {activity['type']}")
        return answer

    def _wait(self, look: Callable[[], Any], what: str) -> Any:
        try:
            return wait_for(look, what, 15)
        except RuntimeError as vain:
            raise RuntimeError(f"{vain}; the end of its log:\n{self.stafet.log[-3000:]}") from None

    def _posted(self) -> list[Any]:
        found: list[Any] = self.standin.ask("/recent")
        return found

    def _ballot(self) -> Any:
        for posted in self._posted():
            if any(button.get("title") == CHOICES[0] for button in buttons(posted[2])):
                return posted
        time.sleep(0.1)
        return None


def _field(body: dict[str, Any]) -> str:
    """The id of the card's one text input, wherever it stands in it."""
    every = [node for card in cards(body) for node in _nodes(card)]
    return str(_first([node for node in every if node.get("type") == "Input.Text"], "text input")["id"])


def _first(found: list[dict[str, Any]], what: str) -> dict[str, Any]:
    if not found:
        raise RuntimeError(f"The ballot's card has no {what}")
    return found[0]


def _nodes(tree: Any) -> list[dict[str, Any]]:
    if isinstance(tree, dict):
        return [tree, *(node for part in tree.values() for node in _nodes(part))]
    if isinstance(tree, list):
        return [node for part in tree for node in _nodes(part)]
    return []
