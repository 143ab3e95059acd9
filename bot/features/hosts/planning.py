"""Planning a meeting, however it was asked for: by words, by a form, or by a vote about when."""

from __future__ import annotations

from bot.core.deeds import Question
from bot.core.turn import Turn
from bot.features.hosts import meeting as meant
from bot.features.hosts import seating
from bot.features.hosts.seating import Rota
from bot.language.meetings import Fault, MeetingTime
from cards.agenda import meetings as show
from cards.kit import Card, Subject
from cards.words import say
from storage import meetings
from storage.agenda import agenda
from storage.meetings import MEETING, all_meetings


def sure(turn: Turn, found: MeetingTime | Fault) -> Question | None:
    """Two meetings at one time are seldom meant; None where nothing is to be asked."""
    if isinstance(found, Fault):
        return None
    beside = meant.at_that_time(turn, found.start, found.end)
    if not beside or any(one.starts_at == found.start for one in beside):
        return None
    title, told, yes = show.sure_to_plan(beside)
    return Question(title, yes, told, state=f"{found.start.isoformat()} {found.end.isoformat()}")


def form(turn: Turn, fault: Fault) -> Card:
    """The form with what was read, and why it is no meeting's time yet."""
    told, heard = None if fault.reason == "unread" else meant.why(fault), fault.heard
    return show.plan_form(turn.home.id, heard.day, heard.hours, heard.place, why=told, left=heard.left)


def must_be_free(turn: Turn, found: MeetingTime) -> None:
    """Raises IsPlanned where a meeting begins then already."""
    planned = (one for one in all_meetings(turn.db, turn.home.id) if not one.cancelled_at)
    if any(one.starts_at == found.start for one in planned):
        raise meant.IsPlanned


def plan(turn: Turn, found: MeetingTime) -> Card:
    """Plans it, and publishes who hosts it; raises IsPlanned where one begins then."""
    must_be_free(turn, found)
    place = {"da": found.place, "en": found.place} if found.place else {}
    coming = agenda.plan(
        turn.db,
        turn.home.id,
        title={"da": turn.home.name, "en": turn.home.name},
        starts_at=found.start,
        ends_at=found.end,
        place=place,
        planned_by=turn.person.id,
        planned_at=turn.now,
        break_minutes=meetings.rhythm_of(turn.db, turn.home.id).break_minutes,
    )
    seating.settle(turn, turn.home, because=say("moved-planned"))
    seated = Rota(turn.db, turn.home, turn.now).hosts_of(coming)
    turn.note("planned", Subject(MEETING, coming.id), after={"starts_at": found.start.isoformat()})
    return show.meeting(coming, seated, show.Answers(), agenda.agenda(turn.db, turn.home.id, coming.id))
