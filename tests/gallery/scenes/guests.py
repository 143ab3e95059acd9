"""Guests of an item: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cards.agenda import guests
from cards.agenda.guests import Slot
from cards.words import Both, Language
from storage.agenda.guests import Guest
from tests.gallery.scenes.agenda import MEETING, PREPARED, PROPOSED
from tests.gallery.scenes.shared import ANNA, NOW, Scenes, thing

NIELS = Guest(
    thing("niels"),
    PREPARED.id,
    "dtu",
    "niels.berg@example.org",
    "Niels Berg",
    ANNA.id,
    NOW,
    None,
    purpose="Fortæl i ti minutter, hvordan I er kommet i gang, og hvad I ville gøre anderledes.",
)
SLOT = Slot(MEETING, MEETING.starts_at + timedelta(minutes=45))
FILE = Both("https://stafet.example.org/handouts/da/x.ics", "https://stafet.example.org/handouts/en/x.ics")
NETWORK = "AMK-netværket"


def show(language: Language) -> Scenes:
    assert language
    yield "to the guest", guests.invitation(PREPARED, SLOT, NIELS, NETWORK, FILE)
    changed = replace(NIELS, purpose="")
    yield "it changed", guests.invitation(PROPOSED, Slot(MEETING, None), changed, NETWORK, FILE, again=True)
    yield "there is no date", guests.invitation(PROPOSED, None, NIELS, NETWORK, again=True)
    ended = replace(PREPARED, outcome="agreement", outcome_text="Niels viser sit forløb i tre enheder")
    yield "thanks", guests.thanks(ended, NETWORK)
    yield "form of the hosts", guests.form(PREPARED, [NIELS])
    yield "form of the hosts, nobody yet", guests.form(PREPARED, [])
    yield "to the host", guests.invited(PREPARED, NIELS, SLOT, NETWORK, reached=True)
    yield "to the host, to send on", guests.invited(PREPARED, NIELS, SLOT, NETWORK, reached=False)
