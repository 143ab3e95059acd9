"""Deciding: how a decision is written down and changed, and how it looks with all that became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from bot.core import downloads, present
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from bot.features.hosts import meeting
from bot.language import beside, moments
from cards.decisions import agreements as show_agreements
from cards.decisions import decisions as show
from cards.kit import Card, Subject, Words, claiming
from cards.words import Leaf, When, say
from storage import journal, pauses, people
from storage.agenda import agenda
from storage.db import Db, Refused
from storage.decisions import agreements, amendments, upward
from storage.decisions import decisions as kept
from storage.decisions.decisions import Decision
from storage.meetings import all_meetings, meeting_by_id
from storage.networks import Network
from storage.origins import of_thing
from storage.themes import themes

AFTER_A_MEETING = timedelta(days=7)
_NUMBER = re.compile(r"\bd\s?[-\u2010-\u2014.]?\s?(\d{4})\s?[-\u2010-\u2014./]?\s?(\d{1,4})\b", re.IGNORECASE)
_SHORT = re.compile(r"\bd\s?-\s?(\d{1,3})\b(?!\s?-\s?\d)", re.IGNORECASE)


class IsPast(Refused):
    key = "decision-day-is-past"


def of(turn: Turn, decision: UUID) -> Decision:
    return still(kept.decision(turn.db, turn.home.id, decision))


def named(turn: Turn, words: str) -> Decision | None:
    """The decision whose number stands in the words; one without its year is of this year."""
    if found := _NUMBER.search(words):
        return kept.numbered(turn.db, turn.home.id, int(found[1]), int(found[2]))
    short = _SHORT.search(words)
    return kept.numbered(turn.db, turn.home.id, turn.today.year, int(short[1])) if short else None


def names_one(words: str) -> bool:
    """Does a number of the register stand in the words, as `D-2026-001`, `d 2026 1`, `D2026-1` or `D-1`?"""
    return bool(_NUMBER.search(words) or _SHORT.search(words))


def label_in(words: str) -> str:
    """The number that stands in the words, as the register writes it."""
    if found := _NUMBER.search(words):
        return f"D-{found[1]}-{int(found[2]):03}"
    short = _SHORT.search(words)
    assert short is not None, "no number stands there"
    return f"D-{int(short[1]):03}"


def without_number(words: str) -> str:
    return _SHORT.sub(" ", _NUMBER.sub(" ", words))


def choices(turn: Turn) -> Iterator[tuple[str, Words]]:
    """Those that hold, as a number in the words names them: the person's own first, then the newest."""
    held = [one for one in kept.all_decisions(turn.db, turn.home.id) if one.is_in_force]
    newest = sorted(held, key=lambda one: (-one.year, -one.number))
    for one in sorted(newest, key=lambda one: turn.person.id not in (one.owner, one.closed_by)):
        yield one.label.removeprefix("D-"), say("input-line", number=one.label, title=one.title)


def about(turn: Turn) -> Decision | None:
    """The decision whose card was replied to, or that came of the vote whose card it was."""
    if turn.about is None:
        return None
    if turn.about.kind == kept.KIND:
        return kept.decision(turn.db, turn.home.id, turn.about.id)
    return kept.of_poll(turn.db, turn.about.id)


def to_come(turn: Turn, day: date) -> date:
    """A day by which something is to be done; raises IsPast for one on which nobody can do anything more."""
    if day < turn.today:
        raise IsPast(day=When(day, "day"))
    return day


def without_day(turn: Turn, told: beside.Told) -> str:
    """The words without the day that stood at their end: the card says it beside."""
    if "due" not in told.values or "due" in told.said:
        return told.words
    found = moments.without_deadline(told.words.strip(" .!"), turn.now, turn.calendar, until_too=True)
    return found[0] if found else told.words


def by_a_day(turn: Turn, text: str) -> tuple[str, date | None]:
    """What is to be done, and by when; as it was said where no day is, or something else beside it."""
    told = beside.promised(beside.cut(text), [])
    due = told.values.get("due")
    found = meeting.day_in(turn, due) if due and not (told.left or set(told.said) - {"due"}) else None
    return (without_day(turn, told), to_come(turn, found)) if found else (text, None)


def thing(one: Decision) -> Subject:
    return Subject(kept.KIND, one.id)


def shown(turn: Turn, decision: UUID) -> Card:
    """The decision as it is now, in answer to a tap on it."""
    return whole(turn.db, of(turn, decision), turn.home)


def whole(db: Db, one: Decision, network: Network) -> Card:
    """A decision with where it came from and all that has become of it."""
    item = agenda.item(db, network.id, one.item) if one.item else None
    history, requests = journal.of_thing(db, one.id), agreements.open_of(db, one.id)
    asked = [people.by_id(db, request.receiver) for request in requests if request.receiver]
    return show.whole(
        one,
        show.Origin(
            owner=owned_by(db, one),
            has_address=downloads.has_address(db),
            recorded_by=people.by_id(db, one.closed_by).name if one.closed_by else "",
            item=item.title if item else None,
            supersedes=kept.decision(db, network.id, one.supersedes) if one.supersedes else None,
            superseded_by=kept.superseding(db, network.id, one.id),
            corrections=amendments.of_decision(db, one.id),
            confirmed_by=amendments.confirmed_by(db, one.id),
            requests=requests,
            unreached={person.id for person in asked if not pauses.reaches(db, person)},
            history=history,
            names=_owners(db, history),
            minutes=of_thing(db, kept.KIND, one.id),
            parts=themes.parts_of(db, network.id, one.id),
        ),
    )


def owned_by(db: Db, one: Decision) -> Leaf | str:
    """Its owner's name, with that they have left where something is to be done still; nobody's is ""."""
    if one.is_open:
        return present.named(db, one.network, one.owner)
    return people.by_id(db, one.owner).name if one.owner else ""


def _owners(db: Db, history: Sequence[journal.Entry]) -> dict[str, str]:
    """The names of all who owned it at some time."""
    told = [values.get("owner") for one in history for values in (one.before, one.after) if values]
    return {owner: people.by_id(db, UUID(owner)).name for owner in told if owner}


def write_down(
    turn: Turn,
    text: str,
    kind: str,
    *,
    source: dict[str, str] | None = None,
    meeting: UUID | None = None,
    item: UUID | None = None,
    snapshot: Mapping[str, Any] | None = None,
    **told: Any,
) -> Decision:
    """Entered by whoever speaks, with some days in which anybody can say that it is wrong (DE-7)."""
    words = text.strip()
    near = meeting or (None if source else _meeting(turn))
    decision = kept.record(
        turn.db,
        turn.home.id,
        turn.today.year,
        title=kept.titled(words),
        text=words,
        kind=kind,
        method="message" if source else _method(turn, near),
        decided_at=turn.now,
        closed_by=turn.person.id,
        meeting=near,
        item=item or (None if source else _running(turn, near)),
        source=source,
        to_kamu=kind == "nothing-to-report",
        confirm_until=moments.confirmed(turn.now, turn.calendar),
        snapshot=dict(snapshot or {}),
        **told,
    )
    turn.note("recorded", thing(decision), after={"number": decision.label, "text": words, "kind": kind})
    if near is not None:
        turn.redraw(near)
    return decision


def _running(turn: Turn, meeting: UUID | None) -> UUID | None:
    """The item that is under way: what is decided meanwhile is decided on it."""
    if meeting is None or not meeting_by_id(turn.db, meeting).is_under_way:
        return None
    items = agenda.agenda(turn.db, turn.home.id, meeting)
    return next((one.id for one in items if one.is_open and one.began_at), None)


def _method(turn: Turn, meeting: UUID | None) -> str:
    """Of what is written down outside a meeting nobody knows more than that."""
    if meeting is None:
        return "written"
    return "meeting" if meeting_by_id(turn.db, meeting).is_on(turn.now) else "after-meeting"


def _meeting(turn: Turn) -> UUID | None:
    """The meeting that is on, or was within the last week."""
    begun = [
        one.id
        for one in all_meetings(turn.db, turn.home.id)
        if one.is_under_way or one.starts_at <= turn.now < one.ends_at + AFTER_A_MEETING
    ]
    return begun[-1] if begun else None


def to_change(turn: Turn, decision: UUID) -> Decision:
    """The decision, of whoever may change it; raises NotYourDecision."""
    one = of(turn, decision)
    one.may_be_changed_by(turn.person.id, is_host=turn.right >= Right.host)
    return one


def change(turn: Turn, one: Decision, deed: str, *, why: str = "", **values: Any) -> None:
    """What was before and after goes into the history, which is only ever added to, and why, where it was
    said."""
    changed = {name: value for name, value in values.items() if getattr(one, name) != value}
    if changed:
        kept.change(turn.db, one.id, **changed)
        before = {name: _plain(getattr(one, name)) for name in changed}
        after = {name: _plain(value) for name, value in changed.items()}
        turn.note(deed, thing(one), before, after | ({"reason": why} if why else {}))
        redraw(turn, one)
    if changed.get("to_management"):
        take_upward(turn, one)


HANDED_OVER = "handed-over"
"""The letter that tells a new owner, as long as it is theirs."""


def tell_owner(turn: Turn, one: Decision) -> None:
    """Somebody else has made it theirs."""
    if one.owner is None or one.owner == turn.person.id:
        return
    about = {"decision": str(one.id), "by": str(turn.person.id)}
    card = claiming(show_agreements.handed_over(one, turn.person.name), HANDED_OVER, thing(one), **about)
    turn.post(card, to=people.by_id(turn.db, one.owner), network=turn.home)


def redraw(turn: Turn, one: Decision) -> None:
    """Wherever it is shown: itself, its vote, and the meeting that it belongs to."""
    for shown in (one.id, one.poll, one.meeting):
        if shown is not None:
            turn.redraw(shown)


def take_upward(turn: Turn, one: Decision) -> None:
    """Everybody takes it to their own management, and finds it in `mine opgaver`."""
    title = {turn.home.language: one.title}
    made, is_new = upward.mark(
        turn.db, turn.home.id, kept.KIND, one.id, one.label, title, turn.person.id, turn.now
    )
    if is_new:
        turn.note("marked for management", Subject(upward.KIND, made.id), after={"thing": one.label})


def _plain(value: Any) -> Any:
    return value if isinstance(value, bool | int | None) else str(value)
