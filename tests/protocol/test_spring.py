"""A spring of the network through HTTP under a shifted clock: rounds, small groups, the pulse, a pack, Easter
and Whit Monday, a leaver, a swap, and a decision that another takes the place of."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from tests.microsoft import Person, Sent, words
from tests.protocol import invariants
from tests.protocol.network import Network, at, first, says, story
from tests.protocol.outside import card_of
from tests.protocol.test_autumn import hosts

pytestmark = pytest.mark.xdist_group("protocol-spring")

QUESTION = "Hvad er svært ved runderingen?"
SCALES = ("relations", "exchange", "knowledge", "influence", "time")


def test_a_spring(tmp_path: Path) -> None:
    with story(tmp_path, lambda: at(2, 2, 8, 40, year=2026)) as network:
        groups = february(network)
        question_without_names(network)
        first_pack(network)
        pulse_and_swap(network)
        easter(network, groups)
        leaver_and_whitsun(network)
        pack_of_may(network)
        the_end(network)
        invariants.hold(network)


def is_at(n: Network, day: int, month: int, hour: int, minute: int = 0) -> int:
    return n.is_at(day, month, hour, minute, year=2026)


def february(n: Network) -> set[frozenset[str]]:
    # Monday 2 February: the spring's meetings and KAMU's are planned.
    is_at(n, 2, 2, 9)
    for day in ("03-03-2026", "19-05-2026", "08-09-2026"):
        n.writes(n.signe, f"planlæg møde {day} kl. 12-15.30", "12.00–15.30")
    n.writes(n.signe, "KAMU mødes 23. marts 2026, drøftelse, budbringer Signe Holm", "23. mar. 2026")
    n.writes(n.signe, "KAMU mødes 8. juni 2026, godkendelse, budbringer Signe Holm", "8. jun. 2026")

    # Nine would like to be in the small groups; two weeks later each is told whom they meet.
    for who in n.members[:9]:
        n.chats(who, "jeg vil gerne med i de små grupper", "Du er med")
    before = is_at(n, 16, 2, 9)
    is_at(n, 17, 2, 9)  # whoever had been written to on that day is told on the next
    return met(n, before, n.members[:9])


def met(n: Network, before: int, those: list[Person]) -> set[frozenset[str]]:
    """The pairs who meet, as each of them is told; all are told the same."""
    told = {first(one): n.told(one, before, "Du skal mødes med") for one in those}
    groups = {name: frozenset({name, *named(n, sent)}) for name, sent in told.items()}
    assert all(groups[other] == group for group in groups.values() for other in group)
    return {frozenset(pair) for group in groups.values() for pair in combinations(group, 2)}


def named(n: Network, sent: Sent) -> list[str]:
    [line] = [one for one in words(sent.body).splitlines() if one.startswith("Du skal mødes med")]
    return [name for name, person in n.people.items() if person.name in line]


def question_without_names(n: Network) -> None:
    # Tuesday 17 February: all are asked something without names; five answer, in words that nobody signs.
    is_at(n, 17, 2, 10)
    asked = n.writes(n.anna, f"spørg alle: {QUESTION}, uden navne, til 20. februar", QUESTION)
    for place, who in enumerate(n.members[:5]):
        n.fills(who, "Svar", asked, words=f"Der er for langt, {place} gange")
    assert "5 af 12 har svaret" in n.here.shows(asked, "5 af 12 har svaret")

    # Friday 20 February, noon: it closes, and the channel reads five answers and no name.
    before = is_at(n, 20, 2, 12)
    shown = words(n.channel(before, "Der er for langt").body)
    assert len(set(re.findall(r"langt, \d gange", shown))) == 5
    assert [one.name for one in n.members if one.name in shown] == []


def first_pack(n: Network) -> None:
    # Two decisions, of which the second takes the place of the first: both say so.
    is_at(n, 23, 2, 10)
    n.writes(n.signe, "registrér beslutning: Vi mødes i Lyngby", "D-2026-001")
    n.writes(n.signe, "registrér beslutning: Vi mødes på Risø, erstatter D-2026-001", "D-2026-002")
    earlier = n.chats(n.anna, "vis D-2026-001", "Vi mødes i Lyngby")
    assert says(earlier, "D-2026-002")

    # An input in the window of KAMU's March meeting; on 16 March its pack is final.
    n.chats(n.anna, "input til handleplanen: Lys på stierne", "modtaget som I-1")


def pulse_and_swap(n: Network) -> None:
    # Monday 2 March, the month's first working day: the pulse starts by itself, and ten working days later
    # all see what it came to, and of whom nothing.
    before = is_at(n, 2, 3, 9)
    pulse = n.channel(before, "Netværkets puls")
    for who in n.members[:6]:
        n.fills(who, "Svar", pulse, **dict.fromkeys(SCALES, "4"))
    n.here.shows(pulse, "6 af 12 har svaret")

    # Wednesday 4 March: Dorte asks Emil to swap; the plan is as it was until he says yes.
    before = is_at(n, 4, 3, 14)
    n.settles()
    plan = hosts(n.writes(n.signe, "vis værtsplanen", "Ligger fast"))[-2:]
    assert plan == ["camille+dorte", "emil+farah"]
    n.chats(n.dorte, "byt med Emil", "Emil Bach er spurgt")
    asked = n.told(n.emil, before, "Vil du bytte værtskab?")
    assert hosts(n.writes(n.signe, "vis værtsplanen", "Ligger fast"))[-2:] == plan
    n.taps(n.emil, "Ja, vi bytter", asked)
    n.told(n.dorte, before, "Byttet")
    assert hosts(n.writes(n.signe, "vis værtsplanen", "Emil Bach har byttet plads"))[-2:] == [
        "camille+emil",
        "dorte+farah",
    ]

    # Monday 16 March, noon: the pulse is over, KAMU's pack is final.
    before = is_at(n, 16, 3, 12)
    came = words(n.channel(before, "Lukket: 6 af 12 svarede").body)
    assert "Relationer: 4,0" in came
    assert [one.name for one in n.members if one.name in came] == []
    printed = n.prints_pack()
    assert "Lys på stierne" in printed


def easter(n: Network, before_that: set[frozenset[str]]) -> None:
    # A vote until Wednesday after Easter: its reminder comes before the holidays, and in them nobody is told.
    is_at(n, 26, 3, 10)
    n.here.votes(n.anna, "start afstemning: Skal vi ses til sommer?, til 8. april kl. 12")
    before = is_at(n, 31, 3, 9)
    is_at(n, 1, 4, 9)
    again = met(n, before, n.members[:9])
    assert len(again) == len(before_that) == 9
    assert not again & before_that, "nobody meets the same ones twice while others are unmet"
    before = is_at(n, 2, 4, 7)
    for day in (2, 3, 6):
        is_at(n, day, 4, 10)
    n.settles()
    assert n.asked(before) == {}


def leaver_and_whitsun(n: Network) -> None:
    # 4 May: Lone leaves the team; she hosts nothing, and is asked nothing any more.
    is_at(n, 4, 5, 9)
    n.here.team.members.remove(n.lone)
    n.here.tell(n.here.tells.members_removed([n.lone], by=n.signe))
    n.settles()

    # Whit Monday, 25 May, is no day for a deadline: the window of KAMU's June meeting does not close on it.
    is_at(n, 11, 5, 10)
    told = words(n.chats(n.anna, "hvornår er fristen?", "2026").body)
    assert "25. maj" not in told
    n.chats(n.bo, "input til handleplanen: Færre kasser på gangene", "modtaget som I-2")
    for day in (12, 20, 22):
        is_at(n, day, 5, 16)
    before = is_at(n, 25, 5, 10)
    n.settles()
    assert n.asked(before) == {}


def pack_of_may(n: Network) -> None:
    # Tuesday 26 May: the window has closed on the Friday before Whitsun, and the draft is there.
    before = is_at(n, 26, 5, 9)
    draft = n.channel(before, "Pakken P-2026-Q2")

    # Wednesday 27 May: the two of the secretariat sign.
    is_at(n, 27, 5, 10)
    for who, state in ((n.signe, "Pakken mangler én underskrift"), (n.thomas, "Pakken er underskrevet")):
        shown = n.chats(who, "vis pakken til KAMU", "Pakken P-2026-Q2")
        sign = n.here.taps if who is n.signe else n.here.asked  # the last signature is asked about
        assert state in card_of(sign(who, "Underskriv", shown))
    n.here.shows(draft, "Pakken er underskrevet")

    # Monday 1 June: it is final. It asks for the new input and for an answer to March's, and names whoever
    # signed and nobody else.
    before = is_at(n, 1, 6, 9)
    n.channel(before, "Pakken P-2026-Q2, version 1\nPakken er endelig")
    printed = n.prints_pack().rpartition("# Input til KAMU's handleplan")[2]
    asked = printed.partition("## Indstilling")[2].partition("## ")[0]
    assert "Når KAMU godkender handleplan" in asked
    assert "tager ”Færre kasser på gangene” med som nyt indsatsområde (I-2)" in asked
    assert "svarer på ”Lys på stierne”, som er åbent fra tidligere (I-1)" in asked
    assert "Bakkes op af: 1 af 11 enheder" in printed, "the unit that gave it; Lone's has nobody now"
    assert "Seneste KAMU-møde: man. 23. mar. 2026" in printed
    signed = ", ons. 27. maj 2026"
    assert f"Underskrevet: {n.signe.name}{signed} · {n.thomas.name}{signed}" in printed
    assert {one.name for one in n.people.values() if one.name in printed} == {n.signe.name, n.thomas.name}


def the_end(n: Network) -> None:
    # 1 July: what is counted of the half year is so, and each part is a part of its whole.
    is_at(n, 1, 7, 10)
    year = words(n.chats(n.anna, "året der gik", "i 2026").body)
    for part, whole in re.findall(r"(\d+) af (\d+)", year):
        assert int(part) <= int(whole)
    assert "2\nMøder holdt" in year
    assert "1\nBeslutning truffet" in year, "the one whose place was taken is not counted twice"
    assert "2\nInput til handleplanen" in year
    assert "1\nSpørgsmål stillet til alle\n5 svar i alt" in year
    plan = hosts(n.writes(n.signe, "vis værtsplanen", "Ligger fast"))
    assert plan
    assert all(len(set(each.split("+"))) == 2 and "lone" not in each for each in plan)
