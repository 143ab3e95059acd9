"""Whoever was named goes on being meant, by `hendes` and `og mailen?`; and places said by their parts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.features.directory.asked import memory
from bot.features.directory.asked.called import Everybody
from tests.asking.test_people import ALONE, MANY, NAMES, OPEN, employee_of, first
from tests.asking.test_questions import people_in
from tests.asking.university import EVERYBODY, found
from tests.dialog import Network
from tests.once import once

SHOWN = [(name, unit) for name, unit in ALONE if [where for _, where in ALONE].count(unit) == 1]
"""AMRs who are the only ones of their unit."""


@once
def university(network: Network) -> Network:
    return found(network)


# --- whoever was just named ---------------------------------------------------------------------------------


@MANY
@given(
    own=st.sampled_from(OPEN),
    one=st.sampled_from(SHOWN),
    text=st.sampled_from(
        [
            "hvad er hendes nummer?",
            "og mailen?",
            "hvordan får jeg fat i ham",
            "what is the phone number?",
            "hvilken enhed hører hun til?",
            "hvornår udløber hans periode",
        ]
    ),
)
async def test_a_pronoun_means_whoever_was_just_named_and_nobody_else(
    university: Network, own: str, one: tuple[str, str], text: str
) -> None:
    name, unit = one
    emil = await employee_of(university, own)
    await emil.asks(f"hvem er AMR på {NAMES[unit]}")

    assert people_in(await emil.asks(text)) == {first(name)}


@pytest.mark.parametrize("text", ["hvad er hendes nummer?", "og mailen?", "hvem er hans leder?"])
async def test_a_pronoun_of_nobody_names_nobody(university: Network, text: str) -> None:
    assert people_in(await (await employee_of(university, "kemi")).asks(text)) == set()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("hvem er hans leder?", {"Susan"}),
        ("og hans suppleant?", {"Mette"}),
        ("who stands in for him?", {"Mette"}),
        ("er han AMR?", {"Peter"}),
    ],
)
async def test_a_role_beside_whoever_was_just_named(university: Network, text: str, named: set[str]) -> None:
    emil = await employee_of(university, "kemi")
    await emil.asks("hvem er Peter Lind")
    assert people_in(await emil.asks(text)) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("hvem er Peter Linds leder", "Susan"),
        ("who is Peter Lind's leader?", "Susan"),
        ("hvem dækker for Peter Lind", "Mette"),
        ("who steps in for Peter Lind?", "Mette"),
        ("hvem er stedfortræder for Anna Krogh", "Tine"),
        ("hvem er stedfortræder på Nanolab", "Mette"),
    ],
)
async def test_a_role_beside_somebody_is_that_of_their_group(
    university: Network, text: str, named: str
) -> None:
    assert named in people_in(await (await employee_of(university, "kemi")).asks(text))


async def test_what_was_asked_is_answered_when_they_say_where_they_belong(university: Network) -> None:
    for where, named in (("jeg sidder på DTU Aqua", "Poul"), ("my unit is DTU Electro", "Jonas")):
        nova = university.employee(f"Nova{named} Rye")
        assert "hører du til" in await nova.asks("hvem er min AMR?")
        assert named in people_in(await nova.asks(where))


async def test_a_place_after_another_answer_is_not_taken_for_one_s_own(university: Network) -> None:
    emil = await employee_of(university, "aqua")
    await emil.asks("vis AMO for DTU Nanolab")
    await emil.asks("og DTU Sustain?")
    memory.forget_all()
    assert people_in(await emil.asks("hvem er min AMR")) == {"Poul"}


# --- names as people write them -----------------------------------------------------------------------------


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_a_name_with_a_slip_is_that_person_or_nobody(data: st.DataObject) -> None:
    names = sorted(EVERYBODY.values())
    name = data.draw(st.sampled_from(names))
    at = data.draw(st.integers(1, len(name) - 2))
    slips = (name[:at] + name[at + 1 :], name[:at] + name[at] + name[at:])
    spelt = (name.upper(), name.replace("æ", "ae"), name.replace("ø", "o"))
    said = data.draw(st.sampled_from([*slips, *spelt]))

    assert Everybody(names).called(said) <= {name}


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("Bo Ravn is the AMR at DTU Physics, right?", "Yes"),
        ("Bo Ravn er AMR på DTU Kemi, ikke?", "Nej"),
        ("er det ikke Bo Ravn der er AMR på DTU Fysik?", "Ja"),
        ("er AMR på DTU Fysik stadig Bo Ravn?", "Ja"),
        ("is Tine Holst the deputy at Nanolab?", "Yes"),
    ],
)
async def test_whether_somebody_has_a_role_is_answered(university: Network, text: str, answered: str) -> None:
    assert answered in await (await employee_of(university, "aqua")).asks(text)


# --- places by their parts ----------------------------------------------------------------------------------


@MANY
@given(
    own=st.sampled_from(OPEN),
    one=st.sampled_from(
        [
            ("hvem er AMR i N2", {"Yusuf"}),
            ("hvem er AMR i pilotanlægget", {"Bodil"}),
            ("hvem er AMR i hirtshasl", {"Poul"}),
            ("hvem dækker bygning 309", {"Bo"}),
            ("who do I talk to about the noise in building 309?", {"Bo"}),
            ("hvem er AMR på Fysik i den der nye tilbygning", {"Bo"}),
            ("hvem får jeg fat i på Fysik når der ingen TR er", {"Bo"}),
            ("email for the rep in 309?", {"Bo"}),
            ("vem är skyddsombud på DTU Fysik", {"Bo"}),
            ("jeg skar mig på et glas i bygning 309", {"Bo"}),
        ]
    ),
)
async def test_a_place_said_by_a_part_of_it_is_answered_whatever_one_s_own(
    university: Network, own: str, one: tuple[str, set[str]]
) -> None:
    text, named = one
    answered = people_in(await (await employee_of(university, own)).asks(text))
    assert named <= answered <= named | {"Rie", "Anna"}


# --- of all units -------------------------------------------------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize(
    "text",
    ["hvor mange AMR'er er der på DTU?", "which units have a safety rep?", "how many units have an AMR"],
)
async def test_how_many_have_a_role_is_counted(university: Network, text: str) -> None:
    answer = await (await employee_of(university, "aqua")).asks(text)
    assert "Nanolab" in answer
    assert people_in(answer) == set()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("hvilke AMR'er taler engelsk", {"Poul"}),
        ("is there a rep who speaks English at DTU Aqua?", {"Poul"}),
        ("hvilke AMR'er taler engelsk på Fysik", set()),
    ],
)
async def test_who_speaks_a_language_is_looked_for_where_it_was_said(
    university: Network, text: str, named: set[str]
) -> None:
    university.role("AMR", "Poul Kjær", "aqua", group="A3", languages=["en"])
    assert people_in(await (await employee_of(university, "kemi")).asks(text)) == named


@pytest.mark.parametrize("text", ["hvem er ph.d.-koordinator på Nanolab", "who's the lab coordinator in 346"])
async def test_a_coordinator_of_something_else_is_no_amk(university: Network, text: str) -> None:
    assert people_in(await (await employee_of(university, "kemi")).asks(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "hvem er AMR i afdelingen for reaktorfysik",
        "hvem skriver referatet fra Nanolab",
        "jeg taler med Peter Lind i morgen",
        "test: hvem er AMR",
    ],
)
async def test_what_only_looks_like_it_names_nobody(university: Network, text: str) -> None:
    hall = {"group": "C2", "area_da": "hele afdelingen", "area_en": "test hall"}
    university.role("AMR", "Sara Tofte", "construct", **hall)
    assert people_in(await university.employee("Nova Rye").asks(text)) == set()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("my manager says to talk to the safety rep, who is that?", "Poul"),
        ("hvem har Peter Lind som suppleant", "Mette"),
        ("siden hvornår er Bo Ravn AMR", "Bo"),
        ("is there anyone for safety in building 309", "Bo"),
    ],
)
async def test_a_question_put_otherwise(university: Network, text: str, named: str) -> None:
    assert named in people_in(await (await employee_of(university, "aqua")).asks(text))


async def test_whoever_is_mentioned_is_meant_and_no_namesake(university: Network) -> None:
    university.role("AMR", "Bo Ravn", "aqua", group="A9", mail="bo.two@example.org")
    bo = university.employee("Bo Ravn")
    emil = await employee_of(university, "kemi")
    answer = await emil.says("hvad er Bo Ravns mail?", where="personal", mentions=[bo])
    assert "DTU Fysik" in answer
    assert "DTU Aqua" not in answer


@pytest.mark.parametrize(
    "text",
    [
        "hvem underskriver pakken",
        "hvem lukker og slukker",
        "hvem har vedtaget det",
        "who decided that",
        "who broke the coffee machine",
    ],
)
async def test_what_somebody_does_is_nobody_s_name(university: Network, text: str) -> None:
    assert "hedder" not in await (await employee_of(university, "kemi")).asks(text)


@pytest.mark.parametrize("text", ["hvem er torkild", "ved du hvem torkild er", "do you know who Torkild is"])
async def test_who_somebody_is_that_nobody_knows_is_said(university: Network, text: str) -> None:
    assert "orkild" in await (await employee_of(university, "kemi")).asks(text)


@pytest.mark.parametrize("somebody", ["person", "guy", "lady"])
@pytest.mark.parametrize(("matter", "role"), [("safety", "health and safety rep"), ("union", "union rep")])
async def test_whoever_is_spoken_of_by_a_matter_has_its_role(
    university: Network, matter: str, role: str, somebody: str
) -> None:
    asker = await employee_of(university, "kemi")
    told = await asker.asks(f"whos the {matter} {somebody} at DTU Compute")
    assert people_in(told) == people_in(await asker.asks(f"who is the {role} at DTU Compute"))
    assert "hedder" not in told
