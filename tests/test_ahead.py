"""The day that is still to come, where a question asks when something will be."""

from datetime import date

import pytest

from index.workshop import Workshop
from rag.extractive.ahead import asks_ahead
from rag.extractive.choose import choose
from rag.understand import understand
from tests.reading import read, whole

DAY = date(2025, 11, 12)


@pytest.mark.parametrize(
    ("question", "ahead"),
    [
        ("When will the bridge open?", True),
        ("When does the bridge open?", True),
        ("When is the bridge due to open?", True),
        ("By when must the firms leave?", True),
        ("When is he known to have died?", False),
        ("When did the bridge open?", False),
        ("When was the bridge to be opened?", False),
        ("What will the bridge cost?", False),
        ("Коли відкриють міст у Тарнові?", True),
        ("Коли в Тарнові запрацює міст?", True),
        ("З якого числа діятиме закон?", True),
        ("Коли буде суд?", True),
        ("Коли відкрили міст у Тарнові?", False),
        ("Коли стався вибух?", False),
        ("Коли лікар прийшов?", False),
        ("Когда откроют мост?", True),
        ("Когда будет суд?", True),
        ("Когда совет принял бюджет?", False),
        ("Когда открыли мост?", False),
        ("Khi nào cầu mở lại?", True),
        ("Bao giờ tổng thống mới nhậm chức?", True),
        ("Cầu sẽ mở lại khi nào?", True),
        ("Cầu mở lại khi nào?", False),
        ("Khi nào cầu đã mở lại?", False),
        ("Khi nào vụ nổ xảy ra?", False),
        ("When does the report say he died?", False),
        ("When does the bank say it will open?", True),
        ("Коли відкриється школа?", True),
        ("Коли підвищать зарплати вчителів?", True),
        ("Когда откроют вокзал?", True),
    ],
)
def test_the_tense_of_a_question_tells_whether_it_asks_of_what_is_to_come(
    workshop: Workshop, question: str, ahead: bool
) -> None:
    assert asks_ahead(understand(question, workshop)) is ahead


@pytest.mark.parametrize(
    ("question", "text", "language", "first"),
    [
        ("When will the Lark Bridge open?", "The Lark Bridge was closed on Monday. It opens on 3 December.", "en",
         "It opens on 3 December."),
        ("Коли відкриють міст у Тарнові?", "Міст у Тарнові закрили в понеділок. Відкриють його 3 грудня.", "uk",
         "Відкриють його 3 грудня."),
        ("Когда откроют мост в Тарнове?", "Мост в Тарнове закрыли в понедельник. Откроют его 3 декабря.", "ru",
         "Откроют его 3 декабря."),
        ("Khi nào cầu Lark mở lại?", "Cầu Lark đóng cửa hôm thứ hai. Cầu mở lại vào ngày 3/12.", "vi",
         "Cầu mở lại vào ngày 3/12."),
        ("When will the Lark Bridge open?", "The Lark Bridge closed on Monday. It will open from Jan. 1.", "en",
         "It will open from Jan. 1."),
        ("When will the Lark Bridge open?",
         "The Lark Bridge had been promised for December. It will open in March 2026.", "en",
         "It will open in March 2026."),
        ("Коли відкриють міст у Тарнові?", "Міст у Тарнові закрили в понеділок. У Львові відкриють його 3 грудня.",
         "uk", "Міст у Тарнові закрили в понеділок."),
        ("When did the Lark Bridge close?", "The Lark Bridge was closed on Monday. It opens on 3 December.", "en",
         "The Lark Bridge was closed on Monday."),
        ("When will the Lark Bridge open?", "The Lark Bridge will open soon, they said on Monday. "
         "The festival is on 3 December.", "en", "The Lark Bridge will open soon, they said on Monday."),
        ("When will the Lark Bridge open?", "The Lark Bridge was closed on Monday. It has been shut since March.", "en",
         "The Lark Bridge was closed on Monday."),
    ],
)  # fmt: skip
def test_what_is_to_come_goes_before_what_is_past_where_a_question_asks_for_it(
    workshop: Workshop, question: str, text: str, language: str, first: str
) -> None:
    asked, needs, extracts = read(workshop, question, whole(text, language, published=DAY))
    assert choose(extracts, needs, asked).extracts[0].text == first


def test_a_past_day_does_not_stand_beside_the_one_to_come(workshop: Workshop) -> None:
    text = "The Lark Bridge will open on 3 December. The Lark Bridge was closed on Monday."
    asked, needs, extracts = read(workshop, "When will the Lark Bridge open?", whole(text, "en", published=DAY))
    assert [e.text for e in choose(extracts, needs, asked).extracts] == ["The Lark Bridge will open on 3 December."]
