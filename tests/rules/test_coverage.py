"""Coverage: nine questions to a unit, each with what is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.features.directory.coverage import Field, Held, coverage
from bot.features.directory.terms import Trained

TODAY = date(2026, 11, 24)
CONFIRMED = date(2026, 10, 12)
AMR = Held("AMR", "N1", "renrum", "Peter Lind", "p@x.dk", date(2028, 2, 28), CONFIRMED, None)
LEADER = Held("LEADER", "N1", "renrum", "Susan Holt", "s@x.dk", None, CONFIRMED, None)
TR = Held("TR", "", "", "Ole Friis", None, None, CONFIRMED, None)
WHOLE = (AMR, LEADER, TR)


def wrong(
    *held: Held, documented: date | None = CONFIRMED, changed: date | None = None
) -> dict[Field, tuple[str, ...]]:
    return coverage(held, documented, changed, TODAY).wrong


def test_all_is_right() -> None:
    found = coverage(WHOLE, CONFIRMED, None, TODAY)

    assert found.wrong == {}
    assert (found.right, found.number) == (9, 9)


@pytest.mark.parametrize(
    ("field", "amr", "what"),
    [
        (Field.mail, replace(AMR, mail=None), ("Peter Lind",)),
        (Field.terms, replace(AMR, ends=date(2027, 2, 22)), ("Peter Lind",)),
        (Field.terms, replace(AMR, ends=date(2026, 10, 1)), ("Peter Lind",)),
        (Field.fresh, replace(AMR, confirmed_on=date(2026, 5, 27)), ("Peter Lind",)),
        (Field.fresh, replace(AMR, confirmed_on=None), ("Peter Lind",)),
        (Field.training, replace(AMR, trained=Trained(date(2026, 8, 23))), ("Peter Lind",)),
    ],
)
def test_one_field_is_wrong(field: Field, amr: Held, what: tuple[str, ...]) -> None:
    assert wrong(amr, LEADER, TR) == {field: what}


@pytest.mark.parametrize(
    "amr",
    [
        replace(AMR, ends=date(2027, 2, 23)),
        replace(AMR, ends=None),
        replace(AMR, confirmed_on=date(2026, 5, 28)),
        replace(AMR, trained=Trained(date(2026, 8, 24))),
    ],
)
def test_just_right(amr: Held) -> None:
    assert wrong(amr, LEADER, TR) == {}


def test_a_group_without_an_amr_has_fewer_amrs_than_leaders_too() -> None:
    vacant = replace(AMR, name="", mail=None)

    assert wrong(vacant, LEADER, TR) == {Field.seats: ("N1",), Field.balance: ("0 < 1",)}


def test_nearness_is_written_down_anew_after_a_change() -> None:
    assert wrong(*WHOLE, documented=None) == {Field.proximity: ()}
    assert wrong(*WHOLE, documented=CONFIRMED, changed=date(2026, 11, 1)) == {Field.proximity: ()}
    assert wrong(*WHOLE, documented=date(2026, 11, 1), changed=date(2026, 11, 1)) == {}


def test_areas_without_a_group() -> None:
    stray = replace(LEADER, group="", area="kontorer")

    assert wrong(*WHOLE, replace(stray, role="LSU"))[Field.areas] == ("kontorer",)
    assert Field.areas in wrong(TR)


def test_an_empty_unit_lacks_nearly_all() -> None:
    found = coverage((), None, None, TODAY)

    assert set(found.wrong) == {Field.areas, Field.fresh, Field.proximity, Field.union}
