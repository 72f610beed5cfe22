"""Which of the likeliest sentences goes first."""

from dataclasses import replace
from datetime import date

import pytest

from index.workshop import Workshop
from rag.evidence.judgement import load_judgement
from rag.extractive.choose import Chosen, choose
from rag.extractive.deputies import without_deputies
from rag.extractive.first import first_of
from rag.extractive.latest import looks_back
from rag.parts import Parts
from rag.understand import understand
from rag.verdicts.verdict import NOT_STATED, reason_of
from tests.reading import read, whole


def answer(workshop: Workshop, question: str, language: str, *texts: str) -> tuple[Chosen, str | None]:
    """What is chosen of some articles, and what kind of answer that is."""
    passages = [whole(text, language, n) for n, text in enumerate(texts)]
    asked, needs, extracts = read(workshop, question, *passages)
    chosen = choose(extracts, needs, asked)
    return chosen, reason_of(asked, chosen.extracts, chosen.needs, chosen.likeliest)


@pytest.mark.parametrize(
    ("language", "question", "told", "unsaid"),
    [
        ("en", "Why did Carla Boone leave?", "Superintendent Carla Boone left her post on Tuesday.",
         "She did not say why."),
        ("uk", "Чому звільнився Рудик?", "Директор лікарні Рудик звільнився в понеділок.", "Причину він не назвав."),
        ("ru", "Почему Зуев ушел в отставку?", "Тренер Зуев ушёл в отставку в среду.", "Почему, он не объяснил."),
        ("vi", "Vì sao Lý Văn Sơn từ chức?", "Giám đốc Lý Văn Sơn từ chức hôm thứ ba.", "Ông không nêu lý do."),
        ("en", "How much will the library in Tarn cost?", "The new library of Tarn will open in spring.",
         "It is not known how much it will cost."),
        ("en", "Which country did the guest return from?", "The guest of a hotel in Halden returned on Monday.",
         "She did not name the country."),
        ("uk", "Скільки людей вийшло на вулиці за даними поліції?", "У Лозі люди вийшли на вулиці.",
         "Поліція не публікувала своїх даних."),
        ("en", "How many people marched in Tarn?", "People marched in Tarn on Friday.", "Police gave no figures."),
        ("en", "When will LotusEye-2 launch?", "The LotusEye-2 satellite passed its tests on 3 May.",
         "The launch date has not been set."),
        ("vi", "When will the ban on imports be lifted?", "Lệnh cấm nhập khẩu có hiệu lực từ ngày 3/5.",
         "Ông không cho biết khi nào lệnh cấm được gỡ bỏ."),
    ],
)  # fmt: skip
def test_what_the_next_sentence_leaves_open_is_said_to_be_not_stated(
    workshop: Workshop, language: str, question: str, told: str, unsaid: str
) -> None:
    chosen, reason = answer(workshop, question, language, f"{told} {unsaid}")
    assert [e.text for e in chosen.extracts] == [told, unsaid]
    assert reason == NOT_STATED


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When did Carla Boone leave her post?", "Carla Boone left her post on Tuesday. She did not say why."),
        ("Why did Carla Boone leave?", "Carla Boone left because of a dispute over pay. She did not say when."),
        ("Why did Carla Boone leave?", "Carla Boone left her post on Tuesday. She did not say where she goes."),
        (
            "When did Carla Boone leave her post?",
            "Carla Boone left her post on Tuesday. She did not say when she returns.",
        ),
        ("When will the tunnel open?", "The tunnel will open in May. It is not known when the bridge will open."),
    ],
)
def test_what_is_left_open_must_be_what_is_asked_and_given_nowhere(
    workshop: Workshop, question: str, text: str
) -> None:
    assert answer(workshop, question, "en", text)[1] is None


@pytest.mark.parametrize(
    ("question", "text", "shown"),
    [
        ("Who handed over the stolen teapot?", "The house would not say who handed over the teapot.", True),
        ("When was the stolen teapot sold?", "The house would not say who handed over the teapot.", False),
        ("Who handed over the stolen teapot?", "The house would not say who broke its windows.", False),
        ("Who handed over the stolen teapot?", "The house sold the teapot.", False),
    ],
)
def test_who_abstains_shows_the_likeliest_sentence_where_it_leaves_open_what_is_asked(
    workshop: Workshop, question: str, text: str, shown: bool
) -> None:
    asked, needs, extracts = read(workshop, question, whole(text, "en", 0))
    never = Parts(judgement=replace(load_judgement(), least=1.01, least_of={}))
    assert [e.text for e in choose(extracts, needs, asked, never).extracts] == ([text] if shown else [])


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("en", "Why did Kerr refuse the plan?",
         ("Minister Kerr refused the plan on Tuesday.", "He explained that it would cost 8 percent of GDP.")),
        ("uk", "Чому Кесарія відмовилась від договору?",
         ("Кесарія відмовилася від договору.", "Перша причина — ціна.", "Друга — вибори.")),
        ("uk", "Чому закрили завод у Лозі?", ("Завод у Лозі закрили в понеділок.", "Причина — брак сировини.")),
        ("vi", "Vì sao nhà máy ở Lorn đóng cửa?",
         ("Nhà máy ở Lorn đóng cửa hôm thứ hai.", "Giám đốc giải thích rằng giá điện quá cao.")),
    ],
)  # fmt: skip
def test_the_sentence_that_tells_the_reason_goes_beside_what_happened(
    workshop: Workshop, language: str, question: str, told: tuple[str, ...]
) -> None:
    chosen, reason = answer(workshop, question, language, " ".join(told))
    assert ([e.text for e in chosen.extracts], reason) == ([*told], None)


NOW = "How much does a dollar cost in Varda now?"
DEARER = "In Varda a dollar cost 1,100 rials at the end of the day, traders said."


@pytest.mark.parametrize(
    "newer",
    ["In Lorn a dollar costs 40 crowns.", "The flour price in Lorn: a sack costs 30 dollars now."],
)
def test_the_latest_word_is_of_the_story_that_is_asked_about(workshop: Workshop, newer: str) -> None:
    told = [(DEARER, date(2025, 10, 1)), (newer, date(2025, 11, 1))]
    passages = [whole(text, "en", n, published=day) for n, (text, day) in enumerate(told)]
    asked, needs, extracts = read(workshop, NOW, *passages)
    assert choose(extracts, needs, asked).extracts[0].text == DEARER


@pytest.mark.parametrize(
    ("language", "text", "back"),
    [
        ("en", "A month ago a dollar cost 950 rials.", True), ("en", "A dollar costs 1,100 rials.", False),
        ("en", "A month ago a dollar cost 950, now it is 1,100.", False),
        ("en", "On Monday a dollar cost 1,100.", False),
        ("uk", "Місяць тому долар коштував 950 ріалів.", True), ("uk", "Учора долар коштував 950 ріалів.", False),
        ("ru", "В прошлом году доллар стоил 700 риалов.", True), ("vi", "Năm ngoái một đô la giá 700 rial.", True),
        ("vi", "Hôm qua một đô la giá 700 rial.", False),
    ],
)  # fmt: skip
def test_a_sentence_that_looks_back_is_not_the_latest_word(
    workshop: Workshop, language: str, text: str, back: bool
) -> None:
    _, _, extracts = read(workshop, NOW, whole(text, language, published=date(2025, 11, 27)))
    assert looks_back(extracts[0]) == back


def test_a_figure_of_a_month_ago_in_the_newest_article_is_not_the_latest_word(workshop: Workshop) -> None:
    told = [(DEARER, date(2025, 11, 26)), ("A month ago a dollar cost 950 rials in Varda.", date(2025, 11, 27))]
    asked, _, extracts = read(
        workshop, NOW, *(whole(text, "en", n, published=day) for n, (text, day) in enumerate(told))
    )
    assert first_of(extracts, asked).text == DEARER


@pytest.mark.parametrize(
    ("question", "texts", "left"),
    [
        ("Who is the mayor of Tarn?",
         ["Deputy Mayor Ann Lee opened the bridge in Tarn.", "Mayor Otto Brand of Tarn left."], [1]),
        ("Ai là giám đốc bệnh viện Tarn?",
         ["Phó giám đốc bệnh viện Tarn Lê Hạnh nói vậy.", "Giám đốc bệnh viện Tarn Trần Minh đã đi."], [1]),
        ("Хто є президентом Лугової?",
         ["Віце-президент Лугової Іван Рудик поїхав.", "Президент Лугової Петро Зуй поїхав."], [1]),
        ("Кто директор завода в Тарне?",
         ["Заместитель директора завода в Тарне Зуев ушёл.", "Директор завода в Тарне Рудин ушёл."], [1]),
        ("Who is the chairman of the Tarn club?",
         ["The deputy chairman of the Tarn club is Ann Lee.", "The Tarn club has a chairman, Otto Brand."], [1]),
        # Nothing better, a deputy asked about, both in one sentence, another question.
        ("Who is the mayor of Tarn?", ["Deputy Mayor Ann Lee opened the bridge in Tarn."], [0]),
        ("Who is the deputy mayor of Tarn?",
         ["Deputy Mayor Ann Lee opened the bridge in Tarn.", "Mayor Otto Brand of Tarn left."], [0, 1]),
        ("Who is the mayor of Tarn?",
         ["Mayor Otto Brand and Deputy Mayor Ann Lee met in Tarn.", "Mayor Otto Brand of Tarn left."], [0, 1]),
        ("Who replaced the mayor of Tarn?",
         ["Deputy Mayor Ann Lee replaced him in Tarn.", "Mayor Otto Brand of Tarn left."], [0, 1]),
    ],
)  # fmt: skip
def test_a_deputy_does_not_hold_the_office(
    workshop: Workshop, question: str, texts: list[str], left: list[int]
) -> None:
    language = understand(question, workshop).language
    asked, _, found = read(workshop, question, *[whole(text, language, n) for n, text in enumerate(texts)])
    kept = {e.text for e in without_deputies(found, asked, workshop.analyser)}
    assert kept == {texts[n] for n in left}
