"""What arrives is looked over here before anything reads it: whole, flat enough, of the right types."""

from datetime import UTC, datetime
from typing import Any

import orjson
from pydantic_core import SchemaValidator, ValidationError, core_schema

MAX_BYTES = 256 * 1024
MAX_DEPTH = 32
# Ids are looked up through indexes, and PostgreSQL's hold some 2,700 bytes.
MAX_ID = 512
YEARS = range(1900, 9000)  # beyond them a date cannot be moved between time zones without falling off
# What the bot acts on comes from somebody, somewhere.
SPOKEN = {"message", "messageUpdate", "invoke", "conversationUpdate", "installationUpdate"}


ANONYMOUS_LINK = "composeExtension/anonymousQueryLink"
"""Asked for a link that somebody writes who does not have the app: of them, and of where, nothing is told."""


class Malformed(ValueError):
    """Not an activity: the answer is 400."""


def _may(schema: core_schema.CoreSchema) -> core_schema.TypedDictField:
    """A field that may be missing or null."""
    return core_schema.typed_dict_field(core_schema.nullable_schema(schema), required=False)


def _object(**fields: core_schema.CoreSchema) -> core_schema.TypedDictSchema:
    return core_schema.typed_dict_schema(
        {name: _may(schema) for name, schema in fields.items()}, extra_behavior="ignore"
    )


_TEXT = core_schema.str_schema()
_ID = core_schema.str_schema(max_length=MAX_ID)
_FLAG = core_schema.bool_schema()
_NAMED = _object(id=_ID, name=_TEXT)
_ACCOUNT = _object(id=_ID, aadObjectId=_ID, name=_TEXT, role=_TEXT)
_ACCOUNTS = core_schema.list_schema(_ACCOUNT)
_CONVERSATION = _object(id=_ID, tenantId=_ID, conversationType=_TEXT, name=_TEXT, isGroup=_FLAG)
_ENTITY = _object(type=_TEXT, text=_TEXT, mentioned=_object(id=_TEXT, name=_TEXT))
_ATTACHMENT = _object(contentType=_TEXT, contentUrl=_TEXT, name=_TEXT)
_CHANNEL_DATA = _object(
    tenant=_object(id=_ID),
    team=_object(id=_ID, name=_TEXT, aadGroupId=_ID),
    channel=_NAMED,
    settings=_object(selectedChannel=_NAMED),
    eventType=_TEXT,
)
_OPTIONAL = {
    **dict.fromkeys(("id", "channelId", "replyToId"), _ID),
    **dict.fromkeys(("text", "textFormat", "serviceUrl", "name", "action", "locale"), _TEXT),
    **dict.fromkeys(("timestamp", "localTimestamp", "localTimezone", "deliveryMode", "valueType"), _TEXT),
    **dict.fromkeys(("from", "recipient"), _ACCOUNT),
    **dict.fromkeys(("membersAdded", "membersRemoved"), _ACCOUNTS),
    "conversation": _CONVERSATION,
    "channelData": _CHANNEL_DATA,
    "entities": core_schema.list_schema(_ENTITY),
    "attachments": core_schema.list_schema(_ATTACHMENT),
}
_ACTIVITY = SchemaValidator(
    core_schema.typed_dict_schema(
        {
            "type": core_schema.typed_dict_field(core_schema.str_schema(min_length=1, max_length=MAX_ID)),
            **{name: _may(schema) for name, schema in _OPTIONAL.items()},
        },
        extra_behavior="ignore",
    )
)


def parse(body: bytes) -> dict[str, Any]:
    """The activity as plain JSON, unknown keys included; `Malformed` where it is none.

    The size is the endpoint's to check, before it reads the body.
    """
    envelope = _json_object(body)
    _flat_enough(body, envelope)
    try:
        _ACTIVITY.validate_python(envelope, strict=True)
    except ValidationError as error:
        raise Malformed(_first(error)) from None
    _from_somebody(envelope)
    return envelope


def moment(value: Any) -> datetime:
    """A moment with its time zone; one without is UTC."""
    try:
        told = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise Malformed("a date and time is expected") from None
    if told.year not in YEARS:
        raise Malformed("a date out of range")
    return told if told.tzinfo else told.replace(tzinfo=UTC)


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        envelope = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise Malformed("not JSON") from None
    if not isinstance(envelope, dict):
        raise Malformed("not a JSON object")
    return envelope


def _flat_enough(body: bytes, envelope: dict[str, Any]) -> None:
    """Depth and NUL characters (no database keeps them); walks only what could have either."""
    if b"\\u0000" in body or body.count(b"{") + body.count(b"[") > MAX_DEPTH:
        _walk(envelope)


def _walk(envelope: dict[str, Any]) -> None:
    level: list[Any] = [envelope]
    for _ in range(MAX_DEPTH):
        inner = [child for node in level for child in _children(node)]
        if any(type(child) is str and "\0" in child for child in inner):
            raise Malformed("a NUL character")
        level = [child for child in inner if isinstance(child, dict | list)]
        if not level:
            return
    raise Malformed(f"nested deeper than {MAX_DEPTH}")


def _children(node: Any) -> list[Any]:
    return [*node.keys(), *node.values()] if isinstance(node, dict) else node


def _first(error: ValidationError) -> str:
    """Where the first fault stands; never what stands there, which may be personal."""
    fault = error.errors(include_url=False, include_context=False, include_input=False)[0]
    return f"{'.'.join(map(str, fault['loc']))}: {fault['type']}"


def _from_somebody(envelope: dict[str, Any]) -> None:
    if envelope["type"] not in SPOKEN or envelope.get("name") == ANONYMOUS_LINK:
        return
    for name in ("from", "conversation"):
        if not (envelope.get(name) or {}).get("id"):
            raise Malformed(f"{name}.id: missing")
