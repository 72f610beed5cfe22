"""Denials that say nothing against what is asked, and opposites that do though another sentence is likelier."""

import pytest

from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.coverage import weigh
from rag.extract import Extractor
from rag.understand import understand
from rag.verdicts.refuting import refuting
from rag.verdicts.verdict import FALSE_PREMISE
from tests.test_verdict import verdict


@pytest.mark.parametrize(
    ("question", "language", "text", "denied"),
    [
        # What is not stopped goes on.
        ("Why did the surgeons begin the operation?", "ru", "Хирурги не прервали операцию.", False),
        ("Why did the surgeons interrupt the operation?", "ru", "Хирурги не прервали операцию.", True),
        ("Why did the surgeons begin the operation?", "ru", "Хирурги не начали операцию.", True),
        ("When was the auction held?", "ru", "Аукцион отменять не стали.", False),
        ("When was the auction held?", "ru", "Аукцион проводить не стали.", True),
        ("When was the concert held?", "en", "The concert was not cancelled.", False),
        ("When was the concert cancelled?", "en", "The concert was not cancelled.", True),
        ("Коли відбувся концерт?", "uk", "Концерт скасовувати не стали.", False),
        ("Khi nào buổi hòa nhạc diễn ra?", "vi", "Buổi hòa nhạc không bị hủy.", False),
        # What somebody is to leave alone may have been done.
        ("Why did Poland open the border?", "ru", "Польша обещала не открывать границу для грузовиков.", False),
        ("Why did Poland open the border?", "ru", "Польша не открыла границу.", True),
        ("When did the residents leave Tarn?", "en", "Police told residents of Tarn not to leave.", False),
        ("When did the residents leave Tarn?", "en", "The residents of Tarn did not leave.", True),
        # Only some were not there.
        ("How many people were aboard the ship?", "vi", "Không có khách nước ngoài trên tàu.", False),
        ("How many foreigners were aboard the ship?", "vi", "Không có khách nước ngoài trên tàu.", True),
        # What stands before the conjunction is not denied.
        ("Кто судья?", "ru", "Меня судят за то, что я не из партии.", False),
        # Who asks about the end takes it for granted.
        ("Кому выгодна отмена санкций на калий?", "uk", "США скасовують санкції проти калію.", False),
        # The opposite was done.
        ("Who bought the teapot?", "ru", "Чайник с торгов сняли.", True),
        ("Who bought the teapot?", "ru", "Чайник с полки сняли.", False),
        ("Чому подорожчав дизель у Тарні?", "uk", "Дизель у Тарні подешевшав.", True),
    ],
)
def test_a_denial_of_another_matter_denies_nothing_of_what_is_asked(
    workshop: Workshop, question: str, language: str, text: str, denied: bool
) -> None:
    assert verdict(workshop, question, (language, text, None)) == (FALSE_PREMISE if denied else None)


@pytest.mark.parametrize(
    ("question", "likelier", "text", "goes_first"),
    [
        ("Why did the revenue of Norway fall?", "In Norway the fall of profit was due to wages.",
         "Revenue in Norway rose by 23 percent.", True),
        ("Why did the revenue of Norway fall?", "In Norway the fall of revenue was due to wages.",
         "Revenue in Norway rose by 23 percent.", False),
        ("Why did the revenue of Norway fall?", "In Norway the fall of profit was due to wages.",
         "Revenue in Poland rose by 23 percent.", False),
        ("Why did the revenue of Norway fall?", "In Norway the fall of profit was due to wages.",
         "Revenue in Norway may rise by 23 percent.", False),
        ("Why did the revenue of Norway fall?", "In Norway the fall of profit was due to wages.",
         "Norway counted its revenue; wages rose by 23 percent.", False),
        ("Why did the revenue of Norway fall in May?", "In Norway the fall of profit was due to wages.",
         "Revenue in Norway rose by 23 percent in June.", False),
    ],
)  # fmt: skip
def test_the_opposite_goes_before_a_likelier_sentence_where_nothing_tells_the_action(
    workshop: Workshop, question: str, likelier: str, text: str, goes_first: bool
) -> None:
    understood = understand(question, workshop)
    needs = weigh(understood.terms, {key: 5 for term in understood.terms for key in term.keys}, 10)
    articles = [Article("r", f"{n}.txt", t, "en", "0" * 64) for n, t in enumerate([likelier, text])]
    passages = [Passage(a, 0, len(a.text), 1.0, 1.0, 0.5, 1) for a in articles]
    found = Extractor(workshop).candidates(understood, needs, passages)
    found.sort(key=lambda e: e.article.doc_id)
    first = refuting(found, understood, needs)
    assert (first.text if first else None) == (text if goes_first else None)
