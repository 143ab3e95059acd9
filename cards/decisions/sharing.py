"""Sharing: the address of a decision, and the page behind it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from cards.decisions import decisions as show
from cards.decisions import title
from cards.documents.paper import Block, Heading, Paper, Text
from cards.kit import Card, Words, card, link, said, text
from cards.words import Leaf, Reader, Say, When, read, say
from storage.decisions.decisions import Decision


def address(one: Decision, url: Leaf, until: datetime) -> Card:
    """To be copied; until when it leads somewhere."""
    words = say("share-title", title=one.title)
    return card(
        title(words, kind=say("decisions-title"), number=one.label),
        said(url),
        text(say("share-how", until=When(until, "day")), subtle=True),
        summary=words,
        buttons=[link(say("share-open"), url), show.opened(one)],
    )


def paper(one: Decision, owner: Words, after: Decision | None, reader: Reader, at: datetime) -> Paper:
    """One page, for whoever has the address: what was decided, when and how, and whether it still holds."""
    words = read(say("decision-line", number=one.label, title=one.title), reader)
    return Paper(words, reader.language, at, (Heading(1, words), *_told(one, owner, after, reader)))


def _told(one: Decision, owner: Words, after: Decision | None, reader: Reader) -> Iterator[Block]:
    def block(words: Say, tone: str = "plain") -> Text:
        return Text(read(words, reader), tone)

    yield block(show.kind_and_status(one, after), "small" if one.is_in_force else "alert")
    yield block(show.when(one))
    if after:
        yield block(show.superseded_by(after), "alert")
    if one.question:
        yield block(say("decision-asked", question=one.question))
    if one.text.strip() not in ("", one.title):
        yield Text(one.text)
    if owner:
        yield block(show.owner(owner))
    if one.due:
        yield block(say("decision-due", day=When(one.due, "day")))
    if one.review_on:
        yield block(say("decision-review", day=When(one.review_on, "day")))
    if one.scope:
        yield block(say("decision-scope", scope=one.scope))
