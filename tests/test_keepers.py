"""The organisation's directory: changed by those who keep it, and by nobody's right in a network."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from bot.core.arrivals import Defaults
from bot.core.turn import Place
from storage import loading, networks
from storage.db import Db
from storage.directory import directory
from storage.directory.directory import AMK, AMK_DEPUTY, SECRETARIAT
from storage.directory.registry import RoleRow
from storage.network import members
from tests.dialog import BOT, SERVICE, TENANT, Network, Someone, mail_of
from tests.once import once

ROLES = (
    "unit;group;area_da;area_en;buildings;work_type;role;name;mail;phone;languages;"
    "from;to;leave_from;leave_to;substitute_for;public;confirmed_on\n"
)
HERS = "unit-ida;;;;;;SECRETARIAT;Ida Winther;ida.winther@example.org;;;;;;;;;\n"
OWN = "19:ida@thread.tacv2"


def line(role: str, name: str, unit: str = "cas", **more: str) -> str:
    told = {"unit": unit, "role": role, "name": name, "mail": mail_of(name), **more}
    return ";".join(told.get(one, "") for one in ROLES.strip().split(";")) + "\n"


@once
def ida(network: Network) -> Someone:
    """An ordinary member, beside Anna; Signe is the secretariat, as the command line loaded it."""
    network.unit("cas", "DTU CAS")
    network.member("Anna Krogh")
    network.facilitator()
    return network.member("Ida Winther")


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


def stands(network: Network) -> set[tuple[str, str | None, str]]:
    """Who has which role today, in which unit."""
    asked = select(directory.roles.c.role, directory.roles.c.mail, directory.roles.c.unit)
    with network.store.reading() as db:
        return {tuple(row) for row in db.execute(asked.where(directory.roles.c.closed_on.is_(None)))}


async def installs(who: Someone, room: str, kind: Any = "channel") -> Place:
    """A team or a group chat of their own, in which they put the bot."""
    network, before = who.network, who.network.people
    team = room if kind == "channel" else None
    place = Place(TENANT, room, kind, SERVICE, BOT, team, "Mit eget", room)
    network.people = [who]
    incoming = who._incoming("channel", None, event="installed")
    await network.take(type(incoming)(**{**_fields(incoming), "place": place}))
    network.people = before
    return place


def _fields(incoming: Any) -> dict[str, Any]:
    return {name: getattr(incoming, name) for name in type(incoming).__slots__}


# --- whoever installs the bot is facilitator there, and nowhere else ---------------------------------------


@pytest.mark.parametrize("kind", ["channel", "group"])
async def test_a_team_of_ones_own_gives_no_right_over_the_directory(ida: Someone, kind: str) -> None:
    network = ida.network
    await installs(ida, OWN, kind)
    before = stands(network)

    told = await ida.drops("directory.csv", ROLES + HERS)

    assert "gælder hele organisationen" in told
    assert stands(network) == before
    assert "kun for sekretariatet" in await ida.says("brug 3 værter pr. møde")


async def test_nor_does_an_employee_get_it_who_is_in_no_team_before(ida: Someone) -> None:
    network = ida.network
    olga = network.employee("Olga Riis")
    await installs(olga, "19:olga@unq.gbl.spaces", "group")
    before = stands(network)

    assert "gælder hele organisationen" in await olga.drops("directory.csv", ROLES + HERS)
    assert stands(network) == before


async def test_a_tap_of_an_old_card_gives_no_right_either(ida: Someone) -> None:
    """The yes to a file that was seen when one still might is asked for the right again."""
    network = ida.network
    signe = person(network, "Signe")
    await signe.drops("directory.csv", ROLES + line(SECRETARIAT, "Signe Holm") + line(AMK, "Ida Winther"))
    [yes] = [one for one in _buttons(network, signe) if one["title"] == "Ja, indlæs filen"]
    before = stands(network)

    assert "gælder hele organisationen" in await ida.presses(yes)
    assert stands(network) == before


def _buttons(network: Network, who: Someone) -> list[dict[str, Any]]:
    from tests.dialog import actions

    return actions(network.said_to(who)[-1].card or {})


@pytest.mark.both_databases
async def test_the_installer_of_a_network_settles_no_corrections_and_edits_no_unit(network: Network) -> None:
    network.unit("kemi", "DTU Kemi")
    network.role("AMR", "Hanne Brix", "kemi", group="K1")
    olga = network.guest("Olga Riis")

    def install(db: Db) -> None:
        home = networks.active(db)[0]
        olga_id = networks.everybody(db, home.id)[0].id
        networks.change(db, home.id, installed_by=olga_id)

    network.store.now(install)

    assert "enhedens AMK og sekretariatet" in await olga.asks("ret enheden DTU Kemi")
    assert "enhedens AMK og sekretariatet" in await olga.asks("nærhedsdokumentation for DTU Kemi")
    assert "units" in await olga.asks("coverage") or "enheder" in await olga.asks("dækning")


# --- who keeps the directory -------------------------------------------------------------------------------


async def test_the_secretariat_of_the_command_line_keeps_it_and_everybody_touched_hears(ida: Someone) -> None:
    network = ida.network
    signe, anna = person(network, "Signe"), person(network, "Anna")
    preview = await signe.drops(
        "directory.csv", ROLES + line(AMK, "Ida Winther") + line(SECRETARIAT, "Signe Holm")
    )
    assert "Én får andre rettigheder" in preview
    assert "Ida Winther (AMK, DTU CAS)" in preview
    await signe.taps("Ja, indlæs filen")

    assert (AMK, mail_of("Ida Winther"), "cas") in stands(network)
    told = network.channel[-1].words
    assert "Signe Holm har ændret, hvem der har hvilke rettigheder" in told
    assert "Har nu rollen: Ida Winther (AMK, DTU CAS)" in told
    assert "rettigheder" not in "".join(one.words for one in network.said_to(anna))


async def test_the_present_secretariat_hears_in_person_that_it_is_one_no_longer(ida: Someone) -> None:
    network = ida.network
    network.router.entrance.defaults = _with_admin(network, "anna.krogh@example.org")
    anna, signe = person(network, "Anna"), person(network, "Signe")
    await anna.drops("directory.csv", ROLES + line(SECRETARIAT, "Anna Krogh"))
    await anna.taps("Ja, indlæs filen")

    assert (SECRETARIAT, mail_of("Signe Holm"), "cas") not in stands(network)
    told = network.said_to(signe)[-1].words
    assert "Har nu rollen: Anna Krogh" in told
    assert "Har ikke længere rollen: Signe Holm" in told
    assert "Har ikke længere rollen: Signe Holm" in network.channel[-1].words


def _with_admin(network: Network, mail: str) -> Defaults:
    told = network.router.entrance.defaults
    return Defaults(told.language, told.timezone, told.closed_days, told.keep_years, frozenset({mail}))


async def test_whom_the_settings_name_keeps_it_also_outside_every_team(ida: Someone) -> None:
    network = ida.network
    network.router.entrance.defaults = _with_admin(network, "olga.riis@example.org")
    olga = network.employee("Olga Riis")

    assert "Filen vil ændre" in await olga.drops(
        "directory.csv", ROLES + line(SECRETARIAT, "Signe Holm") + line(AMK, "Anna Krogh")
    )
    assert "1 er kommet til" in await olga.taps("Ja, indlæs filen")
    assert (AMK, mail_of("Anna Krogh"), "cas") in stands(network)
    assert "Olga Riis har ændret" in network.channel[-1].words


async def test_a_secretariat_from_the_chat_facilitates_and_keeps_no_directory(ida: Someone) -> None:
    """Facilitator in its networks as any secretariat; the directory is only the command line's to give."""
    network = ida.network
    signe = person(network, "Signe")
    await signe.drops(
        "directory.csv", ROLES + line(SECRETARIAT, "Signe Holm") + line(SECRETARIAT, "Ida Winther")
    )
    await signe.taps("Ja, indlæs filen")

    assert "møde have én vært" in await ida.says("brug 1 vært pr. møde")
    assert "gælder hele organisationen" in await ida.drops("directory.csv", ROLES + line(AMK, "Anna Krogh"))


def loads(network: Network, rows: list[RoleRow]) -> None:
    """As the command line does."""

    def work(db: Db) -> None:
        changes = loading.compare(db, TENANT, None, rows, vouches=True)
        assert loading.take_over(db, TENANT, changes, network.clock.date(), network.clock)

    network.store.now(work)


def row(role: str, name: str, unit: str = "cas", **more: Any) -> RoleRow:
    told: dict[str, Any] = dict.fromkeys(RoleRow._fields, "")
    told |= {"buildings": (), "languages": (), "public": True, "mail": mail_of(name)}
    told |= dict.fromkeys(("starts", "ends", "leave_from", "leave_to", "confirmed_on"))
    return RoleRow(**{**told, "unit": unit, "role": role, "name": name, **more})


async def test_the_command_line_vouches_for_what_stands_already(ida: Someone) -> None:
    network = ida.network
    signe = person(network, "Signe")
    await signe.drops(
        "directory.csv", ROLES + line(SECRETARIAT, "Signe Holm") + line(SECRETARIAT, "Ida Winther")
    )
    await signe.taps("Ja, indlæs filen")
    assert keepers(network) == ["Signe Holm"]

    loads(network, [row(SECRETARIAT, "Signe Holm"), row(SECRETARIAT, "Ida Winther")])

    assert keepers(network) == ["Ida Winther", "Signe Holm"]


async def test_what_the_command_line_took_no_chat_gives_back(ida: Someone) -> None:
    network = ida.network
    network.router.entrance.defaults = _with_admin(network, "anna.krogh@example.org")
    loads(network, [row(SECRETARIAT, "Ida Winther")])
    assert keepers(network) == ["Ida Winther"]

    anna, both = person(network, "Anna"), (line(SECRETARIAT, one) for one in ("Ida Winther", "Signe Holm"))
    await anna.drops("directory.csv", ROLES + "".join(both))
    await anna.taps("Ja, indlæs filen")

    assert (SECRETARIAT, mail_of("Signe Holm"), "cas") in stands(network)
    assert "Signe Holm" not in keepers(network)


async def test_an_end_that_the_chat_moves_is_not_the_command_lines_word(ida: Someone) -> None:
    network = ida.network
    network.router.entrance.defaults = _with_admin(network, "anna.krogh@example.org")
    ended = date(2026, 1, 31)
    loads(network, [row(SECRETARIAT, "Signe Holm"), row(SECRETARIAT, "Ida Winther", ends=ended)])
    anna = person(network, "Anna")
    await anna.drops(
        "directory.csv",
        ROLES + line(SECRETARIAT, "Signe Holm") + line(SECRETARIAT, "Ida Winther", to="2027-12-31"),
    )
    await anna.taps("Ja, indlæs filen")

    assert keepers(network) == ["Signe Holm"]


def keepers(network: Network) -> list[str]:
    today = network.clock.date()
    with network.store.reading() as db:
        return [one.name for one in directory.keepers(db, TENANT, today)]


# --- within the own unit -----------------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_an_amk_gives_no_right_in_the_own_unit_but_that_of_a_deputy(ida: Someone) -> None:
    network = ida.network
    await ida.asks("ret min enhed")
    await ida.taps("Ny rolle")
    await ida.fills("Gem", kind=SECRETARIAT, name="Ida Winther", mail="ida.winther@example.org")
    assert {one for one in stands(network) if one[0] == SECRETARIAT} == {
        (SECRETARIAT, mail_of("Signe Holm"), "cas")
    }

    await ida.taps("Ny rolle")
    await ida.fills("Gem", kind=AMK_DEPUTY, name="Anna Krogh", mail="anna.krogh@example.org")
    assert (AMK_DEPUTY, mail_of("Anna Krogh"), "unit-ida") in stands(network)
    assert "Har nu rollen: Anna Krogh (AMK-stedfortræder" in network.channel[-1].words


@pytest.mark.both_databases
async def test_an_amk_moves_no_secretariat_by_another_role_of_theirs(network: Network) -> None:
    """A mail is the same in all of somebody's roles; those that give rights stay as they are."""
    ida = network.member("Ida Winther")
    network.facilitator()
    for role in (SECRETARIAT, "LSU"):
        network.role(role, "Signe Holm", "unit-ida")
    await ida.asks("ret min enhed")
    [lsu] = [one for one in _roles_of(network, "Signe Holm") if one.role == "LSU"]
    await ida.taps("Ret rollen", role=str(lsu.id))
    await ida.fills("Gem", name="Signe Holm", mail="frisk.mail@example.org")

    mails = {one.role: one.mail for one in _roles_of(network, "Signe Holm") if one.unit == "unit-ida"}
    assert mails[SECRETARIAT] == mail_of("Signe Holm")


def _roles_of(network: Network, name: str) -> list[directory.Role]:
    with network.store.reading() as db:
        return directory.named(db, TENANT, name)


@pytest.mark.both_databases
async def test_whoever_installed_it_and_left_hears_nothing_any_more(network: Network) -> None:
    olga = network.guest("Olga Riis")

    def install(db: Db) -> None:
        home = networks.active(db)[0]
        networks.change(db, home.id, installed_by=networks.everybody(db, home.id)[0].id)

    def facilitators() -> list[str]:
        with network.store.reading() as db:
            home = networks.active(db)[0]
            return [one.name for one in members.facilitators(db, home, network.clock.date())]

    network.store.now(install)
    assert facilitators() == [olga.name]
    network.people.clear()
    network.store.now(network._set_roster)
    assert facilitators() == []
