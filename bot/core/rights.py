"""Rights: the steps from anyone to facilitator in a network, and the one right over the whole directory."""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import IntEnum

from storage.db import Refused
from storage.network.members import Company, Standing
from storage.networks import Network
from storage.people import Person


class Right(IntEnum):
    """From anyone to facilitator, each step may do what those below it may, in one network.

    The keeper is no step above them: the organisation's directory is theirs to change, no network's things.
    """

    anyone = 0
    guest = 1
    member = 2
    host = 3
    facilitator = 4
    keeper = 5


class OutsideNetwork(Refused):
    key = "no-network"


class NetworkRests(Refused):
    """Their team is archived, or the bot was taken out of it."""

    key = "network-rests"


class NotFacilitator(Refused):
    key = "no-facilitator"


class NotHost(Refused):
    key = "no-host"


class NotMember(Refused):
    key = "no-member"


class NotKeeper(Refused):
    key = "no-keeper"


_REFUSALS: dict[Right, type[Refused]] = {
    Right.guest: OutsideNetwork,
    Right.member: NotMember,
    Right.host: NotHost,
    Right.facilitator: NotFacilitator,
    Right.keeper: NotKeeper,
}


def may_vote(person: Person, standing: Standing, company: Company) -> bool:
    """Is the person a member: in the roster with the member role, or, while nobody holds it, with a mail?"""
    return standing.in_network and (
        standing.holds_member_role or (not company.has_members and bool(person.mail))
    )


def right_of(
    person: Person, standing: Standing, network: Network | None, company: Callable[[], Company]
) -> Right:
    """How far the person's right reaches in this network, seats at meetings left aside (`Turn.right`).

    `company` is only asked where it matters.
    """
    if network is None or not standing.in_network:
        return Right.anyone
    if standing.is_secretariat:
        return Right.facilitator
    if person.id == network.installed_by and not company().has_secretariat:
        return Right.facilitator
    return (
        Right.member if standing.holds_member_role or may_vote(person, standing, company()) else Right.guest
    )


def keeps_directory(person: Person, standing: Standing, admins: Collection[str]) -> bool:
    """Whoever the command line loaded as SECRETARIAT, and those whom the settings name by mail."""
    return standing.keeps_directory or is_admin(person, admins)


def is_admin(person: Person, admins: Collection[str]) -> bool:
    return bool({person.mail, person.upn} & set(admins))


def refusal(needed: Right, *, in_network: bool = True) -> Refused:
    """Why not; whoever is outside hears that first, where it is about a network."""
    outside = needed is not Right.keeper and not in_network
    return _REFUSALS[Right.guest if outside else needed]()
