"""Votes: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Any

from cards.votes import votes
from cards.words import Language, say
from storage.decisions.decisions import Decision
from storage.votes.poll import Among, Choice, Kind, Objection, Poll, Shown, State, Terms, Vote
from storage.votes.votes import Named
from tests.gallery.scenes.shared import (
    ANNA,
    BO,
    CLOSED,
    NETWORK,
    NOW,
    ZONE,
    Scenes,
    thing,
)

QUESTION = {
    "da": "Skal vi prøve et år uden faste dagsordener og referater?",
    "en": "Shall we try a year without fixed agendas and minutes?",
}
STATEMENT = {
    "da": "Vi prøver et år uden faste dagsordener og referater",
    "en": "We will try a year without fixed agendas and minutes",
}
LONG_QUESTION = {
    "da": "Vi holder martsmødet online, flytter temadagen om psykisk arbejdsmiljø til september, hvor flere "
    "kan være med fra Hirtshals og Risø, og beder værterne om at sende et program senest tre uger før, så "
    "alle når at tage det op i deres egen arbejdsmiljøorganisation",
    "en": "We hold the March meeting online, move the theme day on psychosocial work environment to "
    "September, when more people can join from Hirtshals and Risø, and ask the hosts to send a programme "
    "three weeks ahead, so that everybody can raise it in their own work environment organisation",
}
REASON = {
    "da": "Der mangler et arkiv til ESDH. Uden det kan vi ikke dokumentere, hvad vi har drøftet.",
    "en": "There is no archive for the records system. Without it we cannot document what we discussed.",
}
MARKED_UP = (
    "**Vigtigt**: se [aftalen](https://example.org) <at>Bo</at> {{DATE(2026-12-01T12:00:00Z)}} & <b>nu</b>"
)
LONG_REASON = {
    "da": "Jeg er bange for, at de små enheder bliver glemt, når ingen skriver ned, hvad der blev sagt. ",
    "en": "I am afraid that small units will be forgotten when nobody writes down what was said. ",
}


def vote(language: Language, **more: Any) -> Poll:
    row: dict[str, Any] = {
        "question": QUESTION[language],
        "closes_at": datetime(2026, 11, 30, 12, 0, tzinfo=ZONE),
        "extended": False,
        "paused": False,
        "state": State.OPEN,
        "reason": None,
        "closed_at": None,
        "closed_by": None,
        "eligible": None,
        **more,
    }
    return Poll(
        id=thing("ballot"), network=NETWORK, opened_by=ANNA.id, starter=ANNA.name, opened_at=NOW, **row
    )


def counts(support: int, neither: int = 0, objection: int = 0) -> dict[Choice, int]:
    return {Choice.SUPPORT: support, Choice.NEITHER: neither, Choice.OBJECTION: objection}


def answer(choice: Choice, reason: str = "") -> Vote:
    return Vote(thing("ballot"), BO.id, choice, reason, NOW, NOW)


def decision(number: int, title: str, **snapshot: Any) -> Decision:
    return Decision(
        id=thing(f"decision {number}"),
        network=NETWORK,
        year=2026,
        number=number,
        title=title,
        kind="decision",
        method="consent",
        status="valid",
        decided_at=NOW - timedelta(days=29 * (12 - number)),
        closed_by=None,
        meeting=None,
        poll=None,
        snapshot=snapshot,
    )


def show(language: Language) -> Scenes:
    one = (Objection("Henrik Toft", REASON[language]),)
    several = (
        *one,
        Objection("Ida Winther", MARKED_UP),
        Objection("Jonas Fabricius", LONG_REASON[language] * 45),
    )
    many = several + tuple(
        Objection(name, REASON[language]) for name in ("Lone Qvist", "Gitte Lorentzen", "Emil Bach")
    )
    adopted = decision(1, STATEMENT[language])
    fresh = vote(language)
    yield "just started", votes.poll(fresh)
    yield "about an input that was taken back", votes.poll(fresh, withdrawn=["I-4"])
    yield "for the hosts alone", votes.poll(replace(fresh, terms=Terms(among=Among(thing("meeting")))))
    group = Terms(among=Among(thing("group"), "Alenearbejde"), least=1)
    yield "for a working group", votes.poll(replace(fresh, terms=group))
    yield "an objection is asked for its words", votes.why(fresh, Choice.OBJECTION)
    yield (
        "with counts and my answer",
        votes.poll(replace(fresh, counts=counts(6, 1)), answer(Choice.SUPPORT)),
    )
    yield (
        "with an objection, mine",
        votes.poll(
            replace(fresh, counts=counts(6, 1, 1), objections=one),
            answer(Choice.OBJECTION, REASON[language]),
        ),
    )
    yield (
        "with three objections, long and marked up",
        votes.poll(replace(fresh, counts=counts(4, 1, 3), objections=several)),
    )
    yield "with six objections", votes.poll(replace(fresh, counts=counts(2, 0, 6), objections=many))
    yield "with a long question", votes.poll(vote(language, question=LONG_QUESTION[language]))
    yield (
        "extended",
        votes.poll(
            vote(
                language, extended=True, closes_at=datetime(2026, 12, 7, 12, 0, tzinfo=ZONE), counts=counts(3)
            ),
        ),
    )
    yield (
        "paused",
        votes.poll(
            vote(
                language,
                paused=True,
                closes_at=datetime(2026, 12, 7, 12, 0, tzinfo=ZONE),
                counts=counts(8, 1, 1),
                objections=one,
            ),
        ),
    )
    done = vote(language, state=State.ADOPTED, closed_at=CLOSED, eligible=12, counts=counts(9, 2))
    yield "adopted", votes.poll(done, decision=adopted)
    blocked = vote(
        language,
        state=State.UNDECIDED,
        reason="objection",
        closed_at=CLOSED,
        counts=counts(9, 1, 1),
        objections=one,
    )
    yield "not decided, an objection", votes.poll(blocked)
    too_few = vote(
        language, state=State.UNDECIDED, reason="too-few", closed_at=CLOSED, eligible=12, counts=counts(3, 1)
    )
    yield "not decided, too few", votes.poll(too_few)
    counted = replace(fresh, counts=counts(6, 1))
    yield "reminder", votes.closing_soon(counted, votes.poll(counted))
    yield "adopted, told in the channel", votes.poll(done, decision=adopted, told_at="https://example.org")
    yield "adopted, told where nothing has an address", votes.poll(done, decision=adopted, told_at="")
    yield "closed by hand, adopted", votes.closed(done, adopted, votes.counts(done, None), by=ANNA.name)
    yield "closed, an objection", votes.closed(blocked, None, votes.counts(blocked, None))
    yield "closed, too few", votes.closed(too_few, None, votes.counts(too_few, None))
    yield (
        "two thirds must say yes",
        votes.poll(vote(language, kind=Kind.MAJORITY, terms=Terms(share=Fraction(2, 3)))),
    )
    yield "nobody may say no", votes.poll(vote(language, kind=Kind.MAJORITY, terms=Terms(share=Fraction(1))))
    when = vote(
        language,
        kind=Kind.TIME,
        state=State.ADOPTED,
        closed_at=CLOSED,
        eligible=12,
        terms=Terms(meets=True),
        result={"winners": ["0198b8f4-0000-7000-8000-000000000001"], "tied": [], "rounds": []},
    )
    yield "closed, a time that becomes a meeting", votes.closed(when, adopted, [])
    turnouts = [votes.Turnout(replace(done, eligible=12), adopted, 9), votes.Turnout(too_few, None, 4)]
    yield "how many answered, vote by vote", votes.over_time(turnouts)
    yield "votes that are over", votes.ended([(done, adopted), (blocked, None), (too_few, None)], more=0)
    yield "and many more", votes.ended([(done, adopted)] * 6, more=3)
    until = datetime(2026, 12, 7, 12, 0, tzinfo=ZONE)
    told = votes.MoreTime(False, until, answered=3, eligible=12, needed=6)
    yield "the channel is told of more time", votes.more_time(fresh, None, told)
    yield "and of a pause", votes.more_time(fresh, None, replace(told, paused=True))
    yield "more time that somebody gave", votes.more_time(fresh, None, replace(told, by=ANNA.name))
    yield "more time, and how it ended", votes.more_time(done, adopted, told)
    yield from show_kinds(language)


def show_kinds(language: Language) -> Scenes:
    """Kinds without options."""
    silence = vote(language, kind=Kind.SILENCE, counts={Choice.APPROVE: 4, Choice.CORRECTION: 1})
    correction = (Objection(BO.name, "Punkt 3: 14. oktober"),)
    yield "silent approval", votes.poll(replace(silence, corrections=correction))
    done = replace(silence, state=State.ADOPTED, closed_at=CLOSED, corrections=correction)
    yield "silent approval, approved", votes.poll(done, decision=decision(2, STATEMENT[language]))
    majority = vote(language, kind=Kind.MAJORITY, counts={Choice.YES: 5, Choice.NO: 2, Choice.BLANK: 1})
    yield "majority", votes.poll(majority, answer(Choice.YES))
    yield "form of why", votes.why_form(majority, answer(Choice.YES))
    rejected = replace(majority, state=State.REJECTED, closed_at=CLOSED)
    yield "majority, rejected", votes.poll(rejected, decision=decision(3, QUESTION[language]))
    hidden = replace(majority, terms=Terms(shown=Shown.AFTER_CLOSE))
    yield "majority, hidden until the close", votes.poll(hidden, answer(Choice.NO))
    never = replace(majority, terms=Terms(shown=Shown.NEVER, quorum=Fraction(2, 3)))
    yield "majority, numbers never shown", votes.poll(never, answer(Choice.NO))
    came_out = replace(never, state=State.ADOPTED, closed_at=CLOSED)
    yield (
        "majority, numbers never shown, closed",
        votes.poll(came_out, decision=decision(4, STATEMENT[language])),
    )
    yield "who has not answered", votes.missing(majority, [ANNA.name, BO.name], 9)
    secret = replace(majority, terms=Terms(confidential=True))
    yield "majority, confidential", votes.poll(secret, answer(Choice.ANSWERED))
    yield "for an absent colleague", votes.poll(majority, answer(Choice.YES), for_whom=ANNA.name)
    signal = vote(language, kind=Kind.SIGNAL, counts={Choice.SUPPORT: 7})
    yield "signal of support", votes.poll(signal, answer(Choice.SUPPORT))
    yield "an answer in words", votes.saved(majority, answer(Choice.YES))
    yield "an answer taken back", votes.taken_back(majority)
    named = [Named(ANNA.name, ANNA.id, Choice.YES, None), Named(BO.name, BO.id, Choice.NO, None)]
    yield "who answered what", votes.by_name(majority, named, [], "")
    yield "who answered is told to nobody", votes.not_told(majority, say("votes-are-confidential"))
    yield (
        "objecting, asked for the words",
        votes.poll(vote(language), answer(Choice.SUPPORT), asks_why=True),
    )
