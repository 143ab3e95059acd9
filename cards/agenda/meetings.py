"""A meeting: when and where it is, who comes, and what the hosts can change of it; the yearly rhythm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any, Literal
from urllib.parse import urlencode
from uuid import UUID

from cards import unread
from cards.agenda import meeting_list_title as list_title
from cards.agenda import meeting_title as title
from cards.agenda.running import Begin
from cards.hosts.covers import Call
from cards.kit import (
    Card,
    Hit,
    Home,
    Subject,
    Tap,
    Words,
    a_list,
    box,
    brief,
    button,
    buttons,
    card,
    choose,
    folded,
    line,
    link,
    own,
    said,
    text,
    tight,
    told_alone,
    typed,
)
from cards.meeting import Host, hosted_by, when
from cards.words import Leaf, Say, When, beside, both, listed, say
from storage.agenda.agenda import Item
from storage.agenda.attendance import LONGEST_NAME, Answer, Attendance
from storage.meetings import MEETING, Meeting, Rhythm

THEMES = ("physical", "mental")
MOST_NAMES = 40
MOST_LISTED = 12
LONGEST_WHEN = 200
LONGEST_LIST = 500


Asked = Literal["me", "next", "then", "was"]
"""What the card answers: whether I come, when and where the next meeting is, or one that is or was then."""


@dataclass(frozen=True)
class Attend(Tap, verb="meetings.Attend"):
    """I come, I join online, or I do not come; perhaps somebody else does instead.

    `begins` is when the meeting was to begin as the reader saw it.
    """

    meeting: UUID
    answer: Answer
    begins: datetime | None = None
    deputy: str = typed(LONGEST_NAME)


@dataclass(frozen=True)
class Look(Tap, verb="meetings.Look"):
    """How the meeting looks to me."""

    only_looks = True

    meeting: UUID


@dataclass(frozen=True)
class Mine(Tap, verb="meetings.Mine"):
    """The meeting with what it means for me above it: whether I come, or when and where it is."""

    only_looks = True

    meeting: UUID
    about: Literal["me", "when"] = "me"


@dataclass(frozen=True)
class Manage(Tap, verb="meetings.Manage"):
    """Who comes, and what I can change of the meeting."""

    only_looks = True

    meeting: UUID


@dataclass(frozen=True)
class Reschedule(Tap, verb="meetings.Reschedule"):
    """The hosts move the meeting; what is not said of day, hours and place stays."""

    meeting: UUID
    when: str = typed(LONGEST_WHEN)


@dataclass(frozen=True)
class Plan(Tap, verb="meetings.Plan"):
    """The form of a new meeting, filled in."""

    network: Home
    day: str = typed(LONGEST_WHEN)
    hours: str = typed(LONGEST_WHEN)
    place: str = typed(LONGEST_NAME)


@dataclass(frozen=True)
class SetTheme(Tap, verb="meetings.SetTheme"):
    """What the meeting is about, which leg facilitates it, and how long its break is."""

    meeting: UUID
    theme: str = typed(16)
    leg: str = typed(LONGEST_NAME)
    pause: str = typed(8)


@dataclass(frozen=True)
class AskCancel(Tap, verb="meetings.AskCancel"):
    """Shall the meeting really be cancelled? Newer cards have Cancel, which asks by itself."""

    only_looks = True

    meeting: UUID


@dataclass(frozen=True)
class Cancel(Tap, verb="meetings.Cancel"):
    """Cancel it; it is asked about first."""

    meeting: UUID


@dataclass(frozen=True)
class CallAgain(Tap, verb="meetings.CallAgain"):
    """Hold the cancelled meeting after all, as it was."""

    meeting: UUID


@dataclass(frozen=True)
class Confirm(Tap, verb="meetings.Confirm"):
    """Plan a meeting on a day that the rhythm proposes."""

    network: Home
    day: str


@dataclass(frozen=True)
class RhythmForm(Tap, verb="meetings.RhythmForm"):
    """Change the rhythm."""

    opens_form = True

    network: Home


@dataclass(frozen=True)
class SetRhythm(Tap, verb="meetings.SetRhythm"):
    """The rhythm's form, filled in."""

    network: Home
    weekday: str = typed(2)
    nth: str = typed(2)
    months: str = typed(80)
    hours: str = typed(40)
    place: str = typed(LONGEST_NAME)
    pause: str = typed(8)
    gap: str = typed(8)
    committee: str = typed(LONGEST_LIST)


# --- the meeting's card -----------------------------------------------------------------------------------


def meeting(
    coming: Meeting,
    hosts: Sequence[Host | None],
    answers: Answers,
    items: Sequence[Item] = (),
    mine: Attendance | None = None,
    file: Leaf | None = None,
) -> Card:
    """A meeting as all see it; with `mine`, the reader's own answer too. `file`: where calendars get it."""
    is_open = coming.is_open
    return card(
        _what(coming, when(coming), kind=heading(coming)) if is_open else _what(coming, heading(coming)),
        tight(text(hosted_by(hosts)), (is_open or items) and text(_size(items), subtle=True)),
        is_open
        and box(counts(answers), mine and mine.answer and text(_mine(mine, answers), bold=True, apart=True)),
        is_open and mine and mine.answer == Answer.NOT and _deputy(coming, mine),
        summary=beside([heading(coming), when(coming)]),
        buttons=is_open and _buttons(coming, mine, file),
        shows=Subject(MEETING, coming.id),
        look=Look(coming.id),
    )


def _what(coming: Meeting, headline: Say, kind: Say | None = None) -> Any:
    return tight(
        title(headline, kind=kind),
        said(both(coming.title), bold=True),
        not _says_when(headline, coming) and text(when(coming)),
        coming.place and text(both(coming.place)),
        coming.theme and text(themed(coming), subtle=True),
    )


def _says_when(headline: Say, coming: Meeting) -> bool:
    return headline == when(coming) or ("when", when(coming)) in headline.words


def for_me(
    coming: Meeting,
    hosts: Sequence[Host | None],
    answers: Answers,
    mine: Attendance | None = None,
    file: Leaf | None = None,
    *,
    seat: int | None = None,
    about: Asked = "me",
    reached: bool = True,
    moved: bool = False,
) -> Card:
    """To one person: the answer above, the meeting below. `seat`: the reader's own, of a host, and whether
    the other hosts can be `reached`. `moved`: to another day while they answered."""
    is_open = coming.is_open
    declined = mine is not None and mine.answer == Answer.NOT
    headline = _headline(coming, mine, about)
    return card(
        _what(coming, headline),
        brief(
            moved and box(text(say("attendance-moved-now")), style="warning"),
            is_open and declined and seat and box(text(_host_away(hosts, reached=reached)), style="warning"),
            (is_open and box(text(hosted_by(hosts)), counts(answers), _beside(mine, answers, about)))
            or text(hosted_by(hosts)),
            above=1,
        ),
        is_open and mine and declined and _deputy(coming, mine),
        summary=headline,
        buttons=is_open
        and [
            declined and seat and button(say("host-cover"), Call(coming.network, coming.id, seat)),
            _buttons(coming, mine, file, more=not declined),
        ],
        shows=Subject(MEETING, coming.id),
        look=Mine(coming.id, "me" if about == "me" else "when"),
    )


def cancel_each(ahead: Sequence[Meeting]) -> Card:
    """To whoever wants several cancelled: one after the other, each asked about."""
    shown = ahead[:MOST_TO_CANCEL]
    return card(
        title(say("meeting-cancel-each")),
        text(say("meeting-cancel-each-how"), subtle=True),
        tight(text(when(one)) for one in shown),
        summary=say("meeting-cancel-each"),
        buttons=[
            button(say("meeting-cancel-day", day=When(one.starts_at, "day")), Cancel(one.id)) for one in shown
        ],
    )


def _host_away(hosts: Sequence[Host | None], *, reached: bool) -> Say:
    others = sum(host is not None for host in hosts) - 1
    if others and not reached:
        return say("attendance-host-away-not-reached")
    return say("attendance-host-away", others=others)


def host_away(coming: Meeting, name: str) -> Card:
    """To the other hosts: one of them has said that they do not come."""
    words = say("attendance-other-host-away", name=name, day=When(coming.starts_at, "day"))
    return card(
        title(words),
        text(when(coming)),
        text(say("attendance-other-host-how", name=name), subtle=True),
        summary=words,
    )


def _beside(mine: Attendance | None, answers: Answers, about: str) -> Any:
    """What the headline does not say of the reader's answer already."""
    if mine is None or not mine.answer:
        return None
    says_it = about == "me" and mine.person in answers.given and not mine.deputy
    return not says_it and text(_mine(mine, answers), bold=True, apart=True)


def _headline(coming: Meeting, mine: Attendance | None, about: str) -> Say:
    """What was asked for: when it is; or what the reader has said of coming."""
    if not coming.is_open:
        return heading(coming)
    if about != "me":
        return say(f"meeting-{about}", when=when(coming))
    if mine is None or not mine.answer:
        return attendance_asked(coming)
    return say(f"attendance-said-{_as_told(mine)}", day=When(coming.starts_at, "day"))


def heading(coming: Meeting) -> Say:
    if coming.cancelled_at:
        return say("meeting-is-cancelled")
    if coming.over_at:
        return say("meeting-is-past")
    return say("meeting-is-held") if coming.finished_at else say("meeting-planned")


def themed(coming: Meeting) -> Say:
    theme = say(f"theme-{coming.theme}")
    return (
        say("meeting-theme-by", theme=theme, leg=coming.leg)
        if coming.leg
        else say("meeting-theme", theme=theme)
    )


def _size(items: Sequence[Item]) -> Say:
    return say("agenda-size", items=len(items), minutes=sum(item.minutes or 0 for item in items))


@dataclass(frozen=True, slots=True)
class Answers:
    """What those have said who belong at the meeting; and how many come who do not."""

    given: Mapping[UUID, Attendance] = field(default_factory=dict)
    guests: int = 0


def counts(answers: Answers) -> list[Any]:
    given = [one.answer for one in answers.given.values()]
    return tight(
        text(say("attending-there", number=given.count(Answer.THERE))),
        text(say("attending-online", number=given.count(Answer.ONLINE))),
        text(say("attending-not", number=given.count(Answer.NOT))),
        answers.guests > 0 and text(say("attending-guests", number=answers.guests), subtle=True),
    )


def _mine(mine: Attendance, answers: Answers) -> Say:
    if mine.person not in answers.given:
        return say("attendance-yours-guest")
    if mine.answer == Answer.NOT and mine.deputy:
        return say("attendance-yours-deputy", deputy=mine.deputy)
    return say(f"attendance-yours-{_as_told(mine)}")


def _as_told(one: Attendance) -> str:
    return "away" if one.away else str(one.answer)


def _deputy(coming: Meeting, mine: Attendance) -> list[Any]:
    """Who comes in one's place, which is seldom somebody."""
    field = line(
        "deputy",
        label=say("attendance-deputy"),
        placeholder=say("attendance-deputy-hint"),
        most=LONGEST_NAME,
        filled=mine.deputy,
    )
    keeps = buttons(button(say("attend-deputy"), Attend(coming.id, Answer.NOT, coming.starts_at)))
    return folded("deputy", say("attendance-deputy-tap"), [], [field, keeps])


ANSWERS = (
    (say("attend-there"), Answer.THERE, "positive"),
    (say("attend-online"), Answer.ONLINE, "default"),
    (say("attend-not"), Answer.NOT, "default"),
)
"""The button of each, in the order in which they are wanted."""


def _answers(coming: Meeting, given: Answer | None = None) -> list[Any]:
    """What has not been said already; the first is what most want, who have said nothing yet."""
    return [
        button(words, Attend(coming.id, answer, coming.starts_at), style="default" if given else style)
        for words, answer, style in ANSWERS
        if answer != given
    ]


def _buttons(coming: Meeting, mine: Attendance | None, file: Leaf | None, *, more: bool = True) -> list[Any]:
    """What the reader has not said already; who does not come needs no calendar."""
    given = mine.answer if mine else None
    declined = given == Answer.NOT
    return [
        _answers(coming, given),
        coming.join_url and not declined and link(say("meeting-join"), coming.join_url),
        not declined and link(say("meeting-calendar"), file or calendar_link(coming)),
        more and button(say("meeting-more"), Manage(coming.id)),
    ]


def calendar_link(coming: Meeting) -> str:
    """Outlook with the meeting filled in; the times are in UTC."""
    told = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": _one(coming.title),
        "startdt": _utc(coming.starts_at),
        "enddt": _utc(coming.ends_at),
        "location": _one(coming.place),
    }
    return "https://outlook.office.com/calendar/deeplink/compose?" + urlencode(told)


def _one(words: Mapping[str, str]) -> str:
    return words.get("da") or words.get("en") or ""


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


MOST_TO_CANCEL = 6
"""As many as a card has buttons for."""


# --- what the hosts see and change ------------------------------------------------------------------------


def managing(
    coming: Meeting,
    answers: Sequence[tuple[str, Attendance]],
    guests: Sequence[str] = (),
    *,
    hosts: bool,
    alike: Leaf | None = None,
) -> Card:
    """Who comes, by name for the hosts; and what they can change."""
    by_answer = {answer: [pair for pair in answers if pair[1].answer == answer] for answer in Answer}
    all_ = Answers({one.person: one for _, one in answers}, len(guests))
    words = say("attending-who", there=len(by_answer[Answer.THERE]), online=len(by_answer[Answer.ONLINE]))
    return card(
        tight(title(words), said(both(coming.title), bold=True), text(when(coming))),
        alike and box(text(alike), style="warning"),
        hosts and _everybody(by_answer, guests),
        not hosts and counts(all_),
        not hosts and text(say("meeting-hosts-can"), subtle=True),
        hosts and _changes(coming),
        summary=words,
        buttons=[
            hosts and not coming.began_at and button(say("running-start-tap"), Begin(coming.id)),
            hosts and button(say("meeting-cancel-tap"), Cancel(coming.id), style="destructive"),
            button(say("meeting-back-tap"), Look(coming.id)),
        ],
    )


def who_comes(
    coming: Meeting,
    answers: Sequence[tuple[str, Attendance]],
    guests: Sequence[str] = (),
    *,
    hosts: bool,
) -> Card:
    """How many come, and for the hosts alone who."""
    by_answer = {answer: [pair for pair in answers if pair[1].answer == answer] for answer in Answer}
    all_ = Answers({one.person: one for _, one in answers}, len(guests))
    words = say("attending-who", there=len(by_answer[Answer.THERE]), online=len(by_answer[Answer.ONLINE]))
    made = card(
        title(words),
        text(when(coming)),
        hosts and _everybody(by_answer, guests),
        not hosts and counts(all_),
        summary=words,
        buttons=[button(say("meeting-more"), Manage(coming.id))],
    )
    return told_alone(made) if hosts else own(made)


def who_was_there(held: Meeting, names: Sequence[str], *, hosts: bool, told: bool) -> Card:
    """How many were, and for the hosts alone who; where nobody has `told` it, who was only expected."""
    words = say("attended-who", number=len(names) if told else 0)
    made = card(
        title(words),
        text(when(held)),
        not told and names and text(say("attended-expected", number=len(names))),
        hosts and names and said(listed(names)),
        summary=words,
        buttons=[button(say("meeting-more"), Manage(held.id))],
    )
    return told_alone(made) if hosts else own(made)


def whether_comes(coming: Meeting, name: str, told: Attendance | None) -> Card:
    """Of one person, to who may know."""
    given = _as_told(told) if told and told.answer else "open"
    words = say(f"attendance-of-{given}", name=name)
    made = card(
        title(words),
        text(when(coming)),
        told
        and told.answer == Answer.NOT
        and told.deputy
        and said(say("attendance-deputy-comes", deputy=told.deputy)),
        summary=words,
        buttons=[button(say("meeting-more"), Manage(coming.id))],
    )
    return told_alone(made)


def not_told_who(coming: Meeting, answers: Answers) -> Card:
    """Who comes is told to the hosts alone; how many, to everybody."""
    words = say("attendance-of-hidden")
    return card(
        title(words),
        text(when(coming)),
        counts(answers),
        summary=words,
        buttons=[button(say("meeting-more"), Manage(coming.id))],
    )


def _everybody(by_answer: Mapping[Answer, Sequence[tuple[str, Attendance]]], guests: Sequence[str]) -> Any:
    return a_list(
        [pairs and text(_names(answer, pairs)) for answer, pairs in by_answer.items()],
        guests and text(say("attending-names-guests", number=len(guests), names=listed(guests))),
    )


def _names(answer: Answer, pairs: Sequence[tuple[str, Attendance]]) -> Say:
    names = [_with_deputy(name, one) for name, one in pairs[:MOST_NAMES]]
    return say(f"attending-names-{answer.value}", number=len(pairs), names=listed(names))


def _with_deputy(name: str, one: Attendance) -> Say | str:
    return say("attendance-instead", name=name, deputy=one.deputy) if one.deputy else name


def _changes(coming: Meeting) -> list[Any]:
    return [
        _new_time(),
        buttons(button(say("meeting-move-tap"), Reschedule(coming.id))),
        choose(
            "theme",
            label=say("meeting-theme-label"),
            options={theme: say(f"theme-{theme}") for theme in THEMES},
            style="compact",
            filled=coming.theme or "",
        ),
        line(
            "leg",
            label=say("meeting-leg-label"),
            placeholder=say("meeting-leg-hint"),
            most=LONGEST_NAME,
            filled=coming.leg or "",
        ),
        line(
            "pause",
            label=say("meeting-pause-label"),
            placeholder=say("meeting-pause-hint"),
            most=8,
            filled=str(coming.break_minutes),
        ),
        buttons(button(say("meeting-theme-tap"), SetTheme(coming.id))),
    ]


def plan_form(
    network: UUID,
    day: str = "",
    hours: str = "",
    place: str = "",
    *,
    why: Leaf | None = None,
    left: Sequence[str] = (),
) -> Card:
    """A new meeting, filled in as far as a sentence said it; `why` it was not planned, what was unread."""
    return card(
        title(say("meeting-plan-title")),
        unread.notice(why, left=left),
        text(say("meeting-plan-how"), subtle=True),
        [
            line(
                name,
                label=say(f"meeting-plan-{name}"),
                placeholder=say(f"meeting-plan-{name}-hint"),
                most=LONGEST_NAME if name == "place" else LONGEST_WHEN,
                filled=filled[:LONGEST_NAME],
            )
            for name, filled in (("day", day), ("hours", hours), ("place", place))
        ],
        summary=why or say("meeting-plan-title"),
        buttons=[button(say("meeting-plan-tap"), Plan(network), style="positive")],
    )


def ask_when(coming: Meeting) -> Card:
    """To the hosts, who want to move it and have not said whither."""
    return card(
        title(say("meeting-move-ask")),
        tight(text(when(coming)), coming.place and text(both(coming.place))),
        _new_time(),
        summary=say("meeting-move-ask"),
        buttons=[button(say("meeting-move-tap"), Reschedule(coming.id), style="positive")],
    )


def _new_time() -> Any:
    return line(
        "when", label=say("meeting-move-label"), placeholder=say("meeting-move-hint"), most=LONGEST_WHEN
    )


def what_cancelling_does(
    one: Meeting,
    items: int,
    coming: int,
    network: str,
    *,
    another: bool,
    why: str = "",
    kept_back: bool = False,
) -> Sequence[Leaf]:
    """Before it is cancelled; `another` was cancelled a short while ago. All of them read `why`; one that is
    somebody's own matter is `kept_back`, which is said."""
    warning = [say("meeting-cancel-another")] if another else []
    reason = [say("meeting-cancelled-why", why=why)] if why else []
    if kept_back:
        reason = [say("reason-kept-back")]
    told = say("meeting-cancel-told", network=network, coming=coming)
    return [
        *warning,
        when(one),
        *reason,
        told,
        say("meeting-items-go-on", items=items),
        say("meeting-cancel-again"),
    ]


def standing(
    one: Meeting, before: Mapping[str, str] | None, coming: Meeting | None, *, by: str | None, wished: bool
) -> Card:
    """Whether it is on: cancelled, and what comes then; moved, and from when; or as it was planned. Who
    `wished` it to be off, and may not, is told who may."""
    is_off = one.cancelled_at is not None
    headline = say(
        "meeting-off" if is_off else "meeting-was-moved" if before else "meeting-on", when=when(one)
    )
    done_by = say("meeting-cancelled-by" if is_off else "meeting-moved-by", name=by) if by else None
    return card(
        title(headline),
        before and not is_off and text(say("meeting-moved-from", when=when(_before(one, before)))),
        not is_off and one.place and text(both(one.place)),
        done_by and text(done_by, subtle=True),
        coming and text(say("meeting-next", when=when(coming))),
        wished and not is_off and text(say("meeting-hosts-can"), subtle=True),
        summary=headline,
    )


def no_rooms() -> Card:
    """Rooms are booked elsewhere, and what to write once there is one."""
    told = say("room-not-booked")
    return card(title(told), text(say("room-not-booked-how")), summary=told)


def _before(one: Meeting, seen: Mapping[str, str]) -> Meeting:
    starts, ends = (datetime.fromisoformat(seen[name]) for name in ("starts_at", "ends_at"))
    return replace(one, starts_at=starts, ends_at=ends)


def what_moving_does(
    one: Meeting,
    fresh: Meeting,
    answers: int,
    network: str,
    beside: Sequence[Meeting] = (),
    away: Sequence[str] = (),
) -> Sequence[Leaf]:
    """Before it is moved: from when to when, beside which others, which hosts are away then, who is told, and
    whose answers it takes away."""
    place = _other_place(one, fresh) if fresh.place != one.place else []
    anew = [say("meeting-move-answers", number=answers)] if answers else []
    gone = [say("meeting-move-away", name=name) for name in away]
    stays = _is_at_one_time(one, fresh)
    way = [say("meeting-moved-from", when=when(one)), say("meeting-moved-to", when=when(fresh))]
    return [
        *([when(one)] if stays else way),
        *place,
        *at_one_time(beside),
        *gone,
        say("meeting-move-told", network=network),
        *anew,
    ]


def passes(one: Meeting, fresh: Meeting, planned: Sequence[Meeting]) -> list[Say]:
    """Which other meetings it was before and comes after then, or the other way round."""
    others = [each for each in planned if each.id != one.id]
    before = [each for each in others if one.starts_at < each.starts_at < fresh.starts_at]
    after = [each for each in others if fresh.starts_at < each.starts_at < one.starts_at]
    return [
        *(say("meeting-move-behind", when=when(each)) for each in before),
        *(say("meeting-move-ahead", when=when(each)) for each in after),
    ]


def _is_at_one_time(one: Meeting, other: Meeting) -> bool:
    return (one.starts_at, one.ends_at) == (other.starts_at, other.ends_at)


def _other_place(one: Meeting, fresh: Meeting) -> list[Say]:
    before = [say("meeting-place-before", place=both(one.place))] if one.place else []
    return [*before, *([say("meeting-place-now", place=both(fresh.place))] if fresh.place else [])]


def at_one_time(beside: Sequence[Meeting]) -> list[Say]:
    """That others are held then, too."""
    return [say("meeting-beside", when=when(one)) for one in beside]


def sure_to_plan(beside: Sequence[Meeting]) -> tuple[Say, Sequence[Say], Say]:
    """Before a meeting is planned at a time when there is one."""
    return say("meeting-plan-sure"), at_one_time(beside), say("meeting-plan-yes")


def cancelled_in_words(one: Meeting) -> Say:
    """To whoever cancelled it."""
    return say("meeting-cancelled-now", when=when(one))


def moved_in_words(one: Meeting, fresh: Meeting) -> Say:
    """To whoever moved it."""
    if _is_at_one_time(one, fresh) and fresh.place:
        return say("meeting-elsewhere-now", when=when(one), place=both(fresh.place))
    return say("meeting-moved-now", old=when(one), new=when(fresh))


def in_calendar(coming: Meeting, file: Leaf | None) -> Card:
    """The two ways into a calendar: a file that every one reads, and Outlook in the browser."""
    return card(
        title(when(coming)),
        tight(said(both(coming.title), bold=True), coming.place and text(both(coming.place))),
        file and text(say("meeting-file-how"), subtle=True),
        summary=when(coming),
        buttons=[
            file and link(say("meeting-file"), file),
            link(say("meeting-outlook"), calendar_link(coming)),
        ],
    )


def unfolded(coming: Meeting, way: Say, file: Words) -> Hit:
    """What a link to a file of the meeting becomes in a message."""
    headline, kind = (when(coming), heading(coming)) if coming.is_open else (heading(coming), None)
    shown = card(
        _what(coming, headline, kind),
        summary=beside([heading(coming), when(coming)]),
        buttons=link(way, file),
    )
    return Hit(both(coming.title), when(coming), shown)


def moved(old: Meeting, new: Meeting, file: Leaf | None = None, *, anew: bool = True, by: str = "") -> Card:
    """To the channel, and to who said that they come: from when to when, or where; `anew`: all are asked
    again."""
    stays = _is_at_one_time(old, new)
    headline = (
        say("meeting-elsewhere-now", when=when(new), place=both(new.place))
        if stays
        else say("meeting-was-moved", when=when(new))
    )
    return card(
        title(headline, kind=say("meeting-kind") if stays else None),
        not stays
        and tight(
            text(say("meeting-moved-from", when=when(old))),
            new.place and text(both(new.place)),
        ),
        by and text(say("meeting-moved-by", name=by), subtle=True),
        anew and text(say("meeting-answer-again"), subtle=True),
        shared=True,
        summary=headline,
        buttons=file and [link(say("meeting-file-again"), file)],
    )


def cancelled(one: Meeting, items: int, file: Leaf | None = None, *, by: str = "", why: str = "") -> Card:
    return card(
        title(say("meeting-is-cancelled")),
        tight(text(when(one), bold=True), text(say("meeting-items-go-on", items=items), subtle=True)),
        why and text(say("meeting-cancelled-why", why=why)),
        by and text(say("meeting-cancelled-by", name=by), subtle=True),
        shared=True,
        summary=say("meeting-is-cancelled"),
        buttons=[
            file and link(say("meeting-file-gone"), file),
            button(say("meeting-again-tap"), CallAgain(one.id)),
        ],
    )


def called_again(one: Meeting, items: int, file: Leaf | None = None, *, by: str) -> Card:
    """To the channel, and to who said that they come: it is held after all."""
    return card(
        title(say("meeting-again")),
        tight(text(when(one), bold=True), one.place and text(both(one.place))),
        tight(
            text(say("meeting-again-items", items=items), subtle=True),
            text(say("meeting-again-by", name=by), subtle=True),
        ),
        shared=True,
        summary=say("meeting-again"),
        buttons=file and [link(say("meeting-file-again"), file)],
    )


def answer_reminder(coming: Meeting) -> Card:
    """To one who has not said whether they come."""
    return card(
        title(attendance_asked(coming), kind=say("attendance-asked")),
        coming.place and text(both(coming.place)),
        summary=attendance_asked(coming),
        buttons=_answers(coming),
    )


def partly(coming: Meeting) -> Card:
    """Whether somebody who comes to a part of it counts as coming, which only they know."""
    return card(
        title(say("attendance-partly")),
        text(when(coming), bold=True),
        text(say("attendance-partly-why"), subtle=True),
        summary=say("attendance-partly"),
        buttons=_answers(coming),
    )


def attendance_asked(coming: Meeting) -> Say:
    return say("attendance-waiting", when=when(coming))


def attendance_button(coming: Meeting) -> Say:
    return say("attendance-button", day=When(coming.starts_at, "day"))


# --- the year ---------------------------------------------------------------------------------------------


def year(network: UUID, planned: Sequence[Meeting], proposed: Sequence[date], *, plans: bool) -> Card:
    """What is planned, and what the rhythm proposes; to be confirmed by who may plan."""
    nothing = None if planned else say("year-none")
    told = say("year-number", number=len(planned))
    return card(
        list_title(say("year-title"), nothing, told),
        tight([text(when(one)) for one in planned[:MOST_LISTED]]),
        tight(
            proposed and text(say("year-proposed"), bold=True, apart=True),
            not plans and [text(say("year-day", day=When(day, "week"))) for day in proposed],
        ),
        proposed and text(say("year-how"), subtle=True),
        summary=nothing or told,
        buttons=plans
        and [
            [
                button(say("year-plan", day=When(day, "week")), Confirm(network, day.isoformat()))
                for day in proposed[:4]
            ],
            button(say("rhythm-tap"), RhythmForm(network)),
        ],
    )


def rhythm(kept: Rhythm, committee: Sequence[date] = ()) -> Card:
    """The rhythm as it is, to change; the committee's days stand in its own calendar, where there are any."""
    hours = f"{kept.starts.replace(':', '.')}-{kept.ends.replace(':', '.')}"
    return card(
        title(say("rhythm-title")),
        text(say("rhythm-how"), subtle=True),
        choose(
            "weekday",
            label=say("rhythm-weekday"),
            options={str(day): say(f"weekday-{day}") for day in range(1, 6)},
            style="compact",
            filled=str(kept.weekday),
        ),
        choose(
            "nth",
            label=say("rhythm-nth"),
            options={str(nth): say(f"nth-{nth}" if nth > 0 else "nth-last") for nth in (1, 2, 3, 4, -1)},
            style="compact",
            filled=str(kept.nth),
        ),
        _rhythm_line("months", 80, ", ".join(map(str, kept.months))),
        _rhythm_line("hours", 40, hours),
        _rhythm_line("place", LONGEST_NAME, _one(kept.place or {})),
        _rhythm_line("pause", 8, str(kept.break_minutes)),
        text(say("rhythm-from-kamu", days=listed(When(day, "day") for day in committee)))
        if committee
        else _rhythm_line("committee", LONGEST_LIST, ", ".join(map(_day, kept.committee))),
        _rhythm_line("gap", 8, str(kept.gap_days)),
        summary=say("rhythm-title"),
        buttons=[button(say("rhythm-save"), SetRhythm(kept.network), style="positive")],
    )


def _day(iso: str) -> str:
    return f"{date.fromisoformat(iso):%d-%m-%Y}"


def _rhythm_line(name: str, most: int, filled: str) -> Any:
    return line(
        name, label=say(f"rhythm-{name}"), placeholder=say(f"rhythm-{name}-hint"), most=most, filled=filled
    )
