"""Whether a word that begins as an entry does is made of it: португальці of Португалія, and not Португанія.

Words that begin alike are many.  No surname (Яремчук, of Яремче), no village (Полтавка, of Полтава) and no other land
(Остінія, of Остін) is made of a place's name by case, nor is it an adjective of one.
"""

import re
from collections.abc import Set

from index.analysis.forms import OF_SURNAMES, OF_VILLAGES

_LAND = re.compile(r"[иі](?:я|ї|и|ю|єю|ей)$")
"""How the names of lands end, in all cases."""


def may_be_of(word: str, entry: str, kinds: Set[str], capital: bool) -> bool:
    """Whether a word that may be a name is made of an entry that begins as it does.

    Args:
        word: folded.
        entry: folded too.
        kinds: of what the entry stands for.
        capital: the word is written with one; without it only what is surely a place has such neighbours.

    >>> may_be_of("італією", "італія", {"place"}, True), may_be_of("остінія", "остін", {"place"}, True)
    (True, False)
    """
    if not capital and kinds != {"place"}:
        return True
    if any(of.search(word) and not of.search(entry) for of in (OF_SURNAMES, OF_VILLAGES)):
        return False
    land = _LAND.search(word) if "place" in kinds else None
    other = _LAND.search(entry) if land else None
    return not land or bool(other and entry[: other.start()] == word[: land.start()])
