"""Input, plan, pack, themes and what comes of them, as people write it in haste: each finds its door."""

from __future__ import annotations

import pytest

from bot.core.feature import House
from bot.core.listening import Ears
from bot.features import ALL

EARS = Ears(House(ALL))

SAID = {
    "inputs.form_with_words": [
        "input til handleplanen vi mangler bedre lys i hal 3",
        "input to the action plan we need better light",
    ],
    "inputs.hand_in": [
        "imput til handleplanen: bedre lys",
        "input til handleplanen: vi mangler lys",
        "inptu til handleplanen: støj i hallen",
        "input til kamus handleplan: sprog",
        "vi har et input til handleplanen: bedre gulve",
        "mit input til kamu: stole",
        "her er et input til handleplanen: mere lys",
        "input for kamu: language",
        "my input for the action plan: chairs",
        "i want to give input to the action plan: noise",
        "jeg vil gerne give input til handleplanen: støj",
        "forslag til handleplanen: bedre lys",
        "kamu input: støj",
        "handleplan: vi skal have bedre lys",
        "suggestion for the action plan: noise",
    ],
    "inputs.form": [
        "jeg vil gerne give input til handleplanen",
        "hvordan giver jeg input til handleplanen",
        "how do i give input to the action plan",
        "i want to hand in an input",
    ],
    "inputs.listing": [
        "vis input til handleplanen",
        "hvad er der kommet af input",
        "hvilke input er der kommet ind",
        "show the inputs",
        "what inputs do we have",
        "har vi fået nogen input",
        "hvad har vi af input til kamu",
        "which inputs have come in",
    ],
    "inputs.show_one": [
        "vis I-4",
        "vis input 4",
        "show I-4",
    ],
    "points.us_too_in_words": [
        "os også",
        "også os",
        "det gælder også os",
        "us too",
        "same here",
        "samme her",
        "vi har samme problem",
    ],
    "points.raise_point": [
        "opmærksomhedspunkt: glatte trapper",
        "obs til kamu: glatte trapper",
        "attention point: slippery stairs",
        "opmærsomhedspunkt: glatte trapper",
        "jeg har et opmærksomhedspunkt til kamu: glatte trapper",
        "we have an attention point for kamu: stairs",
    ],
    "points.form_with_words": [
        "opmærksomhedspunkt til kamu glatte trapper",
        "opmærksomhedspunkt glatte trapper",
    ],
    "points.listing": [
        "har vi opmærksomhedspunkter",
        "har vi noget til kamu",
        "er der nogen opmærksomhedspunkter",
        "any points for kamu?",
    ],
    "pack.show_pack": [
        "vis pakken til KAMU",
        "hvor er kamu-pakken",
        "vis mig pakken",
        "kan jeg se pakken",
        "er pakken klar",
        "show me the pack",
        "is the pack ready",
        "can i see the kamu pack",
        "vis kamupakken",
    ],
    "feedback.what_happened": [
        "hvad skete der med vores input om sprog?",
        "hvad blev der af vores input om sprog",
        "hvad blev der af I-3",
        "er der kommet svar på vores input",
        "what happened to our input about language",
        "any news on our input about language",
        "hvordan gik det med vores input om sprog",
        "hvad er der sket med vores input",
        "hvad sagde kamu om sprog",
        "what became of I-3",
        "hvad skete der med mit input om støj",
        "hvad siger kamu til vores input",
    ],
    "plan.continuing": [
        "hvad fortsætter i 2027?",
        "hvad fortsætter næste år",
        "hvilke indsatser fortsætter i 2027",
        "hvad går videre til næste år",
        "what continues in 2027",
        "what continues next year",
        "hvad fortætter i 2027",
        "which focus areas carry over to 2027",
        "hvilke indsatsområder fortsætter næste år",
    ],
    "plan.show_plan": [
        "vis handleplanen",
        "vis handleplan 2027",
        "hvad er status på handleplanen",
        "hvad står der i handleplanen",
        "show the action plan",
        "how is the action plan going",
        "hvordan går det med handleplanen",
        "kan jeg se handleplanen",
        "vis mig handleplanen",
    ],
    "plan.export": [
        "eksporter handleplanen",
        "hent handleplanen som csv",
        "kan jeg få handleplanen som regneark",
        "download the action plan",
    ],
    "themes.add": [
        "sæt seniorpolitik på bruttolisten",
        "kan vi få seniorpolitik på bruttolisten",
        "put senior policy on the long list",
        "tilføj støj til bruttolisten",
        "nyt tema: støj",
        "tilføj tema: støj",
        "sæt støj på brutolisten",
        "skriv støj på bruttolisten",
        "add noise to the list of themes",
        "forslag til tema: støj",
    ],
    "themes.listing": [
        "vis bruttolisten",
        "hvad er der på bruttolisten",
        "show the long list",
        "hvilke temaer har vi",
        "hvad står der på brutolisten",
        "vis temaerne",
        "what themes are on the list",
    ],
    "themes.rank": [
        "lad os stemme om bruttolisten",
        "prioritér bruttolisten",
        "stem om temaerne",
        "vote on the themes",
        "afstemning om bruttolisten",
    ],
    "online.agree_form": [
        "aftal et onlinemøde",
        "book et onlinemøde om et tema",
        "agree on an online meeting",
        "planlæg et onlinemøde",
    ],
    "upward.mark": [
        "send D-2026-002 til min leder",
        "det her skal tilbage til min leder",
        "I-4 skal tilbage til ledelsen",
        "skal tilbage til min leder",
        "take D-2026-002 back to my manager",
        "this goes back to my manager",
        "send beslutning 2 til ledelsen",
        "I-4 skal til min leder",
        "bring I-4 to management",
    ],
    "upward.answer_in_words": [
        "svar fra min leder: ja",
        "svar: ja",
        "min leder siger: ja",
        "answer from my manager: yes",
        "min chef svarede: ja",
        "my manager says: yes",
    ],
    "kamu.all_deadlines": [
        "hvornår er fristen?",
        "when's the deadline",
        "hvad er deadline",
        "which deadlines are there",
    ],
    "kamu.deadlines": [
        "hvornår er deadline for input",
        "hvornår er sidste frist til kamu",
        "when is input due",
        "hvornår lukker det for input",
        "hvornår skal vi aflevere til kamu",
        "hvad er fristen for input til handleplanen",
        "hvor lang tid har vi til at give input",
        "hvornår er fristn til kamu",
    ],
    "kamu.calendar": [
        "hvornår er næste kamu-møde",
        "hvornår mødes kamu",
        "when is the next kamu meeting",
        "hvornår holder kamu møde",
        "hvem er budbringer",
    ],
    "headings.merge": [
        "saml I-5 og I-8 under sprog",
        "slå I-5 og I-8 sammen under sprog",
        "læg I-5 og I-8 sammen under sprog",
        "merge I-5 and I-8 under language",
        "merge I-5 and I-8 as language",
        "saml I-5, I-6 og I-8 under sprog",
        "saml input 5, 6 og 8 under sprog",
    ],
}


@pytest.mark.parametrize(("door", "sentence"), [(door, one) for door, said in SAID.items() for one in said])
def test_a_hasty_sentence_finds_its_door(door: str, sentence: str) -> None:
    heard = EARS.hear(sentence)

    assert heard.tries, [(one.door.name, one.score, one.why) for one in heard.weighed[:3]]
    assert heard.tries[0].door.name == door, [(one.score, one.why) for one in heard.weighed[:3]]
