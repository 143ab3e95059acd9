"""A dropped spreadsheet: its cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from cards import imports
from cards.words import Language
from storage.csvs import Faults, InMemory
from storage.directory.registry import RoleRow, UnitRow
from storage.imports import Import
from storage.loading import Change, Changes, Loaded, Missing
from storage.plan.plan import News, Progress, Row
from tests.gallery.scenes.plan import areas
from tests.gallery.scenes.shared import AQUA, NANOLAB, NETWORK, NOW, SIGNE, Scenes, mail_of, thing

KEPT = Import(
    thing("import"),
    "dtu",
    SIGNE.id,
    "directory",
    "arbejdsmiljø efterår 2026.csv",
    b"",
    7,
    NOW,
    NOW + timedelta(days=1),
)


def row(name: str, role: str = "AMR", unit: str = "nanolab") -> RoleRow:
    return RoleRow(
        unit,
        "N1",
        "renrum",
        "clean room",
        ("346",),
        "lab",
        role,
        name,
        mail_of(name) if name else None,
        "",
        ("da",),
        date(2026, 11, 1),
        None,
        None,
        None,
        "",
        True,
        None,
    )


def show(language: Language) -> Scenes:
    people = ("Peter Lind", "Susan Holt", "Anna Krogh", "Yusuf Demir", "Hanne Brix", "Ole Rask", "Eva Lund")
    several = [row(name) for name in (*people, "Kim Dal", "Bo Ravn", "Ib Holm", "Mette Dahl")]
    changed = [Change(thing(one.name), one, {}, None) for one in several[1:3]]
    closed = [(thing("gone"), row("Poul Kjær", unit="aqua"))]
    changes = Changes(7, (), [row(""), *several], changed, (), closed)
    units = [NANOLAB, AQUA]
    units_file = replace(KEPT, name="units.csv")
    yield "what it would change", imports.preview(KEPT, changes, units)
    few = Changes(8, (), [several[0]], (), (), ())
    yield "again, since the directory changed", imports.preview(KEPT, few, units, again=True)
    lost = Missing(53, 212, {"nanolab": 4, "aqua": 3})
    yield "much would be closed", imports.sure(KEPT, lost, units)
    yield "nothing but a header", imports.only_header("kemi.csv")
    unit = UnitRow("space", "DTU Space", "DTU Space", "institut", (), (), (), None, None)
    yield "units", imports.preview(units_file, Changes(7, [unit], (), (), (), ()), units)
    name = "kemi.csv"
    found = Faults(InMemory(name, b""))
    for line in range(2, 19):
        found.add(line, "unknown unit 'mars'", "a key of the unit registry", "unknown-unit", value="mars")
    faults = list(found)
    yield "many faults", imports.faulty(name, faults)
    yield "one fault", imports.faulty(name, faults[:1])
    yield "taken over", imports.done(name, Loaded(0, 12, 2, 1))
    yield "nothing new", imports.nothing_new(name)
    area = areas(language)
    rows = [Row(2027, dict(each.title), Progress.CONTINUES, each.owner, each.note) for each in area]
    news = News(rows, list(zip(area, rows, strict=True)))
    yield "the plan, what it would change", imports.plan_preview(KEPT, NETWORK, news)
    yield "the plan, again", imports.plan_preview(KEPT, NETWORK, News([], news.changed[:1]), again=True)
    yield "the plan, taken over", imports.plan_done("plan.csv", news)
    yield "the plan, nothing new", imports.plan_same("plan.csv")
    yield "left", imports.discarded(name)
