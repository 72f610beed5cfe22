"""Capitals that stand for the states that are governed from there, and those that are places."""

from pathlib import Path

import pytest

from index.workshop import Workshop
from rag.coverage import STANDS
from rag.extractive.choose import Chosen, Considered
from rag.extractive.unnamed import unnamed
from rag.question import capitals
from rag.question.capitals import STATE, states, states_in
from rag.understand import understand
from tests.reading import read, whole

TABLE = (Path(capitals.__file__).parent.parent / "data" / "capitals.tsv").read_text(encoding="utf-8").splitlines()[1:]


def named(text: str, language: str, workshop: Workshop) -> list[str]:
    """The states that a text names, in English, each by the words by which it does."""
    analyser = workshop.analyser
    terms = analyser.analyse(text, language).terms
    return [
        f"{text[term.start : term.end]}={analyser.lexicon.concepts[int(state[len(STATE) + 1 :])].terms['en']}"
        for term, state in states_in(text, language, terms, states(analyser))
    ]


def test_the_lexicon_shows_every_name_of_the_table_once(workshop: Workshop) -> None:
    for line in TABLE:
        state, cities, seats = line.split("\t")
        for name in (state, *filter(None, cities.split("|")), *filter(None, seats.split("|"))):
            assert len(capitals.concepts_of(name, workshop.analyser)) == 1, name
    assert len({line.split("\t")[0] for line in TABLE}) == len(TABLE)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "What did Beijing say about the sanctions?", "Beijing=China"),
        ("en", "Why did Bangkok freeze the accord?", "Bangkok=Thailand"),
        ("en", "Officials in Tehran reject it.", "Tehran=Iran"),
        ("en", "But Washington objects.", "Washington=United States"),
        ("en", "What does the Kremlin want?", "Kremlin=Russia"),
        ("en", "What does Tokyo's offer hold?", "Tokyo=Japan"),
        ("uk", "Чого хоче Москва від Києва?", "Москва=Russia Києва=Ukraine"),
        ("uk", "Київ домовився з Москвою.", "Київ=Ukraine Москвою=Russia"),
        ("uk", "У Варшаві заявили, що проти.", "Варшаві=Poland"),
        ("ru", "Как отреагировали в Пекине на пакет?", "Пекине=China"),
        ("ru", "Власти в Минске согласны.", "Минске=Belarus"),
        ("ru", "Требования Минска неизвестны.", "Минска=Belarus"),
        ("ru", "Варшава договорилась с Минском.", "Варшава=Poland Минском=Belarus"),
        ("uk", "Це вигідно Мінську.", "Мінську=Belarus"),
        ("vi", "Bắc Kinh nói gì về lệnh cấm?", "Bắc Kinh=China"),
        ("vi", "Đàm phán với Moscow vẫn bế tắc.", "Moscow=Russia"),
    ],
)
def test_a_capital_that_acts_stands_for_its_state(language: str, text: str, found: str, workshop: Workshop) -> None:
    assert " ".join(named(text, language, workshop)) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "How many were wounded in Kyiv?"),
        ("en", "Kyiv residents left on a trip to Beijing."),
        ("en", "It opened near the Moscow court, before the Beijing Olympics."),
        ("en", "A film by Denzel Washington was shown."),
        ("en", "KYIV, Oct 14 (Wire) - It rained."),
        ("en", "George Washington crossed the river."),
        ("en", "Denzel Washington said so."),
        ("uk", "Скільки поранених у Києві?"),
        ("uk", "Київський метрополітен стоїть; поїзд з Києва спізнився."),
        ("uk", "Він досі живе у Вільнюсі, сказала сестра."),
        ("uk", "Посольство у Варшаві повідомило про це."),
        ("uk", "У Києві явка висока."),
        ("uk", "Мінська область під водою."),
        ("ru", "В Москве настала жара, и требуются водители."),
        ("ru", "Жители Киева уехали в Москву."),
        ("ru", "Мэр Москвы открыл станцию."),
        ("vi", "Bao nhiêu người ở Kiev bị thương?"),
        ("vi", "Hà Nội cấm xe máy; máy bay tới Moscow."),
        ("vi", "Thủ đô Kinshasa bị ngập."),
    ],
)
def test_a_capital_where_something_happens_stands_for_none(language: str, text: str, workshop: Workshop) -> None:
    assert named(text, language, workshop) == []


@pytest.mark.parametrize(
    ("asked", "text", "met"),
    [
        ("What did Beijing say about the tariffs?", "China said the tariffs were unfair.", STANDS),
        ("What did China say about the tariffs?", "Beijing said the tariffs were unfair.", STANDS),
        ("What did China say about the tariffs?", "China said the tariffs were unfair.", 1.0),
        ("Що сказав Кремль про мита?", "Moscow said the tariffs were unfair.", STANDS),
        ("Trung Quốc nói gì về thuế quan?", "The tariffs were unfair, it was said in Beijing.", 0.0),
        ("What were the tariffs in Beijing?", "China said the tariffs were unfair.", 0.0),
        ("When were the tariffs of China lifted?", "The tariffs were lifted in Shanghai in May.", STANDS),
        ("Коли скасували мита в Китаї?", "The tariffs were lifted in Beijing in May.", STANDS),
        ("When were the tariffs of Shanghai lifted?", "The tariffs were lifted in China in May.", 0.0),
        ("What did Beijing say about the tariffs?", "Japan said the tariffs were unfair.", 0.0),
        ("Як Європа відповіла на мита?", "The EU said the tariffs were unfair.", STANDS),
        ("Чем ответили европейские страны на пошлины?", "The EU said the tariffs were unfair.", STANDS),
        ("How did Asia answer the tariffs?", "The EU said the tariffs were unfair.", 0.0),
        ("How did Japan answer the tariffs?", "Europe said the tariffs were unfair.", 0.0),
    ],
)
def test_a_state_and_what_stands_for_it_meet_in_part(asked: str, text: str, met: float, workshop: Workshop) -> None:
    question, needs, extracts = read(workshop, asked, whole(text))
    name = next(need for need in needs if need.kind == "place" or need.gloss == "Kremlin")
    assert name.met(extracts[0].read.keys if extracts[0].read else frozenset()) == met
    chosen = Chosen(tuple(extracts))
    unmet = met == 0 and not extracts[0].home  # news from Beijing is of China, though China does not speak
    assert bool(unnamed(Considered(question, needs, extracts), chosen, workshop)) == unmet


def test_a_state_is_searched_for_where_its_capital_stands_for_it(workshop: Workshop) -> None:
    china = workshop.analyser.analyse("China", "en").terms[0].keys[0]
    assert 0 < understand("What did Beijing say?", workshop).weights[china] < 1
    assert china not in understand("What happened in Beijing?", workshop).weights
