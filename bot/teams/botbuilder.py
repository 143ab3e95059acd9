"""The Bot Framework SDK, botbuilder-core, as the bot uses it."""

from __future__ import annotations

from botbuilder.core import ActivityHandler, BotAdapter, TurnContext
from botbuilder.schema import ResourceResponse

from bot.teams import adapter, codec
from bot.teams.bot import StafetBot
from bot.teams.sdk import Sdk


class Bot(StafetBot, ActivityHandler):
    """The bot under its handler."""


class Adapter(adapter.Adapter, BotAdapter):
    """What it wants sent, by our messenger."""

    encode = staticmethod(codec.encode)
    answer = ResourceResponse


SDK = Sdk(codec.decode, Bot, Adapter, TurnContext)
