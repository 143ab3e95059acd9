"""A vote: its question, its rule in words, the counts, and how it ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from math import floor
from typing import Any
from uuid import UUID

from cards.kit import (
    Bricks,
    Card,
    Home,
    Subject,
    Tap,
    Words,
    a_list,
    anchor,
    bar,
    box,
    brief,
    button,
    card,
    flat,
    folded,
    line,
    measured,
    once_made,
    pressed,
    said,
    text,
    tight,
    typed,
)
from cards.shortening import _weight, begun
from cards.votes import over_title, title
from cards.votes.statements import word_it
from cards.words import Leaf, Say, When, beside, listed, say
from storage.decisions.decisions import Decision
from storage.votes.options import BOTH, Option
from storage.votes.poll import (
    FEWEST_SHOWN,
    KIND,
    LONGEST_QUESTION,
    LONGEST_REASON,
    WITH_REASON,
    Among,
    Choice,
    Kind,
    Objection,
    Poll,
    Shown,
    State,
    Terms,
    Vote,
)
from storage.votes.votes import Named

MOST_OBJECTIONS = 5
"""So many objections are shown; the rest is counted, so that the card stays small."""

OPEN_BYTES = 280
"""So much of an objection stands open; a longer one is unfolded with a button."""

BUTTON_BYTES = 60
"""So much of a question stands on a button."""

MOST_MISSING = 20

OBJECTION_BYTES = 8_000
"""What the long objections share among them, of the 25 KB that a card may weigh."""


@dataclass(frozen=True)
class Cast(Tap, verb="votes.Cast"):
    """One of the answers to a poll, given to its first text, with the reason where one was typed."""

    poll: UUID
    choice: Choice
    reason: str = typed(LONGEST_REASON)


@dataclass(frozen=True)
class CastAnew(Tap, verb="votes.CastAnew"):
    """The same, given to a later `version` of the text."""

    poll: UUID
    choice: Choice
    version: int
    reason: str = typed(LONGEST_REASON)


@dataclass(frozen=True)
class Look(Tap, verb="votes.Look"):
    """How the poll looks to me."""

    only_looks = True

    poll: UUID


@dataclass(frozen=True)
class Start(Tap, verb="votes.Start"):
    """The form of a new consent vote, as it was before there were other kinds."""

    network: Home
    question: str = typed(LONGEST_QUESTION)
    closes: str = typed(80)


@dataclass(frozen=True)
class RewordForm(Tap, verb="votes.RewordForm"):
    """Work an objection into the text."""

    opens_form = True

    poll: UUID


@dataclass(frozen=True)
class WhyForm(Tap, verb="votes.WhyForm"):
    """Say why I answered so."""

    opens_form = True

    poll: UUID


@dataclass(frozen=True)
class Reword(Tap, verb="votes.Reword"):
    """The new text of a proposal, in the place of that `version`."""

    poll: UUID
    version: int
    text: str = typed(LONGEST_QUESTION)


def poll(
    vote: Poll,
    mine: Vote | None = None,
    decision: Decision | None = None,
    *,
    reworded: bool = False,
    for_whom: str = "",
    asks_why: bool = False,
    told_at: str | None = None,
    gone: Sequence[str] = (),
    withdrawn: Sequence[str] = (),
) -> Card:
    """The poll as all see it; with `mine`, what the reader has answered stands on it too.

    `reworded`: the reader answered an earlier text just now, which does not count; `for_whom` a deputy votes.
    `asks_why`: the reader objects, and is asked for the words; until then the earlier answer stands.
    `told_at`: where the channel was told what became of it. `gone`: whose objections are in the way no more.
    `withdrawn`: what the question names, and is no more.
    """
    own = mine if vote.is_open else None
    answered: Bricks = box(
        about_withdrawn(withdrawn),
        reworded and text(say("vote-reworded-now"), bold=True),
        counts(vote, mine),
        own and text(_recorded(vote, own, for_whom), apart=True),
        own and your_reason(own),
        style="warning" if reworded else "emphasis",
    )
    against: Bricks = [
        said_with(vote, vote.objections),
        gone and text(say("vote-close-objector-gone", names=listed(gone)), bold=True),
        said_with(vote, vote.corrections),
    ]
    weighs = vote.state is State.UNDECIDED and bool(vote.objections)  # then that is why, whatever was counted
    return card(
        as_it_stands(vote, decision, told_at, *((against, answered) if weighs else (answered, against))),
        asks_why and vote.is_open and _reason(vote),
        summary=summary(vote, decision),
        buttons=_choices(vote, own) if vote.is_open else word_it(decision),
        shows=Subject(KIND, vote.id),
        look=Look(vote.id),
    )


def about_withdrawn(labels: Sequence[str]) -> Any:
    """What the question is about was taken back while people vote."""
    return labels and text(say("vote-about-withdrawn", labels=listed(labels)), bold=True)


def as_it_stands(vote: Poll, decision: Decision | None, told_at: str | None, *answered: Bricks) -> list[Any]:
    """The question, how it stands, what was `answered`, and last, in small print, who asked and how it goes.

    While nothing has happened but answers, all that is small stands under the question. Once it is over, what
    came of it is the headline.
    """
    if vote.is_open and not vote.paused and not vote.extended:
        return [*tight(heading(vote), rule(vote), gap="small"), *brief(*answered, above=1)]
    asked, *by = heading(vote)
    if not vote.is_open:
        asked = _over(vote, decision)
        return [*tight(asked, gap="small"), *brief(*answered, [by, pointer(told_at)], above=len(asked) - 1)]
    return [asked, *brief(_until(vote), *answered, [*how_lines(vote), *by])]


def _over(vote: Poll, decision: Decision | None) -> list[Any]:
    """What came of it, and what was asked where that says something else."""
    came_of_it = outcome(vote, decision)
    if decision is None:
        return flat([over_title(came_of_it, vote.question, _kind(vote.kind))])
    if vote.state is State.REJECTED:
        rejected = say("vote-is-rejected")
        return flat([over_title(rejected, vote.question, _kind(vote.kind), decision.label)])
    says_it = decision.title.startswith(vote.question.rstrip(" ?.:"))
    asked = not says_it and said(say("decision-asked", question=vote.question), subtle=True)
    over = say("vote-decision-over", number=decision.label)
    return flat(
        [title(decision.title, kind=came_of_it), asked, not decision.is_in_force and text(over, bold=True)]
    )


def summary(vote: Poll, decision: Decision | None) -> Say:
    """What is asked; once it is over, what came of it."""
    if vote.is_open:
        return say("vote-summary", question=vote.question)
    what = decision.title if decision else vote.question
    return say("vote-ended-summary", question=what, outcome=outcome(vote, decision))


def pointer(told_at: str | None) -> Any:
    """To the message in which the channel was told; where that has no address of Teams', in words alone."""
    if told_at is None:
        return None
    words = say("vote-told-in-channel")
    return said(anchor(words, told_at)) if told_at else text(words, subtle=True, size="small")


def why(vote: Poll, choice: Choice) -> Card:
    """Asks whoever chose that for the words, and tells nobody's answer: others may read it, too."""
    return card(
        heading(vote),
        _reason(vote),
        summary=say("vote-summary", question=vote.question),
        buttons=button(*casting(vote, choice)),
    )


def _choices(vote: Poll, own: Vote | None) -> Any:
    """All answers always; what the reader has answered stands out, and can be given a reason."""
    if own and vote.terms.confidential:
        return None
    says_why = own and own.choice not in WITH_REASON and vote.kind is not Kind.SIGNAL
    answers = _answers(vote.id, vote.version, vote.choices, own and own.choice)
    return [answers, says_why and button(say("poll-why"), WhyForm(vote.id))]


@once_made
def _answers(poll: UUID, version: int, choices: Sequence[Choice], chosen: Choice | None) -> list[Any]:
    return [
        button(
            choice_name(choice),
            _cast(poll, version, choice),
            style="positive" if choice is chosen else "default",
        )
        for choice in choices
    ]


def why_form(vote: Poll, mine: Vote) -> Card:
    """To whoever has answered: the field for why, which stands with the name wherever that stands."""
    return card(
        heading(vote),
        text(say("vote-yours", choice=choice_name(mine.choice), until=When(vote.closes_at)), bold=True),
        text(say("vote-why-how"), subtle=True),
        why_field(mine),
        summary=say("vote-summary", question=vote.question),
        buttons=button(say("poll-give"), _cast(vote.id, vote.version, mine.choice), style="positive"),
    )


def why_field(mine: Vote | None) -> Any:
    """Whoever likes says why."""
    return line(
        "reason",
        label=say("poll-reason"),
        placeholder=say("poll-reason-hint"),
        most=LONGEST_REASON,
        many_lines=True,
        filled=mine.reason if mine else "",
    )


def heading(vote: Poll) -> list[Any]:
    """What is asked, by whom, and that the text was changed on the way."""
    return _heading(vote.question, vote.kind, vote.starter, vote.version, vote.closed_at)


@once_made
def _heading(question: str, kind: Kind, starter: str, version: int, closed_at: datetime | None) -> list[Any]:
    return tight(
        title(question, kind=_kind(kind)),
        text(say("vote-started-by", name=starter), subtle=True, size="small"),
        version > 1 and text(say("vote-reworded", version=version), subtle=True, size="small"),
        closed_at and _closed_at(closed_at),
        gap="small",
    )


def _kind(kind: Kind) -> Say:
    return say("vote-heading") if kind is Kind.CONSENT else say(f"vote-kind-{kind}")


def _cast(poll: UUID, version: int, choice: Choice) -> Tap:
    return CastAnew(poll, choice, version) if version > 1 else Cast(poll, choice)


def casting(vote: Poll, choice: Choice) -> tuple[Say, Tap]:
    """The button of an answer, where it stands alone."""
    return choice_name(choice), _cast(vote.id, vote.version, choice)


def choice_name(choice: Choice) -> Say:
    return say(f"vote-{choice.value}")


def rule(vote: Poll) -> list[Any]:
    """Until when, and in small print what makes it a decision; more time is said with its reason."""
    if vote.paused or vote.extended:
        return tight(_until(vote), how_lines(vote), gap="small")
    return _open_rule(vote.kind, vote.terms, vote.closes_at)


@once_made
def _open_rule(kind: Kind, terms: Terms, closes_at: datetime) -> list[Any]:
    return tight(_open_until(kind, terms.among, closes_at), _how_lines(kind, terms, closes_at), gap="small")


def _until(vote: Poll) -> Any:
    until, those = When(vote.closes_at), whose(vote.terms.among)
    if vote.paused:
        if not vote.objections:  # whoever objected has answered otherwise
            return box(text(say("vote-paused-free", until=until)), style="accent")
        return box(text(say("vote-paused", until=until)), style="warning")
    if vote.extended:
        return box(text(say("vote-extended", until=until, whose=those)), style="accent")
    return _open_until(vote.kind, vote.terms.among, vote.closes_at)


def _open_until(kind: Kind, among: Among | None, closes_at: datetime) -> Any:
    until = When(closes_at)
    if kind is Kind.SIGNAL and among is None:
        return text(say("vote-open-all", until=until))
    return text(say("vote-open", until=until, whose=whose(among)))


def how_lines(vote: Poll) -> list[Any]:
    """What makes it a decision, in small print."""
    return _how_lines(vote.kind, vote.terms, vote.closes_at)


@once_made
def _how_lines(kind: Kind, terms: Terms, closes_at: datetime) -> list[Any]:
    return flat(
        [
            text(_how(kind, terms, closes_at), subtle=True, size="small"),
            terms.confidential and text(say("vote-confidential"), subtle=True, size="small"),
            terms.shown is Shown.NEVER and text(say("vote-never-shown"), subtle=True, size="small"),
        ]
    )


def whose(among: Among | None) -> Say:
    """Whose vote it is: all members', the hosts', or a working group's."""
    if among is None:
        return say("vote-voters-members")
    return say("vote-voters-group", group=among.group) if among.group else say("vote-voters-hosts")


QUORUMS = {
    Fraction(1, 2): "half",
    Fraction(2, 3): "two-thirds",
    Fraction(3, 4): "three-quarters",
    Fraction(1): "all",
}


def quorum(terms: Terms) -> Say:
    """How many must answer, in words."""
    if terms.least:
        return (
            say("vote-quorum-number-among", number=terms.least)
            if terms.among
            else say("vote-quorum-number", number=terms.least)
        )
    of = say("vote-of-them") if terms.among else say("vote-of-members")
    if terms.quorum in QUORUMS:
        return say(f"vote-quorum-{QUORUMS[terms.quorum]}", of=of)
    return say("vote-quorum-percent", percent=floor(terms.quorum * 100), of=of)


def _how(kind: Kind, terms: Terms, closes_at: datetime) -> Say:
    until, enough = When(closes_at), quorum(terms)
    match kind:
        case Kind.CONSENT:
            return say("vote-rule", quorum=enough)
        case Kind.SILENCE:
            return say("vote-rule-silence", until=until)
        case Kind.MAJORITY:
            return _how_many_ayes(terms, enough)
        case Kind.CHOICE:
            return say("vote-rule-choice", most=terms.up_to, places=terms.places, quorum=enough)
        case Kind.DOTS:
            return say("vote-rule-dots", most=terms.dots, places=terms.places, quorum=enough)
        case Kind.SCORE:
            return say("vote-rule-score", most=terms.highest, places=terms.places, quorum=enough)
        case Kind.RANKED:
            return say("vote-rule-ranked", quorum=enough)
        case Kind.TIME:
            return say("vote-rule-time", quorum=enough)
        case Kind.SIGNAL:
            return say("vote-rule-signal")


def _how_many_ayes(terms: Terms, enough: Say) -> Say:
    if terms.share is None:
        return say("vote-rule-majority", quorum=enough)
    if terms.share == 1:
        return say("vote-rule-unanimous", quorum=enough)
    return say("vote-rule-majority-of", share=share_name(terms.share), quorum=enough)


def share_name(share: Fraction) -> Say:
    """Of those who say yes or no."""
    if share in QUORUMS:
        return say(f"vote-share-{QUORUMS[share]}")
    return say("vote-share-percent", percent=floor(share * 100))


def _closed_at(at: datetime, by: str = "") -> Any:
    closed_by = say("vote-closed-by", at=When(at), name=by) if by else say("vote-closed", at=When(at))
    return text(closed_by, subtle=True, size="small")


def outcome(vote: Poll, decision: Decision | None) -> Say:
    """Decided with a number, rejected with one, waiting for the hosts, or undecided with the reason."""
    if vote.state is State.TIED:
        return say("vote-tied")
    if vote.state is State.ENDED:
        return say("vote-ended", number=vote.answered)
    if decision is None:
        if vote.reason == "too-few" and vote.eligible is not None:
            needed = vote.needed(vote.eligible)
            return say(
                "vote-undecided-too-few-of", number=vote.answered, eligible=vote.eligible, needed=needed
            )
        return say(f"vote-undecided-{vote.reason}")
    if vote.state is State.REJECTED:
        return say("vote-rejected", number=decision.label)
    if vote.kind is Kind.SILENCE:
        return say("vote-approved", number=decision.label, corrections=len(vote.corrections))
    return say("vote-adopted", number=decision.label)


def counts(vote: Poll, mine: Vote | None) -> list[Any]:
    """What was answered so far, as far as the terms let the reader see it."""
    if not vote.shows_counts(to_a_voter=mine is not None):
        return hidden(vote)
    return _counts(vote.choices, tuple(map(vote.count, vote.choices)), vote.answered)


@once_made
def _counts(choices: Sequence[Choice], got: Sequence[int], answered: int) -> list[Any]:
    told = [
        (text(counted(choice_name(one), number)), number) for one, number in zip(choices, got, strict=True)
    ]
    return bars(told, answered)


def bars(told: Sequence[tuple[Bricks, int]], whole: int, draw: Callable[[int, int], Any] = bar) -> list[Any]:
    """What each got, with a bar beside it; nothing is drawn before somebody has answered."""
    return tight(*(measured(words, whole > 0 and draw(number, whole)) for words, number in told))


def counted(label: Any, number: int | Say) -> Say:
    return say("vote-count", choice=label, number=number)


def hidden(vote: Poll) -> list[Any]:
    """How many have answered, and from when on one sees what."""
    told = vote.is_open and vote.terms.shown is Shown.NEVER  # the rule on the card says so
    why = not told and text(_why_hidden(vote.terms), subtle=True)
    return tight(text(say("vote-answered", number=vote.answered)), why)


def _why_hidden(terms: Terms) -> Say:
    if terms.shown is Shown.NEVER:
        return say("vote-hidden-never")
    if terms.confidential:
        return say("vote-hidden-confidential", fewest=FEWEST_SHOWN)
    return say("vote-hidden-vote" if terms.shown is Shown.AFTER_VOTE else "vote-hidden-close")


def your_reason(mine: Vote) -> Any:
    """An objection's words stand on the card for all."""
    told = mine.reason and mine.choice not in WITH_REASON
    return told and said(say("vote-your-reason", reason=begun(mine.reason, OPEN_BYTES)))


def _recorded(vote: Poll, mine: Vote, for_whom: str) -> Say:
    """Beside the deadline, which is not said again."""
    if vote.terms.confidential:
        return say("vote-yours-confidential")
    if for_whom:
        return say("vote-yours-for", name=for_whom, choice=choice_name(mine.choice))
    return say("vote-yours-here", choice=choice_name(mine.choice))


def said_with(vote: Poll, told: Sequence[Objection]) -> Any:
    """Objections or corrections, by name; what stood in an earlier text says so."""
    shown = told[:MOST_OBJECTIONS]
    rest = len(told) - len(shown)
    kind = "correction" if told is vote.corrections else "objection"
    share = OBJECTION_BYTES // (sum(map(_is_long, shown)) or 1)
    return shown and box(
        [_one_said(vote, one, kind, f"{kind}-{place}", share) for place, one in enumerate(shown)],
        rest > 0 and text(say("vote-objections-more", number=rest)),
        style="warning",
    )


def _one_said(vote: Poll, one: Objection, kind: str, name: str, share: int) -> list[Any]:
    heading = say(f"vote-{kind}-by", name=one.by)
    which = say("vote-objection-old" if vote.is_open else "vote-objection-was-old")
    old = one.is_old and text(which, subtle=True, size="small")
    if not _is_long(one):
        return [*tight(said(heading, bold=True), said(one.reason)), old]
    short = tight(said(heading, bold=True), said(begun(one.reason, OPEN_BYTES)))
    whole = tight(said(heading, bold=True), said(begun(one.reason, share)))
    return [*folded(name, say("vote-objection-more", name=one.by), short, whole), old]


def _is_long(one: Objection) -> bool:
    return _weight(one.reason) > OPEN_BYTES


def objection(by: str, reason: str) -> list[Any]:
    """Who objects, and what it would take."""
    return tight(said(say("vote-objection-by", name=by), bold=True), said(reason))


def _reason(vote: Poll) -> list[Any]:
    """Asked for once somebody objects, so that it is in nobody else's way."""
    label = say("vote-reason-label" if vote.kind is Kind.CONSENT else "vote-reason-or-correction")
    field = line(
        "reason", label=label, placeholder=say("vote-reason-hint"), most=LONGEST_REASON, many_lines=True
    )
    return [box(text(say("objection-needs-reason"), bold=True), style="accent"), field]


def deadlines(open_: Sequence[Poll]) -> list[Say]:
    """Until when one can vote on each; where they are several, how to give more time is said once."""
    if len(open_) < 2:
        return [deadline(one) for one in open_]
    return [
        *(say("vote-deadline-one", question=one.question, until=When(one.closes_at)) for one in open_),
        say("vote-deadline-how"),
    ]


def deadline(vote: Poll) -> Say:
    """Until when one can vote, and what would prolong it."""
    prolonged, until = vote.extended or vote.paused, When(vote.closes_at)
    if not vote.needs_quorum:
        return say("vote-deadline-fixed", question=vote.question, until=until)
    return say("vote-deadline-last" if prolonged else "vote-deadline", question=vote.question, until=until)


def started(vote: Poll) -> Say:
    """By whom, and when."""
    return say("vote-starter", question=vote.question, name=vote.starter, opened=When(vote.opened_at))


def unanswered(vote: Poll) -> Say:
    """One line among all that waits for a member."""
    return say("vote-unanswered", question=vote.question)


def put(vote: Poll) -> Say:
    """What everybody is asked, among other questions."""
    return say("vote-put", question=vote.question)


def answer(vote: Poll) -> Say:
    """The title of the button to it."""
    return say("vote-answer", question=begun(vote.question, BUTTON_BYTES))


def closing_soon(vote: Poll, shown: Card) -> Card:
    """To one member who has not voted: the poll itself, so that it can be answered here."""
    until = When(vote.closes_at)
    reminder = box(text(say("vote-reminder", until=until), bold=True), style="accent")
    return Card(
        beside([say("vote-reminder", until=until), vote.question]), (reminder, *shown.body), shown.actions
    )


def what_closing_does(answered: int, eligible: int, outcome: str, gone: Sequence[str] = ()) -> Sequence[Say]:
    """How many have answered, what would come of it (`hidden` before the close), and that it is final.

    `gone`: whose objections are in the way no more.
    """
    so_far = say("vote-close-answered", number=answered, eligible=eligible)
    left = [say("vote-close-objector-gone", names=listed(gone))] if gone else []
    return [so_far, *left, say(f"vote-close-{outcome}"), say("vote-close-final")]


@dataclass(frozen=True)
class Again(Tap, verb="votes.Again"):
    """Put the same to the vote anew."""

    poll: UUID


@dataclass(frozen=True)
class Meet(Tap, verb="votes.Meet"):
    """Plan a meeting at the time that won; it is asked about first."""

    poll: UUID


def sure_to_meet(vote: Poll, start: datetime, end: datetime) -> tuple[Say, Sequence[Words], Say]:
    """Before the time that won becomes a meeting of everybody."""
    then = say("meeting-when", day=When(start, "week"), start=When(start, "hour"), end=When(end, "hour"))
    return say("vote-meet-sure", when=then), [vote.question, say("vote-meet-told")], say("meeting-plan-yes")


def closed(
    vote: Poll, decision: Decision | None, numbers: Sequence[Any], *, by: str = "", why: str = ""
) -> Card:
    """What came of a vote, by whom and why, and what was answered as far as the terms show it."""
    assert vote.closed_at is not None, "it is closed"
    reason = decision.snapshot.get("why") if decision else why
    return card(
        tight(_over(vote, decision), _closed_at(vote.closed_at, by), gap="small"),
        reason and said(say("decision-why", reason=reason)),
        list(numbers),
        summary=summary(vote, decision),
        buttons=[
            vote.meets_at and button(say("vote-meet"), Meet(vote.id), style="positive"),
            word_it(decision),
            button(say("vote-again"), Again(vote.id)),
        ],
    )


MOST_ENDED = 6
"""So many votes that are over are listed, a button each."""


def ended(found: Sequence[tuple[Poll, Decision | None]], *, more: int) -> Card:
    """Votes that are over, the last one first: how each ended, and its card a tap away."""
    told = say("vote-ended-number", number=len(found) + more)
    return card(
        title(told),
        [_ended(place, *one) for place, one in enumerate(found, start=1)],
        more > 0 and text(say("vote-ended-more", number=more), subtle=True),
        summary=told,
    )


MOST_OVER_TIME = 8


@dataclass(frozen=True, slots=True)
class Turnout:
    """A vote that is over, what was decided by it, and how many had answered."""

    vote: Poll
    decision: Decision | None
    answered: int

    @property
    def share(self) -> float | None:
        """None where it is not known how many might have."""
        return min(self.answered / self.vote.eligible, 1.0) if self.vote.eligible else None


def over_time(found: Sequence[Turnout]) -> Card:
    """How many of those who might have answered did, vote by vote, the last one first."""
    shares = [one.share for one in found if one.share is not None]
    part = round(100 * sum(shares) / len(shares)) if shares else None
    head = (
        say("vote-ended-number", number=len(found))
        if part is None
        else say("vote-turnout", number=len(found), part=part)
    )
    return card(
        title(head),
        a_list(*(went(place, one) for place, one in enumerate(found, start=1))),
        summary=head,
    )


def went(place: int, one: Turnout) -> Any:
    """How many answered, and what it came to."""
    vote = one.vote
    how_many = (
        say("vote-turnout-of", number=one.answered, eligible=vote.eligible)
        if vote.eligible
        else say("vote-answered", number=one.answered)
    )
    name = _numbered(place, begun(vote.question, BUTTON_BYTES))
    return pressed(
        name,
        Look(vote.id),
        tight(
            said(_numbered(place, vote.question), bold=True),
            measured(
                text(beside([how_many, outcome(vote, one.decision)])),
                vote.eligible and bar(min(one.answered, vote.eligible), vote.eligible),
            ),
            vote.closed_at and _closed_at(vote.closed_at),
        ),
    )


def _ended(place: int, vote: Poll, decision: Decision | None) -> Any:
    closed = vote.closed_at and _closed_at(vote.closed_at)
    heading = said(_numbered(place, vote.question), bold=True)
    name = _numbered(place, begun(vote.question, BUTTON_BYTES))
    return pressed(name, Look(vote.id), tight(heading, text(outcome(vote, decision)), closed))


def _numbered(place: int, question: str) -> Say:
    """The same question may have been asked more than once."""
    return say("poll-option", place=place, words=question)


OUTCOME = "outcome"
"""The letter in which the channel is told what has become of a vote."""


@dataclass(frozen=True, slots=True)
class MoreTime:
    """A vote was given more time: until when, and how many of so many had answered.

    `by` whom, where it was not by its rule.
    """

    paused: bool
    until: datetime
    answered: int
    eligible: int
    needed: int
    by: str = ""


def more_time(vote: Poll, decision: Decision | None, told: MoreTime) -> Card:
    """To the channel: it goes on for so long, and why; later also how it ended."""
    words = _more_time(told)
    if not vote.is_open:
        return card(_over(vote, decision), text(words, subtle=True), summary=summary(vote, decision))
    return card(
        title(words, kind=say("vote-heading")),
        said(vote.question, bold=True),
        summary=say("vote-ended-summary", question=vote.question, outcome=words),
        buttons=button(say("vote-answer-here"), Look(vote.id), style="positive"),
    )


def _more_time(told: MoreTime) -> Say:
    until = When(told.until)
    if told.by:
        return say("vote-prolonged-told", until=until, name=told.by)
    if told.paused:
        return say("vote-paused-told", until=until)
    return say(
        "vote-extended-told",
        number=told.answered,
        eligible=told.eligible,
        needed=told.needed,
        until=until,
    )


def saved(vote: Poll, mine: Vote) -> Card:
    """That an answer in words has been counted."""
    words = say("vote-yours", choice=choice_name(mine.choice), until=When(vote.closes_at))
    if vote.terms.confidential:
        words = say("vote-yours-confidential")
    return card(
        title(words),
        said(vote.question),
        mine.reason and text(say("vote-your-reason", reason=mine.reason)),
        summary=words,
    )


def taken_back(vote: Poll) -> Card:
    """That an answer does not count any more."""
    words = say("vote-taken-back", until=When(vote.closes_at))
    return card(title(words), said(vote.question), summary=words)


def missing(vote: Poll, names: Sequence[str], among: int) -> Card:
    """Who has not answered yet; of a confidential vote only how many."""
    return not_answered(vote.question, names, among, named=not vote.terms.confidential)


def not_answered(question: str, names: Sequence[str], among: int, *, named: bool) -> Card:
    """How many of those who are asked have answered, how many have not and, where they are `named`, who."""
    words = say("vote-missing", number=len(names), answered=among - len(names), all=among)
    shown: list[Any] = list(names[:MOST_MISSING])
    if len(names) > MOST_MISSING:
        shown.append(say("names-more", number=len(names) - MOST_MISSING))
    return card(
        title(words),
        said(question),
        bool(names) and named and text(listed(shown), subtle=True),
        summary=words,
    )


# --- who answered what ------------------------------------------------------------------------------------

WORDS: dict[Choice, tuple[str, ...]] = {
    Choice.SUPPORT: ("ja", "for", "støtte", "yes", "support"),
    Choice.APPROVE: ("ja", "for", "godkend", "yes", "approve"),
    Choice.YES: ("ja", "for", "yes"),
    Choice.NO: ("nej", "imod", "no", "against"),
    Choice.OBJECTION: ("nej", "imod", "indvending", "no", "against", "objection"),
    Choice.BLANK: ("blank", "hverken", "blankt", "neither"),
    Choice.NEITHER: ("blank", "hverken", "blankt", "neither"),
    Choice.CORRECTION: ("rettelse", "correction"),
}
"""How people call the answers when they ask who gave them."""


def is_an_answer(word: str) -> bool:
    return any(word.casefold() in words for words in WORDS.values())


def not_told(vote: Poll, why: Say) -> Card:
    """Of one of several votes nothing is told, and why."""
    return card(title(why), said(vote.question), summary=why)


def by_name(vote: Poll, named: Sequence[Named], options: Sequence[Option], wanted: str) -> Card:
    """Who answered what, of a vote by name: the answer that was asked for, else all."""
    groups = list(_groups(vote, named, options))
    asked = [group for group in groups if wanted and _is_asked_for(group, wanted)]
    first, *later = [
        say("vote-names", choice=label, names=_names(names)) for label, _, names in asked or groups
    ] or [say("vote-nobody")]
    return card(
        title(first, kind=say("vote-by-name")),
        said(vote.question),
        tight(*(text(line) for line in later)),
        vote.kind.has_options and tight(*(said(_with_reason(one)) for one in named if one.reason)),
        summary=first,
    )


def _groups(
    vote: Poll, named: Sequence[Named], options: Sequence[Option]
) -> Iterator[tuple[Any, tuple[str, ...], list[Any]]]:
    """Each answer, how people call it, and who gave it."""
    for choice in vote.choices:
        yield choice_name(choice), WORDS[choice], [_with_reason(one) for one in named if one.choice is choice]
    for option in options:
        given = [_who(one) for one in named if (one.answer or {}).get(str(option.id), 0) > 0]
        yield option.words, tuple(option.words.casefold().replace(BOTH, " ").split()), given


def _with_reason(one: Named) -> Any:
    """With why, where somebody said so: what is typed is not thrown away."""
    who, reason = _who(one), begun(one.reason, OPEN_BYTES)
    return say("vote-name-why", name=who, reason=reason) if one.reason else who


def _who(one: Named) -> Leaf | str:
    return say("vote-name-for", name=one.stood_in, of=one.name) if one.stood_in else one.name


def _is_asked_for(group: tuple[Any, tuple[str, ...], list[Any]], wanted: str) -> bool:
    said_words = wanted.casefold().strip(" ?.!").split()
    return any(word in group[1] for word in said_words)


def _names(names: Sequence[Any]) -> Any:
    return listed(names) if names else say("vote-nobody")
