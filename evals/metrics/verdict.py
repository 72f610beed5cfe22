"""One verdict an item, and what follows from it: abstention, the CRAG score, agreement between languages.

Correct is worth +1, missing 0 and wrong -1 (CRAG: Yang et al. 2024); for an unanswerable question
abstaining is correct, and so is an answer that cites a source's own word that the thing is not known.
"""

from evals.gold import CORRECT_PREMISE
from evals.metric import Outcome, not_applicable, score
from evals.metrics.answers import alias_conflict, nugget_recall
from evals.metrics.citations import covers, evidence_recall, is_valid
from evals.prediction import Corpus, Prediction

CORRECT, MISSING, WRONG = "correct", "missing", "wrong"
NOT_STATED = "not_stated"


def verdict(p: Prediction, corpus: Corpus) -> str:
    """`CORRECT`, `MISSING` or `WRONG`; an error counts as missing."""
    if p.error:
        return MISSING
    if not p.item.answerable:
        return CORRECT if p.abstained or _says_it_is_not_known(p, corpus) else WRONG
    if p.abstained:
        return MISSING
    if p.item.expected == CORRECT_PREMISE:
        return CORRECT if evidence_recall(p, corpus).value == 1 else WRONG
    held = nugget_recall(p, corpus).value
    conflict = alias_conflict(p, corpus).value
    return CORRECT if held == 1 and not conflict else WRONG


def _says_it_is_not_known(p: Prediction, corpus: Corpus) -> bool:
    spans = [c.span for c in p.cited if is_valid(c, corpus)]
    return p.reason == NOT_STATED and any(covers(spans, target) for target in p.item.near)


def correct(p: Prediction, corpus: Corpus) -> Outcome:
    """1 for a correct verdict."""
    said = verdict(p, corpus)
    return score(said == CORRECT, said)


def crag(p: Prediction, corpus: Corpus) -> Outcome:
    """+1 correct, 0 missing, -1 wrong."""
    said = verdict(p, corpus)
    return score({CORRECT: 1.0, MISSING: 0.0, WRONG: -1.0}[said], said)


def crag_answerable(p: Prediction, corpus: Corpus) -> Outcome:
    """The CRAG score over answerable questions alone."""
    return crag(p, corpus) if p.item.answerable else not_applicable("unanswerable")


def over_abstention(p: Prediction, _: Corpus) -> Outcome:
    """1 for abstaining on an answerable question: lower is better."""
    return score(p.abstained) if p.item.answerable else not_applicable("unanswerable")


def abstention_recall(p: Prediction, corpus: Corpus) -> Outcome:
    """1 for abstaining (or citing that it is not known) on an unanswerable question."""
    if p.item.answerable:
        return not_applicable("answerable")
    return score(p.abstained or _says_it_is_not_known(p, corpus))


def nearest_shown(p: Prediction, _: Corpus) -> Outcome:
    """1 where an abstention on an unanswerable question shows a place that comes nearest to it, as gold has it."""
    if p.item.answerable or not p.item.near or not p.abstained:
        return not_applicable("answered, or nothing comes near")
    return score(any(covers([span], target) for span in p.nearest for target in p.item.near))


def abstention_precision(p: Prediction, _: Corpus) -> Outcome:
    """1 for an abstention on an unanswerable question, 0 for one on an answerable question."""
    if not p.abstained:
        return not_applicable("did not abstain")
    return score(not p.item.answerable)
