"""What was just done is put right in words: it is asked whether it is taken back and done as it should be."""

from __future__ import annotations

import pytest

from bot.language.retelling import put_right
from tests.dialog import Network, Someone
from tests.once import once

PLANNED = "planlæg møde 15. december kl. 12-14 i lokale S04"
ITEM = "foreslå punkt: støj i kontorere, 15 min"


def nothing(_sentence: str) -> None:
    """No day, hour or name is put right."""


@pytest.mark.parametrize(
    ("did", "said", "anew"),
    [
        (ITEM, "ret kontorere til kontorer", "foreslå punkt: støj i kontorer, 15 min"),
        (ITEM, "ret 15 til 20", "foreslå punkt: støj i kontorere, 20 min"),
        (ITEM, "hov, jeg mente kontorer", "foreslå punkt: støj i kontorer, 15 min"),
        (ITEM, "nej, 20 minutter", "foreslå punkt: støj i kontorere, 20 minutter"),
        (ITEM, "ret stole til borde", None),
        (ITEM, "ret i til på", "foreslå punkt: støj på kontorere, 15 min"),
        (ITEM, "det er godt", None),
        (ITEM, "mente du 20 min?", None),
        (PLANNED, "nej, i lokale S09", "planlæg møde 15. december kl. 12-14 i lokale S09"),
        ("suggest item: ergonomix", "sorry, I meant ergonomics", "suggest item: ergonomics"),
        ("suggest item: a lamp, 5 min", "no wait, 10 min", "suggest item: a lamp, 10 min"),
        ("record decision: we meet on site, a site", "change site to line", None),
    ],
)
def test_only_what_was_said_once_is_put_right(did: str, said: str, anew: str | None) -> None:
    assert put_right(did, said, nothing) == anew


@once
async def members(network: Network) -> tuple[Network, Someone, Someone]:
    signe = network.facilitator()
    anna = network.member("Anna Krogh")
    network.member("Bo Madsen")
    return network, signe, anna


@pytest.mark.parametrize("said", ["nej forkert, det skulle være kl. 13-15", "sorry, I meant kl. 13-15"])
async def test_a_meeting_is_planned_as_it_was_meant(
    members: tuple[Network, Someone, Someone], said: str
) -> None:
    network, signe, anna = members
    await signe.asks(PLANNED)

    asked = await signe.asks(said)
    assert "kl. 13-15 i lokale S04" in asked
    assert "12.00–14.00" in network.channel[-1].words
    await signe.asks("ja")

    await network.passes(seconds=5)
    assert "kl. 13.00–15.00" in await anna.asks("hvornår er næste møde?")
    assert [one.words.splitlines()[0] for one in network.channel] == ["Fortrudt", "Mødet er planlagt"]


async def test_it_can_be_put_right_once_more(members: tuple[Network, Someone, Someone]) -> None:
    network, signe, anna = members
    await signe.asks(PLANNED)
    await anna.says(ITEM)
    await anna.says("ret kontorere til kontorer")
    await anna.says("ja")

    await anna.says("nej, 20 min")
    await anna.says("ja")
    await network.passes(seconds=5)

    assert "støj i kontorer\nDrøftelse, 20 min." in await anna.asks("vis dagsordenen")
    assert "1 punkt, 20 min. i alt" in network.channel[0].words


@pytest.mark.parametrize("no", ["nej", "nej vent", "no, leave it"])
async def test_a_no_leaves_what_was_done(members: tuple[Network, Someone, Someone], no: str) -> None:
    _, _, anna = members
    await anna.asks("jeg er på ferie 14.-18. december")

    assert "21.-23. december" in await anna.asks("nej forkert, 21.-23. december")
    await anna.asks(no)

    assert "14. dec. 2026 til fre. 18. dec." in await anna.asks("mit fravær")


async def test_an_absence_is_put_right(members: tuple[Network, Someone, Someone]) -> None:
    _, _, anna = members
    await anna.asks("jeg er på ferie 14.-18. december")
    await anna.asks("nej forkert, 21.-23. december")
    await anna.asks("ja")

    mine = await anna.asks("mit fravær")

    assert "ét fravær" in mine
    assert "21. dec. 2026 til ons. 23. dec." in mine


async def test_what_others_have_gone_on_from_is_not_done_once_more(
    members: tuple[Network, Someone, Someone],
) -> None:
    network, signe, anna = members
    await signe.asks(PLANNED)
    await anna.taps("Jeg kommer")

    answer = await signe.asks("nej forkert, kl. 13-15")

    assert "kan ikke fortrydes" in answer
    assert "12.00–14.00" in network.channel[0].words
    assert len(network.channel) == 1


async def test_what_cannot_be_taken_back_is_asked_about_anew(
    members: tuple[Network, Someone, Someone],
) -> None:
    _, signe, anna = members
    await signe.asks(PLANNED)
    await signe.asks("flyt mødet til 16. december")
    await signe.asks("ja")

    asked = await signe.asks("nej, den 17.")
    assert "Nu: tor. 17. dec. 2026" in asked
    assert "16. dec. 2026" in await anna.asks("hvornår er næste møde?")
