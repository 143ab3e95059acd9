"""Circles: a vote for a part of the network, the hosts of the coming meeting or a working group."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from bot.core.turn import Turn
from bot.language import titles
from bot.language.wishes import Circle
from cards.kit import Words
from cards.votes.starting import EVERYBODY, HOSTS
from cards.words import say
from storage.agenda import groups
from storage.agenda.groups import Group
from storage.db import Db, Refused
from storage.hosts import hosts
from storage.meetings import next_meeting
from storage.network import members
from storage.people import Person
from storage.votes.poll import Among, Poll


class NoHostsYet(Refused):
    """There is no coming meeting, or nobody has a seat at it."""

    key = "vote-no-hosts"


class NobodyInGroup(Refused):
    key = "vote-nobody-in-group"


class NotAmongThem(Refused):
    """A part of the network votes, and one is not in it."""

    key = "vote-not-among"


def entitled(db: Db, network: UUID, among: Among | None, since: datetime, today: date) -> list[Person]:
    """Who may vote: the members; the hosts as they are; of a working group who was in it at the start."""
    if among and among.group:
        return groups.at_work(db, network, among.thing, since)
    everybody = members.members(db, network, today)
    if among is None:
        return everybody
    seated = hosts.hosts_of(db, among.thing)
    return [one for one in everybody if one.id in seated]


def voters_of(db: Db, poll: Poll, today: date) -> list[Person]:
    return entitled(db, poll.network, poll.terms.among, poll.opened_at, today)


def offered(turn: Turn) -> Sequence[tuple[str, Words]]:
    """What a form lets one choose among."""
    own = [(str(one.id), say("vote-form-among-group", group=one.name)) for one in _working(turn)]
    return [(EVERYBODY, say("vote-form-among-all")), (HOSTS, say("vote-form-among-hosts")), *own]


def chosen(turn: Turn, value: str) -> Among | None:
    """What was chosen in a form; raises NoHostsYet or NobodyInGroup."""
    among = _next_hosts(turn.db, turn.home.id, turn.now) if value == HOSTS else None
    group = next((one for one in _working(turn) if str(one.id) == value), None)
    among = Among(group.id, group.name) if group else among
    return anew(turn.db, turn.home.id, among, turn.now, turn.today)


def said(turn: Turn, circle: Circle) -> Among | None:
    """What was said; None where no working group, or more than one, is called so."""
    if not circle.group:
        return chosen(turn, HOSTS)
    working = _working(turn)
    named = titles.named(circle.group, [one.name for one in working]).sure
    return chosen(turn, str(working[named[0]].id)) if len(named) == 1 else None


def anew(db: Db, network: UUID, among: Among | None, now: datetime, today: date) -> Among | None:
    """The same for a vote that begins now: hosts are those of the coming meeting. Raises NoHostsYet or
    NobodyInGroup."""
    if among and not among.group:
        among = _next_hosts(db, network, now)
    if among is None or entitled(db, network, among, now, today):
        return among
    raise NobodyInGroup(group=among.group) if among.group else NoHostsYet


def _working(turn: Turn) -> list[Group]:
    return [one for one in groups.all_groups(turn.db, turn.home.id) if one.done_at is None]


def _next_hosts(db: Db, network: UUID, now: datetime) -> Among:
    coming = next_meeting(db, network, now)
    if coming is None:
        raise NoHostsYet
    return Among(coming.id)
