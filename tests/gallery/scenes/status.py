"""Status: its cards."""

from __future__ import annotations

from datetime import timedelta

from cards.network import status
from cards.words import Language
from storage.outbox import Trouble
from storage.pauses import Pause
from tests.gallery.scenes.shared import BO, NOW, Scenes, network


def show(language: Language) -> Scenes:
    home = network("AMK-netværket")
    reasons = [
        (BO.id, "ServerDisconnectedError"),
        (None, "504"),
        (BO.id, "try again later"),
        (None, "413 MessageSizeTooBig"),
    ]
    letters = [
        Trouble(number, to, None, NOW, NOW - timedelta(hours=number), reason)
        for number, (to, reason) in enumerate(reasons)
    ]
    closed = [
        Pause("19:channel", "19:channel", home.id, None, "403 BotNotInConversationRoster", NOW),
        Pause(f"person/{BO.id}", "a:bo", home.id, BO.id, "403 ConversationBlockedByUser", NOW),
    ]
    told = status.Report(home, letters[:2], letters[2:], closed, 3, NOW, {BO.id: BO.name})
    yield "posted", status.posted("AMK-netværket", waits=False, failed=False)
    yield "what was posted waits", status.posted("AMK-netværket", waits=True, failed=False)
    yield "what was posted did not come", status.posted("AMK-netværket", waits=False, failed=True)
    yield "all kinds of trouble", status.report(told)
    yield "a channel is closed", status.closed(closed[0], home, None)
    yield "a person's chat is closed", status.closed(closed[1], home, BO)
