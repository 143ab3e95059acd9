"""The joint agenda of a unit: who sits in both committees, when they meet, and what they are to take up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.directory import title
from cards.directory.dialogues import Clock, OpenPlan, lines
from cards.directory.directory import Team, people_of, team_of, unit_name
from cards.kit import (
    Card,
    Tap,
    Words,
    a_list,
    box,
    brief,
    button,
    buttons,
    card,
    choose,
    line,
    said,
    text,
    tight,
    typed,
)
from cards.words import Leaf, Say, beside, say
from storage.directory.dialogues import JOINT
from storage.directory.directory import Role, Unit
from storage.directory.joint import CHECKS, LONGEST, Topic

MOST_SHOWN = 10
MOST_TEAMS = 6
YES, NO = "yes", "no"


@dataclass(frozen=True)
class Show(Tap, verb="joint.Show"):
    """The joint agenda of this unit."""

    only_looks = True

    unit: str


@dataclass(frozen=True)
class OpenAdd(Tap, verb="joint.OpenAdd"):
    """Open the form of a topic."""

    opens_form = True

    unit: str


@dataclass(frozen=True)
class Add(Tap, verb="joint.Add"):
    """This is to be taken up in both."""

    unit: str
    words: str = typed(LONGEST)


@dataclass(frozen=True)
class Done(Tap, verb="joint.Done"):
    """It was taken up."""

    topic: UUID


@dataclass(frozen=True)
class AsText(Tap, verb="joint.AsText"):
    """The agenda as a text, to be sent to both committees."""

    only_looks = True

    unit: str


@dataclass(frozen=True)
class OpenCheck(Tap, verb="joint.OpenCheck"):
    """Open the four questions."""

    opens_form = True

    unit: str


@dataclass(frozen=True)
class Answer(Tap, verb="joint.Answer"):
    """So it is with us this year."""

    unit: str
    know: str = typed(8)
    meeting: str = typed(8)
    agenda: str = typed(8)
    followed: str = typed(8)


@dataclass(frozen=True, slots=True)
class Whole:
    """All that stands on the joint agenda of a unit."""

    unit: Unit
    teams: Sequence[Team]
    organisation: Sequence[tuple[Say, Role]]
    """Those of the whole unit who look after the work environment."""
    committee: Sequence[tuple[Say, Role]]
    """Members of the cooperation committee, and union representatives."""
    meeting: Clock
    clocks: Sequence[Clock]
    topics: Sequence[Topic]
    standing: Sequence[Say] = ()
    """What the directory knows that belongs there."""

    lacks: Sequence[str] = ()
    """Roles of the committee that nobody holds, as far as the directory knows."""


# --- the page ---------------------------------------------------------------------------------------------


def page(one: Whole, *, may_edit: bool) -> Card:
    """What is to be taken up goes first, then when, then who."""
    heading = say("joint-topics", number=len(one.topics))
    return card(
        title(heading, kind=say("joint-kind", unit=unit_name(one.unit))),
        brief(
            a_list(
                [
                    _topic(at, topic, may_edit=may_edit)
                    for at, topic in enumerate(one.topics[:MOST_SHOWN], start=1)
                ],
                len(one.topics) > MOST_SHOWN and text(say("joint-more", number=len(one.topics) - MOST_SHOWN)),
            ),
            tight(text(say("joint-when"), bold=True), [said(words) for words in dates(one)]),
            one.standing
            and tight(text(say("joint-standing"), bold=True), [said(words) for words in one.standing]),
            a_list(_committees(one)),
        ),
        summary=beside([say("joint-kind", unit=unit_name(one.unit)), heading]),
        buttons=[
            may_edit and button(say("joint-add"), OpenAdd(one.unit.key), style="positive"),
            button(say("joint-as-text"), AsText(one.unit.key)),
            may_edit and button(say("joint-plan"), OpenPlan(one.unit.key, JOINT)),
            may_edit and button(say("joint-check"), OpenCheck(one.unit.key)),
        ],
    )


def _topic(at: int, topic: Topic, *, may_edit: bool) -> Any:
    return box(
        said(say("joint-text-point", number=str(at), words=topic.words), bold=True),
        may_edit and buttons(button(say("joint-done", number=str(at)), Done(topic.id))),
    )


def dates(one: Whole) -> list[Leaf]:
    """When both meet, and how it stands with the dialogues; of which nothing is known stands above."""
    meeting = lines(one.meeting) if one.meeting.last or one.meeting.planned else [say("joint-no-meeting")]
    known = [clock for clock in one.clocks if clock.last or clock.planned]
    clocks = [beside([say(f"dialogue-kind-{clock.kind}"), *lines(clock)]) for clock in known]
    return [beside([say("dialogue-kind-joint"), *meeting]), *clocks]


def _committees(one: Whole) -> list[Any]:
    organisation = [
        text(say("joint-amo"), bold=True),
        [team_of(team) for team in one.teams[:MOST_TEAMS]],
        len(one.teams) > MOST_TEAMS
        and text(say("directory-more-groups", number=len(one.teams) - MOST_TEAMS)),
        people_of(one.organisation),
        not (one.teams or one.organisation) and text(say("directory-nobody-at-all"), subtle=True),
    ]
    committee = [
        text(say("joint-lsu"), bold=True),
        people_of(one.committee),
        [text(say(f"joint-no-{role.lower().replace('_', '-')}"), subtle=True) for role in one.lacks],
    ]
    return [*organisation, *committee]


# --- as a text --------------------------------------------------------------------------------------------


def as_text(one: Whole) -> Card:
    """One agenda for both, to be copied into a mail or an invitation."""
    heading = say("joint-text")
    told: list[Words] = [topic.words for topic in one.topics]
    points = [*told, *one.standing]
    return card(
        title(heading, kind=say("joint-kind", unit=unit_name(one.unit))),
        text(say("joint-text-how"), subtle=True),
        box(
            said(say("joint-text-heading", unit=unit_name(one.unit)), bold=True),
            [said(words) for words in dates(one)],
            [
                said(say("joint-text-point", number=str(number), words=words))
                for number, words in enumerate(points, start=1)
            ],
            not points and said(say("joint-text-none")),
        ),
        box(
            said(say("joint-text-who"), bold=True),
            [said(_who(what, row)) for what, row in everybody(one)],
        ),
        summary=heading,
    )


def everybody(one: Whole) -> list[tuple[Say, Role]]:
    """Whom the agenda goes to, everybody once in each of their roles."""
    teams = [each for team in one.teams for each in team.people]
    return list(
        {
            (row.role, row.name): (what, row)
            for what, row in [*teams, *one.organisation, *one.committee]
            if row.name
        }.values()
    )


def _who(what: Say, row: Role) -> Say:
    return say("directory-beside", role=what, name=row.name)


# --- a topic ----------------------------------------------------------------------------------------------


def form(unit: Unit) -> Card:
    heading = say("joint-form", unit=unit_name(unit))
    return card(
        title(heading),
        line(
            "words",
            label=say("joint-form-words"),
            placeholder=say("joint-form-hint"),
            most=LONGEST,
            needed=say("joint-nothing"),
        ),
        text(say("joint-form-who"), subtle=True),
        summary=heading,
        buttons=button(say("form-save"), Add(unit.key), style="positive"),
    )


def added(topic: Topic, unit: Unit) -> Card:
    words = say("joint-added", words=topic.words)
    return card(
        title(words, kind=say("joint-kind", unit=unit_name(unit))),
        summary=words,
        buttons=button(say("joint-show"), Show(unit.key)),
    )


def was_done(topic: Topic) -> Say:
    return say("joint-was-done", words=topic.words)


# --- the yearly look at oneself ---------------------------------------------------------------------------


def check_form(unit: Unit, year: int, yes: Sequence[str] | None) -> Card:
    """Four questions, each yes or no."""
    heading = say("check-form", unit=unit_name(unit), year=str(year))
    return card(
        title(heading),
        text(say("check-who"), subtle=True),
        [
            choose(
                name,
                label=say(f"check-{name}"),
                options={YES: say("lone-yes"), NO: say("lone-no")},
                style="compact",
                filled="" if yes is None else YES if name in yes else NO,
                needed=say("check-needed"),
            )
            for name in CHECKS
        ],
        summary=heading,
        buttons=button(say("form-save"), Answer(unit.key), style="positive"),
    )


@dataclass(frozen=True, slots=True)
class Mine:
    """A unit with the years in which it was answered: year and what was yes, the newest first."""

    unit: Unit
    years: Sequence[tuple[int, Sequence[str]]]


def check(year: int, mine: Sequence[Mine], totals: Mapping[str, int] | None, units: int) -> Card:
    """One's own units with the year before, and how many units of the network said yes, never which."""
    heading = say("check-title", year=str(year))
    return card(
        title(heading),
        a_list(_mine(one) for one in mine),
        _totals(totals, units),
        text(say("check-who"), subtle=True),
        summary=heading,
        buttons=[
            button(say("check-open", unit=unit_name(one.unit)), OpenCheck(one.unit.key)) for one in mine
        ],
    )


def checked(one: Mine, year: int) -> Card:
    """What was just answered, beside the years before."""
    heading = say("check-done", unit=unit_name(one.unit), year=str(year))
    return card(
        title(heading),
        _mine(one),
        text(say("check-who"), subtle=True),
        summary=heading,
        buttons=button(say("joint-show"), Show(one.unit.key)),
    )


def _mine(one: Mine) -> Any:
    if not one.years:
        return tight(said(unit_name(one.unit), bold=True), said(say("check-unanswered")))
    return tight(
        said(unit_name(one.unit), bold=True),
        [
            said(
                say(
                    "check-line",
                    what=say(f"check-{name}"),
                    years=beside([_in_year(at, name, yes) for at, yes in one.years[:3]]),
                )
            )
            for name in CHECKS
        ],
    )


def _in_year(year: int, name: str, yes: Sequence[str]) -> Say:
    return say("check-yes" if name in yes else "check-no", year=str(year))


def _totals(totals: Mapping[str, int] | None, units: int) -> Any:
    if totals is None:
        return text(say("check-too-few"), subtle=True)
    return tight(
        text(say("check-totals", units=units), bold=True),
        [
            said(say("check-total", what=say(f"check-{name}"), yes=totals[name], units=units))
            for name in CHECKS
        ],
    )
