"""Listed: one theme of the long list, the vote that it may be put to, and what stands on its card."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

from bot.core import calendar_files, downloads, which
from bot.core.taps import TooOld, still
from bot.core.turn import Turn
from bot.core.which import Which
from bot.features.votes import voting
from bot.language import moments, naming, titles
from bot.language.workdays import Calendar
from cards.kit import Card, Subject, Words
from cards.themes import themes as show
from cards.which import Choice
from cards.words import Leaf, Reader, both, say
from storage.db import Db, Refused
from storage.decisions import decisions
from storage.networks import Network
from storage.origins import of_thing
from storage.themes import themes as kept
from storage.themes.themes import Theme, ThemeState
from storage.votes import options, votes
from storage.votes.poll import KIND, Kind, Poll, Terms

KEPT_AFTER = timedelta(days=14)
"""So long after an online meeting its calendar file can be fetched."""

AHEAD = (ThemeState.LISTED, ThemeState.AGREED)
MINUTES = 30
"""So long an online meeting is where nobody says otherwise."""


def poll(
    turn: Turn, question: str, kind: Kind, terms: Terms, words: list[str], until: datetime | None = None
) -> Poll:
    voting.is_new(turn, question)
    closes = until or moments.default_closing(turn.now, turn.calendar)
    opened = votes.open_poll(turn.db, turn.home.id, question, turn.person, turn.now, closes, kind, terms)
    options.put(turn.db, opened.id, words, turn.person.id, turn.now)
    turn.note("opened", Subject(KIND, opened.id), after={"question": question, "options": words})
    return opened


def moment(words: str, now: datetime, calendar: Calendar) -> datetime | None:
    """`25. november kl. 13`."""
    said = moments.until(words, now, calendar)
    return said.at if said and isinstance(said.at, datetime) else None


def card(db: Db, shown: Theme) -> Card:
    return show.theme(whole(db, shown))


def whole(db: Db, shown: Theme) -> show.Whole:
    """With those who proposed it, how many took part, and where its calendar file is fetched."""
    names = tuple(person.name for person in kept.proposers_of(db, shown.id))
    people, units = kept.attended(db, shown.id)
    source = of_thing(db, kept.KIND, shown.id)
    into = kept.theme(db, shown.network, shown.merged_into) if shown.merged_into else None
    part_of = decisions.decision(db, shown.network, shown.decision) if shown.decision else None
    number = part_of.label if part_of else ""
    return show.Whole(shown, names, people, units, source, _file(db, shown), into, number)


def _file(db: Db, shown: Theme) -> Leaf | None:
    if shown.starts_at is None:
        return None
    until = shown.starts_at + KEPT_AFTER
    return downloads.link(db, Subject(kept.KIND, shown.id), until, calendar_files.FILE)


def one(turn: Turn, wanted: UUID) -> Theme:
    return still(kept.theme(turn.db, turn.home.id, wanted))


def numbered(turn: Turn, words: str) -> Theme:
    digits = naming.numbers(words) or [int(one) for one in re.findall(r"\d{1,5}", words)]
    if not digits:
        named = [one for one in kept.all_themes(turn.db, turn.home.id) if _is_called(one, words)]
        if len(named) != 1:
            raise kept.UnknownTheme(number=words.strip())
        return named[0]
    return kept.numbered(turn.db, turn.home.id, digits[0])


def named(turn: Turn, words: str) -> Theme:
    """The one still to come of that number, or whose title has these words; raises WhichTheme."""
    if naming.numbers(words) or words.strip().isdecimal():
        return numbered(turn, words)
    ahead = [one for one in kept.all_themes(turn.db, turn.home.id) if one.state in AHEAD]
    if turn.meant and (chosen := next((one for one in ahead if one.id == turn.meant.id), None)):
        return chosen
    found = titles.named(words, [" ".join(one.title.values()) for one in ahead])
    fits = [ahead[at] for at in found.sure or found.near]
    if not fits:
        raise kept.UnknownTheme(number=words.strip())
    if len(fits) > 1:
        raise WhichTheme(*map(_choice, fits))
    return fits[0]


def _is_called(one: Theme, words: str) -> bool:
    return words.strip(" .!?").casefold() in {title.casefold() for title in one.title.values()}


class WhichTheme(Which):
    """Several are one's own."""

    key = "which-theme"


class NoThemeOfYours(Refused):
    key = "theme-none-of-yours"


def mine(turn: Turn) -> Theme:
    """The one on the long list that one proposed; raises WhichTheme and NoThemeOfYours."""
    known = (one for one in kept.all_themes(turn.db, turn.home.id) if one.state is ThemeState.LISTED)
    own = [one for one in known if turn.person in kept.proposers_of(turn.db, one.id)]
    thing = turn.meant or turn.about
    chosen = [one for one in own if thing is not None and one.id == thing.id] or own
    if not chosen:
        raise NoThemeOfYours
    if len(chosen) > 1:
        raise WhichTheme(*map(_choice, chosen))
    return chosen[0]


def _choice(one: Theme) -> Choice:
    words = say("which-labelled", label=one.label, title=both(one.title))
    return which.thing(words, Subject(kept.KIND, one.id))


def choices(turn: Turn) -> Iterator[tuple[str, Words]]:
    """Those that are still to come, by their numbers."""
    for each in kept.all_themes(turn.db, turn.home.id):
        if each.state in AHEAD:
            yield str(each.number), say("input-line", number=each.label, title=both(each.title))


def id_in(told: str) -> UUID:
    try:
        return UUID(told)
    except ValueError:
        raise TooOld from None


def words_of(one: Theme, network: Network) -> str:
    return one.title.get(network.language) or next(iter(one.title.values()), "")


def reader_of(network: Network) -> Reader:
    return Reader("en" if network.language == "en" else "da", network.zone)
