"""Contact: whoever holds a role says how they want to be reached, and nobody else's consent is needed."""

from __future__ import annotations

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from cards.directory import contact as show
from cards.kit import Card, Subject
from storage.directory import directory, edits, forms
from storage.directory.directory import Role
from storage.network import members

contact = Feature("contact")

ROLE = "role"


@contact.question(by=Right.anyone, of_oneself=True)
def my_contact(turn: Turn) -> Card:
    _own(turn)
    return show.open_contact()


@contact.form(show.EditContact, by=Right.anyone)
def contact_form(turn: Turn) -> Card:
    return show.contact_form(_own(turn))


@contact.tap(show.SaveContact, by=Right.anyone, does=undone(Reach.ONE))
def save_contact(turn: Turn, tap: show.SaveContact) -> Card:
    """Whoever holds a role says how to reach them (directory D4); which role it is stays the AMK's."""
    role = _own(turn)
    values = {
        "mail": forms.mail(tap.mail),
        "phone": forms.phone(tap.phone),
        "languages": forms.languages(tap.languages),
        "prefers": forms.way(tap.prefers),
    }
    edits.change_contact(turn.db, role, values, turn.now, turn.today)
    turn.note("contact", Subject(ROLE, role.id), after={"fields": sorted(values)})
    for home in members.networks_of_unit(turn.db, role.tenant, role.unit, turn.today):
        turn.post(show.told(turn.person.name), to=home)
    return show.contact_saved()


def _own(turn: Turn) -> Role:
    """A role of the person's own, the most lasting first; raises NoRole."""
    held = directory.held_by(turn.db, turn.person.tenant, turn.person.directory_mail or "")
    if not held:
        raise edits.NoRole
    return held[0]
