"""What Teams delivers twice happens once: the same message, the same tap, the same sentence said again."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from tests.microsoft import Person, Sent, words
from tests.microsoft.activities import Activity, Place
from tests.process import Answer
from tests.protocol.outside import (
    ACCEPTED,
    NEITHER,
    SUPPORT,
    WANTED,
    Clock,
    Outside,
    card_of,
    counts,
    is_ballot,
    promise,
    room_of,
    running,
    three_replicas,
    titles,
)

pytestmark = pytest.mark.xdist_group("protocol-repeats")
QUESTION = "Skal vi prøve et år uden referat?"
SAY = f"start afstemning: {QUESTION}"
AT_ONCE = 5


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Clock:
    clock = Clock(tmp_path_factory.mktemp("clock"))
    clock.starts_at(datetime.now(UTC))
    return clock


@pytest.fixture(scope="module")
def first(clock: Clock) -> Iterator[Outside]:
    with running(**clock.env) as outside:
        yield outside


@pytest.fixture
def outside(first: Outside) -> Outside:
    outside = first.another()
    outside.installs()
    return outside


def new_id(activity: Activity) -> Activity:
    """The same, as Teams sends it again when it waited too long: with another id and time."""
    later = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f0Z")
    return activity | {
        "id": f"f:{uuid.uuid4()}" if activity["type"] == "invoke" else f"1{time.time_ns()}",
        "timestamp": later,
    }


def is_item(sent: Sent) -> bool:
    return WANTED in titles(sent.body)


# -- delivered again ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence", [SAY, "foreslå punkt: trapper, 15 min", "hvem er AMR i min enhed?", "tal engelsk"]
)
def test_a_message_delivered_again_is_answered_once(outside: Outside, sentence: str) -> None:
    before = outside.seen
    message = outside.tells.message(sentence, by=outside.anna)

    answers = [outside.tell(message) for _ in range(3)]

    assert len(outside.come(1, before)) == 1
    assert len({answer.status for answer in answers}) == 1
    assert all(answer.body == answers[0].body for answer in answers)


def test_a_message_delivered_five_times_at_once_is_answered_once(outside: Outside) -> None:
    before = outside.seen
    message = outside.tells.message(SAY, by=outside.anna)

    with ThreadPoolExecutor(AT_ONCE) as at_once:
        answers = list(at_once.map(outside.post, [message] * AT_ONCE))

    assert {answer.status for answer in answers} <= ACCEPTED
    assert len(outside.come(1, before)) == 1


def test_a_tap_delivered_again_gets_the_stored_answer_even_after_another(outside: Outside) -> None:
    poll = outside.votes(outside.anna, SAY)
    tap = outside.tap(outside.bo, SUPPORT, poll)
    first = outside.post(tap)
    outside.taps(outside.bo, NEITHER, poll)
    outside.taps(outside.anna, NEITHER, poll)

    assert outside.post(tap) == first

    assert counts(card_of(outside.taps(outside.signe, SUPPORT, poll))) == (1, 2, 0)


def test_a_refused_tap_delivered_again_is_refused_again(outside: Outside) -> None:
    poll = outside.votes(outside.anna, SAY)
    tap = outside.tap(outside.bo, "Jeg har en indvending", poll)

    assert outside.post(tap) == outside.post(tap)


def test_a_tap_sent_again_with_a_new_id_still_counts_once(outside: Outside) -> None:
    poll = outside.votes(outside.anna, SAY)
    tap = outside.tap(outside.bo, SUPPORT, poll)

    for one in (tap, new_id(tap), new_id(tap)):
        assert counts(card_of(outside.post(one))) == (1, 0, 0)


def test_the_same_id_in_another_conversation_is_another_activity(outside: Outside) -> None:
    before = outside.seen
    message = outside.tells.message("hjælp", by=outside.anna)
    private = outside.tells.message("hjælp", by=outside.anna, in_="personal", id=message["id"])

    outside.tell(message)
    outside.tell(private)

    assert {room_of(one).startswith("a:") for one in outside.come(2, before)} == {True, False}


# -- said again --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "is_card"), [(SAY, is_ballot), ("foreslå punkt: stiger, 15 min", is_item)]
)
def test_the_same_sentence_within_two_minutes_shows_the_existing_card(
    outside: Outside, clock: Clock, sentence: str, is_card: Callable[[Sent], bool]
) -> None:
    before = outside.seen
    message = outside.tells.message(sentence, by=outside.anna)
    outside.tell(message)
    shown = outside.comes(before, is_card)
    clock.passes(seconds=100)

    before = outside.seen
    outside.tell(new_id(message))
    again = outside.comes(before, is_card)
    assert _promise(again) == _promise(shown)


def test_two_minutes_later_the_same_sentence_is_another_item(outside: Outside, clock: Clock) -> None:
    before = outside.seen
    message = outside.tells.message("foreslå punkt: stiger, 15 min", by=outside.anna)
    outside.tell(message)
    shown = outside.comes(before, is_item)
    clock.passes(seconds=130)

    before = outside.seen
    outside.tell(new_id(message))
    assert _promise(outside.comes(before, is_item)) != _promise(shown)


def test_two_minutes_later_the_same_vote_is_still_the_one_that_runs(outside: Outside, clock: Clock) -> None:
    """Two votes on one question part their answers: neither may get enough of them."""
    outside.votes(outside.anna, SAY)
    clock.passes(seconds=130)

    assert "Det stemmes der allerede om" in words(outside.asks(outside.anna, SAY).body)


def test_a_sentence_said_again_at_the_same_moment_is_one_vote(outside: Outside) -> None:
    before = outside.seen
    message = outside.tells.message(SAY, by=outside.anna)

    with ThreadPoolExecutor(AT_ONCE) as at_once:
        list(at_once.map(outside.tell, [new_id(message) for _ in range(AT_ONCE)]))

    assert len({_promise(one) for one in outside.come(AT_ONCE, before, is_ballot)}) == 1


def test_said_again_in_a_personal_chat_it_is_one_vote_too(outside: Outside) -> None:
    before = outside.seen
    message = outside.tells.message(SAY, by=outside.anna, in_="personal")

    outside.tell(message)
    outside.comes(before, is_ballot)
    outside.tell(new_id(message))

    time.sleep(1)
    assert len({_promise(one) for one in outside.since(before, is_ballot)}) == 1
    assert outside.to(outside.anna, before)


def test_another_person_another_wording_and_another_place_are_another_command(outside: Outside) -> None:
    """Of an item; a question is put to the vote once while it runs, whoever asks."""
    said = "foreslå punkt: stiger, 15 min"
    items = [
        proposed(outside, outside.anna, said),
        proposed(outside, outside.bo, said),
        proposed(outside, outside.anna, "foreslå punkt: stiger, 20 min"),
        proposed(outside, outside.anna, said, in_="group"),
    ]

    assert len({_promise(one) for one in items}) == 4


def proposed(outside: Outside, by: Person, sentence: str, in_: Place = "channel") -> Sent:
    """Proposes an item with a sentence; gives the message with it back."""
    before = outside.seen
    outside.tell(outside.tells.message(sentence, by=by, in_=in_))
    return outside.comes(before, is_item)


def test_a_question_is_always_answered(outside: Outside) -> None:
    message = outside.tells.message("hvem er vært næste gang?", by=outside.anna)
    before = outside.seen

    for one in (message, new_id(message), new_id(message)):
        outside.tell(one)

    assert len(outside.come(3, before)) == 3


def test_help_and_language_are_answered_each_time(outside: Outside) -> None:
    for sentence in ("hjælp", "vis dagsordenen", "hjælp", "vis dagsordenen"):
        assert words(outside.asks(outside.anna, sentence).body)


def test_after_a_crash_the_stored_answer_stands(clock: Clock) -> None:
    with running() as outside:
        outside.installs()
        poll = outside.votes(outside.anna, SAY)
        tap = outside.tap(outside.bo, SUPPORT, poll)
        first = outside.post(tap)

        outside.stafet.kill()
        outside.stafet.start()

        assert outside.post(tap) == first
        assert counts(card_of(outside.taps(outside.anna, NEITHER, poll))) == (1, 1, 0)


def _promise(card: Sent) -> str:
    """What its buttons act on."""
    return repr(sorted(promise(card, SUPPORT if is_ballot(card) else WANTED)[1].items()))


# -- three replicas ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def replicas(postgresql: str) -> Iterator[list[Outside]]:
    with three_replicas(postgresql, TICK_SECONDS="0.5") as three:
        yield three


def at_once(replicas: list[Outside], activities: list[Activity]) -> list[Answer]:
    """Each activity to the next replica, all in the same moment; to whichever is too busy, once more."""
    with ThreadPoolExecutor(len(activities)) as pool:
        asked = [
            pool.submit(replicas[number % len(replicas)].until_taken, activity)
            for number, activity in enumerate(activities)
        ]
        return [one.result() for one in asked]


def test_five_equal_taps_on_three_replicas_have_one_effect_and_one_answer(replicas: list[Outside]) -> None:
    here = replicas[0]
    here.installs()
    poll = here.votes(here.anna, SAY)

    for voter in (here.anna, here.bo, here.signe):
        answers = at_once(replicas, [here.tap(voter, SUPPORT, poll)] * AT_ONCE)
        assert {answer.status for answer in answers} == {200}
        assert all(answer == answers[0] for answer in answers)
    answers = at_once(replicas, [new_id(here.tap(here.bo, NEITHER, poll)) for _ in range(AT_ONCE)])

    assert all(counts(card_of(answer)) == (2, 1, 0) for answer in answers)
    assert counts(here.shows(poll, f"{NEITHER}: 1")) == (2, 1, 0)


def test_three_people_voting_at_once_on_three_replicas_all_count(replicas: list[Outside]) -> None:
    here = replicas[0].another()
    three = [here, *(_same(here, replica) for replica in replicas[1:])]
    here.installs()
    poll = here.votes(here.anna, SAY)

    at_once(three, [here.tap(voter, SUPPORT, poll) for voter in (here.anna, here.bo, here.signe)])

    assert counts(here.shows(poll, f"{SUPPORT}: 3")) == (3, 0, 0)


def test_installed_at_three_replicas_at_once_there_is_one_welcome(replicas: list[Outside]) -> None:
    here = replicas[0].another()
    before = here.seen

    added, installed = here.tells.bot_added(by=here.signe), here.tells.installed(by=here.signe)
    answers = at_once(replicas, [added, installed, new_id(added), new_id(installed), added])

    assert {answer.status for answer in answers} <= ACCEPTED
    assert len(here.come(1, before)) == 1


def test_one_message_at_three_replicas_at_once_is_one_vote(replicas: list[Outside]) -> None:
    here = replicas[0].another()
    here.installs()
    before = here.seen
    message = here.tells.message(SAY, by=here.anna)

    answers = at_once(replicas, [message] * AT_ONCE)

    assert {answer.status for answer in answers} <= ACCEPTED
    assert len(here.come(1, before)) == 1


def test_one_sentence_with_new_ids_at_three_replicas_at_once_is_one_vote(replicas: list[Outside]) -> None:
    here = replicas[0].another()
    here.installs()
    here.asks(here.anna, "hjælp")
    before = here.seen
    message = here.tells.message(SAY, by=here.anna)

    answers = at_once(replicas, [new_id(message) for _ in range(AT_ONCE)])

    assert {answer.status for answer in answers} <= ACCEPTED
    assert len({_promise(one) for one in here.come(AT_ONCE, before, is_ballot)}) == 1


def test_a_vote_due_is_closed_once_by_three_clocks(replicas: list[Outside]) -> None:
    here = replicas[0].another()
    here.installs()
    poll = here.votes(here.anna, f"{SAY} om 1 min")
    for voter in (here.anna, here.bo):
        here.taps(voter, SUPPORT, poll)
    asked = [
        (by, here.asks(by, said))
        for by, said in ((here.anna, "luk afstemningen"), (here.signe, "close the vote"))
    ]
    closed = at_once(
        [here, *(_same(here, replica) for replica in replicas[1:])],
        [here.says_yes(by, question) for by, question in asked],
    )

    assert {answer.status for answer in closed} <= ACCEPTED
    assert "-001" in here.shows(poll, "D-")
    assert "-002" not in words(here.asks(here.bo, "vis beslutningerne").body)


def _same(here: Outside, replica: Outside) -> Outside:
    """The same team in front of another replica."""
    other = replica.another()
    other.team, other.tells = here.team, here.tells
    return other
