"""Care: danger and need are heard in people's own words, answered at once, and kept nowhere."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.core.transport import Unreachable
from bot.language.care import Need, need_in
from storage.db import Db, tables
from tests.caring.test_caring import lines
from tests.dialog import Network, Someone
from tests.once import once

CANARY = "kanariefugl"

DANGER = """
brand i bygning 206!!
BRAND
fire!
der er gas
der er gas i kælderen
der lugter af gas i 206
hjertestop
vi har en med hjertestop i 346
someone is unconscious
Someone is unconscious what do I do
der er brand i laboratoriet, hvad gør jeg?
hjælp! der er ild i laboratoriet
hjælp der er brand
det brænder i 303
min kollega er faldet om
han trækker ikke vejret
der er en der er besvimet
kollega fik syre i øjnene
ring efter en ambulance
fire in building 202
There is a fire
there's smoke coming from the lab
gas leak in lab
chemical spill in the lab
he is not breathing
hvem er AMR i bygning 206? der er brand i kælderen!
""".strip().splitlines()

PERSONAL = """
jeg er ved at brænde sammen
jeg er ved at braende sammen
jeg bliver mobbet
jeg er stresset
jeg kan ikke mere
jeg græder hver dag
jeg er sygemeldt med stress
jeg er gaaet ned med stress
jeg føler mig krænket
jeg har konflikt med min leder
jeg er bange for min chef
jeg har været udsat for sexchikane
jeg har det rigtig dårligt på arbejdet
min chef har råbt ad mig
min leder truer mig med fyring
min kollega chikanerer mig
min vejleder skælder mig ud hver dag
Peter Ploug mobber mig
hvordan anmelder jeg en krænkelse
hvem kan jeg tale med om at jeg bliver mobbet?
hvem er AMR? jeg bliver chikaneret af min chef
I am being bullied by my boss
I'm burned out
i can't cope anymore
my boss yelled at me
my supervisor touched me
I feel harassed
i want to report harassment, my colleague gropes me
""".strip().splitlines()

ORDINARY = """
brandøvelse på dagsordenen
status på brandøvelser
input om krænkende adfærd
input til handleplanen: krænkende adfærd
foreslå punkt: stress
tilføj til dagsordenen at vi skal tale om mobning
start afstemning: skal vi have en politik mod mobning?
hvad besluttede vi om stress
hvad gør vi hvis der er brand
der var brand sidste år
ingen brand i år
skal vi tale om stress på næste møde?
vi stemte jo nej sidste år
jeg kan ikke den 3. marts, kan nogen bytte
jeg kan ikke længere den 3. marts
I can't take it on the 3rd of March
jeg er bange for at jeg ikke når mødet
sorry, I'm afraid I can't come
jeg melder afbud, jeg er syg
jeg har brug for hjælp til dagsordenen
vi skyder mødet
vi er fire på kontoret
mødet er udsat for anden gang
tidspunktet er i konflikt med mit møde
jeg går ned i kantinen
jeg har 20 grader på kontoret
det slog mig at vi mangler et punkt
er der en brandinstruks?
hvor hænger hjertestarteren?
hvad er krænkende adfærd?
we should discuss harassment
psykologisk tryghed på dagsordenen
hvem er AMR på kemi?
jeg støtter
tak
""".strip().splitlines()


@pytest.mark.parametrize("message", DANGER)
def test_danger_is_heard(message: str) -> None:
    assert need_in(message) is Need.danger


@pytest.mark.parametrize("message", PERSONAL)
def test_a_personal_matter_is_heard(message: str) -> None:
    assert need_in(message) is Need.personal


@pytest.mark.parametrize(
    "message", ["jeg vil ikke leve længere", "jeg overvejer selvmord", "I want to kill myself"]
)
def test_danger_to_ones_own_life_is_heard(message: str) -> None:
    assert need_in(message) is Need.life


@pytest.mark.parametrize("message", ORDINARY)
def test_what_a_meeting_talks_about_is_no_alarm(message: str) -> None:
    assert need_in(message) is None


@once
def anna(network: Network) -> Someone:
    anna = network.member("Anna Krogh", "nanolab")
    network.unit("nanolab", "DTU Nanolab")
    network.role("AMR", "Peter Lind", "nanolab", group="N1", phone="+45 45 25 00 11")
    network.role("TR", "Ole Friis", "nanolab", public=False)
    network.role("LEADER", "Susan Holt", "nanolab", group="N1")
    return anna


@pytest.mark.parametrize("where", ["personal", "channel"])
@pytest.mark.parametrize(
    ("message", "first"), [("brand i bygning 206!!", "Ring 112"), ("there is a fire!", "Call 112")]
)
async def test_in_danger_the_number_is_the_first_line_everywhere(
    anna: Someone, where: str, message: str, first: str
) -> None:
    assert (await anna.says(message, where=where)).splitlines()[0] == first


async def test_in_need_the_routes_to_help_are_shown_at_once(anna: Someone) -> None:
    answer = await anna.asks("jeg er ved at brænde sammen")

    assert "Peter Lind" in answer
    assert "Susan Holt" in answer
    assert "Ole Friis" not in answer
    assert "Koncern HR" in answer
    assert "psykologisk rådgivning" in answer
    assert "ring 112" in answer
    assert "gemmer ikke" in answer
    assert "selve Teams-chatten" in answer
    assert "kan jeg ikke love, at du kan være anonym" in answer


@pytest.mark.parametrize("message", ["jeg har skåret mig i fingeren", "her er iskoldt på mit kontor"])
async def test_an_injury_or_a_bad_place_to_work_leads_to_the_amr(anna: Someone, message: str) -> None:
    answer = await anna.asks(message)

    assert answer.startswith("Sig det til din AMR")
    assert "Peter Lind" in answer
    assert "ring 112" in answer


async def test_nobody_stands_twice_among_those_to_turn_to(anna: Someone, network: Network) -> None:
    network.role("LEADER", "Susan Holt", "nanolab", group="N2")
    network.role("AMK", "Peter Lind", "nanolab")

    answer = await anna.asks("jeg har slået mig")

    assert answer.count("Skriv til Susan Holt") == answer.count("Skriv til Peter Lind") == 1
    assert "AMR: Peter Lind" in answer


BEFOREHAND = """
hvem ringer man til når der er ild i et laboratorium
Hvem skal jeg ringe til hvis nogen falder om?
hvad gør jeg hvis en kollega får hjertestop
hvad er nummeret til alarmcentralen
hvad skal vi gøre ved en gaslækage
who should we call when somebody faints
what do I do if there's a fire in the building
Who do I call in an emergency?
what is the emergency number here
""".strip().splitlines()


@pytest.mark.parametrize("question", BEFOREHAND)
async def test_whoever_asks_beforehand_gets_the_number(anna: Someone, question: str) -> None:
    assert (await anna.asks(question)).splitlines()[0] in ("Ring 112", "Call 112")


@pytest.mark.parametrize(
    "sentence",
    [
        "foreslå punkt: hvad gør vi ved brand",
        "hvad gør vi hvis afstemningen ender uafgjort",
        "hvem ringer jeg til hvis jeg er forsinket til mødet",
        "what do we do if nobody wants to host",
    ],
)
async def test_what_is_done_otherwise_is_no_emergency(anna: Someone, sentence: str) -> None:
    assert not (await anna.says(sentence)).startswith("Ring 112")


async def test_also_for_an_employee_of_whom_nothing_is_known_and_in_english(network: Network) -> None:
    network.unit("nanolab", "DTU Nanolab")
    noah = network.employee("Noah Winkel")

    answer = await noah.asks("my boss keeps shouting at me")

    assert "Talk to someone you trust" in answer
    assert "call 112" in answer
    assert "Which unit" in await noah.taps("Who is AMR in my unit?")


async def test_in_a_channel_there_is_only_an_invitation_to_talk_alone(anna: Someone) -> None:
    answer = await anna.says("min chef har råbt ad mig")

    assert "hvor kun du og jeg er" in answer
    assert not any(word in answer for word in ("Peter", "AMR", "alvorligt", "chef"))


async def test_a_command_about_a_topic_is_done(anna: Someone) -> None:
    assert "stress og mobning" in await anna.says("foreslå punkt: stress og mobning, 15 min")
    assert "112" not in await anna.asks("hvad besluttede vi om krænkende adfærd?")


@pytest.mark.parametrize(
    "message",
    [
        "jeg er sygemeldt med stress og ved ikke hvem jeg skal tale med",
        "jeg er på orlov fordi min chef chikanerer mig",
        "jeg kommer ikke til mødet fordi Søren truer mig",
        "I can't come to the meeting because my boss harasses me",
    ],
)
@pytest.mark.parametrize("who", ["member", "employee"])
async def test_no_words_of_a_command_shut_care_off(anna: Someone, message: str, who: str) -> None:
    someone = anna if who == "member" else anna.network.employee("Noah Winkel")

    answer = await someone.asks(message)

    assert "Koncern HR" in answer or "Corporate HR" in answer
    assert "Afbud" not in answer


async def test_whoever_is_simply_away_is_away(anna: Someone) -> None:
    assert "Koncern HR" not in await anna.asks("jeg er sygemeldt til 1. februar")
    assert "Koncern HR" not in await anna.asks("jeg melder afbud, jeg er syg")


@pytest.mark.parametrize("where", ["personal", "channel"])
@pytest.mark.parametrize(
    "message",
    [
        f"min chef {CANARY} har råbt ad mig og jeg kan ikke mere",
        f"brand i bygning {CANARY}!!",
        f"hvem er AMR? jeg bliver chikaneret af {CANARY}",
        f"jeg overvejer selvmord {CANARY}",
    ],
)
async def test_nothing_of_it_is_in_the_store_or_in_an_answer(anna: Someone, where: str, message: str) -> None:
    answer = await anna.says(message, where=where)

    assert answer
    assert CANARY not in repr(anna.network.teams.messages)
    assert CANARY not in anna.network.store.now(everything)


async def test_nor_what_it_comes_to_where_teams_takes_no_answer(anna: Someone) -> None:
    outcome = await anna.network.router.take(
        anna._incoming("personal", None, text=f"jeg bliver mobbet af {CANARY}")
    )
    await anna.network.router.leave(
        anna._incoming("personal", None), outcome.says[0], None, Unreachable("slow")
    )

    assert outcome.door == ""
    assert CANARY not in anna.network.store.now(everything)


def everything(db: Db) -> str:
    """All rows of all tables, as text."""
    return "\n".join(repr(row) for table in tables.sorted_tables for row in db.execute(select(table)))


@pytest.mark.parametrize(
    "sentence",
    ["vi bør drøfte evakuering på mødet", "sæt evakuering på bruttolisten", "foreslå punkt: brand"],
)
async def test_a_word_of_danger_as_a_subject_is_kept_like_any_other(network: Network, sentence: str) -> None:
    anna = network.member("Anna Krogh")
    signe = network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15.30 i lokale S04")

    told = await anna.says(sentence)

    assert "uden tilhørere" not in told
    assert "evakuering" in told.lower() or "brand" in told.lower()


async def test_a_cry_for_help_behind_a_command_is_heard_before_it(network: Network) -> None:
    anna = network.member("Anna Krogh")
    assert "112" in await anna.says("vis dagsordenen, og ring efter hjælp, Bo bløder")


WAYS = {
    "life": ("112",),
    "danger": ("112",),
    "personal": ("Tal med en", "Talk to someone", "112"),
    "hurt": ("AMR",),
}
FREE = [(kind, text) for kind, text in lines("messages.txt") if kind in WAYS and ":" not in text[:40]]
KNOWN = [one for one in FREE if (need := need_in(one[1])) and need.value == one[0]]


@pytest.mark.parametrize("start", range(4))
async def test_whatever_is_open_and_planned_care_answers_what_it_hears(network: Network, start: int) -> None:
    anna, signe = network.member("Anna Krogh"), network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    await signe.says("start afstemning: Skal vi mødes?")
    for kind, text in KNOWN[start::48]:
        answer = await anna.asks(text)
        assert any(way in answer for way in WAYS[kind]), (text, answer)


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("jeg har skåret mig", "Sig det til din AMR"),
        ("der ligger en mand på gulvet i laboratoriet", "Ring 112"),
        ("vi har haft et spild af kviksølv", "Ring 112"),
        ("hvordan anmelder jeg en arbejdsulykke", "Sig det til din AMR"),
        ("jeg har det ikke så godt med min leder", "Det lyder alvorligt"),
    ],
)
async def test_who_is_a_guest_is_cared_for_as_all_others(network: Network, sentence: str, first: str) -> None:
    assert (await network.guest("Noah Winkel").asks(sentence)).startswith(first)
