"""What a model said, in a form that can be used: its texts as plain lines, its numbers as numbers.

Nothing here judges whether it is true.
"""

import unicodedata
from datetime import date
from typing import Any

from index.patterns import regex

_MARKER = regex(r" ?[\[【] ?\d+(?: ?[,;] ?\d+)* ?[\]】]")
_EMPHASIS = regex(r"(?<![\w*_~`])(\*{1,3}|_{1,3}|~~|`{1,3})(?=[^\s*_~`])([^*_~`]+)(?<=\S)\1(?![\w*_~`])")
_BULLET = regex(r"^(?:-\s+(?!\d)|[*•▪◦]\s+|#{1,6}\s+|[>›]\s+(?!\d))+")
"""What makes a line an entry of a list, a heading or a quotation; a minus or a sign of more before a number is none."""
_ONE_NUMBER = regex(r"(?:[^\W\d_]\D*|[^\w-]*)(\d{1,4})\W*")
"""A number, alone, in brackets or after a word: 3, [3], passage 3."""


def clean(value: Any) -> str:
    """A model's text as one plain line: no markers, no markup, no control or invisible characters; else empty.

    >>> clean("- It  **rained** [1][2].\\u200b"), clean("It fell to - 5 * 2"), clean(None)
    ('It rained.', 'It fell to - 5 * 2', '')
    """
    if not isinstance(value, str):
        return ""
    seen = "".join(c for c in value if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs"))
    line = _MARKER.sub("", " ".join(seen.split())).strip()
    return _EMPHASIS.sub(r"\2", _BULLET.sub("", line)).strip()


def alike(text: str) -> str:
    """The form in which two sentences are one: whatever their case, and with a full stop or without.

    >>> alike("It rained.") == alike("it rained"), alike("It rained?") == alike("It rained.")
    (True, False)
    """
    return text.casefold().rstrip(" .…")


def whole_number(value: Any) -> int:
    """A whole number from 1, also when it came as digits or after a word; else 0.

    >>> whole_number(3), whole_number("passage 3"), whole_number("-3"), whole_number("1.5"), whole_number(True)
    (3, 3, 0, 0, 0)
    """
    if isinstance(value, str) and (found := _ONE_NUMBER.fullmatch(value.strip())):
        value = int(found.group(1))
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def whole_numbers(value: Any) -> tuple[int, ...]:
    """The whole numbers from 1 of a list; one number is a list of one."""
    values = value if isinstance(value, list) else [value]
    return tuple(number for number in map(whole_number, values) if number)


def quote_fields(value: Any) -> tuple[int, str, str]:
    """Passage, first and last words of a quote; 0 and empty where they are something else."""
    if not isinstance(value, dict):
        return 0, "", ""
    first, last = value.get("first"), value.get("last")
    passage = whole_number(value.get("passage"))
    return passage, first if isinstance(first, str) else "", last if isinstance(last, str) else ""


def iso_day(value: Any) -> date | None:
    """A day as YYYY-MM-DD, or None."""
    try:
        return date.fromisoformat(value)
    except (ValueError, TypeError):
        return None
