"""Hosts: their cards."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cards.hosts import hosts, swaps
from cards.hosts.hosts import Row
from cards.meeting import Host
from cards.words import Language, say
from storage.hosts.hosts import Override, Seat
from storage.people import Person
from tests.gallery.scenes.agenda import MEETING, NEXT_MEETING
from tests.gallery.scenes.shared import ANNA, BO, CAMILLE, NETWORK, NOW, SIGNE, Scenes, thing

EVERYBODY = {one.id: one for one in (ANNA, BO, CAMILLE, SIGNE)}


def told(who: Person, **facts: Any) -> dict[str, Any]:
    never = {"hostings": 0, "last": None, "debt": 0, "in_all": 0, "joined": "2019-05-01", "again": False}
    return {"person": str(who.id), **never, **facts}


FIRST = {
    "mine": told(ANNA, joined="2019-02-01"),
    "next": [told(BO), told(CAMILLE, hostings=1, last="2026-03-03", joined="2020-01-15")],
}
OFTEN = {
    "mine": told(ANNA, hostings=2, last="2025-09-09", debt=2, again=True, in_all=5),
    "next": [
        told(BO, hostings=2, last="2026-03-03", again=True, joined=None),
        told(CAMILLE, hostings=2, last="2025-09-09", debt=1, again=True),
    ],
}
LIKE = {
    "mine": told(ANNA, hostings=0, last="2020-09-08", debt=1, in_all=1),
    "next": [
        told(BO, last="2020-09-08", debt=1, in_all=2),
        told(CAMILLE, last="2020-09-08", debt=1, in_all=1),
    ],
}
RESTING = {
    "mine": told(ANNA, hostings=1, last="2025-09-09"),
    "next": [
        told(BO, hostings=0, again=True),
        told(CAMILLE, hostings=1, last="2025-09-09", debt=-1),
    ],
}


def seat(number: int, who: Person | None, meeting: Any = MEETING, **more: Any) -> Seat:
    planned = who.id if who else None
    found = Seat(meeting.id, number, meeting.starts_at, planned, NOW, NOW, FIRST)
    return replace(found, **more)


def changed(kind: str, *, on_behalf: bool = False, instead_of: Person | None = BO) -> Override:
    before = instead_of.id if instead_of else None
    return Override(1, MEETING.id, 2, CAMILLE.id, before, kind, thing("deal"), NOW, SIGNE.id, on_behalf)


def row(*seats: Seat, meeting: Any = MEETING, sought: tuple[Seat, ...] = ()) -> Row:
    return Row(meeting, seats, EVERYBODY, sought)


PLAIN = row(seat(1, ANNA), seat(2, BO))
OPEN = row(
    seat(1, CAMILLE, NEXT_MEETING, locked_at=None),
    seat(2, None, NEXT_MEETING, locked_at=None),
    meeting=NEXT_MEETING,
)


def show(language: Language) -> Scenes:
    yield "next meeting", hosts.next_meeting(MEETING, [Host(ANNA), Host(BO)])
    yield "none then, but the next one", hosts.next_meeting(MEETING, [Host(ANNA), Host(BO)], is_instead=True)
    yield "next meeting, a host cannot", hosts.next_meeting(MEETING, [Host(ANNA, sought=True), Host(BO)])
    yield "next meeting, a seat is open", hosts.next_meeting(MEETING, [Host(ANNA), None])
    yield "who hosted last", hosts.last_meeting(MEETING, [Host(ANNA), Host(BO)])
    yield "no meeting planned", hosts.none_planned([ANNA, BO])
    yield "no meeting and nobody yet", hosts.none_planned([])
    yield "the plan", hosts.plan(NETWORK, [PLAIN, OPEN])
    for kind in ("swap", "take", "cover", "assigned"):
        agreed = row(seat(1, ANNA), seat(2, BO, override=changed(kind)))
        yield f"the plan after a change: {kind}", hosts.plan(NETWORK, [agreed, OPEN])
    behalf = row(seat(1, ANNA), seat(2, BO, override=changed("swap", on_behalf=True)))
    yield "the plan, the secretariat answered", hosts.plan(NETWORK, [behalf])
    sought = row(seat(1, ANNA), seat(2, BO), sought=(seat(2, BO),))
    yield "the plan, a cover is sought", hosts.plan(NETWORK, [sought, OPEN], lives=False)
    yield "the plan without meetings", hosts.plan(NETWORK, [])
    yield "when I host", hosts.mine([(PLAIN, seat(1, ANNA)), (OPEN, seat(1, CAMILLE, NEXT_MEETING))])
    undo = swaps.Undo(NETWORK, thing("swap"))
    yield "when I host, after a swap", hosts.mine([(behalf, behalf.seats[1])], undo)
    yield "I host nothing", hosts.mine([])
    yield "one of my seats", hosts.duty(PLAIN, seat(1, ANNA))
    yield "my turn moved", hosts.moved([NEXT_MEETING], [MEETING], say("moved-absence"))
    yield "my turn is gone", hosts.moved([], [MEETING], None)
    yield "a seat that nobody can have", hosts.unfilled(MEETING)
    yield "when somebody hosts", hosts.turns_of(ANNA, [MEETING, NEXT_MEETING])
    yield "somebody hosts nothing", hosts.turns_of(ANNA, [])
    filled = row(seat(1, ANNA), seat(2, None, override=changed("cover", instead_of=None)))
    yield "the plan, a vacant seat was taken", hosts.plan(NETWORK, [filled])
