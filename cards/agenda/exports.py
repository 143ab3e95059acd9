"""Exports: decisions, votes, inputs, agendas and hosts as sheets that a member takes along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from cards.agenda import title
from cards.agenda.agenda import ended, kind_name
from cards.agenda.ltif import period
from cards.directory.directory import unit_name
from cards.documents.sheet import Sheet, csv_of
from cards.kit import Card, card, line, link, text
from cards.meeting import when
from cards.plan.inputs import Whole, byline
from cards.votes import votes as show_votes
from cards.votes.polls import Standing, what_it_got
from cards.votes.pulse import Figure
from cards.votes.rounds import Told
from cards.votes.rounds import Whole as Asked
from cards.words import Amount, Leaf, Reader, Say, When, both, listed, say
from storage.agenda.agenda import Item
from storage.agenda.consultations import Consultation, Remark
from storage.agenda.groups import Group
from storage.agenda.ltif import Figures
from storage.agenda.milestones import Milestone
from storage.decisions.decisions import Decision
from storage.meetings import Meeting
from storage.people import Person
from storage.votes.options import Option
from storage.votes.poll import Poll

LONGEST = 12_000
"""So many letters fit into a field to copy from; the file has them all."""

COLUMNS: Mapping[str, str] = {
    "decisions": "number decision kind method status day text owner due supersedes",
    "votes": "question kind by opened closes outcome answers eligible counts",
    "inputs": "number title why effect kind from units given committee became",
    "agendas": "meeting number item kind presenters minutes support outcome",
    "hosts": "meeting place hosts state",
    "rounds": "question by asked closes answered members answer name from",
    "pulses": "asked closes answered members statement mean spread change",
    "consultations": "title by asked closes number paragraph remark name verdict why",
    "groups": "group names milestone due owner reached why outcome",
    "figures": "period injuries hours frequency causes message",
}
"""What there is to take along, and the columns of each."""


def ready(kind: str, sheet: Sheet, reader: Reader, file: Leaf | None, book: Leaf | None = None) -> Card:
    """The file, as lines and as a `book` of Excel's; where the bot has no address, its text to copy."""
    headline = say(f"export-{kind}", number=len(sheet.rows))
    if not sheet.rows:
        return card(title(headline), summary=headline)
    return card(
        title(headline),
        text(say("export-how" if file else "export-copy"), subtle=True),
        not file
        and line(
            "words",
            label=say("print-label"),
            most=LONGEST,
            many_lines=True,
            filled=csv_of(sheet, reader)[1 : LONGEST + 1],
        ),
        summary=headline,
        buttons=[
            book and link(say("export-fetch-book"), book, style="positive"),
            file and link(say("export-fetch"), file),
        ],
    )


def decisions(found: Sequence[Decision], names: Mapping[UUID | str, str]) -> Sheet:
    """The register, the oldest first."""
    labels = {one.id: one.label for one in found}
    return Sheet(
        _headings("decisions"),
        [
            (
                one.label,
                one.title,
                say(f"decision-kind-{one.kind}"),
                say(f"method-{one.method}"),
                say(f"decision-status-{one.status}"),
                When(one.decided_at, "day"),
                one.text if one.text.strip() != one.title else None,
                names.get(one.owner) if one.owner else None,
                _day(one.due),
                labels.get(one.supersedes) if one.supersedes else None,
            )
            for one in found
        ],
    )


@dataclass(frozen=True, slots=True)
class Counted:
    """A vote with its options, how they stand, and what was decided by it."""

    poll: Poll
    options: Sequence[Option]
    standing: Standing | None
    decision: Decision | None


def votes(found: Sequence[Counted]) -> Sheet:
    """Each vote, open ones too; what was answered as far as its terms show it to everybody."""
    return Sheet(
        _headings("votes"),
        [
            (
                one.poll.question,
                say(f"vote-form-kind-{one.poll.kind.value}"),
                one.poll.starter,
                When(one.poll.opened_at),
                When(one.poll.closed_at or one.poll.closes_at),
                say("export-open") if one.poll.is_open else show_votes.outcome(one.poll, one.decision),
                one.poll.answered,
                one.poll.eligible,
                _counts(one) if one.poll.shows_counts() else None,
            )
            for one in found
        ],
    )


def _counts(one: Counted) -> Leaf:
    if one.standing is not None:
        return listed([what_it_got(option, one.standing) for option in one.options])
    return listed(
        [show_votes.counted(show_votes.choice_name(each), one.poll.count(each)) for each in one.poll.choices]
    )


def inputs(found: Sequence[Whole], days: Mapping[UUID, date]) -> Sheet:
    """Who stands behind each as they chose to be shown, and what the committee made of it on which day."""
    return Sheet(
        _headings("inputs"),
        [
            (
                one.input.label,
                both(one.input.title),
                both(one.input.why),
                both(one.input.effect),
                say(f"input-kind-{one.input.kind.value}"),
                byline(one),
                one.input.backing_units,
                When(one.input.submitted_at, "day"),
                _day(days.get(one.input.sitting) if one.input.sitting else None),
                one.answer,
            )
            for one in found
        ],
    )


def _day(day: date | None) -> Leaf | None:
    return When(day, "day") if day else None


def agendas(found: Iterable[tuple[Meeting, Sequence[Item]]]) -> Sheet:
    """Every item of every meeting, and what it came to."""
    return Sheet(
        _headings("agendas"),
        [
            (
                when(meeting),
                place,
                both(item.title),
                kind_name(item.type),
                listed([str(one.get("name", "")) for one in item.presenters]),
                item.minutes,
                item.support,
                ended(item) if item.closed_at else None,
            )
            for meeting, items in found
            for place, item in enumerate(items, start=1)
        ],
    )


def hosts(found: Iterable[tuple[Meeting, Sequence[str]]]) -> Sheet:
    """Who hosted which meeting and who will; cancelled ones say so."""
    return Sheet(
        _headings("hosts"),
        [(when(one), both(one.place), listed(list(names)), _state(one)) for one, names in found],
    )


def _state(one: Meeting) -> Say:
    if one.cancelled_at:
        return say("export-cancelled")
    return say("export-held" if one.over_at or one.finished_at else "export-planned")


@dataclass(frozen=True, slots=True)
class Answered:
    """A question to all, and the answers that everybody may read."""

    round: Asked
    answers: Sequence[Told]


def rounds(found: Sequence[Answered]) -> Sheet:
    """A row for each answer; one where none is shown. Without names nothing says whose it is."""
    return Sheet(
        _headings("rounds"),
        [
            (
                each.round.round.question,
                each.round.round.asker,
                *_asked(each.round),
                told.answer.words if told else None,
                (told.answer.name or None) if told else None,
                unit_name(told.unit) if told and told.unit else None,
            )
            for each in found
            for told in each.answers or (None,)
        ],
    )


@dataclass(frozen=True, slots=True)
class Measured:
    """A pulse, and what each statement comes to where that is shown."""

    round: Asked
    figures: Mapping[str, Figure]


def pulses(found: Sequence[Measured]) -> Sheet:
    """A row for each statement; one where nothing is shown."""
    return Sheet(
        _headings("pulses"),
        [
            (*_asked(each.round), *(_figure(scale, each.figures[scale]) if scale else (None,) * 4))
            for each in found
            for scale in (*each.figures, *([] if each.figures else [""]))
        ],
    )


def _figure(scale: str, one: Figure) -> tuple[Leaf | None, ...]:
    change = Amount(one.change, 1) if one.change is not None else None
    return say(f"pulse-says-{scale}"), Amount(one.mean, 1), Amount(one.spread, 1), change


def _asked(one: Asked) -> tuple[Leaf | int, ...]:
    """When it was asked and closes, how many answered, and of how many."""
    closes = When(one.round.closed_at or one.round.closes_at)
    return When(one.round.asked_at, "day"), closes, one.answered, one.asked


def consultations(found: Sequence[tuple[Consultation, Sequence[Remark]]]) -> Sheet:
    """A row for each remark in the order of the paragraphs; one where none is shown."""
    return Sheet(
        _headings("consultations"),
        [
            (
                one.title,
                one.asker or None,
                When(one.asked_at, "day"),
                When(one.closed_at or one.until),
                *(_remark(told) if told else (None,) * 6),
            )
            for one, remarks in found
            for told in remarks or (None,)
        ],
    )


def groups(found: Sequence[tuple[Group, Sequence[Person], Sequence[Milestone]]]) -> Sheet:
    """A row for each milestone in the order of their days; one where a group has none."""
    return Sheet(
        _headings("groups"),
        [
            (
                group.name,
                listed([person.name for person in here]) if here else None,
                *(_milestone(told) if told else (None,) * 5),
                group.result or None,
            )
            for group, here, milestones in found
            for told in milestones or (None,)
        ],
    )


def _milestone(one: Milestone) -> tuple[Leaf | str | None, ...]:
    reached = When(one.reached_at, "day") if one.reached_at else None
    return one.title, When(one.due, "day"), one.name or None, reached, one.why or None


def figures(found: Sequence[Figures]) -> Sheet:
    """A row for each period, as it counts now."""
    return Sheet(
        _headings("figures"),
        [
            (
                period(one.span),
                one.injuries,
                one.hours,
                Amount(one.frequency, 2) if one.frequency is not None else None,
                one.causes or None,
                one.message or None,
            )
            for one in found
        ],
    )


def _remark(one: Remark) -> tuple[Leaf | int | str | None, ...]:
    became = say(f"consultation-verdict-{one.verdict.value}") if one.verdict else None
    return one.number, one.paragraph or None, one.words, one.name or None, became, one.reason or None


def _headings(kind: str) -> list[Say]:
    return [say(f"export-column-{name}") for name in COLUMNS[kind].split()]
