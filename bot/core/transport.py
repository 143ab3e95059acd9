"""What can become of a message on its way to Teams, by name, and what delivery asks of whoever carries it."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, Protocol

Draft = Callable[[], Awaitable[dict[str, Any]]]
"""Draws a message when its turn has come, so that it is as new as can be; raises Withdrawn where it is not
wanted any more."""


class SendFailed(Exception):
    """Teams did not confirm; each kind below says what is known."""

    perhaps_taken = False
    """May it stand there all the same, so that a repetition is flagged?"""


class NoToken(Exception):
    """The directory gave no token; nothing was sent."""


class Throttled(SendFailed):
    """Not delivered; may be tried again, after so many seconds where Teams says how many."""

    def __init__(self, retry_after: float | None = None, status: int = 0) -> None:
        super().__init__(f"try again in {retry_after} s" if retry_after else "try again later")
        self.retry_after = retry_after
        self.status = status
        self.perhaps_taken = status >= 500  # a gateway's word for it is no proof that Teams did not get it


class Held(Throttled):
    """Nothing was asked of Teams: so long must the conversation wait, for its pace or for Retry-After."""


class Withdrawn(SendFailed):
    """Nothing was asked of Teams: when its turn came, the message was not wanted any more."""


CLOSED = frozenset(
    name.casefold()
    for name in (
        "BotDisabledByAdmin",
        "BotNotInConversationRoster",
        "ConversationBlockedByUser",
        "ConversationNotFound",
        "ForbiddenOperationException",
        "MessageWritesBlocked",
        "NotEnoughPermissions",
    )
)
"""Teams' codes that speak of a conversation. Of all others only the one message is refused: a message that
somebody deleted is answered with 403 and `ServiceError`, for instance."""


class Gone(SendFailed):
    """Not delivered: something is not there, or not open to the bot; the code is Teams' reason."""

    def __init__(self, code: str, status: int) -> None:
        super().__init__(f"{status} {code}".strip())
        self.code = code
        self.status = status

    @property
    def closes(self) -> bool:
        """Is it the conversation that is gone, and not one message of it?"""
        return self.code.casefold() in CLOSED

    @property
    def may_pass(self) -> bool:
        """Teams says now and then that it does not find what is there."""
        return self.status == 404


class Ambiguous(SendFailed):
    """Perhaps delivered: Teams may have taken the message before the connection or the service failed."""

    perhaps_taken = True


class Unreachable(SendFailed):
    """Surely not delivered: no connection, or no token of our own."""


class Rejected(SendFailed):
    """Not delivered, and the same request will never be."""

    def __init__(self, status: int, code: str = "") -> None:
        super().__init__(f"{status} {code}".strip())
        self.status = status
        self.code = code


class Distrusted(Rejected):
    """Nothing was sent: the address is none that the bot talks to."""

    def __init__(self) -> None:
        super().__init__(0, "the service address is not on the list")


class Carrier(Protocol):
    """Carries messages to Teams, one attempt a call, in order in each conversation."""

    async def send(
        self,
        service_url: str,
        conversation_id: str,
        activity: dict[str, Any] | Draft,
        reply_to: str | None = None,
        *,
        tenant: str = "",
    ) -> str: ...

    async def edit(
        self,
        service_url: str,
        conversation_id: str,
        activity_id: str,
        activity: dict[str, Any] | Draft,
        *,
        tenant: str = "",
    ) -> None: ...

    async def open(self, service_url: str, tenant: str, bot_id: str, member_id: str) -> str: ...

    async def renew(self) -> None:
        """Those turns that are under way go on; asked for at every tick."""


LONGEST_PAUSE = 20.0


def backoff(attempts: int, failed: SendFailed) -> timedelta:
    """What Teams asks for; else 2, 4, 8 … 20 seconds, give or take, so that not all come back at once."""
    asked: float | None = getattr(failed, "retry_after", None)
    doubled = min(2.0 ** (attempts + 1), LONGEST_PAUSE)
    return timedelta(seconds=asked or doubled * random.uniform(0.8, 1.2))  # noqa: S311  jitter is no secret
