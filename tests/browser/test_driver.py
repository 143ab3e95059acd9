"""What people do on a page happens, and what does not happen is told with what was there."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.driver import Browser, Page, PageFaultError
from tests.browser.node import ROOT

CARDS = ROOT / "bot" / "local" / "static" / "cards.js"
RENDERER = ROOT / "node_modules" / "adaptivecards" / "dist" / "adaptivecards.min.js"
MARKDOWN = ROOT / "node_modules" / "markdown-it" / "dist" / "markdown-it.min.js"

# A conversation without a bot: what is written becomes a card, which counts its taps as the bot would.
CONVERSATION = """
  const channel = document.querySelector("#channel");
  const said = document.querySelector("#said");
  const choices = ["Støj", "Indeklima"].map((word) => ({ title: word, value: word }));
  const ballot = (words, count) => ({
    type: "AdaptiveCard", version: "1.5",
    body: [
      { type: "TextBlock", text: words, wrap: true },
      { type: "TextBlock", text: `Jeg støtter: ${count}`, wrap: true },
      { type: "Input.Text", id: "reason", label: "Din grund" },
      { type: "Input.ChoiceSet", id: "theme", label: "Emne", style: "compact", choices },
      { type: "Input.ChoiceSet", id: "how", label: "Hvordan", style: "expanded",
        choices: [{ title: "Anonymt", value: "anonymously" }, { title: "Med navn", value: "openly" }] },
      { type: "Input.Toggle", id: "mail", title: "Send mig en mail" },
    ],
    actions: [{ type: "Action.Execute", title: "Jeg støtter", verb: "vote", data: { ballot: 7 } }],
  });
  const show = (words, count) => {
    const tapped = ({ data }) => card.replaceWith(show(`${words} ${JSON.stringify(data)}`, count + 1));
    const onAction = (tap) => setTimeout(tapped, 50, tap);
    const card = drawCard(ballot(words, count), { onAction, lang: "da" });
    return card;
  };
  said.onkeydown = (pressed) => {
    if (pressed.key !== "Enter") return;
    channel.append(show(said.value, 0));
    said.value = "";
  };
"""


def page_of_its_own() -> str:
    scripts = [f"<script>{script.read_text(encoding='utf-8')}</script>" for script in (RENDERER, MARKDOWN)]
    module = f'<script type="module">{CARDS.read_text(encoding="utf-8")}{CONVERSATION}</script>'
    body = '<main id="channel"></main><input placeholder="Skriv til kanalen" id="said">'
    return "\n".join(['<!doctype html><meta charset="utf-8"><title>Kanal</title>', *scripts, body, module])


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as browser:
        yield browser


@pytest.fixture
def anna(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    (tmp_path / "page.html").write_text(page_of_its_own(), encoding="utf-8")
    page = browser.new_page("anna", width=500, height=600)
    page.goto((tmp_path / "page.html").as_uri())
    yield page
    page.close()


def test_what_is_said_is_seen(anna: Page) -> None:
    anna.says("Rødgrød med fløde på Ærø 🏃")

    assert "Rødgrød med fløde på Ærø 🏃" in anna.sees("på Ærø", card=-1)


def test_a_tap_goes_to_the_newest_card(anna: Page) -> None:
    anna.says("første")
    anna.says("anden")
    anna.taps("Jeg støtter")
    anna.sees("Jeg støtter: 1", card=-1)

    assert ["Jeg støtter: 0" in card for card in anna.cards()] == [True, False]


def test_a_tap_can_name_its_card_by_its_words(anna: Page) -> None:
    anna.says("første")
    anna.says("anden")
    anna.taps("Jeg støtter", card="første")

    anna.sees("Jeg støtter: 1", card="første")
    anna.sees("Jeg støtter: 0", card="anden")


def test_fields_of_a_card_are_filled(anna: Page) -> None:
    anna.says("Skal vi?")
    anna.fills("Din grund", "mangler arkiv")
    anna.chooses("Indeklima", label="Emne")
    anna.chooses("Anonymt")
    anna.chooses("Send mig en mail")
    anna.taps("Jeg støtter")
    seen = anna.sees("Jeg støtter: 1", card=-1)

    sent = {
        "ballot": 7,
        "reason": "mangler arkiv",
        "theme": "Indeklima",
        "how": "anonymously",
        "mail": "true",
    }
    assert json.loads(seen[seen.index("{") : seen.index("}") + 1].replace("“", '"')) == sent
    assert anna.parse_events() == []


def test_the_field_outside_cards_is_found_by_itself_and_by_its_placeholder(anna: Page) -> None:
    anna.says("en")
    anna.says("to", into="Skriv til kanalen")

    assert [card.split()[0] for card in anna.cards()] == ["en", "to"]
    assert anna.texts(".stafet-card button", within="#channel") == ["Jeg støtter"] * 2


def test_what_goes_away_is_waited_for(anna: Page) -> None:
    anna.says("første")
    anna.evaluate(
        "(ms) => { setTimeout(() => document.querySelector('#channel').replaceChildren(), ms) }", 200
    )
    anna.no_longer_sees("første", within="#channel")

    assert anna.cards() == []


def test_a_fault_tells_what_was_there(anna: Page) -> None:
    anna.says("noget helt andet")

    with pytest.raises(PageFaultError) as fault:
        anna.taps("Jeg har en indvending", seconds=0.3)
    assert "anna: click(name='Jeg har en indvending'" in str(fault.value)
    assert "noget helt andet" in str(fault.value)

    with pytest.raises(PageFaultError, match=r'"enig" does not stand there after 0\.3 s'):
        anna.sees("enig", seconds=0.3)


def test_two_people_have_two_pages(browser: Browser, anna: Page, tmp_path: Path) -> None:
    anna.says("kun for mig")
    bo = browser.new_page("bo", scheme="dark", language="en-GB")
    bo.goto((tmp_path / "page.html").as_uri())

    assert bo.cards() == []
    assert bo.evaluate("() => [navigator.language, matchMedia('(prefers-color-scheme: dark)').matches]") == [
        "en-GB",
        True,
    ]
    bo.close()


def test_pictures_are_taken_of_the_page_and_of_a_card(anna: Page, tmp_path: Path) -> None:
    anna.says("et kort")
    anna.set_viewport(360, 640)
    window = anna.screenshot(tmp_path / "pictures" / "page.png")
    card = anna.screenshot(tmp_path / "pictures" / "card.png", card=-1)

    assert [picture.read_bytes()[:4] for picture in (window, card)] == [b"\x89PNG"] * 2
    assert window.read_bytes() != card.read_bytes()


def test_errors_and_looks_outside_the_machine_are_noted(anna: Page) -> None:
    anna.evaluate("() => fetch('https://example.org/').catch(() => undefined)")
    anna.evaluate("() => { setTimeout(() => { throw new Error('i stykker') }) }")
    anna.evaluate("() => new Promise((done) => setTimeout(done, 100))")
    troubles = "\n".join(anna.troubles())

    assert "asked for https://example.org/" in troubles
    assert "i stykker" in troubles
    assert anna.troubles() == []
