"""Decisions: written down, found again, and kept."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone, inputs

MESSAGE = "Så siger vi, at martsmødet holdes online.\nBo sørger for linket."


@pytest.fixture
async def anna(network: Network) -> Someone:
    network.member("Bo Madsen")
    return network.member("Anna Krogh")


async def test_a_message_of_the_channel_becomes_a_decision(network: Network, anna: Someone) -> None:
    form = await anna.chooses("decide", text=MESSAGE)
    assert anna.dialog
    assert inputs(anna.dialog)["text"] == MESSAGE
    assert "tre dage" in form

    assert "D-2026-001" in await anna.fills("Registrér")

    assert "martsmødet holdes online" in await anna.asks("hvad besluttede vi om martsmødet")


async def test_a_form_handed_in_twice_makes_one_decision(network: Network, anna: Someone) -> None:
    await anna.chooses("decide", text=MESSAGE)
    form = anna.dialog

    assert "D-2026-001" in await anna.fills("Registrér", activity="f:1")
    anna.dialog = form
    assert "D-2026-001" in await anna.fills("Registrér", activity="f:1")

    assert "D-2026-002" not in await anna.asks("vis beslutningerne")


async def test_a_form_without_words_is_refused_in_the_dialog(network: Network, anna: Someone) -> None:
    await anna.chooses("decide", text=MESSAGE)

    assert "hvad der er besluttet" in await anna.fills("Registrér", text="  ")
    assert "D-2026" not in await anna.asks("vis beslutningerne")


async def test_a_guest_is_told_in_the_dialog_who_may(network: Network, anna: Someone) -> None:
    guest = network.guest("Farah Aziz", language="en")

    assert "members" in await guest.chooses("decide", text=MESSAGE)
    assert guest.dialog is None


async def test_a_button_opens_the_form_as_a_dialog(network: Network, anna: Someone) -> None:
    await anna.asks("vis beslutningerne")

    await anna.taps("Skriv en beslutning ned")
    assert "D-2026-001" in await anna.fills("Registrér", text="Vi mødes i Lyngby")


async def test_a_form_in_a_dialog_has_only_what_dialogs_take(network: Network, anna: Someone) -> None:
    await anna.chooses("decide", text=MESSAGE)

    assert anna.dialog
    assert {action["type"] for action in anna.dialog["actions"]} == {"Action.Submit"}
    assert "refresh" not in anna.dialog


async def test_an_unknown_action_is_answered_politely(network: Network, anna: Someone) -> None:
    assert "for gammelt" in await anna.chooses("nothing-we-know", text=MESSAGE)
