"""The country in which the news of an article happens, where it need not say so."""

from pathlib import Path

import pytest

from index.workshop import Workshop
from rag.evidence import home
from rag.extractive.choose import Chosen, Considered
from rag.extractive.unnamed import unnamed
from rag.question.capitals import concepts_of
from tests.reading import read, whole

TABLE = (Path(home.__file__).parent.parent / "data" / "homes.tsv").read_text(encoding="utf-8").splitlines()[1:]


def test_the_lexicon_shows_every_name_of_the_table_once(workshop: Workshop) -> None:
    places = [name for line in TABLE for name in line.split("\t")[1].split("|")]
    for name in (*(line.split("\t")[0] for line in TABLE), *places):
        assert len(concepts_of(name, workshop.analyser)) == 1, name
    assert len(set(places)) == len(places)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("uk", "Проїзд у трамваї Львова з понеділка коштує 25 гривень.", "Ukraine"),
        ("uk", "З січня пенсії зростуть. Мінімальна становитиме 2595 гривень на місяць.", "Ukraine"),
        ("uk", "КИЇВ, 3 грудня. Тарифи на воду зростуть удвічі.", "Ukraine"),
        ("uk", "В Естонії штраф за це зріс удвічі, до 120 євро (5700 гривень).", ""),
        ("uk", "Паливо в баку скінчилося, і ракета впала в море.", ""),
        ("uk", "Вчені з'ясували, чому коти муркочуть.", ""),
        ("vi", "Người đi xe máy vượt đèn đỏ bị phạt từ 4 triệu đồng đến 6 triệu đồng.", "Vietnam"),
        ("vi", "Cháy chợ ở Nghệ An, ba ki ốt bị thiêu rụi.", "Vietnam"),
        ("vi", "Hàn Quốc phạt nặng người say rượu lái xe, tương đương 200 triệu đồng.", ""),
        ("vi", "Tỷ phú mua lâu đài giá 3 tỷ đồng euro.", ""),
        ("ru", "В Казани сгорел рынок, погибли двое.", "Russia"),
        ("ru", "Цены на хлеб выросли на пять рублей.", ""),
        ("ru", "Росавиация отозвала лицензию у перевозчика.", "Russia"),
        ("en", "A fire tore through a market in Da Nang on Monday.", "Vietnam"),
        ("en", "HANOI, Dec 3 (Reuters) - Fuel prices rose for the third time in a row.", "Vietnam"),
        ("en", "HANOI, Dec 3 (Reuters) - China will buy more rice.", ""),
        ("en", "Virginia Giuffre sued the prince.", ""),
        ("en", "Sydney Sweeney answered her critics in Chicago.", "United States"),
        ("en", "The council raised the fare to 3 pounds.", ""),
        ("en", "Envoys met in Geneva, Istanbul and Cairo before the talks.", ""),
    ],
)
def test_the_home_of_an_article(language: str, text: str, found: str, workshop: Workshop) -> None:
    told = home.home_of(whole(text, language).article, workshop.analyser)
    assert " ".join(workshop.analyser.lexicon.concepts[int(key[1:])].terms["en"] for key in sorted(told)) == found


def test_a_title_tells_of_a_home_too(workshop: Workshop) -> None:
    article = whole("Ціни зросли вдвічі.", "uk", title="Хліб в Одесі подорожчав").article
    assert len(home.home_of(article, workshop.analyser)) == 1


FINE = "Người đi xe máy vượt đèn đỏ bị phạt từ 4 triệu đồng đến 6 triệu đồng."
FAR = "Ở Séc, người đi xe máy vượt đèn đỏ bị phạt 100 euro."


@pytest.mark.parametrize(
    ("question", "text", "left"),
    [
        ("What is the fine for running a red light in Vietnam?", FINE, ()),
        ("What is the fine for running a red light in Poland?", FINE, ("Poland",)),
        ("What is the fine for running a red light in Vietnam?", FAR, ("Vietnam",)),
    ],
)
def test_a_home_is_named_without_its_name(question: str, text: str, left: tuple[str, ...], workshop: Workshop) -> None:
    asked = read(workshop, question, whole(text, "vi"))
    best = asked.extracts[0]
    at_home = {n for n, need in enumerate(asked.needs) if need.gloss == "Vietnam"} if not left else set()
    assert (best.home, best.titled) == (at_home, at_home)
    assert unnamed(Considered(asked.question, asked.needs, asked.extracts), Chosen((best,)), workshop) == left
