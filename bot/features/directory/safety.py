"""Care: whoever is in danger or in need gets the way to help at once; what they wrote is kept nowhere."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from bot.core.deeds import LOOKS
from bot.core.feature import Feature
from bot.core.gate import SENTENCE, Matter
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Again, Ask, Pass, Turn
from bot.features.directory.asked import mine, question
from bot.language.care import Need, asks_beforehand, need_in, sounds_hurt, sounds_urgent
from cards.directory import directory as shown
from cards.directory import safety as show
from cards.directory.safety import Contact
from cards.kit import Card
from cards.words import read, say
from storage import networks
from storage.directory import directory as kept
from storage.directory.directory import Role, Unit

safety = Feature("safety")

MOST_CONTACTS = 4
TURN_TO = (kept.AMR, "TR", kept.LEADER, kept.AMK)


@safety.question(by=Right.anyone, hears=sounds_urgent, urgent=True)
def help_now(turn: Turn, sentence: str) -> Card | Pass:
    """Danger: the number to call, everywhere. A personal matter: the ways to help, only in the personal chat.

    Neither journal, log nor card has anything of the sentence (directory P2).
    """
    need = need_in(sentence)
    if need in (Need.life, Need.danger):
        return show.emergency(life=need is Need.life)
    if not turn.is_personal:
        return show.invitation(turn.incoming.place.bot)
    return show.routes(_contacts(turn), ask=read(say("help-try-amr"), turn.reader))


@safety.question(by=Right.anyone, hears=sounds_hurt, cares=True)
def hurt(turn: Turn, sentence: str) -> Card:
    """An injury, or what makes people ill where they work: their AMR, and the number where it is serious."""
    return show.hurt(_there(turn, sentence) or _contacts(turn), ask=read(say("help-try-amr"), turn.reader))


@safety.question(by=Right.anyone, hears=asks_beforehand, cares=True)
def in_danger(_turn: Turn, sentence: str) -> Card | Pass:
    """Asked while all is well: the number to call, which is the same."""
    return show.emergency() if asks_beforehand(sentence) else Pass()


@safety.question(by=Right.anyone)
def whom_to_ask(turn: Turn) -> Card:
    """About a matter of the work environment, whatever it is: who is elected and appointed for it here."""
    there = _there(turn, turn.sentence) or _contacts(turn)
    return show.whom_to_ask(there, ask=read(say("help-try-amr"), turn.reader))


# --- before others read it --------------------------------------------------------------------------------


@safety.held_back
def ask_first(turn: Turn, held: Matter) -> Card:
    """Only to whoever wrote it: who would read it, whom to talk to, and the words to change or to send."""
    if not (turn.is_personal or turn.incoming.in_response):
        return show.invitation(turn.incoming.place.bot)
    return show.ask_first(
        held.words if held.fits else {},
        show.Anyway(turn.network.id if turn.network else None, held.tap.verb if held.tap else "", held.rest),
        readers=_readers(turn),
        contacts=_contacts(turn),
        danger=held.need is Need.danger,
        life=held.need is Need.life,
    )


def _readers(turn: Turn) -> show.Readers | None:
    if turn.network is None or not turn.standing.in_network:
        return None
    return show.Readers(len(networks.everybody(turn.db, turn.network.id)), turn.network.name)


@safety.tap(show.Anyway, by=Right.anyone, does=LOOKS, keeps=False)
def send_anyway(turn: Turn, tap: show.Anyway) -> Ask | Again:
    return _sent(turn, tap, for_others=True)


@safety.tap(show.Reworded, by=Right.anyone, does=LOOKS, keeps=False)
def send_reworded(turn: Turn, tap: show.Reworded) -> Ask | Again:
    """Other words, which are looked at like the first."""
    return _sent(turn, tap, for_others=False)


def _sent(turn: Turn, tap: show.Anyway | show.Reworded, *, for_others: bool) -> Ask | Again:
    words = dict(tap.words)
    if tap.of:
        return Again(tap.of, {**_rest(tap), **words}, for_others)
    network = next((one for one in turn.networks if one.id == tap.network), None)
    return Ask(words.get(SENTENCE, ""), network if turn.is_personal else None, for_others=for_others)


def _rest(tap: show.Anyway | show.Reworded) -> dict[str, Any]:
    """What the button carried of the form besides; somebody may have changed it."""
    try:
        rest = json.loads(tap.rest)
    except ValueError:
        raise TooOld from None
    if not isinstance(rest, dict) or tap.of.startswith(f"{safety.name}."):
        raise TooOld
    return rest


# --- whom to turn to --------------------------------------------------------------------------------------


def _contacts(turn: Turn) -> list[Contact]:
    """Of the own unit, where it is known: AMR, TR, leader and AMK who may be named and are there."""
    units = mine.candidates(turn.db, turn.person, turn.today)
    return _in_unit(turn, units[0]) if len(units) == 1 else []


def _there(turn: Turn, sentence: str) -> list[Contact]:
    """Of the one place that was said, if any: who slips in 227 tells whoever is elected there."""
    known = mine.names(turn.db, turn.person.tenant)
    places, words = question.places_told(sentence, known)
    units = mine.units_at(places, known, turn.today) if places else []
    if len(units) != 1:
        return []
    return _of_groups(turn, units[0], known.groups_at(units[0].key, places, words) | {""})


def _in_unit(turn: Turn, unit: Unit) -> list[Contact]:
    own = mine.own_roles(turn.db, turn.person, turn.today)
    return _of_groups(turn, unit, {role.group for role in own if role.unit == unit.key})


def _of_groups(turn: Turn, unit: Unit, groups: Collection[str]) -> list[Contact]:
    rows = kept.roles_in(turn.db, unit.tenant, unit.key)
    here = [row for row in rows if _is_there(row, turn.today) and row.mail != turn.person.directory_mail]
    near = [row for row in here if not set(groups) - {""} or row.group in {*groups, ""}]
    chosen = [row for role in TURN_TO for row in _each_once(near, role)[:2]]
    return [Contact(shown.role_name(row.role), row) for row in chosen[:MOST_CONTACTS]]


def _each_once(rows: Sequence[Role], role: str) -> list[Role]:
    """Who has the role, in however many groups, and nothing that one turns to sooner."""
    sooner = {row.mail or row.name for row in rows if row.role in TURN_TO[: TURN_TO.index(role)]}
    holders = {row.mail or row.name: row for row in reversed(rows) if row.role == role}
    return [row for who, row in reversed(holders.items()) if who not in sooner]


def _is_there(row: Role, today: date) -> bool:
    here = row.has_begun_by(today) and not row.has_ended_by(today) and not row.is_away_on(today)
    return bool(row.name) and here
