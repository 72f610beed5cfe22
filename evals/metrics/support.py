"""Do the quotes of each sentence bear it?  ALCE's citation recall and precision (Gao et al. 2023), without a model.

Whether quotes bear a sentence is told by `evals.entailment`; a sentence of which it cannot be told, a paraphrase of
quotes in other languages, counts in neither.  These say nothing of whether the answer is right: that is what the
evidence of the gold item is for (`evals.metrics.citations`).
"""

from collections.abc import Iterator, Sequence

from evals.entailment import Quote, bears
from evals.metric import Outcome, not_applicable, score
from evals.metrics.citations import is_valid
from evals.prediction import Corpus, Prediction, Stated


def citation_recall(p: Prediction, corpus: Corpus) -> Outcome:
    """Share of the sentences that their quotes bear; one without a quote that holds is not borne."""
    if p.abstained:
        return not_applicable("abstained")
    if not p.sentences:
        return score(0.0, "no sentence")
    told = [borne for s in p.sentences if (borne := bears(s.text, p.language, _quotes(s, p, corpus))) is not None]
    if not told:
        return not_applicable("quotes in other languages")
    return score(sum(told) / len(told), f"{sum(told)} of {len(told)} sentences")


def citation_precision(p: Prediction, corpus: Corpus) -> Outcome:
    """Share of the citations, sentence by sentence, that bear it alone or without which the others do not."""
    if p.abstained:
        return not_applicable("abstained")
    told = [needed for s in p.sentences for needed in _needed(s, p, corpus)]
    if not told:
        return not_applicable("no citation, or quotes in other languages")
    return score(sum(told) / len(told), f"{sum(told)} of {len(told)} citations")


def _quotes(sentence: Stated, p: Prediction, corpus: Corpus) -> list[Quote]:
    """What a sentence cites and stands there."""
    cited = [p.cited[n] for n in sentence.cited if n is not None]
    holding = [c for c in cited if is_valid(c, corpus)]
    return [Quote(c.quote, corpus.languages.get(c.span.doc, ""), c.published, c.source) for c in holding]


def _needed(sentence: Stated, p: Prediction, corpus: Corpus) -> Iterator[bool]:
    """For each citation of a sentence whether it does anything for it; nothing where that cannot be told."""
    quotes = _quotes(sentence, p, corpus)
    borne = bears(sentence.text, p.language, quotes)
    if borne is None:
        return
    # One that does not hold bears nothing.
    yield from [False] * (len(sentence.cited) - len(quotes))
    for n, quote in enumerate(quotes):
        yield borne and (_alone(sentence, p, [quote]) or not _alone(sentence, p, quotes[:n] + quotes[n + 1 :]))


def _alone(sentence: Stated, p: Prediction, quotes: Sequence[Quote]) -> bool:
    return bears(sentence.text, p.language, quotes) is True
