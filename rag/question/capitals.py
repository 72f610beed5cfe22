"""Capitals that stand for the states that are governed from there: what Beijing says, China says.

News names a government by its capital or its seat (metonymy; Markert & Nissim 2002).  Such a capital, its state and its
seat meet one another; one that is only the place where something happens ("in Beijing", "Beijing residents") is none.
States stand in ``data/capitals.tsv`` with their capitals and seats, by the English of the lexicon, for every language.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from index.analyse import CONTENT, NAME, PERSON, PLACE, Analyser, Term
from index.analysis.parts_of_speech import is_verb
from index.lemmas import lemma
from index.normalise import NOTHING
from index.patterns import regex
from rag.keyed import DATA, keyed, rows_in

STATE = "g:"
"""With this begins the key of a state, however it is named; it stands in no index."""
BESIDE = 60
"""Characters before and after a capital in which it shows what it stands for."""

_ADJECTIVE = regex(r"[сц]ь?к(?:ий|ого|ому|им|ім|ом|ая|ой|а|ої|ій|у|ую|ою|ое|е|ие|і|их|ими)$", re.IGNORECASE)
"""Of Kyiv, of Moscow: what a city has, mostly."""
_NOUN = regex(
    r"(?:минск(?:а|у|е|ом)|дамаск(?:а|у|е|ом|ові)|мінськ(?:а|у|ом)(?! (?!після|проти)\w{3,}(?:ь|а|я|у|ю|і)\b))\b",
    re.IGNORECASE,
)
"""Capitals whose case forms end as such adjectives do."""
_HOME = {"vi": "Hanoi"}
"""The capital of which news in a language mostly writes as of a city."""
_WIDER = {"Europe": "European Union"}
"""What many say for a part of it: who asks about Europe may be told of the Union; not who asks about the Union of
Europe."""
_AUTHORITIES: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:officials?|authorities|governments?|leaders?|leadership|diplomats?|negotiators?)(?: in| of)? $", re.I
    ),
    "uk": regex(r"\b(?:влад[аиуіою]+|уряд\w*|чиновник\w*|керівництв\w+|дипломат\w*) (?:[ву] )?$", re.I),
    "ru": regex(r"\b(?:власт(?:и|ей|ям|ями)|правительств\w+|чиновник\w*|руководств\w+) (?:во? )?$", re.I),
    "vi": regex(
        r"(?<!\w)(?:chính quyền|chính phủ|giới chức|quan chức|(?:giới |ban )?lãnh đạo) (?:ở |tại |của )?$", re.I
    ),
}
"""Whoever governs from a capital, though they sit in it."""
_PLACE_BEFORE: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:in|at|near|outside|inside|around|across|from|into|through|via|within|throughout|a|an|the|of"
        r"|central|downtown|northern|southern|eastern|western|capital|city|north|south|east|west"
        r"|(?:visit\w*|trips?|flights?|fl[ey]w?|travel\w*|w[eo]nt|goes?|gone|going|c[ao]me|arriv\w+|return\w*|back"
        r"|mov\w+"
        r"|journeys?|dr[io]ve|trains?|roads?|routes?|buse?s?|invit\w+|way|evacuat\w+|taken|brought|transferred) to"
        r"|visit(?:s|ed|ing)?|left|leaves?|reach(?:es|ed)?|tour(?:ed)?|attack(?:s|ed|ing)? on|over)\s$", re.I
    ),
    "uk": regex(
        r"\b(?:у|в|во|на|до|і?з|зі|з-під|під|над|через|біля|поблизу|навколо|по|столиц\w+|міст\w+|м\.|мер\w*"
        r"|жител\w+|мешкан\w+|центр\w*|передміст\w+|район\w*|вулиц\w+|околиц\w+"
        r"|суд\w*|метро|університет\w*|аеропорт\w*)[\s«“\x22]{1,2}$", re.I
    ),
    "ru": regex(
        r"\b(?:во?|на|до|из|под|над|через|около|возле|вокруг|по|столиц\w+|город\w*|г\.|мэр\w*|жител\w+|центр\w*"
        r"|пригород\w*|район\w*|улиц\w+|аэропорт\w*|окраин\w*|суд\w*|метро|университет\w*)[\s«“\x22]{1,2}$", re.I
    ),
    "vi": regex(
        r"(?<!\w)(?:ở|tại|đến|tới|từ|thủ đô|thành phố|tp\.?|về|quanh|gần|khỏi|sang|trung tâm|sân bay|vùng|ngoại ô|tỉnh"
        r"|đường|phố|dân|khu vực|metro|tàu điện|thăm|rời|trên|bay|hội nghị|bảo tàng|bệnh viện|đại học|cảng|lên|vào|qua"
        r"|công an|ubnd|nội thành|cầu|clb|đội)\s$", re.I
    ),
}  # fmt: skip
"""What stands before a capital where something happens."""
_WITH = regex(r"\b(?:з|із|зі)\s$", re.IGNORECASE)
_INSTRUMENTAL = regex(r"(?:ою|ею|єю|ом|ем|єм)$")
"""With Moscow, and not out of it."""
_VERBS_OF_SAYING: dict[str, str] = {
    "uk": r"заяв\w+|(?:від)?реаг\w+|сказал\w|каж(?:е|уть)|вважа\w+|повідом\w+|назва(?:в|л\w+)|наголо\w+|вимага\w+"
    r"|пообіця\w+|запереч\w+|поясн\w+|відкид\w+|наполяга\w+|розраховую\w+|хочуть|не виключ\w+|думають|попереди\w+"
    r"|відпові\w+",
    "ru": r"заяв\w+|(?:от)?реаг\w+|сказал\w|говор\w+|счита\w+|сообщ\w+|назв\w+|подчерк\w+|требу[ею]т|требова\w+"
    r"|пообеща\w+|отриц\w+|объясн\w+|отверг\w+|настаива\w+|рассчитыва\w+|хотят|не исключ\w+|думают|предупред\w+"
    r"|ответи\w+|отвеча\w+",
}
_AT_A_SEAT: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    language: (
        regex(rf"\b(?:{verbs}) (?:\w+ )?[ву]о? $", re.IGNORECASE),
        regex(rf"\s(?:\w+ ){{0,2}}(?:{verbs})\b", re.IGNORECASE),
    )
    for language, verbs in _VERBS_OF_SAYING.items()
}
"""In Moscow they say: a capital whose government speaks, by what stands before and after it."""
_IN = regex(r"(?:(?<!\w)|(?P<embassy>\b(?:посольств|посол|агентств)\w* (?:[\w-]+ ){0,2}))[ву]о? $", re.IGNORECASE)
"""Before a seat whose government may speak; an embassy there is another government's."""
_DATELINE = regex(r" ?\(|, \w+\.? \d|\. \d")
_FIRST_WORD = regex(r"(?:^|[.!?:–—]\W{0,2}\s|[\"“«])\w+\s$")
_VERBS = frozenset({"freeze", "froze", "close", "back", "win", "won"})
_NO_VERBS = frozenset(
    {"subway", "court", "airport", "police", "stock", "bank", "suburb", "book", "house", "club", "film"}
)
"""What acting and what things of cities `is_verb` takes for the other."""
_OFFICIALS = regex(r" (?:officials?|authorities|government|leaders?|diplomats?|negotiators?)\b", re.IGNORECASE)
_NEXT_WORD = regex(r"\s([^\W\d_]+)")


class States(NamedTuple):
    """Which concepts name a state.

    Attributes:
        always: key of a state or of a seat -> the key of the state.
        capitals: key of a capital -> the key of the state.
        home: language -> the keys of the capitals that are mostly a city there.
        wider: key of what a question may name instead -> the key of the state that stands for it.
    """

    always: Mapping[str, str]
    capitals: Mapping[str, str]
    home: Mapping[str, frozenset[str]]
    wider: Mapping[str, str]


_NONE = frozenset[str]()


def states(analyser: Analyser) -> States:
    """The states of the lexicon, with what may stand for them."""
    sources = (DATA / "capitals.tsv", Path(__file__))
    return keyed("states", analyser, sources, lambda: _states(analyser)._asdict(), lambda raw: States(**raw))


def _states(analyser: Analyser) -> States:
    always, capitals = dict[str, str](), dict[str, str]()
    for state, cities, seats in rows_in("capitals.tsv"):
        for own in concepts_of(state, analyser):
            key = STATE + own
            always |= dict.fromkeys([own, *(k for seat in _some(seats) for k in concepts_of(seat, analyser))], key)
            capitals |= {k: key for city in _some(cities) for k in concepts_of(city, analyser)}
    home = {language: frozenset(concepts_of(city, analyser)) for language, city in _HOME.items()}
    wider = {
        key: always[own]
        for name, state in _WIDER.items()
        for key in concepts_of(name, analyser)
        for own in concepts_of(state, analyser)
    }
    return States(always, capitals, home, wider)


def _some(cell: str) -> list[str]:
    return [name for name in cell.split("|") if name]


def concepts_of(name: str, analyser: Analyser) -> list[str]:
    """The concept that the lexicon shows by a name."""
    concepts = analyser.lexicon.concepts
    keys = [key for term in analyser.analyse(name, "en").terms for key in term.keys if key.startswith("c")]
    return [key for key in keys if concepts[int(key[1:])].terms["en"] == name]


def states_in(text: str, language: str, terms: Sequence[Term], known: States) -> Iterator[tuple[Term, str]]:
    """The terms of a text that stand for a state, each with the key of the state.

    Args:
        text: a question or an article.
        language: of it.
        terms: of it, or of a part of it.
        known: from `states`.
    """
    for number, term in enumerate(terms):
        cities = {known.capitals[key] for key in term.keys if key in known.capitals}
        following = terms[number + 1] if number + 1 < len(terms) else None
        governs = known.home.get(language, _NONE).isdisjoint(term.keys)
        called = number > 0 and _is_first_name(text, terms[number - 1], term)
        if not cities:
            yield from ((term, known.always[key]) for key in term.keys if key in known.always)
        elif not called and governs and _acts(text, language, term, following):
            yield from ((term, state) for state in sorted(cities))


def _is_first_name(text: str, term: Term, capital: Term) -> bool:
    """Whether a name, or a word written as one that nobody knows, stands right before a capital: Denzel Washington."""
    if text[term.end : capital.start] != " " or not text[term.start].isupper():
        return False
    return term.kind in (NAME, PERSON) or (term.kind == CONTENT and not any(key.startswith("c") for key in term.keys))


def _acts(text: str, language: str, capital: Term, following: Term | None) -> bool:
    """Whether a capital is no mere place, by the words beside it."""
    start, end = capital.start, capital.end
    name, before, after = text[start:end], text[max(0, start - BESIDE) : start], text[end : end + BESIDE]
    before = before[before.rfind("\n") + 1 :]
    if name.islower() or name.isupper() or (not before and _DATELINE.match(after)):
        return False
    authorities = _AUTHORITIES.get(language, NOTHING)
    if authorities.search(before) or name.startswith("chính quyền "):
        return True
    if language in _AT_A_SEAT:
        said, says = _AT_A_SEAT[language]
        inside = _IN.search(before)
        if inside and not inside["embassy"] and (said.search(before) or says.match(after)):
            return True
        if _ADJECTIVE.search(name) and not _NOUN.match(text, start):
            return False
        if _WITH.search(before) and _INSTRUMENTAL.search(name):
            return True
    if _PLACE_BEFORE.get(language, NOTHING).search(before) or name.lower().startswith(("thủ đô", "tp ")):
        return False
    return language != "en" or _acts_in_english(before, after, following)


def _acts_in_english(before: str, after: str, following: Term | None) -> bool:
    """Whether no noun follows that a capital only describes (Kyiv residents), and no other name stands at it."""
    word = _NEXT_WORD.match(after)
    if _OFFICIALS.match(after):
        return True
    if before[-2:-1].isalpha() and before.split()[-1][0].isupper() and not _FIRST_WORD.search(before):
        return False
    if word is None or following is None or following.kind not in (CONTENT, NAME, PERSON, PLACE):
        return True
    if word[1][0].isupper():
        return False
    verb = lemma(word[1], "en")
    return word[1].endswith(("ed", "ing")) or verb in _VERBS or (verb not in _NO_VERBS and is_verb(verb, "en"))


def governed_from(text: str, language: str, terms: Sequence[Term], analyser: Analyser) -> frozenset[str]:
    """The index keys of the states of which a text names only what stands for them.

    Args:
        text: a question.
        language: of it.
        terms: of it, or of a part of it.
        analyser: of questions and articles.
    """
    named = states_in(text, language, terms, states(analyser))
    return frozenset(state.removeprefix(STATE) for _, state in named) - {key for term in terms for key in term.keys}
