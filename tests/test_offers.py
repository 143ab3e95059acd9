"""Asking one person to take a seat, to host instead, to swap on a day; nothing moves before the yes."""

from __future__ import annotations

import re

import pytest

from bot.core.transport import Gone
from storage import networks
from storage.db import Db
from storage.hosts import hosts
from storage.hosts.hosts import Place
from storage.meetings import all_meetings
from tests.dialog import HOUSE, TEAM, TENANT, Network, here
from tests.test_scenario_hosts import plan, unordered, who, year

assert year  # the fixture

FIRST = ["anna+bo", "camille+dorte", "emil+farah", "gitte+henrik"]


def letters(network: Network) -> dict[str, int]:
    return {one.name: len(network.said_to(one)) for one in network.people}


def heard(network: Network, before: dict[str, int]) -> set[str]:
    """Whom something was written to since then."""
    return {name.split()[0].lower() for name, count in letters(network).items() if count > before[name]}


# --- one person is asked to take a seat -------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "kan Ida tage min plads den 11/11?",
        "kan Ida tage min plads?",
        "spørg Ida om hun vil tage min tur",
        "giv min tur til Ida",
        "can Ida take my seat on 11 November?",
        "ask Ida to cover for me",
    ],
)
async def test_only_the_one_who_was_named_is_asked(year: Network, sentence: str) -> None:
    before, in_channel = letters(year), len(year.channel)
    await who(year, "Bo").asks(sentence)

    assert heard(year, before) - {"bo"} == {"ida"}
    assert len(year.channel) == in_channel
    assert "Bo Madsen spørger, om du vil være vært i stedet tir. 11. nov. 2025" in (
        year.said_to(who(year, "Ida"))[-1].words
    )
    assert plan(year) == FIRST


BLOCKED = Gone("ConversationBlockedByUser", 403)


@pytest.mark.parametrize("is_known", [True, False])
@pytest.mark.parametrize(
    ("asker", "sentence", "not_yet", "how", "asked"),
    [
        ("Bo", "kan Ida tage min plads?", "Ida Winther ved det ikke endnu", "Tal selv med Ida", "er spurgt"),
        ("Bo", "byt med Emil", "Emil Bach ved det ikke endnu", "spørg en anden", "er spurgt"),
        ("Camille", "swap with Emil", "Emil Bach does not know yet", "ask somebody else", "has been asked"),
        ("Signe", "byt Bo og Emil", "Emil Bach ved det ikke endnu", "Tal selv med Emil", "er spurgt"),
    ],
)
async def test_nobody_is_said_to_be_asked_who_cannot_be_reached(
    year: Network, asker: str, sentence: str, not_yet: str, how: str, asked: str, is_known: bool
) -> None:
    """Neither where it is known already, nor where it turns out when the question is to leave."""
    someone, other = who(year, asker), who(year, "Emil" if "Emil" in sentence else "Ida")
    await other.asks("hjælp")
    year.teams.closed[other.chat] = BLOCKED
    if is_known:
        await year.delivery.refused(TENANT, other.chat, BLOCKED)
    await someone.asks(sentence)
    await year.passes(seconds=5)
    [told] = [one for one in year.said_to(someone) if "Træk tilbage" in one.words or "Withdraw" in one.words]
    assert not_yet in told.words
    assert how in told.words
    assert asked not in told.words

    year.teams.closed.clear()
    await other.asks("hjælp")
    await year.passes(seconds=35)
    assert asked in told.words
    assert any("Tilbuddet gælder til" in one.words for one in year.said_to(other))


async def test_the_seat_moves_with_the_yes_and_comes_back_with_a_change_of_mind(year: Network) -> None:
    bo, ida = who(year, "Bo"), who(year, "Ida")
    await bo.asks("kan Ida tage min plads?")
    assert "Ida Winther er vært tir. 11. nov. 2025 i stedet for Bo Madsen" in await ida.taps("Jeg tager den")
    assert plan(year)[0] == "anna+ida"
    assert {"bo", "emil"} in unordered(year)
    await bo.taps("Fortryd")

    assert plan(year) == FIRST


async def test_a_no_leaves_everything_as_it_was(year: Network) -> None:
    await who(year, "Bo").asks("kan Ida tage min plads?")
    await who(year, "Ida").taps("Nej tak", reason="Jeg er i Hirtshals")

    assert "Jeg er i Hirtshals" in year.said_to(who(year, "Bo"))[-1].words
    assert plan(year) == FIRST


async def test_the_form_asks_one_person_too(year: Network) -> None:
    bo, jonas = who(year, "Bo"), who(year, "Jonas")
    form = await bo.asks("hvem kan tage min tur?")
    assert "Eller hvem vil du bede tage pladsen uden at bytte?" in form
    assert "Vælg, hvem du vil bede" in await bo.taps("Bed om at overtage", person="")
    await bo.taps("Bed om at overtage", person=chosen(year, bo, "Jonas Fabricius"))
    await jonas.taps("Jeg tager den")

    assert plan(year)[0] == "anna+jonas"


def chosen(network: Network, someone: object, name: str) -> str:
    """The value of somebody in the list of the newest form."""
    form = network.said_to(someone)[-1].card or {}  # type: ignore[arg-type]
    [choices] = [one["choices"] for one in form["body"] if one.get("id") == "person"]
    return str(next(one["value"] for one in choices if one["title"] == name))


# --- the secretariat puts somebody in ---------------------------------------------------------------------


async def test_the_secretariat_puts_somebody_in_whose_yes_is_needed(year: Network) -> None:
    signe, ida = who(year, "Signe"), who(year, "Ida")
    card = await signe.asks("sæt Ida som vært den 11. november")
    assert "I hvis sted skal Ida Winther være vært" in card
    await signe.taps("I stedet for Bo Madsen")

    assert plan(year) == FIRST
    assert "Ida Winther er spurgt" in year.said_to(who(year, "Bo"))[-1].words
    await ida.taps("Jeg tager den")
    assert plan(year)[0] == "anna+ida"
    assert "Ida Winther er vært" in year.said_to(signe)[-1].words
    await signe.taps("Fortryd")
    assert plan(year) == FIRST


async def test_a_host_puts_somebody_in_their_own_place(year: Network) -> None:
    await who(year, "Bo").asks("sæt Ida som vært den 11. november")
    await who(year, "Ida").taps("Jeg tager den")

    assert plan(year)[0] == "anna+ida"


async def test_a_vacant_seat_is_offered_in_the_secretariats_own_name(year: Network) -> None:
    vacate(year, 0, "Bo")
    ida = who(year, "Ida")
    await who(year, "Signe").asks("make Ida host on 11 November")
    assert "hvor der er en ledig plads" in year.said_to(ida)[-1].words
    await ida.taps("Ja, det vil jeg")

    assert plan(year)[0] == "anna+ida"
    assert "Ida Winther tog den ledige plads" in await who(year, "Signe").says("vis værtsplanen")


def vacate(network: Network, at: int, name: str) -> None:
    """A locked seat that nobody has, as when all were away on the day it was locked."""

    def work(db: Db) -> None:
        home = networks.by_team(db, TENANT, TEAM)
        assert home is not None
        meeting = all_meetings(db, home.id)[at]
        [seat] = [
            one
            for one in hosts.all_seats(db, home.id)
            if one.meeting == meeting.id and person_of(db, one.person) == name
        ]
        hosts.plan_seat(db, Place(seat.meeting, seat.seat), None, network.clock, None)

    network.store.now(work)


def person_of(db: Db, person: object) -> str:
    from storage import people

    return people.by_id(db, person).name.split()[0] if person else ""  # type: ignore[arg-type]


# --- on a day, and for others -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("byt mig med Dorte", [{"anna", "dorte"}, {"bo", "camille"}]),
        ("kan jeg bytte med Dorte?", [{"anna", "dorte"}, {"bo", "camille"}]),
        ("byt med Emil den 19. maj", [{"anna", "emil"}, {"camille", "dorte"}, {"bo", "farah"}]),
        ("byt min plads den 11/11 med Emil den 19/5", [{"anna", "emil"}, {"camille", "dorte"}]),
        ("swap my turn with Gitte on 8 September", [{"anna", "gitte"}, {"camille", "dorte"}]),
    ],
)
async def test_a_swap_with_somebody_as_people_say_it(
    year: Network, sentence: str, expected: list[set[str]]
) -> None:
    await who(year, "Bo").asks(sentence)
    [other] = expected[0] - {"anna"}
    await who(year, other.capitalize()).taps("Ja, vi bytter")

    assert unordered(year)[: len(expected)] == expected


async def test_the_secretariat_calls_for_somebody_who_hears_of_it(year: Network) -> None:
    await who(year, "Signe").asks("find en afløser for Bo")

    assert "Hvem vil være vært?" in year.channel[-1].words
    assert "Jeg har spurgt efter en afløser" in year.said_to(who(year, "Bo"))[-1].words
    assert "Der søges en afløser for Bo Madsen" in await who(year, "Lone").asks("mangler vi en vært?")
    assert "ikke længere brug for" in await who(year, "Bo").asks("jeg kan alligevel godt være vært")


@pytest.mark.both_databases
async def test_the_secretariat_takes_off_what_two_agreed_on(year: Network) -> None:
    signe = who(year, "Signe")
    await who(year, "Dorte").asks("byt med Emil")
    await who(year, "Emil").taps("Ja, vi bytter")
    assert unordered(year)[1] == {"camille", "emil"}
    assert "Byttet er fortrudt" in await signe.asks("ophæv byttet mellem Dorte og Emil")

    assert plan(year) == FIRST
    assert "har ikke noget åbent tilbud" in await signe.asks("ophæv byttet mellem Dorte og Emil")


# --- what is refused --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("kan Bo tage min plads", "Du kan ikke bytte med dig selv. Vælg en anden."),
        ("kan Peter tage min plads", "Jeg kender ingen ved navn ”Peter”"),
        ("kan Anna tage min plads", "Anna Krogh er allerede vært ved det møde"),
        ("kan Signe tage min plads", "”Signe” er ikke med som medlem af netværket."),
        ("kan Lone tage min plads", "Lone Qvist er væk den dag"),
        ("kan Winther tage min plads", "Hvem mener du med ”Winther”?"),
        ("kan Ida tage min plads den 3. marts", "Du er ikke vært den dag."),
        ("kan Ida tage min plads den 1. august 2025", "Det møde er begyndt eller slut"),
        ("sæt Ida som vært den 3. marts", "Det kan kun sekretariatet, eller den vært, hvis plads det gælder"),
        ("sæt Ida som vært den 1. april", "Der er ikke planlagt noget møde der"),
        ("sæt Anna som vært den 11. november", "Anna Krogh er allerede vært ved det møde"),
        ("byt med Emil den 8. september", "Du er ikke vært den dag."),
        ("byt min plads den 11/11 med Emil den 8/9", "Emil Bach er ikke vært den dag"),
        ("find en afløser for Anna", "Det er kun for sekretariatet."),
        ("ophæv byttet mellem Dorte og Emil", "Det er kun for sekretariatet."),
        ("jeg kan alligevel godt være vært", "Jeg søger ikke efter en afløser for dig"),
        ("jeg er på orlov fra 1/11 til 1/11 2036", "Det er mere end tre år."),
        ("jeg er væk fra 10/12 til 9/12", "Det slutter, før det begynder."),
    ],
)
async def test_what_cannot_be_gets_a_clear_answer_and_changes_nothing(
    year: Network, sentence: str, answer: str
) -> None:
    year.member("Maja Winther")
    await who(year, "Lone").asks("jeg er på ferie den 11/11")
    before, asked = plan(year), letters(year)

    assert answer in (await who(year, "Bo").asks(sentence)).replace("\n", " ")
    assert plan(year) == before
    assert heard(year, asked) == {"bo"}


async def test_nobody_is_asked_about_a_meeting_that_has_begun(year: Network) -> None:
    await who(year, "Bo").asks("kan Ida tage min plads?")
    await year.is_at(here(2025, 9, 10, 9, 31))
    year.clock = here(2025, 11, 11, 12, 30)

    assert "udløbet" in await who(year, "Ida").taps("Jeg tager den")
    assert plan(year)[0] == "camille+dorte"


# --- what people ask about turns --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("hvem er vært den 3. marts?", "Camille Rossi og Dorte Iversen"),
        ("hvem er vært i marts?", "Camille Rossi og Dorte Iversen"),
        ("hvem er vært den 8. september?", "Gitte Lorentzen og Henrik Toft"),
        ("hvem er vært den 1. april?", "Der er ikke planlagt noget møde i den tid"),
        ("hvornår er Emil vært?", "Emil Bach er vært tir. 19. maj 2026"),
        ("hvornår er det Idas tur?", "Ida Winther er ikke vært ved nogen af de planlagte møder"),
        ("hvem er jeg vært sammen med?", "Sammen med Anna Krogh."),
        ("hvor tit har jeg været vært?", "Du har ikke været vært endnu"),
        ("hvordan vælges værterne?", "Den, der har været vært færrest gange"),
        ("hvorfor ikke Emil?", "Emil Bach har aldrig været vært og har været AMK siden august 2021."),
        ("hvorfor er Anna vært?", "Anna Krogh er vært tir. 11. nov. 2025"),
        ("jeg vil gerne være vært den 3. marts", "Overtag en plads"),
        ("jeg er syg", "Noteret: Du er væk ons. 10. sep. 2025"),
    ],
)
async def test_what_people_ask_about_turns(year: Network, sentence: str, answer: str) -> None:
    assert answer in await who(year, "Bo").asks(sentence)


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("who hosts on 3 March?", "Camille Rossi and Dorte Iversen"),
        ("why not Emil?", "Emil Bach never hosted"),
        ("why is Emil not hosting", "Anna Krogh never hosted"),
        ("who can take my turn?", "Or whom would you ask to take the seat without a swap?"),
        ("how are the hosts chosen?", "hosted least often"),
    ],
)
async def test_the_same_in_english(year: Network, sentence: str, answer: str) -> None:
    assert answer in await who(year, "Farah").asks(sentence)


async def test_why_not_somebody_who_is_away(year: Network) -> None:
    await who(year, "Lone").asks("jeg er på ferie den 11/11")

    assert "Lone Qvist er væk den dag." in await who(year, "Bo").asks("hvorfor ikke Lone?")


async def test_how_often_somebody_has_hosted(year: Network) -> None:
    await year.is_at(here(2025, 11, 12, 9))

    assert "Anna Krogh har været vært én gang, tir. 11. nov. 2025" in (
        await who(year, "Bo").asks("hvor mange gange har Anna været vært?")
    )


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("kan nogen bytte med mig?", "Du er ikke vært ved nogen af de planlagte møder"),
        ("can someone swap hosting with me", "You host none of the planned meetings"),
        ("hvem kan afløse mig", "Du er ikke vært ved nogen af de planlagte møder"),
    ],
)
async def test_who_has_no_seat_is_told_so(year: Network, sentence: str, answer: str) -> None:
    late = year.member("Kim Late")

    assert answer in await late.says(sentence)


# --- who wants to swap is not away ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "kan nogen bytte med mig d. 11 nov?",
        "Kan nogen bytte med mig den 11/11? På forhånd tak",
        "er der nogen der vil bytte den 11. november",
        "can someone swap with me on 11 November?",
        "jeg vil gerne bytte den 11. november",
    ],
)
async def test_who_asks_for_a_swap_on_a_day_is_asked_with_whom_and_is_not_away(
    year: Network, sentence: str
) -> None:
    bo = who(year, "Bo")
    before, in_channel = letters(year), len(year.channel)

    told = await bo.asks(sentence)

    assert "11. nov." in told or "11 Nov" in told
    assert "Hvem vil du bytte med?" in told or "Who" in told
    assert "Du har ikke noteret noget fravær" in await bo.asks("mit fravær")
    assert heard(year, before) <= {"bo"}
    assert len(year.channel) == in_channel
    assert plan(year) == FIRST


def test_no_meaning_notes_an_absence_that_does_not_tell_of_one() -> None:
    """Whoever asks for somebody else may be there all the same."""
    tells = {"NOT", "AWAY", "HOLIDAY", "LEAVE", "SICK", "TRAVEL", "ABSENCE"}
    notes = [one for one in HOUSE.doors if one.name.startswith("absences.tell")]
    meant = [(one.name, said) for one in notes for said in one.means]
    assert meant
    assert [one for one in meant if not tells & set(re.findall(r"[A-Z_]+", one[1]))] == []
