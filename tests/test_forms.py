"""Forms: what somebody filled in is never lost, and what a form must have is asked for at its field.

Every form of the house is opened in a dialog and handed in, empty and nearly, by somebody who may.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import orjson
import pytest

from bot.core.feature import Door
from bot.core.found import Declined
from bot.core.outcome import Outcome
from bot.core.turn import Incoming
from cards.kit import FORM
from tests.dialog import HOUSE, Someone, actions, card_words
from tests.stage import Stage, staged
from tests.walking import Walker, Way, World

FORMS = [door for door in HOUSE.doors if door.noun in ("form", "message_action")]
WALKERS = ("secretariat", "member", "amk", "host")
MOST_WAYS = 4
UNDER_THE_HEADING = 1


@dataclass
class Forms:
    stage: Stage
    walker: Walker
    world: World

    def opened(self, door: Door) -> Iterator[tuple[Someone, Incoming, dict[str, Any]]]:
        """Its dialogs, of whoever may open one."""
        for name in WALKERS:
            who = self.stage.people[name]
            for way in self.stage.known.ways(self.walker, door, MOST_WAYS):
                incoming = replace(who._incoming("channel", None, **way.more), in_dialog=True)
                card = dialog(self.answered(incoming, way))
                if card and any(FORM in one.get("data", {}) for one in actions(card)):
                    yield who, incoming, card

    def answered(self, incoming: Incoming, way: Way) -> Outcome | None:
        incoming = replace(incoming, at=self.stage.network.clock)
        with self.world.trying() as db:
            try:
                return self.walker._router.entrance.run(db, incoming, way.found)
            except Declined as no:
                refused = no
        with self.world.trying() as db:
            return self.walker._router.entrance.opened_again(db, incoming, refused) if incoming.form else None

    def handed_in(self, opened: Incoming, card: dict[str, Any], filled: dict[str, Any]) -> Outcome | None:
        data = button(card)["data"]
        carried = {name: data[name] for name in data if name not in ("verb", FORM)}
        more = {"verb": data["verb"], "values": {**carried, **filled}, "form": data[FORM], "action": None}
        incoming = replace(opened, **more, activity=f"{opened.activity}/in")
        return self.answered(incoming, Way(self.walker._router.finder.find(incoming), {}))


def dialog(outcome: Outcome | None) -> dict[str, Any] | None:
    """The card of a dialog that goes on."""
    task = orjson.loads(outcome.answer.body)["task"] if outcome and outcome.answer.body else {}
    return task["value"]["card"]["content"] if task.get("type") == "continue" else None


def button(card: dict[str, Any]) -> dict[str, Any]:
    """The first that hands it in: one may stand right under its fields."""
    within = [one for part in card["body"] if part["type"] == "ActionSet" for one in part["actions"]]
    return next(one for one in [*within, *actions(card)] if FORM in one.get("data", {}))


def fields(card: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in card["body"] if one["type"].startswith("Input.")}


def is_refused(card: dict[str, Any] | None) -> bool:
    return card is not None and any(one.get("style") == "attention" for one in card["body"])


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forms]:
    stage = asyncio.run(staged(tmp_path_factory.mktemp("stage")))
    world = World(stage.network.store)
    yield Forms(stage, Walker(stage.network), world)
    world.close()
    stage.network.store.close()


def test_every_form_is_tried(forms: Forms) -> None:
    tried = {door.name for door in FORMS if any(True for _ in forms.opened(door))}

    assert len(tried) > len(FORMS) // 2, sorted({door.name for door in FORMS} - tried)


@pytest.mark.parametrize("door", FORMS, ids=lambda door: door.name)
def test_what_was_filled_in_stands_there_still_where_it_is_refused(forms: Forms, door: Door) -> None:
    for _, incoming, card in forms.opened(door):
        for filled in _fillings(card):
            outcome = forms.handed_in(incoming, card, filled)
            again = dialog(outcome)
            if not is_refused(again):
                continue
            assert again is not None
            shown = fields(again)
            assert {name: shown[name].get("value", "") for name in filled} == filled
            assert shown.keys() == fields(card).keys()
            assert [one["title"] for one in again["actions"]] == [one["title"] for one in card["actions"]]
            assert button(again)["data"] == button(card)["data"]
            assert len([one for one in again["body"] if one.get("style") == "attention"]) == 1


@pytest.mark.parametrize("door", FORMS, ids=lambda door: door.name)
def test_what_must_be_filled_in_is_asked_for_at_its_field_in_the_same_words(forms: Forms, door: Door) -> None:
    """By the client, before it is handed in; and by the bot, above the field, where a client does not."""
    for _, incoming, card in forms.opened(door):
        needed = {name: one for name, one in fields(card).items() if one.get("isRequired")}
        for name, one in needed.items():
            again = dialog(forms.handed_in(incoming, card, {**_answered(card), name: ""}))
            assert again is not None
            body = again["body"]
            place = next(at for at, brick in enumerate(body) if brick.get("id") == name)
            assert told(body[place - 1]) == one["errorMessage"]
        empty = dialog(forms.handed_in(incoming, card, dict.fromkeys(fields(card), "")))
        if is_refused(empty) and empty is not None:
            notice = next(at for at, brick in enumerate(empty["body"]) if brick.get("style") == "attention")
            said = {one["errorMessage"] for one in needed.values()}
            assert told(empty["body"][notice]) in said or notice == UNDER_THE_HEADING


def _as_it_is(card: dict[str, Any]) -> dict[str, Any]:
    return {name: one.get("value", "") for name, one in fields(card).items()}


def _answered(card: dict[str, Any]) -> dict[str, Any]:
    """As it is, with something chosen wherever one must: what is missing is asked for at the first."""
    chosen = {
        name: one["choices"][0]["value"]
        for name, one in fields(card).items()
        if one["type"] == "Input.ChoiceSet" and one.get("isRequired") and not one.get("value")
    }
    return {**_as_it_is(card), **chosen}


def _fillings(card: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Empty; nonsense wherever something can be typed; and each field alone emptied or spoilt."""
    typed = [name for name, one in fields(card).items() if one["type"] == "Input.Text"]
    as_it_is = _as_it_is(card)
    yield dict.fromkeys(as_it_is, "")
    yield {**as_it_is, **dict.fromkeys(typed, "x")}
    for name in typed:
        yield {**as_it_is, name: ""}
        yield {**as_it_is, name: "=x"}


def told(brick: dict[str, Any]) -> str:
    return card_words({"body": [brick]}) if brick.get("style") == "attention" else ""
