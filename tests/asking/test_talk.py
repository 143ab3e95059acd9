"""How colleagues really ask: the place elsewhere, in two steps, of titles that are no roles, of the past."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.features.directory.asked import memory
from tests.asking.test_questions import asked, people_in
from tests.asking.university import UNITS, found
from tests.dialog import Network, Someone
from tests.once import once


@once
def university(network: Network) -> Network:
    return found(network)


def member_of(university: Network, unit: str) -> Someone:
    return university.member("Emil Rye", unit)


# --- a place that was said is never answered with one's own -------------------------------------------------


OPEN = [key for key, _, _, more in UNITS if "valid_to" not in more]
PLACED = [
    ("Det drejer sig om DTU Electro. Hvem er AMR?", {"Jonas"}),
    ("It's about DTU Electro. Who is the AMR?", {"Jonas"}),
    ("på DTU Aqua – hvem er AMR?", {"Poul"}),
    ("DTU Aqua: hvem er AMR?", {"Poul"}),
    ("min kollega sidder på DTU Aqua, hvem er AMR", {"Poul"}),
    ("hvem er AMR på DTU Fysik", {"Bo"}),
    ("I have a question about DTU Physics, who is AMR there?", {"Bo"}),
    ("hvem er AMR på inst.f.fysik", {"Bo"}),
]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(unit=st.sampled_from(OPEN), one=st.sampled_from(PLACED))
async def test_the_asker_s_own_unit_changes_no_answer_about_a_place(
    university: Network, unit: str, one: tuple[str, set[str]]
) -> None:
    memory.forget_all()
    text, named = one
    emil = member_of(university, unit)

    assert named <= people_in(await emil.asks(text))


@pytest.mark.parametrize(
    "text", ["på Kvanteafdelingen: hvem er AMR?", "hvem er AMR på MIT", "who is AMR at Quantumland"]
)
@pytest.mark.parametrize("unit", ["nanolab", "aqua"])
async def test_a_place_that_nobody_knows_is_never_answered_with_one_s_own(
    university: Network, text: str, unit: str
) -> None:
    assert people_in(await member_of(university, unit).asks(text)) == set()


# --- titles ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "title",
    [
        "arbejdsmiljøchef",
        "IT-sikkerhedsansvarlig",
        "sustainability coordinator",
        "sales representative",
        "arbejdsmiljødirektør",
        "arbejdsmiljøkonsulent",
        "datasikkerhedsansvarlig",
        "brand manager",
        "PhD representative",
        "laser safety officer",
        "kvalitetskoordinator",
    ],
)
async def test_a_title_that_no_role_has_names_nobody(university: Network, title: str) -> None:
    for text in (f"hvem er {title} på DTU Fysik?", f"who is {title} at DTU Physics"):
        answer, _ = await asked(university, 1, text)
        assert people_in(answer) == set(), text


@pytest.mark.parametrize(
    "title", ["arbejdsmiljørepræsentent", "arbejdsmiljørepresentant", "sikkerhedsrepræsentan", "AMR'en"]
)
async def test_a_slip_in_a_role_is_that_role(university: Network, title: str) -> None:
    answer, _ = await asked(university, 2, f"hvem er {title} på DTU Fysik?")
    assert people_in(answer) >= {"Bo"}


# --- the past ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("hvem var AMR på DTU Fysik for to år siden", "Bo"),
        ("hvem var AMR på DTU Fysik for 3 år siden", "Gerda"),
        ("who was AMR at DTU Physics three years ago", "Gerda"),
    ],
)
async def test_a_time_in_the_past_is_answered_for_that_time(
    university: Network, text: str, named: str
) -> None:
    answer, _ = await asked(university, 3, text)
    assert people_in(answer) == {named}


async def test_what_was_before_may_be_the_unit(university: Network) -> None:
    answer, _ = await asked(university, 4, "hvem er AMR på det gamle DTU Danchip")
    assert people_in(answer) >= {"Peter", "Yusuf"}
    assert "De tidligere" not in answer


# --- greetings, groups, what goes on -----------------------------------------------------------------------


@pytest.mark.parametrize("greeting", ["Godmorgen! ", "Hej. ", "Hello! ", "Goddag. "])
async def test_a_greeting_is_not_what_is_meant(university: Network, greeting: str) -> None:
    answer, _ = await asked(university, 5, f"{greeting}Hvem er AMR på DTU Fysik?")
    assert people_in(answer) >= {"Bo"}


async def test_the_group_of_an_area_is_shown_alone(university: Network) -> None:
    answer, _ = await asked(university, 6, "vis arbejdsmiljøgruppen for renrummet på DTU Nanolab")
    assert people_in(answer) >= {"Peter", "Mette", "Susan"}
    assert "Yusuf" not in answer


async def test_the_answer_to_the_bots_own_question_is_understood(university: Network) -> None:
    noah = university.employee("Noah Winkel")
    assert "Hvilken enhed" in await noah.asks("hvem er min AMR?")
    assert people_in(await noah.asks("DTU Fysik")) >= {"Bo"}
    assert people_in(await noah.asks("hvem er min AMR?")) >= {"Bo"}


async def test_a_question_goes_on(university: Network) -> None:
    emil = member_of(university, "aqua")
    assert people_in(await emil.asks("hvem er AMR på DTU Fysik?")) >= {"Bo"}
    assert people_in(await emil.asks("og hvad med DTU Electro?")) == {"Jonas"}
    assert people_in(await emil.asks("hvem er AMR på DTU Nanolab?")) >= {"Peter"}
    assert people_in(await emil.asks("og AMK?")) >= {"Anna"}
    assert people_in(await emil.asks("hvem er min AMR?")) == {"Poul"}


async def test_not_after_ten_minutes(university: Network) -> None:
    emil = member_of(university, "aqua")
    await emil.asks("hvem er AMR på DTU Fysik?")
    await university.passes(minutes=11)
    assert people_in(await emil.asks("og hvad med DTU Electro?")) == set()
