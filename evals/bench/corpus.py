"""A made-up trilingual corpus with planted facts, the same for the same seed.

Words are drawn from the lexicon by Zipf's law (the n-th commonest has 1/n of the first one's share), with
function words between them and, as in news, names that no lexicon holds; Ukrainian words take endings.
Articles have the lengths of news: log-normal around 450 words.  It reads as nonsense and has the load of
news: distinct words, entries of several words, chunks, three languages in equal parts.

A planted fact is a sentence in one article that joins two concepts which stand together nowhere else; it is
asked for in all three languages.
"""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

from index.lexicon import CAPITAL_MARK, DATA, TABLES, function_words, rows

LANGUAGES = ("en", "uk", "vi")
WORDS_MEDIAN, WORDS_SIGMA, WORDS_MOST = 450, 0.55, 3000
FUNCTION_SHARE, NAME_SHARE = 0.38, 0.04
NAMES = 20_000
CHUNKS_AN_ARTICLE = {"en": 4.4, "uk": 4.8, "vi": 4.2}
"""About, to make a corpus of a number of chunks; what it really has is counted after the build."""

_ONSETS = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "dr", "kr", "st", "tr")
_VOWELS, _CODAS = "aeiou", "nrlskm"
_CYRILLIC = str.maketrans("abdefgiklmnoprstuvz", "абдефгіклмнопрстувз")
_ENDINGS = {
    "ий": ("ого", "ому", "им", "их", "а", "е", "і"), "ти": ("в", "ла", "ли", "ло"), "а": ("и", "у", "ою", "і"),
    "я": ("і", "ю", "ею"), "о": ("а", "у", "ом"), "ь": ("я", "ю", "ем", "і"), "": ("а", "у", "ом", "и", "ів"),
}  # fmt: skip
"""Ukrainian endings that may stand for another; the empty one follows a consonant."""

_STATED = {
    "en": "The report joins {a} with {b} and names the figure of {n}.",
    "uk": "У звіті пов'язано {a} та {b} і названо цифру {n}.",
    "vi": "Báo cáo nối {a} với {b} và nêu con số {n}.",
}
_ASKED = {
    "en": "What figure does the report name for {a} and {b}?",
    "uk": "Яку цифру названо у звіті про {a} та {b}?",
    "vi": "Báo cáo nêu con số nào về {a} và {b}?",
}


@dataclass(frozen=True)
class Fact:
    """A planted fact.

    Attributes:
        doc_id: of the article that states it.
        language: of that article.
        sentence: as it stands there.
        questions: language -> question.
    """

    doc_id: str
    language: str
    sentence: str
    questions: dict[str, str]


@dataclass(frozen=True)
class Made:
    """An article."""

    doc_id: str
    language: str
    text: str


@lru_cache(maxsize=1)
def _unsearched() -> dict[str, frozenset[str]]:
    """Language -> words that no question is searched by."""
    return {code: frozenset(words) for code, words in function_words().items()}


def _may_be_asked(row: dict[str, str]) -> bool:
    """Whether a question can be told by a concept: its words are searched for in every language."""
    return not any(_terms(row[code])[0] in _unsearched()[code] for code in LANGUAGES)


class Maker:
    """Makes articles.

    Args:
        seed: the same seed makes the same articles.
    """

    def __init__(self, seed: int = 7) -> None:
        self._random = random.Random(seed)
        table = [row for row in rows(DATA / name for name in TABLES) if all(row[code] for code in LANGUAGES)]
        content = [row for row in table if row["kind"] != "function"]
        self._random.shuffle(content)
        common = [row for row in content if row["kind"] == ""]
        self._rare = [row for row in common[len(common) // 2 :] if _may_be_asked(row)]
        shares = list(accumulate(1 / (n + 10) for n in range(1, len(content) + 1)))
        self._shares = shares
        self._content = {code: [_terms(row[code]) for row in content] for code in LANGUAGES}
        self._function = {
            code: [_terms(row[code])[0] for row in table if row["kind"] == "function"] for code in LANGUAGES
        }
        self._names = [self._name() for _ in range(NAMES)]
        self._name_shares = list(accumulate(1 / (n + 10) for n in range(1, NAMES + 1)))

    def articles(self, count: int, facts: int) -> Iterator[tuple[Made, Fact | None]]:
        """Articles, some of which state a fact.

        Args:
            count: how many, in equal parts of the languages.
            facts: how many of them state one; evenly spread.
        """
        planted = {int(n * count / facts) for n in range(facts)} if facts else set()
        pairs = iter(self._random.sample(self._rare, 2 * len(planted)))
        for n in range(count):
            code = LANGUAGES[n % len(LANGUAGES)]
            doc_id = f"{code}/{n // 1000:03}/{n:07}.txt"
            sentences = self._sentences(code)
            fact = None
            if n in planted:
                fact = self._fact(doc_id, code, next(pairs), next(pairs))
                sentences.insert(self._random.randrange(len(sentences) + 1), fact.sentence)
            yield Made(doc_id, code, self._laid_out(code, sentences)), fact

    def _fact(self, doc_id: str, code: str, a: dict[str, str], b: dict[str, str]) -> Fact:
        number = self._random.randrange(100, 1000)
        named = {c: {"a": _terms(a[c])[0], "b": _terms(b[c])[0], "n": number} for c in LANGUAGES}
        asked = {c: _ASKED[c].format(**named[c]) for c in LANGUAGES}
        return Fact(doc_id, code, _STATED[code].format(**named[code]), asked)

    def _sentences(self, code: str) -> list[str]:
        draw = self._random
        left = min(int(WORDS_MEDIAN * math.exp(draw.gauss(0, WORDS_SIGMA))), WORDS_MOST)
        sentences = []
        while left > 0:
            length = draw.randrange(8, 26)
            words = self._words(code, length)
            sentence = " ".join(words)
            left -= sentence.count(" ") + 1
            sentences.append(sentence[:1].upper() + sentence[1:] + draw.choice((".", ".", ".", ".", "?", "…")))
        return sentences

    def _words(self, code: str, length: int) -> list[str]:
        draw = self._random
        content = draw.choices(self._content[code], cum_weights=self._shares, k=length)
        names = draw.choices(self._names, cum_weights=self._name_shares, k=length)
        words = []
        for terms, name in zip(content, names, strict=True):
            kind = draw.random()
            if kind < FUNCTION_SHARE:
                words.append(draw.choice(self._function[code]))
            elif kind < FUNCTION_SHARE + NAME_SHARE:
                words.append(name.lower().translate(_CYRILLIC).capitalize() if code == "uk" else name)
            elif kind < FUNCTION_SHARE + NAME_SHARE + 0.02:
                words.append(str(draw.randrange(1, 3000)))
            else:
                term = terms[int(draw.random() ** 2 * len(terms))]
                words.append(self._declined(term) if code == "uk" else term)
        return words

    def _declined(self, term: str) -> str:
        """A Ukrainian term in some form: as many forms as in real texts, most of them right."""
        if " " in term or len(term) < 5 or self._random.random() < 0.35:
            return term
        ending = next((e for e in _ENDINGS if e and term.endswith(e)), "")
        if not ending and term[-1] in "аеєиіїйоуюяь":
            return term
        return term.removesuffix(ending) + self._random.choice(_ENDINGS[ending])

    def _laid_out(self, code: str, sentences: list[str]) -> str:
        title = " ".join(self._words(code, 7))
        lines = [title[:1].upper() + title[1:], ""]
        at = 0
        while at < len(sentences):
            step = self._random.randrange(1, 5)
            lines.append(" ".join(sentences[at : at + step]))
            at += step
        return "\n".join(lines) + "\n"

    def _name(self) -> str:
        draw = self._random
        syllables = "".join(draw.choice(_ONSETS) + draw.choice(_VOWELS) for _ in range(draw.randrange(2, 4)))
        return (syllables + draw.choice(_CODAS)).capitalize()


def _terms(cell: str) -> list[str]:
    """The synonyms of a cell, without the mark of names."""
    return [term.removeprefix(CAPITAL_MARK) for term in cell.split("|")]


def articles_for(chunks: int) -> int:
    """About how many articles have that many chunks."""
    return max(3, round(chunks * len(LANGUAGES) / sum(CHUNKS_AN_ARTICLE.values())))


def write(folder: Path, chunks: int, facts: int, seed: int = 7) -> tuple[int, int, list[Fact]]:
    """Write a corpus as text files.

    Args:
        folder: is made; must not hold other files.
        chunks: about how many chunks it shall have.
        facts: planted facts; no more than there are articles.
        seed: of the random numbers.

    Returns:
        Number of articles, of characters, and the facts.
    """
    count = articles_for(chunks)
    characters, planted = 0, []
    for made, fact in Maker(seed).articles(count, min(facts, count)):
        path = folder / made.doc_id
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made.text, encoding="utf-8")
        characters += len(made.text)
        if fact:
            planted.append(fact)
    return count, characters, planted
