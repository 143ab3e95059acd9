"""A stand-in for Microsoft's side: Teams' connector, signing keys, Azure's login and Graph, on loopback."""

from __future__ import annotations

import asyncio
import json
import shutil
import ssl
import tempfile
import threading
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Self, TypeVar
from urllib.parse import unquote
from uuid import uuid4

import trustme
from aiohttp import web

from tests.microsoft.activities import Activities, new_id, personal_chat
from tests.microsoft.graph import Graph
from tests.microsoft.people import APP_ID, TENANT, Person, Team
from tests.microsoft.tokens import Issuer, Key
from tests.process import PATIENCE

Where = Literal["connector", "login", "keys", "graph"]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Found = TypeVar("Found")

_ADDRESS = "127.0.0.1"
_SERVICE = "/emea"
_PAGE = 500


@dataclass(frozen=True)
class Call:
    """One request that the bot made, in the order of arrival; `at` is on the monotonic clock.

    `port` is where it came from, which tells replicas apart.
    """

    where: Where
    method: str
    path: str
    body: Any
    token: str | None
    port: int = 0
    at: float = field(default_factory=time.monotonic)


@dataclass(frozen=True)
class Sent:
    """One message that the bot had accepted, as it was first posted."""

    id: str
    conversation: str
    body: dict[str, Any]
    reply_to: str | None


@dataclass
class Trouble:
    """What goes wrong with the next `times` requests."""

    times: int
    status: int
    where: Where = "connector"
    method: str | None = None
    retry_after: float | None = None
    delay: float = 0.0
    accepts: bool = False
    hangs: bool = False
    room: str = ""
    code: str = "ServiceError"

    def meets(self, call: Call) -> bool:
        """`room` is a conversation's id or a part of it."""
        fits = self.where == call.where and self.method in (None, call.method)
        return self.times > 0 and fits and self.room in unquote(call.path)

    @property
    def answer(self) -> web.Response:
        error = {"error": {"code": self.code, "message": f"stand-in says {self.status}"}}
        headers = {} if self.retry_after is None else {"Retry-After": f"{self.retry_after:g}"}
        return web.json_response(error, status=self.status, headers=headers)


class Microsoft(Activities):
    """Runs in its own thread, so that ordinary tests can use it; a context manager.

    With `tls` it signs tokens for the bot and demands the bot's own; without, it is plain http on
    loopback for a bot that has no app id.
    """

    def __init__(
        self, tls: bool = True, app_id: str = APP_ID, tenant: str = TENANT, team: Team | None = None
    ) -> None:
        self.tls = tls
        self.issuer = Issuer()
        self.teams: list[Team] = []
        self.calls: list[Call] = []
        self.sent: list[Sent] = []
        self.shown: dict[str, dict[str, Any]] = {}
        self.deleted: list[str] = []
        self.issued: list[str] = []
        self.secrets: set[str] = set()
        """Those of the bot's registration; any will do where there are none."""

        self.opened: dict[str, str] = {}
        self.graph = Graph()
        self._troubles: list[Trouble] = []
        self._changed = threading.Condition()
        self._folder = Path(tempfile.mkdtemp(prefix="microsoft-"))
        self._loop = asyncio.new_event_loop()
        self._recovered = asyncio.Event()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="microsoft", daemon=True)
        self.port = 0
        self._begin()
        super().__init__(f"{self.base}{_SERVICE}/", app_id if tls else "", tenant, team)
        self.teams.append(self.team)

    # -- what a test asks and sets ---------------------------------------------------------------

    @property
    def host(self) -> str:
        return f"{_ADDRESS}:{self.port}"

    @property
    def base(self) -> str:
        return f"{'https' if self.tls else 'http'}://{self.host}"

    @property
    def certificate(self) -> Path:
        """The authority that a bot must trust, as PEM."""
        return self._folder / "authority.pem"

    @property
    def people(self) -> list[Person]:
        return [one for team in self.teams for one in team.members]

    def env(self, app_id: str | None = None, **more: str) -> dict[str, str]:
        """The settings of a bot process that trusts this stand-in and nothing else."""
        if not self.tls:
            return dict(more)
        return {
            "MICROSOFT_APP_ID": app_id or self.app_id,
            "MICROSOFT_APP_PASSWORD": "the stand-in's secret",
            "MICROSOFT_APP_TENANT_ID": self.tenant,
            "MICROSOFT_APP_TYPE": "SingleTenant",
            "OPENID_METADATA_URL": f"{self.base}/v1/.well-known/openidconfiguration",
            "TOKEN_ISSUER": self.issuer.name,
            "LOGIN_URL": self.base,
            "OAUTH_SCOPE": "https://api.botframework.com/.default",
            "SERVICE_HOSTS": self.host,
            "SSL_CERT_FILE": str(self.certificate),
        } | more

    def token(self, signed_by: Key | None = None, **overrides: Any) -> str:
        """A token with which Teams would call the bot; see `Issuer.token` for the overrides."""
        audience = overrides.pop("aud", self.app_id)
        return self.issuer.token(audience, self.service_url, signed_by, **overrides)

    def fails(
        self,
        times: int = 1,
        status: int = 503,
        retry_after: float | None = None,
        delay: float = 0.0,
        method: str | None = None,
        where: Where = "connector",
        room: str = "",
        code: str = "ServiceError",
    ) -> None:
        """The next requests (to that conversation) are refused with `status`, after `delay` seconds."""
        trouble = Trouble(times, status, where, method, retry_after, delay, room=room, code=code)
        self._troubles.append(trouble)

    def accepts_then_fails(
        self, times: int = 1, status: int = 500, method: str | None = "POST", room: str = ""
    ) -> None:
        """The next requests have their effect, yet the answer says that they failed."""
        self._troubles.append(Trouble(times, status, method=method, accepts=True, room=room))

    def slow(self, delay: float, times: int = 1_000_000, where: Where = "connector") -> None:
        """The next requests succeed, after `delay` seconds."""
        self._troubles.append(Trouble(times, 200, where, delay=delay, accepts=True))

    def hangs(self, where: Where = "connector") -> None:
        """Nothing is answered until `recovers`."""
        self._loop.call_soon_threadsafe(self._recovered.clear)
        self._troubles.append(Trouble(1_000_000, 503, where, hangs=True))

    def holds(self) -> None:
        """Nothing that is posted is answered until `recovers`; then all of it succeeds."""
        self._loop.call_soon_threadsafe(self._recovered.clear)
        self._troubles.append(Trouble(1_000_000, 200, method="POST", hangs=True, accepts=True))

    def recovers(self) -> None:
        self._troubles.clear()
        self._loop.call_soon_threadsafe(self._recovered.set)

    def forget(self) -> None:
        """Forgets what was asked and sent so far; messages keep standing."""
        with self._changed:
            self.calls.clear()
            self.sent.clear()

    def wait(self, look: Callable[[], Found], timeout: float = PATIENCE) -> Found:
        """Waits until `look` finds something true, and gives it back; AssertionError after `timeout` s."""
        deadline = time.monotonic() + timeout
        with self._changed:
            while not (found := look()):
                if time.monotonic() > deadline:
                    said = [one.body for one in self.sent]
                    raise AssertionError(f"Nothing came within {timeout:g} s; sent so far: {said}")
                self._changed.wait(0.05)
        return found

    def wait_sent(self, number: int = 1, timeout: float = PATIENCE) -> list[Sent]:
        """Waits until so many messages have been posted since the start or the last `forget`."""
        return self.wait(lambda: self.sent[:] if len(self.sent) >= number else [], timeout)

    def to(self, who: Person) -> list[Sent]:
        """What this person got in the personal chat."""
        return [one for one in self.sent if one.conversation == personal_chat(who.id)]

    def stop(self) -> None:
        self.recovers()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    # -- the thread ------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._thread.start()
        if not self._ready.wait(PATIENCE) or not self.port:
            raise RuntimeError("The stand-in for Microsoft did not start")

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=0.1)
        try:
            self._loop.run_until_complete(self._serve(runner))
        finally:
            self._ready.set()
        self._loop.run_forever()
        self._loop.run_until_complete(runner.cleanup())
        self._loop.close()

    async def _serve(self, runner: web.AppRunner) -> None:
        self._recovered.set()
        await runner.setup()
        site = web.TCPSite(runner, _ADDRESS, 0, ssl_context=self._secured() if self.tls else None)
        await site.start()
        self.port = runner.addresses[0][1]

    def _secured(self) -> ssl.SSLContext:
        authority = trustme.CA()
        authority.cert_pem.write_to_path(str(self.certificate))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("localhost", _ADDRESS).configure_cert(context)
        return context

    def _application(self) -> web.Application:
        application = web.Application(middlewares=[self._received], client_max_size=1 << 20)
        conversation = _SERVICE + "/v3/conversations/{conversation}"
        application.add_routes(
            [
                web.get("/v1/.well-known/openidconfiguration", self._metadata),
                web.get("/v1/.well-known/keys", self._keys),
                web.get("/{tenant}/v2.0/.well-known/openid-configuration", self._authority),
                web.post("/{tenant}/oauth2/v2.0/token", self._login),
                *self.graph.routes(),
                web.post(_SERVICE + "/v3/conversations", self._open),
                web.get(conversation + "/pagedmembers", self._paged_members),
                web.get(conversation + "/members/{member}", self._member),
                web.post(conversation + "/activities", self._post),
                web.post(conversation + "/activities/{activity}", self._post),
                web.put(conversation + "/activities/{activity}", self._put),
                web.delete(conversation + "/activities/{activity}", self._delete),
            ]
        )
        return application

    @web.middleware
    async def _received(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Writes every request down, and lets happen what goes wrong with it."""
        call = await self._call(request)
        trouble = self._next_trouble(call)
        with self._changed:
            self.calls.append(call)
            self._changed.notify_all()
        if trouble and trouble.hangs:
            await self._recovered.wait()
        if trouble and trouble.delay:
            await asyncio.sleep(trouble.delay)
        if trouble and not trouble.accepts:
            return trouble.answer
        answer = await self._answered(request, call, handler)
        return trouble.answer if trouble and trouble.status != 200 else answer

    async def _answered(self, request: web.Request, call: Call, handler: Handler) -> web.StreamResponse:
        if call.where in ("connector", "graph") and self.tls and call.token not in self.issued:
            return _refused(401, "Unauthorized", "Authorization has been denied for this request.")
        return await handler(request)

    async def _call(self, request: web.Request) -> Call:
        raw = await request.read()
        is_json = request.content_type == "application/json" and raw
        body = json.loads(raw) if is_json else raw.decode()
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        peer = request.transport.get_extra_info("peername") if request.transport else None
        return Call(
            _where(request.path),
            request.method,
            request.path_qs,
            body,
            token if scheme == "Bearer" else None,
            peer[1] if peer else 0,
        )

    def _next_trouble(self, call: Call) -> Trouble | None:
        for trouble in self._troubles:
            if trouble.meets(call):
                trouble.times -= 1
                return trouble
        return None

    # -- signing keys and login ------------------------------------------------------------------

    async def _metadata(self, _: web.Request) -> web.Response:
        return web.json_response(self.issuer.metadata(f"{self.base}/v1/.well-known/keys"))

    async def _keys(self, _: web.Request) -> web.Response:
        return web.json_response(self.issuer.published())

    async def _authority(self, request: web.Request) -> web.Response:
        """What msal asks first where instance discovery is off."""
        tenant = f"{self.base}/{request.match_info['tenant']}"
        return web.json_response(
            {
                "issuer": f"{tenant}/v2.0",
                "authorization_endpoint": f"{tenant}/oauth2/v2.0/authorize",
                "token_endpoint": f"{tenant}/oauth2/v2.0/token",
                "jwks_uri": f"{tenant}/discovery/v2.0/keys",
                "response_types_supported": ["code", "id_token"],
                "subject_types_supported": ["pairwise"],
                "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
            }
        )

    async def _login(self, request: web.Request) -> web.Response:
        form = await request.post()
        if form.get("client_id") != self.app_id or request.match_info["tenant"] != self.tenant:
            error = {"error": "unauthorized_client", "error_description": "AADSTS700016"}
            return web.json_response(error, status=400)
        if self.secrets and form.get("client_secret") not in self.secrets:
            error = {"error": "invalid_client", "error_description": "AADSTS7000215"}
            return web.json_response(error, status=401)
        token = f"bot-{uuid4()}"
        self.issued.append(token)
        answer = {"token_type": "Bearer", "expires_in": 3599, "ext_expires_in": 3599, "access_token": token}
        return web.json_response(answer)

    # -- the connector ---------------------------------------------------------------------------

    def _members(self, conversation: str) -> list[Person]:
        """Who is in a conversation: a team is asked by its own id, its channel's or one of its threads'."""
        known = conversation.partition(";")[0]
        for team in self.teams:
            if known in (team.id, team.channel, team.chat):
                return team.members
        return [one for one in self.people if personal_chat(one.id) == known]

    async def _paged_members(self, request: web.Request) -> web.Response:
        members = self._members(request.match_info["conversation"])
        size = min(int(request.query.get("pageSize", _PAGE)), _PAGE)
        start = int(request.query.get("continuationToken") or 0)
        page: dict[str, Any] = {"members": [one.member for one in members[start : start + size]]}
        if start + size < len(members):
            page["continuationToken"] = str(start + size)
        return web.json_response(page)

    async def _member(self, request: web.Request) -> web.Response:
        asked = request.match_info["member"]
        for one in self._members(request.match_info["conversation"]):
            if asked in (one.id, one.aad):
                return web.json_response(one.member)
        return _refused(404, "MemberNotFoundInConversation", "Member not found.")

    async def _open(self, request: web.Request) -> web.Response:
        body = await request.json()
        members = body.get("members") or []
        known = personal_chat(members[0]["id"]) if members else f"19:{uuid4().hex}@thread.v2"
        self.opened[known] = members[0]["id"] if members else ""
        answer = {"id": known}
        if first := body.get("activity"):
            answer["activityId"] = self._keep(known, first, None)
        return web.json_response(answer, status=201)

    async def _post(self, request: web.Request) -> web.Response:
        reply_to = request.match_info.get("activity")
        kept = self._keep(request.match_info["conversation"], await request.json(), reply_to)
        return web.json_response({"id": kept}, status=201)

    async def _put(self, request: web.Request) -> web.Response:
        known = request.match_info["activity"]
        if known not in self.shown:
            return _refused(404, "ActivityNotFoundInConversation", "Activity not found.")
        with self._changed:
            self.shown[known] = await request.json()
            self._changed.notify_all()
        return web.json_response({"id": known})

    async def _delete(self, request: web.Request) -> web.Response:
        with self._changed:
            self.deleted.append(request.match_info["activity"])
            self.shown.pop(request.match_info["activity"], None)
            self._changed.notify_all()
        return web.Response(status=200)

    def _keep(self, conversation: str, body: dict[str, Any], reply_to: str | None) -> str:
        sent = Sent(new_id(), conversation, body, reply_to or body.get("replyToId"))
        if body.get("type") != "typing":
            with self._changed:
                self.sent.append(sent)
                self.shown[sent.id] = body
                self._changed.notify_all()
        return sent.id


def _where(path: str) -> Where:
    if path.startswith(_SERVICE + "/"):
        return "connector"
    if path.startswith("/v1.0/"):
        return "graph"
    return "keys" if path.startswith("/v1/") else "login"


def _refused(status: int, code: str, message: str) -> web.Response:
    return web.json_response({"error": {"code": code, "message": message}}, status=status)
