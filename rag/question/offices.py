"""What must stand beside the name that a question asks for: who the judge is, no prosecutor tells; where somebody was
born, no place where he worked.

Told by the words that ask, in tables by language, and by classes of offices in ``data/kinds.tsv``.
"""

import re
from collections.abc import Mapping

from index.analyse import FUNCTION, LIGHT, PLACE, TIME, Analysis
from index.normalise import NOTHING
from index.patterns import regex
from rag.question.kinds import (
    BIRTH,
    CHIEF,
    HEADING,
    OFFICE,
    RULED,
    RULING,
    SCHOOLING,
    WEDDING,
    folded_question,
    with_parts,
)

_HEADED: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\bwho(?:'ll)?(?: (?:will|would|is going to|is to|should|currently|now|has|had|is|was))*"
        r" (?P<head>heads?|headed|heading|leads?|led|leading|chairs?|chaired|runs|manages|directs|in charge of"
        r"|at the head of)\b(?! (?:the |this |in the |by )?(?:\w+ )?(?:race|standings|table|polls?|league|field|tour"
        r"|contest|rankings?|ratings?|half|goals?|points?|votes?)\b)"
        r"(?! (?:[\w'’-]+ ){0,4}?to\b)(?! (?:for|in|on|out|away|after|at|with|faster)\b)"
    ),
    "uk": regex(
        r"\bхто(?: \w+)? (?P<head>очол\w+|керу\w+|головує|головував\w*|на чолі|стоїть на чолі)\b"
        r"(?! (?:\w+ )?(?:авто|машин|маршрутк|вантажів|мікроавто|поїзд|потяг|літак|човн|мотоцикл|трактор|катер)\w*)"
    ),
    "ru": regex(
        r"\bкто(?: \w+)? (?P<head>возглав\w+|руковод\w+|управля\w+|во главе|стоит во главе)\b"
        r"(?! (?:\w+ )?(?:авто|машин|маршрутк|грузовик|микроавто|поезд|самолет|лодк|мотоцикл|трактор|катер)\w*)"
    ),
    "vi": regex(
        r"\bai (?:đang |sẽ |đã |là người |từng )*(?P<head>đứng đầu|lãnh đạo|điều hành|phụ trách|chỉ huy|quản lý"
        r"|dẫn đầu (?=đoàn|phái đoàn|cuộc))\b(?! (?:bảng|giải|vòng|cuộc đua|cuộc bầu cử|thế giới))"
    ),
}
"""Questions for who is at the head of something; not for who is ahead."""
_OFFICE: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"^\W*who(?:'s| is| was| are| were| will be| became| becomes| served as| serves as)"
        r" (?:now |currently )?(?:the |a |its |their )?(?!(?!acting\b)\w+(?:ing|ed)\b)(?P<office>[^?,;]{2,60}?)"
        r"(?= (?:of|in|at|for|who|that|which|to|on|from|during|since|by)\b|\W*$)"
        r"|^\W*what(?:'s| is| was) the name of (?P<called>[^?,;]{2,60}?)(?= (?:of|in|at|for|who|that|which)\b|\W*$)"
    ),
    "uk": regex(
        r"^\W*(?:а )?хто (?:є |був |була |буде |стане |став |стала |зараз |нині |тепер )*(?P<office>\S.+)"
        r"|\bяк (?:звати|звуть|звали) (?P<called>\S.+)"
    ),
    "ru": regex(
        r"^\W*(?:а )?кто (?:был |была |будет |станет |стал |стала |сейчас |теперь |является )*(?P<office>\S.+)"
        r"|\bкак (?:зовут|звали|звать) (?P<called>\S.+)"
    ),
    "vi": regex(
        r"^\W*ai (?:đang |sẽ |đã |hiện |từng )*(?:là|làm|giữ chức) (?P<office>\S.+)"
        r"|^\W*(?P<asked>\S.{2,60}?) (?:hiện nay |hiện tại |mới )?(?:là ai|tên là gì|tên gì)\W*$"
    ),
}
"""Questions for who holds an office, and where it is named."""
_LIVED: dict[str, dict[str, re.Pattern[str]]] = {
    BIRTH: {
        "en": regex(r"\b(?:where|when)\b.* born\b|\bin (?:what|which) \w+ .* born\b"),
        "uk": regex(r"\b(?:де|коли|[ву] якому \w+)\b.*\bнароди(?:вся|лася|лися|лось)\b"),
        "ru": regex(r"\b(?:где|когда|в каком \w+)\b.*\bроди(?:лся|лась|лись|лось)\b"),
        "vi": regex(r"(?<!\w)(?:sinh ra|chào đời|sinh) (?:ở đâu|tại đâu|khi nào|năm nào|ngày nào|bao giờ)(?!\w)"),
    },
    WEDDING: {
        "en": regex(r"\b(?:where|when)\b.* (?:marry|married|wed)\b(?! (?:couple|man|woman|people)\b)"),
        "uk": regex(r"\b(?:де|коли)\b.*\b(?:одружи\w+|вийшла заміж|побра\w+)"),
        "ru": regex(r"\b(?:где|когда)\b.*\b(?:женил\w+|пожени\w+|вышла замуж)"),
        "vi": regex(r"(?<!\w)(?:kết hôn|cưới|lấy vợ|lấy chồng)\b.*(?:ở đâu|khi nào|năm nào|ngày nào|bao giờ)(?!\w)"),
    },
    SCHOOLING: {
        "en": regex(
            r"\b(?:where|when)\b.* (?:educated|graduated?(?! (?:program|student|course))|go to (?:school|university)"
            r"|stud(?:y|ied)(?=\W*$| (?:at|in|before|law|medicine|history|music|art|engineering|economics)\b))\b"
        ),
        "uk": regex(r"\b(?:де|коли)\b.*\b(?:навча(?:вся|лася)|вчи(?:вся|лася)|здобу\w+ освіту)"),
        "ru": regex(r"\b(?:где|когда)\b.*\b(?:учил(?:ся|ась)|получил\w* образование)"),
        "vi": regex(
            r"(?<!\w)(?:từng học|theo học|tốt nghiệp|du học) (?:ở |tại )?(?:đâu|trường nào|khi nào|năm nào)(?!\w)"
        ),
    },
}
"""Class of what happens in a life -> questions for where or when it did."""


def must_stand(text: str, analysis: Analysis, known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The keys of which a sentence must hold one if what it names is to be what a question asks for; none where
    anything will do.

    Args:
        text: the question.
        analysis: of the same text.
        known: the classes of `rag.question.kinds.classes`.
    """
    language, folded = analysis.language, folded_question(text, analysis.language)
    if len(folded) != len(text):
        return frozenset()
    for event, table in _LIVED.items():
        if table.get(language, NOTHING).search(folded):
            return known[event]
    if found := _HEADED.get(language, NOTHING).search(folded):
        start, end = found.span("head")
        first = next((t for t in analysis.terms if t.start >= end and t.kind != FUNCTION), None)
        ruled = first is not None and (first.kind == PLACE or not known[RULED].isdisjoint(with_parts(first)))
        asked = known[HEADING].union(*(t.keys for t in analysis.terms if start <= t.start < end))
        return asked | known[RULING] if ruled else asked
    found = _OFFICE.get(language, NOTHING).search(folded)
    if found is None:
        return frozenset()
    start, end = found.span(found.lastgroup or 0)
    some = [t for t in analysis.terms if start <= t.start and t.end <= end]
    told = [t for t in some if t.kind not in (FUNCTION, LIGHT, TIME)]
    head = told[-1:] if language == "en" else some[:1]  # the mayor's wife is a wife, дружина мера too
    held = [t for t in head if not known[OFFICE].isdisjoint(with_parts(t))]
    offices = frozenset[str]().union(*(with_parts(t) & known[OFFICE] for t in held))
    return offices | known[CHIEF] if offices & (known[CHIEF] | known[RULING]) else offices
