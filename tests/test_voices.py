"""Whose words a question asks for, and whether a sentence has that voice."""

import pytest

from index.workshop import Workshop
from rag.extract import Extract
from rag.question.voices import voice
from tests.reading import read, whole


@pytest.mark.parametrize(
    ("language", "asked", "heard"),
    [
        ("en", "How many died according to the county?", "county"),
        ("en", "What did the EU say about the veto?", "EU"),
        ("en", "How did Poland react to the veto?", "Poland"),
        ("en", "According to Poland, how many died?", "Poland"),
        ("en", "How many died according to the first report?", ""),
        ("en", "How many died according to Poland and Lithuania?", ""),
        ("en", "What did Poland say, and what did Lithuania say?", ""),
        ("en", "How many died in Poland?", ""),
        ("en", "Who said that Poland closed the border?", ""),
        ("en", "What does Poland want from the bank?", "Poland"),
        ("uk", "Чого хоче Варшава?", "Варшава"),
        ("uk", "Через чого хвилюється Варшава?", ""),
        ("ru", "Чего требует Варшава?", "Варшава"),
        ("ru", "Из-за чего Варшава не хочет подписывать?", ""),
        ("vi", "Ba Lan muốn gì?", "Ba Lan"),
        ("uk", "Скільки загинуло за даними округу?", "округу"),
        ("uk", "Що сказала Варшава про вето?", "Варшава"),
        ("uk", "Що Варшава відповіла на вето?", "Варшава"),
        ("uk", "Чи правда, що Варшава заявила про вето?", ""),
        ("uk", "Що сказали про Варшаву?", ""),
        ("ru", "Сколько погибло по данным округа?", "округа"),
        ("ru", "Что сказала Варшава о вето?", "Варшава"),
        ("ru", "Как Варшава отреагировала на вето?", "Варшава"),
        ("ru", "Правда, что Варшава заявила о вето?", ""),
        ("vi", "Theo quận, bao nhiêu người chết?", "quận"),
        ("vi", "Ba Lan nói gì về quyền phủ quyết?", "Ba Lan"),
        ("vi", "Theo kế hoạch, bao nhiêu người sẽ đến?", ""),
        ("en", "What did Mr Tusk say about the veto?", "Tusk"),
        ("uk", "Варшава що сказала про вето?", "Варшава"),
        ("uk", "Скажіть, що сказали про Варшаву?", ""),
        ("uk", "Чим Варшава пояснила вето?", "Варшава"),
        ("ru", "Варшава что ответила?", "Варшава"),
        ("ru", "Чем Варшава объяснила вето?", "Варшава"),
        ("ru", "Больше, чем сказала Варшава?", ""),
        ("vi", "Ba Lan giải thích quyền phủ quyết thế nào?", "Ba Lan"),
        ("vi", "Họ mang theo gì, bao nhiêu người chết?", ""),
    ],
)
def test_a_voice_is_told_by_the_words_around_it(workshop: Workshop, language: str, asked: str, heard: str) -> None:
    found = voice(asked, language, workshop.analyser)
    start = asked.find(heard)
    terms = workshop.analyser.analyse(asked, language).terms
    inside = [t for t in terms if heard and start <= t.start and t.end <= start + len(heard)]
    assert found == frozenset(key for t in inside for key in t.keys)


def candidates(workshop: Workshop, asked: str, text: str, title: str | None = None) -> list[Extract]:
    """The sentences of one English article that may answer."""
    return read(workshop, asked, whole(text, title=title)).extracts


@pytest.mark.parametrize(
    ("text", "title", "missing"),
    [
        ("Poland said the veto was wrong.", None, 0),
        ("Poland spoke out. The veto was called wrong.", None, 0),
        ("The veto was called wrong.", "Poland speaks", 0),
        ("Lithuania said the veto was wrong.", None, 1),
        ("The veto was called wrong. Poland was silent.", None, 1),
    ],
)
def test_a_voice_is_met_in_the_sentence_before_it_or_in_the_title(
    workshop: Workshop, text: str, title: str | None, missing: float
) -> None:
    found = candidates(workshop, "What did Poland say about the veto?", text, title)
    assert next(e for e in found if "veto" in e.text).features["unvoiced"] == missing


def test_who_asks_for_nobodys_words_misses_no_voice(workshop: Workshop) -> None:
    found = candidates(workshop, "Was the veto wrong?", "Lithuania said the veto was wrong.")
    assert [e.features["unvoiced"] for e in found] == [0]


@pytest.mark.parametrize(
    ("asked", "language", "text", "missing"),
    [
        ("What did Poczobut say?", "en", "Mr Tusk vowed to get Andrzej Poczobut out of prison.", 1),
        ("What did Poczobut say?", "en", "The envoy spoke to Mr Poczobut.", 1),
        ("What did Poczobut say?", "en", "According to Poczobut, the guards were rude.", 0),
        ("What did Poczobut say?", "en", "Poczobut spoke of the guards.", 0),
        ("What did Poczobut say?", "en", '"The guards never spoke to any Poczobut in those years," he said.', 1),
        ("What did Poland say?", "en", "The ministry of Poland said nothing new.", 0),
        ("What did Poland say?", "en", "Lithuania complained about Poland.", 1),
        ("What did Poland say?", "en", "Warsaw said that attacks against Poland go on.", 0.2),
        ("What did Putin say?", "uk", "Він має давні стосунки з Путіним.", 1),
        ("What did Putin say?", "uk", "За словами Путіна, угоди немає.", 0),
        ("What did Putin say?", "uk", "Путін заявив, що угоди немає.", 0),
        ("What did Putin say?", "ru", "В офисе Путина заявили, что сделки нет.", 0),
        ("What did Putin say?", "ru", "Трамп позвонил Путину.", 1),
        ("What did Putin say?", "vi", "Ông Trump nói về ông Putin.", 1),
        ("What did Putin say?", "vi", "Theo ông Putin, không có thỏa thuận nào.", 0),
        ("What did Putin say?", "vi", "Theo lời của ông Putin, không có thỏa thuận nào.", 0),
        ("What did Putin say?", "vi", "Họ bắt em của ông Putin.", 1),
        ("What did Putin say?", "en", "In the words of Putin, there is no deal.", 0),
        ("What did Putin say?", "uk", "На переконання Путіна, угоди немає.", 0),
        ("What did Putin say?", "en", 'There is no deal," Putin said at a briefing in Moscow on Monday.', 0),
        ("What did Ukraine say?", "uk", "У Львові Трамп заявив, що угоди немає.", 1),
    ],
)
def test_whom_a_sentence_only_speaks_of_is_no_voice(
    workshop: Workshop, asked: str, language: str, text: str, missing: float
) -> None:
    found = read(workshop, asked, whole(text, language)).extracts
    assert [e.features["unvoiced"] for e in found] == [pytest.approx(missing)]


def test_a_word_of_an_office_hardly_names_it(workshop: Workshop) -> None:
    found = candidates(workshop, "Thị trưởng nói gì về cuộc đình công?", "The company's chief spoke of the strike.")
    assert found[0].features["unvoiced"] > 0.5


@pytest.mark.parametrize(
    ("text", "anothers"),
    [("Lithuania said the veto was wrong.", 1), ("Poland said the veto was wrong.", 0)],
)
def test_words_of_another_than_a_named_voice_are_anothers(workshop: Workshop, text: str, anothers: float) -> None:
    found = candidates(workshop, "What did Poland say about the veto?", text)
    assert found[0].features["anothers"] == anothers


def test_england_is_no_form_of_address(workshop: Workshop) -> None:
    england = voice("Chính phủ Anh nói gì?", "vi", workshop.analyser)
    assert england > voice("Chính phủ nói gì?", "vi", workshop.analyser)
