"""Texts as terms: words that mean the same meet in any language, and words of different senses do not."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analyse import FUNCTION, Analyser
from index.lexicon import Lexicon
from index.workshop import Workshop
from tests.reading import concepts

SAME = [
    ("political prisoners", "en", "політичних в’язнів", "uk"),
    ("political prisoners", "en", "tù nhân chính trị", "vi"),
    ("Lukashenko", "en", "Лукашенка", "uk"),
    ("Lithuania", "en", "Литви", "uk"),
    ("sanctions", "en", "trừng phạt", "vi"),
    ("embassy", "en", "посольства", "uk"),
    ("in return", "en", "натомість", "uk"),
    ("in return", "en", "để đáp lại", "vi"),
    ("hòa bình", "vi", "hoà bình", "vi"),
    ("п'ять", "uk", "п’ять", "uk"),
    ("the U.S.", "en", "Mỹ", "vi"),
    ("in response", "en", "у відповідь", "uk"),
    ("layoffs", "en", "звільняє", "uk"),
    ("nuclear unit", "en", "третій блок", "uk"),
    ("coffee price", "en", "giá cà phê", "vi"),
    ("the price", "en", "giá xăng", "vi"),
    ("died", "en", "mất", "vi"),
    ("scored", "en", "відзначився", "uk"),
    ("ghi bàn", "vi", "забил", "ru"),
    ("the head", "en", "очолює", "uk"),
    ("đứng đầu", "vi", "возглавляет", "ru"),
    ("appealed", "en", "обжаловал", "ru"),
    ("postponed", "en", "отложил", "ru"),
    ("home", "en", "домой", "ru"),
    ("the level", "en", "рівня", "uk"),
    ("plants", "en", "заводи", "uk"),
    ("the interest rate", "en", "ставку", "uk"),
    ("Lubny", "en", "лубенська рада", "uk"),
    ("Romny", "en", "Роменської громади", "uk"),
    ("Fastiv", "en", "фастівському суді", "uk"),
    ("у Калуші", "uk", "калуський мер", "uk"),
    ("Kazan", "en", "казанский суд", "ru"),
    ("Kaluga", "en", "в калужской больнице", "ru"),
    ("21st", "en", "21-му", "uk"),
    ("21st", "en", "vòng thứ 21", "vi"),
    ("44-й", "ru", "44-ї", "uk"),
    ("21й", "uk", "21", "en"),
    ("до п'яти", "uk", "five", "en"),
    ("п'ятсот", "uk", "500", "en"),
    ("до сорока", "ru", "forty", "en"),
    ("из-за смога", "ru", "smog", "en"),
]


@pytest.mark.parametrize(("one", "code", "other", "other_code"), SAME, ids=[f"{a} {c}" for a, _, c, _ in SAME])
def test_words_of_different_languages_meet_in_one_concept(
    analyser: Analyser, one: str, code: str, other: str, other_code: str
) -> None:
    assert set(analyser.analyse(one, code).keys) & set(analyser.analyse(other, other_code).keys)


APART = [
    ("in response", "en", "in return", "en"),
    ("Rivne", "en", "Вони сягнули рівня", "uk"),
    ("Dodoma", "en", "Вони їдуть додому", "uk"),
    ("next week", "en", "một tuần sau khi", "vi"),
    ("fuel", "en", "giá", "vi"),
    ("truck", "en", "водій", "uk"),
    ("heel", "en", "до п'яти", "uk"),
    ("Chita", "en", "читацький клуб", "uk"),
    ("Bari", "en", "барский дом", "ru"),
    ("Romny", "en", "Ольга Роменська сказала", "uk"),
    ("forty", "en", "це Сорока", "uk"),
    ("family", "en", "семи", "uk"),
    ("seven", "en", "за семью", "ru"),
    ("smog", "en", "он не смог", "ru"),
]


@pytest.mark.parametrize(("one", "code", "other", "other_code"), APART, ids=[f"{a} {c}" for a, _, c, _ in APART])
def test_words_of_different_senses_do_not_meet(
    analyser: Analyser, one: str, code: str, other: str, other_code: str
) -> None:
    wholes = {key for term in analyser.analyse(other, other_code).terms for key in term.keys}
    assert not concepts(analyser.analyse(one, code)) & wholes


def test_an_ambiguous_term_shares_its_weight_and_function_words_have_none(analyser: Analyser) -> None:
    for text, code in (("звільнення в'язнів", "uk"), ("what did the prison do", "en"), ("năm con đường", "vi")):
        analysis = analyser.analyse(text, code)
        weights = analysis.weights()
        for term in analysis.terms:
            for key in term.keys:
                if term.kind == FUNCTION:
                    assert weights.get(key, 0) == 0
                elif not term.parts:
                    assert weights[key] >= 1 / len(term.keys) - 1e-9


@pytest.mark.parametrize(
    ("first", "language", "second", "other"),
    [
        ("померли від кору", "uk", "measles", "en"),
        ("води у водогоні", "uk", "водопровод", "ru"),
        ("прорвало водопровід", "uk", "the water main", "en"),
        ("вилов криля", "uk", "krill", "en"),
        ("улов зменшився", "uk", "catch", "en"),
        ("the sluice opened", "en", "шлюз відкрили", "uk"),
        ("thuyền viên", "vi", "sailor", "en"),
        ("học sinh thi", "vi", "exam", "en"),
        ("лікар дзвонив", "uk", "phone call", "en"),
        ("дитина померла", "uk", "died", "en"),
        ("ціна зросла", "uk", "grow", "en"),
        ("детсад закрыт", "ru", "kindergarten", "en"),
        ("a jab", "en", "щеплення", "uk"),
        ("ціна бутильованої води", "uk", "бутилированная вода", "ru"),
        ("the province", "en", "tỉnh", "vi"),
        ("Київська область", "uk", "область", "ru"),
    ],
)
def test_words_mean_the_same_in_every_language(
    workshop: Workshop, first: str, language: str, second: str, other: str
) -> None:
    one, two = (
        {
            key
            for term in workshop.analyser.analyse(text, code).terms
            for some in (term.keys, *term.parts)
            for key in some
        }
        for text, code in ((first, language), (second, other))
    )
    assert one & two


@pytest.mark.parametrize(
    ("text", "language", "word", "key"),
    [
        ("Там росла кора.", "uk", "кора", "tree bark"),
        ("Крило птаха.", "uk", "Крило", "wing"),
        ("Kỹ thuật viên đến.", "vi", "Kỹ thuật viên", "technician"),
        ("The state law.", "en", "state", "state"),
        ("Дзвони церкви.", "uk", "Дзвони", "bell"),
        ("A left wing.", "en", "wing", "wing"),
    ],
)
def test_other_words_mean_what_they_did(workshop: Workshop, text: str, language: str, word: str, key: str) -> None:
    (gloss,) = [t.gloss for t in workshop.analyser.analyse(text, language).terms if text[t.start : t.end] == word]
    assert key in gloss


TEXTS = st.one_of(st.text(), st.text(alphabet="абвгґїієʼ’' -АБ"), st.text(alphabet="aàảãáạoòhyuủđ HO"))


@settings(max_examples=60, deadline=None)  # the first words of a language load its lemmas
@given(TEXTS, st.sampled_from(["en", "uk", "vi", "fr", "zh"]), st.sampled_from(["NFC", "NFD"]))
def test_terms_stand_in_order_and_cover_whole_words(lexicon: Lexicon, text: str, code: str, form: str) -> None:
    text = unicodedata.normalize(form, text)  # type: ignore[arg-type]
    terms = Analyser(lexicon).analyse(text, code).terms
    assert all(0 <= t.start < t.end <= len(text) for t in terms)
    assert all(a.end <= b.start for a, b in zip(terms, terms[1:], strict=False))
