"""The same deed in the same words, twice in the same breath: what it made is shown once more."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from bot.core.feature import Door
from bot.core.found import NotYet
from bot.core.turn import Turn
from storage import outbox, people, turns


def _plainly(words: Any) -> str:
    """Without what does not change what is asked for: capitals, blanks, signs around it."""
    return " ".join(str(words).casefold().split()).strip(" .,:;!?-–—\"'")


def was_just_said(turn: Turn, door: Door, given: Mapping[str, Any]) -> bool:
    """The same deed with the same words by the same person here, within two minutes: show what it made.

    Of a deed that takes no words those of the sentence count: said otherwise, it is asked for once more.
    """
    incoming = turn.incoming
    told = [(name, _plainly(given[name])) for name in sorted(given)] or _plainly(turn.sentence)
    words = f"{door.name} {told}"
    meant = [turn.meant, *turn.mentions]
    said = hashlib.sha256(
        f"{incoming.place.room}\n{turn.network and turn.network.id}\n{words}\n{meant}".encode()
    ).hexdigest()
    people.hold(turn.db, turn.person.id)  # of two at once, on two replicas, the second waits for the first
    earlier = turns.same_command(turn.db, turn.person.id, said, incoming.activity, turn.now)
    if earlier is None:
        turns.remember_said(turn.db, incoming.place.conversation, incoming.activity, turn.person.id, said)
        return False
    again = outbox.repeat(
        turn.db,
        turn.now,
        earlier,
        incoming.activity,
        room=incoming.place.room,
        conversation=incoming.place.conversation,
        reply_to=None if turn.is_personal else incoming.message,
        by=turn.person.id,
    )
    if not again:
        raise NotYet
    turn.leaves_letters = True
    return True
