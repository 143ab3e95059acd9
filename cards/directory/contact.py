"""One's own contact data: how somebody who holds a role wants to be reached."""

from __future__ import annotations

from dataclasses import dataclass

from cards.directory import title
from cards.fields import field_of
from cards.kit import Card, Tap, button, card, choose, text, typed
from cards.words import Say, say
from storage.directory import forms
from storage.directory.directory import Role
from storage.directory.forms import LONGEST, written


@dataclass(frozen=True)
class EditContact(Tap, verb="contact.EditContact"):
    """Open the form of one's own contact data."""

    opens_form = True


@dataclass(frozen=True)
class SaveContact(Tap, verb="contact.SaveContact"):
    """How the person wants to be reached."""

    mail: str = typed(LONGEST["mail"])
    phone: str = typed(LONGEST["phone"])
    languages: str = typed(LONGEST["languages"])
    prefers: str = typed(16)


def contact_form(one: Role) -> Card:
    """One's own contact data."""
    return card(
        title(say("form-contact")),
        text(say("form-contact-how"), subtle=True),
        [field_of(name, written(getattr(one, name))) for name in ("mail", "phone", "languages")],
        choose(
            "prefers",
            label=say("form-prefers"),
            options={way: say(f"way-{way}") for way in forms.WAYS},
            style="compact",
            filled=one.prefers or "teams",
        ),
        summary=say("form-contact"),
        buttons=[button(say("form-save"), SaveContact(), style="positive")],
    )


def open_contact() -> Card:
    """The way to that form, from a sentence."""
    return card(
        title(say("form-contact")),
        text(say("form-contact-how")),
        summary=say("form-contact"),
        buttons=[button(say("form-contact-open"), EditContact(), style="positive")],
    )


def contact_saved() -> Card:
    words = say("registry-contact-saved")
    return card(title(words), summary=words)


def told(who: str) -> Say:
    return say("contact-line", who=who)
