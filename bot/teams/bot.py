"""The bot as an SDK's handler calls it: it hands each activity to the router."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any

import structlog

from bot.core.arrivals import Wants
from bot.core.outcome import Outcome
from bot.core.router import Router
from bot.core.transport import Ambiguous, Gone, Held, SendFailed, Throttled, Unreachable
from bot.core.turn import Incoming
from bot.core.uploads import WantsFile
from bot.delivery.worker import Delivery
from bot.teams import activities
from bot.teams.files import Files
from bot.teams.messenger import Member, Messenger
from bot.teams.sdk import Turn
from bot.teams.underway import Step, UnderWay
from cards.kit import FORM
from storage.db import StoreDown, why
from storage.people import Profile
from storage.turns import Answer

log = structlog.get_logger()

ANSWER, TENANT, ARRIVED = "stafet.answer", "stafet.tenant", "stafet.arrived"
MEETING_EVENTS = {
    "application/vnd.microsoft.meetingstart": "meeting_started",
    "application/vnd.microsoft.meetingend": "meeting_ended",
}
TEAM_EVENTS = {
    "teamrenamed": "team_renamed",
    "teamdeleted": "removed",
    "teamharddeleted": "removed",
    "teamrestored": "team_restored",
    "teamarchived": "team_archived",
    "teamunarchived": "team_unarchived",
    "channeldeleted": "channel_deleted",
    "channelrestored": "channel_restored",
}
CHANNEL_EVENTS = {"channelmemberadded": "channel_restored", "channelmemberremoved": "channel_deleted"}
"""Somebody comes to a private or shared channel or leaves it; what it is to the bot when that is itself."""

PATIENCE = 2.5
"""Seconds that a turn waits for Teams to tell who somebody is; Teams itself waits 10 to 15 for us."""

SOON, TYPING = 1.0, 4.0
"""Seconds after which whoever waits in a chat sees that an answer is on its way; Teams shows it so long."""

MOST_SILENT = 1000
SILENCE = 30.0
"""Seconds for which a roster that was not told is not asked for again."""

NOT_KNOWN = Answer(501)
NOT_A_TAP = Answer(400, b'{"error": "value.action is not an Action.Execute"}')
NOT_A_FORM = Answer(400, b'{"error": "value.data has no verb"}')
NO_LINK = Answer(400, b'{"error": "value.url is missing"}')
NO_ACTION = Answer(400, b'{"error": "value.commandId is missing"}')


class StafetBot:
    """From activities to the router and back; nothing here knows what Stafet can do."""

    on_turn: Callable[[Turn], Awaitable[None]]
    """The handler's own, which calls what an activity's kind asks for."""

    def __init__(self, router: Router, messenger: Messenger, files: Files, delivery: Delivery) -> None:
        super().__init__()
        self._router = router
        self._files = files
        self._messenger = messenger
        self._delivery = delivery
        self._speaking: set[asyncio.Task[None]] = set()
        self._asking: dict[str, asyncio.Task[tuple[Profile, ...]]] = {}
        self._silent_until: dict[str, float] = {}

    async def on_message_activity(self, turn_context: Turn) -> None:
        activity = turn_context.activity
        if activities.is_tap(activity):
            value = activities.record(activity.value)
            await self._take(turn_context, verb=str(value.pop("verb", "")), values=value)
        elif files := activities.dropped(activity):
            for number, file in enumerate(files):
                await self._take(turn_context, part=f"/file-{number}" if number else "", file=file)
        elif activities.is_addressed(activity):
            await self._take(
                turn_context, text=activities.said(activity), mentions=activities.mentions(activity)
            )

    async def on_message_update_activity(self, turn_context: Turn) -> None:
        """Somebody changed what they wrote: it is read anew, and knows which message it was."""
        activity = turn_context.activity
        if activities.is_edit(activity) and activities.is_addressed(activity):
            part, text = activities.edition(activity), activities.said(activity)
            named = activities.mentions(activity)
            await self._take(turn_context, part=part, text=text, mentions=named, mends=activity.id)

    async def on_invoke_activity(self, turn_context: Turn) -> None:
        value = activities.record(turn_context.activity.value)
        match turn_context.activity.name:
            case "adaptiveCard/action":
                await self._tap(turn_context, value.get("action"))
            case "task/fetch" | "task/submit":
                await self._form(turn_context, value.get("data"))
            case "composeExtension/submitAction":
                quoted = activities.quoted(value.get("messagePayload"))
                await self._form(turn_context, value.get("data"), quoted=quoted)
            case "composeExtension/fetchTask":
                await self._message_action(turn_context, value)
            case "composeExtension/query":
                await self._search(turn_context, value)
            case "composeExtension/queryLink":
                turn_context.turn_state[ANSWER] = await self.unfold(value)
            case _:
                turn_context.turn_state[ANSWER] = NOT_KNOWN

    async def _tap(self, context: Turn, told: Any) -> None:
        action = activities.record(told)
        if not isinstance(action.get("verb"), str):
            context.turn_state[ANSWER] = NOT_A_TAP
            return
        values = activities.record(action.get("data"))
        await self._take(context, verb=action["verb"], values=values, in_response=True)

    async def _form(self, context: Turn, told: Any, **more: Any) -> None:
        """A dialog is asked for, or what was filled in there is handed in: a tap, wherever its form is."""
        values = activities.record(told)
        verb, form = values.pop("verb", None), activities.record(values.pop(FORM, None))
        if not isinstance(verb, str):
            context.turn_state[ANSWER] = NOT_A_FORM
            return
        more |= {"form": form, "in_response": True, "in_dialog": True}
        await self._take(context, verb=verb, values=values, **more)

    async def _message_action(self, context: Turn, value: dict[str, Any]) -> None:
        if not isinstance(value.get("commandId"), str):
            context.turn_state[ANSWER] = NO_ACTION
            return
        quoted = activities.quoted(value.get("messagePayload"))
        await self._take(context, action=value["commandId"], quoted=quoted, in_response=True, in_dialog=True)

    async def _search(self, context: Turn, value: dict[str, Any]) -> None:
        if not isinstance(value.get("commandId"), str):
            context.turn_state[ANSWER] = NO_ACTION
            return
        sought = activities.sought(value)
        await self._take(context, sought=sought, in_response=True, in_message=True)

    async def unfold(self, value: Any) -> Answer:
        """A link of ours that somebody writes becomes a card; nobody needs to be known for that."""
        url = activities.record(value).get("url")
        return await self._router.unfold(url) if isinstance(url, str) else NO_LINK

    async def on_conversation_update_activity(self, turn_context: Turn) -> None:
        activity = turn_context.activity
        await self._members(turn_context, activity.members_added, "installed", "members_added")
        await self._members(turn_context, activity.members_removed, "removed", "members_removed")
        if event := TEAM_EVENTS.get(activities.event_of(activity)):
            await self._take(turn_context, event=event, values=activities.channel_told(activity))

    async def on_event_activity(self, turn_context: Turn) -> None:
        """A meeting that the app is in begins or ends; it has a chat of its own, which is no team of ours."""
        event = MEETING_EVENTS.get(str(turn_context.activity.name or "").casefold())
        if event:
            await self._take(turn_context, event=event, values=activities.meeting_told(turn_context.activity))

    async def on_installation_update(self, turn_context: Turn) -> None:
        added = turn_context.activity.action in ("add", "add-upgrade")
        await self._take(turn_context, event="installed" if added else "removed")

    async def _members(self, context: Turn, accounts: Any, mine: str, others: str) -> None:
        own, of_channel = (
            activities.me(context.activity),
            CHANNEL_EVENTS.get(activities.event_of(context.activity)),
        )
        values = activities.channel_told(context.activity) if of_channel else {}
        if any(account.id == own for account in accounts or []):
            await self._take(context, event=of_channel or mine, values=values)
        elif accounts:
            told = tuple(activities.profile_of(account) for account in accounts)
            await self._take(context, part=f"/{others}", event=others, profiles=told, values=values)

    # --- into the router and back ---------------------------------------------------------------------------

    async def _take(self, context: Turn, part: str = "", **more: Any) -> None:
        """`part` tells apart what one activity says of those who came and of those who left."""
        incoming = activities.incoming(
            context.activity, context.turn_state[TENANT], context.turn_state[ARRIVED], part=part, **more
        )
        async with self._typing(incoming), self._under_way(incoming) as under_way:
            outcome = await self._outcome(incoming, under_way)
        if not incoming.in_message:  # it may be written in any chat, also where the bot is not
            self._delivery.heard(incoming.place.room)
        context.turn_state[ANSWER] = outcome.answer
        structlog.contextvars.bind_contextvars(door=outcome.door)
        if outcome.leaves_letters:
            self._delivery.wake()
        elif outcome.changes_cards:
            self._delivery.wake_soon()
        if outcome.says or (under_way and under_way.is_told):
            self.speak(incoming, outcome, under_way)

    @asynccontextmanager
    async def _under_way(self, incoming: Incoming) -> AsyncIterator[UnderWay | None]:
        """The message that says how far it is; where it comes to nothing, that it is over."""
        under_way = UnderWay(self._router, self._messenger, incoming) if _is_waited_for(incoming) else None
        try:
            yield under_way
        except BaseException:
            if under_way and under_way.is_told:
                self.speak(incoming, Outcome(), under_way)
            raise
        finally:
            if under_way:
                under_way.end()

    @asynccontextmanager
    async def _typing(self, incoming: Incoming) -> AsyncIterator[None]:
        """What takes long in a chat, such as a file that is read, shows that it is under way.

        Teams shows it nowhere else, and what a button does it shows on the button.
        """
        typing = asyncio.create_task(self._type(incoming)) if _is_waited_for(incoming) else None
        try:
            yield
        finally:
            if typing:
                typing.cancel()

    async def _type(self, incoming: Incoming) -> None:
        place = incoming.place
        await asyncio.sleep(SOON)
        while True:
            with suppress(SendFailed):
                await self._messenger.send(
                    place.service_url, place.conversation, {"type": "typing"}, tenant=place.tenant, patience=0
                )
            await asyncio.sleep(TYPING)

    async def _outcome(self, incoming: Incoming, under_way: UnderWay | None) -> Outcome:
        """Taken; where the turn lacks something of Teams', it is fetched and the turn runs again."""
        try:
            return await self._router.take(incoming)
        except Wants as wants:
            told = await self._ask_teams(incoming, wants)
            await self._router.meets(incoming.place.tenant, told)
            of = wants.conversation if wants.everybody else ""
            told_of = replace(incoming, roster=told, asked_teams=True, roster_of=of)
            return await self._outcome(told_of, under_way)
        except WantsFile as wants:
            reaches = under_way.reaches if under_way else _ignored
            file = await self._files.fetch(wants.file, lambda: reaches("reading"))
            reaches("looking")
            return await self._outcome(replace(incoming, file=file), under_way)

    async def _ask_teams(self, incoming: Incoming, wants: Wants) -> tuple[Profile, ...]:
        """The people that the store lacks; none where Teams does not tell in time, and the turn goes on.

        Whoever needs the same roster waits for the same answer; one that did not come is not asked for again
        at once.
        """
        if time.monotonic() < self._silent_until.get(wants.conversation, 0.0):
            return ()
        whom = wants.conversation if wants.everybody else f"{wants.conversation} {incoming.sender.aad_id}"
        asking = self._asking.get(whom)
        if asking is None:
            asking = self._asking[whom] = asyncio.create_task(self._told(incoming, wants))
            asking.add_done_callback(lambda _: self._asking.pop(whom, None))
        try:
            return await asyncio.wait_for(asyncio.shield(asking), PATIENCE)
        except (SendFailed, TimeoutError) as failed:
            log.warning("roster not told", reason=str(failed) or "slow")
            if len(self._silent_until) > MOST_SILENT:
                self._silent_until.clear()
            self._silent_until[wants.conversation] = time.monotonic() + SILENCE
            return ()

    async def _told(self, incoming: Incoming, wants: Wants) -> tuple[Profile, ...]:
        asked = (
            self._messenger.members(wants.service_url, wants.conversation, tenant=incoming.place.tenant)
            if wants.everybody
            else self._one(wants, incoming)
        )
        return tuple(_profile(member) for member in await asked)

    async def _one(self, wants: Wants, incoming: Incoming) -> list[Member]:
        user = incoming.sender.teams_id or incoming.sender.aad_id
        return [
            await self._messenger.member(
                wants.service_url, wants.conversation, user, tenant=incoming.place.tenant
            )
        ]

    async def _say(self, incoming: Incoming, outcome: Outcome, under_way: UnderWay | None) -> None:
        """A question's reply goes directly; it may be lost in a crash, nothing else may.

        Where a message says that it is under way, that becomes the reply.
        """
        if under_way and not outcome.says:
            await under_way.becomes(None)
        place = incoming.place
        under = None if place.kind == "personal" else incoming.message
        for number, activity in enumerate(outcome.says):
            reply = _Reply(activity)
            try:
                if number == 0 and under_way and await under_way.becomes(activity):
                    continue
                await self._messenger.send(
                    place.service_url, place.conversation, reply.leave, under, tenant=place.tenant
                )
            except (Throttled, Unreachable) as failed:
                log.warning("reply not delivered, left to the outbox", reason=str(failed))
                instead = outcome.instead and outcome.instead()
                await self._leave(incoming, instead or activity, under, failed)
            except SendFailed as failed:
                log.warning("reply not delivered", reason=str(failed))
                if isinstance(failed, Gone):
                    await self._delivery.refused(place.tenant, place.room, failed)
            except asyncio.CancelledError:
                instead = outcome.instead and outcome.instead()
                for rest in (instead,) if instead else outcome.says[number:]:
                    cut_off = Held() if rest is not activity and not instead else reply.cut_off
                    await self._leave(incoming, rest, under, cut_off)
                raise

    async def _leave(
        self, incoming: Incoming, activity: dict[str, Any], under: str | None, failed: SendFailed
    ) -> None:
        try:
            await self._router.leave(incoming, activity, under, failed)
        except StoreDown as down:
            log.error("reply lost", kind=why(down))
        self._delivery.wake()

    def speak(self, incoming: Incoming, outcome: Outcome, under_way: UnderWay | None = None) -> None:
        """Reply in the background: the HTTP answer never waits for the connector."""
        task = asyncio.create_task(self._say(incoming, outcome, under_way))
        self._speaking.add(task)
        task.add_done_callback(self._speaking.discard)

    async def finish(self, seconds: float, to_note: float) -> None:
        """At the end: replies get `seconds` to arrive. What then still waits for its turn, or may have
        arrived unconfirmed, is left to the outbox within `to_note` seconds."""
        if self._speaking:
            _, late = await asyncio.wait(self._speaking, timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=to_note)


@dataclass
class _Reply:
    """A direct reply; one that has left may have arrived."""

    activity: dict[str, Any]
    has_left: bool = False

    async def leave(self) -> dict[str, Any]:
        """Its turn has come."""
        self.has_left = True
        return self.activity

    @property
    def cut_off(self) -> SendFailed:
        """What became of it where the process stops meanwhile."""
        return Ambiguous("stopped") if self.has_left else Held()


def _is_waited_for(incoming: Incoming) -> bool:
    """Does somebody sit in a chat and wait for it?"""
    return incoming.place.kind == "personal" and bool(incoming.text or incoming.file)


def _ignored(_step: Step) -> None:
    """Nobody is told how far it is."""


def _profile(member: Member) -> Profile:
    return Profile(
        aad_id=member.aad_object_id or member.teams_id,
        name=member.name,
        teams_id=member.teams_id,
        mail=member.mail,
        upn=member.upn,
    )
