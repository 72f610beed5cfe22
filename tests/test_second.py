"""The second attempt of a model: it is told what failed and the text around it, no more than fits, and may mend it."""

import json
import re
from datetime import date
from typing import Any

from index import tokens
from index.article import Article
from index.models.chat import ScriptedChat
from index.settings import Settings
from index.workshop import Workshop
from rag import Assistant, Done, Sentence
from rag.llm.context import Piece
from rag.llm.draft import Draft
from rag.llm.second import NEAREST, REPAIR_TOKENS, second_prompt
from tests.model_replies import (
    EMBASSY,
    QUESTION,
    RELEASED,
    SILENT,
    Model,
    answer,
    holds,
    kind_of,
    repair,
    understanding,
)
from tests.model_replies import numbers as numbers_in

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


def test_a_repair_may_bring_further_quotes_and_what_was_shown_stays(
    seeds_assistant: Assistant, seeds_settings: Settings
) -> None:
    def first(user: str) -> str:
        quotes = [RELEASED, ("004", "Belta quoted John Smith", "")]
        said = [("Lukashenko released 52 political prisoners.", [1]), ("Trump wants the embassy reopened.", [2])]
        return answer(user, quotes, said)

    def second(request: Any) -> str:
        if kind_of(request.messages[0].content) != "repair":
            return Model(first)(request)
        user = request.messages[1].content
        number = int(user.split('<passage number="')[1].split('"')[0])
        said = "Washington wants to reopen its embassy in Minsk, Coale said."
        return repair([(said, [3])], [{"passage": number, "first": EMBASSY[1], "last": EMBASSY[2]}])

    chat = ScriptedChat([second] * 3)
    assistant = Assistant(seeds_settings, seeds_assistant._workshop, seeds_assistant.index, chat)
    events = list(assistant.stream(QUESTION))
    assert [type(e).__name__ for e in events] == ["Retrieved", "Quoted", "Sentence", "Quoted", "Sentence", "Done"]
    done = events[-1]
    assert isinstance(done, Done)
    holds(done.answer)
    assert [e for e in events if isinstance(e, Sentence)] == list(done.answer.sentences)
    assert [c.language for c in done.answer.citations] == ["uk", "en"]


def test_a_second_attempt_is_told_where_its_further_quotes_are_counted_from(ask: Any) -> None:
    quotes = [RELEASED, ("004", "no such words", ""), SILENT, ("002", "no such words", "")]
    _, chat = ask(Model(lambda user: answer(user, quotes, [("Putin died.", [1])])))
    told = chat.requests[-1].messages[1].content
    assert "The number of your first further quote: 5\n" in told
    assert re.findall(r'<quote number="(\d)"', told) == ["1", "3"]


def test_a_second_attempt_sees_the_question_and_what_stands_around_the_quotes_of_what_failed(ask: Any) -> None:
    said = [("Lukashenko released 52 political prisoners on 3 May.", [1]), ("The report is silent on this.", [2])]
    _, chat = ask(Model(lambda user: answer(user, [RELEASED, SILENT], said)))
    told = chat.requests[-1].messages[1].content
    assert f"<question>\n{QUESTION}\n</question>" in told
    assert re.search(r'<quote number="1" passage="\d" language="uk" published="unknown">Самопроголошений', told)
    assert re.search(r'<quote number="2" passage="\d" language="vi" published="2025-12-13, Saturday">Bản tin', told)
    (around,) = re.findall(r"<passage [^>]*>\n(.*?)\n</passage>", told, re.DOTALL)
    first = chat.requests[1].messages[1].content
    assert around in first  # of the sentence that failed, and not of the other
    assert len(around) > 600
    assert "Самопроголошений" in around
    number = re.search(r'<passage number="(\d+)" language="uk"', told).group(1)  # type: ignore[union-attr]
    assert int(number) == numbers_in(first)["002"]


def test_a_second_attempt_at_a_follow_up_is_told_what_it_means(ask: Any) -> None:
    meant = "Who met Lukashenko in Minsk?"
    model = Model(lambda user: answer(user, [RELEASED], [("Putin did.", [1])]), understood=understanding(meant))
    _, chat = ask(model, "And who?", history=[{"role": "user", "content": "x"}])
    assert meant in chat.requests[-1].messages[1].content


def test_a_sentence_given_as_a_string_is_sent_back_with_the_passage_that_speaks_of_it(ask: Any) -> None:
    def bare(user: str) -> str:
        return json.dumps({**json.loads(answer(user, [], [])), "sentences": ["Lukashenko released 52 prisoners."]})

    def second(request: Any) -> str:
        if kind_of(request.messages[0].content) != "repair":
            return Model(bare)(request)
        user = request.messages[1].content
        assert "Самопроголошений президент" in user
        quote = {"passage": numbers_in(user)["002"], "first": RELEASED[1], "last": RELEASED[2]}
        return repair([("Lukashenko released 52 prisoners.", [1])], [quote])

    answered, chat = ask([second] * 3)
    assert [(s.text, s.citations) for s in answered.sentences] == [("Lukashenko released 52 prisoners.", (1,))]
    assert "names no quote" in chat.requests[-1].messages[1].content


def test_what_fails_twice_in_the_same_words_is_sent_back_once(ask: Any) -> None:
    _, chat = ask(Model(lambda user: answer(user, [RELEASED], [("Putin died.", [1])] * 9)))
    assert chat.requests[-1].messages[1].content.count("sentence: Putin died.") == 1
