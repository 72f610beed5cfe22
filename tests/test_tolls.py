"""Counts that grow while a story goes on: which of them are totals, and which total goes first."""

from datetime import date

import pytest

from index.sentences import Span
from index.workshop import Workshop
from rag.disputes.contested import is_additional
from rag.evidence.tolls import DEAD, HELD, HURT, MISSING, MOVED, SAVED, counts_some, is_wide, states_in, tolls_in
from rag.extract import Extract
from rag.extractive.first import first_of
from rag.extractive.totals import asked_state, newest_total
from rag.understand import understand
from tests.reading import read, whole

Told = tuple[str, int, str]
"""Language, day of October 2026 and text of an article."""


def ranked(workshop: Workshop, question: str, *told: Told) -> list[Extract]:
    """The sentences of articles in the order in which they are told, as if all were about as likely."""
    passages = [whole(text, code, n, published=date(2026, 10, day)) for n, (code, day, text) in enumerate(told)]
    found = read(workshop, question, *passages).extracts
    found.sort(key=lambda e: (e.article.doc_id, e.span.start))
    return [Extract(**{**vars(e), "score": 0.9 - n / 100}) for n, e in enumerate(found)]


@pytest.mark.parametrize(
    ("text", "language", "state", "totals", "parts"),
    [
        ("Three people died and eleven were missing.", "en", DEAD, [3], []),
        ("Three people died and eleven were missing.", "en", MISSING, [11], []),
        ("The death toll from the fire has risen to 31.", "en", DEAD, [31], []),
        ("The flood of 3 May killed 12 people.", "en", DEAD, [12], []),
        ("The flood in May killed 12 people.", "en", DEAD, [12], []),
        ("The flood may have killed 12 people.", "en", DEAD, [], []),
        ("Another three miners died.", "en", DEAD, [], [3]),
        ("Eight of the dead were sailors.", "en", DEAD, [], [8]),
        ("Six of the missing are under the mud.", "en", MISSING, [], [6]),
        ("Шестеро із зниклих — діти.", "uk", MISSING, [], [6]),
        ("Шестеро из пропавших — дети.", "ru", MISSING, [], [6]),
        ("Another six people are missing.", "en", MISSING, [6], []),
        ("Two more people were arrested.", "en", HELD, [], [2]),
        ("The toll could rise to 100 dead.", "en", DEAD, [], []),
        ("He died of burns at 22.", "en", DEAD, [], []),
        ("The families of the dead get 5,000 dollars.", "en", DEAD, [], []),
        ("Floods across three provinces have killed 19 people.", "en", DEAD, [19], []),
        ("Divers pulled seven bodies from the water.", "en", DEAD, [], []),
        ("Кількість загиблих зросла до 15: ще один помер у лікарні.", "uk", DEAD, [15], []),
        ("Остаточна кількість загиблих — 231, іще четверо зникли.", "uk", DEAD, [231], []),
        ("Остаточна кількість загиблих — 231, іще четверо зникли.", "uk", MISSING, [4], []),
        ("Ще трьох гірників визнали загиблими.", "uk", DEAD, [], [3]),
        ("Поліція затримала 14 людей.", "uk", HELD, [14], []),
        ("З аварією пов'язують вісім смертей.", "uk", DEAD, [8], []),
        ("Лікарі зафіксували вісім смертельних випадків.", "uk", DEAD, [8], []),
        ("Він отримав вісім смертельних погроз.", "uk", DEAD, [], []),
        ("С аварией связывают восемь смертей.", "ru", DEAD, [8], []),
        ("Число погибших выросло до шести.", "ru", DEAD, [6], []),
        ("Ещё двое скончались в больнице.", "ru", DEAD, [], [2]),
        ("Эвакуировали 340 человек.", "ru", MOVED, [340], []),
        ("Thêm 6 người chết, nâng số người thiệt mạng lên 17.", "vi", DEAD, [17], [6]),
        ("Hai người khác bị bắt.", "vi", HELD, [], [2]),
        ("Có 25 người được cứu sống.", "vi", SAVED, [25], []),
        ("Có 12 người chết và 20 người bị thương.", "vi", HURT, [20], []),
        ("Ít nhất 52 người thiệt mạng.", "vi", DEAD, [52], []),
        ("Drei Menschen starben.", "de", DEAD, [], []),
    ],
)  # fmt: skip
def test_a_sentence_counts_in_all_or_what_has_come_since(
    text: str, language: str, state: str, totals: list[int], parts: list[int]
) -> None:
    found = tolls_in(text, language, None, state)
    assert [toll.value for toll in found if toll.total] == totals
    assert [toll.value for toll in found if not toll.total] == parts


@pytest.mark.parametrize(
    ("text", "language", "wide"),
    [
        ("The ministry states that 38 died.", "en", False), ("38 died in the United States.", "en", False),
        ("Across the country 38 died.", "en", True), ("The landslide killed 17.", "en", False),
        ("По всій країні загинули 38 людей.", "uk", True), ("Зсув убив 17 людей.", "uk", False),
        ("По всей стране погибли 38 человек.", "ru", True), ("Оползень убил 17 человек.", "ru", False),
        ("Cả đợt mưa lũ làm 38 người chết.", "vi", True), ("Vụ sạt lở làm 17 người chết.", "vi", False),
    ],
)  # fmt: skip
def test_a_count_may_be_of_more_places_than_one(text: str, language: str, wide: bool) -> None:
    assert is_wide(text, language) == wide


@pytest.mark.parametrize(
    ("text", "language", "number", "additional"),
    [
        ("another 3 died", "en", "3", True), ("3 more died", "en", "3", True), ("more than 3 died", "en", "3", False),
        ("3 more than in May died", "en", "3", False), ("ще 3 загинули", "uk", "3", True),
        ("загинули 3", "uk", "3", False), ("3 з них загинули", "uk", "3", True), ("еще 3 погибли", "ru", "3", True),
        ("погибли 3", "ru", "3", False), ("thêm 3 người chết", "vi", "3", True),
        ("3 người nữa chết", "vi", "3", True), ("hơn 3 người chết", "vi", "3", False),
    ],
)  # fmt: skip
def test_a_number_may_only_come_to_another(text: str, language: str, number: str, additional: bool) -> None:
    start = text.index(number)
    assert is_additional(text, Span(start, start + len(number)), language) == additional


@pytest.mark.parametrize(
    ("question", "state"),
    [
        ("How many people died in Odesa?", DEAD), ("How many people are missing in Odesa?", MISSING),
        ("Скільки людей поранено в Одесі?", HURT), ("Сколько человек спасли в Одессе?", SAVED),
        ("Bao nhiêu người phải sơ tán ở Odesa?", MOVED),
        ("Сколько погибших в Одессе на сегодняшний день?", DEAD),
        ("Tính đến giờ có bao nhiêu người chết ở Odesa?", DEAD),
        ("How many people died in Odesa on 12 May?", None), ("How many people had died after three days?", None),
        ("How many people died and how many were hurt?", None), ("How many people died at first?", None),
        ("How many ships were built?", None), ("Who died in Odesa?", None),
        ("How many died, according to different reports?", None),
    ],
)  # fmt: skip
def test_a_question_may_ask_for_a_count_that_grows(workshop: Workshop, question: str, state: str | None) -> None:
    assert asked_state(understand(question, workshop)) == state


@pytest.mark.parametrize(
    ("question", "told", "first"),
    [
        ("How many people died in Odesa?",
         [("en", 3, "The flood in Odesa killed 12 people."), ("uk", 6, "Повінь в Одесі вбила 20 людей.")], "20"),
        ("Сколько человек погибло в Одессе?",
         [("ru", 3, "В Одессе погибли 12 человек."), ("ru", 6, "Ещё двое погибли в Одессе.")], "12"),
        ("Скільки людей загинуло в Одесі?",
         [("uk", 6, "Ще троє загинули в Одесі. Кількість загиблих зросла до 15.")], "15"),
        ("Bao nhiêu người mất tích ở Odesa?",
         [("vi", 3, "Ở Odesa có 16 người mất tích."), ("vi", 6, "Ở Odesa còn 4 người mất tích.")], "4"),
        ("How many people died in Odesa?",
         [("en", 3, "The flood in Odesa killed 12 people."), ("en", 6, "The flood in Odesa killed at least 21 people."),
          ("uk", 6, "Повінь в Одесі вбила 23 людей.")], "23"),
        ("How many people died in Odesa?",
         [("en", 9, "On 6 October 26 people were counted dead in Odesa. By 9 October the flood had killed 36 people.")],
         "36"),
        ("How many people died in Odesa?",
         [("en", 9, "On 9 October 26 people were dead in Odesa. On 6 October, 4 people had died.")], "26"),
        ("How many people are missing in Odesa?",
         [("en", 3, "In Odesa 12 people are missing."), ("en", 6, "Six of the missing in Odesa are children.")], "12"),
        # The best one tells of another year.
        ("How many people died on the tourist boat in Odesa?",
         [("en", 6, "In 2013 a tourist boat in Odesa sank, killing 20 people. "
                    "Divers in Odesa found the last victim of Monday's wreck, bringing the death toll to 38.")], "38"),
        # A dateline is no other place.
        ("How many people died in Odesa?",
         [("en", 3, "The flood in Odesa killed 12 people."),
          ("en", 6, "KYIV, Oct. 6 (AP) - The flood in Odesa has killed 20 people.")], "20"),
        # A toll need not say again that it counts people.
        ("How many people died on the ferry Orla?",
         [("en", 3, "Eleven people died when the ferry Orla sank."),
          ("en", 6, "The owner of the ferry Orla was charged. The final death toll stands at 31.")], "31"),
        ("Скільки людей загинуло на поромі «Орла»?",
         [("uk", 3, "На поромі «Орла» загинули 12 людей."),
          ("uk", 6, "Капітана порома «Орла» відпустили. Кількість загиблих зросла до 19.")], "19"),
        ("Сколько человек погибло в отеле «Тарн»?",
         [("ru", 3, "В отеле «Тарн» погибли 4 человека."),
          ("ru", 6, "Отель «Тарн» закрыт. Число погибших достигло 9.")], "9"),
        ("How many people died on the ferry Orla?",
         [("en", 3, "Eleven people died when the ferry Orla sank."),
          ("vi", 6, "Chủ phà Orla bị bắt. Số người chết đã tăng lên 27.")], "27"),
        ("How many people died on the ferry Orla?",
         [("en", 3, "Eleven people died when the ferry Orla sank."),
          ("en", 6, "The captain was freed. The final death toll stands at 31.")], "Eleven"),
        # Of all, of another place, of the past, of an earlier day, of fewer.
        ("How many people died in Odesa?",
         [("en", 3, "The flood in Odesa killed 12 people."), ("en", 6, "Across the country 38 people died.")], "12"),
        ("How many people died in Odesa?",
         [("en", 3, "The flood in Odesa killed 12 people."), ("en", 6, "The flood in Varna killed 20 people.")], "12"),
        ("How many people died in Odesa?",
         [("en", 3, "The flood in Odesa killed 12 people."),
          ("en", 6, "In 2013 a flood in Odesa killed 20 people.")], "12"),
        ("How many people died in Odesa?",
         [("en", 6, "The flood in Odesa killed 12 people."), ("en", 3, "The flood in Odesa killed 20 people.")], "12"),
        ("How many people died in Odesa?",
         [("en", 3, "The flood in Odesa killed 12 people."), ("en", 6, "The flood in Odesa killed 4 people.")], "12"),
        ("How many children died in Odesa?",
         [("en", 3, "The flood in Odesa killed 2 children."), ("en", 6, "The flood in Odesa killed 20 people.")], "2"),
    ],
)  # fmt: skip
def test_the_newest_total_of_one_story_goes_first(
    workshop: Workshop, question: str, told: list[Told], first: str
) -> None:
    found = ranked(workshop, question, *told)
    assert first in first_of(found, understand(question, workshop)).text.rstrip(".").split()


def test_undated_reports_have_no_newest(workshop: Workshop) -> None:
    question = "How many people died in Odesa?"
    found = ranked(workshop, question, ("en", 3, "The flood in Odesa killed 12 people."))
    assert newest_total(found, understand(question, workshop)) is None


@pytest.mark.parametrize(
    ("text", "language", "states", "some"),
    [
        ("How many children were killed or injured?", "en", {DEAD, HURT}, True),
        ("Скільки людей урятували?", "uk", {SAVED}, False), ("Скільки рятувальників загинуло?", "uk", {DEAD}, True),
        ("Сколько детей пропало без вести?", "ru", {MISSING}, True), ("Сколько арестовали?", "ru", {HELD}, False),
        ("Скільки людей загинуло на туристичному човні?", "uk", {DEAD}, False),
        ("Скільки туристів загинуло на човні?", "uk", {DEAD}, True),
        ("Скільки військових загинуло?", "uk", {DEAD}, True),
        ("Скільки людей загинуло на військовому полігоні?", "uk", {DEAD}, False),
        ("Скільки людей загинуло під час військових навчань?", "uk", {DEAD}, False),
        ("Скільки людей затримала поліція?", "uk", {HELD}, False),
        ("Сколько человек погибло на туристическом судне?", "ru", {DEAD}, False),
        ("Сколько мирных жителей погибло?", "ru", {DEAD}, True),
        ("Сколько человек погибло во время мирных переговоров?", "ru", {DEAD}, False),
        ("How many people did police arrest?", "en", {HELD}, False),
        ("How many police were killed?", "en", {DEAD}, True),
        ("How many people died, according to the foreign ministry?", "en", {DEAD}, False),
        ("How many foreigners died?", "en", {DEAD}, True),
        ("Cảnh sát bắt bao nhiêu người?", "vi", {HELD}, False),
        ("Bao nhiêu cảnh sát bị thương?", "vi", {HURT}, True),
        ("Bao nhiêu phụ nữ thiệt mạng?", "vi", {DEAD}, True), ("Bao nhiêu người bị bắt?", "vi", {HELD}, False),
        ("Wie viele starben?", "de", set(), False),
    ],
)  # fmt: skip
def test_of_whom_a_text_speaks(text: str, language: str, states: set[str], some: bool) -> None:
    assert (set(states_in(text, language)), counts_some(text, language)) == (states, some)
