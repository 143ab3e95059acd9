"""People: the welcome to a team, who comes and goes, and the language that each one chose."""

from __future__ import annotations

from bot.feature import Feature
from bot.rights import Right
from bot.taps import TooLong, TooOld
from bot.turn import Ask, Turn
from cards import people as show
from cards.kit import Card
from cards.words import Say, say
from storage import networks, outbox, pauses
from storage import people as kept

people = Feature("people")


@people.event("installed")
def install(turn: Turn) -> None:
    """Once: who installed it is remembered, and the team gets one welcome, nothing else unasked."""
    if turn.network is None or turn.is_personal:
        return
    if turn.network.installed_by is None:
        networks.change(turn.db, turn.network.id, installed_by=turn.person.id)
    if pauses.end_for(turn.db, network=turn.network.id):
        turn.leaves_letters = True
    if networks.welcome(turn.db, turn.network.id):
        turn.post(show.welcome(), to=turn.network)


@people.event("removed")
def remove(turn: Turn) -> None:
    """All sending stops at once; the data stays."""
    if turn.network is not None and not turn.is_personal:
        networks.change(turn.db, turn.network.id, active=False, welcomed=False)
        outbox.silence(turn.db, turn.network.id, "the bot was removed", turn.now)


@people.event("members_added")
def members_added(turn: Turn) -> None:
    """The roster was just asked for; where Teams did not tell it, they are guests until it does.

    Whoever comes may be written to again, where that was not possible before.
    """
    if turn.network is None:
        return
    met = [kept.meet(turn.db, turn.network.tenant, profile) for profile in turn.incoming.profiles]
    if not turn.incoming.roster:
        networks.join(turn.db, turn.network.id, met)
    for person in met:
        turn.leaves_letters |= pauses.end_for(turn.db, person=person)


@people.event("members_removed")
def members_removed(turn: Turn) -> None:
    if turn.network is None:
        return
    gone = {profile.aad_id for profile in turn.incoming.profiles} | {
        profile.teams_id for profile in turn.incoming.profiles
    }
    everybody = networks.everybody(turn.db, turn.network.id)
    left = [one.id for one in everybody if {one.aad_id, one.teams_id} & gone]
    networks.leave(turn.db, turn.network.id, left)


@people.command(
    da=[
        "sprog dansk",
        "skift sprog[et] til dansk",
        "[skift|tal|tale|skriv|skrive|snak|snakke] [til|på] dansk [til|med] [mig]",
        "language danish",
    ],
    en=["(change|switch|set) [the|my] language to danish", "speak danish", "in danish", "danish please"],
    by=Right.anyone,
)
def speak_danish(turn: Turn) -> Say:
    return _speak(turn, "da")


@people.command(
    da=[
        "sprog engelsk",
        "skift sprog[et] til engelsk",
        "[skift|tal|tale|skriv|skrive|snak|snakke] [til|på] engelsk [til|med] [mig]",
    ],
    en=[
        "language english",
        "(change|switch|set) [the|my] language to english",
        "speak english",
        "in english",
        "[switch|change] [to] english",
    ],
    by=Right.anyone,
)
def speak_english(turn: Turn) -> Say:
    return _speak(turn, "en")


@people.tap(show.Speak, by=Right.anyone)
def speak(turn: Turn, tap: show.Speak) -> Say:
    return _speak(turn, tap.language)


def _speak(turn: Turn, language: str) -> Say:
    kept.change(turn.db, turn.person.id, language=language)
    turn.language = "en" if language == "en" else "da"
    return say("language-chosen")


@people.command(da=["brug denne kanal"], en=["use this channel"], by=Right.facilitator)
def use_this_channel(turn: Turn) -> Say:
    if turn.is_personal:
        return say("not-a-channel")
    networks.change(turn.db, turn.home.id, channel=turn.incoming.place.room)
    return say("channel-chosen")


@people.question(
    da=["(tak|mange tak|tusind tak) [for (hjælpen|det|svaret)]", "(super|fint|perfekt|godt) [tak]"],
    en=[
        "(thanks|thank you|many thanks|cheers) [for (the help|your help|that|the answer)]",
        "(great|perfect)",
    ],
    by=Right.anyone,
)
def thanks(_turn: Turn) -> Say:
    return say("you-are-welcome")


@people.which_network
def which_network(turn: Turn, sentence: str) -> Card:
    if len(sentence) > show.LONGEST_SENTENCE:
        raise TooLong(most=show.LONGEST_SENTENCE)
    return show.which_network(turn.networks, sentence)


@people.tap(show.InNetwork, by=Right.anyone)
def in_network(turn: Turn, tap: show.InNetwork) -> Ask:
    """The sentence that was waiting for this choice; the network is remembered as the last used."""
    network = next((one for one in turn.networks if one.id == tap.network), None)
    if network is None:
        raise TooOld
    kept.change(turn.db, turn.person.id, last_network=network.id)
    return Ask(tap.sentence, network)
