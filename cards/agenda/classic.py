"""The classic way: an agenda and a summary on paper, for networks that still want them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from cards.agenda import title
from cards.agenda.agenda import ended, kind_name
from cards.documents.paper import Block, Facts, Heading, Paper, Points, Table, Text
from cards.kit import Card, Words, card, line, link, text
from cards.meeting import when
from cards.words import Leaf, Reader, Say, When, both, listed, read, say
from storage.agenda.agenda import Item
from storage.meetings import Meeting

LONGEST_PRINT = 12_000


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting with what a paper says of it; `begins` is when each item is likely to, where known."""

    meeting: Meeting
    items: Sequence[Item]
    begins: Sequence[datetime | None]
    hosts: Sequence[Words]
    parked: Sequence[Item] = ()


def what(network: str, *, on: bool) -> Say:
    """Before it is switched: what every meeting's end means from then on."""
    return say("classic-what-on" if on else "classic-what-off", network=network)


# --- as a page --------------------------------------------------------------------------------------------


def paper(told: Told, reader: Reader, at: datetime, *, summary: bool) -> Paper:
    """One page that prints well: the agenda as a table, or afterwards what each item came to."""
    heading = read(say("print-summary") if summary else say("agenda-title"), reader)
    name = f"{heading}: {read(both(told.meeting.title), reader)}"
    body = _summary(told, reader) if summary else _agenda(told, reader)
    return Paper(name, reader.language, at, (Heading(1, name), _head(told, reader), *body))


def _head(told: Told, reader: Reader) -> Facts:
    place = read(both(told.meeting.place), reader)
    rows = [(say("print-when"), read(when(told.meeting), reader)), (say("print-place"), place)]
    rows += [(say("print-hosts"), ", ".join(read(one, reader) for one in told.hosts))]
    return Facts(tuple((read(label, reader), words) for label, words in rows if words))


def _agenda(told: Told, reader: Reader) -> Iterator[Block]:
    columns = (
        say("print-time"),
        say("print-item"),
        say("print-kind"),
        say("print-presenters"),
        say("print-minutes"),
    )
    head = tuple(read(column, reader) for column in columns)
    rows = [_row(*pair, reader) for pair in zip(told.items, told.begins, strict=True)]
    yield Table(head, tuple(rows)) if rows else Text(read(say("since-nothing"), reader))
    for item in told.items:
        if item.wanted or item.preparation:
            yield Heading(3, read(both(item.title), reader))
            yield from _asked_for(item, reader)


def _row(item: Item, begins: datetime | None, reader: Reader) -> tuple[str, ...]:
    clock = read(When(begins, "hour"), reader) if begins else ""
    minutes = str(item.minutes) if item.minutes else ""
    return clock, read(both(item.title), reader), read(kind_name(item.type), reader), _names(item), minutes


def _asked_for(item: Item, reader: Reader) -> Iterator[Block]:
    if item.wanted:
        yield Text(read(say("item-wanted", words=both(item.wanted)), reader))
    if item.preparation:
        yield Text(read(say("item-preparation", words=both(item.preparation)), reader))


def _summary(told: Told, reader: Reader) -> Iterator[Block]:
    ended_items = [item for item in told.items if item.outcome]
    for number, item in enumerate(ended_items, start=1):
        yield Heading(3, f"{number}. {read(both(item.title), reader)}")
        yield Text(read(ended(item), reader))
        if item.presenters:
            yield Text(read(say("item-presented-by", names=_names(item)), reader), "small")
    if not ended_items:
        yield Text(read(say("since-nothing"), reader))
    if told.parked:
        yield Heading(2, read(say("since-parked"), reader))
        yield Points(tuple((read(_parked(item), reader), False) for item in told.parked))


def _parked(item: Item) -> Say:
    return say("since-parked-item", title=both(item.title), times=item.postponed)


def _names(item: Item) -> str:
    return ", ".join(presenter["name"] for presenter in item.presenters)


# --- as a text to copy ------------------------------------------------------------------------------------


def as_markdown(
    one: Meeting, items: Sequence[Item], hosts: Sequence[Words], reader: Reader, *, summary: bool
) -> str:
    """The agenda, or afterwards the summary, as a text to print: the classic way."""
    heading = say("print-summary") if summary else say("agenda-title")
    lines = [f"# {read(heading, reader)}: {read(both(one.title), reader)}", "", read(when(one), reader)]
    lines += [read(both(one.place), reader)] if one.place else []
    lines += [read(say("hosts-are", names=listed(hosts)), reader), ""] if hosts else [""]
    for number, item in enumerate(items, start=1):
        lines += _printed(number, item, reader, summary=summary)
    return "\n".join(lines)


def _printed(number: int, item: Item, reader: Reader, *, summary: bool) -> list[str]:
    kind = read(kind_name(item.type), reader)
    length = f", {item.minutes} min." if item.minutes else ""
    names = (
        read(listed(presenter["name"] for presenter in item.presenters), reader) if item.presenters else ""
    )
    line = f"{number}. **{read(both(item.title), reader)}** ({kind}{length})"
    lines = [read(say("print-presented", line=line, names=names), reader) if names else line]
    if summary and item.outcome:
        lines.append(f"   - {read(ended(item), reader)}")
    return lines


def printed(words: str, page: Leaf | None = None) -> Card:
    """A text to copy, and, where the bot can be reached, a page to print."""
    return card(
        title(say("print-title")),
        text(say("print-how"), subtle=True),
        line(
            "words",
            label=say("print-label"),
            placeholder=say("print-title"),
            most=LONGEST_PRINT,
            many_lines=True,
            filled=words[:LONGEST_PRINT],
        ),
        summary=say("print-title"),
        buttons=page and [link(say("print-page"), page)],
    )
