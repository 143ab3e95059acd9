"""Guests: the hosts invite somebody to one item, who is told of that item, its changes and its end alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from bot.core import calendar_files, downloads, which, whom
from bot.core.calendar_files import Invitation
from bot.core.deeds import Reach, undone
from bot.core.downloads import Handout
from bot.core.feature import Feature, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Pass, Tick, Turn
from bot.features.agenda import items, timebox
from bot.language import mails, names
from cards.agenda import guests as show
from cards.agenda.guests import Slot
from cards.kit import Card, Subject, Words, claiming, of_network
from cards.which import Choice
from cards.words import Language, Leaf, Say, say
from storage import networks, pauses, people
from storage.agenda import agenda
from storage.agenda import guests as kept
from storage.agenda.agenda import Item, State
from storage.agenda.guests import Contact, Guest
from storage.db import Db, Refused
from storage.directory import directory
from storage.meetings import MEETING, Meeting, meeting_by_id, next_meeting
from storage.networks import Network
from storage.people import Person, fold_mail

guests = Feature("guests")

_ABOUT_AN_AGENDA = re.compile(r"\b(dagsorden|agenda|punkt|item|m.de|meeting|invit)", re.IGNORECASE)
THANKED_AFTER = timedelta(days=1)
"""So long after the end of a meeting that nobody closed, its guests are thanked all the same."""

KEPT_AFTER = timedelta(days=1)


class GuestUnknown(Refused):
    """Nobody of that name is known, and a mail was not given."""

    key = "guest-unknown"


class GuestWithoutMail(Refused):
    """A guest is known by the work mail."""

    key = "guest-without-mail"


class GuestUnnamed(Refused):
    key = "guest-nobody-named"
    field = "who"


class NoSuchGuest(Refused):
    key = "guest-not-invited"


def _of_the_coming_meeting(turn: Turn) -> Sequence[Guest]:
    coming = next_meeting(turn.db, turn.home.id, turn.now)
    return kept.of_meeting(turn.db, coming.id) if coming else []


def _guests(turn: Turn) -> Iterator[tuple[str, Words]]:
    """Whoever comes to the coming meeting, by mail."""
    return ((one.mail, one.name) for one in _of_the_coming_meeting(turn))


# --- inviting ---------------------------------------------------------------------------------------------


@guests.command(by=Right.member, does=undone(Reach.ONE), makes=False, among={"which": items.choices})
def invite(turn: Turn, who: str, which: str, purpose: str = "") -> Card:
    return _invite(turn, items.named(turn, which), who, purpose)


@guests.question(by=Right.guest, opens=["guests.invite"])
def how_to_invite(turn: Turn) -> Say:
    """Who comes already, and how one more is invited."""
    return show.how([guest.name for guest in _of_the_coming_meeting(turn)])


@guests.form(show.Form, by=Right.guest)
def form(turn: Turn, tap: show.Form) -> Card:
    item = _hosted(turn, tap.item)
    return show.form(item, kept.of_item(turn.db, item.id))


@guests.tap(show.Invite, by=Right.guest, does=undone(Reach.ONE))
def invite_by_form(turn: Turn, tap: show.Invite) -> Card:
    if not tap.who.strip():
        raise GuestUnnamed
    return _invite(turn, _hosted(turn, tap.item), tap.who, tap.purpose)


def _invite(turn: Turn, item: Item, who: str, purpose: str) -> Card:
    item.may_be_handled(hosts=_leads(turn, item))
    contact = _contact(turn, who)
    guest = kept.invite(turn.db, item, turn.person.tenant, contact, purpose.strip(), turn.person.id, turn.now)
    turn.redraw(item.id)
    turn.note("invited", Subject(agenda.KIND, item.id), after={"guest": guest.name, "purpose": guest.purpose})
    slot = _slot(turn.db, item)
    if contact.person is not None:
        kept.change(turn.db, guest.id, told=_standing(turn.db, item))
        turn.post(_told(turn.db, guest, item), to=contact.person, network=turn.home)
    return show.invited(item, guest, slot, turn.home.name, reached=_is_reached(turn, contact.person))


def _is_reached(turn: Turn, person: Person | None) -> bool:
    return person is not None and pauses.reaches(turn.db, person)


def _contact(turn: Turn, who: str) -> Contact:
    """By a mail, or by a name: of the team first, then of whomever the directory knows."""
    tenant = turn.person.tenant
    if mail := mails.mail_in(who):
        return _by_mail(turn.db, tenant, mail, who)
    words = " ".join(re.sub(r"<[^>]*>", " ", who).split())
    if chosen := _chosen(turn, words):
        return _by_mail(turn.db, tenant, chosen, words)
    try:
        return _of_team(whom.named(turn, words, networks.everybody(turn.db, turn.home.id)), words)
    except (whom.NobodyNamed, whom.IsItThisPerson) as nobody:
        return _of_directory(turn, words, otherwise=nobody)


def _of_team(person: Person, words: str) -> Contact:
    if not person.mail:
        raise GuestWithoutMail(name=words)
    return Contact(str(fold_mail(person.mail)), person.name, person)


def _of_directory(turn: Turn, words: str, *, otherwise: Refused) -> Contact:
    """Whoever has a role and is called exactly so; several are asked about by their mail."""
    found = directory.named(turn.db, turn.person.tenant, words)
    known = {
        role.mail: role.name
        for role in found
        if role.mail and role.public and names.meant(words, [role.name]).sure
    }
    if len(known) > 1:
        raise whom.WhichPerson(*_by_mails(words, known), name=words)
    for mail, name in known.items():
        return _by_mail(turn.db, turn.person.tenant, mail, name)
    raise otherwise if isinstance(otherwise, whom.IsItThisPerson) else GuestUnknown(name=words)


def _by_mails(words: str, known: Mapping[str, str]) -> list[Choice]:
    return [which.person(f"{name} ({mail})", words, mail) for mail, name in known.items()]


def _chosen(turn: Turn, words: str) -> str | None:
    """The mail of the one who was chosen of several."""
    return next((one.who for one in turn.mentions if "@" in one.who and names.is_of(words, one.words)), None)


def _by_mail(db: Db, tenant: str, mail: str, name: str) -> Contact:
    known = people.by_mail(db, tenant, mail)
    folded = str(fold_mail(mail.strip(".,;:")))
    words = mails.name_beside(name, mail)
    return Contact(folded, known.name if known else words or folded, known)


# --- taking it back ---------------------------------------------------------------------------------------


@guests.command(by=Right.member, does=undone(Reach.ONE), makes=False, among={"who": _guests})
def withdraw(turn: Turn, who: str) -> Say:
    """Of the coming meeting."""
    found = _guest_meant(turn, who, _of_the_coming_meeting(turn))
    if found is None:
        raise NoSuchGuest
    return _withdraw(turn, found, _hosted(turn, found.item))


def _guest_meant(turn: Turn, who: str, invited: Sequence[Guest]) -> Guest | None:
    """By mail or by name; one who is called nearly so is asked about first."""
    mail = _chosen(turn, who) or fold_mail(who)
    if by_mail := next((one for one in invited if one.mail == mail), None):
        return by_mail
    meant = names.meant(who, [one.name for one in invited])
    likely = {invited[at].mail: invited[at].name for at in meant.sure or meant.near}
    if len(meant.sure) == 1:
        return invited[meant.sure[0]]
    if likely:
        raise whom.WhichPerson(*_by_mails(who, likely), name=who)
    return None


@guests.tap(show.Withdraw, by=Right.guest, does=undone(Reach.ONE))
def withdraw_by_form(turn: Turn, tap: show.Withdraw) -> Say:
    item = _hosted(turn, tap.item)
    found = next((one for one in kept.of_item(turn.db, item.id) if str(one.id) == tap.guest), None)
    if found is None:
        raise NoSuchGuest
    return _withdraw(turn, found, item)


def _withdraw(turn: Turn, guest: Guest, item: Item) -> Say:
    kept.withdraw(turn.db, guest.id)
    turn.redraw(item.id)
    turn.note("uninvited", Subject(agenda.KIND, item.id), before={"guest": guest.name})
    person = _person(turn.db, guest)
    if person is not None and guest.told:
        turn.post(show.no_more(item), to=person, network=turn.home)
    return show.withdrawn(guest, item)


# --- what the guest asks ----------------------------------------------------------------------------------


@guests.question(by=Right.anyone, hears=lambda sentence: 0.3 if _ABOUT_AN_AGENDA.search(sentence) else 0.0)
def mine(turn: Turn, sentence: str) -> list[Card] | Pass:
    """Somebody outside the network asks for its agenda, and sees the items that they are invited to; so does
    whoever is in the team and is invited to some."""
    assert sentence
    mail = fold_mail(turn.person.directory_mail or turn.person.mail or turn.person.upn) or ""
    shown = [_open_to(turn.db, one) for one in kept.of_mail(turn.db, turn.person.tenant, mail)]
    cards = [card for card in shown if card]
    if cards:
        return cards
    if turn.network is not None and turn.standing.in_network:
        return Pass()
    raise turn.refusal(Right.guest)


def _open_to(db: Db, guest: Guest) -> Card | None:
    item = _item(db, guest)
    return _card(db, guest, item, again=False) if item.is_open else None


# --- what follows -----------------------------------------------------------------------------------------


@guests.every_network
def follow(tick: Tick, network: Network) -> None:
    """A guest is told when the item moves, is taken off, or has ended; each time once."""
    for guest in kept.unthanked(tick.db, network.id):
        person = _person(tick.db, guest)
        if person is not None:
            _follow(tick, network, guest, person)


def _follow(tick: Tick, network: Network, guest: Guest, person: Person) -> None:
    item = _item(tick.db, guest)
    tell = partial(tick.post, to=person, network=network)
    if _is_over(tick, item):
        kept.change(tick.db, guest.id, thanked_at=tick.now)
        if guest.told:
            tell(show.thanks(item, network.name))
        return
    standing = _standing(tick.db, item)
    if standing == guest.told:
        return
    kept.change(tick.db, guest.id, told=standing, person=person.id)
    tell(_told(tick.db, guest, item) if item.is_open else show.no_more(item))


def _is_over(tick: Tick, item: Item) -> bool:
    meeting = meeting_by_id(tick.db, item.meeting) if item.meeting else None
    if meeting is None or item.state == State.WITHDRAWN:
        return False
    ended = meeting.finished_at is not None and item.state == State.CLOSED
    return ended or tick.has_come(meeting.ends_at + THANKED_AFTER)


def _standing(db: Db, item: Item) -> str:
    """How an item stands, as far as a guest cares: on which version of which meeting, or on none."""
    if item.state == State.WITHDRAWN:
        return State.WITHDRAWN.value
    meeting = meeting_by_id(db, item.meeting) if item.meeting else None
    return f"{meeting.id.hex}/{meeting.version}" if meeting else "waits"


def _told(db: Db, guest: Guest, item: Item) -> Card:
    """To whoever has heard of it before it is a change."""
    return _card(db, guest, item, again=bool(guest.told))


def _card(db: Db, guest: Guest, item: Item, *, again: bool) -> Card:
    of = [Subject(agenda.KIND, item.id)]
    of += [Subject(MEETING, item.meeting)] if item.meeting else []
    made = _invited(db, guest, item, again=again)
    return of_network(claiming(made, "invited", *of, guest=str(guest.id), again=again), item.network)


def _invited(db: Db, guest: Guest, item: Item, *, again: bool) -> Card:
    network = networks.by_id(db, item.network)
    slot = _slot(db, item)
    until = slot.meeting.ends_at + KEPT_AFTER if slot else None
    file = downloads.link(db, Subject(kept.KIND, guest.id), until, calendar_files.FILE) if until else None
    return show.invitation(item, slot, guest, network.name, file, again=again)


@guests.letter("invited")
def draw_invited(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """While they are invited, and the item is to come."""
    guest = kept.one(query.db, UUID(about["guest"]))
    item = _item(query.db, guest) if guest else None
    if guest is None or item is None or item.state == State.WITHDRAWN:
        return None
    return _invited(query.db, guest, item, again=about["again"])


@guests.handout(kept.KIND)
def calendar_file(db: Db, guest: UUID, language: Language, now: datetime) -> Handout | None:
    """The guest's own part of the meeting: the item, when it is likely to begin."""
    found = kept.one(db, guest)
    item = _item(db, found) if found else None
    slot = _slot(db, item) if item else None
    if found is None or item is None or slot is None:
        return None
    return calendar_files.file(_invitation(db, found, item, slot), language, now)


def _invitation(db: Db, guest: Guest, item: Item, slot: Slot) -> Invitation:
    one, home = slot.meeting, networks.by_id(db, item.network)
    ends = slot.begins + timedelta(minutes=item.minutes) if slot.begins and item.minutes else one.ends_at
    host = people.by_id(db, guest.invited_by)
    words: tuple[Leaf, ...] = (say("guest-in-network", network=home.name),)
    return Invitation(
        guest.id,
        item.title,
        slot.begins or one.starts_at,
        ends,
        home.zone,
        version=one.version,
        place=one.place,
        words=(*words, say("guest-purpose", words=guest.purpose)) if guest.purpose else words,
        join_url=one.join_url,
        organiser=(host.mail, host.name) if host.mail else None,
        is_cancelled=not item.is_open,
    )


# --- which item, which guest ------------------------------------------------------------------------------


def _slot(db: Db, item: Item) -> Slot | None:
    meeting = meeting_by_id(db, item.meeting) if item.meeting else None
    if meeting is None:
        return None
    order = agenda.agenda(db, item.network, meeting.id)
    place = [one.id for one in order].index(item.id) if item.state != State.WITHDRAWN else 0
    after = timebox.starts_after([one.minutes for one in order], place)
    return Slot(meeting, None if after is None else _at(meeting, after))


def _at(meeting: Meeting, minutes: int) -> datetime:
    return meeting.starts_at + timedelta(minutes=minutes)


def _person(db: Db, guest: Guest) -> Person | None:
    """Whoever the bot can write to; somebody invited by mail may have come to it since."""
    return people.by_id(db, guest.person) if guest.person else people.by_mail(db, guest.tenant, guest.mail)


def _item(db: Db, guest: Guest) -> Item:
    assert guest.network is not None
    found = agenda.item(db, guest.network, guest.item)
    assert found is not None, "an item is never deleted"
    return found


def _hosted(turn: Turn, item: UUID) -> Item:
    """An open item whose hosts this person is one of."""
    found = still(agenda.item(turn.db, turn.home.id, item))
    found.may_be_handled(hosts=_leads(turn, found))
    return found


def _leads(turn: Turn, item: Item) -> bool:
    return turn.hosts(item.meeting) if item.meeting else turn.may(Right.facilitator)
