"""Stafet: settings, store, features, router, Teams, delivery and clock put together, and the command line."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import structlog
from aiohttp import ClientSession, web
from sqlalchemy import make_url

from bot import logs, settings
from bot.arrivals import Defaults
from bot.clock import Clock
from bot.delivery import Delivery
from bot.feature import House
from bot.features import ALL
from bot.health import Health
from bot.pace import Pace
from bot.router import Router
from bot.settings import BadSettings, Settings
from bot.teams import credentials
from bot.teams.bot import StafetBot
from bot.teams.endpoint import Endpoint
from bot.teams.messenger import Messenger
from bot.teams.trust import Trust
from storage import migrating, outbox
from storage.db import Store

log = structlog.get_logger()

LOCAL_TENANT = "local"


def now() -> datetime:
    """The process's clock, read at the moment of use and never kept."""
    return datetime.now(UTC)


def open_store(told: Settings) -> Store:
    """The store, brought to the newest schema."""
    url = make_url(told.database_url)
    if url.get_backend_name() == "sqlite" and url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    store = Store(told.database_url)
    migrating.migrate(store.engine)
    return store


@asynccontextmanager
async def running(told: Settings, store: Store) -> AsyncIterator[tuple[Endpoint, Health]]:
    """Everything that runs while Stafet serves, taken down in order at the end."""
    defaults = Defaults(told.language, told.timezone, told.closed_days)
    most, seconds = told.actions_per_person or (0, 1.0)
    router = Router(House(ALL), store, defaults, Pace(most, seconds))
    async with ClientSession() as session:
        messenger = Messenger(session, told, credentials.of(told))
        delivery = Delivery(router.house, store, messenger, now)
        bot = StafetBot(router, messenger, delivery)
        endpoint = Endpoint(Trust(told, session), messenger, bot, router, now)
        clock = Clock(router, delivery, told.tick_seconds, now)
        health = Health(store, clock, lambda: store.run(lambda db: outbox.waiting(db)[0]))
        delivery.start()
        clock.start()
        yield endpoint, health
        clock.stop()
        await bot.finish()
        await delivery.stop()


async def serve(told: Settings) -> None:
    """Serve until asked to stop; then end what is under way, and stop."""
    store = open_store(told)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with running(told, store) as (endpoint, health):
        runners = [await _listen(site, told.host, port) for site, port in sites(told, endpoint, health)]
        say_where(told)
        await stop.wait()
        health.draining = True
        for runner in runners:
            await runner.cleanup()
    store.close()


def sites(told: Settings, endpoint: Endpoint, health: Health) -> list[tuple[web.Application, int]]:
    """What is served on which port; the metrics beside the others on loopback only."""
    main = web.Application(client_max_size=0)
    main.router.add_post("/api/messages", endpoint.messages)
    main.router.add_get("/livez", health.livez)
    main.router.add_get("/readyz", health.readyz)
    if told.metrics_port is None:
        if settings.loopback(told.host):
            main.router.add_get("/metrics", health.metrics)
        return [(main, told.port)]
    apart = web.Application()
    apart.router.add_get("/metrics", health.metrics)
    return [(main, told.port), (apart, told.metrics_port)]


async def _listen(site: web.Application, host: str, port: int) -> web.AppRunner:
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=20)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner


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


def command_check(told: Settings, _words: argparse.Namespace) -> int:
    if faults := settings.faults(told):
        return complain(faults)
    print("This configuration can serve.")
    return 0


def command_migrate(told: Settings, _words: argparse.Namespace) -> int:
    open_store(told).close()
    print(f"The store is at schema {migrating.head()}.")
    return 0


def complain(faults: Sequence[str]) -> int:
    for fault in faults:
        print(fault, file=sys.stderr)
    return 2


def parser() -> argparse.ArgumentParser:
    words = argparse.ArgumentParser(prog="app.py", description="Stafet, the bot of a network of colleagues")
    words.set_defaults(run=command_serve)
    commands = words.add_subparsers(title="commands (without one, it serves)")
    commands.add_parser("check", help="can this configuration serve in production?").set_defaults(run=command_check)
    commands.add_parser("migrate", help="bring the store to the newest schema").set_defaults(run=command_migrate)
    return words


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one command."""
    words = parser().parse_args(arguments)
    try:
        told = settings.read()
    except BadSettings as bad:
        return complain(bad.faults)
    logs.set_up(told.log_format, told.log_level)
    return int(words.run(told, words))


if __name__ == "__main__":
    sys.exit(main())
