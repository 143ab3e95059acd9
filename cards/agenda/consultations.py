"""Consultations: the text and its paragraphs, the remarks on it, what came of each, and how it ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from cards.agenda import list_title, over_title, title
from cards.kit import (
    Card,
    Home,
    Subject,
    Tap,
    Words,
    box,
    button,
    card,
    choose,
    line,
    link,
    pressed,
    said,
    text,
    tight,
    typed,
)
from cards.shortening import begun
from cards.votes.votes import BUTTON_BYTES
from cards.words import Leaf, Say, When, beside, listed, say
from storage.agenda.consultations import (
    KIND,
    LONGEST_REASON,
    LONGEST_REMARK,
    LONGEST_TITLE,
    WHOLE,
    Consultation,
    Remark,
    Verdict,
)

OUTCOME = "consultation-outcome"
"""The card that tells the channel how it ended."""

LONGEST_PASTED = 10_000
"""Letters that a form takes; what is longer comes as a file."""

LONGEST_PLACE = 12
MOST_ON_A_PAGE = 10
PAGE_BYTES = 9000
PARAGRAPH_BYTES = 3000
MOST_LISTED = 12
FORMS = ("pdf", "docx", "html", "md")


@dataclass(frozen=True)
class Form(Tap, verb="consultations.Form"):
    """The form in which a text is put out for consultation."""

    opens_form = True

    network: Home


@dataclass(frozen=True)
class Send(Tap, verb="consultations.Send"):
    """Put it out: the text that waits, or the one in the form."""

    network: Home
    waiting: UUID | None = None
    title: str = typed(LONGEST_TITLE)
    text: str = typed(LONGEST_PASTED)
    closes: str = typed(80)


@dataclass(frozen=True)
class Drop(Tap, verb="consultations.Drop"):
    """The text that waits is not to be sent after all."""

    waiting: UUID


@dataclass(frozen=True)
class Look(Tap, verb="consultations.Look"):
    """How the consultation looks to me."""

    only_looks = True

    consultation: UUID


@dataclass(frozen=True)
class Read(Tap, verb="consultations.Read"):
    """The text, a page of its paragraphs."""

    only_looks = True

    consultation: UUID
    page: int = 0


@dataclass(frozen=True)
class RemarkForm(Tap, verb="consultations.RemarkForm"):
    """The form of a remark, on this paragraph or on the whole text."""

    opens_form = True

    consultation: UUID
    paragraph: int = WHOLE


@dataclass(frozen=True)
class Give(Tap, verb="consultations.Give"):
    """My remark; `paragraph` is one that has no number, and `place` the number of another."""

    consultation: UUID
    paragraph: int = WHOLE
    place: str = typed(LONGEST_PLACE)
    words: str = typed(LONGEST_REMARK)


@dataclass(frozen=True)
class EditForm(Tap, verb="consultations.EditForm"):
    """The form in which I change what I remarked."""

    opens_form = True

    consultation: UUID
    remark: UUID


@dataclass(frozen=True)
class Edit(Tap, verb="consultations.Edit"):
    """My remark says this instead."""

    consultation: UUID
    remark: UUID
    paragraph: int = WHOLE
    place: str = typed(LONGEST_PLACE)
    words: str = typed(LONGEST_REMARK)


@dataclass(frozen=True)
class Withdraw(Tap, verb="consultations.Withdraw"):
    """As if I had not remarked it."""

    consultation: UUID
    remark: UUID


@dataclass(frozen=True)
class Nothing(Tap, verb="consultations.Nothing"):
    """I have read it, and have nothing to remark."""

    consultation: UUID


@dataclass(frozen=True)
class Something(Tap, verb="consultations.Something"):
    """I may remark something after all."""

    consultation: UUID


@dataclass(frozen=True)
class See(Tap, verb="consultations.See"):
    """The remarks in the order of the paragraphs, a page of them."""

    only_looks = True

    consultation: UUID
    page: int = 0


@dataclass(frozen=True)
class Open(Tap, verb="consultations.Open"):
    """One remark with its paragraph."""

    only_looks = True

    consultation: UUID
    remark: UUID


@dataclass(frozen=True)
class AnswerForm(Tap, verb="consultations.AnswerForm"):
    """The form that says what became of a remark."""

    opens_form = True

    consultation: UUID
    remark: UUID


@dataclass(frozen=True)
class Answer(Tap, verb="consultations.Answer"):
    """This became of the remark."""

    consultation: UUID
    remark: UUID
    verdict: str = typed(16)
    reason: str = typed(LONGEST_REASON)


@dataclass(frozen=True)
class ProlongForm(Tap, verb="consultations.ProlongForm"):
    """The form that gives it more time."""

    opens_form = True

    consultation: UUID


@dataclass(frozen=True)
class Prolong(Tap, verb="consultations.Prolong"):
    """It closes later."""

    consultation: UUID
    closes: str = typed(80)


@dataclass(frozen=True)
class Close(Tap, verb="consultations.Close"):
    """Nobody needs more time."""

    consultation: UUID


@dataclass(frozen=True, slots=True)
class Whole:
    """A consultation and how many have said what to it; `files` are where the document is fetched.

    `mine` are the reader's own remarks, `is_silent` whether they had none.
    """

    consultation: Consultation
    remarks: int
    people: int
    answered: int
    heard: int
    members: int
    files: Mapping[str, Leaf]
    mine: int = 0
    is_silent: bool = False
    is_asker: bool = False
    may_run: bool = False


def called(one: Consultation) -> Say:
    """Where it is asked whether it is meant."""
    return say("consultation-summary", title=one.title)


def remarked(found: Remark) -> Say:
    """Where it is asked whether it is meant."""
    return say("poll-option", place=found.number, words=begun(found.words, 200))


def single(whole: Whole, *, until: bool = True) -> Card:
    """How it stands, with the way to its text, and `until` when it may be remarked on."""
    one = whole.consultation
    return card(
        tight(
            title(one.title, kind=say("consultation-kind"))
            if one.is_open
            else over_title(state(whole), one.title, say("consultation-kind")),
            text(say("consultation-by", name=one.asker, number=len(one.called)), subtle=True, size="small"),
            gap="small",
        ),
        tight(
            until and one.is_open and text(state(whole)),
            one.is_open and text(progress(whole)),
            one.is_open and text(say("consultation-how"), subtle=True, size="small"),
            gap="small",
        ),
        one.is_open and _mine(whole),
        summary=say("consultation-summary", title=one.title)
        if one.is_open
        else beside([state(whole), one.title]),
        buttons=_buttons(whole),
        shows=Subject(KIND, one.id),
        look=Look(one.id),
    )


def state(whole: Whole) -> Say:
    """Until when, or what came of it."""
    one = whole.consultation
    if one.is_open:
        return say("consultation-open", until=When(one.until))
    if not whole.remarks:
        return say("consultation-nobody", heard=whole.heard, of=whole.members)
    return say("consultation-closed", number=whole.remarks, people=whole.people, answered=whole.answered)


def progress(whole: Whole) -> Say:
    return say("consultation-progress", number=whole.heard, of=whole.members)


def _mine(whole: Whole) -> Any:
    if whole.mine:
        return box(text(say("consultation-mine", number=whole.mine)))
    return whole.is_silent and box(text(say("consultation-mine-none")))


def _buttons(whole: Whole) -> list[Any]:
    one = whole.consultation
    sees = not one.is_open or whole.is_asker or whole.mine > 0
    return [
        button(say("consultation-read"), Read(one.id), style="positive")
        if one.is_open
        else button(say("consultation-reread"), Read(one.id)),
        sees and whole.remarks > 0 and button(say("consultation-see"), See(one.id)),
        one.is_open and not whole.mine and not whole.is_silent and _nothing(one),
        one.is_open and whole.is_silent and button(say("consultation-something"), Something(one.id)),
        whole.may_run and button(say("consultation-prolong"), ProlongForm(one.id)),
        whole.may_run and button(say("consultation-close"), Close(one.id)),
        not one.is_open and fetched(whole),
    ]


def _nothing(one: Consultation) -> Any:
    return button(say("consultation-nothing"), Nothing(one.id))


def fetched(whole: Whole) -> list[Any]:
    """Where the document is fetched, in each form."""
    return [link(say(f"consultation-fetch-{form}"), url) for form, url in whole.files.items()]


def outcome(whole: Whole) -> Card:
    """To the channel, once it is closed: how it ended, and the document."""
    one = whole.consultation
    return card(
        over_title(state(whole), one.title, say("consultation-kind")),
        summary=beside([state(whole), one.title]),
        buttons=[whole.remarks > 0 and button(say("consultation-see"), See(one.id)), fetched(whole)],
        shows=Subject(OUTCOME, one.id),
    )


# --- sending it -------------------------------------------------------------------------------------------


def form(network: UUID, waiting: Consultation | None = None, closes: str = "") -> Card:
    """What a consultation needs; a text that `waits` is there already, and its beginning is shown."""
    return card(
        title(say("consultation-form-title")),
        text(say("consultation-form-how"), subtle=True),
        line(
            "title",
            label=say("consultation-form-name") if waiting else say("consultation-form-name-or-first"),
            placeholder=say("consultation-form-name-hint"),
            most=LONGEST_TITLE,
            filled=waiting.title if waiting else "",
            needed=say("consultation-without-title") if waiting else "",
        ),
        _begins(waiting) if waiting else _field(),
        line(
            "closes",
            label=say("consultation-form-closes"),
            placeholder=say("round-form-closes-hint"),
            most=80,
            filled=closes,
        ),
        summary=say("consultation-form-title"),
        buttons=[
            button(
                say("consultation-send"), Send(network, waiting.id if waiting else None), style="positive"
            ),
            waiting and button(say("consultation-drop"), Drop(waiting.id)),
        ],
    )


def _field() -> Any:
    return line(
        "text",
        label=say("consultation-form-text"),
        placeholder=say("consultation-form-text-hint"),
        most=LONGEST_PASTED,
        many_lines=True,
        needed=say("consultation-without-text"),
    )


def _begins(waiting: Consultation) -> Any:
    paragraphs = waiting.called
    return box(
        text(say("consultation-form-waits", number=len(paragraphs)), bold=True),
        said(begun(paragraphs[0], 400)),
        len(paragraphs) > 1 and said(begun(paragraphs[-1], 200)),
    )


def dropped() -> Card:
    words = say("consultation-dropped")
    return card(title(words), summary=words)


# --- reading and remarking --------------------------------------------------------------------------------


def paged(words: Sequence[str]) -> list[range]:
    """Ten a page, fewer of long ones: a card holds so much and no more."""
    pages: list[range] = []
    begins, weight = 0, 0
    for at, one in enumerate(words):
        bytes_ = min(len(one.encode()), PARAGRAPH_BYTES)
        if at > begins and (at - begins == MOST_ON_A_PAGE or weight + bytes_ > PAGE_BYTES):
            pages.append(range(begins, at))
            begins, weight = at, 0
        weight += bytes_
    return [*pages, range(begins, len(words))]


def read(whole: Whole, page: int) -> Card:
    """Its paragraphs with their numbers; while it is open each is pressed to remark something on it."""
    one, paragraphs = whole.consultation, whole.consultation.paragraphs
    pages = paged(paragraphs)
    at = min(max(page, 0), len(pages) - 1)
    return card(
        title(one.title, kind=say("consultation-kind")),
        tight(
            one.is_open and text(say("consultation-read-how"), subtle=True),
            len(pages) > 1 and text(say("round-page", page=at + 1, of=len(pages)), subtle=True),
        ),
        [_paragraph(one, number + 1, paragraphs[number]) for number in pages[at]],
        summary=say("consultation-summary", title=one.title),
        buttons=[
            at + 1 < len(pages) and button(say("consultation-more"), Read(one.id, at + 1)),
            at > 0 and button(say("consultation-earlier"), Read(one.id, at - 1)),
            one.is_open and button(say("consultation-on-all"), RemarkForm(one.id)),
            one.is_open and not whole.mine and not whole.is_silent and _nothing(one),
        ],
        shows=Subject(KIND, one.id),
        look=Read(one.id, at),
    )


def _paragraph(one: Consultation, number: int, words: str) -> Any:
    shown = said(numbered(one, number, begun(words, PARAGRAPH_BYTES)))
    if not one.is_open:
        return shown
    return pressed(numbered(one, number, begun(words, BUTTON_BYTES)), RemarkForm(one.id, number), shown)


def numbered(one: Consultation, number: int, words: str) -> Words:
    """A paragraph with its number: the text's own where it has them."""
    return words if one.numbers_itself else say("consultation-paragraph", number=number, words=words)


def remark_form(one: Consultation, paragraph: int, earlier: Remark | None = None) -> Card:
    """With the paragraph above it, and its number to change; `earlier` is the remark that is changed."""
    label = one.labels[paragraph - 1] if paragraph else ""
    unnumbered = WHOLE if label else paragraph
    give = Edit(one.id, earlier.id, unnumbered) if earlier else Give(one.id, unnumbered)
    words = say("consultation-edit-save" if earlier else "consultation-remark-give")
    of = None if paragraph == WHOLE else one.paragraphs[paragraph - 1]
    return card(
        title(one.title, kind=say("consultation-remark-title")),
        of and box(said(begun(of, 900))),
        not unnumbered and _place_field(one, label),
        line(
            "words",
            label=say("consultation-remark-label", most=LONGEST_REMARK),
            most=LONGEST_REMARK,
            many_lines=True,
            filled=earlier.words if earlier else "",
            needed=say("consultation-remark-missing"),
        ),
        text(say("consultation-how"), subtle=True),
        summary=say("consultation-summary", title=one.title),
        buttons=button(words, give, style="positive"),
    )


def _place_field(one: Consultation, filled: str) -> Any:
    first, *_, last = [label for label in one.labels if label] * 2
    return line(
        "place",
        label=say("consultation-remark-place", first=first, last=last),
        most=LONGEST_PLACE,
        filled=filled,
    )


# --- the remarks ------------------------------------------------------------------------------------------


def remarks(whole: Whole, found: Sequence[Remark], page: int = 0) -> Card:
    """In the order of the paragraphs; those that others make are not shown before it is closed."""
    one = whole.consultation
    pages = paged([each.words for each in found])
    at = min(max(page, 0), len(pages) - 1)
    hides = one.is_open and not whole.is_asker
    return card(
        title(one.title, kind=say("consultation-remarks-kind")),
        tight(
            text(state(whole), subtle=True),
            hides and text(say("consultation-only-mine"), subtle=True),
            not found and text(say("consultation-no-remarks")),
            len(pages) > 1 and text(say("round-page", page=at + 1, of=len(pages)), subtle=True),
        ),
        list(_rows(one, [found[number] for number in pages[at]])),
        summary=say("consultation-remarks-summary", title=one.title),
        buttons=[
            at + 1 < len(pages) and button(say("consultation-more-remarks"), See(one.id, at + 1)),
            at > 0 and button(say("consultation-earlier-remarks"), See(one.id, at - 1)),
        ],
        look=See(one.id, at),
        shows=Subject(KIND, one.id),
    )


def _rows(one: Consultation, found: Sequence[Remark]) -> Iterator[Any]:
    """Each under its paragraph, which is said once."""
    under = None
    for each in found:
        if each.paragraph != under:
            under = each.paragraph
            yield text(place(one, each.paragraph), bold=True)
        yield _row(one, each)


def _row(one: Consultation, each: Remark) -> Any:
    words = say("poll-option", place=each.number, words=begun(each.words, PARAGRAPH_BYTES))
    name = say("poll-option", place=each.number, words=begun(each.words, BUTTON_BYTES))
    told = verdict(each)
    return pressed(
        name,
        Open(one.id, each.id),
        tight(said(words), each.name and text(each.name, subtle=True, size="small"), told and said(told)),
    )


def place(one: Consultation, paragraph: int) -> Say:
    """What a remark is on."""
    if paragraph == WHOLE:
        return say("consultation-on-whole")
    words, label = begun(one.plain(paragraph), 80), one.labels[paragraph - 1]
    return (
        say("consultation-on-paragraph", number=label, words=words)
        if label
        else say("consultation-on-words", words=words)
    )


def verdict(one: Remark) -> Say | None:
    """What became of a remark; None before it is said."""
    if one.verdict is None:
        return None
    if not one.reason:
        return say(f"consultation-verdict-{one.verdict.value}")
    return say(f"consultation-because-{one.verdict.value}", reason=one.reason)


def one_remark(one: Consultation, found: Remark, *, mine: bool, is_asker: bool, is_told: bool = True) -> Card:
    """With the paragraph that it is on, and what became of it, where that may be read."""
    told = is_told and verdict(found)
    words = say("consultation-answer-change" if found.verdict else "consultation-answer")
    return card(
        tight(
            title(say("consultation-remark-number", number=found.number), kind=one.title),
            text(place(one, found.paragraph), subtle=True),
        ),
        box(said(found.words), found.name and text(found.name, subtle=True, size="small")),
        told and said(told, bold=True),
        summary=say("consultation-remark-summary", number=found.number, title=one.title),
        buttons=[
            is_asker and button(words, AnswerForm(one.id, found.id), style="positive"),
            mine and one.is_open and button(say("consultation-edit"), EditForm(one.id, found.id)),
            mine and one.is_open and button(say("consultation-withdraw"), Withdraw(one.id, found.id)),
            button(say("consultation-see"), See(one.id)),
            one.is_open and button(say("consultation-read"), Read(one.id)),
        ],
        shows=Subject(KIND, one.id),
        look=Open(one.id, found.id),
    )


def answer_form(one: Consultation, found: Remark, verdict: Verdict | None, reason: str) -> Card:
    return card(
        title(say("consultation-answer-title", number=found.number), kind=one.title),
        box(said(found.words), found.name and text(found.name, subtle=True, size="small")),
        choose(
            "verdict",
            label=say("consultation-answer-what"),
            options={each.value: say(f"consultation-verdict-{each.value}") for each in Verdict},
            style="expanded",
            filled=verdict.value if verdict else "",
            needed=say("consultation-verdict-missing"),
        ),
        line(
            "reason",
            label=say("consultation-answer-why"),
            placeholder=say("consultation-answer-why-hint"),
            most=LONGEST_REASON,
            many_lines=True,
            filled=reason,
        ),
        summary=say("consultation-answer-title", number=found.number),
        buttons=button(say("consultation-answer-save"), Answer(one.id, found.id), style="positive"),
    )


def asks_anew(one: Consultation, found: Remark) -> Card:
    """To whoever answered a remark that reads otherwise now."""
    form = answer_form(one, found, None, "")
    told = text(say("consultation-changed-since"), bold=True)
    return replace(form, body=(form.body[0], told, *form.body[1:]))


# --- more time, and the close -----------------------------------------------------------------------------


def prolong_form(one: Consultation) -> Card:
    return card(
        title(one.title, kind=say("consultation-kind")),
        text(say("consultation-open", until=When(one.until))),
        line(
            "closes",
            label=say("consultation-prolong-to"),
            placeholder=say("round-form-closes-hint"),
            most=80,
            needed=say("consultation-prolong-when"),
        ),
        summary=say("consultation-summary", title=one.title),
        buttons=button(say("consultation-prolong-save"), Prolong(one.id), style="positive"),
    )


def prolonged(one: Consultation) -> Say:
    """To the channel."""
    return say("consultation-prolonged", title=one.title, until=When(one.until))


def sure_to_close(one: Consultation) -> tuple[Say, list[Say], Say]:
    """Before it closes early: the heading, what becomes of it, and the button."""
    told = [say("consultation-sure-told")]
    return say("consultation-sure", title=one.title), told, say("consultation-close")


# --- all of them, and what waits --------------------------------------------------------------------------


def listing(network: UUID, found: Sequence[Whole], *, may_ask: bool) -> Card:
    nothing = None if found else say("consultations-none")
    told = say("consultations-number", number=sum(one.consultation.is_open for one in found))
    return card(
        list_title(say("consultations-title"), nothing, told),
        [_listed(number, one) for number, one in enumerate(found[:MOST_LISTED], 1)],
        len(found) > MOST_LISTED
        and text(say("consultations-more", number=len(found) - MOST_LISTED), subtle=True),
        summary=nothing or told,
        buttons=may_ask and button(say("consultation-begin"), Form(network)),
    )


def _listed(number: int, whole: Whole) -> Any:
    one = whole.consultation
    name = say("poll-option", place=number, words=begun(one.title, BUTTON_BYTES))
    told = tight(
        said(say("poll-option", place=number, words=one.title), bold=True), text(state(whole), subtle=True)
    )
    return pressed(name, Look(one.id), told)


def answered(one: Consultation, found: Sequence[Remark]) -> Card:
    """To whoever made these remarks: what became of each."""
    words = say("consultation-answered", number=len(found), title=one.title)
    return card(
        title(words, kind=say("consultation-kind")),
        list(_rows(one, [replace(each, name="") for each in found])),
        summary=words,
        buttons=button(say("consultation-see"), See(one.id)),
    )


def became(one: Consultation, found: Sequence[Remark]) -> Card:
    """To whoever asks what became of their own remarks."""
    told = sum(each.verdict is not None for each in found)
    words = say("consultation-became", number=len(found), answered=told)
    return card(
        title(words, kind=say("consultation-kind")),
        text(one.title, subtle=True),
        list(_rows(one, [replace(each, name="") for each in found])),
        summary=words,
        buttons=button(say("consultation-see"), See(one.id)),
    )


def silent(one: Consultation, number: int, names: Sequence[str]) -> Card:
    """How many have said nothing yet, and who, for those who may know."""
    words = say("consultation-silent", number=number)
    return card(
        title(words, kind=say("consultation-kind")),
        tight(
            text(one.title, subtle=True), text(say("consultation-open", until=When(one.until)), subtle=True)
        ),
        names and said(listed(names)),
        summary=words,
        buttons=button(say("consultation-read"), Read(one.id)),
    )


def unanswered(one: Consultation, number: int) -> Say:
    """One line among all that waits for whoever asked."""
    return say("consultation-unanswered", title=one.title, number=number)


def to_answer(one: Consultation) -> Say:
    """The title of the button to it."""
    return say("consultation-to-answer", title=begun(one.title, BUTTON_BYTES))


def unheard(one: Consultation) -> Say:
    """One line among all that waits for somebody."""
    return say("consultation-waits", title=one.title, until=When(one.until))


def to_read(one: Consultation) -> Say:
    """The title of the button to it."""
    return say("consultation-to-read", title=begun(one.title, BUTTON_BYTES))


def asks_you(whole: Whole) -> Card:
    """To one who has not been heard: the consultation itself."""
    shown = single(whole, until=False)
    words = say("consultation-asks-you", until=When(whole.consultation.until))
    head = box(text(words, bold=True), style="accent")
    return Card(beside([words, whole.consultation.title]), (head, *shown.body), shown.actions)
