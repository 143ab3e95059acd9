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
from tests.process import ROOT, Answer
from tests.protocol.outside import (
    WANTED,
    Outside,
    card_of,
    no_of,
    promise,
    room_of,
    running,
    titles,
    today,
)

pytestmark = pytest.mark.xdist_group("protocol-agenda")

IN_ENGLISH = "Important to me"
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


def shown(outside: Outside, by: Person, text: str = SHOW) -> Sent:
    """The agenda asked for in the channel: one card."""
    before = outside.seen
    outside.tell(outside.tells.message(text, by=by))
    [agenda] = outside.come(1, before)
    return agenda


def opened(outside: Outside, by: Person, agenda: Sent, number: int) -> Answer:
    """An item of it, as whoever presses its row sees it."""
    return outside.taps(by, f"Åbn punkt {number}", agenda)


def support(said: Answer | dict[str, Any], label: str = WANTED) -> int:
    """The count behind the title of the support button; none is zero."""
    body = said.body if isinstance(said, Answer) else said
    [title] = [one for one in titles(body) if one.startswith(label)]
    return int(title.removeprefix(label).removeprefix(" · ") or 0)


def supported(outside: Outside, item: Sent, number: int) -> bool:
    """Waits until the message in the channel has this count."""
    title = f"{WANTED} · {number}"
    return outside.wait(lambda: title in titles(outside.microsoft.shown[item.id]))


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
    assert support(item.body) == 0
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
    assert titles(confirmed.body) == ["Undo"]


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
    assert "Ingen forslag venter" in words(shown(outside, outside.anna).body)


# -- supporting --------------------------------------------------------------------------------------------


def test_a_tap_counts_and_all_see_it_on_the_same_card(outside: Outside, guest: Person) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: alenearbejde")
    before = outside.seen

    assert support(outside.taps(outside.bo, WANTED, item)) == 1
    assert support(outside.taps(guest, WANTED, item)) == 2
    assert support(outside.taps(outside.anna, WANTED, item)) == 3

    assert supported(outside, item, 3)
    assert guest.name not in outside.reads(item)
    assert outside.since(before) == []


def test_a_person_counts_once_however_often_they_tap(outside: Outside) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: alenearbejde")
    tap = outside.tap(outside.bo, WANTED, item)

    for _ in range(3):
        assert support(outside.post(tap)) == 1
    for _ in range(5):
        assert support(outside.taps(outside.bo, WANTED, item)) <= 1

    assert support(outside.taps(outside.anna, WANTED, item)) <= 2


def test_support_is_taken_back_with_the_button_on_ones_own_card(outside: Outside) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: alenearbejde")
    assert "Jeg fortryder" in card_of(outside.taps(outside.bo, WANTED, item))
    undo = outside.tap(outside.bo, WANTED, item)
    undo["value"]["action"]["verb"] = "agenda.Unsupport"

    assert support(outside.post(undo)) == 0
    assert support(outside.taps(outside.bo, WANTED, item)) == 1


def test_the_answer_is_in_the_tappers_language_with_the_same_verb_and_data(
    outside: Outside, english: Person
) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: alenearbejde")

    answer = outside.taps(english, WANTED, item)

    assert support(answer, IN_ENGLISH) == 1
    [button] = [one for one in buttons(answer.body) if one["title"].startswith(IN_ENGLISH)]
    assert (button["verb"], button["data"]) == promise(item, WANTED)
    assert supported(outside, item, 1)


def test_a_client_that_knows_submit_only_supports_too(outside: Outside) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: alenearbejde")

    assert outside.submits(outside.bo, WANTED, item).status in {200, 201, 202}

    assert supported(outside, item, 1)


def test_every_card_of_the_item_says_the_same_and_so_does_the_agenda(outside: Outside) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: alenearbejde")
    agenda = shown(outside, outside.bo)
    before = outside.seen
    [post] = [
        one for one in buttons(opened(outside, outside.bo, agenda, 1).body) if "op i kanalen" in one["title"]
    ]
    outside.post(outside.tells.tap(agenda.id, post["verb"], post["data"], by=outside.bo))
    [again] = outside.come(1, before)

    outside.taps(outside.anna, WANTED, item)
    outside.taps(outside.bo, WANTED, again)

    assert supported(outside, item, 2)
    assert supported(outside, again, 2)
    outside.shows(agenda, "vigtigt for 2")


def test_nobody_of_another_network_supports_it(outside: Outside) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: alenearbejde")
    other = outside.another()
    other.installs()
    verb, data = promise(item, WANTED)

    assert "alenearbejde" not in no_of(other.post(other.tells.tap(item.id, verb, data, by=other.anna)))

    assert support(outside.taps(outside.anna, WANTED, item)) == 1


# -- showing -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["vis dagsordenen", "VIS DAGSORDENEN!", "show the agenda", "Show me the agenda"]
)
def test_it_is_one_card_the_most_wanted_first(outside: Outside, text: str) -> None:
    """Whoever asks, and however: what all read is in the network's language."""
    outside.asks(outside.signe, PLAN)
    outside.asks(outside.anna, "foreslå punkt: trapper, 10 min")
    wanted = outside.asks(outside.anna, "foreslå punkt: alenearbejde, 20 min")
    outside.taps(outside.bo, WANTED, wanted)

    agenda = shown(outside, outside.bo, text)

    said = reading(agenda)
    assert "Dagsorden tir. 11. nov. 2031 (uge 46)" in said
    assert "Kl. 12.00–15.30" in said
    assert "S04" in words(agenda.body)
    assert "30 min" in words(agenda.body)
    assert said.index("1. alenearbejde") < said.index("2. trapper")
    assert "Drøftelse, 20 min. · vigtigt for 1" in said
    assert room_of(agenda) == outside.team.channel


def test_before_the_first_meeting_items_wait_for_it(outside: Outside) -> None:
    item = outside.asks(outside.anna, "foreslå punkt: trapper")
    agenda = shown(outside, outside.anna)
    assert "ikke planlagt" in words(agenda.body)
    assert "Venter" in words(item.body)

    outside.asks(outside.signe, PLAN)

    assert "trapper" in outside.shows(agenda, "11. nov. 2031")
    assert "ikke planlagt" not in outside.reads(agenda)
    outside.wait(lambda: "Venter" not in outside.reads(item))


def test_asked_for_in_a_personal_chat_it_is_answered_there_and_nothing_is_posted(
    outside: Outside, english: Person
) -> None:
    outside.asks(outside.anna, "foreslå punkt: trapper")
    before = outside.seen

    outside.tell(outside.tells.message("show the agenda", by=english, in_="personal"))

    [agenda] = outside.come(1, before)
    assert agenda.conversation == personal_chat(english.id)
    assert "No meeting is planned yet" in words(agenda.body)
    assert "trapper" in words(agenda.body)


def test_a_guest_sees_it_and_proposes(outside: Outside, guest: Person) -> None:
    assert "gæstekort" in words(outside.asks(guest, "foreslå punkt: gæstekort").body)

    assert "gæstekort" in words(shown(outside, guest).body)


def test_another_networks_items_are_not_on_it(outside: Outside) -> None:
    outside.asks(outside.anna, "foreslå punkt: kun vores")
    other = outside.another()
    other.installs()

    assert "kun vores" not in words(shown(other, other.anna).body)


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
def agenda(demo: Outside) -> Sent:
    return shown(demo, demo.anna)


def test_the_demos_agenda_is_eight_rows_in_their_order(agenda: Sent) -> None:
    rows = [line.partition(". ") for line in reading(agenda)]
    numbered = [(number, title) for number, _, title in rows if number.isdecimal()]

    assert [number for number, _ in numbered] == [str(number) for number in range(1, 9)]
    assert numbered[0][1] == "Velkommen"
    assert numbered[7][1] == "Eventuelt"
    assert "vigtigt for" not in words(agenda.body)


def test_the_demos_meeting_is_the_first_tuesday_at_least_two_weeks_off(agenda: Sent) -> None:
    said = words(agenda.body)

    earliest = today() + timedelta(days=14)
    near = [earliest + timedelta(days=(1 - earliest.weekday()) % 7 + late) for late in (0, 7)]
    assert any(f"tir. {day.day}. " in said and f"{day.year}" in said for day in near)
    assert "Kl. 12.00" in said
    assert "15.30" in said
    assert "190 min" in said


def test_the_demos_items_say_type_presenter_minutes_parts_and_attachments(
    demo: Outside, agenda: Sent
) -> None:
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
        said = card_of(opened(demo, demo.anna, agenda, number))
        assert [part for part in parts if part not in said] == [], said


def test_a_tap_on_a_demo_item_counts_and_an_english_reader_reads_english(demo: Outside, agenda: Sent) -> None:
    verb, data = promise(agenda, "Åbn punkt 1")
    [tap] = [one for one in buttons(opened(demo, demo.anna, agenda, 1).body) if one["title"] == WANTED]

    assert support(demo.post(demo.tells.tap(agenda.id, tap["verb"], tap["data"], by=demo.anna))) == 1
    answer = demo.post(demo.tells.tap(agenda.id, verb, data, by=demo.farah))

    assert support(answer, IN_ENGLISH) == 1
    assert "Item 1" in card_of(answer)
    assert "Welcome" in card_of(answer)
    demo.shows(agenda, "vigtigt for 1")
