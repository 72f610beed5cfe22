"""Sentences that tell the very thing that a question names: the sum in its currency, the most of what it asks for."""

import pytest

from index.workshop import Workshop
from rag.extractive.particular import currency_of, most_of, told_itself
from tests.reading import read, whole


@pytest.mark.parametrize(
    ("question", "language", "currency"),
    [
        ("How many euros did the roof cost?", "en", "euro"),
        ("How many million dollars did the club pay?", "en", "dollar"),
        ("How much did the roof cost in pounds?", "en", "pound"),
        ("How much did the roof cost?", "en", None),
        ("How many pounders were fired?", "en", None),
        ("Скільки гривень коштував дах?", "uk", "hryvnia"),
        ("Скільки мільйонів доларів коштував дах?", "uk", "dollar"),
        ("Скільки коштував дах?", "uk", None),
        ("Сколько рублей стоила крыша?", "ru", "ruble"),
        ("Сколько людей погибло?", "ru", None),
        ("Mái nhà tốn bao nhiêu tỷ đồng?", "vi", "dong"),
        ("Mái nhà tốn bao nhiêu đô la?", "vi", "dollar"),
        ("Bao nhiêu đồng chí có mặt?", "vi", None),
    ],
)
def test_a_question_may_name_the_currency_of_a_sum(question: str, language: str, currency: str | None) -> None:
    assert currency_of(question, language) == currency


@pytest.mark.parametrize(
    ("text", "language", "most"),
    [
        ("The oldest and most expensive house burned down.", "en", {"old", "dear"}),
        ("The house is older than the church.", "en", set()),
        ("Наймолодший учасник мав найширший шарф.", "uk", {"young", "wide"}),
        ("Це найбільш відомий міст.", "uk", set()),
        ("Самый дорогой дом стоит у крупнейшего порта.", "ru", {"dear", "big"}),
        ("Самый известный дом стоит у порта.", "ru", set()),
        ("Cây cầu dài nhất và cao nhất.", "vi", {"long", "high"}),
        ("Ít nhất ba người chết.", "vi", set()),
    ],
)
def test_a_text_may_say_that_something_is_the_most(text: str, language: str, most: set[str]) -> None:
    assert most_of(text, language) == most


@pytest.mark.parametrize(
    ("question", "language", "best", "other", "goes"),
    [
        ("How many euros did the roof of the arena cost?", "en", "The roof of the arena cost 5 million dollars.",
         "The roof of the arena cost 4 million euros.", True),
        ("How many euros did the roof of the arena cost?", "en", "The roof of the arena cost 5 million euros.",
         "The roof of the arena cost 4 million euros.", False),
        ("How many euros did the roof of the arena cost?", "en", "The roof of the arena cost 5 million dollars.",
         "The floor cost 4 million euros.", False),
        ("How much did the roof of the arena cost?", "en", "The roof of the arena cost 5 million dollars.",
         "The roof of the arena cost 4 million euros.", False),
        ("Скільки гривень коштував дах стадіону?", "uk", "Дах стадіону коштував 5 млн доларів.",
         "Дах стадіону коштував 200 млн грн.", True),
        ("Сколько рублей стоила крыша стадиона?", "ru", "Крыша стадиона стоила 5 млн долларов.",
         "Крыша стадиона стоила 400 млн рублей.", True),
        ("Mái sân vận động tốn bao nhiêu đồng?", "vi", "Mái sân vận động tốn 5 triệu USD.",
         "Mái sân vận động tốn 120 tỷ đồng.", True),
        ("What is the longest bridge in Norway?", "en", "The Sula bridge in Norway is 3 km long.",
         "The longest bridge in Norway is the Arda.", True),
        ("What is the longest bridge in Norway?", "en", "The Sula is a record bridge in Norway.",
         "The longest bridge in Norway is the Arda.", False),
        ("What is the longest bridge in Norway?", "en", "The Sula bridge in Norway is 3 km long.",
         "The widest bridge in Norway is the Arda.", False),
        ("What is the longest bridge in Norway?", "en", "The Sula bridge in Norway is 3 km long.",
         "It is the longest road.", False),
        ("Is the Arda the longest bridge in Norway?", "en", "The Arda bridge in Norway is 3 km long.",
         "The longest bridge in Norway is the Arda.", False),
        ("Який міст у Норвегії найдовший?", "uk", "Міст Сула в Норвегії відкрили.",
         "Найдовший міст у Норвегії — Арда.", True),
        ("Какой мост в Норвегии самый длинный?", "ru", "Мост Сула в Норвегии открыли.",
         "Самый длинный мост в Норвегии — Арда.", True),
        ("Cây cầu nào dài nhất Na Uy?", "vi", "Cây cầu Sula ở Na Uy mở cửa.",
         "Cây cầu dài nhất Na Uy là Arda.", True),
    ],
)  # fmt: skip
def test_what_tells_the_very_thing_goes_before_what_comes_near(
    workshop: Workshop, question: str, language: str, best: str, other: str, goes: bool
) -> None:
    asked, _, extracts = read(workshop, question, whole(best, language, 0), whole(other, language, 1))
    by_text = {e.text: e for e in extracts}
    first = told_itself(by_text[best], [by_text[other]] if other in by_text else [], asked)
    assert (first.text if first else None) == (other if goes else None)
