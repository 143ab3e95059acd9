"""What somebody advises, tells of others, asks leave for, or says of another thing is not done."""

from __future__ import annotations

from functools import cache

import pytest

from tests.sentences.stage import Stage

NOT_DONE = {
    "advice to others": [
        "you should all vote yes on this one",
        "I skal alle stemme ja",
        "stem ja, det er min anbefaling",
        "vote yes is my advice",
    ],
    "of everybody": ["everyone is on holiday in July", "alle er på ferie i juli"],
    "of many": ["mine kolleger stemmer imod", "kollegerne er imod", "der er mange der er imod"],
    "what somebody else wants": ["Bo vil gerne bytte"],
    "whether it is so": ["er D-2026-001 gennemført"],
    "what anybody may": ["er det muligt at trække sin stemme tilbage"],
    "leave that is asked for": ["må jeg holde ferie i uge 42", "can I take leave in week 42"],
    "what is against something": ["det er imod mine principper", "that's against the rules"],
    "a place for now": ["jeg er i bygning 101 lige nu", "I'm in building 101 right now"],
    "no absence": ["back in five minutes", "jeg er tilbage om lidt"],
    "nobody's name": ["byt plads med mig i toget", "swap seats with me on the train"],
    "how well": ["jeg taler dårligt dansk"],
    "a call to come": ["mød op", "show up please", "kom så", "come on"],
    "as time goes": ["the vote closes on Friday", "afstemningen lukker på fredag"],
    "what is forbidden": ["sig ikke noget til KAMU", "don't tell KAMU"],
}

DONE = {
    "jeg stemmer ja": "votes.support_in_words",
    "jeg er imod forslaget": "votes.oppose_in_words",
    "I'm against the proposal": "votes.oppose_in_words",
    "kan jeg bytte med Dorte": "offers.ask_by_name",
    "swap seats with Dorte": "offers.ask_by_name",
    "D-2026-001 er gennemført": "agreements.done_in_words",
    "jeg er på ferie i uge 42": "absences.tell",
    "I'm on holiday in week 42": "absences.tell",
    "jeg er på Kemi nu": "directory.set_my_unit",
    "back on Monday": "absences.back",
    "jeg kommer den 8.": "attending.come",
    "vi har intet til KAMU": "decisions.nothing_to_report",
}


@cache
def stage() -> Stage:
    return Stage()


@pytest.mark.parametrize("text", [text for texts in NOT_DONE.values() for text in texts])
def test_it_is_not_done(text: str) -> None:
    came = stage().says(text)

    assert not came.changes, came.door


@pytest.mark.parametrize(("text", "door"), DONE.items())
def test_what_is_ones_own_is_done(text: str, door: str) -> None:
    came = stage().says(text)

    assert (came.door, came.changes) == (door, True)


def test_nobody_is_uninvited_who_was_only_invited() -> None:
    assert "guests.withdraw" not in stage().says("Bo er inviteret").offers
