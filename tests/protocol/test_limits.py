"""What people cannot do to it: too much, too long, tampered with, or out of another network."""

from __future__ import annotations

import json
import random
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.microsoft import cards, words
from tests.microsoft.activities import Activity
from tests.process import Stopwatch
from tests.protocol.outside import (
    ACCEPTED,
    CARD,
    NEITHER,
    OBJECTION,
    SUPPORT,
    WANTED,
    WORDS,
    Clock,
    Outside,
    card_of,
    counts,
    is_ballot,
    no_of,
    promise,
    running,
)

pytestmark = pytest.mark.xdist_group("protocol-limits")
QUESTION = "Skal vi prøve et år uden referat?"
INJECTED = [
    "[klik her](https://evil.example/)",
    "![billede](https://evil.example/x.png)",
    "**fed** _kursiv_ `kode`",
    "<at>Bo Madsen</at> kom nu",
    "{{DATE(2026-11-23T09:00:00Z, SHORT)}}",
    "${$root.secret}",
    "<script>alert(1)</script>",
    "https://evil.example/ \u202emoc.live\u202c",
    "1. liste\n2. liste",
    "# overskrift",
    "javascript:alert(1)",
    "'; DROP TABLE votes; --",
]


@pytest.fixture(scope="module")
def first() -> Iterator[Outside]:
    with running() as outside:
        yield outside


@pytest.fixture
def outside(first: Outside) -> Outside:
    outside = first.another()
    outside.installs()
    return outside


# -- too much --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Clock:
    clock = Clock(tmp_path_factory.mktemp("clock"))
    clock.starts_at(datetime.now(UTC))
    return clock


@pytest.fixture(scope="module")
def limited(clock: Clock) -> Iterator[Outside]:
    """What is done in ten minutes counts: no machine is so busy that a test takes as long."""
    with running(ACTIONS_PER_PERSON="5/600s", **clock.env) as outside:
        yield outside


def test_beyond_the_limit_a_tap_gets_a_friendly_200_and_counts_nothing(
    limited: Outside, clock: Clock
) -> None:
    outside = limited.another()
    outside.installs()
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    clock.passes(minutes=11)
    for _ in range(5):
        assert counts(card_of(outside.taps(outside.anna, SUPPORT, poll))) == (1, 0, 0)

    assert no_of(outside.taps(outside.anna, NEITHER, poll))

    assert counts(card_of(outside.taps(outside.bo, SUPPORT, poll))) == (2, 0, 0)
    clock.passes(minutes=11)
    assert counts(card_of(outside.taps(outside.anna, NEITHER, poll))) == (1, 1, 0)


def test_beyond_the_limit_a_message_is_answered_kindly_and_changes_nothing(limited: Outside) -> None:
    outside = limited.another()
    outside.installs()
    for number in range(5):
        outside.votes(outside.anna, f"start afstemning: Nummer {number}?")

    before = outside.seen
    answer = outside.post(outside.tells.message("start afstemning: En til?", by=outside.anna))

    assert answer.status in ACCEPTED
    [refused] = outside.come(1, before)
    assert words(refused.body)
    assert not is_ballot(refused)
    assert is_ballot(outside.votes(outside.bo, "start afstemning: Min?"))


def test_one_who_floods_does_not_slow_the_others(limited: Outside) -> None:
    outside = limited.another()
    outside.installs()
    poll = outside.votes(outside.bo, f"start afstemning: {QUESTION}")
    flood = [outside.tap(outside.anna, SUPPORT, poll) for _ in range(200)]

    with ThreadPoolExecutor(8) as pool:
        flooding = [pool.submit(outside.post, tap) for tap in flood]
        assert counts(card_of(outside.taps(outside.bo, NEITHER, poll)))[1] == 1
        before = sum(one.done() for one in flooding)
        answers = [one.result() for one in flooding]

    assert {answer.status for answer in answers} == {200}
    assert sum(answer.body["type"] == CARD for answer in answers) <= 5
    assert before < len(flood) / 2, "the others are served while one floods"


# -- too long --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "x" * 10_000,
        "hvem er AMR i " + "x" * 10_000,
        "start afstemning: " + "å" * 10_000,
        "foreslå punkt: " + "punkt " * 2_000,
        "hvad besluttede vi om " + "alt " * 2_500,
        "?" * 10_000,
        "til " * 2_500 + "kl. 14",
        "start afstemning: " + "til fredag kl. 14 " * 500,
        "planlæg møde " + "11-11-2031 " * 900,
        "(" * 10_000,
        "😀" * 5_000,
        "\u0301" * 10_000,
        "\u202e" * 10_000,
    ],
    ids=lambda text: text[:20].encode("ascii", "replace").decode(),
)
def test_ten_thousand_letters_are_answered_fast_and_in_few_words(outside: Outside, text: str) -> None:
    message = outside.tells.message(text, by=outside.anna)
    before = outside.seen
    took = Stopwatch(outside.stafet.pid)

    assert outside.post(message).status in ACCEPTED

    assert took.seconds < 2
    for answered in outside.come(1, before):
        assert not is_ballot(answered)
        assert len(words(answered.body)) < 3_000
        assert "gik galt" not in words(answered.body)


def test_an_empty_message_is_answered(outside: Outside) -> None:
    assert words(outside.asks(outside.anna, "").body)
    assert words(outside.chats(outside.anna, "   ").body)


def test_a_card_stays_small_however_much_is_said_on_it(outside: Outside) -> None:
    poll = outside.votes(outside.anna, "start afstemning: " + "Æ" * 480)
    voters = [outside.person(f"Person {number} {'Langtnavn' * 6}") for number in range(12)]
    outside.team.members += voters

    for voter in voters:
        outside.taps(voter, OBJECTION, poll, {"reason": "\U0001f600" * 1900})
    outside.shows(poll, f"{OBJECTION}: 12")

    assert len(json.dumps(cards(outside.microsoft.shown[poll.id])[0], ensure_ascii=False).encode()) < 25_000


def test_a_reason_that_is_too_long_is_refused_in_words(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")

    assert no_of(outside.taps(outside.bo, OBJECTION, poll, {"reason": "x" * 50_000}))

    assert counts(card_of(outside.taps(outside.anna, SUPPORT, poll))) == (1, 0, 0)


# -- words that want to be more than words -------------------------------------------------------------


@pytest.mark.parametrize("text", INJECTED)
def test_peoples_words_are_shown_as_they_were_written_and_never_read_as_markup(
    outside: Outside, text: str
) -> None:
    poll = outside.votes(outside.anna, f'start afstemning: "Skal vi {text}?"')
    outside.taps(outside.bo, OBJECTION, poll, {"reason": f"Fordi {text}"})
    outside.shows(poll, f"{OBJECTION}: 1")
    before = outside.seen
    outside.tell(outside.tells.message(f"foreslå punkt: Om {text}", by=outside.anna))
    item = outside.comes(before)
    unclear = outside.asks(outside.bo, f"hvem er AMR i {text}")

    for shown in (outside.microsoft.shown[poll.id], item.body, unclear.body):
        assert shown.get("entities") in (None, [])
        assert shown.get("textFormat", "plain") == "plain" or not shown.get("text")
        for node in _read_as_markdown(shown):
            if shown is item.body and node == ANNEX:
                continue
            assert not any(mark in node for mark in ("evil", "**", "{{", "${", "<at>", "<script", "# over"))
    assert "Skal vi" in words(outside.microsoft.shown[poll.id])


ANNEX = "https://evil.example/"
"""A link beside an item's words is its annex, and is opened by its button alone."""


def _read_as_markdown(shown: dict[str, Any]) -> Iterator[str]:
    """All of a card that Teams reads as Markdown or opens: TextBlocks, facts, links."""
    for card in cards(shown):
        for node in _elements(card):
            if node.get("type") == "TextBlock":
                yield node["text"]
            for fact in node.get("facts", ()):
                yield from (fact["title"], fact["value"])
            if node.get("type") in ("Action.OpenUrl", "Image"):
                yield node["url"]


# -- tampered with ---------------------------------------------------------------------------------------


def test_two_hundred_tampered_taps_change_nothing_and_break_nothing(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    before = outside.seen
    chance = random.Random(20261123)
    genuine = outside.tap(outside.bo, SUPPORT, poll)

    for number in range(200):
        answer = outside.post(_tampered(genuine, chance))
        assert answer.status in {200, 400, 403}, (number, answer)
        if answer.status == 200:
            assert answer.body["type"] == WORDS, (number, answer)

    assert counts(card_of(outside.taps(outside.anna, SUPPORT, poll))) == (1, 0, 0)
    assert outside.since(before) == []


def _tampered(genuine: Activity, chance: random.Random) -> Activity:
    """A tap of which something that it acts on is not what the card carried."""
    verb, data = genuine["value"]["action"]["verb"], dict(genuine["value"]["action"]["data"])
    twisted: list[tuple[Any, Any]] = [(verb, data | {name: _strange(chance)}) for name in data] + [
        (verb, {name: value for name, value in data.items() if name != left_out}) for left_out in data
    ]
    twisted += [
        (_strange_verb(chance), data),
        (verb.swapcase(), data),
        (f"{verb}.Cast", data),
        (verb, {}),
        (verb, _strange(chance)),
        (_strange(chance), data),
    ]
    told = chance.choice(twisted)
    action = {"type": "Action.Execute", "verb": told[0], "data": told[1]}
    return genuine | {"id": f"f:{uuid.UUID(int=chance.getrandbits(128))}", "value": {"action": action}}


def _strange(chance: random.Random) -> Any:
    return chance.choice(
        [
            None, True, 0, -1, 1.5, 10**30, "", " ", "0", "støtter", "SUPPORT", "x" * 5_000, [], {},
            ["support"], {"ballot": "x"}, str(uuid.UUID(int=chance.getrandbits(128))), str(uuid.UUID(int=0)),
            "' OR 1=1 --", "../../etc/passwd", "\u202e", "𝟘", "{{DATE()}}", [[[[]]]], "true", "support ",
        ]
    )  # fmt: skip


def _strange_verb(chance: random.Random) -> str:
    return chance.choice(
        [
            "",
            "votes",
            "votes.",
            ".Cast",
            "votes.cast",
            "__init__",
            "votes.Close",
            "x" * 3_000,
            "agenda.Support",
        ]
    )


@pytest.mark.parametrize(
    "verb", ["votes.Start", "agenda.Propose", "people.InNetwork", "directory.MyUnit", "help.Try"]
)
def test_the_data_of_one_button_does_nothing_under_another_verb(outside: Outside, verb: str) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    _, data = promise(poll, SUPPORT)
    before = outside.seen

    answer = outside.post(outside.tells.tap(poll.id, verb, data, by=outside.bo))

    assert answer.status in {200, 400}
    assert outside.since(before, is_ballot) == []


def test_who_taps_is_who_sent_it_whatever_the_data_say(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    pretended = {"person": outside.anna.aad, "by": outside.anna.aad, "aadObjectId": outside.anna.aad}
    outside.taps(outside.anna, SUPPORT, poll)

    card = card_of(outside.taps(outside.bo, NEITHER, poll, pretended))

    assert counts(card) == (1, 1, 0)


# -- another network -------------------------------------------------------------------------------------


def test_a_ballot_of_another_network_is_refused(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    other = outside.another()
    other.installs()
    own = other.votes(other.anna, "start afstemning: Vores egen?")
    verb, data = promise(poll, SUPPORT)

    for in_ in ("channel", "personal", "group"):
        foreign = other.tells.tap(own.id, verb, data, by=other.anna, in_=in_)
        assert no_of(other.post(foreign))
        borrowed = other.tells.tap(poll.id, verb, data, by=other.anna, in_=in_)
        assert no_of(other.post(borrowed))

    assert counts(card_of(outside.taps(outside.bo, NEITHER, poll))) == (0, 1, 0)


def test_somebody_outside_cannot_speak_in_a_team_by_naming_it(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    stranger = outside.another().anna
    verb, data = promise(poll, SUPPORT)

    answer = outside.post(outside.tells.tap(poll.id, verb, data, by=stranger, in_="personal"))

    assert no_of(answer)
    assert counts(card_of(outside.taps(outside.bo, NEITHER, poll))) == (0, 1, 0)


def test_an_item_of_another_network_is_refused(outside: Outside) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: trapper")
    other = outside.another()
    other.installs()
    verb, data = promise(item, WANTED)

    assert no_of(other.post(other.tells.tap(item.id, verb, data, by=other.anna)))

    assert f"{WANTED} · 1" in card_of(outside.taps(outside.bo, WANTED, item))


def test_decisions_and_agenda_of_another_network_are_not_seen(outside: Outside) -> None:
    outside.asks(outside.anna, "foreslå punkt: hemmelig opgang")
    outside.votes(outside.anna, "start afstemning: Hemmelig beslutning")
    for voter in (outside.anna, outside.bo):
        poll = next(one for one in outside.since(0, is_ballot))
        outside.taps(voter, SUPPORT, poll)
    outside.does(outside.anna, "luk afstemningen")
    other = outside.another()
    other.installs()

    for sentence in (
        "hvad besluttede vi om hemmelig?",
        "vis beslutningerne",
        "vis dagsordenen",
        "vis beslutning D-2026-001",
    ):
        for in_ in ("channel", "personal"):
            assert "emmelig" not in _without_the_question(
                words(other.asks(other.anna, sentence, in_).body), sentence
            )


def _without_the_question(said: str, sentence: str) -> str:
    """The answer may repeat what was asked."""
    return said.replace("hemmelig?", "").replace("”hemmelig”", "").replace(sentence, "")


def _elements(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        yield tree
        tree = list(tree.values())
    if isinstance(tree, list):
        for part in tree:
            yield from _elements(part)
