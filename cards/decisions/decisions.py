"""Decisions: one with its whole origin, lists of them, and the forms that write and change them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from cards import unread
from cards.decisions import title
from cards.kit import (
    MOST_BUTTONS,
    Card,
    Home,
    Subject,
    Tap,
    Words,
    a_list,
    anchor,
    box,
    brief,
    button,
    card,
    choose,
    flat,
    line,
    said,
    text,
    tight,
    typed,
)
from cards.origins import origin as from_minutes
from cards.shortening import begun
from cards.votes.statements import word_it
from cards.votes.votes import objection, whose
from cards.words import Both, Leaf, Say, When, listed, say
from storage.decisions.agreements import Request
from storage.decisions.amendments import Amendment
from storage.decisions.decisions import (
    CHANGED,
    CORRECTION,
    DONE,
    KIND,
    KINDS,
    LONGEST_SCOPE,
    LONGEST_TEXT,
    REJECTED,
    VALID,
    WRITTEN,
    Decision,
)
from storage.journal import Entry
from storage.origins import Minutes
from storage.people import TOMBSTONE
from storage.themes.themes import Theme, ThemeState
from storage.votes.poll import Among

MOST_ENTRIES = 20
MOST_NAMES = 6
LONGEST_DAY = 40
DEEDS = (
    *(
        "recorded",
        "worded",
        "undone",
        "done",
        "reopened",
        "changed",
        "superseded",
        "took-a-place",
        "holds-again",
    ),
    *("reviewed", "stands", "expired"),
    *("proposed-a-correction", "accepted-a-correction", "declined-a-correction", "confirmed"),
    *("asked-for-a-date", "agreed-to-a-date", "refused-a-date"),
    *("offered-it", "took-it-over", "did-not-take-it", "to-management", "to-kamu", "withdrawn"),
)
"""What the history of a decision tells."""

FIELDS = ("title", "owner", "due", "review_on", "scope", "status", "to_management", "to_kamu")
"""What of a decision may change, and is told with what it was before."""

TO_MANAGEMENT, TO_KAMU = "to-management", "to-kamu"


@dataclass(frozen=True)
class Record(Tap, verb="decisions.Record"):
    """A decision written down, perhaps from a message of the channel."""

    network: Home
    text: str = typed(LONGEST_TEXT)
    kind: str = typed(32, "decision")
    source_author: str = ""
    source_link: str = ""
    owner: str = typed(64)
    due: str = typed(40)
    review_on: str = typed(40)


@dataclass(frozen=True)
class Form(Tap, verb="decisions.Form"):
    """Write down a decision."""

    opens_form = True

    network: Home


@dataclass(frozen=True)
class Open(Tap, verb="decisions.Open"):
    """A decision with where it came from."""

    only_looks = True

    decision: UUID


@dataclass(frozen=True)
class Share(Tap, verb="decisions.Share"):
    """Have the address of it."""

    only_looks = True

    decision: UUID


@dataclass(frozen=True)
class Done(Tap, verb="decisions.Done"):
    """What was decided has been done."""

    decision: UUID


@dataclass(frozen=True)
class Reopen(Tap, verb="decisions.Reopen"):
    """It was marked as done, and is not; or what took its place was withdrawn, and it holds again."""

    decision: UUID


@dataclass(frozen=True)
class Confirm(Tap, verb="decisions.Confirm"):
    """It was written down rightly."""

    decision: UUID


@dataclass(frozen=True)
class ToManagement(Tap, verb="decisions.ToManagement"):
    """Everybody takes it to their own management."""

    decision: UUID


@dataclass(frozen=True)
class ToKamu(Tap, verb="decisions.ToKamu"):
    """The committee is told of it."""

    decision: UUID


@dataclass(frozen=True)
class EditForm(Tap, verb="decisions.EditForm"):
    """The form of what may change of a decision: owner, dates, scope; for an owner, what they can ask."""

    opens_form = True

    decision: UUID


@dataclass(frozen=True)
class Edit(Tap, verb="decisions.Edit"):
    """What may change of a decision, filled in."""

    decision: UUID
    owner: str = typed(60)
    due: str = typed(LONGEST_DAY)
    review_on: str = typed(LONGEST_DAY)
    scope: str = typed(LONGEST_SCOPE)
    also: str = typed(60)


@dataclass(frozen=True)
class CorrectForm(Tap, verb="decisions.CorrectForm"):
    """Propose that the record should say something else."""

    opens_form = True

    decision: UUID


@dataclass(frozen=True)
class Correct(Tap, verb="decisions.Correct"):
    """What the record should say."""

    decision: UUID
    text: str = typed(LONGEST_TEXT)


@dataclass(frozen=True)
class Settle(Tap, verb="decisions.Settle"):
    """Take a proposed correction in, or leave the record as it is."""

    correction: UUID
    accepted: bool


@dataclass(frozen=True)
class Reviewed(Tap, verb="decisions.Reviewed"):
    """Does the decision still stand?"""

    decision: UUID
    stands: bool


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a decision comes from, and what has become of it."""

    owner: Words = ""
    recorded_by: str = ""
    item: Mapping[str, str] | None = None
    supersedes: Decision | None = None
    superseded_by: Decision | None = None
    corrections: Sequence[Amendment] = ()
    confirmed_by: Sequence[str] = ()
    requests: Sequence[Request] = ()
    unreached: Collection[UUID] = ()
    """Of those who are asked, whom the bot cannot write to."""

    names: Mapping[str, str] = field(default_factory=dict)
    history: Sequence[Entry] = ()
    minutes: Minutes | None = None
    parts: Sequence[Theme] = ()
    """The online meetings that it is made of."""

    has_address: bool = False
    """Whether it can be given one."""


# --- one --------------------------------------------------------------------------------------------------


def whole(one: Decision, origin: Origin) -> Card:
    """A decision with everything that the register knows of it."""
    return card(
        tight(
            title(one.title, kind=kind_and_status(one, origin.superseded_by), number=one.label),
            text(when(one), subtle=True, size="small"),
            one.question and text(say("decision-asked", question=one.question), subtle=True),
            origin.superseded_by and text(superseded_by(origin.superseded_by), bold=True),
            gap="small",
        ),
        brief(
            (more := _beyond_title(one)) and said(more),
            _confirmation(one, origin.confirmed_by),
            [_duties(one, origin), [_request(asked, origin.unreached) for asked in origin.requests]],
            _parts(origin.parts),
            a_list(numbers(one), _options(one)),
            a_list([_objection(told) for told in one.counted.get("objections", [])]),
            a_list([objection(told["by"], told["reason"]) for told in one.counted.get("corrections", [])]),
            _origin(one, origin),
            a_list([_correction(told) for told in origin.corrections]),
            above=1,
            behind=_history(origin.history, origin.names),
            called=say("decision-history"),
        ),
        summary=say("decision-line", number=one.label, title=one.title),
        buttons=_buttons(one, origin),
        shows=Subject(KIND, one.id),
        look=Open(one.id),
    )


def _parts(parts: Sequence[Theme]) -> Any:
    """How far it has come: each of its online meetings, held or not."""
    if not parts:
        return None
    held = sum(one.state is ThemeState.HELD for one in parts)
    return a_list(
        text(say("decision-parts", held=held, number=len(parts)), bold=True, apart=True),
        [text(_part(one)) for one in parts],
    )


def _part(one: Theme) -> Say:
    title_of = Both(one.title.get("da", ""), one.title.get("en", ""))
    if one.state is ThemeState.HELD:
        return say("decision-part-held", number=one.label, title=title_of)
    return say("decision-part-open", number=one.label, title=title_of)


def _beyond_title(one: Decision) -> str:
    """What was written beyond the headline, which often is its first sentence."""
    whole_text = one.text.strip()
    beyond = whole_text.removeprefix(one.title)
    return whole_text if beyond[:1].isalnum() else beyond.lstrip(" .\n")


def _buttons(one: Decision, origin: Origin) -> list[Any]:
    """What may become of it; and, where there is room, what other decisions and its address, which are had by
    their numbers, too."""
    made = flat(
        [
            word_it(one),
            _asks_all(one)
            and not one.poll
            and button(say("decision-right"), Confirm(one.id), style="positive"),
            one.status != CHANGED and button(say("decision-correct"), CorrectForm(one.id)),
            one.is_open and button(say("decision-done"), Done(one.id)),
            one.status == DONE and button(say("decision-reopen"), Reopen(one.id)),
            [_holds_again(before) for before in _left_open(one, origin)],
            one.status == VALID and _onward(one),
            [opened(other) for other in (origin.supersedes, origin.superseded_by) if other],
            origin.has_address and button(say("share-tap"), Share(one.id)),
        ]
    )
    return made[:MOST_BUTTONS]


def _left_open(one: Decision, origin: Origin) -> list[Decision]:
    """Which of the two held before the other took its place, where that was withdrawn since; and what is only
    archived."""
    pairs = ((origin.supersedes, one), (one, origin.superseded_by))
    found = [before for before, after in pairs if before and after and before.may_hold_again(after)]
    return [*found, one] if one.may_leave_the_archive() else found


def _holds_again(before: Decision) -> Any:
    return button(say("decision-holds-again", number=before.label), Reopen(before.id))


def _asks_all(one: Decision) -> datetime | None:
    """Until when; what holds no more need not be right."""
    return None if one.is_gone or one.status == CHANGED else one.confirm_until


def _confirmation(one: Decision, confirmed_by: Sequence[str]) -> Any:
    """For some days everybody is asked whether it was written down rightly; who says so stays."""
    asked, until = bool(confirmed_by) and text(_right(confirmed_by)), _asks_all(one)
    if one.may_still_be_worded and until:
        return text(say("decision-worded-until", until=When(until)), subtle=True)
    return box(text(say("decision-confirm", until=When(until))), asked, style="accent") if until else asked


def _right(names: Sequence[str]) -> Say:
    shown: list[Any] = list(names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return say(
        "decision-right-by", names=listed([*shown, say("names-more", number=more)] if more > 0 else shown)
    )


def _onward(one: Decision) -> list[Any]:
    """Who does it, and who else is told."""
    return [
        button(say("decision-edit"), EditForm(one.id)),
        not one.to_management and button(say("decision-bring"), ToManagement(one.id)),
        not one.to_kamu and button(say("decision-tell-kamu"), ToKamu(one.id)),
    ]


def _request(asked: Request, unreached: Collection[UUID]) -> Any:
    """What its owner asks, until it is answered."""
    if asked.due:
        return text(say("agreement-asked-date", name=asked.by, day=When(asked.due, "day")), subtle=True)
    missed = asked.receiver in unreached
    return text(
        say(
            "agreement-asked-not-reached" if missed else "agreement-asked-owner",
            name=asked.by,
            to=asked.to or "",
        ),
        subtle=True,
    )


def opened(one: Decision) -> Any:
    return button(opens(one), Open(one.id))


def opens(one: Decision) -> Say:
    """What is said of whatever leads to it."""
    return say("decision-open", number=one.label)


def kind_and_status(one: Decision, after: Decision | None) -> Say:
    is_replaced = after is not None and after.method != CORRECTION
    kind = say(f"decision-kind-{one.kind}")
    status = say("decision-status-replaced" if is_replaced else f"decision-status-{one.status}")
    return say("decision-kind-and-status", kind=kind, status=status)


def when(one: Decision) -> Say:
    if one.status == REJECTED:
        return _rejected(one)
    method = say(f"method-{one.method}")
    if one.method in WRITTEN:
        return say("decision-written-when", day=When(one.decided_at, "day"), method=method)
    return say("decision-when", day=When(one.decided_at, "day"), method=method)


def _rejected(one: Decision) -> Say:
    """It lacked the majority: whether one was against it, the counts tell."""
    counts = one.counted.get("counts", {})
    is_tie = counts.get("yes", 0) == counts.get("no", 0) > 0
    day = When(one.decided_at, "day")
    return say("decision-rejected-tie", day=day) if is_tie else say("decision-rejected-when", day=day)


def owned_by(one: Decision, name: Words) -> Any:
    """Who does it; whoever was erased does nothing any more, and what is to be done may be nobody's yet."""
    if not name:
        return one.is_open and text(say("decision-owner-none"))
    return text(owner(name))


def owner(name: Words) -> Say:
    return say("decision-owner-gone") if name == TOMBSTONE else say("decision-owner", name=name)


def _duties(one: Decision, origin: Origin) -> list[Any]:
    """Who does it, until when, for whom it holds, and who else is told."""
    return tight(
        owned_by(one, origin.owner),
        one.due and text(say("decision-due", day=When(one.due, "day"))),
        one.review_on and text(say("decision-review", day=When(one.review_on, "day"))),
        one.scope and text(say("decision-scope", scope=one.scope)),
        one.to_management and text(say("decision-to-management")),
        one.to_kamu and text(say("decision-to-kamu")),
    )


def _options(one: Decision) -> list[Any]:
    return tight(*(_option(told) for told in one.counted.get("options", [])))


def _option(told: Mapping[str, Any]) -> Any:
    names = listed(told["by"])
    if "numbers" in told:
        out = told.get("out")  # earlier ones do not tell it
        numbers = say("poll-out", round=out) if out else " / ".join(map(str, told["numbers"]))
        words = say("decision-option", words=told["words"], numbers=numbers, names=names)
    else:  # the vote was held so that its numbers are never shown
        words = say("decision-option-alone", words=told["words"], names=names)
    return text(say("poll-won", words=words), bold=True) if told["won"] else text(words)


def _objection(told: Mapping[str, str]) -> list[Any]:
    status = told.get("status")
    return [
        *objection(told["by"], told["reason"]),
        status and text(say(f"objection-{status}"), subtle=True, size="small"),
    ]


def _origin(one: Decision, origin: Origin) -> list[Any]:
    """The item, the message, who wrote it down, why the hosts chose so, and what it stands in place of."""
    source = one.source or {}
    item = origin.item and Both(origin.item.get("da", ""), origin.item.get("en", ""))
    why = one.counted.get("why")
    before = origin.supersedes
    return tight(
        why and text(say("decision-why", reason=why)),
        item and text(say("decision-item", title=item), subtle=True),
        from_minutes(origin.minutes),
        source.get("author") and text(say("decision-source", name=source["author"]), subtle=True),
        source.get("link") and said(anchor(say("decision-source-link"), source["link"])),
        origin.recorded_by and text(_recorded(one, origin.recorded_by), subtle=True),
        before and text(_in_place_of(one, before), subtle=True),
        before and before.poll and text(say("decision-voted-before", number=before.label), subtle=True),
    )


def superseded_by(after: Decision) -> Say:
    """A correction changes the words, any other decision takes its place; gone, it leaves none in force."""
    if after.method == CORRECTION:
        return say(
            "decision-superseded-by-gone" if after.is_gone else "decision-superseded-by", number=after.label
        )
    return say("decision-replaced-by-gone" if after.is_gone else "decision-replaced-by", number=after.label)


def _in_place_of(one: Decision, before: Decision) -> Say:
    """What was before does not hold again of its own accord."""
    is_void = one.is_gone and not before.is_in_force
    return say("decision-superseded-too" if is_void else "decision-supersedes", number=before.label)


def _recorded(one: Decision, name: str) -> Say:
    return say("decision-closed-by" if one.poll else "decision-recorded-by", name=name)


def _correction(told: Amendment) -> list[Any]:
    status = say(f"amendment-{told.status}")
    return tight(
        said(say("amendment-by", name=told.by, status=status), bold=True), said(begun(told.text, 600))
    )


def _history(entries: Sequence[Entry], names: Mapping[str, str]) -> Any:
    """Who did what and when, and what was before and after; that somebody was reminded is left out."""
    told = [entry for entry in entries if entry.deed.replace(" ", "-") in DEEDS]
    if not told:
        return None
    return tight(*(_entry(entry, names) for entry in told[-MOST_ENTRIES:]))


def _entry(entry: Entry, names: Mapping[str, str]) -> Any:
    who = entry.name or say("decision-by-itself")
    deed = say(f"deed-{entry.deed.replace(' ', '-')}")
    words = say("decision-entry", at=When(entry.at), who=who, deed=deed)
    changes = [change for name in FIELDS for change in _changed(entry, name, names)]
    if reason := (entry.after or {}).get("reason"):
        changes.append(say("decision-why", reason=reason))
    if changes:
        words = say("decision-entry-changed", entry=words, changes=listed(changes))
    return text(words, subtle=True, size="small")


def _changed(entry: Entry, name: str, names: Mapping[str, str]) -> list[Say]:
    """What was before and after, of one field where it changed."""
    if entry.before is None or not entry.after or name not in entry.after:
        return []
    before, after = (_told(name, values.get(name), names) for values in (entry.before, entry.after))
    what = say(f"decision-field-{name.replace('_', '-')}")
    return [say("decision-changed", field=what, before=before, after=after)]


def _told(name: str, value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, bool):
        return say("decision-yes" if value else "decision-no")
    if not value:
        return say("decision-nothing")
    if name == "owner":
        return names.get(value, value)
    if name == "status":
        return say(f"decision-status-{value}")
    return When(date.fromisoformat(value), "day") if name in ("due", "review_on") else value


def numbers(decision: Decision) -> list[Any]:
    """What was answered, and by whom where not all could."""
    part = decision.counted.get("among")
    those = part and whose(Among(UUID(part["thing"]), part["group"]))
    return tight(_counts(decision), those and text(say("decision-among", whose=those), subtle=True))


def _counts(decision: Decision) -> Any:
    counts = decision.counted.get("counts") or {}
    eligible = decision.counted.get("eligible", 0)
    if "yes" in counts or "no" in counts:
        return text(
            say(
                "decision-counts-majority",
                yes=counts.get("yes", 0),
                no=counts.get("no", 0),
                blank=counts.get("blank", 0),
                eligible=eligible,
            ),
            subtle=True,
        )
    if "support" not in counts:
        voted = decision.counted.get("voted")
        return voted is not None and text(say("decision-voted", number=voted, eligible=eligible), subtle=True)
    return text(
        say(
            "decision-counts",
            support=counts.get("support", 0),
            neither=counts.get("neither", 0),
            objection=counts.get("objection", 0),
            eligible=eligible,
        ),
        subtle=True,
    )


def review(one: Decision) -> Card:
    """To the network: its day to be looked at again has come."""
    return card(
        title(say("decision-review-title")),
        said(say("decision-line", number=one.label, title=one.title), bold=True),
        text(say("decision-review-how")),
        summary=say("decision-review-title"),
        buttons=[
            button(say("decision-stands"), Reviewed(one.id, stands=True), style="positive"),
            button(say("decision-expired"), Reviewed(one.id, stands=False)),
            opened(one),
        ],
        shared=True,
    )


def sure_to_expire(one: Decision) -> tuple[Say, Sequence[Say], Say]:
    """Before it is called expired: the heading, what stays, and the button."""
    told = [
        say("decision-over-number", number=one.label),
        say("decision-over-how"),
        say("decision-over-instead"),
    ]
    return say("decision-over-sure", title=one.title), told, say("decision-over-yes")


# --- forms ------------------------------------------------------------------------------------------------


def form(
    network: UUID,
    words: str = "",
    author: str = "",
    link: str = "",
    kind: str = "decision",
    *,
    members: Sequence[tuple[UUID, str]] = (),
    owner: str = "",
    due: str = "",
    review_on: str = "",
    why: Leaf | None = None,
    left: Sequence[str] = (),
) -> Card:
    """What a decision needs, to fill in; `words` is what somebody wrote that is to become one.

    `why` a sentence did not record it at once, and which of its words were `left` unread.
    """
    return card(
        title(say("decision-form-title")),
        unread.notice(why, left=left),
        text(say("decision-form-how"), subtle=True),
        line(
            "text",
            label=say("decision-form-text"),
            placeholder=say("decision-form-text-hint"),
            most=LONGEST_TEXT,
            many_lines=True,
            filled=words[:LONGEST_TEXT],
            needed=say("decision-without-text"),
        ),
        choose(
            "kind",
            label=say("decision-form-kind"),
            options={kind: say(f"decision-kind-{kind}") for kind in KINDS},
            style="compact",
            filled=kind,
        ),
        members
        and choose(
            "owner",
            label=say("decision-edit-owner"),
            options={str(person): name for person, name in members},
            style="compact",
            filled=owner,
        ),
        _day_line("due", say("decision-edit-due"), due),
        _day_line("review_on", say("decision-edit-review"), review_on),
        summary=why or say("decision-form-title"),
        buttons=[
            button(
                say("decision-form-record"),
                Record(network, source_author=author, source_link=link),
                style="positive",
            )
        ],
    )


def _day_line(name: str, label: Say, filled: str) -> Any:
    return line(name, label=label, placeholder=day_hint(name), most=40, filled=filled[:40])


def day_hint(name: str) -> Say:
    """An example of when it is due, or of when it is looked at again."""
    return say("decision-edit-review-hint" if name == "review_on" else "decision-edit-day-hint")
