"""Teams tells that a meeting begins and ends, through HTTP, at the hour at which it is planned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.microsoft import Person, Sent, personal_chat, words
from tests.protocol.outside import SDKS, Clock, Outside, room_of, running, titles

pytestmark = pytest.mark.xdist_group("protocol-meetings")

PLAN = "planlæg møde 11-11-2031 kl. 12-15.30 i lokale S04"
SOON = datetime(2031, 11, 11, 11, 55, tzinfo=ZoneInfo("Europe/Copenhagen"))
CHAT = "19:meeting_MjAzMQ@thread.v2"


@pytest.fixture(scope="module", params=SDKS)
def first(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Outside]:
    clock = Clock(tmp_path_factory.mktemp("clock"))
    clock.starts_at(SOON)
    with running(**clock.env, TEAMS_SDK=request.param) as outside:
        yield outside


@pytest.fixture
def outside(first: Outside) -> Outside:
    outside = first.another()
    outside.installs()
    return outside


def event(outside: Outside, name: str, by: Person) -> dict[str, Any]:
    """As Teams sends it: from the meeting's own chat, which is no team of ours."""
    told = outside.tells.message("", by=by, in_="group")
    for part in ("text", "textFormat", "attachments", "entities"):
        told.pop(part, None)
    told["conversation"] = {"isGroup": True, "conversationType": "groupChat", "id": CHAT}
    told["channelData"] = {"tenant": {"id": outside.tenant}, "meeting": {"id": "MCMxOTptZWV0aW5n"}}
    value = {"MeetingType": "Scheduled", "Title": "AMK", "Id": "MCMxOTptZWV0aW5n", "JoinUrl": "https://x/y"}
    return told | {"type": "event", "name": f"application/vnd.microsoft.{name}", "value": value}


def is_the_show(sent: Sent, host: Person) -> bool:
    """The run of show in the host's own chat, where the day's reminders come too."""
    return sent.conversation == personal_chat(host.id) and "Slut mødet" in titles(sent.body)


def test_its_start_opens_the_run_of_show_and_its_end_tells_the_channel(outside: Outside) -> None:
    planned = outside.asks(outside.signe, PLAN)
    outside.asks(outside.bo, "foreslå punkt: trapper, 10 min")
    host = _host(outside, planned)
    before = outside.seen

    assert outside.post(event(outside, "meetingStart", host)).status == 200
    show = outside.comes(before, lambda sent: is_the_show(sent, host))
    assert "trapper" in words(show.body)

    assert outside.post(event(outside, "meetingEnd", host)).status == 200
    here = outside.team.channel
    since = outside.comes(
        before, lambda sent: room_of(sent) == here and "Siden sidst" in words(sent.body)
    )  # the host's own card leads to it, too, and may be drawn anew first
    assert "trapper (udsat én gang)" in words(since.body)
    assert all(room_of(one) != CHAT for one in outside.microsoft.sent)


def test_told_twice_it_opens_once(outside: Outside) -> None:
    host = _host(outside, outside.asks(outside.signe, PLAN))
    told = event(outside, "meetingStart", host)
    before = outside.seen

    outside.post(told)
    outside.post(told)
    outside.post(event(outside, "meetingStart", host))

    assert len(outside.come(1, before, lambda sent: is_the_show(sent, host))) == 1


def test_of_somebody_who_does_not_host_it_is_another_meeting(outside: Outside) -> None:
    planned = outside.asks(outside.signe, PLAN)
    other = outside.person("En Helt Anden")
    before = outside.seen

    outside.post(event(outside, "meetingStart", other))

    assert outside.come(0, before, lambda sent: "Slut mødet" in titles(sent.body)) == []
    assert "Mødet er planlagt" in outside.reads(planned)


def _host(outside: Outside, planned: Sent) -> Person:
    [line] = [line for line in words(planned.body).splitlines() if line.startswith("Værter: ")]
    return next(person for person in outside.people if person.name in line)
