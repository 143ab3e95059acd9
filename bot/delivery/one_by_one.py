"""Leaving: what nobody waits for leaves one at a time, so that a crash makes one doubtful at most."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

LONGEST = 1.0
"""Seconds after which the next may leave although the one before has not arrived: a conversation that hangs
holds up no other for longer."""


class OneByOne:
    """A gate for one, of which those who take long are not waited for."""

    def __init__(self, longest: float = LONGEST) -> None:
        self._longest = longest
        self._gate = asyncio.Lock()

    async def begin(self) -> Callable[[], None]:
        """Waits for the one before; gives what is to be called at the end."""
        await self._gate.acquire()
        open_ = True

        def end() -> None:
            nonlocal open_
            timer.cancel()
            if open_:
                open_ = False
                self._gate.release()

        timer = asyncio.get_running_loop().call_later(self._longest, end)
        return end
