"""Five hundred people vote at once: nobody's vote is lost, and the card in the channel is right soon."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.protocol.outside import NEITHER, OBJECTION, SUPPORT, card_of, counts, promise, running

pytestmark = pytest.mark.xdist_group("protocol-many")

MANY, AT_ONCE = 500, 50


def test_five_hundred_vote_at_once_and_none_is_lost() -> None:
    with running() as outside:
        crowd = [outside.person(f"Stemmer Nummer {place}") for place in range(MANY)]
        outside.team.members.extend(crowd)
        outside.installs()
        poll = outside.votes(outside.anna, "start afstemning: Skal vi prøve et år uden referat?")
        taps = []
        for place, voter in enumerate(crowd):
            choice = (SUPPORT, NEITHER, OBJECTION)[place % 3]
            verb, data = promise(poll, choice)
            typed = {**data, "reason": "der mangler et arkiv"} if choice == OBJECTION else data
            taps.append(outside.tells.tap(poll.id, verb, typed, voter))

        with ThreadPoolExecutor(AT_ONCE) as threads:
            answers = list(threads.map(outside.post, taps))

        assert all("Din stemme er registreret" in card_of(answer) for answer in answers)
        expected = tuple(len(range(first, MANY, 3)) for first in range(3))
        outside.shows(poll, f"{OBJECTION}: {expected[2]}")
        outside.shows(poll, f"{SUPPORT}: {expected[0]}")
        assert counts(outside.reads(poll)) == expected
