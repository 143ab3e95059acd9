"""The directory: its cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from cards.directory import directory
from cards.directory.directory import Group, Part, Team
from cards.words import Both, Language, Say, When, say
from storage.directory import directory as registry
from storage.directory.directory import Role
from tests.gallery.scenes.shared import (
    AQUA,
    BYG,
    CONSTRUCT,
    FOOD,
    KEMI,
    KEMITEKNIK,
    LIBRARY,
    NANOLAB,
    SUSTAIN,
    Scenes,
    mail_of,
    thing,
)

LATER = date(2027, 5, 29)


def role(name: str, kind: str = registry.AMR, **more: Any) -> Role:
    row: dict[str, Any] = {
        "unit": "nanolab",
        "group": "",
        "area_da": "",
        "area_en": "",
        "buildings": (),
        "work_type": "",
        "mail": mail_of(name),
        "phone": f"+45 45 25 {len(name):02} {sum(map(ord, name)) % 90 + 10}",
        "languages": ("da", "en"),
        "starts": None,
        "ends": None,
        "leave_from": None,
        "leave_to": None,
        "substitute_for": "",
        "public": True,
        "confirmed_on": None,
        "closed_on": None,
        **more,
    }
    return Role(id=thing(name), tenant="dtu", role=kind, name=name, **row)


def held_by(name: str, danish: str = "", english: str = "", *buildings: str, **more: Any) -> Group:
    term = {"starts": date(2025, 5, 1), "ends": date(2027, 4, 30), "confirmed_on": date(2026, 10, 12)}
    last = (directory.confirmed(date(2026, 10, 12), is_old=False),)
    return Group(Both(danish, english), buildings, role(name, **{**term, **more}), None, small=last)


def without(group: Group, note: Say, *instead: Role, named: bool = True) -> Group:
    """A group whose holder cannot be asked now, and whom to turn to."""
    holder = group.holder if named else None
    return replace(
        group,
        holder=holder,
        note=note,
        instead=tuple((directory.role_name(one.role), one) for one in instead),
    )


LEADER = role("Susan Holt", registry.LEADER)
AMK = role("Anna Krogh", registry.AMK)
SUBSTITUTE = role("Mette Dahl", registry.SUBSTITUTE)
STEWARD = role("Ole Friis", "TR")
OLD = directory.confirmed(date(2026, 1, 12), is_old=True)
CLEAN_ROOM = held_by("Peter Lind", "renrum", "clean room", "346", "347")
OFFICES = held_by("Yusuf Demir", "kontorer", "offices", "307")


def team(danish: str, english: str, *people: Role, note: Say | None = None) -> Team:
    named = tuple((directory.role_name(one.role), one) for one in people)
    return Team(Both(danish, english), ("346",), named, note)


TEAMS = [
    team("renrum", "clean room", role("Peter Lind"), SUBSTITUTE, LEADER),
    team("kontorer", "offices", LEADER, note=say("directory-vacant")),
]
FOR_ALL = [(directory.role_name(one.role), one) for one in (AMK, STEWARD)]


def show(language: Language) -> Scenes:
    hanne = held_by("Hanne Brix", "hele enheden", "the whole unit", "206", "207")
    around = tuple((directory.role_name(one.role), one) for one in (SUBSTITUTE, LEADER, AMK))
    here = directory.InUnit("AMR", "nanolab", "346")
    peter = replace(CLEAN_ROOM, beside=around)
    alone = directory.Part("AMR", NANOLAB, (peter,), colleagues=(LEADER, STEWARD), more=True)
    yield "the right group of several", directory.answers([alone], here=here)
    yield "one group", directory.answer("AMR", KEMI, [hanne])
    steward = replace(held_by("Ole Friis", starts=None, ends=None), small=(OLD,))
    both = [directory.Part("AMR", KEMI, (hanne,)), directory.Part("TR", KEMI, (steward,))]
    yield "two roles", directory.answers(both)
    yield "put into a message", directory.hit(both, by_name=True).card
    student = (
        say("directory-student"),
        say("directory-student-contact", role=say("role-student"), name="Ida Kvist"),
    )
    yield "for a student", directory.answer("AMR", KEMI, [hanne], notes=student)
    then = (say("directory-then-day", day=When(date(2024, 2, 1), "day")),)
    yield "on a day that is over", directory.answer("AMR", KEMI, [hanne], notes=then)
    yield "several groups", directory.answer("AMR", NANOLAB, [CLEAN_ROOM, OFFICES])
    nine = [
        held_by(name, f"sektion {number}", f"section {number}", str(200 + number))
        for number, name in enumerate(
            (
                "Linh Tran",
                "Poul Kjær",
                "Mette Dahl",
                "Sofia Marino",
                "Ole Rask",
                "Eva Lund",
                "Kim Dal",
                "Bo Ravn",
                "Ida Kvist",
            ),
            1,
        )
    ]
    yield "more groups than fit", directory.answer("AMR", FOOD, nine)
    yield "AMK", directory.answer("AMK", KEMI, [held_by("Dorte Iversen", starts=None, ends=None)])
    vacant = Group(Both("hele enheden", "the whole unit"), ("101D",), None, say("directory-vacant"))
    lone = role("Lone Qvist", registry.AMK)
    yield (
        "vacancy",
        directory.answer(
            "AMR",
            LIBRARY,
            [without(vacant, say("directory-vacant"), role("Jens Ravn", registry.LEADER), lone)],
        ),
    )
    away = say("directory-away", name="Poul Kjær", until=When(date(2026, 12, 18), "day"))
    hirtshals = held_by("Poul Kjær", "Hirtshals", "Hirtshals")
    yield (
        "on leave, with a substitute",
        directory.answer(
            "AMR",
            AQUA,
            [
                without(
                    hirtshals,
                    away,
                    role("Eva Lund", registry.SUBSTITUTE),
                    role("Ruth Friis", registry.LEADER),
                )
            ],
        ),
    )
    open_end = say("directory-away-open", name="Poul Kjær")
    yield (
        "on leave until further notice, beside a group",
        directory.answer(
            "AMR", AQUA, [held_by("Linh Tran", "Lyngby", "Lyngby", "202"), without(hirtshals, open_end, AMK)]
        ),
    )
    expired = say("directory-expired", day=When(date(2026, 10, 31), "day"))
    ended = held_by("Peter Lind", "renrum", "clean room", "346", ends=date(2026, 10, 31))
    yield "term expired", directory.answer("AMR", NANOLAB, [without(ended, expired, LEADER, AMK)])
    hidden = without(held_by("Ole Friis"), say("directory-not-public"), AMK, named=False)
    yield "not public", directory.answer("TR", NANOLAB, [hidden])
    yield "nobody", directory.answer("FVA", NANOLAB, [])
    yield (
        "closed unit with one successor",
        directory.answer("AMR", KEMI, [hanne], notes=(directory.closed(BYG, KEMI),)),
    )
    yield "closed unit with several successors", directory.successors("AMR", BYG, [CONSTRUCT, SUSTAIN])
    yield "which unit", directory.which_unit("AMR", [KEMI, KEMITEKNIK], "*kem*")
    yield (
        "which unit is mine",
        directory.which_is_mine("AMR", [AQUA, LIBRARY, CONSTRUCT, KEMI, NANOLAB], [AQUA] * 6),
    )
    yield "every unit", directory.all_units("AMR", [AQUA, LIBRARY, CONSTRUCT, KEMI, NANOLAB])
    yield "more units than a list takes", directory.all_units("AMR", [AQUA] * 101)
    yield "the whole unit", directory.organisation(NANOLAB, TEAMS, FOR_ALL, [])
    yield "how many groups", directory.organisation(NANOLAB, TEAMS, FOR_ALL, [], counted=True)
    yield "a unit of which nothing is known", directory.organisation(NANOLAB, [], [], [])
    yield "when terms end", directory.terms([(peter.holder or AMK, NANOLAB), (AMK, NANOLAB)], "Peter")
    yield "no such person", directory.terms([], "*Peter*")
    yield "when my own terms end", directory.own_terms([(AMK, NANOLAB)])
    yield "I have no role", directory.own_terms([])
    held = [(peter.holder or AMK, NANOLAB), (AMK, NANOLAB)]
    yield "whose terms end", directory.ending("AMR", held, LATER)
    yield "nobody's term ends", directory.ending("AMR", [], LATER)
    never = say("directory-nobody-then", role=directory.role_name("AMR"))
    yield "nobody then", directory.answers([Part("AMR", NANOLAB, (), nobody=never)])
    yield "still so", directory.answers([Part("AMR", KEMI, (hanne,), notes=(directory.still(),))])
    yield "the bot has no role", directory.a_bot()
    yield "no such person or role", directory.nobody_known("*brandansvarlig*")
    yield "several of one name", directory.too_many_called("Peter")
    yield "which units are in a building", directory.in_building("346", [NANOLAB, KEMI])
    yield "who has nobody in a role", directory.lacking("AMR", [(NANOLAB, None), (AQUA, None)])
    yield "who has somebody in a role", directory.held("AMR", 3, [NANOLAB, AQUA])
    yield "one of them is over", directory.held("AMR", 3, [NANOLAB, AQUA], over=1)
    yield "who speaks a language", directory.speakers("AMR", [(peter.holder or AMK, NANOLAB)])
    yield "nobody speaks a language", directory.speakers("AMR", [])
    yield "nobody lacks one", directory.lacking("AMR", [])
    yield "whose AMR", directory.whose_unit("AMR")
    yield "no secretariat", directory.no_secretariat()
    yield "unknown unit", directory.unknown("<at>Afdelingen</at> for [magi](https://example.org)")
    yield "no directory yet", directory.no_directory()
