"""Minutes: what an old meeting's minutes say was decided, wished for, asked of everybody and begun.

They are read by the patterns that such minutes keep to: `Dato:`, numbered items, `Det blev aftalt`, lists
under a line with a colon. What is found is a proposal, never more: a person looks at it before it counts.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from bot.features.decisions import duties
from bot.features.decisions.duties import Duty
from bot.features.decisions.heads import Heads, dates_in, heads

LONGEST = 100_000
"""Letters; a meeting of a whole day fills about a tenth."""

MOST_FOUND = 24
"""So many fit on a card on which each can be changed; a meeting of a whole day makes some fifteen."""

MOST_ITEMS = 12
MOST_ITEM_BYTES = 160
"""An item of the agenda has its title, who presented it, and its annexes."""

MOST_BYTES = 360
"""Of one thing's words, for the same reason."""

_LONGEST_LINE = 1000


class Sort(StrEnum):
    """What something in the minutes is."""

    DECISION = "decision"
    INPUT = "input"
    THEME = "theme"
    ASK = "ask"
    GROUP = "group"
    MEETING = "meeting"
    PRESENT = "present"
    SITTING = "sitting"
    FIGURES = "figures"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that the minutes say; `kind` is a decision's, `agreed` a theme's.

    `responsible` takes care of a theme or of what was decided, which is to be done by `due` as it is written;
    presented an item, or tells of a group; `annex` was named under an item, or is who is listed as there.
    `day` is that of the committee's meeting to which there is nothing to report, or which is told of.
    """

    sort: Sort
    words: str
    kind: str = ""
    agreed: bool = False
    responsible: str = ""
    day: date | None = None
    annex: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """What was found, in the order of the text; `held_on` is None where no date is told.

    `cut`: there was more than MOST_FOUND. `committee` is the committee's meeting that the text looks to,
    `plan_year` the year of the plan that its input is for. `left` is every other sentence.
    """

    held_on: date | None
    found: tuple[Found, ...]
    cut: bool = False
    committee: date | None = None
    plan_year: int | None = None
    left: tuple[str, ...] = ()

    def of(self, sort: Sort) -> list[Found]:
        return [one for one in self.found if one.sort is sort]


def read(text: str, known: Sequence[str] = ()) -> Minutes:
    """Everything that is recognised, in one pass; any text is taken, most of it says nothing.

    `known` are the names of those who may see to something.
    """
    lines = _lines(text[:LONGEST])
    held_on = _held_on(lines)
    reading = _Reading(_next_committee(lines, held_on), known)
    for line in lines:
        reading.take(line)
    told = heads([line.words for line in lines], held_on)
    found = tuple(dict.fromkeys([*_about(told, held_on), *reading.all_found()]))
    held = next((at for at, one in enumerate(found, 1) if one.sort is Sort.MEETING), 0)
    items = tuple(_items(reading.agenda)) if held else ()
    shown = (*found[:held], *items, *found[held:MOST_FOUND])
    return Minutes(
        held_on,
        shown,
        len(found) > MOST_FOUND,
        reading.committee,
        _plan_year(lines),
        (*_left(reading, told, held_on, items), *(one.words for one in found[max(held, MOST_FOUND) :])),
    )


def told_of(sentence: str, sort: str, known: Sequence[str]) -> Found:
    """A sentence that somebody says is a decision, an agreement, an input, a theme or an ask."""
    reading = _Reading(None, known)
    kind = sort if sort in ("decision", "agreement") else ""
    told = {"kind": kind} if kind else {}
    if not reading._add(Sort.DECISION if kind else Sort(sort), sentence, **told):
        return Found(Sort.DECISION if kind else Sort(sort), sentence, kind=kind)
    return reading.found[0]


def _left(reading: _Reading, told: Heads, held_on: date | None, items: Sequence[Found]) -> Iterator[str]:
    """In the order of the text all that nothing comes of, and that does not say when the meeting was."""
    shown = {line for one in reading.agenda[: len(items)] for line in one.lines}
    is_dated = False
    for words in reading.left:
        if held_on in list(dates_in(words)) and not is_dated and len(words.split()) <= _TITLE:
            is_dated = True
        elif not (_NAMES_THE_PAPER.fullmatch(words) or words in shown or _is_told(words, told, held_on)):
            yield from textwrap.wrap(words, LONGEST_LEFT)


LONGEST_LEFT = 600
"""Letters shown of what goes on without an end; the rest stands below."""

_TITLE = 14
"""Words; a longer sentence in which the day of the meeting stands says more than that."""

_NAMES_THE_PAPER = re.compile(
    r"\W*(?:møde)?referat\W*|\W*(?:meeting )?minutes\W*|\W*(?:dagsorden|agenda)\W*", re.IGNORECASE
)


def _is_told(words: str, told: Heads, held_on: date | None) -> bool:
    """Is it said by what stands above the minutes: hours, place, who was there, KAMU's days, injuries?"""
    if words in told.where_and_when:
        return held_on is not None and bool(told.hours)
    return words in told.lines or any(each in words for each in told.figures + told.days)


_PLAN_YEAR = re.compile(r"(?:handle?plan\w*|action plan)(?: for)? (20\d\d)", re.IGNORECASE)


def _plan_year(lines: Sequence[_Line]) -> int | None:
    """The year of the plan that the heading over the input names."""
    asked = (line.words for line in lines if _INPUT.search(line.words) or _WANTED.search(line.words))
    return next((int(year[1]) for words in asked if (year := _PLAN_YEAR.search(words))), None)


def _items(agenda: Sequence[_Item]) -> Iterator[Found]:
    """What the meeting went through; one number alone makes no agenda."""
    for one in agenda[:MOST_ITEMS] if len(agenda) > 1 else ():
        title, by = _cut(one.title, MOST_ITEM_BYTES), _cut(one.by, MOST_ITEM_BYTES)
        yield Found(Sort.ITEM, title, responsible=by, annex=_cut("; ".join(one.annexes), MOST_ITEM_BYTES))


def _about(told: Heads, held_on: date | None) -> Iterator[Found]:
    """What others build on: the meeting itself, where its day and hours are told, and who was there; when the
    committee meets, and how many were injured."""
    if held_on is not None and told.hours:
        yield Found(Sort.MEETING, ", ".join(part for part in (told.hours, told.place) if part), day=held_on)
    if told.present:
        yield Found(Sort.PRESENT, told.present, annex=told.listed)
    for day, words in told.sittings:
        yield Found(Sort.SITTING, _short(words), day=day)
    for words in told.figures:
        yield Found(Sort.FIGURES, _short(words))


# --- lines ------------------------------------------------------------------------------------------------

_MARKS = re.compile(r"\*\*|__|`")
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\([^()]{1,500}\)")
_BULLET = re.compile(r"[-*•·–—●▪◦o] (.+)")
_HEADING = re.compile(
    r"(?:#{1,6} )?(?:(?P<number>\d{1,2})(?:\.\d{1,2})?(?P<sign>[.)])|[a-h]\)) (?P<words>.+)"
    r"|#{1,6} (?P<title>.+)"
)
_ROMAN = re.compile(r"^[ivx]{1,4}[.)] ")
_WRAPPED = 60
_SHORT = 40


@dataclass(slots=True)
class _Line:
    words: str
    is_bullet: bool = False
    is_heading: bool = False
    duty: Duty | None = None
    """Who sees to what the line says was decided."""

    kind: str = ""
    """Of what was decided, as its column is headed."""

    is_alone: bool = False
    """Does a blank line stand above it?"""

    mark: tuple[int, str] | None = None
    """Its number, and the sign behind it: `1.` or `1)`."""


def _lines(text: str) -> list[_Line]:
    """The lines that say something; one that was only wrapped goes on with the one before."""
    found: list[_Line] = []
    table: _Table | None = None
    is_alone = False
    for raw in text.splitlines():
        written = _plain(raw)
        if not written:
            is_alone = True
        elif cells := _cells(written):
            table = table or _Table(cells)
            found += table.lines(cells)
        else:
            table = None
            for part in duties.parted(written):
                _append(found, _line(part, is_alone=is_alone))
                is_alone = False
    return found


def _append(found: list[_Line], line: _Line) -> None:
    if found and _goes_on(found[-1], line):
        found[-1].words = f"{found[-1].words} {line.words}"
    else:
        found.append(line)


def _plain(raw: str) -> str:
    return " ".join(_LINK.sub(r"\1", _MARKS.sub("", raw)).split())


def _line(written: str, *, is_alone: bool = False) -> _Line:
    bullet = _BULLET.fullmatch(written)
    inner = bullet[1] if bullet else written
    if heading := _HEADING.fullmatch(inner):
        mark = (int(heading["number"]), heading["sign"]) if heading["number"] else None
        return _Line(heading["words"] or heading["title"], is_heading=True, mark=mark, is_alone=is_alone)
    return _Line(_ROMAN.sub("", inner, count=1), is_bullet=bullet is not None, is_alone=is_alone)


def _goes_on(before: _Line, line: _Line) -> bool:
    is_plain = not (line.is_bullet or line.is_heading or before.is_heading or before.duty)
    return (
        is_plain
        and _WRAPPED <= len(before.words) < _LONGEST_LINE
        and before.words[-1] not in ".:!?"
        and line.words[0].islower()
    )


# --- tables -----------------------------------------------------------------------------------------------

_RULE = re.compile(r"[\s|:-]+")
_DECIDED = re.compile(
    r"(?:beslutning|aftale|aktion|handling|opfølgning|konklusion|decision|agreement|action|follow[- ]up)\w*",
    re.IGNORECASE,
)
_DECISION = re.compile(r"(?:beslutning|konklusion|decision|conclusion)\w*", re.IGNORECASE)
_WHO = re.compile(r"(?:ansvarlig|hvem|tovholder|owner|who|responsible)\w*", re.IGNORECASE)
_WHEN = re.compile(r"(?:frist|deadline|hvornår|due|when)\w*", re.IGNORECASE)
_LEAST_CELLS = 2


def _cells(written: str) -> list[str]:
    """Those of a row, as Markdown writes it and as Word's tables are read; none of any other line."""
    if not (written.startswith("|") and written.endswith("|")):
        return []
    cells = [cell.strip() for cell in written[1:-1].split("|")]
    return cells if len(cells) >= _LEAST_CELLS else []


class _Table:
    """A table is read by its head: under `Beslutning` stands what was decided, under `Ansvarlig` who sees to
    it. Of one without such a head each cell is a line."""

    def __init__(self, head: list[str]) -> None:
        self._head = head
        self._decided = {place for place, cell in enumerate(head) if _DECIDED.match(cell)}
        self._who = [place for place, cell in enumerate(head) if _WHO.match(cell)]
        self._when = [place for place, cell in enumerate(head) if _WHEN.match(cell)]

    def lines(self, cells: list[str]) -> list[_Line]:
        if _RULE.fullmatch("".join(cells) or "-") or (self._decided and cells == self._head):
            return []
        if not self._decided or len(cells) != len(self._head):
            return [_line(cell) for cell in cells if cell]
        made = [self._line(cells, place) for place in sorted(self._decided) if _says(cells[place])]
        told = {*self._decided, *self._who, *self._when} if made else self._decided
        return [_line(cell) for place, cell in enumerate(cells) if cell and place not in told] + made

    def _line(self, cells: list[str], place: int) -> _Line:
        kind = "decision" if _DECISION.match(self._head[place]) else "agreement"
        words = cells[place].rstrip(". ")
        return _Line(
            words, duty=Duty(words, self._first(cells, self._who), self._first(cells, self._when)), kind=kind
        )

    @staticmethod
    def _first(cells: list[str], places: Sequence[int]) -> str:
        return next((cells[each].strip(" .") for each in places if _says(cells[each])), "")


# --- dates ------------------------------------------------------------------------------------------------

_HELD = re.compile(r"(?:m.dedato|dato|date)\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:næste|kommende|forrige|sidste|next|coming|previous|last|frist|senest|deadline|udsat|udsættes)\b",
    re.IGNORECASE,
)
"""What stands behind these words is the day of something else."""


def _held_on(lines: list[_Line]) -> date | None:
    """What stands under `Dato:`, else the first date of the text that is not told of another day."""
    own = list(_of_this_meeting(lines))
    told = [words for words in own if _HELD.match(words)]
    return next((day for words in (*told, *own) for day in dates_in(words)), None)


def _of_this_meeting(lines: list[_Line]) -> Iterator[str]:
    """Each line up to where it tells of another day; one under `Næste møde:` not at all."""
    other = False
    for line in lines:
        found = _ANOTHER.search(line.words)
        if not other:
            yield line.words[: found.start()] if found else line.words
        other = bool(found) and not any(dates_in(line.words)) and len(line.words) < _SHORT


def _next_committee(lines: list[_Line], held_on: date | None) -> date | None:
    """The first of KAMU's meetings after this one that the text tells of."""
    days = [day for line in lines if "KAMU" in line.words for day in dates_in(line.words)]
    return min((day for day in days if held_on is None or day > held_on), default=None)


# --- what is said -----------------------------------------------------------------------------------------

_SENTENCE_END = re.compile('(?<=[.!?]) (?=[A-ZÆØÅ"”“»])')
_APPROVED = re.compile(
    r"(?:godkendt|godkendes) uden|approved without|^(?:blev |punktet blev )?taget til efterretning"
    r"|^\w+ (?:tiltrådte|godkendte|approved) ",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"(?:det|der) (?:blev|er) (?:aftalt|besluttet)|(?:vi|netværket) (?:aftalte|besluttede|vedtog)"
    r"|it was (?:agreed|decided)|we (?:agreed|decided)"
    r"|(?<!ikke )\b(?:enige|enighed) om\b"
    r"|^\w+ (?:besluttede|vedtog|aftalte|decided|agreed)\b"
    r"|^(?:beslutning|konklusion|aftale|aktion(?:spunkt)?|handling(?:spunkt)?|opfølgning"
    r"|decision|conclusion|agreement|action(?: item| point)?|follow[- ]up):",
    re.IGNORECASE,
)
_IS_DECIDED = re.compile(r"beslut|vedt|konklu|deci|conclu", re.IGNORECASE)
"""What was decided is a decision; what was agreed, or is to be done, an agreement."""

_DECISIONS = re.compile(
    r"^(?:trufne )?(?:beslutninger|konklusioner|aftaler|aktioner|aktionspunkter|handlingspunkter|handlinger"
    r"|opfølgning|opfølgningspunkter|decisions|conclusions|agreements|actions?|action (?:points|items)"
    r"|follow[- ]up)\b.{0,20}$",
    re.IGNORECASE,
)
"""The heading of a list of what was decided."""

_LIST_NAME = re.compile(
    r"(?:beslutninger|konklusioner|aftaler|aktioner|aktionspunkter|handlingspunkter|handlinger|opfølgningspunkter"
    r"|decisions|conclusions|agreements|actions|action (?:points|items))(?: (?:og|and) \w+)?",
    re.IGNORECASE,
)
"""The same, so plain that it needs no sign behind it."""

_LONGEST_ITEM = 240
"""Letters of a line that has lost its bullet."""

_NO_WORDS = re.compile(
    r"\W*|\W*(?:der (?:er|blev|var) )?"
    r"(?:ingen(?:ting)?|intet|ikke (?:nogen|relevant)|none|nothing|no|n/?a|nil|udgår)"
    r"(?: (?:nye|særlige|yderligere|new|further|specific))?(?: (?:at|to) \w+)?"
    r"(?: (?:beslutning(?:er)?|aftaler?|punkter|bemærkninger|kommentarer"
    r"|decisions?|agreements?|actions?|points|comments?|remarks))?\W*",
    re.IGNORECASE,
)
"""What stands where there is nothing to tell: `Beslutning: Ingen.`, `Aftale: -`, `Actions: none`."""


def _says(words: str) -> bool:
    """Is there more than a dash, or a word for nothing?"""
    return not _NO_WORDS.fullmatch(words)


_THAT = re.compile(r"^[ ,:]*(?:at |that |to )?", re.IGNORECASE)
_BACKED = re.compile(r"(?:opbakning til|support for) (?:et |a |the )?(?:forslag|proposal)", re.IGNORECASE)
_NOTHING = re.compile(
    r"\b(?:ingen|no) (?:\w{1,20} ){0,2}(?:opmærksomheds)?(?:punkter|points) (?:til|for)\b.{0,60}KAMU",
    re.IGNORECASE,
)
_NEXT_COMMITTEE = re.compile(
    r"(?:det )?(?:næste|kommende|the next) KAMU[- ]?(?:møde|meeting)?", re.IGNORECASE
)
_ASKED = re.compile(r"\b(?:opfordrede|opfordrer|opfordres|encouraged|urged)\b", re.IGNORECASE)
_ASKED_TO = re.compile(r"^.{0,80}?\b(?:til at|at man|at|to)\b ", re.IGNORECASE)
_QUOTED = re.compile('["”“»„]([^"”“»«„]{5,200})["”“«]')
_GROUP = re.compile(
    r"\b(?:nedsat|nedsatte|nedsætter|nedsættes|dannet|etableret|set up|formed)\b.{0,40}?"
    r"\b(?:arbejds|under|projekt|følge)?(?:gruppe|group)\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"(?:som|der|that|which) (?:ser|kigger|arbejder|skal se|skal arbejde|looks|works) (?:på|med|at|on)"
    r"|\b(?:om|vedrørende|on|about)\b",
    re.IGNORECASE,
)
_ONLINE = re.compile(r"møde|meeting|tema|theme", re.IGNORECASE)
_LONG_LIST = re.compile(r"brutto-?liste|gross list|long list", re.IGNORECASE)
_WANTED = re.compile(
    r"\b(?:vil gerne have|ønsker(?: at få)?|would like(?: to have)?|wants) (.{3,200}?)"
    r" (?:(?:med|optaget|ind|included|taken up) )?(?:i|in|into) (?:\w+'?s )?(?:the )?"
    r"(?:handle?plan|action plan)",
    re.IGNORECASE,
)
"""What the network would like to see in the plan, in running text."""

_INPUT = re.compile(r"\binput\b.{0,40}(?:handle?plan|action plan)", re.IGNORECASE)
_BY = re.compile(r",? (?:v/|ved:|by:) ?([^/]{1,80})$")


_BULLETS = (0, "")
"""The newest point of a list had no number."""


_ANNEX = re.compile(r"(?:bilag|annex|appendix|attachment) ?\d{1,2} ?[:.–-] ?\S.{0,200}", re.IGNORECASE)
_PRESENTED = re.compile(r"(?P<title>.*?),? ?\b(?:v/|ved:|by:) ?(?P<by>[^/]{1,120})", re.IGNORECASE)
_TOLD_OF = re.compile(
    r"^(?P<who>[A-ZÆØÅ][^.:;]{2,60}?),? (?:orienterede|fortalte|oplyste|informerede|told|informed|reported)\b"
)


@dataclass(slots=True)
class _Item:
    """An item of the agenda as the minutes head it."""

    number: int
    title: str
    by: str = ""
    annexes: list[str] = field(default_factory=list)
    lines: set[str] = field(default_factory=set)
    """As they stand in the text."""


def _opens(words: str) -> bool:
    """Does the line itself open a list?"""
    return any(one.search(words) for one in (_INPUT, _DECISIONS, _LONG_LIST))


@dataclass(slots=True)
class _Reading:
    """Goes through the lines and remembers what the bullets to come are about.

    `under` is what they are, `agreed` whether the themes among them are agreed meetings, `lead` where the
    agreement stands that they are the list of; `heading` is the number of the newest heading, `item` that of
    the newest point of a numbered list.
    """

    committee: date | None
    known: Sequence[str] = ()
    under: Sort | None = None
    agreed: bool = False
    kind: str = ""
    """Of the decisions to come."""

    awaits: str = ""
    """Whether plain lines are what an opened list is made of: `only` one, each that is `next`, or none."""

    owed: int | None = None
    """Where what was decided last stands, as long as who sees to it may follow."""

    lead: int | None = None
    heading: tuple[int, str] | None = None
    item: tuple[int, str] | None = None
    listed: list[str] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """Sentences of which nothing was made."""

    agenda: list[_Item] = field(default_factory=list)
    current: _Item | None = None
    """The item under which it stands."""

    def take(self, line: _Line) -> None:
        if line.duty:
            self._add(
                Sort.DECISION, line.duty.words, kind=line.kind, responsible=line.duty.owner, due=line.duty.due
            )
        elif self._owes(line.words):
            return
        elif line.is_bullet or self._is_item(line):
            self.item, self.awaits = line.mark or _BULLETS, ""
            self._bullet(line.words)
        elif self._has_lost_its_bullet(line):
            self.awaits = "next" if self.awaits == "next" else ""
            self._bullet(line.words)
        else:
            self._plain(line)

    def _plain(self, line: _Line) -> None:
        self._end_list()
        if line.is_heading:
            self.owed = None
        self._of_agenda(line)
        self.heading = line.mark or self.heading
        self._sentences(line.words)
        if self._opens_list(line) and self.left and line.words.endswith(self.left[-1]):
            self.left.pop()

    def _has_lost_its_bullet(self, line: _Line) -> bool:
        """A short line right under one that opens a list; pasted text has no bullets any more."""
        if not self.awaits or line.is_heading or len(line.words) > _LONGEST_ITEM:
            return False
        is_close = not line.is_alone or (self.awaits == "only" and not self.listed)
        return is_close and not line.words.endswith(":") and not _opens(line.words)

    def _owes(self, words: str) -> bool:
        """Who sees to what was decided right before, or until when; what is known of it stays."""
        told = duties.told(words) if self.owed is not None else None
        if told is None or self.owed is None:
            return False
        made = self.found[self.owed]
        is_theme = made.sort is Sort.THEME
        if (told.owner and made.responsible) or (told.due and (made.due or is_theme)):
            return False
        self.found[self.owed] = replace(
            made, responsible=told.owner or made.responsible, due=told.due or made.due
        )
        return True

    def _of_agenda(self, line: _Line) -> None:
        """An item's heading, who presented it in the line below, or an annex that is named under it."""
        if _ANNEX.fullmatch(line.words) and self.current:
            self.current.lines.add(line.words)
            if line.words not in self.current.annexes:
                self.current.annexes.append(line.words)
        elif line.mark:
            self._heads(line.mark[0], line.words)
        elif (told := _PRESENTED.fullmatch(line.words)) and not told["title"] and self.current:
            self.current.by = self.current.by or told["by"].strip(" .")
            self.current.lines.add(line.words)

    def _heads(self, number: int, words: str) -> None:
        """One that was listed before goes on; another must be the next number."""
        told = _PRESENTED.fullmatch(words)
        whole = words
        title, by = (told["title"], told["by"].strip(" .")) if told and told["title"] else (words, "")
        title = title.strip(" .,;:")
        known = next((one for one in self.agenda if (one.number, one.title) == (number, title)), None)
        if known is None and number == len(self.agenda) + 1 and title:
            known = _Item(number, title)
            self.agenda.append(known)
        if known is not None:
            self.current, known.by = known, known.by or by
            known.lines.add(whole)

    def all_found(self) -> list[Found]:
        self._end_list()
        return self.found

    def _is_item(self, line: _Line) -> bool:
        """A number that begins anew under a line that opens a list, and those that follow upon it.

        None is one that has the newest heading's number, or the next: that is a heading, too (Word's lists
        are read with the same number on every line).
        """
        if line.mark is None or (self.under is None and self.lead is None) or _opens(line.words):
            return False
        if self.heading and line.mark in (self.heading, (self.heading[0] + 1, self.heading[1])):
            return False
        number, sign = self.item or (0, line.mark[1])
        return line.mark in ((number, sign), (number + 1, sign))

    def _bullet(self, words: str) -> None:
        title, responsible = _without_by(words)
        if self.lead is not None:
            self.listed.append(title)
        if self.under is Sort.THEME:
            self._add(Sort.THEME, title, agreed=self.agreed, responsible=responsible)
        elif self.under is not None:
            kind = self.kind if self.under is Sort.DECISION else ""
            if not self._add(self.under, words, kind=kind):
                self.left.append(words)
        elif self.lead is None:
            self._sentences(words)

    def _opens_list(self, line: _Line) -> bool:
        words = line.words
        is_name = _LIST_NAME.fullmatch(words) is not None
        if not (line.is_heading or words.endswith(":") or is_name):
            return False
        self.kind = "decision" if _IS_DECIDED.search(words) else "agreement"
        if _INPUT.search(words):
            self.under = Sort.INPUT
        elif _DECISIONS.match(words.strip(" :")):
            self.under = Sort.DECISION
        elif agreed := _AGREED.search(words):
            self._opens_agreed(words)
            is_name = is_name or agreed.end() == len(words)
        elif _LONG_LIST.search(words):
            self.under, self.agreed = Sort.THEME, False
        opened = self.under is not None or self.lead is not None
        if opened and words.endswith(":"):
            self.awaits = "only" if _AGREED.fullmatch(words) else "next"
        return opened and (self.lead is None or is_name)

    def _opens_agreed(self, words: str) -> None:
        """A list of meetings is one of themes; of an agreement that says more than `Det blev aftalt:`, it is
        a part."""
        if _ONLINE.search(words):
            self.under, self.agreed = Sort.THEME, True
        elif self.lead is None:
            self.under = Sort.DECISION

    def _sentences(self, words: str) -> None:
        for sentence in _SENTENCE_END.split(words):
            if not (self._owes(sentence) or self._sentence(sentence)):
                self.left.append(sentence)

    def _sentence(self, words: str) -> bool:
        """Is something made of it?"""
        if agreed := _AGREED.search(words):
            kind = "decision" if _IS_DECIDED.search(agreed[0]) else "agreement"
            return self._agreement(_THAT.sub("", words[agreed.end() :], count=1), kind)
        if _APPROVED.search(words):
            return self._add(Sort.DECISION, words, kind="approval")
        if _NOTHING.search(words):
            return self._add(Sort.DECISION, self._dated(words), kind="nothing-to-report", day=self.committee)
        if wanted := _WANTED.search(words):
            return self._add(Sort.INPUT, wanted[1])
        if _BACKED.search(words):
            return self._add(Sort.DECISION, words, kind="agreement")
        if _GROUP.search(words):
            told = _TOLD_OF.search(words)
            return self._add(Sort.GROUP, _purpose(words), responsible=told["who"] if told else "")
        return bool(_ASKED.search(words)) and self._add(Sort.ASK, _asked(words))

    def _agreement(self, words: str, kind: str) -> bool:
        """One that ends with a colon has its list to come."""
        if not words.strip(" :"):
            return False
        lead = len(self.found) if words.endswith(":") else None
        made = self._add(Sort.DECISION, words, kind=kind)
        self.lead = lead if made else None
        return made

    def _end_list(self) -> None:
        if self.lead is not None and self.listed:
            made = self.found[self.lead]
            self.found[self.lead] = replace(made, words=_short(f"{made.words}: {'; '.join(self.listed)}"))
        self.under, self.lead, self.item, self.listed, self.awaits = None, None, None, [], ""

    def _add(self, sort: Sort, words: str, **more: Any) -> bool:
        """Unless it says that there is nothing; then it is left as it stands."""
        said = words.strip(" .,;:")
        if _NO_WORDS.fullmatch(said):
            return False
        if more.get("kind") in ("decision", "agreement"):
            duty = duties.cut(said, self.known)
            said = duty.words
            more = {**more, "responsible": more.get("responsible") or duty.owner}
            more["due"] = more.get("due") or duty.due
        shown = _short(said)
        if shown != said:
            self.left.append(said)
        self.owed = len(self.found) if sort in (Sort.DECISION, Sort.THEME) else None
        self.found.append(Found(sort, shown[:1].upper() + shown[1:], **more))
        return True

    def _dated(self, words: str) -> str:
        """`næste KAMU møde` with its date, where the text tells it."""
        if self.committee is None:
            return words
        return _NEXT_COMMITTEE.sub(f"KAMU {self.committee:%d-%m-%Y}", words)


def _asked(words: str) -> str:
    """Without whoever asked: the line that was quoted, else what everybody was asked to do."""
    asked = _after(_ASKED, words)
    quoted = _QUOTED.search(asked)
    return quoted[1] if quoted else _ASKED_TO.sub("", asked.strip(), count=1)


def _purpose(words: str) -> str:
    """A group is named by what it looks at, without whoever told of it."""
    rest = _after(_GROUP, words)
    purpose = _PURPOSE.search(rest)
    return rest[purpose.end() :] if purpose else words


def _after(pattern: re.Pattern[str], words: str) -> str:
    found = pattern.search(words)
    return words[found.end() :] if found else words


def _without_by(words: str) -> tuple[str, str]:
    """A title, and who is responsible (`v/ Signe`)."""
    found = _BY.search(words)
    return (words[: found.start()], found[1].strip(" .")) if found else (words, "")


def _short(words: str) -> str:
    return _cut(words, MOST_BYTES)


def _cut(words: str, most: int) -> str:
    return words.encode(errors="ignore")[:most].decode(errors="ignore").rstrip()
