"""What articles tell of a thing of which nothing particular is asked, and what they tell since some day."""

from datetime import date

import pytest

from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.coverage import weigh
from rag.extract import Extractor
from rag.extractive.overview import overview, since
from rag.understand import understand

NEWEST = date(2025, 11, 28)  # a Friday
TOLD = (
    (date(2025, 11, 18), "en", "The shipping group Halden said on Tuesday that it had agreed to buy its rival Norvik."
     " The deal needs the approval of regulators in four countries, among them Ukraine."),
    (date(2025, 11, 20), "uk", "Данська компанія Halden оголосила про купівлю норвезької компанії Norvik за мільярди."
     " «Нам ніхто нічого не пояснив. Про угоду ми дізналися з новин»."),
    (date(2025, 11, 25), "en", "The shipping group Halden raised its offer for its Norwegian rival Norvik on Tuesday."),
    (date(2025, 11, 26), "en", "A storm has closed the port of Odesa for two days, officials of the region said."),
)  # fmt: skip


def shown(workshop: Workshop, text: str) -> list[int]:
    """The numbers of the articles by which a question is answered, in order."""
    question = understand(text, workshop)
    needs = weigh(question.terms, {}, 10)
    passages = [
        Passage(Article("r", f"{n}.txt", t, code, "0" * 64, published=day), 0, len(t), 1.0, 1.0, 0.5, 1)
        for n, (day, code, t) in enumerate(TOLD)
    ]
    candidates = Extractor(workshop).candidates(question, needs, passages)
    found = overview(candidates, question, needs, 3, since(question, NEWEST))
    assert all(e.span.start == 0 for e in found)
    return [int(e.article.doc_id[0]) for e in found]


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("Tell me about the Halden Norvik deal", [0, 1, 2]),
        ("Summarise what is known about Norvik", [0, 1, 2]),
        ("Give me a short summary of the Norvik takeover", [0, 1, 2]),
        ("Розкажи про угоду Halden і Norvik", [0, 1, 2]),
        ("Підсумуй, що відомо про Norvik", [0, 1, 2]),
        ("Расскажи о сделке Halden и Norvik", [0, 1, 2]),
        ("Что известно о Norvik?", [0, 1, 2]),
        ("Hãy cho biết về thương vụ Halden Norvik", [0, 1, 2]),
        ("Tóm tắt những gì đã biết về Norvik", [0, 1, 2]),
        ("What changed since Monday in the Norvik takeover?", [2]),
        ("What has happened to Norvik since 20 November?", [1, 2]),
        ("Що змінилося з понеділка в угоді з Norvik?", [2]),
        ("Что изменилось с понедельника в сделке с Norvik?", [2]),
        ("Có gì thay đổi từ thứ hai trong vụ mua lại Norvik?", [2]),
        # Something particular is asked, or nothing is named, or one article alone tells of it.
        ("Who owns Norvik?", []),
        ("How much did Halden pay for Norvik since Monday?", []),
        ("What happened on Monday in the Norvik takeover?", []),
        ("What is known about the reasons of the quarrel between Halden and Norvik?", []),
        ("Tell me about the deal", []),
        ("Tell me about Odesa", []),
    ],
)
def test_a_thing_is_told_of_by_the_beginnings_of_articles(workshop: Workshop, text: str, articles: list[int]) -> None:
    assert shown(workshop, text) == articles


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("What changed since Monday?", "en", date(2025, 11, 24)),
        ("What happened since 20 November?", "en", date(2025, 11, 20)),
        ("Що змінилося від понеділка?", "uk", date(2025, 11, 24)),
        ("Що сталося з 20 листопада?", "uk", date(2025, 11, 20)),
        ("Что изменилось с понедельника?", "ru", date(2025, 11, 24)),
        ("Có gì mới kể từ thứ hai?", "vi", date(2025, 11, 24)),
        ("Có gì mới từ ngày 20/11?", "vi", date(2025, 11, 20)),
        ("What happened on Monday?", "en", None),
        ("Who has led Norvik since Monday?", "en", None),
        ("Що сталося в понеділок?", "uk", None),
        ("Có gì mới hôm thứ hai?", "vi", None),
        ("Was ist seit Montag neu?", "de", None),
    ],
)
def test_a_day_may_bound_what_is_asked(workshop: Workshop, text: str, language: str, day: date | None) -> None:
    question = understand(text, workshop, language=language)
    assert since(question, NEWEST) == day
    assert since(question, None) is None
