"""The adapter: what the SDK calls when it wants something sent, in our transport's hands."""

from __future__ import annotations

from botbuilder.core import BotAdapter, TurnContext
from botbuilder.schema import Activity, ConversationReference, ResourceResponse

from bot.teams import codec
from bot.teams.messenger import Messenger


class Adapter(BotAdapter):
    """BotAdapter over the one messenger. The SDK's own rebuilds its clients for every turn, and retries
    behind our back (docs/adr/0001-own-adapter.md)."""

    def __init__(self, messenger: Messenger) -> None:
        super().__init__()
        self._messenger = messenger

    async def send_activities(
        self, context: TurnContext, activities: list[Activity]
    ) -> list[ResourceResponse]:
        return [ResourceResponse(id=await self._send(activity)) for activity in activities]

    async def _send(self, activity: Activity) -> str:
        return await self._messenger.send(
            activity.service_url, activity.conversation.id, codec.encode(activity), activity.reply_to_id
        )

    async def update_activity(self, context: TurnContext, activity: Activity) -> None:
        await self._messenger.edit(
            activity.service_url, activity.conversation.id, activity.id, codec.encode(activity)
        )

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        await self._messenger.delete(reference.service_url, reference.conversation.id, reference.activity_id)
