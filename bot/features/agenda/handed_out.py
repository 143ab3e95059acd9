"""The classic way: a meeting's agenda and its summary, as a text to copy and as a page to print."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from bot.core import downloads, present
from bot.core.downloads import Handout
from bot.features.agenda import timebox
from cards.agenda import classic as show
from cards.agenda.classic import Told
from cards.documents.html import html
from cards.kit import Card, Subject
from cards.words import Language, Reader
from storage import networks, people
from storage.agenda import agenda
from storage.db import Db
from storage.hosts import hosts
from storage.meetings import Meeting, meeting_by_id

AGENDA, SUMMARY = "agenda-page", "summary-page"
"""The two pages of a meeting, as kinds of what is handed out."""

FILES = {AGENDA: "agenda.html", SUMMARY: "summary.html"}
KEPT = timedelta(days=14)
"""So long a page can be fetched, after its meeting or after somebody asked for it."""


def printed(db: Db, one: Meeting, reader: Reader, now: datetime, *, summary: bool) -> Card:
    told = _told(db, one, now)
    words = show.as_markdown(one, told.items, told.hosts, reader, summary=summary)
    kind = SUMMARY if summary else AGENDA
    until = max(one.ends_at, now) + KEPT
    return show.printed(words, downloads.link(db, Subject(kind, one.id), until, FILES[kind]))


def page(db: Db, meeting: UUID, kind: str, language: Language, now: datetime) -> Handout:
    """As it stands when it is fetched."""
    one = meeting_by_id(db, meeting)
    reader = Reader(language, networks.by_id(db, one.network).zone)
    made = show.paper(_told(db, one, now), reader, now, summary=kind == SUMMARY)
    return Handout(FILES[kind], "text/html; charset=utf-8", html(made).encode())


def _told(db: Db, one: Meeting, now: datetime) -> Told:
    items = agenda.agenda(db, one.network, one.id)
    lengths = [item.minutes for item in items]
    after = [timebox.starts_after(lengths, place) for place in range(len(items))]
    begins = [None if minutes is None else one.starts_at + timedelta(minutes=minutes) for minutes in after]
    seated = [host for host in hosts.of_meeting(db, one.id) if host]
    is_ahead = one.starts_at > now
    names = [
        present.named(db, one.network, host) if is_ahead else people.by_id(db, host).name for host in seated
    ]
    return Told(one, items, begins, names, agenda.parked_from(db, one.network, one.id))
