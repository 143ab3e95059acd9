"""The classic way: agenda and summary on paper, for the networks that want them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from bot.core.deeds import Question, Reach, asked
from bot.core.downloads import Handout, Unfolded
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.agenda import handed_out as made
from bot.features.hosts import meeting
from cards.agenda import classic as show
from cards.agenda import meetings as show_meetings
from cards.kit import Card, Subject, Words
from cards.words import Language, Say, say
from storage import meetings, networks
from storage.db import Db
from storage.meetings import NoneHeld, all_meetings, meeting_by_id, next_meeting

classic = Feature("classic")


ON = ("til", "on")


def _ways(turn: Turn) -> Sequence[tuple[str, str]]:
    """On and off, as the person says it."""
    return [(way, way) for way in (("til", "fra") if turn.language == "da" else ("on", "off"))]


def will_switch(turn: Turn, switch: str) -> Question | None:
    on = switch.casefold() in ON
    if meetings.rhythm_of(turn.db, turn.home.id).classic is on:
        return None
    title = say("classic-sure-on") if on else say("classic-sure-off")
    return Question(title, say("classic-yes"), [show.what(turn.home.name, on=on)], turn.home.id, str(on))


@classic.command(
    by=Right.host,
    does=asked(Reach.EVERYBODY, will_switch),
    slots={"switch": ("til", "fra", "on", "off")},
    makes=False,
    among={"switch": _ways},
)
def set_classic(turn: Turn, switch: str) -> Say:
    """With it on, the summary is posted when a meeting has ended."""
    on = switch.casefold() in ON
    meetings.keep_rhythm(turn.db, replace(meetings.rhythm_of(turn.db, turn.home.id), classic=on))
    turn.note("classic", Subject("rhythm", turn.home.id), after={"on": on})
    return say("classic-on") if on else say("classic-off")


@classic.question(by=Right.guest)
def print_agenda(turn: Turn) -> Card:
    coming = next_meeting(turn.db, turn.home.id, turn.now)
    if coming is None:
        raise meeting.none_planned(turn)
    return made.printed(turn.db, coming, turn.reader, turn.now, summary=False)


@classic.question(by=Right.guest)
def print_summary(turn: Turn) -> Card:
    held = [one for one in all_meetings(turn.db, turn.home.id) if one.finished_at]
    if not held:
        raise NoneHeld
    return made.printed(turn.db, held[-1], turn.reader, turn.now, summary=True)


@classic.unfolds(made.AGENDA)
@classic.unfolds(made.SUMMARY)
def unfolded(db: Db, meeting: UUID, url: Words) -> Unfolded:
    one = meeting_by_id(db, meeting)
    return show_meetings.unfolded(one, say("print-page"), url), networks.by_id(db, one.network)


@classic.handout(made.AGENDA)
def agenda_page(db: Db, meeting: UUID, language: Language, now: datetime) -> Handout:
    return made.page(db, meeting, made.AGENDA, language, now)


@classic.handout(made.SUMMARY)
def summary_page(db: Db, meeting: UUID, language: Language, now: datetime) -> Handout:
    return made.page(db, meeting, made.SUMMARY, language, now)
