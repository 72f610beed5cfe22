"""Whether a thing stands in a sentence with its name beside it: "a judge refused" names none, "Judge Vacaru" does.

Who asks for a name is told nothing by a sentence that only speaks of whoever bears it, however near it comes.
"""

import re
from collections.abc import Set

from index.analyse import CONTENT, NAME, PERSON, PLACE, Term
from index.normalise import NOTHING
from index.patterns import regex
from rag.evidence.sought import Read
from rag.question.kinds import with_parts

_LOWER_UK, _LOWER_RU, _WORD_VI = r"[а-яіїєґ'’-]+", r"[а-яё-]+", r"[^\W\d_]+"
_NO_UK = (
    r"(?!(?:про|на|у|в|до|за|з|із|зі|від|для|та|і|й|а|але|що|який|яка|яке|які|після|під|не|сам[аі]?"
    r"|сказа\w+|заяви\w+|повідоми\w+)\b)"
)
_NO_RU = r"(?!(?:про|о|об|на|в|во|к|за|с|со|из|от|для|и|а|но|что|котор\w+|после|под|не|сказа\w+|заяви\w+|сообщи\w+)\b)"
_NO_VI = (
    r"(?!(?:và|ở|tại|cho|của|với|từ|đã|đang|sẽ|được|bị|không|nói|cho biết|khi|nơi|mà|theo|trong|trên|dưới|về|đến"
    r"|tới|vì)(?!\w))"
)
_AFTER: dict[str, re.Pattern[str]] = {
    "en": regex(
        r" |, (?:aged )?(?:\d+,? )?|: | [-–—] | [\"“«]|,? (?:called|named) [\"“]?"
        r"| (?:of|for|in|at) (?:the )?[^.,;:]{2,40}, "
    ),
    "uk": regex(
        rf",? [\"«„“]?| [-–—] [\"«„“]?|(?: {_NO_UK}{_LOWER_UK}){{1,5}} [«„\"“]?|, \d+[^,]{{0,10}}, |,? на ім'я "
    ),
    "ru": regex(
        rf",? [\"«„“]?| [-–—] [\"«„“]?|(?: {_NO_RU}{_LOWER_RU}){{1,5}} [«„\"“]?|, \d+[^,]{{0,10}}, |,? по имени "
    ),
    "vi": regex(
        r",? [\"“]?|,? (?:(?:là|tên|tên là) )?(?:(?:ông|bà|anh|chị|cô|em|cháu|bé) )?| [-–—] "
        rf"|(?: {_NO_VI}{_WORD_VI}){{1,4}} (?:là )?(?:(?:ông|bà|anh|chị) )?[“\"]?"
    ),
}
"""What stands between a thing and the name right after it."""
_BEFORE: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"(?:['’]s)? |, (?:\d+, )?(?:(?:an?|the|his|her|its|their|then|former|who (?:is|was)(?: an?| the)?) )?"
        r"(?:[\w'’-]+ ){0,3}|,? (?:is|was|became) (?:an?|the|his|her) (?:[\w'’-]+ ){0,3}"
        r"| \((?:(?:an?|the) )?(?:[\w'’-]+ ){0,2}| [-–—] (?:an?|the|his|her) (?:[\w'’-]+ ){0,3}"
    ),
    "uk": regex(
        rf" |[»”\"]?,? ?, (?:\d+[^,]{{0,12}}, )?(?:{_LOWER_UK} ){{0,3}}|[»”\"]? [-–—] (?:це )?(?:{_LOWER_UK} ){{0,3}}"
        rf"| \((?:{_LOWER_UK} ){{0,2}}| (?:є|був|була|став|стала) (?:{_LOWER_UK} ){{0,2}}"
    ),
    "ru": regex(
        rf" |[»”\"]?, (?:\d+[^,]{{0,12}}, )?(?:{_LOWER_RU} ){{0,3}}|[»”\"]? [-–—] (?:это )?(?:{_LOWER_RU} ){{0,3}}"
        rf"| \((?:{_LOWER_RU} ){{0,2}}| (?:был|была|стал|стала) (?:{_LOWER_RU} ){{0,2}}"
    ),
    "vi": regex(
        r"[”\"]?, (?:\d+ tuổi, )?(?:(?:vốn|hiện|người|một|cựu|nguyên|nữ|nam) )*(?:[^\W\d_]+ )?"
        r"| (?:là|làm) (?:(?:một|người|cựu) )*| [-–—] (?:[^\W\d_]+ ){0,2}| \((?:[^\W\d_]+ ){0,2}"
    ),
}
"""What stands between a name and the thing right after it."""
_OPENS = frozenset('«“„"')
_PEOPLE = frozenset({NAME, PERSON})


def stands_named(sentence: Read, thing: Set[str], own: Set[str], person: bool) -> bool | None:
    """Whether a thing has a name beside it that the question does not say itself; None where it does not stand there.

    Args:
        sentence: read.
        thing: its keys.
        own: the question's own keys.
        person: the name of somebody is asked for, so that no place counts.
    """
    heads = [term for term in sentence.analysis.terms if not thing.isdisjoint(with_parts(term))]
    if not heads:
        return None
    names = [term for term in sentence.analysis.terms if own.isdisjoint(term.keys) and _is_name(term, sentence, person)]
    text, language = sentence.article.text, sentence.article.language
    after, before = _AFTER.get(language, NOTHING), _BEFORE.get(language, NOTHING)
    return any(
        head is name
        or (name.start >= head.end and after.fullmatch(text, head.end, name.start) is not None)
        or (name.end <= head.start and before.fullmatch(text, name.end, head.start) is not None)
        for head in heads
        for name in names
    )


def _is_name(term: Term, sentence: Read, person: bool) -> bool:
    """Whether a term is a name, is written as one inside a sentence, or begins what stands in quotation marks."""
    if term.kind in _PEOPLE or (term.kind == PLACE and not person):
        return True
    text = sentence.article.text
    if term.start > sentence.span.start and text[term.start - 1] in _OPENS and not person:
        return True
    inside = sentence.article.language != "vi" and term.start > sentence.span.start + 1
    return inside and term.kind == CONTENT and text[term.start].isupper() and term.keys[0][0] != "c"
