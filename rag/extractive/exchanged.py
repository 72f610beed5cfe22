"""Who gives and who gets, where a question asks what somebody got in return, or gave: "What did Minsk get in return?"

One sentence tells that Minsk released prisoners, another that Washington lifted sanctions: both are the exchange, and
the one who does the giving tells which of them answers.  Tables of patterns by language, over folded text.
"""

import re
from collections.abc import Sequence

from index.analyse import NAME, PERSON, PLACE
from index.lexicon import NAMES
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from rag.extract import Extract
from rag.understand import Question

GETS, GIVES = "gets", "gives"
"""What the first one whom a question names does."""
FAINT = 0.1
"""A sentence goes before one that tells the wrong side if it is this good: in other words than the question's."""
_RETURN: dict[str, re.Pattern[str]] = {
    "en": regex(r"\bin (?:return|exchange)\b"),
    "uk": regex(r"\b(?:[ву] обмін|натомість|взамін|навзаєм)\b"),
    "ru": regex(r"\b(?:в обмен|взамен)\b"),
    "vi": regex(r"(?<!\w)(?:đổi lại|đổi lấy|để đổi)(?!\w)"),
}
_ASKED: dict[str, dict[str, re.Pattern[str]]] = {
    "en": {
        GETS: regex(
            r"\bwhat (?:did|does|do|will|would|has|have|is|was|were)\b[^?]*?\b(?:get|getting|got|gotten|receive[ds]?"
            r"|gain(?:ed)?|obtain|obtained|win|won|earn(?:ed)?|secured?|promised|offered to)\b|\b(?:in (?:return"
            r"|exchange) for what)\b"
        ),
        GIVES: regex(
            r"\bwhat (?:did|does|do|will|would|has|have)\b[^?]*?\b(?:give|given|offer|do|done|concede|grant(?:ed)?"
            r"|pa(?:y|id)|provide[d]?|hand over)\b"
        ),
    },
    "uk": {
        GETS: regex(r"\bщо\b[^?]*?\b(?:отрима|одержа|діста|здобу|вигра)\w+|\b[ву] обмін на що\b"),
        GIVES: regex(
            r"\bщо\b[^?]*?\b(?:дав|дал[аио]|дасть|віддав|віддал[аио]|надав|надал[аио]|зробив|зробил[аи]"
            r"|заплатив|заплатил[аи]|поступи\w+)\b"
        ),
    },
    "ru": {
        GETS: regex(r"\bчто\b[^?]*?\b(?:получ\w+|добил\w+|выигра\w+)|\bв обмен на что\b"),
        GIVES: regex(
            r"\bчто\b[^?]*?\b(?:дал[аио]?|даст|отдал[аио]?|предостав\w+|сделал[аи]?|заплатил[аи]?|уступ\w+)\b"
        ),
    },
    "vi": {
        GETS: regex(r"(?<!\w)(?:được|nhận|thu|giành)(?: \w+)? gì(?!\w)|(?<!\w)đổi lấy (?:điều |cái )?gì(?!\w)"),
        GIVES: regex(r"(?<!\w)(?:làm|cho|đưa ra|trao|nhượng bộ|trả|cung cấp)(?: \w+)? gì(?!\w)"),
    },
}
_GIVING: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:release[ds]?|releasing|lift(?:s|ed|ing)?|eas(?:e[ds]?|ing)|allow(?:s|ed|ing)?|free[ds]?|freeing"
        r"|hand(?:s|ed|ing)? over|withdr[ae]ws?|withdrawn|withdrawing|waive[ds]?|unfr[eo]ez?es?|gave|gives?|giving"
        r"|grant(?:s|ed|ing)?|return(?:s|ed|ing)|suppl(?:ies|ied|ying)|deliver(?:s|ed|ing)|pa(?:ys|id|ying)"
        r"|provid(?:es|ed|ing)"
        r"|transferr(?:ed|ing)|cede[sd]?|ceding|surrender(?:s|ed|ing)|suspend(?:s|ed|ing)|drop(?:s|ped|ping)"
        r"|pardon(?:s|ed|ing)"
        r"|extradit(?:es|ed|ing)|reopen(?:s|ed|ing)|resum(?:es|ed|ing)|recogni[sz](?:es|ed|ing)|pull(?:s|ed"
        r"|ing) (?:out|back))\b"
    ),
    "uk": regex(
        r"\b(?:звільн(?:ив|ила|или|ить|ять|яє|яють)|відпусти(?:в|ла|ли)|зня(?:в|ла|ли)|знімуть|зніме|знімає|пом'якши\w+"
        r"|дозволи\w+|послаби\w+|переда(?:в|ла|ли|сть|є)|виве(?:ла|ли|де)|вивів|відда(?:в|ла|ли)|скасува(?:в|ла|ли)"
        r"|розморози\w+|поверну(?:в|ла|ли)|поста(?:ви(?:в|ла|ли|ть)|чає|чають|чала|чали)|нада(?:в|ла|ли|сть|є|ють)"
        r"|заплати(?:в|ла|ли|ть)"
        r"|призупини(?:в|ла|ли)|видав|вида(?:ла|ли)|помилува(?:в|ла|ли)|віднови(?:в|ла|ли)|визна(?:в|ла|ли)"
        r"|відве(?:ла|ли|де)|відвів"
        r"|поступи(?:вся|лася|лися))\b"
    ),
    "ru": regex(
        r"\b(?:освободи(?:л|ла|ли|т)|отпусти(?:л|ла|ли)|снял[аио]?|снимет|снимают?|смягчи\w+|разреши\w+|ослаби\w+"
        r"|передал[аи]?|передаст|вывел[аи]?|отдал[аи]?|отменил[аи]?|разморози\w+|вернул[аи]?|постав(?:ил[аи]?|ит"
        r"|ляет|ляют)"
        r"|предостав(?:ил[аи]?|ит|ляет|ляют)|заплатил[аи]?|заплатит|приостанови(?:л[аи]?|т)|выдал[аи]?"
        r"|помиловал[аи]?|возобнови(?:л[аи]?|т)"
        r"|призна(?:л[аи]?|ет)|отвел[аи]?|уступил[аи]?)\b"
    ),
    "vi": regex(
        r"(?<!\w)(?:thả|phóng thích|trả tự do|dỡ bỏ|gỡ bỏ|nới lỏng|cho phép|bàn giao|chuyển giao|trao trả|rút quân"
        r"|giải tỏa|cung cấp"
        r"|viện trợ|nhượng bộ|mở lại|khôi phục|ân xá|đình chỉ|dẫn độ|công nhận)(?!\w)"
    ),
}
"""By what one side of an exchange gives: it frees, lifts, hands over, withdraws, delivers, pays, pardons."""
_BY: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:was|were|be|been|is|are|being)(?: \w+ly)? $"),
    "vi": regex(r"(?<!\w)(?:được|bị) $"),
}
"""Before such a verb that is passive: who stands there is no giver."""


def way_of(question: Question) -> str | None:
    """Whether a question asks what the first one whom it names gets in an exchange (`GETS`), or gives; None where it
    asks of no exchange.

    Args:
        question: understood.
    """
    folded = fold_whole(question.meant)
    if not _RETURN.get(question.language, NOTHING).search(folded):
        return None
    rows = _ASKED.get(question.language, {})
    return next((way for way, words in rows.items() if words.search(folded)), None)


def other_way(best: Extract, others: Sequence[Extract], question: Question) -> Extract | None:
    """The sentence in which the giving is done by whom the question means, where the best one tells only what the other
    side gives; None where there is none.

    Args:
        best: the sentence that would go first.
        others: other likely ones, best first.
        question: understood.
    """
    way = way_of(question)
    named = next((frozenset(t.keys) for t in question.terms if t.kind in NAMES), None)
    if way is None or named is None or ways_in(best, named) != {GIVES if way == GETS else GETS}:
        return None
    likely = (c for c in others if c.score >= FAINT * best.score and c.read and not named.isdisjoint(c.read.keys))
    return next((c for c in likely if way in ways_in(c, named)), None)


def ways_in(extract: Extract, named: frozenset[str]) -> frozenset[str]:
    """Whether somebody gives in a sentence (`GIVES`), or another does (`GETS`); both where either side gives.

    The one who gives is the last who is named before the verb, in the same sentence.

    Args:
        extract: the sentence.
        named: keys of somebody's name.
    """
    folded, language = fold_whole(extract.text), extract.article.language
    if extract.read is None or len(folded) != len(extract.text):
        return frozenset()
    start, passive = extract.span.start, _BY.get(language, NOTHING)
    people = [t for t in extract.read.analysis.terms if t.kind in (NAME, PERSON, PLACE)]
    found = set[str]()
    for verb in _GIVING.get(language, NOTHING).finditer(folded):
        before = [t for t in people if t.end <= start + verb.start()]
        if before and not passive.search(folded, max(0, verb.start() - 20), verb.start()):
            found.add(GETS if named.isdisjoint(before[-1].keys) else GIVES)
    return frozenset(found)
