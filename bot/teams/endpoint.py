"""The endpoint: from an HTTP request to an activity that can be trusted, and from its answer to HTTP."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable
from datetime import datetime

import structlog
from aiohttp import web

from bot.core import metrics
from bot.core.router import Router
from bot.teams import activities, envelope
from bot.teams.bot import ANSWER, ARRIVED, TENANT, StafetBot
from bot.teams.messenger import Messenger
from bot.teams.sdk import Sdk, Turn
from bot.teams.trust import Claims, Forbidden, Trust, Unauthorized
from cards.words import say
from storage.db import StoreDown, StoreError
from storage.turns import Answer

log = structlog.get_logger()

BODY_SECONDS = 10.0
"""Seconds for a whole body: Teams and proxies send it in one go."""


class Unreceived(Exception):
    """No body that could be an activity's; `status` is the answer."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class Endpoint:
    """POST /api/messages. Checks in this order: size 413, token 401, form 400, origin 403.

    Of somebody without a token nothing is unpacked, and nothing is read that says how large it is.
    """

    def __init__(
        self,
        trust: Trust,
        sdk: Sdk,
        messenger: Messenger,
        bot: StafetBot,
        router: Router,
        clock: Callable[[], datetime],
    ) -> None:
        self._trust = trust
        self._bot = bot
        self._router = router
        self._sdk = sdk
        self._adapter = sdk.adapter(messenger)
        self._clock = clock

    async def messages(self, request: web.Request) -> web.Response:
        began = time.perf_counter()
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(turn=secrets.token_hex(6))
        answer = await self._answer(request)
        taken = time.perf_counter() - began
        metrics.LATENCY.observe(taken)
        door = str(structlog.contextvars.get_contextvars().get("door", ""))
        metrics.TURNS.labels(door, answer.status).inc()
        log.info("turn", status=answer.status, milliseconds=round(taken * 1000, 1))
        if answer.body is None:
            return web.Response(status=answer.status)
        return web.Response(status=answer.status, body=answer.body, content_type="application/json")

    async def _answer(self, request: web.Request) -> Answer:
        try:
            claims, body = await self._received(request)
            told = envelope.parse(body)
            if told.get("name") == envelope.ANONYMOUS_LINK:
                # of no tenant: it is told what the link itself gives to anybody
                self._trust.source(claims, told)
                return await self._unfolded(told.get("value"))
            tenant = self._trust.origin(claims, told)
            activity = self._sdk.decode(told)
        except Unreceived as no:
            return _refused(no.status, no)
        except Unauthorized as no:
            return _refused(401, no)
        except envelope.Malformed as no:
            return _refused(400, no)
        except Forbidden as no:
            return _refused(403, no)
        return await self._turn(self._sdk.turn(self._adapter, activity), tenant)

    async def _unfolded(self, value: object) -> Answer:
        try:
            return await self._bot.unfold(value)
        except StoreError:
            return Answer(503)

    async def _received(self, request: web.Request) -> tuple[Claims | None, bytes]:
        _small_and_plain(request)
        try:
            claims = await self._trust.claims(request.headers.get("Authorization"))
        except Unauthorized:
            if request.content_length is None:
                await _body(request)  # its size comes before its token
            raise
        return claims, await _body(request)

    async def _turn(self, context: Turn, tenant: str) -> Answer:
        context.turn_state[TENANT] = tenant
        context.turn_state[ARRIVED] = self._clock()
        try:
            await self._bot.on_turn(context)
        except StoreDown as down:
            log.error("the store did not take the turn", kind=type(down).__name__)
            return Answer(503)  # nothing is acknowledged that is not committed: Teams sends it again
        except StoreError as refused:
            log.error("turn failed in the store", kind=type(refused).__name__)
            return self._sorry(context)
        except Exception:
            log.exception("turn failed")
            return self._sorry(context)
        return context.turn_state.get(ANSWER, Answer(200))

    def _sorry(self, context: Turn) -> Answer:
        """A fault of ours: the person gets a sorry with a number that finds it in the log."""
        if context.activity.type not in ("message", "invoke"):
            return Answer(200)
        number = structlog.contextvars.get_contextvars()["turn"]
        in_response = context.activity.type == "invoke"
        told = activities.incoming(
            context.activity,
            context.turn_state[TENANT],
            context.turn_state[ARRIVED],
            in_response=in_response,
            in_dialog=context.activity.name in activities.IN_DIALOGS,
            in_message=context.activity.name in activities.IN_MESSAGES,
        )
        outcome = self._router.words(told, say("sorry", number=number))
        if outcome.says:
            self._bot.speak(told, outcome)
        return outcome.answer


def _refused(status: int, reason: Exception) -> Answer:
    log.info("refused", status=status, reason=str(reason))
    return Answer(status)


def _small_and_plain(request: web.Request) -> None:
    """What the head alone says: nothing that is packed, and nothing too large, is received at all."""
    packed = ",".join(request.headers.getall("Content-Encoding", []))
    if {one.strip().lower() for one in packed.split(",")} - {"", "identity"}:
        raise Unreceived(415, "a packed body")
    if (request.content_length or 0) > envelope.MAX_BYTES:
        raise Unreceived(413, "a large body")


async def _body(request: web.Request) -> bytes:
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in request.content.iter_any():
                body += chunk
                if len(body) > envelope.MAX_BYTES:
                    raise Unreceived(413, "a large body")
    except TimeoutError:
        raise Unreceived(408, "a slow body") from None
    except (web.RequestPayloadError, ConnectionError):
        raise Unreceived(400, "a broken body") from None
    return bytes(body)
