"""What stands beside a wish is no part of it: its reason, its softener, or letters that changed places."""

from __future__ import annotations

from functools import cache

import pytest

from tests.sentences.stage import Stage


@cache
def stage() -> Stage:
    return Stage()


@pytest.mark.parametrize(
    ("text", "door", "slot", "holds"),
    [
        ("park 2, we don't have the figures yet", "agenda.park_item", "reason", "figures"),
        ("parkér 2, vi har ikke tallene endnu", "agenda.park_item", "reason", "tallene"),
        (
            "jeg kan ikke være vært denne gang, min bil er gået i stykker",
            "covers.decline_by_words",
            "reason",
            "bil",
        ),
        ("can't host this tiem, my son is in hospital", "covers.decline_by_words", "reason", "son"),
    ],
)
def test_what_a_reason_denies_is_its_own(text: str, door: str, slot: str, holds: str) -> None:
    came = stage().says(text)

    assert came.door == door
    assert holds in came.given[-1][slot]
    assert "tiem" not in came.given[-1][slot]


@pytest.mark.parametrize(
    "text",
    [
        "kan punkt 2 ikke bare vente til foråret",
        "can't item 2 just wait until spring",
        "kunne vi ikke lige skubbe punkt 2 til foråret",
    ],
)
def test_who_suggests_so_denies_nothing(text: str) -> None:
    came = stage().says(text)

    assert came.door in ("agenda.named_handle", "agenda.park_item")
    assert "2" in came.given[-1].values()


@pytest.mark.parametrize(
    "text",
    [
        "vi burde nok snakke om udsugningen på næste møde",
        "we should probably talk about the fume hoods at the next meeting",
    ],
)
def test_a_softened_suggestion_proposes(text: str) -> None:
    assert stage().says(text).door in ("agenda.propose_item", "agenda.propose_form")


@pytest.mark.parametrize("text", ["vi burde nok aflyse mødet", "I should probably vote no"])
def test_a_softened_deed_is_not_done(text: str) -> None:
    assert not stage().says(text).changes


@pytest.mark.parametrize("text", ["scrap what I voted, wrong button", "slet hvad jeg stemte, forkert knap"])
def test_what_something_is_done_with_asks_nothing(text: str) -> None:
    came = stage().says(text)

    assert {came.door, *came.offers} & {"votes.take_back", "undoing.undo_last"}


def test_the_later_of_two_times_is_the_new_one() -> None:
    came = stage().says("folk når ikke at stemme inden onsdag, giv dem til den 12.")

    assert came.door == "prolonging.prolong"
    assert "12" in came.given[-1]["when"]


def test_a_swedish_role_is_one() -> None:
    assert stage().says("vilka skyddsombud pratar engelska").door == "directory.speaks"


def test_who_speaks_a_language_may_be_asked_of_one() -> None:
    assert stage().says("taler Bo engelsk").door == "directory.speaks"
    assert stage().says("does Bo speak English").door == "directory.speaks"


def test_another_bodys_decision_is_not_ours() -> None:
    assert not stage().says("the other network has decided to drop their minutes").deeds
    assert not stage().says("det andet netværk har besluttet at droppe referater").deeds
