"""What quotation marks around a piece of a text tell of it."""

import pytest

from index.workshop import Workshop


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Лідирує «Шахтар» — 29 очок.", "Шахтар", "name"),
        ("Перемогли «Карпати».", "Карпати", "name"),
        ("Вийшла «Правда».", "Правда", "name"),
        ("Сказав: «Так».", "Так", "function"),
        ("Були в Карпатах.", "Карпатах", "place"),
        ("Загинув шахтар.", "шахтар", "content"),
        ("Вийшла «Правда про війну».", "Правда", "content"),
    ],
)
def test_a_word_by_itself_in_quotation_marks_is_a_name(workshop: Workshop, text: str, word: str, kind: str) -> None:
    kinds = {text[t.start : t.end]: t.kind for t in workshop.analyser.analyse(text, "uk").terms}
    assert kinds[word] == kind
