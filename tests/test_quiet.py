"""Reading is quiet: what somebody asks alone is answered to them alone, whatever they ask."""

from __future__ import annotations

from bot.core.feature import Door
from bot.language.phrases.pattern import example
from tests.dialog import HOUSE, Network
from tests.once import once

QUESTIONS = [door for door in HOUSE.doors if door.noun == "question"]


@once
async def busy(network: Network) -> Network:
    """A meeting, an item, an open vote and an input, and people of every right."""
    for name in ("Anna Krogh", "Bo Madsen", "Ida Winther"):
        network.member(name)
    signe = network.facilitator()
    network.guest("Gry Gran")
    await signe.says("planlæg møde 8. december kl. 12-13")
    ida = network.people[2]
    await ida.says("foreslå punkt: trapper, 10 min")
    await ida.says("start afstemning: Skal vi prøve et år uden referat?")
    return network


def sentences(door: Door) -> list[str]:
    """The first way to ask it in each language, its slots filled with something."""
    return [example(patterns[0]).replace("…", "trapper") for patterns in (door.da, door.en) if patterns]


async def test_no_question_asked_alone_leaves_anything_in_the_channel(busy: Network) -> None:
    _, _, ida, signe, guest = busy.people
    askers = [ida, signe, guest, busy.employee("Noah Winkel")]
    before = len(busy.channel)

    loud = []
    for door in QUESTIONS:
        for sentence in sentences(door):
            for asker in askers:
                await asker.asks(sentence)
                if len(busy.channel) > before:
                    loud.append((door.name, sentence, asker.name))
                    before = len(busy.channel)

    assert loud == []


def test_looking_is_a_question_not_a_deed() -> None:
    """No sentence that begins with a word for looking or asking belongs to a door that changes something."""
    looking = ("vis", "hvem", "hvad", "hvornår", "hvor", "show", "who", "what", "when", "where")

    loud = [
        (door.name, pattern)
        for door in HOUSE.doors
        if door.noun == "command"
        for pattern in (*door.da, *door.en)
        if example(pattern).split()[0] in looking
    ]

    assert loud == []
