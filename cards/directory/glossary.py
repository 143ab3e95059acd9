"""The glossary: a word and what it means, with the other language's word beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cards.directory import title
from cards.kit import Card, card, folded, said, text, tight
from cards.words import Say, beside, say


def meaning(term: str) -> Say:
    return say(f"term-{term}")


def explained(term: str, word: str) -> Card:
    """One word. It is ours, not the person's: the spelling of the glossary."""
    return card(
        title(say("glossary-heading", word=word)),
        text(meaning(term)),
        summary=beside([word, meaning(term)]),
    )


def several(words: Mapping[str, str]) -> Card:
    """A few, beside each other."""
    (term, first), *rest = words.items()
    return card(
        title(say("glossary-heading", word=first)),
        text(meaning(term)),
        _listed(dict(rest)),
        summary=beside([first, meaning(term)]),
    )


def whole(words: Mapping[str, str]) -> Card:
    """All of them, and what they mean for whoever unfolds it."""
    told = say("glossary-number", number=len(words))
    return card(
        title(told),
        folded("glossary", say("glossary-show"), said(beside(words.values())), _listed(words)),
        text(say("glossary-how"), subtle=True),
        summary=told,
    )


def _listed(words: Mapping[str, str]) -> list[Any]:
    return [tight(said(word, bold=True), text(meaning(term))) for term, word in words.items()]
