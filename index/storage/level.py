"""Bringing an index level with itself: the lexical index with the store, the store with its article records."""

import json
import secrets
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from index.errors import IndexDamaged
from index.lexical import Lexical, LexicalDocument
from index.settings import Settings
from index.storage.chroma_rows import batches
from index.storage.mendable import Mendable
from index.storage.records import WRITING, Head, chunk_id, split_chunk_id
from index.storage.vector_files import cut_short, vector_folders
from index.store import lexical_folder
from index.syndication.groups import note_name
from index.vectors import Chroma
from index.workshop import Workshop

_ASIDE = ".cut-short"
"""Ending of a folder of vectors that is kept out of Chroma's sight until its articles are known to lack them."""
_OF_VECTORS = "hnsw"
"""What Chroma names when it cannot load vectors or add to them."""


def level_lexical(settings: Settings, workshop: Workshop, chroma: Chroma) -> Lexical:
    """The lexical index, brought up from Chroma when it is missing, damaged or behind.

    Only for the holder of the build lock.
    """
    folder = lexical_folder(settings, workshop.mark)
    stamp = chroma.stamp()
    try:
        lexical = Lexical(folder)
        if stamp and lexical.state() == stamp.state and not chroma.notes([WRITING]):
            return lexical
        catch_up(lexical, workshop, chroma)
    except ValueError:
        shutil.rmtree(folder, ignore_errors=True)
        lexical = Lexical(folder)
        catch_up(lexical, workshop, chroma)
    if stamp:
        lexical.put_state(stamp.state)
    return lexical


def catch_up(lexical: Lexical, workshop: Workshop, chroma: Chroma) -> None:
    """Make a lexical index hold just the active chunks of the present fingerprint; what it holds already stays.

    Raises:
        ValueError: it cannot be read.
    """
    active = {f"{h.key}.{h.version}": h for h in chroma.all_heads() if workshop.mark in h.active}
    held = lexical.versions()
    right = {version for version, head in active.items() if held.get(version, 0) == head.active[workshop.mark]}
    lexical.delete(version for version in held if version not in right)
    missing = [head for version, head in active.items() if version not in right]
    for language in sorted({head.language for head in missing}):
        of_language = [head for head in missing if head.language == language]
        ids = [chunk_id(h.key, h.version, n) for h in of_language for n in range(h.active[workshop.mark])]
        for batch in batches(ids):
            lexical.add(_documents(workshop, chroma, language, batch))
    lexical.commit()


def _documents(workshop: Workshop, chroma: Chroma, language: str, ids: list[str]) -> Iterator[LexicalDocument]:
    for name, chunk in chroma.chunks(workshop.mark, language, ids).items():
        terms = workshop.analyser.outline(chunk.text, language).terms
        yield LexicalDocument(name, name.rpartition(".")[0], language, terms, (chunk.start, chunk.end))


def refill(lexical: Lexical, workshop: Workshop, chroma: Chroma) -> None:
    """Fill the lexical index anew, from Chroma alone."""
    lexical.clear()
    lexical.commit()
    catch_up(lexical, workshop, chroma)


def sweep(chroma: Chroma, heads: Iterable[Head]) -> bool:
    """Delete what a build that was killed has left: chunks and texts of no active version, lists of no group.

    Costs one look at a note unless there was such a build.  Only for the holder of the build lock.

    Args:
        chroma: the store.
        heads: of all articles in it.

    Returns:
        Whether there was one: it may have removed heads and not moved the stamp, by which readers know of it.
    """
    if not chroma.notes([WRITING]):
        return False
    by_key = {head.key: head for head in heads}
    for mark, language in chroma.shelves():
        dead = [name for name in chroma.chunk_names(mark, language) if not _is_active(name, mark, language, by_key)]
        chroma.drop_chunks(mark, language, dead)
    chroma.drop_records([name for name in chroma.names("text") if not _is_named(name, by_key)])
    chroma.put_notes("group", group_notes(by_key.values()))
    used = {note_name(head.group) for head in by_key.values() if head.group}
    chroma.drop_records([name for name in chroma.names("group") if name not in used])
    chroma.drop_records([WRITING])
    return True


def set_aside(place: Path) -> list[Path]:
    """Take vectors that were killed while they were being written out of the way, before Chroma opens them.

    The folders stay, under names of their own, until `lose_unreadable` is done: where that is killed in its turn, they
    tell the next build of it.
    """
    aside: list[Path] = []
    for folder in cut_short(place):
        if folder.suffix != _ASIDE:
            kept = folder.with_name(folder.name + _ASIDE)
            shutil.rmtree(kept, ignore_errors=True)
            folder = folder.rename(kept)
        aside.append(folder)
    return aside


def drop_aside(place: Path) -> None:
    """Remove what `set_aside` has put away, once `lose_unreadable` is done; also what an earlier removal left of it.

    A removal may be killed or forbidden, and may have begun with the file by which such folders are looked for.
    """
    for folder in place.glob(f"*{_ASIDE}"):
        shutil.rmtree(folder, ignore_errors=True)


def drop_unloadable(place: Path, error: IndexDamaged) -> bool:
    """Remove the files of vectors where Chroma failed over them, if it did; all of them, since it does not say which.

    Vectors follow from texts that lie elsewhere; those that are missed are made anew.

    Args:
        place: an embedded store that nobody else writes.
        error: by which it failed.

    Returns:
        Whether there were any.
    """
    if _OF_VECTORS not in str(error.__cause__).lower():
        return False
    folders = vector_folders(place)
    for folder in folders:
        shutil.rmtree(folder)
    return bool(folders)


def lose_unreadable(chroma: Mendable) -> None:
    """Drop chunks whose vectors cannot be read; their articles say so first, and the build goes on to make them anew.

    Only for the holder of the build lock.
    """
    if chroma.articles_unreadable() is not None:
        chroma.renew_articles()
    # The lexical index still holds these chunks: by the note it is held against the store.
    chroma.claim(WRITING, WRITING, secrets.token_hex(8))
    for mark in sorted({mark for mark, _ in chroma.shelves()}):
        for language in chroma.unreadable(mark):
            heads = [head for head in chroma.all_heads() if head.language == language and mark in head.active]
            chroma.put_heads(
                [replace(head, active={m: n for m, n in head.active.items() if m != mark}) for head in heads]
            )
            chroma.drop_language(mark, language)


def group_notes(heads: Iterable[Head]) -> dict[str, str]:
    """The notes that list the members of all groups, as the heads have them."""
    members: dict[str, list[str]] = {}
    for head in heads:
        if head.group:
            members.setdefault(note_name(head.group), []).append(head.key)
    return {name: json.dumps(sorted(keys)) for name, keys in members.items()}


def _is_active(name: str, mark: str, language: str, heads: dict[str, Head]) -> bool:
    key, version = split_chunk_id(name)
    head = heads.get(key)
    if head is None or (head.version, head.language) != (version, language):
        return False
    return int(name.rpartition(".")[2]) < head.active.get(mark, 0)


def _is_named(name: str, heads: dict[str, Head]) -> bool:
    _, key, version, number = name.split(".")
    head = heads.get(key)
    return head is not None and head.version == version and int(number) < head.pieces
