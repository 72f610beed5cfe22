"""Where an entry of several words ends, and when it gives way to its neighbours."""

import pytest

from index.analyse import Analyser
from index.workshop import Workshop


@pytest.mark.parametrize(
    ("text", "code", "head"),
    [
        ("giá cà phê", "vi", "giá"),
        ("hiện chưa rõ", "vi", "chưa rõ"),
        ("không loại trừ", "vi", "không"),
        ("пока не построен", "ru", "не"),
        ("не виключати", "uk", "не"),
    ],
)
def test_no_entry_swallows_the_word_that_a_question_asks_for_or_a_negation(
    analyser: Analyser, text: str, code: str, head: str
) -> None:
    assert head in {text[term.start : term.end] for term in analyser.analyse(text, code).terms}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("bị tuyên án tử hình", ["bị", "tuyên án", "tử hình"]),
        ("xây nhà máy điện tử mới", ["xây", "nhà máy", "điện tử", "mới"]),
        ("bị tuyên án tử hôm qua", ["bị", "tuyên án tử", "hôm qua"]),
        ("chủ nhà xe bị phạt", ["chủ nhà xe", "bị", "phạt"]),
    ],
)
def test_a_syllable_goes_to_the_entry_on_its_right_where_both_sides_stay_entries(
    workshop: Workshop, text: str, words: list[str]
) -> None:
    assert [text[t.start : t.end] for t in workshop.analyser.analyse(text, "vi").terms] == words


@pytest.mark.parametrize(
    ("code", "text", "surface", "gloss"),
    [
        ("vi", "Làng bị mất điện.", "mất điện", "blackout detach"),
        ("vi", "Ông bị mất tích.", "bị mất tích", "disappearance"),
        ("vi", "Nhà máy xuất gạo sang Nhật.", "xuất", "export"),
        ("uk", "На День Незалежності співали.", "День Незалежності", "Independence Day"),
        ("uk", "Видобули 500 барелів на день.", "на день", "per day"),
        ("uk", "Вони полетіли на Місяць.", "Місяць", "Moon"),
        ("uk", "На Місяці знайшли воду.", "Місяці", "Moon"),
        ("uk", "Платять двічі на місяць.", "на місяць", "month"),
        ("uk", "ПЛАТЯТЬ 500 НА МІСЯЦЬ", "НА МІСЯЦЬ", "month"),
        ("ru", "Он бежал на Запад.", "Запад", "the West"),
        ("ru", "Колонна шла на запад.", "на запад", "westward"),
        ("uk", "Тут скільки школ?", "школ", "school"),
        ("uk", "Він купив Хонду.", "Хонду", "Honda"),
        ("uk", "Лікують хворих на еболу.", "еболу", "Ebola"),
        ("ru", "Приехали молдаване.", "молдаване", "Moldova"),
        ("ru", "Работали латышей двое.", "латышей", "Latvia"),
        ("en", "They are not allowed to leave.", "not allowed", "ban"),
        ("vi", "Tàu không được phép vào.", "không được phép", "ban"),
    ],
)
def test_words_mean_what_their_neighbours_leave(
    workshop: Workshop, code: str, text: str, surface: str, gloss: str
) -> None:
    found = {text[t.start : t.end]: t.gloss for t in workshop.analyser.analyse(text, code).terms}
    assert found.get(surface) == gloss
