"""Firms and bodies that Cyrillic spells by ear, in ways that no table lists: Энвидиа is Nvidia, Интел is Intel.

The lexicon holds such a name as English writes it.  A word that it lacks means it where both have the same consonants
and nearly the same letters; consonants alone are shared with surnames: Симонс is not Siemens.
"""

from difflib import SequenceMatcher
from threading import Lock

from index.analysis.names import SOUNDS_ALIKE, nominative, skeleton
from index.lexicon import Lexicon
from index.patterns import regex
from index.romanise import CYRILLIC, romanise

ALIKE = 0.8
"""Share of the letters of two words that they have in common, in order, above which they are one name."""
_NAME = "name"
"""Kind of the concepts that are firms and bodies."""
_SAME = str.maketrans({"y": "i", "c": "k", "w": "v", "g": "h"})
_LANDS = ("ія", "ії", "ію", "ією", "ия", "ии", "ию", "ией")
"""Endings that are heard where English has one like it: Нвідія is Nvidia, and Орланія is not Orlen."""
_VOWEL = regex("[aeiou]")
_ENDING = regex(r"(?<=\w\w)[aeiou]+$")


class Heard:
    """The single-word names of firms and bodies by their sound.

    Args:
        lexicon: the compiled lexicon, which is gone through when a name is first looked for.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._by_sound: dict[str, list[tuple[str, int, bool]]] | None = None
        self._lock = Lock()

    def names(self, word: str, language: str) -> tuple[int, ...]:
        """The names that a folded word spells, as numbers of concepts.

        Args:
            word: folded; one in another script than Cyrillic spells none.
            language: of it.
        """
        if not CYRILLIC.match(word):
            return ()
        plain = nominative(word, language)
        sound = skeleton(plain)
        if len(sound) < SOUNDS_ALIKE:
            return ()
        letters = _letters(romanise(plain))
        alike = [one for one in self._sounds().get(sound, ()) if _are_alike(letters, one[0])]
        land = word.endswith(_LANDS)
        return tuple(dict.fromkeys(n for _, n, like_a_land in alike if like_a_land or not land))

    def _sounds(self) -> dict[str, list[tuple[str, int, bool]]]:
        with self._lock:
            if self._by_sound is None:
                self._by_sound = _by_sound(self._lexicon)
            return self._by_sound


def _by_sound(lexicon: Lexicon) -> dict[str, list[tuple[str, int, bool]]]:
    """Sound -> the letters of the names that have it, their concepts, and whether they end as lands do.

    What has no vowel is spelt by no ear (NHK), and the short form of a longer name may be somebody's: Корнел is no
    university.
    """
    table = lexicon.tables.get("en")
    found: dict[str, list[tuple[str, int, bool]]] = {}
    if table is None:
        return found
    for entries in (table.entries, table.capitals):
        for key, numbers in entries.items():
            names = [
                n for n in numbers if lexicon.concepts[n].kind == _NAME and " " not in lexicon.concepts[n].terms["en"]
            ]
            if not names or " " in key or key in table.acronyms:
                continue
            sound = skeleton(key)
            if len(sound) >= SOUNDS_ALIKE and _VOWEL.search(_letters(key)):
                found.setdefault(sound, []).extend((_letters(key), n, key.endswith("ia")) for n in names)
    return found


def _letters(name: str) -> str:
    return _ENDING.sub("", name.translate(_SAME))


def _are_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > ALIKE
