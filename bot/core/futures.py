"""Awaiting the store: from the future of a piece of work to the event loop."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import Future
from typing import Any, TypeVar

T = TypeVar("T")


async def done(future: Future[T]) -> T:
    """The result of the work, after its commit.

    As asyncio.wrap_future, but where the work ends on the loop's own thread the loop is not woken through
    a socket once more for each.
    """
    loop, here = asyncio.get_running_loop(), threading.get_ident()
    waiter: asyncio.Future[T] = loop.create_future()

    def arrived(finished: Future[T]) -> None:
        if threading.get_ident() == here:
            _hand_over(finished, waiter)
        else:
            loop.call_soon_threadsafe(_hand_over, finished, waiter)

    future.add_done_callback(arrived)
    return await waiter


def _hand_over(finished: Future[Any], waiter: asyncio.Future[Any]) -> None:
    if waiter.cancelled():
        return
    if (error := finished.exception()) is not None:
        waiter.set_exception(error)
    else:
        waiter.set_result(finished.result())
