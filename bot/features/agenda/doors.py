"""The agenda: showing it, proposing an item, supporting one with a tap, and what the hosts do with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from bot.core import backed
from bot.core.deeds import LOOKS, Reach, undone, undone_by
from bot.core.feature import Feature, Task, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Ask, Quoted, Turn
from bot.features.agenda import items, timebox
from bot.features.hosts import meeting
from bot.language import wording
from bot.language.phrases import language_of
from bot.language.slots import Type
from bot.language.wording import Whither, Wording
from cards.agenda import agenda as show
from cards.agenda import handling as handle_item
from cards.agenda.ltif import MOST_EARLIER
from cards.kit import Card, Subject, claiming
from cards.words import LANGUAGES, Reader, Say, both, read, say
from storage import people
from storage.agenda import agenda as kept
from storage.agenda import guests, voices
from storage.agenda.agenda import Item
from storage.db import Db, Refused
from storage.hosts import hosts
from storage.meetings import MEETING, Meeting, first_meeting, meeting_of, next_meeting
from storage.networks import Network

agenda = Feature("agenda")


@agenda.question(by=Right.guest, slots={"when": Type.day})
def show_agenda(turn: Turn, when: str = "") -> Card:
    """In the channel a living card; alone with somebody, just for them."""
    named = meeting.coming(turn, when) if when else None
    coming = named or next_meeting(turn.db, turn.home.id, turn.now)
    return _agenda(turn.db, turn.home.id, coming)


@agenda.question(by=Right.guest)
def how_approved(turn: Turn) -> Card:
    """Nobody approves it; whoever wants all to say yes has a vote for that."""
    coming = next_meeting(turn.db, turn.home.id, turn.now)
    return show.not_approved(coming.id if coming else turn.home.id, turn.home.id)


@agenda.tap(show.LookAtAgenda, by=Right.guest)
def look_at_agenda(turn: Turn, tap: show.LookAtAgenda) -> Card:
    return _agenda(
        turn.db, turn.home.id, _meeting_of(turn.db, turn.home, tap.agenda), start=max(0, tap.start)
    )


@agenda.living(kept.AGENDA)
def draw_agenda(db: Db, agenda: UUID, network: Network) -> Card | None:
    return _agenda(db, network.id, _meeting_of(db, network, agenda))


def _meeting_of(db: Db, network: Network, agenda: UUID) -> Meeting | None:
    """The meeting whose agenda it is; what was the network's is the first meeting's once there is one."""
    if agenda == network.id:
        return first_meeting(db, network.id)
    return still(meeting_of(db, network.id, agenda))


def _agenda(db: Db, network: UUID, coming: Meeting | None, *, start: int = 0) -> Card:
    listed = kept.agenda(db, network, coming.id if coming else None)
    return show.agenda(coming, network, listed, start=start)


@agenda.tap(show.Open, by=Right.guest)
def open_item(turn: Turn, tap: show.Open) -> Card:
    """In the agenda's place, for who pressed its row."""
    item = _item(turn, tap.item)
    supported = voices.supports_it(turn.db, item.id, turn.person.id)
    return _shown(turn.db, item, supported=supported, opened=True)


@agenda.tap(show.Post, by=Right.member, does=undone(Reach.ONE))
def post_item(turn: Turn, tap: show.Post) -> Say:
    item = _open_item(turn, tap.item)
    turn.post(_shown(turn.db, item), to=turn.home)
    return say("item-posted", title=both(item.title))


# --- proposing --------------------------------------------------------------------------------------------


@agenda.command(
    slots={"sentence": Type.topic}, by=Right.guest, does=undone(Reach.ONE, instead="undo-instead-item")
)
def propose_item(turn: Turn, sentence: str) -> Card | Sequence[Card]:
    """What names two things with `og også` between them is two items, and that is said; what is only to stand
    elsewhere on the agenda is handled."""
    if ":" not in turn.sentence:
        if words := wording.meeting_beside(turn.sentence):
            return handle_item.form(turn.home.id, left=(words,))
        if one := items.standing(turn, sentence):
            return _handling(turn, one)
        sentence = items.new_title(sentence)
    whither, sentence = wording.for_meeting(sentence, turn.sentence)
    said, found = wording.item(sentence), wording.items(sentence)
    if wording.says_nothing(said):
        return handle_item.form(turn.home.id)
    coming = meeting.ahead(turn, whither.when) if whither else _next(turn)
    is_one = len(found) == 1 or any(one.left or wording.says_nothing(one) for one in found)
    if is_one or (whither and coming is None):
        return _proposed(turn, said, coming, whither)
    turn.remarks.append(say("item-several", number=len(found)))
    return [_propose(turn, one, coming) for one in found]


@agenda.command(
    by=Right.guest,
    does=undone(Reach.ONE),
    slots={"kind": [name for names in wording.KINDS.values() for name in names]},
)
def propose_kind(turn: Turn, kind: str, sentence: str) -> Card:
    """`foreslå orientering: nye regler for affald, 10 min`."""
    said = wording.item(sentence)
    said = replace(said, kind=wording.kind_of(f"til {kind}") or said.kind)
    if wording.says_nothing(said):
        return handle_item.form(turn.home.id)
    return _proposed(turn, said, _next(turn))


def _proposed(turn: Turn, said: Wording, coming: Meeting | None, whither: Whither | None = None) -> Card:
    """On the agenda of that meeting; what was not read whole, or is for a meeting that there is not, opens
    the form with what was read."""
    if whither and coming is None:
        said = replace(said, left=(*said.left, whither.words))
    if said.left:
        return handle_item.form(
            turn.home.id,
            said.title,
            minutes=str(said.minutes or ""),
            kind=_kind(said.kind),
            presenters=", ".join(said.presenters),
            left=said.left,
        )
    return _propose(turn, said, coming)


def _next(turn: Turn) -> Meeting | None:
    return next_meeting(turn.db, turn.home.id, turn.now)


@agenda.question(by=Right.guest, asks_which=True, opens=["agenda.propose_item", "agenda.propose_kind"])
def propose_form(turn: Turn) -> Card:
    return handle_item.form(turn.home.id)


@agenda.message_action("propose", by=Right.guest)
def propose_message(turn: Turn, quoted: Quoted) -> Card:
    """A message of the channel is to become an item."""
    return handle_item.form(turn.home.id, " ".join(quoted.text.split()))


@agenda.tap(show.Propose, by=Right.guest, does=undone(Reach.ONE, instead="undo-instead-item"))
def propose_from_form(turn: Turn, tap: show.Propose) -> Card:
    said = Wording(tap.title, _minutes(tap.minutes), wording.names(tap.presenters), tap.kind or None)
    card = _propose(turn, said, _next(turn), **_details(turn, tap))
    turn.post(card, to=turn.home)
    return card


def _minutes(typed: str) -> int | None:
    """`20`, `20 min`, `en halv time`; raises NoSuchLength for what is no length."""
    if not typed.strip():
        return None
    _, minutes = wording.length(typed)
    if minutes is None:
        raise kept.NoSuchLength(most=kept.LONGEST_ITEM)
    return minutes


def _details(turn: Turn, tap: show.Propose | show.Change) -> dict[str, Any]:
    """What the form says beside title, minutes, type and presenters."""
    links = [_link(turn, tap.link)] if tap.link else []
    return {
        "wanted": _in_language(turn, tap.wanted),
        "preparation": _in_language(turn, tap.preparation),
        "attachments": links,
    }


def _link(turn: Turn, url: str, number: int = 1) -> dict[str, Any]:
    readers = {language: Reader(language, turn.zone) for language in LANGUAGES}
    label = {language: read(say("item-link", number=number), reader) for language, reader in readers.items()}
    return {"label": label, "title": dict.fromkeys(label, url), "url": url}


def _in_language(turn: Turn, words: str) -> Mapping[str, str] | None:
    return {language_of(words) or turn.language: words} if words else None


def _propose(turn: Turn, said: Wording, coming: Meeting | None, **more: Any) -> Card:
    before = _too_long(turn.db, coming)
    links = [_link(turn, url, number) for number, url in enumerate(said.links, start=1)]
    item = kept.propose(
        turn.db,
        turn.home.id,
        coming.id if coming else None,
        {language_of(said.title) or turn.language: said.title},
        minutes=said.minutes,
        type=_kind(said.kind),
        presenters=[{"name": name} for name in said.presenters],
        proposed_by=turn.person.id,
        proposed_at=turn.now,
        **{"attachments": links, **more},
    )
    if said.urgent:
        voices.call_urgent(turn.db, item.id, turn.person.id, turn.now, urgent=True)
    turn.note("proposed", _thing(item), after={"title": said.title, "minutes": said.minutes})
    _warn_hosts(turn, coming, before)
    return _shown(turn.db, _item(turn, item.id))


def _kind(wanted: str | None) -> str:
    return wanted if wanted in kept.KINDS else "discussion"


# --- the time that there is -------------------------------------------------------------------------------


def _too_long(db: Db, coming: Meeting | None) -> int:
    """The minutes by which the meeting's open items do not fit."""
    if coming is None:
        return 0
    items = kept.agenda(db, coming.network, coming.id)
    return timebox.too_long((one.minutes for one in items), coming.minutes)


def _warn_hosts(turn: Turn, coming: Meeting | None, before: int) -> None:
    """The hosts, and only they, once when the agenda has become too long."""
    after = _too_long(turn.db, coming)
    if coming is None or before or not after:
        return
    for host in hosts.hosts_of(turn.db, coming.id):
        thing = Subject(MEETING, coming.id)
        card = claiming(show.over(coming, after), "over", thing, meeting=str(coming.id))
        turn.post(card, to=people.by_id(turn.db, host), network=turn.home)


@agenda.letter("over")
def draw_over(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """As long as it does not fit, and by as much."""
    coming = meeting_of(query.db, query.network.id, UUID(about["meeting"]))
    minutes = _too_long(query.db, coming)
    is_over = coming is None or coming.cancelled_at or coming.began_at
    return show.over(coming, minutes) if coming and minutes and not is_over else None


@agenda.waiting
def too_full(query: TaskQuery) -> Iterator[Task]:
    """Stands in the hosts' tasks, and only there, for as long as the agenda does not fit."""
    coming = query.coming
    if coming is None:
        return
    minutes = _too_long(query.db, coming)
    for host in sorted(hosts.hosts_of(query.db, coming.id)) if minutes else ():
        if query.is_about(host):
            yield Task(
                host,
                Subject(MEETING, coming.id),
                f"over-{coming.version}",
                show.over_waits(coming, minutes),
                show.over_button(coming),
                until=coming.starts_at,
                remind_at=(_two_days_before(query, coming),),
                card=partial(show.over, coming, minutes),
            )


def _two_days_before(query: TaskQuery, coming: Meeting) -> datetime:
    day = query.calendar.local(coming.starts_at).date()
    return query.calendar.morning(day, -2)


@agenda.question(by=Right.guest, among={"which": items.choices})
def who_proposed(turn: Turn, which: str) -> Say:
    one = items.named(turn, which)
    if one.proposed_by is None:
        return say("item-proposer-unknown", title=both(one.title))
    return say("item-proposer", title=both(one.title), name=people.by_id(turn.db, one.proposed_by).name)


# --- wanting it -------------------------------------------------------------------------------------------


@agenda.tap(show.Support, by=Right.guest, does=undone_by(Reach.ME, "agenda.unsupport", recorded=False))
def support(turn: Turn, tap: show.Support) -> Card:
    """Counted once a person, however often it is tapped or delivered."""
    item = _open_item(turn, tap.item)
    if voices.support(turn.db, item.id, turn.person.id, turn.now):
        _counted_anew(turn, item)
        turn.note("supported", _thing(item))
    return look(turn, show.Look(item.id))


@agenda.command(by=Right.guest, does=undone_by(Reach.ME, "agenda.unsupport", recorded=False), makes=False)
def support_in_words(turn: Turn, which: str) -> Card:
    return support(turn, show.Support(items.named(turn, which).id))


@agenda.tap(show.Unsupport, by=Right.guest, does=undone_by(Reach.ME, "agenda.support", recorded=False))
def unsupport(turn: Turn, tap: show.Unsupport) -> Card:
    item = _open_item(turn, tap.item)
    if voices.unsupport(turn.db, item.id, turn.person.id):
        _counted_anew(turn, item)
        turn.note("no longer supported", _thing(item))
    return look(turn, show.Look(item.id))


@agenda.takes_back(kept.KIND, "supported")
def support_no_more(turn: Turn, item: UUID) -> Card:
    return unsupport(turn, show.Unsupport(item))


@agenda.takes_back(kept.KIND, "no longer supported")
def support_again(turn: Turn, item: UUID) -> Card:
    return support(turn, show.Support(item))


@agenda.tap(show.Hurry, by=Right.guest, does=undone_by(Reach.ONE, "agenda.hurry"))
def hurry(turn: Turn, tap: show.Hurry) -> Card:
    """Said once a person, and counts as support too."""
    item = _open_item(turn, tap.item)
    voices.call_urgent(turn.db, item.id, turn.person.id, turn.now, urgent=tap.urgent)
    _counted_anew(turn, item)
    turn.note("urgent" if tap.urgent else "not urgent", _thing(item))
    return look(turn, show.Look(item.id))


def _counted_anew(turn: Turn, item: Item) -> None:
    turn.redraw(item.id)
    kept.agenda_changed(turn.db, item.id)


@agenda.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    """The item in the reader's language, and whether they support it."""
    item = _item(turn, tap.item)
    supported = voices.supports_it(turn.db, item.id, turn.person.id)
    return _shown(turn.db, item, supported=supported)


@agenda.tap(show.Poll, by=Right.member, does=LOOKS)
def start_vote(turn: Turn, tap: show.Poll) -> Ask:
    """The item's title is put to the vote, as if it had been written."""
    title = _open_item(turn, tap.item).title
    words = title.get(turn.home.language) or next(iter(title.values()))
    return Ask(f"start vote: {words}" if turn.language == "en" else f"start afstemning: {words}")


# --- handling it ------------------------------------------------------------------------------------------


@agenda.tap(show.Handle, by=Right.guest)
def handle(turn: Turn, tap: show.Handle) -> Card:
    return _handling(turn, _item(turn, tap.item))


@agenda.question(by=Right.guest)
def which_handle(turn: Turn, number: str = "") -> Card:
    """Of the item whose card was replied to, whose title is spoken of, or of which was spoken just now; else
    of one's own. `number`: how many minutes it is to have."""
    minutes = int(number) if number.isdecimal() else None
    if turn.about is not None and turn.about.kind == kept.KIND:
        return _with_length(turn, _item(turn, turn.about.id), minutes)
    named = items.spoken_of(turn) or items.just_told_of(turn)
    if named is None:
        raise kept.NoSuchItem
    return _with_length(turn, named, minutes)


@agenda.question(by=Right.guest)
def named_handle(turn: Turn, which: str = "mit punkt") -> Card:
    """Of the item with this number, or these words in its title; of one's own where none is named."""
    return _with_length(turn, items.named(turn, which))


def _with_length(turn: Turn, item: Item, said: int | None = None) -> Card:
    """Where a new length was said, the form with it; else what can be done with the item."""
    minutes = said or wording.length_wanted(turn.sentence)
    mine = item.is_open and (_leads(turn, item) or item.proposed_by == turn.person.id)
    return handle_item.edit(replace(item, minutes=minutes)) if minutes and mine else _handling(turn, item)


class OfAnotherMeeting(Refused):
    """They stand on two agendas, or one of them on none."""

    key = "item-of-another-meeting"


class OneItem(Refused):
    """Of two that are named both are the same."""

    key = "item-with-itself"


@agenda.question(by=Right.guest)
def merge(turn: Turn, first: str = "", second: str = "") -> Card:
    """Nobody's item goes into another's: each of the two is at hand, to be reworded or withdrawn."""
    found = [items.named(turn, one) for one in (first, second) if one]
    if len({one.id for one in found}) < len(found):
        raise OneItem(title=both(found[0].title))
    return handle_item.not_merged(found)


def _handling(turn: Turn, item: Item) -> Card:
    order = _order(turn, item)
    leads = _leads(turn, item)
    return handle_item.handling(
        item,
        order.index(item) + 1 if item in order else len(order),
        len(order),
        changes=item.is_open and (leads or item.proposed_by == turn.person.id),
        hosts=item.is_open and leads,
        urgent=voices.finds_it_urgent(turn.db, item.id, turn.person.id),
    )


def _leads(turn: Turn, item: Item) -> bool:
    """Does the person host the item's meeting, or, while it waits for one, facilitate?"""
    return turn.hosts(item.meeting) if item.meeting else turn.may(Right.facilitator)


def _order(turn: Turn, item: Item) -> list[Item]:
    return kept.agenda(turn.db, turn.home.id, item.meeting)


@agenda.form(show.Edit, by=Right.guest)
def edit(turn: Turn, tap: show.Edit) -> Card:
    item = _item(turn, tap.item)
    item.may_be_changed(turn.person.id, hosts=_leads(turn, item))
    return handle_item.edit(item)


@agenda.tap(show.Change, by=Right.guest, does=undone(Reach.ONE))
def change(turn: Turn, tap: show.Change) -> Card:
    item = _item(turn, tap.item)
    item.may_be_changed(turn.person.id, hosts=_leads(turn, item))
    coming = meeting_of(turn.db, turn.home.id, item.meeting) if item.meeting else None
    before = _too_long(turn.db, coming)
    kept.change_item(turn.db, item.id, **_changed(turn, tap, item))
    fresh = _item(turn, item.id)
    turn.note("changed", _thing(item), _seen(item), _seen(fresh))
    if backed.says_otherwise(item.title, fresh.title):
        others = voices.take_off(turn.db, item.id, turn.person.id)
        backed.tell(turn, others, item.title, fresh.title, show.Look(item.id))
        _counted_anew(turn, item)
    turn.redraw(item.id)
    _warn_hosts(turn, coming, before)
    return look(turn, show.Look(item.id))


def _changed(turn: Turn, tap: show.Change, item: Item) -> dict[str, Any]:
    titles = {"da": tap.title_da, "en": tap.title_en}
    title = {language: words for language, words in titles.items() if words.strip()}
    if not title:
        raise kept.TitleMissing
    details = _details(turn, tap)
    if [link["url"] for link in item.attachments][:1] == [link["url"] for link in details["attachments"]]:
        details["attachments"] = item.attachments  # its label and title stay
    presenters = wording.names(tap.presenters)
    if [one["name"] for one in item.presenters] != list(presenters):
        details["presenters"] = [{"name": name} for name in presenters]
    return {"title": title, "minutes": _minutes(tap.minutes), "type": _kind(tap.kind or item.type), **details}


@agenda.tap(show.Withdraw, by=Right.guest, does=undone(Reach.ONE))
def withdraw(turn: Turn, tap: show.Withdraw) -> Say:
    item = _item(turn, tap.item)
    item.may_be_changed(turn.person.id, hosts=_leads(turn, item))
    kept.change_item(turn.db, item.id, state=kept.State.WITHDRAWN.value)
    turn.redraw(item.id)
    turn.note("withdrawn", _thing(item))
    return say("item-withdrawn", title=both(item.title))


@agenda.tap(show.Move, by=Right.guest, does=undone(Reach.ONE))
def move(turn: Turn, tap: show.Move) -> Card:
    """The hosts' order stands above the one that support makes."""
    item = _item(turn, tap.item)
    item.may_be_handled(hosts=_leads(turn, item))
    order = timebox.moved(_order(turn, item), item, max(-1, min(1, tap.by)))
    kept.put_in_order(turn.db, order)
    for one in order:
        turn.redraw(one.id)
    turn.note("ordered", _thing(item), after={"place": order.index(item) + 1})
    return _handling(turn, _item(turn, item.id))


@agenda.command(
    by=Right.guest, does=undone(Reach.ONE), makes=False, keeps=False, among={"first": items.choices}
)
def change_places(turn: Turn, first: str, second: str) -> Say:
    """Two items of one meeting; the hosts' order stands above the one that support makes."""
    one, other = items.named(turn, first), items.named(turn, second)
    if one.id == other.id:
        raise OneItem(title=both(one.title))
    for item in (one, other):
        item.may_be_handled(hosts=_leads(turn, item))
    order = _order(turn, one)
    if other not in order:
        raise OfAnotherMeeting(title=both(other.title))
    ordered = timebox.exchanged(order, one, other)
    kept.put_in_order(turn.db, ordered)
    for item in ordered:
        turn.redraw(item.id)
    for item in (one, other):
        turn.note("ordered", _thing(item), after={"place": ordered.index(item) + 1})
    place = ordered.index(one) + 1
    return say("item-places-changed", title=both(one.title), place=place, other=both(other.title))


@agenda.tap(show.Park, by=Right.guest, does=undone(Reach.ONE))
def park(turn: Turn, tap: show.Park) -> Say:
    return _park(turn, _item(turn, tap.item), tap.reason)


@agenda.command(by=Right.member, does=undone(Reach.ONE), makes=False, among={"which": items.choices})
def park_item(turn: Turn, which: str, reason: str) -> Say:
    return _park(turn, items.named(turn, which), reason)


def _park(turn: Turn, item: Item, reason: str) -> Say:
    item.may_be_handled(hosts=_leads(turn, item))
    if not reason.strip():
        raise kept.NoReasonToPark
    home = meeting_of(turn.db, turn.home.id, item.meeting) if item.meeting else None
    kept.park(turn.db, item, home, reason.strip())
    turn.redraw(item.id)
    turn.note("parked", _thing(item), after={"reason": reason.strip(), "times": item.postponed + 1})
    if item.proposed_by:
        told = show.parked_because(item, turn.person.name, reason.strip())
        turn.post(told, to=people.by_id(turn.db, item.proposed_by), network=turn.home)
    return say("item-parked", title=both(item.title))


@agenda.living(kept.KIND)
def draw_item(db: Db, item: UUID, network: Network) -> Card | None:
    found = kept.item(db, network.id, item)
    return _shown(db, found) if found else None


def _shown(db: Db, item: Item, *, supported: bool = False, opened: bool = False) -> Card:
    return show.item(
        item,
        people.by_id(db, item.proposed_by) if item.proposed_by else None,
        voices=voices.of_item(db, item.id),
        guests=[one.name for one in guests.of_item(db, item.id)],
        supported=supported,
        coming=meeting_of(db, item.network, item.meeting) if item.meeting else None,
        opened=opened,
        earlier=kept.measured_before(db, item, MOST_EARLIER) if item.figures else (),
    )


def _item(turn: Turn, item: UUID) -> Item:
    return still(kept.item(turn.db, turn.home.id, item))


def _open_item(turn: Turn, item: UUID) -> Item:
    """One of which something may still come; raises ItemIsOver, on whatever old card it was tapped."""
    found = _item(turn, item)
    if not found.is_open:
        raise kept.ItemIsOver
    return found


def _thing(item: Item) -> Subject:
    return Subject(kept.KIND, item.id)


def _seen(item: Item) -> dict[str, Any]:
    return {"title": dict(item.title), "minutes": item.minutes, "type": item.type}
