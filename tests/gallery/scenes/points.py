"""Attention points: their cards."""

from __future__ import annotations

from dataclasses import replace

from cards.decisions import points
from cards.words import Both, Language
from storage.decisions.points import Point
from tests.gallery.scenes.kamu import MOMENTS, SITTING
from tests.gallery.scenes.shared import ANNA, BO, NETWORK, Scenes, thing

WINTER = {"da": "Vinterberedskab på *udearealer*", "en": "Winter readiness on *outdoor areas*"}


def point() -> Point:
    return Point(
        thing("point"),
        NETWORK,
        1,
        SITTING.id,
        WINTER,
        BO.id,
        hosts_only=False,
        withdrawn_at=None,
    )


def show(language: Language) -> Scenes:
    raised = point()
    single = replace(raised, units=1)
    common = replace(raised, units=2)
    quiet = replace(single, hosts_only=True)
    units = [Both("DTU Aqua", "DTU Aqua"), Both("DTU Kemi", "DTU Chemistry")]
    over = replace(SITTING, closed_at=MOMENTS[3])
    yield "asked", points.prompt(SITTING, ANNA.name, [], "")
    yield "asked, with points", points.prompt(SITTING, ANNA.name, [common, quiet], "")
    yield "over, with nothing", points.prompt(over, ANNA.name, [], "D-2026-003")
    yield "one unit's", points.single(single, units[:1], mine=True)
    yield "common", points.single(common, units, joined=True)
    yield "for the hosts", points.single(quiet, units[:1])
    yield "of no unit yet", points.single(replace(raised, units=0), ())
    yield "over", points.single(common, units, is_open=False)
    yield "form", points.form(NETWORK)
    yield "all", points.listing(SITTING, ANNA.name, [common, quiet], NETWORK)
    yield "none, nothing planned", points.listing(None, "", [], NETWORK)
    yield "withdrawn", points.withdrawn(single)
    yield "raised for the hosts", points.raised_quietly(quiet)
