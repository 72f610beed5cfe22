"""Processes that prepare articles beside the build: the same index, whatever happens to them."""

import io
import os
import pickle
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from index import crew as crews
from index.build import build, new_version
from index.corpus.intake import News
from index.crew import Crew, parcels, worth_it
from index.formats.base import ReadText
from index.settings import Settings
from index.store import Prepared, Version, chroma_place
from index.vectors import Chroma
from index.worker import prepared, serve
from index.workshop import Workshop

Making = Callable[..., list[Version]]

TEXTS = [
    "The envoy met the prisoners in Minsk. He said that 52 of them were free.",
    "Посланець зустрівся з в'язнями в Мінську.",
    "Đặc phái viên gặp các tù nhân.",
]


@pytest.fixture
def some(workshop: Workshop) -> Making:
    """Makes articles that have just been read, in one language or, by turns, in several."""

    def make(count: int, languages: int = 1) -> list[Version]:
        texts = [f"{TEXTS[n % languages]} {n}." for n in range(count)]
        news = [News(f"{n}.txt", f"{n:064}", ReadText(text, 0), None) for n, text in enumerate(texts)]
        return [new_version("r", one, workshop) for one in news]

    return make


def equal(one: list[Prepared], other: list[Prepared]) -> bool:
    """Whether the same is written for both, vectors included."""
    return len(one) == len(other) and all(
        (a.head, a.article, a.chunks, a.terms) == (b.head, b.article, b.chunks, b.terms)
        and np.array_equal(a.vectors, b.vectors)
        for a, b in zip(one, other, strict=True)
    )


@pytest.fixture
def small_parcels(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few articles are several parcels, more than a process has before it."""
    monkeypatch.setattr(crews, "PARCEL_CHARACTERS", 200)
    monkeypatch.setattr(crews, "AHEAD", 3)
    monkeypatch.setattr(crews, "KEPT", 2)


@pytest.fixture
def crew(cache: Path, workshop: Workshop) -> Iterator[Crew]:
    """One process."""
    with Crew(1, cache, workshop.mark) as opened:
        yield opened


def refuse(_: list[Version]) -> list[Prepared]:
    """In place of preparing in this process."""
    raise AssertionError("expected the other process to do it")


def reading(news: Iterable[Version], read: list[Version]) -> Iterator[Version]:
    """Articles one by one, each noted as it is read."""
    for one in news:
        read.append(one)
        yield one


def in_order(items: Iterable[Prepared]) -> list[Prepared]:
    """By name: parcels come as they are done."""
    return sorted(items, key=lambda item: int(item.head.doc_id.removesuffix(".txt")))


def test_a_process_prepares_what_this_one_would(crew: Crew, workshop: Workshop, some: Making) -> None:
    news = some(24)
    assert equal(list(crew.prepared(news, refuse)), prepared(workshop, news))


@pytest.mark.usefixtures("small_parcels")
def test_a_process_has_more_parcels_than_it_may_have_at_one_time(crew: Crew, workshop: Workshop, some: Making) -> None:
    news = some(60)
    assert len(list(parcels(news))) > 2 * crews.AHEAD
    assert equal(in_order(crew.prepared(news, refuse)), prepared(workshop, news))


@pytest.mark.usefixtures("small_parcels")
def test_of_other_languages_some_is_prepared_here_instead_of_waiting(
    crew: Crew, workshop: Workshop, some: Making
) -> None:
    news = some(60, languages=3)
    here: list[str] = []

    def prepare(parcel: list[Version]) -> list[Prepared]:
        here.append(parcel[0].article.language)
        return prepared(workshop, parcel)

    worker = crew._workers[0]._process
    worker.send_signal(signal.SIGSTOP)
    coming = crew.prepared(news, prepare)
    done = [next(coming)]
    assert here
    assert "en" not in here  # the first that came is the process's
    worker.send_signal(signal.SIGCONT)
    done += coming
    assert equal(in_order(done), prepared(workshop, news))


@pytest.mark.usefixtures("small_parcels")
def test_two_processes_prepare_what_this_one_would(cache: Path, workshop: Workshop, some: Making) -> None:
    news = some(60, languages=3)
    with Crew(2, cache, workshop.mark) as two:
        done = in_order(two.prepared(news, lambda parcel: prepared(workshop, parcel)))
    assert equal(done, prepared(workshop, news))


class Pretended:
    """In place of a process: gets on with its parcels, or dies, as it is told."""

    def __init__(self, told: Iterator[str]) -> None:
        self._told = told
        self.parcels: deque[list[Version]] = deque()
        self._done = 0
        self._dead = False
        self.alive = True

    def give(self, parcel: list[Version]) -> None:
        self.parcels.append(parcel)

    def has_result(self) -> bool:
        word = next(self._told, "done")
        self._dead = self._dead or word == "dies"
        self._done = min(self._done + (word == "done" and not self._dead), len(self.parcels))
        return not self.alive or self._dead or self._done > 0

    def ahead(self) -> int:
        return len(self.parcels) - self._done

    def take(self, otherwise: Callable[[list[Version]], list[Version]]) -> list[Version]:
        parcel = self.parcels.popleft()
        self.alive = self.alive and not (self._dead and not self._done)
        self._done = max(self._done - 1, 0)
        return parcel if self.alive else otherwise(parcel)

    def stop(self) -> None:
        pass


WORDS = st.lists(st.sampled_from(["done", "waits", "waits", "waits", "dies"]), max_size=60)


@example(workers=1, languages=[0] * 20 + [1] * 200, told=[["waits"] * 500] * 3)  # keeps what it cannot give
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    workers=st.integers(0, 3), languages=st.lists(st.integers(0, 29), max_size=120), told=st.lists(WORDS, min_size=3)
)
@pytest.mark.usefixtures("small_parcels")
def test_whatever_the_processes_do_every_article_comes_once_and_few_lie_in_memory(
    workers: int, languages: list[int], told: list[list[str]], some: Making
) -> None:
    (like,) = some(1)
    news = [
        like._replace(
            head=replace(like.head, doc_id=f"{n}", sketch="x"), article=replace(like.article, language=f"{code:02}")
        )
        for n, code in enumerate(languages)
    ]
    words = iter(told)
    read: list[Version] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(crews, "_Worker", lambda *_: Pretended(iter(next(words))))
        done: list[Any] = []
        for item in Crew(workers, Path(), "x").prepared(reading(news, read), lambda parcel: parcel):  # type: ignore[arg-type, return-value]
            done.append(item)
            longest = crews.PARCEL_CHARACTERS // len(like.article.text) + 1
            most = workers * crews.AHEAD + crews.KEPT + crews.BEGUN + 2
            assert len(read) - len(done) <= most * longest
    assert sorted(int(item.head.doc_id) for item in done) == list(range(len(news)))


def test_of_many_languages_few_are_begun_at_one_time(some: Making, monkeypatch: pytest.MonkeyPatch) -> None:
    (like,) = some(1)
    monkeypatch.setattr(crews, "PARCEL_CHARACTERS", 5 * len(like.article.text))
    news = [like._replace(article=replace(like.article, language=f"{n % 40}")) for n in range(200)]
    read: list[Version] = []
    given_out = 0
    for parcel in parcels(reading(news, read)):
        given_out += len(parcel)
        assert len(read) - given_out < crews.BEGUN * 5
    assert given_out == len(news)


@pytest.mark.usefixtures("small_parcels")
def test_parcels_are_of_one_language_and_hold_everything(some: Making) -> None:
    news = some(30, languages=3)
    cut = list(parcels(news))
    assert all(len({version.article.language for version in parcel}) == 1 for parcel in cut)
    assert sorted(v.head.doc_id for parcel in cut for v in parcel) == sorted(v.head.doc_id for v in news)
    assert max(len(parcel) for parcel in cut) < 10


def test_a_process_that_does_not_start_is_done_without(
    cache: Path, workshop: Workshop, monkeypatch: pytest.MonkeyPatch, some: Making
) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    news = some(5, languages=3)
    with Crew(1, cache, workshop.mark) as nobody:
        done = in_order(nobody.prepared(news, lambda parcel: prepared(workshop, parcel)))
    assert equal(done, prepared(workshop, news))


@pytest.mark.usefixtures("small_parcels")
def test_when_the_process_is_killed_everything_is_prepared_here(crew: Crew, workshop: Workshop, some: Making) -> None:
    news = some(24, languages=3)
    done: list[Prepared] = []
    for item in crew.prepared(news, lambda parcel: prepared(workshop, parcel)):
        if not done:
            os.kill(crew._workers[0]._process.pid, signal.SIGKILL)
        done.append(item)
    assert equal(in_order(done), prepared(workshop, news))


class Unspeakable:
    """Cannot be sent to another process."""

    def __reduce__(self) -> Any:
        raise ValueError("not to be sent")


@pytest.mark.usefixtures("small_parcels")
def test_what_cannot_be_sent_is_prepared_here(crew: Crew, workshop: Workshop, some: Making) -> None:
    versions = some(12, languages=3)
    broken = replace(versions[5].article, url=Unspeakable())  # type: ignore[arg-type]
    versions[5] = versions[5]._replace(article=broken)
    done = in_order(crew.prepared(versions, lambda parcel: prepared(workshop, parcel)))
    assert [item.head.doc_id for item in done] == [f"{n}.txt" for n in range(12)]


@pytest.mark.usefixtures("small_parcels")
def test_without_a_process_everything_is_prepared_here(cache: Path, workshop: Workshop, some: Making) -> None:
    news = some(9, languages=3)
    with Crew(0, cache, workshop.mark) as nobody:
        done = in_order(nobody.prepared(news, lambda parcel: prepared(workshop, parcel)))
    assert equal(done, prepared(workshop, news))


@pytest.mark.usefixtures("small_parcels")
def test_no_more_is_read_ahead_than_the_processes_may_have(crew: Crew, workshop: Workshop, some: Making) -> None:
    read: list[Version] = []
    next(crew.prepared(reading(some(120, languages=3), read), lambda parcel: prepared(workshop, parcel)))
    longest = max(len(parcel) for parcel in parcels(some(120, languages=3)))
    begun = len(TEXTS) * longest
    assert len(read) <= (crews.AHEAD + crews.KEPT + 1) * longest + begun < 120


def test_a_closed_crew_leaves_no_process(cache: Path, workshop: Workshop) -> None:
    with Crew(2, cache, workshop.mark) as opened:
        processes = [worker._process for worker in opened._workers]
    assert [process.returncode for process in processes] == [-signal.SIGKILL] * 2


def test_the_work_of_a_process_ends_with_its_jobs(cache: Path, workshop: Workshop, some: Making) -> None:
    class Kept(io.BytesIO):
        """Bytes that can be read when the writer has closed its end."""

        def close(self) -> None:
            pass

    news = some(3)
    jobs = io.BytesIO(pickle.dumps((str(cache), workshop.mark)) + pickle.dumps(news))
    results = Kept()
    serve(jobs, results)
    results.seek(0)
    assert equal(pickle.load(results), prepared(workshop, news))
    assert results.read() == b""


def test_a_process_that_is_told_nothing_ends() -> None:
    results = io.BytesIO()
    work = threading.Thread(target=serve, args=(io.BytesIO(), results), daemon=True)
    work.start()
    work.join(timeout=30)
    assert not work.is_alive()
    assert results.getvalue() == b""


def test_processes_are_for_large_builds() -> None:
    assert worth_it(crews.LEAST_FILES - 1) == 0
    assert worth_it(10**6) == min(max((os.cpu_count() or 1) - 1, 0), crews.MOST_WORKERS)


@pytest.mark.usefixtures("small_parcels")
def test_a_build_with_a_process_makes_the_same_index(
    write: Callable[..., Path], settings_for: Callable[..., Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = write({f"{n}.txt": f"{TEXTS[n % 3]} {n}." for n in range(12)})
    plain, helped = settings_for(corpus, "plain"), settings_for(corpus, "helped")
    build(plain)
    monkeypatch.setattr("index.build.worth_it", lambda files: 1)
    report = build(helped)
    assert len(report.added) == 12
    assert contents(plain) == contents(helped)


def contents(settings: Settings) -> dict[str, Any]:
    """What an index holds, by article."""
    chroma = Chroma(chroma_place(settings), fresh=True)
    return {head.doc_id: (head.language, head.version, head.active, chroma.text(head)) for head in chroma.all_heads()}
