"""Whether the articles answer a question: what tells it of the likeliest sentences, and how sure that makes.

Near sentences are found for every question; what is told here is whether they give what is asked for: the kind of
thing, the thing that is counted, the names, or only the word that nothing is known.  As in the "no answer" verifiers
of reading comprehension (Hu et al. 2019), another regression than the one that ranks the sentences decides.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from index import analyse
from index.lexicon import NAMES
from index.quantities.values import numbers_in
from rag.coverage import Need
from rag.evidence.called import stands_named
from rag.evidence.features import OPENING
from rag.evidence.formerly import tells_what_was_before
from rag.evidence.given import VALUES, values_of
from rag.evidence.judgement import Judgement
from rag.extract import Extract
from rag.extractive.priced import gives_no_such_sum
from rag.question import wanted
from rag.question.counting import CHANGE
from rag.question.wanted import Asked

LIKELIEST = 10
"""So many of the likeliest sentences are looked through for what of a question none holds; others are of other stories,
and in a large corpus some hold anything."""
LEADING, FIRST = 3, 5
"""So many of the likeliest sentences are looked through for the nearest to the question, and for a value."""
ALIKE = 0.7
"""Sentences that hold this much of what the best one does tell of the same things: the more, the less it stands out."""
BEFORE, AFTER = 350, 200
"""Characters around a sentence in which its subject may stand."""
NEAR = 0.3
"""Where the best sentence comes no nearer than this to any word that says what is asked of those named, it tells
something else of them: where he works, not where he was born."""
SURELY = 0.001
"""No nearer than this to 0 and 1 is the probability taken that the best sentence is evidence."""
NOWHERE = 7.0
"""So far behind the best sentence is a value that none of the likeliest gives: the odds of `SURELY`."""
_WHERE = ("named", "beside", "bare", "none")
"""Where a thing stands whose name is asked for."""
_NO_NAME = VALUES | {wanted.REASON, wanted.SPEECH, wanted.ROLE}
"""Kinds of which "which" asks for no name: which year, in which words."""
MANY = 8
"""So many things asked for are many: to hold all of two says less than to hold most of eight."""

DOUBTED = 0.5
"""Of the probability, so much is left where the only sums of money are those of other things."""

ANSWER_FEATURES = (
    "close", "article", "named_article", "cosine", "missing", "unseen", "unseen_name", "alike",
    "no_value_close", "no_value_leading", "no_counts_close", "denied", "rivals", "cause_sure", "as_of", "away",
    "given_close", "planned_close", "unknown_leading", "only_units", "no_day", "no_money", "no_age", "no_name",
    "no_cause", "doubtful_person", "thing_gap", "name_gap", "number_gap", "needs", "new", "quoted", "kinds",
    "role", "whether_own", "whether_name", "open_own", "unvoiced", "words", "wordless", "other_number", "odds",
    "taken_over", "named_leading", "cosine_leading", "own_leading", "other_name_leading", "lacking", "untold",
    "odds_of_value", "odds_of_kinds", "called_named", "called_beside", "called_bare", "called_none", "which_named",
    "which_beside", "which_bare", "which_none", "before_told", "before_untold",
)  # fmt: skip


def answer_features(candidates: Sequence[Extract], needs: Sequence[Need], asked: Asked) -> dict[str, float]:
    """What tells whether the articles answer: features of the likeliest sentences, and what of the question none holds.

    Args:
        candidates: best first.
        needs: what the question asks for.
        asked: the kinds of thing it wants.
    """
    if not candidates:
        return {}
    return (
        _of_coverage(candidates, needs)
        | _of_kinds(candidates, asked)
        | _behind(candidates, asked)
        | _of_names(candidates, needs, asked)
        | _of_place(candidates, needs, asked)
    )


def confidence(candidates: Sequence[Extract], needs: Sequence[Need], asked: Asked, judgement: Judgement) -> float:
    """The probability that the articles answer the question, 0 to 1."""
    if not candidates or not needs:
        return 0.0
    sure = judgement.answer(answer_features(candidates, needs, asked))
    return sure * DOUBTED if gives_no_such_sum(candidates, needs, asked) else sure


def _of_coverage(candidates: Sequence[Extract], needs: Sequence[Need]) -> dict[str, float]:
    """How much of the question the likeliest sentences hold.

    Of what none holds, only what the lexicon knows counts: a word that it lacks may stand there in others.
    """
    best = candidates[0]
    row = best.features
    leading = [c.features for c in candidates[:LEADING]]
    near = [c for i, c in enumerate(candidates) if i < LIKELIEST or c.article.key == best.article.key]
    seen = frozenset[int]().union(*(c.held | c.titled for c in near))
    unseen = [need for n, need in enumerate(needs) if n not in seen]
    return {
        "close": max(_close(c) for c in candidates[:LEADING]),
        "article": row["article"],
        "named_article": row["named_article"],
        "cosine": row["cosine"],
        "missing": row["missing"],
        "unseen": sum(need.weight for need in unseen if need.known and need.kind not in NAMES),
        "unseen_name": float(any(need.known and need.kind in NAMES for need in unseen)),
        "alike": math.log(1 + sum(c.features["own"] >= ALIKE * row["own"] for c in candidates)),
        "no_value_close": row["no_value"] * _close(best),
        "no_value_leading": min(c.features["no_value"] for c in candidates[:FIRST]),
        "no_counts_close": row["no_counts"] * _close(best),
        "denied": row["denied"],
        "rivals": len({c.article.key for c in candidates[:FIRST]}) / FIRST,
        "cause_sure": row["cause_sure"],
        "as_of": row["as_of"],
        "away": row["away"],
        "needs": min(len(needs) / MANY, 1.0),
        "new": row["new"],
        "quoted": row["quoted"],
        "unvoiced": row["unvoiced"],
        "words": row["words"],
        "wordless": float(row["word"] < NEAR),
        "other_number": row["other_number"],
        "odds": _odds(best),
        "taken_over": row["taken_over"],
        "lacking": row["lacking"],
        "untold": row["untold"],
        "named_leading": min(some["named_article"] for some in leading),
        "cosine_leading": min(some["cosine"] for some in leading),
        "own_leading": max(some["own_best"] for some in leading),
        "other_name_leading": max(some["other_name"] for some in leading),
    }


def _of_kinds(candidates: Sequence[Extract], asked: Asked) -> dict[str, float]:
    """Whether what is asked for is given, still to come, or not known, and where how much of the question is held."""
    best, first, likeliest = candidates[0], candidates[:LEADING], candidates[:LIKELIEST]

    def share(some: Sequence[Extract]) -> float:
        return max((_close(c) for c in some), default=0.0)

    before = asked.formerly and tells_what_was_before(best.text, best.article.language)
    names, person = asked.kinds & {wanted.PERSON, wanted.PLACE, wanted.NAMED}, wanted.PERSON in asked.kinds
    return {
        "given_close": share([c for c in likeliest if _surely_gives(c, asked.kinds)]),
        "planned_close": share([c for c in likeliest if c.features["planned"]]),
        "unknown_leading": float(any(c.features["unknown"] for c in candidates[:LEADING])),
        "only_units": float(wanted.NUMBER in asked.kinds and asked.size != CHANGE and _only_units(best)),
        "no_day": float(wanted.DAY in asked.kinds and wanted.DAY not in best.gives),
        "no_money": float(wanted.MONEY in asked.kinds and wanted.MONEY not in best.gives),
        "no_age": float(wanted.AGE in asked.kinds and wanted.AGE not in best.gives),
        "no_cause": float(wanted.REASON in asked.kinds and not any(c.features["cause_sure"] for c in first)),
        "no_name": float(bool(names) and not best.features["person_sure"] and not best.gives),
        "doubtful_person": float(person and not best.features["person_sure"]),
        "kinds": float(bool(asked.kinds)),
        "role": float(wanted.ROLE in asked.kinds),
        "whether_own": asked.whether * best.features["own"],
        "open_own": asked.open * best.features["own"],
        "before_told": float(before),
        "before_untold": float(asked.formerly and not before),
    }


def _behind(candidates: Sequence[Extract], asked: Asked) -> dict[str, float]:
    """How far behind the best sentence, in log-odds, the first one comes that gives the value asked for, and all that
    is asked for."""
    likeliest = candidates[:LIKELIEST]

    def behind(kinds: frozenset[str]) -> float:
        if not kinds:
            return 0.0
        first = next((c for c in likeliest if kinds <= c.gives), None)
        return NOWHERE if first is None else _odds(candidates[0]) - _odds(first)

    return {"odds_of_value": behind(values_of(asked.kinds)), "odds_of_kinds": behind(asked.kinds)}


def _of_names(candidates: Sequence[Extract], needs: Sequence[Need], asked: Asked) -> dict[str, float]:
    """Where the thing stands whose name is asked for ("called"), or of whose like one is chosen ("which"): with a name
    beside it in the best sentence, or in another of the likeliest, without one, or in none."""
    found = dict.fromkeys((f"{how}_{where}" for how in ("called", "which") for where in _WHERE), 0.0)
    by_choice = not asked.called and not asked.whether and asked.kinds.isdisjoint(_NO_NAME)
    thing = asked.called or (asked.things if by_choice else frozenset())
    if any(key.startswith("c") for key in thing):
        own = frozenset[str]().union(*(need.keys for need in needs))
        person = wanted.PERSON in asked.kinds
        told = [stands_named(c.read, thing, own, person) if c.read else None for c in candidates[:FIRST]]
        where = (told[0] and "named") or (any(told) and "beside") or ("bare" if False in told else "none")
        found[f"{'called' if asked.called else 'which'}_{where}"] = 1.0
    return found


def _of_place(candidates: Sequence[Extract], needs: Sequence[Need], asked: Asked) -> dict[str, float]:
    """What of the question stands around the likeliest sentence and at the beginning of its article."""
    best = candidates[0]
    around = _Around.of(best, [c for c in candidates if c.article.key == best.article.key])
    own = around.own | around.opening
    own_name = {n: max(need.met(own), float(n in best.titled)) for n, need in enumerate(needs) if need.kind in NAMES}
    unnamed_here = sum(need.weight for need in needs if need.kind in NAMES and not need.met(around.own))
    every = own | around.window
    # prisoners that are counted are the people asked for, though no word for people stands there
    told = asked.types if best.features["counts"] else frozenset()
    things = [1 - n.met(every) for n in needs if told.isdisjoint(n.keys) and not asked.things.isdisjoint(n.keys)]
    return {
        "thing_gap": max(things, default=0.0),
        "name_gap": sum(needs[n].weight * (1 - met) for n, met in own_name.items()),
        "number_gap": float(any(need.kind in (analyse.NUMBER, analyse.TIME) and not need.met(every) for need in needs)),
        "whether_name": asked.whether * unnamed_here,
    }


class _Around(NamedTuple):
    """The index keys of a sentence, of those near it, and of the opening of its article."""

    own: frozenset[str]
    window: frozenset[str]
    opening: frozenset[str]

    @staticmethod
    def of(best: Extract, article: Sequence[Extract]) -> "_Around":
        """Of a sentence among the candidates of its article."""
        start, end = best.span.start - BEFORE, best.span.end + AFTER
        return _Around(
            _keys([best]),
            _keys([c for c in article if start <= c.span.start and c.span.end <= end]),
            _keys([c for c in article if c.span.start < OPENING]),
        )


def around_of(extract: Extract, candidates: Sequence[Extract]) -> frozenset[str]:
    """The index keys that stand in a sentence, near it, or at the beginning of its article.

    Args:
        extract: the sentence.
        candidates: those among which the others of its article stand.
    """
    around = _Around.of(extract, [c for c in candidates if c.article.key == extract.article.key])
    return around.own | around.window | around.opening


def _keys(some: Sequence[Extract]) -> frozenset[str]:
    return frozenset[str]().union(*(c.read.keys for c in some if c.read))


def _inside(probability: float) -> float:
    """A probability kept away from 0 and 1, at which odds have no end."""
    return min(max(probability, SURELY), 1 - SURELY)


def _odds(extract: Extract) -> float:
    """The log-odds that a sentence is evidence."""
    return math.log(_inside(extract.score) / (1 - _inside(extract.score)))


def _close(extract: Extract) -> float:
    """The share of the question that a sentence covers with its neighbours."""
    return extract.features["own"] + extract.features["near"]


def _surely_gives(extract: Extract, kinds: frozenset[str]) -> bool:
    """Whether a sentence gives what is wanted, beyond doubt where that can be told."""
    sure = extract.features
    return (
        (wanted.PERSON not in kinds or bool(sure["person_sure"]))
        and (wanted.REASON not in kinds or bool(sure["cause_sure"]))
        and kinds & VALUES <= extract.gives
        and bool(extract.gives or not kinds)
    )


def _only_units(extract: Extract) -> bool:
    """Whether all numbers of a sentence are of percent or money: neither counts anything."""
    numbers = numbers_in(extract.text, extract.article.language)
    units = [number.unit for _, number in numbers]
    return bool(units) and all(units)
