"""A guest of one item through HTTP: invited, asking for the agenda, told of changes, thanked."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from tests.microsoft import Person, Sent, Team, personal_chat, words
from tests.protocol.outside import Outside, no_of, running

pytestmark = pytest.mark.xdist_group("protocol-meetings")

_numbers = itertools.count(1)
PLAN = "planlæg møde 11-11-2031 kl. 12-15.30 i lokale S04"
OTHERS = ("gasalarmer", "Kommer:", "15.30")


@pytest.fixture(scope="module")
def first() -> Iterator[Outside]:
    with running() as outside:
        yield outside


@pytest.fixture
def outside(first: Outside) -> Outside:
    outside = first.another()
    outside.installs()
    outside.asks(outside.signe, PLAN)
    outside.asks(outside.bo, "foreslå punkt: gasalarmer, 30 min")
    outside.asks(outside.bo, "foreslå punkt: trapper, 15 min")
    return outside


@pytest.fixture
def niels(outside: Outside) -> Person:
    """Of the university, not of the team; he has written to the bot once."""
    number = next(_numbers)
    niels = outside.person(f"Niels Berg {number}")
    outside.microsoft.teams.append(Team(f"Uden Stafet {number}", outside.tenant, [niels]))
    outside.chats(niels, "hjælp")
    return niels


def invite(outside: Outside, niels: Person) -> Sent:
    before = outside.seen
    answer = outside.chats(outside.signe, f"inviter {niels.mail} til punkt trapper for at vise billeder")
    assert "Niels Berg" in words(answer.body)
    return outside.comes(before, lambda sent: sent.conversation == personal_chat(niels.id))


def test_the_guest_sees_that_item_only(outside: Outside, niels: Person) -> None:
    assert "team" in words(outside.chats(niels, "vis dagsordenen").body)
    invited = words(invite(outside, niels).body)
    asked = words(outside.chats(niels, "vis dagsordenen").body)

    for said in (invited, asked):
        assert "trapper" in said
        assert "cirka kl. 12.30" in said
        assert "vise billeder" in said
        assert all(one not in said for one in OTHERS)


@pytest.mark.parametrize("sentence", ["vis møderne", "hvem kommer til mødet?", "flyt mødet til 18/11-2031"])
def test_all_else_of_the_network_stays_closed(outside: Outside, niels: Person, sentence: str) -> None:
    invite(outside, niels)

    said = words(outside.chats(niels, sentence).body)

    assert all(one not in said for one in OTHERS)


def test_the_taps_of_the_networks_cards_are_none_of_the_guests(outside: Outside, niels: Person) -> None:
    invite(outside, niels)
    [card] = [one for one in outside.in_channel() if "gasalarmer" in words(one.body)]

    assert "team" in no_of(outside.taps(niels, "Vigtigt for mig", card))
    assert "team" in no_of(outside.taps(niels, "Mere om punktet", card))


def test_a_mention_names_the_guest(outside: Outside) -> None:
    """Teams writes whoever is mentioned with tags around the name."""
    anna = outside.anna
    told = outside.tells.message(f"inviter <at>{anna.name}</at> til punkt trapper", by=outside.signe)
    told["entities"].append(
        {"type": "mention", "mentioned": {"id": anna.id, "name": anna.name}, "text": f"<at>{anna.name}</at>"}
    )
    before = outside.seen
    assert f"{anna.name} er inviteret" in words(outside.answers(told).body)
    assert "trapper" in words(
        outside.comes(before, lambda one: one.conversation == personal_chat(anna.id)).body
    )


def test_a_withdrawn_guest_is_told_and_sees_nothing_any_more(outside: Outside, niels: Person) -> None:
    invite(outside, niels)
    before = outside.seen
    outside.chats(outside.signe, f"fjern gæsten {niels.name}")

    told = outside.comes(before, lambda sent: sent.conversation == personal_chat(niels.id))
    assert "behøver ikke at komme" in words(told.body)
    assert "trapper" not in words(outside.chats(niels, "vis dagsordenen").body)


def test_a_mention_means_the_one_whose_id_it_has(outside: Outside) -> None:
    """Not whoever is called so: here the mention has one's name, and another's id."""
    anna, signe = outside.anna, outside.signe
    told = outside.tells.message(f"inviter <at>{anna.name}</at> til punkt trapper", by=outside.signe)
    told["entities"].append(
        {"type": "mention", "mentioned": {"id": signe.id, "name": anna.name}, "text": f"<at>{anna.name}</at>"}
    )
    assert f"{signe.name} er inviteret" in words(outside.answers(told).body)
