"""The university that the questions are asked about: everybody in it is invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.dialog import Network

UNITS: list[tuple[str, str, str, dict[str, Any]]] = [
    ("nanolab", "DTU Nanolab", "DTU Nanolab", {"former_names": ["DTU Danchip"]}),
    ("kemi", "DTU Kemi", "DTU Chemistry", {"aliases": ["Institut for Kemi", "kemi", "chemistry"]}),
    ("kemiteknik", "DTU Kemiteknik", "DTU Chemical Engineering", {"aliases": ["KT", "kemi"]}),
    ("bibliotek", "DTU Bibliotek", "DTU Library", {"aliases": ["biblioteket", "library"]}),
    ("aqua", "DTU Aqua", "DTU Aqua", {"aliases": ["Institut for Akvatiske Ressourcer"]}),
    ("u-fys", "DTU Fysik", "DTU Physics", {"aliases": ["Institut for Fysik", "fysik", "physics"]}),
    (
        "food",
        "DTU Fødevareinstituttet",
        "DTU National Food Institute",
        {"aliases": ["Fødevareinstituttet", "DTU Food", "food"]},
    ),
    ("byg", "DTU Byg", "DTU Civil Engineering", {"valid_to": date(2021, 12, 31)}),
    ("construct", "DTU Construct", "DTU Construct", {"successor_of": ["byg"]}),
    ("sustain", "DTU Sustain", "DTU Sustain", {"successor_of": ["byg"], "former_names": ["DTU Miljø"]}),
    ("elektro", "DTU Elektro", "DTU Electrical Engineering", {"valid_to": date(2021, 12, 31)}),
    ("electro", "DTU Electro", "DTU Electro", {"successor_of": ["elektro"]}),
]
CLEAN_ROOM: dict[str, Any] = {
    "group": "N1",
    "area_da": "renrum",
    "area_en": "cleanroom",
    "buildings": ["346", "347"],
}
OFFICES: dict[str, Any] = {"group": "N2", "area_da": "kontorer", "area_en": "offices", "buildings": ["307"]}
CHEMISTRY: dict[str, Any] = {
    "group": "K1",
    "area_da": "hele enheden",
    "area_en": "the whole unit",
    "buildings": ["206", "207"],
}
PHYSICS: dict[str, Any] = {
    "group": "F1",
    "area_da": "hele enheden",
    "area_en": "the whole unit",
    "buildings": ["309"],
}
PILOT: dict[str, Any] = {
    "group": "FO1",
    "area_da": "pilotanlæg",
    "area_en": "pilot plant",
    "buildings": ["201"],
}
LABS: dict[str, Any] = {
    "group": "FO2",
    "area_da": "laboratorier",
    "area_en": "laboratories",
    "buildings": ["204"],
    "work_type": "lab",
}
ROLES: list[tuple[str, str, str, dict[str, Any]]] = [
    ("AMR", "Peter Lind", "nanolab", CLEAN_ROOM),
    ("AMR_SUBSTITUTE", "Mette Dahl", "nanolab", {**CLEAN_ROOM, "substitute_for": "Peter Lind"}),
    ("LEADER", "Susan Holt", "nanolab", CLEAN_ROOM),
    ("AMR", "Yusuf Demir", "nanolab", OFFICES),
    ("AMK", "Anna Krogh", "nanolab", {}),
    ("AMK_DEPUTY", "Tine Holst", "nanolab", {}),
    ("TR", "Lis Friis", "nanolab", {}),
    ("TR", "Viggo Bang", "nanolab", {"public": False}),
    ("STUDENT", "Ida Kvist", "nanolab", {}),
    ("AMR", "Hanne Brix", "kemi", CHEMISTRY),
    ("LEADER", "Carl Nord", "kemi", CHEMISTRY),
    ("AMK", "Dorte Iversen", "kemi", {}),
    ("FVA", "Inger Ploug", "kemi", {}),
    ("LSU", "Gudrun Lykke", "kemi", {}),
    ("AMR", "Ole Rask", "kemiteknik", {"group": "KT1"}),
    ("FVA", "Lotte Krarup", "kemiteknik", {}),
    ("AMR", "", "bibliotek", {"group": "B1"}),
    ("LEADER", "Jens Ravnholt", "bibliotek", {"group": "B1"}),
    ("AMK", "Lone Qvist", "bibliotek", {}),
    ("AMR", "Poul Kjær", "aqua", {"group": "A2", "area_da": "Hirtshals", "area_en": "Hirtshals"}),
    ("AMR", "Bo Ravn", "u-fys", {**PHYSICS, "starts": date(2024, 5, 1), "ends": date(2028, 4, 30)}),
    ("AMR", "Gerda Holm", "u-fys", {**PHYSICS, "starts": date(2022, 5, 1), "ends": date(2024, 4, 30)}),
    ("AMK", "Rie Juhl", "u-fys", {}),
    ("AMR", "Bodil Thorup", "food", PILOT),
    ("AMR", "Hassan Yildiz", "food", LABS),
    ("AMR", "Sara Tofte", "construct", {"group": "C1"}),
    ("AMR", "Iben Winther", "sustain", {"group": "S1"}),
    ("AMR", "Jonas Hald", "electro", {"group": "E1"}),
]
EVERYBODY = {name.split()[0]: name for _, name, _, _ in ROLES if name}
BESIDE = {
    "Peter": {"Mette", "Susan", "Anna"},
    "Yusuf": {"Anna"},
    "Hanne": {"Carl", "Dorte"},
    "Bo": {"Rie"},
    "Lis": {"Anna", "Tine"},
}
"""Whom the rules put beside an AMR where one group alone is answered, and in place of a TR not public."""


def found(network: Network) -> Network:
    for key, name, english, more in UNITS:
        network.unit(key, name, english=english, **more)
    for role, name, unit, more in ROLES:
        network.role(role, name, unit, **more)
    return network
