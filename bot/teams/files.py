"""Files that people drop: fetched from where Teams keeps them, quickly and within bounds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

import aiohttp
import structlog
from yarl import URL

from bot.core import documents
from bot.core.settings import Settings
from bot.core.uploads import MOST_BYTES, Dropped, Fault
from bot.teams.trust import keeps_files

log = structlog.get_logger()

CHUNK = 64 * 1024


class TooLarge(Exception):
    """More than a dropped file may be."""


class Files:
    """Fetches what was dropped. The address is signed: the bot's token never goes along."""

    def __init__(self, session: aiohttp.ClientSession, settings: Settings) -> None:
        self._session = session
        self._settings = settings

    async def fetch(self, file: Dropped, has_come: Callable[[], None] = lambda: None) -> Dropped:
        """The file with its content, or with the reason why there is none; says when it `has_come` and is
        about to be read."""
        if not keeps_files(self._settings, file.url):
            return _without(file, "from-elsewhere")
        try:
            async with asyncio.timeout(file.seconds):
                come = replace(file, content=await self._read(file.url))
        except TooLarge:
            return _without(file, "too-large")
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            return _without(file, "unread")
        has_come()
        return await asyncio.to_thread(documents.read, come)

    async def _read(self, url: str) -> bytes:
        address = URL(url, encoded=True)  # as it was signed
        async with self._session.get(address, allow_redirects=False, raise_for_status=True) as response:
            if response.status != 200:
                raise ValueError(f"status {response.status}")
            content = bytearray()
            async for piece in response.content.iter_chunked(CHUNK):
                content += piece
                if len(content) > MOST_BYTES:
                    raise TooLarge
        return bytes(content)


def _without(file: Dropped, fault: Fault) -> Dropped:
    log.warning("dropped file not fetched", reason=fault)
    return replace(file, fault=fault)
