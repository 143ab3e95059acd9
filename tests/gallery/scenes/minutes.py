"""Old minutes: what was found in them, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cards.decisions import minutes
from cards.words import Language
from storage.decisions.minutes import Draft, Proposal
from storage.origins import Minutes
from tests.gallery.scenes.shared import NETWORK, NOW, SIGNE, Scenes, thing

FOUND: dict[Language, tuple[Proposal, ...]] = {
    "da": (
        Proposal("decision", "Referat og dagsorden blev godkendt uden kommentarer", "approval"),
        Proposal(
            "decision",
            "Sekretariatet inviterer til tre onlinemøder om: nærhedsprincippet i AMO; krænkende adfærd, "
            "holdning og håndtering; den årlige arbejdsmiljødrøftelse (introduktion og praksis)",
            "agreement",
        ),
        Proposal("input", "En åben AMO, hvor man kan skrive direkte til AMR"),
        Proposal("theme", "Krænkende adfærd, holdning og håndtering", agreed=True, responsible="Thomas"),
        Proposal("theme", "Seniorpolitik"),
        Proposal("ask", "Gå på trapper, når man går på trapper"),
        Proposal("group", "Retningslinjer for alenearbejde"),
    ),
    "en": (
        Proposal("decision", "Minutes and agenda were approved without comments", "approval"),
        Proposal(
            "decision",
            "The secretariat invites to three online meetings about: nearness in the AMO; offensive "
            "behaviour; the yearly discussion (introduction and practice)",
            "agreement",
        ),
        Proposal("input", "An open AMO in which one can write to the AMR"),
        Proposal("theme", "Offensive behaviour", agreed=True, responsible="Thomas"),
        Proposal("theme", "Senior policy"),
        Proposal("ask", "Mind the stairs on the stairs"),
        Proposal("group", "Guidelines for lone work"),
    ),
}
TAKEN = Minutes(thing("minutes"), NETWORK, "", date(2025, 9, 9), SIGNE.id, NOW, SIGNE.name)


def show(language: Language) -> Scenes:
    draft = Draft(NETWORK, "", date(2025, 9, 9), FOUND[language])
    undated = Draft(NETWORK, "", None, FOUND[language][:1], cut=True)
    yield "paste", minutes.paste(NETWORK)
    yield "what was found", minutes.preview(thing("draft"), draft)
    known = tuple(replace(one, twin=f"T-{at} {one.words}") for at, one in enumerate(draft.proposals[:3], 1))
    partly = replace(draft, proposals=(*known, *draft.proposals[3:]))
    yield "some of it is there already", minutes.preview(thing("draft"), partly, minutes.ARCHIVE)
    yield "more than is taken at once", minutes.preview(thing("draft"), undated)
    yield "to be changed", minutes.rewrite(thing("draft"), draft)
    labels = ("D-2025-001", "D-2025-002", "I-1", "T-1", "T-2", "", "")
    made = [(label, one.words) for label, one in zip(labels, draft.proposals, strict=True)]
    yield "taken over", minutes.taken(draft, made)
    yield "taken before", minutes.taken_before(TAKEN)
    yield "nothing found", minutes.nothing_found()
    yield "dropped", minutes.dropped()
