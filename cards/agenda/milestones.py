"""Milestones: what working groups are to reach by when, whose each is, and what is reached, late or moved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from cards.agenda import list_title, title
from cards.kit import Card, Tap, box, button, card, choose, line, pressed, said, text, tight, typed
from cards.shortening import begun
from cards.votes.votes import BUTTON_BYTES
from cards.words import Leaf, Say, When, beside, say
from storage.agenda.groups import Group
from storage.agenda.milestones import LONGEST, LONGEST_WHY, Milestone

LONGEST_DAY = 80


@dataclass(frozen=True)
class Open(Tap, verb="milestones.Open"):
    """One of them, and what can be done with it."""

    only_looks = True

    group: UUID
    milestone: UUID


@dataclass(frozen=True)
class AddForm(Tap, verb="milestones.AddForm"):
    """The form of a milestone."""

    opens_form = True

    group: UUID


@dataclass(frozen=True)
class Add(Tap, verb="milestones.Add"):
    """The group is to reach this by that day."""

    group: UUID
    title: str = typed(LONGEST)
    due: str = typed(LONGEST_DAY)
    owner: str = typed(40)


@dataclass(frozen=True)
class Reach(Tap, verb="milestones.Reach"):
    """It is reached."""

    group: UUID
    milestone: UUID


@dataclass(frozen=True)
class Reopen(Tap, verb="milestones.Reopen"):
    """It is not reached after all."""

    group: UUID
    milestone: UUID


@dataclass(frozen=True)
class MoveForm(Tap, verb="milestones.MoveForm"):
    """The form that gives it another day."""

    opens_form = True

    group: UUID
    milestone: UUID


@dataclass(frozen=True)
class Move(Tap, verb="milestones.Move"):
    """It has another day, for this reason."""

    group: UUID
    milestone: UUID
    due: str = typed(LONGEST_DAY)
    why: str = typed(LONGEST_WHY)


@dataclass(frozen=True)
class Remove(Tap, verb="milestones.Remove"):
    """It is no milestone of the group."""

    group: UUID
    milestone: UUID


def rows(found: Sequence[Milestone], today: date | None = None) -> list[object]:
    """A row a milestone, in the order of their days, pressed to see it. Only whoever looks sees what is late:
    what stands in the channel has no today."""
    return [_row(one, today) for one in found]


def _row(one: Milestone, today: date | None) -> object:
    late = today is not None and one.is_late(today)
    words = say("poll-option", place=one.number, words=one.title)
    name = say("poll-option", place=one.number, words=_short(one.title))
    told = tight(said(words, bold=late), text(state(one, today), subtle=True, size="small"))
    return pressed(name, Open(one.group, one.id), told)


def state(one: Milestone, today: date | None) -> Leaf:
    """Whether it is reached or late, by when it is due, and whose it is."""
    if one.reached_at is not None:
        told = say("milestone-reached", day=When(one.reached_at, "day"))
    elif today is not None and one.is_late(today):
        told = say("milestone-late", day=When(one.due, "day"))
    else:
        told = say("milestone-due", day=When(one.due, "day"))
    return beside([told, one.name]) if one.name else told


def listing(
    found: Sequence[tuple[Group, Sequence[Milestone]]], today: date, see_group: Callable[[UUID], Tap]
) -> Card:
    """Of all groups at work; a group's name is pressed to see it."""
    nothing = None if any(each for _, each in found) else say("milestones-none")
    told = say("milestones-number", number=sum(one.reached_at is None for _, each in found for one in each))
    return card(
        list_title(say("milestones-title"), nothing, told),
        [
            [pressed(group.name, see_group(group.id), said(group.name, bold=True)), *rows(each, today)]
            for group, each in found
            if each
        ],
        summary=nothing or told,
        buttons=len(found) == 1 and button(say("milestone-add"), AddForm(found[0][0].id)),
    )


def single(group: Group, one: Milestone, today: date, see_group: Tap) -> Card:
    """`see_group` shows the group that it belongs to."""
    ids = group.id, one.id
    at_work = group.done_at is None
    return card(
        title(one.title, kind=say("milestone-kind", name=group.name)),
        text(state(one, today)),
        one.was_due and _why(one, one.was_due),
        summary=say("milestone-summary", title=one.title),
        buttons=[
            at_work and not one.is_reached and button(say("milestone-reach"), Reach(*ids), style="positive"),
            at_work and one.is_reached and button(say("milestone-reopen"), Reopen(*ids)),
            at_work and not one.is_reached and button(say("milestone-move"), MoveForm(*ids)),
            at_work and button(say("milestone-remove"), Remove(*ids)),
            button(say("milestone-see-group"), see_group),
        ],
    )


def _why(one: Milestone, before: date) -> object:
    return box(text(say("milestone-was-due", day=When(before, "day"))), said(one.why))


def add_form(
    group: Group, members: Mapping[str, str], words: str = "", due: str = "", owner: str = ""
) -> Card:
    """`members` are those who can see to it, by their ids."""
    return card(
        title(say("milestone-add"), kind=group.name),
        line(
            "title",
            label=say("milestone-form-title"),
            placeholder=say("milestone-form-title-hint"),
            most=LONGEST,
            filled=words[:LONGEST],
            needed=say("milestone-without-words"),
        ),
        _day(due),
        choose("owner", label=say("milestone-form-owner"), options=members, filled=owner),
        summary=say("milestone-add"),
        buttons=button(say("milestone-save"), Add(group.id), style="positive"),
    )


def _day(filled: str) -> object:
    return line(
        "due",
        label=say("milestone-form-due"),
        placeholder=say("milestone-form-due-hint"),
        most=LONGEST_DAY,
        filled=filled,
        needed=say("milestone-no-such-day"),
    )


def move_form(group: Group, one: Milestone, due: str = "", why: str = "") -> Card:
    return card(
        title(one.title, kind=say("milestone-move")),
        text(state(one, None), subtle=True),
        _day(due),
        line(
            "why",
            label=say("milestone-form-why"),
            placeholder=say("milestone-form-why-hint"),
            most=LONGEST_WHY,
            filled=why[:LONGEST_WHY],
            many_lines=True,
            needed=say("milestone-without-reason"),
        ),
        summary=say("milestone-summary", title=one.title),
        buttons=button(say("milestone-move-save"), Move(group.id, one.id), style="positive"),
    )


def moved(group: Group, one: Milestone, before: date, by: str) -> Card:
    """To those in the group."""
    words = say(
        "milestone-moved",
        name=by,
        title=one.title,
        group=group.name,
        before=When(before, "day"),
        due=When(one.due, "day"),
    )
    return card(
        title(words),
        text(say("milestone-because", why=one.why)),
        summary=words,
        buttons=button(say("milestone-see"), Open(group.id, one.id)),
    )


def given(group: Group, one: Milestone, by: str) -> Card:
    """To whoever it is from now on."""
    words = say("milestone-given", name=by, title=one.title, group=group.name, due=When(one.due, "day"))
    return card(title(words), summary=words, buttons=button(say("milestone-see"), Open(group.id, one.id)))


def waits(group: Group, one: Milestone) -> Say:
    """One line among all that waits for somebody."""
    return say("milestone-waits", title=one.title, group=group.name, day=When(one.due, "day"))


def open_it(one: Milestone) -> Say:
    """The title of the button to it."""
    return say("milestone-open", title=_short(one.title))


def _short(words: str) -> str:
    return begun(words, BUTTON_BYTES)
