"""Where nothing is likely enough: what only shows something may still be meant, and is one tap away."""

from __future__ import annotations

from functools import cache

import pytest

from bot.core.feature import Door
from bot.core.listening import Ears
from bot.core.saying import parameters
from tests.dialog import HOUSE, Network


@cache
def ears() -> Ears:
    return Ears(HOUSE)


def offered(sentence: str) -> list[str]:
    heard = ears().hear(sentence)
    assert not [one for one in heard.tries if one.surely and one.door.changes], sentence
    return [one.door.name for one in heard.offers]


OPENERS = [door for door in HOUSE.doors if door.opens]


@pytest.mark.parametrize("door", OPENERS, ids=lambda door: door.name)
def test_what_opens_a_form_needs_no_words_and_opens_deeds_that_there_are(door: Door) -> None:
    assert not parameters(door)[1]
    assert door.opens <= {one.name for one in HOUSE.doors if one.changes}


def test_no_deed_has_two_forms() -> None:
    deeds = [deed for door in OPENERS for deed in door.opens]
    assert len(deeds) == len(set(deeds))


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("would be nice to talk about ventilation, maybe at the next meeting", "agenda.propose_form"),
        ("måske burde vi tage en snak om cykelparkering på næste møde", "agenda.propose_form"),
        ("Susan Bang burde måske inviteres til punktet om støj", "guests.how_to_invite"),
        ("perhaps we should invite Susan Bang to the item on noise", "guests.how_to_invite"),
        ("we might want to ask everybody: who has a spare fume hood", "rounds.ask_form"),
    ],
)
def test_a_deed_that_is_only_thought_of_leads_to_its_form(said: str, form: str) -> None:
    assert form in offered(said)


@pytest.mark.parametrize(
    "said",
    [
        "lad være med at sætte cykelparkering på dagsordenen",
        "do not put bicycle parking on the agenda",
        "Bo said that he would like to invite Susan Bang",
        "Bo sagde at han gerne ville have et punkt om støj",
    ],
)
def test_what_is_denied_or_reported_leads_to_no_form(said: str) -> None:
    assert not {door.name for door in OPENERS} & set(offered(said))


@pytest.mark.parametrize(
    "said",
    [
        "who of us has not been on the course yet",
        "hvem hos os har ikke været på kurset",
        "hvordan ser det ud med kurserne hos os",
        "is there a page about the rounds",
    ],
)
def test_what_is_asked_is_no_dead_end_where_something_comes_near(said: str) -> None:
    heard = ears().hear(said)
    assert heard.offers or [one for one in heard.tries if one.surely]


@pytest.mark.parametrize("said", ["bilen skal til syn", "the soup was cold again", "asdf qwer"])
def test_nothing_is_guessed_where_nothing_is_asked_for(said: str) -> None:
    assert offered(said) == []


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("hvad er status på I-3", "status.report"),
        ("what's the status of I-4", "status.report"),
        ("hvordan går det med I-2", "status.how_are_you"),
        ("how is T-2 doing", "status.how_are_you"),
        ("hvor langt er vi med D-2026-002", "running.show_running"),
    ],
)
def test_what_takes_no_label_does_not_answer_for_one(said: str, wrong: str) -> None:
    heard = ears().hear(said)
    assert [one.door.name for one in heard.tries if one.surely][:1] != [wrong]


@pytest.mark.parametrize(
    "said",
    [
        "vi har snakket om det med cyklerne på frokostmødet",
        "vi har taget en snak om cyklerne",
        "we have talked about the bicycles over lunch",
    ],
)
def test_what_was_talked_about_is_not_put_on_the_agenda_at_once(said: str) -> None:
    heard = ears().hear(said)
    assert not [one for one in heard.tries if one.door.name == "agenda.propose_item"]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("can you put bicycle parking on the agenda for next time", "bicycle parking"),
        ("please add fume hoods to the agenda for next time", "fume hoods"),
        ("sæt stinkskabe på dagsordenen til næste gang", "stinkskabe"),
    ],
)
def test_the_agenda_is_that_of_the_next_time(said: str, title: str) -> None:
    first = next(iter(ears().hear(said).tries))
    assert (first.door.name, first.given["sentence"]) == ("agenda.propose_item", title)


@pytest.mark.parametrize("said", ["nødnummer?", "nødnummeret", "emergency number?", "alarmnummeret?"])
def test_the_emergency_number_is_asked_for_by_its_name(said: str) -> None:
    assert ears().hear(said).tries[0].door.name in ("safety.in_danger", "safety.help_now")


@pytest.mark.parametrize(
    "said",
    [
        "stierne mellem bygningerne er glatte hver vinter, det burde KAMU vide",
        "the paths are icy each winter, KAMU should know",
        "hvordan så det ud i KAMU",
    ],
)
async def test_a_word_that_doors_are_about_is_no_title_of_an_item(network: Network, said: str) -> None:
    network.member("Anna")
    signe = network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    await signe.says("foreslå punkt: Nyt fra KAMU, 30 min")

    assert "Nyt fra KAMU" not in await signe.asks(said)


# --- what is near, whatever was answered --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "door"),
    [("TR vs AMR?", "glossary.compare"), ("AMR versus TR?", "glossary.compare")],
)
def test_whoever_listens_to_whole_sentences_answers_nothing_that_is_far_likelier_something_else(
    said: str, door: str
) -> None:
    assert ears().hear(said).tries[0].door.name == door


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("hvis det er muligt vil jeg gerne have udsættelse på D-2026-005", "ny frist"),
        ("Alt hvad du har liggende på mig skal væk inden fredag", "slet mine data"),
    ],
)
async def test_what_is_clear_is_one_tap_away_in_whatever_form_it_is_said(
    network: Network, said: str, wanted: str
) -> None:
    assert wanted in await network.facilitator().asks(said)


@pytest.mark.parametrize(
    "said",
    ["Jeg holder mig udenfor i denne afstemning", "that point is also true for us at Biology"],
)
def test_who_stays_out_of_a_vote_is_in_no_need(said: str) -> None:
    assert not any(one.door.urgent for one in ears().hear(said).tries)


def test_no_deed_is_done_in_the_place_of_a_likelier_one() -> None:
    assert "votes.object_in_words" in offered("I want to make an objection to the vote")


@pytest.mark.parametrize("said", ["kan I give mig dagsordenen", "please may I get the agenda"])
def test_who_wants_to_have_something_is_shown_it(said: str) -> None:
    assert ears().hear(said).tries[0].door.name == "agenda.show_agenda"
