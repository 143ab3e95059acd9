"""A vote in one sentence: whatever the order, the quotes and the signs, it is the same draft."""

from __future__ import annotations

import random
import re
from datetime import date, datetime, time
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language import drafts, labels, wishes
from bot.language.drafts import Draft
from bot.language.wishes import Quorum, Wishes
from bot.language.workdays import Calendar

CALENDAR = Calendar(ZoneInfo("Europe/Copenhagen"), frozenset({(12, 24), (12, 31), (6, 5)}))
NOW = CALENDAR.at(date(2026, 11, 28), time(10))  # a Saturday


def at(day: str, clock: str) -> datetime:
    return CALENDAR.at(date.fromisoformat(day), time.fromisoformat(clock))


def read(text: str, *, chooses: bool = True, times: bool = False) -> Draft:
    return drafts.read(text, NOW, CALENDAR, chooses=chooses, times=times)


def closes(draft: Draft) -> datetime | None:
    return draft.closes.at if draft.closes and isinstance(draft.closes.at, datetime) else None


# What is asked, in every order

QUESTIONS = {
    "da": ["Forårets temaer", "Hvad vælger vi?", "Hvor spiser vi", "Skal vi tage Risø med i år?"],
    "en": ["The themes of spring", "What do we choose?", "Where do we eat"],
}
OPTIONS = [
    ["DEI", "Senior", "Sprog"],
    ["ja, gerne", "nej, tak"],
    ["smørrebrød, koldt", "pizza", "suppe"],
    ["kaffe og te", "vand eller saft", "intet"],
    ["Lyngby; Risø", "Ballerup"],
    ["3 prikker", "skjult til lukning"],
    ["Bygning 101, 2. sal", "Bygning 303"],
]
QUOTES = ["„{}“", "“{}”", "”{}”", '"{}"', "«{}»", "»{}«", "‘{}’"]
WISHES: dict[str, list[tuple[str, dict[str, object]]]] = {
    "da": [
        ("3 prikker", {"number": 3}),
        ("skjult til lukning", {"shown": "after-close"}),
        ("2 pladser", {"places": 2}),
        ("deltagere må tilføje", {"adds": True}),
        ("andre kan foreslå flere muligheder", {"adds": True}),
        ("quorum 75 %", {"quorum": Quorum(Fraction(3, 4))}),
        ("mindst 8 skal svare", {"quorum": Quorum(number=8, plain=True)}),
        ("fortroligt", {"confidential": True}),
    ],
    "en": [
        ("3 dots each", {"number": 3}),
        ("hidden until close", {"shown": "after-close"}),
        ("2 winners", {"places": 2}),
        ("members may add options", {"adds": True}),
        ("quorum two thirds", {"quorum": Quorum(Fraction(2, 3))}),
        ("anonymous", {"confidential": True}),
    ],
}
CLOSES = {
    "da": ["til 19. januar kl. 12", "frist 19. januar kl. 12", "senest tirsdag den 19. januar kl. 12"],
    "en": ["until 19 January 12:00", "deadline 19 January at noon", "closes Tuesday 19 January 2027, 12:00"],
}
NAMED = {"da": "med mulighederne", "en": "with the options"}
CLOSING = at("2027-01-19", "12:00")


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, Draft, list[str]]:
    """A vote's sentence, what it means, and the clauses beside its question and options."""
    language = draw(st.sampled_from(["da", "en"]))
    question = draw(st.sampled_from(QUESTIONS[language]))
    options = draw(st.sampled_from(OPTIONS))
    row = _row(draw, options, language)
    chosen = draw(
        st.lists(st.sampled_from(WISHES[language]), max_size=4, unique_by=lambda one: tuple(one[1]))
    )
    clauses = [words for words, _ in chosen] + [draw(st.sampled_from(CLOSES[language]))]
    clauses = draw(st.permutations(clauses))
    before = draw(st.integers(0, len(clauses)))
    named = f"{NAMED[language]} {row}"
    text = ", ".join([question, *clauses[:before]]) + " " + ", ".join([named, *clauses[before:]])
    wished: dict[str, object] = {}
    for _, wish in chosen:
        wished |= wish
    return text, Draft(question, tuple(options), Wishes(**wished)), clauses  # type: ignore[arg-type]


def _row(draw: st.DrawFn, options: list[str], language: str) -> str:
    """The options as somebody writes them: with semicolons or commas, and quotes where they need them."""
    needs = any(re.search(r"[,;]| og | eller |prikker|skjult", one) for one in options)
    quote = draw(st.sampled_from(QUOTES)) if needs else draw(st.sampled_from(["{}", *QUOTES]))
    quoted = [quote.format(one) for one in options]
    if draw(st.booleans()):
        return "; ".join(quoted)
    conjunction = draw(
        st.sampled_from({"da": [" og ", " eller ", ", "], "en": [" and ", " or ", ", "]}[language])
    )
    return ", ".join(quoted[:-1]) + conjunction + quoted[-1]


ROWS = [
    ["10-12", "12-14", "14-16"],
    ["9am-10am", "1pm-2pm", "3pm-4pm"],
    ["1.12", "2.1", "3.0"],
    ["v1.2", "v2.0", "v10.11"],
    ["8/12", "9/12", "10/12"],
    ["kl. 10", "kl. 14", "24/7"],
    ["ja", "nej", "N/A", "24/7"],
    ["206", "210", "12/6"],
    ["1 uge", "2 uger", "om 30 min"],
    ["8.30", "9.30", "10.30"],
    ["1,5 time", "2,5 timer"],
    ["50/50", "60/40", "12/12"],
    ["mandag", "tirsdag", "fredag kl. 14"],
    ["8. december", "9. december kl. 10"],
    ["Monday 8/12 10-12", "Tuesday 9/12 12-14"],
    ["uge 50", "uge 51", "uge 2"],
    ["2026/27", "2027/28"],
    ["jul", "påske", "24/12"],
]
"""Numbers, times, versions, days and stretches to choose from."""


@settings(deadline=None)
@given(
    st.sampled_from(ROWS),
    st.sampled_from([", ", "; ", " | ", "\n"]),
    st.sampled_from(["", " eller ", " or "]),
    st.sampled_from(["", *(f"{sign}{one}" for sign in (" ", ", ", " – ") for one in CLOSES["da"][:2])]),
    st.randoms(use_true_random=False),
)
def test_all_that_stands_in_a_row_is_to_choose_from(
    row: list[str], sign: str, last: str, closing: str, order: random.Random
) -> None:
    said = order.sample(row, len(row))
    last = last if sign == ", " else sign
    text = f"Hvad vælger vi? {sign.join(said[:-1])}{last or sign}{said[-1]}{closing}"
    found = read(text)

    assert (found.options, found.left) == (tuple(said), ()), text
    assert closes(found) == (CLOSING if closing else None), text


@pytest.mark.parametrize(
    ("row", "options"),
    [
        ("10-12,12-14,14-16", ("10-12", "12-14", "14-16")),
        ("3,5,8", ("3", "5", "8")),
        ("1,5; 2,5", ("1,5", "2,5")),
        ("10,000,000; 12,000,000", ("10,000,000", "12,000,000")),
    ],
)
def test_a_comma_with_no_blank_parts_a_list_and_no_number(row: str, options: tuple[str, ...]) -> None:
    assert read(f"Hvad vælger vi? {row}").options == options


@pytest.mark.parametrize("closing", ["fredag kl. 12", "i morgen kl. 12", "Friday", "on 19 January 12:00"])
def test_a_time_in_the_row_that_is_none_of_it_is_asked_about(closing: str) -> None:
    for row in ("Lyngby, Risø", "Lyngby, Risø, Ballerup"):
        among, apart = read(f"Hvor? {row}, {closing}"), read(f"Hvor? {row} – {closing}")

        assert among.options == apart.options == tuple(row.split(", "))
        assert among.closes is not None
        assert among.closes == apart.closes
        assert (among.perhaps_closes, apart.perhaps_closes) == (True, False)


def test_what_may_be_no_day_at_all_is_asked_about() -> None:
    found = read("Skal vi have åbent, 24/7", chooses=False)

    assert found.closes is None or found.perhaps_closes


@settings(deadline=None)
@given(sentences())
def test_every_order_is_the_same_draft(said: tuple[str, Draft, list[str]]) -> None:
    text, meant, _ = said
    found = read(text)

    assert found.left == (), text
    assert found.question == meant.question, text
    assert found.options == meant.options, text
    assert found.wishes == meant.wishes, text
    assert closes(found) == CLOSING, text


@pytest.mark.parametrize(
    "address", ["https://example.org/secret", "${$root.secret}", "hemmelig@example.org", "C:\\skjult\\plan"]
)
def test_an_address_is_no_wish(address: str) -> None:
    found = read(f"Skal vi? {address}", chooses=False)

    assert found.question == f"Skal vi? {address}"
    assert found.left == ()


MADE_UP = [
    "skjult til på torsdag", "quorum cirka halvdelen", "quorum 150 %", "fire halve prikker og 7 prikker",
    "andre må kigge med", "til 31. november kl. 12", "anonymt for nogle", "resultatet vises måske",
    "blå stemmesedler", "secret for some", "with green ballots", "members may watch", "quorum of many",
]  # fmt: skip


@settings(deadline=None)
@given(sentences(), st.sampled_from(MADE_UP), st.data())
def test_with_a_made_up_clause_among_them_it_is_asked(
    said: tuple[str, Draft, list[str]], made_up: str, data: st.DataObject
) -> None:
    """It is put in behind one of the clauses, where nothing but clauses stands."""
    text, _, clauses = said
    behind = data.draw(st.sampled_from(clauses))
    found = read(text.replace(behind, f"{behind}, {made_up}"))

    assert found.left or not isinstance(found.closes and found.closes.at, datetime), text
    known = [words for pairs in WISHES.values() for words, _ in pairs] + [made_up]
    unquoted = [one for one in found.options if one not in ("3 prikker", "skjult til lukning")]
    assert not any(words in (found.question, *unquoted) for words in known)


@settings(deadline=None)
@given(
    st.text(max_size=120)
    | sentences().map(lambda said: said[0][::2])
    | sentences().map(lambda said: said[0] + "x")
)
def test_each_word_was_read_as_something_or_is_told(text: str) -> None:
    found = read(text)
    told = [
        found.question,
        *found.options,
        *found.wished,
        *found.left,
        found.closes.words if found.closes else "",
    ]
    words = set(re.findall(r"\w+", " ".join(told).casefold()))
    joints = {
        "og",
        "eller",
        "and",
        "or",
        "med",
        "with",
        "mulighederne",
        "options",
        "the",
        "muligheder",
        "choices",
    }

    for begin, end in reversed(labels.find(text)):
        text = f"{text[:begin]} {text[end:]}"
    assert set(re.findall(r"\w+", text.casefold())) - words <= joints


# Closing times and options

DAYS = ("7. december kl. 10", "8. december kl. 13", "9. december kl. 10")


@pytest.mark.parametrize(
    ("text", "options", "closing"),
    [
        (f"Hvornår mødes vi? med mulighederne {', '.join(DAYS)}", DAYS, None),
        (f"Hvornår mødes vi? {', '.join(DAYS)}, til 4. december kl. 12", DAYS, at("2026-12-04", "12:00")),
        (
            "Julefrokost? 10. december, 11. december, 17. december",
            ("10. december", "11. december", "17. december"),
            None,
        ),
        ("Hvornår? mandag, kl. 10, tirsdag, kl. 13", ("mandag, kl. 10", "tirsdag, kl. 13"), None),
        ("Hvornår? 2/12 kl 10-12, 3/12 kl 13-15", ("2/12 kl 10-12", "3/12 kl 13-15"), None),
        (
            "Hvornår? mandag kl. 10 til kl. 12, tirsdag kl. 10 til kl. 12",
            ("mandag kl. 10 til kl. 12", "tirsdag kl. 10 til kl. 12"),
            None,
        ),
    ],
)
def test_a_time_among_times_is_one_of_the_options(
    text: str, options: tuple[str, ...], closing: datetime | None
) -> None:
    found = read(text, times=True)

    assert (found.options, closes(found), found.left) == (options, closing, ())


@pytest.mark.parametrize(
    ("text", "options", "closing"),
    [
        ("Hvilken dag? Mandag, tirsdag, fredag", ("Mandag", "tirsdag", "fredag"), None),
        ("Hvilken dag? Mandag, tirsdag, senest fredag", ("Mandag", "tirsdag"), at("2026-12-04", "12:00")),
        ("Hvor? med mulighederne Lyngby, Risø, fredag kl. 12", ("Lyngby", "Risø"), at("2026-12-04", "12:00")),
        ("Hvor? Lyngby; Risø til fredag kl. 12", ("Lyngby", "Risø"), at("2026-12-04", "12:00")),
        ("Where? Lyngby or Risø, until Friday", ("Lyngby", "Risø"), at("2026-12-04", "12:00")),
        ("Tema: Trapper, Støj", ("Trapper", "Støj"), None),
        ("Tema? Ja, tak; Nej, tak", ("Ja, tak", "Nej, tak"), None),
        ("Where? Lyngby (building 101), Risø", ("Lyngby (building 101)", "Risø"), None),
        ("Hvad?\n- Trapper\n- Støj, larm", ("Trapper", "Støj, larm"), None),
    ],
)
def test_a_closing_time_is_no_sibling_of_the_options(
    text: str, options: tuple[str, ...], closing: datetime | None
) -> None:
    found = read(text)

    assert (found.options, closes(found), found.left) == (options, closing, ())


def test_days_to_choose_from_in_a_plain_vote_are_perhaps_a_choice() -> None:
    found = read("Hvilken dag? Mandag, tirsdag, fredag", chooses=False)

    assert found.perhaps
    assert (found.question, found.options, found.closes) == (
        "Hvilken dag?",
        ("Mandag", "tirsdag", "fredag"),
        None,
    )


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Vi mødes i Lyngby, Risø eller Ballerup", "Vi mødes i Lyngby, Risø eller Ballerup"),
        ("Skal vi mødes mandag, onsdag eller fredag", "Skal vi mødes mandag, onsdag eller fredag"),
        ("Vi mødes fra kl. 10 til kl. 12", "Vi mødes fra kl. 10 til kl. 12"),
        ("Vi mødes mandag til fredag kl. 12", "Vi mødes mandag"),
        (
            "Vi udsætter mødet til fredag kl. 14, fordi Bo er syg",
            "Vi udsætter mødet til fredag kl. 14, fordi Bo er syg",
        ),
        ("Skal vi prøve? Det er et år siden sidst", "Skal vi prøve? Det er et år siden sidst"),
        ("Vi køber te (grøn) igen", "Vi køber te (grøn) igen"),
    ],
)
def test_a_plain_question_is_as_it_was_written(text: str, question: str) -> None:
    assert read(text, chooses=False).question == question


def test_a_wish_that_was_not_understood_is_never_the_question() -> None:
    for text in ("Skal vi prøve? quorum 150 %", "Skal vi prøve, quorum 150 %", "Shall we try? quorum 150 %"):
        found = read(text, chooses=False)

        assert found.left == ("quorum 150 %",)
        assert "150" not in found.question
        assert not wishes.looks_like_one(found.question)


# What nothing calls options, and closing times that no clock time marks


@pytest.mark.parametrize(
    ("text", "question", "options"),
    [
        ("pizza eller sushi", "pizza eller sushi", ("pizza", "sushi")),
        ("pizza or sushi?", "pizza or sushi?", ("pizza", "sushi")),
        ("pizza, sushi or tacos", "pizza, sushi or tacos", ("pizza", "sushi", "tacos")),
        ("pizza, sushi, or tacos", "pizza, sushi, or tacos", ("pizza", "sushi", "tacos")),
        ("Where? Lyngby or Risø", "Where?", ("Lyngby", "Risø")),
        ("frokost: kold suppe eller varm suppe", "frokost", ("kold suppe", "varm suppe")),
        ("mandag den 7. eller onsdag", "mandag den 7. eller onsdag", ("mandag den 7.", "onsdag")),
    ],
)
def test_names_with_or_between_them_are_options(text: str, question: str, options: tuple[str, ...]) -> None:
    found = read(text, chooses=False)

    assert (found.question, found.options, found.lists, found.perhaps) == (question, options, True, False)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Skal vi mødes i Lyngby eller Risø?", ("Lyngby", "Risø")),
        ("Shall we use the small room or the large room?", ("the small room", "the large room")),
        ("Skal vi have kaffe eller te til mødet", ("kaffe", "te til mødet")),
    ],
)
def test_a_sentence_with_or_at_its_end_is_perhaps_a_choice(text: str, options: tuple[str, ...]) -> None:
    found = read(text, chooses=False)

    assert (found.question, found.options, found.perhaps) == (text, options, True)


@pytest.mark.parametrize(
    "text",
    [
        "Skal vi prøve eller ej?",
        "Shall we try it or not?",
        "Skal vi aflyse, hvis Bo eller Camille er syg?",
        "Vi vælger en eller flere",
        "Skal vi prøve? Det er et år siden sidst",
    ],
)
def test_what_is_agreed_to_or_not_is_no_choice(text: str) -> None:
    found = read(text, chooses=False)

    assert (found.question, found.options, found.lists, found.perhaps) == (text, (), False, False)


@pytest.mark.parametrize(
    ("closing", "moment"),
    [
        ("by end of day", at("2026-11-28", "23:59")),
        ("inden dagens udgang", at("2026-11-28", "23:59")),
        ("før frokost", at("2026-11-28", "12:00")),
        ("before lunch", at("2026-11-28", "12:00")),
        ("inden fyraften", at("2026-11-28", "16:00")),
        ("inden jul", at("2026-12-23", "12:00")),
        ("before Christmas", at("2026-12-23", "12:00")),
        ("by the end of the week", at("2026-12-04", "23:59")),
        ("inden månedens udgang", at("2026-11-30", "23:59")),
        ("inden nytår", at("2026-12-30", "12:00")),
        ("inden påske", at("2027-03-24", "12:00")),
        ("senest fredag", at("2026-12-04", "12:00")),
        ("by Friday", at("2026-12-04", "12:00")),
        ("in 30 minutes", at("2026-11-28", "10:30")),
    ],
)
def test_a_closing_time_is_read_where_no_clock_time_marks_it(closing: str, moment: datetime) -> None:
    for text in (
        f"pizza eller sushi {closing}",
        f"Skal vi prøve? {closing}",
        f"Hvor? Lyngby; Risø {closing}",
    ):
        found = read(text, chooses=";" in text)

        assert (closes(found), found.perhaps_closes, found.left) == (moment, False, ()), text
        assert closing not in " ".join((found.question, *found.options)), text


def test_in_a_sentence_it_may_belong_to_what_is_proposed_and_is_asked_about() -> None:
    found = read("Vi holder frokost inden jul", chooses=False)

    assert (found.question, closes(found)) == ("Vi holder frokost", at("2026-12-23", "12:00"))
    assert found.perhaps_closes
    for text in ("Skal rapporten afleveres inden fredag kl. 12", "Shall we do it by Friday noon"):
        assert read(text, chooses=False).perhaps_closes
        assert not read(f"{text}?", chooses=False).closes
    assert not read("Skal vi holde frokost inden jul?", chooses=False).closes
    assert not read("Skal vi have pizza til frokost", chooses=False).closes


@pytest.mark.parametrize("text", ["pizza eller sushi om 0 minutter", "Skal vi prøve? in 0 minutes"])
def test_a_closing_time_that_is_now_is_past(text: str) -> None:
    found = read(text, chooses=False).closes

    assert found is not None
    assert not isinstance(found.at, datetime)


def test_a_closing_time_that_was_not_understood_is_told() -> None:
    for closing in ("inden alle er hjemme", "before the bus leaves", "senest når Bo ringer"):
        found = read(f"Skal vi prøve? {closing}", chooses=False)

        assert (found.question, found.left) == ("Skal vi prøve?", (closing,))


# What a closing time is called

CALLED = {
    "da": [
        "Svarfrist {}", "svarfrist: {}", "Frist {}", "frist: {}", "Fristen er {}", "Frist for svar: {}",
        "svar senest {}", "Svar venligst inden {}", "Svar ønskes senest {}", "lukker {}", "Deadline {}",
    ],
    "en": [
        "Deadline {}", "deadline: {}", "The deadline is {}", "Deadline for answers: {}", "reply by {}",
        "Please answer by {}", "Replies by {}", "vote by {}", "closes {}",
    ],
}  # fmt: skip
SHORT = {
    "da": [
        ("torsdag kl. 12", at("2026-12-03", "12:00")),
        ("torsdag", at("2026-12-03", "12:00")),
        ("fredag kl. 10", at("2026-12-04", "10:00")),
        ("onsdag den 2. december", at("2026-12-02", "12:00")),
    ],
    "en": [
        ("Thursday noon", at("2026-12-03", "12:00")),
        ("Thursday at noon", at("2026-12-03", "12:00")),
        ("Friday 10:00", at("2026-12-04", "10:00")),
        ("2 December", at("2026-12-02", "12:00")),
    ],
}
PLAIN = {
    "da": ["Skal vi beholde nyhedsbrevet?", "Skal vi købe hæveborde?", "Vi køber hæveborde."],
    "en": ["Do we keep the newsletter?", "Shall we buy desks?", "We buy desks."],
}


@st.composite
def closings(draw: st.DrawFn) -> tuple[str, str, datetime]:
    """The language, and a clause that says when a vote closes, and when."""
    language = draw(st.sampled_from(["da", "en"]))
    words, moment = draw(st.sampled_from(SHORT[language]))
    return language, draw(st.sampled_from(CALLED[language])).format(words), moment


@settings(deadline=None)
@given(closings(), st.sampled_from(["", "."]), st.booleans(), st.data())
def test_whatever_it_is_called_it_closes_the_vote_and_leaves_the_question(
    closing: tuple[str, str, datetime], stop: str, chooses: bool, data: st.DataObject
) -> None:
    language, clause, moment = closing
    question = data.draw(st.sampled_from(PLAIN[language]))
    found = read(f"{question} {clause}{stop}", chooses=chooses)

    assert (found.question, found.options, found.left) == (question, (), ()), clause
    assert (closes(found), found.perhaps_closes) == (moment, False), clause


# Lists with letters or numbers

STYLES = ["a)", "(a)", "a.", "a:", "A)", "A:", "A.", "1)", "(1)", "1.", "1:"]
LISTED = {
    "da": [
        ["mandag", "tirsdag", "onsdag kl. 10"], ["te", "kaffe", "vand"], ["S04", "S05"],
        ["hurtigst", "inden jul", "til fredag kl. 14"], ["10-12", "12-14"], ["fortroligt", "åbent for alle"],
        ["kaffe, sort", "te og kage", "vand eller saft"], ["uge 50", "uge 51"], ["Skal vi?", "nej, tak"],
    ],
    "en": [
        ["Monday", "Tuesday", "Wednesday 10:00"], ["tea", "coffee", "water"], ["S04", "S05"],
        ["soon", "by Friday", "before Christmas"], ["9am-10am", "1pm-2pm"], ["secret", "open"],
        ["coffee, black", "tea and cake", "water or juice"], ["8 December", "9 December"],
    ],
}  # fmt: skip
ASKED = {"da": ["Hvilken dag?", "Hvad vælger vi?"], "en": ["Which day?", "What do we choose?"]}


def _labelled(options: list[str], style: str, between: str) -> str:
    first = next(letter for letter in style if letter.isalnum())
    return between.join(
        f"{style.replace(first, chr(ord(first) + place))} {option}" for place, option in enumerate(options)
    )


@settings(deadline=None)
@given(
    st.sampled_from(STYLES),
    st.sampled_from([" ", ", ", "; ", "\n", ".\n", "\n- "]),
    st.booleans(),
    st.booleans(),
    closings(),
    st.data(),
)
def test_what_has_a_letter_or_a_number_is_to_choose_and_nothing_else(
    style: str,
    between: str,
    chooses: bool,
    does_close: bool,
    closing: tuple[str, str, datetime],
    data: st.DataObject,
) -> None:
    language, clause, moment = closing
    question = data.draw(st.sampled_from(ASKED[language]))
    options = data.draw(st.sampled_from(LISTED[language]))
    begin = data.draw(st.sampled_from([" ", "\n", f" {NAMED[language]} ", f" {NAMED[language]}: "]))
    text = f"{question}{begin}{_labelled(options, style, between)}"
    sign = data.draw(st.sampled_from([". ", "\n", ", ", " – "])) if does_close else ""
    text += sign + clause[0].upper() + clause[1:] if does_close else ""
    found = read(text, chooses=chooses)

    assert found.question == question, text
    assert found.options == tuple(one.strip("?") for one in options), text
    assert (found.lists, found.perhaps, found.left) == (True, False, ()), text
    assert (found.wishes, closes(found)) == (Wishes(), moment if does_close else None), text


@pytest.mark.parametrize("style", ["1.", "1)", "a)", "A:"])
def test_points_of_a_proposal_are_perhaps_to_choose(style: str) -> None:
    """`Vi beslutter: 1. … 2. …` asks nothing: it is offered as a choice, not made one."""
    for begun in ("Vi beslutter:", "We decide:", "Vi vælger", "We choose", "Vi køber to ting,"):
        found = read(f"{begun} {_labelled(['nye borde', 'hvide vægge'], style, ' ')}", chooses=False)

        assert (found.options, found.perhaps) == (("nye borde", "hvide vægge"), True)


@pytest.mark.parametrize(
    "text",
    [
        "Skal vi mødes den 1. eller 2. december?",
        "Skal vi bruge 1. sal og 2. sal?",
        "Vi flytter møderne: 1. december til lokale 2. sal",
        "Vi bruger plan A: det er bedst",
        "Skal vi mødes på 1. sal i dag og 2. sal i morgen?",
        "Shall we use plan A: tea, or plan B: coffee?",
        "Vi læser bilag (1) og så bilag (2)",
    ],
)
def test_numbers_of_days_and_floors_are_no_list(text: str) -> None:
    assert labels.find(text) == []


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Skal vi sove? til udgangen af oktober", "til udgangen af oktober"),
        ("Skal vi gå? til næste uge", "til næste uge"),
        ("Skal vi male? til påske", "til påske"),
        ("Skal vi løbe? i 90 min", "i 90 min"),
        ("Should we paint? for half an hour", "for half an hour"),
        ("Skal vi købe smør? åben i en uge", "åben i en uge"),
        (
            "Skal vi købe ost? vis først resultatet når den er lukket",
            "vis først resultatet når den er lukket",
        ),
        ("Skal vi købe mel? @Bo må ikke stemme", "@Bo må ikke stemme"),
        ("Shall we buy rice? keep it open for a week", "keep it open for a week"),
        ("Shall we buy jam? Bo must not vote", "Bo must not vote"),
        ("Shall we buy rye? show the results only at the end", "show the results only at the end"),
    ],
)
def test_what_stands_behind_the_question_and_is_no_sentence_is_asked_about(said: str, left: str) -> None:
    found = drafts.read(said, NOW, CALENDAR)
    assert found.left == (left,)
    assert found.question == said.partition("?")[0] + "?"


@pytest.mark.parametrize(
    "said", ["Skal vi købe te? flertal, quorum 6", "Shall we buy tea? by simple majority, quorum 6"]
)
def test_a_majority_is_wished_by_its_name(said: str) -> None:
    found = drafts.read(said, NOW, CALENDAR)
    assert (found.left, found.wishes.majority) == ((), True)
    assert found.wishes.quorum == Quorum(number=6, plain=True)


@pytest.mark.parametrize(
    "said",
    [
        "Skal vi have frugt? Det koster 200 kr. om ugen",
        "Skal vi have frugt? Og kaffe?",
        "Should we have fruit? It is 200 kr. a week",
        "Skal vi lukke vinduet? Det har stået åbent hele vinteren",
        "Skal vi skifte lampen? Den har hængt der i to år",
    ],
)
def test_a_sentence_behind_the_question_is_one_of_it(said: str) -> None:
    found = drafts.read(said, NOW, CALENDAR)
    assert (found.question, found.left) == (said, ())


@pytest.mark.parametrize(
    ("said", "options"),
    [
        (
            'Hvad skal vi spise? "Pizza, stor", "Pizza, lille", Sushi',
            ("Pizza, stor", "Pizza, lille", "Sushi"),
        ),
        ("Hvem skal på kursus? Anna, Bo, Anna Krogh", ("Anna", "Bo", "Anna Krogh")),
        ("Colour? red, green, blue", ("red", "green", "blue")),
    ],
)
def test_a_row_of_names_behind_the_question_is_perhaps_to_choose(said: str, options: tuple[str, ...]) -> None:
    found = drafts.read(said, NOW, CALENDAR)
    assert found.perhaps
    assert found.options == options


@pytest.mark.parametrize(
    "said",
    [
        "Should we do it? needs all to agree, until 1 December noon",
        "Should we do it? everybody must agree, until 1 December noon",
        "Should we do it? alle skal være enige, til 1. december kl. 12",
    ],
)
def test_that_all_agree_is_a_wish(said: str) -> None:
    found = drafts.read(said, NOW, CALENDAR)
    assert (found.question, found.left) == ("Should we do it?", ())
    assert found.wishes.share == 1
    assert found.closes


@pytest.mark.parametrize("said", ["hver måned: Er mødeformen god?", "every month: Er mødeformen god?"])
def test_how_often_may_lead(said: str) -> None:
    found = drafts.read(said, NOW, CALENDAR)
    assert (found.question, found.wishes.every, found.left) == ("Er mødeformen god?", "month", ())


BESIDE = [
    (
        "to tredjedele",
        "mindst to tredjedele",
        "two thirds",
        "at least two thirds must vote yes",
        "enstemmigt",
    ),
    ("hver måned", "every month", "gentages hver måned", "månedligt"),
    ("på mandag kl. 9", "fra mandag kl. 9", "åbner mandag kl. 9", "on Monday at 9", "from Monday at 9"),
    ("til fredag den 15. januar kl. 12", "until 15 January at 12"),
]
"""How many must say yes, how often, from when and until when."""


@pytest.mark.parametrize("question", ["Er mødeformen god?", "Vi køber en kaffemaskine", "We paint the room"])
@given(data=st.data())
def test_what_is_said_beside_the_question_is_read_in_every_order(question: str, data: st.DataObject) -> None:
    said = data.draw(st.permutations([data.draw(st.sampled_from(ways)) for ways in BESIDE]))
    in_front = data.draw(st.integers(min_value=0, max_value=len(said)))
    begun = ", ".join(said[:in_front]) + ": " if in_front else ""
    behind = [", ", ". ", " – "] if question[-1] != "?" else [" "]
    ended = "".join(
        data.draw(st.sampled_from(behind if at == 0 else [", "])) + one
        for at, one in enumerate(said[in_front:])
    )
    text = f"{begun}{question}{ended}"
    found = read(text, chooses=False)

    assert (found.question.rstrip("."), found.options, found.left) == (question, (), ()), text
    assert found.wishes == Wishes(share=found.wishes.share, every="month"), text
    assert found.wishes.share in (Fraction(2, 3), 1), text
    assert found.opens is not None, text
    assert found.opens.at == at("2026-11-30", "09:00"), text
    assert closes(found) == at("2027-01-15", "12:00"), text
    assert (found.perhaps, found.perhaps_closes) == (False, False), text


@pytest.mark.parametrize(
    ("text", "every", "opens"),
    [
        ("Vi mødes i kantinen, hver måned fra mandag kl. 9", "month", True),
        ("hver måned fra mandag kl. 9: Vi mødes i kantinen", "month", True),
        ("hver måned om Vi mødes i kantinen", "month", False),
        ("Vi mødes i kantinen (hvert kvartal)", "quarter", False),
        ("Vi mødes i kantinen, fra mandag kl. 9 til fredag kl. 12", None, True),
    ],
)
def test_two_of_them_may_be_one_clause(text: str, every: str | None, opens: bool) -> None:
    found = read(text, chooses=False)
    assert (found.question, found.left) == ("Vi mødes i kantinen", ())
    assert (found.wishes.every, found.opens is not None) == (every, opens)


@pytest.mark.parametrize(
    "question",
    [
        "Skal vi holde møde hver måned?",
        "Skal to tredjedele være nok?",
        "Vi mødes på mandag kl. 9",
        "Shall we meet every quarter?",
        "Vi vedtager med to tredjedele",
        "Every month we eat together",
    ],
)
def test_within_the_question_they_belong_to_it(question: str) -> None:
    found = read(question, chooses=False)
    assert (found.question, found.wishes, found.opens, found.left) == (question, Wishes(), None, ())


@pytest.mark.parametrize(
    "row",
    [
        "hver uge; hver måned; hvert kvartal",
        "halvdelen; to tredjedele; alle",
        "aldrig, hver måned",
        "hver uge eller hver måned",
    ],
)
def test_among_what_is_to_choose_they_are_chosen(row: str) -> None:
    found = read(f"Hvad passer jer? {row}")
    assert found.options == tuple(re.split("; |, | eller ", row))
    assert (found.wishes, found.left) == (Wishes(), ())
