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
    ("absences.tell_and_ask", "jeg kan desværre ikke d. 11. december, er der nogen der vil bytte?"),
    (
        "absences.tell_and_ask",
        "i can't make it on 11 december, can someone swap?",
        "I cannot host on 3 March",
    ),
    ("absences.tell_and_ask", "sorry, i can't make it on the 11th, can anyone swap with me?"),
    ("absences.tell_of_today", "jeg er syg", "jeg er blevet syg", "i'm sick", "i am ill and can't host"),
    ("absences.tell", "jeg går på barsel 1. januar", "jeg er syg i dag", "i'm off in week 46"),
    ("absences.back", "jeg er ikke på ferie alligevel", "i'm not away after all"),
    (
        "covers.call_by_words",
        "kan nogen overtage min tur?",
        "er der nogen der kan tage min plads",
        "i need cover",
    ),
    ("covers.call_by_words", "kan nogen tage over for mig", "can somebody else host?"),
    ("covers.call_on_behalf", "find en afløser for Bo", "we need a cover for Bo"),
    ("covers.open_calls", "mangler vi en vært?", "are there any open seats"),
    ("covers.withdraw_by_words", "jeg kan godt være vært alligevel", "i can host after all"),
    ("covers.decline_form_by_words", "må jeg slippe for at være vært", "jeg har ikke tid til at være vært"),
    ("covers.decline_form_by_words", "i can't be the host next time", "jeg vil gerne give min tur videre"),
    ("offers.who_could", "hvem kan tage min tur?", "who can take my turn?", "hvem kan overtage min plads"),
    ("offers.ask_to_cover_by_name", "kan Ida tage min plads den 11/11?", "bed Ida om at tage over for mig"),
    (
        "offers.ask_to_cover_by_name",
        "can Ida take my seat?",
        "ask Ida to take my turn",
        "giv min tur til Ida",
    ),
    ("offers.ask_by_name", "byt mig med Dorte", "kan Dorte og jeg bytte?", "kan jeg byte med Dorte"),
    ("offers.ask_by_name", "can i swap with Dorte?", "swap me with Dorte", "jeg vil gerne bytte med Dorte"),
    (
        "offers.put_in",
        "sæt Ida som vært den 11. november",
        "gør Ida til vært næste gang",
        "make Ida host on 3 March",
    ),
    ("offers.put_in", "assign Ida as host for the meeting on 3 March", "sæt Ida som vært til næste møde"),
    ("offers.take_by_words", "jeg melder mig som vært", "i volunteer", "jeg vil gerne være vært"),
    ("offers.take_a_day_by_words", "jeg kan godt være vært den 3. marts", "i'd like to host on 3 March"),
    ("swaps.undo_by_words", "annuller byttet", "cancel the swap"),
    ("swaps.undo_on_behalf", "ophæv byttet mellem Dorte og Emil"),
    ("hosts.hosts_then", "hvem er vært den 3. marts?", "hvem bliver vært i marts", "who hosts on 3 March"),
    ("hosts.turns_of", "hvornår er Emil vært?", "when does Emil host", "hvornår er det Idas tur"),
    ("hosts.my_turns", "hvornår er jeg vært", "hvem er jeg vært sammen med", "who am i hosting with"),
    ("hosts.next_hosts", "hvem er vært næste gang", "hvem er vært til næste møde"),
    ("hosts.show_plan", "hvem er vært hvornår?"),
    (
        "reasons.why_somebody",
        "hvorfor ikke Emil?",
        "hvorfor er Emil ikke vært",
        "why not Emil?",
        "why is Anna hosting",
    ),
    (
        "reasons.the_rule",
        "hvordan fordeles værtskaberne?",
        "how are hosts chosen",
        "hvordan vælges vaerterne",
    ),
    ("reasons.how_often", "hvor mange gange har jeg været vært", "how often has Ida hosted"),
    ("kits.checklist", "hvad gør jeg som vært", "hvilke opgaver har værten", "i'm the host what do i do"),
    ("covers.take_by_words", "den tager jeg", "jeg vil godt tage den"),
    ("reasons.why_me", "hvorfor er det altid mig", "hvorfor skal jeg"),
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
