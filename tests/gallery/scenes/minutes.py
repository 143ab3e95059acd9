"""Old minutes: what was found in them, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cards.decisions import minutes
from cards.kit import Card
from cards.plan.kamu import purpose
from cards.words import Language, Say, When, say
from storage.decisions.minutes import Draft, Proposal
from storage.origins import Minutes
from storage.plan.kamu import Purpose
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
        Proposal(
            "decision", "Vi køber en støjmåler", "decision", responsible="Bo Madsen", due=date(2025, 12, 1)
        ),
        Proposal("input", "En åben AMO, hvor man kan skrive direkte til AMR"),
        Proposal("theme", "Krænkende adfærd, holdning og håndtering", agreed=True, responsible="Thomas"),
        Proposal("theme", "Seniorpolitik"),
        Proposal("ask", "Gå på trapper, når man går på trapper"),
        Proposal("group", "Retningslinjer for alenearbejde", responsible="Bo Madsen"),
    ),
    "en": (
        Proposal("decision", "Minutes and agenda were approved without comments", "approval"),
        Proposal(
            "decision",
            "The secretariat invites to three online meetings about: nearness in the AMO; offensive "
            "behaviour; the yearly discussion (introduction and practice)",
            "agreement",
        ),
        Proposal(
            "decision", "We buy a noise meter", "decision", responsible="Bo Madsen", due=date(2025, 12, 1)
        ),
        Proposal("input", "An open AMO in which one can write to the AMR"),
        Proposal("theme", "Offensive behaviour", agreed=True, responsible="Thomas"),
        Proposal("theme", "Senior policy"),
        Proposal("ask", "Mind the stairs on the stairs"),
        Proposal("group", "Guidelines for lone work"),
    ),
}
LEFT: dict[Language, tuple[str, ...]] = {
    "da": (
        "Velkommen",
        "Signe gennemgik årets ulykker til dato (se slides).",
        "Netværket bakkede op om forslaget og talte om emner til en bruttoliste.",
        "Næste møde: 12. januar 2026 kl. 13.00",
    ),
    "en": (
        "Welcome",
        "Signe went through the injuries of the year to date (see the slides).",
        "The network backed the proposal, and talked about topics for a long list.",
        "Next meeting: 12 January 2026 at 13.00",
    ),
}
OCCASION: dict[Language, tuple[str, str, str, str]] = {
    "da": (
        "KAMU drøfter handleplanen den 29. september 2025",
        "den endelige handleplan godkendes på KAMU's møde den 1. december 2025",
        "6 ulykker med fravær",
        "12.00-15.30, mødelokale S04",
    ),
    "en": (
        "KAMU discusses the action plan on 29 September 2025",
        "the final action plan is approved at the meeting of KAMU on 1 December 2025",
        "6 lost-time injuries",
        "12.00-15.30, room S04",
    ),
}


ITEMS: dict[Language, tuple[Proposal, ...]] = {
    "da": (
        Proposal("item", "Velkommen", responsible="Signe Holm, CAS AB og Thomas Lund, Koncern HR"),
        Proposal("item", "Orienteringer", responsible="Signe Holm, CAS AB", annex="Bilag 2: Infobrevet"),
    ),
    "en": (
        Proposal("item", "Welcome", responsible="Signe Holm, CAS AB and Thomas Lund, Corporate HR"),
        Proposal("item", "News", responsible="Signe Holm, CAS AB", annex="Annex 2: The newsletter"),
    ),
}


def _occasion(language: Language) -> Card:
    discussed, approved, injured, where = OCCASION[language]
    told = (
        Proposal("meeting", where),
        *ITEMS[language],
        Proposal("present", "Anna Krogh, Bo Madsen, Signe Holm"),
        Proposal("sitting", discussed),
        Proposal("sitting", approved),
        Proposal("figures", injured),
        *FOUND[language][:1],
    )
    until = say(
        "ltif-period", starts=When(date(2025, 1, 1), "month-alone"), ends=When(date(2025, 8, 31), "month")
    )
    means = {
        4: _sitting(date(2025, 9, 29), Purpose.DISCUSSED),
        5: _sitting(date(2025, 12, 1), Purpose.APPROVED),
        6: say("minutes-figures-lack", period=until),
    }
    draft = Draft(NETWORK, "", date(2025, 9, 9), told)
    return minutes.preview(thing("draft"), draft, minutes.ARCHIVE, means)


def _sitting(day: date, what: Purpose) -> Say:
    return say("minutes-sitting-means", day=When(day, "day"), purpose=purpose(what))


TAKEN = Minutes(thing("minutes"), NETWORK, "", date(2025, 9, 9), SIGNE.id, NOW, taker=SIGNE.name)


def show(language: Language) -> Scenes:
    draft = Draft(NETWORK, "", date(2025, 9, 9), FOUND[language], plan_year=2026, left=LEFT[language])
    many = replace(draft, left=LEFT[language] * 8)
    undated = Draft(NETWORK, "", None, FOUND[language][:1], cut=True)
    yield "paste", minutes.paste(NETWORK)
    yield "what was found", minutes.preview(thing("draft"), draft)
    known = tuple(replace(one, twin=f"T-{at} {one.words}") for at, one in enumerate(draft.proposals[:3], 1))
    partly = replace(draft, proposals=(*known, *draft.proposals[3:]))
    yield "the meeting, the committee and the injuries", _occasion(language)
    yield "some of it is there already", minutes.preview(thing("draft"), partly, minutes.ARCHIVE)
    yield "more than is taken at once", minutes.preview(thing("draft"), undated)
    yield "to be changed", minutes.rewrite(thing("draft"), draft)
    yield "what is left out", minutes.left_out(thing("draft"), many, 0)
    yield "its last page", minutes.left_out(thing("draft"), many, 1)
    yield "nothing found, and something to take along", minutes.nothing_found(thing("draft"), draft)
    labels = ("D-2025-001", "D-2025-002", "D-2025-003", "I-1", "T-1", "T-2", "", "")
    made = [(label, one.words) for label, one in zip(labels, draft.proposals, strict=True)]
    yield "taken over", minutes.taken(draft, made)
    yield "taken into the archive", minutes.taken(draft, made, lives=False)
    yield "taken before", minutes.taken_before(TAKEN)
    yield "nothing found", minutes.nothing_found()
    yield "dropped", minutes.dropped()
