"""The kinds of thing that a question may want, and the classes of words that tell what a text gives."""

from pathlib import Path

from index.analyse import Analyser, Term
from index.normalise import fold_whole
from index.patterns import regex
from rag.keyed import DATA, keyed, rows_in

NUMBER, SHARE, MONEY, DURATION = "number", "share", "money", "duration"
DATE, PERSON, PLACE, REASON, SPEECH, ROLE, DAY = "date", "person", "place", "reason", "speech", "role", "day"
AGE, CLOCK, NAMED, DEMAND = "age", "clock", "named", "demand"
KINDS = (NUMBER, SHARE, MONEY, DURATION, DATE, PERSON, PLACE, REASON, SPEECH, ROLE, DAY, AGE, CLOCK, NAMED, DEMAND)
PROMISING = "promising"
WISHES = ("wishing", PROMISING, "proposing")
"""Classes of the verbs by which somebody wants something of others: whatever one of them says, the others say too."""
JOB = "job"
"""Asked by a question for what somebody works as; becomes `ROLE`."""
SAYING = "saying"
"""Class of the words by which reports give somebody's words; no kind of its own, `SPEECH` is wider."""
OCCUPATION = "occupation"
"""Class of what somebody is by trade, rank or kin: which of them it was is told by a name."""
PEOPLE = "people"
"""Class of those who are counted and pay, lose and owe themselves."""
COIN = "coin"
"""Class of money itself and of currencies, of which so many are a sum; so many fines are none."""
PERIOD = "period"
"""Class of the units of time; no kind of its own: how many days is a duration."""
BRIEF, LASTING, SPAN = "brief", "lasting", "span"
"""Classes of the units in which nothing long, and nothing short, is told; and of what is a span of time by itself."""
DAILY, MONTHLY, YEARLY = "daily", "monthly", "yearly"
"""Classes of the units of some length: who asks how many years is told no months."""
UNIT = "unit"
"""Class of the units of measure."""
DEATH, ILLNESS, WOUND = "death", "illness", "wound"
"""Classes of the words for dying, for what is a reason for it, and for being hurt."""
ESTIMATE, GAUGED = "estimate", "gauged"
"""Classes of what is said of something before it is known, and of what is told by a number."""
PRIZE, COSTING = "prize", "costing"
"""Classes of what is won, and of what has to be paid: a prize is no cost."""
PENALTY = "penalty"
"""Class of the words for how a crime is pursued and paid for: what somebody is accused of is its reason."""
FATAL, HARMED = "fatal", "harmed"
"""Classes of those who died and of those who were hurt, and of how that is said: what a number of them stands by."""
BODILY = "bodily"
"""Class of what bodies do as well as people: who supervises it may be the Red Cross."""
ANYONE, HUMAN = "anyone", "human"
"""Classes of the words for people of whatever kind, and of those for people of some kind: 52 prisoners are people."""
GUARD = "guard"
"""Class of those who guard, fight and rescue: police that were hurt are none of the protesters."""
OFFICE, HEADING, CHIEF = "office", "heading", "chief"
"""Classes of the offices that people hold and of whose kin they are, of those at the head of something and how that is
said, and of those heads that one outlet calls so and another so."""
BIRTH, WEDDING, SCHOOLING = "birth", "wedding", "schooling"
"""Classes of what happens in a life, and of how that is said."""
RULING, RULED = "ruling", "ruled"
"""Classes of those who head a country, a ministry or a town, and of these."""

_ABBREVIATIONS = {"vi": regex(r"\bAI\b")}
"""Language -> abbreviations that are spelt as one of its asking words: artificial intelligence, and "who"."""


def folded_question(text: str, language: str) -> str:
    """A question folded, with what is no asking word in it made unreadable; in one all of capitals nobody can tell.

    Args:
        text: the question.
        language: ISO 639-1 of it.

    >>> folded_question("AI là gì?", "vi"), folded_question("Ai nói?", "vi"), folded_question("AI NÓI?", "vi")
    ('__ là gì?', 'ai nói?', 'ai nói?')
    """
    abbreviations = _ABBREVIATIONS.get(language)
    if abbreviations and not text.isupper():
        text = abbreviations.sub(lambda found: "_" * len(found[0]), text)
    return fold_whole(text)


def classes(analyser: Analyser) -> dict[str, frozenset[str]]:
    """Class of ``data/kinds.tsv`` -> the concept keys of its words."""
    sources = (DATA / "kinds.tsv", Path(__file__))
    return keyed("kinds", analyser, sources, lambda: _classes(analyser), dict)


def _classes(analyser: Analyser) -> dict[str, frozenset[str]]:
    families = {name: frozenset(words.split("|")) for name, words in rows_in("kinds.tsv")}
    return {
        name: frozenset[str]().union(*(_meant(word, family, analyser) for word in family))
        for name, family in families.items()
    }


def _meant(word: str, family: frozenset[str], analyser: Analyser) -> frozenset[str]:
    """The concepts that a class means by a word: of several those that it names by their first English term."""
    concepts = analyser.lexicon.concepts
    found: list[str] = []
    for term in analyser.analyse(word, "en").terms:
        keys = [key for key in term.keys if key.startswith("c")]
        found += keys if len(keys) == 1 else [key for key in keys if concepts[int(key[1:])].terms["en"] in family]
    return frozenset(found)


def with_parts(term: Term) -> frozenset[str]:
    """The keys of a term and of the terms inside it: a railway bridge is a bridge, a former judge a judge.

    Args:
        term: of a question or a sentence.
    """
    return frozenset(term.keys).union(*term.parts)
