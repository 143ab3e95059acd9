"""Online: a theme becomes an agreed online meeting, with a time, an invitation, and a short outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from bot.core import calendar_files
from bot.core.calendar_files import Invitation
from bot.core.deeds import Reach, undone
from bot.core.downloads import Handout, Unfolded
from bot.core.feature import Feature, Task, TaskQuery
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.decisions import deciding
from bot.features.themes import listed
from bot.features.votes import voting
from bot.language import moments, names, wording
from bot.language.slots import Type
from cards.kit import Card, Subject, Words
from cards.themes import themes as show
from cards.words import Language, read, say
from storage import networks
from storage.db import Db, Refused
from storage.decisions import decisions
from storage.directory import directory
from storage.network import members
from storage.themes import themes as kept
from storage.themes.themes import Theme, ThemeState
from storage.votes import options
from storage.votes.poll import Kind, Terms

online = Feature("online")

_AND = re.compile(r",|\b(?:og|and)\b|&")


class ChooseTheme(Refused):
    key = "theme-choose-first"
    field = "theme"


@online.question(by=Right.guest)
def upcoming(turn: Turn) -> Card:
    """The agreed ones, the next first; those without a time last."""
    agreed = [one for one in kept.all_themes(turn.db, turn.home.id) if one.state is ThemeState.AGREED]
    ahead = [one for one in agreed if one.starts_at is None or one.starts_at > turn.now]
    return show.upcoming(
        sorted(ahead, key=lambda one: (one.starts_at is None, one.starts_at or turn.now, one.number))
    )


@online.question(by=Right.host, asks_which=True)
def agree_form(turn: Turn) -> Card:
    found = [one for one in kept.all_themes(turn.db, turn.home.id) if one.state is ThemeState.LISTED]
    if not found:
        raise kept.TooFewThemes
    return show.agree_form(turn.home.id, found[:40])


@online.form(show.Agree, by=Right.host)
def agree_by_tap(turn: Turn) -> Card:
    return agree_form(turn)


@online.tap(show.Agreed, by=Right.host, does=undone(Reach.ONE))
def agree(turn: Turn, tap: show.Agreed) -> Card:
    """One time is set at once; several become a poll of who can when."""
    if not tap.theme:
        raise ChooseTheme
    found = listed.one(turn, listed.id_in(tap.theme))
    found.must_be_listed()
    times = [line.strip() for line in tap.times.splitlines() if line.strip()]
    read_times = [listed.moment(line, turn.now, turn.calendar) for line in times]
    if any(at is None or at <= turn.now for at in read_times):
        raise kept.NoTime
    minutes = int(tap.minutes) if tap.minutes.strip().isdecimal() else listed.MINUTES
    told = {"responsible": tap.responsible.strip(), "minutes": min(minutes, 480)}
    at = read_times[0] if len(times) == 1 else None
    changed = kept.change(turn.db, found, turn.now, state=ThemeState.AGREED, starts_at=at, **told)
    turn.note("agreed", Subject(kept.KIND, found.id), after=told)
    turn.redraw(found.id)
    turn.post(listed.card(turn.db, changed), to=turn.home)
    if len(times) > 1:
        _poll_times(turn, changed, times)
    return listed.card(turn.db, changed)


def _poll_times(turn: Turn, theme: Theme, times: list[str]) -> None:
    question = read(say("theme-when", title=listed.words_of(theme, turn.home)), listed.reader_of(turn.home))
    poll = listed.poll(turn, question, Kind.TIME, Terms(), times[: options.MOST_OPTIONS])
    kept.voted_on(turn.db, turn.home.id, poll.id, theme.id)
    turn.post(voting.drawn(turn.db, poll), to=turn.home)


@online.command(
    by=Right.host,
    slots={"when": Type.whole},
    does=undone(Reach.ONE),
    makes=False,
    among={"number": listed.choices},
)
def set_time(turn: Turn, number: str, when: str) -> Card:
    """`tema T-1 holdes 30. oktober kl. 10 v/ Signe Holm`: an agreed online meeting gets its time."""
    found = listed.numbered(turn, number)
    found.must_be_agreed()
    said = wording.item(when)
    at = listed.moment(said.title, turn.now, turn.calendar)
    if at is None or at <= turn.now:
        raise kept.NoTime
    told = {
        "responsible": ", ".join(said.presenters) or found.responsible,
        "minutes": said.minutes or listed.MINUTES,
    }
    changed = kept.change(turn.db, found, turn.now, starts_at=at, **told)
    turn.note("planned", Subject(kept.KIND, found.id), after={"starts_at": at.isoformat(), **told})
    turn.redraw(found.id)
    return listed.card(turn.db, changed)


@online.waiting
def to_be_held(query: TaskQuery) -> Iterator[Task]:
    """An agreed online meeting waits for whoever is responsible until its outcome is written."""
    found = [one for one in kept.all_themes(query.db, query.network.id) if one.state is ThemeState.AGREED]
    present = _present(query) if found else {}
    for one in found:
        for person in filter(query.is_about, _responsible(one, present)):
            yield Task(
                person,
                Subject(kept.KIND, one.id),
                f"hold-{one.starts_at}",
                show.waits(one),
                show.open_it(one),
                remind_at=moments.before(one.starts_at, query.calendar) if one.starts_at else (),
                card=partial(listed.card, query.db, one),
            )


def _responsible(one: Theme, present: Mapping[UUID, str]) -> list[UUID]:
    """Who is named as such, and could be nobody else."""
    keys = list(present)
    named = [names.meant(part, list(present.values())).sure for part in _AND.split(one.responsible)]
    return [keys[sure[0]] for sure in named if len(sure) == 1]


def _present(query: TaskQuery) -> dict[UUID, str]:
    """Members and secretariat, by whom such a meeting can be held."""
    everybody = (
        *members.members(query.db, query.network.id, query.today),
        *members.facilitators(query.db, query.network, query.today),
    )
    return {one.id: one.name for one in everybody}


@online.tap(show.WasThere, by=Right.guest, does=undone(Reach.ONE))
def was_there(turn: Turn, tap: show.WasThere) -> Card:
    found = listed.one(turn, tap.theme)
    unit = directory.unit_of(turn.db, turn.person, turn.today)
    if kept.attend(turn.db, found.id, turn.person.id, unit, turn.now):
        turn.redraw(found.id)
        turn.note("was there", Subject(kept.KIND, found.id))
    return listed.card(turn.db, found)


@online.form(show.Outcome, by=Right.member)
def outcome_form(turn: Turn, tap: show.Outcome) -> Card:
    return show.outcome_form(listed.one(turn, tap.theme))


@online.tap(show.Concluded, by=Right.member, does=undone(Reach.ONE))
def conclude(turn: Turn, tap: show.Concluded) -> Card:
    """What came of the meeting, in a line or two: it is held."""
    return _conclude(turn, listed.one(turn, tap.theme), tap.outcome)


@online.command(by=Right.member, does=undone(Reach.ONE), among={"number": listed.choices})
def conclude_in_words(turn: Turn, number: str, outcome: str) -> Card:
    return _conclude(turn, listed.numbered(turn, number), outcome)


def _conclude(turn: Turn, found: Theme, outcome: str) -> Card:
    found.must_be_agreed()
    held = outcome.strip()[: kept.LONGEST_TEXT]
    changed = kept.change(turn.db, found, turn.now, state=ThemeState.HELD, outcome=held)
    turn.note("held", Subject(kept.KIND, found.id), after={"outcome": held})
    turn.redraw(found.id)
    if changed.decision:
        _part_is_held(turn, changed.decision)
    return listed.card(turn.db, changed)


def _part_is_held(turn: Turn, wanted: UUID) -> None:
    """A decision that is made of online meetings is done with the last of them."""
    whole = decisions.decision(turn.db, turn.home.id, wanted)
    parts = kept.parts_of(turn.db, turn.home.id, wanted)
    turn.redraw(wanted)
    if whole and whole.status == decisions.VALID and all(one.state is ThemeState.HELD for one in parts):
        deciding.change(turn, whole, "done", status=decisions.DONE)


# --- in calendars -----------------------------------------------------------------------------------------


@online.handout(kept.KIND)
def calendar_file(db: Db, theme: UUID, language: Language, now: datetime) -> Handout | None:
    """The online meeting as it is when the file is fetched; None where no time is set."""
    found = kept.known(db, theme)
    if found is None or found.starts_at is None:
        return None
    return calendar_files.file(_invitation(db, found, found.starts_at), language, now)


@online.unfolds(kept.KIND)
def unfolded(db: Db, theme: UUID, url: Words) -> Unfolded | None:
    found = kept.known(db, theme)
    return (show.unfolded(found, url), networks.by_id(db, found.network)) if found else None


def _invitation(db: Db, one: Theme, starts_at: datetime) -> Invitation:
    home = networks.by_id(db, one.network)
    by = say("theme-responsible", name=one.responsible) if one.responsible else None
    return Invitation(
        one.id,
        one.title,
        starts_at,
        starts_at + timedelta(minutes=one.minutes or listed.MINUTES),
        home.zone,
        version=one.changes,
        words=(*filter(None, [by]), say("meeting-file-words", network=home.name)),
        is_cancelled=one.state in (ThemeState.LISTED, ThemeState.REMOVED),
    )
