"""Whether two sentences that share their frame tell the same, or one was edited into another fact.  Pure.

Editors cut, move and rephrase what they take over: "said" becomes "told reporters", a spelling becomes British.  What
no editor changes is what the sentence states: a number, a day, a name, a negation, an outcome.  Sentences of two texts
are set side by side by the words that they share, and only what differs between them is looked at.
"""

from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from enum import IntEnum
from os.path import commonprefix
from typing import NamedTuple

from index.patterns import regex
from index.syndication.contrary import contrary, levelled, values_in
from index.syndication.told import Sentence, Token, american

ALIKE = 0.6
"""Share of their words (Dice) from which two sentences are versions of one."""
SPELLING = 0.7
"""Likeness of two names (Ratcliff & Obershelp 1988) from which they are taken for spellings of one."""
_SLIP = 0.85
"""The same of two words of at least `_LONG` letters."""
_LONG = 6
_BRIEF = 3
"""So many words that were put in may turn a sentence round; more are a clause of their own."""
_CLAUSE = 8
"""More words on both sides are clauses of their own, not one thing said in two ways."""
_LEAST = 3
"""Shorter sentences have no frame to share."""
MOST_PAIRS = 20_000
"""Of two texts: more sentences of their own than that are no edits."""

_NOT = {
    "en": regex(r"\b(?:not(?! only)|no|never|nor|neither|none|nobody|nothing|cannot|hardly)\b"),
    "uk": regex(r"\b(?:не(?! лише| тільки)|ні|ані|нема|немає|жод\w+|ніхто|нікого|нічого|ніколи)\b"),
    "ru": regex(r"\b(?:не(?! только| лишь)|ни|нет|нельзя|никто|никого|никому|ничего|никогда)\b"),
    "vi": regex(r"(?<!\w)(?:không(?! chỉ)|chưa|chẳng|chả|đừng)(?!\w)"),
}
"""Words that deny."""
_REFUSES = {
    "en": regex(r"\b(?:fail\w*|unable|refus\w*|declin\w*|den(?:y|ied|ies|ying)|reject\w*|turned down|yet to)\b"),
    "uk": regex(r"\b(?:відмов\w+|запереч\w+|відкид\w+|відкин\w+|відхил\w+|навряд)\b"),
    "ru": regex(r"\b(?:отказ\w+|отрица\w+|отверг\w+|отклон\w+|опроверг\w+|вряд)\b"),
    "vi": regex(r"(?<!\w)(?:từ chối|phủ nhận|bác bỏ|khó có)(?!\w)"),
}
"""Words that may stand for a denial: failed to come, did not come."""
_WITHOUT = regex(r"(?<!\w)(?:without|lack\w*|без|бракує|нехват\w+|thiếu)(?!\w)")
"""Words that deny only what they take the place of: with, without."""
VOICELESS = frozenset(
    word
    for words in (
        "a an the of in on at to for by from with and or that which who whom whose this these those its it is are was",
        "were be been being has have had do does did as into there their his her he she they we our reporters",
        "journalists media statement interview briefing news agency mr mrs ms dr according will would also",
        "у в на до з зі із за від і й та що який яка яке які це цей ця ці є був була було були бути його її їх він",
        "вона вони про для при під як журналістам пан пані пана",
        "во к с со из о об от и а что который которая которое которые это этот эта эти есть быть его ее их он она они",
        "для при под по журналистам господин госпожа",
        "đã đang được bị là và của ở tại trong vào cho với các những một cũng thì mà này đó ông bà ngày lúc do từ",
        "về theo rằng có phóng viên báo chí",
    )
    for word in words.split()
)
"""Words that state nothing by themselves, of all languages, and those who are told."""
_ENDING = 3
"""Letters in which the forms of a word may differ."""


class Verdict(IntEnum):
    """What the differences between two sentences come to, the gravest last."""

    EDITED = 0
    """Nothing that matters."""
    ADDED = 1
    """The second states something more."""
    UNSURE = 2
    """Another word stands in a place, which may be an edit or another fact."""
    OTHER = 3
    """They state different things."""


class _Change(NamedTuple):
    """What differs in one place of two sentences."""

    old: Sequence[Token]
    new: Sequence[Token]


def verdict(first: Sentence, second: Sentence, language: str, names: Collection[str] = ()) -> Verdict:
    """What differs between two versions of a sentence.

    Args:
        first, second: with most of their words in common.
        language: of both.
        names: words that are names, also where they begin a sentence.

    >>> def of(first, second):
    ...     return verdict(Sentence(first, "en"), Sentence(second, "en"), "en").name
    >>> (
    ...     of("The court acquitted the mayor.", "The court convicted the mayor."),
    ...     of("He did, he said.", "He did, he stated."),
    ... )
    ('OTHER', 'EDITED')
    >>> of("The mine will close.", "The mine will not close."), of("The dam held.", "The dam leaked.")
    ('OTHER', 'UNSURE')
    """
    keys = [[american(token.key) if language == "en" else token.key for token in s.tokens] for s in (first, second)]
    blocks = SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes()
    changes = [_Change(first.tokens[a:b], second.tokens[c:d]) for kind, a, b, c, d in blocks if kind != "equal"]
    denials = [_denials(sentence.tokens, language) for sentence in (first, second)]
    opening = {s.tokens[0].key for s in (first, second) if s.tokens and not s.headline}
    names = opening.intersection(names)
    worst = Verdict.EDITED
    for change in changes:
        if min(map(len, change)) > _CLAUSE:
            worst = max(worst, Verdict.ADDED)
            continue
        if (denials[0] != denials[1] and _turned(change, language)) or _other_fact(change, language, names):
            return Verdict.OTHER
        if not (first.headline or second.headline) and _unsure(change, language):
            worst = Verdict.UNSURE
        elif _adds(change, first, language):
            worst = max(worst, Verdict.ADDED)
    return worst


def _said(tokens: Sequence[Token]) -> str:
    return " ".join([token.key for token in tokens])


def _denials(tokens: Sequence[Token], language: str) -> int:
    """How many words deny or refuse."""
    if language not in _NOT:
        return 0
    said = _said(tokens)
    return len(_NOT[language].findall(said)) + len(_REFUSES[language].findall(said))


def _turned(change: _Change, language: str) -> bool:
    """Whether one side denies what the other says."""
    denies = [_denials(side, language) > 0 for side in change]
    if not all(change):
        return any(denies) and max(map(len, change)) <= _BRIEF
    lacks = [_WITHOUT.search(_said(side)) is not None for side in change]
    return (denies[0] or lacks[0]) != (denies[1] or lacks[1])


def _other_fact(change: _Change, language: str, names: Collection[str]) -> bool:
    """Whether both sides state something, and not the same: a number, a name, a day, an outcome."""
    if not all(change):
        return False
    old, new = ({token.number for token in side if token.number is not None} for side in change)
    if old - new and new - old:
        return True
    named = [{t.key for t in side if t.name or t.key in names} for side in change]
    apart = [{a for a in mine if not any(spelled_alike(a, b) for b in other)}
             for mine, other in (named, named[::-1])]  # fmt: skip
    return all(apart) or contrary(_said(change.old), _said(change.new), language)


def spelled_alike(first: str, second: str) -> bool:
    """Whether two names are spellings or cases of one, as Kyiv and Kiev."""
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= SPELLING


def _content(tokens: Sequence[Token], language: str) -> list[str]:
    return [key for key in levelled(_said(tokens), language).split() if key not in VOICELESS]


def _unsure(change: _Change, language: str) -> bool:
    """Whether one word or two stand where another one or two stood that are no forms or spellings of them."""
    named = all(any(token.name for token in side) for side in change)  # and have been compared as names
    old, new = (_content([t for t in side if not (named and t.name)], language) for side in change)
    if not (0 < len(old) <= 2 and 0 < len(new) <= 2) or "".join(old) == "".join(new):
        return False
    if all(_denials(side, language) for side in change):
        return False
    for few, many in ((old, new), (new, old)):
        if len(few) <= len(many) and all(any(_same_word(a, b, language) for b in many) for a in few):
            return False
    return True


def _same_word(first: str, second: str, language: str) -> bool:
    """Whether two words are forms or spellings of one."""
    if first == second:
        return True
    if language == "vi":
        return False  # a mark is another word, and no word has forms
    if language == "en" and american(first) == american(second):
        return True
    shared = len(commonprefix([first, second]))
    longer = max(len(first), len(second))
    if shared >= 3 and longer - shared <= _ENDING and shared >= _SHARED * longer:
        return True
    likeness = SequenceMatcher(None, first, second, autojunk=False)
    return shared >= 2 and longer >= _LONG and likeness.ratio() >= _SLIP


_SHARED = 0.6
"""Share of the longer word that its forms have in common."""


def _adds(change: _Change, first: Sentence, language: str) -> bool:
    """Whether the second side states what the first sentence does not: a number, a name, a day, three words."""
    if _content(change.old, language) == _content(change.new, language):
        return False
    there = {token.key for token in first.tokens}
    new = [token for token in change.new if token.key not in there]
    if any(token.number is not None or token.name for token in new):
        return True
    if len(_content(new, language)) - len(_content(change.old, language)) >= _BRIEF:
        return True
    said = values_in(_said(first.tokens), language)
    return any(values - said.get(row, set()) for row, values in values_in(_said(new), language).items())


def pairs(
    first: Sequence[Sentence], second: Sequence[Sentence], least: float = ALIKE
) -> list[tuple[Sentence, Sentence]] | None:
    """The sentences of two texts side by side that are alike but not equal, each in one pair at most.

    Returns:
        None where there are more than can be compared.
    """
    same = {s.text for s in first} & {s.text for s in second}
    mine, theirs = ([s for s in some if s.text not in same] for some in (first, second))
    shared = {s.keys for s in mine} & {s.keys for s in theirs}
    mine, theirs = ([s for s in some if s.keys not in shared and len(s.keys) >= _LEAST] for some in (mine, theirs))
    if len(mine) * len(theirs) > MOST_PAIRS:
        return None
    likeness = [(alike(a, b), i, j) for i, a in enumerate(mine) for j, b in enumerate(theirs)]
    found, left, right = [], set(range(len(mine))), set(range(len(theirs)))
    for share, i, j in sorted(likeness, key=lambda row: (-row[0], row[1] + row[2], abs(row[1] - row[2]), row[1])):
        if share < least:
            break
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            found.append((mine[i], theirs[j]))
    return found


def alike(first: Sentence, second: Sentence) -> float:
    """The share of their words that two sentences have in common (Dice), of all or of those that state something."""
    return max(_dice(first.bag, second.bag), _dice(first.bag - VOICELESS, second.bag - VOICELESS))


def _dice(first: frozenset[str], second: frozenset[str]) -> float:
    both = len(first) + len(second)
    return 2 * len(first & second) / both if both else 0.0
