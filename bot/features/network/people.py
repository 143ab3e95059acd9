"""People: the welcome to a team, who comes and goes, and the language that each one chose."""

from __future__ import annotations

from bot.core.deeds import LOOKS, Reach, undone, undone_by
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.suspending import pause
from bot.core.taps import TooLong, still
from bot.core.turn import Ask, Turn
from cards.kit import Card, own
from cards.network import people as show
from cards.network.help import tried
from cards.words import Reader, Say, say
from storage import cards, networks, outbox, pauses
from storage import people as kept
from storage.network import members

people = Feature("people")

CHANNEL_GONE = "404 channelDeleted"
"""Why a channel is closed to the bot, in the form in which Teams gives its reasons."""


@people.event("installed")
def install(turn: Turn) -> None:
    """Once: who installed it is remembered, and the team gets one welcome, nothing else unasked."""
    if turn.network is None or turn.is_personal:
        return
    if turn.network.installed_by is None:
        networks.change(turn.db, turn.network.id, installed_by=turn.person.id)
    if opened := pauses.end_for(turn.db, network=turn.network.id):
        cards.reach_changed(turn.db, opened)
        turn.leaves_letters = True
    if networks.welcome(turn.db, turn.network.id):
        turn.post(show.welcome(_first_steps(turn.network)), to=turn.network)


def _first_steps(home: networks.Network) -> list[str]:
    """Two first answers that change nothing, as the network's language says them."""
    reader = Reader("en" if home.language == "en" else "da", home.zone)
    return [tried(name, reader) for name in ("agenda", "amr")]


@people.event("removed")
def remove(turn: Turn) -> None:
    """All sending stops at once; the data stays."""
    if turn.network is not None and not turn.is_personal:
        networks.change(turn.db, turn.network.id, active=False, welcomed=False)
        outbox.silence(turn.db, turn.network.id, "the bot was removed", turn.now)


@people.event("team_renamed")
def team_renamed(turn: Turn) -> None:
    """Its name is what the team is called now; whatever comes from a team tells that."""
    assert turn


@people.event("team_restored")
def team_restored(turn: Turn) -> None:
    """A deleted team is back; nothing was said there meanwhile, and nobody is greeted again."""
    if turn.network is not None:
        networks.welcome(turn.db, turn.network.id)


@people.event("team_archived")
def team_archived(turn: Turn) -> None:
    """What is archived can be read, and nobody can write there: the clock rests, and what was about to leave
    waits, until it is opened again."""
    if turn.network is not None:
        networks.change(turn.db, turn.network.id, active=False)


@people.event("team_unarchived")
def team_unarchived(turn: Turn) -> None:
    """Whatever comes from a team says that it is alive; nobody is greeted again."""
    assert turn


@people.event("channel_deleted")
def channel_deleted(turn: Turn) -> None:
    """Nothing is sent to a channel that is gone; a facilitator hears how another one is chosen."""
    home = turn.network
    if home is not None and turn.incoming.values.get("channel") == home.channel:
        pause(turn.db, turn.now, home.channel, home.channel, home, None, CHANNEL_GONE)
        turn.leaves_letters = True


@people.event("channel_restored")
def channel_restored(turn: Turn) -> None:
    opened = pauses.end(turn.db, str(turn.incoming.values.get("channel")))
    cards.reach_changed(turn.db, opened)
    turn.leaves_letters |= bool(opened)


@people.event("members_added")
def members_added(turn: Turn) -> None:
    """The roster was just asked for; where Teams did not tell it, they are guests until it does.

    Whoever comes may be written to again, where that was not possible before.
    """
    if turn.network is None or _is_of_another_channel(turn):
        return
    met = kept.meet_all(turn.db, turn.network.tenant, turn.incoming.profiles)
    if not turn.incoming.roster:
        networks.join(turn.db, turn.network.id, met)
    if opened := pauses.end_for(turn.db, people=met):
        cards.reach_changed(turn.db, opened)
        turn.leaves_letters = True


def _is_of_another_channel(turn: Turn) -> bool:
    """Who comes to a private or shared channel, and who leaves it, is no news of a network elsewhere."""
    channel = turn.incoming.values.get("channel")
    return channel is not None and turn.network is not None and channel != turn.network.channel


@people.event("members_removed")
def members_removed(turn: Turn) -> None:
    if turn.network is None or _is_of_another_channel(turn):
        return
    gone = {profile.aad_id for profile in turn.incoming.profiles} | {
        profile.teams_id for profile in turn.incoming.profiles
    }
    everybody = networks.everybody(turn.db, turn.network.id)
    left = [one.id for one in everybody if {one.aad_id, one.teams_id} & gone]
    networks.leave(turn.db, turn.network.id, left, turn.today)


@people.question(by=Right.guest)
def who_is_in(turn: Turn) -> Card:
    """The members by name, for whoever is in the network with them."""
    names = [one.name for one in members.members(turn.db, turn.home.id, turn.today)]
    return own(show.members(sorted(names)))


@people.command(by=Right.anyone, does=undone(Reach.ME))
def speak_danish(turn: Turn) -> Say:
    return _speak(turn, "da")


@people.command(by=Right.anyone, does=undone(Reach.ME))
def speak_english(turn: Turn) -> Say:
    return _speak(turn, "en")


@people.tap(show.Speak, by=Right.anyone, does=undone_by(Reach.ME, "people.speak"))
def speak(turn: Turn, tap: show.Speak) -> Say:
    return _speak(turn, tap.language)


def _speak(turn: Turn, language: str) -> Say:
    kept.change(turn.db, turn.person.id, language=language)
    turn.language = "en" if language == "en" else "da"
    return say("language-chosen")


@people.command(by=Right.facilitator, does=undone(Reach.EVERYBODY))
def use_this_channel(turn: Turn) -> Say:
    if turn.is_personal:
        return say("not-a-channel")
    networks.change(turn.db, turn.home.id, channel=turn.incoming.place.room)
    return say("channel-chosen")


@people.question(by=Right.anyone, offered=False)
def thanks(_turn: Turn) -> Say:
    return say("you-are-welcome")


OTHER_LANGUAGES = (
    *("tysk", "fransk", "spansk", "italiensk", "svensk", "norsk", "polsk", "kinesisk", "arabisk", "ukrainsk"),
    *(
        "German",
        "French",
        "Spanish",
        "Italian",
        "Swedish",
        "Norwegian",
        "Polish",
        "Chinese",
        "Arabic",
        "Ukrainian",
    ),
)


@people.question(by=Right.anyone, offered=False, slots={"language": OTHER_LANGUAGES})
def other_language(_turn: Turn, language: str = "") -> Say:
    """Two are all that it speaks, and that is said."""
    del language
    return say("language-only-two")


@people.question(by=Right.anyone)
def how_to_leave(turn: Turn) -> Say:
    """Whoever is in the team is in the network; a role ends in the directory."""
    return say("network-how-to-leave", who="member" if turn.may(Right.member) else "guest")


@people.question(by=Right.anyone)
def choose_network(turn: Turn) -> Card | Say:
    here = turn.networks or [one for one in [turn.network] if one]
    if not here:
        raise turn.refusal(Right.guest)
    if len(here) == 1:
        return say("network-only-one", network=here[0].name)
    return show.prefer(turn.networks)


@people.tap(show.Prefer, by=Right.anyone, does=undone(Reach.ME))
def prefer(turn: Turn, tap: show.Prefer) -> Say:
    """All are still answered from; that one comes first."""
    chosen = still(next((one for one in turn.networks if one.id == tap.network), None))
    kept.change(turn.db, turn.person.id, last_network=chosen.id)
    return say("network-first", network=chosen.name)


@people.which_network
def which_network(turn: Turn, sentence: str, *, offered: bool = False, for_others: bool = False) -> Card:
    if len(sentence) > show.LONGEST_SENTENCE:
        raise TooLong(most=show.LONGEST_SENTENCE)
    return show.which_network(turn.networks, sentence, offered=offered, for_others=for_others)


@people.tap(show.InNetwork, by=Right.anyone, does=LOOKS)
def in_network(turn: Turn, tap: show.InNetwork) -> Ask:
    """The sentence that was waiting for this choice; the network is remembered as the last used."""
    network = still(next((one for one in turn.networks if one.id == tap.network), None))
    kept.change(turn.db, turn.person.id, last_network=network.id)
    return Ask(tap.sentence, network, offered=tap.offered, for_others=tap.for_others)
