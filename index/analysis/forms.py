"""The dictionary forms of which a word may be a form by its ending: Газі and Газу of Газа, лісах of ліс.

Tables of dictionary forms know ordinary words and the best-known names.  They take many a name for a word (Індії for a
form of indium, Сирії for one of "raw"), and some forms for those of words that hardly exist.  So what the lexicon
holds is also looked for by the endings that its kind of word takes.
"""

from collections.abc import Iterable, Iterator

from index.analysis.of_towns import places_of
from index.analysis.participles import may_be_done_by
from index.lexicon import FUNCTION, NAMES, Lexicon
from index.patterns import regex

_ENDINGS: dict[str, dict[str, str]] = {
    "uk": {
        "": "а у ом ові еві ем і и ів ам ами ах", "ь": "я ю ем еві і ей ям ями ях", "а": "и у ою о і ам ами ах",
        "га": "зі", "ка": "ці", "ха": "сі", "я": "і ї ю ею єю е є ям ями ях", "ець": "ця цю цем цеві ці ців",
        "й": "я ю єм єві ї їв", "ів": "ова ову овом ові", "їв": "єва єву євом єві", "о": "а у ом ові і ам ами ах",
        "и": "ів ам ами ах", "ий": "ого ому им ім их ими а ої ій у ою е і",
        "ін": "ону оном онові оні они онів онам онами онах", "ід": "оду одом одові оді оди одів одам одами одах",
        "ір": "ору ором орові орі ори орів орам орами орах",
        "ти": "в ла ли ло", "тися": "вся лася лися лося",
    },
    "ru": {
        "": "а у ом ем е ы ов ам ами ах", "а": "ы и у ой ою е ам ами ах", "я": "и ю ей е ям ями ях",
        "ь": "я ю ью ем е и ей ям ями ях", "ец": "ца цу цем це цы цев", "й": "я ю ем е и ев",
        "о": "а у ом е ам ами ах", "ы": "ов ам ами ах",
        "ый": "ого ому ым ом ых ыми ая ой ую ое ые", "ий": "ого ому им ом их ими ая ой ую ое ие",
        "ть": "л ла ли ло вший вшего вшему вшим вшем вшая вшую вшей вшее вшие вших вшими",
        "ться": "лся лась лись лось вшийся вшегося вшаяся вшейся вшуюся вшиеся вшихся",
    },
    "en": {"": "s", "y": "ies", "f": "ves", "fe": "ves"},
}  # fmt: skip
"""Language -> ending of a word as it stands in a dictionary -> those that its other forms put in its place."""
_OF_NAMES = {
    "uk": {
        "е": "ого ому им ім", "ська": "ської ській ську ською", "цька": "цької цькій цьку цькою",
        "ова": "ової овій ову овою", "іа": "ії ію ією", "ева": "евої евій еву евою", "єва": "євої євій єву євою",
        "іна": "іної іній іну іною", "ий": "ого ому им ім", "ов": "овим", "ев": "евим", "єв": "євим", "ін": "іним",
    },
    "ru": {
        "ое": "ого ому ым ом", "ская": "ской скую", "цкая": "цкой цкую", "ова": "овой ову", "ева": "евой еву",
        "ина": "иной ину", "ый": "ого ому ым ом", "ий": "ого ому им ом", "ов": "овым", "ев": "евым", "ин": "иным",
    },
}  # fmt: skip
"""The same for names in languages that decline them: places named by an adjective (Рівного, of Рівне), and women, whose
surnames tables take for their husbands' (Тихановської); ordinary words that end so are none."""
_PLURALS = ("и", "ы")
"""Endings of names that are plurals."""
_OF_MANY = frozenset(["ів", "їв", "ов", "ев", "ам", "ами", "ах", "ям", "ями", "ях", "ців", "цев"])
"""Endings of plurals, in which names other than these hardly stand."""
ADJECTIVES = ("ий", "ый")
"""Endings of adjectives as they stand in a dictionary."""
OF_SURNAMES = regex(r"(?:чук|щук|енк)(?:[оауиеі]|ом|ем|ові|ою|ів|ов)?$")
"""Endings with which surnames are made, and neither adjectives nor the names of a place's people."""
OF_VILLAGES = regex(r"(?:[аіїое]в|ин|ін)к(?:[аеиую]|ою|ой|ами|ах|ам)$|(?:[аіїое]в|ин|ін)ц[іе]$")
"""Endings with which the names of villages are made of those of towns and people: Миколаївка is not Mykolaiv."""
OF_WOMEN = regex(r"(?:[сц]ьк(?:ої|ій|у|ою)|[сц]к(?:ой|ую))$")
"""Endings of women's surnames that those of men never take."""
_BARE = {"uk": "ао", "ru": "ао"}
"""Language -> endings of words that have none in the genitive plural: школ, of школа, where a table lacks the form."""
_VOWELS = frozenset("аеиіоуюяєїыэё")
_PLACE = "place"
"""Kind of the concepts that are places."""
_STEM = 2
"""Letters that a word keeps at least."""


def _turned(endings: dict[str, str]) -> dict[str, tuple[str, ...]]:
    of: dict[str, list[str]] = {}
    for plain, forms in endings.items():
        for form in forms.split():
            of.setdefault(form, []).append(plain)
    return {form: tuple(plain) for form, plain in of.items()}


def _singular(endings: dict[str, str]) -> dict[str, str]:
    """Without the plurals that hardly any name has (Иванов is no form of Иван); some are plurals (Черкаси)."""
    return {
        plain: forms if plain in _PLURALS else " ".join(form for form in forms.split() if form not in _OF_MANY)
        for plain, forms in endings.items()
    }


_WORDS = {language: _turned(endings) for language, endings in _ENDINGS.items()}
_NAMES = {language: _turned(_singular(_ENDINGS[language]) | endings) for language, endings in _OF_NAMES.items()}
_LONGEST = {language: max(map(len, (*endings, *_NAMES.get(language, ())))) for language, endings in _WORDS.items()}
"""Language -> letters of its longest ending."""


def may_be_form_of(word: str, language: str, name: bool = False) -> Iterator[str]:
    """What a folded word would be in a dictionary if it were declined or conjugated; few of them exist.

    Args:
        word: to be looked at.
        language: of it; in others than the languages of the table nothing is found.
        name: it is a name's form that is looked for.

    >>> list(may_be_form_of("ризі", "uk"))
    ['риз', 'ризь', 'риза', 'ризя', 'ризо', 'ризий', 'рига']
    >>> "лінц" in may_be_form_of("лінцу", "uk"), list(may_be_form_of("gaza", "en"))
    (True, [])
    """
    endings = (_NAMES if name else _WORDS).get(language, {})
    for length in range(1, min(_LONGEST[language], len(word) - _STEM) + 1 if endings else 0):
        if of := endings.get(word[-length:]):
            stem = word[:-length]
            for plain in of:
                if plain or stem[-1] not in _VOWELS:
                    yield stem + plain
    if not name and len(word) > _STEM + 1 and word[-1] not in _VOWELS:
        yield from (word + ending for ending in _BARE.get(language, ""))
    if not name:
        yield from may_be_done_by(word, language)


class ByEnding:
    """What the lexicon holds of which a word may be a form by its ending.

    Args:
        lexicon: the compiled lexicon.
        language: of the words.
    """

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        self._concepts = lexicon.concepts
        self._table = lexicon.tables.get(language)
        self._language = language

    def names(self, word: str) -> tuple[int, ...]:
        """The names of which a folded word may be a case form, as numbers of concepts."""
        table = self._table
        found: dict[int, None] = {}
        if table is None:
            return ()
        for name in may_be_form_of(word, self._language, name=True):
            entry, as_name = table.entries.get(name), table.capitals.get(name)
            if entry and (self._holds_name(entry) or all(map(self._is_large, entry))):
                found.update(dict.fromkeys(n for n in entry if self._is_large(n)))
            if as_name and name not in table.acronyms:
                found.update(dict.fromkeys(as_name))
        return tuple(found)

    def places(self, word: str) -> tuple[int, ...]:
        """The place of which a folded word is the adjective: the first that the lexicon holds."""
        table = self._table
        for name in places_of(word, self._language) if table else ():
            entry = (*table.entries.get(name, ()), *table.capitals.get(name, ())) if table else ()
            if found := tuple(dict.fromkeys(n for n in entry if self._concepts[n].kind == _PLACE)):
                return found
        return ()

    def words(self, word: str) -> tuple[int, ...]:
        """The ordinary word of which a folded word may be a form: the first in the order of the endings."""
        entries = self._table.entries if self._table else {}
        for plain in may_be_form_of(word, self._language):
            if (entry := entries.get(plain)) and not any(
                self._is_large(n) or self._concepts[n].kind == FUNCTION for n in entry
            ):
                return entry
        return ()

    def _is_large(self, number: int) -> bool:
        """Whether a concept is a name, or written with a capital in English: a league, a festival, a people."""
        concept = self._concepts[number]
        return concept.kind in NAMES or concept.terms["en"][:1].isupper()

    def _holds_name(self, entry: Iterable[int]) -> bool:
        return any(self._concepts[n].kind in NAMES for n in entry)
