"""What always holds of whole kinds of questions, whoever asks: buildings of a campus, names inside longer
ones, areas told beside the question, titles, namesakes, deputies, terms, and the past."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.features.directory.asked import times
from bot.language.tokens import tokens_of
from tests.asking.test_people import OPEN, employee_of
from tests.asking.test_questions import people_in
from tests.asking.university import EVERYBODY, found
from tests.dialog import Network
from tests.once import once
from tests.sentences import directory as measure

SOME = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
ISLE = {"group": "A9", "area_da": "Risø", "area_en": "Risø", "buildings": ["Risø 309", "Risø B"]}


@once
def university(network: Network) -> Network:
    """With a campus whose buildings have the numbers of others, and namesakes in two units."""
    found(network)
    network.role("AMR", "Ellen Vig", "aqua", **ISLE)
    network.role("AMR", "Hanne Dam", "electro", group="E2", area_da="væksthus", area_en="greenhouse")
    return network


HERE = {**EVERYBODY, "Ellen": "Ellen Vig"}


def named(words: str) -> set[str]:
    return people_in(words) | {key for key, name in HERE.items() if name in words}


async def asked_by(university: Network, own: str, *turns: str) -> str:
    emil, answer = await employee_of(university, own), ""
    for turn in turns:
        answer = await emil.asks(turn)
    return answer


# --- places -----------------------------------------------------------------------------------------------


@SOME
@example(own="nanolab", where="Risø 309", text="{}: hvem er AMR")
@given(
    own=st.sampled_from(OPEN),
    where=st.sampled_from(
        ["bygning 309 på Risø", "Risø 309", "Risø, bygning 309", "b. 309 Risø", "Risø bygning B", "riso 309"]
    ),
    text=st.sampled_from(["hvem er AMR i {}?", "Vi sidder i {} – hvem er vores AMR?", "{}: hvem er AMR"]),
)
async def test_a_building_of_a_campus_is_not_the_one_of_that_number_elsewhere(
    university: Network, own: str, where: str, text: str
) -> None:
    assert named(await asked_by(university, own, text.format(where))) == {"Ellen"}


@SOME
@given(own=st.sampled_from(OPEN), text=st.sampled_from(["hvem er AMR i {}", "er der en AMR i {}?"]))
async def test_a_building_that_a_campus_has_not_names_nobody(
    university: Network, own: str, text: str
) -> None:
    for where in ("bygning 206 på Risø", "Risø 999"):
        assert named(await asked_by(university, own, text.format(where))) == set()


@SOME
@given(
    own=st.sampled_from(OPEN),
    two=st.sampled_from([("Aqua", "Physics"), ("Nanolab", "Aqua"), ("Library", "Chemistry")]),
    last=st.sampled_from(["Systems", "Engineering", "Studies"]),
)
async def test_a_longer_name_that_holds_two_is_asked_about(
    university: Network, own: str, two: tuple[str, str], last: str
) -> None:
    one, other = two
    answer = await asked_by(university, own, f"who is the AMR at the Department of {one} and {other} {last}?")
    assert named(answer) == set()


@SOME
@given(
    own=st.sampled_from(OPEN),
    text=st.sampled_from(
        [
            "Væksthuset på DTU Electro – hvem er AMR der?",
            "I work in the greenhouse at DTU Electro. Who is my safety rep?",
            "Væksthuset, DTU Electro: hvem er AMR?",
            "det drejer sig om væksthuset på DTU Electro. Hvem er AMR?",
        ]
    ),
)
async def test_an_area_told_beside_the_question_is_answered_alone(
    university: Network, own: str, text: str
) -> None:
    answer = await asked_by(university, own, text)
    assert "Hanne Dam" in answer
    assert named(answer) == set()


@SOME
@given(
    own=st.sampled_from(OPEN),
    lost=st.sampled_from(["DTU Arkitektur", "Kvanteafdelingen", "Institut for Psykologi"]),
    text=st.sampled_from(["AMR på {}?", "arbejdsmiljørepræsentant på {}?", "AMK hos {}?"]),
)
async def test_a_role_and_a_place_that_nobody_knows_are_a_question(
    university: Network, own: str, lost: str, text: str
) -> None:
    answer = await asked_by(university, own, text.format(lost))
    assert named(answer) == set()
    assert lost.rpartition(" ")[2] in answer


async def test_a_building_of_three_units_is_answered(university: Network) -> None:
    for unit in ("aqua", "kemi", "food"):
        university.role("AMR", f"Maja {unit.title()}", unit, group=f"{unit}9", buildings=["777"])
    answer = await asked_by(university, "nanolab", "hvem er AMR i 777?")
    assert all(f"Maja {unit.title()}" in answer for unit in ("aqua", "kemi", "food"))


# --- people and titles ----------------------------------------------------------------------------------


@SOME
@given(
    own=st.sampled_from(OPEN),
    wanted=st.sampled_from(["dekan", "brandansvarlig", "Gunvor Stampe", "IT-sikkerhedsansvarlig"]),
    text=st.sampled_from(["hvem er {}?", "who is the {}", "hvem er {} på DTU Fysik"]),
)
async def test_of_what_the_directory_has_not_it_is_said_so(
    university: Network, own: str, wanted: str, text: str
) -> None:
    answer = await asked_by(university, own, text.format(wanted))
    assert wanted in answer
    assert named(answer) == set()


@pytest.mark.parametrize("text", ["hvem er ansvarlig for referatet", "hvem er vært næste gang"])
async def test_what_is_no_matter_of_the_directory_is_none(university: Network, text: str) -> None:
    answer = await asked_by(university, "kemi", text)
    assert "hverken en person" not in answer


@pytest.mark.parametrize("text", ["er du AMR?", "are you my safety rep?", "er du vores AMK"])
async def test_the_bot_is_nobody_s_representative(university: Network, text: str) -> None:
    answer = await asked_by(university, "kemi", text)
    assert "bot" in answer
    assert named(answer) == set()


@SOME
@given(own=st.sampled_from(OPEN))
async def test_everybody_of_a_first_name_is_told_whoever_asks(university: Network, own: str) -> None:
    answer = await asked_by(university, own, "hvem er Hanne?")
    assert "Hanne Brix" in answer
    assert "Hanne Dam" in answer


async def test_a_surname_may_be_an_everyday_word(university: Network) -> None:
    university.role("LEADER", "Thorkild Skriver", "aqua", group="A2")
    assert "Thorkild Skriver" in await asked_by(university, "kemi", "hvem er thorkild skriver")


# --- yes, no, and no longer -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("er Hanne Brix ikke AMR mere?", "stadig"),
        ("er Hanne Brix ikke længere AMR på DTU Kemi?", "stadig"),
        ("is Hanne Brix no longer the AMR?", "still so"),
        ("er Anna Krogh ikke AMR mere?", "Nej"),
        ("er det ikke Hanne Brix der er AMR?", "Ja, det passer"),
    ],
)
async def test_whether_somebody_is_no_longer_something(university: Network, text: str, answered: str) -> None:
    assert answered in await asked_by(university, "aqua", text)


# --- in whose stead -------------------------------------------------------------------------------------


@SOME
@given(
    own=st.sampled_from(OPEN),
    text=st.sampled_from(
        [
            "har Peter Lind en suppleant?",
            "does Peter Lind have a deputy?",
            "hvem træder til når peter lind er syg",
            "who takes over if Peter Lind is ill?",
            "hvem dækker for Peter Lind mens han er på orlov",
            "vem är ersättare för Peter Lind",
        ]
    ),
)
async def test_who_stands_in_for_somebody_is_of_their_group_whoever_asks(
    university: Network, own: str, text: str
) -> None:
    assert named(await asked_by(university, own, text)) == {"Mette"}


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("hvem er Mette Dahl suppleant for?", "Peter"),
        ("who does Mette Dahl stand in for?", "Peter"),
        ("hvem er Tine Holst stedfortræder for", "Anna"),
    ],
)
async def test_for_whom_somebody_stands_in(university: Network, text: str, whose: str) -> None:
    assert named(await asked_by(university, "aqua", text)) == {whose}


@SOME
@given(
    own=st.sampled_from(OPEN),
    text=st.sampled_from(["hvem træder til når Gunvor Stampe er syg", "who steps in for Gunvor Stampe?"]),
)
async def test_nobody_stands_in_for_somebody_who_is_not_known(
    university: Network, own: str, text: str
) -> None:
    assert named(await asked_by(university, own, text)) == set()


# --- terms and the past ---------------------------------------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize(
    "text",
    ["hvilke AMR'ers valgperiode udløber inden for et halvt år?", "which AMRs are up for election soon?"],
)
async def test_whose_terms_end_soon_is_told_of_all(university: Network, text: str) -> None:
    today = university.clock.date()
    university.role("AMR", "Rikke Vang", "aqua", group="A3", ends=today + timedelta(days=90))
    university.role("AMR", "Troels Holk", "aqua", group="A4", ends=today + timedelta(days=400))
    university.role("TR", "Ib Toft", "aqua", ends=today + timedelta(days=90))
    answer = await asked_by(university, "kemi", text)
    assert "Rikke Vang" in answer
    assert not any(name in answer for name in ("Troels Holk", "Ib Toft"))
    assert named(answer) == set()


@pytest.mark.both_databases
async def test_an_amr_whose_term_is_over_counts_until_another_is_elected(university: Network) -> None:
    yesterday = university.clock.date() - timedelta(days=1)
    before = await asked_by(university, "kemi", "hvor mange AMR'er er der i alt på DTU")
    university.role("AMR", "Rikke Vang", "aqua", group="A3", ends=yesterday)
    university.role("AMK", "Ib Toft", "aqua", ends=yesterday)
    after = await asked_by(university, "kemi", "hvor mange AMR'er er der i alt på DTU")
    assert "udløbet" not in before
    assert "Hos én af dem er perioden udløbet" in after
    university.role("AMR", "Troels Holk", "aqua", group="A3")
    elected = await asked_by(university, "kemi", "hvor mange AMR'er er der i alt på DTU")
    assert "udløbet" not in elected
    assert elected.splitlines()[0] == after.splitlines()[0]
    assert "udløbet" not in await asked_by(university, "kemi", "hvor mange AMK'er er der i alt")


@given(months=st.integers(1, 12), today=st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_so_many_months_ahead_is_that_day_or_the_last_of_its_month(months: int, today: date) -> None:
    text = f"inden for {months} måneder"
    told = times.ahead(text, tokens_of(text), today)
    assert told is not None
    assert told.period.first == today
    ahead = (told.period.last.year - today.year) * 12 + told.period.last.month - today.month
    assert ahead == months
    assert told.period.last.day <= today.day


@pytest.mark.parametrize(
    "text", ["hvornår er der AMR-valg på DTU Fysik", "when is the next AMR election at DTU Physics?"]
)
async def test_the_next_election_is_when_the_term_ends(university: Network, text: str) -> None:
    answer = await asked_by(university, "aqua", text)
    assert "2028" in answer
    assert named(answer) <= {"Bo", "Rie"}


@SOME
@given(own=st.sampled_from(OPEN), year=st.integers(1990, 2015), name=st.sampled_from(["DTU Aqua", "Fysik"]))
async def test_of_a_time_that_nobody_knows_nobody_is_named(
    university: Network, own: str, year: int, name: str
) -> None:
    answer = await asked_by(university, own, f"hvem var AMR på {name} i {year}, AMR'en før Bo Ravn?")
    assert named(answer) <= {"Poul", "Ellen"}  # without a date, they may have been there for long


async def test_of_an_area_in_the_past_no_other_group_is_named(university: Network) -> None:
    ended = university.clock.date() - timedelta(days=30)
    university.role("AMR", "Viola Kjær", "nanolab", group="N2", area_da="kontorer", ends=ended)
    answer = await asked_by(university, "kemi", "hvem var tidligere AMR i renrummet på Nanolab?")
    assert "Viola" not in answer


# --- it goes on -----------------------------------------------------------------------------------------


async def test_a_name_alone_is_answered_in_the_language_of_the_question(university: Network) -> None:
    nova = university.employee("Nova Rye")
    await nova.asks("who is my safety rep?")
    assert "health and safety representative" in await nova.asks("DTU Aqua")


@SOME
@given(own=st.sampled_from(OPEN), role=st.sampled_from(["suppleanten", "lederen", "AMK"]))
async def test_what_goes_on_is_answered_for_the_place_that_was_said(
    university: Network, own: str, role: str
) -> None:
    answer = await asked_by(university, own, "hvem er AMR på DTU Nanolab?", f"og {role}?")
    assert "DTU Nanolab" in answer
    assert named(answer) <= {"Mette", "Susan", "Anna", "Tine"}


# --- all that is measured -------------------------------------------------------------------------------


def test_people_are_answered_and_nobody_wrong_is_named() -> None:
    answered = asyncio.run(measure.measured(measure.FOLDER / "asked.jsonl"))
    wrong = [one.row.turns for one in answered if one.verdict == "wrong person"]
    right = sum(one.verdict == "right" for one in answered)
    assert wrong == []
    assert right >= 0.98 * len(answered)
