"""Keyboards, and what a hand does on them: two letters change places, one is doubled, its neighbour is hit."""

from collections.abc import Mapping
from functools import cache

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm"), ("йцукенгшщзхї", "фівапролджє", "ячсмитьбю")
"""Keyboards, row by row: English and Vietnamese, Ukrainian."""


@cache
def neighbours() -> Mapping[str, str]:
    """Letter -> the letters around it on its keyboard."""
    around: dict[str, str] = {}
    for keyboard in ROWS:
        for n, row in enumerate(keyboard):
            for i, letter in enumerate(row):
                beside = row[max(i - 1, 0) : i] + row[i + 1 : i + 2]
                over = keyboard[n - 1][i : i + 1] if n else ""
                below = keyboard[n + 1][i : i + 1] if n + 1 < len(keyboard) else ""
                around[letter] = beside + over + below
    return around


def slip_of_the_hand(first: str, second: str) -> bool:
    """Whether one folded word is another with one slip that hands make, not only some other letter.

    >>> slip_of_the_hand("havyek", "havtek"), slip_of_the_hand("hollin", "hollis")
    (True, False)
    >>> slip_of_the_hand("mnisk", "minsk"), slip_of_the_hand("minssk", "minsk"), slip_of_the_hand("minskk", "minskz")
    (True, True, False)
    """
    at = next((n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second)))
    one, other = first[at:], second[at:]
    if len(one) == len(other):
        hit = len(one) > 0 and one[1:] == other[1:] and one[0] in neighbours().get(other[0], "")
        return hit or (len(one) > 1 and one[:2] == other[1::-1] and one[2:] == other[2:])
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[1:] == shorter and at > 0 and longer[0] == first[at - 1]
