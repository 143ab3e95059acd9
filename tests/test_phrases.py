"""How a sentence finds its door: a corpus of clean and dirty sentences, and what must hold for any text."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.phrases import (
    Entry,
    Equal,
    PatternError,
    Phrasebook,
    Reading,
    Unclear,
    Understood,
    clean,
    fold,
    language_of,
)
from bot.language.phrases.pattern import variants
from tests.growth import grows_evenly

ROLES_DA = (
    "AMR",
    "arbejdsmiljørepræsentant",
    "AMR-suppleant",
    "suppleant",
    "leder",
    "arbejdsleder",
    "AMK",
    "arbejdsmiljøkoordinator",
    "TR",
    "tillidsrepræsentant",
)
ROLES_EN = (
    "AMR",
    "health and safety rep",
    "health and safety representative",
    "AMK",
    "TR",
    "union representative",
    "leader",
)

ENTRIES = [
    Entry(
        "agenda",
        "da",
        [
            "vis [mig] (dagsorden|dagsordenen|punkterne)",
            "hvad er på dagsordenen",
            "hvad skal vi tale om [næste gang]",
        ],
    ),
    Entry("agenda", "en", ["show [me] [the] agenda", "what is on the agenda"]),
    Entry(
        "propose",
        "da",
        [
            "(foreslå|foreslår) [et] [nyt] punkt: {item}",
            "tilføj [punkt] til dagsordenen[:] {item}",
            "tilføj [punkt] til dagsordenen at {item}",
        ],
        acts=True,
    ),
    Entry(
        "propose",
        "en",
        ["(suggest|propose) [an] [agenda] item: {item}", "add to [the] agenda[:] {item}"],
        acts=True,
    ),
    Entry(
        "start vote",
        "da",
        ["start [en] afstemning: {question}", "start [en] afstemning om {question}"],
        acts=True,
    ),
    Entry(
        "start vote", "en", ["start [a] vote: {question}", "start [a] vote (on|about) {question}"], acts=True
    ),
    Entry("close vote", "da", ["(luk|lukke|afslut) afstemningen"], acts=True),
    Entry("close vote", "en", ["(close|end) the vote"], acts=True),
    Entry("support", "da", ["jeg støtter [det|forslaget]"], acts=True),
    Entry("support", "en", ["i support (this|it|the proposal)"], acts=True),
    Entry(
        "hosts",
        "da",
        [
            "hvem er (vært|værter) [til] [det] næste [møde|gang]",
            "hvem (skal være|bliver) (vært|værter) [til] [det] næste [møde|gang]",
            "hvem har værtskabet [næste gang]",
        ],
    ),
    Entry(
        "hosts",
        "en",
        ["who hosts next [time]", "who (is|are) [the] (hosting|host|hosts) [for] [the] next [meeting|time]"],
    ),
    Entry("my turn", "da", ["hvornår er jeg vært", "hvornår er det min tur"]),
    Entry("my turn", "en", ["when do i host", "when am i hosting", "when is it my turn"]),
    Entry("why me", "da", ["hvorfor mig"]),
    Entry("why me", "en", ["why me"]),
    Entry(
        "decisions",
        "da",
        ["hvad (besluttede|vedtog|aftalte) vi om {subject}", "hvad har vi besluttet om {subject}"],
    ),
    Entry("decisions", "en", ["what did we (decide|agree) (about|on) {subject}"]),
    Entry("one decision", "da", ["hvem ejer D-{number}", "vis beslutning D-{number}"]),
    Entry("one decision", "en", ["who owns D-{number}", "show decision D-{number}"]),
    Entry(
        "who is",
        "da",
        [
            "hvem er [min] {role} [(i|på|for|hos) {place}]",
            "hvem er {role} {place}",
            "{role} (i|på|for|hos) {place}",
        ],
        slots={"role": ROLES_DA},
    ),
    Entry(
        "who is",
        "en",
        ["who is [my] {role} [(in|at|for) {place}]", "{role} (in|at|for) {place}"],
        slots={"role": ROLES_EN},
    ),
    Entry("deadline", "da", ["hvornår er fristen [til KAMU]"]),
    Entry("deadline", "en", ["when is the deadline [for KAMU]"]),
    Entry("glossary", "da", ["hvad (er|betyder) {term}"]),
    Entry("glossary", "en", ["what is {term}", "what does {term} mean"]),
    Entry("help", "da", ["hjælp", "hvad kan du", "?"]),
    Entry("help", "en", ["help", "what can you do"]),
    Entry("language", "da", ["sprog {language}"], slots={"language": ("dansk", "engelsk")}, acts=True),
    Entry("language", "en", ["language {language}"], slots={"language": ("english", "danish")}, acts=True),
    Entry("tasks", "da", ["mine opgaver", "hvad mangler jeg", "vis mine opgaver"]),
    Entry("tasks", "en", ["[show] my tasks", "what am i missing"]),
    Entry("plan meeting", "da", ["planlæg [et] møde [den] {when}"], acts=True),
    Entry("plan meeting", "en", ["plan [a] meeting [on] {when}"], acts=True),
    Entry("absent", "da", ["jeg melder afbud [den] {when}", "jeg kan ikke [den] {when}"], acts=True),
    Entry("erase", "da", ["slet mine oplysninger"], acts=True),
    Entry("erase", "en", ["delete my data"], acts=True),
    Entry("thanks", "da", ["[mange|tusind] tak"]),
    Entry("thanks", "en", ["thanks", "thank you"]),
]
BOOK: Phrasebook[str] = Phrasebook(ENTRIES)

# door, language, slots (or None where the door has none), sentence
UNDERSTOOD: list[tuple[str, str, dict[str, str], str]] = [
    ("agenda", "da", {}, "vis dagsordenen"),
    ("agenda", "da", {}, "Vis mig dagsordenen, tak"),
    ("agenda", "da", {}, "vis dagsorden"),
    ("agenda", "da", {}, "vis lige dagsordnen"),
    ("agenda", "da", {}, "VIS  DAGSORDENEN!!!"),
    ("agenda", "da", {}, "hvad er på dagsordenen?"),
    ("agenda", "da", {}, "hvad er paa dagsordenen"),
    ("agenda", "da", {}, "hvad skal vi tale om næste gang?"),
    ("agenda", "en", {}, "show the agenda"),
    ("agenda", "en", {}, "Could you please show me the agenda?"),
    ("agenda", "en", {}, "show agenda pls"),
    ("agenda", "en", {}, "shwo the agneda"),
    ("agenda", "en", {}, "what's on the agenda?"),
    ("agenda", "en", {}, "whats on the agenda"),
    (
        "propose",
        "da",
        {"item": "alenearbejde – status, 15 min"},
        "foreslå punkt: alenearbejde – status, 15 min",
    ),
    ("propose", "da", {"item": "Må vi få trapper?"}, "Forslå punkt: Må vi få trapper?"),
    ("propose", "da", {"item": "x"}, "foreslaa punkt : x"),
    ("propose", "da", {"item": "ÆØÅ, tak"}, "hej Stafet, foresla et nyt punkt: ÆØÅ, tak"),
    (
        "propose",
        "da",
        {"item": "vi skal tale om trapper"},
        "tilføj til dagsordenen at vi skal tale om trapper",
    ),
    (
        "propose",
        "da",
        {"item": "vi skal tale om trapper"},
        "tilfoej til dagsordenen at vi skal tale om trapper, tak!",
    ),
    ("propose", "da", {"item": "status: lab, 10 min"}, "tilføj punkt til dagsordenen: status: lab, 10 min"),
    ("propose", "da", {"item": "to\nlinjer"}, "foreslå punkt:\nto\nlinjer"),
    ("propose", "da", {"item": "ikke flere møder"}, "foreslå punkt: ikke flere møder"),
    (
        "propose",
        "en",
        {"item": "lab onboarding in English"},
        "suggest agenda item: lab onboarding in English",
    ),
    ("propose", "en", {"item": "noise"}, "Hi, could you please propose an item: noise"),
    ("propose", "en", {"item": "noise"}, "sugest item: noise"),
    ("propose", "da", {"item": "støj"}, "jeg vil gerne foreslå et punkt: støj"),
    (
        "start vote",
        "da",
        {"question": "Skal vi prøve et år uden referat?"},
        "start afstemning: Skal vi prøve et år uden referat?",
    ),
    ("start vote", "da", {"question": "Skal vi det?"}, "start afstming: Skal vi det?"),
    ("start vote", "da", {"question": "Skal vi det?"}, "Start en afstemning: Skal vi det?"),
    ("start vote", "da", {"question": "Skal vi det?"}, "strat afstemning – Skal vi det?"),
    ("start vote", "da", {"question": "Skal vi det?"}, "start afstemningen: Skal vi det?"),
    ("start vote", "da", {"question": '"Ja" eller nej? 🎉'}, 'start afstemning: "Ja" eller nej? 🎉'),
    ("start vote", "da", {"question": "trapper"}, "start afstemning om trapper"),
    ("start vote", "en", {"question": "A year without minutes?"}, "start vote: A year without minutes?"),
    ("start vote", "en", {"question": "stairs"}, "please start a vote on stairs"),
    ("close vote", "da", {}, "luk afstemningen"),
    ("close vote", "da", {}, "Luk afstemning!"),
    ("close vote", "da", {}, "kan du ikke lige lukke afstemningen?"),
    ("close vote", "en", {}, "close the vote, thanks"),
    ("close vote", "en", {}, "cloose the vote"),
    ("support", "da", {}, "jeg støtter"),
    ("support", "da", {}, "jeg stoetter forslaget"),
    ("support", "en", {}, "I support this."),
    ("hosts", "da", {}, "hvem er vært næste gang?"),
    ("hosts", "da", {}, "hvem er vaert naeste gang"),
    ("hosts", "da", {}, "hvem er vart naste gang"),
    ("hosts", "da", {}, "Hvem er vært til det næste møde"),
    ("hosts", "da", {}, "hvem er værter næste møde??"),
    ("hosts", "da", {}, "hej Stafet, kan du ikke lige sige mig, hvem der er vært næste gang? tak"),
    ("hosts", "da", {}, "hvem er mon vært til næste møde"),
    ("hosts", "da", {}, "hvem er egentlig vært næstegang"),
    ("hosts", "da", {}, "hvem er vært nsæte gang"),
    ("hosts", "da", {}, "hvem\u00a0er\u200b vært\u200f næste gang\ufeff"),
    ("hosts", "da", {}, "😀 hvem er vært næste gang 🙏"),
    ("hosts", "da", {}, "Hej Stafet\n\nhvem er vært næste gang?\n\nMvh\nAnna"),
    ("hosts", "da", {}, "Jeg har glemt det. Hvem er vært næste gang? Jeg skal bage kage."),
    ("hosts", "da", {}, "hvem skal være værter næste gang"),
    ("hosts", "da", {}, "Hej! Jeg har glemt det. Hvem er vært nsæte gang?"),
    ("hosts", "da", {}, "hvem bliver vært til næste møde"),
    ("hosts", "en", {}, "who hosts next time?"),
    ("hosts", "en", {}, "who is hosting the next meeting"),
    ("hosts", "en", {}, "who's hosting next"),
    ("hosts", "en", {}, "whos hosting the next meeting plz"),
    ("hosts", "en", {}, "Do you know who's the host for the next meeting?"),
    ("hosts", "en", {}, "who is hostting next time"),
    ("my turn", "da", {}, "hvornår er jeg vært?"),
    ("my turn", "da", {}, "hvornaar er jeg vaert"),
    ("my turn", "da", {}, "hvronår er jeg vært"),
    ("my turn", "da", {}, "ved du, hvornår er det min tur"),
    ("my turn", "en", {}, "when do I host"),
    ("my turn", "en", {}, "when's it my turn?"),
    ("why me", "da", {}, "hvorfor mig?"),
    ("why me", "da", {}, "hvorfor lige mig"),
    ("why me", "en", {}, "Why me?!"),
    ("decisions", "da", {"subject": "alenearbejde"}, "hvad besluttede vi om alenearbejde"),
    ("decisions", "da", {"subject": "alenearbejde"}, "Hvad besluttede vi egentlig om alenearbejde?"),
    (
        "decisions",
        "da",
        {"subject": "Alenearbejde i laboratorier"},
        "hvad beslutede vi om Alenearbejde i laboratorier?",
    ),
    ("decisions", "da", {"subject": '"år uden referat"'}, 'hvad besluttede vi om "år uden referat"?'),
    ("decisions", "da", {"subject": "det"}, "hvad besluttede vi om det"),
    ("decisions", "da", {"subject": "støj"}, "hvad har vi besluttet om støj, altså?"),
    ("decisions", "da", {"subject": "støj"}, "hvad besluttede vi om støj?\nJeg har ledt længe."),
    ("decisions", "en", {"subject": "lone work"}, "what did we decide about lone work?"),
    ("decisions", "en", {"subject": "lone work"}, "could you tell me what did we decied about lone work"),
    ("one decision", "da", {"number": "2025-002"}, "hvem ejer D-2025-002?"),
    ("one decision", "en", {"number": "2025-002"}, "who owns d-2025-002"),
    ("who is", "da", {"role": "AMR", "place": "min enhed"}, "hvem er AMR i min enhed"),
    ("who is", "da", {"role": "AMR", "place": "min enhed"}, "Hej, hvem er AMR i min enhed? tak"),
    ("who is", "da", {"role": "amr'en", "place": "Nanolab"}, "hvem er amr'en på Nanolab"),
    ("who is", "da", {"role": "amren", "place": "Nanolab"}, "hvem er amren på Nanolab"),
    (
        "who is",
        "da",
        {"role": "arbejdsmiljørepræsentant", "place": "DTU Kemi"},
        "hvem er arbejdsmiljørepræsentant på DTU Kemi",
    ),
    (
        "who is",
        "da",
        {"role": "arbejdsmiljoe repræsentant", "place": "DTU Kemi"},
        "hvem er arbejdsmiljoe repræsentant på DTU Kemi",
    ),
    (
        "who is",
        "da",
        {"role": "arbejdsmiljørepræsentanten", "place": "dtu bioenginering"},
        "hvem er arbejdsmiljørepræsentanten i dtu bioenginering",
    ),
    ("who is", "da", {"role": "TR", "place": "nanolab"}, "hvem er TR på nanolab"),
    ("who is", "da", {"role": "amk", "place": "wind"}, "hvem er amk for wind"),
    ("who is", "da", {"role": "AMK", "place": "Bygning 115, rum 2"}, "hvem er AMK hos Bygning 115, rum 2?"),
    ("who is", "da", {"role": "AMR"}, "hvem er min AMR?"),
    ("who is", "da", {"role": "AMR", "place": "bygning 202"}, "Hvem er AMR bygning 202"),
    ("who is", "en", {"role": "AMR", "place": "my unit"}, "Who is AMR in my unit?"),
    (
        "who is",
        "en",
        {"role": "health and safety rep", "place": "building 202"},
        "who's the health and safety rep in building 202",
    ),
    (
        "who is",
        "en",
        {"role": "helth and saftey rep", "place": "building 202"},
        "whos the helth and saftey rep in building 202",
    ),
    ("deadline", "da", {}, "hvornår er fristen til KAMU?"),
    ("deadline", "da", {}, "hvornår er fristn"),
    ("deadline", "en", {}, "when is the deadline"),
    ("glossary", "da", {"term": "LTIF"}, "hvad er LTIF?"),
    ("glossary", "en", {"term": "nærhedsprincip"}, "what does nærhedsprincip mean"),
    ("help", "da", {}, "hjælp"),
    ("help", "da", {}, "HJAELP!!"),
    ("help", "da", {}, "?"),
    ("help", "da", {}, "??"),
    ("help", "da", {}, "hjlæp"),
    ("help", "en", {}, "help"),
    ("help", "en", {}, "help please"),
    ("language", "da", {"language": "engelsk"}, "sprog engelsk"),
    ("language", "en", {"language": "English"}, "language English"),
    ("tasks", "da", {}, "mine opgaver"),
    ("tasks", "da", {}, "Hej, vis mine opgvaer"),
    ("tasks", "da", {}, "hvad mangler jeg?"),
    ("tasks", "en", {}, "my tasks"),
    ("tasks", "en", {}, "Can you show my taks?"),
    (
        "plan meeting",
        "da",
        {"when": "11-11-2026 kl. 12-15.30 i lokale S04"},
        "planlæg møde 11-11-2026 kl. 12-15.30 i lokale S04",
    ),
    ("plan meeting", "da", {"when": "11/11 kl. 12"}, "planlaeg et møde den 11/11 kl. 12, tak"),
    ("plan meeting", "en", {"when": "2026-11-11 12:00-15:30"}, "plan meeting 2026-11-11 12:00-15:30"),
    ("absent", "da", {"when": "11. november"}, "jeg melder afbud den 11. november"),
    ("absent", "da", {"when": "3. marts"}, "jeg kan ikke den 3. marts"),
    ("thanks", "da", {}, "tak!"),
    ("thanks", "da", {}, "mange tak"),
    ("thanks", "en", {}, "thank you"),
]

NOT_UNDERSTOOD = [
    "vi stemte jo nej sidste år",
    "jeg er ved at brænde sammen",
    "brand i bygning 206!!",
    "hvem stemte nej?",
    "hvad tjener TR",
    "vi skal ikke starte afstemning: trapper",
    "vi skal ikke start afstemning: trapper",
    "start ikke afstemning: trapper",
    "startede afstemning: trapper",
    "started vote: stairs",
    "stemte vi om det?",
    'han skrev "start afstemning: trapper"',
    '"start afstemning: trapper"',
    "'start afstemning: trapper'",
    "> start afstemning: trapper",
    "start afstemning:",
    "start afstemning: ",
    "start afstemning: ?!",
    "start note: stairs",
    "start boat: stairs",
    "luk ikke afstemningen",
    "luk afstemningen ikke",
    "luk afstemningen?",
    "closed the vote",
    "jeg lukkede afstemningen",
    "er afstemningen lukket",
    "skal vi luk afstemningen",
    "don't close the vote",
    "hvem er vært? luk afstemningen.",
    "foreslog punkt: trapper",
    "proposed item: stairs",
    "foreslå punkt trapper og elevatorer",
    "foreslå punkt:",
    "jeg foreslog et punkt: trapper",
    "slet ikke mine oplysninger",
    "slettede mine oplysninger",
    "send the vote",
    "planlagde møde den 3. marts",
    "tilføj ikke til dagsordenen at vi skal tale om trapper",
    "I don't support this",
    "hvad koster en kop kaffe i kantinen",
    "jeg støtter ikke forslaget",
    "jeg støttede forslaget",
    "sprog fransk",
    "",
    "   ",
    "🎉🎉",
    "...",
    "12345",
    "god weekend alle sammen",
    "vejret er fint i dag",
    "Det var et godt møde i går, og kagen var god.",
    "the coffee machine is broken again",
    "sæt seniorpolitik på bruttolisten",
    "hvad besluttede vi om støj? jeg kan ikke den 3. marts",
]


def door(reading: Reading[str]) -> str | None:
    return reading.door if isinstance(reading, Understood) else None


@pytest.mark.parametrize(("meant", "language", "slots", "text"), UNDERSTOOD)
def test_each_sentence_finds_its_one_door(
    meant: str, language: str, slots: dict[str, str], text: str
) -> None:
    reading = BOOK.read(text)

    assert isinstance(reading, Understood), (reading, BOOK.explain(text)[:3])
    assert (meant, language, slots) == (reading.door, reading.language, reading.slots)


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_what_means_no_door_opens_none(text: str) -> None:
    reading = BOOK.read(text)

    assert door(reading) is None, BOOK.explain(text)[:3]


def test_the_corpus_is_large() -> None:
    assert len(UNDERSTOOD) + len(NOT_UNDERSTOOD) >= 120


def suggested(text: str) -> list[str]:
    reading = BOOK.read(text)
    assert isinstance(reading, Unclear), reading
    return [offer.text for offer in reading.suggestions]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("start afstemning:", "start afstemning: …"),
        ("luk afstemningen?", "luk afstemningen"),
        ("foreslå punkt trapper og elevatorer", "foreslå punkt: …"),
        ("vi skal ikke starte afstemning: trapper", "start afstemning: …"),
        ("is the agenda ready", "show agenda"),
        ("hvor kan jeg se dagsordenen", "vis dagsorden"),
    ],
)
def test_what_is_near_is_suggested_and_not_done(text: str, first: str) -> None:
    assert suggested(text)[0] == first


@pytest.mark.parametrize(
    "text",
    [
        "",
        "🎉",
        "vejret er fint i dag",
        "brand i bygning 206!!",
        "hvem stemte nej?",
        "hvad tjener TR",
        "vi stemte jo nej sidste år",
        "xyzzy plugh",
    ],
)
def test_what_is_far_from_everything_is_offered_nothing(text: str) -> None:
    assert suggested(text) == []


def test_suggestions_are_few_and_best_first() -> None:
    reading = BOOK.read("hvem har vært dagsorden afstemning opgaver hjælp frist beslutning")
    assert isinstance(reading, Unclear)

    scores = [offer.score for offer in reading.suggestions]
    assert len(scores) <= 3
    assert scores == sorted(scores, reverse=True)


def test_a_listed_slot_says_which_word_was_meant() -> None:
    reading = BOOK.read("hvem er arbejdsmiljoe repræsentanten i Kemi?")

    assert isinstance(reading, Understood)
    assert reading.meant == {"role": "arbejdsmiljørepræsentant"}


def test_two_equal_doors_make_a_question_back() -> None:
    book = Phrasebook(
        [
            Entry("by name", "da", ["hvem er {person} i {place}"], slots={"person": ["Anna", "AMR"]}),
            Entry("by role", "da", ["hvem er {role} i {place}"], slots={"role": ["TR", "AMR"]}),
        ]
    )

    reading = book.read("hvem er AMR i Kemi")
    assert isinstance(reading, Equal)
    assert set(reading.doors) == {"by name", "by role"}
    assert door(book.read("hvem er Anna i Kemi")) == "by name"


def test_a_misspelt_command_near_another_door_is_asked_back() -> None:
    book = Phrasebook(
        [
            Entry("open", "en", ["restart meeting"], acts=True),
            Entry("close", "en", ["restore meeting"], acts=True),
        ]
    )

    assert door(book.read("restart meeting")) == "open"
    assert not isinstance(book.read("restar meeting"), Understood)


def test_the_narrower_phrase_wins_over_a_wide_slot() -> None:
    assert door(BOOK.read("hvad er på dagsordenen")) == "agenda"
    assert door(BOOK.read("hvad er på dagsordne")) == "agenda"


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("vis [dagsorden", "never closed"),
        ("vis dagsorden]", "unexpected"),
        ("vis (a|)", "empty"),
        ("", "empty"),
        ("a | b", "outside"),
        ("[vis] [nu]", "left out"),
        ("{alt}", "word of its own"),
        ("vis {to ord}", "no name"),
        ("vis {a} {b}", "between two slots"),
        ("vis {a} og {a}", "twice"),
        ("vis: nu", "colon"),
        ("vis {a", "unexpected"),
        ("vis: {a} nu", "nothing can follow"),
        (" ".join(["[a|b|c]"] * 6), "ways to say it"),
    ],
)
def test_a_broken_pattern_stops_the_start(pattern: str, reason: str) -> None:
    with pytest.raises(PatternError, match=reason):
        Phrasebook([Entry("door", "da", [pattern])])


def test_two_doors_with_one_phrase_stop_the_start() -> None:
    with pytest.raises(PatternError, match="the same"):
        Phrasebook([Entry("one", "da", ["vis [alle] {x}"]), Entry("two", "en", ["VIS {y}!"])])


def test_a_command_must_begin_with_its_own_word() -> None:
    with pytest.raises(PatternError, match="begins"):
        Phrasebook([Entry("door", "da", ["{person} er vært"], acts=True)])


def test_words_for_a_slot_that_no_phrase_has_stop_the_start() -> None:
    with pytest.raises(PatternError, match="role"):
        Phrasebook([Entry("door", "da", ["hvem er det"], slots={"role": ["AMR"]})])


def test_a_pattern_lists_every_way_to_say_it() -> None:
    assert [" ".join(map(str, steps)) for steps in variants("hvem er (vært|vært'en) [næste gang]")] == [
        "hvem er vart nasta gang".replace("nasta", "naste"),
        "hvem er vart",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("jeg kan ikke finde mødet", "da"),
        ("where is the meeting room", "en"),
        ("blå", "da"),
        ("LTIF 2025", None),
        ("", None),
    ],
)
def test_the_language_of_a_text(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_a_phrase_of_both_languages_is_in_that_of_the_text() -> None:
    book = Phrasebook([Entry("state", language, ["status [{more}]"]) for language in ("da", "en")])

    assert [getattr(book.read(text), "language", None) for text in ("status, tak", "status please")] == [
        "da",
        "en",
    ]


def test_one_door_is_not_question_and_command() -> None:
    with pytest.raises(PatternError, match="both"):
        Phrasebook([Entry("door", "da", ["luk"], acts=True), Entry("door", "en", ["close"])])


def test_an_empty_book_understands_nothing() -> None:
    assert Phrasebook([]).read("hvem er vært?") == Unclear((), "da")


def test_a_sentence_is_explained() -> None:
    best = BOOK.explain("start afstming: trapper")[0]

    assert (best.door, best.slots, best.typos) == (
        "start vote",
        {"question": "trapper"},
        ("afstming=afstemning",),
    )
    assert best.refused is None
    assert BOOK.explain('"start afstemning: trapper"')[0].refused == "quoted"


# what holds for any text

SPICE = st.sampled_from(
    [text for *_, text in UNDERSTOOD] + NOT_UNDERSTOOD + ["\u200f", ":", "\n", "'s", "\ud800"]
)
ANY_TEXT = st.one_of(st.text(), st.lists(st.one_of(SPICE, st.text(max_size=8)), max_size=8).map(" ".join))
NOISE = ["lige", "mon", "altså", "please", "egentlig", "Stafet", "hej", "tak"]


@given(ANY_TEXT)
@settings(max_examples=400, deadline=None)
def test_reading_never_fails_and_slots_are_what_was_written(text: str) -> None:
    reading = BOOK.read(text)

    if isinstance(reading, Understood):
        assert all(said and said in clean(text) for said in reading.slots.values())
    else:
        assert len(reading.suggestions) <= 3 or isinstance(reading, Equal)
    BOOK.explain(text)
    language_of(text)


@given(ANY_TEXT)
def test_cleaning_and_folding_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert fold(fold(text)) == fold(text)


@given(st.sampled_from(UNDERSTOOD), st.sampled_from(NOISE), st.booleans())
@settings(max_examples=300, deadline=None)
def test_noise_around_changes_no_door(
    row: tuple[str, str, dict[str, str], str], noise: str, before: bool
) -> None:
    meant, _, _, text = row
    if meant == "thanks" or text.strip("?") == "":
        return
    assert door(BOOK.read(f"{noise} {text}" if before else f"{text} {noise}")) == meant


PLAIN = [row for row in UNDERSTOOD if not row[2] and " " in row[3] and row[0] != "thanks"]
PLAIN = [row for row in PLAIN if [one.cost for one in BOOK.explain(row[3])[:1]] == [0]]


@given(
    st.sampled_from(PLAIN),
    st.data(),
)
@settings(max_examples=200, deadline=None)
def test_noise_between_words_changes_no_door(
    row: tuple[str, str, dict[str, str], str], data: st.DataObject
) -> None:
    parts = row[3].split(" ")
    at = data.draw(st.integers(1, len(parts) - 1))
    noisy = [*parts[:at], data.draw(st.sampled_from(["lige", "mon", "altså", "egentlig"])), *parts[at:]]

    assert door(BOOK.read(" ".join(noisy))) == row[0]


@given(st.randoms(use_true_random=False))
@settings(max_examples=5, deadline=None)
def test_the_order_of_entries_never_matters(chance: random.Random) -> None:
    shuffled = list(ENTRIES)
    chance.shuffle(shuffled)
    book = Phrasebook(shuffled)

    for text in [text for *_, text in UNDERSTOOD] + NOT_UNDERSTOOD:
        assert book.read(text) == BOOK.read(text)


@pytest.mark.parametrize(
    ("before", "piece", "behind"),
    [
        ("foreslå punkt: ", "alenearbejde ", ""),
        ("", "lige ", ""),
        ("hvem er AMR i ", "i ", ""),
        ("", "hvem ", ""),
        ("", "tak ", "?"),
        ("", "a", ""),
        ("", "hvad er x. ", ""),
    ],
)
def test_the_work_grows_with_the_length_alone(before: str, piece: str, behind: str) -> None:
    assert grows_evenly(lambda length: BOOK.read(before + piece * (length // len(piece)) + behind), 4000)
