"""The line to the bot: hands it activities as Teams does, and waits as long for the answer."""

import asyncio

import aiohttp

from bot.local.rooms import Json

# Teams gives up on a bot after some fifteen seconds.
PATIENCE_SECONDS = 15
RETRY_SECONDS = 0.5


class BotIsSilentError(Exception):
    """The bot cannot be reached, or does not answer as a bot should."""


class Bot:
    """The bot at `url`, its address without a path."""

    def __init__(self, url: str) -> None:
        self.address = url.rstrip("/") + "/api/messages"
        self._session: aiohttp.ClientSession | None = None

    async def connect(self) -> None:
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE_SECONDS))

    async def hang_up(self) -> None:
        if self._session:
            await self._session.close()

    async def tell(self, activity: Json) -> Json:
        """The bot's answer, empty unless the activity is an invoke.

        Raises BotIsSilentError where there is none, or none with a success status.
        """
        assert self._session, "connect() first"
        try:
            async with self._session.post(self.address, json=activity) as response:
                if response.status >= 300:
                    raise BotIsSilentError(f"the bot answered with status {response.status}")
                answer = await response.json(content_type=None) if activity["type"] == "invoke" else None
        except (aiohttp.ClientError, TimeoutError, ValueError) as silence:
            raise BotIsSilentError(str(silence) or "the bot took too long") from silence
        return answer if isinstance(answer, dict) else {}

    async def tell_until_heard(self, activity: Json) -> None:
        """For what the bot has to know: tries until the bot is there."""
        while True:
            try:
                await self.tell(activity)
                return
            except BotIsSilentError:
                await asyncio.sleep(RETRY_SECONDS)
