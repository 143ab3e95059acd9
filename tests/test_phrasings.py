"""Other phrasings of what people ask every day: each finds the door that its plainer sister finds."""

import pytest

from bot.feature import House
from bot.features import ALL
from bot.phrases import Understood
from bot.router import phrasebook

BOOK = phrasebook(House(ALL))

SAME = [
    ("tasks.my_tasks", "hvad mangler jeg at gøre", "har jeg noget jeg skal nå", "what's on my plate"),
    ("tasks.off_until", "lad mig være i fred til fredag", "ingen beskeder til fredag"),
    ("glossary.explain", "hvad er KAMU for noget", "hvad i alverden er kamu", "what's kamu short for"),
    ("people.speak_danish", "kan du snakke dansk", "skriv dansk til mig"),
    ("absences.tell_and_ask", "jeg kan ikke den 3. marts, er der nogen der vil bytte"),
    ("offers.begin_by_words", "kan nogen bytte med mig", "can anyone swap"),
    ("covers.take_by_words", "den tager jeg", "jeg vil godt tage den"),
    ("hosts.why_me", "hvorfor er det altid mig", "hvorfor skal jeg"),
    ("hosts.my_turns", "hvornår er det min tur"),
    ("hosts.next_meeting", "næste møde", "next meeting?"),
    ("meetings.decline", "melder afbud"),
    ("meetings.move", "kan vi rykke mødet til den 15. december kl. 12-15"),
    ("meetings.in_calendar", "læg det i min kalender", "send mig en ics-fil", "can i have the calendar file"),
    ("meetings.in_calendar", "put the meeting in my calendar", "kan jeg få en kalenderinvitation"),
    (
        "guests.invite",
        "inviter Niels Berg til punkt 3",
        "invite Niels to item 2",
        "tag Niels med til punktet trapper",
    ),
    ("guests.invite", "invitér niels@dtu.dk som gæst til punkt 2 for at vise billeder"),
    ("guests.withdraw", "træk invitationen til Niels tilbage", "uninvite Niels Berg", "fjern gæsten Niels"),
    ("agenda.propose_item", "kan du lige sætte indeklima på dagsordenen", "add bike parking to the agenda"),
    ("finding.search", "har vi besluttet noget om støj", "hvad var det nu vi besluttede om trapper"),
    ("finding.minutes", "kan jeg få referatet fra sidst", "må jeg få referatet"),
    ("votes.object_in_words", "jeg har en indvending", "i have an objection"),
    ("starting.start", "afstemning: skal vi have te", "vote: shall we have tea"),
    ("inputs.hand_in", "jeg har et input til handleplanen: bedre lys"),
    ("points.listing", "nogen opmaerksomhedspunkter", "any points of attention?"),
    ("kamu.deadlines", "hvornaar er kamu fristen", "hvornår skal vi have input klar til kamu"),
    ("feedback.what_happened", "har kamu svaret på vores input", "has kamu answered our input"),
    ("minutes.ask_for_text", "jeg vil gerne importere et gammelt referat", "can you import the old minutes"),
    ("minutes.ask_for_text", "indlæs referatet fra sidste møde", "import minutes"),
    (
        "minutes.said",
        "importer referat: Dato: 9. september",
        "indlæs referatet fra sidste møde: Det blev aftalt",
    ),
    ("minutes.said", "import minutes: Date: 9 September", "import the minutes of our last meeting: agreed"),
    ("asks.listing", "hvad er det nu vi er opfordret til", "show me the asks"),
    ("asks.ask", "bed alle enheder om: at tjekke nødbruserne", "ask all units to: check the showers"),
    ("groups.listing", "hvilke arbejdsgrupper har vi egentlig", "which working groups do we have?"),
    ("groups.set_up", "opret en arbejdsgruppe om: støj", "set up a working group on: noise"),
    ("privacy.mine", "hvilke data har i om mig"),
]


@pytest.mark.parametrize(("door", "text"), [(door, text) for door, *texts in SAME for text in texts])
def test_another_phrasing_finds_the_same_door(door: str, text: str) -> None:
    reading = BOOK.read(text)

    assert isinstance(reading, Understood), BOOK.explain(text)[:2]
    assert reading.door.name == door
