"""Patterns that are compiled when they are first searched with.

The rooms hold over a thousand, for four languages and for everything that a question may turn out to be; one question
needs a fifth of them, and compiling the rest took a third of what a cold question costs beyond its imports.
"""

import re
from typing import Any, AnyStr, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")
_FACTS = ("flags", "groups", "groupindex")


class _Late:
    """Stands for a pattern until it is used; from then on its methods are the pattern's own."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self.pattern = text
        self._asked_flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS and name not in _FACTS:
            raise AttributeError(f"a pattern has no {name!r}")
        made = re.compile(self.pattern, self._asked_flags)
        vars(self).update({each: getattr(made, each) for each in (*_METHODS, *_FACTS)})
        return getattr(made, name)

    def __repr__(self) -> str:
        return f"regex({self.pattern!r})"


def regex(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern as `re.compile` makes it, compiled at its first use.

    It goes wherever a pattern's methods are called, and not into the functions of `re`, which want the real thing.

    Args:
        text: the expression; a mistake in it raises `re.error` at the first use, so a test compiles all there are.
        flags: as `re.compile` takes them.

    >>> number = regex(r"\\d+")
    >>> number.search("in 2025").group(), number.pattern
    ('2025', '\\\\d+')
    """
    return cast("re.Pattern[AnyStr]", _Late(text, flags))
