"""What a form changed of one unit is read again, the rest of the names is kept; a load has all read again."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.features.directory.asked.called import everybody
from bot.features.directory.asked.mine import names, read_ahead
from bot.features.directory.asked.places import Names
from storage.db import Db
from storage.directory import directory, edits
from storage.directory.directory import Area, Unit
from tests.dialog import TENANT, Network
from tests.once import once

UNITS = [Unit("t", key, key, key, "institut", (), (), (), None, None) for key in ("kemi", "fysik", "aqua")]
SPOKEN = [["renrum"], ["kontorer"], ["vaerksted"], ["clean", "room"], ["hele", "enheden"]]
NUMBERS = ["101", "101A", "101B", "7", "346"]

areas = st.builds(
    Area,
    st.sampled_from([unit.key for unit in UNITS]),
    st.sampled_from(["G1", "G2", "G3"]),
    st.sampled_from(["Renrum", "kontorer", "Værksted", "", "hele enheden"]),
    st.sampled_from(["clean room", "offices", ""]),
    st.lists(st.sampled_from(NUMBERS), max_size=3, unique=True).map(tuple),
    st.just("lab"),
)


def seen(known: Names) -> object:
    """All that the names tell of groups; which of two groups stands first says nothing."""
    places = [known.area_at(said, 0) for said in SPOKEN]
    inside = [frozenset(known.in_building(number)) for number in [*NUMBERS, "101C"]]
    held = {unit: sorted(areas) for unit, areas in known.groups.items() if areas}
    return places, inside, held, set(known.buildings)


@settings(max_examples=200, deadline=None)
@given(st.lists(areas, max_size=12), st.lists(areas, max_size=6), st.sets(st.sampled_from(["kemi", "fysik"])))
def test_names_of_which_some_are_renewed_are_as_if_made_anew(
    before: list[Area], after: list[Area], changed: set[str]
) -> None:
    known = Names(UNITS, before)
    at_first = seen(known)
    fresh = {unit: [area for area in after if area.unit == unit] for unit in changed}
    kept = [area for area in before if area.unit not in changed]
    renewed = known.with_areas(fresh)
    assert seen(renewed) == seen(Names(UNITS, [*kept, *(one for some in fresh.values() for one in some)]))
    assert seen(known) == at_first, "a reader of the old ones is not disturbed"


@once
def university(network: Network) -> Network:
    network.unit("kemi", "DTU Kemi")
    network.unit("fysik", "DTU Fysik")
    network.role("AMR", "Hanne Brix", "kemi", group="K1", area_da="renrum", buildings=["206"])
    network.role("AMR", "Bo Ravn", "fysik", group="F1", buildings=["309"])
    return network


def known_to(network: Network) -> Names:
    return network.store.now(lambda db: names(db, TENANT))


def move(network: Network, unit: str, building: str) -> None:
    def work(db: Db) -> None:
        role = directory.roles_in(db, TENANT, unit)[0]
        edits.change(db, role, {"buildings": (building,)}, network.clock, date(2026, 11, 23))

    network.store.now(work)


@pytest.mark.both_databases
def test_a_form_renews_only_its_unit(university: Network) -> None:
    before = known_to(university)
    move(university, "kemi", "210")
    move(university, "fysik", "310")
    after = known_to(university)
    assert after.units is before.units, "the names of the units are not made again"
    assert after.in_building("210") == (("kemi", "K1"),)
    assert after.in_building("310") == (("fysik", "F1"),)
    assert after.in_building("206") == ()
    assert before.in_building("206") == (("kemi", "K1"),)


def test_behind_anything_else_everything_is_read_again(university: Network) -> None:
    before = known_to(university)
    move(university, "kemi", "210")
    university.unit("aqua", "DTU Aqua")
    after = known_to(university)
    assert set(after.units) == {"kemi", "fysik", "aqua"}
    assert after.in_building("210") == (("kemi", "K1"),)
    assert after is not before
    assert known_to(university) is after


@pytest.mark.both_databases
def test_what_is_read_ahead_is_what_the_first_question_looks_in(university: Network) -> None:
    with university.store.reading() as db:
        read_ahead(db)
        ahead, called = names(db, TENANT), everybody(db, TENANT)

    assert known_to(university) is ahead
    assert university.store.now(lambda db: everybody(db, TENANT)) is called
    assert called.called("Brix") == {"Hanne Brix"}


def test_whom_a_form_has_just_named_is_found_by_name(university: Network) -> None:
    before = university.store.now(lambda db: everybody(db, TENANT))

    def work(db: Db) -> None:
        role = directory.roles_in(db, TENANT, "kemi")[0]
        edits.change(db, role, {"name": "Wiebke Ørsted"}, university.clock, date(2026, 11, 23))

    university.store.now(work)

    after = university.store.now(lambda db: everybody(db, TENANT))
    assert after.called("Ørsted") == {"Wiebke Ørsted"}
    assert before.called("Ørsted") == set()


async def test_somebody_asks_for_the_building_that_a_form_has_just_given(university: Network) -> None:
    noah = university.employee("Noah Winkel")
    assert "Hanne Brix" in await noah.asks("hvem er AMR i bygning 206?")
    move(university, "kemi", "210")
    assert "Hanne Brix" in await noah.asks("hvem er AMR i bygning 210?")
    assert "Hanne Brix" not in await noah.asks("hvem er AMR i bygning 206?")
