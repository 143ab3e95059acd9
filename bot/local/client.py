"""The project's own local client: the page, what it asks for, and the connector that the bot speaks to."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from aiohttp import web

from bot.local import guard
from bot.local.activities import Activities
from bot.local.bot import Bot
from bot.local.connector import Connector
from bot.local.page import Page
from bot.local.rooms import LocalPerson, LocalTeam, Rooms, now

__all__ = ["PORT", "LocalPerson", "LocalTeam", "local_client"]

PORT = 56150
STATIC = Path(__file__).parent / "static"
LIBRARIES = Path(__file__).parents[2] / "node_modules"
SERVED_LIBRARIES = {
    "adaptivecards.min.js": LIBRARIES / "adaptivecards" / "dist" / "adaptivecards.min.js",
    "markdown-it.min.js": LIBRARIES / "markdown-it" / "dist" / "markdown-it.min.js",
}


def local_client(
    bot_url: str,
    people: Sequence[LocalPerson],
    *,
    team: LocalTeam,
    tenant: str = "local",
    service_url: str = f"http://127.0.0.1:{PORT}",
) -> web.Application:
    """The client for the bot at `bot_url` (without a path); all that is said in it stays in memory.

    `service_url` is where this application will be served: the bot answers there.
    Started, it installs the bot in the team, as soon as the bot answers.
    """
    rooms = Rooms(people, team)
    activities = Activities(service_url, team, tenant)
    bot = Bot(bot_url)
    app = web.Application(middlewares=[guard.loopback_only])
    app.on_response_prepare.append(guard.add_headers)
    app.add_subapp("/v3", Connector(rooms, tenant).application())
    app.add_subapp("/local", Page(rooms, activities, bot).application())
    app.router.add_get("/", index)
    app.router.add_get("/lib/{name}", library)
    app.router.add_static("/static", STATIC)

    async def line_to_the_bot(_app: web.Application) -> AsyncIterator[None]:
        await bot.connect()
        installing = asyncio.create_task(
            bot.tell_until_heard(activities.installed(facilitator(people), rooms.channel, now()))
        )
        yield
        installing.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await installing
        await bot.hang_up()

    app.cleanup_ctx.append(line_to_the_bot)
    return app


def facilitator(people: Sequence[LocalPerson]) -> LocalPerson:
    """Who installs the bot: the one who is called facilitator, else the last."""
    called = (person for person in people if "facilitator" in person.role_text.casefold())
    return next(called, people[-1])


async def index(_request: web.Request) -> web.FileResponse:
    return web.FileResponse(STATIC / "index.html")


async def library(request: web.Request) -> web.FileResponse:
    try:
        return web.FileResponse(SERVED_LIBRARIES[request.match_info["name"]])
    except KeyError:
        raise web.HTTPNotFound from None
