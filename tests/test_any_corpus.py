"""Articles of any characters at all, each with a real index: every offset holds, whatever is asked."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.settings import Settings
from rag import Assistant, Filters
from tests.invariants import hold, stored

NEWS = [
    "Belarus freed 52 prisoners on 11 September.",
    "Білорусь звільнила 52 в’язнів, серед них 14 іноземців.",
    "Ho\u0302m 11.9 Belarus đa\u0303 tra\u0309 tu\u031b\u0323 do cho 52 tu\u0300 nha\u0302n.",  # separate marks
    "Ngày 12/12, ông John Coale tới Minsk.",
    "「五十二人」釈放。",
    "أفرجت بيلاروسيا عن 52 سجينا.",
    "👩‍👩‍👧‍👦🇧🇾 freed!!! 🎉",
    "Що́ “сталося” — Cafe\u0301 №1,400?!",
]
GAPS = ["", " ", "\n", "\r\n", "\r", "\n\n\n", "\t", "\u00a0", "\u2028", "\u200b", "\x0c", "\x85", ".", "…"]
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(NEWS),
        st.sampled_from(GAPS),
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40),
    ),
    max_size=30,
).map("".join)


Compiled = Callable[[Path], Path]


def opened(compiled: Compiled, folder: Path, files: dict[str, bytes]) -> Assistant:
    """An assistant over a corpus and with an index of its own."""
    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for name, content in files.items():
        (corpus / name).write_bytes(content)
    return Assistant.open(Settings(corpus=corpus, data_dir=compiled(folder / "data")))


@settings(max_examples=12, deadline=None)
@given(texts=st.lists(TEXTS, min_size=1, max_size=3), first=st.sampled_from(NEWS))
def test_any_text_is_indexed_and_quoted_exactly(compiled: Compiled, texts: list[str], first: str) -> None:
    files = {f"{n}.txt": (first + " " + text).encode() for n, text in enumerate(texts)}
    held = {name: stored(content) for name, content in files.items()}
    with TemporaryDirectory() as folder:
        assistant = opened(compiled, Path(folder), files)
        assert {head.doc_id for head in assistant.index.heads()} == set(files)
        for question in (first, texts[0][:200] + " prisoners", "How many prisoners were freed?"):
            answer = assistant.ask(question)
            hold(answer, held.__getitem__)
            assert answer.passages


HARD = {
    "byte order mark.md": b"\xef\xbb\xbfBelarus freed 52 prisoners.",
    "line ends of two characters.txt": b"It rained.\r\nBelarus freed 52 prisoners.\r\nIt rained.\r\n",
    "line ends of one character.txt": b"It rained.\rBelarus freed 52 prisoners.\rIt rained.",
    "stated date.txt": b" date 2025-12-13 Belarus freed 52 prisoners.",
    "front matter.md": b"---\ntitle: A release\nsource: The Paper\npublished: 2025-09-11\n---\n"
    b"Belarus freed 52 prisoners.\n",
    "emoji before.txt": "👩‍👩‍👧 𝔘𝔫𝔦 Belarus freed 52 prisoners.".encode(),
    "no full stop.txt": "Cafe\u0301\nBelarus freed 52 prisoners".encode(),
    "one endless line.txt": b"Belarus freed 52 prisoners " * 300,
    "one endless word.txt": b"a" * 5000 + b" Belarus freed 52 prisoners.",
    "під/тека й ім'я.txt": "Білорусь звільнила 52 prisoners.".encode(),
}


@pytest.fixture(scope="module")
def hard(compiled: Compiled, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant over texts with hard beginnings, ends and middles."""
    folder = tmp_path_factory.mktemp("hard")
    (folder / "corpus" / "під").mkdir(parents=True)
    return opened(compiled, folder, HARD)


@pytest.mark.parametrize("doc_id", HARD)
def test_hard_texts_are_quoted_exactly(hard: Assistant, doc_id: str) -> None:
    answer = hard.ask("How many prisoners did Belarus free?", filters=Filters(doc_ids=(doc_id,)))
    hold(answer, lambda name: stored(HARD[name]))
    assert answer.citations
    assert all("52 prisoners" in citation.quote for citation in answer.citations)
    assert {passage.article.doc_id for passage in answer.passages} == {doc_id}


def test_fields_of_front_matter_are_in_the_citation_and_not_in_any_passage(hard: Assistant) -> None:
    answer = hard.ask("How many prisoners did Belarus free?", filters=Filters(sources=("The Paper",)))
    form = answer.to_dict()
    (citation,) = form["citations"]
    assert [citation[name] for name in ("title", "source", "published")] == ["A release", "The Paper", "2025-09-11"]
    assert answer.sentences[0].text == "The Paper, 11 September 2025: “Belarus freed 52 prisoners.”"
    assert [passage["text"] for passage in form["passages"]] == ["Belarus freed 52 prisoners."]


def test_filters_leave_ten_passages_where_there_are_as_many(
    compiled: Compiled, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Twelve articles of one outlet among sixty that match better."""
    article = "---\nsource: {}\n---\nBelarus freed {} prisoners{}.\n"
    files = {f"a{n}.txt": article.format("A", n, " after the sanctions were lifted").encode() for n in range(60)}
    files |= {f"b{n}.txt": article.format("B", n, "").encode() for n in range(12)}
    assistant = opened(compiled, tmp_path_factory.mktemp("outlets"), files)
    question = "Which prisoners were freed after the sanctions were lifted?"
    assert len(assistant.ask(question).passages) >= 10
    passages = assistant.ask(question, filters=Filters(sources=("B",))).passages
    assert len(passages) >= 10
    assert {passage.article.source for passage in passages} == {"B"}
