"""Copies of one report: which articles are some, how groups follow changes, and what a reader is shown."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.build import build
from index.filters import Filters
from index.settings import PROJECT, Settings
from index.storage.records import FORMAT
from index.store import chroma_place
from index.syndication.duplicates import Profile, bands_of, covers, same_report, sketch_of
from index.syndication.groups import members_in, note_name
from index.vectors import Chroma
from index.verify import remove, verify
from rag import Assistant
from tests.news import EDITS, TEMPLATES, UPDATES, filled, report

Corpus = Callable[..., Path]
Made = Callable[..., Settings]
MANY = 40


def candidates(first: str, second: str) -> bool:
    return bool((bands_of(sketch_of(first)) == bands_of(sketch_of(second))).any())


def grouped(first: str, second: str, language: str = "en") -> bool:
    """What a build does with two articles."""
    return candidates(first, second) and same_report(Profile(first, language), Profile(second, language))


@pytest.mark.parametrize("edit", EDITS)
def test_a_report_that_others_take_over_is_one_report(edit: str) -> None:
    pairs = [(report(n), EDITS[edit](report(n), random.Random(n))) for n in range(MANY)]
    assert [n for n, (first, second) in enumerate(pairs) if not grouped(first, second)] == []
    assert all(same_report(Profile(b, "en"), Profile(a, "en")) for a, b in pairs)


@pytest.mark.parametrize("update", UPDATES)
def test_a_report_with_another_fact_in_one_place_is_another_report(update: str) -> None:
    pairs = [(report(n), UPDATES[update](report(n), random.Random(n))) for n in range(MANY)]
    pairs = [(first, second) for first, second in pairs if first != second]
    assert len(pairs) > MANY // 2
    assert not any(grouped(first, second) or grouped(second, first) for first, second in pairs)


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("same", [{}, {"place": "Varna"}, {"m": "5.2", "km": 7, "depth": 30, "day": "Monday"}])
def test_news_from_one_template_are_many_reports(name: str, same: dict[str, object]) -> None:
    template, language = TEMPLATES[name]
    news = list(dict.fromkeys(filled(template, n, **same) for n in range(MANY)))
    assert len(news) > 10
    assert not any(grouped(a, b, language) for n, a in enumerate(news) for b in news[:n])


def test_different_reports_and_quoted_ones_are_no_copies() -> None:
    assert not any(grouped(report(n), report(n + 1000)) for n in range(MANY))
    assert not any(grouped(report(n, 3), f"{report(n + 1000, 20)} {report(n, 3)}") for n in range(MANY))


NUMBERS_AND_NAMES = [
    ("Five people died when a bus left the road near the old bridge, the police of {} said.", "Varna", "Lorca"),
    ("The police said that {} people died when a bus left the road near the old bridge on Monday.", "five", "seven"),
    ("The police said that {} people died when a bus left the road near the old bridge.", "1,200", "1,300"),
    ("Поліція повідомила, що {} людей загинули, коли автобус злетів з дороги біля старого мосту.", "п'ять", "сім"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "one", "other"), NUMBERS_AND_NAMES)
def test_numbers_and_names_in_one_place_tell_reports_apart(text: str, one: str, other: str) -> None:
    language = "uk" if "Поліція" in text else "en"
    more = " Rescue teams worked at the place until late in the evening and the road was closed for hours." * 3
    first, second = (Profile(text.format(word) + more, language) for word in (one, other))
    assert not same_report(first, second)
    assert same_report(first, Profile(text.format(one) + more + " The road is open again now.", language))


FRAMES = {
    "en": (
        "The trial of Jana Novak ended in Pula after three weeks. {} Her lawyers said that they would study the "
        "ruling. The case concerns contracts for a new sports hall. Prosecutors had asked for four years in prison. "
        "Supporters waited outside the building. The city council meets again next week."
    ),
    "uk": (
        "Суд у Пулі розглядав справу три тижні. {} Адвокати сказали, що вивчать рішення. Справа стосується договорів "
        "на будівництво спортивного залу. Прокурори просили чотири роки ув'язнення. Прихильники чекали біля будівлі. "
        "Міська рада збереться наступного тижня."
    ),
    "ru": (
        "Суд в Пуле рассматривал дело три недели. {} Адвокаты сказали, что изучат решение. Дело касается договоров на "
        "строительство спортивного зала. Прокуроры просили четыре года тюрьмы. Сторонники ждали у здания. Городской "
        "совет соберется на следующей неделе."
    ),
    "vi": (
        "Tòa án ở Pula đã xét xử vụ án trong ba tuần. {} Các luật sư nói sẽ nghiên cứu phán quyết. Vụ án liên quan đến "
        "hợp đồng xây dựng nhà thi đấu. Công tố viên đề nghị bốn năm tù. Những người ủng hộ chờ bên ngoài tòa nhà. Hội "
        "đồng thành phố sẽ họp vào tuần tới."
    ),
}
OTHER_FACTS = [
    ("en", "The regional court acquitted the former mayor.", "The regional court convicted the former mayor."),
    (
        "en",
        "The company will close the coal plant by the lake.",
        "The company will not close the coal plant by the lake.",
    ),
    ("en", "The company will close the coal plant by the lake.", "The company won't close the coal plant by the lake."),
    ("en", "The council approved the plan for the harbour.", "The council rejected the plan for the harbour."),
    ("en", "At least dozens of people were hurt in the crush.", "At least hundreds of people were hurt in the crush."),
    ("en", "Officials said two people died in the fire.", "Officials said no one died in the fire."),
    ("en", "The ruling was read by Mr. Smith in the morning.", "The ruling was read by Mr. Jones in the morning."),
    ("en", "The bill costs the state five million euros.", "The bill costs the state five billion euros."),
    ("en", "Oil prices rose sharply after the ruling.", "Oil prices fell sharply after the ruling."),
    ("en", "The ferry sank in the bay.", "The ferry docked in the bay."),
    ("en", "The minister failed to explain the contract.", "The minister managed to explain the contract."),
    ("en", "The hearing will be held in the old hall.", "The hearing was held in the old hall."),
    (
        "en",
        "Smith told the judge that he knew about it.",
        "Jones told the judge that he knew about it. Mr. Jones left.",
    ),
    ("uk", "Засідання відбудеться у вівторок.", "Засідання відбудеться у п'ятницю."),
    ("uk", "Засідання відбудеться в січні цього року.", "Засідання відбудеться в березні цього року."),
    ("uk", "Суд виправдав колишнього мера.", "Суд засудив колишнього мера."),
    ("uk", "Компанія закриє вугільну станцію.", "Компанія не закриє вугільну станцію."),
    ("uk", "Рада схвалила план будівництва порту.", "Рада відхилила план будівництва порту."),
    ("uk", "Вирок зачитав суддя Коваль у залі.", "Вирок зачитав суддя Петренко у залі."),
    ("uk", "На площі зібралися десятки людей.", "На площі зібралися сотні людей."),
    ("ru", "Заседание состоится во вторник.", "Заседание состоится в пятницу."),
    ("ru", "Суд оправдал бывшего мэра.", "Суд осудил бывшего мэра."),
    ("ru", "Компания закроет угольную станцию.", "Компания не закроет угольную станцию."),
    ("ru", "В аварии погибли семь человек.", "В аварии погибли восемь человек."),
    ("ru", "Совет одобрил план порта.", "Совет отклонил план порта."),
    (
        "vi",
        "Cảnh sát cho biết năm người bị thương trong vụ này.",
        "Cảnh sát cho biết bảy người bị thương trong vụ này.",
    ),
    ("vi", "Cảnh sát cho biết ba người bị thương trong vụ này.", "Cảnh sát cho biết bốn người bị thương trong vụ này."),
    ("vi", "Tòa tuyên ông trắng án vào sáng nay.", "Tòa tuyên ông có tội vào sáng nay."),
    ("vi", "Công ty sẽ đóng cửa nhà máy than.", "Công ty sẽ không đóng cửa nhà máy than."),
    ("vi", "Phiên tòa diễn ra hôm thứ ba tại thành phố.", "Phiên tòa diễn ra hôm thứ sáu tại thành phố."),
    ("vi", "Phiên tòa diễn ra hôm thứ bảy tại thành phố.", "Phiên tòa diễn ra hôm chủ nhật tại thành phố."),
    ("vi", "Phiên tòa diễn ra vào tháng ba tại thành phố.", "Phiên tòa diễn ra vào tháng tư tại thành phố."),
    ("vi", "Hội đồng thông qua kế hoạch xây cảng.", "Hội đồng bác bỏ kế hoạch xây cảng."),
    ("vi", "Giá dầu tăng mạnh sau phán quyết.", "Giá dầu giảm mạnh sau phán quyết."),
    ("vi", "Hàng chục người tụ tập ở quảng trường.", "Hàng trăm người tụ tập ở quảng trường."),
]
REWRITTEN = [
    ("en", "The mayor said the ruling was unfair.", "The mayor told reporters the ruling was unfair."),
    ("en", "The mayor said the ruling was unfair.", "The mayor stated that the ruling was unfair."),
    ("en", "The centre for labour organised a programme.", "The center for labor organized a program."),
    ("en", "The defence travelled to the theatre to analyse it.", "The defense traveled to the theater to analyze it."),
    ("en", "The mayor did not attend the hearing on Monday.", "The mayor didn't attend the hearing on Monday."),
    ("en", "The former mayor left the court by a side door.", "The mayor left the court by a side door."),
    (
        "en",
        "The mayor left the court by a side door.",
        "The mayor left the court by a side door, smiling at the crowd that had waited for her since dawn.",
    ),
    ("en", "Five people were hurt in the crush.", "5 people were hurt in the crush."),
    ("en", "The mayor failed to comment on the ruling.", "The mayor did not comment on the ruling."),
    ("en", "She left. The mayor smiled at them.", "The mayor smiled at them. She left."),
    ("en", "About 200 people waited near the court.", "Around 200 people waited near the court."),
    ("en", "Over 200 people waited near the court.", "More than 200 people waited near the court."),
    ("uk", "Мер заявив, що рішення несправедливе.", "Мер повідомив, що рішення несправедливе."),
    ("uk", "П'ять людей постраждали у тисняві.", "5 людей постраждали у тисняві."),
    ("uk", "Колишній мер вийшов бічними дверима.", "Мер вийшов бічними дверима."),
    ("ru", "Мэр заявил, что решение несправедливо.", "Мэр сообщил, что решение несправедливо."),
    ("ru", "Бывший мэр вышел через боковую дверь.", "Мэр вышел через боковую дверь."),
    ("vi", "Thị trưởng cho biết phán quyết không công bằng.", "Thị trưởng nói phán quyết không công bằng."),
    ("vi", "Cựu thị trưởng rời tòa bằng cửa bên.", "Thị trưởng rời tòa bằng cửa bên."),
    ("vi", "Năm mươi người bị thương.", "50 người bị thương."),
]


@pytest.mark.parametrize(("language", "one", "other"), OTHER_FACTS)
def test_a_sentence_that_states_something_else_in_its_frame_makes_another_report(
    language: str, one: str, other: str
) -> None:
    first, second = (FRAMES[language].format(sentence) for sentence in (one, other))
    assert not same_report(Profile(first, language), Profile(second, language))
    assert not covers(first, second, language)
    assert not covers(second, first, language)


@pytest.mark.parametrize(("language", "one", "other"), REWRITTEN)
def test_a_sentence_that_an_editor_rewrote_makes_no_other_report(language: str, one: str, other: str) -> None:
    first, second = (FRAMES[language].format(sentence) for sentence in (one, other))
    assert same_report(Profile(first, language), Profile(second, language))
    assert covers(first, first, language)


ADDED = [
    ("en", "Update: the port reopened on Wednesday."),
    ("en", "She was freed."),
    ("uk", "Оновлення: порт відкрили в середу."),
    ("ru", "Обновление: порт открыли в среду."),
    ("vi", "Cập nhật: cảng đã mở cửa trở lại hôm thứ tư."),
]


@pytest.mark.parametrize(("language", "more"), ADDED)
def test_a_passage_that_adds_a_sentence_is_not_covered(language: str, more: str) -> None:
    text = FRAMES[language].format("")
    assert not covers(text, f"{text} {more}", language)
    assert covers(f"{text} {more}", text, language)
    assert covers(text, f"{more.rstrip('.')}\n\n{text}", language)  # a headline
    assert same_report(Profile(text, language), Profile(f"{text} {more}", language))


def test_a_number_in_digits_and_in_words_is_one() -> None:
    text = "The police said that {} people died when a bus left the road near the old bridge. " + "It rained hard. " * 9
    assert same_report(Profile(text.format("five"), "en"), Profile(text.format("5"), "en"))


def test_short_texts_are_copies_only_when_they_are_equal() -> None:
    assert same_report(Profile("Photo of the day.", "en"), Profile("photo of the day", "en"))
    assert not same_report(Profile("Photo of the day one.", "en"), Profile("Photo of the day.", "en"))


@given(st.text(max_size=300), st.text(max_size=300))
def test_comparing_is_symmetric_and_takes_any_text(first: str, second: str) -> None:
    one, other = Profile(first, "en"), Profile(second, "vi")
    assert same_report(one, one)
    assert same_report(one, Profile(second, "en")) == same_report(Profile(second, "en"), one)
    assert len(bands_of(sketch_of(first))) == len(bands_of(sketch_of(second)))
    assert isinstance(other.numbers, list)
    assert covers(first, first, "en")


# Groups


def groups(settings: Settings) -> set[frozenset[str]]:
    """The doc_ids of each group; what the notes say of it is held against what the heads say."""
    chroma = Chroma(chroma_place(settings), fresh=True)
    found: dict[str, set[str]] = {}
    for head in chroma.all_heads():
        if head.group:
            found.setdefault(head.group, set()).add(head.doc_id)
            assert head.key in members_in(chroma.notes([note_name(head.group)])[note_name(head.group)])
    return {frozenset(docs) for docs in found.values() if len(docs) > 1}


def copies(seed: int) -> list[str]:
    """Five texts of one report, the first as it was written."""
    text, pick = report(seed), random.Random(seed)
    return [text, text, *(EDITS[name](text, pick) for name in ("with a credit", "another headline", "shortened"))]


def test_groups_do_not_depend_on_the_order_in_which_articles_come(write: Corpus, settings_for: Made) -> None:
    files = {f"{n}-{m}.txt": text for n in (1, 2) for m, text in enumerate(copies(n))} | {"x.txt": report(3)}
    expected = {frozenset(f"{n}-{m}.txt" for m in range(5)) for n in (1, 2)}
    at_once = settings_for(write(files, "all"), "at once")
    build(at_once)
    assert groups(at_once) == expected
    step_by_step = settings_for(write({}, "steps"), "step by step")
    for name in random.Random(1).sample(sorted(files), len(files)):
        write({name: files[name]}, "steps")
        build(step_by_step)
    assert groups(step_by_step) == expected
    assert verify(step_by_step) == []


def test_groups_follow_changed_and_removed_articles(write: Corpus, settings_for: Made) -> None:
    texts = copies(7)
    settings = settings_for(write({f"{n}.txt": text for n, text in enumerate(texts)}))
    build(settings)
    assert groups(settings) == {frozenset(f"{n}.txt" for n in range(5))}
    write({"1.txt": report(8), "new.txt": texts[2]})
    build(settings)
    assert groups(settings) == {frozenset({"0.txt", "2.txt", "3.txt", "4.txt", "new.txt"})}
    assert remove(settings, ["2.txt", "3.txt"]) == ["2.txt", "3.txt"]
    assert groups(settings) == {frozenset({"0.txt", "4.txt", "new.txt"})}
    for name in ("0.txt", "4.txt", "2.txt", "3.txt"):
        (settings.corpus / name).unlink()
    build(settings)
    assert groups(settings) == set()
    write({"1.txt": texts[0]})
    build(settings)
    assert groups(settings) == {frozenset({"1.txt", "new.txt"})}
    assert verify(settings) == []


def test_a_list_that_misses_an_article_is_found_and_mended(write: Corpus, settings_for: Made) -> None:
    settings = settings_for(write({f"{n}.txt": text for n, text in enumerate(copies(7))}))
    build(settings)
    chroma = Chroma(chroma_place(settings), fresh=True)
    (name,) = chroma.names("group")
    chroma.drop_records([name])
    (problem,) = verify(settings)
    assert "without 5" in problem.what
    assert verify(settings, repair=True) == []


# What is shown

QUESTION = "What was the bridge of Kertys closed for?"
TEXT = (
    "The bridge of Kertys was closed for repairs, the council said. Lorries have to take the ferry. The work is paid "
    "for by the province and takes until autumn. Shops on the far side fear for their trade."
)


@pytest.fixture
def copied(write: Corpus, settings_for: Made) -> Assistant:
    def dated(day: str, text: str, source: str) -> str:
        return f"---\npublished: {day}\nsource: {source}\n---\n{text}"

    files = {
        "a.md": dated("2025-03-05", TEXT, "Alpha"), "b.md": dated("2025-03-02", TEXT, "Beta"), "c.md": TEXT,
        "d.md": dated("2025-03-03", TEXT + " Cyclists may cross on weekends.", "Delta"),
    }  # fmt: skip
    others = {f"{n:02}.txt": report(n, 2) for n in range(20)}
    many = {f"z{n:02}.txt": TEXT for n in range(60)}
    return Assistant.open(settings_for(write({**files, **others, **many})))


def shown(assistant: Assistant, filters: Filters | None = None, question: str = QUESTION) -> list[tuple[str, int]]:
    """(doc_id, copies) of what is ranked of the report."""
    passages = assistant.ask(question, filters=filters or Filters()).passages
    return [(p.article.doc_id, p.copies) for p in passages if "bridge of Kertys" in p.article.text]


def test_the_earliest_of_a_group_stands_for_it_and_says_how_many_there_are(copied: Assistant) -> None:
    assert shown(copied) == [("b.md", 63), ("d.md", 63)]  # which adds a sentence
    answer = copied.ask(QUESTION)
    assert [(c.doc_id, c.copies) for c in answer.citations] == [("b.md", 63)]
    assert answer.to_dict()["citations"][0]["copies"] == answer.to_dict()["passages"][0]["copies"] == 63
    assert len(answer.passages) >= 10
    assert len({article.group for article in copied.index.articles() if "bridge of Kertys" in article.text}) == 1


COPIES = [
    (Filters(since=date(2025, 3, 3)), [("d.md", 1)]),
    (Filters(sources=("Alpha", "Delta")), [("d.md", 1)]),
    (Filters(doc_ids=("c.md", "z07.txt")), [("c.md", 1)]),
    (Filters(doc_ids=("z07.txt",)), [("z07.txt", 0)]),
]


@pytest.mark.parametrize(("filters", "expected"), COPIES, ids=[str(n) for n in range(len(COPIES))])
def test_another_copy_stands_where_the_first_is_filtered_out(
    copied: Assistant, filters: Filters, expected: list[tuple[str, int]]
) -> None:
    assert shown(copied, filters) == expected


def test_what_a_copy_adds_is_not_lost(write: Corpus, settings_for: Made) -> None:
    text = report(5, 30)
    more = "The lighthouse of Zubrov was painted blue by volunteers from abroad last week. " * 6
    files = {"a.txt": text, "b.txt": f"{text}\n\n{more}", "c.txt": "The weather stays fine."}
    assistant = Assistant.open(settings_for(write(files)))
    passages = assistant.ask("Who painted the lighthouse of Zubrov?").passages
    assert next(p.article.doc_id for p in passages if "painted blue" in p.text) == "b.txt"
    assert {p.article.doc_id for p in passages if p.text in text} == {"a.txt"}


def test_reports_that_contradict_each_other_and_what_an_update_adds_are_shown(
    write: Corpus, settings_for: Made
) -> None:
    def dated(day: int, text: str) -> str:
        return f"---\npublished: 2025-12-{day:02}\n---\n{text}"

    acquitted, convicted = (
        FRAMES["en"].format(f"The regional court {verdict} Novak on corruption charges.")
        for verdict in ("acquitted", "convicted")
    )
    port = " ".join(f"The port of Pula was shut by the storm, the harbour master said in part {n}." for n in range(4))
    update = f"{port} Update: the port reopened on Wednesday."
    texts = enumerate((acquitted, convicted, port, update), 1)
    assistant = Assistant.open(settings_for(write({f"{n}.md": dated(n, text) for n, text in texts})))
    passages = assistant.ask("Was Jana Novak convicted or acquitted?").passages
    assert {(p.article.doc_id, p.copies) for p in passages if "Novak" in p.text} == {("1.md", 0), ("2.md", 0)}
    answer = assistant.ask("Did the port of Pula reopen on Wednesday?")
    assert "4.md" in {c.doc_id for c in answer.citations}


def test_the_articles_that_ship_are_no_copies(seeds_settings: Settings) -> None:
    assert seeds_settings.corpus == PROJECT / "seeds"
    assert groups(seeds_settings) == set()


def test_a_store_of_the_first_format_is_brought_up_by_the_next_build(write: Corpus, settings_for: Made) -> None:
    settings = settings_for(write({f"{n}.txt": text for n, text in enumerate(copies(7))}))
    build(settings)
    chroma = Chroma(chroma_place(settings), fresh=True)
    chroma.drop_records(list(chroma.names("group")))
    chroma.put_heads([replace(head, sketch="", group=None) for head in chroma.all_heads()])
    stamp = chroma.stamp()
    assert stamp is not None
    chroma.put_stamp(stamp._replace(format=1))
    assert groups(settings) == set()
    assert build(settings).unchanged == 5
    assert groups(settings) == {frozenset(f"{n}.txt" for n in range(5))}
    brought_up = Chroma(chroma_place(settings), fresh=True).stamp()
    assert brought_up is not None
    assert (brought_up.format, brought_up.generation) == (FORMAT, stamp.generation + 1)
    assert verify(settings) == []
