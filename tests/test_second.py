"""What a model is told before its second attempt: the text around what failed, and no more than fits."""

import re
from datetime import date
from typing import Any

from index import tokens
from index.article import Article
from index.workshop import Workshop
from rag.llm.context import Piece
from rag.llm.draft import Draft
from rag.llm.second import NEAREST, REPAIR_TOKENS, second_prompt

TOWNS = (
    "Arden", "Brill", "Corby", "Delph", "Elton", "Frome", "Goole", "Haxby", "Ilkley", "Jarrow", "Keswick", "Luton",
    "Malton", "Newark", "Otley", "Poole",
)  # fmt: skip


def sentence(town: str, number: int) -> str:
    return f"In {town} the harbour was closed for {number} days after the storm, the mayor said."


def long_article(name: str, first: int, sentences: int = 240) -> Article:
    text = " ".join(sentence(TOWNS[n % 16], first + n) for n in range(sentences))
    return Article("r", name, text, "en", "0" * 64, published=date(2025, 12, 13))


def short_article(name: str, first: int) -> Article:
    return long_article(name, first, 8)


def told(workshop: Workshop, articles: list[Article], quotes: list[Any], said: list[Any]) -> str:
    """The second prompt after quotes (passage, words) and sentences (text, numbers)."""
    draft = Draft([Piece(a, 0, len(a.text)) for a in articles], "en", workshop)
    for passage, first in quotes:
        assert not list(draft.take("quotes", {"passage": passage, "first": first, "last": ""}))
    for text, numbers in said:
        assert not list(draft.take("sentences", {"text": text, "quotes": numbers}))
    assert not list(draft.finish())
    return second_prompt(draft, "How long?", "", "English")


def passages(prompt: str) -> list[tuple[int, str]]:
    found = re.findall(r'<passage number="(\d+)"[^>]*>\n(.*?)\n</passage>', prompt, re.DOTALL)
    return [(int(number), text) for number, text in found]


def test_of_a_long_passage_the_sentences_around_a_quote_are_shown(workshop: Workshop) -> None:
    article = long_article("a.txt", 1000)
    prompt = told(workshop, [article], [(1, sentence("Frome", 1005))], [("It was 9 days.", [1])])
    ((number, text),) = passages(prompt)
    assert number == 1
    assert text == " ".join(sentence(TOWNS[n % 16], 1000 + n) for n in range(3, 8))
    start = told(workshop, [article], [(1, sentence("Arden", 1000))], [("It was 9 days.", [1])])
    assert passages(start)[0][1].startswith(sentence("Arden", 1000))


def test_a_short_passage_is_shown_whole_and_only_those_of_what_failed(workshop: Workshop) -> None:
    articles = [short_article(f"{n}.txt", n * 100) for n in range(1, 4)]
    quotes = [(3, sentence("Brill", 301)), (1, sentence("Corby", 102)), (2, sentence("Brill", 201))]
    said = [("It was 9 days.", [1]), ("It was 8 days.", [2, 1])]
    assert passages(told(workshop, articles, quotes, said)) == [(1, articles[0].text), (3, articles[2].text)]


def test_no_more_is_shown_than_the_budget_and_every_quote_before_a_whole_passage(workshop: Workshop) -> None:
    articles = [long_article(f"{n}.txt", n * 1000, 40) for n in range(1, 11)]
    quotes = [(n, sentence("Ilkley", n * 1000 + 8)) for n in range(1, 11)]
    shown = passages(told(workshop, articles, quotes, [(f"It was {n + 70} days.", [n]) for n in range(1, 11)]))
    assert sum(tokens.count(text) + 40 for _, text in shown) <= REPAIR_TOKENS
    assert len(shown) >= 8
    few = passages(told(workshop, articles, quotes, [("It was 77 days.", [1]), ("It was 78 days.", [2])]))
    assert [text == articles[0].text for _, text in few] == [True, False]


def test_of_a_lost_quote_the_sentence_of_its_passage_that_is_nearest_is_shown(workshop: Workshop) -> None:
    articles = [long_article("1.txt", 1000), long_article("2.txt", 3000)]
    lost = "In Newark a harbour was closed for 1029 days"
    prompt = told(workshop, articles, [(2, lost), (1, sentence("Brill", 1001))], [("It was 9 days.", [1])])
    ((number, text),) = passages(prompt)
    assert (number, "Newark" in text) == (2, True)
    assert f"quote 1, of passage 2, that begins {lost!r}" in prompt
    assert re.findall(r'<quote number="(\d)" passage="(\d)"', prompt) == [("2", "1")]
    assert "first further quote: 3\n" in prompt


def test_for_a_sentence_without_quotes_what_shares_the_most_with_it_is_shown(workshop: Workshop) -> None:
    articles = [long_article("1.txt", 1000, 100), long_article("2.txt", 3000, 100)]
    for numbers, quotes in (([], []), ([1], [(99, "In Newark a harbour was closed")]), ([7], [])):
        prompt = told(workshop, articles, quotes, [("The harbour of Newark was closed for 3013 days.", numbers)])
        shown = passages(prompt)
        assert len(shown) <= NEAREST
        assert any(number == 2 and sentence("Newark", 3013) in text for number, text in shown)
