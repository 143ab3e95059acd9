"""Nothing: that the network has no points for KAMU, said once for each meeting, and never beside a point."""

from __future__ import annotations

from datetime import date

from bot.core.turn import Tick, Turn
from bot.features.decisions import deciding
from bot.features.plan import committee
from bot.language import meetings
from cards.kit import Subject
from cards.words import Language, Reader, When, listed, read, say
from storage.db import Db, Refused
from storage.decisions import decisions, points
from storage.decisions.decisions import Decision
from storage.networks import Network
from storage.plan import kamu
from storage.plan.kamu import CommitteeMeeting


class PointsStand(Refused):
    """That there is nothing would be said beside something."""

    key = "kamu-points-stand"


def meant(turn: Turn, day: str) -> CommitteeMeeting | None:
    """The meeting on the day that is named; without one, that whose pack is made or gathered now."""
    if day.strip():
        on = meetings.day(day, turn.now, turn.calendar)
        return next((one for one in kamu.sittings_of(turn.db, turn.home.id) if one.day == on), None)
    asked = (turn.db, turn.home.id, turn.now, turn.calendar)
    stage = committee.just_closed(*asked) or committee.collecting(*asked)
    return stage.sitting if stage else None


def report(turn: Turn, sitting: CommitteeMeeting | None, text: str) -> Decision:
    """The decision that says so: the one that there is, or a new one. Raises PointsStand."""
    if sitting is None:
        earlier = decisions.nothing_at_all(turn.db, turn.home.id)
        return next((one for one in earlier if one.text == text), None) or _recorded(turn, text, None)
    must_be_nothing(turn.db, sitting)
    kamu.points_settled(turn.db, sitting, turn.now)  # the deadline need not record it again
    turn.redraw(sitting.id)
    found = decisions.nothing_for(turn.db, turn.home.id, sitting.id)
    return found or _recorded(turn, words(turn.home, sitting), sitting)


def _recorded(turn: Turn, text: str, sitting: CommitteeMeeting | None) -> Decision:
    snapshot = {"null_for": str(sitting.id)} if sitting else {}
    return deciding.write_down(turn, text, decisions.NOTHING, snapshot=snapshot)


def must_be_nothing(db: Db, sitting: CommitteeMeeting) -> None:
    """Raises PointsStand; what is for the hosts alone goes to no committee, and is not told here."""
    found = points.of_sitting(db, sitting.network, sitting.id)
    if found:
        raise PointsStand(day=When(sitting.day, "day"), points=listed(map(_told, found)))


def _told(one: points.Point) -> str:
    return f"{one.label}: {next(iter(one.words.values()), '')}"


def words(network: Network, sitting: CommitteeMeeting) -> str:
    """As the register says it."""
    return read(say("kamu-none-points", day=When(sitting.day, "day")), _reader(network))


def _reader(network: Network) -> Reader:
    language: Language = "en" if network.language == "en" else "da"
    return Reader(language, network.zone)


def at_all(turn: Turn, day: str) -> str:
    """The same where the committee has no meeting then: in the channel's language, whoever says it."""
    on = meetings.day(day, turn.now, turn.calendar) if day.strip() else None
    told = (
        say("kamu-none-points", day=When(on, "day"))
        if isinstance(on, date)
        else say("decision-nothing-for-kamu")
    )
    return read(told, _reader(turn.home))


def no_longer(turn: Turn | Tick, network: Network, sitting: CommitteeMeeting) -> None:
    """A point was raised after all: what said that there is none is withdrawn."""
    found = decisions.nothing_for(turn.db, network.id, sitting.id)
    if found is None:
        return
    decisions.change(turn.db, found.id, status=decisions.WITHDRAWN, confirm_until=None)
    told = ("withdrawn", Subject(decisions.KIND, found.id))
    before, after = {"status": found.status}, {"status": decisions.WITHDRAWN}
    if isinstance(turn, Tick):
        turn.note(*told, network, before, after)
    else:
        turn.note(*told, before, after)
    turn.redraw(found.id)
