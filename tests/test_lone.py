"""Lone work: the rule that blocks, whoever would approve; who is told, who decides, and when it ends."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import product
from uuid import UUID, uuid4

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as any_of

from cards.directory import lone as show
from cards.kit import render
from cards.words import Reader
from storage import address, retention
from storage.db import Db, Refused
from storage.directory import lone as kept
from storage.directory.directory import Unit
from storage.directory.lone import HAZARDS, LoneWork, State
from tests.dialog import COPENHAGEN, HOUSE, TENANT, Network, Someone, actions, inputs
from tests.once import once

AT = datetime(2026, 12, 1, 12, tzinfo=UTC)
ANYBODY = [UUID(int=number) for number in range(3)]
APPLICANT, LEADER, OTHER = ANYBODY
NANOLAB = Unit(TENANT, "nanolab", "DTU Nanolab", "DTU Nanolab", "institut", (), (), (), None, None)


# --- the rule ---------------------------------------------------------------------------------------------

hours = any_of.integers(-400, 400).map(lambda number: timedelta(hours=number))
perhaps = any_of.sampled_from([None, True, False])


@any_of.composite
def forms(draw: any_of.DrawFn) -> LoneWork:
    """Any that the store could hold, also such as no door makes."""
    hazards = tuple(draw(any_of.sets(any_of.sampled_from(HAZARDS), max_size=3)))
    measures = {one: "stinkskab" for one in hazards if draw(any_of.booleans())}
    starts_at = AT + draw(hours)
    return LoneWork(
        id=uuid4(),
        tenant=TENANT,
        person=APPLICANT,
        unit="nanolab",
        group="N1",
        place="bygning 346",
        work="Rensning",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=draw(any_of.integers(1, 12))),
        contact="12 34 56 78",
        buddy="",
        silence="",
        alternative="",
        hazards=hazards,
        measures=measures,
        filled_at=AT,
        countered=draw(perhaps),
        instructed=draw(perhaps),
        approver=draw(any_of.sampled_from([None, uuid4()])),
        outcome=draw(any_of.sampled_from([None, "approved", "refused"])),
        decided_by=draw(any_of.sampled_from([None, LEADER])),
        withdrawn_at=draw(any_of.sampled_from([None, AT])),
    )


def drawn(one: LoneWork, sees: show.Sees) -> set[str]:
    """The verbs of the buttons that somebody is shown."""
    whole = show.Whole(one, one.state(AT), NANOLAB, "Noah Winkel")
    return {
        str(action.get("verb"))
        for action in actions(render(show.single(whole, sees), Reader("da", COPENHAGEN)))
    }


@given(forms())
def test_danger_that_cannot_be_countered_is_approved_by_nobody(one: LoneWork) -> None:
    """In no state, for no person, and no card offers it."""
    for who in ANYBODY if one.countered is False else ():
        with pytest.raises(Refused):
            one.approved(who, one.version, AT)
    if one.countered is False:
        assert one.state(AT) in (State.forbidden, State.withdrawn)
        for sees in ("own", "decides", "reads"):
            assert show.Approve.verb not in drawn(one, sees)


@given(forms())
def test_an_approval_is_by_somebody_else_in_time_and_for_a_fortnight(one: LoneWork) -> None:
    with pytest.raises(Refused):
        one.approved(APPLICANT, one.version, AT)
    try:
        made = one.approved(LEADER, one.version, AT)
    except Refused:
        return
    assert made.state(AT) is State.approved
    assert one.state(AT) is State.waits
    assert one.starts_at > AT
    assert one.ends_at - AT <= kept.AHEAD
    assert not one.hazards or (one.countered and one.instructed and set(one.measures) == set(one.hazards))
    assert made.state(one.ends_at) is State.over, "it ends at its hour"


@given(forms())
def test_danger_without_instruction_is_blocked_until_it_is_given(one: LoneWork) -> None:
    if one.hazards and not one.instructed:
        assert one.state(AT) is not State.approved
        assert show.Approve.verb not in drawn(one, "decides")
        with pytest.raises(Refused):
            one.approved(LEADER, one.version, AT)


@given(forms(), any_of.booleans())
def test_every_change_is_a_version_that_nobody_has_approved(one: LoneWork, with_danger: bool) -> None:
    values = {"place": "kælderen", "hazards": one.hazards if with_danger else ()}
    try:
        changed = one.changed(AT, **values)
    except Refused:
        assert one.state(AT) in kept.ENDED
        return
    assert changed.version == one.version + 1
    assert changed.state(AT) is not State.approved
    assert changed.outcome is None
    with pytest.raises(Refused):
        changed.approved(LEADER, one.version, AT)


@given(forms())
def test_the_clock_looks_only_where_something_comes(one: LoneWork) -> None:
    looked = one.looked_at(AT)
    due = looked.due_at
    assert (due is None) == (one.state(AT) not in (State.waits, State.uninstructed, State.approved))
    assert due is None or (due > AT and looked.looked_at(due).due_at is None)


def test_nobody_but_whoever_decides_is_offered_an_approval() -> None:
    for state, sees in product(State, ("own", "decides", "reads")):
        one = LoneWork(
            *(uuid4(), TENANT, APPLICANT, "nanolab", "N1", "lab", "x", AT, AT, "", "", "", "", (), {}, AT)
        )
        whole = show.Whole(one, state, NANOLAB, "Noah Winkel")
        card = render(show.single(whole, sees), Reader("da", COPENHAGEN))  # type: ignore[arg-type]
        offered = show.Approve.verb in {action.get("verb") for action in actions(card)}
        assert offered == (state is State.waits and sees == "decides")


# --- the way it goes --------------------------------------------------------------------------------------

FORM = {
    "where": "nanolab/N1",
    "place": "bygning 346, lab 202",
    "what": "Rensning af prøver",
    "day": "lørdag",
    "hours": "18-22.30",
    "contact": "12 34 56 78",
}


EVERYBODY = ("Anna Krogh", "Peter Lind", "Lise Holm", "Noah Winkel")


@once
async def noah(network: Network) -> Someone:
    """Noah is at Nanolab; Peter is its AMR, Lise the group's leader, Anna the AMK; each has met the bot."""
    network.unit("nanolab", "DTU Nanolab")
    network.member("Anna Krogh", "nanolab")
    network.role("AMR", "Peter Lind", "nanolab", group="N1", area_da="Renrum", buildings=["346"])
    network.role("LEADER", "Lise Holm", "nanolab", group="N1", area_da="Renrum")
    noah = network.employee("Noah Winkel")
    for one in (network.employee("Peter Lind"), network.employee("Lise Holm"), noah):
        await one.asks("hjælp")
    await noah.asks("min enhed er Nanolab")
    return noah


def person(network: Network, name: str) -> Someone:
    return Someone(network, next(one for one in EVERYBODY if one.startswith(name)))


def form_of(network: Network) -> LoneWork:
    def work(db: Db) -> LoneWork:
        [row] = db.execute(kept.lone_works.select()).mappings().all()
        found = kept.find(db, TENANT, row["id"])
        assert found is not None
        return found

    return network.store.now(work)


async def fills(who: Someone, **other: str) -> str:
    """Opens the form and hands it in."""
    await who.asks("alenearbejde")
    await who.taps("Udfyld")
    return await who.fills("Gem", **{**FORM, **other})


async def waits(network: Network, noah: Someone) -> Someone:
    """A form without danger waits for Lise."""
    await fills(noah)
    return person(network, "Lise")


@pytest.mark.both_databases
async def test_it_is_filled_in_told_and_approved(network: Network, noah: Someone) -> None:
    said = await fills(noah)

    assert "Venter på godkendelse" in said
    assert "Lise Holm skal godkende det" in said
    [told] = network.said_to(person(network, "Peter"))[1:]
    assert "Du er AMR her" in told.words
    lise = person(network, "Lise")
    [asked] = network.said_to(lise)[1:]
    assert "bygning 346, lab 202" in asked.words
    assert "Noah Winkel" in asked.words
    assert "lør. 28. nov. 2026 kl. 18.00 · til 22.30" in asked.words, "one day is said once"
    before = len(network.said_to(noah))

    assert "Godkendt" in await lise.taps("Godkend")

    [answer] = network.said_to(noah)[before:]
    assert "Gælder til lør. 28. nov. 2026 kl. 22.30" in answer.words
    assert len(network.said_to(person(network, "Peter"))) == 2, "told once"
    assert "Godkendt" in await noah.asks("alenearbejde")


async def test_danger_is_asked_about_and_what_cannot_be_countered_goes_to_nobody(
    network: Network, noah: Someone
) -> None:
    assert "Hvad gør I ved hver fare?" in await fills(noah, hazards="chemicals,gas")
    said = await noah.fills("Gem", countered="no", instructed="yes")

    assert "Må ikke udføres alene" in said
    assert "heller ikke en leder" in said
    for name in ("Lise", "Peter", "Anna"):
        assert not any("Noah" in one.words for one in network.said_to(person(network, name)))
    form = form_of(network)
    for name in ("Lise", "Peter", "Anna", "Noah"):
        press = {"data": {"verb": show.Approve.verb, "work": str(form.id), "version": form.version}}
        assert "kan ingen godkende" in await person(network, name).presses(press)
    assert form_of(network).outcome is None


async def test_a_danger_needs_a_measure_an_answer_and_instruction(network: Network, noah: Someone) -> None:
    await fills(noah, hazards="chemicals")
    assert "Svar ja eller nej" in await noah.fills("Gem", countered="yes")
    await noah.asks("alenearbejde")
    form = form_of(network)
    await noah.presses({"data": {"verb": show.Look.verb, "work": str(form.id)}})
    assert form.state(network.clock) is State.unfinished

    async def answers(**typed: str) -> str:
        press = {"data": {"verb": show.Answer.verb, "work": str(form.id), "version": form.version}}
        return await noah.presses(press, **typed)

    assert "Skriv, hvad I gør ved hver" in await answers(countered="yes", instructed="no")
    said = await answers(countered="yes", instructed="no", **{"measure-chemicals": "Stinkskab"})
    assert "Der mangler instruktion" in said
    lise = person(network, "Lise")
    assert len(network.said_to(lise)) == 1
    press = {"data": {"verb": show.Instructed.verb, "work": str(form.id)}}
    assert "Venter på godkendelse" in await noah.presses(press)
    assert "Stinkskab" in network.said_to(lise)[-1].words
    assert "Godkendt" in await lise.taps("Godkend")


async def test_a_refusal_has_a_reason_which_the_applicant_reads(network: Network, noah: Someone) -> None:
    lise = await waits(network, noah)
    assert "Skriv kort hvorfor" in await lise.taps("Godkend ikke")
    assert "Ikke godkendt" in await lise.taps("Godkend ikke", reason="Vent til mandag")
    assert "Grunden: Vent til mandag" in network.said_to(noah)[-1].words
    assert "allerede svaret" in await lise.taps("Godkend")


async def test_whoever_fills_it_in_does_not_approve_it_and_neither_do_others(
    network: Network, noah: Someone
) -> None:
    await fills(noah)
    form = form_of(network)
    press = {"data": {"verb": show.Approve.verb, "work": str(form.id), "version": 1}}
    assert "dit eget" in await noah.presses(press)
    for name in ("Anna", "Peter"):
        assert "Kun den leder" in await person(network, name).presses(press)
    look = {"data": {"verb": show.Look.verb, "work": str(form.id)}}
    assert "kan kun ses af" in await person(network, "Anna").presses(look)


async def test_a_change_after_the_approval_asks_anew(network: Network, noah: Someone) -> None:
    lise = await waits(network, noah)
    await lise.taps("Godkend")
    await noah.taps("Ret")
    said = await noah.fills("Gem", place="bygning 346, lab 204")

    assert "Venter på godkendelse" in said
    assert "lab 204" in network.said_to(lise)[-1].words
    form = form_of(network)
    assert (form.version, form.outcome) == (2, None)
    old = {"data": {"verb": show.Approve.verb, "work": str(form.id), "version": 1}}
    assert "er ændret" in await lise.presses(old)


@pytest.mark.both_databases
async def test_what_nobody_approves_in_time_must_not_be_done_and_is_said_once(
    network: Network, noah: Someone
) -> None:
    lise = await waits(network, noah)
    before = len(network.said_to(noah))
    form = form_of(network)
    await network.is_at(form.starts_at + timedelta(minutes=1))
    await network.passes(hours=1)

    [told] = network.said_to(noah)[before:]
    assert "Blev ikke godkendt i tide" in told.words
    assert "for sent" in await lise.presses(
        {"data": {"verb": show.Approve.verb, "work": str(form.id), "version": 1}}
    )


async def test_an_approval_ends_at_its_hour(network: Network, noah: Someone) -> None:
    lise = await waits(network, noah)
    await lise.taps("Godkend")
    form = form_of(network)
    before = len(network.said_to(noah))
    await network.is_at(form.ends_at + timedelta(minutes=1))

    assert form_of(network).state(network.clock) is State.over
    assert len(network.said_to(noah)) == before
    assert "Slut" in network.said_to(noah)[-1].words
    assert "for sent" in await noah.presses({"data": {"verb": show.Withdraw.verb, "work": str(form.id)}})


async def test_whoever_has_approved_hears_that_it_is_withdrawn(network: Network, noah: Someone) -> None:
    lise = await waits(network, noah)
    await lise.taps("Godkend")
    before = len(network.said_to(lise))
    assert "Trukket tilbage" in await noah.taps("Træk tilbage")
    [told] = network.said_to(lise)[before:]
    assert "Trukket tilbage" in told.words


async def test_the_same_again_is_not_approved(network: Network, noah: Someone) -> None:
    lise = await waits(network, noah)
    await lise.taps("Godkend")
    await noah.asks("alenearbejde")
    await noah.taps("Samme igen")
    said = await noah.fills("Gem", day="søndag")

    assert "Venter på godkendelse" in said
    assert "Rensning af prøver" in said
    assert "søn. 29. nov. 2026" in network.said_to(lise)[-1].words


FAULTS = [
    ({"place": ""}, "Skriv bygning og lokale"),
    ({"what": ""}, "hvad arbejdet er"),
    ({"contact": ""}, "får fat i hjælp"),
    ({"where": ""}, "Vælg den gruppe"),
    ({"day": "en dag"}, "Jeg kan ikke se dagen"),
    ({"hours": "om aftenen"}, "Jeg kan ikke se klokkeslættene"),
    ({"hours": "18-17"}, "slutter, før det begynder"),
    ({"hours": "6-19"}, "Højst 12 timer"),
    ({"day": "i dag", "hours": "6-7"}, "Det tidspunkt er forbi"),
    ({"day": "24. december"}, "højst 14 dage frem"),
]


@pytest.mark.parametrize(("other", "told"), FAULTS)
async def test_what_is_wrong_is_said_with_what_to_do(
    network: Network, noah: Someone, other: dict[str, str], told: str
) -> None:
    assert told in await fills(noah, **other)
    assert network.store.now(lambda db: db.execute(kept.lone_works.select()).all()) == []


async def test_a_night_goes_on_until_the_next_day(network: Network, noah: Someone) -> None:
    assert "til søn. 29. nov. 2026 kl. 2.00" in (await fills(noah, hours="22-2")).replace(
        "kl. 02.00", "kl. 2.00"
    )


async def test_a_building_that_nobody_knows_is_remarked_on(noah: Someone) -> None:
    assert "Jeg kender ingen bygning" in await fills(noah, place="rum 999")
    assert "Jeg kender ingen bygning" not in await fills(noah, place="bygning 346")


@pytest.mark.both_databases
async def test_where_the_group_has_no_leader_the_amk_says_who_decides_and_sees_no_form(
    network: Network, noah: Someone
) -> None:
    network.role("AMR", "Hanne Skov", "nanolab", group="N2", area_da="Kælder")
    said = await fills(noah, where="nanolab/N2")
    assert "AMK for DTU Nanolab er spurgt" in said
    anna, lise = person(network, "Anna"), person(network, "Lise")
    asked = network.said_to(anna)[-1].words
    assert "Hvem skal godkende alenearbejde i DTU Nanolab" in asked
    assert "Noah" not in asked
    assert "lab 202" not in asked
    assert "Sig, hvem der skal godkende" in await anna.asks("mine opgaver")

    assert "får formularen" in await anna.taps("Lise Holm")
    assert "lab 202" in network.said_to(lise)[-1].words
    assert "Godkendt" in await lise.taps("Godkend")


async def test_without_any_leader_on_record_the_next_step_is_said(network: Network) -> None:
    network.unit("aqua", "DTU Aqua")
    noah = network.employee("Noah Winkel")
    await noah.asks("min enhed er DTU Aqua")
    assert "Bed jeres AMK skrive lederen ind" in await fills(noah, where="aqua/")


@pytest.mark.both_databases
async def test_a_leader_does_not_decide_their_own(network: Network, noah: Someone) -> None:
    lise = person(network, "Lise")
    await lise.asks("min enhed er Nanolab")
    assert "ingen leder" in await fills(lise)
    network.role("LEADER", "Kim Berg", "nanolab", area_da="")
    assert "AMK for DTU Nanolab er spurgt" in await fills(lise)
    assert noah


@pytest.mark.both_databases
async def test_the_amk_sees_numbers_and_nobody_else_does(network: Network, noah: Someone) -> None:
    lise = await waits(network, noah)
    await lise.taps("Godkend")
    anna = person(network, "Anna")
    said = await anna.asks("hvor meget alenearbejde er der i min enhed?")
    assert "Godkendt: 1" in said
    assert "Noah" not in said
    assert "kun enhedens AMK" in await noah.asks("hvor meget alenearbejde er der i min enhed?")


def page_of(network: Network, card: dict[str, object] | None) -> str:
    """What the page's link leads to."""
    url = next(str(one["url"]) for one in actions(card or {}) if one["type"] == "Action.OpenUrl")
    token = re.sub(r".*/handouts/", "", url).split("/")[0]
    told = jwt.decode(token, options={"verify_signature": False})

    def work(db: Db) -> str:
        given_ = HOUSE.handouts[told["kind"]](db, UUID(told["thing"]), told["lang"], network.clock)
        return given_.body.decode() if given_ else ""

    return network.store.now(work)


@pytest.mark.both_databases
async def test_it_is_printed_as_it_stands(network: Network, noah: Someone) -> None:
    network.store.now(lambda db: address.tell(db, "https://stafet.example"))
    lise = await waits(network, noah)
    await lise.taps("Godkend")
    page = page_of(network, network.said_to(noah)[-1].card)
    for words in ("Godkendt", "bygning 346, lab 202", "ring 112", "Skabelon v1, udkast"):
        assert words in page


@pytest.mark.both_databases
async def test_a_year_after_its_end_it_is_deleted_and_so_it_is_with_whoever_it_is_of(
    network: Network, noah: Someone
) -> None:
    network.role("STUDENT", "Noah Winkel", "nanolab")  # whoever has no role is erased by then
    await fills(noah)
    ends = form_of(network).ends_at

    def left(at: datetime) -> int:
        def work(db: Db) -> int:
            retention.purge(db, at, 5)
            return len(db.execute(kept.lone_works.select()).all())

        return network.store.now(work)

    assert left(ends + kept.KEPT - timedelta(hours=1)) == 1
    assert left(ends + kept.KEPT + timedelta(hours=1)) == 0


async def test_a_personal_case_is_not_kept_in_the_form(network: Network, noah: Someone) -> None:
    said = await fills(noah, what="Jeg bliver mobbet af min leder og kan ikke mere")
    assert "Jeg har ikke gemt" in said or "gemt" in said
    assert network.store.now(lambda db: db.execute(kept.lone_works.select()).all()) == []


# --- as it is said ----------------------------------------------------------------------------------------

SAID = [
    "alenearbejde",
    "jeg skal arbejde alene i lab 202 lørdag",
    "må jeg arbejde alene?",
    "can I work alone in the lab at night?",
    "lone work",
    "I'll be working alone on Saturday",
    "samme alenearbejde igen",
]


@pytest.mark.parametrize("sentence", SAID)
async def test_everybody_who_says_so_is_shown_the_rule_first(noah: Someone, sentence: str) -> None:
    said = await noah.asks(sentence)
    assert "ring 112" in said or "call 112" in said
    assert any(one in said for one in ("Kan faren ikke imødegås", "danger cannot be brought under control"))


async def test_what_was_said_of_place_and_time_stands_in_the_form(noah: Someone) -> None:
    await noah.asks("jeg skal arbejde alene i lab 202 lørdag fra 18 til 22")
    form = await noah.taps("Udfyld")
    assert form
    assert noah.dialog is not None
    filled = inputs(noah.dialog)
    assert (filled["place"], filled["day"]) == ("lab 202", "lørdag")
    assert "18" in filled["hours"]


@pytest.mark.parametrize("sentence", ["forklar alenearbejde", "hvad er alenearbejde?", "what is lone work?"])
async def test_whoever_asks_what_it_is_gets_the_explanation(noah: Someone, sentence: str) -> None:
    said = await noah.asks(sentence)
    assert "Udfyld" not in str(noah.network.said_to(noah)[-1].card)
    assert "alene" in said or "alone" in said
