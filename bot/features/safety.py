"""Care: whoever is in danger or in need gets the way to help at once; what they wrote is kept nowhere."""

from __future__ import annotations

from bot.asked import mine
from bot.asked.distress import Need, need_in, sounds_urgent
from bot.asked.holders import Look
from bot.feature import Feature
from bot.rights import Right
from bot.turn import Pass, Turn
from cards import directory as shown
from cards import safety as show
from cards.kit import Card
from cards.safety import Contact
from cards.words import read, say
from storage import directory as kept
from storage.directory import Role, Unit

safety = Feature("safety")

MOST_CONTACTS = 4
TURN_TO = (kept.AMR, "TR", kept.LEADER, kept.AMK)


@safety.question(
    da=["ring 112", "jeg har brug for hjælp", "hvem kan jeg tale med"],
    en=["call 112", "i need help", "who can i talk to"],
    by=Right.anyone,
    hears=sounds_urgent,
    urgent=True,
)
def help_now(turn: Turn, sentence: str) -> Card | Pass:
    """Danger: the number to call, everywhere. A personal matter: the ways to help, only in the personal chat.

    Neither journal, log nor card has anything of the sentence (directory P2).
    """
    need = need_in(sentence)
    if need in (Need.life, Need.danger):
        return show.emergency(life=need is Need.life)
    if not turn.is_personal:
        return Pass() if need is Need.unsure else show.invitation(turn.incoming.place.bot)
    return show.routes(_contacts(turn), ask=read(say("help-try-amr"), turn.reader))


def _contacts(turn: Turn) -> list[Contact]:
    """Of the own unit, where it is known: AMR, TR, leader and AMK who may be named and are there."""
    units = mine.candidates(turn.db, turn.person, turn.today)
    return _in_unit(turn, units[0]) if len(units) == 1 else []


def _in_unit(turn: Turn, unit: Unit) -> list[Contact]:
    rows = kept.roles_in(turn.db, unit.tenant, unit.key)
    look = Look(turn.today)
    groups = {
        role.group for role in mine.own_roles(turn.db, turn.person, turn.today) if role.unit == unit.key
    }
    here = [row for row in rows if _is_there(row, look) and row.mail != turn.person.directory_mail]
    near = [row for row in here if not (groups - {""}) or row.group in {*groups, ""}]
    chosen = [row for role in TURN_TO for row in [one for one in near if one.role == role][:2]]
    return [Contact(shown.role_name(row.role), row) for row in chosen[:MOST_CONTACTS]]


def _is_there(row: Role, look: Look) -> bool:
    return (
        look.names(row)
        and row.has_begun_by(look.today)
        and not row.has_ended_by(look.today)
        and not row.is_away_on(look.today)
    )
