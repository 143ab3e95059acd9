"""Lone work: the rule, the form with its dangers, what whoever decides sees, and the page that is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from cards.directory import title
from cards.directory.directory import chat, unit_name
from cards.documents.paper import Block, Facts, Heading, Paper, Table, Text
from cards.kit import (
    Card,
    Tap,
    Words,
    box,
    brief,
    button,
    buttons,
    card,
    carried,
    choose,
    fact,
    flat,
    line,
    link,
    pressed,
    said,
    text,
    ticks,
    tight,
    typed,
    typed_each,
)
from cards.words import Beside, Both, Leaf, Reader, Say, Until, When, beside, read, say
from storage.directory.directory import Role, Unit
from storage.directory.lone import ENDED, HAZARDS, TEMPLATE, LoneWork, State

LONGEST, LONGEST_WORK, LONGEST_REASON = 200, 500, 300
MOST_ROWS = 5
MEASURE = "measure-"
YES, NO = "yes", "no"
RULES = (say("lone-rule-counter"), say("lone-rule-forbidden"), say("lone-rule-instructed"))
FIELDS = ("contact", "buddy", "silence", "alternative")
"""What is asked beside where, what and when."""

Sees = Literal["own", "decides", "reads"]


@dataclass(frozen=True)
class FillIn(Tap, verb="lone.FillIn"):
    """Open the form: a new one, one to change, or one like another; what a sentence said of it is there."""

    opens_form = True

    work: UUID | None = None
    like: UUID | None = None
    place: str = carried(LONGEST)
    day: str = carried(LONGEST)
    hours: str = carried(LONGEST)


@dataclass(frozen=True)
class Save(Tap, verb="lone.Save"):
    """This is where, what and when."""

    work: UUID | None = None
    like: UUID | None = None
    where: str = typed(160)
    place: str = typed(LONGEST)
    what: str = typed(LONGEST_WORK)
    day: str = typed(LONGEST)
    hours: str = typed(LONGEST)
    contact: str = typed(LONGEST)
    buddy: str = typed(LONGEST)
    silence: str = typed(LONGEST)
    alternative: str = typed(LONGEST)
    hazards: str = typed(LONGEST)


@dataclass(frozen=True)
class Dangers(Tap, verb="lone.Dangers"):
    """Open what is asked of the dangers that were ticked."""

    opens_form = True

    work: UUID


@dataclass(frozen=True)
class Answer(Tap, verb="lone.Answer"):
    """This is done against each of them."""

    work: UUID
    version: int
    measures: tuple[tuple[str, str], ...] = typed_each(MEASURE, LONGEST)
    countered: str = typed(8)
    instructed: str = typed(8)


@dataclass(frozen=True)
class Instructed(Tap, verb="lone.Instructed"):
    """The instruction has been given."""

    work: UUID


@dataclass(frozen=True)
class Withdraw(Tap, verb="lone.Withdraw"):
    """I will not do it."""

    work: UUID


@dataclass(frozen=True)
class Look(Tap, verb="lone.Look"):
    """How it stands."""

    only_looks = True

    work: UUID


@dataclass(frozen=True)
class Approve(Tap, verb="lone.Approve"):
    """It may be done so."""

    work: UUID
    version: int


@dataclass(frozen=True)
class Refuse(Tap, verb="lone.Refuse"):
    """It may not, for this reason."""

    work: UUID
    version: int
    reason: str = typed(LONGEST_REASON)


@dataclass(frozen=True)
class Choose(Tap, verb="lone.Choose"):
    """This leader decides where the group has none."""

    work: UUID
    role: UUID


@dataclass(frozen=True, slots=True)
class Belongs:
    """A group, or a whole unit, that somebody works in."""

    unit: Unit
    group: str = ""
    area: Both | None = None

    @property
    def value(self) -> str:
        return f"{self.unit.key}/{self.group}"

    @property
    def name(self) -> Leaf:
        return (
            beside([unit_name(self.unit), self.area if self.area and self.area.da else self.group])
            if self.group
            else (unit_name(self.unit))
        )


@dataclass(frozen=True, slots=True)
class Whole:
    """A form with all that its card says beside it."""

    work: LoneWork
    state: State
    unit: Unit
    who: str
    approver: Role | None = None
    is_reached: bool = True
    """Can the bot write to whoever decides?"""
    is_told: bool = True
    """Is there an AMR who was told?"""
    is_known: bool = True
    """Is the building that was named one of the organisation's?"""
    file: Leaf | None = None


# --- the way in -------------------------------------------------------------------------------------------


def opening(fill: FillIn, mine: Sequence[Whole], to_decide: Sequence[Whole], last: LoneWork | None) -> Card:
    """The rule first, that nobody watches, then what there is of one's own and what waits for one."""
    return card(
        title(say("lone-title")),
        text(say("lone-no-watch"), bold=True),
        tight([text(one) for one in RULES], gap="small"),
        _rows(say("lone-to-decide"), to_decide, named=True),
        _rows(say("lone-mine"), mine, named=False),
        text(_template(), subtle=True, size="small"),
        summary=say("lone-title"),
        buttons=[
            button(say("lone-fill"), fill, style="positive"),
            last and button(say("lone-again"), FillIn(like=last.id)),
        ],
    )


def _rows(heading: Say, found: Sequence[Whole], *, named: bool) -> list[Any]:
    shown = [_row(one, named=named) for one in found[:MOST_ROWS]]
    return [text(heading, bold=True), *shown] if shown else []


def _row(one: Whole, *, named: bool) -> Any:
    work = one.work
    words = beside([*([one.who] if named else []), work.place, When(work.starts_at)])
    return pressed(words, Look(work.id), tight(said(words), text(state_name(one), subtle=True)))


def state_name(one: Whole) -> Say:
    return say(f"lone-state-{one.state}")


def _template() -> Say:
    return say("lone-template", number=str(TEMPLATE))


# --- the form ---------------------------------------------------------------------------------------------


def form(
    save: Save, belongs: Sequence[Belongs], own: str, filled: Mapping[str, str], ticked: Sequence[str]
) -> Card:
    """Where, what, when, and which special dangers; `own` is where whoever fills it in belongs."""
    heading = say("lone-form-change" if save.work else "lone-form")
    return card(
        title(heading),
        text(say("lone-no-watch"), bold=True),
        choose(
            "where",
            label=say("lone-field-where"),
            options={one.value: one.name for one in belongs},
            style="filtered" if len(belongs) > MOST_ROWS else "compact",
            filled=own,
        ),
        _line("place", filled),
        line(
            "what",
            label=say("lone-field-what"),
            placeholder=say("lone-hint-what"),
            most=LONGEST_WORK,
            many_lines=True,
            filled=filled.get("what", ""),
        ),
        [_line(name, filled) for name in ("day", "hours")],
        ticks(
            "hazards",
            label=say("lone-field-hazards"),
            options={one: say(f"lone-hazard-{one}") for one in HAZARDS},
            ticked=",".join(ticked),
        ),
        [_line(name, filled) for name in FIELDS],
        text(say("lone-no-health"), subtle=True, size="small"),
        summary=heading,
        buttons=[button(say("lone-save"), save, style="positive")],
    )


def _line(name: str, filled: Mapping[str, str]) -> Any:
    return line(
        name,
        label=say(f"lone-field-{name}"),
        placeholder=say(f"lone-hint-{name}"),
        most=LONGEST,
        filled=filled.get(name, ""),
    )


def dangers(work: LoneWork) -> Card:
    """What is done against each danger, whether that is enough, and whether instruction was given."""
    return card(
        title(say("lone-dangers")),
        text(say("lone-rule-forbidden"), subtle=True),
        [
            line(
                f"{MEASURE}{one}",
                label=say("lone-measure", danger=say(f"lone-hazard-{one}")),
                placeholder=say(f"lone-measure-hint-{one}"),
                most=LONGEST,
                filled=work.measures.get(one, ""),
            )
            for one in work.hazards
        ],
        _yes_or_no("countered", work.countered),
        _yes_or_no("instructed", work.instructed),
        summary=say("lone-dangers"),
        buttons=[button(say("lone-save"), Answer(work.id, work.version), style="positive")],
    )


def _yes_or_no(name: str, told: bool | None) -> Any:
    return choose(
        name,
        label=say(f"lone-{name}"),
        options={YES: say("lone-yes"), NO: say("lone-no")},
        style="expanded",
        filled="" if told is None else YES if told else NO,
    )


# --- how it stands ----------------------------------------------------------------------------------------


def single(one: Whole, sees: Sees) -> Card:
    """To whose it is, to whoever decides, and to the AMR, who reads it and cannot stop it."""
    heading = state_name(one)
    return card(
        title(heading, kind=say("lone-kind")),
        brief(*(_to_its_own(one) if sees == "own" else _to_another(one, sees)), _lines(_how(one))),
        sees == "decides" and _answering(one),
        summary=beside([heading, one.who, one.work.place]),
        buttons=_buttons(one, sees),
    )


def _to_its_own(one: Whole) -> list[Any]:
    """What is to be done first, and what is in the way."""
    warned = [text(remark) for remark in _remarks(one)]
    no_watch = one.state not in ENDED and text(say("lone-no-watch"), bold=True)
    return [
        _stands(one),
        box(warned, no_watch, style="warning") if warned else no_watch,
        _lines(_who_what_when(one)),
        _measures(one.work),
    ]


def _to_another(one: Whole, sees: Sees) -> list[Any]:
    """What one has to know to decide: who, what and when, and the dangers."""
    return [
        _lines(_who_what_when(one)),
        _measures(one.work),
        [_stands(one), sees == "reads" and text(say("lone-only-read"), subtle=True)],
    ]


def _stands(one: Whole) -> list[Any]:
    because = one.work.reason and said(say("lone-because", words=one.work.reason), bold=True)
    return flat([text(_why(one)), because])


def _lines(facts: Iterable[tuple[Say, Words]]) -> list[Any]:
    return tight([fact(label, words) for label, words in facts])


def _why(one: Whole) -> Say:
    """What the state means, and what there is to do."""
    if one.state is State.waits and one.approver is None:
        return say("lone-why-unassigned", unit=unit_name(one.unit))
    name = one.approver.name if one.approver else ""
    return say(f"lone-why-{one.state}", name=name, until=When(one.work.ends_at))


def _facts(one: Whole) -> Iterator[tuple[Say, Words]]:
    """All that was filled in, by what it is called; what is empty is left out."""
    yield from _who_what_when(one)
    yield from _how(one)


def _who_what_when(one: Whole) -> Iterator[tuple[Say, Words]]:
    yield say("lone-field-who"), one.who
    yield say("lone-field-what"), one.work.work
    yield say("lone-field-place"), one.work.place
    yield say("lone-field-when"), _when(one.work)


def _how(one: Whole) -> Iterator[tuple[Say, Words]]:
    yield say("lone-field-where"), Belongs(one.unit, one.work.group).name
    for name in FIELDS:
        if words := getattr(one.work, name):
            yield say(f"lone-field-{name}"), words


def _when(work: LoneWork) -> Beside:
    return beside([When(work.starts_at), say("lone-until", until=Until(work.starts_at, work.ends_at))])


def _measures(work: LoneWork) -> list[Any]:
    """Each danger with what is done against it."""
    if not work.hazards:
        return [text(say("lone-no-hazards"), subtle=True)]
    rows = [
        fact(say(f"lone-hazard-{one}"), work.measures.get(one) or say("lone-no-measure-yet"))
        for one in work.hazards
    ]
    return [tight(text(say("lone-measures"), bold=True), rows)]


def _remarks(one: Whole) -> Iterator[Say]:
    if not one.is_known:
        yield say("lone-unknown-place", place=one.work.place)
    if one.state is State.waits and one.approver and not one.is_reached:
        yield say("lone-not-reached", name=one.approver.name)
    if one.state is State.waits and not one.is_told:
        yield say("lone-no-amr", unit=unit_name(one.unit))


def _answering(one: Whole) -> Any:
    """The yes, and then the field that a no is given with."""
    return one.state is State.waits and [
        buttons(button(say("lone-approve"), Approve(one.work.id, one.work.version), style="positive")),
        line("reason", label=say("lone-reason"), placeholder=say("lone-reason-hint"), most=LONGEST_REASON),
    ]


def _buttons(one: Whole, sees: Sees) -> list[Any]:
    printed = one.file and link(say("lone-print"), one.file)
    if sees == "decides":
        return [*_decisions(one), printed]
    return [*_own(one), printed] if sees == "own" else [printed]


def _decisions(one: Whole) -> Iterator[Any]:
    """Of what must not be done alone nobody is offered an approval."""
    if one.state is State.waits:
        yield button(say("lone-refuse"), Refuse(one.work.id, one.work.version), style="destructive")


def _own(one: Whole) -> Iterator[Any]:
    work = one.work
    if one.state in ENDED:
        yield button(say("lone-again"), FillIn(like=work.id), style="positive")
        return
    if one.state is State.unfinished:
        yield button(say("lone-go-on"), Dangers(work.id), style="positive")
    if one.state is State.uninstructed:
        yield button(say("lone-is-instructed"), Instructed(work.id), style="positive")
    if one.approver and not one.is_reached:
        yield chat(one.approver)
    yield button(say("lone-change"), FillIn(work=work.id))
    yield button(say("lone-withdraw"), Withdraw(work.id))


def to_choose(work: LoneWork, unit: Unit, leaders: Sequence[Role]) -> Card:
    """To the AMK where the group has no leader: who decides. Neither who, where nor what stands there."""
    heading = say("lone-choose", where=Belongs(unit, work.group).name)
    return card(
        title(heading),
        text(say("lone-choose-how"), subtle=True),
        summary=heading,
        buttons=[button(one.name, Choose(work.id, one.id)) for one in leaders],
        asks=True,
    )


def chosen(name: str) -> Card:
    words = say("lone-chosen", name=name)
    return card(title(words), summary=words)


def waits(one: Whole) -> Say:
    return say("lone-waits", who=one.who, when=When(one.work.starts_at))


def waits_for_leader(unit: Unit) -> Say:
    return say("lone-waits-leader", unit=unit_name(unit))


# --- numbers ----------------------------------------------------------------------------------------------


def numbers(found: Sequence[tuple[Unit, Mapping[State, int]]]) -> Card:
    """Of each unit, over a year; nothing of who, where or what."""
    heading = say("lone-numbers", number=sum(sum(of.values()) for _, of in found))
    return card(
        title(heading),
        [
            tight(
                said(unit_name(unit), bold=True),
                [text(say("lone-number", what=say(f"lone-count-{one}"), number=of[one])) for one in of],
            )
            for unit, of in found
        ],
        text(say("lone-numbers-only"), subtle=True),
        summary=heading,
    )


# --- on paper ---------------------------------------------------------------------------------------------


def paper(one: Whole, reader: Reader, at: datetime) -> Paper:
    """The form as a page, with the rule it was filled in by."""
    blocks = tuple(_blocks(one, reader, at))
    return Paper(read(say("lone-kind"), reader), reader.language, at, blocks)


def _blocks(one: Whole, reader: Reader, at: datetime) -> Iterator[Block]:
    work = one.work

    def tell(words: Words) -> str:
        return read(words, reader)

    yield Heading(1, tell(say("lone-kind")))
    yield Text(tell(state_name(one)), "plain" if one.state is State.approved else "alert")
    yield Text(tell(_why(one)))
    if work.reason:
        yield Text(tell(say("lone-because", words=work.reason)))
    yield Facts(tuple((tell(name), tell(words)) for name, words in _facts(one)))
    yield Heading(2, tell(say("lone-measures")))
    if work.hazards:
        rows = [
            (tell(say(f"lone-hazard-{name}")), work.measures.get(name) or tell(say("lone-no-measure-yet")))
            for name in work.hazards
        ]
        yield Table((tell(say("lone-danger")), tell(say("lone-measured"))), tuple(rows))
    else:
        yield Text(tell(say("lone-no-hazards")))
    yield Heading(2, tell(say("lone-rule")))
    for rule in RULES:
        yield Text(tell(rule))
    yield Text(tell(say("lone-no-watch")))
    yield Text(tell(_template()), "small")
    yield Text(tell(say("lone-printed", version=str(work.version), at=When(at))), "small")
