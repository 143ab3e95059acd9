"""Consultations: the others are asked about a text, and each remark on it is answered."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import timedelta
from uuid import UUID, uuid4

import jwt
import pytest
from sqlalchemy import select

from bot.features.agenda.verdicts import read_verdict
from storage import address
from storage.agenda import consultations as kept
from storage.agenda.consultations import Consultation, Verdict
from storage.db import Db
from storage.record import table_of
from storage.statements import prepared
from tests.dialog import HOUSE, Network, Someone, actions, card_words, here, inputs, is_called
from tests.once import once

TITLE = "Retningslinje for alenearbejde"
TEXT = f"{TITLE}\nIngen arbejder alene efter kl. 18.\n\nLederen godkender det skriftligt."
NAMES = ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen", "Erik Lund")


@once
async def anna(network: Network) -> Someone:
    for name in NAMES:
        network.member(name, language="en" if name == "Camille Rossi" else None)
    network.store.now(lambda db: address.tell(db, "https://stafet.example"))
    return network.people[0]


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


async def presses(them: Someone, title: str, **typed: str) -> str:
    """A button of what they alone saw last."""
    found = next(one for one in actions(them.saw[-1]) if is_called(one, title))
    return await them.presses(found, where="channel", **typed)


async def sends(anna: Someone, until: str = "4. december", text: str = TEXT) -> str:
    """In her own chat, with a look at it first."""
    await anna.asks(f"send i høring: {text}")
    return await anna.taps("Send i høring", closes=until)


async def remarks(them: Someone, paragraph: str, words: str) -> str:
    english = them.name == "Camille Rossi"
    await them.taps("Læs og kommentér", on=TITLE)
    await presses(them, "Comment on the whole text" if english else "Bemærkning til hele teksten")
    return await them.fills("Send comment" if english else "Send bemærkning", place=paragraph, words=words)


async def closed(network: Network) -> str:
    """What the channel is told at the close."""
    before = len(network.channel)
    await network.is_at(here(2026, 12, 4, 12, 0))
    await network.passes(seconds=3)
    [told] = network.channel[before:]
    return told.words


def fetched(network: Network, form: str) -> bytes:
    """The document that the channel's last card with links leads to."""
    card = next(one.card for one in reversed(network.channel) if "handouts" in str(one.card))
    url = next(str(one["url"]) for one in actions(card or {}) if str(one.get("url", "")).endswith(form))
    told = jwt.decode(re.sub(r".*/handouts/", "", url).split("/")[0], options={"verify_signature": False})

    def work(db: Db) -> bytes:
        given = HOUSE.handouts[told["kind"]](db, UUID(told["thing"]), told["lang"], network.clock)
        assert given
        return given.body

    return network.store.now(work)


# --- sending a text -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "send i høring: {}",
        "send denne tekst i høring: {}",
        "ny høring: {}",
        "put this out for consultation: {}",
        "start a consultation on: {}",
    ],
)
async def test_a_pasted_text_is_looked_at_before_it_is_sent(
    network: Network, anna: Someone, sentence: str
) -> None:
    before = len(network.channel)
    shown = await anna.asks(sentence.format(TEXT))
    assert "3 afsnit" in shown or "3 paragraphs" in shown
    assert inputs(network.said_to(anna)[-1].card or {})["title"] == TITLE
    assert len(network.channel) == before, "nothing is sent before a yes"


@pytest.mark.both_databases
async def test_it_stands_in_the_channel_until_its_day(network: Network, anna: Someone) -> None:
    await sends(anna)
    card = network.channel[-1].words
    assert TITLE in card
    assert "Sendt af Anna Krogh · 3 afsnit" in card
    assert "Bemærkninger inden fre. 4. dec. 2026 kl. 12.00" in card
    assert "0 af 4 har svaret" in card
    assert TITLE in await anna.asks("vis høringer")


async def test_the_form_takes_a_text_too(network: Network, anna: Someone) -> None:
    await anna.asks("send en tekst i høring")
    await anna.taps("Send i høring", title=TITLE, text="Ét afsnit.", closes="fredag")
    assert "ét afsnit" in network.channel[-1].words


async def test_what_has_no_name_is_called_by_its_first_line(network: Network, anna: Someone) -> None:
    await anna.asks("send en tekst i høring")
    await anna.taps("Send i høring", title="", text="Lys på gangene\nLyset er tændt.", closes="fredag")
    assert "Lys på gangene" in network.channel[-1].words


@pytest.mark.parametrize(
    ("sentence", "about"),
    [("ingen bemærkninger", TITLE), ("træk min bemærkning tilbage", "Hvad med weekender?")],
)
async def test_a_suggestion_names_what_a_yes_is_about(
    network: Network, anna: Someone, sentence: str, about: str
) -> None:
    await sends(anna)
    bo = person(network, "Bo")
    await bo.asks("bemærkning til afsnit 1: Hvad med weekender?")
    told = await bo.presses({"verb": "help.Try", "data": {"sentence": sentence}}, where="channel")
    assert "Skal jeg gøre det?" in told
    assert about in told


async def test_without_a_day_there_are_ten_working_days(network: Network, anna: Someone) -> None:
    await sends(anna, until="")
    assert "kl. 12.00" in network.channel[-1].words


def document(*paragraphs: str) -> bytes:
    told = "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in paragraphs)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        file.writestr(
            "word/document.xml", f'<w:document xmlns:w="{name}"><w:body>{told}</w:body></w:document>'
        )
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [("Alenearbejde.txt", TEXT.encode()), ("Alenearbejde.docx", document(*TEXT.split("\n")))],
)
async def test_a_dropped_file_waits_to_be_sent(
    network: Network, anna: Someone, name: str, content: bytes
) -> None:
    shown = await anna.drops(name, content)
    assert "3 afsnit" in shown
    await anna.taps("Send i høring", closes="fredag")
    assert "Alenearbejde" in network.channel[-1].words


async def test_what_is_dropped_is_not_sent_after_all(network: Network, anna: Someone) -> None:
    before = len(network.channel)
    await anna.drops("Alenearbejde.txt", TEXT)
    assert "Intet er gemt" in await anna.taps("Send den ikke")
    assert len(network.channel) == before
    assert not network.store.now(_texts)


def _texts(db: Db) -> list[str]:
    return [row.text for row in db.execute(select(table_of(kept.Consultation))).all()]


async def test_what_is_never_sent_is_forgotten(network: Network, anna: Someone) -> None:
    await anna.drops("Alenearbejde.txt", TEXT)
    for day in (25, 26):
        await network.is_at(here(2026, 11, day, 3, 10))
    assert not network.store.now(_texts)


async def test_the_secretariat_drops_a_text_that_is_no_minutes(network: Network, anna: Someone) -> None:
    assert anna
    signe = network.facilitator()
    shown = await signe.drops("udkast.txt", "Vi går altid to.\nOg vi siger det til nogen.")
    assert "2 afsnit" in shown


# --- what is wrong with it ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("until", "why"),
    [("1. marts 2026", "allerede gået"), ("en dag", "kan ikke læse"), ("25. december", "arbejdsdag")],
)
async def test_it_is_said_what_is_wrong_with_the_day(
    network: Network, anna: Someone, until: str, why: str
) -> None:
    assert why in await sends(anna, until=until)


@pytest.mark.parametrize(
    ("text", "why"),
    [("   ", "Indsæt den tekst"), ("ord\n" * 301, "301 afsnit"), ("bogstav " * 8000, "for lang")],
)
async def test_it_is_said_what_is_wrong_with_the_text(
    network: Network, anna: Someone, text: str, why: str
) -> None:
    assert why in await anna.drops("tekst.txt", text)
    assert not network.store.now(_texts)


async def test_the_same_text_is_not_out_twice(network: Network, anna: Someone) -> None:
    await sends(anna)
    bo = person(network, "Bo")
    await bo.asks(f"send i høring: {TEXT}")
    assert "allerede i høring" in await bo.taps("Send i høring", closes="fredag")


async def test_a_file_that_is_no_document_is_said_to_be_none(network: Network, anna: Someone) -> None:
    assert "kan jeg ikke læse" in await anna.drops("tekst.docx", b"no zip")


@pytest.mark.parametrize(
    ("paragraph", "words", "why"),
    [
        ("9", "Hvad?", "Afsnit 9 findes ikke"),
        ("to", "Hvad?", "er ikke nummeret på et afsnit"),
        ("1", "  ", "Skriv din bemærkning"),
    ],
)
async def test_it_is_said_what_is_wrong_with_a_remark(
    network: Network, anna: Someone, paragraph: str, words: str, why: str
) -> None:
    await sends(anna)
    assert why in await remarks(person(network, "Bo"), paragraph, words)


# --- remarking ----------------------------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_each_remark_has_a_number_and_a_paragraph(network: Network, anna: Someone) -> None:
    await sends(anna)
    assert "Bemærkning 1" in await remarks(person(network, "Bo"), "3", "Hvad med weekender?")
    mine = await remarks(person(network, "Dorte"), "2", "Gælder det også kl. 17?")
    assert "Bemærkning 2" in mine
    assert "Til afsnit 2: ”Ingen arbejder alene efter kl. 18.”" in mine
    await remarks(person(network, "Camille"), "", "Very good")

    told = await anna.asks("vis bemærkningerne til høringen")
    order = [told.index(words) for words in ("Very good", "Gælder det også", "Hvad med weekender?")]
    assert order == sorted(order), "in the order of the paragraphs"
    assert "Til hele teksten" in told


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("bemærkning til afsnit 2: Hvem siger det?", "Til afsnit 2"),
        ("bemærkning til høringen: Hvem siger det?", "Til hele teksten"),
        ("høringssvar til afsnit 3: Hvem siger det?", "Til afsnit 3"),
        ("comment on paragraph 2: Hvem siger det?", "On paragraph 2"),
    ],
)
async def test_a_sentence_remarks_too(network: Network, anna: Someone, sentence: str, place: str) -> None:
    await sends(anna)
    shown = await person(network, "Bo").asks(sentence)
    assert place in shown
    assert "Hvem siger det?" in shown


NUMBERED = (
    "Retningslinje for alenearbejde\n\n{0}1{1} Ingen arbejder alene efter kl. 18.\n\n"
    "Det gælder også weekender.\n\n{0}2{1} Den, der gør, har en telefon.\n\n{0}3{1} Lederen siger ja først."
)


@pytest.mark.parametrize("sign", [("", "."), ("", ")"), ("§ ", "."), ("(", ")")])
async def test_a_text_with_numbers_of_its_own_is_spoken_of_by_them(
    network: Network, anna: Someone, sign: tuple[str, str]
) -> None:
    await sends(anna, text=NUMBERED.format(*sign))
    assert "3 afsnit" in network.channel[-1].words
    bo, camille = person(network, "Bo"), person(network, "Camille")

    said = await bo.asks("bemærkning til afsnit 2: Den skal være opladet")
    assert "Til afsnit 2: ”Den, der gør, har en telefon.”" in said
    assert "On paragraph 1: “Ingen" in await camille.asks("remark on paragraph 1: Six is too early")
    assert "Teksten har afsnit 1–3." in await bo.asks("bemærkning til afsnit 4: Hvad?")


async def test_what_has_no_number_in_it_is_remarked_on_by_a_press(network: Network, anna: Someone) -> None:
    await sends(anna, text=NUMBERED.format("", "."))
    bo = person(network, "Bo")
    shown = await bo.taps("Læs og kommentér", on=TITLE)
    assert "1) " not in shown
    for words, place in (
        ("Det gælder også", "Til ”Det gælder også weekender.”"),
        ("2. Den", "Til afsnit 2: ”Den"),
    ):
        await bo.taps("Læs og kommentér", on=TITLE)
        row = next(one for one in actions(bo.saw[-1]) if one.get("title", "").startswith(words))
        await bo.presses(row, where="channel")
        assert place in await bo.fills("Send bemærkning", words="Hvorfor?")
        await presses(bo, "Ret bemærkningen")
        filled = {**inputs(bo.saw[-1]), "words": "Hvorfor, nu?"}
        assert "Hvorfor, nu?" in await presses(bo, "Gem bemærkningen", **filled)
        assert place in card_words(bo.saw[-1])


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Om støj\n1. Formål\n1.1 Alle hører\n1.2 Ingen råber\n2. Ansvar", ["", "1", "1.1", "1.2", "2"]),
        ("2 af os kommer\n3 af os går", ["1", "2"]),
        ("1. december: møde\nDet var alt", ["1", "2"]),
        ("1. Formål\nBilag\n1. Formål", ["1", "2", "3"]),
        ("3. Formål\n4. Ansvar", ["1", "2"]),
    ],
)
def test_numbers_are_the_texts_own_where_they_run_from_one(text: str, labels: list[str]) -> None:
    one = Consultation(uuid4(), uuid4(), "", text, None, here(2026, 9, 7))
    assert one.labels == labels


async def test_what_others_remark_is_read_at_the_close(network: Network, anna: Someone) -> None:
    await sends(anna)
    bo, dorte = person(network, "Bo"), person(network, "Dorte")
    await remarks(bo, "1", "Det er for langt")
    await remarks(dorte, "1", "Det er for kort")
    for said in (
        await dorte.asks("vis bemærkningerne"),
        await person(network, "Erik").asks("vis bemærkningerne"),
    ):
        assert "Det er for langt" not in said
    assert "Det er for kort" in await dorte.asks("vis bemærkningerne")
    assert "Det er for" not in network.channel[-1].words
    await anna.asks("eksportér høringerne")
    assert "Det er for" not in network.said_to(anna)[-1].words
    await closed(network)
    assert "Det er for langt" in await person(network, "Erik").asks("vis bemærkningerne til høringen")


@pytest.mark.parametrize(
    "sentence",
    ["ret bemærkning 1 til: Gælder det også søndage?", "ret min bemærkning: Gælder det også søndage?"],
)
async def test_a_remark_is_changed_in_place(network: Network, anna: Someone, sentence: str) -> None:
    await sends(anna)
    bo = person(network, "Bo")
    await remarks(bo, "2", "Gælder det også lørdage?")
    told = await bo.asks(sentence)
    assert "Gælder det også søndage?" in told
    assert "Til afsnit 2" in told
    seen = await anna.asks("vis bemærkningerne")
    assert "Bemærkningerne" in seen
    assert "1. Gælder det også søndage?" in seen
    assert "lørdage" not in seen


async def test_a_remark_is_changed_by_form_and_its_answer_is_asked_for_anew(
    network: Network, anna: Someone
) -> None:
    await sends(anna)
    bo = person(network, "Bo")
    await remarks(bo, "2", "Gælder det også lørdage?")
    await anna.asks("svar på bemærkning 1: taget ind")
    assert "Imødekommet" in await bo.asks("vis bemærkningerne")
    shown = await bo.asks("ret min bemærkning")
    assert "Gem bemærkningen" in shown
    told = await bo.taps("Gem bemærkningen", place="3", words="Skriv hvem lederen er")
    assert "Til afsnit 3" in told
    assert "Imødekommet" not in told
    assert "Afsnit 9 findes ikke" in await bo.taps("Gem bemærkningen", place="9", words="Andet")


async def test_nobody_changes_what_somebody_else_remarked_or_what_is_over(
    network: Network, anna: Someone
) -> None:
    await sends(anna)
    bo = person(network, "Bo")
    await remarks(bo, "2", "Gælder det også lørdage?")
    await remarks(anna, "1", "Og hvad med ferier?")
    assert "ikke din bemærkning" in await anna.asks("ret bemærkning 1 til: Alt er godt")
    await closed(network)
    assert "er slut" in await bo.presses(
        {"data": {"verb": "consultations.Edit", **remark_of(network)}}, place="2", words="For sent"
    )


def remark_of(network: Network) -> dict[str, str]:
    """The first remark that there is."""
    row = network.store.now(lambda db: db.rows(prepared(select(table_of(kept.Remark))), {}))[0]
    return {"consultation": str(row["consultation"]), "remark": str(row["id"])}


async def test_whoever_remarked_is_told_of_the_answers_at_once(network: Network, anna: Someone) -> None:
    await sends(anna)
    bo, camille = person(network, "Bo"), person(network, "Camille")
    await remarks(bo, "2", "Gælder det også lørdage?")
    await remarks(bo, "", "Rigtig godt")
    await remarks(camille, "3", "In writing or by mail?")
    await anna.asks("svar på bemærkning 1: taget ind")
    await anna.asks("svar på bemærkning 2: taget ind")
    await closed(network)
    before = len(network.said_to(bo)), len(network.said_to(camille))
    assert "Svar på 1 bemærkning til" in await anna.asks("mine opgaver")
    await anna.asks("svar på bemærkning 3: ikke, fordi en besked er nok")
    [told] = network.said_to(bo)[before[0] :]
    assert f"Dine 2 bemærkninger til ”{TITLE}” er besvaret" in told.words
    assert "Imødekommet" in told.words
    [told] = network.said_to(camille)[before[1] :]
    assert f"Your comment on “{TITLE}” is answered" in told.words
    assert "en besked er nok" in told.words
    assert "Svar på 1 bemærkning" not in await anna.asks("mine opgaver")
    await anna.asks("svar på bemærkning 3: delvist, fordi en besked er nok om dagen")
    assert "om dagen" in network.said_to(camille)[before[1] + 1].words
    assert len(network.said_to(bo)) == before[0] + 1


async def test_where_all_is_answered_before_the_close_they_are_told_then(
    network: Network, anna: Someone
) -> None:
    await sends(anna)
    bo = person(network, "Bo")
    await remarks(bo, "2", "Gælder det også lørdage?")
    await anna.asks("svar på bemærkning 1: taget ind")
    before = len(network.said_to(bo))
    await closed(network)
    [told] = network.said_to(bo)[before:]
    assert "er besvaret" in told.words


async def test_a_remark_is_taken_back_and_its_number_not_given_again(network: Network, anna: Someone) -> None:
    await sends(anna)
    bo = person(network, "Bo")
    await remarks(bo, "1", "Første tanke")
    await presses(bo, "Træk bemærkningen tilbage")
    assert "Bemærkning 2" in await remarks(bo, "1", "Anden tanke")
    await bo.asks("træk min bemærkning tilbage")
    await network.passes(seconds=3)
    assert "0 af 4 har svaret" in network.channel[-1].words


async def test_nobody_takes_back_what_somebody_else_remarked(network: Network, anna: Someone) -> None:
    await sends(anna)
    await remarks(person(network, "Bo"), "1", "Første tanke")
    assert "ingen bemærkninger" in await person(network, "Dorte").asks("træk min bemærkning tilbage")
    assert (
        "ikke din" in await anna.asks("træk bemærkning 1 tilbage")
        or "ingen bemærkninger" in anna.network.said_to(anna)[-1].words
    )


async def test_undo_said_takes_the_remark_back(network: Network, anna: Someone) -> None:
    await sends(anna)
    bo = person(network, "Bo")
    await bo.asks("bemærkning til afsnit 1: Første tanke")
    await bo.asks("fortryd")
    assert "Første tanke" not in await anna.asks("vis bemærkningerne")


async def test_a_personal_case_is_asked_about_first(network: Network, anna: Someone) -> None:
    await sends(anna)
    said = await remarks(person(network, "Bo"), "1", "Min leder mobber mig, og jeg har det ad helvede til")
    assert "Bemærkning 1" not in said
    assert not network.store.now(lambda db: db.execute(select(table_of(kept.Remark))).all())


# --- what becomes of the remarks ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "verdict", "reason"),
    [
        ("taget ind", Verdict.TAKEN, ""),
        ("ja, tak", Verdict.TAKEN, "tak"),
        ("delvist, fordi der er to slags", Verdict.PARTLY, "der er to slags"),
        ("ikke taget ind: det står i loven", Verdict.DECLINED, "det står i loven"),
        ("ikke, fordi Danmark har en lov", Verdict.DECLINED, "Danmark har en lov"),
        ("not taken in, because the law says so", Verdict.DECLINED, "the law says so"),
        ("partly", Verdict.PARTLY, ""),
        ("taken in", Verdict.TAKEN, ""),
        ("imødekommet", Verdict.TAKEN, ""),
        ("delvist imødekommet, fordi der er to slags", Verdict.PARTLY, "der er to slags"),
        ("ikke imødekommet: det står i loven", Verdict.DECLINED, "det står i loven"),
        ("accepted", Verdict.TAKEN, ""),
        ("partly accepted, because there are two kinds", Verdict.PARTLY, "there are two kinds"),
        ("not accepted, because the law says so", Verdict.DECLINED, "the law says so"),
        ("vi tænker over det", None, "vi tænker over det"),
    ],
)
def test_what_became_of_it_is_read(words: str, verdict: Verdict | None, reason: str) -> None:
    assert read_verdict(words) == (verdict, reason)


@pytest.mark.both_databases
async def test_the_sender_answers_by_form_and_in_words(network: Network, anna: Someone) -> None:
    await sends(anna)
    bo = person(network, "Bo")
    await remarks(bo, "1", "Hvad med weekender?")
    await remarks(bo, "2", "Og ferier?")
    await anna.asks("vis bemærkningerne")
    await anna.taps("1. Hvad med weekender?")
    await presses(anna, "Svar")
    assert "hvorfor" in await anna.fills("Gem svaret", verdict="partly", reason="")
    assert "Delvist imødekommet, fordi de står i afsnit 2" in await anna.fills(
        "Gem svaret", verdict="partly", reason="de står i afsnit 2"
    )
    assert "Ikke imødekommet, fordi dem har vi ingen af" in await anna.asks(
        "svar på bemærkning 2: ikke, fordi dem har vi ingen af"
    )


async def test_nobody_else_answers(network: Network, anna: Someone) -> None:
    await sends(anna)
    await remarks(person(network, "Bo"), "1", "Hvad med weekender?")
    assert "Anna Krogh" in await person(network, "Bo").asks("svar på bemærkning 1: taget ind")


# --- the close ----------------------------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_at_the_close_the_channel_gets_one_line_and_the_document(
    network: Network, anna: Someone
) -> None:
    await sends(anna)
    await remarks(person(network, "Bo"), "2", "Hvad med weekender?")
    await remarks(person(network, "Dorte"), "", "Godt arbejde")
    await anna.asks("svar på bemærkning 1: delvist, fordi de står i afsnit 3")
    told = await closed(network)
    assert "Slut: 2 bemærkninger fra 2 medlemmer, én besvaret" in told

    page = fetched(network, ".html").decode()
    for words in (
        "Ingen arbejder alene",
        "Hvad med weekender?",
        "Bo Madsen",
        "de står i afsnit 3",
        "Ikke besvaret",
    ):
        assert words in page
    assert page.index("Godt arbejde") < page.index("Hvad med weekender?")
    assert fetched(network, ".pdf").startswith(b"%PDF")
    assert zipfile.is_zipfile(io.BytesIO(fetched(network, ".docx")))

    await anna.asks("svar på bemærkning 2: taget ind")
    await network.passes(seconds=3)
    assert "2 besvaret" in next(one.words for one in network.channel if "Slut" in one.words)


async def test_nobody_had_anything_to_remark(network: Network, anna: Someone) -> None:
    await sends(anna)
    bo = person(network, "Bo")
    assert "ingen bemærkninger" in await bo.taps("Ingen bemærkninger", on=TITLE)
    assert "ingen bemærkninger" in await person(network, "Dorte").asks("ingen bemærkninger til høringen")
    assert "Slut: Ingen havde bemærkninger (2 af 4 svarede)" in await closed(network)
    assert "ingen høring" in await bo.asks("bemærkning til afsnit 1: For sent")


@pytest.mark.both_databases
async def test_who_has_said_nothing_is_told_once_and_reminded_once(network: Network, anna: Someone) -> None:
    await network.passes(minutes=1)
    await sends(anna)
    await network.is_at(here(2026, 11, 23, 9, 5))
    assert TITLE in str(network.said_to(person(network, "Erik")))
    await remarks(person(network, "Bo"), "1", "Hvad med weekender?")
    await person(network, "Dorte").taps("Ingen bemærkninger", on=TITLE)
    told = {name: len(network.said_to(person(network, name))) for name in ("Anna", "Bo", "Dorte", "Erik")}
    for hour in range(60):
        await network.is_at(here(2026, 12, 1, 7, 0) + timedelta(hours=hour))
    more = {name: len(network.said_to(person(network, name))) - told[name] for name in told}
    assert more == {"Anna": 0, "Bo": 0, "Dorte": 0, "Erik": 1}
    assert TITLE in await person(network, "Erik").asks("mine opgaver")


async def test_more_time_is_given_by_its_sender_and_told(network: Network, anna: Someone) -> None:
    await sends(anna)
    assert "Kun den, der sendte" in await person(network, "Bo").asks("forlæng høringen til 11. december")
    assert "kun få mere tid" in await anna.asks("forlæng høringen til 2. december")
    await anna.asks("forlæng høringen til 11. december")
    assert any("fået mere tid: Bemærkninger inden fre. 11. dec." in one.words for one in network.channel)


async def test_its_sender_closes_it_early(network: Network, anna: Someone) -> None:
    await sends(anna)
    await anna.asks("vis høringer")
    await anna.taps(f"1. {TITLE}")
    await presses(anna, "Luk nu")
    assert "Slut" in await anna.agrees()


async def test_whoever_is_erased_stands_on_no_remark(network: Network, anna: Someone) -> None:
    await sends(anna)
    bo = person(network, "Bo")
    await remarks(bo, "1", "Hilsen Bo Madsen")
    await bo.asks("slet mine data")
    await bo.taps("Ja, slet mine data")
    await closed(network)
    page = fetched(network, ".html").decode()
    assert "Hilsen" in page
    assert "Bo Madsen" not in page


async def test_a_long_text_is_read_page_by_page(network: Network, anna: Someone) -> None:
    text = "\n".join(f"Afsnit nummer {at} " + "æøå " * 400 for at in range(30))
    await anna.drops("lang.txt", text)
    await anna.taps("Send i høring", closes="fredag")
    bo = person(network, "Bo")
    seen = await bo.taps("Læs og kommentér")
    while any(is_called(one, "Næste afsnit") for one in actions(bo.saw[-1])):
        seen += await presses(bo, "Næste afsnit")
    assert set(re.findall(r"Afsnit nummer (\d+)", seen)) == set(map(str, range(30)))


@pytest.mark.parametrize("said", ["drops", "says"])
async def test_what_waits_is_taken_back_by_one_button(network: Network, anna: Someone, said: str) -> None:
    shown = (
        await anna.drops("Alenearbejde.txt", TEXT)
        if said == "drops"
        else await anna.asks(f"send i høring: {TEXT}")
    )
    assert "Send den ikke" in shown
    assert "Fortryd" not in shown


@pytest.mark.parametrize(
    ("sentence", "closes"),
    [
        (f"send teksten i høring til 4/12: {TEXT}", "4/12"),
        (f"send i høring senest fredag: {TEXT}", "fredag"),
        (f"put the text out for consultation until 4 December: {TEXT}", "4 December"),
    ],
)
async def test_the_day_that_was_said_stands_in_the_form(
    network: Network, anna: Someone, sentence: str, closes: str
) -> None:
    await anna.asks(sentence)

    form = inputs(network.said_to(anna)[-1].card or {})
    assert form["closes"] == closes
    assert form["title"] == TITLE
    assert not any(TITLE in one.words for one in network.channel)


class TestAskedInWords:
    """What one asks between the sending of a text and its end."""

    @pytest.mark.parametrize("asked", ["er min bemærkning taget med?", "hvad skete der med min bemærkning?"])
    async def test_what_became_of_my_remark(self, network: Network, anna: Someone, asked: str) -> None:
        await sends(anna)
        bo = person(network, "Bo")
        assert "Du har ingen bemærkninger" in await bo.asks(asked)
        await remarks(bo, "2", "Hvad med weekender?")
        assert "ikke besvaret endnu" in await bo.asks(asked)
        await anna.asks("svar på bemærkning 1: delvist, fordi weekender står i afsnit 2")
        told = await bo.asks(asked)
        assert "Din bemærkning er besvaret" in told
        assert "weekender står i afsnit 2" in told

    async def test_in_english(self, network: Network, anna: Someone) -> None:
        await sends(anna)
        camille = person(network, "Camille")
        await remarks(camille, "1", "Why six?")
        assert "Your comment has no answer yet" in await camille.asks("was my comment taken in?")

    @pytest.mark.parametrize(
        "asked", ["hvornår slutter høringen?", "hvor mange har svaret på høringen?", "er høringen lukket?"]
    )
    async def test_how_it_stands(self, network: Network, anna: Someone, asked: str) -> None:
        bo = person(network, "Bo")
        assert "ingen høring" in await bo.asks(asked)
        await sends(anna)
        told = await bo.asks(asked)
        assert "fre. 4. dec. 2026 kl. 12.00" in told
        assert "0 af 4 har svaret" in told
        await network.is_at(here(2026, 12, 4, 12, 1))
        assert "Slut: " in await bo.asks(asked)

    async def test_who_is_silent_is_named_to_whoever_asked_alone(
        self, network: Network, anna: Someone
    ) -> None:
        await sends(anna)
        bo = person(network, "Bo")
        await remarks(bo, "2", "Hvad med weekender?")
        told = await anna.asks("hvem mangler at svare på høringen?")
        assert "3 har ikke svaret" in told
        assert "Dorte Iversen" in told
        others = await person(network, "Dorte").asks("hvem har ikke svaret på høringen?")
        assert "3 har ikke svaret" in others
        assert "Erik" not in others
        english = await person(network, "Camille").asks("who has not answered the consultation yet?")
        assert "3 have not answered" in english

    async def test_it_is_closed_in_words(self, network: Network, anna: Someone) -> None:
        await sends(anna)
        assert "kan lukke høringen" in await person(network, "Bo").asks("luk høringen")
        assert "Så kan ingen bemærke mere" in await anna.asks("luk høringen")
        assert "0 af 4" in await person(network, "Bo").asks("hvornår slutter høringen?")
        await anna.asks("close the consultation")
        assert "Slut: " in await anna.agrees()
        assert "ingen høring i gang" in await anna.asks("luk høringen")


@pytest.mark.parametrize("answer", ["taget ind", "Nej, kun laboratorier", "Det tager vi med"])
async def test_until_the_deadline_nobody_reads_a_remark_in_its_answer(
    network: Network, anna: Someone, answer: str
) -> None:
    await sends(anna)
    await person(network, "Bo").asks("bemærkning til teksten: Min chef betaler ikke for briller")
    before = len(network.channel)

    await anna.says(f"svar på bemærkning 1: {answer}")

    assert not any("Min chef" in one.words for one in network.channel[before:])
    assert "Min chef" in network.said_to(anna)[-1].words


async def test_who_answered_a_remark_hears_that_it_reads_otherwise_now(
    network: Network, anna: Someone
) -> None:
    await sends(anna)
    bo = person(network, "Bo")
    await bo.asks("bemærkning til teksten: Hvad med kontorer?")
    await anna.asks("svar på bemærkning 1: ikke, fordi kun laboratorier")

    told = await bo.asks("ret min bemærkning til: Hvad med værksteder?")

    assert "gælder ikke mere" in told
    letter = network.said_to(anna)[-1].words
    assert "Bemærkningen er ændret" in letter
    assert "Hvad med værksteder?" in letter
    before = len(network.said_to(anna))
    await bo.asks("ret min bemærkning til: Hvad med hallen?")
    assert len(network.said_to(anna)) == before


async def test_a_remark_that_was_taken_back_stands_nowhere_any_more(network: Network, anna: Someone) -> None:
    """Neither where it was said, nor where it was changed, nor before whoever answered it."""
    await sends(anna)
    bo = person(network, "Bo")
    await bo.says("bemærkning til teksten: Hvad med kontorer?")
    await anna.asks("svar på bemærkning 1: ikke, fordi kun laboratorier")
    await network.passes(minutes=1)
    assert any("Hvad med kontorer?" in one.words for one in network.channel)
    assert not any("kun laboratorier" in one.words for one in network.channel), "until the deadline"

    await bo.says("ret min bemærkning til: Hvad med værksteder?")
    await network.passes(minutes=1)
    assert not any("kontorer" in one.words for one in network.teams.messages)
    assert any("værksteder" in one.words for one in network.said_to(anna))

    await bo.says("træk min bemærkning tilbage")
    await network.passes(minutes=1)
    left = [one.words for one in network.teams.messages if "værksteder" in one.words]
    assert not left, left


@pytest.mark.parametrize("said", ["bemærkning til punkt 2: ledere også", "comment on item 2: leaders, too"])
async def test_a_paragraph_may_be_called_a_point(network: Network, said: str) -> None:
    """It is no answer to remark 2, which only the sender may give."""
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.asks("send i høring til 7/12: Rygning sker udendørs.\n\nLedere skilter.")
    await anna.taps("Send i høring")

    told = await bo.asks(said)

    assert "Til afsnit 2" in told or "On paragraph 2" in told
