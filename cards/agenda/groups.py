"""Groups: the working groups, what each works on, who is in it and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from cards.agenda import list_title, milestones, title
from cards.kit import Card, Subject, Tap, box, button, card, line, said, text, tight, typed
from cards.origins import origin
from cards.shortening import begun
from cards.votes.votes import BUTTON_BYTES
from cards.words import Say, When, beside, listed, say
from storage.agenda.groups import KIND, LONGEST_NAME, LONGEST_PURPOSE, LONGEST_RESULT, Group
from storage.agenda.milestones import Milestone
from storage.origins import Minutes

MOST_SHOWN = 12
LONGEST_DAY = 40
MOST_NAMED = 20


@dataclass(frozen=True)
class Join(Tap, verb="groups.Join"):
    """I work in this group."""

    group: UUID


@dataclass(frozen=True)
class Leave(Tap, verb="groups.Leave"):
    """I no longer do."""

    group: UUID


@dataclass(frozen=True)
class RenameForm(Tap, verb="groups.RenameForm"):
    """Show the form of what the group is called and for."""

    opens_form = True

    group: UUID


@dataclass(frozen=True)
class Rename(Tap, verb="groups.Rename"):
    """The group is called so from now on; what it is for, whom to turn to, and when it is to be done."""

    group: UUID
    name: str = typed(LONGEST_NAME)
    contact: str = typed(LONGEST_NAME)
    purpose: str = typed(LONGEST_PURPOSE)
    due: str = typed(LONGEST_DAY)


@dataclass(frozen=True)
class FinishForm(Tap, verb="groups.FinishForm"):
    """Show the form that ends the group's work."""

    opens_form = True

    group: UUID


@dataclass(frozen=True)
class Finish(Tap, verb="groups.Finish"):
    """The group is done; this came of it."""

    group: UUID
    result: str = typed(LONGEST_RESULT)


@dataclass(frozen=True)
class Look(Tap, verb="groups.Look"):
    """How the group looks to me."""

    only_looks = True

    group: UUID


@dataclass(frozen=True, slots=True)
class Whole:
    """A group, the names of those in it, the minutes it came from, and what it is to reach by when.

    `missed` are those who stand in its name and have left the network.
    """

    group: Group
    names: tuple[str, ...]
    source: Minutes | None = None
    missed: tuple[str, ...] = ()
    milestones: tuple[Milestone, ...] = ()


def single(whole: Whole, *, mine: bool = False, today: date | None = None) -> Card:
    """`mine`: the reader is in it, and sees what is late `today`."""
    one = whole.group
    at_work = one.done_at is None
    return card(
        tight(
            title(one.name, kind=say("group-title" if at_work else "group-done")),
            origin(whole.source),
            gap="small",
        ),
        tight(one.purpose and said(one.purpose), _facts(one)),
        _who(whole),
        whole.missed and box(text(_missed(whole.missed)), style="warning"),
        milestones.rows(whole.milestones, today),
        one.result and box(said(one.result), style="good"),
        summary=say("group-summary", name=one.name),
        buttons=at_work
        and [
            button(say("group-leave"), Leave(one.id))
            if mine
            else button(say("group-join"), Join(one.id), style="positive"),
            button(say("group-rename"), RenameForm(one.id)),
            button(say("milestone-add"), milestones.AddForm(one.id)),
            button(say("group-finish"), FinishForm(one.id)),
        ],
        shows=Subject(KIND, one.id),
        look=Look(one.id),
    )


def _facts(one: Group) -> object:
    told = [
        *([say("group-contact", name=one.contact)] if one.contact else []),
        *([say("group-due", day=When(one.due, "day"))] if one.due else []),
    ]
    return told and text(beside(told), subtle=True)


def _who(whole: Whole) -> object:
    if not whole.names:
        return text(say("group-nobody"), subtle=True)
    return said(say("group-members", names=listed(whole.names[:MOST_NAMED])))


def _missed(names: Sequence[str]) -> Say:
    return say("group-missed", names=listed(names))


def left_behind(one: Group, missed: Sequence[str]) -> Say:
    """To whoever sees to it; without names nobody is left in it."""
    if not missed:
        return say("group-left-behind", name=one.name)
    return say("group-contact-gone", names=listed(missed), name=one.name)


def open_it(one: Group) -> Say:
    """The title of the button to it."""
    return say("group-open", name=begun(one.name, BUTTON_BYTES))


def rename_form(one: Group) -> Card:
    return card(
        title(say("group-rename")),
        said(one.name, bold=True),
        line("name", label=say("group-name"), most=LONGEST_NAME, filled=one.name),
        line(
            "purpose",
            label=say("group-purpose"),
            placeholder=say("group-purpose-hint"),
            most=LONGEST_PURPOSE,
            many_lines=True,
            filled=one.purpose or "",
        ),
        line(
            "due",
            label=say("group-due-when"),
            placeholder=say("group-due-hint"),
            most=LONGEST_DAY,
            filled=f"{one.due:%d-%m-%Y}" if one.due else "",
        ),
        line("contact", label=say("group-contact-who"), most=LONGEST_NAME, filled=one.contact or ""),
        summary=say("group-rename"),
        buttons=button(say("group-rename-save"), Rename(one.id), style="positive"),
    )


def finish_form(one: Group) -> Card:
    return card(
        title(say("group-finish")),
        said(one.name, bold=True),
        line(
            "result",
            label=say("group-result"),
            placeholder=say("group-result-hint"),
            most=LONGEST_RESULT,
            many_lines=True,
        ),
        summary=say("group-finish"),
        buttons=button(say("group-finish-save"), Finish(one.id), style="positive"),
    )


def listing(found: Sequence[Whole]) -> Card:
    nothing = None if found else say("groups-none")
    told = say("groups-number", number=sum(one.group.done_at is None for one in found))
    return card(
        list_title(say("groups-title"), nothing, told),
        [_line(whole) for whole in found[-MOST_SHOWN:]],
        summary=nothing or told,
    )


def _line(whole: Whole) -> list[object]:
    is_done = whole.group.done_at is not None
    return tight(
        said(whole.group.name, bold=True, apart=True),
        text(say("group-done"), subtle=True) if is_done else _who(whole),
    )
