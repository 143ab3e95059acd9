"""The whole store out of a running bot and into another: it goes on as before, and says nothing again."""

from __future__ import annotations

import time

import pytest

from tests.microsoft import words
from tests.process import Stafet
from tests.protocol.outside import SUPPORT, card_of, counts, empty_database, running

pytestmark = [pytest.mark.xdist_group("protocol-backups"), pytest.mark.timeout(400)]
TICK = 0.3


def test_a_bot_restored_on_another_database_goes_on_and_says_nothing_again(postgresql: str) -> None:
    """Backed up while a message is on the wire, which arrives after all; then killed."""
    with running(TICK_SECONDS=f"{TICK}") as outside, empty_database(postgresql) as url:
        outside.installs()
        poll = outside.votes(outside.anna, "start afstemning: Skal vi prøve et år uden referat?")
        outside.taps(outside.bo, SUPPORT, poll)
        outside.microsoft.hangs()
        before = outside.seen
        outside.tell(outside.tells.message("foreslå punkt: trapper, 15 min", by=outside.anna))
        old = outside.stafet
        file = str(old.folder / "kept.zip")

        done = old.run("backup", file)
        assert (done.returncode, done.stderr) == (0, "")
        assert "stop the bot" in old.run("restore", "--replace", file).stderr
        outside.microsoft.recovers()
        outside.comes(before, lambda sent: "trapper" in words(sent.body))
        old.kill()

        env = outside.microsoft.env(
            ACTIONS_PER_PERSON="0", SEND_LIMITS="0", TICK_SECONDS=f"{TICK}", DATABASE_URL=url
        )
        with Stafet(env, folder=old.folder) as new:
            outside.stafet = new
            time.sleep(10 * TICK)  # an empty bot: it knows nobody, and says nothing
            new.stop()
            done = new.run("restore", file)
            assert (done.returncode, done.stderr) == (0, "")
            before = outside.seen
            new.start()
            time.sleep(10 * TICK)
            assert [words(one.body) for one in outside.since(before)] == []

            assert counts(card_of(outside.taps(outside.signe, SUPPORT, poll))) == (2, 0, 0)
            assert "gendannet fra en sikkerhedskopi" in words(outside.chats(outside.signe, "status").body)
