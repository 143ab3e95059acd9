"""Under way: what takes long in a chat has a message that says how far it is, and becomes what came of it."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any, Literal

from bot.core.router import Router
from bot.core.transport import SendFailed
from bot.core.turn import Incoming, message
from bot.teams.messenger import Messenger
from cards.words import Say, say

Step = Literal["fetching", "reading", "looking"]
"""A file is fetched, then read, then looked through."""

AT = {"fetching": 1, "reading": 2, "looking": 3}

FILE_SOON, WORDS_SOON = 1.0, 10.0
"""Seconds after which it is said: a file takes its time; while words do, Teams shows that one types."""


class UnderWay:
    """The message of one activity; it comes only where that takes its time, and says a step once it is there.

    What is on the wire is waited for, so that the message is never left behind by what came of it.
    """

    def __init__(self, router: Router, messenger: Messenger, incoming: Incoming) -> None:
        self._router = router
        self._messenger = messenger
        self._incoming = incoming
        self._step: Step = "fetching"
        self._message = ""
        self._moved = asyncio.Event()
        self._ended = asyncio.Event()
        self._telling = asyncio.create_task(self._tell())
        self.is_told = False

    def reaches(self, step: Step) -> None:
        self._step = step
        self._moved.set()

    def end(self) -> None:
        """It has come to something: nothing more is said of how far it is."""
        self._ended.set()
        self._moved.set()

    async def becomes(self, activity: dict[str, Any] | None) -> bool:
        """Whether its message stands there and is now that; without a reply, that it is done."""
        await self._telling
        if not self._message:
            return False
        return await self._put(activity or await self._activity(self._done()))

    async def _tell(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(FILE_SOON if self._incoming.file else WORDS_SOON):
                await self._ended.wait()
        while not self._ended.is_set():
            self._moved.clear()
            self.is_told = True
            await self._put(await self._activity(self._how_far()))
            await self._moved.wait()

    async def _put(self, activity: dict[str, Any]) -> bool:
        place = self._incoming.place
        where = (place.service_url, place.conversation)
        try:
            if self._message:
                await self._messenger.edit(*where, self._message, activity, tenant=place.tenant)
            else:
                self._message = await self._messenger.send(*where, activity, tenant=place.tenant)
        except SendFailed:  # what came of it is said below
            return False
        return True

    async def _activity(self, words: Say) -> dict[str, Any]:
        return message(words, await self._router.reader_of(self._incoming))

    def _how_far(self) -> Say:
        if (file := self._incoming.file) is None:
            return say("under-way")
        return say(f"under-way-{self._step}", name=file.name, at=AT[self._step], of=len(AT))

    def _done(self) -> Say:
        file = self._incoming.file
        return say("under-way-read", name=file.name) if file else say("under-way-done")
