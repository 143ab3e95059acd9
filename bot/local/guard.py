"""Keeps other sites away from the local client: it answers to loopback names and its own page only."""

from collections.abc import Awaitable, Callable

from aiohttp import web

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


async def add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
