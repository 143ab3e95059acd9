"""The gallery shows every card there is, and every card in it keeps the rules of the house."""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import orjson
import pytest
from adaptivecards.baseobject import BareObject
from adaptivecards.containers import Fact
from adaptivecards.elements import TextBlock
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import cards
from bot.core import responses
from cards import kit
from cards.kit import MOST_IN_SIGHT, Card, render, title
from cards.kit import card as made
from cards.marks import MARKS, mark
from cards.words import LANGUAGES, Language, Say, When, say, sentences
from cards.words import read as words_of
from tests.gallery.scenes import FEATURES, scenes
from tests.gallery.scenes.shared import READERS
from tests.gallery.scenes.votes import MARKED_UP
from tests.renderer.check import RendererCheck
from tests.renderer.every import faults, parts

CARDS = Path(cards.__file__).parent
FILES = {
    file.stem: file for file in sorted(CARDS.rglob("*.py")) if file.stem not in ("__init__", "kit", "words")
}
MODULES = tuple(
    import_module(".".join(("cards", *file.relative_to(CARDS).with_suffix("").parts)))
    for file in FILES.values()
)
LONG_ENOUGH = 10
"""Shorter texts of a catalogue can stand inside a word of the other language; they are compared whole."""

Json = dict[str, Any]


@cache
def drawn() -> list[tuple[str, str, Language, Json]]:
    return list(scenes())


# --- everything is there ----------------------------------------------------------------------------------


def card_functions(module: ModuleType) -> Iterator[str]:
    for name, function in inspect.getmembers(module, inspect.isfunction):
        shows = function.__annotations__.get("return") in ("Card", "Hit") and not name.startswith("_")
        if function.__module__ == module.__name__ and shows:
            yield name


def test_every_file_of_cards_is_looked_at() -> None:
    with_cards = {file for file, module in zip(FILES, MODULES, strict=True) if any(card_functions(module))}
    assert with_cards == set(FEATURES)


def test_every_card_function_is_in_the_gallery(monkeypatch: pytest.MonkeyPatch) -> None:
    called: set[str] = set()

    def noted(name: str, function: Callable[..., Card]) -> Callable[..., Card]:
        def call(*args: Any, **more: Any) -> Card:
            called.add(name)
            return function(*args, **more)

        return call

    names = {f"{module.__name__}.{name}" for module in MODULES for name in card_functions(module)}
    for name in names:
        monkeypatch.setattr(name, noted(name, inspect.getattr_static(*_owner(name))))
    list(scenes())

    assert len(names) > 15
    assert names - called == set()


def _owner(name: str) -> tuple[ModuleType, str]:
    module, _, function = name.rpartition(".")
    return next(one for one in MODULES if one.__name__ == module), function


def test_both_languages_show_the_same_each_once() -> None:
    danish, english = ([(f, n) for f, n, shown, _ in drawn() if shown == language] for language in LANGUAGES)
    assert danish == english
    assert len(set(danish)) == len(danish)


# --- every card is right ----------------------------------------------------------------------------------


def test_the_renderer_and_the_house_have_nothing_to_say() -> None:
    with RendererCheck() as renderer:
        wrong = [
            (feature, name, language, fault)
            for feature, name, language, card in drawn()
            for fault in faults(card, renderer)
        ]
    assert wrong == []


def test_every_card_has_one_heading() -> None:
    """Whoever jumps from heading to heading comes to each card once."""
    wrong = [
        (feature, name, language, len(headings(card)))
        for feature, name, language, card in drawn()
        if len(headings(card)) != 1
    ]
    assert wrong == []


def test_a_notification_says_what_the_card_says_first() -> None:
    wrong = [
        (feature, name, card["fallbackText"], first_words(card))
        for feature, name, _, card in drawn()
        if not any(said.rstrip(".?!:") in card["fallbackText"] for said in first_words(card))
    ]
    assert wrong == []


def test_one_button_is_the_first_thing_to_press_at_most() -> None:
    wrong = [
        (feature, name, language, [one["title"] for one in first])
        for feature, name, language, card in drawn()
        if len(first := [one for one in buttons(card) if one.get("style") == "positive"]) > 1
    ]
    assert wrong == []


def test_three_kinds_of_buttons_are_in_sight_at_most_and_the_first_always_is() -> None:
    """Those that answer the same question count as one: nobody chooses from what they do not see."""
    for feature, name, language, card in drawn():
        seen = [one for one in card.get("actions", ()) if one.get("mode") != "secondary"]
        asks = next(one.asks for called, one in FEATURES[feature](language) if called == name)
        kinds = {kit._verb(one) for one in seen}
        above = kit._open_verbs(card["body"])
        assert asks or len(kinds) <= max(1, MOST_IN_SIGHT - len(above)), (feature, name, language)
        assert seen == card.get("actions", [])[: len(seen)], (feature, name, language)


def test_three_lines_at_most_stand_between_the_headline_and_what_there_is_to_press() -> None:
    """A line is a paragraph with what stands close under it, a box, or a list."""
    wrong = [
        (feature, name, language, number)
        for feature, name, language, card in drawn()
        if (number := len(list(lines(card["body"])))) > kit.MOST_LINES
    ]
    assert wrong == []


def lines(body: list[Json]) -> Iterator[Json]:
    """What begins a line before the first thing to press, to fill in or to unfold."""
    told = [part for part in body if not any(one.get("url") in NAMED for one in parts(part))]
    before: Json = {}
    for part in told:
        if _is_to_press(part):
            return
        if part.get("isVisible", True):
            if not _goes_on(part, before):
                yield part
            before = part


def _is_to_press(part: Json) -> bool:
    kind = part["type"]
    return kind == "ActionSet" or kind.startswith("Input.") or "selectAction" in part


def _goes_on(part: Json, above: Json) -> bool:
    """It stands close to what is above it."""
    return bool(above) and part.get("spacing") in ("none", "small") and not part.get("separator")


def buttons(card: Json) -> list[Json]:
    return [part for part in parts(card) if part.get("type", "").startswith("Action.")]


def headings(card: Json) -> list[Json]:
    return [part for part in parts(card) if part.get("style") == "heading"]


def first_words(card: Json) -> list[str]:
    """The headline, and what stands above it where that is not just what kind of card it is."""
    told = [part for part in parts(card["body"]) if "text" in part and part.get("weight") == "bolder"]
    return [part["text"] for part in told[:1]]


def marks(card: Json) -> list[str]:
    """The marks beside its headlines, by their names; a notification and a form have theirs, too."""
    return [NAMED[part["url"]] for part in parts(card) if part.get("url") in NAMED]


NAMED = {mark(name): name for name in MARKS}
OF_DOMAIN = {
    "agenda": {"agenda", "meeting"},
    "decisions": {"decision"},
    "directory": {"people"},
    "hosts": {"hosts"},
    "network": {"network", "reminder"},
    "plan": {"plan"},
    "themes": {"theme"},
    "votes": {"vote"},
    "cards": {"network"},
}


def test_each_card_is_seen_to_be_of_its_kind_once() -> None:
    """By a mark of its own domain: what several share has that of Stafet itself."""
    wrong = [
        (feature, name, language, found)
        for feature, name, language, card in drawn()
        if len(found := marks(card)) != 1 or found[0] not in OF_DOMAIN[FILES[feature].parent.name]
    ]
    assert wrong == []
    assert {found for *_, card in drawn() for found in marks(card)} == set(MARKS)


def test_every_picture_says_what_it_tells() -> None:
    pictures = [part for *_, card in drawn() for part in parts(card) if part.get("type") == "Image"]
    assert {one["altText"] for one in pictures if one["url"] in NAMED} == {
        words_of(say(f"mark-{name}"), READERS[language]) for name in MARKS for language in LANGUAGES
    }
    assert all(one["altText"].strip() and one["url"].startswith("data:image/png;") for one in pictures)


def test_a_bar_stands_beside_its_figure() -> None:
    """It is for the eye: what it shows is said in words at its left, in the same row, and in no other."""
    bars = rows = 0
    for feature, name, _, card in drawn():
        bars += sum(map(is_bar, parts(card)))
        for row in [one for one in parts(card) if one.get("type") == "ColumnSet"]:
            figure, *beside = [column["items"] for column in row["columns"]]
            if any(is_bar(one) for column in beside for one in column):
                rows += 1
                assert beside == [[beside[0][0]]], (feature, name)
                assert re.search(r"\d", " ".join(texts({"body": figure}))), (feature, name)
    assert rows == bars > 50


def test_a_bar_is_as_wide_as_its_card_lets_it_be() -> None:
    found = [part for *_, card in drawn() for part in parts(card) if is_bar(part)]
    assert {(one.get("size"), one.get("width")) for one in found} == {("stretch", None)}


def test_what_a_line_is_called_stands_out_from_what_it_says() -> None:
    """Of several lines of one weight nobody sees where one ends and what each is about."""
    wrong = [
        (feature, name, language, told)
        for feature, name, language, card in drawn()
        for block in [card["body"], *(part["items"] for part in parts(card) if "items" in part)]
        for told in in_a_row(block)
        if len(told) >= SEVERAL_LINES
    ]
    assert wrong == []


SEVERAL_LINES = 3


def in_a_row(block: list[Json]) -> Iterator[list[str]]:
    """Lines that follow each other and each say `what: so and so` in one weight."""
    found: list[str] = []
    for part in block:
        runs = part.get("inlines", ())
        is_link = any("selectAction" in run for run in runs)
        if len(runs) == 1 and not is_link and CALLED.match(runs[0]["text"]) and "weight" not in runs[0]:
            found.append(runs[0]["text"])
        else:
            yield found
            found = []
    yield found


CALLED = re.compile(r"(?![DIO]-\d)[^:.!?]{2,40}: (?!\d+$)\S")
"""A figure alone is seen beside its name, and a number of the register beside its title."""


def is_bar(part: Json) -> bool:
    return part.get("type") == "Image" and part["url"] not in NAMED


def test_a_headline_is_one_sentence_that_does_not_wait_for_what_follows() -> None:
    """What else is said is read under it; a very short one stays with the one beside it."""
    wrong = [
        (feature, name, language, told)
        for language in LANGUAGES
        for feature, shown in FEATURES.items()
        for name, card in shown(language)
        for brick in bricks(list(card.body))
        if isinstance(brick, kit.Title)
        if isinstance(said := brick.get_data("text"), Say)
        if (told := sentences(said, READERS[language])[0]).endswith(":")
        or SEVERAL.search(_ours(said, told, language))
    ]
    assert wrong == []


def test_a_headline_of_ours_has_no_full_stop() -> None:
    """It is a headline; only what people wrote ends as they ended it, and a word that is cut short."""
    wrong = [
        (feature, name, language, told)
        for feature, name, language, card in drawn()
        for told in [heading["text"] for heading in headings(card)]
        if told.endswith(".") and not told.endswith((" min.", "..."))
    ]
    assert wrong == []


SEVERAL = re.compile(r"\w[\w ]{11,}[”“]?[.!?] [”“]?[A-ZÆØÅ][\w ]{11,}")


def _ours(said: Say, told: str, language: Language) -> str:
    """The sentence without what was filled in."""
    for _, filled in said.words:
        if isinstance(filled, str) or not isinstance(filled, int | float):
            told = told.replace(words_of(filled, READERS[language]), "…")
    return told


@pytest.mark.parametrize(
    ("said", "first", "rest"),
    [
        (
            say("absence-none"),
            "Du har ikke noteret noget fravær.",
            "Skriv fx ”jeg er på orlov fra 1/11 til 15/1”.",
        ),
        (say("tasks-none"), "Du mangler ikke noget. Tak!", ""),
        (say("hello"), "Hej! Hvad har du brug for?", ""),
        (say("vote-objected", name="Bo. Og Ida", question="Ja. Eller nej? Hvad?"), None, ""),
        (
            say("merged-told", name="Ida", gone="Så. Nu", whole="A. Bc"),
            "Ida har samlet ”Så. Nu” med et andet forslag.",
            "Nu hedder det: A. Bc",
        ),
        ("Skal vi mødes? Hvis ja, hvor?", "Skal vi mødes? Hvis ja, hvor?", ""),
    ],
)
def test_only_our_own_sentences_are_parted(said: Say | str, first: str | None, rest: str) -> None:
    assert sentences(said, READERS["da"]) == (first or words_of(said, READERS["da"]), rest)


def test_what_kind_of_card_it_is_is_a_name_or_a_question_that_can_be_answered() -> None:
    wrong = [
        (feature, name, language, told)
        for feature, name, language, card in drawn()
        for told in kinds(card)
        if told[-1:] in ("!", ":")
        or (told[-1:] == "." and told[-5:] != " min.")
        or (told[-1:] == "?" and not card.get("actions"))
    ]
    assert wrong == []


def test_no_headline_is_but_the_name_of_a_kind() -> None:
    """What stands above headlines is the name of a kind or of a list; the headline is what there is of it.

    A form is headed by its name, for it is asked there.
    """
    heads = [
        (feature, name, is_form(card), brick.get_data("text"), brick.get_data("kind"))
        for feature, shown in FEATURES.items()
        for name, card in shown("da")
        for brick in bricks(list(card.body))
        if isinstance(brick, kit.Title)
    ]
    named = {kind.key for *_, kind in heads if isinstance(kind, Say)}
    wrong = [
        (feature, name, told.key)
        for feature, name, asks, told, _ in heads
        if isinstance(told, Say) and told.key in named and not asks
    ]
    assert wrong == []


def test_a_headline_says_what_a_thing_is_and_not_its_number() -> None:
    """The number stands in the small print; in the headline only where it is told or was asked for."""
    wrong = [
        (feature, name, language, told)
        for feature, name, language, card in drawn()
        for told in first_words(card)
        if NUMBERED.search(told)
        if not told.startswith(NUMBER_IS_NEWS)
    ]
    assert wrong == []


NUMBERED = re.compile(r"\b(?:[DIOPT]-\d|[PD]-\d{4})")
NUMBER_IS_NEWS = (
    "Tak! Dit input er modtaget som",
    "Thank you! Your input is received as",
    "Jeg har ingen beslutning med nummer",
    "I have no decision with the number",
)


def test_what_is_settled_is_headed_by_what_came_of_it() -> None:
    """Where the small print has a number of the register already, nobody asks any more."""
    wrong = [
        (feature, name, language, heading["text"])
        for feature, name, language, card in drawn()
        for heading in headings(card)
        if heading["text"].endswith("?") and any(re.search(r"D-\d{4}-\d", kind) for kind in kinds(card))
    ]
    assert wrong == []


def test_what_a_field_is_for_stands_right_under_it() -> None:
    """The first button behind a field hands it in; what no button uses is there to be copied."""
    wrong = [
        (feature, name, field)
        for feature, name, _, card in drawn()
        for read in in_reading_order(card)
        for place, (field, verb) in enumerate(read)
        if field and any(hands_in(one, field) for _, one in read)
        if not hands_in(next((one for _, one in read[place:] if one), ""), field)
    ]
    assert wrong == []


def test_an_empty_field_that_is_needed_bars_no_button_that_does_without_it() -> None:
    """Clients hand in nothing while it is empty, whatever was pressed."""
    wrong = [
        (feature, name, field["id"], verb)
        for feature, name, _, card in drawn()
        for field in parts(card)
        if field.get("isRequired") and not field.get("value")
        for read in in_reading_order(card)
        for _, verb in read
        if verb and not hands_in(verb, field["id"])
    ]
    assert wrong == []


def in_reading_order(card: Json) -> list[list[tuple[str, str]]]:
    """Fields and buttons that do something, each by its name; what is folded is read for itself."""
    folded = [part for part in parts(card["body"]) if part.get("isVisible") is False]
    return [list(_read(part.get("items", []))) for part in folded] + [
        list(_read([*card["body"], *card.get("actions", [])]))
    ]


def _read(shown: list[Json]) -> Iterator[tuple[str, str]]:
    for part in shown:
        if part["type"].startswith("Input."):
            yield part["id"], ""
        elif part["type"] in ("Action.Execute", "Action.Submit"):
            yield "", str(part.get("verb") or part["data"]["verb"])
        elif part.get("isVisible", True):
            yield from _read([*part.get("items", []), *part.get("columns", []), *part.get("actions", [])])


def hands_in(verb: str, field: str) -> bool:
    typed = [one for one in dataclasses.fields(TAPS[verb]) if one.metadata.get("typed")] if verb else []
    return any(
        field == one.name or (one.metadata.get("each") and field.startswith(one.metadata["each"]))
        for one in typed
    )


def all_taps(of: type[kit.Tap] = kit.Tap) -> Iterator[type[kit.Tap]]:
    for one in of.__subclasses__():
        yield one
        yield from all_taps(one)


TAPS: dict[str, Any] = {one.verb: one for one in all_taps()}


def is_form(card: Card) -> bool:
    return any(isinstance(brick, kit.Input | kit.Number) for brick in bricks(list(card.body)))


def kinds(card: Json) -> list[str]:
    """What stands in small print above the headline."""
    shown = [part for part in parts(card["body"]) if part.get("type") in ("TextBlock", "RichTextBlock")]
    large = [place for place, part in enumerate(shown) if _size(part) in ("large", "medium")][:1]
    return [
        texts({"body": [shown[place - 1]]})[0]
        for place in large
        if place and _size(shown[place - 1]) == "small"
    ]


def _size(block: Json) -> str:
    return str(block.get("size") or next((run.get("size") for run in block.get("inlines", ())), ""))


def test_a_field_shows_an_example_and_not_its_label_again() -> None:
    wrong = [
        (feature, name, part["label"])
        for feature, name, _, card in drawn()
        for part in parts(card)
        if part.get("label") and part["label"] == part.get("placeholder")
    ]
    assert wrong == []


def test_two_questions_have_two_examples() -> None:
    """One that fits several fields helps with none of them; the same question may be there twice."""
    wrong = {
        (feature, name, example)
        for feature, name, _, card in drawn()
        if (fields := [part for part in parts(card) if EXAMPLE.match(part.get("placeholder", ""))])
        for example in {part["placeholder"] for part in fields}
        if len({part["label"] for part in fields if part["placeholder"] == example}) > 1
    }
    assert wrong == set()


EXAMPLE = re.compile(r"(?:fx|e\.g\.) ")


def test_a_phone_shows_all_of_an_example() -> None:
    wrong = {
        part["placeholder"]
        for _, _, _, card in drawn()
        for part in parts(card)
        if part.get("type") == "Input.Text" and not part.get("isMultiline")
        if len(part.get("placeholder", "")) > LONGEST_EXAMPLE
    }
    assert wrong == set()


LONGEST_EXAMPLE = 38


def test_no_answer_to_choose_is_cut_off() -> None:
    """Without `wrap`, clients show as much of it as goes in one line."""
    wrong = [
        (feature, name, part["label"])
        for feature, name, _, card in drawn()
        for part in parts(card)
        if part.get("type") == "Input.ChoiceSet" and part["style"] == "expanded" and not part.get("wrap")
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "words", ["Skal vi mødes på Risø næste gang?", "AMR & AMK: 3-5 % (i alt)", "kl. 9.30–11, bygning 101A"]
)
def test_peoples_words_are_a_heading_where_markdown_finds_nothing_in_them(words: str) -> None:
    face = render(made(title(words, kind=say("vote-heading")), summary=words), READERS["da"])

    assert [part["text"] for part in headings(face)] == [words]


@pytest.mark.parametrize(
    "words",
    [
        "*vigtigt*",
        "a_b_c",
        "[her](https://x.dk)",
        "1. december",
        "- først",
        "+ en",
        "se www.dtu.dk",
        "a\nb",
        "&lt;",
    ],
)
def test_what_markdown_would_change_is_drawn_as_typed_and_its_kind_announced(words: str) -> None:
    face = render(made(title(words, kind=say("vote-heading")), summary=words), READERS["da"])

    assert [part["text"] for part in headings(face)] == ["Afstemning"]
    assert words in [run["text"] for part in parts(face) for run in part.get("inlines", ())]


def test_people_are_shown_as_they_wrote() -> None:
    [card] = [card for _, name, language, card in drawn() if "marked up" in name and language == "da"]
    blocks = [part["inlines"] for part in parts(card) if part.get("type") == "RichTextBlock"]
    assert MARKED_UP in ["".join(run["text"] for run in runs) for runs in blocks]


def test_no_markdown_reads_peoples_own_words() -> None:
    """TextBlock and Fact are Markdown: there nothing stands but our own sentences, numbers and dates."""
    wrong = [
        (feature, name, words)
        for feature, shown in FEATURES.items()
        for name, card in shown("da")
        for brick in bricks([*card.body, *card.actions])
        for words in _read_as_markdown(brick)
        if not is_ours(words)
    ]
    assert wrong == []


def bricks(node: Any) -> Iterator[BareObject]:
    if isinstance(node, BareObject):
        yield node
        yield from bricks(list(node.render().values()))
    elif isinstance(node, list):
        for one in node:
            yield from bricks(one)


def _read_as_markdown(brick: BareObject) -> list[Any]:
    if isinstance(brick, TextBlock):
        return [brick.get_data("text")]
    if isinstance(brick, Fact):
        return [brick.get_data("title"), brick.get_data("value")]
    return []


def is_ours(words: Any) -> bool:
    if isinstance(words, Say):
        return all(is_ours(word) for _, word in words.words)
    return isinstance(words, int | When)


# --- each thing is said once, in whole sentences ------------------------------------------------------------

NO_SENTENCE = re.compile(r"[a-zæøå]{3}\. \d|[a-z]{1,4}\)")
GLUED = re.compile(r"[!?.][.,;:](?:\s|$)|[!?][”“][!?](?:\s|$)|[!?.] (?:og|and) |\.\.(?!\.)|\s[,.;](?:\s|$)")


def texts(card: Json) -> list[str]:
    """What stands on a card to be read, a block each."""
    blocks = [part for part in parts(card["body"]) if part.get("type") in ("TextBlock", "RichTextBlock")]
    return [block.get("text") or "".join(run["text"] for run in block["inlines"]) for block in blocks]


def test_a_headline_is_said_once_and_nothing_is_a_text_and_a_button() -> None:
    """In a list, details may be alike; the title of a row that is pressed is for the ear alone."""
    wrong = []
    for feature, name, _, card in drawn():
        told, pressed = texts(card), [row["selectAction"] for row in parts(card) if "selectAction" in row]
        titles = {one["title"] for one in buttons(card) if one not in pressed and "title" in one}
        [heading] = headings(card)
        wrong += [(feature, name, heading["text"])] if told.count(heading["text"]) > 1 else []
        wrong += [(feature, name, words) for words in told if words in titles]
    assert wrong == []


def test_what_stands_above_a_dialog_stands_not_in_it_again() -> None:
    wrong = [
        (feature, name, value["title"])
        for language in LANGUAGES
        for feature, shown in FEATURES.items()
        for name, card in shown(language)
        for value in [
            orjson.loads(responses.body(card, READERS[language], dialog=responses.Dialog()))["task"]["value"]
        ]
        if value["title"] in texts(value["card"]["content"])
    ]
    assert wrong == []


def test_our_sentences_begin_with_a_capital() -> None:
    wrong = [
        (feature, name, language, words)
        for language in LANGUAGES
        for feature, shown in FEATURES.items()
        for name, card in shown(language)
        for brick in bricks(list(card.body))
        if (said := brick.get_data("text")) is not None
        for words in texts({"body": [kit._close(brick, READERS[language])]})
        if words[:1].islower() and not NO_SENTENCE.match(words)
        if not kit.begins_with_theirs(said, words, READERS[language])
    ]
    assert wrong == []


def test_our_buttons_and_what_can_be_chosen_begin_with_a_capital() -> None:
    wrong = [
        (feature, name, language, words)
        for language in LANGUAGES
        for feature, shown in FEATURES.items()
        for name, card in shown(language)
        for brick in bricks([*card.body, *card.actions])
        if isinstance(brick, kit.Action | kit.Choice) and isinstance(said := brick.get_data("title"), Say)
        if (words := kit._close(brick, READERS[language])["title"])[:1].islower()
        if not NO_SENTENCE.match(words) and not kit.begins_with_theirs(said, words, READERS[language])
    ]
    assert wrong == []


@pytest.mark.parametrize("mark", ["a", "ii"])
def test_the_mark_of_a_part_stays_as_it_is(mark: str) -> None:
    words = say("item-part", mark=mark, words="Siden sidst")
    assert texts(render(made(title(words), summary=words), READERS["da"])) == [f"{mark}) Siden sidst"]


def test_no_sentence_is_glued_from_pieces() -> None:
    wrong = {
        (feature, name, words)
        for feature, name, _, card in drawn()
        for words in [*texts(card), card["fallbackText"]]
        if GLUED.search(words)
    }
    assert wrong == set()


def test_an_english_day_has_its_preposition() -> None:
    """Things happen *on* a day, however short the line is."""
    wrong = {
        (feature, name, words)
        for feature, name, language, card in drawn()
        if language == "en"
        for words in [*texts(card), card["fallbackText"]]
        if BARE_DAY.search(words)
    }
    assert wrong == set()


BARE_DAY = re.compile(
    r"\b(?:\w+ed|[oO]pens|[cC]loses|[eE]nds|[hH]eld|met|made|[gG]iven|off|away) "
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d"
)


# --- no card mixes two languages ----------------------------------------------------------------------------


class Texts(Visitor):
    """The bare texts of a catalogue."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_TextElement(self, node: ftl.TextElement) -> None:
        self.found.add(node.value.strip())


@cache
def catalogue(language: str) -> frozenset[str]:
    texts = Texts()
    texts.visit(FluentParser().parse((CARDS / f"{language}.ftl").read_text(encoding="utf-8")))
    return frozenset(texts.found)


def foreign(language: Language) -> set[str]:
    """What only the other language's catalogue says."""
    own = "\n".join(catalogue(language))
    [other] = set(LANGUAGES) - {language}
    return {text for text in catalogue(other) if any(map(str.isalpha, text)) and text not in own}


def words(card: Json) -> list[str]:
    told = ("text", "title", "label", "placeholder", "fallbackText")
    return [part[name] for part in parts(card) for name in told if name in part]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_card_mixes_two_languages(language: Language) -> None:
    long = {text for text in foreign(language) if len(text) >= LONG_ENOUGH}
    short = foreign(language) - long
    assert len(long) > 100
    wrong = [
        (name, said)
        for _, name, shown, card in drawn()
        if shown == language
        for said in words(card)
        if said in short or any(text in said for text in long)
    ]
    assert wrong == []
