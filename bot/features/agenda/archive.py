"""The year's archive: one page that holds what a network did in a year, to print or to hand to a records
system."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from bot.core import downloads
from bot.core.downloads import Handout, Unfolded
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.agenda.exports import SHEETS, is_of
from bot.features.plan import packpaper
from cards.agenda import archive as show
from cards.agenda.archive import Meeting, Version
from cards.documents.paper import Paper
from cards.kit import Card, Subject, Words
from cards.unfolded import file
from cards.words import Language, Leaf, Reader
from storage import meetings, networks, people
from storage.agenda import agenda, attendance
from storage.agenda.attendance import Answer
from storage.db import Db, Refused
from storage.hosts import hosts
from storage.networks import Network
from storage.plan import kamu, pack
from storage.themes import themes

archive = Feature("archive")

KEPT = timedelta(days=1)
FORMS = ("html", "docx")
_YEAR = re.compile(r"\b(20\d\d)\b")
_LAST = re.compile(r"sidste|forrige|fjor|last|previous", re.IGNORECASE)


class NothingThatYear(Refused):
    """Without a meeting there is no year to tell of."""

    key = "archive-nothing"


@archive.question(by=Right.member)
def of_year(turn: Turn, year: str = "") -> Card:
    return to_fetch(turn, _year(turn, year))


def to_fetch(turn: Turn, year: int) -> Card:
    """The year with the links to its files; raises NothingThatYear."""
    first = _first_of(turn.db, turn.home, year)
    if first is None:
        raise NothingThatYear(year=str(year))
    made = paper(turn.db, turn.home, year, turn.language, turn.now)
    return show.ready(made, year, _links(turn, first, year))


def _year(turn: Turn, words: str) -> int:
    said = _YEAR.search(words) or _YEAR.search(turn.sentence)
    if said:
        return int(said[1])
    return turn.today.year - (1 if says_last(turn.sentence) else 0)


def says_last(words: str) -> bool:
    """Is the year before meant?"""
    return _LAST.search(words) is not None


def _links(turn: Turn, first: UUID, year: int) -> Mapping[str, Leaf]:
    until = turn.now + KEPT
    found = {
        form: downloads.link(turn.db, Subject(_kind(form), first), until, f"{year}.{form}") for form in FORMS
    }
    return {form: url for form, url in found.items() if url}


# --- what stands in it ------------------------------------------------------------------------------------


def paper(db: Db, home: Network, year: int, language: Language, now: datetime) -> Paper:
    """What everybody in the network may see of it; as it stands now."""
    told = show.Year(
        home.name,
        year,
        [_meeting(db, home, one) for one in _held(db, home, year)],
        {kind: SHEETS[kind](db, home, year) for kind in show.SHOWN},
        [
            version
            for one in kamu.sittings_of(db, home.id)
            if one.day.year == year
            for version in _versions(db, home, one)
        ],
        [one for one in themes.all_themes(db, home.id) if is_of(one.touched_at, home, year)],
    )
    return show.paper(told, Reader(language, home.zone), now)


def _held(db: Db, home: Network, year: int) -> list[meetings.Meeting]:
    return [one for one in meetings.all_meetings(db, home.id) if is_of(one.starts_at, home, year)]


def _first_of(db: Db, home: Network, year: int) -> UUID | None:
    held = _held(db, home, year)
    return held[0].id if held else None


def met(db: Db, home: Network, year: int) -> bool:
    return _first_of(db, home, year) is not None


def _meeting(db: Db, home: Network, one: meetings.Meeting) -> Meeting:
    seated = [host for host in hosts.of_meeting(db, one.id) if host]
    names = people.names(db, set(seated), ())
    told = attendance.of_meeting(db, one.id).values()
    return Meeting(
        one,
        [names[host] for host in seated],
        agenda.agenda(db, home.id, one.id),
        there=sum(each.answer is Answer.THERE for each in told),
        online=sum(each.answer is Answer.ONLINE for each in told),
        away=sum(each.answer is Answer.NOT for each in told),
        was_there=sum(each.attended is True for each in told),
    )


def _versions(db: Db, home: Network, sitting: kamu.CommitteeMeeting) -> list[Version]:
    return [
        Version(sitting.day, one.version, one.made_at, [each.name for each in pack.signers(db, one.id)])
        for one in pack.versions(db, home.id, sitting.id)
        if one.is_frozen
    ]


def _kind(form: str) -> str:
    return f"archive-{form}"


def _handed_out(db: Db, first: UUID, language: Language, now: datetime, *, form: str) -> Handout:
    """Of the year of that meeting, as it stands when it is fetched."""
    one = meetings.meeting_by_id(db, first)
    home = networks.by_id(db, one.network)
    year = one.starts_at.astimezone(home.zone).year
    written = packpaper.written(paper(db, home, year, language, now), form)
    return Handout(f"{year}.{form}", packpaper.FORMS[form], written)


def _unfolded(db: Db, first: UUID, url: Words, *, form: str) -> Unfolded:
    one = meetings.meeting_by_id(db, first)
    home = networks.by_id(db, one.network)
    return file(f"{one.starts_at.astimezone(home.zone).year}.{form}", home.name, url), home


for _form in FORMS:
    archive.unfolds(_kind(_form))(partial(_unfolded, form=_form))
    archive.handout(_kind(_form))(partial(_handed_out, form=_form))
