"""The registry kept true: its cards and forms."""

from __future__ import annotations

from datetime import date

from bot.features.directory import coverage
from cards.directory import registry
from cards.words import Language
from storage.directory import directory
from storage.directory.directory import AMR
from storage.directory.records import Call
from storage.grants import Grant
from tests.gallery.scenes.directory import AMK, LEADER, role
from tests.gallery.scenes.shared import ANNA, AQUA, KEMI, NANOLAB, Scenes, thing

WRONG = {
    "terms": ("Peter Lind",),
    "training": ("Peter Lind", "Susan Holt"),
    "proximity": (),
    "seats": ("N2",),
}
PETER = role(
    "Peter Lind",
    AMR,
    group="N1",
    area_da="renrum",
    area_en="clean room",
    buildings=("346", "347"),
    starts=date(2025, 3, 1),
    ends=date(2027, 2, 28),
)
CALL = Call(thing("call"), "dtu", "nanolab", "N2", date(2026, 11, 1), "mail til alle i gruppen", ANNA.id)


def show(_: Language) -> Scenes:
    assert {field.value for field in coverage.Field} == set(registry.FIELDS)
    vacancy = role("", AMR, group="N2")
    people = [PETER, vacancy, LEADER, AMK]
    yield "a unit with gaps", registry.unit(NANOLAB, people, WRONG, [CALL], open_corrections=2)
    yield "a unit in order", registry.unit(NANOLAB, people, {})
    yield "an empty unit", registry.unit(NANOLAB, [], dict.fromkeys(registry.FIELDS, ()))
    yield "a role", registry.role_form(PETER)
    yield "a new role", registry.new_role(NANOLAB, ["N1", "N2"])
    yield "training", registry.training_form(PETER)
    yield "the quarter", registry.quarterly(NANOLAB, WRONG)
    yield "the network", registry.overview({"seats": 3, "terms": 7, "proximity": 21}, 30, 6)
    yield "saved", registry.saved(NANOLAB)
    yield "confirmed", registry.confirmed(NANOLAB, 14)
    changed = [
        Grant("given", directory.SECRETARIAT, AQUA.key, ANNA.name, ANNA.mail),
        Grant("taken", directory.AMK, KEMI.key, "", None),
    ]
    yield "rights changed", registry.rights(ANNA.name, changed, {one.key: one for one in (AQUA, KEMI)})
    yield "which of several", registry.which([NANOLAB, KEMI, AQUA])
