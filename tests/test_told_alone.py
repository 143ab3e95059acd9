"""What only the hosts may see is told to whoever asks for it alone, wherever they ask."""

from __future__ import annotations

import pytest

from tests.dialog import Network
from tests.once import once

TOLD = {"da": "Det svarer jeg dig på i vores egen chat.", "en": "I answer that in our own chat."}
FOR_HOSTS = {
    "da": ["hvem har meldt afbud?", "hvem kommer til mødet?", "kommer Ida til mødet?", "vis tjeklisten"],
    "en": ["who has declined?", "who is coming?", "is Ida coming to the meeting?", "show the checklist"],
}
"""One sentence for each answer that the hosts alone are given."""
ALL = [(language, sentence) for language, said in FOR_HOSTS.items() for sentence in said]


@once
async def planned(network: Network) -> Network:
    """Anna and Bo host the coming meeting and have a checklist; Ida does not come."""
    for name in ("Anna Krogh", "Bo Madsen", "Ida Winther", "Per Lund"):
        network.member(name)
    signe = network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    await network.people[2].asks("jeg melder afbud til mødet")
    await network.passes(minutes=15)
    return network


@pytest.mark.parametrize("asks", [0, -1], ids=["host", "secretariat"])
@pytest.mark.parametrize(("language", "sentence"), ALL)
async def test_what_hosts_alone_see_is_told_to_whoever_asked_alone(
    planned: Network, language: str, sentence: str, asks: int
) -> None:
    someone = planned.people[asks]
    planned._language(someone, language)
    alone = await someone.asks(sentence)
    before, own = len(planned.channel), len(planned.said_to(someone))

    await someone.says(sentence)

    assert [one.words for one in planned.channel[before:]] == [TOLD[language]]
    assert [one.words for one in planned.said_to(someone)[own:]] == [alone]


@pytest.mark.parametrize(("language", "sentence"), [one for one in ALL if "list" not in one[1]])
async def test_whoever_may_not_see_who_comes_is_told_how_many_where_they_asked(
    planned: Network, language: str, sentence: str
) -> None:
    per = planned.people[3]
    planned._language(per, language)
    before, own = len(planned.channel), len(planned.said_to(per))

    await per.says(sentence)

    told = " ".join(one.words for one in planned.channel[before:])
    assert "1" in told
    assert "Ida" not in told
    assert len(planned.said_to(per)) == own


@pytest.mark.parametrize(("language", "sentence"), [("da", "kommer Ida?"), ("en", "is Ida coming?")])
async def test_what_one_has_answered_oneself_is_told_alone(
    planned: Network, language: str, sentence: str
) -> None:
    ida = planned.people[2]
    planned._language(ida, language)
    before = len(planned.channel)

    await ida.says(sentence)

    assert [one.words for one in planned.channel[before:]] == [TOLD[language]]
    assert "Ida Winther" in planned.said_to(ida)[-1].words
