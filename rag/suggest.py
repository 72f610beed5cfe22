"""First questions about a corpus that nobody has asked anything yet, in the languages of its articles.

They come from the articles alone: names that many of them mention, put into a frame of the table, and of those
only the ones that the quoting assistant does answer.
"""

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from index.analyse import NAME, PERSON, PLACE, Term
from index.languages import RULES
from index.quantities.times import moments
from index.workshop import Workshop

if TYPE_CHECKING:
    from index.article import Article
    from rag.assistant import Assistant

SAMPLE = 60
"""Articles that are read, spread over the corpus."""
CHARACTERS = 4000
"""Of each, from its beginning."""
LANGUAGES, TRIED = 3, 6
"""Languages with the most articles, and questions of each kind that are tried for one."""

RARE = 3
"""A name so many times rarer than the commonest one is asked about last."""

BOTH = "both"
FRAMES = {
    "en": {
        PERSON: "What is reported about {name}?", PLACE: "What happened in {name}?",
        NAME: "What is reported about {name}?", BOTH: "What is reported about {name} and {other}?",
    },
    "uk": {
        PERSON: "{name}: що повідомляють?", PLACE: "{name}: що там сталося?", NAME: "{name}: що повідомляють?",
        BOTH: "{name} і {other}: що повідомляють?",
    },
    "ru": {
        PERSON: "{name}: что сообщают?", PLACE: "{name}: что там произошло?", NAME: "{name}: что сообщают?",
        BOTH: "{name} и {other}: что сообщают?",
    },
    "vi": {
        PERSON: "Có tin gì về {name}?", PLACE: "Chuyện gì đã xảy ra ở {name}?", NAME: "Có tin gì về {name}?",
        BOTH: "Có tin gì về {name} và {other}?",
    },
}  # fmt: skip
"""language -> kind of name -> question; a name stands in it undeclined."""


class Named(NamedTuple):
    """A name that articles mention.

    Attributes:
        key: its index key, the same in every language.
        name: as a question shows it.
        kind: of `index.analyse`: ``person``, ``place`` or ``name``.
        articles: how many of those read mention it.
        mentions: how often they do.
    """

    key: str
    name: str
    kind: str
    articles: int
    mentions: int


class Suggestion(NamedTuple):
    """A question to begin with.

    Attributes:
        language: ISO 639-1, of the question.
        text: the question.
    """

    language: str
    text: str


def first_questions(assistant: "Assistant") -> list[Suggestion]:
    """Some questions that the articles answer: of each of the commonest languages one on a name and one on two.

    Args:
        assistant: whose index is looked at; it is asked by quotes alone, so no model is called.

    Raises:
        NewsError: the index cannot be used.
    """
    heads = assistant.index.heads()
    by_language = Counter(head.language for head in heads)
    quoting = assistant.answering_by(assistant.settings, None)
    found: list[Suggestion] = []
    used: set[str] = set()
    for language, _ in by_language.most_common(LANGUAGES):
        ids = [head.doc_id for head in heads if head.language == language]
        sampled = ids[:: max(len(ids) // SAMPLE, 1)][:SAMPLE]
        articles = [article for doc_id in sampled for article in assistant.index.named(doc_id)]
        names = frequent_names(assistant, language, articles)
        for make in (_single, _double):
            for named, question in make(names, language, used):
                if not quoting.ask(question).abstained:
                    found.append(Suggestion(language if language in FRAMES else "en", question))
                    names.sort(key=named[0].__eq__)  # a name that was asked about comes last for this language
                    used.update(name.key for name in named)
                    break
    return found


Asked = list[tuple[list[Named], str]]


def _single(names: list[Named], language: str, used: set[str]) -> Asked:
    """Questions on one name, persons first; names that another question asks about come last."""
    frames = FRAMES.get(language, FRAMES["en"])
    most = max((n.mentions for n in names), default=0)

    def rank(n: Named) -> tuple[bool, ...]:
        return n.mentions * RARE < most, n.key in used, n.kind != PERSON, n.kind != NAME

    ordered = sorted(names, key=rank)
    return [([n], frames[n.kind].format(name=n.name)) for n in ordered[:TRIED]]


def _double(names: list[Named], language: str, used: set[str]) -> Asked:
    """Questions on a person or another name together with a place, or with another one."""
    frames = FRAMES.get(language, FRAMES["en"])
    last = names[-1:] if used else []
    who = [n for n in names if n.kind != PLACE and n not in last][:TRIED] or names[:1]
    where = [n for n in names if n.kind == PLACE] or names
    pairs = [(a, b) for a in who for b in where[:2] if a.key != b.key]
    return [([a, b], frames[BOTH].format(name=a.name, other=b.name)) for a, b in pairs[:TRIED]]


def frequent_names(assistant: "Assistant", language: str, articles: "list[Article]") -> list[Named]:
    """Names that articles of one language mention, those that most of them do first.

    A name of the lexicon is given as the lexicon has it in this language, so undeclined; other names only where
    the language has no lexicon or does not decline them.
    """
    counts: Counter[tuple[str, str, str]] = Counter()
    mentions: Counter[tuple[str, str, str]] = Counter()
    for article in articles:
        text = article.text[article.body : article.body + CHARACTERS]
        dates = [moment.place for moment in moments(text, language)]
        terms = assistant.workshop.analyser.analyse(text, language).terms
        seen = [
            (term.keys[0], name, term.kind)
            for before, term, after in zip((None, *terms), terms, (*terms[1:], None), strict=False)
            if term.kind in (PERSON, PLACE, NAME) and not _is_part(before, term, after)
            if not any(date.start <= term.start < date.end for date in dates)  # NAIROBI, Nov 18 —
            if (name := _name(assistant.workshop, term.keys, text[term.start : term.end], language))
        ]
        mentions.update(seen)
        counts.update(set(seen))
    ordered = sorted(counts, key=lambda name: (-counts[name], -mentions[name], name))
    return [Named(*name, counts[name], mentions[name]) for name in ordered]


def _is_part(before: Term | None, term: Term, after: Term | None) -> bool:
    """Whether a name is a first name, with a family name behind it; or stands outside the lexicon behind another."""
    names = (PERSON, PLACE, NAME)
    if after is not None and after.kind in names and after.start - term.end <= 1:
        return True
    known = term.keys[0].startswith("c")
    return not known and before is not None and before.kind in names and term.start - before.end <= 1


def _name(workshop: Workshop, keys: tuple[str, ...], surface: str, language: str) -> str | None:
    """How a question shows a name; None where that is not known."""
    numbers = [int(key[1:]) for key in keys if key[0] == "c" and key[1:].isdigit()]
    if len(numbers) == 1:
        return workshop.lexicon.concepts[numbers[0]].terms.get(language) or surface
    declined = language in RULES and RULES[language].shared_prefix
    return None if numbers or declined or len(surface) < 3 else surface
