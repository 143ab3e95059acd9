"""The newsletter: its themes, how many units have sent it on, questions, and the text to send it with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from cards.agenda import title
from cards.agenda.asks import Look, PutDown, TakeUp, Whole, meter
from cards.kit import Card, Subject, Tap, box, button, card, choose, line, link, said, tight, typed
from cards.kit import text as paragraph
from cards.words import LANGUAGES, Say, say
from storage.agenda.asks import KIND, LONGEST, Ask, Question
from storage.directory.directory import Unit

NAMED, NAMELESS = "named", "nameless"


@dataclass(frozen=True)
class AskForm(Tap, verb="newsletter.AskForm"):
    """The form of a question about it."""

    opens_form = True

    ask: UUID


@dataclass(frozen=True)
class AskAbout(Tap, verb="newsletter.AskAbout"):
    """I want to know this about it."""

    ask: UUID
    words: str = typed(LONGEST)
    how: str = typed(10)


@dataclass(frozen=True)
class Questions(Tap, verb="newsletter.Questions"):
    """What people want to know about it."""

    only_looks = True

    ask: UUID


@dataclass(frozen=True)
class Text(Tap, verb="newsletter.Text"):
    """The text to send it on with, for my colleagues."""

    only_looks = True

    ask: UUID


def single(whole: Whole, questions: int, *, mine: bool = False) -> Card:
    """`mine`: the reader's unit has sent it on."""
    one = whole.ask
    return card(
        title(one.words, kind=say("newsletter-kind")),
        tight(*(said(say("newsletter-theme", words=words)) for words in one.matters)),
        meter(whole),
        mine and paragraph(say("ask-mine"), subtle=True),
        questions > 0 and paragraph(say("newsletter-questions", number=questions), subtle=True),
        not one.link and paragraph(say("newsletter-no-link"), subtle=True),
        summary=say("newsletter-summary", words=one.words),
        buttons=[
            not one.ended_at
            and (
                button(say("newsletter-not-sent-on"), PutDown(one.id))
                if mine
                else button(say("newsletter-sent-on"), TakeUp(one.id), style="positive")
            ),
            one.link and link(say("newsletter-open"), one.link),
            button(say("newsletter-text-tap"), Text(one.id)),
            button(say("newsletter-ask-tap"), AskForm(one.id)),
            questions > 0 and button(say("newsletter-questions-tap"), Questions(one.id)),
        ],
        shows=Subject(KIND, one.id),
        look=Look(one.id),
    )


def ask_form(one: Ask, words: str = "") -> Card:
    return card(
        title(say("newsletter-ask-tap"), kind=one.words),
        line(
            "words",
            label=say("newsletter-form-words"),
            placeholder=say("newsletter-form-words-hint"),
            most=LONGEST,
            filled=words[:LONGEST],
            many_lines=True,
            needed=say("newsletter-without-question"),
        ),
        choose(
            "how",
            label=say("newsletter-form-how"),
            options={NAMED: say("newsletter-named"), NAMELESS: say("newsletter-nameless")},
            filled=NAMED,
            style="compact",
        ),
        summary=say("newsletter-ask-tap"),
        buttons=button(say("newsletter-form-send"), AskAbout(one.id), style="positive"),
    )


def questions(one: Ask, found: Sequence[tuple[Question, str]]) -> Card:
    """Each with who asks, where they let it be read."""
    return card(
        title(say("newsletter-questions", number=len(found)), kind=one.words),
        [
            tight(said(each.words, apart=True), name and paragraph(name, subtle=True, size="small"))
            for each, name in found
        ],
        summary=say("newsletter-questions", number=len(found)),
        buttons=button(say("newsletter-ask-tap"), AskForm(one.id)),
    )


def asked(one: Ask, words: str, *, named: bool) -> Card:
    """To whoever asks."""
    told = say("newsletter-asked")
    return card(
        title(told, kind=one.words),
        box(said(words)),
        paragraph(say("newsletter-asked-how" if named else "newsletter-asked-nameless"), subtle=True),
        summary=told,
        buttons=button(say("newsletter-questions-tap"), Questions(one.id)),
    )


def waits(one: Ask, number: int) -> Say:
    """One line among all that waits for the hosts."""
    return say("newsletter-questions-wait", words=one.words, number=number)


def text(unit: Unit | None, language: str | None, about: Ask | None = None) -> Card:
    """In one language, or in both, ready to be copied; `about`: what it is to send on."""
    chosen = [one for one in LANGUAGES if language in (None, one)]
    return card(
        title(say("newsletter-title")),
        paragraph(say("newsletter-how-whole" if about and about.link else "newsletter-how"), subtle=True),
        [
            box(
                said(say(f"newsletter-text-{one}", unit=_name(unit, one))),
                about
                and about.matters
                and said(say(f"newsletter-about-{one}", themes="; ".join(about.matters))),
                about and about.link and said(about.link),
            )
            for one in chosen
        ],
        summary=say("newsletter-title"),
    )


def _name(unit: Unit | None, language: str) -> str:
    if unit is None:
        return "DTU"
    return unit.name_da if language == "da" else unit.name_en
