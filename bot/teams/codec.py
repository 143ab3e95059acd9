"""Between Teams' JSON and botbuilder's models, quickly: what a model says of itself is read only once."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

import botbuilder.schema
from botbuilder.schema import Activity
from msrest.serialization import Model, Serializer

from bot.teams.envelope import Malformed, moment

Convert = Callable[[Any], Any]


def decode(envelope: Mapping[str, Any]) -> Activity:
    """The activity as botbuilder's model, as its `deserialize` makes it; `Malformed` where it cannot be."""
    return _decoder(Activity)(envelope)


def encode(model: Any) -> Any:
    """A model (or what holds models) as plain JSON, as its `serialize` makes it: what is None is left out."""
    return _plain(model)


# Decoding: one function a model, found by the type names in its attribute map.

_decoders: dict[type, Convert] = {}


def _decoder(cls: type) -> Convert:
    return _decoders.get(cls) or _compile_decoder(cls)


def _compile_decoder(cls: Any) -> Convert:
    blank = {name: value for name, value in vars(cls()).items() if name != "additional_properties"}
    fields: dict[str, tuple[str, Convert | None]] = {}

    def made(value: Any) -> Any:
        if not isinstance(value, dict):
            raise Malformed(f"{cls.__name__}: an object is expected")
        unknown: dict[str, Any] = {}
        attributes = blank.copy()
        for key, item in value.items():
            field = fields.get(key)
            if field is None:
                unknown[key] = item
            elif item is not None:
                name, convert = field
                attributes[name] = item if convert is None else convert(item)
        model = cls.__new__(cls)
        attributes["additional_properties"] = unknown
        model.__dict__ = attributes
        return model

    _decoders[cls] = made  # before its fields are known, since models hold each other
    fields.update({at["key"]: (name, _converter(at["type"])) for name, at in cls._attribute_map.items()})
    return made


def _converter(kind: str) -> Convert | None:
    """How a value of one of msrest's type names is read; None where it is taken as it stands."""
    if kind == "object":
        return None
    if kind[0] in "[{":
        return (_list_of if kind[0] == "[" else _dict_of)(_converter(kind[1:-1]))
    if kind in _BASIC:
        return _BASIC[kind]
    return _decoder(getattr(botbuilder.schema, kind))


def _list_of(convert: Convert | None) -> Convert:
    def read(value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise Malformed("a list is expected")
        return [item if item is None or convert is None else convert(item) for item in value]

    return read


def _dict_of(convert: Convert | None) -> Convert:
    def read(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise Malformed("an object is expected")
        return {
            key: item if item is None or convert is None else convert(item) for key, item in value.items()
        }

    return read


def _text(value: Any) -> str:
    return value if type(value) is str else str(value)


def _flag(value: Any) -> bool:
    if type(value) is not bool:
        raise Malformed("true or false is expected")
    return value


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise Malformed("a whole number is expected")
    return value


_BASIC: dict[str, Convert] = {"str": _text, "bool": _flag, "int": _whole, "iso-8601": moment}


# Encoding: by what a value is; a model's attributes by their type names.

_encoders: dict[type, list[tuple[str, str, Convert]]] = {}


def _plain(value: Any) -> Any:
    """Anything as JSON, as msrest does where a model says no more than `object`."""
    kind = type(value)
    if value is None or kind in (str, int, float, bool):
        return value
    if kind is dict:
        return {str(key): _plain(item) for key, item in value.items()}
    if kind is list:
        return [_plain(item) for item in value]
    if isinstance(value, Model):
        return _model(value)
    return _rare(value)


def _model(model: Any) -> dict[str, Any]:
    cls = type(model)
    if cls not in _encoders:
        _encoders[cls] = [(name, at["key"], _writer(at["type"])) for name, at in cls._attribute_map.items()]
    attributes = model.__dict__
    return {
        key: write(value)
        for name, key, write in _encoders[cls]
        if (value := attributes.get(name)) is not None
    }


_iso: Convert = Serializer.serialize_iso


def _writer(kind: str) -> Convert:
    if kind == "str":
        return _word
    if kind == "iso-8601":
        return _iso
    if kind in ("bool", "int", "float"):
        return {"bool": bool, "int": int, "float": float}[kind]
    if kind[0] == "[":
        return _list_writer(_writer(kind[1:-1]))
    return _plain


def _list_writer(write: Convert) -> Convert:
    return lambda value: [None if item is None else write(item) for item in value]


def _word(value: Any) -> str:
    if type(value) is str:
        return value
    return str(value.value if isinstance(value, Enum) else value)


_rarities: list[tuple[type, Convert]] = [
    (datetime, _iso),
    (date, Serializer.serialize_date),
    (time, Serializer.serialize_time),
    (timedelta, Serializer.serialize_duration),
    (Decimal, float),
    (Enum, _word),
]


def _rare(value: Any) -> Any:
    """What seldom stands in a card: moments, amounts, members of an enumeration."""
    return next((write(value) for kind, write in _rarities if isinstance(value, kind)), str(value))
