"""Texts as terms, and the lexicon behind them."""

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import index.lexicon as lexicons
from index.analyse import FUNCTION, Analyser, Analysis
from index.analysis.foreign import named_in_english
from index.languages import RULES, rules_for
from index.lexicon import DATA, TABLES, Lexicon, lexicon_version, load_lexicon, rows
from index.settings import PROJECT
from index.workshop import Workshop


@pytest.fixture(scope="module")
def analyser(lexicon: Lexicon) -> Analyser:
    return Analyser(lexicon)


def concepts(analysis: Analysis) -> set[str]:
    return {k for t in analysis.terms if t.kind != FUNCTION for k in t.keys}


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


NAMES = [
    ("They met the US envoy", "They told us", "en", "US"),
    ("He left for Turkey", "They ate turkey", "en", "Turkey"),
    ("the WHO said so", "the man Who came", "en", "WHO"),
    ("ông tới Mỹ", "Ông học mỹ thuật", "vi", "Mỹ"),
]


@pytest.mark.parametrize(("name", "word", "code", "term"), NAMES, ids=[n for n, _, _, _ in NAMES])
def test_a_name_that_is_also_a_word_counts_only_when_written_as_a_name(
    analyser: Analyser, name: str, word: str, code: str, term: str
) -> None:
    (number,) = concepts(analyser.analyse(f"x {term}", code)) - concepts(analyser.analyse("x", code))
    assert number in concepts(analyser.analyse(name, code))
    assert number not in concepts(analyser.analyse(word, code))


NO_FORMS = [
    ("Як це сталося?", "uk", "Яків"),
    ("Скількох не могли знайти?", "uk", "МіГ"),
    ("Вони були у грі.", "uk", "ГРУ"),
    ("There was Ai and we were told.", "en", "US"),
    ("Donors sent aid.", "en", "AIDS"),
]


@pytest.mark.parametrize(("text", "code", "name"), NO_FORMS, ids=[n for _, _, n in NO_FORMS])
def test_a_lemma_makes_no_name_of_a_function_word_nor_a_word_of_an_abbreviation(
    analyser: Analyser, text: str, code: str, name: str
) -> None:
    other = {key for key in concepts(analyser.analyse(f"x {name}", code)) if key not in {"c440"}}
    assert other
    assert not other & concepts(analyser.analyse(text, code))


def test_in_a_text_without_capitals_a_small_letter_proves_nothing_but_function_words_stay(analyser: Analyser) -> None:
    us = concepts(analyser.analyse("x US", "en")) - concepts(analyser.analyse("x", "en"))
    assert us <= concepts(analyser.analyse("what did the us get", "en"))
    assert not us & concepts(analyser.analyse("they told us", "en"))
    assert not concepts(analyser.analyse("x WHO", "en")) & concepts(analyser.analyse("who came", "en"))


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


@pytest.mark.parametrize(
    ("first", "language", "second", "other"),
    [
        ("Karpaty Lviv beat Porto.", "en", "Карпати перемогли.", "uk"),
        ("CLB Karpaty Lviv thắng.", "vi", "«Карпаты» победили.", "ru"),
        ("Hayat Tahrir al-Sham agreed.", "en", "«Хаят» погодився", "uk"),
        ("Who owns the Lisova mine?", "en", "власник шахти", "uk"),
        ("An explosion in the mine.", "en", "vụ nổ mỏ", "vi"),
    ],
)
def test_what_is_called_by_one_of_its_words_is_met_by_it(
    workshop: Workshop, first: str, language: str, second: str, other: str
) -> None:
    one, two = (workshop.analyser.analyse(text, code).terms for text, code in ((first, language), (second, other)))
    content = {key for term in one if term.kind != FUNCTION for some in (term.keys, *term.parts) for key in some}
    named = {key for term in two if term.kind != FUNCTION for key in term.keys}
    assert content & named


def test_a_long_entry_holds_the_entries_inside_it(analyser: Analyser) -> None:
    whole = analyser.analyse("political prisoners", "en")
    assert set(analyser.analyse("prisoners", "en").keys) & set(whole.keys)


def test_ukrainian_forms_meet_by_a_long_beginning_and_short_ones_do_not(lexicon: Lexicon) -> None:
    table = lexicon.tables["uk"]
    assert table.by_prefix("президентствувати") is not None
    assert table.by_prefix("през") is None
    assert table.by_prefix("президзззззззззззз") is None


TEXTS = st.one_of(st.text(), st.text(alphabet="абвгґїієʼ’' -АБ"), st.text(alphabet="aàảãáạoòhyuủđ HO"))


@settings(max_examples=60, deadline=None)  # the first words of a language load its lemmas
@given(TEXTS, st.sampled_from(["en", "uk", "vi", "fr", "zh"]), st.sampled_from(["NFC", "NFD"]))
def test_terms_stand_in_order_and_cover_whole_words(lexicon: Lexicon, text: str, code: str, form: str) -> None:
    text = unicodedata.normalize(form, text)  # type: ignore[arg-type]
    terms = Analyser(lexicon).analyse(text, code).terms
    assert all(0 <= t.start < t.end <= len(text) for t in terms)
    assert all(a.end <= b.start for a, b in zip(terms, terms[1:], strict=False))


def test_the_tables_are_in_form() -> None:
    kinds = {"", "function", "light", "number", "time", "person", "place", "name"}
    for row in rows(DATA / name for name in TABLES):
        assert row["kind"] in kinds
        for code in set(row) & set(RULES):
            terms = row[code].split("|")
            assert all(term.strip("^ ") for term in terms), row
            assert unicodedata.normalize("NFC", row[code]) == row[code]


def test_no_word_of_the_tables_mixes_alphabets() -> None:
    def scripts(word: str) -> set[str]:
        names = {unicodedata.name(c, "").split()[0] for c in word if c.isalpha()}
        return names & {"LATIN", "CYRILLIC"}

    mixed = {
        word
        for row in rows(DATA / name for name in TABLES)
        for code in set(row) & set(RULES)
        for word in row[code].replace("|", " ").replace("-", " ").split()
        if len(scripts(word)) > 1
    }
    assert mixed == set()


def test_a_damaged_cache_is_compiled_again(tmp_path: Path, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / f"lexicon-{lexicon_version()}.bin"
    path.write_text('{"concepts": [', encoding="utf-8")
    monkeypatch.setattr(lexicons, "_loaded", {})  # as in a process that has loaded none
    assert load_lexicon(tmp_path).concepts == lexicon.concepts
    assert path.stat().st_size > 1_000_000


def test_the_version_does_not_depend_on_the_order_of_hashes() -> None:
    code = "from index.lexicon import lexicon_version as v; print(v())"
    seen = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=PROJECT, env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert seen == {lexicon_version() + "\n"}


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


@pytest.mark.parametrize(
    ("first", "language", "second", "other"),
    [
        ("зустріч із Коулом", "uk", "a meeting with Coale", "en"),
        ("за словами Шупа", "uk", "according to Shoupe", "en"),
        ("заява Зарембюка", "uk", "tuyên bố của Zarembiuk", "vi"),
        ("разом із Врублевською", "uk", "together with Vrubleuskaya", "en"),
        ("експерт Юрконіс", "uk", "the analyst Jurkonis", "en"),
        ("журналіст Джурконс", "uk", "nhà báo Jurkons", "vi"),
        ("супутник Галкион", "uk", "the Halcyon satellite", "en"),
        ("супутник Галсіон", "uk", "the Halcyon satellite", "en"),
        ("пором «Санта Розалія»", "uk", "the Rosalia ferry", "en"),
        ("паром «Розалия»", "ru", "phà Rosalia", "vi"),
        ("на шахті «Лісова»", "uk", "the Lisova pit", "en"),
    ],
)  # fmt: skip
def test_names_outside_the_lexicon_meet_by_their_sound(
    workshop: Workshop, first: str, language: str, second: str, other: str
) -> None:
    sounds = [
        {key for key in workshop.analyser.analyse(text, code).keys if key.startswith("s:")}
        for text, code in ((first, language), (second, other))
    ]
    assert sounds[0] & sounds[1]


@pytest.mark.parametrize(
    ("text", "language", "glosses"),
    [
        ("Акции Энвидиа упали", "ru", {"Nvidia"}),
        ("Акції Нвідії впали", "uk", {"Nvidia"}),
        ("Завод Интела закрыли", "ru", {"Intel"}),
        ("завод интела закрыли", "ru", {"Intel"}),
        ("Подали до суду на Данона і Сіменс", "uk", {"Siemens", "Danone"}),
        ("Адвокат Симонс мовчав", "uk", set()),
        ("Свідок Натала мовчала", "uk", set()),
        ("Говорив Анталій", "uk", set()),
    ],
)
def test_a_firm_that_cyrillic_spells_by_ear_is_the_one_that_the_lexicon_holds(
    workshop: Workshop, text: str, language: str, glosses: set[str]
) -> None:
    terms = workshop.analyser.analyse(text, language).terms
    assert {t.gloss for t in terms if t.kind == "name" and t.keys[0][0] == "c"} == glosses


def test_the_words_of_a_firm_s_name_meet_other_spellings_of_them(workshop: Workshop) -> None:
    whole = workshop.analyser.analyse("Novo Nordisk fired its chief.", "en").terms[0]
    spelt = workshop.analyser.analyse("Кто руководит Ново Нордиск?", "ru").terms
    inside = {key for part in whole.parts for key in part}
    assert [t.gloss for t in spelt if inside & set(t.keys)] == ["new", "nordysk"]


@pytest.mark.parametrize(
    ("text", "language", "gloss"),
    [
        ("Why is Amazon cutting jobs?", "en", "Amazon.com"),
        ("Trees fall in the Amazon again", "en", "Amazon rainforest"),
        ("Amazon sa thải 14.000 người", "vi", "Amazon.com"),
        ("Rừng mưa Amazon bị chặt", "vi", "Amazon rainforest"),
        ("Why did Meta pay the fine?", "en", "Meta Platforms"),
        ("That is a meta question", "en", "meta"),
        ("He drove a Jaguar", "en", "Jaguar Land Rover"),
        ("He saw a jaguar", "en", "jaguar"),
    ],
)
def test_a_firm_is_known_by_the_short_form_of_its_name(
    workshop: Workshop, text: str, language: str, gloss: str
) -> None:
    assert gloss in [t.gloss for t in workshop.analyser.analyse(text, language).terms]


@pytest.mark.parametrize(
    ("text", "language", "word", "own"),
    [
        ("talks with Лукашенко today", "en", "Lukashenko", "en"),
        ("gặp Лукашенком hôm qua", "vi", "Lukashenko", "vi"),
        ("заява Trump у Мінську", "uk", "Трамп", "uk"),
        ("члени NATO", "uk", "НАТО", "uk"),
    ],
)
def test_a_word_in_another_script_means_what_it_means_there(
    workshop: Workshop, text: str, language: str, word: str, own: str
) -> None:
    meant = {key for key in workshop.analyser.analyse(word, own).keys if key.startswith("c")}
    assert meant & set(workshop.analyser.analyse(text, language).keys)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Ai là Siarhei Tsikhanouski?", "vi", "Siarhei"),
        ("Qui est Kellogg?", "fr", "Kellogg"),
        ("Was sagt Lukashenko dazu?", "de", "Lukashenko"),
    ],
)
def test_a_name_in_latin_letters_is_the_one_that_english_knows(
    workshop: Workshop, text: str, language: str, name: str
) -> None:
    meant = {key for key in workshop.analyser.analyse(name, "en").keys if key.startswith("c")}
    assert meant & set(workshop.analyser.analyse(text, language).keys)


def test_a_small_word_or_a_syllable_is_no_english_name(workshop: Workshop) -> None:
    lexicon = workshop.lexicon
    rules = rules_for("vi")
    assert named_in_english("siarhei", "Siarhei", rules, lexicon)
    assert not named_in_english("siarhei", "siarhei", rules, lexicon)
    assert not named_in_english("mary", "Mary", rules, lexicon)
    assert not named_in_english("parliament", "Parliament", rules, lexicon)
    assert not named_in_english("siarhei", "Siarhei", rules_for("en"), lexicon)
    assert not named_in_english("siarhei", "Siarhei", rules_for("uk"), lexicon)


@pytest.mark.parametrize(
    ("text", "language", "word", "means", "not_means"),
    [
        ("They leave Minsk", "en", "leave", "leave", "leaf"),
        ("The leaves fell", "en", "leaves", "leaf", None),
        ("Вони мають план", "uk", "мають", None, "mother"),
        ("Сказав прем'єр Грубич", "uk", "Грубич", None, "crude"),
        ("У місті Міранг тихо", "uk", "Міранг", None, "Miranda"),
        ("Розмовляли з Лукашенкою", "uk", "Лукашенкою", "Lukashenko", None),
        ("Вони без рису", "uk", "рису", "rice", None),
    ],
)
def test_a_word_means_what_lists_its_form(
    workshop: Workshop, text: str, language: str, word: str, means: str | None, not_means: str | None
) -> None:
    found = next(t for t in workshop.analyser.analyse(text, language).terms if text[t.start : t.end] == word)
    concepts = workshop.analyser.lexicon.concepts
    heads = {concepts[int(key[1:])].terms["en"] for key in found.keys if key[0] == "c"}
    assert means is None or means in heads
    assert not_means not in heads or found.kind == "function"


@pytest.mark.parametrize(
    ("first", "language", "second", "other"),
    [
        ("said Tomas Quell, a hydrologist", "en", "сказав Томас Квелл", "uk"),
        ("met Cornelis Buys there", "en", "зустрів Корнеліса Бюйса", "uk"),
        ("ông Thomas Kent nói", "vi", "сказал Томас Кент", "ru"),
    ],
)
def test_names_that_are_words_or_spelt_otherwise_meet_by_sound(
    workshop: Workshop, first: str, language: str, second: str, other: str
) -> None:
    one, two = (
        [set(t.keys) for t in workshop.analyser.analyse(f"x {text}", code).terms if text[t.start - 2].isupper()]
        for text, code in ((first, language), (second, other))
    )
    assert len(one) == len(two) == 2
    assert all(a & b for a, b in zip(one, two, strict=True))


def test_a_country_and_a_small_word_have_no_sound(workshop: Workshop) -> None:
    for text in ("He left for Turkey", "They quell riots", "Bộ Ngoại giao"):
        keys = workshop.analyser.analyse(text, "vi" if "Bộ" in text else "en").keys
        assert not any(key.startswith("s:") for key in keys), text


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
