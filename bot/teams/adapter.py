"""The adapter: what an SDK calls when it wants something sent, in our transport's hands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from bot.teams.messenger import Messenger
from bot.teams.sdk import Activity


class Adapter:
    """Over the one messenger. The SDKs' own rebuild their clients for every turn, and retry behind our back
    (docs/adr/0001-own-adapter.md)."""

    encode: ClassVar[Any]
    answer: ClassVar[Any]
    """How the SDK writes an activity as JSON, and how it is told the id that this got."""

    def __init__(self, messenger: Messenger) -> None:
        super().__init__()
        self._messenger = messenger

    async def send_activities(self, context: Any, activities: Sequence[Activity]) -> list[Any]:
        return [self.answer(id=await self._send(activity)) for activity in activities]

    async def _send(self, activity: Activity) -> str:
        return await self._messenger.send(
            activity.service_url, activity.conversation.id, self.encode(activity), activity.reply_to_id
        )

    async def update_activity(self, context: Any, activity: Activity) -> None:
        await self._messenger.edit(
            activity.service_url, activity.conversation.id, activity.id or "", self.encode(activity)
        )

    async def delete_activity(self, context: Any, reference: Any) -> None:
        await self._messenger.delete(reference.service_url, reference.conversation.id, reference.activity_id)
