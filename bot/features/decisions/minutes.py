"""Minutes: the secretariat brings old minutes, looks through what they say, and takes it over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from bot.core.deeds import Reach, asked_by, undone, undone_by
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Turn
from bot.core.uploads import Dropped
from bot.features.decisions import entering, occasion
from bot.features.decisions import reading as rule
from bot.language import recurring
from bot.language.phrases import clean
from cards.decisions import minutes as show
from cards.kit import Card, Subject
from storage import networks
from storage.agenda import asks, groups
from storage.db import Refused
from storage.decisions import decisions
from storage.decisions import minutes as kept
from storage.decisions.minutes import Draft, Proposal
from storage.origins import digest, known, take_in
from storage.plan import inputs
from storage.plan.kamu import plan_year
from storage.themes import themes

minutes = Feature("minutes")

LONGEST_SAID = 11_000
"""Letters; a longer message arrives without its end."""

MOST_TAKEN = 40
"""So many things fit on the card that shows them."""

RECENT = timedelta(days=60)
"""Minutes of so short a while ago may be about what is under way."""


class MinutesTooLong(Refused):
    key = "minutes-too-long"


class FileTooLong(Refused):
    """Whoever dropped a file is not told to drop one."""

    key = "minutes-file-too-long"


class MinutesMissing(Refused):
    key = "minutes-without-text"


class NotADocument(Refused):
    key = "minutes-unreadable"


class AllKnown(Refused):
    key = "minutes-all-known"


class YearUnread(Refused):
    key = "minutes-year-unread"
    field = "year"


class NoSentenceChosen(Refused):
    key = "minutes-nothing-chosen"
    field = "which"


class TooManyTaken(Refused):
    key = "minutes-too-many"


class TakenBefore(Refused):
    """In the same moment, by somebody else."""

    key = "minutes-taken-before"


# --- bringing them ----------------------------------------------------------------------------------------


@minutes.question(by=Right.facilitator, asks_which=True)
def ask_for_text(turn: Turn) -> Card:
    return show.paste(turn.home.id)


@minutes.command(by=Right.facilitator, does=undone_by(Reach.ME, "minutes.drop"), makes=False)
def said(turn: Turn, text: str, meeting: str = "") -> Card:
    """`meeting` is for people: the day stands in the text."""
    assert meeting is not None
    if len(text) > LONGEST_SAID:
        raise MinutesTooLong
    return _looked_through(turn, text)


@minutes.tap(show.Paste, by=Right.facilitator, does=undone_by(Reach.ME, "minutes.drop"))
def pasted(turn: Turn, tap: show.Paste) -> Card:
    return _looked_through(turn, tap.text)


def are_minutes(file: Dropped) -> bool:
    """Is something found in the file that minutes say? One that has too many words may be minutes, too."""
    return file.wordless == "too-much" or bool(file.text and rule.read(clean(file.text)).found)


def look_through(turn: Turn, file: Dropped) -> Card:
    """A file that somebody put into the chat."""
    if file.wordless and file.wordless != "too-much":
        raise NotADocument
    text = clean(file.text)
    if file.wordless or len(text) > rule.LONGEST:
        raise FileTooLong
    return _looked_through(turn, text)


def _looked_through(turn: Turn, text: str) -> Card:
    """A proposal; nothing is stored before a yes, and nothing twice."""
    if not text.strip():
        raise MinutesMissing
    if len(text) > rule.LONGEST:
        raise MinutesTooLong
    mark = digest(text)
    if before := known(turn.db, turn.home.id, mark):
        return show.taken_before(before)
    read = rule.read(text, _names(turn))
    if not read.found and not read.left:
        return show.nothing_found()
    held_on = read.held_on if read.held_on and read.held_on <= turn.today else None
    found = [occasion.proposed(turn, held_on, one) for one in read.found]
    return _preview(
        turn,
        Draft(
            turn.home.id,
            mark,
            held_on,
            tuple(one for one, _ in found if one is not None),
            read.cut,
            read.committee,
            read.plan_year or _plan_year(held_on),
            (*(words for _, rest in found for words in rest), *read.left),
        ),
    )


def _names(turn: Turn) -> list[str]:
    return [one.name for one in networks.everybody(turn.db, turn.home.id)]


def _plan_year(held_on: date | None) -> int | None:
    """Of the plan that was spoken about then."""
    return plan_year(held_on) if held_on else None


# --- looking through them ---------------------------------------------------------------------------------


@minutes.form(show.Rewrite, by=Right.facilitator)
def rewrite(turn: Turn, tap: show.Rewrite) -> Card:
    return show.rewrite(tap.known, _draft(turn, tap.known))


@minutes.tap(show.Rewritten, by=Right.facilitator, does=undone(Reach.ME))
def rewritten(turn: Turn, tap: show.Rewritten) -> Card:
    """Other words, another owner or day; what has no words any more is left out, and stands there."""
    draft = _draft(turn, tap.known)
    told = {name: {int(at): said for at, said in getattr(tap, name) if at.isdecimal()} for name in FIELDS}
    changed = [
        occasion.rewritten(turn, draft, one, {name: told[name].get(at) for name in FIELDS})
        for at, one in enumerate(draft.proposals)
    ]
    gone = tuple(was.words for was, one in zip(draft.proposals, changed, strict=True) if not one.words)
    kept_ones = tuple(one for one in changed if one.words)
    if not kept_ones:
        return _drop(turn)
    return _preview(turn, replace(draft, proposals=kept_ones, left=(*draft.left, *gone)))


FIELDS = ("words", "owner", "due")


# --- what nothing was made of ------------------------------------------------------------------------------


@minutes.tap(show.LeftOut, by=Right.facilitator)
def left_out(turn: Turn, tap: show.LeftOut) -> Card:
    return show.left_out(tap.known, _draft(turn, tap.known), tap.page)


@minutes.tap(show.Back, by=Right.facilitator)
def back(turn: Turn, tap: show.Back) -> Card:
    return _looks(turn, tap.known, _draft(turn, tap.known))


@minutes.tap(show.TakeAlong, by=Right.facilitator, does=undone(Reach.ME))
def take_along(turn: Turn, tap: show.TakeAlong) -> Card:
    """Sentences that are to become something after all."""
    draft = _draft(turn, tap.known)
    chosen = {int(at) for at in tap.which.split(",") if at.isdecimal() and int(at) < len(draft.left)}
    if not chosen:
        raise NoSentenceChosen
    if len(draft.proposals) + len(chosen) > MOST_TAKEN:
        raise TooManyTaken(most=MOST_TAKEN)
    if tap.sort not in show.TAKEN_AS:
        raise TooOld
    found = [
        occasion.proposed(turn, draft.held_on, rule.told_of(draft.left[at], tap.sort, _names(turn)))
        for at in sorted(chosen)
    ]
    rest = tuple(words for at, words in enumerate(draft.left) if at not in chosen)
    more = tuple(one for one, _ in found if one is not None)
    return _preview(turn, replace(draft, proposals=(*draft.proposals, *more), left=rest))


@minutes.tap(show.Drop, by=Right.facilitator, does=undone(Reach.ME))
def drop(turn: Turn, tap: show.Drop) -> Card:
    _draft(turn, tap.known)
    return _drop(turn)


def _drop(turn: Turn) -> Card:
    kept.forget(turn.db, turn.person.id)
    return show.dropped()


def _preview(turn: Turn, draft: Draft) -> Card:
    """What the network has already is marked, and not kept again."""
    kept_ones = occasion.with_their_meeting(turn, draft)
    gone = tuple(one.words for one in draft.proposals if one not in kept_ones)
    told = replace(
        draft,
        proposals=tuple(replace(one, twin=_twin(turn, draft, one)) for one in kept_ones),
        left=(*draft.left, *gone),
    )
    return _looks(turn, kept.keep(turn.db, turn.person.tenant, turn.person.id, told, turn.now), told)


def _looks(turn: Turn, known: UUID, draft: Draft) -> Card:
    if not draft.proposals:
        return show.nothing_found(known, draft)
    means = {at: occasion.meaning(turn, draft, one) for at, one in enumerate(draft.proposals)}
    return show.preview(known, draft, _where(turn, draft), means)


def _where(turn: Turn, draft: Draft) -> str:
    """Old minutes belong in the archive: those of a meeting whose committee has met, or of long ago."""
    if draft.committee is not None:
        return show.ARCHIVE if draft.committee < turn.today else show.CURRENT
    recent = draft.held_on is not None and turn.today - draft.held_on < RECENT
    return show.CURRENT if recent else show.ARCHIVE


def _twin(turn: Turn, draft: Draft, one: Proposal) -> str:
    """The label of what says the same; of decisions only one of the same day is the same."""
    if one.sort in occasion.SORTS:
        return occasion.twin(turn, draft, one)
    labels, titles = {}, {}
    for thing, label, title in _EARLIER[one.sort](turn, draft):
        labels[thing], titles[thing] = label, title
    found = recurring.same(one.words, titles)
    return f"{labels[found]} {titles[found]}".strip() if found is not None else ""


Earlier = Iterator[tuple[UUID, str, str]]


def _decisions(turn: Turn, draft: Draft) -> Earlier:
    for one in decisions.all_decisions(turn.db, turn.home.id):
        if draft.held_on is not None and one.decided_at.astimezone(turn.zone).date() == draft.held_on:
            yield one.id, one.label, one.title


def _inputs(turn: Turn, _draft: Draft) -> Earlier:
    for one in inputs.all_inputs(turn.db, turn.home.id):
        yield one.id, one.label, " ".join(one.title.values())


def _themes(turn: Turn, _draft: Draft) -> Earlier:
    for one in themes.all_themes(turn.db, turn.home.id):
        yield one.id, one.label, " ".join(one.title.values())


def _asks(turn: Turn, _draft: Draft) -> Earlier:
    for one in asks.all_asks(turn.db, turn.home.id):
        yield one.id, "", one.words


def _groups(turn: Turn, _draft: Draft) -> Earlier:
    for one in groups.all_groups(turn.db, turn.home.id):
        yield one.id, "", one.name


_EARLIER: Mapping[str, Callable[[Turn, Draft], Earlier]] = {
    rule.Sort.DECISION.value: _decisions,
    rule.Sort.INPUT.value: _inputs,
    rule.Sort.THEME.value: _themes,
    rule.Sort.ASK.value: _asks,
    rule.Sort.GROUP.value: _groups,
}


def _draft(turn: Turn, known: UUID) -> Draft:
    found = kept.draft(turn.db, turn.person.id, known, turn.now)
    if found.network != turn.home.id:
        raise TooOld
    return found


# --- taking them over -------------------------------------------------------------------------------------


@minutes.tap(show.Keep, by=Right.facilitator, does=asked_by(Reach.EVERYBODY, "minutes.said"))
def keep(turn: Turn, tap: show.Keep) -> Card:
    """All of it at once, or nothing."""
    draft = _draft(turn, tap.known)
    if not draft.news:
        raise AllKnown
    lives = (tap.where or _where(turn, draft)) == show.CURRENT
    has_input = any(one.sort == rule.Sort.INPUT.value for one in draft.news)
    of_plan = _year(tap.year) or draft.plan_year if has_input else None
    taken = take_in(turn.db, turn.home.id, draft.digest, draft.held_on, turn.person.id, turn.now, of_plan)
    if taken is None:
        raise TakenBefore
    made = list(entering.entered(turn, taken, draft, lives=lives))
    kept.forget(turn.db, turn.person.id)
    turn.note("took in minutes", Subject(kept.KIND, taken.id), after={"made": [label for label, _ in made]})
    card = show.taken(draft, made, lives=lives)
    if turn.is_personal:
        turn.post(card, to=turn.home)
    return card


def _year(words: str) -> int | None:
    """The year that was typed; raises YearUnread."""
    said = words.strip()
    if said and not re.fullmatch(r"20\d\d", said):
        raise YearUnread
    return int(said) if said else None
