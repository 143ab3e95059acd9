"""Arrivals: who speaks, and in which network, from what came in and what the store knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.core.turn import Incoming, Turn
from bot.language.workdays import Calendar
from cards.kit import HOME
from cards.words import Language, Reader
from storage import cards, networks, outbox, pauses, people
from storage.db import Db, Refused
from storage.directory import directory, twins
from storage.network import members
from storage.network.members import Standing
from storage.networks import Network
from storage.people import Person


class Wants(Exception):
    """The store knows too little of a conversation's people: Teams is asked first, then it goes on."""

    def __init__(self, conversation: str, service_url: str, *, everybody: bool) -> None:
        super().__init__(conversation)
        self.conversation = conversation
        self.service_url = service_url
        self.everybody = everybody


@dataclass(frozen=True, slots=True)
class Defaults:
    """For new networks, and for people outside all networks."""

    language: Language
    timezone: str
    closed_days: frozenset[tuple[int, int]] = frozenset()
    keep_years: int = 5
    admins: frozenset[str] = frozenset()
    """Mails of those who may change the organisation's directory, beside its secretariat."""

    def reader(self, language: Language | None) -> Reader:
        """Of somebody of whom nothing was looked up."""
        return Reader(language or self.language, ZoneInfo(self.timezone))


def arrive(db: Db, incoming: Incoming, language: Language | None, defaults: Defaults) -> Turn:
    """The turn of whoever spoke; raises Wants while the store does not know them well enough."""
    if incoming.in_message:
        return _while_writing(db, incoming, language, defaults)
    if incoming.action is not None or incoming.quoted is not None:
        _know_the_place(db, incoming)
    if incoming.place.kind == "personal" or _is_a_meeting(incoming):
        person, network, joined = _in_a_chat(db, incoming)
    else:
        network = _in_a_team(db, incoming, defaults)
        person, joined = None, ()
    zone = network.zone if network else ZoneInfo(defaults.timezone)
    today = incoming.at.astimezone(zone).date()
    person, standing = _speaker(db, incoming, network, today)
    if person.seen_on != today:
        people.change(db, person.id, seen_on=today)
    if incoming.client_language not in (None, person.client_language):
        people.change(db, person.id, client_language=incoming.client_language)
        person = replace(person, client_language=incoming.client_language)
    if network is not None and network.id != person.last_network and standing.in_network:
        people.change(db, person.id, last_network=network.id)
    return _turn(db, incoming, (person, standing), network, joined, language, defaults)


def _turn(
    db: Db,
    incoming: Incoming,
    speaker: tuple[Person, Standing],
    network: Network | None,
    joined: Sequence[Network],
    language: Language | None,
    defaults: Defaults,
) -> Turn:
    person, standing = speaker
    zone = network.zone if network else ZoneInfo(defaults.timezone)
    own = person.reads if incoming.text is None else person.language
    chosen = own or language or (network.language if network else defaults.language)
    return Turn(
        db,
        incoming.at,
        incoming,
        person,
        standing,
        network,
        joined,
        "en" if chosen == "en" else "da",
        Calendar(zone, defaults.closed_days),
        defaults.admins,
        of_several=len(joined) > 1,
        cause=incoming.activity,
    )


def _while_writing(db: Db, incoming: Incoming, language: Language | None, defaults: Defaults) -> Turn:
    """Somebody writes a message, in whatever chat: it is no chat with the bot, and founds no network.

    In the channel of a network of theirs that one is meant, elsewhere all of theirs. Nothing is kept of
    whoever was never met; they find what everybody finds.
    """
    tenant, place = incoming.place.tenant, incoming.place
    person = people.by_aad(db, tenant, incoming.sender.aad_id)
    if person is None:
        nobody = Standing(in_network=False, holds_member_role=False, is_secretariat=False)
        unknown = people.stranger(tenant, incoming.sender)
        return _turn(db, incoming, (unknown, nobody), None, (), language, defaults)
    here = networks.by_team(db, tenant, place.team or place.room)
    joined = networks.of_person(db, person.id)
    joined = [one for one in joined if here and one.id == here.id] or joined
    network = next((one for one in joined if one.id == person.last_network), joined[0] if joined else None)
    if network is not None:
        _know_its_people(db, incoming, network)
    today = incoming.at.astimezone(network.zone if network else ZoneInfo(defaults.timezone)).date()
    found = members.speaker(db, tenant, incoming.sender.aad_id, network.id if network else None, today)
    assert found is not None, "they were met before"
    return _turn(db, incoming, found, network, joined, language, defaults)


class NotHere(Refused):
    """Teams offers actions on messages in every chat, also where the bot is not."""

    key = "message-action-not-here"


def _know_the_place(db: Db, incoming: Incoming) -> None:
    place = incoming.place
    if place.kind == "personal" or networks.by_team(db, place.tenant, place.team or place.room) is None:
        raise NotHere


def in_network(turn: Turn, network: Network) -> Turn:
    """The same turn in another of the person's networks; raises Wants as `arrive` does."""
    _know_its_people(turn.db, turn.incoming, network)
    found = members.speaker(turn.db, network.tenant, turn.person.aad_id, network.id, turn.today)
    assert found is not None
    calendar = Calendar(network.zone, turn.calendar.closed)
    return replace(turn, network=network, networks=[network], standing=found[1], calendar=calendar)


def _is_a_meeting(incoming: Incoming) -> bool:
    """Teams tells of a meeting from a chat of its own, which is no team of ours and nobody's own chat."""
    return (incoming.event or "").startswith("meeting_") and incoming.place.team is None


def _in_a_chat(db: Db, incoming: Incoming) -> tuple[Person, Network | None, Sequence[Network]]:
    place = incoming.place
    person = people.by_aad(db, place.tenant, incoming.sender.aad_id)
    if person is None:
        person = _meet_in_chat(db, incoming)
    if not _is_a_meeting(incoming) and (
        person.chat != place.conversation or person.service_url != place.service_url
    ):
        people.change(db, person.id, chat=place.conversation, service_url=place.service_url)
        cards.reach_changed(db, pauses.end_for(db, people=[person.id]))
    joined = networks.of_person(db, person.id) or _joined_again(db, incoming, person)
    network = _meant(db, incoming, person, joined)
    if network is not None:
        _know_its_people(db, incoming, network)
    return person, network, joined


def _joined_again(db: Db, incoming: Incoming, person: Person) -> Sequence[Network]:
    """Whoever was erased may still be in the team: its people are asked for anew, once."""
    network = networks.forgotten(db, incoming.place.tenant)
    if network is None or (incoming.roster_of and incoming.roster_of != network.channel):
        return []
    if incoming.roster_of != network.channel:
        raise Wants(network.channel, network.service_url, everybody=True)
    if not incoming.roster:
        return []
    networks.set_roster(db, network, incoming.roster, incoming.at)
    _bind(db, network.tenant)
    return networks.of_person(db, person.id)


def _meet_in_chat(db: Db, incoming: Incoming) -> Person:
    place = incoming.place
    if not incoming.asked_teams:
        raise Wants(place.conversation, place.service_url, everybody=False)
    told = next((one for one in incoming.roster if one.aad_id == incoming.sender.aad_id), incoming.sender)
    person = people.meet(db, place.tenant, told)
    _bind(db, place.tenant)
    return people.by_id(db, person)


def _meant(db: Db, incoming: Incoming, person: Person, joined: Sequence[Network]) -> Network | None:
    """In a personal chat: the only network; of several the one that the tap is about, else the last used."""
    if len(joined) < 2:
        return joined[0] if joined else None
    wanted = _of_its_card(db, incoming, person) or _tapped(db, incoming) or person.last_network
    return next((network for network in joined if network.id == wanted), joined[0])


def _of_its_card(db: Db, incoming: Incoming, person: Person) -> UUID | None:
    """The network of the card that was tapped: as its buttons say, or as the letter was written for."""
    try:
        return UUID(str(incoming.values[HOME]))
    except (KeyError, ValueError):
        routes = (f"person/{person.id}", incoming.place.room)
        return outbox.network_of(db, routes, incoming.about) if incoming.about else None


def _tapped(db: Db, incoming: Incoming) -> UUID | None:
    """The network that a tap names, or whose thing it names; it counts only where the person is in it."""
    for value in incoming.values.values():
        try:
            named = UUID(str(value))
        except ValueError:
            continue
        return cards.network_showing(db, named) or named
    return None


WAKES = (None, "installed", "team_restored", "team_unarchived")
"""What says that a team is alive in which the bot rests: who speaks there, or that it was put back. Who comes
or goes, and what it is called, changes in an archived team as well."""


def _in_a_team(db: Db, incoming: Incoming, defaults: Defaults) -> Network:
    place = incoming.place
    team = place.team or place.room
    network = networks.by_team(db, place.tenant, team)
    if network is None:
        network = networks.found(
            db,
            tenant=place.tenant,
            team=team,
            name=(place.team_name or team)[:256],
            channel=place.channel or place.room,
            service_url=place.service_url,
            bot=place.bot,
            language=defaults.language,
            timezone=defaults.timezone,
            installed_at=incoming.at,
            welcomed=False,
        )
    if network.service_url != place.service_url:
        networks.change(db, network.id, service_url=place.service_url)
        network = replace(network, service_url=place.service_url)  # this turn's letters go there already
    if not network.active and incoming.event in WAKES:
        networks.change(db, network.id, active=True)
    if place.team_name and place.team_name[:256] != network.name:
        networks.change(db, network.id, name=place.team_name[:256])
    _know_its_people(db, incoming, network)
    return network


def _know_its_people(db: Db, incoming: Incoming, network: Network) -> None:
    somebody_came = incoming.event == "members_added"
    if incoming.event == "removed" or (network.knows_its_people(incoming.at) and not somebody_came):
        return
    if not incoming.asked_teams:
        raise Wants(network.channel, network.service_url, everybody=True)
    if incoming.roster:
        networks.set_roster(db, network, incoming.roster, incoming.at)
        _bind(db, network.tenant)


def _bind(db: Db, tenant: str) -> None:
    """Somebody was met: their roles are theirs, and whoever shares a name is told apart."""
    directory.bind_people(db, tenant)
    twins.tell_apart(db, tenant)


def _speaker(db: Db, incoming: Incoming, network: Network | None, today: date) -> tuple[Person, Standing]:
    tenant, aad_id = incoming.place.tenant, incoming.sender.aad_id
    found = members.speaker(db, tenant, aad_id, network.id if network else None, today)
    if network is not None and incoming.place.kind != "personal" and not (found and found[1].in_network):
        return _join(db, incoming, network, today)
    assert found is not None, "whoever speaks in a chat was met before"
    return found


def _join(db: Db, incoming: Incoming, network: Network, today: date) -> tuple[Person, Standing]:
    """Somebody speaks in a team who is not in its roster: newly joined, or none of it.

    Only where Teams does not tell the roster they are taken for a guest; it is asked again soon.
    """
    if not incoming.asked_teams and incoming.event is None:
        raise Wants(network.channel, network.service_url, everybody=True)
    told = next((one for one in incoming.roster if one.aad_id == incoming.sender.aad_id), None)
    person = people.meet(db, network.tenant, told or incoming.sender)
    if told or (not incoming.roster and incoming.event is None):
        networks.join(db, network.id, [person])
    _bind(db, network.tenant)
    found = members.speaker(db, network.tenant, incoming.sender.aad_id, network.id, today)
    assert found is not None
    return found
