"""An autumn of the network through HTTP under a shifted clock: from old minutes to what came of a meeting."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.microsoft import Sent, words
from tests.old_minutes import OLD_MINUTES
from tests.protocol import invariants
from tests.protocol.network import Network, choices, first, says, story, with_button
from tests.protocol.outside import OBJECTION, SUPPORT, card_of, counts, is_ballot, no_of, titles

pytestmark = pytest.mark.xdist_group("protocol-autumn")


def test_an_autumn(tmp_path: Path) -> None:
    with story(tmp_path) as network:
        september(network)
        pack_of_september(network)
        answers_of_kamu(network)
        cover(network)
        agenda(network)
        inputs_of_november(network)
        meeting(network)
        swap_and_objection(network)
        invariants.hold(network)


def september(n: Network) -> None:
    # Before the story begins: KAMU's two meetings of the year are known.
    n.writes(n.signe, "KAMU mødes 29. september 2025, drøftelse, budbringer Signe Holm", "29. sep. 2025")
    n.writes(n.signe, "KAMU mødes 1. december 2025, godkendelse, budbringer Signe Holm", "1. dec. 2025")

    # Wednesday 10 September, 9:00: Signe imports the minutes of the ninth. Nothing is stored before her yes.
    before = n.is_at(10, 9, 9)
    found = n.chats(n.signe, f"importér referat: {OLD_MINUTES}", "Jeg fandt 28 ting")
    for line in (
        "Beslutninger og aftaler: 4",
        "Input til handleplanen: 3",
        "Temaer: 7",
        "enheder: 2",
        "Arbejdsgrupper: 1",
    ):
        assert says(found, line)
    assert words(found.body).count("(aftalt)") == 3
    assert words(found.body).count("(bruttolisten)") == 4
    assert n.here.in_channel(before) == []
    assert not says(n.chats(n.anna, "vis beslutningerne"), "D-2025-001")

    # 9:20: she says yes to all of it.
    before = n.is_at(10, 9, 9, 20)
    taken = n.taps(n.signe, "Gem det hele", found)
    for number, part in (
        ("D-2025-001", "godkendt uden kommentarer"),
        ("D-2025-002", "tre onlinemøder"),
        ("D-2025-003", "ingen specifikke punkter til KAMU 29-09-2025"),
        ("D-2025-004", "FVA"),
    ):
        assert f"{number}: " in taken
        assert part in taken
    for label in ("I-1: ", "I-3: ", "T-1: ", "T-7: "):
        assert label in taken
    n.channel(before, "Gå på trapper, når man går på trapper\nFra referatet")

    # 9:30: the first meeting is planned, and the line-up of hosts follows.
    before = n.is_at(10, 9, 9, 30)
    for day in ("11-11-2025", "03-03-2026", "19-05-2026", "08-09-2026"):
        n.writes(n.signe, f"planlæg møde {day} kl. 12-15.30", "12.00–15.30")
    plan = n.writes(n.signe, "vis værtsplanen", "Ligger fast")
    assert hosts(plan) == ["anna+bo", "camille+dorte", "emil+farah", "gitte+henrik"]
    assert words(plan.body).count("Ligger fast") == 2

    # 10:05: Camille and Farah read English; the same plan is Danish to Ida.
    n.is_at(10, 9, 10, 5)
    n.chats(n.camille, "language english", "English with you")
    n.chats(n.farah, "language english", "English with you")
    assert says(n.chats(n.camille, "show the host plan"), "Settled")
    assert says(n.chats(n.ida, "vis værtsplanen"), "Ligger fast")

    # Thursday 11 September, 9:00: what the network gave together has no unit, so all twelve are nudged, once;
    # Signe, the messenger, is not asked for points: the minutes say that there are none.
    before = n.is_at(11, 9, 9)
    n.here.wait(lambda: len(n.asked(before)) >= 12)
    assert n.once_each(before) == {first(one) for one in n.members}
    assert says(n.here.to(n.lone, before)[0], "Din enhed har endnu ikke givet input til KAMU")

    # 13:10: Bo asks why it is him.
    n.is_at(11, 9, 13, 10)
    why = n.chats(n.bo, "hvorfor er jeg vært?", "aldrig været vært")
    assert says(why, "AMK siden maj 2019")
    assert says(why, "Camille Rossi")
    assert says(why, "Dorte Iversen")

    # Friday 12 September: the three online meetings get their days and whoever holds them.
    n.is_at(12, 9, 9)
    for theme, when, who in (
        ("T-1", "30. oktober kl. 10", n.signe),
        ("T-2", "25. november kl. 13", n.thomas),
        ("T-3", "9. december kl. 10", n.signe),
    ):
        n.writes(n.signe, f"tema {theme} holdes {when} v/ {who.name}", f"Ansvarlig: {who.name}")
    mine = n.chats(n.signe, "mine opgaver", "Hold onlinemødet T-1")
    assert says(mine, "tor. 30. okt. 2025 kl. 10.00")
    assert says(mine, "Hold onlinemødet T-3")
    assert not says(mine, "T-2")
    assert says(n.chats(n.thomas, "mine opgaver", "T-2"), "tir. 25. nov. 2025")


def pack_of_september(n: Network) -> None:
    # Monday 15 September, 12:00: the window has closed; the three inputs wait for KAMU.
    n.is_at(15, 9, 12)
    n.settles()
    waiting = n.chats(n.anna, "hvad skete der med vores input?", "Venter på KAMU")
    assert words(waiting.body).count("Venter på KAMU man. 29. sep. 2025") == 3

    # Friday 19 September: Anna and Signe sign; a third signature is not needed.
    before = n.is_at(16, 9, 9)
    draft = n.channel(before, "Pakken P-2025-Q3")
    n.is_at(19, 9, 9)
    for who, state in ((n.anna, "Pakken mangler én underskrift"), (n.signe, "Pakken er underskrevet")):
        shown = n.chats(who, "vis pakken til KAMU", "Pakken P-2025-Q3")
        sign = n.here.taps if who is n.anna else n.here.asked  # the last signature is asked about
        assert state in card_of(sign(who, "Underskriv", shown))
    assert not with_button(n.chats(n.thomas, "vis pakken til KAMU", "Pakken P-2025-Q3"), "Underskriv")
    n.here.shows(draft, "Pakken er underskrevet")

    # Monday 22 September, 9:00: it is final, with the sentence that there is nothing, and without names.
    before = n.is_at(22, 9, 9)
    final = words(n.channel(before, "Pakken P-2025-Q3, version 1\nPakken er endelig").body)
    assert "Netværket har ingen specifikke punkter til KAMU man. 29. sep. 2025" in final
    assert not says(n.chats(n.anna, "vis beslutningerne", "D-2025-004"), "D-2025-005")
    assert "I-3: En åben AMO" in final
    assert [one.name for one in n.people.values() if one.name in final] == []
    printed = n.prints_pack()
    assert "Netværket har ingen specifikke punkter til KAMU" in printed
    assert "Underskrevet: Anna Krogh, fre. 19. sep. 2025 · Signe Holm, fre. 19. sep. 2025" in printed
    assert {one.name for one in n.people.values() if one.name in printed} == {n.anna.name, n.signe.name}

    # 24 September: five units have taken up the stairs; the channel shows a number, and no names.
    n.is_at(24, 9, 10)
    ask = n.channel(0, "Gå på trapper, når man går på trapper\nFra referatet")
    for who in (n.anna, n.bo, n.dorte, n.emil):
        n.taps(who, "Taget op i min enhed", ask)
    assert "Taken up in 5 of 12 units" in n.taps(n.camille, "Taget op i min enhed", ask)
    said = n.here.shows(ask, "Taget op i 5 af 12 enheder")
    assert [one.name for one in n.people.values() if one.name in said] == []


def answers_of_kamu(n: Network) -> None:
    # Thursday 2 October, 9:00: Signe gets one form, for all three.
    before = n.is_at(2, 10, 9)
    form = n.told(n.signe, before, "Svar fra KAMU man. 29. sep. 2025")
    assert says(form, "3 svar mangler")
    things = {one["title"].partition(":")[0]: one["value"] for one in choices(form, "thing")}
    assert set(things) == {"I-1", "I-2", "I-3"}

    # Monday 6 October: she enters them, and the channel is told.
    before = n.is_at(6, 10, 10)
    for label, outcome, reason in (
        ("I-1", "noted", ""),
        ("I-2", "partly", "sprogpolitik undersøges"),
        ("I-3", "deferred", "tages op i KAMU Q4"),
    ):
        n.taps(n.signe, "Gem svaret", form, thing=things[label], outcome=outcome, reason=reason)
    news = n.channel(before, "Svar fra KAMU")
    for part in ("Taget til efterretning", "Delvist: sprogpolitik undersøges", "Udskudt: tages op i KAMU Q4"):
        assert part in n.here.shows(news, part)


def cover(n: Network) -> None:
    # Tuesday 7 October, 9:15: Bo tells of his leave, and is shown what can be done about the meeting in it.
    n.is_at(7, 10, 9, 15)
    noted = n.chats(n.bo, "jeg er på orlov fra 1/11 til 15/1", "Noteret")
    assert says(noted, "tir. 11. nov. 2025")
    assert {"Byt", "Find en afløser"} <= set(titles(noted.body))

    # 9:20: one card for all, and five who are asked alone.
    before = n.is_at(7, 10, 9, 20)
    n.taps(n.bo, "Find en afløser", noted)
    n.here.wait(lambda: len(n.asked(before)) >= 5)
    assert n.once_each(before) == {"emil", "ida", "jonas", "kirsten", "lone"}
    assert len(n.here.in_channel(before)) == 1

    # 9:41:03: Ida takes it, and four seconds later it is taken for Jonas.
    asked = n.asked(before)
    before = n.is_at(7, 10, 9, 41, 3)
    assert "Du er nu vært" in n.taps(n.ida, "Jeg tager den", asked["ida"][0])
    n.is_at(7, 10, 9, 41, 7)
    late = n.here.taps(n.jonas, "Jeg tager den", asked["jonas"][0])
    assert no_of(late) == "Pladsen er taget af Ida Winther."
    plan = n.writes(n.signe, "vis værtsplanen", "Ida Winther afløser Bo Madsen")
    assert hosts(plan) == ["anna+ida", "camille+dorte", "bo+emil", "farah+gitte"]
    # Bo hears who has taken it, and beside that which other seat the plan, made anew, gives him in return.
    n.told(n.bo, before, "Ida Winther er vært i stedet for dig tir. 11. nov. 2025")
    n.told(n.bo, before, "Du er nu vært tir. 19. maj 2026")
    n.settles()
    told = {name: len(sent) for name, sent in n.asked(before).items()}
    assert told == {"bo": 2, "farah": 1, "henrik": 1}

    # 13 October: Kirsten and Ida are off until the 17th; what falls due for Ida comes on Monday, in one.
    n.is_at(13, 10, 8, 15)
    for who in (n.kirsten, n.ida):
        n.chats(who, "fri til 17-10", "man. 20. okt. 2025")
    before = n.seen
    for day in (13, 15, 17):
        n.is_at(day, 10, 8, 30)
    assert n.once_each(before) == {"anna"}
    before = n.is_at(20, 10, 8, 30)
    assert says(n.told(n.ida, before, "Du er vært"), "tir. 11. nov. 2025")
    assert n.once_each(before) == {"ida"}


def agenda(n: Network) -> None:
    # Monday 20 October, 10:00: all are asked for items. Eight are proposed, five minutes too much; only the
    # hosts hear of that.
    before = n.is_at(20, 10, 10)
    call = n.channel(before, "Hvad skal på dagsordenen tir. 11. nov. 2025")
    assert "Foreslå punkt" in words(call.body)
    for who, title, minutes in (
        (n.anna, "Velkomst", 10),
        (n.bo, "Samarbejdsform", 45),
        (n.kirsten, "Vinterglat", 15),
        (n.dorte, "Alenearbejde", 20),
        (n.henrik, "Gasalarmer", 20),
        (n.lone, "Biblioteket", 10),
        (n.jonas, "Vindtunnel", 15),
        (n.gitte, "FVA fortæller", 60),
    ):
        n.writes(who, f"foreslå punkt: {title}, {minutes} min", title)
    n.told(n.ida, before, "Dagsordenen er 5 min. for lang")
    assert n.once_each(before) == {"anna", "ida"}
    assert "Mødet varer 190 min. uden pausen, punkterne 195 min." in words(n.here.to(n.anna, before)[0].body)

    # Friday 24 October: Ida parks one; who proposed it is told why.
    before = n.is_at(24, 10, 11)
    n.writes(n.ida, "parkér punktet vinterglat fordi der er dage nok til det", "Parkeret til næste møde")
    told = n.told(n.kirsten, before, "Vinterglat")
    assert says(
        told, "Ida Winther har parkeret dit punkt ”Vinterglat” til næste møde: der er dage nok til det"
    )
    n.writes(n.anna, "vis dagsordenen", "7 punkter, 180 min. i alt")

    # Monday 27 October, the day after the clocks went back: reminders go by the wall clock, once. What closes
    # on Wednesday reminds two working days before, at half past eight (which is half past seven UTC).
    supper = n.here.votes(
        n.ida, "start afstemning: Skal vi spise sammen efter mødet?, til 29. oktober kl. 12"
    )
    before = n.is_at(27, 10, 8, 29)
    n.settles()
    assert n.asked(before) == {}
    n.is_at(27, 10, 8, 30)
    n.told(n.lone, before, "Skal vi spise sammen efter mødet?")
    n.is_at(27, 10, 9, 30)
    assert n.once_each(before) == {first(one) for one in n.members}
    n.here.does(n.ida, "træk forslaget tilbage")
    n.here.shows(supper, "trukket")

    # Thursday 30 October: the first online meeting is held, with its outcome; nothing is left to do about it.
    n.is_at(30, 10, 11)
    held = "34 deltagere. Nærhed skrives ned i alle enheder; skabelonen deles."
    n.writes(n.signe, f"tema T-1 er afholdt: {held}", "T-1 · Afholdt")
    assert not says(n.chats(n.signe, "mine opgaver", "T-3"), "T-1")


def inputs_of_november(n: Network) -> None:
    # Monday 3 November, 9:00: the call for input to KAMU's December meeting, in the network's language.
    before = n.is_at(3, 11, 9)
    call = n.channel(before, "Input til KAMU's handleplan er åbent til man. 17. nov. 2025 kl. 12.00")
    assert says(n.chats(n.farah, "when is the deadline?", "Mon 17 Nov 2025, 12:00"), "Thu 13 Nov 2025, 09:00")

    # 4 November: six inputs, each with its number; where one is in English only, Danish readers are told.
    n.is_at(4, 11, 10)
    for who, sentence, receipt in (
        (n.anna, "input til handleplanen: Fælles introduktion til nærhedsprincippet", "modtaget som I-4"),
        (n.camille, "input to the action plan: Onboarding in English", "received as I-5"),
        (n.farah, "input to the action plan: Language in safety training", "received as I-6"),
        (n.gitte, "input til handleplanen: Ergonomi i laboratorier", "modtaget som I-7"),
        (n.henrik, "input til handleplanen: Introduktion for internationale", "modtaget som I-8"),
        (n.ida, "input til handleplanen: Bedre lys i værkstederne", "modtaget som I-9"),
    ):
        n.chats(who, sentence, receipt)
    assert says(n.chats(n.gitte, "vis I-5", "Onboarding"), "(kun på engelsk)")
    assert not says(n.chats(n.camille, "show input 5", "Onboarding"), "(")
    n.here.shows(call, "Enheder med input: 6 af 12")

    # Monday 10 November: KAMU's reminder and the meeting of tomorrow; nobody gets two.
    before = n.is_at(10, 11, 8, 30)
    n.settles()
    n.is_at(10, 11, 9)
    n.told(n.lone, before, "Fristen er man. 17. nov. 2025 kl. 12.00")
    n.settles()
    # Bo is on leave: Tine, who stands in for him, is asked for DTU Aqua.
    assert n.once_each(before) == {"anna", "ida", "dorte", "emil", "jonas", "kirsten", "lone", "tine"}


def meeting(n: Network) -> None:
    # Tuesday 11 November: the meeting begins; its safety moment in each reader's numbers.
    before = n.is_at(11, 11, 12)
    n.here.does(n.anna, "start mødet")
    run = n.told(n.anna, before, "Afsluttet: 0 af 7")
    n.told(n.ida, before, "Afsluttet: 0 af 7")
    n.is_at(11, 11, 12, 10)
    n.chats(n.anna, "safety moment: 9 ulykker, 8.900.000 timer", "LTIF: 1,01")
    n.chats(n.camille, "calculate ltif: 9 injuries, 8,900,000 hours", "LTIF: 1.01")

    # 12:25: what was noted last time is approved by silence.
    n.is_at(11, 11, 12, 25)
    silence = n.writes(
        n.anna, "start stiltiende godkendelse: Siden sidst, til 14. november kl. 12", "Stiltiende godkendelse"
    )
    assert says(silence, "Ingen indvendinger inden fre. 14. nov. 2025 kl. 12.00 = godkendt")

    # 13:00: the proposal of a trial period. Tine answers for Bo, who is on leave.
    n.is_at(11, 11, 13)
    trial = "Prøveperiode uden faste dagsordener og referater; beslutninger registreres i botten"
    consent = n.here.votes(n.anna, f"start afstemning: {trial}, til 18. november kl. 12")
    assert says(consent, "tir. 18. nov. 2025 kl. 12.00")
    mine = n.taps(n.tine, "Jeg støtter", consent)
    assert "Din stemme på vegne af Bo Madsen er registreret: Jeg støtter" in mine
    assert "Jeg støtter: 1" in n.here.shows(consent, "Jeg støtter: 1")

    # 13:05: dots on the themes of the spring; Camille adds one.
    n.is_at(11, 11, 13, 5)
    how = "3 prikker, skjult til lukning, 2 pladser, til 18. november kl. 12"
    dots = n.writes(n.anna, f"stem om bruttolisten med {how}", "Seniorpolitik")
    assert says(dots, "tir. 18. nov. 2025 kl. 12.00")
    fresh = "Onboarding of international staff in lab safety"
    n.fills(n.camille, "Foreslå en mulighed", dots, words=fresh)
    assert fresh in n.here.shows(dots, fresh)

    # 15:20: Anna ends all items, none with more than three taps.
    n.is_at(11, 11, 15, 20)
    run = n.goes_on(n.anna, "Ingen konklusion", run)
    for agreed in ("Vi prøver det af i foråret", "Alle deler deres retningslinjer"):
        run = n.goes_on(n.anna, "Aftale", run, words=agreed)
    run = n.goes_on(n.anna, "Parkér til næste møde", run, words="vi mangler tal")
    for _ in range(3):
        run = n.goes_on(n.anna, "Ingen konklusion", run)
    assert says(run, "Alle punkter er afsluttet")
    before = n.seen
    n.here.asked(n.anna, "Slut mødet", run)
    since = n.channel(before, "Siden sidst")
    assert words(since.body).count("Aftale: ") == 2
    agenda = n.writes(n.signe, "vis dagsordenen", "2 punkter")
    assert says(agenda, "tir. 3. mar. 2026")


def swap_and_objection(n: Network) -> None:
    # Wednesday 12 November: Dorte asks Emil to swap; the plan is as it was until he says yes the day after.
    before = n.is_at(12, 11, 14)
    n.chats(n.dorte, "byt med Emil", "Emil Bach er spurgt")
    asked = n.told(n.emil, before, "Vil du bytte værtskab?")
    plan = n.writes(n.signe, "vis værtsplanen", "Ligger fast")
    assert hosts(plan) == ["camille+dorte", "bo+emil", "farah+gitte"]
    before = n.is_at(13, 11, 8, 50)
    n.taps(n.emil, "Ja, vi bytter", asked)
    n.told(n.dorte, before, "Byttet")
    swapped = n.writes(n.signe, "vis værtsplanen", "Emil Bach har byttet plads med Dorte Iversen")
    assert hosts(swapped) == ["camille+emil", "bo+dorte", "farah+gitte"]

    # Thursday 13 November, 9:00: the six units without input are nudged, Aqua through Tine; and Signe, who is
    # the messenger, is asked whether there are points.
    before = n.is_at(13, 11, 9)
    assert n.once_each(before) == {"tine", "dorte", "emil", "jonas", "kirsten", "lone", "signe"}

    # 10:30: eight support the trial, and Tine does for Bo; Henrik objects, which needs a reason, and is told
    # to the proposer and the hosts.
    consent = next(one for one in n.here.in_channel() if is_ballot(one) and says(one, "Prøveperiode"))
    for who in (n.anna, n.camille, n.dorte, n.emil, n.farah, n.gitte, n.ida, n.jonas):
        n.taps(who, SUPPORT, consent)
    before = n.is_at(13, 11, 10, 30)
    assert "Skriv kort" in n.taps(n.henrik, OBJECTION, consent)
    n.taps(n.henrik, OBJECTION, consent, reason="mangler arkiv til ESDH")
    told = n.told(n.ida, before, "mangler arkiv til ESDH")
    n.told(n.anna, before, "Forslaget bliver ikke vedtaget, så længe indvendingen står")
    assert counts(n.here.shows(consent, "mangler arkiv til ESDH")) == (9, 0, 1)

    # 15:00: Ida works it into the text. Whoever had answered is asked again, Tine for Bo; nothing is carried
    # over, and when Henrik supports the new text his objection is integrated.
    before = n.is_at(13, 11, 15)
    fresh = "Prøveperiode uden faste dagsordener og referater, med arkiveksport efter hvert møde"
    n.fills(n.ida, "Ret teksten", told, text=fresh)
    again = n.told(n.henrik, before, "Teksten er ændret – gælder dit svar stadig?")
    asked_again = n.once_each(before)
    assert asked_again == {"anna", "camille", "dorte", "emil", "farah", "gitte", "henrik", "jonas", "tine"}
    assert counts(n.here.shows(consent, "arkiveksport")) == (0, 0, 0)
    n.taps(n.henrik, SUPPORT, again)
    assert counts(n.here.shows(consent, f"{SUPPORT}: 1")) == (1, 0, 0)

    # Friday 14 November, 10:00: Farah takes Camille's seat by mistake, Camille agrees; at noon it is undone,
    # and the plan is what it was. What was approved by silence has its number.
    before = n.is_at(14, 11, 10)
    n.chats(n.farah, "take over Camille's seat", "Camille Rossi has been asked")
    n.taps(n.camille, "Yes, take it", n.told(n.camille, before, "May somebody take your seat?"))
    mistake = n.told(n.farah, before, "Farah Aziz hosts on Tue 3 Mar 2026 in place of Camille Rossi")
    assert hosts(n.writes(n.signe, "vis værtsplanen", "Ligger fast"))[0] == "farah+emil"
    n.is_at(14, 11, 12)
    n.taps(n.farah, "Undo", mistake)
    assert hosts(n.writes(n.signe, "vis værtsplanen", "Ligger fast")) == hosts(swapped)
    silence = next(one for one in n.here.in_channel() if says(one, "Stiltiende godkendelse"))
    # Two agreements of the meeting have their numbers between the minutes' four and this one.
    n.here.shows(silence, "Godkendt uden kommentarer: D-2025-007")


def hosts(plan: Sent) -> list[str]:
    """Who hosts which meeting, by their first names, in the plan's order."""
    lines = [
        line.removeprefix("Værter: ") for line in words(plan.body).splitlines() if line.startswith("Værter: ")
    ]
    return ["+".join(name.split()[0].lower() for name in line.split(" og ")) for line in lines]
