"""Themes: the long list, the vote that ranks it, and the online meetings that come of its best."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from bot import committee, voting
from bot.feature import Feature, Outlook, Waiting
from bot.phrases import language_of
from bot.rights import Right
from bot.rules import moments, naming, recurring, wishes, wording
from bot.taps import TooOld
from bot.turn import Answer, Tick, Turn
from cards import themes as show
from cards.kit import Card, Thing
from cards.words import Reader, read, say
from storage import members, minutes, networks, options, votes
from storage import themes as kept
from storage.ballots import Ballot, Kind, Shown, Terms
from storage.db import Db, Refused
from storage.networks import Network
from storage.themes import Target, Theme, ThemeState

themes = Feature("themes")

AGED = timedelta(days=365)
"""After so long untouched a theme is asked about (stories US-27)."""

MINUTES = 30
LIST = "(bruttolisten|bruttoliste)"
LONG_LIST = (
    "(gross list|long list|long list of themes|gross list of themes|theme list|list of themes|themes list)"
)


class NoTime(Refused):
    key = "theme-no-such-time"


class ChooseTheme(Refused):
    key = "theme-choose-first"


class TooFewThemes(Refused):
    key = "themes-too-few"


@themes.command(
    da=[
        f"sæt {{theme}} på {LIST}",
        f"(tilføj|skriv|føj) {{theme}} (til|på) {LIST}",
        f"(nyt tema|tema|tilføj tema|forslag til tema|temaforslag) [til|på] [{LIST}]: {{theme}}",
        f"(kan vi få|jeg vil gerne have|lad os få|vi skal have) {{theme}} på {LIST}",
    ],
    en=[
        f"(put|add|set) {{theme}} (on|to) [the] {LONG_LIST}",
        "(new|suggest|add) theme: {theme}",
        f"(can we get|i would like to have|let us get) {{theme}} on the {LONG_LIST}",
    ],
    by=Right.guest,
)
def add(turn: Turn, theme: str) -> Answer:
    """A theme that is there already gets one proposer more."""
    known = [one for one in kept.all_themes(turn.db, turn.home.id) if one.state is ThemeState.LISTED]
    twin = recurring.same(theme, {one.id: " ".join(one.title.values()) for one in known})
    if twin is not None:
        found = next(one for one in known if one.id == twin)
        kept.propose(turn.db, found.id, turn.person.id, turn.now)
        turn.note("proposed, too", Thing(kept.KIND, found.id))
        turn.redraw(found.id)
        return _card(turn.db, found)
    words = theme.strip()
    title: dict[str, str] = {language_of(words) or turn.language: words[:1].upper() + words[1:]}
    made = kept.add(turn.db, turn.home.id, title, turn.person.id, turn.now)
    turn.note("listed", Thing(kept.KIND, made.id), after={"title": title})
    return _card(turn.db, made)


@themes.question(
    da=[
        f"(vis|se) {LIST}",
        f"hvad (står|er) der på {LIST}",
        "bruttolisten",
        "hvilke temaer (har|er) [vi|der] [på] [bruttolisten]",
        "(vis|se) [alle] temaerne",
    ],
    en=[
        f"(show|see) [the] {LONG_LIST}",
        f"what is on the {LONG_LIST}",
        "(which|what) themes (do we have|are there|are on the list|are on the long list)",
        "(show|see) [all] [the] themes",
    ],
    by=Right.guest,
)
def listing(turn: Turn) -> Card:
    return show.listing(turn.home.id, kept.all_themes(turn.db, turn.home.id), turn.today)


@themes.question(da=["vis tema {number}"], en=["show theme {number}"], by=Right.guest)
def show_one(turn: Turn, number: str) -> Card:
    return _card(turn.db, _numbered(turn, number))


@themes.command(
    da=["(saml|slå|læg) (tema|temaer|temaerne) {first} og {second} [sammen]"],
    en=["(merge|combine) (theme|themes) {first} and {second}"],
    by=Right.host,
)
def merge(turn: Turn, first: str, second: str) -> Card:
    """Both proposers are kept."""
    one, other = _numbered(turn, first), _numbered(turn, second)
    merged = kept.merge(turn.db, one, other, turn.now)
    turn.note("merged", Thing(kept.KIND, one.id), after={"with": other.label})
    for thing in (one.id, other.id):
        turn.redraw(thing)
    return _card(turn.db, merged)


# --- ranking ----------------------------------------------------------------------------------------------


@themes.command(
    da=[
        f"(stem|afstemning|afstem) om {LIST}",
        f"start [en] afstemning om {LIST}",
        f"lad os (stemme om|prioritere) ({LIST[1:-1]}|temaerne)",
        "(stem|afstemning|prioritér) [om] temaerne",
        f"(prioriter|prioritér|rangér|ranger) {LIST}",
        f"(prioriter|prioritér|stem om) {LIST} (med|til|indtil) {{how}}",
    ],
    en=[
        f"(vote on|rank|prioritise|prioritize) [the] {LONG_LIST}",
        f"start [a] vote (on|about) [the] {LONG_LIST}",
        f"let us (vote on|prioritise|rank) [the] {LONG_LIST}",
        "(vote on|rank|prioritise|prioritize) the themes",
        f"(vote on|prioritise|prioritize) [the] {LONG_LIST} (with|until|by) {{how}}",
    ],
    by=Right.member,
)
def rank(turn: Turn, how: str = "") -> Card:
    """By dots, hidden until one has voted; with `point`/`scores` or `rangering`/`ranking` in that way.

    `med 3 prikker, skjult til lukning, 2 pladser, til 18. november kl. 12` says the rest.
    """
    found = [one for one in kept.all_themes(turn.db, turn.home.id) if one.state is ThemeState.LISTED]
    if len(found) < 2:
        raise TooFewThemes
    words = [_words(one, turn.home) for one in found[: options.MOST_OPTIONS]]
    question = read(say("themes-vote"), _reader(turn.home))
    terms, closes = _terms(turn, how)
    ballot = _ballot(turn, question, _kind(how), terms, words, closes)
    kept.voted_on(turn.db, turn.home.id, ballot.id, None)
    return voting.drawn(turn.db, ballot)


def _terms(turn: Turn, how: str) -> tuple[Terms, datetime | None]:
    """What was wished, before or after the closing time; raises NoTime where that is past."""
    after = wishes.read(f"-, {how}")
    said = moments.closing(after.sentence, turn.now, turn.calendar)
    if isinstance(said, moments.Past):
        raise NoTime
    before = wishes.read(said.question)
    usual = Terms(shown=Shown.AFTER_VOTE, adds=True)
    terms = replace(
        usual,
        shown=Shown(after.shown or before.shown or usual.shown),
        dots=after.number or before.number or usual.dots,
        places=after.places or before.places or usual.places,
    )
    return terms, said.at


def _kind(how: str) -> Kind:
    said = how.casefold()
    if "point" in said or "score" in said:
        return Kind.SCORE
    return Kind.RANKED if "rang" in said or "rank" in said else Kind.DOTS


def _ballot(
    turn: Turn, question: str, kind: Kind, terms: Terms, words: list[str], until: datetime | None = None
) -> Ballot:
    closes = until or moments.default_closing(turn.now, turn.calendar)
    ballot = votes.open_ballot(turn.db, turn.home.id, question, turn.person, turn.now, closes, kind, terms)
    options.put(turn.db, ballot.id, words, turn.person.name, turn.now)
    turn.note("opened", Thing("ballot", ballot.id), after={"question": question, "options": words})
    return ballot


@themes.every
def count(tick: Tick) -> None:
    """When a vote about the list has closed the themes get their scores; one about a time sets it."""
    for one in kept.uncounted(tick.db):
        ballot = votes.ballot(tick.db, one.network, one.ballot)
        if ballot is None or ballot.is_open:
            continue
        network = networks.by_id(tick.db, one.network)
        known = options.of_ballot(tick.db, ballot.id)
        standing = voting.standing(tick.db, ballot, known)
        words = {option.id: option.words for option in known}
        if one.theme is None:
            scores = {words[key]: number[0] for key, number in standing.numbers.items() if key in words}
            _score(tick, network, scores)
        elif standing.order:
            _set_time(tick, network, one.theme, words[standing.order[0]])
        kept.counted(tick.db, ballot.id, tick.now)


def _score(tick: Tick, network: Network, scores: dict[str, int]) -> None:
    """What was added during the vote comes onto the list, too."""
    found = {_words(one, network): one for one in kept.all_themes(tick.db, network.id)}
    for words, score in scores.items():
        one = found.get(words) or kept.add(tick.db, network.id, {network.language: words}, None, tick.now)
        kept.change(tick.db, one, tick.now, score=score)
        tick.redraw(one.id)


def _set_time(tick: Tick, network: Network, theme: UUID, words: str) -> None:
    found = kept.theme(tick.db, network.id, theme)
    at = _moment(words, tick.now, tick.calendar(network))
    if found is not None and at is not None:
        changed = kept.change(tick.db, found, tick.now, starts_at=at)
        tick.post(_card(tick.db, changed), to=network, once=f"theme-time/{theme}")


# --- the online meeting -----------------------------------------------------------------------------------


@themes.question(
    da=[
        "(aftal|book|planlæg|hold) [et] (onlinemøde|online møde) [om] [et] [tema]",
        "aftal [et] tema",
    ],
    en=[
        "(agree|book|plan|hold) [on] [an] online meeting [about] [a] [theme]",
        "agree [on] [a] theme",
    ],
    by=Right.host,
    asks_which=True,
)
def agree_form(turn: Turn) -> Card:
    found = [one for one in kept.all_themes(turn.db, turn.home.id) if one.state is ThemeState.LISTED]
    if not found:
        raise TooFewThemes
    return show.agree_form(turn.home.id, found[:40])


@themes.form(show.Agree, by=Right.host)
def agree_by_tap(turn: Turn, tap: show.Agree) -> Card:
    if tap.network != turn.home.id:
        raise TooOld
    return agree_form(turn)


@themes.tap(show.Agreed, by=Right.host)
def agree(turn: Turn, tap: show.Agreed) -> Card:
    """One time is set at once; several become a poll of who can when."""
    if tap.network != turn.home.id:
        raise TooOld
    if not tap.theme:
        raise ChooseTheme
    found = _theme(turn, _id(tap.theme))
    found.must_be_listed()
    times = [line.strip() for line in tap.times.splitlines() if line.strip()]
    read_times = [_moment(line, turn.now, turn.calendar) for line in times]
    if any(at is None or at <= turn.now for at in read_times):
        raise NoTime
    minutes = int(tap.minutes) if tap.minutes.strip().isdecimal() else MINUTES
    told = {"responsible": tap.responsible.strip(), "minutes": min(minutes, 480)}
    at = read_times[0] if len(times) == 1 else None
    changed = kept.change(turn.db, found, turn.now, state=ThemeState.AGREED, starts_at=at, **told)
    turn.note("agreed", Thing(kept.KIND, found.id), after=told)
    turn.redraw(found.id)
    turn.post(_card(turn.db, changed), to=turn.home)
    if len(times) > 1:
        _poll_times(turn, changed, times)
    return _card(turn.db, changed)


def _poll_times(turn: Turn, theme: Theme, times: list[str]) -> None:
    question = read(say("theme-when", title=_words(theme, turn.home)), _reader(turn.home))
    ballot = _ballot(turn, question, Kind.TIME, Terms(), times[: options.MOST_OPTIONS])
    kept.voted_on(turn.db, turn.home.id, ballot.id, theme.id)
    turn.post(voting.drawn(turn.db, ballot), to=turn.home)


def _moment(words: str, now: datetime, calendar: object) -> datetime | None:
    """`25. november kl. 13`."""
    said = moments.closing(f"x, {words}", now, calendar)  # type: ignore[arg-type]
    return said.at if isinstance(said, moments.Closing) else None


@themes.command(
    da=["tema {number} (holdes|afholdes) [den] {when}", "(sæt|læg) tema {number} til [den] {when}"],
    en=["theme {number} (is|will be) held [on] {when}", "(set|schedule) theme {number} (to|for|on) {when}"],
    by=Right.host,
    makes=False,
)
def set_time(turn: Turn, number: str, when: str) -> Card:
    """`tema T-1 holdes 30. oktober kl. 10 v/ Signe Holm`: an agreed online meeting gets its time."""
    found = _numbered(turn, number)
    found.must_be_agreed()
    said = wording.item(when)
    at = _moment(said.title, turn.now, turn.calendar)
    if at is None or at <= turn.now:
        raise NoTime
    told = {
        "responsible": ", ".join(said.presenters) or found.responsible,
        "minutes": said.minutes or MINUTES,
    }
    changed = kept.change(turn.db, found, turn.now, starts_at=at, **told)
    turn.note("planned", Thing(kept.KIND, found.id), after={"starts_at": at.isoformat(), **told})
    turn.redraw(found.id)
    return _card(turn.db, changed)


@themes.waiting
def to_be_held(outlook: Outlook) -> Iterator[Waiting]:
    """An agreed online meeting waits for whoever is responsible until its outcome is written."""
    found = [one for one in kept.all_themes(outlook.db, outlook.network.id) if one.state is ThemeState.AGREED]
    present = _present(outlook) if found else {}
    for one in found:
        person = naming.person(one.responsible, present)
        if person and outlook.is_about(person):
            yield Waiting(
                person,
                Thing(kept.KIND, one.id),
                f"hold-{one.starts_at}",
                show.waits(one),
                show.open_it(one),
                remind_at=moments.before(one.starts_at, outlook.calendar) if one.starts_at else (),
                card=partial(_card, outlook.db, one),
            )


def _present(outlook: Outlook) -> dict[UUID, str]:
    """Members and secretariat, by whom such a meeting can be held."""
    everybody = (
        *members.members(outlook.db, outlook.network.id, outlook.today),
        *members.facilitators(outlook.db, outlook.network, outlook.today),
    )
    return {one.id: one.name for one in everybody}


@themes.tap(show.WasThere, by=Right.guest)
def was_there(turn: Turn, tap: show.WasThere) -> Card:
    found = _theme(turn, tap.theme)
    unit = committee.unit_of(turn.db, turn.person, turn.today)
    if kept.attend(turn.db, found.id, turn.person.id, unit, turn.now):
        turn.redraw(found.id)
        turn.note("was there", Thing(kept.KIND, found.id))
    return _card(turn.db, found)


@themes.form(show.Outcome, by=Right.member)
def outcome_form(turn: Turn, tap: show.Outcome) -> Card:
    return show.outcome_form(_theme(turn, tap.theme))


@themes.tap(show.Concluded, by=Right.member)
def conclude(turn: Turn, tap: show.Concluded) -> Card:
    """What came of the meeting, in a line or two: it is held."""
    return _conclude(turn, _theme(turn, tap.theme), tap.outcome)


@themes.command(
    da=["(tema|afslut tema) {number} (er afholdt|afholdt): {outcome}", "afslut tema {number}: {outcome}"],
    en=["theme {number} (was held|held): {outcome}", "close theme {number}: {outcome}"],
    by=Right.member,
)
def conclude_in_words(turn: Turn, number: str, outcome: str) -> Card:
    return _conclude(turn, _numbered(turn, number), outcome)


def _conclude(turn: Turn, found: Theme, outcome: str) -> Card:
    found.must_be_agreed()
    held = outcome.strip()[: kept.LONGEST_TEXT]
    changed = kept.change(turn.db, found, turn.now, state=ThemeState.HELD, outcome=held)
    turn.note("held", Thing(kept.KIND, found.id), after={"outcome": held})
    turn.redraw(found.id)
    return _card(turn.db, changed)


# --- keeping the list young -------------------------------------------------------------------------------


@themes.tap(show.WantToo, by=Right.guest)
def want_too(turn: Turn, tap: show.WantToo) -> Card:
    found = _theme(turn, tap.theme)
    found.must_be_listed()
    if kept.propose(turn.db, found.id, turn.person.id, turn.now):
        found = kept.change(turn.db, found, turn.now)
        turn.redraw(found.id)
        turn.note("proposed, too", Thing(kept.KIND, found.id))
    return _card(turn.db, found)


@themes.tap(show.Keep, by=Right.guest)
def keep(turn: Turn, tap: show.Keep) -> Card:
    found = _theme(turn, tap.theme)
    found.must_be_listed()
    turn.note("kept", Thing(kept.KIND, found.id))
    return _card(turn.db, kept.change(turn.db, found, turn.now))


@themes.tap(show.Remove, by=Right.member)
def remove(turn: Turn, tap: show.Remove) -> Card:
    found = _theme(turn, tap.theme)
    found.must_be_listed()
    turn.note("removed", Thing(kept.KIND, found.id))
    turn.redraw(found.id)
    return _card(turn.db, kept.change(turn.db, found, turn.now, state=ThemeState.REMOVED))


@themes.form(show.Reword, by=Right.guest)
def reword_form(turn: Turn, tap: show.Reword) -> Card:
    found = _theme(turn, tap.theme)
    return show.reword_form(found, found.title.get(turn.language) or _words(found, turn.home))


@themes.tap(show.Reworded, by=Right.guest)
def reword(turn: Turn, tap: show.Reworded) -> Card:
    found = _theme(turn, tap.theme)
    found.must_be_listed()
    if not tap.title.strip():
        raise kept.ThemeMissing
    title = {**found.title, language_of(tap.title) or turn.language: tap.title.strip()}
    target = Target(tap.target) if tap.target in set(Target) else found.target
    changed = kept.change(turn.db, found, turn.now, title=title, why=tap.why.strip(), target=target)
    turn.note("reworded", Thing(kept.KIND, found.id), {"title": dict(found.title)}, {"title": title})
    turn.redraw(found.id)
    return _card(turn.db, changed)


@themes.every
def ask_about_old(tick: Tick) -> None:
    """What nobody has touched for a year is asked about: keep, remove or reword?"""
    for one in kept.not_touched_since(tick.db, tick.now - AGED):
        network = networks.by_id(tick.db, one.network)
        calendar = tick.calendar(network)
        local = calendar.local(tick.now)
        is_time = (
            calendar.is_working_day(local.date()) and committee.MORNING <= local.time() < committee.END_OF_DAY
        )
        if network.active and is_time:
            once = f"theme-aged/{one.id}/{one.touched_at.date().isoformat()}"
            tick.post(show.aged(_whole(tick.db, one)), to=network, once=once)


# --- what they share --------------------------------------------------------------------------------------


@themes.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    return _card(turn.db, _theme(turn, tap.theme))


@themes.living(kept.KIND)
def draw(db: Db, theme: UUID, network: Network) -> Card | None:
    found = kept.theme(db, network.id, theme)
    return _card(db, found) if found else None


def _card(db: Db, one: Theme) -> Card:
    return show.theme(_whole(db, one))


def _whole(db: Db, one: Theme) -> show.Whole:
    names = tuple(person.name for person in kept.proposers_of(db, one.id))
    people, units = kept.attended(db, one.id)
    source = minutes.of_thing(db, kept.KIND, one.id)
    return show.Whole(one, names, people, units, source)


def _theme(turn: Turn, wanted: UUID) -> Theme:
    found = kept.theme(turn.db, turn.home.id, wanted)
    if found is None:
        raise TooOld
    return found


def _numbered(turn: Turn, words: str) -> Theme:
    digits = naming.numbers(words) or [int(one) for one in re.findall(r"\d{1,5}", words)]
    if not digits:
        raise kept.UnknownTheme(number=words.strip())
    return kept.numbered(turn.db, turn.home.id, digits[0])


def _id(told: str) -> UUID:
    try:
        return UUID(told)
    except ValueError:
        raise TooOld from None


def _words(one: Theme, network: Network) -> str:
    return one.title.get(network.language) or next(iter(one.title.values()), "")


def _reader(network: Network) -> Reader:
    return Reader("en" if network.language == "en" else "da", network.zone)
