"""The country in which the news of an article happens, where it need not say so: its home.

Domestic news never names its own country: the fine for running a red light is told in dong, the fare of a tram in Lviv.
Its home is the state of the places that its title or beginning names; where these name no place and no other state,
that of its dateline, or else that of the money and the bodies of which it speaks as its readers' own.  The places of a
state stand in ``data/homes.tsv``, by the English of the lexicon, and its capital in ``data/capitals.tsv``.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from index.analyse import NAME, PERSON, PLACE, Analyser, Term
from index.article import Article
from index.datelines import dateline_end
from index.normalise import NOTHING
from index.patterns import regex
from rag.keyed import DATA, keyed, rows_in
from rag.question import capitals
from rag.question.capitals import STATE, concepts_of, states

OPENING = 300
"""Characters at the beginning of an article in which its news is told with its place."""
MOST = 2
"""An article whose beginning names places of more states than these is at home in none of them."""

_LANGUAGES = {"uk": "Ukraine", "vi": "Vietnam", "ru": "Russia"}
"""Whose news is mostly written in a language; what it says of itself must show that it is."""
_OWN: dict[str, re.Pattern[str]] = {
    "uk": regex(
        r"\b(?:гривень|гривн[іяюи]|грн|укрзалізниц\w+|укрпошт\w+|\w*обленерго|верховн\w+ рад\w+|кабмін\w*|нацполіці\w+"
        r"|держстат\w*|о(?:бласн|бласної )\w* військов\w+ адміністраці\w+|[омр]ва)\b", re.IGNORECASE
    ),
    "ru": regex(
        r"\b(?:госдум\w+|рос(?:авиаци|потребнадзор|стат|комнадзор|гварди|реестр|технадзор)\w*)\b", re.IGNORECASE
    ),
    "vi": regex(
        r"(?<!\w)(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|[0-9]) đồng(?! (?:euro|yên|rúp|bảng|nhân dân tệ)(?!\w))|ubnd"
        r"|ủy ban nhân dân|sở (?:y tế|giáo dục|xây dựng|nội vụ|công thương|văn hóa)|nước ta|nghị định \d+)(?!\w)",
        re.IGNORECASE,
    ),
}  # fmt: skip
"""Money and bodies of which news speaks as its readers' own."""


class Homes(NamedTuple):
    """What tells the home of an article.

    Attributes:
        places: key of a place or a capital -> the state in which it lies.
        within: the same the other way: key of a state -> the keys of the places that lie in it.
        named: key of a state or of its seat -> that state.
        languages: language -> the state whose news is mostly written in it.
    """

    places: Mapping[str, str]
    within: Mapping[str, frozenset[str]]
    named: Mapping[str, str]
    languages: Mapping[str, str]


def homes(analyser: Analyser) -> Homes:
    """The places of the lexicon by their states."""
    sources = (DATA / "homes.tsv", DATA / "capitals.tsv", Path(capitals.__file__), Path(__file__))
    return keyed("homes", analyser, sources, lambda: _homes(analyser)._asdict(), lambda raw: Homes(**raw))


def _homes(analyser: Analyser) -> Homes:
    known = states(analyser)
    named = {key: state.removeprefix(STATE) for key, state in known.always.items()}
    places = {key: state.removeprefix(STATE) for key, state in known.capitals.items()}
    for state, towns in rows_in("homes.tsv"):
        for own in concepts_of(state, analyser):
            named[own] = own
            places |= {key: own for town in towns.split("|") for key in concepts_of(town, analyser)}
    languages = {code: key for code, state in _LANGUAGES.items() for key in concepts_of(state, analyser)}
    within = dict[str, set[str]]()
    for place, state in places.items():
        within.setdefault(state, set()).add(place)
    return Homes(places, {state: frozenset(some) for state, some in within.items()}, named, languages)


def home_of(article: Article, analyser: Analyser) -> frozenset[str]:
    """The index keys of the state, or the two states, in which the news of an article happens; none where nothing
    tells.

    Args:
        article: any.
        analyser: of articles.
    """
    known, language = homes(analyser), article.language
    text = article.text[article.body :].lstrip()
    told = dateline_end(text[:OPENING].partition("\n")[0], language)
    begins = text[told : told + OPENING]
    if len(text) > told + OPENING:  # no half of a word
        begins = begins.rpartition(" ")[0] or begins
    opening = [term for part in (article.title or "", begins) for term in _written_as_names(part, language, analyser)]
    if placed := _lying_in(opening, known.places):
        return placed if len(placed) <= MOST else frozenset()
    own = known.languages.get(language, "")
    if {known.named[key] for term in opening for key in term.keys if key in known.named} - {own}:
        return frozenset()
    if told and (written := _lying_in(_written_as_names(text[:told], language, analyser), known.places)):
        return written
    return frozenset({own}) if own and _OWN.get(language, NOTHING).search(text) else frozenset()


def _written_as_names(text: str, language: str, analyser: Analyser) -> list[Term]:
    """The terms of a text that begin with a capital: "баку" is no Baku but a tank; and the Virginia of English
    Virginia Giuffre is no state."""
    terms = analyser.analyse(text, language).terms
    called = {
        one.start
        for one, other in pairwise(terms)
        if language == "en" and other.kind in (NAME, PERSON) and text[one.end : other.start] == " "
    }
    return [term for term in terms if text[term.start].isupper() and not (term.kind == PLACE and term.start in called)]


def _lying_in(terms: Sequence[Term], places: Mapping[str, str]) -> frozenset[str]:
    """The states of the terms that can be nothing but a place of one state."""
    found = set[str]()
    for term in terms:
        lying = {places.get(key, "") for key in term.keys if key[0] == "c"}
        if term.kind == PLACE and len(lying) == 1:
            found |= lying
    return frozenset(found) - {""}
