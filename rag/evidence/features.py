"""What can be told of a sentence in the light of a question: numbers between 0 and 1, the same for every language.

A few of them compare the sentence with the best that the passages hold, and are 0 or less.  `rag.evidence.judgement`
turns them into a probability.  The set follows the features of answer-sentence selection (Yang et al. 2015; Severyn &
Moschitti 2015): shares of the question's weight found near, similarity of vectors, and whether the asked type is
given.
"""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

import numpy as np

from index.static import piece_vectors
from rag.evidence import timing
from rag.evidence.causes import gives_cause
from rag.evidence.follows import REFERS
from rag.evidence.given import NAMED_THERE, QUOTED, VALUES, bears, counts_things, given, gives_person, values_of
from rag.evidence.held import BEARERS, held_by
from rag.evidence.introduced import introducing
from rag.evidence.modality import DENIED, PLANNED, UNKNOWN, is_extreme, modality
from rag.evidence.others import of_another_name, of_another_number
from rag.evidence.related import Families
from rag.evidence.rows import Column, Rows, column, cosines, rows_of
from rag.evidence.sought import Read, Sought
from rag.evidence.voiced import is_anothers, unvoiced
from rag.evidence.whose import sought_after
from rag.evidence.windows import Window, in_line, windows_of
from rag.question import wanted

LONG = 40.0
"""Terms in a long sentence."""
MUCH = 15
"""Terms beyond those of the question in a sentence that says a lot."""
DEEP = 20
"""Passages from which on all are as far down."""

OPENING = 300
"""Characters at the beginning of an article that say what its news is."""

FEATURES = (
    "own", "own_square", "passage", "rest_own", "rest_near", "cosine", "own_best", "cosine_best", "given", "lacking",
    "value", "no_value", "counts", "time_other", "time_none", "number_none", "article", "named_article",
    "rest_article", "cosine_near", "cosine_rare", "cosine_rare_best", "rare_own", "rare_near", "rare_best",
    "soft_near", "soft_best", "length", "rank", "planned", "denied", "quoted", "background", "background_now", "ahead",
    "as_of", "recent", "latest", "initial", "inherited", "inherited_best", "specific", "untold", "untold_followed",
    "followed", "followed_best", "followed_square", "handed", "taken_over", "refers", "things", "new", "new_share",
    "new_number", "not_extreme", "person_sure", "cause_sure", "introduces", "open_lead", "other_number", "other_name",
    "unvoiced",
)  # fmt: skip
FOR_THE_ANSWER = ("missing", "no_counts", "near", "soft", "unknown", "away", "words", "word", "anothers")
"""Features of a sentence that tell whether the articles answer, and nothing of which sentence does."""
_COMPARED = (
    ("own", "own_best"), ("cosine", "cosine_best"), ("cosine_rare", "cosine_rare_best"), ("rare_own", "rare_best"),
    ("soft", "soft_best"),
    ("inherited", "inherited_best"), ("followed", "followed_best"),
)  # fmt: skip
"""Features that are also taken against the best sentence's."""


def features(
    sought: Sought,
    sentences: Sequence[Sequence[Read]],
    known: Mapping[str, frozenset[str]],
    kin: Families = MappingProxyType({}),
    titles: Mapping[str, Read] = MappingProxyType({}),
) -> tuple[Rows, list[frozenset[str]]]:
    """The features of every sentence of some passages.

    Args:
        sought: the question.
        sentences: the passages, best first, as their sentences.
        known: the classes of `rag.question.wanted.classes`.
        kin: the relatives of `rag.evidence.related.families`.
        titles: key of an article -> its title, read, where it has one that its text does not hold.

    Returns:
        For each sentence in turn its features (`FEATURES` and `FOR_THE_ANSWER`), and the wanted kinds that it gives.
    """
    flat = [sentence for passage in sentences for sentence in passage]
    if not flat:
        return rows_of({}), []
    held, line, vectors = held_by(sought, flat, kin, titles), in_line(flat), np.array([s.vector for s in flat])
    windows = windows_of(line)
    rare = held.weights.astype(np.float32) @ piece_vectors([need.gloss for need in sought.needs])
    kinds = _kinds_given(sought, flat, known)
    columns = {
        **_coverage(sought, flat, sentences, line),
        **held.alone(flat),
        **held.shares(windows),
        "cosine": np.maximum(vectors @ sought.gist, 0.0),
        "cosine_near": cosines(sought.gist, np.add.reduceat(vectors[windows.of], windows.begins)),
        "cosine_rare": cosines(rare, vectors),
        **_by_article(sought, flat, titles),
        **_by_kinds(sought, flat, kinds, known),
        **timing.of_sentences(sought, flat),
        **_meant(sought, flat),
        **_new(sought, flat),
        **_of_others(sought, flat, known),
        **_voices(sought, flat, line, titles),
        **_by_place(sought, flat, sentences),
    }
    columns |= {best: columns[name] - columns[name].max() for name, best in _COMPARED}
    return rows_of(columns), kinds


def _coverage(
    sought: Sought, flat: Sequence[Read], sentences: Sequence[Sequence[Read]], line: Sequence[Window]
) -> dict[str, Column]:
    """How much of the question each sentence covers, and how much more what stands around it does."""
    measure = sought.measure
    keys = [measure.asked(sentence.keys) for sentence in flat]
    own, _, own_rest = np.array([measure.shares(some) for some in keys]).T
    near = [measure.shares(frozenset().union(*[keys[n] for n in window.of])) for window in line]
    every, _, rest = np.array(near).T
    begins = np.cumsum([0, *map(len, sentences)])
    passages = [frozenset().union(*keys[a:b]) for a, b in pairwise(begins)]
    around = np.repeat([measure.shares(some).every for some in passages], [len(passage) for passage in sentences])
    return {
        "own": own, "own_square": own * own, "near": every - own, "passage": around - every, "rest_own": own_rest,
        "rest_near": rest,
    }  # fmt: skip


def _by_article(sought: Sought, flat: Sequence[Read], titles: Mapping[str, Read]) -> dict[str, Column]:
    """The features that the sentences of an article have in common."""
    keys: dict[str, set[str]] = {}
    for sentence in flat:
        keys.setdefault(sentence.article.key, set()).update(sentence.keys, sentence.dateline)
    for key in keys:
        keys[key].update(titles[key].keys if key in titles else ())
    shares = {key: sought.measure.shares(some) for key, some in keys.items()}
    days = {sentence.article.key: sentence.article.published for sentence in flat}
    recent = timing.recency({key: (share.every, days[key]) for key, share in shares.items()})
    every, named, rest = np.array([shares[sentence.article.key] for sentence in flat]).T
    return {
        "article": every, "named_article": named, "rest_article": rest,
        **timing.of_articles(sought, column(recent[sentence.article.key] for sentence in flat)),
    }  # fmt: skip


def _kinds_given(sought: Sought, flat: Sequence[Read], known: Mapping[str, frozenset[str]]) -> list[frozenset[str]]:
    """The wanted kinds that each sentence gives; no name where the office or the birth that is asked of is not told."""
    asked = sought.asked
    whose = sought_after(asked.kinds, sought.needs, known)
    kinds = [given(asked.kinds, s, known, sought.keys, whose, asked.counts, asked.size, asked.things) for s in flat]
    return [some if bears(s, sought.must) else some - NAMED_THERE for s, some in zip(flat, kinds, strict=True)]


def _by_kinds(
    sought: Sought, flat: Sequence[Read], kinds: Sequence[frozenset[str]], known: Mapping[str, frozenset[str]]
) -> dict[str, Column]:
    """How far each sentence gives what is wanted.

    Args:
        sought: the question.
        flat: the sentences.
        kinds: those that each gives, from `_kinds_given`.
        known: the classes of `rag.question.wanted.classes`.
    """
    asked, own = sought.asked, sought.keys
    nothing = np.zeros(len(flat))
    many, values, number = len(asked.kinds) or 1, values_of(asked.kinds), wanted.NUMBER
    given_of = column(len(some) for some in kinds) / many
    found = {
        "given": given_of,
        "lacking": (given_of == 0) * float(bool(asked.kinds)),
        "value": column(not some.isdisjoint(VALUES) for some in kinds),
        "no_value": column(not values <= values_of(some) for some in kinds),
        **dict.fromkeys(("counts", "no_counts", "quoted", "person_sure", "cause_sure"), nothing),
    }
    if asked.things and number in asked.kinds:
        both = zip(flat, kinds, strict=True)
        found["counts"] = column(number in some and counts_things(asked, s, known, own) for s, some in both)
        found["no_counts"] = 1 - found["counts"]
    if wanted.SPEECH in asked.kinds:
        found["quoted"] = column(bool(QUOTED.search(s.text)) for s in flat)
    if wanted.PERSON in asked.kinds:
        found["person_sure"] = column(bears(s, sought.must) and gives_person(s, known, own) for s in flat)
    if wanted.REASON in asked.kinds:
        found["cause_sure"] = column(gives_cause(s, known, own) for s in flat)
    return found


def _meant(sought: Sought, flat: Sequence[Read]) -> dict[str, Column]:
    """How each sentence means what it says, beside how the question does."""
    said = [modality(s.text, s.article.language) for s in flat]
    asked, nothing = sought.modality, np.zeros(len(flat))
    return {
        "planned": nothing if PLANNED in asked else column(PLANNED in some for some in said),
        "denied": nothing if DENIED in asked else column(DENIED in some for some in said),
        "unknown": column(UNKNOWN in some for some in said),
        "not_extreme": column(sought.extreme and not is_extreme(s.text, s.article.language) for s in flat),
    }


def _new(sought: Sought, flat: Sequence[Read]) -> dict[str, Column]:
    """What each sentence holds beyond the question: an answer says something that was not asked."""
    every = np.array([s.content for s in flat]).T
    new, numbers = every - np.array([s.content_of(sought.keys) for s in flat]).T
    return {
        "new": np.minimum(new / MUCH, 1.0),
        "new_share": new / np.maximum(every[0], 1),
        "new_number": column(numbers > 0),
        "number_none": column(bool(sought.numbers) and sought.numbers.isdisjoint(s.numbers) for s in flat),
        "refers": column(s.leans == REFERS for s in flat),
        "length": column(min(math.log1p(len(s.analysis.terms)) / math.log1p(LONG), 1.0) for s in flat),
    }


def _of_others(sought: Sought, flat: Sequence[Read], known: Mapping[str, frozenset[str]]) -> dict[str, Column]:
    """Whether each sentence speaks of another than the one asked about."""
    names = [need for need in sought.needs if need.kind in BEARERS]
    kinds, own = sought.asked.kinds, sought.keys
    return {
        "other_number": column(of_another_number(s, sought.numbered) for s in flat),
        "other_name": column(of_another_name(s, kinds, names, own, known) for s in flat),
    }


def _voices(
    sought: Sought, flat: Sequence[Read], line: Sequence[Window], titles: Mapping[str, Read]
) -> dict[str, Column]:
    """How much of the voice that is asked for is not there, and whether another speaks instead."""
    if not sought.voice:
        return dict.fromkeys(("unvoiced", "anothers"), np.zeros(len(flat)))
    missing = [
        unvoiced(sought, [flat[n] for n in window.of[: window.before + 1]], titles.get(s.article.key))
        for s, window in zip(flat, line, strict=True)
    ]
    return {"unvoiced": column(missing), "anothers": column(is_anothers(sought, some) for some in missing)}


def _by_place(sought: Sought, flat: Sequence[Read], sentences: Sequence[Sequence[Read]]) -> dict[str, Column]:
    """What each sentence has from where it stands: how far down, at the opening, where somebody is introduced."""
    introduced = introducing(sought, flat)
    return {
        "rank": column(max(1 - rank / DEEP, 0.0) for rank, passage in enumerate(sentences) for _ in passage),
        "introduces": column((s.article.key, s.span.start) in introduced for s in flat),
        "open_lead": column(sought.asked.open and s.span.start < OPENING for s in flat),
    }
