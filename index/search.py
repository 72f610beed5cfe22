"""Questions to the index: candidates of both channels within each article language, always whole."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import NamedTuple

from index.article import Article, article_key
from index.build import article_of
from index.embedding import Vectors
from index.errors import IndexDamaged
from index.filters import Filters
from index.settings import UPLOADS_ROOT, root_name
from index.storage.records import Head, Hit, Stamp, split_chunk_id
from index.syndication.copies import Collapsed, collapse
from index.view import Moved, T, View

OVERFETCH = 4
SIDE_BY_SIDE = 10_000
"""Chunks from which on the languages are asked at one time: Chroma lets Python go on while it searches (1.5.9)."""
NEAR = 10
"""Chunks in each language in which what a misspelt word was meant to be is looked for."""
SPARE = 10
"""Hits that are asked for beyond those that are wanted: some may be dead, or copies."""

Ask = Callable[[int], list[Hit]]
"""So many hits of one channel in one article language, the best first."""

Scores = dict[str, tuple[float, float]]
"""Chunk id -> BM25 and cosine."""
Shortlist = Callable[[dict[str, list[tuple[float, float]]]], Mapping[str, Sequence[int]]]
"""Article language -> (BM25, cosine) of its chunks, to article language -> numbers of those that are wanted."""


class Candidate(NamedTuple):
    """A chunk that one of the channels found, or both.

    Attributes:
        article: the whole article it lies in.
        start: index of its first character in the article's text.
        end: index after its last character.
        bm25: score of the lexical channel; 0 when that did not find it.
        cosine: similarity of the dense channel, -1 to 1.
        copies: how many other articles that the filters let through are copies of this one.
    """

    article: Article
    start: int
    end: int
    bm25: float
    cosine: float
    copies: int = 0


class Found(NamedTuple):
    """What a question to the index brought.

    Attributes:
        candidates: article language -> chunks, in no particular order.
        stamp: the state of the index that was asked; None when it is new.
    """

    candidates: dict[str, list[Candidate]]
    stamp: Stamp | None


@lru_cache(maxsize=1)
def _threads() -> ThreadPoolExecutor:
    """Those of all indexes of this process."""
    return ThreadPoolExecutor(thread_name_prefix="search")


class Index(View):
    """The index, open for reading; may be shared by threads.  Made as a `View` is."""

    # What is there

    @property
    def state(self) -> str:
        """Names the present state of the store; another one when what readers see has changed."""
        with self._lock:
            stamp = self._stamp_now()
        return stamp.state if stamp else ""

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of the stored chunks, as they were when the index was last asked; none only if there are none."""
        return tuple(self._languages) or self._consistently(lambda: tuple(self._languages))

    def is_empty(self) -> bool:
        """Whether the index holds no article at all."""
        return self._consistently(lambda: next(self._chroma.all_heads(page=1), None) is None)

    def heads(self) -> list[Head]:
        """All active articles, by doc_id."""

        return self._consistently(lambda: list(self._active()))

    def _active(self) -> tuple[Head, ...]:
        """The heads of this state of the store, read once: 20,000 take half a second."""
        if self._every is None:
            active = (head for head in self._chroma.all_heads() if self.mark in head.active)
            self._every = tuple(sorted(active, key=lambda head: head.doc_id))
        return self._every

    def counts(self) -> dict[str, int]:
        """Stored chunks a language, dead ones included."""
        return self._consistently(lambda: {c: self._chroma.count(self.mark, c) for c in self._languages})

    def lexical_count(self) -> int:
        """Documents in the lexical index."""
        return self._lexical.count()

    def frequencies(self, keys: Sequence[str]) -> tuple[dict[str, int], int]:
        """In how many chunks each index key occurs, and how many chunks there are."""
        return self._lexical.frequencies(keys), self._lexical.count()

    # Searching

    def search(
        self, weights: Mapping[str, float], vector: Vectors | None, k: int, filters: Filters | None = None,
        shortlist: Shortlist | None = None,
    ) -> Found:  # fmt: skip
        """Candidates of both channels within each article language.

        Args:
            weights: index key -> weight in the question.
            vector: the question's, float32, of length 1; None leaves the dense channel out.
            k: candidates of each channel in each language.
            filters: which articles may be searched.
            shortlist: which of the scored chunks are wanted: only their texts are fetched; None wants all.

        Returns:
            For every language that the filters leave, all chunks that a channel ranks among its first
            `k` and that are wanted, with the scores of both.
        """
        filters = filters or Filters()

        def work() -> Found:
            codes = self._codes(filters)
            channels = {c: self._channels(c, weights, vector) for c in codes}
            first = self._of_each(codes, lambda c: [ask(k + SPARE) for ask in channels[c]])
            self._look_up([hit for of_language in first.values() for hits in of_language for hit in hits])
            found = {
                c: [self._live(c, ask, hits, k, filters) for ask, hits in zip(channels[c], first[c], strict=True)]
                for c in codes
            }
            scores = self._of_each(codes, lambda c: self._in_order(self._both(c, found[c], vector)))
            if shortlist is not None:
                wanted = shortlist({c: list(some.values()) for c, some in scores.items()})
                names = {c: list(some) for c, some in scores.items()}
                scores = {c: {names[c][n]: scores[c][names[c][n]] for n in wanted.get(c, ())} for c in codes}
            wanted_names = [name for some in scores.values() for name in some]
            self._fetch(map(self._head, wanted_names))
            places = self._lexical.places(wanted_names)  # a quarter of the time that Chroma takes to tell them
            return Found({c: self._candidates(c, some, places, filters) for c, some in scores.items()}, self._stamp)

        return self._consistently(work)

    def near(self, keys: Mapping[str, int], k: int = NEAR, filters: Filters | None = None) -> list[Candidate]:
        """Chunks that hold an index key within some slips of one of those given: how else a word may be written.

        Args:
            keys: index key -> slips, 1 or 2.
            k: chunks in each language.
            filters: which articles may be searched.
        """
        filters = filters or Filters()

        def of_language(code: str) -> list[Candidate]:
            def ask(n: int) -> list[Hit]:
                return [Hit(*hit) for hit in self._lexical.near(keys, code, n)]

            first = ask(k + SPARE)
            self._look_up(first)
            names = [hit.chunk_id for hit in self._live(code, ask, first, k, filters)]
            self._fetch(map(self._head, names))
            scores = self._in_order(dict.fromkeys(names, (0.0, 0.0)))
            return self._candidates(code, scores, self._lexical.places(names), filters)

        def work() -> list[Candidate]:
            return [candidate for code in self._codes(filters) for candidate in of_language(code)]

        return self._consistently(work)

    def _codes(self, filters: Filters) -> list[str]:
        """The article languages that filters leave."""
        return [c for c in self._languages if not filters.languages or c in filters.languages]

    def _of_each(self, codes: Sequence[str], work: Callable[[str], T]) -> dict[str, T]:
        """The result of some work for each language, side by side where there is enough to search."""
        if len(codes) < 2 or self._lexical.count() < SIDE_BY_SIDE:
            return {code: work(code) for code in codes}
        return dict(zip(codes, _threads().map(work, codes), strict=True))

    def _channels(self, code: str, weights: Mapping[str, float], vector: Vectors | None) -> list[Ask]:
        """The lexical channel and, with a vector, the dense one."""
        channels: list[Ask] = [lambda n: [Hit(*hit) for hit in self._lexical.search(weights, code, n)]]
        if vector is not None:
            channels.append(lambda n: self._seen(code, lambda: self._chroma.query(self.mark, code, vector, n)) or [])
        return channels

    def _seen(self, code: str, ask: Callable[[], T]) -> T | None:
        """What Chroma tells of the chunks of a language; None where it cannot: a killed build has spoilt their vectors,
        and the lexical channel answers alone until the next one has made them again."""
        if code not in self._blind:
            try:
                return ask()
            except IndexDamaged:
                self._blind.add(code)
        return None

    def _both(self, code: str, found: Sequence[list[Hit]], vector: Vectors | None) -> Scores:
        """What the channels found, each chunk with the scores of both."""
        lexical, *rest = found
        if vector is None:
            return {name: (score, 0.0) for name, score in lexical}
        cosines: dict[str, float] = dict(*rest)
        missing = [name for name, _ in lexical if name not in cosines]
        cosines.update(self._seen(code, lambda: self._chroma.similarities(self.mark, code, missing, vector)) or [])
        scores = dict(lexical)
        return {name: (scores.get(name, 0.0), cosines.get(name, 0.0)) for name in {**cosines, **scores}}

    def _in_order(self, scores: Scores) -> Scores:
        """Scores in the order of the articles and of the chunks in them, so that ties are settled by it."""

        def place(name: str) -> tuple[str, str, int]:
            head = self._head(name)
            return head.root, head.doc_id, int(name.rpartition(".")[2])

        return {name: scores[name] for name in sorted(scores, key=place)}

    def _live(self, code: str, ask: Ask, hits: list[Hit], k: int, filters: Filters) -> list[Hit]:
        """The first `k` hits whose article is active, passes the filters and repeats no copy of it.

        Asks for more than the `SPARE` ones as needed; the first hit of an article that stands for copies is there, be
        it the last.  The heads of `hits` are known.
        """
        n = k + SPARE
        while True:
            dead = frozenset(hit.chunk_id for hit in hits if not self._is_active(hit.chunk_id))
            if dead - self._known_dead:
                raise Moved(dead)
            live = [h for h in hits if h.chunk_id not in dead and filters.passes(self._head(h.chunk_id))]
            kept, awaited = self._collapsed(code, live, filters)
            if (len(kept) >= k and not awaited) or len(hits) < n:
                return kept[:k] + self._firsts(kept[k:])
            n *= OVERFETCH
            hits = ask(n)
            self._look_up(hits)

    def _collapsed(self, code: str, hits: list[Hit], filters: Filters) -> Collapsed:
        """Hits without those that only repeat what another copy of their article says."""
        grouped = {head.key: head for hit in hits if (head := self._head(hit.chunk_id)).group}
        if not grouped:
            return Collapsed(hits, frozenset())
        self._know(self._copies.members(grouped.values()))
        firsts = {key: self._copies.standing(head, self._heads, filters)[0] for key, head in grouped.items()}
        first_of = {key: first.key for key, first in firsts.items() if first.key != key}
        key_of = {hit.chunk_id: split_chunk_id(hit.chunk_id)[0] for hit in hits}
        names = [name for name, key in key_of.items() if key in first_of]
        records = self._seen(code, lambda: self._chroma.chunks(self.mark, code, names)) or {}
        texts = {name: record.text for name, record in records.items()}
        whole = {first.key: self._article(first).text for key, first in firsts.items() if key in first_of}
        return collapse(hits, first_of, key_of, texts, whole, code)

    def _firsts(self, hits: list[Hit]) -> list[Hit]:
        """The first hit of each article that has copies."""
        firsts: dict[str, Hit] = {}
        for hit in hits:
            if self._head(hit.chunk_id).group:
                firsts.setdefault(split_chunk_id(hit.chunk_id)[0], hit)
        return list(firsts.values())

    def _candidates(
        self, code: str, scores: Scores, known: Mapping[str, tuple[int, int]], filters: Filters
    ) -> list[Candidate]:
        places = {**known, **self._stored_places(code, [name for name in scores if name not in known])}
        candidates = []
        for name, (bm25, cosine) in scores.items():
            head = self._head(name)
            copies = len(self._copies.standing(head, self._heads, filters)) - 1
            candidates.append(Candidate(self._article(head), *places[name], bm25, cosine, copies))
        return candidates

    def _stored_places(self, code: str, names: Sequence[str]) -> dict[str, tuple[int, int]]:
        """Where chunks lie in their articles, by what Chroma keeps of them."""
        records = self._chroma.chunks(self.mark, code, names) if names else {}
        places = {}
        for name in names:
            record = records.get(name)
            if record is None:
                raise Moved
            head = self._head(name)
            if self._article(head).text[record.start : record.end] != record.text:
                raise IndexDamaged(
                    f"{head.doc_id}: a stored chunk is not what stands at {record.start}-{record.end}; "
                    f"move {self._settings.data_dir} away and run: python -m index build"
                )
            places[name] = record.start, record.end
        return places

    def undated(self, filters: Filters) -> int:
        """How many articles only their missing date keeps out."""
        if not (filters.since or filters.until):
            return 0
        return sum(h.published is None and filters.pass_apart_from_dates(h) for h in self.heads())

    def articles(self) -> list[Article]:
        """All active articles with their whole texts, by doc_id."""

        def work() -> list[Article]:
            return [self._article(head) for head in self._active()]

        return self._consistently(work)

    def named(self, doc_id: str) -> list[Article]:
        """The active articles of a name: none, one, or one for each folder that has it.

        What the corpus and the uploads hold is looked up by key; only for other folders all heads are read.
        """

        def work() -> list[Article]:
            corpus = self._stamp.corpus if self._stamp else root_name(self._settings.corpus)
            roots = (corpus, UPLOADS_ROOT)
            found = list(self._chroma.heads(article_key(root, doc_id) for root in roots).values())
            heads = [head for head in found or self._active() if head.doc_id == doc_id]
            return [self._article(head) for head in heads if self.mark in head.active]

        return self._consistently(work)

    def read(self, heads: Iterable[Head]) -> dict[str, Article]:
        """Articles with their whole texts by key, in one request: at most a few hundred at a time.

        Those that are gone, or stand there in another version, are left out; none is remembered.

        Raises:
            IndexDamaged: an article stands there, and its text does not.
        """
        wanted = {head.key: head for head in heads}

        def work() -> dict[str, Article]:
            texts = self._chroma.texts(wanted.values())
            lost = sorted(wanted.keys() - texts.keys())
            standing = self._chroma.heads(lost) if lost else {}
            texts |= {key: self._chroma.text(head) for key, head in standing.items() if head == wanted[key]}
            return {key: article_of(wanted[key], text) for key, text in texts.items()}

        return self._consistently(work)
