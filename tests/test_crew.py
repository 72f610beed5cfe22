"""Processes that prepare articles beside the build: the same index, whatever happens to them."""

import io
import os
import pickle
import signal
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index import crew as crews
from index.build import build, new_version
from index.crew import Crew, parcels, worth_it
from index.formats.base import ReadText
from index.intake import News
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
    read = []

    def reading() -> Iterator[Version]:
        for one in some(120, languages=3):
            read.append(one)
            yield one

    next(crew.prepared(reading(), lambda parcel: prepared(workshop, parcel)))
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
