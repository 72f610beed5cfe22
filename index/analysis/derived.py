"""Whether a word that begins as an entry does is made of it: португальці of Португалія, and not Португанія.

Words that begin alike are many.  No surname (Яремчук, of Яремче), no village (Полтавка, of Полтава) and no other land
(Остінія, of Остін) is made of a place's name by case, nor is it an adjective of one.
"""

from collections.abc import Set

from index.analysis.forms import OF_SURNAMES, OF_VILLAGES
from index.patterns import regex

_LAND = regex(r"[иі](?:я|ї|и|ю|єю|ей)$")
"""How the names of lands end, in all cases."""

_TOWN = regex(r"[сцз]ьк(?:а|у|ом|ові|ами)")
"""How towns in -ськ end in those cases that are an adjective's too, or nearly so."""
_ACRONYM = regex(r"[A-Z]{2,}(?=s$)")


def singular(surface: str) -> str:
    """An acronym without the s of its plural; empty for any other word.

    >>> singular("MEPs"), singular("NGOS"), singular("As")
    ('MEP', '', '')
    """
    found = _ACRONYM.match(surface) if surface[-1:] == "s" and surface[:2].isupper() else None
    return found[0] if found else ""


def may_be_town(word: str, base: str) -> bool:
    """Whether a folded word that is taken for a form of an adjective may be one of a town's name.

    >>> may_be_town("чорноморську", "чорноморський"), may_be_town("чорноморський", "чорноморський")
    (True, False)
    """
    return word != base and _TOWN.search(word, max(0, len(word) - 6)) is not None


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
