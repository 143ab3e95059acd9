"""What of a turn must be asked about in private before it is kept or posted."""

from __future__ import annotations

from functools import partial

from bot.core import gate
from bot.core.feature import Door
from bot.core.found import Found
from bot.core.gate import Matter
from bot.core.turn import Turn
from bot.core.uploads import Dropped, NotFetched, WantsFile
from storage import networks


def held(turn: Turn, door: Door, found: Found, sentence: str) -> Matter | None:
    """What of this must be asked about before it is kept, also of somebody who may not do it anyway."""
    if not door.keeps_words:
        return None
    if door.noun == "command":
        matter = gate.in_sentence(sentence, found.given.values(), partial(_names_here, turn))
    elif door.noun == "tap":
        matter = gate.in_tap(found.given["tap"], partial(_names_here, turn))
    else:
        matter = _held_file(turn, door)
    return None if matter and gate.is_sent_again(turn, matter) else matter


def someones_own(turn: Turn, sentence: str) -> Matter | None:
    """What nothing was understood of, where others read: a matter of somebody's own is taken aside."""
    if turn.is_personal or turn.incoming.event or not sentence:
        return None
    return gate.in_sentence(sentence, (), partial(_names_here, turn), given=True)


def _held_file(turn: Turn, door: Door) -> Matter | None:
    """A file is fetched only for whoever may drop it."""
    if not turn.may(door.by):
        return None
    return gate.in_file(at_hand(turn), partial(_names_here, turn))


def _names_here(turn: Turn) -> list[str]:
    """Of everybody in the person's networks: whoever is written about may be any of them."""
    everybody = (one for home in turn.networks for one in networks.everybody(turn.db, home.id))
    return [one.own_name for one in everybody]


def at_hand(turn: Turn) -> Dropped:
    """The file that was dropped is here; raises WantsFile while nobody asked for it yet."""
    file = turn.incoming.file
    assert file is not None, "a file's door is found by a file"
    if file.fault:
        raise NotFetched(file.fault)
    if file.content is None:
        raise WantsFile(file)
    return file
