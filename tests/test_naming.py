"""Names of several words: of Vietnam, with their marks and without, and surnames beside a first name."""

import pytest

from index.analyse import NAME, PLACE, Analyser, Term
from index.analysis.names import same_name, skeletons, sounds_of_name
from index.lexicon import Lexicon
from index.normalise import strip_marks


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
        ("vi", "Hoàng Văn Hậu bị bắt.", "Hoàng Văn Hậu"),
        ("vi", "Ông Lê Trần Văn Hậu bị bắt.", "Lê Trần Văn Hậu"),
        ("vi", "Xe rơi ở đèo Mã Pác và xã Bình Lâm.", "Mã Pác Bình Lâm"),
        ("en", "They met Hoang Van Hau today.", "Hoang Van Hau"),
        ("en", "Do Minh Tuan resigned and Vo Thi Ngan came.", "Do Minh Tuan"),
        ("en", "Police said Tran My Dung and Ngo Thanh Liem were hurt.", "Tran My Dung Ngo Liem"),
        ("en", "Many were hurt in An Lao district.", "An Lao"),
        ("en", "Ngo Thi Sau told the court.", "Sau"),
        ("en", "Pham Thai Binh told the court.", "Pham Thai Binh"),
        ("vi", "Họ gặp Phạm Thái Bình.", "Phạm Thái Bình"),
        ("uk", "Поліція назвала ім’я: її звати Tran My Dung.", "Tran My Dung"),
        ("uk", "Тоді прийшли Нгуєн Куок Бао й Чан Хонг Май.", "Нгуєн Куок Бао Чан Хонг Май"),
        ("ru", "Бронзу взяла Во Тхи Май Ань.", "Во Тхи Май Ань"),
        ("ru", "Во Тхи Май выиграла.", "Тхи Май"),
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
        ("en", "They left Thai Binh and Song Lam Thanh Hoa.", "Thai Thanh"),
        ("vi", "Thể thao: Đoàn Việt Nam ở Thái Bình.", "Việt Thái"),
        ("uk", "Це було в Май, а Хан Соло й Сан Хуан там.", "Соло"),
        ("ru", "Во Вьетнаме в Мае праздник.", "Вьетнаме Мае"),
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
        ("Họ gặp Trương Lý Quân.", "They met Truong Ly Quan."),
    ],
)
def test_a_name_with_marks_meets_the_same_without(analyser: Analyser, vietnamese: str, english: str) -> None:
    one = analyser.analyse(vietnamese, "vi").keys
    plain = [t for t in analyser.analyse(english, "en").terms if english[t.start].isupper() and t.kind == NAME]
    assert plain
    assert all(set(t.keys) & set(one) for t in plain)


@pytest.mark.parametrize(
    ("name", "language", "text"),
    [
        ("Lý Hồng Nhạn", "uk", "Померла Лі Хонг Нян."),
        ("Nguyễn Quốc Bảo", "uk", "За Нгуєна Куок Бао заплатили."),
        ("Trần Khánh Linh", "uk", "Виграла Чан Кхань Лінь."),
        ("Đặng Minh Châu", "uk", "Так каже Данг Мінь Тяу."),
        ("Trương Lý Quân", "uk", "Прийшов Трионг Лі Куан."),
        ("Trương Lý Quân", "ru", "Пришёл Чыонг Ли Куан."),
        ("Võ Thị Mai Anh", "ru", "Бронзу взяла Во Тхи Май Ань."),
        ("Nguyễn Văn Phúc", "ru", "Видели Нгуена Ван Фука."),
        ("Phạm Hùng Sơn", "ru", "Потом Фам Хунг Шон ушёл."),
        ("Dương Thùy Linh", "ru", "Пела Зыонг Тхюи Линь."),
        ("Hồng Nhạn", "uk", "Померла пані Хонг Нян."),
    ],
)
def test_a_name_of_vietnam_is_met_in_cyrillic(analyser: Analyser, name: str, language: str, text: str) -> None:
    held = set(analyser.analyse(text, language).keys)
    for terms in (analyser.analyse(f"Họ gặp {name}.", "vi").terms[-len(name.split()) :],
                  analyser.analyse(f"They met {strip_marks(name)}.", "en").terms[-len(name.split()) :]):  # fmt: skip
        assert [t.gloss for t in terms if held.isdisjoint(t.keys)] == []


@pytest.mark.parametrize("text", ["Він казав: Путін був у Мінську.", "Там Олена і Том Ян були.", "Пан Мер сказав."])
def test_ordinary_words_in_cyrillic_are_no_syllables_of_vietnam(analyser: Analyser, text: str) -> None:
    assert [t for t in analyser.analyse(text, "uk").terms if {"w:vinh", "w:ban", "w:tam", "w:yan"} & set(t.keys)] == []


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
    ("cyrillic", "language", "latin", "same"),
    [
        ("калмаегі", "uk", "kalmaegi", True),
        ("малаги", "uk", "malaga", True),
        ("празі", "uk", "praga", True),
        ("нодзири", "ru", "nojiri", True),
        ("синдзиро", "ru", "shinjiro", True),
        ("сіндзіро", "uk", "shinjiro", True),
        ("акадзава", "ru", "akazawa", True),
        ("утимуры", "ru", "uchimura", True),
        ("мізусіма", "uk", "mizushima", True),
        ("такаити", "ru", "takaichi", True),
        ("цзиньпина", "ru", "jinping", True),
        ("чжан", "uk", "zhang", True),
        ("гуанчжоу", "ru", "guangzhou", True),
        ("чжэмен", "ru", "jaemyung", True),
        ("джилл", "ru", "jill", True),
        ("розі", "uk", "riga", False),
        ("цинь", "ru", "kane", False),
        ("лукашенко", "uk", "lukashengko", False),
        ("сидоров", "ru", "shidorov", False),
        ("тимошенко", "ru", "chimoshenko", False),
        ("утимура", "ru", "ashmore", False),
        ("харгрейв", "ru", "hargrave", True),
        ("хендрикса", "ru", "hendricks", True),
        ("халворсен", "uk", "halvorsen", True),
        ("холмс", "uk", "holmes", True),
        ("харьков", "ru", "hargrave", False),
        ("маркович", "uk", "markovic", True),
        ("ковачича", "uk", "kovačić", True),
        ("дончич", "ru", "doncic", True),
        ("петрашек", "ru", "petrašek", True),
        ("шумахер", "uk", "schumacher", True),
        ("кохран", "ru", "cochran", True),
        ("палехук", "uk", "palechuk", False),
        ("маркович", "uk", "markovsky", False),
        ("шумахер", "uk", "shukshin", False),
    ],
)
def test_a_name_is_found_in_the_other_script_by_every_way_to_read_its_letters(
    cyrillic: str, language: str, latin: str, same: bool
) -> None:
    assert bool(set(sounds_of_name(cyrillic, language)) & set(sounds_of_name(latin, "en"))) == same


def test_names_of_eastern_asia_are_one_name_in_two_scripts() -> None:
    assert same_name("Нодзири", "Nojiri")
    assert same_name("Mizushima", "Мізусіма")
    assert not same_name("Нодзири", "Nagiri")
    assert not same_name("Вільнюса", "Warsaw")


@pytest.mark.parametrize(
    ("language", "text", "word", "name"),
    [
        ("en", "Will Adidas raise prices?", "Adidas", True),
        ("vi", "Toyota có tăng giá không?", "Toyota", True),
        ("uk", "Що каже НАТО?", "НАТО", True),
        ("ru", "Что делает ФБР?", "ФБР", True),
        ("en", "He read the Bible in March.", "Bible", False),
        ("en", "He went to the White House.", "White", False),
        ("en", "It was in the Guardian.", "Guardian", False),
        ("en", "They crossed the ford.", "ford", False),
    ],
)
def test_firms_and_bodies_are_names(analyser: Analyser, language: str, text: str, word: str, name: bool) -> None:
    assert (term_of(analyser, text, language, word).kind == NAME) == name


@pytest.mark.parametrize(
    ("one", "language", "other", "same"),
    [
        ("near Scarborough", "en", "біля мілини Скарборо", True),
        ("біля Скарборо", "uk", "bãi cạn Scarborough", True),
        ("у Ормуза", "ru", "the Strait of Hormuz", True),
        ("сказал Сандерс", "ru", "said Bernie Sanders", True),
        ("сказал Маркос", "ru", "said Ferdinand Marcos", True),
        ("сто пенсов", "ru", "said Mike Pence", False),
    ],
)
def test_places_and_people_are_known_by_their_short_names(
    analyser: Analyser, one: str, language: str, other: str, same: bool
) -> None:
    found = {key for code in ("en", "uk", "vi") for key in analyser.analyse(other, code).keys if key[0] == "c"}
    named = {key for t in analyser.analyse(one, language).terms if one[t.start].isupper() for key in t.keys}
    assert bool(named & found) == same


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


@pytest.mark.parametrize(
    ("language", "text", "word", "english"),
    [
        ("uk", "Хто забив за «Карпати»?", "Карпати", "Karpaty"),
        ("uk", "«Шахтар» виграв.", "Шахтар", "Shakhtar"),
        ("uk", "Потім Барський сказав.", "Барський", "Barsky"),
        ("uk", "Про це знає Волинський.", "Волинський", "Volynsky"),
        ("uk", "Це заява Луцького про мир.", "Луцького", "Lutsky"),
        ("ru", "Тогда Волынский заявил.", "Волынский", "Volynsky"),
        ("uk", "Були в Порто-Белені.", "Белені", "Belen"),
        ("uk", "Тоді приїхала Ніно Кавтарадзе.", "Ніно", "Nino"),
        ("ru", "Это адвокат Нино Кавтарадзе.", "Нино", "Nino"),
        ("ru", "Видели Давида Манукяна.", "Давида", "Davit"),
        ("uk", "Сталося це в Міранзі.", "Міранзі", "Mirang"),
        ("uk", "Це пише Готорн.", "Готорн", "Hawthorn"),
        ("uk", "Це пише Бжаск.", "Бжаск", "Brzask"),
        ("uk", "Це пише Рамбо.", "Рамбо", "Rambaud"),
        ("uk", "Це пише Мопассан.", "Мопассан", "Maupassant"),
        ("ru", "Это пишет Барнье.", "Барнье", "Barnier"),
        ("uk", "Це пише Гонсалес.", "Гонсалес", "Gonzalez"),
        ("ru", "Ранен сержант Пхеап.", "Пхеап", "Pheap"),
    ],
)
def test_a_name_is_met_in_latin_letters_too(
    analyser: Analyser, language: str, text: str, word: str, english: str
) -> None:
    other = term_of(analyser, f"They met {english} there.", "en", english)
    assert set(term_of(analyser, text, language, word).keys) & set(other.keys)


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("uk", "Вони жили в Карпатах.", "Карпатах"),
        ("uk", "Це вирішив Волинський суд.", "Волинський"),
        ("uk", "Було у Київській, Одеській та Львівській областях.", "Одеській"),
        ("uk", "Волинський і Луцький музеї закрито.", "Волинський"),
        ("ru", "Это решил Луцкий суд.", "Луцкий"),
        ("uk", "Були в Києві-місті.", "місті"),
        ("uk", "Тоді приїхала Ніна Кавтарадзе.", "Ніна"),
        ("ru", "Думали о Давиде.", "Давиде"),
    ],
)
def test_a_place_and_a_person_s_own_name_are_that_alone(
    analyser: Analyser, language: str, text: str, word: str
) -> None:
    assert not any(key.startswith("w:") for key in term_of(analyser, text, language, word).keys)


@pytest.mark.parametrize(
    ("language", "text", "word", "place"),
    [
        ("uk", "Немає води в Миколаївці.", "Миколаївці", ""),
        ("uk", "Немає води в Покровці.", "Покровці", ""),
        ("uk", "Мешканці Кременівки чекали.", "Кременівки", ""),
        ("uk", "чому немає води в кременівці", "кременівці", ""),
        ("ru", "Жители Кременевки ждали.", "Кременевки", ""),
        ("uk", "Це Миколаївська область.", "Миколаївська", "Mykolaiv"),
        ("uk", "Воду дали в Миколаєві.", "Миколаєві", "Mykolaiv"),
        ("uk", "Воду дали в Макіївці.", "Макіївці", "Makiivka"),
        ("uk", "Воду дали в Чернівцях.", "Чернівцях", "Chernivtsi"),
        ("uk", "Там живе полтавка.", "полтавка", "Poltava"),
    ],
)
def test_a_village_is_not_the_town_whose_name_it_begins_with(
    analyser: Analyser, language: str, text: str, word: str, place: str
) -> None:
    (term,) = [t for t in analyser.analyse(text, language).terms if text[t.start : t.end] == word]
    assert term.gloss == place if place else term.keys[0].startswith("w:")


def test_a_village_meets_itself_in_another_language(analyser: Analyser) -> None:
    uk, ru, en = (
        {key for key in analyser.analyse(text, code).keys if key.startswith("s:")}
        for text, code in (("у Кременівці", "uk"), ("в Кременевке", "ru"), ("in Kremenivka", "en"))
    )
    assert uk & ru & en


@pytest.mark.parametrize(
    ("language", "text", "word", "of"),
    [
        ("uk", "Тоді заявила Орланія.", "Орланія", ""),
        ("uk", "Вони жили в Остінії.", "Остінії", ""),
        ("uk", "Тоді заявила Коломбія.", "Коломбія", ""),
        ("uk", "Тоді заявила Португанія.", "Португанія", ""),
        ("ru", "Тогда жили в Орлании.", "Орлании", ""),
        ("uk", "Вони жили в Остіні.", "Остіні", "Austin"),
        ("uk", "Вони пишалися Португалією.", "Португалією", "Portugal"),
        ("uk", "Тоді прийшли Португальці.", "Португальці", "Portugal"),
        ("ru", "Они жили в Португалии.", "Португалии", "Portugal"),
    ],
)
def test_another_land_is_no_form_of_a_place_that_begins_as_it_does(
    analyser: Analyser, language: str, text: str, word: str, of: str
) -> None:
    term = term_of(analyser, text, language, word)
    assert of in term.gloss if of else term.kind == NAME and not any(key[0] == "c" for key in term.keys)


def test_an_unknown_land_meets_its_form_in_another_script(analyser: Analyser) -> None:
    texts = [
        ("en", "They left Orlania.", "Orlania"),
        ("uk", "Вони в Орланії.", "Орланії"),
        ("ru", "Они в Орлании.", "Орлании"),
    ]
    keys = [set(term_of(analyser, text, language, word).keys) for language, text, word in texts]
    assert set.intersection(*keys)


@pytest.mark.parametrize(
    ("language", "text", "word", "gloss"),
    [
        ("uk", "Вибух стався у Чорноморську.", "Чорноморську", "Chornomorsk Black Sea"),
        ("uk", "Вони живуть у Луцьку.", "Луцьку", "Lutsk"),
        ("uk", "Вони люблять чорноморську рибу.", "чорноморську", "Black Sea"),
        ("uk", "Тоді зайняли Чорноморський район.", "Чорноморський", "Black Sea"),
        ("en", "Then MEPs voted.", "MEPs", "European Parliament"),
        ("en", "Then NGOs agreed.", "NGOs", "non-governmental organisation"),
        ("en", "Then XQZs agreed.", "XQZs", "xqz"),
    ],
)
def test_a_town_comes_before_an_adjective_and_an_acronym_has_a_plural(
    analyser: Analyser, language: str, text: str, word: str, gloss: str
) -> None:
    assert term_of(analyser, text, language, word).gloss == gloss
