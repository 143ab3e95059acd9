"""Exports: decisions, votes, inputs, agendas and hosts as sheets that a member takes along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from cards.agenda import title
from cards.agenda.agenda import ended, kind_name
from cards.documents.sheet import Sheet, csv_of
from cards.kit import Card, card, line, link, text
from cards.meeting import when
from cards.plan.inputs import Whole, byline
from cards.votes import votes as show_votes
from cards.votes.polls import Standing, what_it_got
from cards.words import Leaf, Reader, Say, When, both, listed, say
from storage.agenda.agenda import Item
from storage.decisions.decisions import Decision
from storage.meetings import Meeting
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
}
"""What there is to take along, and the columns of each."""


def ready(kind: str, sheet: Sheet, reader: Reader, file: Leaf | None) -> Card:
    """The file to fetch; where the bot has no address that people reach, its text to copy."""
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
        buttons=file and [link(say("export-fetch"), file)],
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


def _headings(kind: str) -> list[Say]:
    return [say(f"export-column-{name}") for name in COLUMNS[kind].split()]
