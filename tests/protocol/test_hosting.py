"""Hosts by turn through HTTP: the plan of a year, swaps, cover, the race for a seat, leaving and return."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.microsoft import Person, Sent, words
from tests.process import Answer
from tests.protocol.outside import Outside, card_of, no_of, running, three_replicas, titles

pytestmark = pytest.mark.xdist_group("protocol-hosting")

DAYS = ("11-11-2031", "02-03-2032", "18-05-2032", "07-09-2032")
PLAN = "vis værtsplanen"
HOSTS = re.compile(r"^Værter: (.+)$", re.MULTILINE)
LAST_DAY = "tir. 7. sep. 2032"
TAKE, AGREE, UNDO = "Jeg tager den", "Ja, vi bytter", "Fortryd"


@pytest.fixture(scope="module")
def first() -> Iterator[Outside]:
    with running() as outside:
        yield outside


def with_a_year(outside: Outside) -> Outside:
    """Six members (with nobody in a role, all with a mail are), and four planned meetings."""
    outside.team.members += [outside.farah, *(outside.person(f"{name} Test") for name in ("Ida", "Jonas"))]
    outside.installs()
    outside.chats(outside.farah, "sprog dansk")
    for day in DAYS:
        outside.asks(outside.signe, f"planlæg møde {day} kl. 12-15.30")
    return outside


@pytest.fixture
def outside(first: Outside) -> Outside:
    return with_a_year(first.another())


def plan(outside: Outside) -> list[list[str]]:
    """The hosts of each meeting ahead, as the plan says them."""
    before = outside.seen
    outside.tell(outside.tells.message(PLAN, by=outside.signe, in_="personal"))
    shown = outside.comes(before, lambda sent: sent in outside.to(outside.signe) and _is_plan(sent))
    return [re.split(r", | og ", line) for line in HOSTS.findall(words(shown.body))]


def _is_plan(sent: Sent) -> bool:
    """Signe hosts, too, and hears in the same chat that the plan is another, and what became of her seats."""
    return HOSTS.search(words(sent.body)) is not None


def who(outside: Outside, name: str) -> Person:
    return next(one for one in outside.people if one.name == name)


def call_for(outside: Outside, host: Person) -> Sent:
    """The host asks everybody; the card in the channel."""
    before = outside.seen
    outside.chats(host, "find en afløser")
    return outside.comes(before, lambda sent: TAKE in titles(sent.body) and sent in outside.in_channel())


def of_hosting(outside: Outside, to: Person) -> Callable[[Sent], bool]:
    """What comes to them about hosting; a tick in the working day may remind them beside it."""
    return lambda sent: sent in outside.to(to) and words(sent.body).split()[0] == "Værter"


def offer_to(outside: Outside, asker: Person, other: Person, sentence: str) -> Sent:
    before = outside.seen
    outside.chats(asker, sentence)
    [found] = outside.come(1, before, of_hosting(outside, other))
    return found


# --- the plan ---------------------------------------------------------------------------------------------


def test_a_year_is_planned_and_everybody_hosts_before_anybody_hosts_again(outside: Outside) -> None:
    planned = plan(outside)

    assert len(planned) == len(DAYS)
    first_three = [name for hosts in planned[:3] for name in hosts]
    assert sorted(first_three) == sorted({one.name for one in outside.team.members})
    assert planned[3] == planned[0]
    card = words(outside.chats(outside.signe, PLAN).body)
    assert card.count("Ligger fast") == 2
    assert card.count("Kan stadig ændre sig") == 2


def test_the_plan_in_the_channel_is_read_in_ones_own_language(outside: Outside) -> None:
    outside.chats(outside.farah, "language english")
    shown = outside.asks(outside.anna, PLAN)

    assert "Værterne til" in words(shown.body)
    assert "The hosts of" in words(outside.chats(outside.farah, "show the host plan").body)


# --- swapping ---------------------------------------------------------------------------------------------


def swapped(outside: Outside) -> tuple[Person, Person, Sent]:
    """The first host of the first meeting swaps with the first of the second; the asker's card of it."""
    before = plan(outside)
    mine, theirs = who(outside, before[0][0]), who(outside, before[1][0])
    offered = offer_to(outside, mine, theirs, f"byt med {theirs.name}")
    assert plan(outside) == before
    seen = outside.seen
    assert "Byttet" in card_of(outside.taps(theirs, AGREE, offered))
    told = outside.come(2, seen, of_hosting(outside, mine))
    [settled] = [one for one in told if UNDO in titles(one.body)]
    [moved] = [one for one in told if one is not settled]  # the plan behind what they agreed on is made anew
    assert f"Du er ikke længere vært {LAST_DAY}" in words(moved.body)
    return mine, theirs, settled


def test_a_swap_moves_both_once_the_other_agrees_and_every_plan_shows_it(outside: Outside) -> None:
    before = plan(outside)
    shown = outside.asks(outside.anna, PLAN)
    mine, theirs, _ = swapped(outside)

    after = plan(outside)
    assert theirs.name in after[0]
    assert mine.name in after[1]
    assert after[2] == before[2]
    assert "har byttet plads med" in outside.shows(shown, "begge har sagt ja")


def test_a_swap_that_is_undone_leaves_the_plan_as_it_was(outside: Outside) -> None:
    before = plan(outside)
    mine, _, settled = swapped(outside)
    assert plan(outside) != before
    assert "fortrudt" in card_of(outside.taps(mine, "Fortryd", settled))

    assert plan(outside) == before
    assert "allerede fortrudt" in no_of(outside.taps(mine, "Fortryd", settled))


def test_nobody_else_can_say_yes_to_an_offer(outside: Outside) -> None:
    before = plan(outside)
    mine, theirs = who(outside, before[0][0]), who(outside, before[1][0])
    offered = offer_to(outside, mine, theirs, f"byt med {theirs.name}")
    others = {one.name for one in outside.team.members} - {mine.name, theirs.name, outside.signe.name}
    stranger = who(outside, sorted(others)[0])

    assert "Det kan kun den, som tilbuddet er sendt til" in no_of(outside.taps(stranger, AGREE, offered))
    assert plan(outside) == before


def test_one_person_alone_is_asked_for_cover_and_says_yes(outside: Outside) -> None:
    before = plan(outside)
    host, helper = who(outside, before[0][0]), who(outside, before[2][0])
    offered = offer_to(outside, host, helper, f"kan {helper.name} tage min plads den {DAYS[0]}?")
    assert outside.in_channel()[-1].id != offered.id
    assert plan(outside) == before
    card_of(outside.taps(helper, TAKE, offered))

    assert helper.name in plan(outside)[0]
    assert host.name not in plan(outside)[0]


# --- the race ---------------------------------------------------------------------------------------------


def race(outsides: list[Outside], seekers: list[Person], call: Sent) -> list[Answer]:
    """All tap at the same moment, each at a process of their own where there are several."""
    taps = [(outsides[at % len(outsides)], person) for at, person in enumerate(seekers)]
    with ThreadPoolExecutor(len(taps)) as several:
        return list(several.map(lambda one: one[0].post(outsides[0].tap(one[1], TAKE, call)), taps))


def has_one_winner(answers: list[Answer], seekers: list[Person], outside: Outside) -> None:
    said = [str(answer.body.get("value", "")) if answer.status == 200 else answer for answer in answers]
    won = [person for person, one in zip(seekers, said, strict=True) if "Du er nu vært" in str(one)]
    assert len(won) == 1, said
    lost = [one for one in said if f"Pladsen er taget af {won[0].name}" in str(one)]
    assert len(lost) == len(seekers) - 1, said
    assert won[0].name in plan(outside)[0]


def test_of_two_who_tap_at_once_one_has_the_seat(outside: Outside) -> None:
    planned = plan(outside)
    call = call_for(outside, who(outside, planned[0][0]))
    seekers = [who(outside, name) for name in planned[2]]

    has_one_winner(race([outside], seekers, call), seekers, outside)
    assert "Pladsen er taget af" in outside.shows(call, "Pladsen er taget af")


def test_on_three_replicas_too(postgresql: str) -> None:
    with three_replicas(postgresql, TICK_SECONDS="0.5") as three:
        outside = with_a_year(three[0])
        planned = plan(outside)
        call = call_for(outside, who(outside, planned[0][0]))
        seekers = [who(outside, name) for name in (planned[1][0], *planned[2])]

        has_one_winner(race(three, seekers, call), seekers, outside)


# --- leaving and coming back ------------------------------------------------------------------------------


def test_a_leaver_is_planned_no_more_and_comes_back_into_the_order(outside: Outside) -> None:
    planned = plan(outside)
    leaver = next(who(outside, name) for name in planned[2] if name != outside.signe.name)
    outside.team.members.remove(leaver)
    outside.tell(outside.tells.members_removed([leaver], by=outside.signe))
    outside.asks(outside.signe, "planlæg møde 09-11-2032 kl. 12-15.30")
    assert all(leaver.name not in hosts for hosts in plan(outside))
    assert plan(outside)[:2] == planned[:2]

    outside.team.members.append(leaver)
    outside.tell(outside.tells.members_added([leaver], by=outside.signe))
    outside.asks(outside.signe, "planlæg møde 01-03-2033 kl. 12-15.30")
    assert any(leaver.name in hosts for hosts in plan(outside)[2:])
    assert plan(outside)[:2] == planned[:2]


def test_bad_input_is_answered_and_changes_nothing(outside: Outside) -> None:
    before = plan(outside)
    host = who(outside, before[0][0])
    for sentence, answer in (
        (f"byt med {host.name}", "Du kan ikke bytte med dig selv"),
        ("byt med Xerxes Nielsen", "Jeg kender ingen ved navn"),
        (f"kan {before[0][1]} tage min plads?", "er allerede vært ved det møde"),
        (f"sæt {before[2][0]} som vært den 01-01-2020", "begyndt eller slut"),
        ("jeg er på orlov fra 1/12-2031 til 1/11-2031", "Det slutter, før det begynder"),
        ("jeg er på orlov fra 1/11-2031 til 1/11-2041", "Det er mere end tre år"),
    ):
        assert answer in words(outside.chats(host, sentence).body), sentence
    time.sleep(0.5)

    assert plan(outside) == before
