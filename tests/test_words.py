"""What the bot says: both catalogues hold the same, code and catalogues agree, and people can read it."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, get_args, get_type_hints
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.core import uploads
from bot.core.deeds import Reach
from bot.core.feature import House
from bot.core.heard import Heard
from bot.core.listening import Ears
from bot.features import ALL
from bot.features.decisions.reading import Sort
from bot.features.directory import terms
from bot.features.directory.glossary import WORDS as TERMS
from bot.features.hosts import rotation
from bot.features.votes import closing, verdicts
from bot.language import meetings, periods
from bot.language.slots import Type
from bot.teams import underway
from cards import lacking
from cards.agenda import archive, exports
from cards.agenda.ltif import FIELDS
from cards.agenda.meetings import THEMES
from cards.agenda.meetings import Asked as AskedOfMeeting
from cards.decisions.decisions import DEEDS
from cards.decisions.decisions import FIELDS as FIELDS_OF_DECISION
from cards.decisions.minutes import TAKEN_AS
from cards.directory import lone as lone_cards
from cards.directory import registry as registering
from cards.hosts import absences
from cards.marks import MARKS
from cards.network import help as helping
from cards.network import status
from cards.network.privacy import KEPT
from cards.network.tasks import PACES
from cards.plan.inputs import AGAINST, COMMENT, SCORES
from cards.plan.kamu import STEPS
from cards.votes.starting import MAJORITIES
from cards.votes.votes import QUORUMS
from cards.words import ERASED_NAME, LANGUAGES, NAMELESS, SOMEBODY, Both, Language, Reader, When, listed, say
from storage.agenda.agenda import KINDS as ITEM_KINDS
from storage.agenda.agenda import OUTCOMES
from storage.agenda.attendance import Answer
from storage.agenda.consultations import Verdict
from storage.agenda.voices import Kind as VoiceKind
from storage.csvs import FaultKind
from storage.decisions import decisions
from storage.decisions.agreements import Kind as Asked
from storage.decisions.amendments import ACCEPTED, DECLINED, OPEN
from storage.decisions.decisions import KINDS, STATUSES
from storage.directory import dialogues as unit_dialogues
from storage.directory import forms, records
from storage.directory import joint as joint_agenda
from storage.directory import lone as lone_work
from storage.directory.directory import ROLES
from storage.hosts import hosts as hosting
from storage.hosts import kits, swaps
from storage.plan.feedback import Outcome
from storage.plan.inputs import Byline, InputKind
from storage.plan.kamu import Purpose
from storage.plan.plan import Progress
from storage.themes.themes import Target, ThemeState
from storage.votes.objections import INTEGRATED, NOTED, WITHDRAWN
from storage.votes.planned import Every
from storage.votes.poll import CHOICES, Kind, Shown
from storage.votes.rounds import HIGHEST, SCALES
from storage.votes.rounds import Kind as Rounds

ROOT = Path(__file__).resolve().parent.parent
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
READERS: dict[Language, Reader] = {language: Reader(language, COPENHAGEN) for language in LANGUAGES}

IN_THE_OTHER_LANGUAGE = {
    "da": {
        "welcome-other-language",
        "upward-text-en",
        "newsletter-text-en",
        "newsletter-about-en",
        "introduce-text-en",
        "newcomer-text-amr-en",
        "newcomer-text-tr-en",
    },
    "en": {
        "welcome-other-language",
        "language-in-danish",
        "directory-other-language",
        "upward-text-da",
        "newsletter-text-da",
        "newsletter-about-da",
        "introduce-text-da",
        "newcomer-text-amr-da",
        "newcomer-text-tr-da",
    },
}
"""The welcome greets whoever does not read the network's language; a button leads to the other one."""

ENGLISH_WORDS = """
    the and is are was were you your my of with this that these not what who when where which if by from
    it its we our they their has been will would can could
"""
DANISH_WORDS = """
    og ikke det er jeg du på som med af hvad hvem hvor hvis der dig mig vi jer den de har kan skal vil blev
    et eller også fra hos ved nu så til om
"""

TIMES = {
    "til fredag kl. 14",
    "until Friday 2pm",
    "kl. 12-15.30",
    "12:00-15:30",
    "25. november kl. 13",
    "25 November 1pm",
}
"""Quoted parts of a sentence; everything else that is quoted can be written as it stands."""


# --- the catalogues ---------------------------------------------------------------------------------------


class Shape(Visitor):
    """What a message is made of: the names that it uses, those that it counts by, and its bare texts."""

    def __init__(self, message: ftl.Message) -> None:
        self.names: set[str] = set()
        self.counted: set[str] = set()
        self.texts: list[str] = []
        self.visit(message)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
        assert isinstance(node.selector, ftl.VariableReference)
        self.counted.add(node.selector.id.name)
        self.generic_visit(node)

    def visit_TextElement(self, node: ftl.TextElement) -> None:
        self.texts.append(node.value)


def parsed(language: str) -> list[ftl.EntryType]:
    source = (ROOT / "cards" / f"{language}.ftl").read_text(encoding="utf-8")
    return FluentParser().parse(source).body


@cache
def catalogue(language: str) -> dict[str, Shape]:
    return {one.id.name: Shape(one) for one in parsed(language) if isinstance(one, ftl.Message)}


KEYS = sorted(catalogue("da").keys() & catalogue("en").keys())
WORDS_OF = {"da": frozenset(DANISH_WORDS.split()), "en": frozenset(ENGLISH_WORDS.split())}


def texts(language: Language) -> list[tuple[str, str]]:
    """Every bare text of the catalogue, with its key."""
    return [(key, text) for key, shape in catalogue(language).items() for text in shape.texts]


def read(key: str, language: Language, **words: Any) -> str:
    return say(key, **words).read(READERS[language])


# --- what the code says -----------------------------------------------------------------------------------


@cache
def nodes() -> list[ast.AST]:
    """All that the code consists of, but for the files that make a `say` of their own."""
    sources = [source for folder in ("bot", "cards", "storage") for source in (ROOT / folder).rglob("*.py")]
    trees = [ast.parse(source.read_text(encoding="utf-8")) for source in sorted(sources)]
    return [node for tree in trees if not _makes_its_own_say(tree) for node in ast.walk(tree)]


def _makes_its_own_say(tree: ast.Module) -> bool:
    return any(isinstance(node, ast.FunctionDef) and node.name == "say" for node in ast.walk(tree))


def methods() -> set[str]:
    """Every way of deciding that the code records."""
    words = [word for node in nodes() if isinstance(node, ast.Call) for word in node.keywords]
    return {
        word.value.value
        for word in words
        if word.arg == "method" and isinstance(word.value, ast.Constant) and isinstance(word.value.value, str)
    }


SWAPS = ("swap", "take", "cover", "fill")
TRIED = sorted({"help", *chain.from_iterable(helping.EXAMPLES.values())})
"""What can be tapped in help, in a greeting and in the welcome."""

ASKED_FOR = {lacking.KINDS.get(one, one) for one in map(str, Type)} | set(lacking.SLOTS.values())
"""What a slot that was not said is asked for as."""

FAMILIES: dict[str, set[str]] = {
    "csv-{}": set(get_args(FaultKind)),
    "mark-{}": set(MARKS),
    "under-way-{}": set(underway.AT),
    "vote-share-{}": {"two-thirds", "three-quarters", "percent"},
    "vote-form-share-{}": set(MAJORITIES.values()),
    "export-{}": set(exports.COLUMNS),
    "export-column-{}": {name for columns in exports.COLUMNS.values() for name in columns.split()},
    "fb-{}": set(Outcome),
    "lacking-{}": ASKED_FOR,
    "lacking-hint-{}": ASKED_FOR,
    "minutes-as-{}": set(TAKEN_AS),
    "minutes-one-{}": set(Sort),
    "minutes-sort-{}": set(Sort),
    "minutes-theme-{}": {"agreed", "listed"},
    "theme-state-{}": set(ThemeState),
    "theme-target-{}": set(Target),
    "upward-text-{}": set(LANGUAGES),
    "newsletter-text-{}": set(LANGUAGES),
    "newsletter-about-{}": set(LANGUAGES),
    "input-form-byline-{}": set(Byline),
    "input-form-{}": {"gloss", "why", "effect"},
    "input-form-{}-hint": {"gloss", "why", "effect"},
    "input-kind-{}": set(InputKind),
    "privacy-about-{}": set(KEPT),
    "input-other-title-{}": set(LANGUAGES),
    "input-other-to-{}": set(LANGUAGES),
    "input-part-{}": {"gloss", "why", "effect"},
    "kamu-name-{}": {step.replace("_", "-") for step in STEPS},
    "kamu-purpose-{}": set(Purpose),
    "kamu-set-{}": {step.replace("_", "-") for step in STEPS},
    "kamu-step-{}": {step.replace("_", "-") for step in STEPS},
    "plan-status-{}": set(Progress),
    "remark-score-{}": {str(score) for score in SCORES},
    "remark-stance-{}": {AGAINST, COMMENT},
    "coverage-{}": set(registering.FIELDS),
    "coverage-{}-wrong": set(registering.FIELDS),
    "occasion-{}": set(records.OCCASIONS),
    "upkeep-training-{}": {course.value for course in terms.Course},
    "way-{}": set(forms.WAYS),
    "absence-called-{}": set(get_args(absences.Why)),
    "absence-span-{}": {"day", "period", "open", "exempt"},
    "absence-is-{}": {"day", "period", "open", "exempt"},
    "absence-told-{}": {
        f"{kind}{of}" for kind in ("day", "period", "open", "exempt") for of in ("", "-of", "-by")
    },
    "absence-asked-{}": {"part", "repeats", "repeats-none", "unread", "until", "year"},
    "absence-{}": set(get_args(get_type_hints(periods.Fault)["reason"])),
    "agreed-{}": {kind.value for kind in hosting.Kind} | {"behalf"},
    "why-not-{}": {"absent", "unit", "newcomer", "not-member", "past"},
    "asked-{}": set(SWAPS),
    "chore-{}": {key for key, _ in kits.STANDARD},
    "cover-{}": {"withdrawn", "unfilled"},
    "offer-title-{}": set(SWAPS),
    "offer-yes-{}": set(SWAPS),
    "offer-{}": set(SWAPS),
    "seat-{}": {one.value for one in rotation.Obstacle}
    | {"past", "cancelled", "gone", "not-member", "same-meeting"},
    "swap-over-{}": {state.value for state in swaps.State} - {"open"},
    "swap-{}": {f"{one.value}-{kind}" for one in swaps.State if one != "open" for kind in SWAPS},
    "why-before-{}": {"again", "hostings", "last", "debt", "in-all", "joined", "id"},
    "file-{}": set(get_args(uploads.Fault)),
    "amendment-{}": {OPEN, ACCEPTED, DECLINED},
    "decision-kind-{}": set(KINDS),
    "decision-status-{}": set(STATUSES),
    "deed-{}": set(DEEDS),
    "decision-field-{}": {field.replace("_", "-") for field in FIELDS_OF_DECISION},
    "agreement-asks-{}": set(Asked),
    "agreement-asks-{}-summary": set(Asked),
    "agreement-agree-{}": set(Asked),
    "agreement-refuse-{}": set(Asked),
    "agreement-agreed-{}": set(Asked),
    "agreement-refused-{}": set(Asked),
    "objection-{}": {INTEGRATED, WITHDRAWN, NOTED},
    "check-{}": set(joint_agenda.CHECKS),
    **{
        f"dialogue-{what}-{{}}": set(unit_dialogues.ALL_KINDS)
        for what in ("held", "kind", "planned", "form", "coming", "was")
    },
    "dialogue-waits-{}": set(unit_dialogues.KINDS),
    "dialogue-overdue-{}": set(unit_dialogues.KINDS),
    "introduce-no-{}": {"amr", "tr"},
    "introduce-text-{}": set(LANGUAGES),
    "joint-due-{}": set(unit_dialogues.KINDS),
    "joint-never-{}": set(unit_dialogues.KINDS),
    "joint-no-{}": {"lsu", "lsu-chair", "tr"},
    "newcomer-text-{}": {f"{role}-{language}" for role in ("amr", "tr") for language in LANGUAGES},
    "lone-hazard-{}": set(lone_work.HAZARDS),
    "lone-measure-hint-{}": set(lone_work.HAZARDS),
    "lone-state-{}": set(lone_work.State),
    "lone-why-{}": set(lone_work.State),
    "lone-count-{}": {"approved", "refused", "forbidden", "waits"},
    "lone-field-{}": {"place", "day", "hours", *lone_cards.FIELDS},
    "lone-hint-{}": {"place", "day", "hours", *lone_cards.FIELDS},
    "lone-{}": {"countered", "instructed"},
    "help-{}": set(helping.EXAMPLES),
    "help-{}-how": set(helping.EXAMPLES),
    "help-try-{}": set(TRIED),
    "item-type-{}": {kind.replace("_", "-") for kind in ITEM_KINDS},
    "outcome-{}": {outcome.replace("_", "-") for outcome in OUTCOMES},
    "language-{}": set(LANGUAGES),
    "attendance-said-{}": {*Answer, "away"},
    "attendance-of-{}": {*Answer, "away", "open"},
    "attendance-yours-{}": {*Answer, "away"},
    "attending-names-{}": set(Answer),
    "voice-tap-{}": set(VoiceKind),
    "voice-how-{}": set(VoiceKind),
    "voice-label-{}": set(VoiceKind),
    "voice-give-{}": set(VoiceKind),
    "voices-{}": set(VoiceKind),
    "ltif-compared-{}": {"same", "fewer", "more"},
    "ltif-{}-label": {name.replace("_", "-") for name in FIELDS},
    "ltif-{}-hint": {name.replace("_", "-") for name in FIELDS},
    "theme-{}": set(THEMES),
    "weekday-{}": set("12345"),
    "nth-{}": set("1234"),
    "rhythm-{}": {"months", "hours", "place", "pause", "committee", "gap"},
    "rhythm-{}-hint": {"months", "hours", "place", "pause", "committee", "gap"},
    "meeting-{}": set(get_args(get_type_hints(meetings.Fault)["reason"]))
    | set(get_args(AskedOfMeeting)) - {"me"},
    "meeting-plan-{}": {"day", "hours", "place"},
    "meeting-plan-{}-hint": {"day", "hours", "place"},
    "short-{}": {role.lower().replace("_", "-") for role in ROLES},
    "full-{}": {role.lower().replace("_", "-") for role in ROLES},
    "method-{}": methods() | set(closing.METHODS.values()) | {"meeting", *decisions.WRITTEN},
    "poll-time-{}": {"0", "1", "2"},
    "reminders-are-{}": set(PACES),
    "reminders-{}": set(PACES),
    "role-{}": {role.lower().replace("_", "-") for role in ROLES},
    "rights-{}": {"given", "changed", "taken"},
    "status-paused-{}": set(get_args(status.Advice)),
    "status-why-{}": {key for _, key in status.WHY} | {"other"},
    "asking-reach-{}": {reach.name.lower() for reach in Reach} - {"nobody"},
    "vote-close-{}": {"adopted", "rejected", "tied", "ended", closing.HIDDEN}
    | {reason.value for reason in verdicts.Reason} - {"withdrawn"},
    "archive-fetch-{}": {"html", "docx"},
    "pack-ask-{}": {*map(str, InputKind), "point", "answer"},
    "pack-asks-{}": set(map(str, Purpose)),
    "pack-count-{}": {"inputs", "points", "open"},
    "archive-pack-{}": {"day", "version", "made", "signed"},
    "archive-theme-{}": {"title", "state", "outcome"},
    "archive-{}": set(archive.SHOWN),
    "review-{}": {
        "meetings",
        "decisions",
        "votes",
        "inputs",
        "themes",
        "rounds",
        "consultations",
        "came",
        "done",
        "voted",
        "answered",
    },
    "consultation-verdict-{}": {verdict.value for verdict in Verdict},
    "consultation-because-{}": {verdict.value for verdict in Verdict},
    "consultation-fetch-{}": {"pdf", "docx", "html", "md"},
    "round-form-{}": {Rounds.NAMED.value, Rounds.NAMELESS.value},
    "pulse-{}": set(SCALES),
    "pulse-says-{}": set(SCALES),
    "pulse-score-{}": set(map(str, range(1, HIGHEST + 1))),
    "round-in-{}": set(LANGUAGES),
    "planned-every-{}": {every.value for every in Every},
    "vote-form-kind-{}": {kind.value for kind in Kind},
    "vote-form-shown-{}": {shown.value for shown in Shown},
    "vote-kind-{}": {kind.value for kind in Kind} - {"consent"},
    "term-{}": set(TERMS),
    "vote-undecided-{}": {reason.value for reason in verdicts.Reason},
    "vote-{}": {choice.value for choices in CHOICES.values() for choice in choices},
    "vote-{}-by": {"objection", "correction"},
    "vote-quorum-{}": set(QUORUMS.values()),
}
PASSED_ON = {"key", "refused.key", "turn.back.instead.get(door, 'undo-instead')", "about['because'][0]"}
"""Keys that reach `say` in a variable: the examples of help, a refusal's, what is done instead, and why seats
moved, which a letter keeps."""


def spoken(key: ast.expr) -> Iterator[str]:
    """The keys that an expression can be; a family as its pattern, anything else in brackets."""
    match key:
        case ast.Constant(value=str(word)):
            yield word
        case ast.JoinedStr():
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in key.values)
        case ast.IfExp():
            yield from spoken(key.body)
            yield from spoken(key.orelse)
        case _:
            yield f"<{ast.unparse(key)}>"


def says() -> Iterator[tuple[str, set[str]]]:
    """What is said, with the names of what it is said with."""
    for node in nodes():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
            for key in spoken(node.args[0]):
                yield key, {word.arg or "**" for word in node.keywords}


def refusals() -> dict[str, str]:
    """Each refusal's class, and the key that it gives itself."""
    found = {}
    for node in nodes():
        if isinstance(node, ast.ClassDef) and {"Refused", "Which"} & set(map(ast.unparse, node.bases)):
            found[node.name] = _own_key(node)
    return found


def _own_key(refusal: ast.ClassDef) -> str:
    for node in ast.walk(refusal):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in ("key", "self.key"):
            return next(spoken(node.value))
    raise AssertionError(f"{refusal.name} has no key")


def refused() -> Iterator[tuple[str, set[str]]]:
    """Each refusal that is raised, with the names of what it tells."""
    keys = refusals()
    for node in nodes():
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in keys and (
                not node.args or isinstance(node.args[0], ast.Starred)
            ):
                yield keys[name], {word.arg or "**" for word in node.keywords}
            case ast.Raise(exc=ast.Name(id=name)) if name in keys:
                yield keys[name], set()


def used() -> set[str]:
    found = {key for key, _ in says()} | set(refusals().values())
    found |= {NAMELESS, ERASED_NAME}
    found |= {door.deed.instead for door in House(ALL).doors if door.deed.instead} | {"undo-instead"}
    whole = {key for key in found if "{}" not in key and not key.startswith("<")}
    return whole | {family.format(one) for family, ones in FAMILIES.items() for one in ones}


# --- both languages hold the same -------------------------------------------------------------------------


def test_both_files_have_the_same_keys_in_the_same_order() -> None:
    assert list(catalogue("da")) == list(catalogue("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_is_read_to_its_end_and_says_nothing_twice(language: Language) -> None:
    junk = [one.content for one in parsed(language) if isinstance(one, ftl.Junk)]
    keys = [one.id.name for one in parsed(language) if isinstance(one, ftl.Message)]
    assert not junk
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("key", KEYS)
def test_both_languages_name_and_count_the_same(key: str) -> None:
    danish, english = catalogue("da")[key], catalogue("en")[key]
    assert danish.names == english.names
    assert danish.counted == english.counted


# --- code and catalogues agree ----------------------------------------------------------------------------


def test_every_key_in_the_code_is_in_the_catalogues() -> None:
    assert used() - set(KEYS) == set()


def test_every_key_in_the_catalogues_is_used() -> None:
    assert set(KEYS) - used() == set()


def test_every_family_of_keys_is_known_here() -> None:
    found = {key for key, _ in says()} | set(refusals().values())
    assert {key for key in found if "{}" in key} == set(FAMILIES)
    assert {key.strip("<>") for key in found if key.startswith("<")} <= PASSED_ON


def test_each_sentence_names_what_the_code_gives_it() -> None:
    wrong = [
        (key, sorted(given), sorted(catalogue("da")[key].names))
        for key, given in [*says(), *refused()]
        if key in KEYS and given != catalogue("da")[key].names
    ]
    assert not wrong


# --- every sentence can be read ---------------------------------------------------------------------------


def samples(shape: Shape, number: int) -> dict[str, Any]:
    return {name: number if name in shape.counted else f"«{name}»" for name in shape.names}


@pytest.mark.parametrize("number", [0, 1, 2, 1234])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_reads_without_a_fault(language: Language, number: int) -> None:
    for key, shape in catalogue(language).items():
        told = read(key, language, **samples(shape, number))
        assert told.strip(), key
        assert "{" not in told, key
        if number:  # with nothing to count, the rest may go unsaid
            assert all(f"«{name}»" in told for name in shape.names - shape.counted), (key, told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_names_nobody(language: Language) -> None:
    """Wherever somebody stands in a sentence, one without a name is called a guest."""
    guest = read("nameless", language)
    for key, shape in catalogue(language).items():
        people = {name for name in shape.names & SOMEBODY if name not in shape.counted}
        if not people or shape.counted:
            continue
        told = samples(shape, 2) | dict.fromkeys(people, "")

        assert guest in read(key, language, **told).casefold(), key
        assert read(key, language, **told)[:1] == read(key, language, **told)[:1].upper()
    assert guest in listed(["Anna", "", "Bo"]).read(READERS[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_has_markdown_or_pictures(language: Language) -> None:
    markdown = re.compile(r"[*_#`~|<>\[\]\\]|^\s*(-|\d+\.)\s|https?:")
    for key, text in texts(language):
        assert not markdown.search(text), (key, text)
        assert not {unicodedata.category(letter) for letter in text} & {"So", "Sk", "Cs", "Co"}, (key, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotation_marks_are_those_of_the_language(language: Language) -> None:
    for key, shape in catalogue(language).items():
        marks = "".join(re.findall('["„«»“”’]', "".join(shape.texts)))
        assert not marks.replace("””" if language == "da" else "“”", ""), (key, marks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_in_the_wrong_language(language: Language) -> None:
    other = "en" if language == "da" else "da"
    for key, shape in catalogue(language).items():
        words = set(re.findall(r"[^\W\d_]+", " ".join(shape.texts).lower()))
        foreign = words & WORDS_OF[other]
        foreign |= {word for word in words if language == "en" and set(word) & set("æøå")}
        assert bool(foreign) == (key in IN_THE_OTHER_LANGUAGE[language]), (key, foreign)


ANOTHER_WORD = {
    "en": {"leader": "manager", "letters": "characters", "work-environment": "work environment"},
    "da": {"registret": "registeret", "inviter": "invitér", "opdater": "opdatér"},
}
"""What a thing is called nowhere, and what it is called instead."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_thing_has_one_name(language: Language) -> None:
    wrong = [
        (key, word)
        for key, text in texts(language)
        if key not in IN_THE_OTHER_LANGUAGE[language]
        for word in re.findall(r"[\w-]+", re.sub(r"[”“][^”]*”", "", text.lower()))
        if word in ANOTHER_WORD[language]
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_waits_for_something_to_follow_does_so_for_one_and_for_several(language: Language) -> None:
    """A colon stands behind each form of a sentence that is counted, or behind none."""
    wrong = [
        entry.id.name
        for entry in parsed(language)
        if isinstance(entry, ftl.Message) and entry.value and len(entry.value.elements) == 1
        for counted in _forms(entry.value.elements[0])
        if len({form.rstrip().endswith(":") for form in counted}) > 1
    ]
    assert wrong == []


def _forms(element: ftl.TextElement | ftl.Placeable) -> Iterator[list[str]]:
    """The ends of its forms, but for that of nothing at all."""
    if isinstance(element, ftl.Placeable) and isinstance(choice := element.expression, ftl.SelectExpression):
        ends = [form.value.elements[-1] for form in choice.variants if form.key != ftl.NumberLiteral("0")]
        yield [end.value if isinstance(end, ftl.TextElement) else "" for end in ends]


def test_the_welcome_greets_in_the_other_language_as_well() -> None:
    assert "English" in read("welcome-other-language", "da")
    assert "dansk" in read("welcome-other-language", "en")


# --- what can be written ----------------------------------------------------------------------------------


@cache
def ears() -> Ears:
    return Ears(House(ALL))


def understood(sentence: str) -> Heard:
    heard = ears().hear(sentence)
    assert heard.tries, f"not understood: {sentence}"
    return heard


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["help-word", *(f"help-try-{name}" for name in TRIED)])
def test_an_example_to_tap_is_a_question(language: Language, key: str) -> None:
    found = understood(read(key, language))
    assert found.tries[0].door.noun == "question"
    assert found.language == language


def quoted(language: Language) -> set[str]:
    """What stands in quotation marks, but for people's own words."""
    return {phrase for _, text in texts(language) for phrase in re.findall("[“”]([^“”]+)”", text)} - TIMES


@pytest.mark.parametrize(
    ("language", "phrase"), [(one, phrase) for one in LANGUAGES for phrase in sorted(quoted(one))]
)
def test_a_quoted_phrase_can_be_written_as_it_stands(language: Language, phrase: str) -> None:
    heard = [ears().hear(phrase.replace("…", filled)) for filled in ("støj", "1 december 2026")]
    assert any(one.tries and one.language == language for one in heard), f"not understood: {phrase}"


# --- fixed by the contract --------------------------------------------------------------------------------

FIXED = {
    "vote-support": ("Jeg støtter", "I support this"),
    "vote-neither": ("Hverken for eller imod", "Neither for nor against"),
    "vote-objection": ("Jeg har en indvending", "I have an objection"),
    "no-minutes": (
        "Netværket fører ikke referat. Her er beslutningerne:",
        "The network does not keep minutes. Here are the decisions:",
    ),
}


@pytest.mark.parametrize(("key", "told"), FIXED.items())
def test_what_the_contract_fixes(key: str, told: tuple[str, str]) -> None:
    assert (read(key, "da"), read(key, "en")) == told


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_count_is_a_label_and_a_number(number: int) -> None:
    support = say("vote-support")
    assert read("vote-count", "da", choice=support, number=number) == f"Jeg støtter: {number}"
    assert read("vote-count", "en", choice=support, number=number) == f"I support this: {number}"
    behind = f" · {number}" if number else ""
    assert read("item-support-tap", "da", number=number) == f"Vigtigt for mig{behind}"
    assert read("item-support-tap", "en", number=number) == f"Important to me{behind}"


def test_an_outcome_says_decided_or_not() -> None:
    assert read("vote-adopted", "da", number="D-2026-001") == "Besluttet: D-2026-001"
    assert read("vote-adopted", "en", number="D-2026-001") == "Decided: D-2026-001"
    for reason in verdicts.Reason:
        assert read(f"vote-undecided-{reason}", "da").startswith("Ikke besluttet")
        assert read(f"vote-undecided-{reason}", "en").startswith("Not decided")


def test_the_rule_says_who_until_when_and_by_what() -> None:
    until = When(datetime(2026, 12, 8, 11, 0, tzinfo=UTC))
    danish, english = (
        " ".join(
            (
                read("vote-open", language, until=until, whose=say("vote-voters-members")),
                read("vote-rule", language, quorum=say("vote-quorum-half", of=say("vote-of-members"))),
            )
        )
        for language in LANGUAGES
    )
    for word in (
        "Medlemmerne",
        "tir. 8. dec. 2026 kl. 12.00",
        "ingen har en indvending",
        "halvdelen",
        "Tavshed",
    ):
        assert word in danish
    for word in ("Members", "Tue 8 Dec 2026, 12:00", "nobody has an objection", "half", "Silence"):
        assert word in english


# --- numbers, days and lists ------------------------------------------------------------------------------

PLURALS: list[tuple[str, Mapping[str, Any], str, str]] = [
    ("agenda-size", {"items": 1, "minutes": 15}, "1 punkt, 15 min. i alt", "1 item, 15 min in all"),
    ("agenda-size", {"items": 2, "minutes": 40}, "2 punkter, 40 min. i alt", "2 items, 40 min in all"),
    (
        "agenda-size",
        {"items": 0, "minutes": 0},
        "Ingen punkter endnu. Skriv ”foreslå punkt: …”, så er I i gang.",
        "No items yet. Write “suggest agenda item: …” to get started.",
    ),
    ("vote-objections-more", {"number": 1}, "Og én indvending til.", "And one more objection."),
    ("vote-objections-more", {"number": 2}, "Og 2 indvendinger til.", "And 2 more objections."),
    (
        "decision-counts",
        {"support": 7, "neither": 1, "objection": 0, "eligible": 12},
        "7 støtter, 1 hverken for eller imod, ingen indvendinger. 12 kunne stemme.",
        "7 in support, 1 neither for nor against, no objections. 12 could vote.",
    ),
    (
        "decision-counts",
        {"support": 0, "neither": 2, "objection": 1, "eligible": 3},
        "0 støtter, 2 hverken for eller imod, 1 indvending. 3 kunne stemme.",
        "0 in support, 2 neither for nor against, 1 objection. 3 could vote.",
    ),
]


@pytest.mark.parametrize(("key", "words", "danish", "english"), PLURALS)
def test_numbers_bend_their_nouns(key: str, words: Mapping[str, Any], danish: str, english: str) -> None:
    assert read(key, "da", **words) == danish
    assert read(key, "en", **words) == english


@pytest.mark.parametrize(
    ("style", "danish", "english"),
    [
        ("moment", "tir. 8. dec. 2026 kl. 12.00", "Tue 8 Dec 2026, 12:00"),
        ("day", "tir. 8. dec. 2026", "Tue 8 Dec 2026"),
        ("hour", "12.00", "12:00"),
        ("week", "tir. 8. dec. 2026 (uge 50)", "Tue 8 Dec 2026 (week 50)"),
    ],
)
def test_a_moment_as_its_reader_writes_it(style: Any, danish: str, english: str) -> None:
    when = When(datetime(2026, 12, 8, 11, 0, tzinfo=UTC), style)
    assert (when.read(READERS["da"]), when.read(READERS["en"])) == (danish, english)


def test_a_day_begins_where_the_reader_is() -> None:
    late = When(datetime(2026, 7, 31, 22, 30, tzinfo=UTC))
    assert late.read(READERS["da"]) == "lør. 1. aug. 2026 kl. 00.30"
    assert late.read(Reader("en", ZoneInfo("Europe/London"))) == "Fri 31 Jul 2026, 23:30"


def test_the_first_days_of_a_year_can_belong_to_the_last_week() -> None:
    assert When(date(2027, 1, 1), "week").read(READERS["da"]) == "fre. 1. jan. 2027 (uge 53)"


def test_a_meeting_has_its_day_and_its_hours() -> None:
    start, end = datetime(2026, 12, 8, 11, 0, tzinfo=UTC), datetime(2026, 12, 8, 14, 30, tzinfo=UTC)
    words = {"day": When(start, "week"), "start": When(start, "hour"), "end": When(end, "hour")}
    assert read("meeting-when", "da", **words) == "tir. 8. dec. 2026 (uge 50) kl. 12.00–15.30"
    assert read("meeting-when", "en", **words) == "Tue 8 Dec 2026 (week 50), 12:00–15:30"


def test_a_list_has_an_and_before_its_last() -> None:
    names = listed(["Anne", say("host-nobody")])
    assert read("hosts-are", "da", names=names) == "Værter: Anne og en ledig plads"
    assert read("hosts-are", "en", names=names) == "Hosts: Anne and an open seat"


def test_a_text_in_one_language_is_shown_in_the_other() -> None:
    assert Both("Velkommen", "").read(READERS["en"]) == "Velkommen"
    assert Both("", "Welcome").read(READERS["da"]) == "Welcome"


@pytest.mark.parametrize("verb", ["host", "hosts", "closes", "needed"])
def test_an_english_day_is_hosted_on(verb: str) -> None:
    """`You host on Tue 8 Dec`, not `You host Tue 8 Dec`."""
    english = Path("cards/en.ftl").read_text(encoding="utf-8")
    assert re.findall(rf"^.*\b{verb} \{{ \$(?:when|gives|gets|until|at) \}}.*$", english, re.MULTILINE) == []
