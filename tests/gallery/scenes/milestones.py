"""Milestones of working groups: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cards.agenda import groups, milestones
from cards.agenda.groups import Whole
from cards.words import Language
from storage.agenda.groups import Group
from storage.agenda.milestones import Milestone
from tests.gallery.scenes.shared import ANNA, BO, NETWORK, NOW, Scenes, thing

GROUP = {"da": "Skabelon til alenearbejde", "en": "A template for lone work"}
TITLES = {
    "da": ("Accepterede risici er besluttet", "Udkast til skabelonen er klar", "Høring er holdt"),
    "en": ("Accepted risks are decided", "The draft of the template is ready", "A consultation was held"),
}
WHY = {"da": "vi venter på svar fra AMU", "en": "we wait for an answer from the committee"}


def show(language: Language) -> Scenes:
    group = Group(thing("group"), NETWORK, GROUP[language], NOW, "", None)
    today = NOW.date()
    days = (today - timedelta(days=9), today - timedelta(days=2), today + timedelta(days=30))
    found = [
        Milestone(
            thing(f"milestone {number}"), group.id, number, title, due, BO.id, ANNA.id, NOW, name=BO.name
        )
        for number, title, due in zip((1, 2, 3), TITLES[language], days, strict=True)
    ]
    found = [
        replace(found[0], reached_at=NOW),
        replace(found[1], was_due=days[0], why=WHY[language]),
        replace(found[2], owner=None, name=""),
    ]
    whole = Whole(group, (ANNA.name, BO.name), milestones=tuple(found))
    see = groups.Look(group.id)
    yield "the group, in the channel", groups.single(whole)
    yield "the group, to one who is in it", groups.single(whole, mine=True, today=today)
    yield "of all groups", milestones.listing([(group, found)], today, groups.Look)
    yield "none", milestones.listing([(group, [])], today, groups.Look)
    yield "late and moved", milestones.single(group, found[1], today, see)
    yield "reached", milestones.single(group, found[0], today, see)
    yield "to come", milestones.single(group, found[2], today, see)
    yield "the form", milestones.add_form(group, {str(ANNA.id): ANNA.name, str(BO.id): BO.name})
    yield "the form of a move", milestones.move_form(group, found[1])
    yield "moved", milestones.moved(group, found[1], days[0], ANNA.name)
    yield "given", milestones.given(group, found[2], ANNA.name)
