"""Several colleagues at the local client, each in a page of their own, and the whole Stafet behind it."""

from __future__ import annotations

import io
import os
import random
import re
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.browser.accessible import grave_faults
from tests.browser.driver import PATIENCE_SECONDS, Browser, Page, Scheme
from tests.process import Stafet

pytestmark = pytest.mark.xdist_group("local client")

PORT = random.randint(20_000, 30_000)
"""Below the ports that the system itself gives to whoever asks for any."""

ENGLISH = ("camille", "farah")
PHONE = (390, 844)
DESKTOP = (1280, 800)
SUPPORT = "Vigtigt for mig"
REASON = "Skriv kort, hvad der skal til, for at du kan støtte"

# What stands on a card for a moment only is noted as it comes: the newest card with those words, each time.
NOTE_WHAT_IS_SHOWN = """(words) => {
  window.noted = [];
  const note = () => noted.push([...document.querySelectorAll('.stafet-card')]
    .map((card) => card.innerText).filter((text) => text.includes(words)).at(-1) ?? '');
  new MutationObserver(note).observe(document.querySelector('#messages'), { childList: true, subtree: true });
}"""

TAP_THREE_TIMES = """(words) => {
  const all = [...document.querySelectorAll(".stafet-card")];
  const card = all.filter((one) => one.innerText.includes(words)).at(-1);
  const button = [...card.querySelectorAll("button")].find((one) => one.textContent === "Jeg støtter");
  for (let taps = 0; taps < 3; taps += 1) button.click();
}"""


class Colleagues:
    """Whoever is called by name has a page, in the channel or in the chat with Stafet."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._pages: dict[str, Page] = {}
        self.complaints: list[object] = []

    def __call__(self, name: str, room: str = "channel", size: tuple[int, int] = DESKTOP) -> Page:
        if name not in self._pages:
            language = "en-GB" if name in ENGLISH else "da-DK"
            self._pages[name] = self._browser.new_page(name, language=language)
        page = self._pages[name]
        self._look_after(page)
        page.set_viewport(*size)
        page.goto(f"http://127.0.0.1:{PORT}/?as={name}&room={room}")
        page.sees("Stafet", within="#messages" if room == "channel" else "#room-name")
        until(lambda: page.texts(".message, .empty", within="#messages"), "the room as it was left")
        return page

    def look_after_all(self) -> None:
        for page in self._pages.values():
            self._look_after(page)

    def _look_after(self, page: Page) -> None:
        """What a page complained of since it was opened; opening it anew would forget it."""
        self.complaints += [(page.person, one) for one in (*page.troubles(), *page.parse_events())]


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def until(is_so: Callable[[], object], what: str, seconds: float = PATIENCE_SECONDS) -> None:
    """Waits for what does not stand in words on the page."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, f"not within {seconds:g} s: {what}"
        time.sleep(0.05)


@pytest.fixture(scope="module")
def stafet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stafet]:
    """The bot and the local client, on a demo network that was loaded just now."""
    stafet = Stafet(folder=tmp_path_factory.mktemp("stafet"))
    assert stafet.demo().returncode == 0
    with stafet.start("local", "--port", str(PORT)):
        until(lambda: answers(PORT), f"the local client listens on {PORT}")
        yield stafet
        assert stafet.stop() == 0


@pytest.fixture(scope="module")
def pages(stafet: Stafet) -> Iterator[Colleagues]:
    with Browser() as browser:
        yield Colleagues(browser)


@pytest.fixture
def open_page(pages: Colleagues) -> Iterator[Colleagues]:
    """Pages that neither fail, nor draw a faulty card, nor ask for anything outside this machine."""
    yield pages
    pages.look_after_all()
    complaints, pages.complaints = pages.complaints, []
    assert complaints == []


def card_with(page: Page, words: str) -> str:
    """The newest card with these words, as lines; empty where there is none."""
    return next((card for card in reversed(page.cards()) if words in card), "")


def cards_with(page: Page, words: str) -> list[str]:
    return [card for card in page.cards() if words in card]


def proposed(page: Page, title: str) -> list[str]:
    """The cards of the items of that title."""
    return [card for card in cards_with(page, "Foreslået af") if title in card.splitlines()]


def proposes(page: Page, title: str) -> str:
    """Waits for the card of the item itself: an agenda that stands there names it, too."""
    until(lambda: proposed(page, title), f"the item “{title}”")
    return proposed(page, title)[-1]


def all_come(page: Page, words: str, number: int) -> None:
    until(lambda: len(cards_with(page, words)) == number, f"“{words}” for the {number}. time")


def counts(page: Page, question: str) -> list[int]:
    """For, neither and against, as the vote's card says them now in whichever language."""
    return [
        int(number) for number in re.findall(r"^[^:\n]+: (\d+)$", card_with(page, question), re.MULTILINE)
    ]


def all_count(seen_by: list[Page], question: str, expected: list[int]) -> None:
    def counted() -> bool:
        return all(counts(page, question) == expected for page in seen_by)

    until(counted, f"all see {expected} of “{question}”")


def taps_and_reads(page: Page, title: str, card: str, words: str) -> str:
    """Taps, and gives the first look of the card with these words that came of it."""
    page.evaluate(NOTE_WHAT_IS_SHOWN, card)
    page.taps(title, card=card)
    noted: list[str] = []

    def is_shown() -> bool:
        noted[:] = page.evaluate("() => window.noted")
        return any(words in look for look in noted)

    until(is_shown, f"{page.person} sees “{words}”")
    return next(look for look in noted if words in look)


def ask_for_the_agenda(page: Page) -> None:
    """All its cards have come when the last has, once more than before."""

    def complete() -> int:
        return sum("8. Eventuelt" in card for card in page.cards())

    before = complete()
    page.says("vis dagsordenen")
    until(lambda: complete() > before, "the agenda to its last item")


def open_poll(page: Page, question: str) -> None:
    page.says(f"start afstemning: {question}")
    page.sees("I support this: 0" if page.person in ENGLISH else "Jeg støtter: 0", card=question)


def picture(page: Page, name: str) -> None:
    """For the README, when it is asked for: PICTURES names the folder."""
    folder = os.environ.get("PICTURES")
    if not folder:
        return
    path = page.screenshot(Path(folder) / f"{name}.png")
    small = io.BytesIO()
    with Image.open(path) as taken:
        taken.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    path.write_bytes(small.getvalue())


# --- the agenda -------------------------------------------------------------------------------------------


def test_the_agenda_is_one_card_whose_rows_open_the_items(open_page: Colleagues) -> None:
    anna, bo = open_page("anna"), open_page("bo")
    ask_for_the_agenda(anna)
    bo.sees("8. Eventuelt", card="Dagsorden")
    agenda = card_with(bo, "8. Eventuelt")

    rows = re.findall(r"^(\d)\. ", agenda, re.MULTILINE)
    assert rows == [str(number) for number in range(1, 9)]
    assert "1. Velkommen\nOrientering, 25 min. · Oplæg: Signe Holm (Campus Service) og" in agenda
    anna.evaluate("() => [...document.querySelectorAll('.stafet-card')].at(-1).scrollIntoView()")
    picture(anna, "agenda")

    anna.taps("Åbn punkt 1", card="8. Eventuelt")
    anna.sees("Tilbage til dagsordenen", card="Punkt 1 · ")
    first = card_with(anna, "Punkt 1 · ")
    lines = [line for line in first.splitlines() if line]
    assert lines[:2] == ["Punkt 1 · Orientering, 25 min.", "Velkommen"]
    assert lines[2].startswith("Oplæg: Signe Holm (Campus Service) og")
    assert "a) Safety moment" in first
    assert "b) Godkendelse af referatet" in first
    anna.taps("Læs mere", card="Punkt 1 · ")
    assert "Bilag 1: Referat fra forrige møde" in card_with(anna, "Punkt 1 · ")
    anna.taps("Tilbage til dagsordenen", card="Punkt 1 · ")
    anna.sees("8. Eventuelt", card="Dagsorden")


def test_asked_alone_the_agenda_is_shown_alone(open_page: Colleagues) -> None:
    noah, bo = open_page("noah", room="chat"), open_page("bo")
    shown = len(bo.cards())

    noah.says("vis dagsordenen")

    noah.sees("8. Eventuelt", card=-1)
    assert len(bo.cards()) == shown


def test_support_counts_at_once_for_the_tapper_and_soon_for_the_others(open_page: Colleagues) -> None:
    anna, bo = open_page("anna"), open_page("bo")
    title = "støj i værkstedet"
    bo.says(f"foreslå punkt: {title}")
    anna.sees(SUPPORT, card=title)
    shown = len(bo.cards())

    taps_and_reads(anna, SUPPORT, title, f"{SUPPORT} · 1")
    bo.sees(f"{SUPPORT} · 1", card=title)
    taps_and_reads(bo, f"{SUPPORT} · 1", title, f"{SUPPORT} · 2")
    anna.sees(f"{SUPPORT} · 2", card=title)
    assert len(bo.cards()) == shown


def test_members_propose_items_in_the_channel_and_in_english_from_the_chat(open_page: Colleagues) -> None:
    anna, camille = open_page("anna"), open_page("camille", room="chat")
    anna.says("foreslå punkt: alenearbejde – status, 15 min")
    own = proposes(anna, "alenearbejde – status")
    assert "15 min." in own
    assert "Foreslået af Anna Krogh" in own

    camille.says("suggest agenda item: evacuation drills in the labs, 20 min")
    camille.sees("I am posting it in the channel (AMK-netværket)")
    posted = proposes(anna, "evacuation drills in the labs")
    assert "20 min." in posted
    assert "Foreslået af Camille Rossi" in posted


def test_enter_twice_and_the_same_words_again_propose_one_item(open_page: Colleagues) -> None:
    anna, signe = open_page("anna"), open_page("signe")
    anna.type("foreslå punkt: cykelparkering, 5 min")
    anna.press("Enter")
    anna.press("Enter")
    anna.sees("cykelparkering", card=-1)
    anna.says("foreslå punkt: cykelparkering, 5 min")
    until(lambda: sum("cykelparkering" in card for card in anna.cards()) == 2, "the same card once more")
    ask_for_the_agenda(signe)
    signe.sees("cykelparkering", within="#messages .thread")

    agenda = signe.texts("#messages .thread")[-1]
    assert agenda.count("cykelparkering") == 1


# --- a vote -----------------------------------------------------------------------------------------------


def test_four_people_vote_and_the_outcome_stands_everywhere(open_page: Colleagues) -> None:
    question = "Skal vi prøve et år uden referat?"
    anna, bo, camille, farah = everyone = [open_page(name) for name in ("anna", "bo", "camille", "farah")]
    open_poll(anna, question)
    for page in (anna, bo):
        assert "Medlemmerne kan stemme indtil" in page.sees("Hverken for eller imod: 0", card=question)
    for page in (camille, farah):
        assert "Members can vote until" in page.sees("Neither for nor against: 0", card=question)

    own = taps_and_reads(bo, "Jeg støtter", question, "Din stemme er registreret: Jeg støtter")
    assert "Jeg støtter: 1" in own
    taps_and_reads(farah, "Neither for nor against", question, "Neither for nor against: 1")
    all_count([camille], question, [1, 1, 0])
    own = taps_and_reads(camille, "I support this", question, "Your vote is recorded: I support this")
    picture(camille, "vote")
    assert "I support this: 2" in own
    assert "Jeg støtter" not in own

    anna.taps("Jeg har en indvending", card=question)
    anna.sees("Indvendingen er ikke talt med endnu.", card=question)
    all_count(everyone, question, [2, 1, 0])
    anna.fills(REASON, "mangler arkiv til ESDH", card=question)
    taps_and_reads(anna, "Jeg har en indvending", question, "Jeg har en indvending: 1")
    for page in everyone:
        page.sees("mangler arkiv til ESDH", card=question)
    all_count(everyone, question, [2, 1, 1])
    taps_and_reads(anna, "Jeg støtter", question, "Din stemme er registreret: Jeg støtter")
    all_count(everyone, question, [3, 1, 0])

    bo.says("luk afstemningen")
    bo.sees("Kun den, der startede afstemningen, og sekretariatet kan lukke den.")
    anna.says("luk afstemningen")
    anna.taps("Ja, luk den", card=-1)
    until(lambda: all(is_decided(page, question) for page in everyone), "all see the outcome on the card")
    all_count(everyone, question, [3, 1, 0])

    bo.says("hvad besluttede vi om referat?")
    found = bo.sees("3 støtter, 1 hverken for eller imod, ingen indvendinger", card=-1)
    assert re.search(r"D-\d{4}-001 Vi prøver et år uden referat", found)
    assert f"Spurgt: {question}" in found


def is_decided(page: Page, question: str) -> bool:
    """The poll itself says its outcome, and has nothing more to tap."""
    started = ("Startet af", "Started by")
    polls = [card for card in page.cards() if question in card and any(words in card for words in started)]
    return any(
        re.search(r"(Besluttet|Decided): D-\d{4}-001", card) and "har indtil" not in card for card in polls
    )


def test_who_may_not_vote_gets_a_friendly_no(open_page: Colleagues) -> None:
    bo, noah = open_page("bo"), open_page("noah")
    open_poll(bo, "Skal kaffen være gratis?")
    noah.sees("Jeg støtter: 0", card="Skal kaffen være gratis?")
    noah.taps("Jeg støtter", card="Skal kaffen være gratis?")

    noah.sees("Kun netværkets medlemmer kan stemme.", within=".notice")
    assert counts(bo, "Skal kaffen være gratis?") == [0, 0, 0]
    bo.says("luk afstemningen")
    bo.taps("Ja, luk den", card=-1)
    bo.sees("Ikke besluttet", card=-1)


def test_three_quick_taps_count_once_and_words_being_written_stay(open_page: Colleagues) -> None:
    question = "Skal vi mødes på Risø?"
    anna, bo, signe = open_page("anna"), open_page("bo", size=PHONE), open_page("signe")
    open_poll(bo, question)
    anna.sees("Jeg støtter: 0", card=question)
    anna.taps("Jeg har en indvending", card=question)
    anna.sees("Indvendingen er ikke talt med endnu.", card=question)
    anna.fills(REASON, "jeg er midt i at skr", card=question)
    bo.evaluate(TAP_THREE_TIMES, question)
    all_count([anna, bo], question, [1, 0, 0])

    assert anna.evaluate("() => [...document.querySelectorAll('.stafet-card textarea')].at(-1).value") == (
        "jeg er midt i at skr"
    )
    signe.says("luk afstemningen")
    signe.taps("Ja, luk den", card=-1)
    signe.sees("Ikke besluttet", card=-1)


# --- who is who -------------------------------------------------------------------------------------------


def test_several_groups_of_a_unit_are_told_apart(open_page: Colleagues) -> None:
    anna = open_page("anna", room="chat", size=PHONE)
    anna.says("hvem er AMR i min enhed?")
    answer = anna.sees("DTU Nanolab: arbejdsmiljørepræsentant (AMR)", card=-1)

    assert "renrum, bygning 346 og 347 Peter Lind" in answer
    assert "kontorer, bygning 307 Yusuf Demir" in answer
    assert "peter.lind@example.org" in answer
    assert "Skriv til Yusuf Demir" in answer
    anna.evaluate("() => [...document.querySelectorAll('#messages .mine')].at(-1).scrollIntoView()")
    picture(anna, "amr")


def test_whose_unit_is_unknown_is_asked_once(open_page: Colleagues) -> None:
    noah = open_page("noah", room="chat")
    noah.says("hvem er AMR i min enhed?")
    noah.sees("Hvilken enhed hører du til?", card=-1)
    noah.taps("En anden enhed")
    noah.fills("Din enhed", "DTU Kemi", card=-1)
    noah.taps("Det er min enhed")
    noah.sees("Hanne Brix", card=-1)
    noah.says("hvem er AMR i min enhed?")

    until(lambda: [card for card in noah.cards() if "Hanne Brix" in card][1:], "answered without asking")
    assert "Hvilken enhed" not in noah.cards()[-1]


def test_the_same_question_in_english(open_page: Colleagues) -> None:
    camille = open_page("camille", room="chat")
    camille.says("who is AMR in my unit?")
    answer = camille.sees("DTU Compute: health and safety representative (AMR)", card=-1)

    assert "Sofia Marino" in answer
    assert "sofia.marino@example.org" in answer


def test_the_next_hosts_are_named_in_both_languages(open_page: Colleagues) -> None:
    bo, farah = open_page("bo"), open_page("farah", room="chat")
    bo.says("hvem er vært næste gang?")
    bo.sees("Værter: Anna Krogh og Bo Madsen", card=-1)
    farah.says("who hosts next time?")
    farah.sees("Hosts: Anna Krogh and Bo Madsen", card=-1)


# --- help, and what is not said to Stafet -----------------------------------------------------------------


def test_help_has_examples_to_tap(open_page: Colleagues) -> None:
    farah = open_page("farah", room="chat", size=PHONE)
    farah.set_scheme("dark")
    farah.says("help")
    farah.sees("What you can ask me", card=-1)
    picture(farah, "help")
    farah.taps("See who hosts")
    farah.taps("Who hosts next time?")
    farah.sees("Hosts: Anna Krogh and Bo Madsen", card=-1)
    farah.set_scheme("light")


def test_what_is_not_understood_gets_suggestions_to_tap(open_page: Colleagues) -> None:
    noah = open_page("noah", room="chat", size=PHONE)
    noah.says("hvem er vrt nste gng")
    noah.sees("Mente du måske:", card=-1)
    assert 1 <= len(suggestions(noah)) <= 3
    noah.taps("hvem er vært næste gang")
    noah.sees("Værter: Anna Krogh og Bo Madsen", card=-1)


def suggestions(page: Page) -> list[str]:
    return page.texts("article:last-of-type .stafet-card button", within="#messages")


def test_words_of_a_question_are_enough(open_page: Colleagues) -> None:
    noah = open_page("noah", room="chat", size=PHONE)
    answered = len(cards_with(noah, "Værter: Anna Krogh og Bo Madsen"))
    for number, words in enumerate(("hvem vært", "hvem mon vært er næste gang så"), start=1):
        noah.says(words)
        all_come(noah, "Værter: Anna Krogh og Bo Madsen", answered + number)


def test_what_is_written_to_the_others_gets_no_answer(open_page: Colleagues) -> None:
    anna, bo = open_page("anna"), open_page("bo")
    anna.click("@Stafet")
    anna.says("hvem er vært næste gang? Jeg spørger kun jer")
    bo.sees("Jeg spørger kun jer")
    anna.click("@Stafet")
    anna.says("tak")
    bo.sees("Selv tak!")

    [thread] = [text for text in bo.texts("#messages .thread") if "Jeg spørger kun jer" in text]
    assert "Stafet" not in thread


def test_a_half_written_sentence_stays_with_its_writer(open_page: Colleagues) -> None:
    window = open_page("anna")
    window.type("foreslå punkt: halvt skr")
    window.click("Bo Madsen", role="link", exact=False)
    window.sees("Bo Madsen", within="#me")
    assert window.evaluate("() => document.querySelector('#message').value") == ""
    window.click("Anna Krogh", role="link", exact=False)
    window.sees("Anna Krogh", within="#me")
    assert window.evaluate("() => document.querySelector('#message').value") == "foreslå punkt: halvt skr"


def test_a_message_of_a_colleague_becomes_a_decision_through_its_menu(open_page: Colleagues) -> None:
    bo = open_page("bo")
    bo.click("@Stafet")
    bo.says("Enige om, at vi mødes i bygning 101?")
    bo.sees("Enige om, at vi mødes", within="#messages")
    bo.evaluate("() => [...document.querySelectorAll('#messages .mine .menu summary')].at(-1).click()")
    bo.evaluate(
        "() => [...document.querySelectorAll('#messages .mine .menu li button')]"
        ".filter(one => one.textContent.includes('beslutning')).at(-1).click()"
    )
    bo.sees("Hvad er besluttet?", within="#dialog")
    picture(bo, "dialog")
    bo.click("Registrér")
    bo.sees("D-", within="#dialog")
    bo.click("Luk")
    assert bo.evaluate("() => document.querySelector('#dialog').open") is False


PASTES = """(url) => {
  const field = document.querySelector("#message");
  field.value = `Se ${url}`;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""


def test_a_decision_is_found_while_one_writes_and_its_link_becomes_a_card(open_page: Colleagues) -> None:
    signe = open_page("signe", room="chat")
    signe.says("registrér beslutning: Vi låner hinandens måleudstyr")
    signe.sees("slår det op i kanalen")
    anna, bo = open_page("anna"), open_page("bo")
    anna.click("@Stafet")
    anna.evaluate("() => document.querySelector('#composer .finder summary').click()")
    anna.sees("måleudstyr", within=".found")
    anna.evaluate("() => document.querySelector('#composer .found button').click()")
    anna.sees("måleudstyr", within=".inserted")
    anna.says("Har I set den her?")
    bo.sees("Vi låner hinandens måleudstyr", card=-1)

    anna = open_page("anna", room="chat")
    anna.says("giv mig et link til D-1")
    anna.sees("Adressen på", card=-1)
    url = re.search(r"https?://\S+/handouts/\S+", card_with(anna, "Adressen på"))
    assert url
    anna = open_page("anna")
    anna.evaluate(PASTES, url[0])
    anna.sees("D-", within=".inserted")


def test_what_is_suggested_is_said_by_a_tap(open_page: Colleagues) -> None:
    bo = open_page("bo", room="chat")
    bo.says("hej")
    bo.sees("Hvad har vi besluttet?", within="#examples")
    bo.evaluate("() => document.querySelector('#examples .suggested').click()")
    bo.sees("Værter: ", card=-1)


# --- known faults -----------------------------------------------------------------------------------------


def test_the_same_words_again_are_answered_under_them(open_page: Colleagues) -> None:
    anna = open_page("anna")
    for number in (1, 2):
        anna.says("foreslå punkt: ergonomi, 5 min")
        until(
            lambda wanted=number: len(proposed(anna, "ergonomi")) == wanted,  # type: ignore[misc]
            f"the item for the {number}. time",
        )
    anna.says("tak")
    anna.sees("Selv tak!", within="#messages .thread")

    assert "Foreslået af Anna Krogh" in anna.texts("#messages .thread")[-2]


def test_every_suggestion_is_understood(open_page: Colleagues) -> None:
    noah = open_page("noah", room="chat")
    noah.says("hvem er vrt nste gng")
    noah.sees("Mente du måske", card=-1)
    for suggested in suggestions(noah):
        said = noah.texts(".from-bot")
        noah.says("hvem er vrt nste gng")
        asked = changed(noah, said)
        assert not_understood(asked) == not_understood(said) + 1
        noah.taps(suggested)
        now = changed(noah, asked)
        assert not_understood(now) <= not_understood(asked)


def changed(page: Page, before: list[str]) -> list[str]:
    """What the bot has said, once it is something else."""
    until(lambda: page.texts(".from-bot") != before, "an answer")
    return page.texts(".from-bot")


def not_understood(texts: list[str]) -> int:
    return sum("Det forstod jeg ikke helt" in text for text in texts)


def test_two_votes_are_closed_one_after_the_other(open_page: Colleagues) -> None:
    farah = open_page("farah")
    for question in ("Skal vi have te?", "Skal vi have saft?"):
        open_poll(farah, question)
        farah.says("luk afstemningen")
        farah.taps("Yes, close it", card=-1)
        farah.sees("Ikke besluttet", card=-1)


# What follows leaves votes open, so it stands last.
def test_ones_own_answer_stays(open_page: Colleagues) -> None:
    question = "Skal vi spise mere grønt?"
    bo, farah = open_page("bo"), open_page("farah")
    open_poll(bo, question)
    farah.taps("I support this", card=question)
    all_count([bo, farah], question, [1, 0, 0])

    farah.sees("Your vote is recorded", card=question)


def test_a_vote_is_closed_by_a_reply_under_its_card(open_page: Colleagues) -> None:
    anna = open_page("anna")
    for question in ("Skal vi spise kage?", "Skal vi spise frugt?"):
        open_poll(anna, question)
    anna.evaluate("() => [...document.querySelectorAll('.reply-button')].at(-2).click()")
    anna.type("luk afstemningen", into="Svar i tråden")
    anna.press("Enter")
    anna.taps("Ja, luk den", card="Skal vi spise kage?")

    anna.sees("Ikke besluttet", card="Skal vi spise kage?")


# --- input to KAMU ----------------------------------------------------------------------------------------


def test_an_input_is_handed_in_with_a_receipt_and_its_card_changes(open_page: Colleagues) -> None:
    bo, anna = open_page("bo"), open_page("anna", room="chat")
    anna.says("input til handleplanen: Flere hjertestartere på campus")
    anna.sees("modtaget som I-4")
    anna.sees("Det kommer med i pakken til KAMU", card="I-4")
    bo.sees("Bakker op: 0", card="Flere hjertestartere på campus")

    bo.taps("Vi bakker op", card="Flere hjertestartere på campus")

    bo.sees("Bakker op: 1", card="Flere hjertestartere på campus")
    bo.sees("Du bakker op.", card="Flere hjertestartere på campus")


# --- hosts by turn ----------------------------------------------------------------------------------------


def test_two_hosts_swap_and_both_see_the_plan_change_and_change_back(open_page: Colleagues) -> None:
    anna, camille = open_page("anna"), open_page("camille", room="chat")
    open_page("signe", room="chat").says("planlæg møde 15-06-2032 kl. 12-15.30")
    anna.says("vis værtsplanen")
    before = anna.sees("tir. 15. jun. 2032", card="Værterne til")
    assert before.index("Anna Krogh") < before.index("Camille Rossi")

    anna.says("byt med Camille")
    anna.sees("Camille Rossi er spurgt", card=-1)
    camille.taps("Yes, let us swap", card="Anna Krogh would like to swap with you")
    camille.sees("Swapped")
    after = anna.sees("begge har sagt ja", card="Værterne til")
    assert after.index("Camille Rossi") < after.index("Anna Krogh")
    camille = open_page("camille")
    camille.sees("both agreed", card="The hosts of")

    camille = open_page("camille", room="chat")
    camille.taps("Undo", card="Swapped")
    camille.sees("undone")
    until(lambda: "begge har sagt ja" not in card_with(anna, "Værterne til"), "nothing lies on the plan")
    assert but_for_undo(card_with(anna, "Værterne til")) == but_for_undo(before)


def but_for_undo(card: str) -> list[str]:
    """For ten minutes whoever did something to what a card shows can take it back there."""
    return card.removesuffix("Fortryd").split()


# --- for everybody ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_nothing_keeps_anybody_from_using_the_page(
    open_page: Colleagues, scheme: Scheme, size: tuple[int, int]
) -> None:
    """With all that the tests before have left in the channel, and with help in the chat."""
    anna = open_page("anna", size=size)
    anna.set_scheme(scheme)
    in_the_channel = grave_faults(anna)
    anna = open_page("anna", room="chat", size=size)
    anna.says("hjælp")
    anna.sees("Det kan du spørge mig om")
    in_the_chat = grave_faults(anna)
    anna.set_scheme("light")

    assert in_the_channel == []
    assert in_the_chat == []
