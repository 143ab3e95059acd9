"""Taps as clients send them: what is null, empty or missing is the same, and nothing is taken for age."""

from __future__ import annotations

import dataclasses
import enum
import typing
import uuid
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.core.taps import TooLong, TooOld, tap_from
from cards import which
from cards.kit import Home, Subject, Tap, carried_as, packed, render
from cards.votes.polls import GiveAnswer
from cards.which import Choice
from cards.words import Reader, say
from tests.dialog import HOUSE, Network

TAPS = sorted((door.tap for door in HOUSE.doors if door.tap), key=lambda tap: tap.verb)
PINNED = (Path(__file__).parent / "verbs.txt").read_text().split()
NOTHING = [None, "", "  ", "\u200b"]


def sample(kind: Any) -> Any:
    """Something that a field of that type may hold."""
    inner = [one for one in typing.get_args(kind) if one is not type(None)]
    if typing.get_origin(kind) is typing.Literal:
        return inner[0]
    if inner and typing.get_origin(kind) is not tuple:
        return sample(inner[0])
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return next(iter(kind)).value
    return {uuid.UUID: str(uuid.uuid4()), int: 3, bool: True, str: "noget"}.get(kind, "noget")


def required(tap: type[Tap]) -> dict[str, Any]:
    types = typing.get_type_hints(tap)
    fields = dataclasses.fields(tap)  # type: ignore[arg-type]
    return {
        carried_as(one.name): sample(types[one.name]) for one in fields if one.default is dataclasses.MISSING
    }


def optional(tap: type[Tap]) -> list[str]:
    fields = dataclasses.fields(tap)  # type: ignore[arg-type]
    return [one.metadata.get("each", one.name) for one in fields if one.default is not dataclasses.MISSING]


@pytest.mark.parametrize("tap", TAPS, ids=lambda tap: tap.verb)
def test_null_empty_and_missing_are_the_same(tap: type[Tap]) -> None:
    """For every tap and every input that may be left out: nothing was given, the default."""
    own = required(tap)
    missing = tap_from(tap, own)

    for name in optional(tap):
        for nothing in NOTHING if _is_typed(tap, name) else NOTHING[:2]:
            assert tap_from(tap, {**own, name: nothing}) == missing, (name, nothing)
    assert tap_from(tap, own | dict.fromkeys(optional(tap))) == missing


def _is_typed(tap: type[Tap], name: str) -> bool:
    fields = dataclasses.fields(tap)  # type: ignore[arg-type]
    return any(one.metadata.get("typed") and one.metadata.get("each", one.name) == name for one in fields)


@pytest.mark.parametrize("tap", TAPS, ids=lambda tap: tap.verb)
def test_what_was_typed_is_never_taken_for_age(tap: type[Tap]) -> None:
    """Numbers, ticks and lists are read as the text that they stand for; only what is too long is refused."""
    own = required(tap)
    typed = [name for name in optional(tap) if _is_typed(tap, name)]

    for name in typed:
        for value in (7, 7.0, 2.5, True, ["a", "b"], {"a": 1}, "x" * 100_000):
            try:
                tap_from(tap, {**own, name: value})
            except TooLong:
                continue


@pytest.mark.parametrize("tap", TAPS, ids=lambda tap: tap.verb)
def test_what_a_card_carries_comes_back_as_the_same_tap(tap: type[Tap]) -> None:
    made = tap_from(tap, required(tap))

    assert tap_from(tap, packed(made)) == made


def test_a_card_that_lacks_what_it_must_carry_is_too_old() -> None:
    lacking = next(tap for tap in TAPS if uuid.UUID in typing.get_type_hints(tap).values())

    with pytest.raises(TooOld):
        tap_from(lacking, {})


def test_numbers_and_lists_are_read_as_text() -> None:
    told = {"ballot": str(uuid.uuid4()), "option-a": 3.0, "option-b": None, "picks": ["x", "y"]}
    tap = tap_from(GiveAnswer, told)

    assert isinstance(tap, GiveAnswer)
    assert (tap.option, tap.picks) == ((("a", "3"),), "x,y")


async def test_a_vote_without_a_reason_is_cast(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("start afstemning: Skal vi mødes i Lyngby?")

    assert "Jeg støtter: 1" in await anna.taps("Jeg støtter", reason=None)  # type: ignore[arg-type]


@pytest.mark.parametrize("nothing", [None, ""])
@pytest.mark.parametrize("field", ["also", "closes", "kind", "quorum", "options", "number", "shown"])
async def test_a_form_with_an_input_that_holds_nothing_has_its_default(
    network: Network, field: str, nothing: str | None
) -> None:
    anna = network.member("Anna Krogh")
    await anna.asks("ny afstemning")
    given = {"question": "Skal vi mødes i Lyngby?", field: nothing}

    told = await anna.taps("Start afstemningen", **given)  # type: ignore[arg-type]

    assert "for gammelt" not in told
    assert "Skal vi mødes i Lyngby?" in network.channel[-1].words


def test_a_button_posted_long_ago_finds_its_door() -> None:
    """Verbs stand in chats for months: one may be added to the list, none may leave it or change."""
    assert [tap.verb for tap in TAPS] == PINNED


CHOOSE = {"people.in_network", "people.prefer"}
"""There the network of the tap is the one that was chosen, and not where its card was."""

MADE_FOR_ONE = [tap for tap in TAPS if typing.get_type_hints(tap, include_extras=True).get("network") == Home]


def test_a_tap_that_names_a_network_was_made_for_it_alone() -> None:
    others = [door for door in HOUSE.doors if door.tap and door.tap not in MADE_FOR_ONE]
    told = {door.name: typing.get_type_hints(door.tap).get("network") for door in others}

    assert {name for name, kind in told.items() if kind is uuid.UUID} == CHOOSE


@pytest.mark.parametrize("tap", MADE_FOR_ONE, ids=lambda tap: tap.verb)
async def test_a_card_of_another_network_does_nothing_here(tap: type[Tap], network: Network) -> None:
    signe = network.facilitator("Signe Holm")

    told = await signe.presses({"verb": tap.verb, "data": required(tap)}, where="channel")

    assert "for gammelt" in told


def test_buttons_of_one_name_are_told_apart_and_never_break_a_card() -> None:
    """Whatever people and things are called."""
    choices = [Choice("Støj", about=Subject("poll", uuid.uuid4())) for _ in range(3)]
    drawn = render(
        which.which(say("which-one"), "luk støj", choices, "", None), Reader("da", ZoneInfo("UTC"))
    )
    assert [one["title"] for one in drawn["actions"]] == ["Støj", "Støj (2)", "Støj (3)"]
