"""What can be told of a sentence beside those that are chosen already: does it belong there?

Numbers, mostly between 0 and 1, the same for every language, which `rag.judgement` turns into a probability.  Together
they say how good the sentence is by itself, where it stands, what it adds, and what it repeats: the trade-off between
relevance and novelty of maximal marginal relevance (Carbonell & Goldstein 1998), with weights that are fitted.
"""

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from rag import wanted
from rag.conflicts import amounts
from rag.coverage import Need
from rag.cues import CONTRAST, FURTHER, SEVERAL, VOICE, cues
from rag.extract import Extract
from rag.given import QUOTED, VALUES
from rag.understand import Question

LEAST_ODDS = -6.0
"""Log-odds below which all sentences are equally bad."""
TOUCHING = 3
"""Characters that may part a sentence from the next one."""
NEAR = 400
"""Characters within which a sentence of the same article is near."""

BESIDE = (
    "odds", "odds_first", "share", "likely", "ranked", "second",
    "next", "previous", "near", "same_article", "elsewhere", "own_language", "other_language",
    "held_new", "held_same", "needs_left", "needs_met", "kinds_new", "kinds_left", "gives_same", "gives_none",
    "value_other", "value_same", "value_other_elsewhere", "value_other_next", "value_other_voice", "value_same_elsewhere",
    "repeats", "new_words", "alike",
    "contrast", "voice", "further", "contrast_next", "further_next", "voice_next", "contrast_value",
    "several_next", "several_elsewhere", "several_odds", "several_held", "voices_elsewhere", "voices_value", "voices_voice",
    "voices_odds", "voices_next", "several_second", "voices_second",
    "speech_next", "speech_quote", "latest_elsewhere", "newer", "value_older",
    "odds_elsewhere", "odds_next", "first_lacks", "first_lacks_kinds",
)  # fmt: skip


class Candidate(NamedTuple):
    """A sentence that may join, as those chosen before it leave it.

    Attributes:
        extract: the sentence.
        rank: its place among all, from 0.
    """

    extract: Extract
    rank: int


def odds(score: float) -> float:
    """Log-odds of a probability, cut off where it makes no difference any more, as 0 to about 2."""
    score = min(max(score, 1e-6), 1 - 1e-6)
    return (max(math.log(score / (1 - score)), LEAST_ODDS) - LEAST_ODDS) / -LEAST_ODDS


def follows(first: Extract, second: Extract) -> bool:
    """Whether the second sentence stands right after the first."""
    if first.article.key != second.article.key:
        return False
    between = second.span.start - first.span.end
    return 0 <= between <= TOUCHING or (between > 0 and not first.article.text[first.span.end : second.span.start].strip())


def beside(
    candidate: Candidate, chosen: Sequence[Extract], question: Question, needs: Sequence[Need], best: float
) -> dict[str, float]:
    """The features of a sentence beside those that are chosen.

    Args:
        candidate: the sentence.
        chosen: one or more.
        question: understood.
        needs: what it asks for.
        best: the highest score of all sentences.
    """
    c, first = candidate.extract, chosen[0]
    asked = question.asked
    several = float(SEVERAL in cues(question.meant, question.language))
    voices = float(asked.voices)
    near = [e for e in chosen if e.article.key == c.article.key]
    following = float(any(follows(e, c) for e in chosen))
    elsewhere = float(all(_source(e) != _source(c) for e in chosen))
    held = frozenset[int]().union(*(e.held for e in chosen))
    gives = frozenset[str]().union(*(e.gives for e in chosen))
    ours, theirs = _amounts(c, question), frozenset[Any]().union(*(_amounts(e, question) for e in chosen))
    other, same = float(bool(ours and theirs and not ours & theirs)), float(bool(ours & theirs))
    said = cues(c.text, c.article.language)
    odd = odds(c.score)
    gap = min((_gap(e, c) for e in near), default=NEAR)
    row = {
        "odds": odd,
        "odds_first": odds(first.score),
        "share": c.score / best if best else 0.0,
        "likely": c.score,
        "ranked": 1 / (1 + candidate.rank),
        "second": float(len(chosen) > 1),
        "next": following,
        "previous": float(any(follows(c, e) for e in chosen)),
        "near": max(0.0, 1 - gap / NEAR),
        "same_article": float(bool(near)),
        "elsewhere": elsewhere,
        "own_language": float(c.article.language == question.language),
        "other_language": float(all(c.article.language != e.article.language for e in chosen)),
        "held_new": sum(needs[n].weight for n in c.held - held if n < len(needs)),
        "held_same": sum(needs[n].weight for n in c.held & held if n < len(needs)),
        "needs_left": 1 - sum(needs[n].weight for n in held if n < len(needs)),
        "needs_met": sum(needs[n].weight for n in c.held | held if n < len(needs)),
        "kinds_new": float(bool(c.gives - gives)),
        "kinds_left": float(bool(asked.kinds - gives)),
        "gives_same": float(bool(c.gives) and c.gives <= gives),
        "gives_none": float(bool(asked.kinds) and not c.gives),
        "value_other": other,
        "value_same": same,
        "value_other_elsewhere": other * elsewhere,
        "value_other_next": other * following,
        "value_other_voice": other * (VOICE in said),
        "value_same_elsewhere": same * elsewhere,
        "contrast": float(CONTRAST in said),
        "voice": float(VOICE in said),
        "further": float(FURTHER in said),
        "several_odds": several * odd,
        "several_elsewhere": several * elsewhere,
        "several_next": several * following,
        "voices_odds": voices * odd,
        "voices_elsewhere": voices * elsewhere,
        "voices_next": voices * following,
        "voices_value": voices * other,
        "voices_voice": voices * (VOICE in said),
        "several_second": several * (len(chosen) > 1),
        "voices_second": voices * (len(chosen) > 1),
        "odds_elsewhere": odd * elsewhere,
        "odds_next": odd * following,
    }
    row["several_held"] = several * row["held_new"]
    row["contrast_next"] = row["contrast"] * following
    row["further_next"] = row["further"] * following
    row["voice_next"] = row["voice"] * following
    row["contrast_value"] = row["contrast"] * other
    speech = wanted.SPEECH in asked.kinds
    quoted = bool(QUOTED.search(c.text))
    row["speech_next"] = float(speech) * following
    row["speech_quote"] = float(speech and quoted and following and not QUOTED.search(first.text))
    days = [e.article.published for e in chosen if e.article.published]
    newer = bool(days) and c.article.published is not None and c.article.published > max(days)
    row["newer"] = float(newer)
    row["latest_elsewhere"] = float(asked.latest) * elsewhere
    row["value_older"] = other * (bool(days) and c.article.published is not None and c.article.published < min(days))
    row["first_lacks"] = first.features.get("missing", 0.0)
    row["first_lacks_kinds"] = float(bool(asked.kinds & VALUES - first.gives))
    row |= _novelty(c, chosen)
    return row


def _source(extract: Extract) -> str:
    return extract.article.group or extract.article.key


def _gap(first: Extract, second: Extract) -> int:
    return max(second.span.start - first.span.end, first.span.start - second.span.end, 0)


def _amounts(extract: Extract, question: Question) -> frozenset[Any]:
    return amounts(extract, question.asked, question.numbers)


def _novelty(candidate: Extract, chosen: Sequence[Extract]) -> dict[str, float]:
    """How much of a sentence's words those chosen hold already, and how like them it is."""
    if candidate.read is None or not candidate.read.keys:
        return {"repeats": 0.0, "new_words": 0.0, "alike": 0.0}
    reads = [e.read for e in chosen if e.read is not None]
    keys = frozenset[str]().union(*(r.keys for r in reads))
    shared = len(candidate.read.keys & keys) / len(candidate.read.keys)
    alike = max((float(candidate.read.vector @ r.vector) for r in reads), default=0.0)
    return {"repeats": shared, "new_words": min(math.log1p(len(candidate.read.keys - keys)) / 4, 1.0), "alike": alike}
