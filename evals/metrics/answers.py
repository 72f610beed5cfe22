"""Is the answer right?  Compared by words, values and nuggets, deterministic and offline."""

import re
from collections import Counter
from collections.abc import Sequence

from evals.metric import Outcome, not_applicable, score
from evals.normalise import contains_run, tokens
from evals.prediction import Corpus, Prediction
from index.languages import RULES
from index.quantities.values import Days, Number, dates, numbers, same_date, same_number

YEAR = 2025
"""For gold dates and answers that state no year and come without an article's date."""

_MARKER = re.compile(r"\s?\[\d+\]")


def plain(text: str) -> str:
    """An answer's text without its markers.

    >>> plain("It rained. [1][2]")
    'It rained.'
    """
    return _MARKER.sub("", text)


def f1_of(answer: Sequence[str], gold: Sequence[str]) -> float:
    """F1 of two multisets of tokens (SQuAD: Rajpurkar et al. 2016, on multisets).

    >>> f1_of(["ha", "ha", "ha"], ["ha"])
    0.5
    """
    common = sum((Counter(answer) & Counter(gold)).values())
    if not common:
        return float(answer == gold)
    precision, recall = common / len(answer), common / len(gold)
    return 2 * precision * recall / (precision + recall)


def _asked(p: Prediction) -> Outcome | None:
    """Why an answer metric does not concern an item, if it does not."""
    if not p.item.answerable:
        return not_applicable("unanswerable")
    if not p.item.answers:
        return not_applicable("no gold answer in words")
    return None


def token_f1(p: Prediction, _: Corpus) -> Outcome:
    """Token F1 with the best of the gold answers; an abstention scores 0."""
    no = _asked(p)
    if no or p.abstained:
        return no or score(0.0, "abstained")
    said = tokens(plain(p.text), p.item.lang)
    best = max(p.item.answers, key=lambda gold: f1_of(said, tokens(gold, p.item.lang)))
    return score(f1_of(said, tokens(best, p.item.lang)), best)


def hit(text: str, alias: str) -> bool:
    """Whether an alias stands in a text as a run of whole tokens, under the rules of any language.

    An extractive answer holds quotes in several languages, so each language's rules for numbers get
    their turn, for both sides alike.
    """
    return any(contains_run(tokens(text, code), tokens(alias, code)) for code in RULES)


def alias_hit(p: Prediction, _: Corpus) -> Outcome:
    """1 when some gold answer stands in the answer."""
    no = _asked(p)
    if no or p.abstained:
        return no or score(0.0, "abstained")
    found = next((a for a in p.item.answers if hit(plain(p.text), a)), None)
    return score(found is not None, found or "")


def alias_conflict(p: Prediction, _: Corpus) -> Outcome:
    """1 when the answer holds an answer that gold declares wrong: lower is better."""
    if not p.item.answerable or not p.item.wrong_answers:
        return not_applicable("no wrong answer declared")
    found = None if p.abstained else next((a for a in p.item.wrong_answers if hit(plain(p.text), a)), None)
    return score(found is not None, found or "")


def number_match(p: Prediction, _: Corpus) -> Outcome:
    """1 when a number of a gold answer is among the answer's, equal in value."""
    gold = [n for a in p.item.answers for n in numbers(a, p.item.lang)]
    if p.item.type != "number" or not gold:
        return not_applicable("no number asked for")
    said: list[Number] = [] if p.abstained else [n for code in RULES for n in numbers(plain(p.text), code)]
    found = next((n for n in said if any(same_number(g, n) for g in gold)), None)
    return score(found is not None, str(found or ""))


def date_match(p: Prediction, _: Corpus) -> Outcome:
    """1 when a date of a gold answer is met by one of the answer's, as fine or finer."""
    gold = [d for a in p.item.answers for d in dates(a, p.item.lang, YEAR)]
    if p.item.type not in ("when", "temporal") or not gold:
        return not_applicable("no date asked for")
    said: list[Days] = [] if p.abstained else [d for code in RULES for d in dates(plain(p.text), code, YEAR)]
    found = next((d for d in said if any(same_date(g, d) for g in gold)), None)
    return score(found is not None, str(found or ""))


def list_f1(p: Prediction, _: Corpus) -> Outcome:
    """F1 over the items of a list: its vital nuggets against those and the declared wrong answers."""
    vital = [n for n in p.item.nuggets if n.must]
    if p.item.type != "list" or not vital:
        return not_applicable("no list asked for")
    if p.abstained:
        return score(0.0, "abstained")
    text = plain(p.text)
    right = sum(n.found_in(text) for n in vital)
    wrong = sum(hit(text, a) for a in p.item.wrong_answers)
    return score(2 * right / (len(vital) + right + wrong), f"{right} of {len(vital)}, {wrong} wrong")


def nugget_recall(p: Prediction, _: Corpus) -> Outcome:
    """Share of the vital nuggets that the answer holds (AutoNuggetizer's strict vital score)."""
    return _nuggets(p, vital_only=True)


def nugget_recall_all(p: Prediction, _: Corpus) -> Outcome:
    """Share of all nuggets that the answer holds (AutoNuggetizer's strict all score)."""
    return _nuggets(p, vital_only=False)


def _nuggets(p: Prediction, vital_only: bool) -> Outcome:
    nuggets = [n for n in p.item.nuggets if n.must or not vital_only]
    if not p.item.answerable or not nuggets:
        return not_applicable("no nuggets")
    if p.abstained:
        return score(0.0, "abstained")
    text = plain(p.text)
    missing = [n.text for n in nuggets if not n.found_in(text)]
    return score(1 - len(missing) / len(nuggets), f"missing: {'; '.join(missing)}" if missing else "")


def answer_language(p: Prediction, _: Corpus) -> Outcome:
    """1 when the answer (in extractive mode, its frame) is in the language of the question."""
    return score(p.language == p.item.lang, p.language)
