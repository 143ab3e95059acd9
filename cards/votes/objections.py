"""Objections: whom one is told, and the form in which it is worked into the text."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from cards.kit import Card, box, button, card, line, said, text
from cards.votes import title
from cards.votes.votes import Reword, RewordForm, objection, said_with
from cards.words import Say, When, say
from storage.votes.poll import LONGEST_QUESTION, Poll


def objected(vote: Poll, reason: str, by: str) -> Card:
    """To the proposer and the hosts: somebody needs something before they can support it."""
    return card(
        title(say("vote-objected", name=by, question=vote.question), kind=say("vote-heading")),
        box(objection(by, reason), style="warning"),
        text(say("vote-objected-how", until=When(vote.closes_at))),
        summary=say("vote-objected", name=by, question=vote.question),
        buttons=[button(say("vote-reword"), RewordForm(vote.id), style="positive")],
    )


def sure(reason: str, earlier: str = "") -> tuple[Say, Sequence[Say], Say]:
    """Before words are taken for somebody's objection, or stand in place of those that do."""
    told = [say("objection-sure-stands", reason=earlier)] if earlier else []
    return say("objection-sure", reason=reason), told, say("objection-sure-yes")


def sure_of_text(words: str) -> tuple[Say, Sequence[Say], Say]:
    """Before words become the text that is voted on."""
    return say("vote-reword-sure", text=words), [say("vote-reword-how")], say("vote-reword-give")


def waits(vote: Poll) -> Say:
    """One line among all that waits for a host."""
    return say("vote-paused-summary", question=vote.question)


def paused(vote: Poll) -> Card:
    """To the hosts: the time is up, and an objection stands."""
    return card(
        title(waits(vote), kind=say("vote-heading")),
        said_with(vote, vote.objections),
        text(say("vote-objected-how", until=When(vote.closes_at))),
        summary=waits(vote),
        buttons=[button(say("vote-reword"), RewordForm(vote.id), style="positive")],
    )


def reword_form(vote: Poll) -> Card:
    """The text as it stands, to be changed, with the objections to it."""
    return card(
        title(say("vote-reword")),
        said_with(vote, vote.objections),
        line(
            "text",
            label=say("vote-reword-label"),
            placeholder=say("vote-reword-hint"),
            most=LONGEST_QUESTION,
            many_lines=True,
            filled=vote.question,
            needed=say("reword-without-text"),
        ),
        text(say("vote-reword-how"), subtle=True),
        summary=say("vote-reword"),
        buttons=[button(say("vote-reword-give"), Reword(vote.id, vote.version), style="positive")],
    )


def may_reword(stands: Say, poll: UUID) -> Card:
    """To whoever changed the message that started it: what stands, and the form of its text."""
    return card(title(stands), summary=stands, buttons=button(say("vote-reword"), RewordForm(poll)))


def reworded(vote: Poll, asked: int) -> Card:
    """To whoever changed the text: who is asked again."""
    words = say("vote-reworded-done", number=asked)
    return card(title(words), said(vote.question), summary=words)


def ask_again(vote: Poll, shown: Card) -> Card:
    """To whoever had answered the earlier text: does it stand?"""
    told = box(
        text(say("vote-ask-again"), bold=True),
        vote.earlier and said(say("vote-earlier", text=vote.earlier[-1]), subtle=True),
        style="accent",
    )
    return Card(say("vote-ask-again"), (told, *shown.body), shown.actions)


def sure_to_withdraw(vote: Poll, answered: int, why: str = "") -> tuple[Say, Sequence[Say], Say]:
    """Before a proposal is taken off the table: the heading, what is lost, and the button."""
    told = [say("vote-withdraw-answers", number=answered), say("vote-withdraw-final")]
    told += [say("decision-why", reason=why)] if why else []
    return say("vote-withdraw-sure", question=vote.question), told, say("vote-withdraw-yes")
