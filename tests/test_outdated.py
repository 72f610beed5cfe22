"""Values and days that a newer report or the next sentence replaces."""

from datetime import date

import pytest

from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.extractive.choose import choose
from tests.reading import read

OLD, NEW = date(2026, 3, 1), date(2026, 3, 9)


def quotes(workshop: Workshop, question: str, language: str, *told: tuple[str, date]) -> list[str]:
    """What is quoted of some articles."""
    passages = []
    for n, (text, day) in enumerate(told):
        article = Article("r", f"{n}.txt", text, language, "0" * 64, published=day)
        passages.append(Passage(article, 0, len(text), 1.0, 1.0, 0.5, 1))
    asked, needs, extracts = read(workshop, question, *passages)
    return [e.text for e in choose(extracts, needs, asked).extracts]


@pytest.mark.parametrize(
    ("language", "question", "old", "new"),
    [
        ("en", "How many schools in Tarnow are closed?", "In Tarnow 118 schools are closed.",
         "The number of closed schools in Tarnow rose from 118 to 158."),
        ("en", "How many jobs will Agrinova cut?", "Agrinova will cut 38 jobs.", "Agrinova will cut 37 jobs, not 38."),
        ("uk", "Скільки шкіл закрили в Одесі?", "В Одесі закрили 118 шкіл.",
         "Кількість закритих шкіл в Одесі зросла зі 118 до 158."),
        ("ru", "Сколько школ закрыли в Одессе?", "В Одессе закрыли 118 школ.",
         "В Одессе закрыли 158 школ вместо 118 школ."),
        ("vi", "Bao nhiêu trường học ở Huế đóng cửa?", "Ở Huế có 118 trường học đóng cửa.",
         "Số trường học đóng cửa ở Huế tăng từ 118 lên 158 trường."),
        ("en", "How many homes in Tarnow lost power?", "In Tarnow 340,000 homes lost power.",
         "In Tarnow not 340 but 410 thousand homes lost power, the grid says."),
        ("en", "How much does the bridge in Tarnow cost?", "The bridge in Tarnow costs 4,100,000 dollars.",
         "The cost of the bridge in Tarnow rose from 4.1 to 5.2 million dollars."),
        ("uk", "Скільки родин в Одесі втратили житло?", "В Одесі 340 тисяч родин втратили житло.",
         "В Одесі житло втратили не 340, а 410 тисяч родин."),
        ("uk", "Скільки коштує ремонт мосту в Одесі?", "Ремонт мосту в Одесі коштує 118 мільйонів гривень.",
         "Вартість ремонту мосту в Одесі зросла зі 118 до 158 мільйонів гривень."),
        ("ru", "Сколько стоит ремонт моста в Одессе?", "Ремонт моста в Одессе стоит 118 миллионов рублей.",
         "Стоимость ремонта моста в Одессе выросла со 118 до 158 миллионов рублей."),
        ("vi", "Sửa cầu ở Huế tốn bao nhiêu tiền?", "Sửa cầu ở Huế tốn 118 tỷ đồng.",
         "Chi phí sửa cầu ở Huế tăng từ 118 lên 158 tỷ đồng."),
    ],
)  # fmt: skip
def test_a_later_report_that_replaces_the_figure_goes_first(
    workshop: Workshop, language: str, question: str, old: str, new: str
) -> None:
    assert quotes(workshop, question, language, (old, OLD), (new, NEW))[0] == new


def test_a_figure_of_a_range_is_not_replaced(workshop: Workshop) -> None:
    old = "In Tarnow 118 schools are closed."
    told = [(old, OLD), ("Schools in Tarnow have from 118 to 158 pupils and are not closed.", NEW)]
    assert quotes(workshop, "How many schools in Tarnow are closed?", "en", *told)[0] == old


def test_a_small_figure_is_not_the_large_one_of_other_scale(workshop: Workshop) -> None:
    old = "In Tarnow 118,000 schools are closed."
    told = [(old, OLD), ("The number of closed schools in Tarnow rose from 118 to 158.", NEW)]
    assert quotes(workshop, "How many schools in Tarnow are closed?", "en", *told)[0] == old


@pytest.mark.parametrize(
    ("language", "question", "first", "after"),
    [
        ("en", "When will the Lark Bridge open?", "The Lark Bridge will not open on 1 December, as promised earlier.",
         "The new date is 15 March."),
        ("uk", "Коли відкриють міст у Тарнові?", "Міст у Тарнові не відкриють до 1 грудня, як обіцяли раніше.",
         "Новий термін — 15 березня."),
        ("ru", "Когда откроют мост в Одессе?", "Мост в Одессе не откроют 1 декабря, как обещали ранее.",
         "Новый срок — 15 марта."),
        ("vi", "Khi nào cầu Lam mở cửa?", "Cầu Lam sẽ không mở cửa ngày 1 tháng 12 như đã hứa.",
         "Thời hạn mới là ngày 15 tháng 3."),
    ],
)  # fmt: skip
def test_the_new_day_joins_the_former_one(
    workshop: Workshop, language: str, question: str, first: str, after: str
) -> None:
    assert {first, after} <= set(quotes(workshop, question, language, (f"{first} {after}", NEW)))


@pytest.mark.parametrize(
    ("language", "question", "old", "note", "right"),
    [
        ("uk", "Якого року збудували міст у Тарнові?", "Міст у Тарнові збудували 1965 року.",
         "Уточнюємо: у попередній публікації ми помилково написали, що міст у Тарнові збудували 1965 року.",
         "Насправді його відкрили 1962-го."),
        ("en", "How many schools in Tarnow are closed?", "In Tarnow 118 schools are closed.",
         "An earlier version of this article said that 118 schools in Tarnow are closed.", "There are 108."),
        ("ru", "В каком году построили мост в Одессе?", "Мост в Одессе построили в 1965 году.",
         "Исправление: мы ошибочно написали, что мост в Одессе построили в 1965 году.", "На самом деле в 1962-м."),
        ("vi", "Cầu Lam được xây năm nào?", "Cầu Lam được xây năm 1965.",
         "Đính chính: Bản tin trước viết sai rằng cầu Lam được xây năm 1965.", "Đúng ra là năm 1962."),
    ],
)  # fmt: skip
def test_a_later_note_of_correction_goes_before_what_it_corrects(
    workshop: Workshop, language: str, question: str, old: str, note: str, right: str
) -> None:
    assert quotes(workshop, question, language, (old, OLD), (f"{note} {right}", NEW))[:2] == [note, right]


@pytest.mark.parametrize(
    "note",
    [
        "Correction: an earlier version of this article said that 230 pupils of Tarnow were hurt. There were 203.",
        "Correction: an earlier version of this article said that 118 shops in Odesa are closed. There are 108.",
    ],
)
def test_a_note_of_another_figure_or_thing_corrects_nothing(workshop: Workshop, note: str) -> None:
    old = "In Tarnow 118 schools are closed."
    assert quotes(workshop, "How many schools in Tarnow are closed?", "en", (old, OLD), (note, NEW))[0] == old
