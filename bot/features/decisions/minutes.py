"""Minutes: the secretariat brings old minutes, looks through what they say, and takes it over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, replace
from datetime import datetime, time, timedelta
from uuid import UUID

from bot.core.deeds import Reach, asked_by, undone, undone_by
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Turn
from bot.core.uploads import Dropped
from bot.features.decisions import occasion
from bot.features.decisions import reading as rule
from bot.features.plan import committee
from bot.language import recurring
from bot.language.phrases import clean, language_of
from cards.agenda import asks as show_asks
from cards.agenda import groups as show_groups
from cards.decisions import minutes as show
from cards.kit import Card, Subject
from storage.agenda import asks, groups
from storage.db import Refused
from storage.decisions import decisions
from storage.decisions import minutes as kept
from storage.decisions.minutes import Draft, Proposal
from storage.network import members
from storage.origins import Minutes, digest, known, take_in
from storage.plan import inputs, kamu
from storage.plan.inputs import Byline
from storage.themes import themes
from storage.themes.themes import ThemeState

minutes = Feature("minutes")

LONGEST_SAID = 11_000
"""Letters; a longer message arrives without its end."""

NOON = time(12)

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
    read = rule.read(text)
    if not read.found:
        return show.nothing_found()
    held_on = read.held_on if read.held_on and read.held_on <= turn.today else None
    proposals = tuple(Proposal(**asdict(one)) for one in read.found)
    known_ones = tuple(occasion.known_by_name(turn, one) for one in proposals)
    named = tuple(one for one in known_ones if one is not None)
    return _preview(turn, Draft(turn.home.id, mark, held_on, named, read.cut, read.committee))


# --- looking through them ---------------------------------------------------------------------------------


@minutes.form(show.Rewrite, by=Right.facilitator)
def rewrite(turn: Turn, tap: show.Rewrite) -> Card:
    return show.rewrite(tap.known, _draft(turn, tap.known))


@minutes.tap(show.Rewritten, by=Right.facilitator, does=undone(Reach.ME))
def rewritten(turn: Turn, tap: show.Rewritten) -> Card:
    """Other words; what has none any more is left out."""
    draft = _draft(turn, tap.known)
    words = {int(at): " ".join(said.split()) for at, said in tap.words if at.isdecimal()}
    changed = [replace(one, words=words.get(at, "")) for at, one in enumerate(draft.proposals)]
    left = tuple(one for one in changed if one.words)
    if not left:
        return _drop(turn)
    return _preview(turn, replace(draft, proposals=left))


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
    told = replace(draft, proposals=tuple(replace(one, twin=_twin(turn, draft, one)) for one in kept_ones))
    known = kept.keep(turn.db, turn.person.tenant, turn.person.id, told, turn.now)
    means = {at: occasion.meaning(turn, told, one) for at, one in enumerate(told.proposals)}
    return show.preview(known, told, _where(turn, told), means)


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
    taken = take_in(turn.db, turn.home.id, draft.digest, draft.held_on, turn.person.id, turn.now)
    if taken is None:
        raise TakenBefore
    lives = (tap.where or _where(turn, draft)) == show.CURRENT
    made = list(_entered_all(turn, taken, draft, lives=lives))
    kept.forget(turn.db, turn.person.id)
    turn.note("took in minutes", Subject(kept.KIND, taken.id), after={"made": [label for label, _ in made]})
    card = show.taken(draft, made)
    if turn.is_personal:
        turn.post(card, to=turn.home)
    return card


def _entered_all(turn: Turn, taken: Minutes, draft: Draft, *, lives: bool) -> Iterator[tuple[str, str]]:
    """In their order: the online meetings that were agreed belong to the decision that stands before them."""
    decided = ""
    for one in draft.proposals:
        is_part = one.sort == rule.Sort.THEME.value and one.agreed
        if not one.twin:
            told = _ENTER[one.sort](turn, taken, one, lives)
            yield told
        label = told[0] if not one.twin else one.twin.split(" ")[0]
        if one.sort == rule.Sort.DECISION.value:
            decided = label
        elif is_part and decided:
            _is_part(turn, label, decided)
        else:
            decided = ""


def _is_part(turn: Turn, theme: str, decision: str) -> None:
    """Of two that the network knows by their labels."""
    found = next((one for one in themes.all_themes(turn.db, turn.home.id) if one.label == theme), None)
    register = decisions.all_decisions(turn.db, turn.home.id)
    whole = next((one for one in register if one.label == decision), None)
    if found and whole and found.decision is None:
        themes.change(turn.db, found, found.touched_at, decision=whole.id)
        turn.redraw(whole.id)


def _decision(turn: Turn, taken: Minutes, one: Proposal, _lives: bool) -> tuple[str, str]:
    """Numbered in the year of the meeting; that there was nothing for KAMU need not be recorded again."""
    at = _held_at(turn, taken)
    nothing = one.kind == "nothing-to-report"
    sitting = _sitting_on(turn, one) if nothing else None
    made = decisions.record(
        turn.db,
        turn.home.id,
        at.astimezone(turn.zone).year,
        title=decisions.titled(one.words),
        text=one.words,
        kind=one.kind or "decision",
        method="minutes",
        meeting=occasion.meeting_on(turn, taken.held_on),
        decided_at=at,
        closed_by=turn.person.id,
        to_kamu=nothing,
        snapshot={"null_for": str(sitting.id)} if sitting else {},
    )
    if sitting is not None:
        kamu.points_settled(turn.db, sitting, turn.now)
        turn.redraw(sitting.id)
    return _entered(turn, taken, decisions.KIND, made.id, made.label, made.title)


def _sitting_on(turn: Turn, one: Proposal) -> kamu.CommitteeMeeting | None:
    found = (sitting for sitting in kamu.sittings_of(turn.db, turn.home.id) if sitting.day == one.day)
    return next(found, None)


def _input(turn: Turn, taken: Minutes, one: Proposal, lives: bool) -> tuple[str, str]:
    """The whole network's; for the pack that is being gathered where it `lives`, else for the archive."""
    stage = committee.collecting(turn.db, turn.home.id, turn.now, turn.calendar) if lives else None
    title = decisions.titled(one.words)
    made = inputs.hand_in(
        turn.db,
        turn.home.id,
        _in_its_language(turn, title),
        gloss=_in_its_language(turn, one.words) if title != one.words else None,
        sitting=stage.sitting.id if stage else None,
        by=turn.person.id,
        unit=None,
        at=_held_at(turn, taken),
        byline=Byline.NETWORK,
    )
    if stage is not None:
        turn.redraw(stage.sitting.id)
    return _entered(turn, taken, inputs.KIND, made.id, made.label, title)


def _theme(turn: Turn, taken: Minutes, one: Proposal, _lives: bool) -> tuple[str, str]:
    title = decisions.titled(one.words)
    made = themes.add(
        turn.db,
        turn.home.id,
        _in_its_language(turn, title),
        None,
        _held_at(turn, taken),
        responsible=one.responsible,
        state=ThemeState.AGREED if one.agreed else ThemeState.LISTED,
    )
    return _entered(turn, taken, themes.KIND, made.id, made.label, title)


def _ask(turn: Turn, taken: Minutes, one: Proposal, lives: bool) -> tuple[str, str]:
    at = _held_at(turn, taken)
    made = asks.ask(turn.db, turn.home.id, one.words[: asks.LONGEST], turn.person.id, at)
    entered = _entered(turn, taken, asks.KIND, made.id, "", made.words)
    if not lives:
        return entered
    units = len(members.members(turn.db, turn.home.id, turn.today))
    turn.post(show_asks.single(show_asks.Whole(made, 0, units, taken)), to=turn.home)
    return entered


def _group(turn: Turn, taken: Minutes, one: Proposal, lives: bool) -> tuple[str, str]:
    name = one.words[: groups.LONGEST_NAME]
    made = groups.set_up(turn.db, turn.home.id, name, turn.person.id, _held_at(turn, taken))
    there = occasion.named(turn, one.responsible)
    for person in there:
        groups.join(turn.db, made.id, person.id, _held_at(turn, taken))
    entered = _entered(turn, taken, groups.KIND, made.id, "", made.name)
    if lives:
        turn.post(
            show_groups.single(show_groups.Whole(made, tuple(person.name for person in there), taken)),
            to=turn.home,
        )
    return entered


_ENTER: Mapping[str, Callable[[Turn, Minutes, Proposal, bool], tuple[str, str]]] = {
    rule.Sort.DECISION.value: _decision,
    rule.Sort.INPUT.value: _input,
    rule.Sort.THEME.value: _theme,
    rule.Sort.ASK.value: _ask,
    rule.Sort.GROUP.value: _group,
    **occasion.ENTER,
}


def _entered(turn: Turn, taken: Minutes, kind: str, thing: UUID, label: str, words: str) -> tuple[str, str]:
    occasion.taken_from(turn, taken, kind, thing, words)
    return label, words


def _held_at(turn: Turn, taken: Minutes) -> datetime:
    return turn.calendar.at(taken.held_on, NOON) if taken.held_on else turn.now


def _in_its_language(turn: Turn, words: str) -> dict[str, str]:
    return {language_of(words) or turn.home.language: words}
