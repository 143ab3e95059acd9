"""Which: somebody chose, of several that a sentence could be about, the one that was meant."""

from __future__ import annotations

from bot.core import which as meant
from bot.core.deeds import LOOKS
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Ask, Turn
from cards import which as show
from cards.kit import Subject

which = Feature("which")


@which.tap(show.Meant, by=Right.anyone, does=LOOKS)
def repeat(turn: Turn, tap: show.Meant) -> Ask:
    """The sentence once more; what it does is asked of whoever taps."""
    here = turn.networks or ([turn.network] if turn.network else [])
    network = next((one for one in here if one.id == tap.network), None)
    if tap.network is not None and network is None:
        raise TooOld
    about = Subject(tap.kind, tap.thing) if tap.thing else None
    return Ask(tap.sentence, network, about=about, mentions=meant.mentions(tap.named))
