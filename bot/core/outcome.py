"""What a turn comes to: where its answer goes, and what it says has become of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from bot.core import responses, undoing
from bot.core.feature import Door
from bot.core.turn import Again, Agreed, Answer, Ask, Awaited, Incoming, Pass, Turn, message
from cards import undoing as show_undoing
from cards.kit import HOME, Card, Subject, Tap, carried_as, claiming, headed, own
from cards.network import status as show_status
from cards.words import Leaf, Reader, Say, say
from storage import outbox, pauses, turns

OK = turns.Answer(200)

Instead = Callable[[], dict[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a turn came to: the HTTP answer, what is said directly, and what waits for delivery."""

    answer: turns.Answer = OK
    says: tuple[dict[str, Any], ...] = ()
    leaves_letters: bool = False
    changes_cards: bool = False
    door: str = ""
    showed: Subject | None = None
    """The one thing that the answer showed."""

    yes: Tap | None = None
    """The button of the answer that a yes stands for."""

    awaits: Awaited | None = None
    """What the answer asks for, which words may tell."""

    instead: Instead | None = None
    """What waits in the outbox where Teams does not take what is said, if that must be kept nowhere: it is
    looked at only then."""


def answered(turn: Turn, door: Door | None, answer: Answer, *, keep: bool = True) -> Outcome:
    """Where an answer goes: a tap's into the response, a question's directly, a command's into the outbox.

    One that must be kept nowhere is not there for a repeated delivery either.
    """
    shown = _alone(turn, shown_by(answer), all_of_it=door is not None and door.of_oneself)
    lives = door is not None and is_to_live(door, shown)
    leaves = lives or (door is not None and door.noun == "command")
    told_of = headed(shown, turn.remarks, at_once=turn.incoming.in_response and not leaves)
    says = undoing.offered(turn, told_of)
    given, told = None, tuple[dict[str, Any], ...]()
    if lives and turn.is_personal:
        says = [own_copy(one) for one in says]
    if leaves and not _is_between_us(turn, says):
        _leave(turn, says)
    elif turn.incoming.in_response and len(says) == 1:
        given = turns.Answer(200, _in_response(turn.incoming, says[0], turn.reader, door))
    elif door is not None and door.changes:
        _leave(turn, says)
    else:
        told = tuple(message(one, turn.reader) for one in says)
    given = given or no_body(turn, looks=lives)  # where it stands is known once it has been left there
    if keep and given.body is not None and not (door and door.only_looks):
        place = turn.incoming.place
        turns.keep_answer(turn.db, place.conversation, turn.incoming.activity, given, turn.person.id)
    shows = turn.tells_of or _shows(says)
    return Outcome(
        given, told, turn.leaves_letters, turn.changes_cards, logged(door), shows, turn.yes, turn.awaits
    )


def _shows(says: Sequence[Card | Leaf]) -> Subject | None:
    """The one thing that an answer shows, or is about, whatever of no thing stands beside it."""
    cards = [one for one in says if isinstance(one, Card)]
    things = {one.shows or (one.claim.of[0] if one.claim and one.claim.of else None) for one in cards} - {
        None
    }
    return things.pop() if len(things) == 1 else None


def _alone(turn: Turn, shown: list[Card | Leaf], *, all_of_it: bool) -> list[Card | Leaf]:
    """What is somebody's own goes to their own chat; where others read along, only that it does."""
    own_ = [one for one in shown if all_of_it or (isinstance(one, Card) and one.is_told_alone)]
    if turn.is_personal or turn.incoming.in_response or not (own_ or all_of_it):
        return shown
    for one in own_:
        turn.post(one, to=turn.person, network=turn.network)
    return [say("told-alone"), *(one for one in shown if one not in own_)]


def is_to_live(door: Door, says: Sequence[Card | Leaf]) -> bool:
    """A question's card that shows a thing is kept up to date, as a letter can be."""
    return door.noun == "question" and any(isinstance(one, Card) and (one.shows or one.claim) for one in says)


def own_copy(shown: Card | Leaf) -> Card | Leaf:
    return own(shown) if isinstance(shown, Card) else shown


def logged(door: Door | None) -> str:
    """For the log and the figures, which do not tell who was in need."""
    return "" if door is None or door.urgent else door.name


def shown_by(answer: Answer) -> list[Card | Leaf]:
    """What is to be shown: nothing, one thing, or several cards."""
    if answer is None or isinstance(answer, Ask | Again | Agreed | Pass):
        return []
    return list(answer) if isinstance(answer, Sequence) else [answer]


def _is_between_us(turn: Turn, says: Sequence[Card | Leaf]) -> bool:
    """A command that a yes stood for, in the personal chat, whose one answer is for nobody else."""
    alone = turn.is_personal and turn.done is not None and turn.incoming.in_response and len(says) == 1
    return alone and not (isinstance(says[0], Card) and says[0].for_all)


def _leave(turn: Turn, says: Sequence[Card | Leaf]) -> None:
    """A command's answer: here; but what the whole network is to see goes to its channel."""
    cards = [one for one in says if isinstance(one, Card)]
    for_all = any(card.for_all for card in cards)
    if not (turn.is_personal and for_all):
        for one in says:
            turn.reply(one, for_all=for_all)
        return
    for card in cards:
        turn.post(card, to=turn.home)
    for one in says:
        if not isinstance(one, Card):
            turn.reply(one)  # what is remarked on it is for whoever said it
    if turn.done is None:
        turn.reply(undoing.with_button(turn, _whither(turn, [card.shows for card in cards if card.shows])))


def _whither(turn: Turn, of: Sequence[Subject]) -> Card:
    """Said before it is there: it is on its way, or waits for a channel that is closed to the bot.

    The channel may refuse it yet; then the same message says that.
    """
    is_closed, cause = pauses.is_closed(turn.db, turn.home.channel), turn.incoming.activity
    said = show_status.posted(turn.home.name, waits=is_closed, failed=False)
    posting = Subject(show_status.POSTED, outbox.posting_of(cause))
    return claiming(said, show_status.POSTED, posting, *of, cause=cause, room=turn.home.channel)


def _where_it_stands(turn: Turn) -> Say | None:
    """Nothing is said to be in the channel that waits for it."""
    if not turn.tells_channel or turn.network is None:
        return None
    waits = pauses.is_closed(turn.db, turn.home.channel)
    return show_status.posted_words(turn.home.name, waits=waits)


def no_body(turn: Turn, *, looks: bool = False) -> turns.Answer:
    """A message's answer has no body; a tap that was answered with letters says that all went well, or,
    where it only `looks`, that they are there: nothing was done."""
    if not turn.incoming.in_response:
        return turns.Answer(200)
    told = say("shown-below") if looks and turn.done is None else _all_went_well(turn)
    return turns.Answer(200, _in_response(turn.incoming, told, turn.reader))


def _all_went_well(turn: Turn) -> Card | Leaf:
    """In a chat a question gives way to what came of it; in the channel its message says so to all."""
    if turn.done is None or not turn.is_personal or turn.incoming.in_dialog:
        return turn.done or say("done")
    told = show_undoing.agreed(turn.asked_about, turn.done, _where_it_stands(turn))
    return undoing.with_button(turn, told)


def together(outcomes: Sequence[Outcome]) -> Outcome:
    """What several came to; a single one as it is."""
    if len(outcomes) == 1:
        return outcomes[0]
    return Outcome(
        says=tuple(said for one in outcomes for said in one.says),
        leaves_letters=any(one.leaves_letters for one in outcomes),
        changes_cards=any(one.changes_cards for one in outcomes),
        door=" ".join(one.door for one in outcomes if one.door),
        instead=lambda: next((told for one in outcomes if one.instead and (told := one.instead())), None),
    )


def said_to(incoming: Incoming, told: Card | Leaf, reader: Reader) -> Outcome:
    if incoming.in_response:
        return Outcome(turns.Answer(200, _in_response(incoming, told, reader)))
    return Outcome(says=(message(told, reader),))


def _in_response(incoming: Incoming, shown: Card | Leaf, reader: Reader, door: Door | None = None) -> bytes:
    dialog = responses.Dialog(_opened_by(incoming, door), incoming.refilled) if incoming.in_dialog else None
    return responses.body(shown, reader, dialog=dialog, in_message=incoming.in_message)


def _opened_by(incoming: Incoming, door: Door | None) -> dict[str, Any] | None:
    """How this form is opened again, as a dialog carries it; None for what is no form."""
    if door is None or door.noun not in ("form", "message_action"):
        return None
    if door.tap is None:
        return {"action": door.action}
    names = [HOME, *(carried_as(one.name) for one in fields(door.tap))]  # type: ignore[arg-type]
    return {
        "verb": door.tap.verb,
        **{name: incoming.values[name] for name in names if name in incoming.values},
    }
