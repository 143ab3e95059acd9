"""Invitations: something that takes place, as a calendar file that every calendar reads (RFC 5545)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vCalAddress, vText

from bot.core.downloads import Handout
from cards.words import Language, Leaf, Reader, both, read

MEDIA_TYPE = "text/calendar; charset=utf-8"
FILE = "stafet.ics"
UTC_ZONE = ZoneInfo("UTC")
EVERY_HOURS = timedelta(hours=4)
"""So often a calendar may ask again."""

MAKER = "-//Stafet//Stafet//DA"
CENTRAL_EUROPE = {"Europe/Copenhagen", "Europe/Berlin", "Europe/Stockholm", "Europe/Oslo"}
"""These all change their clocks by the same rule, which a calendar is told for good."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a calendar needs to know of a meeting.

    `id` stays the same for good; `version` counts up from 0 with every change, a cancellation among them.
    `place` and `title` are content in one or both languages; `words` stand below them. `organiser` is mail
    and name of who planned it.
    """

    id: UUID
    title: Mapping[str, str]
    starts_at: datetime
    ends_at: datetime
    zone: ZoneInfo
    version: int = 0
    place: Mapping[str, str] = field(default_factory=dict)
    words: tuple[Leaf, ...] = ()
    join_url: str | None = None
    organiser: tuple[str, str] | None = None
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in somebody's own calendar: at a time, or on a day. `id` stays the same for good."""

    id: str
    title: Leaf
    starts: datetime | date
    ends: datetime | date
    zone: ZoneInfo
    place: Mapping[str, str] = field(default_factory=dict)
    words: tuple[Leaf, ...] = ()


def feed(entries: Sequence[Entry], name: Leaf, language: Language, now: datetime) -> Handout:
    """A calendar that is fetched again and again: what stands in it no more is taken out there. Times are in
    UTC, which no zone need explain."""
    calendar = _empty()
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", read(name, Reader(language, UTC_ZONE)))
    calendar.add("refresh-interval", EVERY_HOURS, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", EVERY_HOURS)
    for one in entries:
        calendar.add_component(_entry(one, Reader(language, one.zone), now))
    return Handout(FILE, MEDIA_TYPE, calendar.to_ical())


def _entry(one: Entry, reader: Reader, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{one.id}@stafet")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", _plain(one.starts))
    event.add("dtend", _plain(one.ends))
    event.add("summary", read(one.title, reader), parameters={"LANGUAGE": reader.language})
    if not isinstance(one.starts, datetime):
        event.add("transp", "TRANSPARENT")
    told = {"location": read(both(one.place), reader), "description": _lines(one.words, reader)}
    for name, words in told.items():
        if words:
            event.add(name, words)
    return event


def _plain(at: datetime | date) -> datetime | date:
    return at.astimezone(UTC) if isinstance(at, datetime) else at


def _lines(words: Sequence[Leaf], reader: Reader) -> str:
    return "\n".join(read(one, reader) for one in words)


def _empty() -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", MAKER)
    calendar.add("calscale", "GREGORIAN")
    return calendar


def file(one: Invitation, language: Language, now: datetime) -> Handout:
    """The meeting as `stafet.ics`, in one language, as it stands now.

    Opened again after a change, a calendar finds the same UID with a higher SEQUENCE and moves what it has;
    of one that is cancelled it gets METHOD:CANCEL and takes it out. Times are the network's wall clock, with
    the zone's own rules beside them. It is published (RFC 5546 3.2.1), to nobody in particular: the file
    carries no list of people, and answers are given to the bot.
    """
    calendar = _empty()
    calendar.add("method", "CANCEL" if one.is_cancelled else "PUBLISH")
    calendar.add_component(_zone(one))
    calendar.add_component(_event(one, Reader(language, one.zone), now))
    return Handout(FILE, MEDIA_TYPE, calendar.to_ical())


def _event(one: Invitation, reader: Reader, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{one.id}@stafet")
    event.add("sequence", one.version)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", one.starts_at.astimezone(one.zone))
    event.add("dtend", one.ends_at.astimezone(one.zone))
    event.add("summary", read(both(one.title), reader), parameters={"LANGUAGE": reader.language})
    event.add("status", "CANCELLED" if one.is_cancelled else "CONFIRMED")
    event["organizer"] = _organiser(one)
    for name, words in _told(one, reader).items():
        event.add(name, words)
    return event


def _told(one: Invitation, reader: Reader) -> dict[str, str]:
    """Place, description and address, where there are any."""
    lines = [read(words, reader) for words in one.words]
    told = {
        "location": read(both(one.place), reader),
        "description": "\n".join([*lines, *([one.join_url] if one.join_url else [])]),
        "url": one.join_url or "",
    }
    return {name: words for name, words in told.items() if words}


def _organiser(one: Invitation) -> vCalAddress:
    mail, name = one.organiser or ("", "Stafet")
    organiser = vCalAddress(f"mailto:{mail}" if mail else f"urn:uuid:{one.id}")
    organiser.params["CN"] = vText(name)
    return organiser


def _zone(one: Invitation) -> Timezone:
    """The rules of the zone: as a rule where we know it, else the changes of the years around."""
    if one.zone.key not in CENTRAL_EUROPE:
        year = timedelta(days=366)
        return Timezone.from_tzid(
            one.zone.key, first_date=_day(one.starts_at - year), last_date=_day(one.ends_at + year)
        )
    zone = Timezone()
    zone.add("tzid", one.zone.key)
    for part, name, month, before, after in (
        (TimezoneDaylight(), "CEST", 3, 1, 2),
        (TimezoneStandard(), "CET", 10, 2, 1),
    ):
        part.add("tzname", name)
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        part.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, 1 + before))  # noqa: DTZ001
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        zone.add_component(part)
    return zone


def _day(at: datetime) -> date:
    return at.date()
