"""The same on botbuilder's own `CloudAdapter`, with its own token check.

It is helped where it would otherwise not work at all or be slower for another reason than its own: its
`process` turns every answered tap into a 500, so that the way round by `process_activity` is taken, and
its token towards Teams is given to it, where it would fetch a new one every turn.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

from aiohttp import web
from botbuilder.core import ActivityHandler, TurnContext
from botbuilder.integration.aiohttp import CloudAdapter
from botbuilder.schema import Activity, AdaptiveCardInvokeResponse
from botframework.connector.auth import (
    AppCredentials,
    BotFrameworkAuthenticationFactory,
    ChannelValidation,
    ServiceClientCredentialsFactory,
)

from tests.bench.poll import MADE, UPSERT, answered, opened, row
from tests.microsoft.people import APP_ID


class GivenToken(AppCredentials):  # type: ignore[misc]
    def get_access_token(self, force_refresh: bool = False) -> str:
        return "given"


class OneBot(ServiceClientCredentialsFactory):  # type: ignore[misc]
    async def is_valid_app_id(self, app_id: str) -> bool:
        return app_id == APP_ID

    async def is_authentication_disabled(self) -> bool:
        return False

    async def create_credentials(self, app_id: str, *_: Any, **__: Any) -> AppCredentials:
        return GivenToken(app_id)


class Votes(ActivityHandler):  # type: ignore[misc]
    def __init__(self, store: Path) -> None:
        self.store = opened(store)

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await turn_context.send_activity(MADE)

    async def on_adaptive_card_invoke(self, turn_context: TurnContext, invoke_value: Any) -> Any:
        activity = turn_context.activity
        said = {
            "value": {"action": invoke_value.action},
            "from": {"aadObjectId": activity.from_property.aad_object_id},
            "timestamp": activity.timestamp.isoformat(),
        }
        self.store.execute("BEGIN IMMEDIATE")
        self.store.execute(UPSERT, row(said))
        self.store.execute("COMMIT")
        answer = answered(said)
        return AdaptiveCardInvokeResponse(status_code=200, type=answer["type"], value=answer["value"])


def _application(store: Path) -> web.Application:
    adapter = CloudAdapter(BotFrameworkAuthenticationFactory.create(credential_factory=OneBot()))
    bot = Votes(store)

    async def messages(request: web.Request) -> web.Response:
        activity = Activity().deserialize(await request.json())
        asked = request.headers.get("Authorization", "")
        answer = await adapter.process_activity(asked, activity, bot.on_turn)
        if answer is None:
            return web.Response(status=201)
        return web.json_response(answer.body, status=int(answer.status))

    app = web.Application()
    app.router.add_post("/api/messages", messages)
    return app


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    ChannelValidation.open_id_metadata_endpoint = sys.argv[3]
    web.run_app(_application(Path(sys.argv[2])), host="127.0.0.1", port=int(sys.argv[1]), access_log=None)
