"""Words for what women are, and for what somebody was, by the title they belong to."""

import pytest

from index.workshop import Workshop


@pytest.mark.parametrize(
    ("text", "term", "gloss"),
    [
        ("Це міністерка оборони.", "міністерка оборони", "defence minister"),
        ("Сказали міністерці енергетики.", "міністерці енергетики", "energy minister"),
        ("Це речниця МЗС.", "речниця МЗС", "foreign ministry spokesperson"),
        ("Це виконувачка обов'язків.", "виконувачка обов'язків", "acting"),
        ("Це членкиня.", "членкиня", "membership"),
        ("Знайшли екснардепа.", "екснардепа", "member of parliament"),
        ("Це колишній ексміністр.", "колишній ексміністр", "former minister"),
        ("Зріс експорт.", "експорт", "export"),
        ("Викликали експерта.", "експерта", "expert"),
        ("Склали мерки.", "мерки", "merky"),
        ("Голова Сумської ОВА.", "ОВА", "regional state administration"),
        ("Заплатять ФОПи.", "ФОПи", "household business"),
        ("Рішення КМУ.", "КМУ", "cabinet"),
        ("Стало на АЕС.", "АЕС", "nuclear power plant"),
    ],
)
def test_offices_of_women_and_former_offices_are_the_offices(
    workshop: Workshop, text: str, term: str, gloss: str
) -> None:
    found = {text[t.start : t.end]: t.gloss for t in workshop.analyser.analyse(text, "uk").terms}
    assert found[term] == gloss
