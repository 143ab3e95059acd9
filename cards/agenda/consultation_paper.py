"""The document of a consultation: its paragraphs, what was remarked on each, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from cards.agenda.consultations import numbered, verdict
from cards.documents.paper import Block, Facts, Heading, Paper, Quote, Text
from cards.words import Reader, Say, When, read, say
from storage.agenda.consultations import WHOLE, Consultation, Remark


def paper(one: Consultation, remarks: Sequence[Remark], reader: Reader, at: datetime) -> Paper:
    """While it is open the text alone is given: what was remarked is told to all when it is closed."""
    name = read(say("consultation-paper", title=one.title), reader)
    return Paper(name, reader.language, at, tuple(_blocks(one, remarks, reader)))


def _blocks(one: Consultation, remarks: Sequence[Remark], reader: Reader) -> Iterator[Block]:
    yield Heading(1, read(say("consultation-paper", title=one.title), reader))
    yield Facts(tuple((read(label, reader), words) for label, words in _facts(one, remarks, reader)))
    whole = [each for each in remarks if each.paragraph == WHOLE]
    if whole:
        yield Heading(2, read(say("consultation-on-whole"), reader))
        yield from _remarks(whole, reader)
    yield Heading(2, read(say("consultation-paper-text"), reader))
    for number, words in enumerate(one.paragraphs, 1):
        yield Text(read(numbered(one, number, words), reader))
        yield from _remarks([each for each in remarks if each.paragraph == number], reader)


def _facts(one: Consultation, remarks: Sequence[Remark], reader: Reader) -> Iterator[tuple[Say, str]]:
    if one.asker:
        yield say("consultation-paper-by"), one.asker
    yield say("consultation-paper-until"), read(When(one.closed_at or one.until), reader)
    people = len({each.person for each in remarks})
    answered = sum(each.verdict is not None for each in remarks)
    told = say("consultation-closed", number=len(remarks), people=people, answered=answered)
    if remarks:
        yield say("consultation-paper-outcome"), read(told, reader)


def _remarks(found: Sequence[Remark], reader: Reader) -> Iterator[Block]:
    for each in found:
        number = read(say("consultation-remark-number", number=each.number), reader)
        yield Quote(f"{number}, {each.name}" if each.name else number, each.words)
        told = verdict(each)
        yield Text(read(told or say("consultation-paper-unanswered"), reader), "small")
