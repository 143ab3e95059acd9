"""Planning anew after every change, and telling those whose turn moved by it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from bot.core.turn import Tick, Turn
from bot.features.hosts import rotation
from bot.features.hosts.rotation import Basis, LineUp, Standing
from bot.features.hosts.seating.rota import Rota
from cards.hosts import hosts as show
from cards.kit import Card, Subject, claiming
from cards.words import Say, say
from storage import networks, people
from storage.db import Db
from storage.hosts import absences, covers
from storage.hosts import hosts as kept
from storage.hosts.hosts import Place
from storage.meetings import MEETING, Meeting
from storage.network import members
from storage.networks import Network
from storage.record import save


@dataclass(frozen=True, slots=True)
class Move:
    """What a new plan changed for a meeting: who hosts it now and did not, who did and no longer does."""

    meeting: Meeting
    gained: frozenset[UUID]
    lost: frozenset[UUID]


def held(db: Db, network: Network, now: datetime) -> Rota:
    """The rota of somebody who is about to change it."""
    kept.hold(db, network.id)
    return Rota(db, network, now)


def settle(leaving: Turn | Tick, network: Network, because: Say | None = None) -> list[Move]:
    """Plan anew after a change; whoever gained or lost a seat by that is told; but not who has left the team.

    Seats that people have just agreed on are theirs before it: what moves is other seats.
    """
    moves = replan(leaving.db, network, leaving.now)
    leaving.redraw(network.id)
    here = {one.id for one in networks.everybody(leaving.db, network.id)}
    for person in {one for move in moves for one in move.gained | move.lost} & here:
        gained = [move.meeting for move in moves if person in move.gained]
        lost = [move.meeting for move in moves if person in move.lost]
        card = _claiming(show.moved(gained, lost, because), gained, lost, because)
        leaving.post(card, to=people.by_id(leaving.db, person), network=network)
    rota = Rota(leaving.db, network, leaving.now)
    for meeting in rota.ahead:
        leaving.redraw(meeting.id)
    _redraw_absences(leaving, rota)
    _seek_only_for_who_cannot(leaving, rota)
    _seek_no_longer_than_it_helps(leaving, rota)
    _alert_of_unfilled(leaving, rota)
    return moves


def settle_as_before(leaving: Turn, network: Network, cancelled_at: datetime) -> None:
    """A meeting is held after all: what came near only because it was cancelled is far away again, and has
    the hosts that it would have had."""
    rota = Rota(leaving.db, network, leaving.now)
    for meeting in rota.ahead[kept.HORIZON :]:
        for seat in rota.seats_of.get(meeting.id, ()):
            if seat.locked_at and seat.locked_at >= cancelled_at and seat.override is None:
                kept.unlock(leaving.db, seat)
    settle(leaving, network, because=say("moved-called-again"))


def _redraw_absences(leaving: Turn | Tick, rota: Rota) -> None:
    """Their cards say which meetings of the person's they hit."""
    ahead = {one.id for one in rota.ahead}
    hosting = {seat.person for seat in rota.seats if seat.meeting in ahead and seat.is_held}
    for absence in absences.told_by_people_of(leaving.db, rota.network.id):
        if absence.person in hosting and (absence.ends or date.max) >= rota.today:
            leaving.redraw(absence.id)


def _seek_only_for_who_cannot(leaving: Turn | Tick, rota: Rota) -> None:
    """What was asked because somebody was away is asked no more when they can; what people asked stays."""
    cannot = {seat.place for _, seat in rota.unable()}
    ahead = {one.id for one in rota.ahead}
    for cover in covers.open_in(leaving.db, rota.network.id):
        if cover.opened_by is None and cover.meeting in ahead and cover.place not in cannot:
            save(leaving.db, cover, replace(cover, state=covers.State.WITHDRAWN, ended_at=leaving.now))
            leaving.redraw(cover.id)
            leaving.redraw(cover.meeting)


def _seek_no_longer_than_it_helps(leaving: Turn | Tick, rota: Rota) -> None:
    """A meeting that was moved may begin before the time that people were given to answer."""
    begins = {one.id: one.starts_at for one in rota.ahead}
    for cover in covers.open_in(leaving.db, rota.network.id):
        latest = begins.get(cover.meeting, cover.until)
        if cover.until > latest:
            save(leaving.db, cover, replace(cover, until=latest))
            leaving.redraw(cover.id)


def _claiming(card: Card, gained: list[Meeting], lost: list[Meeting], because: Say | None) -> Card:
    of = [Subject(MEETING, one.id) for one in (*gained, *lost)]
    return claiming(
        card,
        "seats-moved",
        *of,
        gained=[str(one.id) for one in gained],
        lost=[str(one.id) for one in lost],
        because=[because.key, dict(because.words)] if because else None,
    )


def _alert_of_unfilled(leaving: Turn | Tick, rota: Rota) -> None:
    """A meeting that comes soon has a seat that nobody can have: the facilitators hear of it once."""
    for meeting in rota.ahead[: kept.HORIZON]:
        seats = rota.seats_of.get(meeting.id, ())
        if rota.members and any(seat.person is None for seat in seats):
            for person in members.facilitators(leaving.db, rota.network, rota.today):
                once = f"{kept.KIND}/{meeting.id}/{person.id}/unfilled"
                of = Subject(MEETING, meeting.id)
                card = claiming(show.unfilled(meeting), "unfilled", of, meeting=str(meeting.id))
                leaving.post(card, to=person, network=rota.network, once=once)


def replan(db: Db, network: Network, now: datetime) -> list[Move]:
    """Bring the published plan up to date (RO-3); what moved by that, of meetings that had hosts before.

    Seats that are locked or that people agreed on stay; the same state gives the same plan (I6), and
    meetings that have begun are never touched (I8).
    """
    kept.hold(db, network.id)
    kept.forgive_cancelled(db, network.id)
    rota = Rota(db, network, now)
    before = {one.id: _persons(rota, one) for one in rota.ahead}
    line_ups = {line_up.meeting: line_up for line_up in rota.plan()}
    for at, meeting in enumerate(rota.ahead):
        _publish(rota, meeting, line_ups[rota.day(meeting.starts_at)], locks=at < kept.HORIZON)
    kept.forgive(db, network.id, set(kept.owed(db, network.id)) - set(rota.members))
    kept.set_rotation(db, network.id, checked_at=now)
    after = Rota(db, network, now)
    moves = [
        Move(one, _persons(after, one) - before[one.id], before[one.id] - _persons(after, one))
        for one in rota.ahead
        if rota.seats_of.get(one.id)
    ]
    return [move for move in moves if move.gained or move.lost]


def _persons(rota: Rota, meeting: Meeting) -> frozenset[UUID]:
    return frozenset(seat.person for seat in rota.seats_of.get(meeting.id, ()) if seat.person)


def _publish(rota: Rota, meeting: Meeting, line_up: LineUp, *, locks: bool) -> None:
    stored = {seat.seat: seat for seat in rota.seats_of.get(meeting.id, ())}
    for number, planned in enumerate(line_up.seats, start=1):
        place, known = Place(meeting.id, number), stored.pop(number, None)
        if known is None or not (known.is_held and known.person):
            person = rota.ids[planned.member] if planned.member else None
            why = _why(rota, planned)
            is_same = known is not None and known.planned == person
            if known is None or not is_same or known.why != why:
                at = known.published_at if known and is_same else rota.now
                kept.plan_seat(rota.db, place, person, at, why)
        if locks and not (known and known.is_locked):
            _lock(rota, place, planned)
    for seat in stored.values():
        if not seat.is_held:
            kept.drop_seat(rota.db, seat.place)


def _lock(rota: Rota, place: Place, planned: rotation.Seat) -> None:
    """The seat stands now; one that a debt brought to somebody repays it (RO-5)."""
    kept.lock(rota.db, place, rota.now)
    is_new = planned.basis in (Basis.IN_TURN, Basis.AGAIN)
    if is_new and planned.standing and planned.standing.debt > 0 and planned.member:
        kept.owe(rota.db, rota.network.id, {rota.ids[planned.member]: -1}, place.meeting, rota.now)


def _why(rota: Rota, seat: rotation.Seat) -> dict[str, Any] | None:
    """The comparison behind a seat, as it was when the seat was planned (RO-8)."""
    if seat.standing is None:
        return None
    return {
        "mine": told_standing(rota, seat.standing),
        "next": [told_standing(rota, one) for one in seat.next_two],
    }


def told_standing(rota: Rota, standing: Standing) -> dict[str, Any]:
    """A standing as it is kept and shown."""
    return {
        "person": str(rota.ids[standing.member]),
        "hostings": standing.hostings,
        "last": standing.last.isoformat() if standing.last else None,
        "debt": standing.debt,
        "in_all": standing.in_all,
        "joined": standing.joined.isoformat() if standing.joined not in (None, date.min) else None,
        "again": standing.again,
    }
