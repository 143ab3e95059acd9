"""Entering: what of old minutes was said yes to becomes a decision, an input, a theme, an ask or a group.

What belongs in the archive alone is kept with its number and its day, and nothing of it is under way: it is
in force for nobody, on no list and in no pack, and the channel is asked for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, time
from uuid import UUID

from bot.core.turn import Turn
from bot.features.decisions import deciding, occasion
from bot.features.plan import committee
from bot.language.phrases import language_of
from cards.agenda import asks as show_asks
from cards.agenda import groups as show_groups
from storage.agenda import asks, groups
from storage.decisions import decisions
from storage.decisions.minutes import Draft, Proposal
from storage.network import members
from storage.origins import Minutes
from storage.plan import inputs, kamu
from storage.plan.inputs import Byline
from storage.themes import themes
from storage.themes.themes import ThemeState

NOON = time(12)


def entered(turn: Turn, taken: Minutes, draft: Draft, *, lives: bool) -> Iterator[tuple[str, str]]:
    """In their order: the online meetings that were agreed belong to the decision that stands before them."""
    decided = ""
    for one in draft.proposals:
        is_part = lives and one.sort == "theme" and one.agreed
        if not one.twin:
            told = _ENTER[one.sort](turn, taken, one, lives)
            yield told
        label = told[0] if not one.twin else one.twin.split(" ")[0]
        if one.sort == "decision":
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


def _decision(turn: Turn, taken: Minutes, one: Proposal, lives: bool) -> tuple[str, str]:
    """Numbered in the year of the meeting; that there was nothing for KAMU need not be recorded again."""
    at = _held_at(turn, taken)
    nothing = one.kind == decisions.NOTHING
    sitting = _sitting_on(turn, one) if nothing and lives else None
    owner = occasion.owner(turn, one.responsible)
    made = decisions.record(
        turn.db,
        turn.home.id,
        at.astimezone(turn.zone).year,
        title=decisions.titled(one.words),
        text=one.words,
        kind=one.kind or "decision",
        method="minutes",
        status=decisions.VALID if lives else decisions.ARCHIVED,
        owner=owner.id if owner else None,
        due=one.due,
        meeting=occasion.meeting_on(turn, taken.held_on),
        decided_at=at,
        closed_by=turn.person.id,
        to_kamu=nothing,
        snapshot={"null_for": str(sitting.id)} if sitting else {},
    )
    if sitting is not None:
        kamu.points_settled(turn.db, sitting, turn.now)
        turn.redraw(sitting.id)
    if lives:
        deciding.tell_owner(turn, made)
    return _entered(turn, taken, decisions.KIND, made.id, made.label, made.title)


def _sitting_on(turn: Turn, one: Proposal) -> kamu.CommitteeMeeting | None:
    found = (sitting for sitting in kamu.sittings_of(turn.db, turn.home.id) if sitting.day == one.day)
    return next(found, None)


def _input(turn: Turn, taken: Minutes, one: Proposal, lives: bool) -> tuple[str, str]:
    """The whole network's; for the pack of its plan that is being gathered where it `lives`, else for the
    archive."""
    stage = _gathering(turn, taken) if lives else None
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


def _gathering(turn: Turn, taken: Minutes) -> committee.Stage | None:
    """The meeting of the committee that gathers input for the plan of that year."""
    stage = committee.collecting(turn.db, turn.home.id, turn.now, turn.calendar)
    return stage if stage and taken.plan_year in (None, stage.sitting.plan_year) else None


def _theme(turn: Turn, taken: Minutes, one: Proposal, lives: bool) -> tuple[str, str]:
    title = decisions.titled(one.words)
    made = themes.add(
        turn.db,
        turn.home.id,
        _in_its_language(turn, title),
        None,
        _held_at(turn, taken),
        responsible=one.responsible,
        state=_state(one) if lives else ThemeState.REMOVED,
    )
    return _entered(turn, taken, themes.KIND, made.id, made.label, title)


def _state(one: Proposal) -> ThemeState:
    return ThemeState.AGREED if one.agreed else ThemeState.LISTED


def _ask(turn: Turn, taken: Minutes, one: Proposal, lives: bool) -> tuple[str, str]:
    at = _held_at(turn, taken)
    made = asks.ask(turn.db, turn.home.id, one.words[: asks.LONGEST], turn.person.id, at)
    entered = _entered(turn, taken, asks.KIND, made.id, "", made.words)
    if not lives:
        asks.end(turn.db, made, at)
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
    else:
        groups.finish(turn.db, made, "", _held_at(turn, taken))
    return entered


_ENTER: Mapping[str, Callable[[Turn, Minutes, Proposal, bool], tuple[str, str]]] = {
    "decision": _decision,
    "input": _input,
    "theme": _theme,
    "ask": _ask,
    "group": _group,
    **occasion.ENTER,
}


def _entered(turn: Turn, taken: Minutes, kind: str, thing: UUID, label: str, words: str) -> tuple[str, str]:
    occasion.taken_from(turn, taken, kind, thing, words)
    return label, words


def _held_at(turn: Turn, taken: Minutes) -> datetime:
    return turn.calendar.at(taken.held_on, NOON) if taken.held_on else turn.now


def _in_its_language(turn: Turn, words: str) -> dict[str, str]:
    return {language_of(words) or turn.home.language: words}
