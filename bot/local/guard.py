"""Keeps others away where there are no tokens: the local client answers to loopback names and its own page
only, and a bot without an app id to nobody that a proxy speaks for."""

from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web

from bot.core.settings import loopback

log = structlog.get_logger()

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; "
        "img-src 'self' data: https:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def host_of(request: web.Request) -> str | None:
    """The name that the browser asked for, without its port; nothing where it is no name at all."""
    try:
        return request.url.host
    except ValueError:
        return None


def from_elsewhere(request: web.Request) -> bool:
    """Whether another site's page sent this. The bot is no browser and says no origin."""
    origin = request.headers.get("Origin")
    return origin is not None and origin != f"{request.scheme}://{request.host}"


@web.middleware
async def loopback_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """A foreign host name is DNS rebinding, a foreign origin another page's forgery: both get 403."""
    if host_of(request) not in LOOPBACK:
        raise web.HTTPForbidden(text="The local client answers to localhost only.")
    if from_elsewhere(request):
        raise web.HTTPForbidden(text="The local client talks to its own page only.")
    return await handler(request)


FORWARDED = ("Forwarded", "Via", "X-Real-IP")
"""What proxies add; whatever begins with X-Forwarded is one of them, too."""


def is_forwarded(request: web.Request) -> bool:
    """Whether a proxy passed it on: then it may come from anywhere, although it comes from this machine."""
    return any(name in request.headers for name in FORWARDED) or any(
        name.lower().startswith("x-forwarded") for name in request.headers
    )


@web.middleware
async def own_machine_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """For a bot without an app id, which believes everybody: 403 to whoever is not on this machine."""
    if is_forwarded(request) or from_elsewhere(request) or not loopback(host_of(request)):
        log.warning("refused", status=403, kind="without MICROSOFT_APP_ID only this machine is served")
        raise web.HTTPForbidden(text="Without MICROSOFT_APP_ID only this machine is served.")
    return await handler(request)


async def add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
