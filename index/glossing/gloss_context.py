"""What the words beside a word say of it: the gloss of a little word, and the part of speech of another.

"Rose by" is no flower.
"""

from collections.abc import Callable, Mapping

from index.analysis.parts_of_speech import is_verb
from index.glossing.gloss_cases import CASES, OF_LEMMAS
from index.glossing.gloss_senses import SENSES, SENSES_OF_LEMMAS
from index.lemmas import lemma
from index.normalise import fold
from index.patterns import regex

VERB, NOUN, ADJECTIVE = "verb", "noun", "adjective"
_REACH = 60
"""Characters that are looked at on either side."""


def in_place(text: str, start: int, end: int, limit: int, language: str, reader: str) -> str | None:
    """What stands for ``text[start:end]`` where the words beside it decide; None where they do not.

    Args:
        text: of an article.
        start, end: the place of a word in it.
        limit: where the quote ends.
        language: of the article.
        reader: language to gloss in.
    """
    if end - start > 1 and text[start:end].isupper() and not text[max(0, start - _REACH) : limit].isupper():
        return None  # WHO is no "who"
    key = fold(text[start:end])
    by_key, by_lemma = (language, key), (language, lemma(key, language))
    cases = SENSES.get(by_key, ()) + CASES.get(by_key, ())
    cases += SENSES_OF_LEMMAS.get(by_lemma, ()) + OF_LEMMAS.get(by_lemma, ())
    before, after = text[max(0, start - _REACH) : start], text[end : min(end + _REACH, limit)]
    return next((one.glosses[reader] for one in cases if reader in one.glosses and one.fits(before, after)), None)


def _some(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MODALS = _some(
    """to will would can could may might must should not cannot can't won't don't doesn't didn't couldn't wouldn't i we
    they he she who also"""
)
_DETERMINERS = _some(
    """the a an this that these those his her its their our my your no some any each every another of in for with from
    at into two three four five six seven eight nine ten"""
)
_PREPOSITIONS = _some("to by from at on in for into over the a an his her its their up down out sharply")
_PAST = _some("rose fell left met cut shot set found saw led won lost held felt ground wound struck")
"""Past forms that are other words too."""
_IRREGULAR = _some(
    """became began broke brought built bought caught chose came dealt drew drove fell fought found flew forgot froze
    gave went grew heard hid kept knew laid lent lost made meant met paid ran rose said saw sold sent sank shook shot
    slept spent spoke stole stood swept took taught told thought threw understood woke won wrote"""
)
"""Past forms of English verbs."""
_AFTER_VERB_SIGN = _some("đã sẽ đang không chưa phải để muốn từng")
_AFTER_NOUN_SIGN = _some("các những một mỗi mọi cuộc sự việc chiếc cái con")


def _english(key: str, before: str, after: str) -> str | None:
    if before in _MODALS:
        return VERB
    if key in _PAST and before not in _DETERMINERS and (after in _PREPOSITIONS or after[:1].isdigit()):
        return VERB
    if before in _DETERMINERS:
        return None if key.endswith(("ed", "ing")) else NOUN
    return VERB if key.endswith("ed") else None


def _vietnamese(key: str, before: str, after: str) -> str | None:
    return VERB if before in _AFTER_VERB_SIGN else NOUN if before in _AFTER_NOUN_SIGN else None


BY_FORM = {
    "uk": (regex(r"(?:[аиіїяуео]в|вся|ла|ло|ли|лася|лося|лися|ться|[уюая]ть|[иї]ть|є)$"), ("ти", "тися")),
    "ru": (regex(r"(?:[аеияуы]л|лся|ла|ло|ли|лась|лось|лись|[еию]тся|[уюая]т|[еи]т)$"), ("ть", "ться")),
}
"""Endings of verbs as they stand in a text, and in a dictionary; of use for words of saying (заявив is no statement),
while of other verbs a row's first term is as often the noun that goes with them."""


def _by_form(key: str, language: str) -> str | None:
    """A verb is told by its form and its dictionary form together: заявив, of заявити."""
    forms, infinitives = BY_FORM[language]
    base = lemma(key, language)
    return VERB if base != key and base.endswith(infinitives) and forms.search(key) else None


_PARTS: Mapping[str, Callable[[str, str, str], str | None]] = {
    "en": _english, "vi": _vietnamese,
    "uk": lambda key, before, after: _by_form(key, "uk"), "ru": lambda key, before, after: _by_form(key, "ru"),
}  # fmt: skip
"""How the languages tell: by what stands beside a word, or by its ending."""


def part_of_speech(key: str, before: str, after: str, language: str) -> str | None:
    """What part of speech a word is among its neighbours; None where that cannot be told.

    Args:
        key: the folded word.
        before, after: the folded words beside it.
        language: ISO 639-1.

    >>> part_of_speech("rose", "bread", "by", "en"), part_of_speech("rose", "the", "in", "en")
    ('verb', 'noun')
    """
    return _PARTS[language](key, before, after) if language in _PARTS else None


def is_verb_form(key: str, before: str, after: str, language: str) -> bool:
    """Whether a word is a verb as it stands: by its form, or by the words beside it.

    Args:
        key: the folded word.
        before, after: the folded words beside it.
        language: ISO 639-1.

    >>> is_verb_form("померла", "вона", "вчора", "uk"), is_verb_form("смерті", "після", "сина", "uk")
    (True, False)
    """
    if language not in BY_FORM:
        found = part_of_speech(key, before, after, language) == VERB
        return found or language == "en" and key in _IRREGULAR and before not in _DETERMINERS
    base = lemma(key, language)
    if not is_verb(base, language):
        return False
    return base == key or BY_FORM[language][0].search(key) is not None or key.endswith(("но", "то"))


def likeness(part: str | None, ukrainian: str) -> int:
    """Whether a sense is of a part of speech, told by its Ukrainian term, whose endings say it.

    Args:
        part: of the word; None where that is not known.
        ukrainian: the sense's term.

    Returns:
        1 if it is, -1 if one of them is a verb and the other is not, else 0.

    >>> likeness("verb", "зростати"), likeness("verb", "троянда"), likeness("noun", "приватний"), likeness(None, "хліб")
    (1, -1, 0, 0)
    """
    if part is None:
        return 0
    first = ukrainian.split(" ")[0]
    own = VERB if first.endswith(("ти", "тися")) else ADJECTIVE if first.endswith(("ий", "ій")) else NOUN
    return 1 if own == part else -(VERB in (own, part))
