"""Every card that the bot can show, in both languages, with the invented people of the demo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5
from zoneinfo import ZoneInfo

from cards import agenda, decisions, directory, help, hosts, people, votes  # noqa: A004  its own word
from cards.directory import Group
from cards.kit import Card, render
from cards.words import LANGUAGES, Both, Language, Reader, Say, When, read, say
from storage import directory as registry
from storage.agenda import Item, Meeting
from storage.decisions import Decision
from storage.directory import Role, Unit
from storage.networks import Network
from storage.people import Person
from storage.votes import Ballot, Choice, Objection, State, Vote

ZONE = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
CLOSED = datetime(2026, 11, 30, 12, 0, tzinfo=ZONE)
NETWORK = uuid5(NAMESPACE_URL, "network")

READERS: dict[Language, Reader] = {language: Reader(language, ZONE) for language in LANGUAGES}

Scenes = Iterator[tuple[str, Card]]
"""Names and cards of a feature."""


def scenes() -> Iterator[tuple[str, str, Language, dict[str, Any]]]:
    """(feature, name, language, card as JSON) of every card."""
    for feature, shown in FEATURES.items():
        for language in LANGUAGES:
            for name, card in shown(language):
                yield feature, name, language, render(card, READERS[language])


# --- who and where ----------------------------------------------------------------------------------------


def thing(name: str) -> UUID:
    return uuid5(NAMESPACE_URL, name)


def person(name: str, language: Language = "da") -> Person:
    key = name.split(maxsplit=1)[0].lower()
    return Person(
        id=thing(name),
        tenant="dtu",
        aad_id=f"aad-{key}",
        teams_id=f"29:{key}",
        name=name,
        mail=mail_of(name),
        upn=mail_of(name),
        directory_mail=mail_of(name),
        language=language,
        unit=None,
        chat=None,
        service_url=None,
        last_network=None,
    )


def mail_of(name: str) -> str:
    return f"{name.lower().replace(' ', '.').replace('æ', 'ae')}@example.org"


ANNA = person("Anna Krogh")
BO = person("Bo Madsen")
CAMILLE = person("Camille Rossi", "en")
SIGNE = person("Signe Holm")


def unit(key: str, danish: str, english: str) -> Unit:
    return Unit("dtu", key, danish, english, "institut", (), (), (), None, None)


NANOLAB = unit("nanolab", "DTU Nanolab", "DTU Nanolab")
KEMI = unit("kemi", "DTU Kemi", "DTU Chemistry")
KEMITEKNIK = unit("kt", "DTU Kemiteknik", "DTU Chemical Engineering")
AQUA = unit("aqua", "DTU Aqua", "DTU Aqua")
LIBRARY = unit("bibliotek", "DTU Bibliotek", "DTU Library")
CONSTRUCT = unit("construct", "DTU Construct", "DTU Construct")
SUSTAIN = unit("sustain", "DTU Sustain", "DTU Sustain")
BYG = unit("byg", "DTU Byg", "DTU Civil Engineering")
FOOD = unit("foed", "DTU Fødevareinstituttet", "National Food Institute")


def network(name: str) -> Network:
    return Network(
        id=thing(name),
        tenant="dtu",
        team=f"19:{name}",
        name=name,
        channel=f"19:{name}",
        service_url="https://smba.trafficmanager.net/emea/",
        bot="28:stafet",
        language="da",
        timezone="Europe/Copenhagen",
        installed_by=None,
        installed_at=NOW,
        welcomed=True,
        active=True,
        roster_at=NOW,
    )


# --- agenda -----------------------------------------------------------------------------------------------

MEETING = Meeting(
    id=thing("meeting"),
    network=NETWORK,
    title={
        "da": "Møde i AMK-netværket: fysisk arbejdsmiljø",
        "en": "AMK network meeting: physical work environment",
    },
    starts_at=datetime(2026, 12, 8, 12, 0, tzinfo=ZONE),
    ends_at=datetime(2026, 12, 8, 15, 30, tzinfo=ZONE),
    place={"da": "Bygning 101, lokale S04", "en": "Building 101, room S04"},
    planned_by=SIGNE.id,
    planned_at=NOW,
)
NEXT_MEETING = replace(
    MEETING,
    id=thing("next meeting"),
    starts_at=datetime(2027, 3, 2, 12, 0, tzinfo=ZONE),
    ends_at=datetime(2027, 3, 2, 15, 30, tzinfo=ZONE),
)


def item(danish: str, english: str, kind: str = "discussion", number: int | None = None, **more: Any) -> Item:
    row: dict[str, Any] = {
        "intro": None,
        "minutes": 15,
        "presenters": (),
        "parts": (),
        "attachments": (),
        "proposed_by": None,
        "proposed_at": NOW,
        **more,
    }
    title = {"da": danish, "en": english}
    return Item(thing(danish), NETWORK, MEETING.id, number, kind, title, **row)


def part(mark: str, danish: str, english: str, *parts: dict[str, Any], by: str = "") -> dict[str, Any]:
    presenters = [{"name": by}] if by else []
    return {
        "mark": mark,
        "text": {"da": danish, "en": english},
        "items": list(parts),
        "presenters": presenters,
    }


def annex(number: int, danish: str, english: str) -> dict[str, Any]:
    return {
        "label": {"da": f"Bilag {number}", "en": f"Annex {number}"},
        "title": {"da": danish, "en": english},
        "url": f"https://example.org/stafet/bilag-{number}.pdf",
    }


SIGNE_OF_CAS = {"name": "Signe Holm", "unit": "Campus Service"}
THOMAS_OF_HR = {"name": "Thomas Lund", "unit": "Koncern HR"}

WELCOME = item(
    "Velkommen",
    "Welcome",
    "orientation",
    1,
    minutes=25,
    presenters=[{"name": "Anna Krogh", "unit": "DTU Nanolab"}],
    parts=[
        part("a", "Godkendelse af dagsorden", "Approval of the agenda"),
        part("b", "Siden sidst", "Since last time"),
    ],
)
UPDATES = item(
    "Orienteringer fra Arbejdsmiljøsekretariatet",
    "Updates from the Work Environment Secretariat",
    "orientation",
    2,
    minutes=30,
    support=2,
    presenters=[SIGNE_OF_CAS, THOMAS_OF_HR],
    intro={
        "da": "Sekretariatet orienterer kort om det, der er sket siden sidst. Læs infobrevet inden mødet, så "
        "bruger vi tiden på spørgsmål.",
        "en": "The secretariat tells briefly what has happened since last time. Please read the newsletter "
        "beforehand, so that we can spend the time on questions.",
    },
    parts=[
        part(
            "a",
            "Spørgsmål og kommentarer til infobrevet DTU Arbejdsmiljø Info (bilag 2)",
            "Questions and comments on the newsletter DTU Arbejdsmiljø Info (annex 2)",
        ),
        part(
            "b",
            "Forslag om ad hoc-onlinemøder om aktuelle temaer",
            "Proposal: ad hoc online meetings on current themes",
            part(
                "i",
                "Nærhedsprincippet ved organisering af AMO – krav om skriftlighed",
                "The proximity principle when organising the AMO – the duty to document it",
            ),
            part(
                "ii",
                "Håndtering af krænkende adfærd på DTU",
                "Handling offensive behaviour at DTU",
                by="Thomas Lund",
            ),
            part("iii", "Andet", "Other themes"),
        ),
        part(
            "c",
            "Arbejdstilsynets tilsyn i efteråret: hvad de så på, hvilke påbud der kom, og hvad vi kan lære "
            "af dem på tværs af institutterne",
            "The Working Environment Authority's inspections this autumn: what they looked at, which notices "
            "came, and what we can learn from them across departments",
        ),
    ],
    attachments=[
        annex(2, "DTU Arbejdsmiljø Info", "DTU Arbejdsmiljø Info (newsletter, in Danish)"),
        annex(3, "Oversigt over påbud i 2026", "Notices given in 2026"),
        annex(4, "Nærhedsprincippet, vejledning", "The proximity principle, guidance"),
    ],
)
PROPOSED = item(
    "Alenearbejde – status og *hvad mangler vi*?",
    "Working alone – where we stand and *what is missing*",
    support=4,
    proposed_by=BO.id,
)
KINDS = (
    item(
        "KAMU's handleplan 2027",
        "KAMU's action plan 2027",
        "kamu_input",
        3,
        minutes=30,
        presenters=[SIGNE_OF_CAS],
    ),
    item("Vinterberedskab på udearealer", "Winter readiness outdoors", "attention", 4, support=1),
    item("Trapper i bygning 101", "Stairs in building 101", "decision", 5, minutes=10, support=3),
    item("Sådan bruger vi runderinger i laboratorierne", "How we use lab walks", "exchange", 6, minutes=20),
    item(
        "Nærved-hændelse med flydende kvælstof",
        "Near miss with liquid nitrogen",
        "safety_moment",
        7,
        minutes=5,
    ),
    item("Eventuelt", "Any other business", "any_other", 8, minutes=None),
)
AGENDA = [WELCOME, UPDATES, *KINDS, PROPOSED]


def show_agenda(language: Language) -> Scenes:
    yield "the meeting", agenda.meeting(MEETING, AGENDA)
    yield "the meeting, nothing on it", agenda.meeting(replace(MEETING, place={}), [])
    yield "no meeting, two items wait", agenda.no_meeting([PROPOSED, WELCOME])
    yield "no meeting, nothing waits", agenda.no_meeting([])
    yield "a meeting was planned", agenda.planned(MEETING, [ANNA, BO])
    yield "a meeting was planned, a seat is open", agenda.planned(MEETING, [ANNA, None])
    yield "item with parts", agenda.item(WELCOME, None)
    yield "item with intro, long parts and annexes", agenda.item(UPDATES, None)
    yield "item that a member proposed", agenda.item(PROPOSED, BO)
    yield "item that the reader supports", agenda.item(replace(PROPOSED, support=5), BO, supported=True)
    yield "item before any meeting", agenda.item(replace(PROPOSED, meeting=None, support=0), BO, coming=False)
    for kind in KINDS:
        yield f"item: {kind.type.replace('_', ' ')}", agenda.item(kind, None)
    yield "form of a new item", agenda.form(NETWORK)


# --- votes ------------------------------------------------------------------------------------------------

QUESTION = {
    "da": "Skal vi prøve et år uden faste dagsordener og referater?",
    "en": "Shall we try a year without fixed agendas and minutes?",
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


def vote(language: Language, **more: Any) -> Ballot:
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
    return Ballot(
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
        status="adopted",
        decided_at=NOW - timedelta(days=29 * (12 - number)),
        closed_by=None,
        meeting=None,
        ballot=None,
        snapshot=snapshot,
    )


def show_votes(language: Language) -> Scenes:
    one = (Objection("Henrik Toft", REASON[language]),)
    several = (
        *one,
        Objection("Ida Winther", MARKED_UP),
        Objection("Jonas Fabricius", LONG_REASON[language] * 45),
    )
    many = several + tuple(
        Objection(name, REASON[language]) for name in ("Lone Qvist", "Gitte Lorentzen", "Emil Bach")
    )
    adopted = decision(1, QUESTION[language])
    fresh = vote(language)
    yield "just started", votes.ballot(fresh)
    yield (
        "with counts and my answer",
        votes.ballot(replace(fresh, counts=counts(6, 1)), answer(Choice.SUPPORT)),
    )
    yield (
        "with an objection, mine",
        votes.ballot(
            replace(fresh, counts=counts(6, 1, 1), objections=one),
            answer(Choice.OBJECTION, REASON[language]),
        ),
    )
    yield (
        "with three objections, long and marked up",
        votes.ballot(replace(fresh, counts=counts(4, 1, 3), objections=several)),
    )
    yield "with six objections", votes.ballot(replace(fresh, counts=counts(2, 0, 6), objections=many))
    yield "with a long question", votes.ballot(vote(language, question=LONG_QUESTION[language]))
    yield (
        "extended",
        votes.ballot(
            vote(
                language, extended=True, closes_at=datetime(2026, 12, 7, 12, 0, tzinfo=ZONE), counts=counts(3)
            ),
        ),
    )
    yield (
        "paused",
        votes.ballot(
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
    yield "adopted", votes.ballot(done, decision=adopted)
    blocked = vote(
        language,
        state=State.UNDECIDED,
        reason="objection",
        closed_at=CLOSED,
        counts=counts(9, 1, 1),
        objections=one,
    )
    yield "not decided, an objection", votes.ballot(blocked)
    too_few = vote(language, state=State.UNDECIDED, reason="too-few", closed_at=CLOSED, counts=counts(3, 1))
    yield "not decided, too few", votes.ballot(too_few)
    yield "reminder", votes.closing_soon(replace(fresh, counts=counts(6, 1)))
    yield "closed by hand, adopted", votes.closed(done, adopted, CLOSED)
    yield "closed by hand, an objection", votes.closed(blocked, None, CLOSED)
    yield "closed by hand, too few", votes.closed(too_few, None, CLOSED)
    yield "form of a new vote", votes.form(NETWORK)
    yield "form of a new vote, begun", votes.form(NETWORK, QUESTION[language])


# --- directory --------------------------------------------------------------------------------------------


def role(name: str, kind: str = registry.AMR, **more: Any) -> Role:
    row: dict[str, Any] = {
        "unit": "nanolab",
        "group": "",
        "area_da": "",
        "area_en": "",
        "buildings": (),
        "work_type": "",
        "mail": mail_of(name),
        "phone": f"+45 45 25 {len(name):02} {sum(map(ord, name)) % 90 + 10}",
        "languages": ("da", "en"),
        "starts": None,
        "ends": None,
        "leave_from": None,
        "leave_to": None,
        "substitute_for": "",
        "public": True,
        "confirmed_on": None,
        "closed_on": None,
        **more,
    }
    return Role(id=thing(name), tenant="dtu", role=kind, name=name, **row)


def held_by(name: str, danish: str = "", english: str = "", *buildings: str, **more: Any) -> Group:
    term = {"starts": date(2025, 5, 1), "ends": date(2027, 4, 30), "confirmed_on": date(2026, 10, 12)}
    return Group(Both(danish, english), buildings, role(name, **{**term, **more}), None)


def without(group: Group, note: Say, *instead: Role, named: bool = True) -> Group:
    """A group whose holder cannot be asked now, and whom to turn to."""
    holder = group.holder if named else None
    return replace(
        group,
        holder=holder,
        note=note,
        instead=tuple((directory.role_name(one.role), one) for one in instead),
    )


LEADER = role("Susan Holt", registry.LEADER)
AMK = role("Anna Krogh", registry.AMK)
CLEAN_ROOM = held_by("Peter Lind", "renrum", "clean room", "346", "347")
OFFICES = held_by("Yusuf Demir", "kontorer", "offices", "307")


def show_directory(language: Language) -> Scenes:
    hanne = held_by("Hanne Brix", "hele enheden", "the whole unit", "206", "207")
    yield "one group", directory.answer("AMR", KEMI, [hanne])
    yield "several groups", directory.answer("AMR", NANOLAB, [CLEAN_ROOM, OFFICES])
    nine = [
        held_by(name, f"sektion {number}", f"section {number}", str(200 + number))
        for number, name in enumerate(
            (
                "Linh Tran",
                "Poul Kjær",
                "Mette Dahl",
                "Sofia Marino",
                "Ole Rask",
                "Eva Lund",
                "Kim Dal",
                "Bo Ravn",
                "Ida Kvist",
            ),
            1,
        )
    ]
    yield "more groups than fit", directory.answer("AMR", FOOD, nine)
    yield "AMK", directory.answer("AMK", KEMI, [held_by("Dorte Iversen", starts=None, ends=None)])
    vacant = Group(Both("hele enheden", "the whole unit"), ("101D",), None, say("directory-vacant"))
    lone = role("Lone Qvist", registry.AMK)
    yield (
        "vacancy",
        directory.answer(
            "AMR",
            LIBRARY,
            [without(vacant, say("directory-vacant"), role("Jens Ravn", registry.LEADER), lone)],
        ),
    )
    away = say("directory-away", name="Poul Kjær", until=When(date(2026, 12, 18), "day"))
    hirtshals = held_by("Poul Kjær", "Hirtshals", "Hirtshals")
    yield (
        "on leave, with a substitute",
        directory.answer(
            "AMR",
            AQUA,
            [
                without(
                    hirtshals,
                    away,
                    role("Eva Lund", registry.SUBSTITUTE),
                    role("Ruth Friis", registry.LEADER),
                )
            ],
        ),
    )
    open_end = say("directory-away-open", name="Poul Kjær")
    yield (
        "on leave until further notice, beside a group",
        directory.answer(
            "AMR", AQUA, [held_by("Linh Tran", "Lyngby", "Lyngby", "202"), without(hirtshals, open_end, AMK)]
        ),
    )
    expired = say("directory-expired", day=When(date(2026, 10, 31), "day"))
    ended = held_by("Peter Lind", "renrum", "clean room", "346", ends=date(2026, 10, 31))
    yield "term expired", directory.answer("AMR", NANOLAB, [without(ended, expired, LEADER, AMK)])
    hidden = without(held_by("Ole Friis"), say("directory-not-public"), AMK, named=False)
    yield "not public", directory.answer("TR", NANOLAB, [hidden])
    yield "nobody", directory.answer("FVA", NANOLAB, [])
    yield "closed unit with one successor", directory.answer("AMR", KEMI, [hanne], before=BYG)
    yield "closed unit with several successors", directory.successors("AMR", BYG, [CONSTRUCT, SUSTAIN])
    yield "which unit", directory.which_unit("AMR", [KEMI, KEMITEKNIK], "*kem*")
    yield "which unit is mine", directory.which_is_mine("AMR", [AQUA, LIBRARY, CONSTRUCT, KEMI, NANOLAB])
    yield "unknown unit", directory.unknown("<at>Afdelingen</at> for [magi](https://example.org)")
    yield "no directory yet", directory.no_directory()


# --- hosts, decisions, people, help -----------------------------------------------------------------------


def show_hosts(language: Language) -> Scenes:
    yield "next meeting", hosts.next_meeting(MEETING, [ANNA, BO])
    yield "next meeting, a seat is open", hosts.next_meeting(MEETING, [ANNA, None])
    yield "no meeting planned", hosts.none_planned([ANNA, BO])
    yield "no meeting and nobody yet", hosts.none_planned([])
    yield "when I host", hosts.mine([MEETING, NEXT_MEETING])
    yield "I host nothing", hosts.mine([])


DECIDED = {
    "da": (
        "Vi holder tre online temamøder om året",
        "FVA inviteres med til septembermødet",
        "Alle enheder melder *nærved-hændelser* på samme skema",
        "Værterne sender programmet tre uger før mødet",
    ),
    "en": (
        "We hold three online theme meetings a year",
        "The FVA is invited to the September meeting",
        "All units report *near misses* on the same form",
        "The hosts send the programme three weeks ahead",
    ),
}


def show_decisions(language: Language) -> Scenes:
    tally = {"eligible": 12, "counts": {"support": 9, "neither": 2, "objection": 0}, "objections": []}
    titles = DECIDED[language]
    register = [decision(number, titles[number % 4], **tally) for number in range(11, 0, -1)]
    objected = decision(
        4,
        titles[0],
        eligible=12,
        counts={"support": 8, "neither": 1, "objection": 1},
        objections=[{"by": "Henrik Toft", "reason": REASON[language]}],
    )
    wanted = {"da": "online *møder*", "en": "online *meetings*"}[language]
    yield "one, found by a word", decisions.found(wanted, [objected])
    yield "two", decisions.found("", register[:2])
    yield "more than fit", decisions.found("", register)
    yield "found nothing", decisions.found(wanted, [])
    yield "none yet", decisions.found("", [])
    yield "asked for the minutes", decisions.found("", register[:3], NETWORK, no_minutes=True)
    yield "to write one down", decisions.form(NETWORK)
    yield (
        "to write one down from a message",
        decisions.form(NETWORK, wanted, BO.name, "https://teams.example/m"),
    )


def show_people(language: Language) -> Scenes:
    yield "welcome", people.welcome()
    sentence = {"da": "start afstemning: Vi mødes *online*", "en": "start vote: We meet *online*"}[language]
    networks = [
        network("AMK-netværket"),
        network("Laboratoriesikkerhed"),
        network("Psykisk arbejdsmiljø, Risø"),
    ]
    yield "which network", people.which_network(networks, sentence)


def show_help(language: Language) -> Scenes:
    reader = READERS[language]
    examples = [read(say(key), reader) for key in help.FOR_MEMBERS]
    yield "help", help.overview(examples)
    yield "not understood, with suggestions", help.not_understood(examples[:3])
    yield "not understood", help.not_understood([read(say("help-word"), reader)])


FEATURES: dict[str, Callable[[Language], Scenes]] = {
    "directory": show_directory,
    "agenda": show_agenda,
    "votes": show_votes,
    "decisions": show_decisions,
    "hosts": show_hosts,
    "people": show_people,
    "help": show_help,
}
