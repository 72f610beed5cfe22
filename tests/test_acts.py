"""Acts of which a story holds no word are not told by it, however near it is otherwise."""

import pytest

from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.coverage import weigh
from rag.extract import Extractor
from rag.understand import understand
from rag.verdicts import acts
from rag.verdicts.acts import acts_asked, is_untold


@pytest.mark.parametrize(
    ("question", "language", "text", "untold"),
    [
        ("Did Norway apologise to Poland for the drones?", "en", "Norway counted 19 drones over Poland.", True),
        ("Did Norway apologise to Poland for the drones?", "uk", "Норвегія вибачилась перед Польщею за дрони.", False),
        ("Did Norway apologise to Poland for the drones?", "en", "Norway said it was not sorry. Poland waits.", False),
        ("Did Norway apologise to Poland for the drones?", "vi", "Na Uy lấy làm tiếc với Ba Lan.", False),
        ("What did Norway threaten to do?", "en", "Norway urged Poland to keep the route safe.", True),
        ("What did Norway threaten to do?", "en", "Norway warned Poland that it would close the route.", False),
        ("Чи затримали когось із хакерів?", "vi", "Nhóm tin tặc rao bán dữ liệu.", True),
        ("Чи затримали когось із хакерів?", "en", "Two hackers are in custody.", False),
        ("Ушел ли министр в отставку?", "en", "The minister of Norway opened a bridge.", True),
        ("Ушел ли министр в отставку?", "en", "The minister of Norway said he would stay.", False),
        ("Hãng bay có hoàn vé cho hành khách không?", "en", "The airline flew its passengers to Norway.", True),
        ("Hãng bay có hoàn vé cho hành khách không?", "en", "The airline gave its passengers vouchers.", False),
        # Other verbs are told in many ways, and who asks when takes the act for granted.
        ("Did Norway agree to the plan?", "en", "Norway backs the plan.", False),
        ("When did the minister of Norway resign?", "en", "The minister of Norway opened a bridge.", False),
        ("Чи затримали рейс із Норвегії?", "en", "The flight from Norway was delayed.", False),
        # Nothing can be told of a language without a row.
        ("Did Norway apologise to Poland?", "fr", "La Norvège et la Pologne.", False),
    ],
)
def test_an_act_is_untold_where_no_word_of_it_stands(
    workshop: Workshop, question: str, language: str, text: str, untold: bool
) -> None:
    understood = understand(question, workshop)
    needs = weigh(understood.terms, {key: 5 for term in understood.terms for key in term.keys}, 10)
    article = Article("r", "a.txt", text, language, "0" * 64)
    passages = [Passage(article, 0, len(text), 1.0, 1.0, 0.5, 1)]
    found = Extractor(workshop).candidates(understood, needs, passages)
    assert is_untold(understood, found, needs) is untold


@pytest.mark.parametrize("language", ["en", "uk", "ru", "vi"])
def test_the_same_acts_stand_in_every_language(language: str) -> None:
    assert len(acts._rows(language)) == len(acts._rows("en"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("What is the threat to the port?", "en"),
        ("Whose sue was it, and the suede?", "uk"),
        ("Чи вибачення прийняли?", "uk"),
        ("Did Sue Gray leave?", "en"),
        ("Sự kiện diễn ra thế nào?", "vi"),
        ("Điều kiện ở trại thế nào?", "vi"),
        ("Có phải trời đang nắng không?", "vi"),
    ],
)
def test_only_the_act_itself_is_asked_for(text: str, language: str) -> None:
    assert not acts_asked(text, language)
