"""The year's archive on paper: meetings, decisions, votes, inputs with their answers, packs and themes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from cards.agenda import ltif, title
from cards.agenda.agenda import ended
from cards.agenda.exports import COLUMNS
from cards.documents.paper import Block, Facts, Heading, Paper, Table, Text
from cards.documents.sheet import Sheet, cell_of
from cards.kit import Card, card, link, text
from cards.meeting import when
from cards.plan.inputs import labelled
from cards.words import Leaf, Reader, When, both, read, say
from storage import meetings
from storage.agenda.agenda import Item
from storage.themes.themes import Theme

SHOWN: Mapping[str, str] = {
    "decisions": "number decision status day owner",
    "votes": "question opened outcome answers eligible counts",
    "inputs": "number title from committee became",
    "rounds": "question asked answered members answer name",
    "pulses": "asked answered members statement mean spread",
    "consultations": "title number paragraph remark name verdict why",
    "groups": "group milestone due owner reached outcome",
    "figures": "period injuries hours frequency causes message",
}
"""Of each sheet, the columns that fit onto paper."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting, its hosts and items, and how many said what about coming."""

    meeting: meetings.Meeting
    hosts: Sequence[str]
    items: Sequence[Item]
    there: int
    online: int
    away: int
    was_there: int


@dataclass(frozen=True, slots=True)
class Version:
    """A pack as it was signed."""

    day: date
    number: int
    made_at: datetime
    signers: Sequence[str]


@dataclass(frozen=True, slots=True)
class Year:
    """What the archive tells."""

    network: str
    year: int
    meetings: Sequence[Meeting]
    sheets: Mapping[str, Sheet]
    packs: Sequence[Version]
    themes: Sequence[Theme]


def ready(made: Paper, year: int, files: Mapping[str, Leaf]) -> Card:
    """What there is, and the page to fetch; where the bot has no address that people reach, that is said."""
    return card(
        title(say("archive-title", year=str(year))),
        text(say("archive-what" if files else "archive-no-address")),
        summary=made.title,
        buttons=[link(say(f"archive-fetch-{form}"), url) for form, url in files.items()],
    )


def paper(told: Year, reader: Reader, at: datetime) -> Paper:
    name = f"{read(say('archive-title', year=str(told.year)), reader)}: {told.network}"
    return Paper(name, reader.language, at, (Heading(1, name), *_blocks(told, reader)))


def _blocks(told: Year, reader: Reader) -> Iterator[Block]:
    yield Heading(2, read(say("archive-meetings"), reader))
    for one in told.meetings:
        yield from _meeting(one, reader)
    for kind, sheet in told.sheets.items():
        yield Heading(2, read(say(f"archive-{kind}"), reader))
        yield _table(kind, sheet, reader)
    yield Heading(2, read(say("archive-packs"), reader))
    yield _packs(told.packs, reader)
    yield Heading(2, read(say("archive-themes"), reader))
    yield _themes(told.themes, reader)


def _meeting(one: Meeting, reader: Reader) -> Iterator[Block]:
    yield Heading(3, read(when(one.meeting), reader))
    came = say("archive-came", there=one.there, online=one.online, away=one.away)
    rows = [
        (say("print-place"), read(both(one.meeting.place), reader)),
        (say("print-hosts"), ", ".join(one.hosts)),
        (say("archive-attendance"), read(came, reader)),
        (say("archive-was-there"), str(one.was_there) if one.was_there else ""),
        (say("archive-state"), read(say("export-cancelled"), reader) if one.meeting.cancelled_at else ""),
    ]
    yield Facts(tuple((read(label, reader), words) for label, words in rows if words))
    if one.items:
        head = tuple(read(say(f"export-column-{name}"), reader) for name in ("item", "presenters", "outcome"))
        yield Table(head, tuple(_item(item, reader) for item in one.items))


def _item(item: Item, reader: Reader) -> tuple[str, ...]:
    names = ", ".join(str(one.get("name", "")) for one in item.presenters)
    outcome = [read(ended(item), reader)] if item.closed_at else []
    if item.figures:
        outcome.append(read(ltif.frequency(item.figures), reader))
    return read(both(item.title), reader), names, " ".join(outcome)


def _table(kind: str, sheet: Sheet, reader: Reader) -> Block:
    columns = COLUMNS[kind].split()
    shown = [columns.index(name) for name in SHOWN[kind].split()]
    head, *rows = ([cell_of(row[at], reader) for at in shown] for row in (sheet.headings, *sheet.rows))
    return _of(head, rows, reader)


def _packs(found: Sequence[Version], reader: Reader) -> Block:
    head = [read(say(f"archive-pack-{name}"), reader) for name in ("day", "version", "made", "signed")]
    rows = [
        [
            read(When(one.day, "day"), reader),
            str(one.number),
            read(When(one.made_at, "day"), reader),
            ", ".join(one.signers),
        ]
        for one in found
    ]
    return _of(head, rows, reader)


def _themes(found: Sequence[Theme], reader: Reader) -> Block:
    head = [read(say(f"archive-theme-{name}"), reader) for name in ("title", "state", "outcome")]
    rows = [
        [
            read(labelled(one.title), reader),
            read(say(f"theme-state-{one.state.value}", number=one.label), reader),
            one.outcome,
        ]
        for one in found
    ]
    return _of(head, rows, reader)


def _of(head: Sequence[str], rows: Sequence[Sequence[str]], reader: Reader) -> Block:
    if not rows:
        return Text(read(say("archive-none"), reader), "small")
    return Table(tuple(head), tuple(tuple(row) for row in rows))
