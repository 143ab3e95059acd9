"""What people say while a vote is open: it means their own answer, an order, or nothing at all."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from storage.db import Db
from storage.votes import votes as kept
from tests.dialog import Network, Someone
from tests.once import once

PLANTS, CHAIRS = "Plants on the corridor", "Nye stole i køkkenet"


@once
async def anna(network: Network) -> Someone:
    network.member("Bo Madsen")
    anna = network.member("Anna Krogh")
    await anna.says(f"start vote: {PLANTS}")
    return anna


def bo(network: Network) -> Someone:
    return next(one for one in network.people if one.name.startswith("Bo"))


def given(network: Network) -> list[tuple[str, str]]:
    """What has been answered, and why."""

    def work(db: Db) -> list[tuple[str, str]]:
        return [(row.choice, row.reason) for row in db.execute(select(kept.votes)).all()]

    return network.store.now(work)


@pytest.mark.parametrize(
    "sentence",
    [
        "I abstain",
        "I abstain from the plants vote",
        "I abstain in the vote on plants",
        "I'm neutral on the plants vote",
        "I am neither for nor against the plants",
        "I have no opinion on plants",
        "jeg undlader at stemme",
        "jeg stemmer blankt om plants",
        "jeg er hverken for eller imod",
        "jeg er neutral i afstemningen om plants",
    ],
)
async def test_who_abstains_has_answered(network: Network, anna: Someone, sentence: str) -> None:
    await bo(network).asks(sentence)

    assert given(network) == [("neither", "")]


async def test_an_abstention_from_a_majority_is_a_blank_vote(network: Network, anna: Someone) -> None:
    await anna.says("start flertalsafstemning: Skal vi mødes i Lyngby?")

    assert "Blank" in await bo(network).asks("jeg stemmer blankt om Lyngby")

    assert given(network) == [("blank", "")]


async def test_with_a_second_one_open_an_abstention_is_given_to_neither_before_it_is_chosen(
    network: Network, anna: Someone
) -> None:
    await anna.says(f"start afstemning: {CHAIRS}")

    asked = await bo(network).asks("I abstain")

    assert PLANTS in asked
    assert CHAIRS in asked
    assert given(network) == []
    await bo(network).taps(CHAIRS)
    assert given(network) == [("neither", "")]


@pytest.mark.parametrize(
    "sentence",
    [
        "I object!",
        "I object",
        "I protest!",
        "I object to the proposal",
        "jeg protesterer!",
        "jeg gør indsigelse",
        "jeg gør indsigelse mod forslaget",
        "jeg har en indvending",
    ],
)
async def test_who_objects_is_asked_why(network: Network, anna: Someone, sentence: str) -> None:
    asked = await bo(network).asks(sentence)

    assert ("Indvendingen er ikke talt med endnu" in asked) or ("isn't counted yet" in asked)
    assert given(network) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "no, close the plants vote",
        "No! Close the vote on plants",
        "no, close the vote",
        "yes, close the vote",
        "nej, luk afstemningen om plants",
        "nej, luk afstemningen",
        "ja, luk afstemningen",
        "okay – luk afstemningen",
    ],
)
async def test_an_order_behind_a_yes_or_a_no_is_that_order(
    network: Network, anna: Someone, sentence: str
) -> None:
    asked = await anna.asks(sentence)

    assert PLANTS in asked
    assert any(one in asked for one in ("lukkes?", "be closed?"))
    assert given(network) == []


async def test_an_order_that_is_not_understood_is_no_reason_for_a_no(network: Network, anna: Someone) -> None:
    for sentence in ("no, close the zebra vote", "nej, luk zebra-afstemningen", "no, move the zebra vote"):
        await bo(network).asks(sentence)

    assert given(network) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "jeg støtter Bos indvending",
        "jeg støtter Bo Madsens indvending",
        "jeg er enig i Bos indvending",
        "jeg deler Bos indvending",
        "jeg bakker op om Bos indvending",
        "jeg støtter indvendingen",
        "I support Bo's objection",
        "I agree with Bo's objection",
        "I share Bo's objection",
        "I support the objection",
    ],
)
async def test_to_share_an_objection_is_no_support(network: Network, anna: Someone, sentence: str) -> None:
    await bo(network).asks("jeg har en indvending: de skal vandes")
    assert given(network) == [("objection", "de skal vandes")]

    answer = await anna.asks(sentence)

    assert given(network) == [("objection", "de skal vandes")]
    assert ("Ingen stemme er afgivet" in answer) or ("No vote was cast" in answer)
    assert "de skal vandes" in answer


TOLD_OF_IT = {
    "da": ["er besvaret, tak", "står stadig ved magt", "er væk nu", "gælder ikke mere", "er ikke alvorlig"],
    "en": ["is gone", "still stands", "was answered", "has been dealt with", "is a small one"],
}


@pytest.mark.parametrize("objected", [True, False])
@pytest.mark.parametrize(
    "sentence",
    [
        f"{'min indvending' if lang == 'da' else 'my objection'} {one}"
        for lang in TOLD_OF_IT
        for one in TOLD_OF_IT[lang]
    ],
)
async def test_what_is_told_of_an_objection_is_no_objection(
    network: Network, anna: Someone, sentence: str, *, objected: bool
) -> None:
    """Neither a new one nor in the place of the words that stand."""
    if objected:
        await bo(network).asks("indvending: de skal vandes")
    before = given(network)
    await bo(network).says(sentence)
    assert given(network) == before


async def test_an_objection_is_written_anew_with_a_yes(network: Network, anna: Someone) -> None:
    await bo(network).asks("indvending: de skal vandes")
    asked = await bo(network).asks("indvending: de skal vandes hver dag")
    assert "de skal vandes”" in asked
    assert given(network) == [("objection", "de skal vandes")]
    await bo(network).agrees()
    assert given(network) == [("objection", "de skal vandes hver dag")]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("ret teksten til referatet", "referatet"),
        ("kan du rette forslaget til noget mere positivt?", "mere positivt"),
        ("change the question to Danish", "Danish"),
        ("ret forslaget til: nej, lad det være", "lad det være"),
    ],
)
async def test_a_text_that_nothing_leads_to_is_asked_about(
    network: Network, anna: Someone, sentence: str, text: str
) -> None:
    await bo(network).taps("Jeg støtter")
    asked = await anna.asks(sentence)
    assert text in asked
    assert PLANTS in network.channel[0].words
    await anna.agrees()
    await network.passes(seconds=3)
    assert text in network.channel[0].words


@pytest.mark.parametrize(
    "sentence",
    [
        "vi har ikke besluttet noget om stress",
        "vi besluttede ikke noget om stress",
        "vi har aldrig vedtaget noget om stress",
        "der er ikke besluttet noget om stress",
        "we have not decided anything about stress",
        "we haven't decided anything about stress",
        "we never decided anything on stress",
        "nothing has been decided about stress",
    ],
)
async def test_that_nothing_was_decided_writes_nothing_down(
    network: Network, anna: Someone, sentence: str
) -> None:
    answer = await anna.asks(sentence)

    assert ("”stress”" in answer) or ("“stress”" in answer)
    assert "Der er ingen beslutninger endnu" in await anna.asks("vis beslutningerne")
    assert given(network) == []


ELSEWHERE = [
    "jeg er imod at flytte mødet",
    "jeg stemmer imod at Bo er vært",
    "vi bakker ikke op om input 1",
    "jeg har en indvending mod mødedatoen",
    "jeg har indvendinger mod dagsordenen",
    "jeg protesterer mod den nye frist",
    "jeg er uenig i at holde møde i juli",
    "I object to the new date",
    "I am against moving the meeting",
    "I don't support input 1",
    "I have an objection to item 2",
    "we do not back the new host",
]


@pytest.mark.parametrize("said", ELSEWHERE)
@pytest.mark.parametrize("where", ["channel", "personal"])
async def test_an_objection_to_something_else_is_none_to_the_open_vote(
    network: Network, anna: Someone, said: str, where: str
) -> None:
    told = await bo(network).says(said, where=where)

    assert given(network) == []
    assert PLANTS in told


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("jeg har en indvending: de er for dyre", "de er for dyre"),
        ("jeg er imod forslaget, fordi de er for dyre", "de er for dyre"),
        ("I object because they are too thirsty", "they are too thirsty"),
        ("I am against it because they are too thirsty", "they are too thirsty"),
        ("jeg har en indvending mod afstemningen om plants: de er for dyre", "de er for dyre"),
    ],
)
async def test_an_objection_with_its_reason_is_one_to_the_vote(
    network: Network, anna: Someone, said: str, reason: str
) -> None:
    await bo(network).says(said)

    assert given(network) == [("objection", reason)]


@pytest.mark.parametrize("said", ["hvad har jeg stemt?", "what did I vote?", "how have I voted?"])
async def test_whoever_asks_what_they_voted_is_told(network: Network, anna: Someone, said: str) -> None:
    await bo(network).says("jeg har en indvending: de er for dyre")

    assert "de er for dyre" in await bo(network).asks(said)


async def test_an_objection_to_what_is_voted_on_is_one_to_that_vote(network: Network, anna: Someone) -> None:
    await anna.says(f"start afstemning: {CHAIRS}")

    assert CHAIRS in await bo(network).says("jeg er imod nye stole i køkkenet")
    assert given(network) == []


@pytest.mark.parametrize("said", ["jeg støtter ikke forslaget", "I don't support the proposal"])
async def test_not_to_support_is_no_objection_and_is_asked_about_alone(
    network: Network, anna: Someone, said: str
) -> None:
    before = len(network.channel)
    await bo(network).says(said, where="channel")

    assert given(network) == []
    assert all(PLANTS not in one.words for one in network.channel[before:])
    told = "\n".join(one.words for one in network.said_to(bo(network)))
    assert PLANTS in told
    assert "ikke det samme" in told or "not the same" in told


@pytest.mark.parametrize("said", ["jeg støtter ikke forslaget", "I do not support it"])
async def test_not_to_support_is_a_no_where_there_is_one(network: Network, said: str) -> None:
    anna = network.member("Anna Krogh")
    network.member("Bo Madsen")
    await anna.says("start flertalsafstemning: Skal vi mødes i Lyngby?")
    await bo(network).says(said)

    assert given(network) == [("no", "")]


@pytest.mark.parametrize(
    "said",
    ["jeg støtter jer!", "I support you", "jeg støtter på Eriks vegne", "I vote yes on Bo's behalf"],
)
async def test_who_supports_people_or_speaks_for_others_casts_no_vote(
    network: Network, anna: Someone, said: str
) -> None:
    await bo(network).says(said)

    assert given(network) == []
