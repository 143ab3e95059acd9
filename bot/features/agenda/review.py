"""The year in review: what a network did in a year, counted, on one card; in January it comes by itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from bot.core.deeds import Question, Reach, asked
from bot.core.feature import Feature, Tick
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Turn
from bot.features.agenda.archive import says_last, to_fetch
from bot.features.agenda.exports import is_of, ready
from bot.features.votes.rounds import counted as rounds_told
from cards.agenda import review as show
from cards.agenda.review import Review
from cards.kit import Card
from cards.votes.votes import Turnout
from storage import meetings, people
from storage.agenda import agenda, attendance, consultations
from storage.agenda.attendance import Answer
from storage.db import Db, Refused
from storage.decisions import decisions
from storage.hosts import hosts
from storage.meetings import Meeting
from storage.networks import Network
from storage.plan import feedback, inputs
from storage.plan.feedback import Outcome
from storage.themes import themes
from storage.themes.themes import ThemeState
from storage.votes import rounds, votes
from storage.votes.poll import TAKEN_BACK, Poll
from storage.votes.rounds import Round

review = Feature("review")

TOLD_FROM = 7
"""From that day of January on, when people are back, the year before is told of."""

TOLD_AT = time(10)
LASTS = timedelta(hours=6)
LOOKS_BACK_UNTIL = 3
"""Until the end of March the year that went is the last one."""

_YEAR = re.compile(r"\b(20\d\d)\b")


class NothingToTell(Refused):
    """No meeting has been held in that year."""

    key = "review-nothing"


@review.question(by=Right.guest)
def of_year(turn: Turn, year: str = "") -> Card:
    del year  # it is found wherever it was said
    wanted = _year(turn)
    return show.single(_told(turn, wanted), may_share=turn.is_personal and turn.may(Right.member))


def _year(turn: Turn) -> int:
    """The one that was said; else the last one while this one is young, or nothing was held in it yet."""
    said = _YEAR.search(turn.sentence)
    if said:
        return int(said[1])
    this = turn.today.year
    first = this - 1 if turn.today.month <= LOOKS_BACK_UNTIL or says_last(turn.sentence) else this
    other = this if first != this else this - 1
    return first if _held(turn.db, turn.home, first, turn.now) else other


def _told(turn: Turn, year: int) -> Review:
    """Raises NothingToTell."""
    found = counted(turn.db, turn.home, year, turn.now)
    if found is None:
        raise NothingToTell(year=str(year))
    return found


@review.tap(show.Archive, by=Right.member)
def whole(turn: Turn, tap: show.Archive) -> Card:
    """The year's archive, of which the card is the shortest summary."""
    return to_fetch(turn, tap.year)


@review.tap(show.HowTheyWent, by=Right.guest)
def how_they_went(turn: Turn, tap: show.HowTheyWent) -> Card:
    turnouts = [
        Turnout(one, decisions.of_poll(turn.db, one.id), one.answered)
        for one in _ended_in(turn.db, turn.home, tap.year)
    ]
    asked_ = [rounds_told(turn.db, one, turn.home) for one in _asked_in(turn.db, turn.home, tap.year)]
    return show.how_they_went(turn.home.id, tap.year, turnouts, asked_)


@review.tap(show.TakeAlong, by=Right.member)
def take_along(turn: Turn, tap: show.TakeAlong) -> Card:
    if tap.kind not in ("votes", "rounds"):
        raise TooOld
    return ready(turn, tap.kind)


def will_share(turn: Turn, tap: show.Share) -> Question:
    title, told, yes = show.sure_to_share(_told(turn, tap.year))
    return Question(title, yes, told, turn.home.id, state=str(tap.year))


@review.tap(show.Share, by=Right.member, does=asked(Reach.EVERYBODY, will_share))
def share(turn: Turn, tap: show.Share) -> Card:
    told = show.single(_told(turn, tap.year))
    turn.post(told, to=turn.home)
    return show.shared(tap.year)


@review.every_network
def tell(tick: Tick, network: Network) -> None:
    """Once a year, of the year before; where nothing was held in it nothing is said."""
    calendar = tick.calendar(network)
    today = calendar.local(tick.now).date()
    opens = calendar.at(calendar.on_or_after(date(today.year, 1, TOLD_FROM)), TOLD_AT)
    if network.installed_at >= opens or not tick.has_come(opens) or tick.has_come(opens + LASTS):
        return
    if found := counted(tick.db, network, today.year - 1, tick.now):
        once = f"review/{network.id}/{found.year}"
        tick.post(show.single(found), to=network, once=once, expires_at=opens + LASTS)


# --- what is counted --------------------------------------------------------------------------------------


def counted(db: Db, home: Network, year: int, now: datetime) -> Review | None:
    """What everybody may see of it; None where no meeting was held in it."""
    held = _held(db, home, year, now)
    if not held:
        return None
    answers = [one.answer for each in held for one in attendance.of_meeting(db, each.id).values()]
    ended = _ended_in(db, home, year)
    register = [one for one in decisions.all_decisions(db, home.id) if one.year == year and _was_made(one)]
    asked_ = _asked_in(db, home, year)
    consulted = [
        one
        for one in consultations.all_sent(db, home.id)
        if not one.is_open and is_of(one.closed_at or one.asked_at, home, year)
    ]
    given = [one.id for one in inputs.all_inputs(db, home.id) if is_of(one.submitted_at, home, year)]
    return Review(
        network=home.id,
        name=home.name,
        year=year,
        is_over=now.astimezone(home.zone).year > year,
        meetings=len(held),
        hosts=_hosts(db, held),
        answered=sum(one is not None for one in answers),
        came=sum(one in (Answer.THERE, Answer.ONLINE) for one in answers),
        decisions=len(register),
        to_do=sum(one.is_open or one.status == decisions.DONE for one in register),
        done=sum(one.status == decisions.DONE for one in register),
        votes=len(ended),
        eligible=sum(one.eligible or 0 for one in ended),
        voted=sum(one.answered for one in ended if one.eligible),
        themes=sum(_was_held(one, home, year) for one in themes.all_themes(db, home.id)),
        rounds=len(asked_),
        replies=sum(len(rounds.participants(db, one.id)) for one in asked_),
        consultations=len(consulted),
        remarks=sum(len(consultations.remarks_on(db, one.id)) for one in consulted),
        figures=_figures(db, home, held),
        inputs=len(given),
        became=_became(db, home, given),
    )


def _ended_in(db: Db, home: Network, year: int) -> list[Poll]:
    """The votes that came to something; the last one first."""
    return [
        votes.counted(db, one)
        for one in votes.ended_in(db, home.id)
        if one.closed_at and one.reason != TAKEN_BACK and is_of(one.closed_at, home, year)
    ]


def _asked_in(db: Db, home: Network, year: int) -> list[Round]:
    found = rounds.all_rounds(db, home.id)
    return [one for one in found if not one.is_open and is_of(one.asked_at, home, year)]


def _held(db: Db, home: Network, year: int, now: datetime) -> list[Meeting]:
    return [
        one
        for one in meetings.all_meetings(db, home.id)
        if is_of(one.starts_at, home, year) and not one.cancelled_at and one.is_past(now)
    ]


def _hosts(db: Db, held: Sequence[Meeting]) -> list[str]:
    """Each once, in the order in which they hosted."""
    seated = dict.fromkeys(host for one in held for host in hosts.of_meeting(db, one.id) if host)
    names = people.names(db, set(seated), ())
    return [names[one] for one in seated]


def _was_made(one: decisions.Decision) -> bool:
    """Neither nothing at all, nor withdrawn; what another took the place of counts as that one."""
    of_the_network = one.kind not in (decisions.NOTHING, "no-conclusion")
    was_in_force = one.status in (decisions.EXPIRED, decisions.ARCHIVED)
    return of_the_network and (one.is_in_force or was_in_force)


def _was_held(one: themes.Theme, home: Network, year: int) -> bool:
    return one.state is ThemeState.HELD and is_of(one.starts_at or one.touched_at, home, year)


def _became(db: Db, home: Network, given: Sequence[UUID]) -> list[tuple[Outcome, int]]:
    """What the committee last made of them, the most frequent first."""
    last = {one.thing: one.outcome for one in feedback.all_answers(db, home.id)}
    return Counter(last[one] for one in given if one in last).most_common()


def _figures(db: Db, home: Network, held: Sequence[Meeting]) -> Mapping[str, Any] | None:
    """Those of the year's last safety moment that has some."""
    told = (one.figures for each in reversed(held) for one in agenda.agenda(db, home.id, each.id))
    return next((one for one in told if one), None)
