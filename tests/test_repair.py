"""Questions as they were meant: slips mended, diacritics put back, and what is right left alone."""

from collections.abc import Collection, KeysView, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analyse import Analyser
from index.article import Article
from index.language import detect_language
from index.lexicon import Lexicon
from index.normalise import fold, nfc, strip_marks
from index.settings import PROJECT
from index.workshop import Workshop
from rag.answer import Passage
from rag.spelling.nearby import Nearby
from rag.spelling.others import is_another, is_compound
from rag.spelling.repair import Mender
from rag.spelling.syllables import NOTHING, Syllables, as_written, known, seen_in

TEXTS = {
    "en": "The envoy met Jan Kowarski of Novafirm in Tarvis. The minister of finance announced the figures on Monday.",
    "uk": "Учора Ян Коварський із «Новафірму» приїхав до міста Тарвіс. Скільки складників у сплаві, у Тарвісі мовчать.",
    "vi": "Hôm qua, ông Kowarski tới Tarvis. Nguồn tin cho biết nhà máy bị mất điện từ tháng trước.",
}


def passage(text: str, language: str) -> Passage:
    """A passage that is a whole article."""
    article = Article(root="r", doc_id=f"{language}.txt", text=text, language=language, sha256="0" * 64)
    return Passage(article, 0, len(text), 1.0, 1.0, 0.5, 1)


PASSAGES = [passage(text, language) for language, text in TEXTS.items()]


@pytest.fixture(scope="module")
def analyser(workshop: Workshop) -> Analyser:
    """The real one."""
    return workshop.analyser


@pytest.fixture(scope="module")
def held(analyser: Analyser) -> frozenset[str]:
    """The index keys of the passages."""
    return frozenset(key for language, text in TEXTS.items() for key in analyser.analyse(text, language).keys)


@pytest.fixture(scope="module")
def mender(analyser: Analyser, held: frozenset[str]) -> Mender:
    """Mends questions to these passages."""
    return Mender(analyser, lambda keys: {key: int(key in held) for key in keys})


SLIPS = [
    ("en", "What did the minster of finance anounce?", "What did the minister of finance announce?"),
    ("en", "What did Kowraski say?", "What did Kowarski say?"),
    ("en", "Where is Tarvvis?", "Where is Tarvis?"),
    ("uk", "Скільки скдадників у сплаві?", "Скільки складників у сплаві?"),
    ("uk", "Хто такий Ян Коваррський?", "Хто такий Ян Коварський?"),
    ("uk", "Хто такий Kowraski?", "Хто такий Kowarski?"),
    ("uk", "Що каже Конарскі?", "Що каже Коварскі?"),
    ("uk", "Де оварський?", "Де Коварський?"),
    ("vi", "Ông oKwarski tới đâu?", "Ông Kowarski tới đâu?"),
    ("vi", "Ngun tin nói gì về nhà máy?", "Nguồn tin nói gì về nhà máy?"),
    ("vi", "Ông Kowraski tới đâu?", "Ông Kowarski tới đâu?"),
    ("vi", "Nha may bi mat dien tu khi nao?", "Nhà máy bị mất điện từ khi nào?"),
    ("vi", "bao nhieu nguoi bi mat dien?", "bao nhiêu người bị mất điện?"),
    ("vi", "Ho den tu dau?", "Họ đến từ đâu?"),
    ("vi", "Nhà máy bị mất điện mấy ng bt z?", "Nhà máy bị mất điện mấy người biết vậy?"),
    ("vi", "bn nguoi bi mat dien?", "bao nhiêu người bị mất điện?"),
    ("vi", "Nhà máy có mất điện hông?", "Nhà máy có mất điện không?"),
    ("vi", "sv tp Huế đc nghỉ học ko", "sinh viên thành phố Huế được nghỉ học không"),
]


@pytest.mark.parametrize(("language", "typed", "meant"), SLIPS, ids=[typed for _, typed, _ in SLIPS])
def test_slips_are_mended_by_what_is_found(mender: Mender, language: str, typed: str, meant: str) -> None:
    assert mender.mended_by(typed, language, PASSAGES) == meant


RIGHT = [
    ("en", "What did Kowarski say?"),
    ("en", "What did Коварскі say?"),
    ("en", "Who is Bolton?"),
    ("en", "How many ports were closed in Sampleton?"),
    ("uk", "Як звати міністра?"),
    ("uk", "Про що мовчать у Тарвісу?"),
    ("uk", "Хто такий Kowarski?"),
    ("vi", "Quang hợp diễn ra như thế nào?"),
    ("vi", "Nhà máy làm bao nhiêu ô tô?"),
    ("vi", "Sok Pheap là ai?"),
    ("vi", "Anh ấy đau ở hông và chân?"),
    ("vi", "Giá xe là 500 k phải không?"),
    ("vi", "Nhóm k-pop nào nổi tiếng nhất?"),
    ("vi", "Thế hệ gen z thích gì?"),
    ("vi", "Ng là ai?"),
    ("vi", "Ông Nguyễn Quảng là ai?"),
    ("vi", "Họ sẽ kháng cáo chứ?"),
    ("vi", "Nhà máy gạn nước bằng gì?"),
    ("fr", "Qui est Kowarsky ?"),
    ("xx", "zzzzz qqqqq"),
]


@pytest.mark.parametrize(("language", "text"), RIGHT, ids=[text for _, text in RIGHT])
def test_what_is_right_or_of_something_else_stays(mender: Mender, language: str, text: str) -> None:
    assert mender.mended(text, language) == text
    if language != "fr":  # whose names are mended by the passages as any other's are
        assert mender.mended_by(text, language, PASSAGES) == text


def test_in_a_language_without_a_lexicon_only_names_in_its_script_are_mended(mender: Mender) -> None:
    found = [passage("The prisoners met Bilorusky there. У Тарвісі білоруські в'язні зустріли Коварскіса.", "uk")]
    question = "Combien de prisonniers Kowarskis a-t-il libérés ?"
    assert mender.mended_by(question, "fr", found) == question
    assert mender.mended_by("Qui est Kowarsky ?", "fr", PASSAGES) == "Qui est Kowarski ?"


def test_a_name_is_taken_for_none_that_the_articles_lack(analyser: Analyser) -> None:
    nothing = Mender(analyser, lambda keys: dict.fromkeys(keys, 0))
    assert nothing.mended("Who is Lukashenkko?", "en") == "Who is Lukashenkko?"
    everything = Mender(analyser, lambda keys: {key: int(key[0] == "c") for key in keys})
    assert everything.mended("Who is Lukashenkko?", "en") == "Who is Lukashenko?"


def test_what_the_passages_lack_is_looked_for_in_all_articles(mender: Mender) -> None:
    asked: list[Mapping[str, int]] = []

    def spelt(keys: Mapping[str, int]) -> list[Passage]:
        asked.append(keys)
        return PASSAGES

    assert mender.mended_by("Who is Kowaraki?", "en", [], spelt) == "Who is Kowarski?"
    assert mender.mended_by("Who is Kowaraki?", "en", []) == "Who is Kowaraki?"
    assert asked == [{"w:kowaraki": 2, "s:kvrk": 1}]
    assert mender.mended_by("Who is Kowaraki?", "en", PASSAGES, spelt) == "Who is Kowarski?"
    assert mender.mended_by("Who is Kowarski?", "en", [], spelt) == "Who is Kowarski?"
    assert len(asked) == 1  # what the passages hold, or the articles know, is not looked for


@pytest.mark.parametrize(
    ("language", "text", "of", "found"),
    [
        ("en", "Who is Sok Pheap?", "ru", "Тогда ранен был сержант Сок Пхеап."),
        ("vi", "Sok Pheap là ai?", "ru", "Тогда ранен был сержант Сок Пхеап."),
        ("uk", "Де живе Беатріс Сальседо?", "en", "Then Beatriz Salcedo left for Madrid."),
        ("en", "Who is Tran Hong Phuc?", "uk", "Тоді приїхав Чан Хонг Фук."),
        ("uk", "Хто такий Чан Хонг Фук?", "en", "Then Tran Hong Phuc came."),
    ],
)
def test_a_name_that_another_script_writes_is_left_as_it_was_typed(
    analyser: Analyser, language: str, text: str, of: str, found: str
) -> None:
    place = passage(found, of)
    counts = dict.fromkeys(analyser.analyse(found, of).keys, 1)
    mender = Mender(analyser, lambda keys: {key: counts.get(key, 0) for key in keys})
    assert mender.mended_by(text, language, [place], lambda _: [place]) == text


ABSENT = [
    ("en", "Who is Corvin?", "Corin"),
    ("en", "What did Marlon say?", "Marlow"),
    ("en", "Who is Hollis?", "Hollin"),
    ("uk", "Хто такий Вельс?", "Вельц"),
    ("vi", "Ông Jansen là ai?", "Yasen"),
    ("uk", "Що таке вергілій?", "Верілін"),
]


@pytest.mark.parametrize(("language", "text", "name"), ABSENT, ids=[text for _, text, _ in ABSENT])
def test_somebody_whom_no_article_mentions_stays_so(mender: Mender, language: str, text: str, name: str) -> None:
    found = [passage(f"On Monday the envoy met {name} of the bank.", "en" if name.isascii() else "uk")]
    assert mender.mended_by(text, language, PASSAGES, lambda _: found) == text


def test_another_name_with_the_same_consonants_is_not_taken_for_it(analyser: Analyser) -> None:
    found = passage("The president flew to Manila on Monday.", "en")
    counts = dict.fromkeys(analyser.analyse(found.text, "en").keys, 1)
    mender = Mender(analyser, lambda keys: {key: counts.get(key, 0) for key in keys})
    assert mender.mended_by("Who flew to Menlo?", "en", [found]) == "Who flew to Menlo?"


@pytest.mark.parametrize(
    ("language", "text", "of", "found"),
    [
        ("uk", "Скільки коштує прядованої вовни?", "uk", "Люди користуються прядованою вовною."),
        ("ru", "Сколько стоят халабуды?", "uk", "Там стояли халабуди."),
        ("en", "Is it safe in Kremenivka?", "ru", "Вода в Кременевке грязная."),
        ("en", "Is it safe in Kremenivka?", "uk", "Мешканці Кременівки чекають."),
    ],
)
def test_no_word_is_mended_to_another_form_of_it_or_to_one_of_another_language(
    analyser: Analyser, language: str, text: str, of: str, found: str
) -> None:
    place = passage(found, of)
    counts = dict.fromkeys(analyser.analyse(found, of).keys, 1)
    mender = Mender(analyser, lambda keys: {key: counts.get(key, 0) for key in keys})
    assert mender.mended_by(text, language, [place], lambda _: [place]) == text


def test_a_text_of_unknown_words_is_left_alone(mender: Mender) -> None:
    text = " ".join(f"minster{chr(97 + n)}q" for n in range(20))
    assert mender.mended_by(text, "en", PASSAGES) == text


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=80), st.sampled_from(["en", "uk", "vi", "ru", "xx"]))
def test_any_text_is_mended_once(mender: Mender, text: str, language: str) -> None:
    mended = mender.mended_by(text, language, PASSAGES)
    assert len(mended) <= 3 * len(text) + 10
    assert [c for c in mended if c.isdigit()] == [c for c in text if c.isdigit()]


def test_restoring_changes_marks_alone_and_finds_most_of_them(lexicon: Lexicon) -> None:
    syllables = Syllables(lexicon, lambda keys: dict.fromkeys(keys, 0))
    right = words = 0
    for sentence in (PROJECT / "evals" / "gold" / "parallel.vi").read_text(encoding="utf-8").splitlines():
        restored = syllables.restored(strip_marks(sentence))
        assert strip_marks(restored) == strip_marks(sentence)
        pairs = list(zip(restored.split(), nfc(sentence).split(), strict=True))
        right += sum(fold(a) == fold(b) for a, b in pairs)
        words += len(pairs)
    assert right / words > 0.85


def test_passages_tell_what_a_plain_syllable_is(lexicon: Lexicon) -> None:
    syllables = Syllables(lexicon, lambda keys: dict.fromkeys(keys, 0))
    near_river = seen_in([["sông", "hồng"], ["lũ", "sông"]])
    assert syllables.restored("lu song hong", near_river) == "lũ sông hồng"
    assert seen_in([]) == NOTHING


def test_a_name_typed_with_capitals_is_read_as_it_stands_in_the_passages(lexicon: Lexicon) -> None:
    near = seen_in([["nguyễn", "văn", "quyết", "ghi", "hai", "bàn"]])
    syllables = Syllables(lexicon, lambda keys: dict.fromkeys(keys, 1))
    assert syllables.restored("Nguyen Van Quyet ghi may ban", near) == "Nguyễn Văn Quyết ghi mấy bàn"
    assert syllables.restored("nguyen van bai tho", near).startswith("nguyên văn")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bao nhieu tuoi roi", "bao nhiêu tuổi rồi"),
        ("ong ay la ai vay", "ông ấy là ai vậy"),
        ("nha may dien hat nhan dung hoat dong chua", "nhà máy điện hạt nhân dừng hoạt động chưa"),
        ("chinh phu noi gi ve gia khi dot", "chính phủ nói gì về giá khí đốt"),
        ("bao nhieu nguoi bi thuong", "bao nhiêu người bị thương"),
    ],
)
def test_common_phrases_are_read_without_any_article(lexicon: Lexicon, typed: str, meant: str) -> None:
    assert Syllables(lexicon, lambda keys: {}).restored(typed) == meant


def test_the_tables_of_common_words_and_phrases_are_sound() -> None:
    common, pairs = known()
    for shares in (common, pairs):
        assert max(shares.values()) <= 1
        assert min(shares.values()) > 0
    assert all(strip_marks(a).isascii() and strip_marks(b).isascii() for a, b in pairs)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Tong thong Lithuania da dich than cam on ai?", "vi"),
        ("Ba Tikhanova keu goi EU lam gi?", "vi"),
        ("Hop dong mua gao co gia bao nhieu?", "vi"),
        ("Who won the World Cup in 2022?", "en"),
        ("What do the estimates say?", "en"),
        ("What book did Ліра Восканська say she learned?", "en"),
        ("Джурконіс là ai?", "vi"),
        ("Хто такий Vytis Jurkonis?", "uk"),
        ("Wanneer wordt de ambassade geopend?", "nl"),
    ],
)
def test_languages_without_marks_and_with_names_in_another_script(lexicon: Lexicon, text: str, code: str) -> None:
    assert detect_language(text, lexicon) == code


@pytest.mark.parametrize(("surface", "word", "written"), [("A", "bc", "Bc"), ("AB", "cd", "CD"), ("ab", "cd", "cd")])
def test_capitals_are_kept(surface: str, word: str, written: str) -> None:
    assert as_written(surface, word) == written


@pytest.mark.parametrize("name", ["коул", "коулом", "коулові"])
def test_a_short_sound_is_heard_only_where_a_name_has_it_in_whatever_case(name: str) -> None:
    assert not Nearby(names={"мінськ": 0}).hear(name, "uk")
    assert Nearby(names={"coale": 0}).hear(name, "uk")


@pytest.mark.parametrize(
    ("language", "word", "other", "another"),
    [
        ("uk", "скидання", "видання", True),
        ("uk", "відкачування", "відрахування", True),
        ("uk", "недопостачання", "водопостачання", True),
        ("uk", "засівання", "засідання", True),
        ("ru", "откачивание", "отсчитывание", True),
        ("uk", "засіданння", "засідання", False),
        ("uk", "заісдання", "засідання", False),
        ("uk", "складників", "складники", False),
        ("en", "statment", "statement", False),
    ],
)
def test_a_noun_of_one_verb_is_no_slip_for_that_of_another(language: str, word: str, other: str, another: bool) -> None:
    assert is_another(word, other, language) == another


@pytest.mark.parametrize(
    ("typed", "own", "abroad", "meant"),
    [
        ("Що сталося в Орлавії?", "Вони бували в Орланії.", "Then Orlavia agreed.", None),
        ("Що каже Чебану?", "Тоді сказав Чобану.", "Then Cebanu agreed.", None),
        ("Що каже Марлоу?", "Тоді сказав Марлов.", "Then Marlowe agreed.", None),
        ("Що каже Чебану?", "Тоді сказав Чобану.", "Then others agreed.", "Що каже Чобану?"),
    ],
)
def test_a_name_that_the_articles_hold_in_another_script_is_no_slip_for_a_third(
    analyser: Analyser, typed: str, own: str, abroad: str, meant: str | None
) -> None:
    texts = [("uk", own), ("en", abroad)]
    keys = {key for language, text in texts for key in analyser.analyse(text, language).keys}
    mender = Mender(analyser, lambda some: {key: int(key in keys) for key in some})
    found = [passage(text, language) for language, text in texts]
    assert mender.mended_by(typed, "uk", found) == (meant or typed)


@pytest.mark.parametrize(
    ("language", "word", "compound"),
    [
        ("uk", "автоперевізник", True),
        ("uk", "кібератака", True),
        ("ru", "автоперевозчик", True),
        ("uk", "автокар", False),
        ("uk", "мініавтбус", False),
        ("vi", "автоперевізник", False),
    ],
)
def test_a_compound_of_known_parts_is_no_slip(language: str, word: str, compound: bool) -> None:
    parts = {"перевізник", "атака", "перевозчик", "автобус", "кар"}
    assert is_compound(word, language, parts.__contains__) == compound


def test_of_syllables_as_near_the_same_ones_are_taken_every_time(lexicon: Lexicon) -> None:
    """A set has another order in every process, and only so many of the nearest are looked at."""
    looked: list[Collection[str]] = []

    def near(_: str, others: Collection[str]) -> list[str]:
        looked.append(others)
        return []

    syllables = Syllables(lexicon, lambda keys: dict.fromkeys(keys, 0))
    syllables.mended("Thũ tướng nói gì?", near, (), seen_in([["thủ", "tướng"], ["giữ", "thư"]]))
    assert looked
    assert all(isinstance(others, KeysView) for others in looked)
    assert {"thủ", "giữ"} <= {*looked[0]}
