"""Generated: whatever an activity holds, it is answered, refused or ignored; never is it a fault of ours.

`ACTIVITIES=100000` beside pytest tries so many; the run of every day, a few hundred, the same each time.
"""

from __future__ import annotations

import copy
import http.client
import json
import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.dialog import HOUSE
from tests.microsoft import Microsoft, Team, person
from tests.microsoft.activities import Place
from tests.process import PATIENCE, Stafet
from tests.protocol.outside import SDKS

ACTIVITIES = int(os.environ.get("ACTIVITIES", "300"))
ANNA, BO = person("Anna Krogh"), person("Bo Madsen", locale="en-GB")
INVOKES = [
    "adaptiveCard/action",
    "task/fetch",
    "task/submit",
    "composeExtension/fetchTask",
    "composeExtension/submitAction",
    "composeExtension/query",
    "composeExtension/queryLink",
    "composeExtension/anonymousQueryLink",
    "signin/verifyState",
]

PLACES: list[Place] = ["channel", "personal", "group"]

words = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(
    [
        "start afstemning: Skal vi?",
        "hvem er AMR i Kemi?",
        "luk afstemningen",
        "planlæg møde 11-11-2031 kl. 12-15",
        "foreslå punkt: ",
        "<at>Stafet</at>",
        "\u202e",
        "\ud83d\ude00",
    ]
)
plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | words
anything = st.recursive(
    plain, lambda one: st.lists(one, max_size=4) | st.dictionaries(words, one, max_size=4), max_leaves=12
)
changes = st.lists(st.tuples(st.integers(0), st.none() | anything), max_size=4)


class Door:
    """Posts on one connection, again where it ended."""

    def __init__(self, microsoft: Microsoft, stafet: Stafet) -> None:
        self.microsoft = microsoft
        self.stafet = stafet
        self._headers = {
            "Content-Type": "application/json",
            "Authorization": f"Bearer {microsoft.token(exp=4_102_444_800)}",
        }
        self._connection = http.client.HTTPConnection("127.0.0.1", stafet.port, timeout=PATIENCE)

    def posts(self, told: Any) -> int:
        try:
            return self._answer(json.dumps(told).encode("utf-8", "surrogatepass"))
        except (ConnectionError, http.client.HTTPException):
            self._connection.close()
            return self._answer(json.dumps(told).encode("utf-8", "surrogatepass"))

    def _answer(self, body: bytes) -> int:
        self._connection.request("POST", "/api/messages", body, self._headers)
        answer = self._connection.getresponse()
        answer.read()
        return answer.status


@pytest.fixture(scope="module", params=SDKS)
def door(request: pytest.FixtureRequest) -> Iterator[Door]:
    with (
        Microsoft(team=Team(members=[ANNA, BO])) as microsoft,
        Stafet(microsoft.env(ACTIONS_PER_PERSON="0", SEND_LIMITS="0", TEAMS_SDK=request.param)) as stafet,
    ):
        door = Door(microsoft, stafet)
        assert door.posts(microsoft.installed(by=ANNA)) == 200
        yield door
        assert stafet.get("/readyz").status == 200
        lines = [line for line in stafet.log.splitlines() if "turn failed" in line or "Traceback" in line]
        assert lines == []


def places(told: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where something stands in it."""
    inner = told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ()
    for key, one in inner:
        yield (*path, key)
        yield from places(one, (*path, key))


def changed(told: dict[str, Any], ways: list[tuple[int, Any]]) -> dict[str, Any]:
    """The same with other things in some places; None takes a place away."""
    told = copy.deepcopy(told)
    for number, new in ways:
        known = list(places(told))
        if not known:
            break
        *path, last = known[number % len(known)]
        at: Any = told
        for key in path:
            at = at[key]
        if new is None:
            del at[last]
        else:
            at[last] = new
    return told


@st.composite
def activities(draw: st.DrawFn, tells: Microsoft) -> dict[str, Any]:
    by, in_ = draw(st.sampled_from([ANNA, BO])), draw(st.sampled_from(PLACES))
    verbs = st.sampled_from(sorted(HOUSE.taps)) | words
    data = draw(st.dictionaries(words, anything, max_size=3))
    made = {
        "message": lambda: tells.message(draw(words), by, in_),
        "tap": lambda: tells.tap("1700000000000", draw(verbs), data, by, in_),
        "submit": lambda: tells.submit("1700000000000", draw(verbs), data, by, in_),
        "invoke": lambda: tells.invoke(draw(st.sampled_from(INVOKES)), draw(anything), by, in_),
        "form": lambda: tells.invoke("task/submit", {"data": data | {"verb": draw(verbs)}}, by, in_),
        "members": lambda: tells.members_added([BO], by),
        "left": lambda: tells.members_removed([BO], by),
        "added": lambda: tells.bot_added(by, in_),
        "other": lambda: tells.message("", by, in_) | {"type": draw(words)},
    }
    return changed(made[draw(st.sampled_from(sorted(made)))](), draw(changes))


def test_whatever_an_activity_holds_it_is_no_fault_of_ours(door: Door) -> None:
    """The fixture looks at the log at the end: a sorry would be a fault, too."""

    @settings(max_examples=ACTIVITIES, suppress_health_check=list(HealthCheck))
    @given(activities(door.microsoft))
    def held(told: dict[str, Any]) -> None:
        assert door.posts(told) in {200, 400, 403, 501}

    held()


def test_whatever_a_body_holds_it_is_malformed(door: Door) -> None:
    @settings(max_examples=ACTIVITIES // 3, suppress_health_check=list(HealthCheck))
    @given(anything)
    def held(told: Any) -> None:
        assert door.posts(told) in {400, 403}

    held()
