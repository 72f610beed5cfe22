"""How long a build takes: this project's, Chroma alone with the same records, plain llama-index with the same texts."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from evals.bench.clock import Span, bytes_in, peak_mb
from index.settings import Settings

PAGE = 2000
SPLIT_TOKENS, SPLIT_OVERLAP = 512, 50
EMBEDDED_AT_ONCE = 1000
"""Nodes that llama-index hands to the embedding together; its own default is 10, with which it would be slower."""
LEAVES = {
    "build": "warm-up",
    "chroma": "chroma-alone",
    "llama_index": "plain-llama-index",
    "llama_index_embedding": "embedding-llama-index",
}
"""Step -> its folder that no other step reads: what another system built is some 1.5 GB at 100,000 chunks."""


def settings_of(home: Path) -> Settings:
    """Settings over the corpus and the index of one benchmark folder."""
    return Settings(corpus=home / "corpus", data_dir=home / "data", profile="embedded")


def own_build(home: Path) -> dict[str, Any]:
    """A build into an empty data folder; the compiled lexicon is there already, as after the first start."""
    loading, span = Span(), Span()
    settings = settings_of(home)
    # Libraries and tables are loaded beforehand, as those of the others are; those of a helping process are not.
    with loading.running():
        from index.build import build
        from index.store import chroma_place
        from index.vectors import Chroma
        from index.workshop import open_workshop

        Chroma(home / LEAVES["build"])
        _vectors_of(home, ["one word", "слово є", "một từ"])
    with span.running():
        report = build(settings)
    mark = open_workshop(settings).mark
    chroma = Chroma(chroma_place(settings))
    chunks = sum(chroma.count(mark, code) for code in chroma.languages(mark))
    parts = {"bytes_chroma": bytes_in(home / "data" / "chroma"), "bytes_lexical": bytes_in(home / "data" / "lexical")}
    return span.figures(articles=len(report.added), chunks=chunks) | _loaded(loading) | peak_mb() | parts


def own_rebuild(home: Path) -> dict[str, Any]:
    """A build when nothing has changed."""
    from index.build import build

    span = Span()
    with span.running():
        report = build(settings_of(home))
    return span.figures(articles=report.unchanged) | peak_mb()


def chroma_alone(home: Path) -> dict[str, Any]:
    """The records of the index that was built, written again by Chroma and nothing else.

    Only the writing counts.  ``chunks`` are the chunks alone, ``everything`` the records of the articles too.
    """
    from index.storage.connection import connect
    from index.store import chroma_place

    target_folder = home / LEAVES["chroma"]
    shutil.rmtree(target_folder, ignore_errors=True)
    # The clients themselves: what this project puts around them is what is being measured against.
    source = connect(chroma_place(settings_of(home)), fresh=False)
    target = connect(target_folder, fresh=False)
    spans = {"chunks": Span(), "everything": Span()}
    count = 0
    for collection in source.list_collections():
        chunks = collection.name.startswith("chunks-")
        copy = target.get_or_create_collection(
            collection.name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
        )
        for records in _pages(collection):
            span = Span()
            with span.running():
                copy.upsert(**records)
            for name in ("chunks", "everything") if chunks else ("everything",):
                spans[name].wall += span.wall
                spans[name].cpu += span.cpu
            count += len(records["ids"]) if chunks else 0
    bytes_used = bytes_in(target_folder)
    return {name: span.figures(chunks=count) for name, span in spans.items()} | peak_mb() | {"bytes": bytes_used}


def _pages(collection: Any) -> Iterator[dict[str, Any]]:
    offset = 0
    while True:
        found = collection.get(include=["documents", "metadatas", "embeddings"], limit=PAGE, offset=offset)
        rows = {"with": [n for n, d in enumerate(found["documents"]) if d], "without": []}
        rows["without"] = [n for n, d in enumerate(found["documents"]) if not d]
        for kind, numbers in rows.items():
            if numbers:
                yield {
                    "ids": [found["ids"][n] for n in numbers],
                    "embeddings": np.asarray(found["embeddings"], dtype=np.float32)[numbers],
                    "metadatas": [found["metadatas"][n] for n in numbers],
                    "documents": [found["documents"][n] for n in numbers] if kind == "with" else None,
                }
        if len(found["ids"]) < PAGE:
            return
        offset += PAGE


def plain_llama_index(home: Path) -> dict[str, Any]:
    """The same articles through llama-index as its manual has it: SentenceSplitter, VectorStoreIndex, its Chroma store.

    The vectors are given, made by this project's embedding beforehand, so that no embedding counts.  Its nodes are
    other ones than our chunks, longer in English; the texts are the same, so what is compared is articles a second.
    """
    return _through_llama_index(home, embedding=False)


def embedding_llama_index(home: Path) -> dict[str, Any]:
    """The same with the embedding counted: this project's, asked by the pipeline for every node.

    So it analyses every text, as a build here does, in the one process that it has, and makes no lexical index.
    """
    return _through_llama_index(home, embedding=True)


def _through_llama_index(home: Path, embedding: bool) -> dict[str, Any]:
    folder = home / LEAVES["llama_index_embedding" if embedding else "llama_index"]
    shutil.rmtree(folder, ignore_errors=True)
    loading = Span()
    with loading.running():
        from llama_index.core import Document, StorageContext, VectorStoreIndex
        from llama_index.core.embeddings import MockEmbedding
        from llama_index.core.node_parser import SentenceSplitter
        from llama_index.vector_stores.chroma import ChromaVectorStore

        from index.base_embedding import LexiconEmbedding
        from index.static import DIMENSIONS
        from index.storage.connection import connect
        from index.workshop import open_workshop

        collection = connect(folder, fresh=False).get_or_create_collection("plain", embedding_function=None)
        ours = LexiconEmbedding(open_workshop(settings_of(home)), embed_batch_size=EMBEDDED_AT_ONCE)
        ours.get_text_embedding_batch(["one word", "слово є", "một từ"])
    from index.readers import articles_in

    splitter = SentenceSplitter(chunk_size=SPLIT_TOKENS, chunk_overlap=SPLIT_OVERLAP)
    texts = [(doc_id, read.text) for doc_id, _, read in articles_in(home / "corpus")]
    nodes = splitter.get_nodes_from_documents([Document(text=text, doc_id=doc_id) for doc_id, text in texts])
    vectors = [None] * len(nodes) if embedding else _vectors_of(home, [node.get_content() for node in nodes])
    span = Span()
    with span.running():
        documents = [Document(text=text, doc_id=doc_id) for doc_id, text in texts]
        nodes = splitter.get_nodes_from_documents(documents)
        for node, vector in zip(nodes, vectors, strict=True):
            node.embedding = vector
        context = StorageContext.from_defaults(vector_store=ChromaVectorStore(chroma_collection=collection))
        model = ours if embedding else MockEmbedding(embed_dim=DIMENSIONS)
        VectorStoreIndex(nodes, storage_context=context, embed_model=model)
    figures = span.figures(articles=len(texts), nodes=len(nodes)) | _loaded(loading) | peak_mb()
    return figures | {"bytes": bytes_in(folder)}


def _loaded(span: Span) -> dict[str, float]:
    """What loading libraries and tables took, beside the build and not in it."""
    return {"loading_wall_s": round(span.wall, 3), "loading_cpu_s": round(span.cpu, 3)}


def _vectors_of(home: Path, texts: list[str]) -> list[list[float] | None]:
    from index.language import detect_language
    from index.workshop import open_workshop

    workshop = open_workshop(settings_of(home))
    glosses = [workshop.analyser.outline(text, detect_language(text, workshop.lexicon)).glosses for text in texts]
    return [[float(x) for x in row] for row in workshop.embedder.embed(texts, glosses)]
