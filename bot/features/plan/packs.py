"""What goes into a pack: gathered from the store for one meeting of the committee.

Nothing that is for the hosts alone is read here, and no person's name but of those who chose to be named
(mechanisms KP-3, KP-4).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.features.plan import committee
from bot.features.plan.packing import by_weight
from storage.db import Db
from storage.decisions import decisions, points
from storage.directory import directory
from storage.directory.directory import Unit
from storage.networks import Network
from storage.plan import feedback, headings, inputs, kamu
from storage.plan.inputs import Byline, Input
from storage.plan.kamu import CommitteeMeeting

Both = dict[str, str]

FRESH = timedelta(days=180)
"""A role that was confirmed no longer ago counts as confirmed."""


def content(db: Db, network: Network, sitting: CommitteeMeeting, at: datetime) -> dict[str, Any]:
    """All of a pack as plain values; the same store and moment give the same."""
    today = at.astimezone(network.zone).date()
    units = committee.unit_names(db, network.tenant)
    could = committee.units_counted(db, network, today)
    given = inputs.of_sitting(db, network.id, sitting.id)
    before = _before(db, sitting)
    return {
        "label": f"P-{sitting.quarter}",
        "network": network.name,
        "day": sitting.day.isoformat(),
        "quarter": sitting.quarter,
        "purpose": sitting.purpose.value,
        "plan_year": sitting.plan_year,
        "since": before.day.isoformat() if before else "",
        "made_at": at.isoformat(),
        "participation": _participation(given, units, could),
        "inputs": by_weight([_input(db, network, one, units, could) for one in given]),
        "points": _points(db, network, sitting, units),
        "null": _null(db, sitting),
        "earlier": _earlier(db, network, sitting),
        "figures": _figures(db, network, today),
        "decisions": _decisions(db, network, before, today),
    }


def _before(db: Db, sitting: CommitteeMeeting) -> CommitteeMeeting | None:
    earlier = [one for one in kamu.sittings_of(db, sitting.network) if one.day < sitting.day]
    return earlier[-1] if earlier else None


def _both(unit: Unit | None) -> Both:
    return {"da": unit.name_da, "en": unit.name_en} if unit else {}


def _participation(given: list[Input], units: Mapping[str, Unit], could: set[str]) -> dict[str, Any]:
    there = sorted({one.contributes_for for one in given if one.contributes_for} & could)
    return {"given": len(there), "units": len(could), "names": [_both(units.get(key)) for key in there]}


def _input(
    db: Db, network: Network, one: Input, units: Mapping[str, Unit], could: set[str]
) -> dict[str, Any]:
    under = headings.heading(db, network.id, one.heading) if one.heading else None
    earlier = inputs.one(db, network.id, one.earlier) if one.earlier else None
    return {
        "label": one.label,
        "number": one.number,
        "heading": under.title if under else "",
        "kind": one.kind.value,
        "title": dict(one.title),
        "gloss": dict(one.gloss),
        "why": dict(one.why),
        "effect": dict(one.effect),
        "affects": one.units,
        "by": _by(one, units),
        "late": one.late,
        "again": earlier.label if earlier else "",
        "backing": {"units": len(inputs.backing_units(db, one) & could), "people": one.backers},
        "score": round(one.score, 2) if one.score is not None else None,
        "attachments": [{"title": link.title, "url": link.url} for link in one.attachments],
        "remarks": [
            {
                "unit": _both(units.get(remark.unit or "")),
                "words": remark.words,
                **({"against": True} if remark.disagrees else {}),
            }
            for remark in inputs.remarks_on(db, one.id)
        ],
    }


def _by(one: Input, units: Mapping[str, Unit]) -> dict[str, Any]:
    """The unit, unless it is the network's; the name of whoever chose to be named."""
    if one.byline is Byline.NETWORK:
        return {}
    name = one.proposer if one.byline is Byline.NAMED else ""
    return {"unit": _both(units.get(one.unit or "")), "name": name or ""}


def _points(
    db: Db, network: Network, sitting: CommitteeMeeting, units: Mapping[str, Unit]
) -> list[dict[str, Any]]:
    return [
        {
            "label": one.label,
            "words": dict(one.words),
            "common": one.is_common,
            "units": [_both(units.get(key)) for key in points.units_behind(db, one.id)],
        }
        for one in points.of_sitting(db, network.id, sitting.id)
    ]


def _null(db: Db, sitting: CommitteeMeeting) -> str:
    """The number of the decision that there are no points."""
    found = decisions.nothing_for(db, sitting.network, sitting.id)
    return found.label if found else ""


def _earlier(db: Db, network: Network, sitting: CommitteeMeeting) -> list[dict[str, Any]]:
    """What became of the inputs of the meeting before, and what is still open from any."""
    days = {one.id: one.day for one in kamu.sittings_of(db, network.id)}
    before = _before(db, sitting)
    found = []
    for one in inputs.all_inputs(db, network.id):
        day = days.get(one.sitting) if one.sitting else None
        if day is None or day >= sitting.day or one.sitting == sitting.id:
            continue
        answers = [
            answer
            for answer in feedback.of_thing(db, network.id, one.id)
            if answer.sitting in days and days[answer.sitting] < sitting.day
        ]
        last = answers[-1] if answers else None
        is_open = last is None or last.keeps_it_open
        if is_open or (before and last and last.sitting == before.id):
            found.append(_status(one, last, is_open=is_open, day=day.isoformat()))
    return found


def _status(one: Input, last: feedback.Answer | None, *, is_open: bool, day: str) -> dict[str, Any]:
    return {
        "label": one.label,
        "title": dict(one.title),
        "outcome": last.outcome.value if last else "",
        "reason": last.reason if last else "",
        "open": is_open,
        "since": day,
    }


def _figures(db: Db, network: Network, today: Any) -> dict[str, int]:
    """The work environment organisation in numbers; aggregates only."""
    held = [
        role
        for unit in directory.all_units(db, network.tenant)
        if unit.is_open_on(today)
        for role in directory.roles_in(db, network.tenant, unit.key)
        if not role.has_ended_by(today) and role.has_begun_by(today)
    ]
    amr = [role for role in held if role.role == directory.AMR]
    confirmed = [role for role in held if role.confirmed_on and role.confirmed_on >= today - FRESH]
    return {
        "groups": len({(role.unit, role.group) for role in held if role.group}),
        "amr": sum(not role.is_vacant for role in amr),
        "vacant": sum(role.is_vacant for role in amr),
        "leaders": sum(role.role == directory.LEADER for role in held),
        "confirmed": round(100 * len(confirmed) / len(held)) if held else 0,
    }


def _decisions(db: Db, network: Network, before: CommitteeMeeting | None, today: Any) -> list[dict[str, Any]]:
    """What the network decided since the last meeting and marked for the committee."""
    found = []
    for one in reversed(decisions.all_decisions(db, network.id)):
        day = one.decided_at.astimezone(network.zone).date()
        since = before.day if before else today - timedelta(days=365)
        if since <= day <= today and one.to_kamu:
            found.append({"label": one.label, "title": {network.language: one.title}, "day": day.isoformat()})
    return found
