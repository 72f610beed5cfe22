"""Gold questions made harder: without the sentences that answer them, and with a word that nobody knows.

Few gold questions have no answer, and the lexicon was grown while the development halves were read, so that they hold
fewer words outside it than what others will ask.  Both ways of altering a question show `evals.fitting.calibrate` what
it would see too seldom: good passages that lack the answer (as the unanswerable questions of SQuAD 2.0 do: Rajpurkar
et al. 2018), and an answer one of whose words is not met.
"""

from random import Random

from evals.gold import Item, Span
from index.analyse import LIGHT, NUMBER, TIME
from index.lexicon import NAMES
from rag.assistant import Assistant
from rag.coverage import Need
from rag.evidence.sought import Read
from rag.extractive.choose import Considered

NOWHERE = "c-", "w:-"
"""Keys that no text holds: of a thing that the lexicon knows, and of a word."""
PART = 0.25
"""Of more of a question than this nobody could say that what is left asks for the same."""
_SURE = NAMES | {NUMBER, TIME}


def bare(assistant: Assistant, item: Item, considered: Considered) -> Considered:
    """The passages of an answerable question without its evidence, and without what states the same.

    Args:
        assistant: that considered the question.
        item: the gold question.
        considered: what it found.
    """
    must = [nugget for nugget in item.nuggets if nugget.must]

    def kept(read: Read) -> bool:
        place = Span(read.article.doc_id, read.span.start, read.span.end)
        evidence = any(place.overlap(span) for need in item.needs for span in need)
        return not evidence and not any(nugget.found_in(read.text) for nugget in must)

    found = assistant.extractor.candidates(considered.question, considered.needs, considered.passages, kept)
    return considered._replace(extracts=found)


def with_gap(assistant: Assistant, item: Item, considered: Considered) -> Considered | None:
    """The passages of a question one of whose things asked for is met nowhere; always the same one.

    Light words, numbers, and names that the lexicon holds are left alone: where they stand they are met.  None where
    nothing else is asked for.
    """
    able = [n for n, need in enumerate(considered.needs) if may_be_missed(need)]
    if not able:
        return None
    gone = Random(item.id).choice(able)
    needs = tuple(_unmet(need) if n == gone else need for n, need in enumerate(considered.needs))
    found = assistant.extractor.candidates(considered.question, needs, considered.passages)
    return considered._replace(needs=needs, extracts=found)


def unnamed(assistant: Assistant, considered: Considered) -> Considered:
    """The passages of a question without the names that it asks for: what is left tells its subject alone.

    Gold questions name somebody or some place nearly always, and a question of other things that names nobody must be
    told by its subject.
    """
    left = [need for need in considered.needs if need.kind not in NAMES]
    whole = sum(need.weight for need in left)
    needs = tuple(need._replace(weight=need.weight / whole) for need in left)
    found = assistant.extractor.candidates(considered.question, needs, considered.passages)
    return considered._replace(needs=needs, extracts=found)


def may_be_missed(need: Need) -> bool:
    """Whether a thing asked for may stand in an article without being met there, and the question be the same."""
    return need.kind != LIGHT and need.weight <= PART and not (need.known and need.kind in _SURE)


def _unmet(need: Need) -> Need:
    return need._replace(keys=frozenset({NOWHERE[0] if need.known else NOWHERE[1]}), parts=(), gloss="")
