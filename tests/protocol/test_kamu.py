"""An autumn with KAMU through HTTP under a shifted clock: from the call for input to the answers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.microsoft import words
from tests.protocol.network import at, chat, choices, first, key_of, load, row, says, with_button
from tests.protocol.outside import Clock, Outside, card_of, no_of, running

pytestmark = pytest.mark.xdist_group("protocol-kamu")
UNITS = {"anna": "DTU Nano", "bo": "DTU Aqua", "farah": "DTU Sund", "signe": "DTU Cas"}


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Clock:
    clock = Clock(tmp_path_factory.mktemp("clock"))
    clock.starts_at(at(27, 10, 9))
    return clock


@pytest.fixture
def outside(clock: Clock, tmp_path: Path) -> Iterator[Outside]:
    """Anna and Bo are AMK and host, Farah (who reads English) is AMK, Signe the secretariat."""
    with running(**clock.env) as here:
        here.team.members.append(here.farah)
        enter(here, tmp_path)
        here.installs()
        yield here


def enter(here: Outside, folder: Path) -> None:
    """Everybody's role, in a unit of their own."""
    rows = []
    for one in (here.anna, here.bo, here.farah, here.signe):
        role = "SECRETARIAT" if one is here.signe else "AMK"
        rows.append(row(unit=key_of(UNITS[first(one)]), role=role, name=one.name, mail=one.mail or ""))
    load(here, folder, list(UNITS.values()), rows)


def test_an_autumn_with_kamu(outside: Outside, clock: Clock) -> None:
    anna, bo, farah, signe = outside.anna, outside.bo, outside.farah, outside.signe

    # Monday 27 October: the meetings are entered, and the ladder follows from them.
    outside.asks(signe, "planlæg møde 11-11-2025 kl. 12-15.30 i lokale S04")
    entered = outside.asks(signe, f"KAMU mødes 1. december 2025, godkendelse, budbringer {signe.name}")
    assert "man. 17. nov. 2025 kl. 12.00" in words(entered.body)
    outside.asks(signe, "KAMU mødes 23. marts 2026, drøftelse")
    chat(outside, farah, "language english", "English with you")
    chat(outside, farah, "when is the deadline?", "Mon 17 Nov 2025, 12:00")

    # Monday 3 November, 9:00: the call for input, and the standing question for points.
    before = outside.seen
    clock.is_at(at(3, 11, 9))
    call = outside.comes(before, lambda sent: says(sent, "Input til KAMU's handleplan er åbent"))
    outside.comes(before, lambda sent: says(sent, "Har netværket opmærksomhedspunkter til KAMU"))

    # Inputs, each with its number; one only in English, which the channel says.
    clock.is_at(at(4, 11, 10))
    before = outside.seen
    chat(outside, anna, "input til handleplanen: Sprog i arbejdsmiljøarbejdet", "modtaget som I-1")
    first = outside.comes(before, lambda sent: with_button(sent, "Vi bakker op"))
    before = outside.seen
    chat(outside, farah, "input to the action plan: Onboarding in English", "received as I-2")
    second = outside.comes(before, lambda sent: with_button(sent, "Vi bakker op"))
    assert "(kun på engelsk)" in words(second.body)
    outside.shows(call, "Enheder med input: 2 af 3")
    assert "Bakker op: 1" in card_of(outside.taps(bo, "Vi bakker op", first))
    assert "Bakker op: 1" in card_of(outside.taps(bo, "Vi bakker op", first))

    # Thursday 13 November, 9:00: only the unit without input is nudged.
    before = outside.seen
    clock.is_at(at(13, 11, 9))
    outside.wait(lambda: any(says(sent, "KAMU") for sent in outside.to(bo, before)))
    time.sleep(0.6)
    assert not [sent for sent in outside.to(anna, before) if says(sent, "har endnu ikke givet input")]

    # Monday 17 November: a point of two units just in time, an input seven minutes late.
    clock.is_at(at(17, 11, 11, 40))
    raised = outside.asks(bo, "opmærksomhedspunkt: Vinterberedskab på udearealer")
    assert "Fælles: 2 enheder" in card_of(outside.taps(anna, "Os også", raised))
    clock.is_at(at(17, 11, 12, 7))
    late = words(chat(outside, bo, "input til handleplanen: Glatte trapper", "modtaget som I-3").body)
    assert "Indkommet efter frist" in late
    outside.shows(call, "Fristen for input til KAMU's handleplan var")

    # Tuesday 18 November, 9:00: the draft. A merge is told and objected to: everything is as it was.
    before = outside.seen
    clock.is_at(at(18, 11, 9))
    draft = outside.comes(before, lambda sent: says(sent, "Pakken mangler 2 underskrifter"))
    before = outside.seen
    outside.asks(signe, "saml I-1 og I-2 under Sprog")
    told = outside.wait(lambda: [sent for sent in outside.to(farah, before) if with_button(sent, "I object")])
    assert "Taken apart again" in card_of(outside.taps(farah, "I object", told[0]))

    # Friday 21 November: two of three sign.
    clock.is_at(at(21, 11, 9, 30))
    signing = (
        ("Pakken mangler 2 underskrifter", anna, "Pakken mangler én underskrift"),
        ("Pakken mangler én underskrift", signe, "Pakken er underskrevet"),
    )
    for is_now, who, state in signing:
        shown = chat(outside, who, "vis pakken til KAMU", is_now)  # what waits for them names the pack, too
        sign = outside.taps if who is anna else outside.asked  # the last signature is asked about
        assert state in card_of(sign(who, "Underskriv", shown))
    outside.shows(draft, "Pakken er underskrevet")

    # Monday 24 November, 9:00: final, with the point and without the late input.
    before = outside.seen
    clock.is_at(at(24, 11, 9))
    final = words(outside.comes(before, lambda sent: says(sent, "Pakken er endelig")).body)
    assert "O-1: Vinterberedskab på udearealer" in final
    assert "Glatte trapper" not in final
    assert [one for one in (anna.name, bo.name, farah.name) if one in final] == []

    # Tuesday: a title is corrected after the signatures, and there is a second version.
    before = outside.seen
    clock.is_at(at(25, 11, 9, 10))
    outside.tell(outside.tells.message("ret I-1: Sprog for alle", by=signe, in_="channel"))
    outside.comes(before, lambda sent: says(sent, "version 2"))
    chat(outside, anna, "vis version 1 af pakken", "I-1: Sprog i arbejdsmiljøarbejdet")

    # Thursday 4 December, 9:00: the messenger gets one form, and answers some of it.
    before = outside.seen
    clock.is_at(at(4, 12, 9))
    outside.wait(lambda: any(says(sent, "svar") for sent in outside.to(signe, before)))
    form = chat(outside, signe, "svar fra KAMU", "3 svar mangler")
    things = {one["title"].partition(":")[0]: one["value"] for one in choices(form, "thing")}
    assert set(things) == {"I-1", "I-2", "O-1"}
    refused = outside.taps(signe, "Gem svaret", form, {"thing": things["I-2"], "outcome": "declined"})
    assert "Skriv kort hvorfor" in no_of(refused)
    before = outside.seen
    outside.taps(
        signe,
        "Gem svaret",
        form,
        {"thing": things["I-2"], "outcome": "deferred", "reason": "tages op i marts"},
    )
    told = outside.wait(
        lambda: [sent for sent in outside.to(farah, before) if says(sent, "KAMU has answered your input")]
    )
    assert "I-2" in words(told[0].body)

    # Thursday 18 December, 9:00: what is missing stands in the channel, and nobody's name.
    before = outside.seen
    clock.is_at(at(18, 12, 9))
    late = "2 svar fra KAMU er ikke oplyst (siden tor. 4. dec. 2025)"
    red = outside.comes(before, lambda sent: says(sent, late))
    assert signe.name not in words(red.body)

    # Friday: the rest is answered, the network is told, and the thread can be asked for.
    before = outside.seen
    clock.is_at(at(19, 12, 11))
    outside.taps(
        signe, "Gem svaret", form, {"thing": things["I-1"], "outcome": "adopted", "place": "område 3"}
    )
    outside.taps(signe, "Gem svaret", form, {"thing": things["O-1"], "outcome": "noted"})
    news = outside.wait(lambda: [sent for sent in outside.in_channel(before) if says(sent, "Svar fra KAMU")])
    assert "Vedtaget" in words(news[0].body)
    chat(outside, bo, "hvad skete der med vores input om sprog?", "KAMU man. 1. dec. 2025: Vedtaget")

    # In March the deferred input and the late one are on the table again, each once.
    before = outside.seen
    clock.is_at(at(10, 3, 9, year=2026))
    pack = outside.comes(before, lambda sent: says(sent, "P-2026-Q1"))
    assert "I-2: Onboarding in English" in words(pack.body)
    assert words(pack.body).count("Glatte trapper") == 1
