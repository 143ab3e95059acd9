"""Rights: who is a host, of which meeting, and for how long."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from bot.core.arrivals import arrive
from bot.core.rights import Right
from bot.core.turn import Turn
from storage.meetings import all_meetings
from tests.dialog import Network, Someone, here
from tests.once import once

T = TypeVar("T")


@once
async def planned(network: Network) -> Network:
    """Two meetings: Anna and Bo host that of 11 December, Camille and Farah that of 2 March."""
    for name, since in (
        ("Anna Krogh", date(2019, 2, 1)),
        ("Bo Madsen", date(2019, 5, 1)),
        ("Camille Rossi", date(2020, 1, 15)),
        ("Farah Aziz", date(2021, 9, 1)),
    ):
        network.member(name, since=since)
    signe = network.facilitator()
    await signe.says("planlæg møde 11-12-2026 kl. 12-15.30")
    await signe.says("planlæg møde 02-03-2027 kl. 12-15.30")
    return network


def in_a_turn(who: Someone, asked: Callable[[Turn], T]) -> T:
    network = who.network
    incoming = who._incoming("channel", None, text="hej")
    return network.store.now(lambda db: asked(arrive(db, incoming, None, network.router.entrance.defaults)))


def right_at(who: Someone, moment: datetime) -> Right:
    who.network.clock = moment
    who.network._write(who.network._set_roster)  # a roster that is young enough not to be asked for
    return in_a_turn(who, lambda turn: turn.right)


async def test_a_host_is_host_of_the_coming_meeting_and_after_it_until_the_next_begins(
    planned: Network,
) -> None:
    anna, _, camille, *_ = planned.people

    assert right_at(anna, here(2026, 11, 24, 9)) is Right.host
    assert right_at(camille, here(2026, 11, 24, 9)) is Right.member
    assert right_at(anna, here(2026, 12, 11, 13)) is Right.host
    assert right_at(camille, here(2026, 12, 11, 13)) is Right.host  # hers is the coming one now
    assert right_at(anna, here(2027, 3, 2, 11, 59)) is Right.host
    assert right_at(anna, here(2027, 3, 2, 12)) is Right.member
    assert right_at(camille, here(2027, 3, 2, 16)) is Right.host


async def test_each_step_may_do_what_those_below_it_may(planned: Network) -> None:
    anna, _, camille, _, signe = planned.people
    guest = planned.guest("Noah Winkel")

    def may(turn: Turn) -> list[Right]:
        return [right for right in Right if right is not Right.keeper and turn.may(right)]

    reach = {who: in_a_turn(who, may)[-1] for who in (anna, camille, signe, guest)}

    assert reach == {
        anna: Right.host,
        camille: Right.member,
        signe: Right.facilitator,
        guest: Right.guest,
    }


async def test_a_host_is_host_of_that_meeting_only_and_a_facilitator_of_all(planned: Network) -> None:
    anna, _, camille, _, signe = planned.people

    def hosted(turn: Turn) -> list[bool]:
        return [turn.hosts(meeting.id) for meeting in all_meetings(turn.db, turn.home.id)]

    assert in_a_turn(anna, hosted) == [True, False]
    assert in_a_turn(camille, hosted) == [False, True]
    assert in_a_turn(signe, hosted) == [True, True]
    assert in_a_turn(planned.guest("Noah Winkel"), hosted) == [False, False]
