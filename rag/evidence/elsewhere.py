"""Whether what a sentence counts happened elsewhere: "Before it reached Vietnam, it killed 20 in the Philippines".

A place that something had still to reach, or had left, is not where it did what is told.
"""

import re

from index.analyse import NAME, PLACE
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from rag.evidence.sought import Read

_NAMES = frozenset({NAME, PLACE})
_EN_COMES = (
    r"(?:(?:reach|enter|cross|batter|pound|lash|strik)(?:es|e|ed|ing)?|hit(?:s|ting)?|struck"
    r"|(?:arriv\w+|mov\w+|head\w*|sweep\w*|swept|com(?:es?|ing)|came|landfall)"
    r" (?:in|into|to|on|over|towards?|at|across))"
)
"""What something does that comes to a place."""
_ON_THE_WAY: dict[str, re.Pattern[str]] = {
    "en": regex(
        rf"\b(?:(?:(?:before|until|prior to)(?: [\w'’-]+){{0,2}} {_EN_COMES}|on (?:its|the|their) way to|en route to"
        r"|head(?:ing|ed) (?:for|to|towards?)|bound for|moving towards?|approach(?:ing|es|ed))"
        r"(?: (?!in\b|at\b|across\b)[\w'’-]+){0,3}|(?:after |since |^)leaving) (?:the )?$"
    ),
    "uk": regex(
        r"\b(?:перш ніж|до того,? як|перед тим,? як|перед виходом|на шляху до|пряму\w+ до|наближ\w+ до|покинувши"
        r"|залишивши)(?: (?!убив|вбив|загин|забра)[\w'’-]+){0,4} $"
    ),
    "ru": regex(
        r"\b(?:прежде чем|до того,? как|перед тем,? как|перед выходом|на пути (?:к|в|во)|направл\w+ (?:к|в|во)"
        r"|приближ\w+ к|покинув|оставив)(?: (?!убил|погиб|унес)[\w-]+){0,4} $"
    ),
    "vi": regex(
        r"(?<!\w)(?:trước khi|trên đường (?:đến|tới|đi|vào|về|sang|tiến|hướng)|tiến (?:vào|về)|hướng (?:về|vào|tới)"
        r"|đang vào|sau khi rời|rời)(?: (?!tại\b|ở\b)[^\W\d]+){0,4} $"
    ),
}
"""Right before a place that is still to be reached, or has been left, in its clause."""
_REACH = 48
"""Characters before a place that tell that much of it."""


def happened_elsewhere(sentence: Read, own: frozenset[str]) -> bool:
    """Whether a sentence names the place of the question only as one to come or left behind, and another besides.

    Args:
        sentence: read.
        own: the question's own keys.
    """
    pattern, text = _ON_THE_WAY.get(sentence.article.language, NOTHING), sentence.article.text
    named = [t for t in sentence.analysis.terms if t.kind in _NAMES]
    asked = [t for t in named if t.kind == PLACE and not own.isdisjoint(t.keys)]
    if not asked or all(not own.isdisjoint(t.keys) for t in named):
        return False
    return all(pattern.search(fold_whole(text[max(sentence.span.start, t.start - _REACH) : t.start])) for t in asked)
