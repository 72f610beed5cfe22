"""What the lexicon lacks for a corpus: the commonest words of its articles that no entry matches."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from index.analyse import CONTENT, NAME, Analyser
from index.analysis.keys import WORD
from index.language import detect_language
from index.lexicon import Lexicon
from index.readers import articles_in


class Gap(NamedTuple):
    """One word without an entry.

    Attributes:
        language: ISO 639-1 of the articles.
        word: as the index keys it: its lemma, in Latin letters.
        form: the spelling that is met most often.
        times: how often the word is met.
        articles: in how many articles.
        name: whether it is mostly written as a name.
    """

    language: str
    word: str
    form: str
    times: int
    articles: int
    name: bool


def unmatched(folder: Path, lexicon: Lexicon, language: str | None = None) -> list[Gap]:
    """The words of a folder's articles that the lexicon does not match, the commonest first.

    Args:
        folder: a corpus, as `build` takes it.
        lexicon: the lexicon to hold it against.
        language: look at the articles of this language only; None is every language.

    Raises:
        CorpusError: there is no such folder.
    """
    texts = (f"{read.title}\n\n{read.text}" if read.title else read.text for _, _, read in articles_in(folder))
    return gaps_of(texts, lexicon, language)


def gaps_of(texts: Iterable[str], lexicon: Lexicon, language: str | None = None) -> list[Gap]:
    """Like `unmatched`, for texts."""
    analyser = Analyser(lexicon)
    forms: dict[tuple[str, str], Counter[str]] = {}
    articles: Counter[tuple[str, str]] = Counter()
    names: Counter[tuple[str, str]] = Counter()
    for text in texts:
        code = detect_language(text, lexicon)
        if language not in (None, code):
            continue
        met = set()
        for term in analyser.analyse(text, code).terms:
            if term.kind in (CONTENT, NAME) and term.keys and term.keys[0].startswith(WORD):
                key = code, term.keys[0].removeprefix(WORD)
                forms.setdefault(key, Counter())[text[term.start : term.end]] += 1
                names[key] += term.kind == NAME
                met.add(key)
        articles.update(met)
    gaps = [
        Gap(*key, form=seen.most_common(1)[0][0], times=n, articles=articles[key], name=2 * names[key] > n)
        for key, seen in forms.items()
        for n in [seen.total()]
    ]
    return sorted(gaps, key=lambda gap: (-gap.times, gap.language, gap.word))
