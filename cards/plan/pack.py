"""The pack: its card, with who has signed it, and how it went out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from cards.documents.paper import attachments
from cards.kit import (
    Card,
    Subject,
    Tap,
    Words,
    a_list,
    anchor,
    box,
    button,
    card,
    fact,
    folded,
    link,
    said,
    text,
    tight,
)
from cards.plan import title
from cards.plan.inputs import labelled
from cards.shortening import begun
from cards.words import Say, When, listed, say
from storage.plan.kamu import CommitteeMeeting
from storage.plan.pack import KIND, SIGNATURES, Pack, PackState

MOST_SHOWN = 15
MOST_CHANGES = 10
READ_BYTES = 9_000
"""What the texts of the inputs share, where somebody is to sign them."""
MOST_ATTACHMENTS = 8
"""An address is long, and a card holds 25 KB; the paper has all."""


@dataclass(frozen=True)
class Sign(Tap, verb="pack.Sign"):
    """I have read it, and it can go to the committee: what there was to `read` when the button was drawn."""

    pack: UUID
    read: str = ""


@dataclass(frozen=True)
class Look(Tap, verb="pack.Look"):
    """How the pack looks to me."""

    only_looks = True

    pack: UUID


@dataclass(frozen=True, slots=True)
class Change:
    """What a version has otherwise than the one before it."""

    label: str
    part: str
    before: str
    after: str


def pack(
    one: Pack,
    signed: int,
    changes: Sequence[Change] = (),
    files: Mapping[str, Words] = MappingProxyType({}),
    *,
    newest: int = 0,
    signers: Sequence[str] = (),
    read: str = "",
    since: Sequence[Change] | None = None,
    meeting: CommitteeMeeting | None = None,
    asks: Say | None = None,
) -> Card:
    """The pack as all see it: state, or what it `asks` of its reader, participation, inputs in their order,
    points, what is open; and what has become of the `meeting` that it is for.

    `read` by whoever may sign it: with all the words open, and a button that is about these words; `since`
    they read it last this has changed.
    """
    content = one.content
    there = content["participation"]
    participation = say("pack-units", given=there["given"], units=there["units"])
    sections = [
        _inputs(content["inputs"], in_full=bool(read)),
        _points(content),
        _open(content["earlier"]),
        _attachments(content),
        changes and _changes(one, changes),
        not files and text(say("pack-files"), subtle=True, size="small"),
    ]
    return card(
        tight(
            title(
                heading := asks or _state(one, signed),
                kind=say("pack-heading", number=content["label"], version=one.version),
            ),
            text(_for(content), subtle=True),
            signers and text(say("pack-signers", names=listed(signers)), subtle=True),
            gap="small",
        ),
        a_list(
            meeting and _otherwise(content, meeting),
            newest > one.version and box(text(say("pack-newer", version=newest)), style="warning"),
            not one.is_frozen
            and not (meeting and meeting.cancelled_at)
            and box(text(say("pack-sign-until", needed=SIGNATURES)), style="accent"),
            since is not None and _since(since),
        ),
        [text(participation, apart=True), folded("pack", say("pack-read"), [], sections)]
        if not read
        else a_list(text(participation, apart=True), sections),
        summary=heading,
        buttons=[
            read and button(say("pack-sign"), Sign(one.id, read), style="positive"),
            [link(say("pack-file", form=form), files[form]) for form in files],
        ],
        shows=Subject(KIND, one.id),
        look=Look(one.id),
    )


def _for(content: Mapping[str, Any]) -> Say:
    return say("kamu-for", day=When(date.fromisoformat(content["day"]), "day"), quarter=content["quarter"])


def _otherwise(content: Mapping[str, Any], sitting: CommitteeMeeting) -> Any:
    """What has become of the meeting since the pack was written."""
    day = When(sitting.day, "day")
    if sitting.cancelled_at is not None:
        return box(text(say("kamu-cancelled", day=day)), style="warning")
    has_moved = sitting.day.isoformat() != content["day"]
    return has_moved and box(text(say("pack-meeting-moved", day=day)), style="warning")


def _state(one: Pack, signed: int) -> Say:
    if one.state is PackState.DRAFT:
        return say("pack-lacks", lacking=max(SIGNATURES - signed, 0))
    if one.state is PackState.SIGNED:
        return say("pack-is-signed")
    return say("pack-final") if signed >= SIGNATURES else say("pack-final-unsigned")


def _since(changes: Sequence[Change]) -> Any:
    """Nothing is signed that was not read: what is otherwise than when it was read last."""
    more = len(changes) - MOST_CHANGES
    return box(
        text(say("pack-changed-since" if changes else "pack-read-first"), bold=True),
        tight(*(said(change(row)) for row in changes[:MOST_CHANGES])),
        more > 0 and text(say("pack-more-changes", number=more), subtle=True),
        style="warning",
    )


def _inputs(inputs: Sequence[Mapping[str, Any]], *, in_full: bool = False) -> list[Any]:
    share = READ_BYTES // (len(inputs) or 1) if in_full else 0
    return [
        text(say("pack-inputs"), bold=True, apart=True),
        _under_their_headings(inputs[:MOST_SHOWN], share) or text(say("pack-no-inputs")),
        len(inputs) > MOST_SHOWN and text(say("inputs-more", number=len(inputs) - MOST_SHOWN), subtle=True),
    ]


def _under_their_headings(inputs: Sequence[Mapping[str, Any]], share: int) -> list[Any]:
    """Those that were merged stand side by side, under what they are together."""
    rows: list[Any] = []
    under = ""
    for one in inputs:
        if one["heading"] and one["heading"] != under:
            rows.append(said(say("pack-under", title=one["heading"]), bold=True, apart=True))
        under = one["heading"]
        rows.append(_input(one, share))
    return rows


def _input(one: Mapping[str, Any], share: int) -> list[Any]:
    return tight(
        said(say("input-line", number=one["label"], title=labelled(one["title"])), bold=bool(share)),
        bool(share) and _in_full(one, share),
        text(say("input-backing-units", number=one["backing"]["units"]), subtle=True, size="small"),
        one["late"] and text(say("late"), subtle=True, size="small"),
    )


def _in_full(one: Mapping[str, Any], share: int) -> list[Any]:
    """Why, what is wished, and what others say of it: what one puts one's name to."""
    parts = [(name, words) for name in ("gloss", "why", "effect") for words in one[name].values() if words]
    each = share // (len(parts) + len(one["remarks"]) or 1)
    return [
        *(fact(say(f"input-part-{name}"), begun(words, each)) for name, words in parts),
        *(fact(say("pack-remark"), begun(told["words"], each)) for told in one["remarks"]),
    ]


def _points(content: Mapping[str, Any]) -> list[Any]:
    rows = [
        said(say("input-line", number=one["label"], title=labelled(one["words"])))
        for one in content["points"][:MOST_SHOWN]
    ]
    day = When(date.fromisoformat(content["day"]), "day")
    none = say("kamu-none-points", day=day) if content["null"] else say("pack-no-points")
    return [text(say("pack-points"), bold=True, apart=True), tight(*rows) or text(none)]


def _open(earlier: Sequence[Mapping[str, Any]]) -> list[Any]:
    rows = [one for one in earlier if one["open"]]
    if not rows:
        return []
    return [
        text(say("pack-still-open"), bold=True, apart=True),
        tight(
            *(
                said(say("input-line", number=one["label"], title=labelled(one["title"])))
                for one in rows[:MOST_SHOWN]
            )
        ),
    ]


def _attachments(content: Mapping[str, Any]) -> list[Any]:
    found = attachments(content)
    rows = [
        said(anchor(say("pack-attachment", number=number, of=label, title=title), url))
        for number, (label, title, url) in enumerate(found[:MOST_ATTACHMENTS], 1)
    ]
    more = len(found) - len(rows)
    return [
        text(say("pack-attachments"), bold=True, apart=True),
        tight(*rows) or text(say("pack-no-attachments")),
        more > 0 and text(say("pack-more-attachments", number=more), subtle=True),
    ]


def _changes(one: Pack, changes: Sequence[Change]) -> list[Any]:
    return [text(say("pack-changes", version=one.version - 1), bold=True, apart=True), _rows(changes)]


def _rows(changes: Sequence[Change]) -> list[Any]:
    return [
        tight(*(said(change(row), subtle=True) for row in changes[:MOST_CHANGES])),
        len(changes) > MOST_CHANGES
        and text(say("pack-more-changes", number=len(changes) - MOST_CHANGES), subtle=True),
    ]


def change(row: Change) -> Say:
    """What a version has otherwise, in one line."""
    if row.part == "added":
        return say("pack-added", number=row.label, title=row.after)
    if row.part == "now":
        return say("pack-is-now", number=row.label, title=row.after)
    if row.part == "gone":
        return say("pack-is-gone", number=row.label)
    if row.part == "removed":
        return say("pack-removed", number=row.label, title=row.before)
    return say("pack-changed", number=row.label, before=row.before or "–", after=row.after or "–")


def none_yet(day: date, draft: datetime) -> Card:
    """The pack is not there yet: when it will be."""
    told = say("pack-comes", day=When(day, "day"), at=When(draft))
    return card(title(told), summary=told)


def to_sign(
    one: Pack,
    signed: int,
    until: datetime,
    files: Mapping[str, Words] = MappingProxyType({}),
    *,
    read: str,
    signers: Sequence[str] = (),
    since: Sequence[Change] | None = None,
) -> Card:
    """To a host or the secretariat: the draft waits for a signature."""
    told = say("pack-waits", at=When(until))
    shown = pack(one, signed, (), files, signers=signers, read=read, since=since, asks=told)
    return Card(told, shown.body, shown.actions)


def revised(one: Pack, changes: Sequence[Change], read: str) -> Card:
    """To those who signed: something changed after that, and there is a new version."""
    told = say("pack-revised", version=one.version, needed=SIGNATURES)
    return card(
        title(told, number=one.content["label"]),
        _changes(one, changes),
        summary=told,
        buttons=[
            button(say("pack-sign"), Sign(one.id, read), style="positive"),
            button(say("pack-look", number=one.content["label"]), Look(one.id)),
        ],
    )


def fell(one: Pack, changes: Sequence[Change], read: str) -> Card:
    """To whoever had signed a draft: it says something else now, so that their signature is off."""
    told = say("pack-fell")
    return card(
        title(told, number=one.content["label"]),
        _rows(changes),
        summary=told,
        buttons=[
            button(say("pack-sign"), Sign(one.id, read), style="positive"),
            button(say("pack-look", number=one.content["label"]), Look(one.id)),
        ],
    )


def sure_to_sign(one: Pack) -> tuple[Say, Sequence[Say], Say]:
    """Before the last signature: the heading, what it does, and the button."""
    told = [say("pack-sign-what"), say("pack-sign-final")]
    return say("pack-sign-sure"), [_for(one.content), *told], say("pack-sign-yes")
