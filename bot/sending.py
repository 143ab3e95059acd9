"""What can become of a message on its way to Teams, by name, and what delivery asks of whoever carries it."""

from __future__ import annotations

from typing import Any, Protocol


class SendFailed(Exception):
    """Teams did not confirm; each kind below says what is known."""


class Throttled(SendFailed):
    """Not delivered; may be tried again, after so many seconds where Teams says how many."""

    def __init__(self, retry_after: float | None = None) -> None:
        super().__init__(f"try again in {retry_after} s" if retry_after else "try again later")
        self.retry_after = retry_after


class Gone(SendFailed):
    """Not delivered: the conversation is not there or not open to the bot; the code is Teams' reason."""

    def __init__(self, code: str, status: int) -> None:
        super().__init__(f"{status} {code}".strip())
        self.code = code
        self.status = status


class Ambiguous(SendFailed):
    """Perhaps delivered: Teams may have taken the message before the connection or the service failed."""


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
        activity: dict[str, Any],
        reply_to: str | None = None,
        *,
        tenant: str = "",
    ) -> str: ...

    async def edit(
        self,
        service_url: str,
        conversation_id: str,
        activity_id: str,
        activity: dict[str, Any],
        *,
        tenant: str = "",
    ) -> None: ...

    async def open(self, service_url: str, tenant: str, bot_id: str, member_id: str) -> str: ...
