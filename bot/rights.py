"""Rights: the five steps from anyone to facilitator, and on which of them a person stands."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from storage.db import Refused
from storage.members import Company, Standing
from storage.networks import Network
from storage.people import Person


class Right(IntEnum):
    """Each step may do what those below it may."""

    anyone = 0
    guest = 1
    member = 2
    host = 3
    facilitator = 4


class OutsideNetwork(Refused):
    key = "no-network"


class NotFacilitator(Refused):
    key = "no-facilitator"


class NotHost(Refused):
    key = "no-host"


class NotMember(Refused):
    key = "no-member"


_REFUSALS: dict[Right, type[Refused]] = {
    Right.guest: OutsideNetwork,
    Right.member: NotMember,
    Right.host: NotHost,
    Right.facilitator: NotFacilitator,
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


def refusal(needed: Right) -> Refused:
    return _REFUSALS[needed]()
