"""Stafet: settings, store, features, router, Teams, delivery and clock put together, and the command line."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
import tomllib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import structlog
from aiohttp import ClientSession, ClientTimeout, web
from sqlalchemy import make_url

from bot.core import dotenv_file, downloads, logs, settings
from bot.core.arrivals import Defaults
from bot.core.clockwork import Clockwork
from bot.core.feature import House
from bot.core.futures import done
from bot.core.listening import Ears
from bot.core.rate_limit import Pace
from bot.core.router import Router
from bot.core.settings import BadSettings, Settings
from bot.core.turn import Tick
from bot.delivery.worker import TO_NOTE, Delivery, lease_of
from bot.features import ALL
from bot.features.directory import keepers
from bot.features.directory.asked import mine
from bot.features.directory.papers import of_unit, plan
from bot.features.hosts import seating
from bot.graph.calendars import Calendars
from bot.graph.client import Graph
from bot.graph.colleagues import Colleagues
from bot.local.client import PORT as LOCAL_PORT
from bot.local.client import LocalPerson, LocalTeam, local_client
from bot.local.guard import own_machine_only
from bot.process import backups, checking, exporting, printing
from bot.process.clock import Clock
from bot.process.connections import PortTaken, listen
from bot.process.explaining import explained
from bot.process.health import Health
from bot.process.serving import Serving
from bot.process.tracing import Tracing, asked_for
from bot.teams import credentials, sdk
from bot.teams.endpoint import Endpoint
from bot.teams.files import Files
from bot.teams.lines import Lines, SharedLines
from bot.teams.messenger import Messenger
from bot.teams.trust import LOCAL_TENANT, Trust
from cards.directory import papers as writing
from cards.words import Reader
from storage import address, demo, grants, loading, migrating, outbox, people, privacy
from storage.backups import InUse, NotEmpty, NotNow, Unusable
from storage.backups import read as read_backup
from storage.csvs import Faulty
from storage.db import Db, Store, StoreError, why
from storage.directory import directory, registry
from storage.loading import Changes
from storage.migrating import OtherSchema
from storage.people import Person

log = structlog.get_logger()

PROJECT = Path(__file__).parent / "pyproject.toml"
VERSION: str = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"]

SEEN_RED = 0.5
"""Seconds for which a stopping process still listens, so that whoever watches /readyz sees that it is red."""

LAST_REQUESTS = 5.0
LAST_REPLIES = 2.0
"""Seconds that the last requests, and then the last direct replies, get at the end."""

Site = tuple[web.Application, str, int]
"""What is served, on which host and port."""


def now() -> datetime:
    """The process's clock, read at the moment of use and never kept."""
    return datetime.now(UTC)


def open_store(told: Settings) -> Store:
    """The store, brought to the newest schema."""
    if file := store_file(told):
        file.parent.mkdir(parents=True, exist_ok=True)
    store = Store(told.database_url)
    migrating.migrate(store.engine)
    return store


class NoStore(Exception):
    """SQLite's file is not there, and looking for something in it would make one."""


def there_is_one(told: Settings) -> None:
    """NoStore where there is none."""
    file = store_file(told)
    if file and not file.exists():
        raise NoStore(f"there is no store {file.absolute()}: DATABASE_URL says where it is")


def open_to_export(told: Settings, tenant: str | None = None) -> Store:
    """One that is there; what is exported stands alone on standard output, so that which it is stands
    beside."""
    there_is_one(told)
    print(where(told, tenant), file=sys.stderr)
    return open_store(told)


# --- serving ----------------------------------------------------------------------------------------------


@asynccontextmanager
async def running(told: Settings, store: Store, tracing: Tracing | None = None) -> AsyncIterator[Running]:
    """Everything that runs while Stafet serves, taken down in order at the end."""
    defaults = Defaults(
        told.language, told.timezone, told.closed_days, told.keep_years, frozenset(told.directory_admins)
    )
    most, seconds = told.actions_per_person or (0, 1.0)
    house = House(ALL)
    router = Router(house, store, defaults, Pace(most, seconds))
    router.ears.open()
    async with ClientSession(trace_configs=[tracing.outwards()] if tracing else None) as session:
        lease = lease_of(told.tick_seconds)
        lines = SharedLines(told.send_limits, store, lease) if store.is_shared else Lines(told.send_limits)
        messenger = Messenger(session, told, credentials.of(told), lines)
        delivery = Delivery(house, store, messenger, now, told.closed_days, lease=lease)
        used = sdk.chosen(told.teams_sdk)
        bot = used.bot(router, messenger, Files(session, told), delivery)
        trust = Trust(told, session)
        trust.open()
        endpoint = Endpoint(trust, used, messenger, bot, router, now)
        clock = Clock(Clockwork(house, store, defaults), delivery, told.tick_seconds, now)
        told_at = await done(store.run(lambda db: address.tell(db, told.own_address)))
        serving = Serving(store, house, told_at.key, now)
        health = Health(store, clock, partial(letters_waiting, store))
        graph = graph_of(told, session)
        tenant = told.microsoft_app_tenant_id
        colleagues = Colleagues(graph, store, tenant, now) if graph else None
        calendars = Calendars(graph, store, tenant, now, delivery.wake_soon) if graph else None
        await delivery.begin()
        delivery.start()
        clock.start()
        asking = [one.rounds for one in (colleagues, calendars) if one]
        for one in asking:
            one.start()
        try:
            yield Running(endpoint, health, serving, delivery, clock)
        finally:
            clock.stop()
            for one in asking:
                await one.stop()
            await bot.finish(LAST_REPLIES, TO_NOTE)
            await delivery.stop()
            await lines.close(TO_NOTE)


def graph_of(told: Settings, session: ClientSession) -> Graph | None:
    """For names, departments and calendars; none where Graph is not to be asked."""
    proof = credentials.graph(told)
    return Graph(session, told.graph_url, proof) if proof else None


@dataclass(frozen=True)
class Running:
    """What serves."""

    endpoint: Endpoint
    health: Health
    serving: Serving
    delivery: Delivery
    clock: Clock

    async def drain(self) -> None:
        """Red at once, nothing new begun, what is under way settled; requests are still answered."""
        self.health.draining = True
        self.clock.stop()
        await asyncio.gather(self.delivery.stop(), asyncio.sleep(SEEN_RED))


async def letters_waiting(store: Store) -> tuple[float, float]:
    number, since = await done(store.run(outbox.waiting))
    return number, max(0.0, (now() - since).total_seconds()) if since else 0.0


async def serve(told: Settings, beside: Sequence[Site] = (), welcome: str = "") -> None:
    """Serve until asked to stop; then end what is under way, and stop."""
    store = open_store(told)
    store.serves()
    store.perform_on(asyncio.get_running_loop().call_soon_threadsafe)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    tracing = Tracing(VERSION) if asked_for(os.environ) else None
    async with running(told, store, tracing) as bot:
        served = sites(told, bot)
        if tracing:
            served[0][0].middlewares.append(tracing.middleware)
        runners = [await listen(*site, LAST_REQUESTS) for site in (*served, *beside)]
        say_where(told)
        if welcome:
            print(welcome, flush=True)
        ahead = asyncio.create_task(asyncio.to_thread(read_ahead, store))
        await stop.wait()
        await bot.drain()
        for runner in reversed(runners):
            await runner.cleanup()
    await ahead
    if tracing:
        await asyncio.to_thread(tracing.close)
    await asyncio.to_thread(store.close)


def read_ahead(store: Store) -> None:
    """A large directory is made ready beside those who ask; where that fails, the first of them waits."""
    try:
        with store.reading() as db:
            mine.read_ahead(db)
    except StoreError as reason:
        log.warning("the directory was not read ahead", reason=why(reason))


def sites(told: Settings, bot: Running) -> list[Site]:
    """What is served where; the metrics beside the others on loopback only."""
    main = web.Application(middlewares=[bot.health.lets_go, *([own_machine_only] if told.local else [])])
    main.router.add_post("/api/messages", bot.endpoint.messages)
    main.router.add_get("/livez", bot.health.livez)
    main.router.add_get("/readyz", bot.health.readyz)
    main.router.add_get(downloads.PATH + "/{token}/{name}", bot.serving.handout)
    if told.metrics_port is None:
        if settings.loopback(told.host):
            main.router.add_get("/metrics", bot.health.metrics)
        return [(main, told.host, told.port)]
    apart = web.Application()
    apart.router.add_get("/metrics", bot.health.metrics)
    return [(main, told.host, told.port), (apart, told.host, told.metrics_port)]


def local_site(told: Settings, port: int) -> Site:
    """The local client, in which one may be any of the demo's six people."""
    people = [
        LocalPerson(one.key, one.name, one.mail, one.aad_object_id, one.language, one.role[one.language])
        for one in demo.people()
    ]
    team = LocalTeam(demo.TEAM.id, demo.TEAM.name, demo.TEAM.channel_id, demo.TEAM.channel_name)
    mine, bot = f"http://127.0.0.1:{port}", f"http://{told.host}:{told.port}"
    return local_client(bot, people, team=team, service_url=mine), "127.0.0.1", port


def say_where(told: Settings) -> None:
    if told.local:
        log.warning("no MICROSOFT_APP_ID: this machine only, without tokens", host=told.host, port=told.port)
    else:
        log.info("serving", host=told.host, port=told.port)


# --- the command line -------------------------------------------------------------------------------------


def command_serve(told: Settings, _words: argparse.Namespace) -> int:
    if faults := settings.start_faults(told):
        return complain(faults)
    asyncio.run(serve(told))
    return 0


def command_local(told: Settings, words: argparse.Namespace) -> int:
    """The bot and the local client beside it."""
    if not told.local:
        return complain(["MICROSOFT_APP_ID is set: the local client speaks to a bot without one only"])
    if faults := settings.start_faults(told):
        return complain(faults)
    asyncio.run(serve(told, [local_site(told, words.port)], WELCOME.format(port=words.port)))
    return 0


WELCOME = """
Stafet is alive: http://127.0.0.1:{port}/?as=anna   (open ?as=bo in a second window to be two people)

  vis dagsordenen                          the agenda, a row an item
  foreslå punkt: alenearbejde, 15 min      an item of your own
  start afstemning: Skal vi prøve et år uden referat?
  hvem er AMR i min enhed?                 or in English: who is AMR in my unit?
  hvem er vært næste gang?  ·  hjælp

Ctrl-C ends both.
"""


def command_check(words: argparse.Namespace) -> int:
    """All that is wrong at once: what cannot be read, what does not fit, and what does not answer."""
    told, found = settings.read_what_can()
    at = "Store: none that can be read." if _names(found, "DATABASE_URL") else where(told)
    found += dotenv_file.oddities(settings.FILE, settings.NAMES, os.environ)
    found += [*settings.faults(told), *settings.doubts(told)]
    found += checking.authority_faults(os.environ.get("SSL_CERT_FILE"))
    if not words.offline:
        found += asyncio.run(tried(told))
    print(at)
    if found:
        return complain(checking.settled(found))
    print("This configuration can serve.")
    return 0


def _names(faults: Sequence[str], setting: str) -> bool:
    return any(fault.startswith(setting) for fault in faults)


async def tried(told: Settings) -> list[str]:
    async with ClientSession(timeout=ClientTimeout(total=checking.PATIENCE)) as session:
        return await checking.faults(told, store_file(told), session, now)


def where(told: Settings, tenant: str | None = None) -> str:
    """The store and the tenant that a command works on."""
    file = store_file(told)
    store = str(file.absolute()) if file else make_url(told.database_url).render_as_string()
    return f"Store: {store}. Tenant: {tenant_of(told, tenant) or 'none'}."


def command_migrate(told: Settings, _words: argparse.Namespace) -> int:
    open_store(told).close()
    print(f"The store is at schema {migrating.head()}.", where(told), sep="\n")
    return 0


def command_backup(told: Settings, words: argparse.Namespace) -> int:
    """The whole store into one file; a bot may serve from it meanwhile."""
    there_is_one(told)
    store = Store(told.database_url)
    try:
        print(backups.backup(store, words.file, now(), VERSION), where(told), sep="\n")
    except NotNow as no:
        return complain([str(no)], where(told))
    except OSError as error:
        return complain([f"{words.file} cannot be written: {error.strerror}"])
    finally:
        store.close()
    return 0


def store_file(told: Settings) -> Path | None:
    """SQLite's; None for a server."""
    url = make_url(told.database_url)
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def command_restore(told: Settings, words: argparse.Namespace) -> int:
    """A backup into the store; the file is read whole before the store is opened."""
    try:
        found = read_backup(words.file)
        store = open_store(told)
        try:
            print(backups.restore(store, told, found, House(ALL), now(), replace=words.replace))
            print(where(told))
        finally:
            store.close()
    except (Unusable, NotEmpty, InUse) as no:
        return complain([str(no)], where(told))
    return 0


def command_demo(told: Settings, words: argparse.Namespace) -> int:
    store = open_store(told)
    try:
        if words.if_empty and not demo.is_empty(store):
            return 0
        load_demo(told, store)
    except demo.DemoExists as exists:
        return complain([str(exists)])
    finally:
        store.close()
    print("The demo network is loaded: six people, a directory, and a coming meeting.", where(told), sep="\n")
    return 0


def load_demo(told: Settings, store: Store) -> None:
    """The demo's network with its meeting, and the hosts that the fair order gives it."""
    at = now()
    today = at.astimezone(told.zone).date()
    loaded = demo.load_demo(store, today, at, tenant_of(told, None), told.language, told.timezone)

    store.now(lambda db: seating.replan(db, loaded.network, at))


def command_load(told: Settings, words: argparse.Namespace) -> int:
    tenant = tenant_of(told, words.tenant)
    store = open_store(told)
    at = now()
    today = at.astimezone(told.zone).date()
    try:
        loaded = loading.load(
            store,
            tenant,
            words.units,
            words.directory,
            today,
            at,
            tell=partial(tell_of_rights, tenant=tenant, today=today, at=at),
            close=words.close,
            reached=printing.Waiting().reached,
        )
    except Faulty as faulty:
        return complain(faulty.faults, where(told, tenant))
    finally:
        store.close()
    print(f"{loaded.units} units new or changed.")
    print(f"Roles: {loaded.added} added, {loaded.changed} changed, {loaded.closed} closed.")
    print(where(told, tenant))
    return 0


def tell_of_rights(
    db: Db, changes: Changes, before: Sequence[Person], *, tenant: str, today: date, at: datetime
) -> None:
    """Whom the load gave a right, or took one from: the letters are sent by the bot that serves."""
    keepers.tell_of_rights(Tick(db, at), tenant, grants.of_load(changes), before, today, by=None)


def command_plan(told: Settings, words: argparse.Namespace) -> int:
    """Takes over a file of focus areas, all or nothing."""
    store = open_store(told)
    try:
        print(printing.take_plan(store, words.file, words.network, now()), where(told), sep="\n")
    except (Faulty, printing.WhichNetwork) as no:
        return complain(no.faults, where(told))
    finally:
        store.close()
    return 0


def command_export(told: Settings, words: argparse.Namespace) -> int:
    store = open_to_export(told)
    try:
        return int(words.export(store, words))
    finally:
        store.close()


def command_paper(told: Settings, words: argparse.Namespace) -> int:
    """A unit's page, or the plan of the organisation, to standard output."""
    tenant, today = tenant_of(told, words.tenant), now().astimezone(told.zone).date()
    store = open_to_export(told, words.tenant)
    try:
        with store.reading() as db:
            chosen = units_named(db, tenant, words.unit)
            if not chosen:
                return complain([f"no unit {words.unit!r} in the registry: expected a key of units.csv"])
            one = words.paper == "proximity"
            made = of_unit(db, chosen[0], today) if one else plan(db, chosen, today)
    finally:
        store.close()
    reader = Reader(words.language or told.language, told.zone)
    write(writing.html(made, reader) if words.format == "html" else writing.markdown(made, reader))
    return 0


def units_named(db: Db, tenant: str, key: str | None) -> list[directory.Unit]:
    """The one of that key, or all."""
    if key is None:
        return directory.all_units(db, tenant)
    found = directory.unit(db, tenant, key)
    return [found] if found else []


def command_sheet(told: Settings, words: argparse.Namespace) -> int:
    """The whole directory as a spreadsheet, to standard output."""
    store = open_to_export(told, words.tenant)
    try:
        with store.reading() as db:
            for line in registry.directory_csv(db, tenant_of(told, words.tenant)):
                write(line)
    finally:
        store.close()
    return 0


def command_person(told: Settings, words: argparse.Namespace) -> int:
    """All that is kept about somebody, as JSON, to standard output."""
    store = open_to_export(told, words.tenant)
    try:
        with store.reading() as db:
            found = people.by_mail(db, tenant_of(told, words.tenant), words.mail)
            if found is None:
                return complain(
                    [f"nobody with the mail {words.mail!r} has spoken to the bot or is in a roster"]
                )
            write(privacy.as_json(privacy.kept_about(db, found)) + "\n")
    finally:
        store.close()
    return 0


def command_explain(_told: Settings, words: argparse.Namespace) -> int:
    """How a sentence is read, without a store: nothing is done, and it is kept nowhere."""
    for line in explained(Ears(House(ALL)), words.sentence):
        write(line + "\n")
    return 0


def command_erase(told: Settings, words: argparse.Namespace) -> int:
    """Erases somebody by id, as `slet mine data` does: for those who write to the bot no more."""
    there_is_one(told)
    tenant, at = tenant_of(told, words.tenant), now()
    store = open_store(told)
    try:
        erased = store.now(partial(privacy.by_mail, tenant=tenant, mail=words.mail, at=at))
    finally:
        store.close()
    if erased is None:
        nobody = f"nobody with the mail {words.mail!r} is known, invited, or in the directory"
        return complain([nobody], where(told, tenant))
    print(f"{people.fold_mail(words.mail)} is erased.", where(told, tenant), sep="\n")
    if erased.roles:
        roles = "1 role stays" if erased.roles == 1 else f"{erased.roles} roles stay"
        print(f"{roles} in the directory until nobody holds it any more: end it there.")
    if erased.mentions:
        places = ", ".join(f"{table} {number}" for table, number in sorted(erased.mentions.items()))
        print(f"Others have written the name, which is theirs to change. Rows: {places}.")
    return 0


def write(text: str) -> None:
    """UTF-8 whatever the terminal thinks, with the line ends that the text has."""
    sys.stdout.buffer.write(text.encode())


def tenant_of(told: Settings, named: str | None) -> str:
    """The tenant that units and directory belong to: the one named, else the app's, else the local one."""
    if named is None:
        return LOCAL_TENANT if told.local else told.microsoft_app_tenant_id
    known = {one.casefold(): one for one in told.allowed_tenants}
    return known.get(named.casefold(), named)


def complain(faults: Sequence[str], *at: str) -> int:
    """A line for each fault, and then the store in which it was looked."""
    for line in (*faults, *at):
        print(line, file=sys.stderr)
    return 2


def parser() -> argparse.ArgumentParser:
    words = argparse.ArgumentParser(prog="app.py", description="Stafet, the bot of a network of colleagues")
    words.set_defaults(run=command_serve, reads=True)
    words.add_argument("--version", action="version", version=f"Stafet {VERSION}")
    commands = words.add_subparsers(title="commands (without one, it serves)")
    local = commands.add_parser("local", help="serve, with the local client beside it")
    local.add_argument("--port", type=int, default=LOCAL_PORT, help=f"the client's ({LOCAL_PORT})")
    local.set_defaults(run=command_local)
    check = commands.add_parser("check", help="can this configuration serve in production?")
    check.add_argument("--offline", action="store_true", help="the settings alone")
    check.set_defaults(run=command_check, reads=False)
    reading = commands.add_parser("explain", help="how a sentence is read: words, doors, scores, the choice")
    reading.add_argument("sentence")
    reading.set_defaults(run=command_explain)
    migrate = commands.add_parser("migrate", help="bring the store to the newest schema")
    migrate.set_defaults(run=command_migrate)
    demonstrate = commands.add_parser("demo", help="load the demo network into an empty store")
    demonstrate.add_argument("--if-empty", action="store_true", help="say nothing where there is something")
    demonstrate.set_defaults(run=command_demo)
    load = commands.add_parser("load", help="import the unit registry and the directory, all or nothing")
    load.add_argument("--units", type=Path, required=True)
    load.add_argument("--directory", type=Path, required=True)
    load.add_argument("--tenant")
    load.add_argument("--close", action="store_true", help="close also very many roles, or all of a unit")
    load.set_defaults(run=command_load)
    export = commands.add_parser("export", help="what the bot holds, without the bot")
    kinds = export.add_subparsers(title="what", required=True)
    exporting.add_commands(kinds)
    printing.add_commands(kinds)
    export.set_defaults(run=command_export)
    _exports(kinds)
    erase = commands.add_parser("erase", help="what the bot knows of somebody")
    whom = erase.add_subparsers(title="what", required=True).add_parser(
        "person",
        help="somebody by mail: what is theirs goes, what the network decided stays without the name",
    )
    whom.add_argument("--mail", required=True)
    whom.add_argument("--tenant")
    whom.set_defaults(run=command_erase)
    keep = commands.add_parser("backup", help="the whole store into one file, also while the bot serves")
    keep.add_argument("file", type=Path)
    keep.set_defaults(run=command_backup)
    back = commands.add_parser("restore", help="a backup into an empty store; nothing of it is sent again")
    back.add_argument("file", type=Path)
    back.add_argument("--replace", action="store_true", help="also into a store that holds something")
    back.set_defaults(run=command_restore)
    areas = commands.add_parser("plan", help="import the action plan's focus areas from a file")
    areas.add_argument("file", type=Path)
    areas.add_argument("--network", help="its name, where there are several")
    areas.set_defaults(run=command_plan)
    return words


def _exports(kinds: Any) -> None:
    """What of the directory, and of a person, can be had."""
    for paper, told in (("proximity", "a unit's proximity documentation"), ("amo", "the plan of the AMO")):
        one = kinds.add_parser(paper, help=f"{told}, one page that prints")
        one.add_argument("--unit", required=paper == "proximity", help="its key in units.csv")
        one.add_argument("--format", choices=("html", "md"), default="html")
        one.add_argument("--language", choices=("da", "en"))
        one.add_argument("--tenant")
        one.set_defaults(run=command_paper, paper=paper)
    sheet = kinds.add_parser("directory", help="the directory, as load reads it")
    sheet.add_argument("--format", choices=("csv",), default="csv")
    sheet.add_argument("--tenant")
    sheet.set_defaults(run=command_sheet)
    person = kinds.add_parser("person", help="all that is kept about somebody")
    person.add_argument("--mail", required=True)
    person.add_argument("--tenant")
    person.set_defaults(run=command_person)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one command."""
    words = parser().parse_args(arguments)
    try:
        if not words.reads:
            return int(words.run(words))
        told = settings.read()
    except BadSettings as bad:
        return complain(bad.faults)
    logs.set_up(told.log_format, told.log_level)
    try:
        return int(words.run(told, words))
    except (BadSettings, NoStore) as no:
        return complain(str(no).splitlines())
    except OtherSchema as other:
        return complain([str(other)], where(told))
    except StoreError as down:
        return complain([f"the store cannot be used: {why(down)}"], where(told))
    except PortTaken as taken:
        return complain([f'{taken}. Stop it, or take others: PORT=3979 make run ARGS="--port 56151"'])
    except OSError as error:  # such as a folder that cannot be written
        return complain([": ".join(str(one) for one in (error.filename, error.strerror or error) if one)])


if __name__ == "__main__":
    sys.exit(main())
