"""Questions about people, gaps, buildings and somebody else's AMR; and what must hold of all of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.features.directory.asked import everywhere, memory
from tests.asking.test_questions import people_in
from tests.asking.university import BESIDE, EVERYBODY, ROLES, UNITS, found
from tests.dialog import Network, Someone
from tests.once import once

OPEN = [key for key, _, _, more in UNITS if "valid_to" not in more]
NAMES = {key: name for key, name, _, _ in UNITS}
ALONE = sorted(
    {(name, unit) for role, name, unit, more in ROLES if role == "AMR" and name and "ends" not in more}
)
MANY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@once
def university(network: Network) -> Network:
    return found(network)


async def employee_of(university: Network, unit: str) -> Someone:
    """Somebody of no role, who has said where they belong."""
    emil = university.employee("Emil Rye")
    assert NAMES[unit] in await emil.asks(f"min enhed er {NAMES[unit]}")
    memory.forget_all()
    return emil


def first(name: str) -> str:
    return name.partition(" ")[0]


# --- what always holds ------------------------------------------------------------------------------------

OF_SOMEBODY = [
    "min kollega på {} vil vide hvem hendes AMR er",
    "hvem skal hun gå til som AMR? hun sidder på {}",
    "my colleague at {} asks who his safety rep is",
    "{}: who is their AMR",
    "hvad er hans AMR? Han sidder på {}",
]


@MANY
@given(own=st.sampled_from(OPEN), one=st.sampled_from(ALONE), text=st.sampled_from(OF_SOMEBODY))
async def test_a_place_that_was_said_of_somebody_else_is_answered_whatever_one_s_own(
    university: Network, own: str, one: tuple[str, str], text: str
) -> None:
    name, unit = one
    emil = await employee_of(university, own)
    named = people_in(await emil.asks(text.format(NAMES[unit])))
    there = {first(name) for name, where in ALONE if where == unit}
    assert named - {beside for one in there for beside in BESIDE.get(one, ())} == there
    assert first(name) in named


@MANY
@given(
    own=st.sampled_from(OPEN),
    text=st.sampled_from(
        [
            "hvem er hendes AMR",
            "who is their safety rep",
            "min makkers AMR, hvem er det?",
            "who is my colleague's AMR?",
            "hvem er hans AMR på Kvanteafdelingen",
        ]
    ),
)
async def test_whose_place_was_not_said_is_asked_and_never_one_s_own(
    university: Network, own: str, text: str
) -> None:
    assert people_in(await (await employee_of(university, own)).asks(text)) == set()


@MANY
@given(
    own=st.sampled_from(OPEN),
    lost=st.sampled_from(["Kvantecentret", "Institut for Vindmøller", "Rumfart", "bygning 999"]),
    text=st.sampled_from(
        ["hvem er AMR på {}", "AMK for {}?", "who is the AMR at {}", "er Peter Lind AMR på {}"]
    ),
)
async def test_a_word_behind_a_preposition_that_nobody_knows_names_nobody(
    university: Network, own: str, lost: str, text: str
) -> None:
    assert people_in(await (await employee_of(university, own)).asks(text.format(lost))) <= {"Peter"}


@MANY
@given(
    own=st.sampled_from(OPEN),
    title=st.sampled_from(
        [
            "sikkerhedschef",
            "arbejdsmiljøingeniør",
            "elevrepræsentant",
            "fire safety officer",
            "PhD representative",
        ]
    ),
    text=st.sampled_from(["er Peter Lind {}?", "hvem er {} på DTU Kemi", "hvilke enheder mangler {}"]),
)
async def test_a_title_that_no_role_has_is_none_in_any_question(
    university: Network, own: str, title: str, text: str
) -> None:
    answer = await (await employee_of(university, own)).asks(text.format(title))
    told = answer.partition("Mente du måske")[0]  # a question about whom they named may be offered
    assert people_in(told) == set()


@MANY
@given(
    name=st.sampled_from(sorted(set(EVERYBODY.values()) - {"Viggo Bang"})),
    own=st.sampled_from(OPEN),
    text=st.sampled_from(
        ["hvem er {}", "hvad er {}s telefonnummer", "how can I reach {}?", "hvilken enhed hører {} til"]
    ),
)
async def test_whoever_is_asked_about_is_named_and_nobody_else(
    university: Network, name: str, own: str, text: str
) -> None:
    answer = await (await employee_of(university, own)).asks(text.format(name))
    told = re.split(r"^(?:Kontakt|Contact) ", answer, maxsplit=1, flags=re.MULTILINE)[0]
    assert people_in(told) == {first(name)}  # beside whom to turn to where there is no way to them


async def test_whoever_is_not_public_is_not_found_by_name(university: Network) -> None:
    for text in ("hvem er Viggo Bang", "hvad er Viggo Bangs mail", "er Viggo Bang TR?"):
        answer = await (await employee_of(university, "kemi")).asks(text)
        assert "viggo.bang@" not in answer
        assert "Nanolab" not in answer


# --- yes or no --------------------------------------------------------------------------------------------


async def test_who_has_the_role_is_told_so_and_who_has_not_as_well(university: Network) -> None:
    emil = await employee_of(university, "aqua")

    assert "Ja, det passer" in await emil.asks("er Peter AMR?")
    assert "Yes, that's right" in await emil.asks("is Yusuf Demir still the safety rep of Nanolab?")
    answer = await emil.asks("er Gerda Holm stadig AMR på Fysik?")
    assert answer.index("Nej") < answer.index("Bo Ravn")
    assert people_in(await emil.asks("er det rigtigt at Hanne Brix er AMR på DTU Aqua?")) == {"Hanne", "Poul"}


# --- gaps, buildings, terms -------------------------------------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize(
    "text",
    [
        "hvilke enheder mangler AMR",
        "hvor er der ingen AMR lige nu?",
        "which units have no safety representative?",
        "er der steder uden arbejdsmiljørepræsentant?",
    ],
)
async def test_everybody_may_know_where_an_amr_is_lacking(university: Network, text: str) -> None:
    answer = await (await employee_of(university, "aqua")).asks(text)
    assert "Bibliotek" in answer or "Library" in answer
    assert people_in(answer) == set()


async def test_a_building_tells_its_unit_and_leads_to_its_amr(university: Network) -> None:
    emil = await employee_of(university, "aqua")
    assert "DTU Fysik" in await emil.asks("hvilken enhed hører bygning 309 til?")
    assert "Bo Ravn" in await emil.taps("AMR i DTU Fysik")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Enheden i bygning 309, tak", set()),
        ("who sits in building 309", set()),
        ("whose building is 309", set()),
        ("jeg står ved bygning 309, hvilken enhed er det", set()),
        ("building 309: who covers it", {"Bo"}),
        ("hvem er AMR og dækker bygning 309", {"Bo"}),
    ],
)
async def test_of_a_building_its_unit_is_told_and_whoever_covers_it_where_they_are_asked_for(
    university: Network, text: str, named: set[str]
) -> None:
    answer = await (await employee_of(university, "aqua")).asks(text)
    assert "DTU Fysik" in answer or "DTU Physics" in answer
    assert people_in(answer) & {"Bo"} == named


async def test_one_s_own_term_is_told_and_who_has_no_role_is_told_that(university: Network) -> None:
    noah = university.employee("Noah Winkel")
    for text in ("hvornår udløber min periode", "hvornår er jeg på valg igen som AMR?"):
        assert "ikke med en rolle" in await noah.asks(text)
    bo = university.employee("Bo Ravn")
    assert "2028" in await bo.asks("hvornår udløber min periode?")


@pytest.mark.parametrize(
    "text",
    ["hvornår udløber min AMR's valgperiode", "hvor længe sidder en AMR", "hvornår er der valg til AMR"],
)
def test_the_term_of_another_is_not_one_s_own(text: str) -> None:
    assert not everywhere.asks_own_term(text)


async def test_two_questions_in_one_sentence_have_two_answers(university: Network) -> None:
    emil = await employee_of(university, "aqua")
    for text, named in (
        ("hvem er AMR på DTU Kemi og hvem er AMK på Nanolab?", {"Hanne", "Anna"}),
        ("who is AMR at DTU Electro, and who is it at DTU Sustain?", {"Jonas", "Iben"}),
        ("hvem er AMR på DTU Electro og hvem er min AMR", {"Jonas", "Poul"}),
    ):
        assert named <= people_in(await emil.asks(text))
