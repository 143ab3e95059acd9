"""The calendar feed: one's own hostings, votes and decisions, as a calendar that keeps itself up to date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from bot.core import calendar_files, downloads
from bot.core.calendar_files import Entry
from bot.core.deeds import Reach, undone
from bot.core.downloads import Handout
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.votes import circles
from cards.agenda import feed as show
from cards.kit import Card, Subject
from cards.words import Both, Language, both, say
from storage import networks
from storage.db import Db, Refused
from storage.decisions import decisions
from storage.hosts import hosts
from storage.meetings import all_meetings
from storage.network import feeds
from storage.network.feeds import KIND, Feed
from storage.networks import Network
from storage.votes import votes
from storage.votes.poll import Kind

feed = Feature("feed")

KEPT = timedelta(days=730)
"""So long an address leads somewhere; then it is asked for anew."""

LOOKS_BACK = timedelta(days=60)


class ForItsOwner(Refused):
    """The address is for its owner alone."""

    key = "feed-only-between-us"


class NoAddress(Refused):
    """The bot has none that a calendar reaches."""

    key = "feed-no-address"


class NoFeed(Refused):
    key = "feed-none"


@feed.command(by=Right.guest, does=undone(Reach.ME), makes=False)
def subscribe(turn: Turn) -> Card:
    """The same address as long as it leads somewhere."""
    _between_us(turn)
    known = feeds.of_person(turn.db, turn.person.id)
    if known is not None and known.made_at + KEPT > turn.now:
        return _address(turn, known)
    feeds.end(turn.db, turn.person.id)
    return _address(turn, feeds.begin(turn.db, turn.person.id, turn.now))


@feed.tap(show.Renew, by=Right.guest, does=undone(Reach.ME))
def renew(turn: Turn) -> Card:
    _between_us(turn)
    feeds.end(turn.db, turn.person.id)
    return _address(turn, feeds.begin(turn.db, turn.person.id, turn.now), is_new=True)


@feed.command(by=Right.guest, does=undone(Reach.ME), makes=False)
def stop_in_words(turn: Turn) -> Card:
    return _stop(turn)


@feed.tap(show.Stop, by=Right.guest, does=undone(Reach.ME))
def stop(turn: Turn) -> Card:
    return _stop(turn)


def _stop(turn: Turn) -> Card:
    if not feeds.end(turn.db, turn.person.id):
        raise NoFeed
    return show.stopped()


def _between_us(turn: Turn) -> None:
    if not turn.is_personal:
        raise ForItsOwner


def _address(turn: Turn, one: Feed, *, is_new: bool = False) -> Card:
    until = one.made_at + KEPT
    url = downloads.link(turn.db, Subject(KIND, one.id), until, calendar_files.FILE)
    if url is None:
        raise NoAddress
    return show.address(url, until, is_new=is_new)


# --- what stands in it ------------------------------------------------------------------------------------


@feed.handout(KIND)
def file(db: Db, wanted: UUID, language: Language, now: datetime) -> Handout | None:
    """As it stands when the calendar asks; nothing once it was taken back."""
    one = feeds.one(db, wanted)
    if one is None:
        return None
    homes = [home for home in networks.of_person(db, one.person) if home.active]
    entries = [entry for home in homes for entry in _entries(db, home, one.person, now)]
    return calendar_files.feed(entries, say("feed-name"), language, now)


def _entries(db: Db, home: Network, person: UUID, now: datetime) -> Iterator[Entry]:
    yield from _hostings(db, home, person, now)
    yield from _votes(db, home, person, now)
    yield from _decisions(db, home, person)


def _hostings(db: Db, home: Network, person: UUID, now: datetime) -> Iterator[Entry]:
    """The meetings that they host."""
    for one in all_meetings(db, home.id):
        is_on = one.cancelled_at is None and one.ends_at > now - LOOKS_BACK
        if is_on and person in hosts.hosts_of(db, one.id):
            title = say("feed-host", meeting=_title(one.title, home))
            words = say("feed-of", network=home.name)
            yield Entry(f"host-{one.id}", title, one.starts_at, one.ends_at, home.zone, one.place, (words,))


def _title(title: Mapping[str, str], home: Network) -> Both | str:
    return both(title) if title else home.name


def _votes(db: Db, home: Network, person: UUID, now: datetime) -> Iterator[Entry]:
    """Until when they can still answer."""
    today = now.astimezone(home.zone).date()
    for poll in votes.open_in(db, home.id):
        mine = poll.kind is not Kind.SIGNAL and any(
            one.id == person for one in circles.voters_of(db, poll, today)
        )
        if mine and person not in votes.voters(db, poll):
            title = say("feed-vote", question=poll.question)
            words = say("feed-of", network=home.name)
            yield Entry(f"vote-{poll.id}", title, poll.closes_at, poll.closes_at, home.zone, words=(words,))


def _decisions(db: Db, home: Network, person: UUID) -> Iterator[Entry]:
    """What they have taken on, on the day on which it is due."""
    for one in decisions.open_ones(db, home.id):
        if one.owner == person and one.due is not None:
            title = say("feed-due", number=one.label, title=one.title)
            words = say("feed-of", network=home.name)
            yield Entry(
                f"due-{one.id}", title, one.due, one.due + timedelta(days=1), home.zone, words=(words,)
            )
