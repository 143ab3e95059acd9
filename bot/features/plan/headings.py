"""Headings: hosts and secretariat merge inputs; every proposer is told, and one objection undoes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from bot.core.deeds import Question, Reach, asked, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from bot.core.waiting import Task, TaskQuery, Waits
from bot.features.plan import committee
from bot.language import naming
from cards.kit import Card, Subject, claiming
from cards.plan import headings as show
from cards.plan.inputs import Whole
from cards.words import say
from storage import people
from storage.db import Db
from storage.networks import Network
from storage.plan import headings as kept
from storage.plan import inputs, kamu
from storage.plan.headings import Heading
from storage.plan.inputs import Input

headings = Feature("headings")

OBJECTION_DAYS = 3
"""So many working days a proposer has to object to a merge (stories US-32)."""

_DIGITS = re.compile(r"\b\d{1,5}\b")


def _numbers(text: str) -> list[int]:
    """`I-5 og I-8`, `5 and 8`."""
    return naming.numbers(text) or [int(one) for one in dict.fromkeys(_DIGITS.findall(text))]


def _has_numbers(text: str) -> bool:
    return bool(_numbers(text))


def will_merge(turn: Turn, numbers: str, title: str, last: str = "") -> Question | None:
    """Where one of those who gave them was against it before, that is said first."""
    members = _meant(turn, numbers, last)
    before = kept.objected_before(turn.db, members)
    if before is None:
        return None
    heading, told, yes = show.sure_to_merge_again(before, title)
    return Question(heading, yes, told, state=",".join(str(one.id) for one in members))


def _meant(turn: Turn, numbers: str, last: str) -> list[Input]:
    return [inputs.numbered(turn.db, turn.home.id, one) for one in _numbers(f"{numbers} {last}")]


@headings.command(
    slots={"numbers": _has_numbers, "last": _has_numbers},
    by=Right.host,
    does=asked(Reach.ONE, will_merge, else_undone=True),
)
def merge(turn: Turn, numbers: str, title: str, last: str = "") -> Card:
    """`saml I-5 og I-8 under sprog i AMO`"""
    members = _meant(turn, numbers, last)
    until = _object_until(turn, members[0].sitting if members else None)
    merged = kept.merge(turn.db, members, title, turn.person.id, turn.now, until)
    turn.note("merged", Subject(kept.KIND, merged.id), after=kept.values(merged))
    _redraw(turn, merged)
    for person in _proposers(turn, members):
        card = claiming(
            show.told(merged, _wholes(turn.db, turn.home, members), turn.person.name),
            "merged",
            Subject(kept.KIND, merged.id),
            heading=str(merged.id),
        )
        turn.post(card, to=person, network=turn.home, once=f"merged/{merged.id}/{person.id}")
    return show.heading(merged, _wholes(turn.db, turn.home, members))


def _object_until(turn: Turn, sitting: UUID | None) -> datetime:
    """Some working days, but not beyond the moment at which the pack goes out: then it is too late."""
    last_day = turn.calendar.add_working_days(turn.today, OBJECTION_DAYS)
    until = turn.calendar.at(last_day, committee.END_OF_DAY)
    found = kamu.sitting(turn.db, turn.home.id, sitting) if sitting else None
    if found is None:
        return until
    stage = committee.stage_of(turn.db, found, turn.calendar)
    return min(until, committee.too_late_to_object(stage, turn.now, turn.calendar))


@headings.letter("merged")
def draw_merged(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """As long as it stands."""
    merged = kept.heading(query.db, query.network.id, UUID(about["heading"]))
    if merged is None or not merged.stands or merged.merged_by is None:
        return None
    members = _wholes(query.db, query.network, kept.members_of(query.db, merged))
    return show.told(merged, members, people.by_id(query.db, merged.merged_by).name)


@headings.tap(show.Object, by=Right.guest, does=undone(Reach.ONE))
def object_to(turn: Turn, tap: show.Object) -> Card:
    """A proposer's objection is enough: everything is as it was."""
    merged = _heading(turn, tap.heading)
    merged.object(turn.person.id, kept.members_of(turn.db, merged), turn.now)
    return _undo(turn, merged, "objected")


@headings.tap(show.Unmerge, by=Right.host, does=undone(Reach.ONE))
def unmerge(turn: Turn, tap: show.Unmerge) -> Card:
    return _undo(turn, _heading(turn, tap.heading), "unmerged")


def _undo(turn: Turn, merged: Heading, deed: str) -> Card:
    kept.undo(turn.db, merged, turn.person.id, turn.now)
    turn.note(deed, Subject(kept.KIND, merged.id), before=kept.values(merged))
    _redraw(turn, merged)
    members = kept.members_of(turn.db, merged)
    for person in _proposers(turn, members):
        once = f"unmerged/{merged.id}/{person.id}"
        turn.post(show.undone(merged), to=person, network=turn.home, once=once)
    return show.heading(_heading(turn, merged.id), _wholes(turn.db, turn.home, members))


@headings.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    merged = _heading(turn, tap.heading)
    return show.heading(merged, _wholes(turn.db, turn.home, kept.members_of(turn.db, merged)))


@headings.living(kept.KIND)
def draw(db: Db, heading: UUID, network: Network) -> Card | None:
    found = kept.heading(db, network.id, heading)
    return show.heading(found, _wholes(db, network, kept.members_of(db, found))) if found else None


@headings.waiting
def can_object(query: TaskQuery) -> Iterator[Task]:
    """Proposers of what was merged, as long as they can object; they were told when it happened."""
    for merged in kept.all_headings(query.db, query.network.id):
        if not merged.stands or query.has_come(merged.object_until):
            continue
        for person in {one.proposed_by for one in kept.members_of(query.db, merged)}:
            if person is not None and person != merged.merged_by and query.is_about(person):
                yield Task(
                    person=person,
                    thing=Subject(kept.KIND, merged.id),
                    stage="objection",
                    words=say("heading-waits", title=merged.title),
                    button=say("heading-look", title=merged.title[:60]),
                    opens=show.Look(merged.id),
                    until=merged.object_until,
                )


def _heading(turn: Turn, wanted: UUID) -> Heading:
    return still(kept.heading(turn.db, turn.home.id, wanted))


def _proposers(turn: Turn, members: Sequence[Input]) -> list[people.Person]:
    """Everyone whose input is under it, but for the one who did this."""
    wanted = dict.fromkeys(one.proposed_by for one in members if one.proposed_by)
    return [people.by_id(turn.db, one) for one in wanted if one != turn.person.id]


def _redraw(turn: Turn, merged: Heading) -> None:
    for thing in (merged.id, *merged.members):
        turn.redraw(thing)


def _wholes(db: Db, network: Network, members: Sequence[Input]) -> list[Whole]:
    units = committee.unit_names(db, network.tenant)
    return [Whole(one, units.get(one.unit or ""), ()) for one in members]
