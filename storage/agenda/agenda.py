"""Meetings and their agendas: a living list of items that anybody in the network adds to and supports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import accumulate, islice
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    and_,
    bindparam,
    func,
    or_,
    select,
    update,
)

from storage import cards
from storage.agenda import standing
from storage.agenda.standing import Standing
from storage.agenda.voices import supports
from storage.columns import (
    OF_NETWORK,
    AuthorId,
    Code,
    Facts,
    OneOf,
    OtherId,
    PersonId,
    Prose,
    Record,
    Wording,
)
from storage.db import Db, Refused, UTCDateTime
from storage.meetings import (
    MEETING,
    Meeting,
    Text,
    all_meetings,
    change_meeting,
    following,
    meeting_of,
    meetings,
)
from storage.record import column, insert, mapped, table_of
from storage.statements import prepared

KIND = "item"
AGENDA = "agenda"
"""A meeting's whole agenda, known by the meeting; the network's, before a meeting is planned."""

LONGEST_TITLE = 200
LONGEST_WORDS = 1000
"""What a wanted outcome, a preparation or a reason may be, in letters."""

LONGEST_ITEM = 480
"""Minutes: no item takes longer than a working day."""


KINDS = (
    "orientation",
    "discussion",
    "decision",
    "kamu_input",
    "attention",
    "exchange",
    "safety_moment",
    "any_other",
)
OUTCOMES = ("decision", "agreement", "input", "no_conclusion")
"""How an item can end at the meeting; the fifth way is to park it."""


class State(StrEnum):
    """An item is open until the hosts close it or its proposer withdraws it."""

    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class TitleMissing(Refused):
    key = "item-without-title"
    field = "title"


class TitleTooLong(Refused):
    key = "item-title-too-long"
    field = "title"


class WordsTooLong(Refused):
    key = "too-long"


class NoSuchLength(Refused):
    """Minutes that no item can take."""

    key = "item-minutes"
    field = "minutes"


class NotALink(Refused):
    """An attachment is a link, and only over https."""

    key = "item-not-a-link"


class ItemIsOver(Refused):
    """It was closed at the meeting, or withdrawn."""

    key = "item-is-over"


class NotYourItem(Refused):
    key = "item-not-yours"


class NoReasonToPark(Refused):
    """Who proposed the item is told why it was parked."""

    key = "item-park-without-reason"


class NoSuchItem(Refused):
    """Neither the card that was replied to nor the words say which item is meant."""

    key = "item-unknown"


class WordsMissing(Refused):
    """A decision, an agreement or an input is one sentence at least."""

    key = "item-outcome-without-words"


@mapped(
    "items",
    Index("ix_items_network_meeting", "network", "meeting"),
    Index("ix_items_meeting", "meeting"),
    info=OF_NETWORK,
)
class Item:
    """An item of the agenda: of the coming meeting, or, before one is planned, of the first."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    meeting: UUID | None = column(OtherId, ForeignKey("meetings.id"))
    number: int | None = column(Integer)
    type: str = column(Code(32))
    title: Text = column(Wording)
    intro: Text | None = column(Wording)
    minutes: int | None = column(Integer)
    presenters: Sequence[Mapping[str, str]] = column(Record)
    parts: Sequence[Mapping[str, Any]] = column(Record)
    attachments: Sequence[Mapping[str, Any]] = column(Wording)
    proposed_by: UUID | None = column(AuthorId, ForeignKey("people.id"))
    proposed_at: datetime = column(UTCDateTime)
    position: int | None = column(Integer, default=None)
    wanted: Text | None = column(Wording, default=None)
    preparation: Text | None = column(Wording, default=None)
    state: str = column(OneOf(State, 16), default=State.OPEN)
    postponed: int = column(Integer, default=0)
    reason: str | None = column(Prose, default=None)
    came_from: UUID | None = column(OtherId, default=None)
    began_at: datetime | None = column(UTCDateTime, default=None)
    closed_at: datetime | None = column(UTCDateTime, default=None)
    closed_by: UUID | None = column(PersonId, default=None)
    outcome: str | None = column(Code(16), default=None)
    outcome_text: str | None = column(Prose, default=None)
    figures: Mapping[str, Any] | None = column(Facts, default=None)
    standing: UUID | None = column(OtherId, default=None)
    """The standing item that it came of, by itself."""
    support: int = 0
    urgent: int = 0

    @property
    def is_open(self) -> bool:
        return self.state == State.OPEN

    @property
    def place(self) -> int | None:
        """Its number on the agenda: the hosts' own order before the one it was proposed with."""
        return self.position or self.number

    @property
    def rank(self) -> tuple[Any, ...]:
        """The hosts' order first, then the most wanted; who says that it is urgent counts twice."""
        return (self.place or 10_000, -self.support - self.urgent, self.proposed_at, self.id)

    def may_be_changed(self, by: UUID, *, hosts: bool) -> None:
        """By who proposed it and by the hosts, while it is open; raises ItemIsOver or NotYourItem."""
        if not self.is_open:
            raise ItemIsOver
        if not (hosts or by == self.proposed_by):
            raise NotYourItem

    def may_be_handled(self, *, hosts: bool) -> None:
        """Ordered, parked and closed by the hosts alone; raises ItemIsOver or NotYourItem."""
        if not self.is_open:
            raise ItemIsOver
        if not hosts:
            raise NotYourItem


items = table_of(Item)


_VOICES = select(func.count()).select_from(supports).where(supports.c.item == items.c.id)
_SUPPORT = _VOICES.scalar_subquery().label("support")
_URGENT = _VOICES.where(supports.c.urgent).scalar_subquery().label("urgent")
_ITEMS = select(items, _SUPPORT, _URGENT).where(items.c.network == bindparam("network"))
_ITEM = prepared(_ITEMS.where(items.c.id == bindparam("id")))
_MEASURED = prepared(
    select(items.c.figures, meetings.c.starts_at)
    .join(items, items.c.meeting == meetings.c.id)
    .where(
        meetings.c.network == bindparam("network"),
        meetings.c.starts_at < bindparam("before", type_=UTCDateTime),
        meetings.c.cancelled_at.is_(None),
        items.c.type == "safety_moment",
        items.c.figures.is_not(None),
    )
    .order_by(meetings.c.starts_at.desc())
    .limit(bindparam("most", type_=Integer))
)


# --- meetings ---------------------------------------------------------------------------------------------


def plan(db: Db, network: UUID, **values: Any) -> Meeting:
    """Plan a meeting; items that waited for one are its agenda now, and so are the standing ones."""
    made = insert(
        db, Meeting(**{"id": uuid4(), "network": network, "tell_at": values["planned_at"], **values})
    )
    waiting = (items.c.network == network) & items.c.meeting.is_(None)
    _items_changed(db, waiting)
    db.execute(update(items).where(waiting).values(meeting=made.id))
    for one in standing.all_of(db, network):
        _put_on(db, one, made, values["planned_at"])
    cards.changed(db, network)
    return made


def cancel(db: Db, one: Meeting, now: datetime) -> None:
    """Cancel a meeting; its items go on to the next one, as many times postponed as before.

    A standing item does not: every meeting has its own.
    """
    after = following(db, one)
    change_meeting(db, one.id, cancelled_at=now, version=one.version + 1, tell_at=now)
    moved = {"meeting": after.id if after else None, "position": None}
    open_here = (items.c.meeting == one.id) & _IS_OPEN & items.c.standing.is_(None)
    _items_changed(db, open_here)
    db.execute(update(items).where(open_here).values(**moved))
    for agenda in (one.id, after.id if after else one.network):
        cards.changed(db, agenda)


def call_again(db: Db, one: Meeting, now: datetime, places: Mapping[UUID, int | None]) -> None:
    """Hold a cancelled meeting after all, with those of its items that nobody has dealt with elsewhere.

    The calendars are told of it as of a new one: that of before was called off.
    """
    after = following(db, one)
    anew = {"cancelled_at": None, "event": None, "join_url": None}
    change_meeting(db, one.id, **anew, version=one.version + 1, tell_at=now)
    waits = items.c.meeting == after.id if after else items.c.meeting.is_(None)
    for item, position in places.items():
        mine = (items.c.id == item) & _IS_OPEN & waits
        _items_changed(db, mine)
        db.execute(update(items).where(mine).values(meeting=one.id, position=position))
    if after is None:  # what was proposed since waits for a meeting, and this is one; not what it sent on
        sent_on = items.c.came_from.is_not_distinct_from(one.id)
        new = (items.c.network == one.network) & items.c.meeting.is_(None) & _IS_OPEN & ~sent_on
        _items_changed(db, new)
        db.execute(update(items).where(new).values(meeting=one.id))
    for agenda in (one.id, after.id if after else one.network):
        cards.changed(db, agenda)


def measured_before(db: Db, item: Item, most: int) -> list[tuple[datetime, Mapping[str, Any]]]:
    """The figures of the network's last safety moments before this one, the oldest first, with their days."""
    meeting = meeting_of(db, item.network, item.meeting) if item.meeting else None
    if meeting is None:
        return []
    rows = db.rows(_MEASURED, {"network": item.network, "before": meeting.starts_at, "most": most})
    return [(row["starts_at"], row["figures"]) for row in reversed(rows)]


# --- standing items -----------------------------------------------------------------------------------------


def put_on_all(db: Db, one: Standing, at: datetime) -> int:
    """On the agenda of each planned meeting that has not begun; on how many."""
    return sum(_put_on(db, one, each, at) for each in _not_begun(db, one.network, at))


def _put_on(db: Db, one: Standing, at: Meeting, now: datetime) -> bool:
    """Once a meeting: not where it is carried on to, nor beside an open item of that name."""
    for other in agenda(db, one.network, at.id):
        if other.standing == one.id or (other.is_open and one.is_called(other.title)):
            return False
    propose(
        db,
        one.network,
        at.id,
        one.title,
        type=one.type,
        minutes=one.minutes,
        presenters=list(one.presenters),
        proposed_at=now,
        standing=one.id,
    )
    return True


def take_off_all(db: Db, one: Standing, at: datetime) -> list[Item]:
    """From the agendas of meetings that have not begun, and from what waits for one; what is taken off."""
    ahead = [each.id for each in _not_begun(db, one.network, at)]
    found = [
        each
        for meeting in (*ahead, None)
        for each in agenda(db, one.network, meeting)
        if each.standing == one.id and each.is_open
    ]
    for each in found:
        change_item(db, each.id, state=State.WITHDRAWN.value)
    return found


def _not_begun(db: Db, network: UUID, at: datetime) -> list[Meeting]:
    return [one for one in all_meetings(db, network) if not (one.is_past(at) or one.is_under_way)]


# --- items ------------------------------------------------------------------------------------------------

_IS_OPEN = items.c.state == State.OPEN
_AGENDA_CHANGED = prepared(
    update(cards.shown)
    .where(
        or_(cards.shown.c.kind == AGENDA, cards.shown.c.kind == MEETING),
        cards.shown.c.thing
        == select(func.coalesce(items.c.meeting, items.c.network))
        .where(items.c.id == bindparam("item"))
        .scalar_subquery(),
    )
    .values(version=cards.shown.c.version + 1)
)


def _items_changed(db: Db, which: ColumnElement[bool]) -> None:
    """The cards of these items are drawn anew."""
    shown = cards.shown
    theirs = (shown.c.kind == KIND) & shown.c.thing.in_(select(items.c.id).where(which))
    db.execute(update(shown).where(theirs).values(version=shown.c.version + 1))


def agenda_changed(db: Db, item: UUID) -> None:
    """The agenda that this item stands on is drawn anew, wherever it is shown, and its meeting's card."""
    db.later(_AGENDA_CHANGED, {"item": item})


def propose(db: Db, network: UUID, meeting: UUID | None, title: Text, **values: Any) -> Item:
    """Add an item at the end; raises what `checked` raises."""
    told: dict[str, Any] = {
        "number": None,
        "type": "discussion",
        "intro": None,
        "minutes": None,
        "proposed_by": None,
    }
    told |= {"presenters": [], "parts": [], "attachments": [], **checked(title=dict(title), **values)}
    made = insert(db, Item(uuid4(), network, meeting, **told))
    agenda_changed(db, made.id)
    return made


def checked(**values: Any) -> dict[str, Any]:
    """What an item may be: raises TitleMissing, TitleTooLong, WordsTooLong, NoSuchLength or NotALink."""
    for words in values.get("title", {}).values():
        if not words.strip():
            raise TitleMissing
        if len(words) > LONGEST_TITLE:
            raise TitleTooLong(most=LONGEST_TITLE)
    for name in ("wanted", "preparation"):
        if any(len(words) > LONGEST_WORDS for words in (values.get(name) or {}).values()):
            raise WordsTooLong(most=LONGEST_WORDS)
    if (minutes := values.get("minutes")) is not None and not 1 <= minutes <= LONGEST_ITEM:
        raise NoSuchLength(most=LONGEST_ITEM)
    if not all(str(link["url"]).startswith("https://") for link in values.get("attachments", ())):
        raise NotALink
    return values


def change_item(db: Db, item: UUID, **values: Any) -> None:
    """Raises what `checked` raises."""
    if "meeting" in values:
        agenda_changed(db, item)  # the one it leaves
        db.write_later()
    db.execute(update(items).where(items.c.id == item).values(**checked(**values)))
    agenda_changed(db, item)


def item(db: Db, network: UUID, item: UUID) -> Item | None:
    """The item with its support, of this network only."""
    row = db.row(_ITEM, {"id": item, "network": network})
    return Item(**row) if row else None


def agenda(db: Db, network: UUID, meeting: UUID | None) -> list[Item]:
    """A meeting's items in their order, those closed among them."""
    here = items.c.meeting == meeting if meeting else items.c.meeting.is_(None)
    shown = _ITEMS.where(and_(here, items.c.state != State.WITHDRAWN))
    found = [Item(**row) for row in db.execute(shown, {"network": network}).mappings()]
    return sorted(found, key=lambda item: item.rank)


def numbered(listed: Sequence[Item]) -> list[tuple[int, Item]]:
    """A meeting's items in their order, each with the number it goes by: its own, else the next one free."""
    numbers = accumulate(listed, lambda last, one: one.place or last + 1, initial=0)
    return list(zip(islice(numbers, 1, None), listed, strict=True))


def parked_from(db: Db, network: UUID, meeting: UUID) -> list[Item]:
    """What went on from this meeting, however it stands now."""
    found = db.execute(_ITEMS.where(items.c.came_from == meeting), {"network": network}).mappings()
    return sorted((Item(**row) for row in found), key=lambda item: item.rank)


def put_in_order(db: Db, ordered: Sequence[Item]) -> None:
    """The hosts' own order."""
    for place, one in enumerate(ordered, start=1):
        change_item(db, one.id, position=place)


def park(db: Db, one: Item, home: Meeting | None, reason: str | None) -> None:
    """On to the meeting after `home`, or to the one that is planned next; once more postponed.

    A standing item takes the place of the one that it would stand beside.
    """
    after = following(db, home) if home else None
    for other in agenda(db, one.network, after.id) if after and one.standing else ():
        if other.standing == one.standing and other.is_open:
            change_item(db, other.id, state=State.WITHDRAWN.value)
    change_item(
        db,
        one.id,
        meeting=after.id if after else None,
        position=None,
        number=None,
        began_at=None,
        postponed=one.postponed + 1,
        reason=reason,
        came_from=one.meeting,
    )
