"""Exports: what a network has gathered leaves the bot with whoever is a member of it, as a sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from bot.core import downloads
from bot.core.downloads import Handout, Unfolded
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.plan import given
from bot.features.votes import voting
from bot.features.votes.pulse import came_to
from bot.features.votes.rounds import all_told, counted
from cards.agenda import exports as show
from cards.documents.sheet import Sheet, csv_of, workbook_of
from cards.kit import Card, Subject, Words
from cards.unfolded import file
from cards.words import Language, Reader
from storage import networks, people
from storage.agenda import agenda, consultations, groups, ltif, milestones
from storage.db import Db
from storage.decisions import decisions
from storage.hosts import hosts
from storage.meetings import all_meetings
from storage.networks import Network
from storage.plan import inputs, kamu
from storage.votes import options, rounds, votes
from storage.votes.poll import Poll
from storage.votes.rounds import Round

exports = Feature("exports")

KEPT = timedelta(days=1)
"""So long the file can be fetched: whoever has its address needs no more, so it is good for no longer."""


# --- what there is to take along --------------------------------------------------------------------------


def _takes(kind: str) -> Callable[[Turn], Card]:
    def take_along(turn: Turn) -> Card:
        return ready(turn, kind)

    take_along.__name__ = f"all_{kind}"
    return take_along


def ready(turn: Turn, kind: str) -> Card:
    sheet = SHEETS[kind](turn.db, turn.home)
    until = turn.now + KEPT
    file = downloads.link(turn.db, Subject(f"{kind}-sheet", turn.home.id), until, f"{kind}.csv")
    book = downloads.link(turn.db, Subject(f"{kind}-book", turn.home.id), until, f"{kind}.xlsx")
    return show.ready(kind, sheet, turn.reader, file, book)


# --- the sheets -------------------------------------------------------------------------------------------


def is_of(moment: datetime, network: Network, year: int | None) -> bool:
    """In that year where the network is, or in any."""
    return year is None or moment.astimezone(network.zone).year == year


def _decisions(db: Db, network: Network, year: int | None = None) -> Sheet:
    every = [one for one in decisions.all_decisions(db, network.id) if year in (None, one.year)]
    found = sorted(every, key=lambda one: (one.year, one.number))
    return show.decisions(found, people.names(db, {one.owner for one in found if one.owner}, ()))


def _votes(db: Db, network: Network, year: int | None = None) -> Sheet:
    every = [*votes.open_in(db, network.id), *votes.ended_in(db, network.id)]
    found = [one for one in every if is_of(one.closed_at or one.opened_at, network, year)]
    return show.votes([_counted(db, one) for one in sorted(found, key=lambda one: one.opened_at)])


def _counted(db: Db, poll: Poll) -> show.Counted:
    whole = votes.counted(db, poll)
    known = options.of_poll(db, poll.id) if poll.kind.has_options else ()
    standing = voting.standing(db, whole, known) if known else None
    return show.Counted(whole, known, standing, decisions.of_poll(db, poll.id))


def _inputs(db: Db, network: Network, year: int | None = None) -> Sheet:
    every = [one for one in inputs.all_inputs(db, network.id) if is_of(one.submitted_at, network, year)]
    found = sorted(every, key=lambda one: one.number)
    days = {one.id: one.day for one in kamu.sittings_of(db, network.id)}
    return show.inputs(given.wholes(db, network, found), days)


def _agendas(db: Db, network: Network, year: int | None = None) -> Sheet:
    meetings = [one for one in all_meetings(db, network.id) if is_of(one.starts_at, network, year)]
    return show.agendas((one, agenda.agenda(db, network.id, one.id)) for one in meetings)


def _hosts(db: Db, network: Network, year: int | None = None) -> Sheet:
    meetings = [one for one in all_meetings(db, network.id) if is_of(one.starts_at, network, year)]
    seated = {one.id: [host for host in hosts.of_meeting(db, one.id) if host] for one in meetings}
    names = people.names(db, {host for each in seated.values() for host in each}, ())
    return show.hosts([(one, [names[host] for host in seated[one.id]]) for one in meetings])


def _rounds(db: Db, network: Network, year: int | None = None) -> Sheet:
    """What everybody may read of each: without names nothing of fewer than five, and nobody's name."""
    found = [one for one in rounds.all_rounds(db, network.id) if is_of(one.asked_at, network, year)]
    return show.rounds([_answered(db, network, one) for one in sorted(found, key=lambda one: one.asked_at)])


def _answered(db: Db, network: Network, one: Round) -> show.Answered:
    whole = counted(db, one, network)
    shown = one.shows_answers(has_answered=False, answered=whole.answered)
    return show.Answered(whole, all_told(db, one, network) if shown else ())


def _pulses(db: Db, network: Network, year: int | None = None) -> Sheet:
    """Of each what its card shows: nothing while it is open, and nothing of fewer than five."""
    found = [one for one in rounds.pulses(db, network.id) if is_of(one.asked_at, network, year)]
    return show.pulses([_measured(db, network, one) for one in sorted(found, key=lambda one: one.asked_at)])


def _measured(db: Db, network: Network, one: Round) -> show.Measured:
    whole = counted(db, one, network)
    shown = one.shows_answers(has_answered=False, answered=whole.answered)
    return show.Measured(whole, came_to(db, one) if shown else {})


def _consultations(db: Db, network: Network, year: int | None = None) -> Sheet:
    """What everybody may read of each: while it is open nothing of what was remarked."""
    found = [one for one in consultations.all_sent(db, network.id) if is_of(one.asked_at, network, year)]
    told = ((one, [] if one.is_open else consultations.remarks_on(db, one.id)) for one in reversed(found))
    return show.consultations(list(told))


def _groups(db: Db, network: Network, year: int | None = None) -> Sheet:
    """With their milestones; of a year those set up in it, or with a milestone in it."""
    told = [(one, milestones.of_group(db, one.id)) for one in groups.all_groups(db, network.id)]
    return show.groups(
        [
            (one, groups.members(db, one).here, each)
            for one, each in told
            if is_of(one.set_up_at, network, year) or any(found.due.year == year for found in each)
        ]
    )


def _figures(db: Db, network: Network, year: int | None = None) -> Sheet:
    return show.figures([one for one in ltif.standing(db, network.id) if year in (None, one.ends.year)])


SHEETS = {
    "decisions": _decisions,
    "votes": _votes,
    "inputs": _inputs,
    "agendas": _agendas,
    "hosts": _hosts,
    "rounds": _rounds,
    "pulses": _pulses,
    "consultations": _consultations,
    "groups": _groups,
    "figures": _figures,
}


def _handed_out(db: Db, network: UUID, language: Language, now: datetime, *, kind: str) -> Handout:
    """As it stands when it is fetched."""
    assert now
    home = networks.by_id(db, network)
    written = csv_of(SHEETS[kind](db, home), Reader(language, home.zone))
    return Handout(f"{kind}.csv", "text/csv; charset=utf-8", written.encode())


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _book(db: Db, network: UUID, language: Language, now: datetime, *, kind: str) -> Handout:
    """The same as a workbook."""
    home = networks.by_id(db, network)
    written = workbook_of(SHEETS[kind](db, home), Reader(language, home.zone), now.astimezone(home.zone))
    return Handout(f"{kind}.xlsx", XLSX, written)


def _unfolded(db: Db, network: UUID, url: Words, *, kind: str, ending: str) -> Unfolded:
    home = networks.by_id(db, network)
    return file(f"{kind}.{ending}", home.name, url), home


for _kind in SHEETS:
    exports.question(by=Right.member)(_takes(_kind))
    exports.unfolds(f"{_kind}-sheet")(partial(_unfolded, kind=_kind, ending="csv"))
    exports.unfolds(f"{_kind}-book")(partial(_unfolded, kind=_kind, ending="xlsx"))
    exports.handout(f"{_kind}-sheet")(partial(_handed_out, kind=_kind))
    exports.handout(f"{_kind}-book")(partial(_book, kind=_kind))
