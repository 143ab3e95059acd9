"""The agenda as the people in Teams live it: shown, added to, supported; and the demo's eight items."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from tests.microsoft import Person, Sent, Team, buttons, cards, personal_chat, words
from tests.microsoft.activities import Activities
from tests.process import ROOT
from tests.protocol.outside import (
    WANTED,
    Outside,
    card_of,
    counts,
    no_of,
    promise,
    room_of,
    running,
    titles,
    today,
)

pytestmark = pytest.mark.xdist_group("protocol-agenda")

IN_ENGLISH = "I'd like this on the agenda"
PLAN = "planlæg møde 11-11-2031 kl. 12-15.30 i lokale S04"
SHOW = "vis dagsordenen"

_numbers = itertools.count(1)


@pytest.fixture(scope="module")
def first() -> Iterator[Outside]:
    with running() as outside:
        done = outside.stafet.demo()  # into the empty store, before anybody speaks
        assert done.returncode == 0, done.stderr
        yield outside


@pytest.fixture
def outside(first: Outside) -> Outside:
    outside = first.another()
    outside.installs()
    return outside


@pytest.fixture
def guest(outside: Outside) -> Person:
    guest = outside.person(f"Gerd Gæst {next(_numbers)}", mail=None)
    outside.team.members.append(guest)
    return guest


@pytest.fixture
def english(outside: Outside) -> Person:
    """Farah is in the team too, and reads English."""
    outside.team.members.append(outside.farah)
    outside.asks(outside.farah, "speak English")
    return outside.farah


def shown(outside: Outside, by: Person, cards: int, text: str = SHOW) -> list[Sent]:
    """The agenda asked for in the channel: its head, and one card an item."""
    before = outside.seen
    outside.tell(outside.tells.message(text, by=by))
    found = outside.come(cards, before)
    assert len(found) == cards, [words(one.body) for one in found]
    return found


def support(said: str, label: str = WANTED) -> int:
    return counts(said, [label])[0]


def reading(sent: Sent) -> list[str]:
    return words(sent.body).splitlines()


# -- proposing ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "title", "minutes"),
    [
        ("foreslå punkt: alenearbejde – status, 15 min", "alenearbejde – status", "15 min"),
        ("Foreslå et punkt: gasalarmer", "gasalarmer", None),
        ("foreslå punkt alenearbejde i weekenden", "alenearbejde i weekenden", None),
        ("nyt punkt: støj i kantinen, 5 min.", "støj i kantinen", "5 min"),
        ("tilføj til dagsordenen: trapper, 1 time", "trapper", "60 min"),
        ("suggest agenda item: lab onboarding, 20 min", "lab onboarding", "20 min"),
        ("Suggest an agenda item: lab onboarding", "lab onboarding", None),
        ("propose agenda item: noise, 10 minutes", "noise", "10 min"),
        ("sugest agenda item: noise again", "noise again", None),
    ],
)
def test_both_languages_propose_and_the_card_is_the_reply(
    outside: Outside, sentence: str, title: str, minutes: str | None
) -> None:
    told = outside.tells.message(sentence, by=outside.anna)
    before = outside.seen

    outside.tell(told)

    [item] = outside.come(1, before)
    said = words(item.body)
    assert title in reading(item)
    assert (minutes in said) if minutes else "min." not in said
    assert outside.anna.name in said
    assert support(said) == 0
    assert WANTED in titles(item.body)
    assert room_of(item) == outside.team.channel
    assert item.reply_to == told["id"]


def test_from_the_personal_chat_it_is_posted_in_the_channel_and_confirmed(
    outside: Outside, english: Person
) -> None:
    before = outside.seen

    outside.tell(outside.tells.message("suggest agenda item: lab onboarding", by=english, in_="personal"))

    sent = outside.come(2, before)
    [item] = [one for one in sent if room_of(one) == outside.team.channel]
    [confirmed] = [one for one in sent if one.conversation == personal_chat(english.id)]
    assert len(sent) == 2
    assert "lab onboarding" in words(item.body)
    assert WANTED in titles(item.body)
    assert "channel" in words(confirmed.body)
    assert not buttons(confirmed.body)


def test_it_can_be_proposed_with_a_form(outside: Outside) -> None:
    form = outside.chats(outside.anna, "foreslå et punkt")
    fields = [node["id"] for card in cards(form.body) for node in _inputs(card)]
    [title] = titles(form.body)
    before = outside.seen

    assert {"title", "minutes"} <= set(fields)
    card = card_of(outside.taps(outside.anna, title, form, {"title": "Trapper", "minutes": "20"}))

    assert "Trapper" in card
    [item] = [one for one in outside.come(1, before) if room_of(one) == outside.team.channel]
    assert "Trapper" in words(item.body)
    assert "20 min" in words(item.body)


def _inputs(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        if str(tree.get("type")).startswith("Input."):
            yield tree
        tree = list(tree.values())
    if isinstance(tree, list):
        for part in tree:
            yield from _inputs(part)


@pytest.mark.parametrize("sentence", ["foreslå punkt:", "foreslå punkt:   ", f"foreslå punkt: {'x' * 5000}"])
def test_an_item_that_cannot_be_is_refused_and_is_on_no_agenda(outside: Outside, sentence: str) -> None:
    refused = outside.asks(outside.anna, sentence)

    assert WANTED not in titles(refused.body)
    shown(outside, outside.anna, 1)


# -- supporting --------------------------------------------------------------------------------------------


def test_a_tap_counts_and_all_see_it_on_the_same_card(outside: Outside, guest: Person) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: alenearbejde")
    before = outside.seen

    assert support(card_of(outside.taps(outside.bo, WANTED, item))) == 1
    assert support(card_of(outside.taps(guest, WANTED, item))) == 2
    assert support(card_of(outside.taps(outside.anna, WANTED, item))) == 3

    said = outside.shows(item, f"{WANTED}: 3")
    assert guest.name not in said
    assert outside.since(before) == []


def test_a_person_counts_once_however_often_they_tap(outside: Outside) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: alenearbejde")
    tap = outside.tap(outside.bo, WANTED, item)

    for _ in range(3):
        assert support(card_of(outside.post(tap))) == 1
    for _ in range(5):
        assert support(card_of(outside.taps(outside.bo, WANTED, item))) <= 1

    assert support(card_of(outside.taps(outside.anna, WANTED, item))) <= 2


def test_support_is_taken_back_with_the_button_on_ones_own_card(outside: Outside) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: alenearbejde")
    assert "Jeg fortryder" in card_of(outside.taps(outside.bo, WANTED, item))
    undo = outside.tap(outside.bo, WANTED, item)
    undo["value"]["action"]["verb"] = "agenda.Unsupport"

    assert support(card_of(outside.post(undo))) == 0
    assert support(card_of(outside.taps(outside.bo, WANTED, item))) == 1


def test_the_answer_is_in_the_tappers_language_with_the_same_verb_and_data(
    outside: Outside, english: Person
) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: alenearbejde")

    answer = outside.taps(english, WANTED, item)

    assert support(card_of(answer), IN_ENGLISH) == 1
    [button] = [one for one in buttons(answer.body) if one["title"] == IN_ENGLISH]
    assert (button["verb"], button["data"]) == promise(item, WANTED)
    assert support(outside.shows(item, f"{WANTED}: 1")) == 1


def test_a_client_that_knows_submit_only_supports_too(outside: Outside) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: alenearbejde")

    assert outside.submits(outside.bo, WANTED, item).status in {200, 201, 202}

    assert support(outside.shows(item, f"{WANTED}: 1")) == 1


def test_every_card_of_the_item_says_the_same(outside: Outside) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: alenearbejde")
    _, again = shown(outside, outside.bo, 2)

    outside.taps(outside.anna, WANTED, item)
    outside.taps(outside.bo, WANTED, again)

    for one in (item, again):
        assert support(outside.shows(one, f"{WANTED}: 2")) == 2


def test_nobody_of_another_network_supports_it(outside: Outside) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: alenearbejde")
    other = outside.another()
    other.installs()
    verb, data = promise(item, WANTED)

    assert "alenearbejde" not in no_of(other.post(other.tells.tap(item.id, verb, data, by=other.anna)))

    assert support(card_of(outside.taps(outside.anna, WANTED, item))) == 1


# -- showing -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["vis dagsordenen", "VIS DAGSORDENEN!", "show the agenda", "Show me the agenda"]
)
def test_it_is_shown_one_card_an_item_the_most_wanted_first(outside: Outside, text: str) -> None:
    """Whoever asks, and however: what all read is in the network's language."""
    outside.asks(outside.signe, PLAN)
    outside.asks(outside.anna, "foreslå punkt: trapper, 10 min")
    wanted = outside.asks(outside.anna, "foreslå punkt: alenearbejde, 20 min")
    outside.taps(outside.bo, WANTED, wanted)

    head, one, two = shown(outside, outside.bo, 3, text)

    assert "11. nov. 2031" in words(head.body)
    assert "12.00" in words(head.body)
    assert "S04" in words(head.body)
    assert "30 min" in words(head.body)
    assert "alenearbejde" in words(one.body)
    assert support(words(one.body)) == 1
    assert "trapper" in words(two.body)
    assert support(words(two.body)) == 0
    assert all(room_of(sent) == outside.team.channel for sent in (head, one, two))


def test_before_the_first_meeting_items_wait_for_it(outside: Outside) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: trapper")
    head, _ = shown(outside, outside.anna, 2)
    assert "ikke planlagt" in words(head.body)
    assert "Venter" in words(item.body)

    outside.asks(outside.signe, PLAN)

    _, item = shown(outside, outside.bo, 2)
    assert "trapper" in words(item.body)
    assert "Venter" not in words(item.body)


def test_asked_for_in_a_personal_chat_it_is_posted_in_the_channel_and_confirmed(
    outside: Outside, english: Person
) -> None:
    outside.asks(outside.anna, "foreslå punkt: trapper")
    before = outside.seen

    outside.tell(outside.tells.message("show the agenda", by=english, in_="personal"))

    sent = outside.come(3, before)
    posted = [one for one in sent if room_of(one) == outside.team.channel]
    [confirmed] = [one for one in sent if one.conversation == personal_chat(english.id)]
    assert len(posted) == 2
    assert "ikke planlagt" in words(posted[0].body)
    assert "trapper" in words(posted[1].body)
    assert "channel" in words(confirmed.body)


def test_an_empty_agenda_asked_for_in_a_personal_chat_is_posted_too(outside: Outside) -> None:
    before = outside.seen

    outside.tell(outside.tells.message(SHOW, by=outside.anna, in_="personal"))

    sent = outside.come(2, before)
    assert sorted(room_of(one).startswith("a:") for one in sent) == [False, True]


def test_a_guest_sees_it_and_proposes(outside: Outside, guest: Person) -> None:
    assert "gæstekort" in words(outside.asks(guest, "foreslå punkt: gæstekort").body)

    assert "gæstekort" in words(shown(outside, guest, 2)[1].body)


def test_another_networks_items_are_not_on_it(outside: Outside) -> None:
    outside.asks(outside.anna, "foreslå punkt: kun vores")
    other = outside.another()
    other.installs()

    [head] = shown(other, other.anna, 1)

    assert "kun vores" not in words(head.body)


# -- the demo ----------------------------------------------------------------------------------------------


class DemoTeam(Team):
    """The team that the demo network is, with the ids that the local client uses."""

    @property
    def id(self) -> str:
        return "19:stafet-demo@thread.tacv2"

    @property
    def channel(self) -> str:
        return "19:stafet-demo-channel@thread.tacv2"


@pytest.fixture(scope="module")
def demo(first: Outside) -> Outside:
    """The demo's people in front of the same process."""
    demo = first.another()
    told = json.loads((ROOT / "storage" / "demo" / "people.json").read_text(encoding="utf-8"))
    known = {
        one["key"]: Person(one["name"], one["mail"], f"29:{one['key']}", one["aad_object_id"]) for one in told
    }
    demo.team = DemoTeam("AMK-netværket", demo.tenant, list(known.values()))
    demo.anna, demo.bo, demo.signe, demo.farah = (known[key] for key in ("anna", "bo", "signe", "farah"))
    demo.people = list(known.values())
    demo.tells = Activities(first.microsoft.service_url, first.microsoft.app_id, demo.tenant, demo.team)
    demo.microsoft.teams.append(demo.team)
    demo.rooms = {demo.team.id, demo.team.channel}
    return demo


@pytest.fixture(scope="module")
def eight(demo: Outside) -> list[Sent]:
    """The head and the eight cards."""
    return shown(demo, demo.anna, 9)


def test_the_demos_agenda_is_eight_cards_in_their_order(eight: list[Sent]) -> None:
    _, *items = eight

    numbers = [
        next(line for line in reading(one) if line[:2] == f"{number}.") for number, one in enumerate(items, 1)
    ]
    assert [line.partition(". ")[0] for line in numbers] == [str(number) for number in range(1, 9)]
    assert numbers[0] == "1. Velkommen"
    assert numbers[7] == "8. Eventuelt"
    assert all(WANTED in titles(one.body) for one in items)
    assert all(support(words(one.body)) == 0 for one in items)


def test_the_demos_meeting_is_the_first_tuesday_at_least_two_weeks_off(eight: list[Sent]) -> None:
    said = words(eight[0].body)

    earliest = today() + timedelta(days=14)
    near = [earliest + timedelta(days=(1 - earliest.weekday()) % 7 + late) for late in (0, 7)]
    assert any(f"tir. {day.day}. " in said and f"{day.year}" in said for day in near)
    assert "kl. 12.00" in said
    assert "15.30" in said
    assert "190 min" in said


def test_the_demos_items_say_type_presenter_minutes_parts_and_attachments(eight: list[Sent]) -> None:
    for number, parts in {
        1: ["Orientering", "25 min", "Signe Holm", "a) Safety moment", "b) Godkendelse", "Bilag 1"],
        2: ["Orientering", "30 min", "Thomas Lund", "ii) Håndtering af krænkende adfærd", "Bilag 2"],
        3: ["Input til KAMU", "30 min", "Bilag 3"],
        4: ["Opmærksomhedspunkt", "15 min", "Anna Krogh"],
        5: ["Erfaringsudveksling", "30 min", "e) Andre input"],
        6: ["Drøftelse", "25 min", "Thomas Lund"],
        7: ["Orientering", "25 min", "c) AMK's rolle"],
        8: ["Eventuelt", "10 min", "Bo Madsen", "alenearbejde"],
    }.items():
        said = words(eight[number].body)
        assert [part for part in parts if part not in said] == [], said


def test_a_tap_on_a_demo_item_counts_and_an_english_reader_reads_english(
    demo: Outside, eight: list[Sent]
) -> None:
    welcome = eight[1]

    assert support(card_of(demo.taps(demo.anna, WANTED, welcome))) == 1
    answer = demo.taps(demo.farah, WANTED, welcome)

    assert support(card_of(answer), IN_ENGLISH) == 2
    assert "1. Welcome" in card_of(answer)
    assert "1. Velkommen" in demo.shows(welcome, f"{WANTED}: 2")
