"""All metrics by name, in the order of reports."""

from collections.abc import Callable
from typing import NamedTuple

from evals.metric import Outcome, error
from evals.metrics import answers, citations, ranking, support, verdict
from evals.prediction import Corpus, Prediction


class Metric(NamedTuple):
    """A metric.

    Attributes:
        name: in logs, tables and gates.
        family: the part of the assistant that it looks at.
        measure: one prediction's outcome.
        higher_is_better: which way is up.
    """

    name: str
    family: str
    measure: Callable[[Prediction, Corpus], Outcome]
    higher_is_better: bool = True


METRICS: tuple[Metric, ...] = (
    Metric("correct", "verdict", verdict.correct),
    Metric("crag", "verdict", verdict.crag),
    Metric("crag_answerable", "verdict", verdict.crag_answerable),
    Metric("nugget_recall", "answer", answers.nugget_recall),
    Metric("nugget_recall_all", "answer", answers.nugget_recall_all),
    Metric("alias_hit", "answer", answers.alias_hit),
    Metric("alias_conflict", "answer", answers.alias_conflict, higher_is_better=False),
    Metric("token_f1", "answer", answers.token_f1),
    Metric("number_match", "answer", answers.number_match),
    Metric("date_match", "answer", answers.date_match),
    Metric("list_f1", "answer", answers.list_f1),
    Metric("answer_language", "answer", answers.answer_language),
    Metric("citation_validity", "citation", citations.citation_validity),
    Metric("evidence_recall", "citation", citations.evidence_recall),
    Metric("evidence_precision", "citation", citations.evidence_precision),
    Metric("evidence_precision_upper", "citation", citations.evidence_precision_upper),
    Metric("citation_recall", "citation", support.citation_recall),
    Metric("citation_precision", "citation", support.citation_precision),
    Metric("tightness", "citation", citations.tightness),
    *(Metric(f"recall@{k}", "retrieval", ranking.recall_at(k)) for k in ranking.KS),
    *(Metric(f"complete@{k}", "retrieval", ranking.complete_at(k)) for k in ranking.KS),
    Metric("mrr@10", "retrieval", ranking.mrr_at_10),
    Metric("ndcg@10", "retrieval", ranking.ndcg_at_10),
    Metric("chunking_ceiling", "retrieval", ranking.chunking_ceiling),
    Metric("abstention_precision", "abstention", verdict.abstention_precision),
    Metric("abstention_recall", "abstention", verdict.abstention_recall),
    Metric("nearest_shown", "abstention", verdict.nearest_shown),
    Metric("over_abstention", "abstention", verdict.over_abstention, higher_is_better=False),
)
BY_NAME = {metric.name: metric for metric in METRICS}


def outcome(metric: Metric, p: Prediction, corpus: Corpus) -> Outcome:
    """One metric's word on one prediction; an item whose question failed is an error under every metric."""
    return error(p.error) if p.error else metric.measure(p, corpus)
