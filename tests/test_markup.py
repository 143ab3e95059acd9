"""What a person meant by a text that the client wrote down with tags, quotes, entities and mentions."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.teams.markup import Mention, plain
from tests.growth import grows_evenly

BOT = "Stafet"
OWN = Mention("<at>Stafet</at>", own=True)
SAID = "foreslå punkt: flugtveje i 3.2 & <5 ppm"

line = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="<>&\xa0"),
    min_size=1,
    max_size=60,
).map(str.strip)
words = line.filter(bool)
attribute = st.sampled_from(["", ' id="0"', " id='1' itemscope", ' ID="3"  class="a b"', ' itemid="28:x/y"'])
around = st.sampled_from(["p", "div", "span", "b", "STRONG", "em", "li"])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("<at>Stafet</at>&nbsp;hvem er AMR?", "hvem er AMR?"),
        ("<at>Stafet</at> afstemning:&nbsp;Skal vi?&nbsp;", "afstemning: Skal vi?"),
        ('<at id="0">Stafet</at> hvem er AMR?', "hvem er AMR?"),
        ('<quoted messageId="1731"/> hvem er AMR?', "hvem er AMR?"),
        ('<quoted messageId="1731"></quoted>hvem er AMR?', "hvem er AMR?"),
        ("<blockquote>hvem er vært?</blockquote><p>hvem er AMR?</p>", "hvem er AMR?"),
        ("> hvem er vært?\n> sagde Bo\nhvem er AMR?", "hvem er AMR?"),
        ("&gt; hvem er vært?\n\nhvem er AMR?", "hvem er AMR?"),
        ("<p>hvem er <b>AMR</b>?</p>", "hvem er AMR?"),
        ("Q&amp;A &#8211; 5&nbsp;&lt;&nbsp;6 &aelig;&oslash;&aring;", "Q&A – 5 < 6 æøå"),
        ("<5 ppm & >2", "<5 ppm & >2"),
        (">2 ppm i hal 3\nhvem hjælper?", ">2 ppm i hal 3\nhvem hjælper?"),
        ("erstat <navn> med jer selv", "erstat <navn> med jer selv"),
        ("se https://x.dk/?a=1&copy=2&nbsp=3", "se https://x.dk/?a=1&copy=2&nbsp=3"),
        ('hej <img alt="👍" src="x"><emoji alt="✅"></emoji>', "hej 👍✅"),
        ('<attachment id="17"></attachment><p>hvem er AMR?</p>', "hvem er AMR?"),
        ("<p>linje et</p>\n<p>linje\nto</p>", "linje et\nlinje to"),
    ],
)
def test_a_text_is_what_was_meant_by_it(written: str, meant: str) -> None:
    assert plain(written, [OWN], BOT) == meant


def test_a_message_that_is_all_quote_says_the_quote() -> None:
    assert plain("<blockquote>foreslå punkt: støj</blockquote>") == "foreslå punkt: støj"
    assert plain("> foreslå punkt: støj") == "foreslå punkt: støj"


def test_a_quote_that_never_ends_takes_nothing_with_it() -> None:
    assert plain('<blockquote><quoted messageId="1">hvem er AMR?') == "hvem er AMR?"


def test_only_the_bots_own_mention_goes() -> None:
    """Somebody else may be called as the bot is; entities come in the order of the tags."""
    other = Mention("<at>Stafet</at>", own=False)

    assert plain("<at>Stafet</at> fritag <at>Stafet</at>", [OWN, other], BOT) == "fritag Stafet"
    assert plain('<at id="0">Stafet</at> fritag <at id="1">Anna Holm</at>', [OWN], BOT) == "fritag Anna Holm"
    assert plain("@Stafet hvem er AMR?", [Mention("@Stafet", own=True)], BOT) == "hvem er AMR?"


def test_a_mention_as_the_clients_html_has_it() -> None:
    mention = '<span itemtype="http://schema.skype.com/Mention" itemid="0">Stafet</span>'

    assert plain(f"<p>{mention}&nbsp;hvem er <span>AMR</span>?</p>", [OWN], BOT) == "hvem er AMR?"


@given(words, attribute, around, st.booleans())
def test_tags_entities_and_attributes_change_nothing(
    said: str, attributes: str, tag: str, spaced: bool
) -> None:
    """Written in any way that clients have, it reads as it was typed."""
    escaped = html.escape(said, quote=spaced)
    typed = plain(said)

    assert plain(escaped) == typed
    assert plain(f"<{tag}{attributes}>{escaped}</{tag}>").split() == typed.split()
    assert plain(f"<at{attributes}>Stafet</at>&nbsp;{escaped}", [OWN], BOT) == typed


@given(words, words, attribute)
def test_what_is_quoted_is_not_what_was_said(said: str, quoted: str, attributes: str) -> None:
    typed = plain(said)
    within = html.escape(quoted)

    for before in (
        f'<quoted{attributes} messageId="1"/>',
        f"<blockquote{attributes}>{within}</blockquote>",
        f"<blockquote><p>{within}</p><blockquote>{within}</blockquote></blockquote>",
        f"> {quoted}\n",
    ):
        assert plain(f"{before}{html.escape(said)}") == typed


@given(st.text(max_size=200))
def test_any_text_reads_as_some_text(anything: str) -> None:
    assert isinstance(plain(anything, [OWN], BOT), str)


@pytest.mark.parametrize("piece", ["<blockquote>", "<at>", "<p<p", "&am", "<span itemtype=x>", "</at>", "> "])
def test_the_work_grows_with_the_length_alone(piece: str) -> None:
    assert grows_evenly(lambda length: plain(piece * (length // len(piece)), [OWN] * 50, BOT), 250_000)
