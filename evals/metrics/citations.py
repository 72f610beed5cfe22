"""Do the citations hold, and do they stand on the evidence?  Measured by characters, not by markers.

After ALCE (Gao et al. 2023), adapted to verbatim spans: a fabricated or malformed citation costs
precision, and gold spans are never exhaustive, so precision comes as a lower and an upper bound.
"""

from collections.abc import Sequence

from evals.gold import Span
from evals.metric import Outcome, not_applicable, score
from evals.prediction import Cited, Corpus, Prediction

HALF = 0.5


def is_valid(cited: Cited, corpus: Corpus) -> bool:
    """Whether the quote is exactly what stands in the article at that place."""
    doc, start, end = cited.span
    text = corpus.texts.get(doc)
    return text is not None and 0 <= start < end <= len(text) and text[start:end] == cited.quote


def covers(spans: Sequence[Span], target: Span) -> bool:
    """Whether spans together hold at least half of the characters of a target."""
    held: set[int] = set()
    for span in spans:
        if span.doc == target.doc:
            held.update(range(max(span.start, target.start), min(span.end, target.end)))
    return len(held) >= HALF * target.length


def _valid_spans(p: Prediction, corpus: Corpus) -> list[Span]:
    return [c.span for c in p.cited if is_valid(c, corpus)]


def citation_validity(p: Prediction, corpus: Corpus) -> Outcome:
    """Share of the citations whose quote equals its place in the article."""
    if not p.cited:
        return not_applicable("nothing cited")
    good = sum(is_valid(c, corpus) for c in p.cited)
    return score(good / len(p.cited), f"{good} of {len(p.cited)}")


def evidence_recall(p: Prediction, corpus: Corpus) -> Outcome:
    """Share of the needs of which a valid citation covers half of an alternative."""
    if not p.item.needs or not p.item.answerable:
        return not_applicable("no evidence wanted")
    spans = _valid_spans(p, corpus)
    met = sum(any(covers(spans, target) for target in need) for need in p.item.needs)
    return score(met / len(p.item.needs), f"{met} of {len(p.item.needs)} needs")


def _supports(cited: Cited, p: Prediction, corpus: Corpus) -> bool:
    return is_valid(cited, corpus) and any(covers([cited.span], t) for need in p.item.needs for t in need)


def _judged(p: Prediction) -> set[str]:
    return {target.doc for need in p.item.needs for target in need}


def evidence_precision(p: Prediction, corpus: Corpus) -> Outcome:
    """Share of the citations that hit evidence; one into an article without a judged span counts as wrong."""
    if not p.item.answerable or not p.cited:
        return not_applicable("nothing cited")
    good = sum(_supports(c, p, corpus) for c in p.cited)
    return score(good / len(p.cited), f"{good} of {len(p.cited)}")


def evidence_precision_upper(p: Prediction, corpus: Corpus) -> Outcome:
    """The same with valid citations into articles without a judged span left out."""
    if not p.item.answerable or not p.cited:
        return not_applicable("nothing cited")
    judged = _judged(p)
    counted = [c for c in p.cited if not is_valid(c, corpus) or c.span.doc in judged]
    if not counted:
        return not_applicable("only unjudged articles cited")
    return score(sum(_supports(c, p, corpus) for c in counted) / len(counted))


def tightness(p: Prediction, corpus: Corpus) -> Outcome:
    """Characters of evidence inside the citations over characters cited: no whole articles, please."""
    spans = _valid_spans(p, corpus)
    if not p.item.needs or not p.item.answerable or not spans:
        return not_applicable("nothing cited")
    cited = {(s.doc, i) for s in spans for i in range(s.start, s.end)}
    gold = {(t.doc, i) for need in p.item.needs for t in need for i in range(t.start, t.end)}
    return score(len(cited & gold) / len(cited))
