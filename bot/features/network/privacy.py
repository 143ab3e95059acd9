"""Privacy: everybody can see what is kept about them, and have it erased (directory P5)."""

from __future__ import annotations

from bot.core.deeds import LOOKS, Reach, asked_by
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.hosts import seating
from bot.features.hosts.seating import Rota
from bot.language.lexicon import lexicon
from bot.language.parsing import parse
from cards.kit import Card, Subject
from cards.network import privacy as show
from cards.words import Leaf, When, say
from storage import privacy as kept
from storage.db import Refused
from storage.meetings import Meeting
from storage.votes import rounds, votes

privacy = Feature("privacy")

PERSON = "person"


class AnsweredInSecret(Refused):
    """Nobody can find the answer that is theirs, and whoever came back would have two."""

    key = "privacy-answered-in-secret"


class AnsweredWithoutName(Refused):
    """The same of a question to everybody."""

    key = "privacy-answered-nameless"


class OnlyYourOwn(Refused):
    """Somebody else is named: nobody but they themselves, and whoever runs the bot, has theirs erased."""

    key = "privacy-only-your-own"


class OnlyBetweenUs(Refused):
    """Where others read along, nothing about a person is shown."""

    key = "privacy-only-between-us"


@privacy.question(by=Right.anyone)
def mine(turn: Turn) -> Card:
    _between_us(turn)
    found = kept.kept_about(turn.db, turn.person)
    return show.mine({name: len(rows) for name, rows in found.items()}, turn.person)


@privacy.tap(show.AsJson, by=Right.anyone, does=LOOKS)
def as_json(turn: Turn) -> Leaf:
    _between_us(turn)
    return show.Json(kept.as_json(kept.kept_about(turn.db, turn.person)))


@privacy.question(by=Right.anyone, offered=False)
def erase(turn: Turn) -> Card:
    _between_us(turn)
    if parse(turn.sentence, lexicon()).speaks_of_others:
        raise OnlyYourOwn
    _must_be_found(turn)
    return _asked(turn)


def _must_be_found(turn: Turn) -> None:
    """What is asked for is not promised and then refused: AnsweredWithoutName, AnsweredInSecret."""
    if nameless := rounds.open_without_names(turn.db, turn.person.id):
        last = max(nameless, key=lambda one: one.closes_at)
        raise AnsweredWithoutName(question=last.question or say("pulse-title"), closes=When(last.closes_at))
    if secret := [one for one in votes.open_answered_by(turn.db, turn.person.id) if one.terms.confidential]:
        raise AnsweredInSecret(closes=When(max(one.closes_at for one in secret)))


def _asked(turn: Turn, *, anew: bool = False) -> Card:
    has_roles = kept.holds_roles(turn.db, turn.person)
    turn.yes = show.Erase(show.facts(_open_votes(turn), _seats(turn)))
    return show.really(_open_votes(turn), _seats(turn), has_roles=has_roles, anew=anew)


def _open_votes(turn: Turn) -> int:
    """In how many open votes an answer of theirs would be taken out."""
    return len(votes.open_answered_by(turn.db, turn.person.id))


def _seats(turn: Turn) -> list[Meeting]:
    """The meetings to come that they host, in any network."""
    rotas = (Rota(turn.db, home, turn.now) for home in turn.networks)
    return [meeting for rota in rotas for meeting, _ in rota.of(turn.person.id)]


@privacy.tap(show.Erase, by=Right.anyone, does=asked_by(Reach.ME, "privacy.erase"))
def really_erase(turn: Turn, tap: show.Erase) -> Card:
    """The answer goes to the chat that asked; after it nothing leads from the person to what they did."""
    _between_us(turn)
    _must_be_found(turn)
    if tap.told != show.facts(_open_votes(turn), _seats(turn)):
        return _asked(turn, anew=True)
    kept.erase(turn.db, turn.person, turn.now)
    for home in turn.networks:
        seating.settle(turn, home, because=say("moved-members"))
        for asked_of_all in rounds.open_in(turn.db, home.id):
            turn.redraw(asked_of_all.id)  # it is counted among one less
    turn.changes_cards = True
    turn.note("erased", Subject(PERSON, turn.person.id))
    return show.erased()


def _between_us(turn: Turn) -> None:
    if not turn.is_personal:
        raise OnlyBetweenUs
