"""What a word that nothing knows is not, though few letters part it from what the articles hold.

A name that they hold in another script is no slip for a third name: «Чебану» is Cebanu, and not «Чобану».  Languages
make nouns of verbs as they need them, so that one which no table holds is no slip for another: «скидання» is not
«видання».
"""

from collections.abc import Callable, Iterable

from index.analysis.names import SOUNDS_ALIKE, nominative, skeleton
from index.normalise import strip_marks
from index.patterns import regex
from rag.spelling.keyboard import slip_of_the_hand
from rag.spelling.nearby import apart, in_latin, own

_HEARD = ((regex(r"c(?=[ei])"), "ch"), (regex(r"owe?(?![aeiouy])"), "ou"))
"""How languages of Latin letters write what Cyrillic hears: Cebanu, Чебану; Marlowe, Марлоу."""
_VERBAL = {
    "uk": regex(
        r"(?P<stem>(?:без|ви|від|воз|до|за|з[іо]?|на|над|недо|об?|обез|пере|під|по|при|про|роз|с|у|в)\w{2,}[аеіяу])"
        r"н(?:ня|ню|ням|ні|ь|нями|нях)"
    ),
    "ru": regex(
        r"(?P<stem>(?:без|вы|воз|вос|до|за|из|на|над|недо|об?|обес|от|пере|под|по|при|про|раз|рас|с|у|в)\w{2,}[аеия])"
        r"ни(?:е|я|ю|ем|и|й|ям|ями|ях)"
    ),
}
"""Language -> nouns of verbs: a known prefix, a stem, and the ending."""
_COMBINING = {
    "uk": regex(
        r"(?:авто|авіа|аеро|агро|анти|багато|біо|вело|відео|гео|гідро|гіпер|дво|держ|еко|екс|електро|енерго|газо|кібер"
        r"|кіно|контр|макро|мега|між|мікро|міні|мото|мульти|нано|нарко|нафто|напів|пере|після|проти|радіо"
        r"|само|спец|спорт|супер|теле|термо|три|ультра|фото|чотири|шести)-?"
    ),
    "ru": regex(
        r"(?:авто|авиа|аэро|агро|анти|био|вело|видео|гео|гидро|гипер|двух|гос|эко|экс|электро|энерго|газо|кибер"
        r"|кино|контр|макро|мега|меж|микро|мини|мото|мульти|нано|нарко|нефте|полу|пере|после|противо|радио|само|спец"
        r"|спорт|супер|теле|термо|трех|ультра|фото|четырех|шести)-?"
    ),
    "en": regex(
        r"(?:aero|agro|anti|auto|bio|counter|cyber|eco|electro|geo|hydro|hyper|inter|macro|mega|micro|mini|multi|nano|narco"
        r"|over|photo|post|pre|radio|re|semi|super|tele|ultra|under|video)-?"
    ),
}
"""Language -> what words are put together with as news needs them."""
_PART = 5
"""Letters of the shortest second part of such a word."""


def is_compound(word: str, language: str, is_word: Callable[[str], bool]) -> bool:
    """Whether a folded word that no table holds is put together of known parts, and so no slip for another.

    Args:
        word: folded.
        language: ISO 639-1 of it.
        is_word: whether there is a word.

    >>> known = {"автобус"}.__contains__
    >>> is_compound("мініавтобус", "uk", known), is_compound("мініавтбус", "uk", known)
    (True, False)
    """
    found = _COMBINING[language].match(word) if language in _COMBINING else None
    return found is not None and len(word) - found.end() >= _PART and is_word(word[found.end() :])


def written_abroad(word: str, names: Iterable[str], language: str) -> list[str]:
    """The names in another script that may be a folded word of a language, by their sound.

    Args:
        word: a name in any case.
        names: folded, of any script.
        language: of the word.

    >>> written_abroad("орлавії", ["orlavia", "orlania", "орланії"], "uk")
    ['orlavia']
    """
    sound = skeleton(nominative(word, language))
    if len(sound) < SOUNDS_ALIKE:
        return []
    own_script = own(word, language)
    return [name for name in names if own(name, language) != own_script and skeleton(_heard(name)) == sound]


def is_nearer(word: str, other: str, written: str, language: str) -> bool:
    """Whether a name in another script is nearer to a word than to another one for which the word might be a slip.

    >>> is_nearer("чебану", "чобану", "cebanu", "uk"), is_nearer("коваррський", "коварський", "kowarski", "uk")
    (True, False)
    """
    meant = in_latin(_heard(written))
    return apart(in_latin(nominative(word, language)), meant) < apart(in_latin(nominative(other, language)), meant)


def _heard(name: str) -> str:
    name = strip_marks(name)
    for pattern, heard in _HEARD:
        name = pattern.sub(heard, name)
    return name


def is_another(word: str, other: str, language: str) -> bool:
    """Whether two folded nouns are of different verbs: they part before their ending, and by no slip of the hand.

    >>> is_another("скидання", "видання", "uk"), is_another("засіданння", "засідання", "uk")
    (True, False)
    """
    verbal = _VERBAL.get(language)
    one, two = (verbal.fullmatch(noun) for noun in (word, other)) if verbal else (None, None)
    if one is None or not (verbal and (two or other[-2:] == word[-2:])):
        return False
    stem = two["stem"] if two else other
    return one["stem"] != stem and not slip_of_the_hand(word, other)
