"""Which one is meant: a question back, with a button for each that repeats the sentence for that one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from cards.kit import Card, Subject, Tap, button, buttons, card, said, tight, title
from cards.words import Leaf, Say, say

LONGEST_SENTENCE = 700
BESIDE = 6
"""So many buttons stand at the foot of a card; more stand below each other."""


@dataclass(frozen=True)
class Meant(Tap, verb="which.Meant"):
    """My sentence is about this one: this thing, or these people behind the words that name them."""

    sentence: str
    network: UUID | None = None
    kind: str = ""
    thing: UUID | None = None
    named: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One that may be meant, and what its button settles."""

    words: Leaf | str
    about: Subject | None = None
    named: str = ""


def which(
    question: Say, sentence: str, choices: Sequence[Choice], settled: str, network: UUID | None
) -> Card:
    """Nothing was done yet; `settled` is what was chosen before."""
    offered = [button(one.words, _tap(one, sentence, settled, network)) for one in choices]
    below = len(offered) > BESIDE
    return card(
        title(question),
        said(say("which-you-wrote", sentence=sentence)),
        tight(*(buttons(one) for one in offered), gap="small") if below else None,
        summary=question,
        buttons=() if below else offered,
    )


def there(why: Say, words: Leaf, look: Tap) -> Card:
    """Nothing was done, for it is there already: the button shows it."""
    return card(title(why), summary=why, buttons=button(words, look))


def _tap(one: Choice, sentence: str, settled: str, network: UUID | None) -> Meant:
    named = "\n".join(filter(None, (settled, one.named)))
    about = one.about
    return Meant(sentence, network, about.kind if about else "", about.id if about else None, named)


def packed(*named: tuple[str, str]) -> str:
    """Words and whom they name, as a button carries them."""
    return "\n".join(f"{who}\t{' '.join(words.split())}" for words, who in named)


def unpacked(named: str) -> list[tuple[str, str]]:
    parted = (line.partition("\t") for line in named.splitlines())
    return [(words, who) for who, _, words in parted if words]
