"""Polls: votes with options, the form in which one answers them, and what they come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.kit import (
    Card,
    Subject,
    Tap,
    bar_of_most,
    box,
    button,
    card,
    choose,
    line,
    number,
    said,
    text,
    tight,
    typed,
    typed_each,
)
from cards.shortening import begun
from cards.votes import title
from cards.votes.statements import word_it
from cards.votes.votes import (
    BUTTON_BYTES,
    Look,
    about_withdrawn,
    as_it_stands,
    bars,
    counted,
    hidden,
    rule,
    summary,
    why_field,
    your_reason,
)
from cards.words import Say, listed, say
from storage.decisions.decisions import Decision
from storage.votes.options import LONGEST_OPTION, Option
from storage.votes.poll import CAN, KIND, LONGEST_REASON, MAYBE, Answer, Kind, Poll, State, Vote

MOST_BUTTONS = 5
"""So many options are a button each; the sixth button adds an option."""

LONGEST_BUTTON = 40
MOST_RANKS = 5


@dataclass(frozen=True)
class Pick(Tap, verb="polls.Pick"):
    """The one option that I want."""

    poll: UUID
    option: UUID
    reason: str = typed(LONGEST_REASON)


@dataclass(frozen=True)
class AnswerForm(Tap, verb="polls.AnswerForm"):
    """The form in which a vote with options is answered."""

    opens_form = True

    poll: UUID


@dataclass(frozen=True)
class GiveAnswer(Tap, verb="polls.GiveAnswer"):
    """The answer to a vote with options, filled in."""

    poll: UUID
    option: tuple[tuple[str, str], ...] = typed_each("option-", 20)
    rank: tuple[tuple[str, str], ...] = typed_each("rank-", 60)
    picks: str = typed(2000)
    reason: str = typed(LONGEST_REASON)


@dataclass(frozen=True)
class AddForm(Tap, verb="polls.AddForm"):
    """The form of another option."""

    opens_form = True

    poll: UUID


@dataclass(frozen=True)
class Add(Tap, verb="polls.Add"):
    """Another option, filled in."""

    poll: UUID
    words: str = typed(LONGEST_OPTION)


@dataclass(frozen=True)
class Undo(Tap, verb="polls.Undo"):
    """Take my answer back."""

    poll: UUID


@dataclass(frozen=True)
class Break(Tap, verb="polls.Break"):
    """The hosts break a tie, with a reason."""

    poll: UUID
    picks: str = typed(2000)
    reason: str = typed(LONGEST_REASON)


@dataclass(frozen=True)
class Standing:
    """What the answers come to: the options from the best on, their numbers, and who wins."""

    order: tuple[UUID, ...]
    numbers: Mapping[UUID, tuple[int, ...]]
    winners: tuple[UUID, ...]
    tied: tuple[UUID, ...]
    rounds: tuple[Mapping[UUID, int], ...]

    def out_after(self, option: UUID) -> int:
        """The round of a ranked vote after which it went out; none where it is in to the end."""
        stayed = sum(option in votes for votes in self.rounds)
        return stayed if stayed < len(self.rounds) else 0


def poll(
    vote: Poll,
    options: Sequence[Option],
    standing: Standing,
    mine: Vote | None = None,
    decision: Decision | None = None,
    *,
    told_at: str | None = None,
    withdrawn: Sequence[str] = (),
) -> Card:
    """The vote as all see it; with `mine`, what the reader has answered stands on it too."""
    shows = vote.shows_counts(to_a_voter=mine is not None)
    return card(
        as_it_stands(
            vote,
            decision,
            told_at,
            box(
                about_withdrawn(withdrawn),
                numbers(vote, options, standing, to_a_voter=mine is not None)
                if shows or not _all_on_buttons(vote, options, mine)
                else hidden(vote),
                mine and vote.is_open and text(_recorded(vote, options, mine), apart=True),
                mine and vote.is_open and your_reason(mine),
            ),
            shows and not vote.is_open and _rounds(options, standing),
        ),
        summary=summary(vote, decision),
        buttons=_buttons(vote, options, mine) if vote.is_open else word_it(decision),
        shows=Subject(KIND, vote.id),
        look=Look(vote.id),
    )


def numbers(
    vote: Poll, options: Sequence[Option], standing: Standing, *, to_a_voter: bool = False
) -> list[Any]:
    """The options with what each got, as far as the terms show it."""
    if vote.shows_counts(to_a_voter=to_a_voter):
        return _numbers(vote, options, standing)
    return [*_listed(vote, options, standing), *hidden(vote)]


def takes_one(vote: Poll) -> bool:
    """Is one option the whole answer?"""
    return vote.kind is Kind.CHOICE and vote.terms.up_to == 1


def is_one_tap(vote: Poll, options: Sequence[Option]) -> bool:
    return takes_one(vote) and len(options) <= MOST_BUTTONS


def _buttons(vote: Poll, options: Sequence[Option], mine: Vote | None) -> list[Any]:
    picks = is_one_tap(vote, options)
    room = not picks or len(options) + vote.terms.adds < 6
    final = mine and vote.terms.confidential
    chosen = (mine.answer if mine else None) or {}
    undo = mine and not final and room
    why = picks and undo and len(options) + vote.terms.adds + 2 <= MOST_BUTTONS
    return [
        [
            button(*picking(vote, option), style="positive" if str(option.id) in chosen else "default")
            for option in options
            if picks and not final
        ],
        not picks and not final and button(say("poll-answer"), AnswerForm(vote.id), style="positive"),
        vote.terms.adds and button(say("poll-add"), AddForm(vote.id)),
        undo and button(say("poll-undo"), Undo(vote.id)),
        why and button(say("poll-why"), AnswerForm(vote.id)),
    ]


def picking(vote: Poll, option: Option) -> tuple[Say, Tap]:
    """The button of an option, where it stands alone."""
    return _short(option), Pick(vote.id, option.id)


def _all_on_buttons(vote: Poll, options: Sequence[Option], mine: Vote | None) -> bool:
    """Then there is nothing more to say of them above, while nobody sees what each got."""
    final = mine and vote.terms.confidential
    whole = all(len(option.words) <= LONGEST_BUTTON for option in options)
    return vote.is_open and not final and is_one_tap(vote, options) and whole


def _short(option: Option) -> Say:
    words = option.words
    cut = words if len(words) <= LONGEST_BUTTON else words[: LONGEST_BUTTON - 1].rstrip() + "…"
    return say("poll-option", place=option.place, words=cut)


def _listed(vote: Poll, options: Sequence[Option], standing: Standing) -> list[Any]:
    """Without numbers; what was chosen is told where that came out."""
    return tight(*(_option(option, has_won=_has_won(vote, option, standing)) for option in options))


def _option(option: Option, *, has_won: bool = False) -> list[Any]:
    who = len(option.proposers) > 1 and text(_by(option), subtle=True, size="small")
    words = say("poll-option", place=option.place, words=option.words)
    return [said(say("poll-won", words=words), bold=True) if has_won else said(words), who]


def _has_won(vote: Poll, option: Option, standing: Standing) -> bool:
    return vote.state is State.ADOPTED and option.id in standing.winners


def _by(option: Option) -> Say:
    return say("poll-option-by", names=listed(option.proposers))


def _numbers(vote: Poll, options: Sequence[Option], standing: Standing) -> list[Any]:
    named = {option.id: option for option in options}
    order = [named[one] for one in standing.order] if not vote.is_open else options
    got = [(_number(vote, option, standing), standing.numbers[option.id][0]) for option in order]
    drawn = (
        bars(got, max((number for _, number in got), default=0), bar_of_most)
        if vote.kind in (Kind.DOTS, Kind.SCORE)
        else bars(got, vote.answered)
    )
    return [*drawn, text(say("vote-answered", number=vote.answered), subtle=True, size="small")]


def what_it_got(option: Option, standing: Standing) -> Say:
    """The option with its number, of a time who can and who maybe."""
    first, *more = standing.numbers[option.id]
    label = say("poll-option", place=option.place, words=option.words)
    if out := standing.out_after(option.id):
        return counted(label, say("poll-out", round=out))
    return say("poll-times", slot=label, can=first, maybe=more[0]) if more else counted(label, first)


def _number(vote: Poll, option: Option, standing: Standing) -> list[Any]:
    words = what_it_got(option, standing)
    won = vote.state in (State.ADOPTED, State.TIED) and option.id in standing.winners
    who = len(option.proposers) > 1 and text(_by(option), subtle=True, size="small")
    return tight(text(say("poll-won", words=words), bold=True) if won else text(words), who)


def _rounds(options: Sequence[Option], standing: Standing) -> Any:
    """Who went out when, of a ranked vote."""
    named = {option.id: option for option in options}
    lines = [
        text(
            say(
                "poll-round",
                round=place,
                votes=listed(
                    [
                        counted(named[one].words, votes)
                        for one, votes in sorted(told.items(), key=lambda x: -x[1])
                    ]
                ),
            ),
            subtle=True,
            size="small",
        )
        for place, told in enumerate(standing.rounds, start=1)
    ]
    return len(lines) > 1 and tight(*lines)


def _recorded(vote: Poll, options: Sequence[Option], mine: Vote) -> Say:
    if vote.terms.confidential:
        return say("vote-yours-confidential")
    return say("vote-yours-here", choice=answer_words(vote, options, mine.answer or {}))


def answer_words(vote: Poll, options: Sequence[Option], answer: Answer) -> Any:
    """What somebody answered, in one line."""
    given = [(option.words, answer[str(option.id)]) for option in options if str(option.id) in answer]
    if vote.kind is Kind.CHOICE:
        return listed([words for words, _ in given])
    if vote.kind is Kind.RANKED:
        return listed([words for words, _ in sorted(given, key=lambda one: one[1])])
    if vote.kind is Kind.TIME:
        return listed([say("poll-willing", slot=words, how=say(f"poll-time-{how}")) for words, how in given])
    return listed([counted(words, points) for words, points in given])


# --- the forms --------------------------------------------------------------------------------------------


def form(vote: Poll, options: Sequence[Option], mine: Vote | None) -> Card:
    """The form in which one answers, with what one has answered before."""
    before: Answer = (mine.answer if mine else None) or {}
    return card(
        title(vote.question, kind=say("poll-form-title")),
        rule(vote),
        _inputs(vote, options, before),
        not vote.terms.confidential and why_field(mine),
        summary=say("vote-summary", question=vote.question),
        buttons=[button(say("poll-give"), GiveAnswer(vote.id), style="positive")],
    )


def _inputs(vote: Poll, options: Sequence[Option], before: Answer) -> list[Any]:
    match vote.kind:
        case Kind.DOTS:
            return [_dots(vote, option, before) for option in options]
        case Kind.SCORE:
            return [_points(vote, option, before) for option in options]
        case Kind.TIME:
            return [_willing(option, before) for option in options]
        case Kind.RANKED:
            return [_rank(place, options, before) for place in range(1, min(len(options), MOST_RANKS) + 1)]
        case _:
            return [_choice(vote, options, before)]


def _dots(vote: Poll, option: Option, before: Answer) -> Any:
    given = before.get(str(option.id), 0)
    return number(f"option-{option.id}", label=option.words, most=vote.terms.dots, filled=given)


def _points(vote: Poll, option: Option, before: Answer) -> Any:
    return choose(
        f"option-{option.id}",
        label=option.words,
        options={str(points): str(points) for points in range(vote.terms.highest + 1)},
        style="compact",
        filled=str(before.get(str(option.id), 0)),
    )


def _willing(option: Option, before: Answer) -> Any:
    return choose(
        f"option-{option.id}",
        label=option.words,
        options={str(how): say(f"poll-time-{how}") for how in (CAN, MAYBE, 0)},
        style="compact",
        filled=str(before.get(str(option.id), "")),
    )


def _rank(place: int, options: Sequence[Option], before: Answer) -> Any:
    given = {rank: option for option, rank in before.items()}
    return choose(
        f"rank-{place}",
        label=say("poll-rank", place=place),
        options={"-": say("poll-nothing"), **{str(option.id): option.words for option in options}},
        style="compact",
        filled=given.get(place, "-"),
    )


def _choice(vote: Poll, options: Sequence[Option], before: Answer) -> Any:
    return choose(
        "picks",
        label=say("poll-pick", most=vote.terms.up_to),
        options={str(option.id): option.words for option in options},
        style="expanded",
        filled=",".join(before),
        several=vote.terms.up_to > 1,
    )


def add_form(vote: Poll, options: Sequence[Option]) -> Card:
    """Another option, to fill in; those that there are stand above."""
    return card(
        title(say("poll-add")),
        said(vote.question, bold=True),
        box(tight(*(_option(option) for option in options))),
        line("words", label=say("poll-add-label"), placeholder=say("poll-add-hint"), most=LONGEST_OPTION),
        summary=say("poll-add"),
        buttons=[button(say("poll-add-give"), Add(vote.id), style="positive")],
    )


def tied(vote: Poll) -> Say:
    """One line among all that waits for a host."""
    return say("poll-tied", question=vote.question)


def break_it(vote: Poll) -> Say:
    """The title of the button to it."""
    return say("poll-break", question=begun(vote.question, BUTTON_BYTES))


def tie(vote: Poll, options: Sequence[Option], standing: Standing) -> Card:
    """To a host: who are equal, for how many places, and why these."""
    tied = [option for option in options if option.id in standing.tied]
    places = vote.terms.places - len(standing.winners)
    return card(
        title(say("poll-tie-title")),
        said(vote.question, bold=True),
        text(say("poll-tie-how", places=places)),
        choose(
            "picks",
            label=say("poll-pick", most=places),
            options={str(option.id): option.words for option in tied},
            style="expanded",
            several=places > 1,
        ),
        line(
            "reason",
            label=say("poll-tie-reason"),
            placeholder=say("poll-tie-reason-hint"),
            most=LONGEST_REASON,
            many_lines=True,
        ),
        summary=say("poll-tie-title"),
        buttons=[button(say("poll-tie-give"), Break(vote.id), style="positive")],
    )


def sure_to_break(vote: Poll, title_: str) -> tuple[Say, Sequence[Say], Say]:
    """Before a host settles a tie: the heading, what it makes a decision, and the button."""
    told = [say("tie-sure-decides", title=title_), say("vote-close-final")]
    return say("tie-sure", question=vote.question), told, say("tie-sure-yes")
