"""Meetings through HTTP: planned, answered, moved, driven and ended, as Teams and its people do it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.microsoft import Sent, personal_chat, words
from tests.protocol.outside import Outside, card_of, counts, no_of, room_of, running, titles

pytestmark = pytest.mark.xdist_group("protocol-meetings")

PLAN = "planlæg møde 11-11-2031 kl. 12-15.30 i lokale S04"
ANSWERS = ("Kommer", "Online", "Afbud")


@pytest.fixture(scope="module")
def first() -> Iterator[Outside]:
    with running() as outside:
        yield outside


@pytest.fixture
def outside(first: Outside) -> Outside:
    outside = first.another()
    outside.installs()
    return outside


@pytest.fixture
def meeting(outside: Outside) -> Sent:
    """The card of a meeting that Signe planned; with nobody in a role, all with a mail are members."""
    return outside.asks(outside.signe, PLAN)


def hosts(outside: Outside, meeting: Sent) -> list[str]:
    [line] = [line for line in words(meeting.body).splitlines() if line.startswith("Værter: ")]
    return [person.id for person in outside.people if person.name in line]


def test_a_planned_meeting_says_when_and_where_and_asks_who_comes(outside: Outside, meeting: Sent) -> None:
    said = words(meeting.body)

    assert "tir. 11. nov. 2031 (uge 46) kl. 12.00–15.30" in said
    assert "lokale S04" in said
    assert {"Jeg kommer", "Jeg er med online", "Jeg melder afbud"} <= set(titles(meeting.body))


def test_a_tap_is_counted_once_and_shown_to_all(outside: Outside, meeting: Sent) -> None:
    assert "Du kommer." in card_of(outside.taps(outside.anna, "Jeg kommer", meeting))
    card_of(outside.taps(outside.anna, "Jeg kommer", meeting))
    card_of(outside.taps(outside.bo, "Jeg melder afbud", meeting, {"deputy": "Tine Holst"}))

    said = outside.shows(meeting, "Afbud: 1")
    assert counts(said, ANSWERS) == (1, 0, 1)
    assert "Tine Holst" not in said
    assert "Du kommer" not in said


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("jeg melder afbud den 11. november", "Afbud: 1"),
        ("jeg kan desværre ikke komme", "Afbud: 1"),
        ("I can't come to the meeting on 11 November", "Not coming: 1"),
        ("jeg deltager online", "Online: 1"),
        ("I'll be there", "Coming: 1"),
    ],
)
def test_a_sentence_in_the_chat_says_it_too(
    outside: Outside, meeting: Sent, sentence: str, label: str
) -> None:
    assert meeting
    assert label in words(outside.chats(outside.anna, sentence).body)


@pytest.mark.parametrize(
    "sentence",
    [
        "flyt mødet til tirsdag den 18. november 2031",
        "move the meeting to 18 November 2031",
        "udskyd mødet en uge",
    ],
)
def test_it_is_moved_and_the_channel_is_told(outside: Outside, meeting: Sent, sentence: str) -> None:
    asked = outside.asks(outside.signe, sentence)
    assert "11. nov. 2031" in outside.reads(meeting)
    before = outside.seen

    assert outside.agrees(outside.signe, asked).status == 200

    notice, card = outside.come(2, before, lambda sent: sent in outside.in_channel())
    assert "18. nov. 2031 (uge 47) kl. 12.00–15.30" in words(notice.body)
    assert "18. nov. 2031" in words(card.body)
    assert "18. nov. 2031" in outside.shows(meeting, "18. nov. 2031")


@pytest.mark.parametrize("when", ["den 11/11-2020", "31. februar", "aldrig", "kl. 15-12"])
def test_where_it_cannot_be_it_stays(outside: Outside, meeting: Sent, when: str) -> None:
    answer = outside.asks(outside.signe, f"flyt mødet til {when}")

    assert len(words(answer.body)) > 20
    assert "11. nov. 2031" in outside.reads(meeting)


def test_it_is_cancelled_with_its_card(outside: Outside, meeting: Sent) -> None:
    told = outside.does(outside.signe, "aflys mødet")

    assert "Mødet er aflyst" in words(told.body)
    assert "Mødet er aflyst" in outside.shows(meeting, "aflyst")
    assert no_of(outside.taps(outside.anna, "Jeg kommer", meeting))


def test_its_hosts_drive_it_from_their_own_chats(outside: Outside, meeting: Sent) -> None:
    outside.asks(outside.bo, "foreslå punkt: vi taler om trapper, 10 min")
    outside.asks(outside.bo, "foreslå punkt: vi taler om gasalarmer, 10 min")
    driving = hosts(outside, meeting)
    before = outside.seen
    asked = outside.asks(outside.signe, "start mødet")  # it is years ahead
    outside.taps(outside.signe, "Start det alligevel", asked)
    to = {personal_chat(one) for one in (*driving, outside.signe.id)}
    shows = outside.wait(lambda: _shows(outside, before, to))
    assert all(room_of(one) != outside.team.channel for one in shows)

    [show] = [one for one in shows if one.conversation == personal_chat(outside.signe.id)]
    assert no_of(outside.taps(outside.signe, "Beslutning", show, {"words": ""}))
    assert "gasalarmer" in card_of(outside.taps(outside.signe, "Beslutning", show, {"words": "Vi går op"}))
    before = outside.seen
    card_of(outside.asked(outside.signe, "Slut mødet", show))

    since = outside.comes(before, lambda sent: "Siden sidst" in words(sent.body))
    said = words(since.body)
    assert room_of(since) == outside.team.channel
    assert "Beslutning: Vi går op" in said
    assert "gasalarmer (udsat én gang)" in said
    assert "Vi går op" in words(
        outside.asks(outside.anna, "hvad besluttede vi om trapper?").body
    ) or "Vi går op" in words(outside.asks(outside.anna, "vis beslutningerne").body)


def _shows(outside: Outside, before: int, to: set[str]) -> list[Sent]:
    """With which the meeting is driven, once everybody of them has one."""
    shows = outside.since(before, lambda sent: "Slut mødet" in titles(sent.body))
    return shows if {one.conversation for one in shows} >= to else []


def test_teams_tells_of_meetings_that_are_none_of_ours(outside: Outside, meeting: Sent) -> None:
    assert meeting
    before = outside.seen
    for name in ("MeetingStart", "MeetingEnd", "meetingParticipantJoin"):
        told = outside.tells.message("", by=outside.anna, in_="group")
        told |= {
            "type": "event",
            "name": f"application/vnd.microsoft.{name}",
            "value": {"JoinUrl": "https://x"},
        }
        told.pop("text", None)

        assert outside.post(told).status == 200

    assert outside.come(0, before) == []
