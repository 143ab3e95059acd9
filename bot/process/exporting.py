"""Exporting: what the network's memory holds, as files, without the bot."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import orjson

from bot.features.agenda.archive import met, paper
from cards.documents.html import html
from cards.words import Language, Reader, read, say
from storage import journal, networks, people
from storage.agenda import agenda
from storage.csvs import BOM, written
from storage.db import Db, Store
from storage.decisions import amendments, decisions
from storage.decisions.decisions import Decision
from storage.meetings import Meeting, all_meetings
from storage.networks import Network

FORMATS = ("csv", "md", "json")
COLUMNS = (
    "number",
    "title",
    "asked",
    "kind",
    "method",
    "status",
    "decided_on",
    "text",
    "owner",
    "due",
    "review_on",
    "scope",
    "to_management",
    "to_kamu",
    "meeting",
    "item",
    "supersedes",
    "eligible",
    "voted",
    "votes",
    "objections",
    "source",
    "network",
)
"""The columns of the CSV, in its order."""

_NO_FILE_NAME = re.compile(r"[^\w .()-]+")


@dataclass(frozen=True, slots=True)
class Memory:
    """A network's decisions with what they refer to, read in one transaction."""

    network: Network
    decisions: Sequence[Decision]
    names: dict[Any, str]
    meetings: dict[Any, Meeting]
    agendas: dict[Any, list[agenda.Item]]
    items: dict[Any, agenda.Item | None]
    corrections: dict[Any, list[amendments.Amendment]]
    history: dict[Any, list[journal.Entry]]


def remembered(db: Db, network: Network, year: int | None) -> Memory:
    """The decisions of one year, or of all, the oldest first."""
    register = decisions.all_decisions(db, network.id)
    found = sorted(
        (one for one in register if year in (None, one.year)), key=lambda one: (one.year, one.number)
    )
    meetings = all_meetings(db, network.id)
    known = {one for decision in found for one in (decision.owner, decision.closed_by) if one}
    return Memory(
        network,
        found,
        {person: people.by_id(db, person).name for person in known},
        {meeting.id: meeting for meeting in meetings},
        {meeting.id: agenda.agenda(db, network.id, meeting.id) for meeting in meetings},
        {one.item: agenda.item(db, network.id, one.item) for one in found if one.item},
        {one.id: amendments.of_decision(db, one.id) for one in found},
        {one.id: journal.of_thing(db, one.id) for one in found},
    )


# --- one decision -----------------------------------------------------------------------------------------


def record(memory: Memory, one: Decision) -> dict[str, Any]:
    """A decision as a plain record."""
    told, meeting = one.counted, memory.meetings.get(one.meeting) if one.meeting else None
    item = memory.items.get(one.item) if one.item else None
    labels = {decision.id: decision.label for decision in memory.decisions}
    return {
        "number": one.label,
        "title": one.title,
        "asked": one.question,
        "kind": one.kind,
        "method": one.method,
        "status": one.status,
        "decided_on": one.decided_at.astimezone(memory.network.zone).date().isoformat(),
        "text": one.text,
        "owner": memory.names.get(one.owner, ""),
        "due": _iso(one.due),
        "review_on": _iso(one.review_on),
        "scope": one.scope,
        "to_management": one.to_management,
        "to_kamu": one.to_kamu,
        "meeting": meeting.starts_at.astimezone(memory.network.zone).date().isoformat() if meeting else "",
        "item": _either(item.title, "da") if item else "",
        "supersedes": labels.get(one.supersedes, "") if one.supersedes else "",
        "eligible": told.get("eligible"),
        "voted": told.get("voted"),
        "votes": dict(told.get("counts") or {}),
        "options": list(told.get("options") or ()),
        "objections": list(told.get("objections") or ()),
        "corrections": [
            {"by": one.by, "text": one.text, "status": one.status} for one in memory.corrections[one.id]
        ],
        "source": dict(one.source or {}),
        "why": told.get("why", ""),
        "recorded_by": memory.names.get(one.closed_by, ""),
        "network": memory.network.name,
        "history": [_entry(memory, entry) for entry in memory.history[one.id]],
    }


def _entry(memory: Memory, entry: journal.Entry) -> dict[str, Any]:
    """Who, when, what, before and after."""
    return {
        "at": entry.at.astimezone(memory.network.zone).isoformat(timespec="seconds"),
        "by": entry.name or "",
        "deed": entry.deed,
        "before": entry.before,
        "after": entry.after,
    }


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _either(words: Any, language: Language) -> str:
    """What there is in this language, else in the other."""
    return str(words.get(language) or next(iter(words.values()), ""))


# --- formats ----------------------------------------------------------------------------------------------


def as_json(memories: Sequence[Memory]) -> str:
    records = [record(memory, one) for memory in memories for one in memory.decisions]
    return orjson.dumps(records, option=orjson.OPT_INDENT_2).decode() + "\n"


def as_csv(memories: Sequence[Memory]) -> str:
    """Semicolons and a byte order mark, as spreadsheets in Denmark read it; no cell becomes a formula."""
    told = (record(memory, one) for memory in memories for one in memory.decisions)
    return BOM + written((COLUMNS, *([_flat(one[column]) for column in COLUMNS] for one in told)))


def _flat(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case dict():
            return ", ".join(f"{name}: {_flat(one)}" for name, one in value.items())
        case list():
            return " | ".join(_flat(one) for one in value)
        case _:
            return str(value)


def as_markdown(memories: Sequence[Memory]) -> str:
    return "\n".join(_register(memory) for memory in memories)


def _register(memory: Memory) -> str:
    reader = _reader(memory)
    heading = f"# {read(say('decisions-title'), reader)}: {_plain(memory.network.name)}\n"
    return "\n".join([heading, *(_section(memory, one, reader) for one in memory.decisions)])


def _section(memory: Memory, one: Decision, reader: Reader) -> str:
    """A decision under its own heading, with its origin and what has become of it."""
    told = record(memory, one)
    lines = [f"## {one.label}: {_plain(one.title)}", ""]
    if one.text and one.text.strip() != one.title:
        lines += [_plain(one.text), ""]
    kind = read(say(f"decision-kind-{one.kind}"), reader)
    status = read(say(f"decision-status-{one.status}"), reader)
    lines.append(f"- {kind}, {status}, {told['decided_on']}, {read(say(f'method-{one.method}'), reader)}")
    lines += [f"- {_plain(line)}" for line in _duties(one, told, reader)]
    for raised in told["objections"]:
        lines.append(f"- {_plain(raised['by'])}: {_plain(raised['reason'])} ({raised.get('status', '')})")
    for corrected in told["corrections"]:
        lines.append(f"- {_plain(corrected['by'])}: {_plain(corrected['text'])} ({corrected['status']})")
    return "\n".join([*lines, ""])


def _duties(one: Decision, told: dict[str, Any], reader: Reader) -> list[str]:
    lines = []
    if told["asked"]:
        lines.append(read(say("decision-asked", question=told["asked"]), reader))
    if told["owner"]:
        lines.append(read(say("decision-owner", name=told["owner"]), reader))
    if one.due:
        lines.append(read(say("decision-due", day=_iso(one.due)), reader))
    if one.scope:
        lines.append(read(say("decision-scope", scope=one.scope), reader))
    if told["why"]:
        lines.append(read(say("decision-why", reason=told["why"]), reader))
    if told["source"].get("link"):
        lines.append(str(told["source"]["link"]))
    return lines


def _plain(words: str) -> str:
    """People's own words, which no Markdown reads."""
    return re.sub(r"([\\`*_{}\[\]<>#|])", r"\\\1", " ".join(words.split()))


def _reader(memory: Memory) -> Reader:
    language = memory.network.language
    return Reader("en" if language == "en" else "da", memory.network.zone)


WRITTEN: dict[str, Callable[[Sequence[Memory]], str]] = {
    "csv": as_csv,
    "md": as_markdown,
    "json": as_json,
}


# --- the yearly archive -----------------------------------------------------------------------------------


def archive(memory: Memory, year: int) -> dict[str, str]:
    """Files by name: for each meeting its agenda and decisions, titled with year, meeting date and forum."""
    zone = memory.network.zone
    held = [one for one in memory.meetings.values() if one.starts_at.astimezone(zone).year == year]
    files = {}
    for meeting in sorted(held, key=lambda one: one.starts_at):
        day = meeting.starts_at.astimezone(zone).date()
        made = [one for one in memory.decisions if one.meeting == meeting.id]
        files[_name(memory, year, day)] = _page(memory, year, day, made, memory.agendas[meeting.id])
    for day, made in _between(memory).items():
        name = _name(memory, year, day)
        files[name] = files.get(name, "") + _page(memory, year, day, made)
    return files


def _whole_years(store: Store, year: int) -> dict[str, str]:
    """Of each network that met in it, the whole year on one page; the same bytes every time."""
    files, end = {}, datetime(year, 12, 31, tzinfo=UTC)
    with store.reading() as db:
        for home in networks.every(db):
            language: Language = "en" if home.language == "en" else "da"
            if met(db, home, year):
                name = _NO_FILE_NAME.sub("_", f"{year} {home.name}") + ".html"
                files[name] = html(paper(db, home, year, language, end))
    return files


def _between(memory: Memory) -> dict[date, list[Decision]]:
    """Decisions of no meeting, by the day they were made."""
    found: dict[date, list[Decision]] = {}
    for one in memory.decisions:
        if one.meeting is None:
            found.setdefault(one.decided_at.astimezone(memory.network.zone).date(), []).append(one)
    return found


def _page(
    memory: Memory, year: int, day: date, made: Sequence[Decision], items: Sequence[agenda.Item] = ()
) -> str:
    reader = _reader(memory)
    listed = [
        f"{place}. {_plain(_either(item.title, reader.language))}" for place, item in enumerate(items, 1)
    ]
    if listed:
        listed = [f"## {read(say('agenda-title'), reader)}", "", *listed, ""]
    sections = [_section(memory, one, reader) for one in made]
    return "\n".join([f"# {_title(memory, year, day)}", "", *listed, *sections])


def _title(memory: Memory, year: int, day: date) -> str:
    """Year, meeting date, forum: what a records system asks for."""
    return f"{year}, {day:%d-%m-%Y}, {memory.network.name}"


def _name(memory: Memory, year: int, day: date) -> str:
    return _NO_FILE_NAME.sub("_", f"{year} {day:%d-%m-%Y} {memory.network.name}") + ".md"


# --- the command ------------------------------------------------------------------------------------------


def add_commands(exports: Any) -> None:
    """`export decisions` and `export archive`, among what else can be exported."""
    register = exports.add_parser("decisions", help="the register of decisions")
    register.add_argument("--format", choices=FORMATS, required=True)
    register.add_argument("--year", type=int)
    register.set_defaults(export=export_decisions)
    yearly = exports.add_parser("archive", help="a year's meetings and decisions, a file each and all in one")
    yearly.add_argument("--year", type=int, required=True)
    yearly.add_argument("--to", type=Path, required=True)
    yearly.set_defaults(export=export_archive)


def export_decisions(store: Store, words: argparse.Namespace) -> int:
    """To the standard output, of every network in the store."""
    with store.reading() as db:
        memories = [remembered(db, network, words.year) for network in networks.every(db)]
    sys.stdout.write(WRITTEN[words.format](memories))
    return 0


def export_archive(store: Store, words: argparse.Namespace) -> int:
    """Into a folder, which is made; files of an earlier export are written anew."""
    words.to.mkdir(parents=True, exist_ok=True)
    with store.reading() as db:
        memories = [remembered(db, network, words.year) for network in networks.every(db)]
    written = 0
    for memory in memories:
        for name, page in archive(memory, words.year).items():
            (words.to / name).write_text(page, encoding="utf-8")
            written += 1
    for name, page in _whole_years(store, words.year).items():
        (words.to / name).write_text(page, encoding="utf-8")
        written += 1
    sys.stdout.write(f"{written} files in {words.to}\n")
    return 0
