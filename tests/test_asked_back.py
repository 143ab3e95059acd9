"""A sentence that changes something is read whole, or asked back with what was understood of it."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone, actions, here, inputs
from tests.once import once
from tests.sentences.judging import sentences

SATURDAY = here(2026, 11, 28, 10)


@once
async def people(network: Network) -> Network:
    network.clock = SATURDAY
    for name in ("Anna Krogh", "Bo Madsen", "Camille Rossi"):
        network.member(name)
    network.facilitator()
    return network


def anna(network: Network) -> Someone:
    return network.people[0]


def signe(network: Network) -> Someone:
    return network.people[3]


def form(network: Network) -> dict[str, str]:
    """What stands in the form that came last."""
    card = network.teams.messages[-1].card
    assert card is not None
    return inputs(card)


# --- meetings ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("planlæg møde 15. december halv 10-11", "15. dec. 2026 (uge 51) kl. 9.30–11.00"),
        ("planlæg møde 11. december halv ti til elleve", "11. dec. 2026 (uge 50) kl. 9.30–11.00"),
        ("planlæg møde 11. december kvart i ni til ti", "11. dec. 2026 (uge 50) kl. 8.45–10.00"),
        ("planlæg møde den 30. i næste måned kl. 9-10", "30. dec. 2026 (uge 53) kl. 9.00–10.00"),
        ("planlæg møde 9/12 kl 0930-1130", "9. dec. 2026 (uge 50) kl. 9.30–11.30"),
        ("planlæg møde 8.12.2026 kl. 9,30-11,30", "8. dec. 2026 (uge 50) kl. 9.30–11.30"),
        ("planlæg møde 8. december kl. 12-1530", "8. dec. 2026 (uge 50) kl. 12.00–15.30"),
        ("planlæg møde 17. december kl. 9 i 2 timer", "17. dec. 2026 (uge 51) kl. 9.00–11.00"),
        (
            "plan meeting 17 December quarter to nine to half past ten",
            "17. dec. 2026 (uge 51) kl. 8.45–10.30",
        ),
    ],
)
async def test_a_meeting_is_planned_when_every_word_was_read(
    people: Network, sentence: str, when: str
) -> None:
    assert when in (await signe(people).says(sentence)).replace("kl. 09", "kl. 9").replace("kl. 08", "kl. 8")
    assert "lokale" not in people.channel[-1].words


@pytest.mark.parametrize(
    ("sentence", "why", "filled"),
    [
        (
            "planlæg møde 16. december kl. 12-15.30 (uge 50) i lokale S04",
            "Ugen og datoen passer ikke sammen: Datoen er ons. 16. dec. 2026 (uge 51)",
            {"day": "16. december", "hours": "kl. 12-15.30", "place": "lokale S04"},
        ),
        (
            "planlæg møde tirsdag den 9. december kl. 9-11",
            "Ugedagen og datoen passer ikke sammen",
            {"day": "tirsdag den 9. december", "hours": "kl. 9-11"},
        ),
        (
            "planlæg møde 8. december kl. 9-11 og frokost kl. 12",
            "”og frokost kl. 12”",
            {"day": "8. december", "hours": "kl. 9-11"},
        ),
        (
            "planlæg møde 8. december kl. 9-11 på risø",
            "”på risø”",
            {"day": "8. december", "hours": "kl. 9-11", "place": "risø"},
        ),
        (
            "plan meeting 8 December 2-4 in room 7",
            "Is that at night",
            {"day": "8 December", "hours": "2-4", "place": "room 7"},
        ),
        ("planlæg møde den 8. december", "Jeg mangler klokkeslættet", {"day": "den 8. december"}),
        ("plan meeting 31 April 12-14", "no such date", {"day": "31 April", "hours": "12-14"}),
    ],
)
async def test_what_was_not_read_of_a_meeting_is_asked_with_the_form_filled_in(
    people: Network, sentence: str, why: str, filled: dict[str, str]
) -> None:
    told = await signe(people).asks(sentence)

    assert why in told.replace("(uge 51). Hvilken", "(uge 51)")
    assert form(people) | filled == form(people)
    assert people.channel == []
    assert "ikke planlagt" in await signe(people).asks("hvornår er næste møde?")


@pytest.mark.parametrize("sentence", ["planlæg møde", "plan a meeting"])
async def test_the_form_plans_and_asks_again_where_it_must(people: Network, sentence: str) -> None:
    someone = signe(people)
    await someone.asks(sentence)
    tap = "Planlæg mødet" if sentence == "planlæg møde" else "Plan the meeting"

    again = await someone.taps(tap, day="8/12", hours="halv tre til fire", place="hos os")
    assert "Er det om natten" in again
    assert inputs(someone.saw[-1]) == {"day": "8/12", "hours": "halv tre til fire", "place": "hos os"}
    assert people.channel == []
    told = await someone.taps(tap, day="8/12", hours="14.30-16", place="hos os")

    assert "hos os" in told
    assert "14.30–16.00" in people.channel[-1].words


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("flyt mødet til onsdag den 15. december", "passer ikke sammen"),
        ("flyt mødet til 15. december hvis Bo kan", "Jeg forstod ikke hele sætningen"),
        ("flyt mødet til 15. december medmindre nogen hjælper", "Jeg har ikke gjort noget"),
        ("move the meeting to 16 December at 3", "Is that at night"),
        ("aflys mødet den 31. november", "findes ikke"),
    ],
)
async def test_a_meeting_is_neither_moved_nor_cancelled_by_what_was_not_read(
    people: Network, sentence: str, why: str
) -> None:
    await signe(people).says("planlæg møde 8. december kl. 12-15.30")
    before = len(people.channel)

    assert why in await signe(people).asks(sentence)

    assert len(people.channel) == before
    assert "8. dec. 2026" in await signe(people).asks("hvornår er næste møde?")


# --- votes ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "start tidsafstemning: Hvornår mødes vi? med mulighederne 7. december kl. 10, 8. december kl. 13,"
            " 9. december kl. 10",
            [
                "7. december kl. 10",
                "8. december kl. 13",
                "9. december kl. 10",
                "indtil fre. 4. dec. 2026 kl. 12",
            ],
        ),
        (
            "start doodle: Julefrokost? 10. december, 11. december, 17. december",
            ["10. december", "11. december", "17. december", "indtil fre. 4. dec. 2026 kl. 12"],
        ),
        (
            "start valgafstemning: Hvilken dag? Mandag, tirsdag, fredag",
            ["Mandag", "tirsdag", "fredag", "indtil fre. 4. dec. 2026 kl. 12"],
        ),
        (
            "start valgafstemning: Hvad svarer vi? med mulighederne „ja, gerne“, „nej, tak“",
            ["1. ja, gerne", "2. nej, tak"],
        ),
        (
            "start choice vote: What do we eat? with the options “smørrebrød, koldt”, “pizza”, “suppe”",
            ["1. smørrebrød, koldt", "2. pizza", "3. suppe"],
        ),
        ("start valgafstemning: Hvad svarer vi? Ja, tak; Nej, tak", ["1. Ja, tak", "2. Nej, tak"]),
        (
            "start prikafstemning: Forårets temaer med mulighederne DEI, Senior og Sprog, 3 prikker, skjult"
            " til lukning, 2 pladser, deltagere må tilføje, til 19. januar kl. 12",
            ["1. DEI", "2. Senior", "3. Sprog", "op til 3 prikker", "indtil tir. 19. jan. 2027 kl. 12"],
        ),
        (
            "start prikafstemning: Forårets temaer, 3 prikker, skjult til lukning, 2 pladser,"
            " andre kan tilføje, til 19. januar kl. 12 med mulighederne DEI, Senior og Sprog",
            ["1. DEI", "2. Senior", "3. Sprog", "op til 3 prikker", "indtil tir. 19. jan. 2027 kl. 12"],
        ),
        (
            "start dot vote: Themes of spring, 3 dots, hidden until close, 2 places: DEI, Senior, Language",
            ["1. DEI", "2. Senior", "3. Language", "3 prikker"],
        ),
        ("start afstemning: Skal vi prøve? quorum 75 %", ["Skal vi prøve?", "mindst tre fjerdedele"]),
        (
            "start afstemning: Skal vi vente på svar? til 2. juledag kl. 12",
            ["indtil lør. 26. dec. 2026 kl. 12"],
        ),
    ],
)
async def test_a_vote_is_what_its_sentence_says(people: Network, sentence: str, shown: list[str]) -> None:
    card = await anna(people).says(sentence)

    for words in shown:
        assert words in card.replace("12.00", "12")
    title = card.splitlines()[1]
    for wish in ("prikker", "dots", "skjult", "hidden", "uorum", "til 19", "12. jul"):
        assert wish not in title


@pytest.mark.parametrize(
    ("sentence", "left", "filled"),
    [
        ("start afstemning: Skal vi prøve, quorum 150 %", "”quorum 150 %”", {"question": "Skal vi prøve"}),
        ("start vote: Shall we try? quorum 150 %", "“quorum 150 %”", {"question": "Shall we try?"}),
        (
            "start prikafstemning: Temaer med mulighederne DEI og Sprog, 4 prikker, blå sedler,"
            " til 19/1 kl. 12",
            "”blå sedler”",
            {"question": "Temaer", "options": "DEI\nSprog", "number": "4", "closes": "til 19/1 kl. 12"},
        ),
        (
            "start afstemning: Hvilken dag? Mandag, tirsdag, fredag",
            "Skal I vælge mellem dem",
            {"question": "Hvilken dag?", "kind": "choice", "options": "Mandag\ntirsdag\nfredag"},
        ),
        ("start afstemning: Vi mødes, 3 prikker", "”3 prikker”", {"question": "Vi mødes", "kind": "consent"}),
        (
            "start tidsafstemning: Hvornår? med mulighederne 2/12 kl 10-12, 3/12 kl 13-15",
            "først lukke, når ”2/12 kl 10-12”",
            {"options": "2/12 kl 10-12\n3/12 kl 13-15", "closes": "01/12 2026 kl. 12"},
        ),
        (
            "start time poll: When? 8 December 10:00, 9 December 10:00, until 9 December 9:00",
            "would not close before “8 December 10:00”",
            {"options": "8 December 10:00\n9 December 10:00", "closes": "07/12 2026 kl. 12"},
        ),
    ],
)
async def test_what_was_not_read_of_a_vote_is_asked_with_the_form_filled_in(
    people: Network, sentence: str, left: str, filled: dict[str, str]
) -> None:
    told = await anna(people).asks(sentence)

    assert left in told
    assert form(people) | filled == form(people)
    assert people.channel == []


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("start afstemning: Skal vi vente på svar? til 31. november kl. 12", "findes ikke i kalenderen"),
        ("start vote: Shall we wait? until 31 November 2pm", "no such date"),
        ("start afstemning: Vi venter, til onsdag den 3. december kl. 12", "Datoen er tor. 3. dec. 2026"),
        ("start afstemning: Vi venter til i morgen kl. 2", "Er det om natten"),
    ],
)
async def test_a_closing_time_that_cannot_be_starts_nothing(people: Network, sentence: str, why: str) -> None:
    assert why in await anna(people).asks(sentence)
    assert people.channel == []


async def test_the_form_of_a_vote_takes_no_time_that_it_cannot_read(people: Network) -> None:
    someone = anna(people)
    await someone.asks("ny afstemning")

    async def starts(closes: str, kind: str = "consent", options: str = "") -> str:
        return await someone.taps(
            "Start afstemningen", question="Vi mødes", closes=closes, kind=kind, options=options
        )

    assert "hvornår afstemningen skal lukke" in await starts("når vi er enige")
    assert "findes ikke" in await starts("31/11")
    assert "først lukke" in await starts("", "time", "1/12 kl. 10\n2/12 kl. 10")
    assert people.channel == []
    assert "1. dec. 2026" in await starts("1/12 kl. 12")


# --- away -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("jeg er væk 3.-7. december", "fra tor. 3. dec. 2026 til man. 7. dec. 2026"),
        ("jeg er på ferie uge 51-52", "fra man. 14. dec. 2026 til søn. 27. dec. 2026"),
        ("jeg er væk den 3. december, jeg skal til Lund", "tor. 3. dec. 2026"),
        ("jeg er væk fredag eftermiddag", "har ikke noteret noget endnu"),
        ("I am away on 3 December from 9 to 11", "have noted nothing yet"),
        ("jeg er væk i uge 51 undtagen torsdag", "har ikke gjort noget"),
        ("jeg er væk den 31. november", "findes ikke"),
        ("jeg er væk onsdag den 3. december", "passer ikke sammen"),
    ],
)
async def test_days_away_are_those_that_were_said_or_are_asked_for(
    people: Network, sentence: str, told: str
) -> None:
    assert told in await anna(people).asks(sentence)


# --- items ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "title", "details"),
    [
        ("foreslå orientering: nyt fra Campus, 15 min", "nyt fra Campus", "Orientering, 15 min"),
        ("foreslå punkt til orientering: lys i labs, 15 min", "lys i labs", "Orientering, 15 min"),
        ("foreslå punkt: trapper, orientering, 10 min", "trapper", "Orientering, 10 min"),
        ("foreslå punkt (beslutning): cykler, 5 min", "cykler", "Beslutning, 5 min"),
        ("foreslå punkt: safety moment – fald i niveau, 10 min", "fald i niveau", "Safety moment, 10 min"),
        (
            "suggest agenda item: lab onboarding, decision, 30 min v/ Farah Aziz",
            "lab onboarding",
            "Beslutning, 30 min",
        ),
        ("suggest discussion: gas alarms, 20 min", "gas alarms", "Drøftelse, 20 min"),
    ],
)
async def test_an_item_s_kind_is_read_wherever_it_stands(
    people: Network, sentence: str, title: str, details: str
) -> None:
    card = await anna(people).says(sentence)

    assert title in card.splitlines()
    assert details in card


async def test_what_was_not_read_of_an_item_is_asked_with_the_form_filled_in(people: Network) -> None:
    told = await anna(people).asks("foreslå punkt: trapper, drøftelse, 10-15 min v/ Bo Madsen")

    assert "”10-15 min v/ Bo Madsen”" in told or "”10-15 min”" in told
    assert form(people)["title"] == "trapper"
    assert people.channel == []


# --- decisions, areas, figures ------------------------------------------------------------------------------


async def test_owner_due_and_review_of_a_decision_are_said_back(people: Network) -> None:
    await signe(people).says(
        "record decision: Labs get English signs, owner Bo Madsen, due 1 March, review 1 June"
    )

    card = people.channel[-1].words  # which is written to first, the channel or the owner, is not promised
    assert "Labs get English signs" in card.splitlines()[1]
    assert "owner" not in card.splitlines()[1]
    for words in ("Bo Madsen", "1. mar. 2027", "1. jun. 2027"):
        assert words in card
    assert any("D-2026-001" in one.words for one in people.said_to(people.people[1]))


@pytest.mark.parametrize(
    ("sentence", "left", "filled"),
    [
        (
            "registrér beslutning: Vi får skilte, ansvarlig Ingeborg, frist 1. marts",
            "”ansvarlig Ingeborg”",
            {"text": "Vi får skilte", "due": "1. marts"},
        ),
        (
            "registrér aftale: Vi mødes online, erstatter D-2026-001",
            "”erstatter D-2026-001”",
            {"text": "Vi mødes online", "kind": "agreement"},
        ),
        ("note decision: We get signs, due when ready", "“due when ready”", {"text": "We get signs"}),
    ],
)
async def test_what_a_decision_cannot_keep_is_asked_with_the_form_filled_in(
    people: Network, sentence: str, left: str, filled: dict[str, str]
) -> None:
    told = await signe(people).asks(sentence)

    assert left in told
    assert form(people) | filled == form(people)
    assert people.channel == []


async def test_the_form_of_a_decision_has_owner_and_dates(people: Network) -> None:
    someone = anna(people)
    await someone.asks("ny beslutning")
    told = await someone.taps("Registrér", text="Vi får skilte", due="1/3", review_on="31/11")
    assert "findes ikke" in told

    assert "1. mar. 2027" in await someone.taps("Registrér", text="Vi får skilte", due="1/3")


async def test_who_has_a_focus_area_is_no_part_of_its_name(people: Network) -> None:
    told = await signe(people).says("nyt indsatsområde: Psykisk arbejdsmiljø, ansvarlig Thomas Lund")
    assert "Thomas Lund" in told
    assert "ansvarlig Thomas" not in told.replace("Ansvarlig", "")

    assert "senest 1. marts" in await signe(people).says("nyt indsatsområde: Støj, senest 1. marts")
    assert "Støj" not in await signe(people).asks("vis handleplanen")


@pytest.mark.parametrize(
    "sentence",
    ["beregn ltif: 7 ulykker på basis af 200.000 timer", "calculate ltif: 7 injuries per 200,000 hours"],
)
async def test_no_ltif_on_another_basis(people: Network, sentence: str) -> None:
    told = await anna(people).asks(sentence)

    assert "million" in told
    assert "35" not in told


async def test_ltif_by_the_million_is_computed_also_where_it_says_so(people: Network) -> None:
    for sentence in (
        "beregn ltif: 9 ulykker på 8.900.000 timer",
        "beregn ltif: 9 ulykker på 8,9 mio. timer pr. million timer",
        "beregn ltif: 9 ulykker, 8.900.000 timer, på basis af 1.000.000 timer",
    ):
        assert "1,01" in await anna(people).asks(sentence)


# --- the same, twice; which one -----------------------------------------------------------------------------


async def test_the_same_wish_in_other_words_is_the_same(people: Network) -> None:
    for sentence in ("sæt støj på dagsordenen", "kan du sætte støj på dagsordenen?", "foreslå punkt: støj"):
        await anna(people).says(sentence)
        await people.passes(seconds=3)

    assert (
        sum("støj" in one.words.splitlines() for one in {one.words: one for one in people.channel}.values())
        == 1
    )
    await anna(people).says("foreslå punkt: støj fra ventilationen")
    assert any("støj fra ventilationen" in one.words for one in people.channel)


async def test_a_vote_about_a_label_takes_its_words(people: Network) -> None:
    await anna(people).says("input til kamu: Mere lys på trapperne")

    assert "I-1: Mere lys på trapperne" in await anna(people).says("start afstemning om I-1")
    assert "I-9" in await anna(people).says("start afstemning om I-9")
    assert not any("I-9" in one.words and "Jeg støtter" in one.words for one in people.channel)


@pytest.mark.parametrize(
    "sentence", ["ret spørgsmålet til: Kaffe og te", "change the question to: Coffee and tea"]
)
async def test_why_a_text_stands_is_said_truly(people: Network, sentence: str) -> None:
    await anna(people).says("start flertalsafstemning: Kaffe")
    await anna(people).taps("Ja")

    told = await anna(people).asks(sentence)
    assert "ligger fast, når der er svaret" in told or "is fixed once somebody has answered" in told
    other = await people.people[1].asks(sentence)
    assert "startede afstemningen" in other or "started the vote" in other


async def test_an_option_goes_to_the_vote_that_takes_options(people: Network) -> None:
    await anna(people).says("start valgafstemning: Hvornår? Forår; Efterår")
    await anna(people).says(
        "start valgafstemning: Hvor? med mulighederne Lyngby, Risø, andre må tilføje muligheder"
    )

    assert "3. Ballerup" in await people.people[1].says("tilføj mulighed: Ballerup")

    await anna(people).says("start valgafstemning: Hvad? A; B, alle må tilføje")
    told = await people.people[1].says("tilføj mulighed: Kongens Lyngby")
    assert "Hvor?" in told
    assert "Hvad?" in told
    assert "saml" not in told


# --- a yes leads somewhere --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "stem ja for Bo, han er syg",
        "I support this, but only for a trial of three months",
        "jeg støtter på Bos vegne",
        "ja til kage",
        "yes to moving the meeting",
        "fortryd Annas afstemning",
        "Bo trækker sin indvending",
        "påmind Bo om at stemme",
        "ask Bo",
        "jeg fastholder min indvending",
    ],
)
async def test_what_is_offered_means_what_it_says(people: Network, said: str) -> None:
    await anna(people).says("start afstemning: Skal vi mødes i Lyngby?")
    told = await people.people[1].says(said, where="personal")

    for title in [one["title"] for one in actions(people.teams.messages[-1].card or {})]:
        if "”" in title or "Skal jeg" not in told:
            continue
        again = await people.people[1].taps(title)
        assert "Det forstod jeg ikke helt" not in again, (said, title)


async def test_the_question_before_taking_back_says_what_is_taken_back(people: Network) -> None:
    await anna(people).says("foreslå punkt: trapper, 10 min")
    asked = await anna(people).says("aflys det sidste")

    assert "Skal jeg gøre det?" in asked
    assert "trapper" in asked


@pytest.mark.parametrize(
    "said",
    [
        "vi burde beslutte at mødes online",
        "vi kunne beslutte at mødes online",
        "vi skal beslutte at mødes online",
        "we should decide to meet online",
        "we could decide to meet online",
        "vi besluttede vist at mødes online",
        "vi har nok besluttet at mødes online",
        "I think we decided to meet online",
    ],
)
async def test_what_should_could_or_may_have_been_decided_is_no_decision(people: Network, said: str) -> None:
    await signe(people).says(said)

    assert "D-2026" not in await signe(people).asks("vis beslutningerne")


@pytest.mark.parametrize("said", ["beslutning: mødes vi online?", "decision: do we meet online?"])
async def test_a_question_is_no_decision_and_may_be_voted_on(people: Network, said: str) -> None:
    asked = await signe(people).says(said)

    assert "start afstemning: mødes vi online?" in asked or "do we meet online?" in asked
    assert "D-2026" not in await signe(people).asks("vis beslutningerne")
    await signe(people).says(said, where="personal")
    await signe(people).agrees()
    assert "online?" in people.channel[-1].words


@pytest.mark.parametrize(
    "said",
    [
        "KAMU mødes nok 20. januar",
        "KAMU mødes vist 20. januar kl. 10",
        "KAMU meets 20 January, I think",
        "hvis ingen siger noget, mødes KAMU 20. januar",
        "KAMU mødes 20. januar hvis alle kan",
        "KAMU mødes måske 20. januar",
    ],
)
async def test_a_day_that_nobody_is_sure_of_is_not_entered(people: Network, said: str) -> None:
    assert "lagt ind" not in await signe(people).says(said)


# --- what else may be meant beneath an answer ---------------------------------------------------------------


def beneath(network: Network) -> list[str]:
    """What the buttons of a guess say on the card that came last."""
    card = network.teams.messages[-1].card
    return [one["data"]["sentence"] for one in actions(card or {}) if one.get("verb") == "help.Try"]


async def test_a_doubtful_answer_has_at_most_two_neighbours_beneath_and_none_acts(people: Network) -> None:
    ears, shown = people.router.ears, 0
    heard = ((one.text, ears.hear(one.text)) for one in sentences("open"))
    doubtful = [(said, found) for said, found in heard if found.tries and found.tries[0].is_doubtful]
    near = [said for said, found in doubtful if any(one.is_near for one in found.offers[1:])]

    for said in near[:6]:
        await signe(people).asks(said)
        shown += len(neighbours := beneath(people))
        assert len(neighbours) <= 2
        for sentence in neighbours:
            leads = ears.hear(sentence).tries[0].door
            assert leads is not ears.hear(said).tries[0].door
            before = len(people.channel)
            await signe(people).taps(sentence)
            assert len(people.channel) == before or leads.deed.looks

    assert shown >= 3


@pytest.mark.parametrize(
    "said", ["mine opgaver", "vis dagsordenen", "who hosts next time", "hvornår er næste møde?"]
)
async def test_what_was_surely_asked_is_answered_and_no_more(people: Network, said: str) -> None:
    assert not people.router.ears.hear(said).tries[0].is_doubtful
    await anna(people).asks(said)

    assert beneath(people) == []


@pytest.mark.parametrize(
    "said", ["slet indsatsområdet Støj i kontorer", "remove the focus area Støj i kontorer"]
)
async def test_what_is_to_go_is_not_made_once_more(people: Network, said: str) -> None:
    """One tap would have made what somebody wanted to be rid of."""
    chair = signe(people)
    await chair.says("nyt indsatsområde: Støj i kontorer")

    told = await chair.asks(said)

    assert "nyt indsatsområde" not in told
    assert "new focus area" not in told


async def test_a_year_behind_the_owner_is_read_too(people: Network) -> None:
    told = await signe(people).says("nyt indsatsområde: Psykisk arbejdsmiljø, ansvarlig Anna Krogh, i 2027")

    assert "Ansvarlig: Anna Krogh" in told
    assert "1. Psykisk arbejdsmiljø\n" in told
