"""Themes: the long list, the vote that ranks it, and how it is kept young."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from bot.core import backed
from bot.core.deeds import Question, Reach, asked, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Answer, Tick, Turn
from bot.features.plan import committee
from bot.features.themes import listed
from bot.features.votes import voting
from bot.language import drafts, recurring, searching
from bot.language.phrases import language_of
from cards.kit import Card, Hit, Subject
from cards.themes import themes as show
from cards.words import both, read, say
from storage.db import Db, Refused
from storage.networks import Network
from storage.themes import themes as kept
from storage.themes.themes import Target, Theme, ThemeState
from storage.votes import options, votes
from storage.votes.poll import Kind, Shown, Terms

themes = Feature("themes")

AGED = timedelta(days=365)
"""After so long untouched a theme is asked about (stories US-27)."""


@themes.command(by=Right.guest, does=undone(Reach.ONE))
def add(turn: Turn, theme: str) -> Answer:
    """A theme that is there already gets one proposer more."""
    known = [one for one in kept.all_themes(turn.db, turn.home.id) if one.state is ThemeState.LISTED]
    twin = recurring.same(theme, {one.id: " ".join(one.title.values()) for one in known})
    if twin is not None:
        found = next(one for one in known if one.id == twin)
        kept.propose(turn.db, found.id, turn.person.id, turn.now)
        turn.note("proposed, too", Subject(kept.KIND, found.id))
        turn.redraw(found.id)
        return listed.card(turn.db, found)
    words = theme.strip()
    title: dict[str, str] = {language_of(words) or turn.language: words[:1].upper() + words[1:]}
    made = kept.add(turn.db, turn.home.id, title, turn.person.id, turn.now)
    turn.note("listed", Subject(kept.KIND, made.id), after={"title": title})
    return listed.card(turn.db, made)


@themes.question(by=Right.guest)
def listing(turn: Turn) -> Card:
    return show.listing(turn.home.id, kept.all_themes(turn.db, turn.home.id), turn.today)


@themes.question(by=Right.guest, among={"number": listed.choices})
def show_one(turn: Turn, number: str = "") -> Card:
    """The one with that number, else one's own: its card has a button for whatever is to be done."""
    found = listed.numbered(turn, number) if number else listed.mine(turn)
    return listed.card(turn.db, found)


@themes.command(
    by=Right.host, does=undone(Reach.ONE), among={"first": listed.choices, "second": listed.choices}
)
def merge(turn: Turn, first: str, second: str) -> Card:
    """The words and proposers of both are kept; whoever proposed the one that went hears of it."""
    one, other = listed.numbered(turn, first), listed.numbered(turn, second)
    for found in (one, other):
        _must_not_be_voted_on(turn, found)
    merged = kept.merge(turn.db, one, other, turn.now)
    turn.note("merged", Subject(kept.KIND, one.id), after={"with": other.label})
    for thing in (one.id, other.id):
        turn.redraw(thing)
    theirs = {person.id for person in kept.proposers_of(turn.db, other.id)}
    backed.tell_merged(turn, theirs, both(other.title), both(merged.title), show.Look(merged.id))
    return listed.card(turn.db, merged)


# --- ranking ----------------------------------------------------------------------------------------------


@themes.command(by=Right.member, does=undone(Reach.ONE, instead="undo-instead-vote"))
def rank(turn: Turn, how: str = "") -> Card:
    """By dots, hidden until one has voted; with `point`/`scores` or `rangering`/`ranking` in that way.

    `med 3 prikker, skjult til lukning, 2 pladser, til 18. november kl. 12` says the rest.
    """
    found = [one for one in kept.all_themes(turn.db, turn.home.id) if one.state is ThemeState.LISTED]
    if len(found) < 2:
        raise kept.TooFewThemes
    words = [listed.words_of(one, turn.home) for one in found[: options.MOST_OPTIONS]]
    question = read(say("themes-vote"), listed.reader_of(turn.home))
    terms, closes = _terms(turn, how)
    poll = listed.poll(turn, question, _kind(how), terms, words, closes)
    kept.voted_on(turn.db, turn.home.id, poll.id, None)
    return voting.drawn(turn.db, poll)


def _terms(turn: Turn, how: str) -> tuple[Terms, datetime | None]:
    """What was wished, before or after the closing time; raises NoTime where that is past."""
    said = drafts.read(how, turn.now, turn.calendar)
    closes = said.closes.at if said.closes else None
    if closes is not None and not isinstance(closes, datetime):
        raise kept.NoTime
    usual = Terms(shown=Shown.AFTER_VOTE, adds=True)
    terms = replace(
        usual,
        shown=Shown(said.wishes.shown or usual.shown),
        dots=said.wishes.number or usual.dots,
        places=said.wishes.places or usual.places,
    )
    return terms, closes


def _kind(how: str) -> Kind:
    said = how.casefold()
    if "point" in said or "score" in said:
        return Kind.SCORE
    return Kind.RANKED if "rang" in said or "rank" in said else Kind.DOTS


@themes.every
def count(tick: Tick) -> None:
    """When a vote about the list has closed the themes get their scores; one about a time sets it."""
    for one in kept.uncounted(tick.db):
        poll = votes.poll(tick.db, one.network, one.poll)
        if poll is None or poll.is_open:
            continue
        network = tick.network(one.network)
        known = options.of_poll(tick.db, poll.id)
        standing = voting.standing(tick.db, poll, known)
        words = {option.id: option.words for option in options.all_of(tick.db, poll.id)}
        if one.theme is None:
            scores = {words[key]: number[0] for key, number in standing.numbers.items() if key in words}
            _score(tick, network, scores)
        elif standing.order:
            _set_time(tick, network, one.theme, words[standing.order[0]])
        kept.counted(tick.db, poll.id, tick.now)


def _score(tick: Tick, network: Network, scores: dict[str, int]) -> None:
    """What was added during the vote comes onto the list, too."""
    known = kept.all_themes(tick.db, network.id)
    found = {words: one for one in known for words in kept.parts(listed.words_of(one, network))}
    found |= {listed.words_of(one, network): one for one in known}
    for words, score in scores.items():
        one = found.get(words) or kept.add(tick.db, network.id, {network.language: words}, None, tick.now)
        kept.change(tick.db, one, tick.now, score=score)
        tick.redraw(one.id)


def _set_time(tick: Tick, network: Network, theme: UUID, words: str) -> None:
    found = kept.theme(tick.db, network.id, theme)
    at = listed.moment(words, tick.now, tick.calendar(network))
    if found is not None and at is not None:
        changed = kept.change(tick.db, found, tick.now, starts_at=at)
        tick.post(listed.card(tick.db, changed), to=network, once=f"theme-time/{theme}")


# --- keeping the list young -------------------------------------------------------------------------------


@themes.tap(show.WantToo, by=Right.guest, does=undone(Reach.ONE))
def want_too(turn: Turn, tap: show.WantToo) -> Card:
    found = listed.one(turn, tap.theme)
    found.must_be_listed()
    if kept.propose(turn.db, found.id, turn.person.id, turn.now):
        found = kept.change(turn.db, found, turn.now)
        turn.redraw(found.id)
        turn.note("proposed, too", Subject(kept.KIND, found.id))
    return listed.card(turn.db, found)


@themes.tap(show.Keep, by=Right.guest, does=undone(Reach.ONE))
def keep(turn: Turn, tap: show.Keep) -> Card:
    found = listed.one(turn, tap.theme)
    found.must_be_listed()
    turn.note("kept", Subject(kept.KIND, found.id))
    return listed.card(turn.db, kept.change(turn.db, found, turn.now))


def will_remove(turn: Turn, which: str) -> Question:
    return _sure(turn, listed.named(turn, which))


def will_remove_by_tap(turn: Turn, tap: show.Remove) -> Question | None:
    """Whose wish it is alone, and nobody else's, goes at once."""
    found = listed.one(turn, tap.theme)
    return _sure(turn, found) if _others_wish(turn, found) else None


def _sure(turn: Turn, found: Theme) -> Question:
    _must_be_removable(turn, found)
    title, told, yes = show.sure_to_remove(found, len(_others_wish(turn, found)))
    return Question(title, yes, told, found.id, destroys=True)


def _must_be_removable(turn: Turn, found: Theme) -> None:
    found.must_be_listed()
    _must_not_be_voted_on(turn, found)


def _others_wish(turn: Turn, found: Theme) -> list[UUID]:
    return [one.id for one in kept.proposers_of(turn.db, found.id) if one.id != turn.person.id]


@themes.command(
    by=Right.member,
    does=asked(Reach.ONE, will_remove),
    makes=False,
    among={"which": listed.choices},
)
def remove_in_words(turn: Turn, which: str) -> Card:
    return _removed(turn, listed.named(turn, which))


@themes.tap(show.Remove, by=Right.member, does=asked(Reach.ONE, will_remove_by_tap, else_undone=True))
def remove(turn: Turn, tap: show.Remove) -> Card:
    return _removed(turn, listed.one(turn, tap.theme))


def _removed(turn: Turn, found: Theme) -> Card:
    """Whoever else wished for it hears of it, and can put it back."""
    _must_be_removable(turn, found)
    turn.note("removed", Subject(kept.KIND, found.id))
    turn.redraw(found.id)
    backed.tell_gone(turn, _others_wish(turn, found), show.gone(found, turn.person.name))
    return listed.card(turn.db, kept.change(turn.db, found, turn.now, state=ThemeState.REMOVED))


@themes.tap(show.PutBack, by=Right.guest, does=undone(Reach.ONE))
def put_back(turn: Turn, tap: show.PutBack) -> Card:
    """Somebody who wished for what was taken off: it is on the list again, as their wish too."""
    found = listed.one(turn, tap.theme)
    kept.propose(turn.db, found.id, turn.person.id, turn.now)
    if found.state is ThemeState.REMOVED:
        found = kept.change(turn.db, found, turn.now, state=ThemeState.LISTED)
        turn.redraw(found.id)
        turn.note("listed", Subject(kept.KIND, found.id))
    return listed.card(turn.db, found)


class IsVotedOn(Refused):
    """What people choose among stays as they read it, until they have chosen."""

    key = "theme-is-voted-on"


def _must_not_be_voted_on(turn: Turn, found: Theme) -> None:
    """Raises IsVotedOn while a vote about the list has it among its options."""
    for one in kept.uncounted(turn.db):
        poll = votes.poll(turn.db, turn.home.id, one.poll) if one.theme is None else None
        words = (
            [option.words for option in options.of_poll(turn.db, poll.id)] if poll and poll.is_open else []
        )
        if listed.words_of(found, turn.home) in words:
            raise IsVotedOn(number=found.label)


@themes.form(show.Reword, by=Right.guest)
def reword_form(turn: Turn, tap: show.Reword) -> Card:
    found = listed.one(turn, tap.theme)
    return show.reword_form(found, found.title.get(turn.language) or listed.words_of(found, turn.home))


@themes.tap(show.Reworded, by=Right.guest, does=undone(Reach.ONE))
def reword(turn: Turn, tap: show.Reworded) -> Card:
    found = listed.one(turn, tap.theme)
    found.must_be_listed()
    _must_not_be_voted_on(turn, found)
    if not tap.title.strip():
        raise kept.ThemeMissing
    title = {**found.title, language_of(tap.title) or turn.language: tap.title.strip()}
    target = Target(tap.target) if tap.target in set(Target) else found.target
    changed = kept.change(turn.db, found, turn.now, title=title, why=tap.why.strip(), target=target)
    turn.note("reworded", Subject(kept.KIND, found.id), {"title": dict(found.title)}, {"title": title})
    if backed.says_otherwise(found.title, title):
        others = kept.hand_to(turn.db, found.id, turn.person.id, turn.now)
        changed = kept.change(turn.db, changed, turn.now, score=None)
        backed.tell(turn, others, found.title, title, show.Look(found.id))
    turn.redraw(found.id)
    return listed.card(turn.db, changed)


@themes.every
def ask_about_old(tick: Tick) -> None:
    """What nobody has touched for a year is asked about: keep, remove or reword?"""
    for one in kept.not_touched_since(tick.db, tick.now - AGED):
        network = tick.network(one.network)
        calendar = tick.calendar(network)
        local = calendar.local(tick.now)
        is_time = (
            calendar.is_working_day(local.date()) and committee.MORNING <= local.time() < committee.END_OF_DAY
        )
        if is_time:
            once = f"theme-aged/{one.id}/{one.touched_at.date().isoformat()}"
            tick.post(show.aged(listed.whole(tick.db, one)), to=network, once=once)


@themes.search("themes", by=Right.guest)
def sought(turn: Turn, words: str) -> Iterator[Hit]:
    """By words of the title; before anything is typed what is still to come, the best scored first."""
    known = {one.id: one for one in kept.all_themes(turn.db, turn.home.id)}
    if words:
        titles = {one.id: f"{one.label} {' '.join(one.title.values())}" for one in known.values()}
        found = searching.begun(words, titles)
        chosen = [known[one] for one in found]
    else:
        ahead = (one for one in known.values() if one.state in (ThemeState.LISTED, ThemeState.AGREED))
        chosen = sorted(ahead, key=lambda one: (-(one.score or 0), one.number))
    for one in chosen:
        yield show.hit(one, turn.incoming.place.bot)


# --- one theme -------------------------------------------------------------------------------------------


@themes.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    return listed.card(turn.db, listed.one(turn, tap.theme))


@themes.living(kept.KIND)
def draw(db: Db, theme: UUID, network: Network) -> Card | None:
    found = kept.theme(db, network.id, theme)
    return listed.card(db, found) if found else None
