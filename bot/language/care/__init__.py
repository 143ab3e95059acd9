"""Care: what in a message tells of danger or need, and what of a text is somebody's own matter."""

from bot.language.care.hearing import Need, asks_beforehand, case_in, need_in, sounds_hurt, sounds_urgent

__all__ = ["Need", "asks_beforehand", "case_in", "need_in", "sounds_hurt", "sounds_urgent"]
