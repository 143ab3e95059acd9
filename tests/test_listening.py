"""Listening, over all doors: what is denied, told of or only thought of is neither done nor offered."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from functools import cache

import pytest

from bot.core.choosing import Meant
from bot.core.feature import Door, House
from bot.core.listening import Ears
from bot.features import ALL
from bot.language.phrases import denies
from bot.language.phrases.pattern import example
from bot.language.reader import TAKES_AWAY
from bot.language.slots import Type, holds
from tests.dialog import HOUSE
from tests.process import ROOT

ABOUT_IT = {
    "da": ("hvis {}", "Bo sagde at {}", "måske {}", "jeg ved ikke om {}", "lad være med at {}"),
    "en": ("if {}", "Bo said that {}", "maybe {}", "I do not know whether {}", "do not {}"),
}
ACTING = [door for door in HOUSE.doors if door.noun == "command" and door.changes]
SLOTS = {
    "name": "Bo",
    "who": "Bo",
    "person": "Bo",
    "when": "15/12",
    "day": "15/12",
    "number": "1",
    "which": "1",
    "place": "Nanolab",
    "words": "trapper",
    "text": "trapper",
    "title": "trapper",
    "sentence": "trapper",
}


@cache
def ears() -> Ears:
    return Ears(HOUSE)


def told(door: Door, language: str) -> list[str]:
    """Each example of the door that has no words of one's own behind a colon: those may say anything."""
    spoken = [example(pattern, SLOTS) for pattern in (door.da if language == "da" else door.en)]
    return [one for one in spoken if ":" not in one and "…" not in one]


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_is_denied_told_of_or_supposed_is_neither_done_nor_offered(language: str) -> None:
    chance, wrong = random.Random(language), []
    for door in ACTING:
        phrases = [one for one in told(door, language) if not denies(one)]  # to deny a denial says nothing
        if not phrases:
            continue
        sentence = chance.choice(ABOUT_IT[language]).format(chance.choice(phrases))
        heard = ears().hear(sentence)
        done = [one.door.name for one in heard.tries if one.door is door]
        offered = [one.text for one in heard.offers if one.door is door]
        asked = heard.confirm if heard.confirm and heard.offers[0].door is door else ""
        if done or offered or asked:
            wrong.append((sentence, done, offered, asked))
    assert wrong == [], "\n".join(map(str, wrong))


@pytest.mark.parametrize(("language", "more"), [("da", "{}, sæt Peter på"), ("en", "{}, let Peter do it")])
def test_a_deed_beside_which_somebody_else_is_named_is_not_done_at_once(language: str, more: str) -> None:
    chance, wrong = random.Random(language), []
    for door in ACTING:
        phrases = [one for one in told(door, language) if not any(slot in one for slot in ("trapper", "…"))]
        if not phrases:
            continue
        sentence = more.format(chance.choice(phrases))
        heard = ears().hear(sentence)
        wrong += [
            (sentence, one.why)
            for one in heard.tries[:1]
            if one.door is door and "Peter" not in str(one.given)
        ]
    assert wrong == [], "\n".join(map(str, wrong))


def test_the_order_of_the_doors_says_nothing() -> None:
    chance = random.Random(7)
    mixed = list(ALL)
    chance.shuffle(mixed)
    other = Ears(House(mixed))
    for door in chance.sample([door for door in HOUSE.doors if door.da and door.en], 60):
        for sentence in (example(door.da[0], SLOTS), example(door.en[-1], SLOTS)):
            here, there = ears().hear(sentence), other.hear(sentence)
            assert [one.door.name for one in here.tries] == [one.door.name for one in there.tries], sentence
            assert [one.text for one in here.offers] == [one.text for one in there.offers], sentence


def test_an_everyday_word_of_a_phrase_stands_for_itself_alone() -> None:
    """`hvad ligger der til mig` is asked for tasks; what hangs, sleeps or falls is not."""
    everyday = {concept for concept, section in ears().reader.lexicon.sections.items() if section == "else"}
    mixed = [
        frame.source
        for frame in ears().reader.frames.frames
        for step in frame.steps
        if step & everyday and step - everyday
    ]
    assert mixed == []


@pytest.mark.parametrize("denied", ["jeg vil ikke have aftaleoversigten", "jeg er ikke på arbejde"])
def test_a_denial_within_an_expression_denies_it(denied: str) -> None:
    assert "NOT" in ears().reader.sheet(denied).marks


@pytest.mark.parametrize("asked", ["hvor længe kan man sende input", "how long can we send input"])
def test_what_begins_with_how_asks_though_it_goes_on_like_a_request(asked: str) -> None:
    assert ears().reader.sheet(asked).asks_something
    assert all(not one.door.changes for one in ears().hear(asked).tries)


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("I like the proposal", "votes.support_in_words"),
        ("did the proposal pass", "votes.result"),
        ("D-2026-001 should be forwarded to KAMU", "decisions.to_kamu_in_words"),
        ("is anything overdue", "finding.due_ones"),
        ("did KAMU get back to us", "feedback.what_happened"),
        ("jeg trykkede forkert", "undoing.undo_last"),
        ("hvad ligger der om mig", "privacy.mine"),
        ("how does this work", "help.overview"),
        ("stop spamming me", "tasks.settings"),
    ],
)
def test_what_people_say_when_something_has_happened_or_is_wished_for_finds_its_door(
    said: str, door: str
) -> None:
    heard = ears().hear(said)
    assert [one.door.name for one in heard.tries[:1]] == [door], [one.why for one in heard.weighed]


@pytest.mark.parametrize("asked", ["er D-2026-002 færdig?", "skal vi fortælle KAMU om taget?"])
def test_asking_whether_something_is_done_or_is_to_be_does_nothing(asked: str) -> None:
    assert all(not one.door.changes for one in ears().hear(asked).tries)


def test_a_committee_meeting_that_moves_is_not_entered_a_second_time() -> None:
    heard = ears().hear("KAMU's møde den 3. februar er flyttet til den 10. februar")
    assert all(one.door.name != "kamu.enter" for one in heard.tries)


@pytest.mark.parametrize(
    ("sentence", "concept"),
    [
        ("vi springer punkt 2 over", "AVOID"),
        ("take item 2 off", "REMOVE"),
        ("can we put the meeting off", "POSTPONE"),
    ],
)
def test_a_deed_of_two_words_is_heard_around_what_it_is_done_to(sentence: str, concept: str) -> None:
    assert concept in ears().reader.sheet(sentence).concepts


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("holder vi møde i december", True),
        ("bytter du med Bo", True),
        ("er I klar", True),
        ("am i hosting", True),
        ("er i Ballerup hele dagen", False),
        ("tager den med det samme", False),
    ],
)
def test_a_verb_before_its_subject_asks(sentence: str, asks: bool) -> None:
    assert ears().reader.sheet(sentence).asks_something is asks


def test_a_denial_is_heard_within_an_expression() -> None:
    assert "NOT" in ears().reader.sheet("I'm not going to be at the meeting").marks


@pytest.mark.parametrize("sentence", ["jeg ringer til kantinen", "the curtains are green", "jeg har en kat"])
def test_everyday_words_mean_no_door(sentence: str) -> None:
    heard = ears().hear(sentence)
    assert not [one.door.name for one in heard.tries if one.surely]
    assert heard.offers == ()


def test_a_danger_that_is_told_of_leads_to_whom_one_tells() -> None:
    assert [one.door.name for one in ears().hear("the stairs are slippery").offers] == ["safety.whom_to_ask"]


def test_a_deed_that_nobody_said_is_missed() -> None:
    """`take` is what the door is about, however common the word is."""
    heard = ears().hear("mødet er den 17. december")
    assert "offers.take_a_day_by_words" not in [one.door.name for one in heard.tries if one.surely]


def test_a_compound_means_both_its_parts() -> None:
    heard = ears().hear("where is the meeting being held")
    assert heard.tries[0].door.name == "hosts.next_meeting"


def test_an_order_is_not_answered_by_showing_something() -> None:
    heard = ears().hear("taking a sabbatical next autumn")
    assert "absences.mine" not in [one.door.name for one in heard.tries if one.surely]


def first(sentence: str) -> tuple[str, dict[str, object]]:
    """The door that is entered, with what it is given."""
    heard = ears().hear(sentence)
    surely = [one for one in heard.tries if one.surely]
    return (surely[0].door.name, dict(surely[0].given)) if surely else ("", {})


REASONS = {
    "da": (
        ("pga. en konference i Wien", "på grund af ferie", "da jeg har en lægetid", "fordi jeg er på kursus"),
        ("kan jeg ikke komme {}", "må jeg melde afbud {}", "kommer jeg ikke {}"),
        "d. 8. december",
    ),
    "en": (
        ("because of a conference in Vienna", "due to a course", "since I have a dentist's appointment"),
        ("I can't come {}", "I won't be there {}", "I can't make it {}"),
        "on 8 December",
    ),
}


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_reason_changes_nothing_of_what_is_wanted_wherever_it_stands(language: str) -> None:
    reasons, wishes, day = REASONS[language]
    for reason in reasons:
        for wish in wishes:
            found = first(f"{reason} {wish.format(day)}")
            assert found[0] == "attending.decline", (reason, wish, found)
            assert "8" in str(found[1]["day"]), (reason, wish, found)


@pytest.mark.parametrize(
    "said", ["den 15. kan jeg ikke", "kan ikke d. 15.", "jeg kan ikke den 15.", "on the 15th I cannot"]
)
def test_who_cannot_on_a_day_does_not_come_then(said: str) -> None:
    """Only a vote about times that has the day goes before it; without one it is passed on."""
    [found] = [one for one in ears().hear(said).tries if one.surely and one.door.changes]
    assert found.door.name == "attending.decline"
    assert "15" in str(found.given["day"])


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("meld mig fra til mødet", "attending.decline"),
        ("kan du melde mig fra på tirsdag", "attending.decline"),
        ("jeg melder desværre fra", "attending.decline"),
        ("tager vi støj med på næste møde", "agenda.propose_item"),
        ("tag støj i kantinen med på mødet", "agenda.propose_item"),
    ],
)
def test_a_preposition_with_nothing_behind_it_belongs_to_the_verb_before(said: str, door: str) -> None:
    found = first(said)
    assert found[0] == door
    assert not {"med", "fra"} & set(" ".join(map(str, found[1].values())).split())


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("du kunne ikke lige vise dagsordenen?", "agenda.show_agenda"),
        ("du kunne vel ikke lukke afstemningen?", "votes.close"),
        ("couldn't you show me the agenda", "agenda.show_agenda"),
        ("you couldn't close the vote, could you?", "votes.close"),
    ],
)
def test_who_asks_by_denying_only_is_polite(said: str, door: str) -> None:
    found = first(said)
    assert found[0] == door


@pytest.mark.parametrize(
    "said", ["I can't make it on the 8th", "I won't be there", "cant make it on the 8th"]
)
def test_who_cannot_come_is_not_heard_to_come(said: str) -> None:
    assert "COME" not in ears().reader.sheet(said).concepts
    assert all(one.door.name != "attending.come" for one in ears().hear(said).offers)


OTHERS = {
    "da": ("min chef mener vi burde {}", "de andre foreslår at {}", "Farah synes vi skal {}"),
    "en": ("my boss thinks we should {}", "the others suggest we {}", "Farah believes we should {}"),
}


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_somebody_else_wants_is_only_told_of(language: str) -> None:
    for door in ACTING:
        for sentence in told(door, language)[:1]:
            for somebody in OTHERS[language]:
                heard = ears().hear(somebody.format(sentence))
                meant = [*(one.door for one in heard.tries), *(one.door for one in heard.offers)]
                assert door not in meant, (somebody, sentence)


@pytest.mark.parametrize(
    "said",
    [
        "KAMU bør vide at nødbruserne ikke bliver tjekket",
        "KAMU should know that the showers aren't checked",
    ],
)
def test_what_is_denied_in_a_sentence_that_is_told_is_part_of_it(said: str) -> None:
    """It is raised, or stands in the form in which it is."""
    assert first(said)[0] in ("points.raise_point", "points.form_with_words")


@pytest.mark.parametrize("said", ["jeg skal gå nu, så afslut den bare", "så afslut det bare"])
def test_a_deed_done_to_it_is_not_done_to_what_nobody_spoke_of(said: str) -> None:
    heard = ears().hear(said)
    assert [one.door.name for one in heard.tries if one.door.changes] == []


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("jeg er på kursus", "directory.set_my_unit"),
        ("vis input fra DTU Kemi", "inputs.show_one"),
        ("LTI means what?", "ltif.compute"),
    ],
)
def test_a_slot_takes_nothing_but_what_it_holds(said: str, door: str) -> None:
    heard = ears().hear(said)
    assert door not in [one.door.name for one in heard.weighed if one.enters and one.why != "heard"]


def test_another_clause_that_names_something_wants_something_of_it() -> None:
    heard = ears().hear("den om pausen i juli, D-2026-001, skal KAMU også have")
    assert [one.door.name for one in heard.tries if one.door.changes] == []


@pytest.mark.parametrize(
    "said",
    [
        "på grund af sygdom skal der findes en anden vært den 8. december",
        "I may be on leave from 8 December, sort of",
    ],
)
def test_who_said_a_day_is_not_asked_about_the_same_deed_without_it(said: str) -> None:
    heard = ears().hear(said)
    offered = [one for one in heard.weighed if one.door in [offer.door for offer in heard.offers]]
    for one in offered:
        rivals = [other for other in heard.weighed if other.offered and other.told & one.told]
        assert not one.door.changes or one.carried >= max(other.carried for other in rivals)


def test_a_question_is_answered_whatever_is_told_before_it() -> None:
    assert first("jeg har været på barsel, hvornår er næste møde")[0] == "hosts.next_meeting"
    assert first("I was on leave, what did you decide about stairs")[0] == "finding.search"


def test_a_word_of_surprise_keeps_no_question_from_its_answer() -> None:
    assert first("hvad dælen er HSU")[0] == "glossary.explain"
    assert first("hva kan du")[0] == "help.overview"


@pytest.mark.parametrize(
    "said",
    [
        "jeg gad godt have en hemmelig afstemning",
        "I hate secret votes",
        "vi elsker fortrolige afstemninger",
        "nå ja så er afstemningen vel lukket",
        "I vote yes and no",
        "ville være rart at være på ferie næste uge",
        "it would be lovely to be on holiday next week",
        "kan man melde afbud",
        "can one decline",
        "suggest we drop the agenda item",
        "vi aflyste mødet sidste år",
        "we closed the vote last week",
    ],
)
def test_what_is_wished_for_told_of_or_only_thought_of_is_not_done(said: str) -> None:
    assert [one.door.name for one in ears().hear(said).tries if one.door.changes] == []


DENIED = {"da": "vi skal ikke {}", "en": "never {}"}


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_form_of_a_deed_is_neither_opened_nor_offered_where_it_is_denied(language: str) -> None:
    chance, wrong = random.Random(language), []
    for door in (one for one in HOUSE.doors if one.noun == "question" and is_form(one)):
        phrases = [one for one in told(door, language) if not {"ikke", "not", "cannot"} & set(one.split())]
        sheets = {one: ears().reader.sheet(one) for one in phrases}
        phrases = [
            one for one, read in sheets.items() if not (read.asks or "SHOW" in read.concepts)
        ]  # no deed
        if not phrases:
            continue
        sentence = DENIED[language].format(chance.choice(phrases))
        heard = ears().hear(sentence)
        done = [one.door.name for one in heard.tries if one.door is door]
        offered = [one.text for one in heard.offers if one.door is door]
        wrong += [(sentence, done, offered)] * bool(done or offered)
    assert wrong == [], "\n".join(map(str, wrong))


def is_form(door: Door) -> bool:
    """Its handler opens what a deed is done with."""
    name = door.name.rpartition(".")[2]
    return "decline" not in name and ("form" in name or name in ("ask_when", "which_handle", "named_handle"))


@pytest.mark.parametrize("said", ["skal vi stemme om det?", "start afstemning om den", "let's vote about it"])
def test_words_that_need_others_are_no_text_of_ones_own(said: str) -> None:
    assert [one.door.name for one in ears().hear(said).tries if one.door.changes] == []


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("kan vi tale om støj", "agenda.propose_item"),
        ("could we have a chat about noise", "agenda.propose_item"),
        ("vil gerne være med i arbejdsgruppen om støj", "groups.listing"),
        ("input fra Kemi", "inputs.listing"),
        ("brug KAMU-netværket", "people.choose_network"),
        ("switch to the AMR network", "people.choose_network"),
        ("ret input 3", "inputs.show_one"),
        ("jeg stemmer nei", "votes.oppose_in_words"),
        ("kan noen ta min tur", "covers.call_by_words"),
        ("to do: Bo ringer til kantinen inden fredag", "decisions.agree_in_words"),
        ("noter at vi mødes fysisk hver anden gang", "decisions.record_in_words"),
        ("hvad skulle vi tage op ude i enhederne", "asks.listing"),
        ("how much time is left", "running.show_running"),
        ("only write to me from 10 to 14", "tasks.choose_hours"),
    ],
)
def test_what_colleagues_say_of_groups_inputs_networks_and_decisions_finds_its_door(
    said: str, door: str
) -> None:
    assert first(said)[0] == door


def test_a_word_that_stands_for_others_is_nobodys_own_text() -> None:
    for said in ("kan vi tale om det", "sæt det på dagsordenen", "can we talk about this"):
        heard = ears().hear(said)
        assert all("det" not in one.given.values() for one in heard.tries), said
        assert [one.door.name for one in heard.tries if one.door.changes and one.surely] == [], said


@pytest.mark.parametrize(
    "said", ["start afstemning om zumba", "start vote about FVA", "start afstemning om I-1"]
)
def test_a_word_that_nobody_knows_may_be_what_a_vote_is_about(said: str) -> None:
    assert first(said)[0] == "starting.start"


DOUBTED = {
    "da": (
        "jeg tror {}",
        "{}, går jeg ud fra",
        "hvis ingen siger noget, {}",
        "medmindre nogen indvender noget, {}",
        "{}, medmindre nogen hjælper",
        "{} på vegne af Erik",
        "{} på mine kollegers vegne",
    ),
    "en": (
        "I think {}",
        "{}, I suppose",
        "if no one objects, {}",
        "unless there are objections, {}",
        "{}, unless somebody helps",
        "{} on behalf of Erik",
        "{} on my colleague's behalf",
    ),
}
OWN_WORDS = {"sentence", "words", "text", "title", "question", "topic", "option", "reason", "term", "note"}


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_is_hedged_conditional_or_somebody_elses_is_not_done_at_once(language: str) -> None:
    """Whatever the door; words of one's own may say all of this, and what is approved by silence is so if
    nobody objects."""
    wrong = []
    for door in ACTING:
        means_silence = any("SILENCE" in meaning for meaning in door.means)
        for sentence in [] if means_silence else told(door, language)[:2]:
            for doubt in DOUBTED[language]:
                said = doubt.format(sentence)
                first = next(iter(ears().hear(said).tries), None)
                if first is None or first.door is not door or holds_all(first, said, doubt):
                    continue
                wrong.append((said, door.name, dict(first.given)))
    assert wrong == [], "\n".join(map(str, wrong))


def holds_all(meant: Meant, said: str, doubt: str) -> bool:
    """What is doubted is part of a text of one's own, or of all that is read behind a day."""
    more = doubt.replace("{}", "").strip(" ,")
    tails = {name for name in meant.given if meant.door.type_of(name) is Type.whole}
    held = {str(value) for name, value in meant.given.items() if name in OWN_WORDS | tails}
    return any(more in value and value != said for value in held)


@pytest.mark.parametrize(
    ("said", "hedged"),
    [
        ("jeg kommer nok til mødet", True),
        ("mødet er vist den 20. januar", True),
        ("vi har vist besluttet at mødes online", True),
        ("det kommer jeg vel til", True),
        ("I will make it, won't I?", True),
        ("we meet in May, I believe", True),
        ("har vi fået input nok", False),
        ("er der plads nok til alle", False),
        ("må jeg få beslutningerne vist", False),
        ("you couldn't show the agenda, could you?", False),
        ("two hosts are enough", False),
    ],
)
def test_a_hedge_is_told_from_the_same_word_for_something_else(said: str, hedged: bool) -> None:
    read = ears().reader.sheet(said)
    assert (read.hedged and not read.requests) is hedged


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("vi kom til mødet", True),
        ("jeg har været på kursus", True),
        ("I have been away", True),
        ("vi havde ferie", True),
        ("kom til mødet", False),
        ("jeg kom til at trykke forkert", False),
        ("jeg har brug for en afløser", False),
        ("I have input for the plan", False),
    ],
)
def test_what_is_over_is_told_from_what_is_to_come(said: str, text: bool) -> None:
    assert ears().reader.sheet(said).is_past is text


TIMES = (Type.day, Type.moment, Type.period, Type.tail)


@pytest.mark.parametrize(
    "more",
    [
        "for Anna: {}",
        "for hende i {}",
        "{} medmindre nogen hjælper",
        "nok {}",
        "{}, I think",
        "if Bo can {}",
        "alligevel ikke i {}",
        "not {} after all",
    ],
)
def test_a_slot_of_days_holds_no_person_no_condition_and_no_doubt(more: str) -> None:
    for type_ in TIMES:
        assert holds(type_, "uge 50", ears().reader.lexicon)
        assert not holds(type_, more.format("uge 50"), ears().reader.lexicon), type_


@pytest.mark.parametrize(
    "said",
    [
        "mødet i januar er aflyst",
        "last year's December meeting was cancelled",
        "Erik skal flytte mødet",
        "tell Erik to close the vote",
        "bed Erik om at lukke afstemningen",
        "Erik, aflys mødet",
        "luk afstemningen når alle har svaret",
        "close the vote when everybody has voted",
        "I might join the meeting",
        "min kollega er på ferie i uge 50",
        "my boss cannot come to the meeting",
        "vores leder støtter forslaget",
    ],
)
def test_for_what_is_told_of_or_ordered_of_others_no_form_is_opened_and_nothing_done(said: str) -> None:
    entered = [one.door.name for one in ears().hear(said).tries if one.surely]
    forms = ("meetings.cancel_several", "meetings.ask_when", "meetings.move_form", "votes.show_ended")
    assert not [name for name in entered if name in forms or name in [door.name for door in ACTING]]


def test_no_process_understands_a_sentence_otherwise_than_another() -> None:
    """Sets of words have another order in each process; what is kept of many equals must not hang on it."""
    said = "jeg kan ikke lige den dag jeg er vært men en anden gang, kan det byttes"
    program = (
        "from bot.core.feature import House\nfrom bot.core.listening import Ears\n"
        "from bot.features import ALL\n"
        f"ears = Ears(House(ALL))\nsheet = ears.reader.sheet({said!r})\n"
        "print([(one.door.name, one.score, one.why) for one in ears.reader.bids(sheet)])"
    )
    told = {_run(program, seed) for seed in ("1", "2", "3")}
    assert len(told) == 1


def _run(program: str, seed: str) -> str:
    env = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=env, cwd=ROOT
    )
    return done.stdout


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("obs: jeg er på ferie i uge 7", "absences.tell"),
        ("note: I'm off on Thursday", "absences.tell"),
        ("heads up: I'm away next week", "absences.tell"),
        ("FYI, jeg kan ikke komme på mandag", "attending.decline"),
        ("obs: nødbruseren i 204 virker ikke", "points.raise_point"),
    ],
)
def test_behind_a_call_for_attention_stands_what_is_meant(said: str, door: str) -> None:
    assert first(said)[0] == door


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("jeg roder altid rundt i AMR og AMK, hvad er hvad?", "glossary.compare"),
        ("kan du regne vores ulykkesfrekvens ud", "ltif.compute"),
    ],
)
def test_what_no_sentence_of_its_own_says_is_asked_back_with_its_form(said: str, door: str) -> None:
    heard = Ears(HOUSE).hear(said)
    lacking = [one.lacking.door.name for one in heard.offers if one.lacking]
    assert door in lacking or (heard.lacking and heard.lacking.door.name == door)


@pytest.mark.parametrize(
    "said",
    [
        "do I have to come on the 13th october?",
        "do I need to be away on the 8th of december?",
        "can I still decline for october?",
        "do I need to swap with Bo",
        "should I swap with Anna?",
        "do I have to mark D-2026-001 as done?",
        "can I abstain?",
        "kan jeg stemme blankt?",
        "skal jeg melde afbud til oktober?",
        "bør jeg trække mit input tilbage",
    ],
)
def test_whoever_asks_what_they_have_to_or_may_has_nothing_done(said: str) -> None:
    heard = Ears(HOUSE).hear(said)
    assert not any(one.door.changes for one in heard.tries)


@pytest.mark.parametrize(
    "said",
    [
        "jeg kan ikke finde mødet den 13/10",
        "I can't find the meeting on 13 October",
        "skriv til alle: husk kage",
        "write to everybody: remember cake",
    ],
)
def test_a_deed_that_has_no_door_is_not_taken_for_another_one(said: str) -> None:
    heard = Ears(HOUSE).hear(said)
    assert not any(one.door.changes for one in heard.tries)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("bed alle om at tage trapper op i deres enhed", "tage trapper op i deres enhed"),
        ("ask all units to look at the stairs in their unit", "look at the stairs in their unit"),
    ],
)
def test_ones_own_words_are_not_cut_where_another_word_is_wanted(said: str, words: str) -> None:
    assert first(said)[1]["words"] == words


def test_what_is_far_likelier_goes_before_a_meaning_that_leaves_nothing_over() -> None:
    assert first("can i get an item on the agenda")[0] == "agenda.propose_form"


@pytest.mark.parametrize(("language", "removes"), [("da", "slet"), ("da", "fjern"), ("en", "remove")])
def test_what_begins_by_taking_away_neither_makes_nor_offers_to_make(language: str, removes: str) -> None:
    """`slet indsatsområdet støj` is no `nyt indsatsområde: støj`, however much of it was said."""
    wrong = []
    for door in (one for one in ACTING if one.makes and not one.deed.takes_back):
        for phrase in told(door, language):
            first, _, rest = phrase.partition(" ")
            makes = ears().reader.sheet(first).concepts & {"NEW", "MAKE", "BEGIN", "ADD", "PUT", "WRITE"}
            if not makes or ears().reader.sheet(rest).concepts & TAKES_AWAY:
                continue
            heard = ears().hear(f"{removes} {rest}")
            first_and_offered = [one.door for one in heard.tries[:1]] + [one.door for one in heard.offers]
            if door in first_and_offered:
                wrong.append((door.name, f"{removes} {rest}"))
    assert wrong == [], "\n".join(map(str, wrong))
