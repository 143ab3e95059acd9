"""Papers: what a unit or the whole organisation has to show in writing, as one page that prints well."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from cards.directory.directory import role_name, unit_name
from cards.words import Both, Leaf, Reader, When, listed, read, say
from storage.directory.directory import AMR, LEADER, SUBSTITUTE, Role, Unit
from storage.directory.records import Call, Proximity

Words = Leaf | str
LONGEST_SHOWN = 20_000
"""Letters of a paper that a chat shows; Teams takes some 28,000 bytes."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head."""

    head: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what stands below it, and perhaps a table."""

    heading: Words
    lines: tuple[Words, ...] = ()
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A page in no language yet."""

    title: Words
    lines: tuple[Words, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class InChat:
    """The paper as a chat shows it: Markdown, to be read and copied."""

    paper: Paper

    def read(self, reader: Reader) -> str:
        text = markdown(self.paper, reader)
        return text if len(text) <= LONGEST_SHOWN else read(say("paper-too-long"), reader)


# --- what stands on them -----------------------------------------------------------------------------------


def proximity(
    unit: Unit, roles: Sequence[Role], record: Proximity | None, calls: Sequence[Call], today: date
) -> Paper:
    """How a unit's employees reach their AMR, and how that was weighed (L10; L12 for vacant seats)."""
    return Paper(
        say("paper-proximity", unit=unit_name(unit)),
        (say("paper-printed", day=When(today, "day")), say("paper-proximity-law")),
        (
            _weighed(record),
            Section(say("paper-groups"), table=_groups(roles, record)),
            *([_calls(calls)] if calls else []),
        ),
    )


def _weighed(record: Proximity | None) -> Section:
    if record is None:
        return Section(say("paper-considerations"), (say("paper-nothing-written"),))
    when = say(
        "paper-decided",
        day=When(record.documented_on, "day"),
        occasion=say(f"occasion-{record.occasion}"),
        by=record.decided_by or "–",
    )
    return Section(say("paper-considerations"), (when, *filter(None, record.considerations.splitlines())))


def _groups(roles: Sequence[Role], record: Proximity | None) -> Table:
    counts = record.headcounts if record else {}
    names = (role_name(AMR), role_name(SUBSTITUTE), role_name(LEADER))
    rows = tuple(_group(group, roles, counts.get(group)) for group in _of(roles))
    return Table((*_HEADS, say("paper-headcount"), *names), rows)


_HEADS = (say("paper-group"), say("paper-area"), say("paper-buildings"), say("paper-work"))


def _group(group: str, roles: Sequence[Role], headcount: int | None) -> tuple[Words, ...]:
    here = [one for one in roles if one.group == group]
    area = next((one for one in here if one.area_da or one.area_en), here[0])
    return (
        group,
        Both(area.area_da, area.area_en),
        ", ".join(dict.fromkeys(one for role in here for one in role.buildings)),
        ", ".join(dict.fromkeys(one.work_type for one in here if one.work_type)),
        str(headcount) if headcount is not None else "–",
        *(_names(here, role) for role in (AMR, SUBSTITUTE, LEADER)),
    )


def _names(here: Iterable[Role], role: str) -> Words:
    """Who has the role, unless the name is not to be shown; a vacancy is none."""
    held = [one for one in here if one.role == role]
    shown: list[Words] = [one.name for one in held if one.name]
    shown += [say("paper-not-public") for one in held if one.withheld]
    return listed(shown) if shown else say("paper-vacant") if role == AMR else "–"


def _of(roles: Iterable[Role]) -> list[str]:
    return sorted({one.group for one in roles if one.group})


def _calls(calls: Sequence[Call]) -> Section:
    lines = (
        say("registry-last-call", group=one.group, day=When(one.called_on, "day"), how=one.how or "–")
        for one in calls
    )
    return Section(say("paper-calls"), tuple(lines))


def organisation(units: Sequence[tuple[Unit, Sequence[Role]]], today: date) -> Paper:
    """The plan of the organisation with its members (L9)."""
    return Paper(
        say("paper-organisation"),
        (say("paper-printed", day=When(today, "day")), say("paper-organisation-law")),
        tuple(_unit(unit, roles) for unit, roles in units),
    )


def _unit(unit: Unit, roles: Sequence[Role]) -> Section:
    beside = [one for one in roles if not one.group]
    kinds = dict.fromkeys(one.role for one in beside)
    lines = tuple(say("paper-line", role=role_name(kind), names=_names(beside, kind)) for kind in kinds)
    return Section(unit_name(unit), lines, _groups(roles, None) if _of(roles) else None)


# --- how they are written ----------------------------------------------------------------------------------


def markdown(paper: Paper, reader: Reader) -> str:
    """As Markdown; people's own words are escaped."""
    parts = [f"# {_plain(paper.title, reader)}", *(_plain(line, reader) for line in paper.lines)]
    for section in paper.sections:
        parts.append(f"## {_plain(section.heading, reader)}")
        parts += [_plain(line, reader) for line in section.lines]
        if section.table:
            parts.append(_rows(section.table, reader))
    return "\n\n".join(parts) + "\n"


def _rows(table: Table, reader: Reader) -> str:
    lines = [table.head, tuple("---" for _ in table.head), *table.rows]
    cells = [[one if one == "---" else _plain(one, reader) for one in line] for line in lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def _plain(words: Words, reader: Reader) -> str:
    text = read(words, reader)
    for sign in "\\`*_[]<>|#":
        text = text.replace(sign, f"\\{sign}")
    return text


def html(paper: Paper, reader: Reader) -> str:
    """As one page that stands alone and prints well; people's own words are escaped."""
    title = _text(paper.title, reader)
    body = "".join(f"<p class=small>{_text(line, reader)}</p>" for line in paper.lines)
    body += "".join(_section(section, reader) for section in paper.sections)
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>'
    return (
        f'<!doctype html>\n<html lang="{reader.language}"><head>{head}<style>{_STYLE}</style></head>'
        f"<body><main><h1>{title}</h1>{body}</main></body></html>\n"
    )


def _section(section: Section, reader: Reader) -> str:
    lines = "".join(f"<p>{_text(line, reader)}</p>" for line in section.lines)
    table = _table(section.table, reader) if section.table else ""
    return f"<section><h2>{_text(section.heading, reader)}</h2>{lines}{table}</section>"


def _table(table: Table, reader: Reader) -> str:
    head = "".join(f"<th scope=col>{_text(one, reader)}</th>" for one in table.head)
    rows = "".join(
        "<tr>" + "".join(f"<td>{_text(one, reader)}</td>" for one in row) + "</tr>" for row in table.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _text(words: Words, reader: Reader) -> str:
    return escape(read(words, reader))


_STYLE = """
@page { size: A4 landscape; margin: 15mm; }
body { font: 11pt/1.45 system-ui, "Segoe UI", sans-serif; color: #1b1b1b; margin: 0; }
main { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0 0 .3rem; }
h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; border-bottom: 1px solid #bbb; padding-bottom: .2rem; }
p { margin: .3rem 0; } .small { color: #555; font-size: .9rem; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; font-size: .92rem; }
th, td { border: 1px solid #bbb; padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { background: #eef3f2; }
th::first-letter, p::first-letter { text-transform: uppercase; }
section { break-inside: avoid-page; } tr { break-inside: avoid; }
@media print { main { margin: 0; max-width: none; padding: 0; } }
"""
