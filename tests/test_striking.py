"""Corrections in one breath: what is struck is neither done nor offered, and a yes does what was asked."""

from __future__ import annotations

import pytest

from bot.language.phrases.pattern import example
from bot.language.striking import corrected
from tests.dialog import Network
from tests.once import once
from tests.test_listening import ACTING, SLOTS, ears

STRUCK, INSTEAD = "15/12", "16/12"


def corrected_to(said: str) -> str | None:
    read = ears().reader.sheet
    found = corrected(read(said), read)
    return None if found is None else found.reading


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("byt med Dorte, nej Camille", "byt med Camille"),
        ("byt med Dorte nej Camille", "byt med Camille"),
        ("swap with Dorte, no sorry, Camille", "swap with Camille"),
        ("aflys mødet, nej ikke det i december, det i januar", "aflys mødet i januar"),
        ("flyt mødet til torsdag, nej fredag", "flyt mødet til fredag"),
        ("flyt mødet til torsdag, ikke fredag", "flyt mødet til torsdag"),
        ("flyt mødet til torsdag kl 13, nej kl 14", "flyt mødet til torsdag kl 14"),
        ("flyt mødet d. 9 til d. 10, nej d. 11", "flyt mødet d. 9 til d. 11"),
        ("I am away from Monday to Wednesday, no Thursday", "I am away from Monday to Thursday"),
        ("park item 1, no item 2", "park item 2"),
        ("foreslå punkt: støj, 15 min, nej gør det til 20 min", "foreslå punkt: støj, 20 min"),
        ("suggest agenda item: noise, 15 min, no make it 20 min", "suggest agenda item: noise, 20 min"),
        ("jeg melder afbud, nej jeg kommer alligevel", "jeg kommer alligevel"),
        ("I support it, no wait, I object: we lose it", "I object: we lose it"),
        ("Bo bad mig flytte mødet til torsdag", "flytte mødet til torsdag"),
        ("Bo asked me to move the meeting to Thursday", "move the meeting to Thursday"),
        ("Camille tager min tur, hun sagde ja", "Camille tager min tur"),
        ("aflys mødet? nej da", ""),
        ("luk afstemningen, nej lad være", ""),
        ("cancel the meeting, no wait", ""),
        ("vi kunne flytte mødet til torsdag, men det er dumt", ""),
        ("we could cancel the meeting, but that would be silly", ""),
        ("flyt mødet til fredag 12-15, nej 13", ""),
    ],
)
def test_what_is_said_in_the_place_of_what_is_struck(said: str, meant: str) -> None:
    assert corrected_to(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "nej, luk afstemningen",
        "jeg stemmer nej",
        "ja, nej, måske",
        "start afstemning: Kage? ja, nej, måske",
        "foreslå punkt: rygning, nej tak",
        "jeg kommer, nej tak til frokost",
        "I can't come, no problem",
        "I support the proposal, no objections",
        "item no 3",
        "ja til punkt 1, nej til punkt 2",
        "kunne vi flytte mødet til torsdag, men kl. 14?",
        "vi ville gerne flytte mødet, men kun en time",
        "indsigelse: det er dyrt, nej ikke bare dyrt",
    ],
)
def test_a_no_that_answers_or_belongs_to_what_is_told_strikes_nothing(said: str) -> None:
    assert corrected_to(said) is None


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_door_does_or_offers_the_day_that_was_struck(language: str) -> None:
    wrong = []
    for door in ACTING:
        for pattern in door.da if language == "da" else door.en:
            said = example(pattern, {**SLOTS, "when": STRUCK, "day": STRUCK})
            if STRUCK not in said or ":" in said or "…" in said:
                continue
            sentence = f"{said}, {'nej' if language == 'da' else 'no'} {INSTEAD}"
            heard = ears().hear(sentence)
            done = [one.door.name for one in heard.tries[:1] if one.door.changes]
            asked = [heard.confirm, *(one.text for one in heard.offers)]
            held = [one.given for one in (heard.supposed, heard.lacking) if one]
            if done or any(STRUCK in str(one) for one in (*asked, *held)):
                wrong.append((sentence, done, asked, held))
    assert wrong == [], "\n".join(map(str, wrong))


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_door_does_or_offers_what_was_struck_altogether(language: str) -> None:
    wrong = []
    for door in ACTING:
        if "undoing" in door.name:
            continue
        for pattern in door.da if language == "da" else door.en:
            said = example(pattern, SLOTS)
            if ":" in said or "…" in said or any(word in said.split() for word in ("nej", "no", "ja", "yes")):
                continue
            heard = ears().hear(f"{said}, {'nej lad være' if language == 'da' else 'no never mind'}")
            if any(one.door.changes for one in heard.tries[:1]) or heard.confirm or heard.supposed:
                wrong.append((said, heard.confirm))
    assert wrong == [], "\n".join(map(str, wrong))


@once
async def group(network: Network) -> Network:
    """Two meetings, a vote that is open, and Camille, who writes English."""
    for name, language in (("Anna Krogh", None), ("Bo Madsen", None), ("Camille Rossi", "en")):
        network.member(name, language=language)
    network.member("Dorte Iversen")
    signe = network.facilitator()
    await signe.asks("planlæg møde 9-12-2026 kl. 12-15.30")
    await signe.asks("planlæg møde 13-1-2027 kl. 12-15.30")
    await network.people[0].says("start afstemning: Skal vi prøve et år uden referat?")
    return network


@pytest.mark.parametrize(
    "said",
    [
        "aflys mødet, nej ikke det i december, det i januar",
        "aflys mødet i december, nej januar",
        "cancel the meeting, no not the one in December, the one in January",
    ],
)
async def test_the_meeting_that_was_ruled_out_is_not_cancelled(group: Network, said: str) -> None:
    signe = group.people[-1]
    asked = await signe.asks(said)
    assert "13" in asked
    assert "dec" not in asked.casefold()
    await signe.agrees()
    assert "9. dec" in await signe.asks("hvornår er næste møde")


@pytest.mark.parametrize(
    ("who", "said", "kept"),
    [
        (1, "jeg støtter forslaget, nej vent, jeg har en indvending: vi mister historikken", "historikken"),
        (2, "I support the proposal, no wait, I have an objection: we lose the history", "history"),
    ],
)
async def test_the_last_word_of_a_vote_counts_and_a_yes_keeps_it(
    group: Network, who: int, said: str, kept: str
) -> None:
    someone = group.people[who]
    assert kept in await someone.says(said)
    told = await someone.agrees()
    assert kept in told
    assert "Det passer ikke" not in told


async def test_the_length_of_an_item_is_the_one_that_was_said_last(group: Network) -> None:
    camille = group.people[2]
    await camille.says("suggest agenda item: noise outside, 15 min, no make it 20 min")
    told = await camille.agrees()
    assert "20 min" in told
    assert "make it" not in told


@pytest.mark.parametrize(
    "said",
    [
        "aflys mødet? nej da",
        "aflys mødet, nej vent",
        "vi kunne flytte mødet til torsdag, men det er dumt",
        "cancel the meeting, no forget it",
        "we could move the meeting to Thursday, but that is silly",
    ],
)
async def test_what_was_only_thought_of_is_not_asked_about(group: Network, said: str) -> None:
    told = await group.people[-1].asks(said)
    assert not any(yes in told for yes in ("Ja, ", "Yes, ", "Mente du", "Did you mean"))


async def test_what_somebody_else_wants_too_is_asked_about(group: Network) -> None:
    anna, signe = group.people[0], group.people[-1]
    told = await signe.asks("Bo bad mig flytte mødet til torsdag den 10. december kl 13")
    assert "tor. 10. dec" in told
    assert signe.question()
    assert "Camille tage min plads" in await anna.asks("Camille tager min tur, hun sagde ja")
    assert anna.question()
