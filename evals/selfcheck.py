"""Do the metrics rank known systems as they must?  And does the normaliser pass its torture file?

Systems whose worth is known by construction answer a gold set of two articles; each expectation says that
one must not, or must, score above another on some metric.  If one fails, no figure of this harness is to
be believed.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from evals.gold import Item, Span, read_item
from evals.metric import tally
from evals.metrics.answers import plain
from evals.metrics.table import BY_NAME, outcome
from evals.normalise import tokens
from evals.prediction import Cited, Corpus, Prediction, Stated
from index.quantities.values import numbers, same_number

TORTURE = Path(__file__).parent / "gold" / "normaliser.jsonl"

_TEXTS = {
    "en.txt": "The port reopened on 3 May. It handled 52 ships in June. Nobody knows who paid for the repairs.",
    "uk.txt": "Порт відновив роботу 3 травня. У червні він прийняв 52 судна. Міністр подав у відставку в липні.",
}


def _quoted(doc: str, quote: str) -> Span:
    start = _TEXTS[doc].index(quote)
    return Span(doc, start, start + len(quote))


def _items() -> list[Item]:
    common = {"group": "g", "split": "dev", "type": "number", "expected": "answer"}
    ships = {
        **common, "id": "ships", "lang": "en", "question": "How many ships did the port handle?",
        "answers": ["52"], "wrong_answers": ["25"],
        "nuggets": [{"text": "52 ships", "must": True, "match": [r"\b52\b"]}],
        "evidence": [
            {"doc": "en.txt", "quote": "It handled 52 ships in June.", "set": 1},
            {"doc": "uk.txt", "quote": "У червні він прийняв 52 судна.", "set": 1},
        ],
    }  # fmt: skip
    unknown = {
        **common, "id": "mayor", "group": "u", "lang": "en", "type": "unanswerable", "expected": "abstain",
        "question": "How old is the mayor?",
    }  # fmt: skip
    return [read_item(raw, _TEXTS, "selfcheck", 1) for raw in (ships, unknown)]


_CHUNKS = {doc: (Span(doc, 0, len(text)),) for doc, text in _TEXTS.items()}
CORPUS = Corpus(_TEXTS, _CHUNKS, {"en.txt": "en", "uk.txt": "uk"})

System = Callable[[Item], Prediction]


def _answer(item: Item, text: str, spans: list[Span], quotes: list[str] | None = None) -> Prediction:
    quotes = quotes or [_TEXTS[s.doc][s.start : s.end] for s in spans]
    cited = tuple(Cited(span, quote) for span, quote in zip(spans, quotes, strict=True))
    sentences = (Stated(plain(text), tuple(range(len(cited)))),)
    passages = tuple(s for (s,) in _CHUNKS.values())
    return Prediction(item, text=text, language=item.lang, cited=cited, sentences=sentences, passages=passages)


def _abstain(item: Item) -> Prediction:
    return replace(_answer(item, "The articles do not say.", []), abstained=True, reason="no_evidence")


def oracle(item: Item) -> Prediction:
    """Right answer, right citation; abstains where nothing answers."""
    span = _quoted("en.txt", "It handled 52 ships in June.")
    return _answer(item, "It handled 52 ships. [1]", [span]) if item.answerable else _abstain(item)


def always_abstain(item: Item) -> Prediction:
    """Says that it does not know, whatever is asked."""
    return _abstain(item)


def never_abstain(item: Item) -> Prediction:
    """Answers what nobody can know."""
    return replace(oracle(replace(item, expected="answer")), item=item)


def wrong_number(item: Item) -> Prediction:
    """The oracle with a number that gold declares wrong."""
    span = _quoted("en.txt", "It handled 52 ships in June.")
    return _answer(item, "It handled 25 ships. [1]", [span]) if item.answerable else _abstain(item)


def swapped_citation(item: Item) -> Prediction:
    """Right answer on a quote that says something else."""
    if not item.answerable:
        return _abstain(item)
    return _answer(item, "It handled 52 ships. [1]", [_quoted("en.txt", "The port reopened on 3 May.")])


def invented_quote(item: Item) -> Prediction:
    """Right answer and place, words that do not stand there."""
    if not item.answerable:
        return _abstain(item)
    return _answer(item, "It handled 52 ships. [1]", [_quoted("en.txt", "It handled 52 ships in June.")], ["Made up."])


def cites_beside(item: Item) -> Prediction:
    """The oracle with one more citation, which does nothing for the sentence."""
    if not item.answerable:
        return _abstain(item)
    spans = [_quoted("en.txt", quote) for quote in ("It handled 52 ships in June.", "The port reopened on 3 May.")]
    return _answer(item, "It handled 52 ships. [1][2]", spans)


def copies_the_article(item: Item) -> Prediction:
    """Quotes everything."""
    whole = Span("en.txt", 0, len(_TEXTS["en.txt"]))
    return _answer(item, _TEXTS["en.txt"] + " [1]", [whole]) if item.answerable else _abstain(item)


def wrong_language(item: Item) -> Prediction:
    """The oracle, framed in another language than the question's."""
    return replace(oracle(item), language="vi")


class Expectation(NamedTuple):
    """`better` scores above `worse` on a metric."""

    better: System
    worse: System
    metric: str


EXPECTED: tuple[Expectation, ...] = (
    Expectation(oracle, always_abstain, "correct"),
    Expectation(oracle, always_abstain, "nugget_recall"),
    Expectation(oracle, never_abstain, "correct"),
    Expectation(oracle, never_abstain, "abstention_recall"),
    Expectation(always_abstain, never_abstain, "abstention_recall"),
    Expectation(oracle, always_abstain, "abstention_precision"),
    Expectation(oracle, wrong_number, "correct"),
    Expectation(oracle, wrong_number, "number_match"),
    Expectation(oracle, wrong_number, "alias_hit"),
    Expectation(always_abstain, wrong_number, "crag"),
    Expectation(oracle, swapped_citation, "evidence_recall"),
    Expectation(oracle, swapped_citation, "evidence_precision"),
    Expectation(swapped_citation, invented_quote, "citation_validity"),
    Expectation(oracle, invented_quote, "evidence_recall"),
    Expectation(oracle, invented_quote, "evidence_precision_upper"),
    Expectation(oracle, wrong_number, "citation_recall"),
    Expectation(oracle, swapped_citation, "citation_recall"),
    Expectation(oracle, swapped_citation, "citation_precision"),
    Expectation(oracle, cites_beside, "citation_precision"),
    Expectation(oracle, invented_quote, "citation_recall"),
    Expectation(oracle, copies_the_article, "tightness"),
    Expectation(oracle, copies_the_article, "token_f1"),
    Expectation(oracle, wrong_language, "answer_language"),
)
LOWER_IS_BETTER: tuple[Expectation, ...] = (
    Expectation(oracle, always_abstain, "over_abstention"),
    Expectation(oracle, wrong_number, "alias_conflict"),
)


class Check(NamedTuple):
    """One thing that was checked."""

    name: str
    passed: bool
    detail: str


def _mean(system: System, metric: str) -> float:
    measure = BY_NAME[metric]
    return tally([outcome(measure, system(item), CORPUS) for item in _items()]).mean or 0.0


def check_systems() -> list[Check]:
    """Every expectation about the known systems."""
    checks = []
    for expected, sign in [*((e, 1) for e in EXPECTED), *((e, -1) for e in LOWER_IS_BETTER)]:
        better, worse = _mean(expected.better, expected.metric), _mean(expected.worse, expected.metric)
        name = f"{expected.metric}: {expected.better.__name__} beats {expected.worse.__name__}"
        checks.append(Check(name, sign * better > sign * worse, f"{better:.3f} against {worse:.3f}"))
    return checks


def check_normaliser(path: Path = TORTURE) -> list[Check]:
    """Every line of the torture file: two texts that are, or are not, the same."""
    checks = []
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        (first, one), (second, two) = case["first"], case["second"]
        if case["as"] == "number":
            a, b = numbers(first, one), numbers(second, two)
            same = len(a) == len(b) == 1 and same_number(a[0], b[0])
        else:
            same = tokens(first, one) == tokens(second, two)
        checks.append(Check(case["why"], same == case["same"], f"{first!r} ({one}) and {second!r} ({two})"))
    return checks
