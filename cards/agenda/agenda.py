"""The agenda: one card with a row an item, the card of an item by itself, and the form of a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.agenda import ltif, title
from cards.agenda import voices as voicing
from cards.agenda.collecting import Begin
from cards.kit import (
    Card,
    Home,
    Subject,
    Tap,
    anchor,
    bar_of_most,
    box,
    brief,
    button,
    card,
    columns,
    measured,
    pressed,
    said,
    text,
    tight,
    typed,
)
from cards.meeting import when
from cards.votes.starting import Form as VoteForm
from cards.words import Both, Leaf, Reader, Say, When, beside, both, listed, read, say
from storage.agenda.agenda import AGENDA, KIND, LONGEST_TITLE, LONGEST_WORDS, Item, numbered
from storage.agenda.voices import Voice
from storage.meetings import Meeting
from storage.people import Person

MOST_PARTS = 20
MOST_ATTACHMENTS = 10
LONGEST_LINK = 1000
MOST_ROWS = 15
"""So many items stand on the agenda's card at once, so that it stays small; a button leads to the others."""

LONGEST_NAME, MOST_NAMES = 60, 3
"""So much of who presents an item stands in its row."""


@dataclass(frozen=True)
class Support(Tap, verb="agenda.Support"):
    """I would like this item on the agenda: counted once, however often it is tapped or sent."""

    item: UUID


@dataclass(frozen=True)
class Unsupport(Tap, verb="agenda.Unsupport"):
    """I no longer need this item on the agenda."""

    item: UUID


@dataclass(frozen=True)
class Look(Tap, verb="agenda.Look"):
    """How the item looks to me."""

    only_looks = True

    item: UUID


@dataclass(frozen=True)
class LookAtAgenda(Tap, verb="agenda.LookAtAgenda"):
    """How the agenda (of a meeting; of a network, before one is planned) looks to me, from a row on."""

    only_looks = True

    agenda: UUID
    start: int = 0


@dataclass(frozen=True)
class Open(Tap, verb="agenda.Open"):
    """An item of the agenda, in the agenda's place, for me alone."""

    only_looks = True

    item: UUID


@dataclass(frozen=True)
class Post(Tap, verb="agenda.Post"):
    """Put the item into the channel, as a card of its own."""

    item: UUID


@dataclass(frozen=True)
class Propose(Tap, verb="agenda.Propose"):
    """The form of a new item for a network, filled in."""

    network: Home
    title: str = typed(LONGEST_TITLE)
    minutes: str = typed(20)
    kind: str = typed(32)
    presenters: str = typed(LONGEST_TITLE)
    wanted: str = typed(LONGEST_WORDS)
    preparation: str = typed(LONGEST_WORDS)
    link: str = typed(LONGEST_LINK)


@dataclass(frozen=True)
class Hurry(Tap, verb="agenda.Hurry"):
    """This item cannot wait; or it can after all."""

    item: UUID
    urgent: bool


@dataclass(frozen=True)
class Handle(Tap, verb="agenda.Handle"):
    """What I can do with the item beside supporting it."""

    only_looks = True

    item: UUID


@dataclass(frozen=True)
class Edit(Tap, verb="agenda.Edit"):
    """Change the item's words, in a form."""

    opens_form = True

    item: UUID


@dataclass(frozen=True)
class Change(Tap, verb="agenda.Change"):
    """The form of an item, filled in."""

    item: UUID
    title_da: str = typed(LONGEST_TITLE)
    title_en: str = typed(LONGEST_TITLE)
    minutes: str = typed(20)
    kind: str = typed(32)
    presenters: str = typed(LONGEST_TITLE)
    wanted: str = typed(LONGEST_WORDS)
    preparation: str = typed(LONGEST_WORDS)
    link: str = typed(LONGEST_LINK)


@dataclass(frozen=True)
class Withdraw(Tap, verb="agenda.Withdraw"):
    """Take my item off the agenda."""

    item: UUID


@dataclass(frozen=True)
class Move(Tap, verb="agenda.Move"):
    """The hosts put the item so many places further down."""

    item: UUID
    by: int


@dataclass(frozen=True)
class Park(Tap, verb="agenda.Park"):
    """The hosts move the item to the next meeting, and say why."""

    item: UUID
    reason: str = typed(LONGEST_WORDS)


@dataclass(frozen=True)
class Poll(Tap, verb="agenda.Ballot"):
    """Vote on what the item proposes."""

    item: UUID


def not_approved(agenda: UUID, network: UUID) -> Card:
    """Whoever wants to approve it hears how it comes about, and what there is for a yes of all."""
    return card(
        title(say("agenda-not-approved")),
        text(say("agenda-not-approved-how"), subtle=True),
        summary=say("agenda-not-approved"),
        buttons=[
            button(say("agenda-show"), LookAtAgenda(agenda), style="positive"),
            button(say("vote-form-title"), VoteForm(network)),
        ],
    )


def agenda(
    coming: Meeting | None, network: UUID, items: Sequence[Item], *, start: int = 0, lives: bool = True
) -> Card:
    """When and where, how full, and the items a row each; it `lives` where many look at it.

    Before a meeting is planned it is the network's: what was proposed waits for the first.
    """
    key = coming.id if coming else network
    shown = numbered(items)[start : start + MOST_ROWS]
    rest = len(items) - start - len(shown)
    most = max((one.support for one in items if one.is_open), default=0)
    return card(
        title(say("agenda-of", day=When(coming.starts_at, "week")))
        if coming
        else title(say("agenda-no-meeting"), kind=say("agenda-title")),
        _head(coming, items),
        [_row(one, number, most) for number, one in shown],
        summary=_in_short(coming, items),
        buttons=[
            button(say("collect-propose"), Begin(network)),
            rest > 0 and button(say("agenda-rest", number=rest), LookAtAgenda(key, start + MOST_ROWS)),
            start > 0 and button(say("agenda-start"), LookAtAgenda(key)),
        ],
        shows=Subject(AGENDA, key) if lives else None,
        look=LookAtAgenda(key) if lives else None,
    )


def _head(coming: Meeting | None, items: Sequence[Item]) -> list[Any]:
    if coming is None:
        return [text(say("agenda-waiting", items=len(items)), subtle=True)]
    return tight(
        said(both(coming.title), bold=True),
        text(say("agenda-hours", start=When(coming.starts_at, "hour"), end=When(coming.ends_at, "hour"))),
        coming.place and text(both(coming.place)),
        text(_size(items), subtle=True),
    )


def _size(items: Sequence[Item]) -> Say:
    return say("agenda-size", items=len(items), minutes=sum(item.minutes or 0 for item in items))


def _in_short(coming: Meeting | None, items: Sequence[Item]) -> Say:
    """What the notification shows: the answer itself."""
    if coming is None:
        return say("agenda-no-meeting")
    return say("agenda-in-short", day=When(coming.starts_at, "week"), size=_size(items))


def _row(one: Item, number: int, most: int) -> Any:
    """An item in two lines, and how wanted it is beside the most wanted: pressing it shows the item."""
    headline_ = say("item-headline", number=number, title=both(one.title))
    return pressed(
        say("agenda-open", number=number),
        Open(one.id),
        tight(
            said(headline_, bold=True),
            measured(
                text(_details(one), subtle=True, size="small"),
                one.is_open and one.support > 0 and bar_of_most(one.support, most),
            ),
        ),
    )


def _details(one: Item) -> Leaf:
    """Type and length, who presents, who wants it, and how it ended."""
    parts: list[Leaf] = [_kind(one)]
    if one.presenters:
        names = [_presenter(presenter)[:LONGEST_NAME] for presenter in one.presenters[:MOST_NAMES]]
        parts.append(say("item-presented-by", names=listed(names)))
    if one.standing:
        parts.append(say("item-standing"))
    if one.is_open and one.support:
        parts.append(say("agenda-wanted", number=one.support))
    if one.is_open and one.urgent:
        parts.append(say("agenda-urgent"))
    if one.postponed:
        parts.append(say("item-postponed", times=one.postponed))
    if one.outcome:
        parts.append(say("item-closed-as", outcome=outcome_name(one.outcome)))
    return beside(parts)


@dataclass(frozen=True)
class Labelled:
    """Words about content that was written in one language: whoever reads the other is told so."""

    words: Say
    content: Both

    def read(self, reader: Reader) -> str:
        only = None
        if reader.language == "en" and not self.content.en:
            only = say("only-in-danish")
        elif reader.language == "da" and not self.content.da:
            only = say("only-in-english")
        return read(say("item-kind-only-in", kind=self.words, only=only) if only else self.words, reader)


def item(
    one: Item,
    by: Person | None,
    *,
    voices: Sequence[Voice] = (),
    guests: Sequence[str] = (),
    supported: bool = False,
    coming: Meeting | None = None,
    opened: bool = False,
    earlier: ltif.Earlier = (),
) -> Card:
    """An item as all see it; with `supported`, that the reader supports it.

    `coming`: the meeting on whose agenda it is. `opened` from the agenda, in whose place it stands for this
    reader alone; `earlier`: what was measured before.
    """
    return card(
        tight(
            title(both(one.title), kind=beside([_number(one), _kind(one)]) if one.place else _kind(one)),
            _who(one, by),
            guests and text(say("item-guests", names=listed(guests), number=len(guests)), subtle=True),
            gap="small",
        ),
        brief(
            _ended(one),
            ltif.moment(one.figures, earlier),
            [
                one.urgent > 0 and text(say("item-urgent", number=one.urgent)),
                supported and text(say("item-supported-by-you"), subtle=True),
                one.postponed > 0 and text(_postponed(one), subtle=True),
                one.is_open and text(_for_when(coming), subtle=True),
            ],
            one.intro and said(both(one.intro)),
            _parts(one.parts),
            asked_for(one),
            attachments(one),
            voicing.brought(voices),
            above=1,
        ),
        summary=say("item-summary", title=both(one.title)),
        buttons=_in_the_agenda(one) if opened else one.is_open and _buttons(one, supported=supported),
        shows=None if opened else Subject(KIND, one.id),
        look=None if opened else Look(one.id),
    )


def _for_when(coming: Meeting | None) -> Say:
    return say("item-for-meeting", day=When(coming.starts_at, "day")) if coming else say("item-waits")


def _in_the_agenda(one: Item) -> list[Any]:
    return [
        one.is_open and _support(one, supported=False),
        one.is_open and one.type == "decision" and button(say("item-vote-tap"), Poll(one.id)),
        button(say("agenda-back-tap"), LookAtAgenda(one.meeting or one.network)),
        one.is_open and button(say("item-post-tap"), Post(one.id)),
        one.is_open and button(say("item-handle-tap"), Handle(one.id)),
    ]


def _support(one: Item, *, supported: bool) -> Any:
    """With the count on it; a tap more counts no more, and the button of who is counted stands out."""
    words = say("item-support-tap", number=one.support)
    return button(words, Support(one.id), style="positive" if supported else "default")


def _buttons(one: Item, *, supported: bool) -> list[Any]:
    """What an item's type is for stands beside its support."""
    return [
        _support(one, supported=supported),
        supported and button(say("item-undo-tap"), Unsupport(one.id)),
        one.type == "decision" and button(say("item-vote-tap"), Poll(one.id)),
        voicing.asked(one),
        ltif.asked(one),
        button(say("item-handle-tap"), Handle(one.id)),
    ]


def _kind(one: Item) -> Labelled:
    kind = kind_name(one.type)
    words = say("item-kind-and-minutes", kind=kind, minutes=one.minutes) if one.minutes else kind
    return Labelled(words, both(one.title))


def kind_name(kind: str) -> Say:
    return say(f"item-type-{kind.replace('_', '-')}")


def outcome_name(outcome: str) -> Say:
    return say(f"outcome-{outcome.replace('_', '-')}")


def _number(one: Item) -> Say:
    return say("item-number", number=one.place)


def headline(one: Item) -> Leaf:
    return say("item-headline", number=one.place, title=both(one.title)) if one.place else both(one.title)


def asked_for(one: Item) -> list[Any]:
    """What is to come out of it, and what people prepare."""
    return tight(
        one.wanted and text(say("item-wanted", words=both(one.wanted))),
        one.preparation and text(say("item-preparation", words=both(one.preparation))),
    )


def _ended(one: Item) -> Any:
    return one.outcome and box(text(ended(one), bold=True), style="good")


def ended(one: Item) -> Say:
    """How the item ended at the meeting."""
    outcome = outcome_name(one.outcome or "no_conclusion")
    if one.outcome_text:
        return say("item-closed-with", outcome=outcome, words=one.outcome_text)
    return say("item-closed-as", outcome=outcome)


def _postponed(one: Item) -> Say:
    postponed = say("item-postponed", times=one.postponed)
    return say("item-postponed-because", postponed=postponed, reason=one.reason) if one.reason else postponed


def _who(one: Item, by: Person | None) -> Any:
    presenters = [_presenter(presenter) for presenter in one.presenters]
    standing = one.standing and text(say("item-standing"), subtle=True)
    if presenters:
        return [text(say("item-presented-by", names=listed(presenters)), subtle=True), standing]
    return standing or (by and text(say("item-proposed-by", name=by.name), subtle=True))


def _presenter(presenter: Mapping[str, str]) -> str:
    unit = presenter.get("unit", "")
    return f"{presenter['name']} ({unit})" if unit else presenter["name"]


def _parts(parts: Sequence[Mapping[str, Any]]) -> list[Any]:
    """One line each; the parts of a part are set in."""
    return tight(*map(_part, parts[:MOST_PARTS]), gap="small")


def _part(part: Mapping[str, Any]) -> list[Any]:
    within = _parts(part.get("items", ()))
    return [said(_part_words(part)), within and columns((), within, widths=("6px", "stretch"))]


def _part_words(part: Mapping[str, Any]) -> Say:
    words = both(part["text"])
    if presenters := part.get("presenters"):
        names = listed(presenter["name"] for presenter in presenters)
        return say("item-part-presented-by", mark=part["mark"], words=words, names=names)
    return say("item-part", mark=part["mark"], words=words)


def attachments(one: Item) -> list[Any]:
    return tight(*map(_attachment, one.attachments[:MOST_ATTACHMENTS]))


def _attachment(attached: Mapping[str, Any]) -> Any:
    words = say("item-attachment", label=both(attached["label"]), title=both(attached["title"]))
    return said(anchor(words, attached["url"]))


def parked_because(one: Item, by: str, reason: str) -> Say:
    """To whoever proposed it."""
    return say("item-parked-because", title=both(one.title), by=by, reason=reason)


def over(coming: Meeting, minutes: int) -> Card:
    """To the hosts alone: the agenda does not fit."""
    how = say("item-over-how", length=coming.minutes, sum=coming.minutes + minutes)
    return card(
        title(say("item-over", minutes=minutes)),
        tight(text(say("item-over-room", when=when(coming)), subtle=True), text(how)),
        summary=say("item-over", minutes=minutes),
        buttons=button(say("item-over-button", day=When(coming.starts_at, "day")), LookAtAgenda(coming.id)),
    )


def over_waits(coming: Meeting, minutes: int) -> Say:
    """In the hosts' tasks."""
    return say("item-over-waits", minutes=minutes, when=when(coming))


def over_button(coming: Meeting) -> Say:
    return say("item-over-button", day=When(coming.starts_at, "day"))
