"""Who is AMR in my unit: answered for every employee, in their language, and never with a guess."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialog import Network, Someone, actions
from tests.once import once
from tests.renderer.every import parts


@once
def university(network: Network) -> Network:
    network.unit(
        "kemi", "DTU Kemi", english="DTU Chemistry", aliases=["Institut for Kemi", "kemi", "chemistry"]
    )
    network.unit("kemiteknik", "DTU Kemiteknik", english="DTU Chemical Engineering", aliases=["KT", "kemi"])
    network.unit("nanolab", "DTU Nanolab")
    network.unit("bibliotek", "DTU Bibliotek", english="DTU Library", aliases=["biblioteket"])
    network.unit("elektro", "DTU Elektro", valid_to=date(2021, 12, 31))
    network.unit("electro", "DTU Electro", successor_of=["elektro"])
    network.role(
        "AMR",
        "Hanne Brix",
        "kemi",
        group="K1",
        area_da="hele enheden",
        area_en="the whole unit",
        buildings=["206", "207"],
        phone="+45 45 25 00 11",
        languages=["da", "en"],
        starts=date(2025, 5, 1),
        ends=date(2027, 4, 30),
        confirmed_on=date(2026, 10, 12),
    )
    network.role(
        "AMR", "Peter Lind", "nanolab", group="N1", area_da="renrum", area_en="cleanroom", buildings=["346"]
    )
    network.role(
        "AMR", "Yusuf Demir", "nanolab", group="N2", area_da="kontorer", area_en="offices", buildings=["307"]
    )
    network.role("LEADER", "Susan Holt", "nanolab", group="N1")
    network.role("AMR", "", "bibliotek", group="B1", area_da="hele enheden", area_en="the whole unit")
    network.role("LEADER", "Jens Ravn", "bibliotek", group="B1")
    network.role("AMK", "Lone Qvist", "bibliotek")
    network.role("AMR", "Ole Rask", "electro", group="E1")
    return network


@once
def noah(university: Network) -> Someone:
    return university.employee("Noah Winkel")


async def test_by_name_with_ways_to_reach_them(noah: Someone) -> None:
    answer = await noah.asks("hvem er AMR på DTU Kemi?")

    assert "Hanne Brix" in answer
    assert "bygning 206 og 207" in answer
    assert "Sidst bekræftet 12. okt. 2026" in answer
    assert "Ole Rask" not in answer
    card = noah.network.said_to(noah)[-1].card
    assert card is not None
    chat = next(one["url"] for one in actions(card) if one.get("title") == "Skriv til Hanne Brix")
    links = [part["selectAction"]["url"] for part in parts(card["body"]) if "selectAction" in part]
    assert chat.startswith("https:")
    assert links[0] == "mailto:hanne.brix@example.org"
    assert links[1].startswith("tel:")


async def test_in_the_language_of_the_question(noah: Someone) -> None:
    assert "health and safety representative" in await noah.asks("who is AMR at DTU Chemistry?")


async def test_in_the_language_that_the_person_chose(university: Network) -> None:
    camille = university.employee("Camille Rossi", language="en")

    assert "the whole unit" in await camille.asks("hvem er AMR på DTU Kemi?")


async def test_my_unit_is_asked_once_and_remembered(noah: Someone) -> None:
    assert "Hvilken enhed hører du til?" in await noah.asks("hvem er AMR i min enhed?")

    assert "Hanne Brix" in await noah.taps("DTU Kemi")
    assert "Hanne Brix" in await noah.asks("hvem er min amr")
    assert "DTU Nanolab" in await noah.asks("min enhed er nanolab")
    assert "Peter Lind" in await noah.asks("who is AMR in my unit?")


@pytest.mark.parametrize(
    "said",
    [
        "my unit is no longer Nanolab",
        "my unit is hardly Nanolab",
        "my unit is Nanolab no more",
        "I no longer work at Nanolab",
        "I hardly belong to Nanolab",
        "I used to work at Nanolab",
        "min enhed er ikke længere Nanolab",
        "min enhed er næppe Nanolab",
        "min enhed er tidligere Nanolab",
        "jeg hører ikke til på Nanolab længere",
    ],
)
async def test_a_unit_that_is_denied_or_past_is_not_remembered(noah: Someone, said: str) -> None:
    await noah.asks(said)

    assert "Hvilken enhed hører du til?" in await noah.asks("hvem er AMR i min enhed?")


@pytest.mark.parametrize("said", ["I sit in building no 206", "jeg hører til på DTU Kemi, ikke i rektoratet"])
async def test_what_only_looks_denied_is_remembered(noah: Someone, said: str) -> None:
    assert "DTU " in await noah.asks(said)

    assert "Hanne Brix" in await noah.asks("hvem er AMR i min enhed?")


async def test_whoever_has_a_role_is_known_to_belong_there(university: Network) -> None:
    anna = university.member("Anna Krogh", "nanolab")

    assert "Peter Lind" in await anna.asks("hvem er AMR i min enhed?")


async def test_several_groups_are_all_shown_with_their_areas(noah: Someone) -> None:
    answer = await noah.asks("hvem er AMR på nanolab")

    assert "renrum, bygning 346" in answer
    assert "Peter Lind" in answer
    assert "kontorer, bygning 307" in answer
    assert "Yusuf Demir" in answer


async def test_an_ambiguous_unit_is_asked_back(noah: Someone) -> None:
    answer = await noah.asks("hvem er AMR på kemi")

    assert "Hanne Brix" not in answer
    assert "DTU Kemi\nDTU Kemiteknik" in answer
    assert "Hanne Brix" in await noah.taps("DTU Kemi")


async def test_a_vacancy_says_so_and_names_whom_to_turn_to(noah: Someone) -> None:
    answer = await noah.asks("hvem er AMR på biblioteket?")

    assert "ikke valgt" in answer
    assert "Jens Ravn" in answer
    assert "Lone Qvist" in answer


async def test_a_closed_unit_answers_for_its_only_successor(noah: Someone) -> None:
    answer = await noah.asks("hvem er AMR på DTU Elektro?")

    assert "nedlagt" in answer
    assert "Ole Rask" in answer


async def test_a_building_names_its_group(noah: Someone) -> None:
    assert "Yusuf Demir" in await noah.asks("hvem er AMR i bygning 307?")
    assert "Peter Lind" not in noah.network.said_to(noah)[-1].words


async def test_a_misspelt_unit_is_offered_not_guessed_or_found_right(noah: Someone) -> None:
    assert "Peter Lind" in await noah.asks("hvem er amr på nanolb")
    assert "Hanne Brix" not in await noah.asks("hvem er amr på kem")


@pytest.mark.parametrize("place", ["Hogwarts", "månen", "DTU"])
async def test_an_unknown_unit_names_nobody(noah: Someone, place: str) -> None:
    answer = await noah.asks(f"hvem er AMR på {place}?")

    assert not any(name in answer for name in ("Hanne", "Peter", "Yusuf", "Ole", "Lone"))


async def test_leave_and_an_expired_term_are_said(university: Network, noah: Someone) -> None:
    university.unit("aqua", "DTU Aqua")
    university.role(
        "AMR",
        "Poul Kjær",
        "aqua",
        group="A2",
        leave_from=date(2026, 11, 1),
        leave_to=date(2027, 3, 31),
        ends=date(2028, 2, 28),
    )
    university.role("AMR_SUBSTITUTE", "Eva Lund", "aqua", group="A2", substitute_for="Poul Kjær")
    university.unit("space", "DTU Space")
    university.role("AMR", "Kim Dal", "space", group="S1", starts=date(2024, 11, 1), ends=date(2026, 10, 31))

    away, expired = await noah.asks("hvem er AMR på DTU Aqua?"), await noah.asks("hvem er AMR på DTU Space?")

    assert "fraværende" in away
    assert "Eva Lund" in away
    assert "udløb lør. 31. okt. 2026" in expired
    assert "Kim Dal" in expired


async def test_whoever_is_not_public_is_not_named(university: Network, noah: Someone) -> None:
    university.role("TR", "Ole Friis", "kemi", public=False)
    university.role("AMK", "Dorte Iversen", "kemi")

    answer = await noah.asks("hvem er TR på DTU Kemi?")

    assert "Ole Friis" not in answer
    assert "Dorte Iversen" in answer


async def test_a_loaded_change_is_answered_at_once(university: Network, noah: Someone) -> None:
    assert "Hanne Brix" in await noah.asks("hvem er AMR på DTU Kemi?")
    university.unit("physics", "DTU Fysik", english="DTU Physics")
    university.role("AMR", "Bo Ravn", "physics", group="F1")

    assert "Bo Ravn" in await noah.asks("hvem er AMR på DTU Fysik?")


async def test_in_a_channel_the_answer_stands_under_the_question(university: Network) -> None:
    anna = university.member("Anna Krogh", "nanolab")

    await anna.says("hvem er AMR på DTU Kemi?", activity="q-1")

    assert university.channel[-1].reply_to == "q-1"


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Madsen hvad synes du om det?",
        "Bo Madsen kan du tage referat?",
        "er Bo Madsen med på det?",
        "Bo Madsen vil du være vært i stedet for mig?",
        "Bo Madsen skal vi mødes i morgen?",
        "Bo Madsen ringer du til mig?",
        "Bo Madsen what do you think?",
        "can Bo Madsen take the minutes?",
        "is Bo Madsen in on this?",
        "Bo Madsen shall we meet tomorrow?",
    ],
)
async def test_who_is_mentioned_in_something_else_is_not_looked_up(network: Network, sentence: str) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")

    assert "bo.madsen@example.org" not in await anna.says(sentence, mentions=[bo])


@pytest.mark.both_databases
@pytest.mark.parametrize(
    "sentence",
    [
        "hvem er Bo Madsen?",
        "hvad er nummeret til Bo Madsen?",
        "hvordan får vi fat i Bo Madsen?",
        "er Bo Madsen AMK?",
        "who is Bo Madsen?",
        "how do I reach Bo Madsen?",
    ],
)
async def test_who_is_mentioned_is_looked_up_where_that_is_asked(network: Network, sentence: str) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")

    assert "bo.madsen@example.org" in await anna.says(sentence, mentions=[bo])


@pytest.mark.parametrize("sentence", ["hvem er AMR på Center for Lys?", "hvem er AMR i min enhed?"])
async def test_two_units_of_one_name_are_told_apart_on_buttons(network: Network, sentence: str) -> None:
    for key in ("lys-lyngby", "lys-risoe"):
        network.unit(key, "Center for Lys", english="Centre for Light")
        network.role("AMR", f"Hanne {key.title()}", key)
    told = await network.employee("Olga Lys").asks(sentence)
    assert "Center for Lys (lys-lyngby)" in told
    assert "Center for Lys (lys-risoe)" in told


@pytest.mark.parametrize(
    ("sentence", "named", "others"),
    [
        ("ikke AMK'en, men AMR'en på DTU Kemi", "Hanne Brix", "Dorte Iversen"),
        ("not the AMR, I need the AMK at DTU Chemistry", "Dorte Iversen", "Hanne Brix"),
        ("det er ikke AMR'en jeg leder efter, det er AMK'en på DTU Kemi", "Dorte Iversen", "Hanne Brix"),
        ("who is the AMR in the offices at Nanolab, not the cleanroom?", "Yusuf Demir", "Peter Lind"),
        ("ikke AMR'en for kontorerne på Nanolab, men for renrummet på Nanolab", "Peter Lind", "Yusuf Demir"),
        ("ikke DTU Nanolabs AMR, men DTU Kemis", "Hanne Brix", "Peter Lind"),
    ],
)
async def test_what_is_ruled_out_is_not_answered(
    university: Network, noah: Someone, sentence: str, named: str, others: str
) -> None:
    university.role("AMK", "Dorte Iversen", "kemi")

    answer = await noah.asks(sentence)

    assert named in answer.split("AMK:")[0]
    assert others not in answer.split("AMK:")[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "the AMR at DTU Aqua is on leave, whom do I turn to?",
        "AMR'en på Aqua er på barsel. Hvem går jeg så til?",
        "who do I talk to while the AMR at Aqua is away?",
        "hvornår er AMR'en på Aqua tilbage?",
        "hvornår er Poul Kjær tilbage?",
        "is Poul on leave?",
        "Poul Kjær is on leave, who do I ask instead?",
        "hvem vikarierer for Poul Kjær?",
    ],
)
async def test_of_whoever_is_away_it_is_told_whom_to_turn_to(
    university: Network, noah: Someone, sentence: str
) -> None:
    university.unit("aqua", "DTU Aqua")
    leave = {"leave_from": date(2026, 9, 1), "leave_to": date(2027, 3, 31)}
    university.role("AMR", "Poul Kjær", "aqua", group="A2", **leave)
    university.role("LEADER", "Ruth Friis", "aqua", group="A2")
    university.role("AMK", "Bo Lind", "aqua")
    university.role("AMK_DEPUTY", "Tine Holst", "aqua")

    answer = await noah.asks(sentence)

    assert "Ruth Friis" in answer
    assert "2027" in answer
    assert "Tine Holst" not in answer


async def test_whether_somebody_is_there_is_said_where_they_are(university: Network, noah: Someone) -> None:
    university.unit("aqua", "DTU Aqua")
    leave = {"leave_from": date(2027, 1, 4), "leave_to": date(2027, 3, 31)}
    university.role("AMR", "Poul Kjær", "aqua", group="A2", **leave)

    assert "ikke fraværende i dag" in await noah.asks("hvornår er Peter Lind tilbage?")
    assert "fraværende fra man. 4. jan. 2027" in await noah.asks("er Poul Kjær på orlov?")


async def test_of_a_colleague_with_a_role_a_member_is_told_when_they_are_back(university: Network) -> None:
    anna = university.member("Anna Krogh", "nanolab")
    leave = {"leave_from": date(2026, 9, 1), "leave_to": date(2027, 3, 31)}
    university.role("AMR", "Poul Kjær", "electro", group="E2", **leave)

    assert "31. mar. 2027" in await anna.asks("hvornår er Poul Kjær tilbage?")
    assert "31. mar. 2027" in await anna.asks("er Poul Kjær på orlov?")


async def test_that_no_number_is_known_is_said_and_how_to_reach_somebody(
    university: Network, noah: Someone
) -> None:
    university.role("LEADER", "Carl Nord", "kemi", group="K1", mail=None)

    assert "intet telefonnummer på Ole Rask" in await noah.asks("hvad er Ole Rasks telefonnummer?")
    assert "intet telefonnummer" not in await noah.asks("hvad er Hanne Brix' nummer?")


async def test_a_title_in_a_building_that_nobody_has_here_is_not_known(noah: Someone) -> None:
    answer = await noah.asks("who is the radiation protection officer in building 346?")

    assert "“radiation protection officer”" in answer
    assert "In building 346: DTU Nanolab" in answer
    assert "Peter Lind" not in answer


@pytest.mark.parametrize("sentence", ["what about the AMK?", "hvad så med AMK?", "and the AMK?"])
async def test_another_role_is_asked_of_the_unit_that_was_just_answered(
    university: Network, noah: Someone, sentence: str
) -> None:
    university.role("AMK", "Dorte Iversen", "kemi")
    await noah.asks("hvem er AMR på DTU Kemi?")

    assert "Dorte Iversen" in await noah.asks(sentence)


async def test_an_area_is_one_of_the_askers_own_unit_where_it_has_such_a_one(university: Network) -> None:
    university.unit("space", "DTU Space")
    for unit, name, area in (
        ("space", "Frede Lund", "værksted"),
        ("kemi", "Grethe Holm", "værksted og kontor"),
    ):
        university.role("AMR", name, unit, group="V", area_da=area, area_en=area)
    olga = university.employee("Olga Lys")
    await olga.asks("min enhed er DTU Kemi")

    answer = await olga.asks("hvem er AMR i værkstedet?")

    assert "Grethe Holm" in answer
    assert "Frede Lund" not in answer


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("does Hanne Brix speak Danish?", "Hanne Brix"),
        ("I don't speak Danish, which AMR at DTU Chemistry speaks English?", "Hanne Brix"),
        ("who at DTU Chemistry speaks English?", "Hanne Brix"),
    ],
)
async def test_of_languages_those_that_are_asked_for(noah: Someone, sentence: str, named: str) -> None:
    answer = await noah.asks(sentence)

    assert named in answer
    assert "Peter Lind" not in answer


@pytest.mark.parametrize(
    "sentence",
    [
        "hvornår udløber AMR'ens periode på DTU Kemi",
        "hvor lang tid har AMR'en på DTU Kemi igen?",
        "er Hanne Brix' valgperiode udløbet?",
        "er AMR'ens valgperiode på DTU Kemi udløbet?",
    ],
)
async def test_when_a_term_ends_is_told_of_a_role_and_of_a_person(noah: Someone, sentence: str) -> None:
    answer = await noah.asks(sentence)

    assert "Hanne Brix" in answer
    assert "30. apr. 2027" in answer


async def test_where_somebody_said_to_sit_is_their_group_for_a_while(
    university: Network, noah: Someone
) -> None:
    await noah.asks("jeg sidder i bygning 307")
    answer = await noah.asks("hvem er min AMR?")
    assert "Yusuf Demir" in answer
    assert "Peter Lind" not in answer

    await university.passes(minutes=11)
    assert "Peter Lind" in await noah.asks("hvem er min AMR?")


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("AMR for det der før hed DTU Elektro?", "Ole Rask"),
        ("hvem er AMR for det som tidligere hed DTU Elektro", "Ole Rask"),
        ("who leads group N1 at Nanolab", "Susan Holt"),
        ("who is the manager in the health and safety group at Nanolab?", "Susan Holt"),
        ("vem är skyddsombud på Nanolab i kontoren?", "Yusuf Demir"),
        ("hvem er verneombud for kontorene på Nanolab?", "Yusuf Demir"),
    ],
)
async def test_a_former_name_a_group_and_an_area_are_read_however_they_are_said(
    noah: Someone, sentence: str, named: str
) -> None:
    answer = await noah.asks(sentence)
    assert named in answer
    assert named == "Ole Rask" or "Peter Lind" not in answer


async def test_a_given_name_that_is_an_oath_too_is_one_before_a_surname(university: Network) -> None:
    for name in ("Søren Toft", "Clara Toft"):
        university.role("TR", name, "kemi")
    answer = await university.employee("Olga Lys").asks("who is soren toft")
    assert "Søren Toft" in answer
    assert "Clara Toft" not in answer


SET_AGAINST = [
    ("I work at DTU Compute but this is about the guys at Risø, who is their AMR", "Vera Wind"),
    ("jeg sidder på Compute, men det drejer sig om folkene på Risø – hvem er deres AMR?", "Vera Wind"),
    ("my office is at Compute, but it happened in Chemistry. Which AMR do I call?", "Hanne Brix"),
    ("jeg er ansat på Compute, men det er en kollega på Kemi det handler om. Hvem er AMR?", "Hanne Brix"),
    ("jeg er fra Compute men sidder på Risø, hvem er min AMR", "Vera Wind"),
    ("I sit at Risø but am employed by Compute, who is my AMR", "Vera Wind"),
    ("not the chemistry department, I mean Compute. Who's the AMR", "Sofia Marino"),
    ("ikke Kemi, jeg mener Compute. Hvem er AMR?", "Sofia Marino"),
    ("I moved from Chemistry to Compute last week, who's my AMR", "Sofia Marino"),
    ("jeg er flyttet fra Kemi til Compute, hvem er min AMR nu", "Sofia Marino"),
    ("jeg sidder på Compute, men hvem er AMR på Kemi?", "Hanne Brix"),
]


@pytest.mark.parametrize(("question", "name"), SET_AGAINST)
async def test_the_place_that_another_is_set_against_is_meant(
    network: Network, question: str, name: str
) -> None:
    """Not one's own before `but`, what is denied before `I mean`, and where somebody moved from."""
    for key, danish, english, amr, area in (
        ("compute", "DTU Compute", "DTU Compute", "Sofia Marino", ""),
        ("kemi", "DTU Kemi", "DTU Chemistry", "Hanne Brix", ""),
        ("wind", "DTU Wind", "DTU Wind", "Vera Wind", "Risø"),
    ):
        network.unit(key, danish, english=english)
        network.role("AMR", amr, key, area_da=area, area_en=area, group=key)
    told = await network.employee("Noah Berg").asks(question)
    assert {one for one in ("Sofia Marino", "Hanne Brix", "Vera Wind") if one in told} == {name}
