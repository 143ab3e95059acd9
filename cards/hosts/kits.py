"""Kits: the hosts' checklist with its dates, ticked on the card, and the note to the next pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from cards.hosts import title
from cards.kit import (
    Card,
    Home,
    Tap,
    a_list,
    button,
    buttons,
    card,
    folded,
    line,
    said,
    text,
    ticks,
    tight,
    told_alone,
    typed,
)
from cards.meeting import when
from cards.words import Leaf, Say, When, listed, say
from storage.agenda.guests import Guest
from storage.hosts.kits import LONGEST_CHORE, LONGEST_NOTE, MOST_CHORES, Chore, Handover
from storage.meetings import Meeting
from storage.people import Person

MOST_TICKED = MOST_CHORES * 37
"""Letters in a list of so many ids."""

UNSEEN = "unseen"
"""What a client says of ticks that it has not drawn: nothing changed there."""


@dataclass(frozen=True)
class Show(Tap, verb="kits.Show"):
    """The checklist of a meeting that I host."""

    only_looks = True

    network: Home
    meeting: UUID


@dataclass(frozen=True)
class Tick(Tap, verb="kits.Tick"):
    """The checklist with what is ticked now; `was` is what was ticked when it was drawn.

    `done` are those of the open ones, `again` those of the ticked ones that are not done after all. On older
    cards `kept` are the ticked ones that still are.
    """

    network: Home
    meeting: UUID
    was: str
    done: str = typed(MOST_TICKED)
    kept: str = typed(MOST_TICKED, UNSEEN)
    again: str = typed(MOST_TICKED)


@dataclass(frozen=True)
class Add(Tap, verb="kits.Add"):
    """One more thing to do, so many working days before the meeting."""

    network: Home
    meeting: UUID
    what: str = typed(LONGEST_CHORE)
    when: str = typed(60)


@dataclass(frozen=True)
class HandOver(Tap, verb="kits.HandOver"):
    """A note to the next pair of hosts."""

    network: Home
    meeting: UUID
    note: str = typed(LONGEST_NOTE)


def checklist(
    meeting: Meeting,
    chores: Sequence[Chore],
    due: Mapping[UUID, date],
    people: Mapping[UUID, Person],
    received: Sequence[Handover] = (),
    guests: Sequence[Guest] = (),
) -> Card:
    """What to do and by when; ticked ones say who did them. For the hosts alone."""
    ids = (meeting.network, meeting.id)
    left, done = [one for one in chores if not one.is_done], [one for one in chores if one.is_done]
    made = card(
        title(say("kit-title")),
        text(when(meeting), subtle=True),
        a_list(_received(received, people)),
        tight(
            text(
                say("kit-next", what=_chore(left[0], due[left[0].id], people))
                if left
                else say("kit-all-done"),
                bold=True,
            ),
            bool(guests) and text(say("kit-guests", names=listed(one.name for one in guests)), subtle=True),
            gap="small",
        ),
        bool(left)
        and ticks(
            "done",
            label=say("kit-done", done=len(done), all=len(chores)),
            options={str(one.id): _chore(one, due[one.id], people) for one in left},
            ticked="",
        ),
        bool(done) and _folded_away(done, due, people),
        folded("more", say("kit-more"), [], _more(ids)),
        summary=say("kit-title"),
        buttons=[button(say("kit-save"), Tick(*ids, _listed(done)), style="positive")],
    )
    return told_alone(made)


def _folded_away(done: Sequence[Chore], due: Mapping[UUID, date], people: Mapping[UUID, Person]) -> Any:
    """What is done already; it can be ticked as what is to be done again."""
    options = {str(one.id): _chore(one, due[one.id], people) for one in done}
    listing = ticks("again", label=say("kit-again"), options=options, ticked="")
    return folded("kept-ones", say("kit-show-done", number=len(done)), [], listing)


def _more(ids: tuple[UUID, UUID]) -> Any:
    """A note to the next pair, and one more thing to do."""
    return [
        line("note", label=say("kit-note"), placeholder=say("kit-note-hint"), most=LONGEST_NOTE),
        buttons(button(say("kit-hand-over"), HandOver(*ids))),
        line("what", label=say("kit-add-what"), placeholder=say("kit-add-what-hint"), most=LONGEST_CHORE),
        line("when", label=say("kit-add-when"), placeholder=say("kit-add-when-hint"), most=60),
        buttons(button(say("kit-add"), Add(*ids))),
    ]


def _listed(chores: Sequence[Chore]) -> str:
    return ",".join(str(one.id) for one in chores)


def name_of(chore: Chore) -> Leaf | str:
    """A standard chore in the reader's language, the network's own as it was written."""
    return say(f"chore-{chore.key}") if chore.key else chore.words


def waits(chore: Chore, due: date, *, more: int) -> Say:
    """What is to be done, in one line."""
    what = say("chore-due", what=name_of(chore), day=When(due, "day"))
    return say("kit-waits", what=what, more=more)


def waits_button(meeting: Meeting) -> Say:
    return say("kit-button", day=When(meeting.starts_at, "day"))


def _chore(chore: Chore, due: date, people: Mapping[UUID, Person]) -> Leaf:
    if chore.done_by and chore.done_by in people:
        return say("chore-done", what=name_of(chore), name=people[chore.done_by].name)
    return say("chore-due", what=name_of(chore), day=When(due, "day"))


def _received(notes: Sequence[Handover], people: Mapping[UUID, Person]) -> Any:
    return [
        tight(
            text(say("handover-from", name=people[one.person].name), bold=True),
            said(one.words),
        )
        for one in notes[-3:]
    ]


def handed_over(note: Handover, by: Person, meeting: Meeting) -> Card:
    """To the next pair of hosts."""
    return card(
        title(say("handover-title")),
        text(say("handover-for", name=by.name, when=when(meeting)), subtle=True),
        said(note.words),
        summary=say("handover-title"),
        buttons=button(say("host-kit"), Show(meeting.network, meeting.id)),
    )
