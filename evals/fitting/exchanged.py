"""Gold questions with one thing in them exchanged for another of the same kind, so that nothing answers them.

"Who freed the prisoners in Minsk?" is answered; "in Manila" is not, though every sentence stays as near as it was.
This is the entity swap by which unanswerable questions are made of answerable ones (Rajpurkar et al. 2018, table 1;
Longpre et al. 2021).  An exchange counts only if the articles hold nothing of the new thing, or speak of it nowhere
near anything else that is asked for.
"""

import calendar
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from random import Random
from typing import NamedTuple

from evals.gold import Item
from index.analyse import LIGHT, NUMBER, PERSON, PLACE, TIME, Term
from index.lexicon import NAMES
from index.quantities.times import DATED
from rag.assistant import Assistant
from rag.extract import Extract
from rag.extractive.choose import Considered

MONTHS = frozenset(calendar.month_name[1:])
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
BEYOND = 3
"""News seldom counts further: a question is given an ordinal from here on."""
AWAY = 400
"""Characters between a name and whatever else is asked for, so that the one is not said of the other."""
TRIES = 4
_YEAR = re.compile(r"(?:19|20)\d\d")


class Named(NamedTuple):
    """A name as some question writes it.

    Attributes:
        text: as it is written.
        language: of the question.
        kind: of the name (see `index.analyse`).
        keys: by which a text may hold it.
    """

    text: str
    language: str
    kind: str
    keys: frozenset[str]


def names_asked(assistant: Assistant, items: Sequence[Item]) -> tuple[Named, ...]:
    """The names in some questions."""
    return tuple(
        Named(item.question[t.start : t.end], item.lang, t.kind, frozenset(t.keys))
        for item in items
        for t in _terms(assistant, item)
        if t.kind in NAMES
    )


def exchanged(assistant: Assistant, item: Item, names: Sequence[Named]) -> Considered | None:
    """A question asked anew with one thing exchanged: a name for one that no article holds or for one that stands
    elsewhere, a month, a year, an ordinal; always the same one.  None where no exchange leaves it without an answer.

    Args:
        assistant: over the articles.
        item: a question that they answer.
        names: that other questions about these articles hold.
    """
    pick = Random(item.id)
    for old, news in _ways(assistant, item, names, pick):
        for new in news[:TRIES]:
            text = item.question[: old.start] + new.text + item.question[old.end :]
            asked = assistant.consider(text, item.history)
            dates = (key for need in asked.needs for key in need.keys if key.startswith(DATED))
            if _says_nothing(asked, new.keys | frozenset(dates if old.kind in (TIME, NUMBER) else ())):
                return asked
    return None


def _terms(assistant: Assistant, item: Item) -> tuple[Term, ...]:
    return assistant.workshop.analyser.analyse(item.question, item.lang).terms


class _Sort(NamedTuple):
    """Which terms may be exchanged, and for what."""

    fits: Callable[[Item, Term], bool]
    others: Callable[[Assistant, Item, Term], list[Named]]


def _ways(assistant: Assistant, item: Item, names: Sequence[Named], pick: Random) -> Iterator[tuple[Term, list[Named]]]:
    """Terms of a question with what each may be exchanged for, in random order."""
    terms = _terms(assistant, item)
    sorts = [
        _Sort(_known_name, _nowhere), _Sort(_name, partial(_elsewhere, names)), _Sort(_month, _other_month),
        _Sort(_year, _other_year), _Sort(_ordinal, _other_ordinal),
    ]  # fmt: skip
    pick.shuffle(sorts)
    for sort in sorts:
        able = [t for t in terms if sort.fits(item, t)]
        if able:
            old = pick.choice(able)
            news = sort.others(assistant, item, old)
            pick.shuffle(news)
            yield old, news


def _name(_: Item, term: Term) -> bool:
    return term.kind in NAMES


def _known_name(_: Item, term: Term) -> bool:
    return term.kind in (PERSON, PLACE)


def _nowhere(assistant: Assistant, item: Item, old: Term) -> list[Named]:
    """Names of the lexicon, of the same kind, that no article holds; at most a hundred of them."""
    concepts = assistant.workshop.lexicon.concepts
    able = [n for n, c in enumerate(concepts) if c.kind == old.kind and item.lang in c.terms]
    some = Random(item.id).sample(able, min(len(able), 100))
    held, _ = assistant.index.frequencies([f"c{n}" for n in some])
    return [_of_concept(assistant, n, item) for n in some if not held.get(f"c{n}")]


def _of_concept(assistant: Assistant, number: int, item: Item) -> Named:
    concept = assistant.workshop.lexicon.concepts[number]
    return Named(concept.terms[item.lang], item.lang, concept.kind, frozenset({f"c{number}"}))


def _elsewhere(names: Sequence[Named], _: Assistant, item: Item, old: Term) -> list[Named]:
    """Names of other questions, of the same kind."""
    own = frozenset(old.keys)
    return [
        n
        for n in names
        if n.language == item.lang and n.kind == old.kind and own.isdisjoint(n.keys)
        and n.text not in item.question
    ]  # fmt: skip


def _month(_: Item, term: Term) -> bool:
    return term.kind == TIME and bool(MONTHS & set(term.gloss.split()))


def _other_month(assistant: Assistant, item: Item, old: Term) -> list[Named]:
    return _others_of(assistant, item, MONTHS, old)


def _ordinal(_: Item, term: Term) -> bool:
    return bool(set(ORDINALS) & set(term.gloss.split()))


def _other_ordinal(assistant: Assistant, item: Item, old: Term) -> list[Named]:
    return _others_of(assistant, item, frozenset(ORDINALS[BEYOND:]), old)


def _others_of(assistant: Assistant, item: Item, words: frozenset[str], old: Term) -> list[Named]:
    """The concepts that English words name first, but for the one at hand."""
    concepts = assistant.workshop.lexicon.concepts
    able = [n for n, c in enumerate(concepts) if c.terms.get("en") in words and item.lang in c.terms]
    return [_of_concept(assistant, n, item) for n in able if f"c{n}" not in old.keys]


def _year(item: Item, term: Term) -> bool:
    return term.kind == NUMBER and bool(_YEAR.fullmatch(item.question[term.start : term.end]))


def _other_year(_: Assistant, item: Item, old: Term) -> list[Named]:
    year = int(item.question[old.start : old.end])
    others = (str(year - back) for back in range(4, 12))
    return [Named(text, item.lang, NUMBER, frozenset({f"n:{text}"})) for text in others]


def _says_nothing(asked: Considered, new: frozenset[str]) -> bool:
    """Whether more is asked for than the new thing, and the articles hold it nowhere near anything of that."""
    others = frozenset(n for n, need in enumerate(asked.needs) if need.kind != LIGHT and new.isdisjoint(need.keys))
    if not others or all(new.isdisjoint(need.keys) for need in asked.needs):
        return False
    holding = [e for e in asked.extracts if not new.isdisjoint(e.read.keys if e.read else ())]
    return not any(e.held & others and _near(e, h) for h in holding for e in asked.extracts)


def _near(first: Extract, second: Extract) -> bool:
    gap = max(first.span.start, second.span.start) - min(first.span.end, second.span.end)
    return first.article.key == second.article.key and gap < AWAY
