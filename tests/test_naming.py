"""Names of several words: of Vietnam, with their marks and without, and surnames beside a first name."""

import pytest

from index.analyse import NAME, PLACE, Analyser, Term
from index.lexicon import Lexicon
from index.names import skeletons


@pytest.fixture(scope="module")
def analyser(lexicon: Lexicon) -> Analyser:
    """An analyser that has met no word yet."""
    return Analyser(lexicon)


def term_of(analyser: Analyser, text: str, language: str, word: str) -> Term:
    """The term to which a word of a text belongs."""
    start = text.index(word)
    return next(t for t in analyser.analyse(text, language).terms if t.start <= start < t.end)


def is_name_alone(analyser: Analyser, lexicon: Lexicon, text: str, language: str, word: str) -> bool:
    """Whether a word of a text is a name, and none of the things that the lexicon knows but a person."""
    term = term_of(analyser, text, language, word)
    concepts = [lexicon.concepts[int(key[1:])].kind for key in term.keys if key[0] == "c"]
    return term.kind == NAME and set(concepts) <= {"person"} and any(key.startswith("w:") for key in term.keys)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("vi", "Tòa tuyên phạt ông Thắng hai năm.", "Thắng"),
        ("vi", "Ông Thắng nói với báo chí.", "Thắng"),
        ("vi", "Họ gặp bà Nga và anh Đức hôm qua.", "Nga Đức"),
        ("vi", "Đó là con của anh Thắng.", "Thắng"),
        ("vi", "Theo luật sư Thắng, vụ án kéo dài.", "Thắng"),
        ("vi", "Giám đốc Ngô Thanh Liêm và bà Ngô Thị Sáu.", "Thanh Liêm Thị Sáu"),
        ("vi", "Cả nhà ngóng Võ Hữu Kim Ngọc trở về.", "Võ Hữu Kim Ngọc"),
        ("vi", "Trần Mỹ Dung, 25 tuổi, mất tích.", "Trần Mỹ Dung"),
        ("vi", "Họ xử Đoàn Thị Hương.", "Đoàn Hương"),
        ("en", "Police said Tran My Dung and Ngo Thanh Liem were hurt.", "Tran My Dung Ngo Liem"),
        ("en", "Many were hurt in An Lao district.", "An Lao"),
        ("en", "Ngo Thi Sau told the court.", "Sau"),
        ("uk", "Поліція назвала ім’я: її звати Tran My Dung.", "Tran My Dung"),
    ],
)
def test_the_words_of_a_name_of_vietnam_are_that_name(
    analyser: Analyser, lexicon: Lexicon, language: str, text: str, words: str
) -> None:
    assert [w for w in words.split() if not is_name_alone(analyser, lexicon, text, language, w)] == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("vi", "Hôm nay tổng thống Mỹ gặp người Anh ở Đức.", "Mỹ Đức"),
        ("vi", "Theo bộ trưởng Pháp và chủ tịch Anh, không có gì.", "Pháp Anh"),
        ("vi", "Ở đó có trẻ em Mỹ và phụ nữ Nga.", "Mỹ Nga"),
        ("vi", "Bộ trưởng Bộ Ngoại giao Việt Nam tới Liên Hợp Quốc và Hoa Kỳ.", "Bộ Việt Liên Hoa"),
        ("vi", "Theo giám đốc Sở Y tế và Đoàn Thanh niên, mọi việc ổn.", "Sở Đoàn"),
        ("vi", "Mai Việt Nam đá với Lào.", "Mai Việt Lào"),
        ("vi", "Chiến thắng của họ ở Lào, thắng lợi lớn.", "Lào thắng"),
        ("vi", "Ngoại trưởng Mỹ Rubio đã đến.", "Mỹ"),
        ("en", "The envoys of Laos met a Lao minister.", "Laos Lao"),
        ("en", "Readers ask: Do You Know Le Pen?", "Do You Le"),
        ("en", "An Iranian met him in Ho Chi Minh City.", "An Iranian Ho"),
        ("en", "The trip of President To Lam ended.", "To"),
        ("en", "They carried my dung.", "my dung"),
    ],
)
def test_countries_offices_and_words_stay_what_they_are(
    analyser: Analyser, lexicon: Lexicon, language: str, text: str, words: str
) -> None:
    assert [w for w in words.split() if is_name_alone(analyser, lexicon, text, language, w)] == []


@pytest.mark.parametrize(
    ("vietnamese", "english"),
    [
        ("Xã Đông Hải ngập.", "Dong Hai is flooded."),
        ("Cháu Mai Thị Hà về nhà.", "Then Ha came home."),
        ("Họ gặp Võ Hữu Kim.", "They met Vo Huu Kim."),
        ("Theo ông Thắng, không.", "So Thang says no."),
    ],
)
def test_a_name_with_marks_meets_the_same_without(analyser: Analyser, vietnamese: str, english: str) -> None:
    one = analyser.analyse(vietnamese, "vi").keys
    plain = [t for t in analyser.analyse(english, "en").terms if english[t.start].isupper() and t.kind == NAME]
    assert plain
    assert all(set(t.keys) & set(one) for t in plain)


def test_a_run_in_capitals_keeps_what_its_words_mean_and_may_be_a_name_too(analyser: Analyser) -> None:
    small, large = analyser.analyse("Họ sống thanh liêm.", "vi"), analyser.analyse("Đó là xã Thanh Liêm.", "vi")
    integrity = set(small.terms[-1].keys)
    assert integrity == set(large.terms[-1].keys)
    assert {"w:thanh", "w:liem"} <= set(large.keys) - set(small.keys)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Thang", "Thanh", False), ("Тханг", "Thắng", True), ("Тхань", "Thanh", True), ("Тханг", "Thanh", False)],
)
def test_th_and_the_ends_of_syllables_sound_as_in_vietnam(one: str, other: str, same: bool) -> None:
    assert bool(set(skeletons(one)) & set(skeletons(other))) == same


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("uk", "Тоді приїхала Ірина Дзюба.", "Дзюба"),
        ("en", "They met Karl Brandt there.", "Brandt"),
        ("en", "They met Boris Katz there.", "Katz"),
        ("uk", "Тоді прийшла Олена Яремчук.", "Яремчук"),
        ("uk", "Учора бачили Яремчука в місті.", "Яремчука"),
        ("ru", "Тогда пришла Ирина Дзюба.", "Дзюба"),
    ],
)
def test_a_surname_beside_another_first_name_is_somebody_else_s(
    analyser: Analyser, lexicon: Lexicon, language: str, text: str, word: str
) -> None:
    assert is_name_alone(analyser, lexicon, text, language, word)
    assert not any(key[0] == "c" for key in term_of(analyser, text, language, word).keys)


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "Then President Brandt spoke.", "Brandt"),
        ("en", "Then Willy Brandt spoke.", "Willy"),
        ("en", "Then Vladimir Zelensky spoke.", "Zelensky"),
        ("ru", "Тогда сказал Владимиру Зеленскому.", "Зеленскому"),
        ("uk", "Тоді бачили Владіміра Путіна.", "Путіна"),
        ("en", "There were Karl, Brandt and others.", "Brandt"),
        ("uk", "Учора були в Яремчі.", "Яремчі"),
    ],
)
def test_a_person_s_own_first_name_or_none_leaves_the_person(
    analyser: Analyser, language: str, text: str, word: str
) -> None:
    assert any(key[0] == "c" for key in term_of(analyser, text, language, word).keys)


def test_a_word_beside_a_first_name_may_be_a_surname_too(analyser: Analyser) -> None:
    assert "w:horn" in term_of(analyser, "They met Edward Horn there.", "en", "Horn").keys
    assert "w:horn" not in term_of(analyser, "They met Edward at the Horn there.", "en", "Horn").keys
    assert "w:horn" not in term_of(analyser, "They gave Edward horn there.", "en", "horn").keys


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "They live in Poltava.", "Poltava"),
        ("uk", "Вони живуть у Луцьку.", "Луцьку"),
        ("uk", "Вони живуть у Чернівцях.", "Чернівцях"),
        ("en", "He left for Turkey.", "Turkey"),
    ],
)
def test_a_town_is_a_place(analyser: Analyser, language: str, text: str, word: str) -> None:
    assert term_of(analyser, text, language, word).kind == PLACE


@pytest.mark.parametrize(
    ("language", "text", "gloss"),
    [
        ("en", "They met George Bush there.", "George W. Bush"),
        ("en", "They met Jill Biden there.", "Jill Biden"),
        ("en", "They live on the Solomon Islands.", "Solomon Islands"),
        ("uk", "Читали вірші, які написала Леся Українка.", "Lesya Ukrainka"),
        ("ru", "Там стоял памятник: Авраам Линкольн.", "Abraham Lincoln"),
    ],
)
def test_a_whole_that_the_lexicon_holds_is_no_surname_beside_a_first_name(
    analyser: Analyser, language: str, text: str, gloss: str
) -> None:
    assert gloss in [term.gloss for term in analyser.analyse(text, language).terms]


@pytest.mark.parametrize("text", ["Trump To Ban TikTok", "Fed To Cut Rates", "Firms To Pay More"])
def test_words_of_a_headline_are_no_names_of_vietnam(analyser: Analyser, text: str) -> None:
    word = text.split()[2]
    term = term_of(analyser, text, "en", word)
    assert (term.kind, term.keys[0][0]) == ("content", "c")
