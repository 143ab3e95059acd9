"""Old minutes: what the patterns find in them, and that no text whatever is too much for them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.features.decisions import reading
from bot.features.decisions.reading import Sort
from tests.growth import grows_evenly
from tests.old_minutes import OLD_MINUTES


def words(text: str, sort: Sort) -> list[str]:
    return [one.words for one in reading.read(text).of(sort)]


def test_a_whole_meeting() -> None:
    read = reading.read(OLD_MINUTES)

    assert read.held_on == date(2025, 9, 9)
    assert [(one.kind, one.words) for one in read.of(Sort.DECISION)] == [
        (
            "approval",
            "Referat fra netværksmødet den 13.05.2025 samt dagsordenen for dette møde "
            "blev godkendt uden kommentarer",
        ),
        (
            "agreement",
            "Sekretariatet inviterer til tre onlinemøder om: Nærhedsprincippet i AMO - krav om skriftlighed; "
            "Krænkende adfærd, holdning og håndtering (hvad er hhv. AMK's og AMR's rolle); "
            "Den årlige arbejdsmiljødrøftelse (introduktion og praksis)",
        ),
        ("nothing-to-report", "Netværket havde ingen specifikke punkter til KAMU 29-09-2025"),
        (
            "agreement",
            "Opbakning til forslag om på næste møde at invitere et par fra FVA til at fortælle, "
            "hvordan de driver deres netværk",
        ),
    ]
    assert words(OLD_MINUTES, Sort.INPUT) == [
        "Et attraktivt universitet at arbejde på",
        "Arbejdsmiljøarbejde på et sprog, alle forstår",
        "En åben AMO, hvor man kan skrive direkte til AMR",
    ]
    assert words(OLD_MINUTES, Sort.ASK) == [
        "Gå på trapper, når man går på trapper",
        "Sende infobrevet videre i egen enhed",
    ]
    assert [(one.words, one.responsible) for one in read.of(Sort.GROUP)] == [
        ("Retningslinjer for alenearbejde", "Bo Madsen, DTU Aqua")
    ]


def test_the_agenda_is_what_the_numbered_headings_say() -> None:
    """With who presented each, in its line or the next, and the annexes that are named under it."""
    found = reading.read(OLD_MINUTES).of(Sort.ITEM)
    assert [one.words for one in found] == [
        "Velkommen",
        "Orienteringer fra sekretariatet",
        "KAMU's handleplan 2025",
        "Drøftelse af opmærksomhedspunkter fra netværket til KAMU",
        "Netværket: Inspiration til vores samarbejdsform",
        "Eventuelt",
    ]
    assert [one.responsible for one in found] == [
        *["Signe Holm, CAS AB og Thomas Lund, Koncern HR"] * 3,
        "Anna Krogh, DTU Nanolab",
        "Koncern HR",
        "",
    ]
    assert [one.annex.partition(":")[0] for one in found] == ["Bilag 1", "Bilag 2", "Bilag 3", "", "", ""]


AGENDA = """Referat
Dato: 9. september 2025
Tid: kl. 12-15.30
Dagsorden
1. Velkommen
2. Støj i laboratorier
3. Eventuelt
1. Velkommen v/ Signe Holm
2. Støj i laboratorier
Det blev aftalt:
1. at måle i marts
2. at måle i maj
3. Eventuelt
Intet."""


def test_an_agenda_that_is_listed_first_is_one() -> None:
    found = reading.read(AGENDA)
    assert [(one.words, one.responsible) for one in found.of(Sort.ITEM)] == [
        ("Velkommen", "Signe Holm"),
        ("Støj i laboratorier", ""),
        ("Eventuelt", ""),
    ]


def test_items_without_a_meeting_are_none() -> None:
    assert not reading.read("1. Velkommen v/ Signe\n2. Eventuelt\nDet blev aftalt, at vi ses.").of(Sort.ITEM)


def test_themes_are_agreed_or_on_the_list() -> None:
    found = reading.read(OLD_MINUTES).of(Sort.THEME)

    assert [(one.words, one.responsible) for one in found if one.agreed] == [
        ("Nærhedsprincippet i AMO - krav om skriftlighed", "Signe"),
        ("Krænkende adfærd, holdning og håndtering (hvad er hhv. AMK's og AMR's rolle)", "Thomas"),
        ("Den årlige arbejdsmiljødrøftelse (introduktion og praksis)", ""),
    ]
    assert [one.words for one in found if not one.agreed] == [
        "Seniorpolitik",
        "Beredskabsplan",
        "DEI",
        "Status efter rapporten om sexisme",
    ]


def test_names_of_those_who_told_something_are_left_out() -> None:
    found = reading.read(OLD_MINUTES).found
    told = " ".join(one.words for one in found if one.sort is not Sort.PRESENT)

    assert not [name for name in ("Signe", "Thomas", "Anna", "Bo Madsen") if name in told]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Dato: 09.09.2025", date(2025, 9, 9)),
        ("Dato: 9/9-2025", date(2025, 9, 9)),
        ("Mødedato: 9. september 2025", date(2025, 9, 9)),
        ("dato: tirsdag den 9 sept 2025", date(2025, 9, 9)),
        ("Date: 9 September 2025", date(2025, 9, 9)),
        ("Dato: 2025-09-09", date(2025, 9, 9)),
        ("Referat af mødet den 9. september 2025", date(2025, 9, 9)),
        ("Dato: 9/9-25", date(2025, 9, 9)),
        ("Dato: 09.09.25", date(2025, 9, 9)),
        ("Næste møde: 4. november 2025\nReferat af mødet 9. september 2025", date(2025, 9, 9)),
        ("Næste møde:\n4. november 2025\nReferat af mødet 9. september 2025", date(2025, 9, 9)),
        ("Next meeting: 4 November 2025\nMinutes of the meeting on 9 September 2025", date(2025, 9, 9)),
        ("Næste møde er 4. november 2025", None),
        ("Dato: 31.02.2025", None),
        ("Dato: i går", None),
    ],
)
def test_days_as_people_write_them(line: str, day: date | None) -> None:
    assert reading.read(line).held_on == day


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Det blev aftalt, at Bo indkalder.", ["Bo indkalder"]),
        ("Det blev besluttet at holde fri.", ["Holde fri"]),
        ("Vi aftalte: Vi prøver det af.", ["Vi prøver det af"]),
        ("Det blev aftalt:\n- Vi mødes i maj\n- Vi spørger HR", ["Vi mødes i maj", "Vi spørger HR"]),
        (
            "Det blev aftalt, at Bo undersøger følgende:\n• støj\n• lys\n\nSå var der kaffe.",
            ["Bo undersøger følgende: støj; lys"],
        ),
        ("It was agreed that we meet in May.", ["We meet in May"]),
        ("The agenda was approved without comments.", ["The agenda was approved without comments"]),
        ("Der var ingen punkter til KAMU.", ["Der var ingen punkter til KAMU"]),
        ("* Det blev aftalt, at vi mødes.", ["Vi mødes"]),
        ("Det blev aftalt, at vi mødes. Det blev aftalt, at vi mødes.", ["Vi mødes"]),
        ("Beslutninger:\n- Vi mødes i maj\n- Vi spørger HR", ["Vi mødes i maj", "Vi spørger HR"]),
        ("Aktionspunkter:\n- AMS skriver et oplæg", ["AMS skriver et oplæg"]),
        ("Action points:\n- Bo calls HR", ["Bo calls HR"]),
        ("Beslutning: AMS udarbejder et oplæg.", ["AMS udarbejder et oplæg"]),
        ("Udvalget besluttede at holde fri.", ["Holde fri"]),
        ("HMU tiltrådte indstillingen.", ["HMU tiltrådte indstillingen"]),
        ("Taget til efterretning.", ["Taget til efterretning"]),
        ("Vi talte om det, som ledelsen besluttede i maj.", []),
        ("Vi talte om, hvad der er aftaler.", []),
        ("Opbakning til, at trivsel er vigtigt.", []),
    ],
)
def test_decisions(text: str, found: list[str]) -> None:
    assert words(text, Sort.DECISION) == found


def test_a_line_that_was_wrapped_is_one() -> None:
    text = "Det blev aftalt, at sekretariatet undersøger, om der er et lokale,\nsom er stort nok til alle."

    assert words(text, Sort.DECISION) == [
        "Sekretariatet undersøger, om der er et lokale, som er stort nok til alle"
    ]


def test_an_ask_without_a_quoted_line_says_what_to_do() -> None:
    assert words("Anna opfordrede alle til at tjekke nødbruserne.", Sort.ASK) == ["Tjekke nødbruserne"]


def test_to_send_the_newsletter_on_is_asked_of_all() -> None:
    assert words("Anna opfordrede alle til at sende infobrevet videre.", Sort.ASK) == [
        "Sende infobrevet videre"
    ]


def test_not_more_than_a_card_holds() -> None:
    read = reading.read(
        "Det blev aftalt:\n" + "\n".join(f"- aftale {number} {'æ' * 900}" for number in range(90))
    )

    assert len(read.found) == reading.MOST_FOUND
    assert read.cut
    assert all(len(one.words.encode()) <= reading.MOST_BYTES for one in read.found)


PIECES = st.sampled_from(
    [
        *(
            "Dato:",
            "09.09.2025",
            "31.02.2025",
            "Det blev aftalt",
            ", at ",
            ":",
            "- ",
            "• ",
            "1. ",
            "a) ",
            "ii. ",
        ),
        *(
            "**",
            "[",
            "](",
            ")",
            '"',
            "”",
            "v/ ",
            "KAMU",
            "bruttolisten",
            "Input til handleplanen",
            "opfordrede ",
        ),
        *("nedsat en gruppe, som ser på ", "ingen punkter til KAMU", "godkendt uden", ". ", "Æ"),
        *("\n", "\r\n", "\t", "\x00", "\ud800"),
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES | st.text(max_size=8)).map("".join)))
@example("")
@example("- \n1. \n# ")
def test_any_text_is_read(text: str) -> None:
    for one in reading.read(text).found:
        assert one.words.strip()
        assert "\n" not in one.words


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        " ",
        "\n",
        "[",
        "[a](",
        "**",
        "Det blev aftalt ",
        "- v/ a\n",
        'opfordrede "',
        "nedsat ",
        "1.1.",
        "ingen ",
    ],
)
def test_the_work_grows_with_the_length_alone(piece: str) -> None:
    assert grows_evenly(lambda length: reading.read(piece * (length // len(piece))), reading.LONGEST)


@pytest.mark.parametrize(
    "text",
    [
        "Næste møde: 4. november 2025\nReferat af mødet 9. september 2025\nDet blev aftalt, at vi prøver.",
        "Dato: 9/9-25\nNæste møde: 4. november 2025",
        "Minutes of the meeting on 9-9-2025\nNext meeting: 4-11-2025",
        "Sidste møde blev holdt 3. juni 2025.\nVi mødtes 9. september 2025.",
    ],
)
def test_minutes_are_dated_by_their_own_meeting(text: str) -> None:
    assert reading.read(text).held_on == date(2025, 9, 9)
