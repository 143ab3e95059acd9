"""What is clearly meant is never a dead end: it is shown or asked about, with what was understood of it."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from bot.core.feature import Door
from bot.core.listening import Ears
from bot.language.clauses import asks_for_it
from bot.language.entities import Kind
from bot.language.likely import examples, likeness
from bot.language.once import hearing, once
from bot.language.pieces import UNDONE
from bot.language.said_of_meetings import books_room
from tests.dialog import HOUSE, Network


@cache
def ears() -> Ears:
    return Ears(HOUSE)


def asked_about(sentence: str) -> str:
    """The one deed that it is asked whether it is meant."""
    heard = ears().hear(sentence)
    assert not [one.door.name for one in heard.tries if one.door.changes]
    if heard.supposed is not None:
        return heard.supposed.door.name
    return heard.offers[0].door.name if heard.confirm else ""


@pytest.mark.parametrize(
    ("told", "asks"),
    [
        ("Bo er syg hele ugen, skriv det ind", True),
        ("the meeting was cancelled, update it please", True),
        ("jeg stemte ved en fejl, kan du slette den", True),
        ("mødet er aflyst, det er ærgerligt", False),
        ("Bo is ill, he stays at home", False),
        ("lad være med at skrive det, vi flytter det ikke", False),
    ],
)
def test_something_is_told_and_then_asked_for(told: str, asks: bool) -> None:
    assert asks_for_it(ears().reader.sheet(told), ears().reader.lexicon) is asks


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("I can't take that seat after all, please return it", "covers.give_back_by_words"),
        ("I voted by mistake, please remove it", "votes.take_back"),
        ("Gitte og Farah vil gerne bytte, spørg på Gittes vegne", "offers.ask_on_behalf"),
    ],
)
def test_what_is_asked_for_is_asked_about_whatever_is_told_before_it(said: str, door: str) -> None:
    assert asked_about(said) == door


@pytest.mark.parametrize("word", ["if", "whether"])
@pytest.mark.parametrize("asking", ["ask Bo {} he can come", "vote on {} we move", "see {} Bo can host"])
def test_what_is_asked_is_no_condition(asking: str, word: str) -> None:
    assert "IF" not in ears().reader.sheet(asking.format(word)).marks


@pytest.mark.parametrize("said", ["start a poll {}", "let us vote on {}", "ask everybody {}"])
@pytest.mark.parametrize("asked", ["should we meet in Lyngby", "if we should move to Lyngby"])
def test_what_is_asked_is_no_doubt(said: str, asked: str) -> None:
    assert "PERHAPS" not in ears().reader.sheet(said.format(asked)).marks


@pytest.mark.parametrize(
    "said", ["should we start a poll on lunch", "start a poll on lunch, or should we wait"]
)
def test_a_doubt_stays_one(said: str) -> None:
    assert "PERHAPS" in ears().reader.sheet(said).marks


WHO_DOES = ["hvem dækker for {}", "hvem vikarierer for {}", "who covers for {}", "who is standing in for {}?"]


@pytest.mark.parametrize("question", WHO_DOES)
@pytest.mark.parametrize("name", ["Bo", "Signe Holm"])
def test_who_does_something_is_asked_and_nobody_is_called_for(question: str, name: str) -> None:
    assert not [one.door.name for one in ears().hear(question.format(name)).tries if one.door.changes]


@pytest.mark.parametrize(
    "said", ["if we move, vote", "I do not know whether we move", "cancel it if it rains"]
)
def test_a_condition_stays_one(said: str) -> None:
    assert ears().reader.sheet(said).marks & {"IF", "PERHAPS"}


@pytest.mark.parametrize("said", ["vi skulle have inviteret Susan", "we should have invited Susan"])
def test_what_should_have_been_done_was_not(said: str) -> None:
    assert UNDONE in ears().reader.sheet(said).marks


@pytest.mark.parametrize("said", ["jeg kommer ikke endnu", "please don't put me down as coming just yet"])
def test_what_is_not_yet_is_not_done(said: str) -> None:
    assert not [one.door.name for one in ears().hear(said).tries if one.door.changes]


@pytest.mark.parametrize(
    ("said", "door", "slot", "held"),
    [
        ("må jeg se den anden version af pakken", "pack.show_version", "version", "2"),
        ("kun mellem ni og tolv må du forstyrre", "tasks.choose_hours", "hours", "9-12"),
        (
            "jeg vil gerne have en hemmelig afstemning om hvem der skal være talsperson",
            "starting.start_confidential",
            "sentence",
            "hvem der skal være talsperson",
        ),
    ],
)
def test_a_slot_is_found_as_people_say_it(said: str, door: str, slot: str, held: str) -> None:
    given = {one.door.name: dict(one.given) for one in ears().hear(said).weighed}
    assert given[door][slot] == held


async def test_a_yes_does_what_was_understood_though_no_phrase_says_it(network: Network) -> None:
    """It goes through the door that was asked about, with the words that were said."""
    anna, said = network.member("Anna Krogh"), "aftalen om de nye høreværn er klaret, du kan lukke den"
    assert ears().hear(said).supposed is not None
    await network.facilitator().says("aftale: Anna skaffer nye høreværn til 1/3")

    assert said in await anna.says(said)
    assert "Aftale, udført" in await anna.agrees()


def test_what_is_worked_out_is_forgotten_when_the_message_is_heard() -> None:
    found: list[str] = []

    @once
    def work(words: str) -> list[str]:
        found.append(words)
        return [words]

    with hearing():
        work("a").append("b")
        assert work("a") == ["a"]
    assert found == ["a"]
    work("a")
    assert found == ["a", "a"]


@pytest.mark.parametrize(
    "said",
    [
        "det er ikke sikkert jeg kommer på tirsdag",
        "det er ikke givet, at jeg kan den 8.",
        "jeg kan ikke love at jeg kommer den 8.",
        "it's not certain that I can come on Tuesday",
        "I can't promise that I'll be there on the 8th",
    ],
)
def test_a_doubt_that_is_told_with_a_denial_is_no_denial(said: str) -> None:
    assert "PERHAPS" in ears().reader.sheet(said).marks
    assert not [one.door.name for one in ears().hear(said).tries if one.door.changes]


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("T-6, hvad er det for en?", "themes.show_one"),
        ("what is I-6?", "inputs.show_one"),
        ("what's the deadline for voting", "votes.until_when"),
        ("hvad er fristen for afstemningen", "votes.until_when"),
    ],
)
def test_what_is_complete_is_shown_before_what_only_sounds_likely(said: str, door: str) -> None:
    shown = [one.door.name for one in ears().hear(said).tries if one.surely]
    assert shown[:1] == [door]


@pytest.mark.parametrize("said", ["værter 2027", "hosts 2027"])
def test_a_year_is_no_day(said: str) -> None:
    heard = ears().hear(said)
    assert heard.lacking is None
    assert "hosts.hosts_then" not in [one.door.name for one in heard.tries]


@pytest.mark.parametrize(
    ("said", "door", "words"),
    [
        ("Ida og Jonas vil lave en lille arbejdsgruppe om salt", "groups.set_up", "salt"),
        ("sæt Kolding på som valgmulighed også", "polls.add_in_words", "Kolding"),
    ],
)
def test_the_text_is_what_a_word_leads_to_and_not_who_or_what_does_it(
    said: str, door: str, words: str
) -> None:
    meant = next(one for one in ears().hear(said).weighed if one.door.name == door)
    assert words in meant.given.values()


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("tag lige D-2026-001 med videre op i KAMU", "decisions.to_kamu_in_words"),
        ("I really don't get any Danish, let's do this in English please", "people.speak_english"),
        ("Det der kan jeg simpelthen ikke gå med til, jeg gør indsigelse", "votes.object_in_words"),
    ],
)
def test_words_that_people_use_for_it_are_no_obstacle(said: str, door: str) -> None:
    assert [one.door.name for one in ears().hear(said).tries][:1] == [door]


@pytest.mark.parametrize(
    "door", [door for door in HOUSE.doors if door.changes and door.da], ids=lambda door: door.name
)
def test_usage_explains_no_day_no_person_and_no_denial(door: Door) -> None:
    """What is said of when, of whom and not to is read, or it is asked about."""
    usual = likeness().usual.get(door.name, frozenset())
    reader = ears().reader
    for said in ("bo krogh", "12. december", "ikke", "hvis", "15"):
        for piece in reader.sheet(said).open_pieces:
            frames = reader.frames._by_door[door]
            assert not any(reader._is_usual(frame, piece) for frame in frames), (said, usual)


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("vi må stemme om, ingen forstod det", "starting.again_in_words"),
        ("der er alt for få der kan komme, så mødet på fredag dropper vi", "meetings.cancel"),
        ("du må gerne minde mig igen", "tasks.back"),
    ],
)
def test_why_is_told_first_and_the_bot_is_told_what_it_may_do(said: str, door: str) -> None:
    heard = ears().hear(said)
    first = [*(one.door.name for one in heard.tries), *(one.door.name for one in heard.offers)][:1]
    assert first == [door] or asked_about(said) == door


@pytest.mark.parametrize(
    "said",
    [
        "nothing against it from us",
        "there is nothing to object to",
        "intet imod det herfra",
        "jeg har intet imod forslaget",
    ],
)
def test_nothing_is_a_denial(said: str) -> None:
    against = ("votes.oppose_in_words", "votes.object_in_words")
    assert not [one.door.name for one in ears().hear(said).tries if one.door.name in against]


@pytest.mark.parametrize(
    ("wish", "past"),
    [
        ("jeg kunne godt tænke mig at vi tog støj op på mødet", "tog"),
        ("I'd rather we took noise at the meeting", "took"),
    ],
)
def test_the_past_of_a_wish_is_none(wish: str, past: str) -> None:
    sheet = ears().reader.sheet(wish)
    said = [one for one in sheet.pieces if past in sheet.said(one.first, one.after)]
    assert said
    assert not any(one.past for one in said)
    assert "THANKED" not in sheet.marks


@pytest.mark.parametrize(
    "said",
    [
        "how many meetings are planned?",
        "hvor mange møder er planlagt?",
        "who is the chair of KAMU?",
        "tak for jeres støtte til punktet om støj",
        "thanks for your support of the item on noise",
    ],
)
def test_another_question_and_a_thanks_lead_nowhere_by_themselves(said: str) -> None:
    """A question of how many opens no form, one about another thing has no answer, and thanks do nothing."""
    entered = [one.door.name for one in ears().hear(said).tries if not one.heard]
    assert entered == []


@pytest.mark.parametrize(
    "said",
    [
        "no strong feeling about the vote",
        "mange er på ferie, lad afstemningen løbe til på mandag",
        "ligger med feber i dag, så I må klare jer uden mig",
    ],
)
def test_no_other_deed_is_done_in_the_place_of_what_is_meant(said: str) -> None:
    """`no` before a noun is no answer, what is clearly meant is asked about first, and a day that the reason
    tells may be the deed's."""
    assert not [one.door.name for one in ears().hear(said).tries if one.door.changes]


TAUGHT = 20


def test_every_door_was_said_in_many_ways() -> None:
    """Whoever adds a door teaches how people ask for it: what nobody ever said for it sounds like others. Who
    knows by itself what is meant for it, and is never suggested, need not."""
    taught = Counter(one.door for one in examples())
    heard = [door for door in HOUSE.doors if (door.da or door.en) and not (door.hears and not door.offered)]
    known = {door.name: taught[door.name] for door in heard}

    assert {name: number for name, number in known.items() if number < TAUGHT} == {}


def entered(said: str) -> str:
    """The door that is entered at once."""
    return next((one.door.name for one in ears().hear(said).tries if one.surely), "")


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("not the next meeting but the one after, who hosts that one?", "hosts.hosts_after"),
        ("ikke næste gang, men gangen efter – hvem er vært der?", "hosts.hosts_after"),
        ("I can't remember which leave I have put in, could you list it", "absences.mine"),
    ],
)
def test_a_denial_beside_a_question_keeps_nobody_from_an_answer(said: str, door: str) -> None:
    assert entered(said) == door


@pytest.mark.parametrize("said", ["vis ikke dagsordenen", "don't show the agenda"])
def test_what_is_not_to_be_shown_is_not(said: str) -> None:
    assert entered(said) != "agenda.show_agenda"


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("ok then, start a vote: should we have our own newsletter?", "starting.start"),
        ("majority vote: should we meet in Ballerup in spring?", "starting.start_majority"),
    ],
)
def test_a_question_behind_a_colon_is_the_text_of_what_is_to_be_done(said: str, door: str) -> None:
    assert entered(said) == door


@pytest.mark.parametrize("said", ["jeg spørger: hvornår er mødet?", "om dagsordenen: hvornår kommer den?"])
def test_a_question_behind_a_colon_stays_one_where_nothing_is_to_be_done(said: str) -> None:
    assert ears().reader.sheet(said).asks_something


@pytest.mark.parametrize(
    "said",
    [
        "er dobbeltbooket, så jeg bliver nødt til at melde afbud til næste møde, hils de andre",
        "double booked, so I have to send apologies for the next meeting",
    ],
)
def test_who_says_the_same_once_more_wants_nothing_else(said: str) -> None:
    assert entered(said) == "attending.decline"


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("inden jeg glemmer det, jeg er på kursus fra den 10. januar til den 14. januar", "absences.tell"),
        ("before I forget, I'm travelling from 15 June to 3 July", "absences.tell"),
        ("ill be there", "attending.come"),
        ("jeg er helt med på forslaget", "votes.support_in_words"),
    ],
)
def test_how_people_begin_and_spell_is_no_obstacle(said: str, door: str) -> None:
    assert entered(said) == door


@pytest.mark.parametrize("said", ["ill today", "I am ill, so take my seat"])
def test_who_is_ill_stays_so(said: str) -> None:
    assert "SICK" in ears().reader.sheet(said).concepts


def test_a_denial_of_something_else_is_asked_about_and_one_of_the_deed_is_not() -> None:
    assert asked_about("vi gider ikke makkerpar mere, sluk") == "hosts.use_no_buddies"
    for said in ("jeg har altså ikke trukket mit forslag", "jeg melder ikke afbud til mødet"):
        assert not ears().hear(said).does_something, said


def test_what_a_text_begins_with_may_tell_what_it_is() -> None:
    assert (
        entered("skriv lige ned at vi aftalte at Farah tager fat i HR inden jul")
        == "decisions.agree_in_words"
    )
    assert entered("skriv ned at vi holder pause i juli") == "decisions.record_in_words"


def test_what_has_a_number_already_is_none_that_is_new() -> None:
    said = "kan du så ikke sætte et punkt på om belysningen på parkeringspladsen? det er blevet mørkt derude"
    assert entered(said) == "agenda.propose_item"


ENGLISH_MORE = ["give people {} to vote", "let the vote run {}", "please extend the poll by {}"]


@pytest.mark.parametrize(
    ("said", "more"),
    [
        *((said, more) for said in ENGLISH_MORE for more in ("two more days", "3 more days", "another week")),
        *(("forlæng afstemningen med {}", more) for more in ("to ekstra dage", "2 dage mere")),
    ],
)
def test_so_many_more_days_are_a_time(said: str, more: str) -> None:
    heard = ears().hear(said.format(more))
    meant = [one.door for one in heard.tries] + [one.door for one in heard.offers]
    if heard.supposed is not None:
        meant = [heard.supposed.door]
    assert next(door.name for door in meant if door.changes) == "prolonging.prolong"


@pytest.mark.parametrize(
    "said",
    [
        "min indvending er løst",
        "min indvending er afsluttet",
        "my objection is gone",
        "my objection is settled",
    ],
)
def test_what_has_become_of_an_objection_is_none(said: str) -> None:
    assert "votes.object_in_words" not in [one.door.name for one in ears().hear(said).tries]


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("lad os slå det fast: skal vi holde sommerfest? smid det til afstemning", "starting.start"),
        (
            "lad os få det afgjort: skal kantinen lukke kl. 14? sæt det til afstemning",
            "starting.start",
        ),
    ],
)
def test_what_no_button_can_say_again_is_asked_about_as_it_was_understood(said: str, door: str) -> None:
    assert asked_about(said) == door


@pytest.mark.parametrize("said", ["byt rundt på punkt 1 og 4", "swap items 1 and 4", "ryk punkt 2 og 3"])
def test_one_deed_is_not_shown_for_another_that_was_said(said: str) -> None:
    assert "agenda.merge" not in [one.door.name for one in ears().hear(said).tries]


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("input I-4 is no longer relevant, withdraw it", "inputs.withdraw_in_words"),
        ("input I-3 er slet ikke aktuelt mere, tag det ud", "inputs.withdraw_in_words"),
    ],
)
def test_what_is_ordered_behind_a_denial_of_its_own_is_asked_about(said: str, door: str) -> None:
    assert asked_about(said) == door


@pytest.mark.parametrize(
    "said",
    [
        "jeg deltager den 8. december, det kan være jeg smutter før kaffen",
        "jeg deltager på mødet, måske smutter jeg før kaffen",
    ],
)
def test_a_doubt_about_something_else_leaves_the_deed_to_be_asked_about(said: str) -> None:
    """With or without leaving early."""
    heard = ears().hear(said)
    assert "attending.come" in [one.door.name for one in heard.offers]
    assert {one.door.name for one in heard.offers} <= {"attending.come", "attending.come_partly"}
    assert not any(one.door.changes for one in heard.tries)


@pytest.mark.parametrize(
    "said",
    [
        "maybe I will be there on 8 December",
        "luk afstemningen, måske er det for tidligt",
        "I vote yes, maybe it is silly",
        "det er måske dumt, luk afstemningen",
    ],
)
def test_a_doubt_about_the_deed_itself_stays_one(said: str) -> None:
    assert asked_about(said) == ""


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("vi blev enige om at rydde op i kælderen", "decisions.agree_in_words"),
        ("vi er blevet enige om at droppe juleindkøbet", "decisions.agree_in_words"),
        ("har vi aftalt noget om kælderen", "finding.search"),
        ("blev vi enige om noget om kælderen?", "finding.search"),
    ],
)
def test_what_several_agreed_on_is_told_and_what_they_did_is_asked(said: str, door: str) -> None:
    assert entered(said) == door


@pytest.mark.parametrize(
    ("said", "when"),
    [("er der nogn der er på ferie i uge 9", "i uge 9"), ("er nogn syg i marts", "i marts")],
)
def test_a_misspelt_small_word_is_no_month(said: str, when: str) -> None:
    read = ears().reader.sheet(said)
    assert [read.said(one.first, one.after) for one in read.of_kind(Kind.time)] == [when]


@pytest.mark.parametrize(
    ("said", "books"),
    [
        ("book et lokale til på fredag", True),
        ("jeg vil gerne reservere et lokale", True),
        ("can you book a room for friday", True),
        ("udskyd aftalen om lokalet", False),
        ("flyt den aftale om lokale 3", False),
    ],
)
def test_an_agreement_about_a_room_books_none(said: str, books: bool) -> None:
    assert books_room(said) is books


@pytest.mark.parametrize(
    "said",
    [
        "har du et godt tema for min weekend",
        "do you have a good theme for my party",
        "hvad skal vi have til aftensmad i dag",
    ],
)
def test_no_deed_is_guessed_where_it_is_likelier_that_nothing_is_asked_for(said: str) -> None:
    assert not [one.door.name for one in ears().hear(said).offers if one.door.changes]


@pytest.mark.parametrize(
    "said",
    [
        "det kan jeg ikke nå, kan jeg få til 9/12?",
        "det kan jeg ikke, kan vi tage den 9/12?",
        "I can't make that, can I have until 9 December?",
        "I can't make it, can we do 9 December?",
    ],
)
async def test_a_day_that_is_asked_for_is_not_the_one_that_falls_away(network: Network, said: str) -> None:
    """What cannot be and what is asked for in its place are two times."""
    bo, signe = network.member("Bo Madsen"), network.facilitator()
    await signe.says("planlæg møde 9-12-2026 kl. 12-15")

    await bo.asks(said)

    assert "Afbud: 1" not in network.channel[0].words


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("the hosting I took from Farah, she can have it back", "covers.give_back_by_words"),
        ("Farah and I no longer want to trade, put it back as it was", "swaps.undo_by_words"),
    ],
)
def test_what_is_mostly_said_with_such_a_mark_is_asked_about(said: str, door: str) -> None:
    heard = ears().hear(said)
    asked = {one.door.name for one in heard.offers} | {heard.supposed.door.name if heard.supposed else ""}
    assert door in asked
    assert not any(one.door.changes for one in heard.tries)
