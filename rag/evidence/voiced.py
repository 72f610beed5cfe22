"""Whether the voice whose words a question asks for is there: in a sentence, before it, or in the title.

Whom a sentence only speaks of is no voice: a name inside a quotation, after "about" or "to", a person to whom
something is done, and in Ukrainian and Russian one whose name stands in a case in which nobody says anything.
"""

import re
from collections.abc import Sequence

from index.analyse import CONTENT, PERSON, PLACE, Term
from index.lexicon import NAMES
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from rag.coverage import STANDS, Need
from rag.evidence.sought import Read, Sought
from rag.question.capitals import STATE

BEFORE = 60
"""Characters before a name in which what governs it stands."""
LONG = 30
"""Characters from which on what stands between quotation marks is said by somebody; less may be the name of a firm."""
MISSED = 0.75
"""Where this much of a voice that has a name is not there, somebody else speaks."""
PART = 0.5
"""What a part of an office counts for: a chief of something is no mayor, nor any minister the prime minister."""
_QUOTATION = regex(r"«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)|(?<![\w.,!?…])(?:“[^”]*(?:”|$)|\"[^\"]*(?:\"|$))")
"""A quotation; a sign right behind a word or a stop ends one that began in a sentence before."""
_TITLED_EN = r" (?:(?:mr|mrs|ms|dr|president|prime minister|minister|mayor|governor|judge|[a-z]+['’]s)\.? ){0,3}"
_TITLED_VI = r" (?:(?:ông|bà|anh|chị|cô|tổng thống|thủ tướng|chủ tịch|bộ trưởng) ){0,2}"
_SPOKEN_OF: dict[str, re.Pattern[str]] = {
    "en": regex(rf"\b(?:about|against|towards?|(?<!according )to|with){_TITLED_EN}$"),
    "uk": regex(r"\b(?:про|проти|щодо|стосовно|до|для|перед) $"),
    "ru": regex(r"\b(?:об?|про|против|насчет|ко?|для|перед) $"),
    "vi": regex(rf"(?<!\w)(?:về|chống(?: lại)?|đối với|với|cho|tới){_TITLED_VI}$"),
}
"""What stands before a name that is spoken of or to."""
_OBJECT: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:of|for|without|like|tell|told|ask|asked|get|got|free|freed|releas(?:e|ed|ing)|jail(?:ed|ing)"
        r"|arrest(?:ed|ing)?|detain(?:ed|ing)?|me(?:et|t|eting)|visit(?:ed|ing)?|thank(?:ed|ing)?|accus(?:ed|ing)"
        r"|blam(?:ed|ing)|prais(?:ed|ing)|critici[sz](?:ed|ing)|urg(?:ed|ing)|replac(?:ed|ing)|succeed(?:ed|ing)"
        rf"|defeat(?:ed|ing)|help(?:ed|ing)?|su(?:ed|ing)|kill(?:ed|ing)){_TITLED_EN}(?:[a-z][\w'’-]* )?$"
    ),
    "vi": regex(
        r"(?<!\w)(?:của|gặp|thả|bắt|cảm ơn|chỉ trích|cáo buộc|bổ nhiệm|thay|ủng hộ|bắt giữ)"
        rf"{_TITLED_VI}(?:\w+ ){{0,2}}$"
    ),
}
"""What stands before somebody to whom something is done or belongs; of a state and of an office that is otherwise."""
_SAID_BY: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:words|statements?|remarks|speech|posts?|letters?|opinion|view|account) of"
        rf"{_TITLED_EN}(?:[a-z][\w'’-]* )?$"
    ),
    "vi": regex(
        r"(?<!\w)(?:lời|tuyên bố|phát biểu|thông báo|thông điệp|bài viết|bài đăng|ý kiến|quan điểm|nhận định|đánh giá)"
        rf"(?: \w+){{0,2}} của{_TITLED_VI}(?:\w+ ){{0,2}}$"
    ),
    "uk": regex(
        r"(?:слов|дан(?:ими|их)|версі|оцінк|підрахунк|повідомлен|твердженн|інформаці|думк|переконанн|запевненн|заяв"
        r"|зверненн"
        r"|інтерв'ю|промов|лист|допис|канал|сторін|офіс|штаб|команд|адміністраці|парті|фонд|прес-служб)"
        r"[\w'-]* (?:[\w'-]+ ){0,4}$"
    ),
    "ru": regex(
        r"(?:слов|данны|верси|оценк|подсчет|сообщен|утвержден|информаци|мнени|убежден|признани|заявлен|обращени"
        r"|интервью|реч"
        r"|письм|пост|канал|страниц|офис|штаб|команд|администраци|парти|фонд|пресс-служб)[\w-]* (?:[\w-]+ ){0,4}$"
    ),
}
"""What makes a voice of somebody whose words are told: за словами мера, theo lời của ông."""
_CASES: tuple[tuple[str, str], ...] = (
    (r"[bcdfgjklmnpqrstvxz]", r"[аяуюыи]|[бвгґджзклнпрстфхцчшщьй](?:ом|ем|єм|им|ым|ові|еві|єві)|[нв](?:им|ым)"),
    (r"[yi]", r"ого|ому|ым|им|ім|его|ему|ем"),
    (r"a", r"ої|ой|ій|ей|ею|єю|ою|ую|[уюиіыїе]"),
    (r"o", r"[ау]|ом|ові|ого"),
    (r"e", r"[иыіу]|ой|ою|ої"),
)
"""How the English of a person's name ends, and how it then ends in Ukrainian and Russian where nobody says anything."""
_OBLIQUE = regex("|".join(rf"[\w'’ -]*{english}\t[\w'’ -]*(?:{case})" for english, case in _CASES))
_CYRILLIC = frozenset({"uk", "ru"})


def unvoiced(sought: Sought, heard: Sequence[Read], title: Read | None = None) -> float:
    """How much of the voice that is asked for neither a sentence, nor those before it, nor the title names, 0 to 1.

    Args:
        sought: the question; one that asks for nobody's words misses no voice.
        heard: the sentence and those before it in which its speaker may be named: "He said ...".
        title: of the article, read, where its text does not hold it.
    """
    if not sought.voice:
        return 0.0
    asked = [sought.needs[n] for n in sought.voice]
    wanted = frozenset[str]().union(*(key for need in asked for key in (need.keys, need.stands, *need.parts)))
    told = (*heard, *([title] if title else []))
    keys = frozenset[str]().union(*(_voices(read, wanted) - read.home for read in told))
    whole = sum(need.weight for need in asked)
    return sum(need.weight * (1 - _named(need, keys)) for need in asked) / whole if whole else 0.0


def is_anothers(sought: Sought, missing: float) -> bool:
    """Whether words are those of another than a person, a body or a state whose words a question asks for.

    Args:
        sought: the question.
        missing: how much of the voice is not there, from `unvoiced`.
    """
    return missing >= MISSED and any(sought.needs[n].kind in NAMES for n in sought.voice)


def _named(need: Need, keys: frozenset[str]) -> float:
    """How far some keys name a voice; an office by a word of its name hardly."""
    met = need.met(keys)
    by_a_word = need.kind == CONTENT and need.keys.isdisjoint(keys) and need.stands.isdisjoint(keys)
    return PART * met if by_a_word and (met < STANDS or len(need.parts) == 1) else met


def _voices(read: Read, wanted: frozenset[str]) -> frozenset[str]:
    """The keys of a sentence without those of whom it only speaks of."""
    if wanted.isdisjoint(read.keys):
        return frozenset()
    terms = [t for t in read.analysis.terms if t.kind in (*NAMES, CONTENT) and not wanted.isdisjoint(_all(t))]
    folded = fold_whole(read.text)
    if not terms or len(folded) != len(read.text):
        return read.keys
    quoted = [found.span() for found in _QUOTATION.finditer(read.text) if len(found[0]) >= LONG]
    silent = [t for t in terms if _is_silent(t, read, folded, quoted)]
    silent += [t for t in terms if t not in silent and any(_is_one(t, other, read) for other in silent)]
    heard = frozenset[str]().union(*(_all(t) for t in terms if t not in silent))
    left = frozenset[str]().union(*map(_all, silent)) - heard
    places = (t for t in read.analysis.terms if t.kind == PLACE and t not in silent)
    if all(any(STATE + key in read.keys for key in t.keys) for t in places):  # else a capital may speak for a state
        left |= {STATE + key for key in left}
    return read.keys - left


def _is_one(term: Term, other: Term, read: Read) -> bool:
    """Whether two terms side by side name one person: Хелены Фишер."""
    first, last = sorted((term, other))
    return term.kind == other.kind == PERSON and read.article.text[first.end : last.start] == " "


def _all(term: Term) -> frozenset[str]:
    return frozenset(term.keys).union(*term.parts)


def _is_silent(term: Term, read: Read, folded: str, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a sentence only speaks of whom or what a term names."""
    start, end, language = term.start - read.span.start, term.end - read.span.start, read.article.language
    if any(a < start and end <= b for a, b in quoted):
        return True
    if term.kind not in NAMES:
        return False
    before = folded[max(0, start - BEFORE) : start]
    if _SPOKEN_OF.get(language, NOTHING).search(before):
        return True
    if term.kind != PERSON:
        return False
    if _SAID_BY.get(language, NOTHING).search(before):
        return False
    if _OBJECT.get(language, NOTHING).search(before):
        return True
    oblique = language in _CYRILLIC and _OBLIQUE.fullmatch(f"{term.gloss.lower()}\t{folded[start:end]}")
    return bool(oblique)
